"""The hand-over book as it is printed: internal, with names, and with a head that says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from casemgr.domain.clocks import JST
from casemgr.letters.lists import RIGHT, WIDTH, new_flow, number_pages
from casemgr.letters.marks import GREY, RuleMark, Tag, mm, text_mark
from casemgr.letters.rows import look
from casemgr.letters.slices import Column, beside, listed, paragraph, space, table, together
from casemgr.letters.text import clean, one_line
from casemgr.letters.values import Words
from casemgr.services.hand_over_book import PaperKind, PromiseKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from casemgr.domain.text import Language, Text
    from casemgr.letters.fonts import FontBook
    from casemgr.letters.marks import Page
    from casemgr.letters.slices import Slice
    from casemgr.letters.wording import Wording
    from casemgr.services.hand_over_book import (
        Book,
        FeeOwing,
        OpenCase,
        Paper,
        Promise,
        UnpostedLetter,
    )
    from casemgr.services.keys import Way

T = TypeVar("T")
_HEAD = mm(11)
_HASH = 16
_KILOBYTE = 1024
_GETA = "〓"
"""Stands for a character that cannot be printed, as printers have always done it."""
_TABLES: dict[str, tuple[tuple[str, float], ...]] = {
    "cases": (
        ("case", 0.145),
        ("person", 0.18),
        ("arrived", 0.14),
        ("stands", 0.17),
        ("next", 0.205),
        ("due", 0.16),
    ),
    "promises": (("day", 0.14), ("case", 0.145), ("person", 0.19), ("what", 0.525)),
    "letters": (
        ("letter", 0.18),
        ("addressee", 0.18),
        ("kind", 0.2),
        ("made", 0.16),
        ("paper", 0.11),
        ("enclosures", 0.17),
    ),
    "fees": (
        ("case", 0.145),
        ("person", 0.215),
        ("what", 0.32),
        ("amount", 0.15),
        ("since", 0.17),
    ),
    "papers": (("received", 0.14), ("case", 0.145), ("person", 0.19), ("what", 0.525)),
    "keys": (("role", 0.44), ("made_when", 0.28), ("tried", 0.28)),
}


def made_on(book: Book) -> date:
    """Give the day in Japan on which the book was read."""
    return book.made_at.astimezone(JST).date()


def _short(day: date | None) -> str:
    """Give a day as it fits a column, in both languages; so stand all days of the book."""
    return day.isoformat() if day is not None else ""


def pages(fonts: FontBook, wording: Wording, book: Book, language: Language) -> list[Page]:
    """Give the finished pages; what cannot be printed is marked, and keeps nobody from the rest."""
    return _Writer(fonts, wording, book, language).pages()


class _Writer:
    def __init__(self, fonts: FontBook, wording: Wording, book: Book, language: Language) -> None:
        self._fonts = fonts
        self._wording = wording
        self._book = book
        self._language = language
        self._look = look(language)
        self._style = replace(self._look.small, justify=False)
        self._words = Words(wording, language)
        self._today = made_on(book)
        self._marked = False
        self._flow = new_flow()
        self._flow.y = self._flow.column.top

    # --- words ---------------------------------------------------------------------------

    def _say(self, key: str, **values: str) -> str:
        return self._wording.text(key, {name: self._plain(v) for name, v in values.items()})

    def _plain(self, text: str) -> str:
        """Give *text* as it can be printed, and remember when it cannot wholly."""
        text = clean(text).strip()
        for bad in self._fonts.unprintable(text):
            self._marked = True
            text = text.replace(bad, _GETA)
        return text

    def _line(self, text: str) -> str:
        return self._plain(one_line(text))

    def _of(self, text: Text) -> str:
        return self._line(self._words.of(text))

    def _until(self, day: date | None) -> str:
        """Give a day up to which something is to be done, and say where it is past."""
        late = day is not None and day < self._today
        return self._say("case.late", day=_short(day)) if late else _short(day)

    def _number(self, one: Promise | Paper) -> str:
        """Give the number of the case, and say where it is closed."""
        return self._say("case.closed", name=one.case) if one.closed else one.case

    def _day(self, at: datetime | None) -> str:
        return _short(at.astimezone(JST).date()) if at is not None else ""

    # --- pages ---------------------------------------------------------------------------

    def pages(self) -> list[Page]:
        book, flow = self._book, self._flow
        self._top()
        self._section("cases", book.cases, self._case)
        self._section("promises", book.promises, self._promise)
        self._section("letters", book.letters, self._letter)
        self._section("fees", book.fees, self._fee)
        self._section("papers", book.papers, self._paper)
        self._keys()
        todo = self._todo()
        if self._marked:
            todo += self._small_lines("text.unprintable")
        # A sheet is signed under something: what is still to be done.
        flow.add(together([*todo, *self._signed()]))
        confidential, kind = self._say("text.confidential"), self._look.heading.kind
        for number, page in enumerate(flow.pages):
            # Read out once, with the first page.
            tag = Tag("P") if not number else None
            page.put(
                text_mark(self._fonts, confidential, kind, 9, x=RIGHT, y=_HEAD, anchor=1, tag=tag)
            )
        day = _short(self._today)
        number_pages(
            flow,
            self._fonts,
            self._look.body.kind,
            lambda page, of: self._say("text.page", made_on=day, page=page, pages=of),
        )
        return flow.pages

    def _top(self) -> None:
        book, flow = self._book, self._flow
        title = replace(self._look.title, align="left")
        flow.add(paragraph(self._fonts, self._say("text.title"), title, WIDTH, tag=Tag("H1")))
        flow.gap(4)
        seq, sha = book.head
        head = f"{seq}-{sha[:_HASH]}" if seq else "–"
        values = {
            "made_on": _short(self._today),
            "time": book.made_at.astimezone(JST).strftime("%H:%M"),
            "company": self._words.of(book.company.company),
            "vault": book.vault,
            "log_head": self._wording.text("common.form.log", {"log_head": head}),
            "policy_title": self._words.of(book.policy),
            "version": book.policy_version,
            "count": str(book.total),
            "n": str(len(book.cases)),
            "other": str(book.closed_with_files) if book.closed_with_files else "",
        }
        for key in ("made_on", "vault", "policy", "counts"):
            self._small(f"text.{key}", **values)

    def _small(self, key: str, **values: str) -> None:
        self._flow.add(self._small_lines(key, **values))

    def _small_lines(self, key: str, **values: str) -> list[Slice]:
        return paragraph(self._fonts, self._say(key, **values), self._style, WIDTH)

    def _heading(self, key: str, count: str = "") -> list[Slice]:
        words = self._say(f"section.{key}", count=count)
        style = self._look.heading
        heading = paragraph(self._fonts, words, style, WIDTH, keep=True, tag=Tag("H2"))
        return [space(12), *heading]

    def _section(self, key: str, rows: Sequence[T], cells: Callable[[T], tuple[str, ...]]) -> None:
        out = self._heading(key, str(len(rows)))
        if not rows:
            self._flow.add([*out, *self._small_lines("text.none")])
            return
        if self._wording.has(f"intro.{key}"):
            intro = self._say(f"intro.{key}")
            out += paragraph(self._fonts, intro, self._style, WIDTH, keep=True)
        out.append(space(3, keep=True))
        self._flow.add([*out, *self._table(key, [cells(row) for row in rows])])

    def _table(self, key: str, rows: Sequence[tuple[str, ...]]) -> list[Slice]:
        columns = [Column(self._say(f"column.{name}"), share) for name, share in _TABLES[key]]
        return table(self._fonts, columns, rows, self._look.table, WIDTH)

    # --- lines ---------------------------------------------------------------------------

    def _case(self, one: OpenCase) -> tuple[str, ...]:
        person, agent = self._line(one.person), self._line(one.agent)
        stands = self._say(f"phase.{one.phase}")
        due = self._until(one.due_on)
        if one.suit_from is not None:
            due = self._say("case.suit", day=due, other=_short(one.suit_from))
        return (
            one.case,
            self._say("case.agent", name=person, other=agent) if agent else person,
            _short(one.arrived_on),
            self._say("case.hold", name=stands, why=self._say(f"hold.{one.hold}"))
            if one.hold
            else stands,
            self._next(one),
            due.strip(),
        )

    def _next(self, one: OpenCase) -> str:
        named = {"record_identity": "role", "issue_letter": "letter"}.get(one.next_action)
        name = self._say(f"{named}.{one.next_detail}") if named else self._of(one.next_source)
        return self._say(f"next.{one.next_action}", n=one.next_detail, name=name)

    def _promise(self, one: Promise) -> tuple[str, ...]:
        text = self._line(one.text)
        if one.kind in {PromiseKind.TASK, PromiseKind.MATTER}:
            what = self._say(f"{one.kind.value}.{one.detail}", other=text)
        else:
            reply = one.kind is PromiseKind.REPLY
            name = self._say(f"letter.{one.detail}") if reply else self._of(one.name)
            what = self._say(f"promise.{one.kind.value}", name=name, other=text)
        return self._until(one.on), self._number(one), self._line(one.person), what.strip()

    def _letter(self, one: UnpostedLetter) -> tuple[str, ...]:
        kind = self._say(f"letter.{one.kind}")
        back = "returned" if one.returned_on is not None else "made"
        day, other = _short(one.made_on), _short(one.returned_on)
        return (
            one.letter,
            self._line(one.addressee),
            self._say(f"language.{one.language.value}", name=kind),
            self._say(f"back.{back}", day=day, other=other),
            self._say(f"copied.{'yes' if one.copied else 'no'}"),
            "\n".join(map(self._line, one.enclosures)),
        )

    def _fee(self, one: FeeOwing) -> tuple[str, ...]:
        return (
            one.case,
            self._line(one.person),
            self._say(f"fee.{one.kind.value}"),
            self._words.money(one.amount),
            _short(one.since),
        )

    def _paper(self, one: Paper) -> tuple[str, ...]:
        size = str(-(-one.size // _KILOBYTE)) if one.kind is PaperKind.FILE else ""
        what = self._say(f"paper.{one.kind.value}", name=self._of(one.label), n=size)
        return _short(one.on), self._number(one), self._line(one.person), what

    # --- keys, what to do, who signs -----------------------------------------------------

    def _keys(self) -> None:
        rows = [self._way(way) for way in self._book.ways]
        head = [*self._heading("keys"), space(3, keep=True)]
        self._flow.add([*head, *self._table("keys", rows)])
        self._flow.gap(4)
        deputy = next((way for way in self._book.ways if way.role == "deputy"), None)
        if deputy is None:
            self._small("keys.deputy")
        elif deputy.tried is None:
            self._small("keys.no_drill")
        else:
            self._small("keys.drill", day=self._day(deputy.tried))
        state = self._book.backups
        values = {"day": self._day(state.last), "other": state.folder, "why": state.failed}
        self._small("keys.backup" if state.last is not None else "keys.no_backup", **values)
        if state.last is not None and state.changed:
            self._small("keys.changed")

    def _way(self, way: Way) -> tuple[str, ...]:
        return (
            self._say(f"way.{way.role}"),
            self._day(way.since) or self._say("keys.born"),
            self._day(way.tried) or self._say("keys.never"),
        )

    def _todo(self) -> list[Slice]:
        out = self._heading("todo")
        whole, indent = Tag("L"), self._style.size * 1.8
        for number, text in enumerate(self._wording.many("todo.list"), start=1):
            item = Tag("LI", whole)
            out += listed(self._fonts, f"{number}.", text, self._style, indent, WIDTH, item)
            out.append(space(2))
        return out

    def _signed(self) -> list[Slice]:
        out = [*self._heading("signed"), space(14, keep=True)]
        half = WIDTH / 2 - mm(4)
        columns = []
        for x, who in ((0.0, "from"), (WIDTH / 2 + mm(4), "to")):
            lines: list[Slice] = []
            for key in (who, "on"):
                style = self._look.label
                lines += paragraph(self._fonts, self._say(f"signed.{key}"), style, half, x=x)
                rule = RuleMark(x + mm(30), -3, x + half, -3, 0.5, GREY)
                lines.append(replace(space(14), marks=(rule,), space=False))
            columns.append(lines)
        return [*out, *beside(columns)]
