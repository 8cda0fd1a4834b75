"""The forms of the prescribed procedure: the request form and the power of attorney."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from casemgr.domain.text import HIRAGANA, Language
from casemgr.letters.check import refuse_unprintable
from casemgr.letters.flow import Column, Flow
from casemgr.letters.fonts import Type
from casemgr.letters.form_rows import Cell, Entry, FormLook, Tick, cell, row
from casemgr.letters.marks import PAGE_WIDTH, QrMark, Tag, mm, text_mark
from casemgr.letters.rows import look
from casemgr.letters.slices import Style, paragraph
from casemgr.letters.text import clean, first_capital, one_line
from casemgr.letters.values import Words, bare_place
from casemgr.services.blank_forms import FormKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.domain.people import Party
    from casemgr.letters.fonts import FontBook
    from casemgr.letters.marks import Page
    from casemgr.letters.wording import Wording
    from casemgr.services.blank_forms import BlankForm, Choice

_LEFT, _RIGHT = mm(20), mm(190)
_WIDTH = _RIGHT - _LEFT
_TOP, _BOTTOM = mm(14), mm(281)
_FOOT = mm(287)
_QR = mm(15)
_AREA = mm(14)
_UNDATED = "undated"
"""How the version of a policy that bears none begins: it says nothing to who fills in a form."""
_KATAKANA = {kana: code for code, kana in HIRAGANA.items()} | str.maketrans("ゝゞ", "ヽヾ")
"""For ``str.translate``: hiragana to katakana, and their iteration marks."""
_CORRECTIONS = 2
"""Lines for corrections; who has more writes them on a sheet of their own."""
_DAYS = ("date", "born_on")
_PARTS = (("year", 0.5), ("month", 0.25), ("day", 0.25))
"""Of a day, and the part of its place each takes."""
_WHO = ((("kana", 1.0),), (("name", 1.0),), (("postal_code", 0.32), ("address", 0.68)))
"""The lines that say who somebody is: fields and the part of the line each takes."""


def pages(book: FontBook, wording: Wording, form: BlankForm, language: Language) -> list[Page]:
    """Give the finished pages. Raises ``unprintable_characters``."""
    return _Form(book, wording, form, language).pages()


class _Form:
    def __init__(
        self, book: FontBook, wording: Wording, form: BlankForm, language: Language
    ) -> None:
        self._book = book
        self._wording = wording
        self._form = form
        self._words = Words(wording, language)
        japanese = language is Language.JA
        serif, gothic = (Type.MINCHO, Type.GOTHIC) if japanese else (Type.SERIF, Type.GOTHIC)
        own = look(language)
        self._title = replace(own.title, align="center")
        self._look = FormLook(
            label=replace(own.label, size=9, leading=13),
            body=Style(serif, 9.5 if japanese else 9, 13.5 if japanese else 12.5, even=True),
            small=Style(serif, 8 if japanese else 7.5, 11.5 if japanese else 10.5, even=True),
            typed=gothic,
        )
        company = form.company
        photo, plain = form.papers_needed
        place = self._words.of(company.address)
        values = {
            "company": self._words.of(company.company),
            "desk": self._words.of(company.desk),
            "address": place if japanese else bare_place(place, company.postal_code),
            "postal_code": company.postal_code,
            "payment": self._words.of(company.payment),
            "policy_title": self._words.of(form.policy_title),
            "version": "" if form.policy_version.startswith(_UNDATED) else form.policy_version,
            "case_number": form.case_number,
            "fee_each": self._words.money(form.fee),
            "papers_photo": str(photo),
            "papers_plain": str(plain),
            "fresh_months": str(form.fresh_months) if form.fresh_months else "",
        }
        self._values = {k: clean(v).strip() for k, v in values.items()}
        self._known = {
            **_written("requester", form.requester, language),
            **_written("person", form.subject, language),
        }
        if form.kind is FormKind.MANDATE and form.subject is None:
            # Without an agent it is the person who asks, and who may mandate one.
            self._known = _written("person", form.requester, language)
        refuse_unprintable(book, self._values | self._known, language)
        self._flow = Flow(Column(_LEFT, _WIDTH, _TOP, _TOP, _BOTTOM))

    def _say(self, key: str, more: dict[str, str] | None = None) -> str:
        return self._wording.text(key, self._values | (more or {}))

    def pages(self) -> list[Page]:
        self._head()
        if self._form.kind is FormKind.REQUEST:
            self._request()
        else:
            self._mandate()
        count = len(self._flow.pages)
        for number, page in enumerate(self._flow.pages, start=1):
            kind = self._look.body.kind
            foot = self._say("text.page", {"page": str(number), "pages": str(count)})
            edition = self._say("text.edition")
            page.put(text_mark(self._book, edition, kind, 7, x=_LEFT, y=_FOOT, grey=0.3))
            page.put(text_mark(self._book, foot, kind, 8, x=PAGE_WIDTH / 2, y=_FOOT, anchor=0.5))
            if self._form.case_number:
                number_of = self._form.case_number
                page.put(text_mark(self._book, number_of, kind, 8, x=_RIGHT, y=_FOOT, anchor=1))
        return self._flow.pages

    # --- parts ---------------------------------------------------------------------------

    def _head(self) -> None:
        flow, book = self._flow, self._book
        number = self._form.case_number
        flow.add(paragraph(book, self._say("text.title"), self._title, _WIDTH, tag=Tag("H1")))
        if number:
            x, y = _RIGHT - _QR, mm(13)
            box = (x, y, x + _QR, y + _QR)
            tag = Tag("Figure", alt=self._say("text.qr"), box=box)
            flow.page.put(QrMark(x, y, _QR, number, tag))
        flow.gap(3)
        body = self._look.body
        flow.add(paragraph(book, self._say("text.to"), body, _WIDTH - _QR - mm(4)))
        flow.add(paragraph(book, self._say("text.send_to"), self._look.small, _WIDTH - mm(24)))
        if number:
            said = f"{self._say('text.number')}　{number}"
            flow.add(paragraph(book, said, body, _WIDTH - _QR - mm(4)))
        flow.gap(3)
        flow.add(paragraph(book, self._say("text.intro"), body, _WIDTH))
        flow.add(paragraph(book, self._say("text.ticks"), body, _WIDTH))
        flow.gap(5)

    def _cell(self, section: str) -> Cell:
        about = self._say(f"section.{section}")
        return cell(self._book, self._look, _WIDTH, about)

    def _row(self, section: str, content: Cell) -> None:
        key = f"section.{section}_note"
        note = self._say(key) if self._wording.has(key) else ""
        self._flow.add(
            [row(self._look, self._book, self._say(f"section.{section}"), note, content)]
        )

    def _entry(self, where: str, key: str, share: float = 1.0) -> Entry:
        name = f"{where}_{key}"
        return Entry(name, self._say(f"field.{key}"), share, self._known.get(name, ""))

    def _entries(self, where: str, key: str, share: float) -> list[Entry]:
        """Give a place to fill in; for a day, where the language has it, one for each part."""
        whole = self._entry(where, key, share)
        if key not in _DAYS or not self._say("day.year"):
            return [whole]
        out = []
        for part, of_it in _PARTS:
            unit = self._say(f"day.{part}")
            one = replace(whole, name=f"{whole.name}_{part}", share=of_it * share, unit=unit)
            # The label of the row says already what day it is.
            first = part == _PARTS[0][0] and key != "date"
            out.append(one if first else replace(one, caption="", which=whole.caption))
        return out

    def _lines(self, section: str, *lines: Sequence[tuple[str, float]], sign: bool = False) -> None:
        content = self._cell(section)
        where = "requester" if section == "agent" else section
        for line in lines:
            content.line(*(e for key, share in line for e in self._entries(where, key, share)))
        if sign:
            content.sign(
                *(self._say(f"text.{key}") for key in ("signature", "signature_hint", "seal"))
            )
        self._row(section, content)

    def _ticks(
        self, section: str, ticks: Sequence[Tick], columns: int = 1, notes: Sequence[str] = ()
    ) -> Cell:
        content = self._cell(section)
        for note in notes:
            content.words(note, self._look.small)
        content.ticks(ticks, columns)
        return content

    def _choices(self, section: str, choices: Sequence[Choice], key: str = "") -> list[Tick]:
        ticks = []
        for one in choices:
            label = first_capital(clean(self._words.of(one.label)))
            article = self._words.articles(one.article)
            text = label
            if key and article:
                more = {"label": label, "article": article, "charged": "1" if one.charged else ""}
                text = self._say(f"choice.{key}", more)
            hint = clean(self._words.of(one.hint))
            ticks.append(Tick(f"{section}_{one.id.replace('.', '_')}", text, hint, one.ticked))
        return ticks

    def _plain(self, section: str, names: Sequence[str], where: str) -> list[Tick]:
        """Give ticks of what has a name only; one without words is called by its name."""
        return [
            Tick(
                f"{section}_{name}",
                self._say(f"{where}.{name}") if self._wording.has(f"{where}.{name}") else name,
            )
            for name in names
        ]

    def _area(self, section: str, key: str, *more: tuple[str, float]) -> None:
        content = self._cell(section)
        content.area(self._entry(section, key), _AREA)
        if more:
            content.line(*(self._entry(section, name, share) for name, share in more))
        self._row(section, content)

    # --- the request form ----------------------------------------------------------------

    def _request(self) -> None:
        form = self._form
        self._lines("date", [("date", 0.6)])
        self._lines("requester", *_WHO, [("phone", 0.42), ("email", 0.58)], sign=True)
        self._row("capacity", self._ticks("capacity", self._choices("capacity", form.capacities)))
        self._lines("person", *_WHO, [("born_on", 0.9)])
        self._lines("account", [("account_email", 0.6), ("member_id", 0.4)])
        self._row("types", self._ticks("types", self._choices("types", form.types, "type")))
        self._area("data", "data", ("earlier_number", 0.58), ("earlier_date", 0.42))
        content = self._cell("correction")
        for number in range(1, _CORRECTIONS + 1):
            which = str(number)
            for line in (("item",), ("before", "after")):
                entries = [self._entry("correction", key, 1 / len(line)) for key in line]
                content.line(*(replace(e, name=f"{e.name}_{which}", which=which) for e in entries))
        content.line(self._entry("correction", "proof"))
        self._row("correction", content)
        methods = [m for m in form.methods if self._wording.has(f"choice.{m}")]
        content = self._ticks("method", self._plain("method", [*methods, "other"], "choice"), 2)
        other = replace(self._entry("method", "other", 0.5), name="method_other_text")
        content.line(self._entry("method", "format", 0.5), other)
        self._row("method", content)
        content = self._ticks("grounds", self._choices("grounds", form.grounds, "ground"))
        content.area(self._entry("grounds", "facts"), _AREA)
        self._row("grounds", content)
        self._papers()
        self._fee()
        self._closing()

    def _papers(self) -> None:
        form = self._form
        notes = [self._say("papers.needed")]
        if form.fresh_months:
            notes.append(self._say("papers.fresh"))
        notes.append(self._say("text.numbers"))
        ticks = self._choices("papers", form.papers)
        self._row("papers", self._ticks("papers", ticks, 2, ["".join(_spaced(notes))]))
        if form.authority_papers:
            ticks = self._choices("authority", form.authority_papers)
            self._row("authority", self._ticks("authority", ticks, 2))

    def _fee(self) -> None:
        if not self._form.fee:
            return
        content = self._cell("fee")
        content.words(self._say("fee.text"))
        if self._values["payment"]:
            content.words(self._say("fee.where"), self._look.small)
        content.ticks(self._plain("fee", self._form.payments, "fee"), 4)
        self._row("fee", content)

    def _closing(self) -> None:
        self._use()
        self._flow.gap(6)
        content = self._cell("office")
        keys = ("office_number", "office_date", "office_checked", "office_by")
        entries = [self._entry("office", key, 0.5) for key in keys]
        entries[0] = replace(entries[0], value=self._form.case_number)
        content.line(*entries[:2])
        content.line(*entries[2:])
        self._row("office", content)

    # --- the power of attorney -----------------------------------------------------------

    def _mandate(self) -> None:
        form = self._form
        self._lines("agent", *_WHO, [("phone", 0.42), ("email", 0.58)])
        types = [replace(t, charged=False) for t in form.types]
        self._row("types", self._ticks("types", self._choices("types", types, "type")))
        further = self._plain("further", ("receive", "pay", "withdraw"), "choice")
        self._row("further", self._ticks("further", further))
        self._area("data", "data")
        self._lines("date", [("date", 0.6)])
        self._lines("person", *_WHO, [("born_on", 0.5), ("phone", 0.5)], sign=True)
        self._use()

    def _use(self) -> None:
        """Say what the information is obtained for (Act 21(2))."""
        content = cell(self._book, self._look, _WIDTH, "")
        content.words(self._say("text.use_text"), self._look.small)
        self._flow.add([row(self._look, self._book, self._say("text.use"), "", content)])


def _written(where: str, who: Party | None, language: Language) -> dict[str, str]:
    """List what a person wrote, by field."""
    if who is None:
        return {}
    values = {
        "name": who.letter_name,
        # The English form asks for katakana, whatever was written at arrival.
        "kana": who.kana if language is Language.JA else who.kana.translate(_KATAKANA),
        "postal_code": who.address.postal_code,
        "address": " ".join(who.address.lines),
        "phone": who.phone,
        "email": who.email,
    }
    return {f"{where}_{key}": one_line(value) for key, value in values.items() if value.strip()}


def _spaced(notes: Sequence[str]) -> list[str]:
    """Divide sentences by a space where their script has one."""
    return [note if note.endswith("。") else f"{note} " for note in notes]
