"""The sheet of paper: where window, address, sender, folds and foot stand.

Two envelopes are known: the Japanese window envelope 長形3号, and DL with the window of DIN 5008
for letters that go abroad. A sheet slides in its envelope, so two zones matter: what the window
shows in every position (the address must stand there) and what it can show in some position
(nothing else may stand there).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.letters.fonts import Type
from casemgr.letters.linebreak import break_lines
from casemgr.letters.marks import (
    GREY,
    LIGHT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    BoxMark,
    Page,
    QrMark,
    RuleMark,
    TextMark,
    mm,
    text_mark,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.letters.fonts import FontBook

LEFT = mm(25)
RIGHT = mm(185)
WIDTH = RIGHT - LEFT
BOTTOM = mm(263)
NEXT_TOP = mm(26)

_FOOT = mm(286)
_QR = mm(13)
_SEAL = mm(18)
_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
_NAME_LARGER = 1.25
_LEADING = 1.38
_HANGING = 1.5
"""Ems by which the rest of a broken address line is indented."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A rectangle on the sheet, in millimetres from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Envelope:
    """What an envelope asks of the first page. Millimetres from the top left corner."""

    always: Zone
    """What the window shows in every position of the sheet."""
    ever: Zone
    """What the window can show in some position."""
    address: Zone
    side: float
    """Left edge of date, reference and sender."""
    side_top: float
    title: float
    """Top of the text."""
    folds: tuple[float, ...]


JAPAN = Envelope(
    always=Zone(22, 12, 87, 36),
    ever=Zone(0, 0, 112, 57),
    address=Zone(25, 13.4, 86.5, 35.6),
    side=118,
    side_top=16.5,
    title=70,
    folds=(99, 198),
)
ABROAD = Envelope(
    always=Zone(20, 50, 100, 90),
    ever=Zone(10, 45, 110, 95),
    address=Zone(25, 51, 98, 89),
    side=118,
    side_top=20,
    title=101,
    folds=(105, 210),
)

PUNCH = 148.5


@dataclass(frozen=True, slots=True)
class AddressLine:
    """One line of the address as it is meant to be read."""

    text: str
    name: bool = False


def put_address(
    page: Page, book: FontBook, lines: Sequence[AddressLine], zone: Zone, kind: Type
) -> None:
    """Print the address, in smaller type where it is long. Raises ``address_too_long``."""
    width = mm(zone.right - zone.left)
    height = mm(zone.bottom - zone.top)
    fewest = 0
    for size in _SIZES:
        marks: list[TextMark] = []
        y = 0.0
        for line in lines:
            own = size * (_NAME_LARGER if line.name else 1.0)
            if line.name and marks:
                y += 0.3 * size
            # The rest of a broken line is indented, so it is not read as a line of its own.
            glyphs = book.glyphs(line.text, kind)
            broken = break_lines(glyphs, width / own - _HANGING, first=-_HANGING)
            for number, one in enumerate(broken):
                x = _HANGING * own if number else 0.0
                marks.append(TextMark(x, y + own, one, own))
                y += own * _LEADING
        fewest = len(marks)
        if y - 0.2 * size <= height:
            for mark in marks:
                page.put(mark, mm(zone.left), mm(zone.top))
            return
    raise Problem(Code.ADDRESS_TOO_LONG, lines=fewest)


def put_folds(page: Page, envelope: Envelope) -> None:
    """Print the marks for folding and punching at the left edge."""
    for y in envelope.folds:
        page.put(RuleMark(mm(4.5), mm(y), mm(8.5), mm(y), 0.35, GREY))
    page.put(RuleMark(mm(4.5), mm(PUNCH), mm(7), mm(PUNCH), 0.35, GREY))


def put_seal(page: Page, book: FontBook, text: str, center: float) -> None:
    """Print the place for the company's seal at the right margin, centred on *center*."""
    x, y = RIGHT - _SEAL, center - _SEAL / 2
    page.put(BoxMark(x, y, _SEAL, _SEAL, line=0.5, grey=LIGHT, dash=(2, 2)))
    middle = x + _SEAL / 2
    page.put(
        text_mark(book, text, Type.MINCHO, 9, x=middle, y=center + 3.2, anchor=0.5, grey=LIGHT)
    )


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of every page."""

    reference: str
    page: str
    log: str
    qr: str
    """Text of the QR code; empty for none."""


def put_foot(page: Page, book: FontBook, foot: Foot, kind: Type) -> None:
    """Print the foot of a page."""
    if foot.qr:
        page.put(QrMark(RIGHT - _QR, mm(267.5), _QR, foot.qr))
    page.put(RuleMark(LEFT, _FOOT - 11, RIGHT, _FOOT - 11, 0.3, LIGHT))
    page.put(text_mark(book, foot.reference, kind, 8, x=LEFT, y=_FOOT))
    page.put(text_mark(book, foot.page, kind, 8, x=PAGE_WIDTH / 2, y=_FOOT, anchor=0.5))
    if foot.log:
        page.put(text_mark(book, foot.log, kind, 6.5, x=RIGHT, y=_FOOT, anchor=1, grey=GREY))


def put_watermark(page: Page, book: FontBook, word: str, notes: Sequence[str]) -> None:
    """Mark a page that must not be taken for a real letter."""
    angle = 52.0
    size = 96.0 if len(word) <= 3 else 84.0  # noqa: PLR2004 - kanji or Latin letters
    half = book.width(word, Type.GOTHIC_BOLD) * size / 2
    # The middle of the word stands in the middle of the text, clear of any envelope window.
    cosine, sine = 0.6157, 0.7880
    x = PAGE_WIDTH / 2 - half * cosine + 0.35 * size * sine
    y = PAGE_HEIGHT * 0.57 + half * sine + 0.35 * size * cosine
    mark = text_mark(book, word, Type.GOTHIC_BOLD, size, x=x, y=y, grey=0.93, angle=angle)
    page.marks.insert(0, mark)
    for line, note in enumerate(notes):
        # At the right, where no window reaches.
        y = mm(7) + 10 * line
        page.put(text_mark(book, note, Type.GOTHIC_BOLD, 7.5, x=RIGHT, y=y, anchor=1, grey=0.25))
