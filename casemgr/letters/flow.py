"""Fills pages with slices."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from casemgr.letters.marks import Page, moved
from casemgr.letters.slices import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.letters.slices import Slice


@dataclass(frozen=True, slots=True)
class Column:
    """Where text stands on a page, in points from the top left corner."""

    left: float
    width: float
    top: float
    """On the first page."""
    next_top: float
    """On all other pages."""
    bottom: float


@dataclass(slots=True)
class Flow:
    """Places slices one under the other, on as many pages as it takes."""

    column: Column
    pages: list[Page] = field(default_factory=lambda: [Page()])
    y: float = 0.0
    tight: float = 1.0
    """Part that is kept of every mere space."""

    def __post_init__(self) -> None:
        self.y = self.column.top

    @property
    def page(self) -> Page:
        """The page being filled."""
        return self.pages[-1]

    @property
    def room(self) -> float:
        """Height left on the page."""
        return self.column.bottom - self.y

    def new_page(self) -> None:
        """Go on at the top of a new page."""
        self.pages.append(Page())
        self.y = self.column.next_top

    def add(self, slices: Sequence[Slice]) -> None:
        """Place *slices*, breaking pages only where they allow it."""
        at = 0
        while at < len(slices):
            end = at
            while end < len(slices) - 1 and slices[end].keep:
                end += 1
            group = slices[at : end + 1]
            height = sum(self._height(s) for s in group)
            if height > self.room and self.y > self.column.next_top:
                self._turn(slices, at)
                if group[0].space:
                    group = group[1:]
                    at += 1
            for one in group:
                # A group taller than a page must break somewhere after all.
                if one.height > self.room and self.y > self.column.next_top:
                    self._turn(slices, at)
                self._place(one)
                at += 1
            at = end + 1

    def gap(self, height: float) -> None:
        """Leave space, unless at the top of a page."""
        self.add([space(height)])

    def _height(self, one: Slice) -> float:
        return one.height * self.tight if one.space else one.height

    def _turn(self, slices: Sequence[Slice], at: int) -> None:
        frame = slices[at].frame
        for mark in frame.rule if frame else ():
            self.page.put(mark, self.column.left, self.y)
        self.new_page()
        if frame:
            for head in frame.head:
                self._place(head)
            for mark in frame.beside:
                self.page.put(mark, self.column.left, self.y)

    def _place(self, one: Slice) -> None:
        if one.space and self.y <= self.column.next_top and len(self.pages) > 1:
            return
        left, y = self.column.left, self.y
        self.page.marks += [moved(mark, left, y) for mark in one.marks]
        self.y += self._height(one)
