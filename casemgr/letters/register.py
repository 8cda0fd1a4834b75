"""The register of what left the house on a day: the list that goes to the post office with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from casemgr.domain.text import Language
from casemgr.letters.check import refuse_unprintable
from casemgr.letters.envelopes import honoured
from casemgr.letters.lists import RIGHT, WIDTH, new_flow, number_pages
from casemgr.letters.marks import GREY, BoxMark, Tag, mm, text_mark
from casemgr.letters.rows import look
from casemgr.letters.slices import Column, paragraph, space, table
from casemgr.letters.text import clean, one_line
from casemgr.letters.values import Words, bare_place
from casemgr.services.dispatch import counted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from casemgr.domain.rules import Particulars
    from casemgr.letters.fonts import FontBook
    from casemgr.letters.marks import Page
    from casemgr.letters.slices import Slice
    from casemgr.letters.wording import Wording
    from casemgr.services.dispatch import Posting

_COLUMNS = (
    ("number", 0.07),
    ("letters", 0.19),
    ("addressee", 0.26),
    ("place", 0.2),
    ("tracking", 0.19),
    ("note", 0.09),
)
_STAMP = mm(24)


def pages(
    book: FontBook,
    wording: Wording,
    rows: Sequence[Posting],
    *,
    day: date,
    company: Particulars,
    language: Language,
) -> list[Page]:
    """Give the finished pages. Raises ``unprintable_characters``."""
    return _Register(book, wording, day, company, language).pages(rows)


class _Register:
    def __init__(
        self, book: FontBook, wording: Wording, day: date, company: Particulars, language: Language
    ) -> None:
        self._book = book
        self._wording = wording
        self._language = language
        self._look = look(language)
        words = Words(wording, language)
        place = words.of(company.address)
        if language is Language.EN:
            place = bare_place(place, company.postal_code)
        values = {
            "made_on": words.date(day),
            "company": words.of(company.company),
            "address": place,
            "postal_code": company.postal_code,
        }
        self._values = {k: clean(v).strip() for k, v in values.items()}

    def _say(self, key: str, more: dict[str, str] | None = None) -> str:
        return self._wording.text(key, self._values | (more or {}))

    def pages(self, rows: Sequence[Posting]) -> list[Page]:
        refuse_unprintable(self._book, (self._values, tuple(rows)), self._language)
        flow = new_flow()
        small = replace(self._look.small, justify=False)
        posted = [r for r in rows if r.by_post]
        others = [r for r in rows if not r.by_post]
        flow.add(self._title("text.title"))
        x, y = RIGHT - _STAMP, mm(18)
        flow.page.put(BoxMark(x, y, _STAMP, _STAMP, line=0.5, grey=GREY, dash=(2, 2)))
        stamp, middle = self._say("text.stamp"), x + _STAMP / 2
        kind = self._look.body.kind
        flow.page.put(
            text_mark(self._book, stamp, kind, 8, x=middle, y=y + 12, anchor=0.5, grey=GREY)
        )
        for key in ("text.day", "text.sender"):
            flow.add(paragraph(self._book, self._say(key), small, WIDTH - _STAMP - mm(4)))
        flow.gap(mm(8))
        flow.add(self._groups(posted))
        if not posted:
            flow.add(paragraph(self._book, self._say("text.none"), self._look.body, WIDTH))
        if others:
            # The post office has no business with these.
            flow.new_page()
            flow.add(self._title("text.title_other"))
            flow.add(paragraph(self._book, self._say("text.day"), small, WIDTH))
            flow.gap(8)
            flow.add(self._groups(others))
        number_pages(
            flow,
            self._book,
            kind,
            lambda page, of: self._say("text.page", {"page": page, "pages": of}),
        )
        return flow.pages

    def _title(self, key: str) -> list[Slice]:
        style = replace(self._look.title, align="left")
        return [*paragraph(self._book, self._say(key), style, WIDTH, tag=Tag("H1")), space(4)]

    def _groups(self, rows: Sequence[Posting]) -> list[Slice]:
        """Set one table for each way, with its count."""
        out: list[Slice] = []
        number = 0
        columns = [Column(self._say(f"column.{key}"), share) for key, share in _COLUMNS]
        for service, count in counted(rows).items():
            more = {"way": self._say(f"way.{service}"), "count": str(count)}
            heading = self._say("text.group", more)
            out += paragraph(
                self._book, heading, self._look.heading, WIDTH, keep=True, tag=Tag("H2")
            )
            cells = []
            for row in (r for r in rows if r.service == service):
                number += 1
                cells.append((str(number), *self._cells(row)))
            out += [*table(self._book, columns, cells, self._look.table, WIDTH), space(8)]
        if rows:
            total = self._say("text.sum", {"count": str(len(rows))})
            style = replace(self._look.heading, align="right")
            out += paragraph(self._book, total, style, WIDTH)
        return out

    def _cells(self, row: Posting) -> tuple[str, ...]:
        name, organisation = one_line(row.addressee), one_line(row.organisation)
        who = honoured(name, organisation, self._say)
        if name and organisation:
            who = f"{organisation}\n{who}"
        mark = one_line(row.postal_code)
        place = one_line(row.region.in_(self._language))
        return (
            "\n".join(row.letters),
            who,
            " ".join(part for part in (mark, place) if part),
            one_line(row.tracking),
            "",
        )
