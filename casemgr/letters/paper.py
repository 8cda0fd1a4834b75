"""Finds blank paper on the pages of somebody else's PDF file, by drawing it in a child process.

PDFium draws whatever a file tells it to, forms within forms within forms too, and nothing can stop
it on the way. So the child has little memory and time, and knows nothing of the vault.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import astuple, dataclass

from casemgr import hardening

SECONDS = 60
"""For how long a child may draw; a page takes a few hundredths of one."""
_MEMORY = 1536 * 1024 * 1024
_PIXELS = 2.0
"""To a point of a stamp."""
_LIGHT, _EVEN = 190, 10
"""How light blank paper is, of 255, and how much its shades may differ."""
_START = "import sys; sys.path.insert(0, sys.argv[1]); import casemgr.letters.paper as p; p.main()"
_UNREADABLE = 3
"""What the child ends with where PDFium cannot read the file, or reads other pages."""


class TooMuchError(Exception):
    """Drawing the pages takes more time or memory than any usual file does."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A page, and the places on it that may be blank, as what is cut off of it on each side."""

    wide: float
    high: float
    """As it is seen, in user units."""
    scale: float
    """User units to a point of a stamp."""
    places: list[tuple[float, float, float, float]]


def first_blank(content: bytes, pages: list[Asked]) -> list[int]:
    """Give for each of the *pages* the first place that is blank, -1 for none.

    Raises ``ValueError`` where the file is broken, ``TooMuchError`` where it does not come to an
    end.
    """
    asked = json.dumps([astuple(page) for page in pages]).encode() + b"\n"
    try:
        done = subprocess.run(  # noqa: S603 - our own words; the file is its input
            hardening.child_command(_START),
            input=asked + content,
            capture_output=True,
            check=False,
            timeout=SECONDS,
            env=hardening.child_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise TooMuchError from error
    if done.returncode == _UNREADABLE:
        raise ValueError
    if done.returncode:
        raise TooMuchError
    return [int(place) for place in json.loads(done.stdout)]


def main() -> None:
    """Read what is asked from standard input, and tell."""
    # On Windows the parent's clock alone ends a child.
    hardening.keep_memory_private()
    hardening.limit(AS=_MEMORY, CPU=SECONDS // 2, FSIZE=0)
    import pypdfium2  # noqa: PLC0415 - in the child only

    asked = [Asked(*page) for page in json.loads(sys.stdin.buffer.readline())]
    try:
        found = _look(sys.stdin.buffer.read(), asked)
    except (pypdfium2.PdfiumError, ValueError, OverflowError, ZeroDivisionError):
        os._exit(_UNREADABLE)
    sys.stdout.write(json.dumps(found))
    sys.stdout.flush()
    os._exit(0)  # what a hostile file has built need not be taken down


def _look(content: bytes, asked: list[Asked]) -> list[int]:
    import pypdfium2  # noqa: PLC0415 - in the child only

    document = pypdfium2.PdfDocument(content)
    if len(document) != len(asked):
        raise ValueError
    document.init_forms()  # what is filled in is seen, too
    found = []
    for number, page in enumerate(asked):
        shown = document[number]
        across, up = shown.get_width() / page.wide, shown.get_height() / page.high
        scale = _PIXELS / max(page.scale * across, 0.1)
        found.append(-1)
        for index, place in enumerate(page.places):
            sizes = (across, up, across, up)
            crop = tuple(max(0, part * size) for part, size in zip(place, sizes, strict=True))
            bitmap = shown.render(scale=scale, crop=crop, grayscale=True)
            darkest, lightest = bitmap.to_pil().convert("L").getextrema()
            if darkest >= _LIGHT and lightest - darkest <= _EVEN:
                found[-1] = index
                break
        shown.close()
    return found
