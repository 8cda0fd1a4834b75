"""The sheet of paper: where window, address, sender, folds and foot stand.

A sheet slides in its envelope, so two zones matter: what the window shows in every position (the
address must stand there) and what it can show in some position (nothing else may stand there).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casemgr.letters.fonts import Type
from casemgr.letters.marks import (
    GREY,
    LIGHT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    Mark,
    Page,
    QrMark,
    RuleMark,
    Tag,
    TextMark,
    mm,
    text_mark,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.letters.fonts import FontBook
    from casemgr.services.papers import EnvelopeProfile

LEFT_MM = 25.0
LEFT = mm(LEFT_MM)
RIGHT = mm(185)
WIDTH = RIGHT - LEFT
BOTTOM = mm(263)
NEXT_TOP = mm(26)

_MM = mm(1)
_FOOT = mm(286)
_SMALL = 8.0
_QR = mm(13)
ASCENT, DESCENT = 0.9, 0.25
"""How far above and below its base line a line of text can reach, in ems."""


@dataclass(slots=True)  # not frozen: that takes thrice as long, and there are hundreds in a letter
class Zone:
    """A rectangle on the sheet, in millimetres from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Zone) -> bool:
        """Tell whether *other* lies inside, give or take a hair."""
        return (
            self.left <= other.left + _HAIR
            and other.right <= self.right + _HAIR
            and self.top <= other.top + _HAIR
            and other.bottom <= self.bottom + _HAIR
        )

    def touches(self, other: Zone) -> bool:
        """Tell whether *other* has a part inside."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Envelope:
    """What an envelope asks of the first page. Millimetres from the top left corner."""

    id: str
    always: Zone | None
    """What the window shows in every position of the sheet; None without a window."""
    ever: Zone | None
    """What the window can show in some position."""
    address: Zone
    back: Zone | None
    """Where the sender's one line stands, to which the post returns what it cannot deliver."""
    side: float
    """Left edge of date, reference and sender."""
    side_top: float
    dates_top: float
    """Top of date and reference where they stand under the sender."""
    title: float
    """Top of the text."""
    folds: tuple[float, ...]


_PLAIN = Zone(25, 15, 105, 52)
"""Where the address stands when no window shows it."""
_SIDE, _SIDE_TOP, _TITLE = 118.0, 16.5, 70.0
_APART = 5.0
"""Between what a window can show and what it must not."""
_BACK = 3.6
_HAIR = 0.05


def zones(profile: EnvelopeProfile) -> tuple[Zone, Zone] | None:
    """Give what the window shows always, and what it can ever show; None without a window.

    The sheet lies in the envelope's top left corner, or up to the play to the right and down from
    there; then the window shows what stands as much further to the left and up on the sheet.
    """
    window = profile.window
    if window is None:
        return None
    left, top = window.left + profile.nudge.x, window.top + profile.nudge.y
    right, bottom = left + window.width, top + window.height
    play, panel = profile.play, profile.panel
    always = Zone(max(0.0, left), max(0.0, top), right - play.x, min(panel, bottom - play.y))
    ever = Zone(max(0.0, left - play.x), max(0.0, top - play.y), right, min(panel, bottom))
    return always, ever


def envelope(profile: EnvelopeProfile) -> Envelope:
    """Work out the first page for an envelope."""
    seen = zones(profile)
    if seen is None:
        here = profile.nudge
        at = Zone(_PLAIN.left + here.x, _PLAIN.top + here.y, _PLAIN.right, _PLAIN.bottom)
        return Envelope(profile.id, None, None, at, None, _SIDE, _SIDE_TOP, 0, _TITLE, profile.fold)
    always, ever = seen
    # In line with the text, if that costs little of the window.
    left = max(always.left + 1, min(LEFT_MM, always.left + 5))
    back = Zone(left, always.top + 1, always.right - 0.5, always.top + 1 + _BACK)
    top = back.bottom + 0.8 if profile.return_line else always.top + 0.6
    return Envelope(
        id=profile.id,
        always=always,
        ever=ever,
        address=Zone(left, top, always.right - 0.5, always.bottom - 0.3),
        back=back if profile.return_line else None,
        side=max(_SIDE, ever.right + _APART),
        side_top=_SIDE_TOP if ever.top < 2 * _SIDE_TOP else 20,
        dates_top=0 if ever.top < 2 * _SIDE_TOP else ever.top + 6,
        title=max(_TITLE, ever.bottom + 6),
        folds=profile.fold,
    )


PUNCH = 148.5


def put_return_line(page: Page, book: FontBook, texts: Sequence[str], zone: Zone) -> Tag:
    """Print the first of *texts* that fits, on one line with a thin rule; give its structure."""
    width, tag = mm(zone.right - zone.left), Tag("P")
    x, y = mm(zone.left), mm(zone.bottom)
    for text in texts:
        for size in (6.5, 6.0, 5.5):
            mark = text_mark(book, text, Type.SERIF, size, x=x, y=y - 3, grey=0.25, tag=tag)
            if mark.line.width * size <= width:
                page.put(mark)
                return tag
    return tag


def peeking(
    page: Page, envelope: Envelope, address: Sequence[Tag], declared: Sequence[Tag] = ()
) -> tuple[list[Mark], list[Mark]]:
    """Find what the window would hide or betray.

    Gives the marks of the *address* that do not stand where the window always shows them, and all
    other marks, tagged or not, of which it may ever show a part; *declared* ones may be seen.
    """
    hidden: list[Mark] = []
    betrayed: list[Mark] = []
    if envelope.always is None or envelope.ever is None:
        return hidden, betrayed
    for mark in page.marks:
        place, tag = extent(mark), getattr(mark, "tag", None)
        if tag is not None and tag in address:
            if not envelope.always.holds(place):
                hidden.append(mark)
        elif (tag is None or tag not in declared) and envelope.ever.touches(place):
            betrayed.append(mark)
    return hidden, betrayed


def extent(mark: Mark) -> Zone:
    """Give the rectangle a mark takes, in millimetres."""
    match mark:
        case TextMark(angle=0.0):
            # Nearly all are like this one.
            left, right = mark.x, mark.x + mark.line.width * mark.size
            high, low = mark.y - ASCENT * mark.size, mark.y + DESCENT * mark.size
            return Zone(left / _MM, high / _MM, right / _MM, low / _MM)
        case TextMark():
            turn = math.radians(mark.angle)
            wide, high = mark.line.width * mark.size, ASCENT * mark.size
            corners = [
                (
                    mark.x + along * math.cos(turn) - up * math.sin(turn),
                    mark.y - along * math.sin(turn) - up * math.cos(turn),
                )
                for along in (0.0, wide)
                for up in (-DESCENT * mark.size, high)
            ]
        case RuleMark():
            half = mark.width / 2
            corners = [
                (min(mark.x1, mark.x2) - half, min(mark.y1, mark.y2) - half),
                (max(mark.x1, mark.x2) + half, max(mark.y1, mark.y2) + half),
            ]
        case QrMark():
            corners = [(mark.x, mark.y), (mark.x + mark.side, mark.y + mark.side)]
        case _:
            corners = [(mark.x, mark.y), (mark.x + mark.width, mark.y + mark.height)]
    xs, ys = [x / _MM for x, _ in corners], [y / _MM for _, y in corners]
    return Zone(min(xs), min(ys), max(xs), max(ys))


def put_folds(page: Page, envelope: Envelope) -> None:
    """Print the marks for folding and punching at the left edge, where no window shows them."""
    places = [(y, 8.5) for y in envelope.folds]
    if all(abs(y - PUNCH) > 1 for y in envelope.folds):
        places.append((PUNCH, 7.0))
    for y, right in places:
        mark = RuleMark(mm(4.5), mm(y), mm(right), mm(y), 0.35, GREY)
        if envelope.ever is None or not envelope.ever.touches(extent(mark)):
            page.put(mark)


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of every page."""

    reference: str
    page: str
    log: str
    qr: str
    """Text of the QR code; empty for none."""
    code: str = ""
    """Needed to post the letter; empty for none."""
    initials: str = ""
    """Of the recipient: whose sheet it is, without a name."""


def put_foot(page: Page, book: FontBook, foot: Foot, kind: Type) -> None:
    """Print the foot of a page."""
    if foot.qr:
        page.put(QrMark(RIGHT - _QR, mm(267.5), _QR, foot.qr))
    page.put(RuleMark(LEFT, _FOOT - 11, RIGHT, _FOOT - 11, 0.3, LIGHT))
    bold = Type.GOTHIC_BOLD if kind is Type.MINCHO else Type.SERIF_BOLD
    texts = [(foot.reference, kind)]
    texts += [(" · ", kind), (foot.code, bold)] if foot.code else []
    texts += [(" · ", kind), (foot.initials, kind)] if foot.initials else []
    x = LEFT
    for text, own in texts:
        mark = text_mark(book, text, own, _SMALL, x=x, y=_FOOT)
        page.put(mark)
        x += mark.line.width * _SMALL
    page.put(text_mark(book, foot.page, kind, _SMALL, x=PAGE_WIDTH / 2, y=_FOOT, anchor=0.5))
    if foot.log:
        page.put(text_mark(book, foot.log, kind, 6.5, x=RIGHT, y=_FOOT, anchor=1, grey=GREY))


def put_watermark(
    page: Page, book: FontBook, word: str, notes: Sequence[str], envelope: Envelope | None = None
) -> None:
    """Mark a page that must not be taken for a real letter; with the *envelope* of a first page."""
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
        kind, y, size = Type.GOTHIC_BOLD, mm(7) + 10 * line, 7.5
        mark = text_mark(book, note, kind, size, x=RIGHT, y=y, anchor=1, grey=0.25)
        if envelope and envelope.ever and envelope.ever.touches(extent(mark)):
            size *= (RIGHT - mm(envelope.side)) / (RIGHT - mark.x)
            mark = text_mark(book, note, kind, size, x=RIGHT, y=y, anchor=1, grey=0.25)
        page.put(mark)
