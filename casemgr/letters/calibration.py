"""The sheet by which the window of an envelope, or the shift of a printer, is measured."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from casemgr.domain.text import Language
from casemgr.letters import sheet
from casemgr.letters.envelopes import box_lefts
from casemgr.letters.flow import Column as Place
from casemgr.letters.flow import Flow
from casemgr.letters.fonts import Type
from casemgr.letters.marks import (
    BLACK,
    GREY,
    LIGHT,
    BoxMark,
    Mark,
    Page,
    RuleMark,
    Tag,
    mm,
    moved,
    text_mark,
)
from casemgr.letters.slices import (
    Column,
    Style,
    TableStyle,
    listed,
    paragraph,
    space,
    table,
)

if TYPE_CHECKING:
    from casemgr.letters.fonts import FontBook
    from casemgr.letters.sheet import Zone
    from casemgr.letters.wording import Wording
    from casemgr.services.papers import EnvelopeProfile

_CROSS = 20.0
"""Where the cross stands on a plain envelope, from the left and the top."""
_LONG, _MIDDLE, _SHORT = 4.0, 2.6, 1.6
_TEN, _FIVE = 10, 5
_START = 5
_BEFORE, _BEHIND = -7.0, 3.0
"""Where the other scale, its marks and its figures stand, from where the two cross."""


def calibration_page(
    book: FontBook, wording: Wording, profile: EnvelopeProfile, language: Language
) -> Page:
    """Give the sheet for an envelope: A4 for one with a window, else of the envelope's size."""
    if sheet.zones(profile) is None:
        return _plain(book, wording, profile, language)
    return _windowed(book, wording, profile, language)


def _windowed(
    book: FontBook, wording: Wording, profile: EnvelopeProfile, language: Language
) -> Page:
    window, seen = profile.window, sheet.zones(profile)
    assert window is not None  # noqa: S101 - the caller has seen that
    assert seen is not None  # noqa: S101
    always, ever = seen
    left, top = window.left + profile.nudge.x, window.top + profile.nudge.y
    right, bottom = left + window.width, min(profile.panel, top + window.height)
    top_of_text = mm(max(profile.panel, bottom) + 9)
    flow = Flow(Place(sheet.LEFT, sheet.WIDTH, top_of_text, top_of_text, mm(290)))
    page = flow.page
    page.put(_box(always, fill=0.92))
    page.put(_box(ever, grey=GREY, dash=(3, 2)))
    page.put(_box(sheet.Zone(left, top, right, bottom), line=1.0, grey=BLACK))
    # The scales cross the window, so that its edges can be read wherever they really are.
    middle, beside_it = (top + bottom) / 2, left + 0.72 * (right - left)
    cross = (beside_it, middle)
    _scale(page, book, min(205, right + 25), cross, across=True)
    _scale(page, book, min(profile.panel - 2, bottom + 15), cross, across=False)
    for y in profile.fold:
        page.put(RuleMark(mm(4.5), mm(y), mm(8.5), mm(y), 0.35, GREY))
    base, now = (left, top), (profile.nudge.x, profile.nudge.y)
    _text(flow, book, wording, profile, language, "window", base, now, sheet.WIDTH)
    flow.gap(22)
    _hundred(flow, book, wording)
    return page


def _plain(book: FontBook, wording: Wording, profile: EnvelopeProfile, language: Language) -> Page:
    short, long = sorted((profile.width, profile.height))
    width, height = (short, long) if profile.postcode else (long, short)
    left, top = mm(_CROSS + 9), mm(_CROSS + 9)
    measure = mm(width) - left - mm(9)
    flow = Flow(Place(left, measure, top, top, mm(height - 5)))
    page = flow.page
    page.width, page.height = mm(width), mm(height)
    for across in (True, False):
        _scale(page, book, _CROSS + 40, (_CROSS, _CROSS), across=across)
    if profile.postcode:
        boxes = profile.postcode
        for x in box_lefts(boxes, width):
            page.put(
                _box(
                    sheet.Zone(x, boxes.top, x + boxes.width, boxes.top + boxes.height),
                    grey=GREY,
                    dash=(2, 1),
                )
            )
    by = profile.nudge
    page.marks = [moved(mark, mm(by.x), mm(by.y)) for mark in page.marks]
    now = (by.x, by.y)
    _text(flow, book, wording, profile, language, "plain", (_CROSS, _CROSS), now, measure)
    return page


def _text(
    flow: Flow,
    book: FontBook,
    wording: Wording,
    profile: EnvelopeProfile,
    language: Language,
    which: str,
    base: tuple[float, float],
    now: tuple[float, float],
    measure: float,
) -> None:
    """Print what to do, and the table to write into."""
    japanese = language is Language.JA
    kind = Type.MINCHO if japanese else Type.SERIF
    bold = Type.GOTHIC_BOLD if japanese else Type.SERIF_BOLD
    body = Style(kind, 8.5, 12.5, even=True)
    title = wording.text("title.calibration", {"name": profile.name.in_(language)})
    flow.add(paragraph(book, title, Style(bold, 11, 16, even=True), measure, tag=Tag("H1")))
    flow.gap(3)
    steps = Tag("L")
    for number, text in enumerate(wording.many(f"{which}.steps"), start=1):
        item = Tag("LI", steps)
        flow.add(listed(book, f"{number}.", text, body, mm(5), measure, item))
    if which == "window" or profile.postcode:
        flow.add([space(2), *paragraph(book, wording.text(f"{which}.legend"), body, measure)])
    flow.gap(5)
    style = TableStyle(head=Style(bold, 8, 12, even=True), first=body, cell=body, pad=5)
    heads = (("what", 0.425), ("read", 0.19), ("difference", 0.225), ("new", 0.16))
    rows = [
        (
            wording.text(f"{which}.{edge}", {"n": f"{at:.1f}", "other": f"{shift:.1f}"}),
            "",
            "",
            "",
        )
        for edge, at, shift in zip(("left", "top"), base, now, strict=True)
    ]
    columns = [Column(wording.text(f"column.{head}"), share) for head, share in heads]
    flow.add(table(book, columns, rows, style, measure))


def _hundred(flow: Flow, book: FontBook, wording: Wording) -> None:
    """Print a line whose length shows whether the printer kept to the size."""
    y, end = flow.y, sheet.LEFT + mm(100)
    flow.page.put(RuleMark(sheet.LEFT, y, end, y, 0.5))
    for x in (sheet.LEFT, end):
        flow.page.put(RuleMark(x, y - 5, x, y + 5, 0.5))
    text = wording.text("line.hundred")
    flow.page.put(
        text_mark(book, text, Type.SERIF, 8, x=end + 8, y=y + 3, grey=BLACK, tag=Tag("P"))
    )


def _box(zone: Zone, *, fill: float | None = None, line: float = 0.5, grey: float = LIGHT,
         dash: tuple[float, ...] = ()) -> BoxMark:  # fmt: skip
    return BoxMark(
        mm(zone.left),
        mm(zone.top),
        mm(zone.right - zone.left),
        mm(zone.bottom - zone.top),
        fill=fill,
        line=line,
        grey=grey,
        dash=dash,
    )


def _scale(
    page: Page, book: FontBook, end: float, cross: tuple[float, float], *, across: bool
) -> None:
    """Print a scale of millimetres from the edge of the sheet, across it or down.

    Its figures stand above it or to its left; where the two scales *cross* there are none, so that
    neither scale is drawn over the figures of the other.
    """
    crossing, at = cross if across else (cross[1], cross[0])
    start = _START

    def rule(x1: float, y1: float, x2: float, y2: float) -> Mark:
        return RuleMark(mm(x1), mm(y1), mm(x2), mm(y2), 0.25)

    page.put(rule(start, at, end, at) if across else rule(at, start, at, end))
    for place in count(start):
        if place > end:
            return
        long = _LONG if place % _TEN == 0 else _MIDDLE if place % _FIVE == 0 else _SHORT
        page.put(rule(place, at, place, at - long) if across else rule(at, place, at - long, place))
        if place % _TEN == 0 and not _BEFORE < place - crossing < _BEHIND:
            x, y = (place, at - long - 0.5) if across else (at - long - 0.5, place + 0.8)
            mark = text_mark(
                book,
                str(place),
                Type.SERIF,
                6,
                x=mm(x),
                y=mm(y),
                anchor=0.5 if across else 1,
            )
            page.put(mark)
