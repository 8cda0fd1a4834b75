"""Reads TOML of unknown origin: in bounded time and memory, with a fault by its line."""

from __future__ import annotations

import re
import tomllib

from casemgr.domain.errors import Code, Problem
from casemgr.services.rules.faults import NotToml

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
