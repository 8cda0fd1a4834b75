"""What all lists of the dispatch desk share: a headed page, tables, a numbered foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.letters import sheet
from casemgr.letters.flow import Column, Flow
from casemgr.letters.marks import PAGE_WIDTH, mm, text_mark

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.letters.fonts import FontBook, Type

LEFT, RIGHT = mm(18), mm(192)
WIDTH = RIGHT - LEFT
_TOP, _FOOT = mm(18), mm(286)


def new_flow() -> Flow:
    """Begin a list."""
    return Flow(Column(LEFT, WIDTH, _TOP, _TOP, sheet.BOTTOM + mm(8)))


def number_pages(flow: Flow, book: FontBook, kind: Type, say: Callable[[str, str], str]) -> None:
    """Print the foot of every page; *say* puts a page's number and their count into words."""
    count = str(len(flow.pages))
    for number, page in enumerate(flow.pages, start=1):
        words = say(str(number), count)
        page.put(text_mark(book, words, kind, 8, x=PAGE_WIDTH / 2, y=_FOOT, anchor=0.5))
