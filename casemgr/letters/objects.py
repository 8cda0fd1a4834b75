"""Objects of a PDF that are written as they stand: where there are many, reportlab's are slow."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def _raw(pdfdoc: Any) -> type[Any]:
    class Raw(pdfdoc.PDFObject):  # type: ignore[misc]
        def __init__(self, written: str) -> None:
            self.written = written

        def format(self, _document: Any) -> bytes:
            return self.written.encode("ascii")

    return Raw


def raw(pdfdoc: Any, written: str) -> Any:
    """Give an object whose code is *written* already."""
    return _raw(pdfdoc)(written)


def reference(document: Any, one: Any) -> str:
    """Put an object into *document* and give the code by which others name it."""
    number, version = document.idToObjectNumberAndVersion[document.Reference(one).name]
    return f"{number} {version} R"


def text(said: str) -> str:
    """Give the code of a text, whatever its script."""
    return f"<FEFF{said.encode('utf-16-be').hex().upper()}>"
