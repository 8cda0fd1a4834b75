"""Reads TOML of unknown origin: in bounded time and memory, with a fault by its line."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

from casemgr.domain.errors import Code, Problem
from casemgr.domain.guarded import refuse_number
from casemgr.services.rules.faults import NotToml

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST_FILE = 1024 * 1024
"""Bytes."""

_MOST_DOTS = 64  # of a line: tomllib needs the square of a dotted key's length in memory
_LINE = re.compile(r"at line (\d+)")


def entries(content: bytes, file: str) -> dict[str, object]:
    """Read *content*, named *file*. A byte order mark and Windows line ends are welcome.

    Raises ``FILE_NOT_TOML`` with file, line (0 where unknown), reason (``NotToml``) and detail.
    """
    if len(content) > LARGEST_FILE:
        raise _refused(file, 0, NotToml.TOO_LARGE, str(LARGEST_FILE))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _refused(file, line, NotToml.NOT_UTF8) from None
    for number, line_text in enumerate(text.split("\n"), start=1):
        if line_text.count(".") > _MOST_DOTS and not line_text.lstrip().startswith("#"):
            raise _refused(file, number, NotToml.TOO_DEEP)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _refused(file, 0, NotToml.TOO_DEEP) from None
    except ValueError as error:  # also of int(): more digits than Python reads
        place = _LINE.search(str(error))
        last = text.count("\n") + 1
        line = int(place.group(1)) if place else last
        raise _refused(file, line, NotToml.SYNTAX, str(error)) from None


def _refused(file: str, line: int, reason: NotToml, detail: str = "") -> Problem:
    return Problem(Code.FILE_NOT_TOML, file=file, line=line, reason=reason.value, detail=detail)


def flat(tree: Mapping[str, Any]) -> dict[str, str]:
    """Give every value of *tree* as plain text by its key; entries of lists by their id."""
    found: dict[str, str] = {}

    def walk(value: Any, path: str) -> None:
        if isinstance(value, dict):
            for name, inner in value.items():
                walk(inner, f"{path}.{name}" if path else name)
        elif isinstance(value, list) and value and all(isinstance(e, dict) for e in value):
            for place, entry in enumerate(value):
                walk(entry, f"{path}.{entry.get('id', place)}")
        else:
            found[path] = _plain(value)

    walk(tree, "")
    return found


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_plain(v) for v in value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def refuse_numbers_in(content: bytes, file: str) -> None:
    """Raise ``document_number`` when a file that is to be kept carries one.

    The field is the key of the value, or ``remark``: the file is kept with its remarks.
    """
    for key, text in flat(entries(content, file)).items():
        refuse_number(key, text)
    for line in content.decode("utf-8-sig").splitlines():
        refuse_number("remark", line.partition("#")[2])
