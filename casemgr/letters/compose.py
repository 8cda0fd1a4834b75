"""Puts a letter together: which words stand where, on how many pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from casemgr.domain.text import Language
from casemgr.letters import sheet
from casemgr.letters.annexes import AnnexSetter
from casemgr.letters.flow import Column, Flow
from casemgr.letters.fonts import FontBook, Type
from casemgr.letters.marks import Page, mm, text_mark
from casemgr.letters.rows import RowSetter, look
from casemgr.letters.sections import printed_annexes, sections
from casemgr.letters.slices import Align, Slice, Style, paragraph, space, together
from casemgr.letters.text import is_han, one_line
from casemgr.letters.titles import title_of
from casemgr.letters.values import Words, letter_values
from casemgr.services.letter_data import LetterKind

if TYPE_CHECKING:
    from casemgr.domain.people import Address
    from casemgr.letters.wording import Wording
    from casemgr.services.letter_data import LetterData

_LINES_TO_SIGN = 2.4


class Composer:
    """Composes one letter."""

    def __init__(
        self, book: FontBook, wording: Wording, data: LetterData, language: Language, *, draft: bool
    ) -> None:
        """Take all a letter is made of."""
        self._book = book
        self._wording = wording
        self._data = data
        self._language = language
        self._draft = draft
        self._japanese = language is Language.JA
        self._look = look(language)
        self._words = Words(wording, language)
        self._values = letter_values(data, self._words)
        if not self._values["desk"]:
            self._values["desk"] = wording.text("common.label.desk")
        self._envelope = sheet.ABROAD if data.abroad else sheet.JAPAN
        self.title = title_of(data, wording)

    @property
    def file_title(self) -> str:
        """Title of the file: never a name, never a reason."""
        return self._say("common.form.title", {"title": self.title})

    def pages(self) -> list[Page]:
        """Give the finished pages."""
        first = mm(self._envelope.title)
        column = Column(sheet.LEFT, sheet.WIDTH, first, sheet.NEXT_TOP, sheet.BOTTOM)
        flow = Flow(column)
        self._first_page(flow.page)
        if self._japanese:
            self._japanese_body(flow)
        else:
            self._english_body(flow)
        setter = AnnexSetter(self._book, self._wording, self._words, self._look)
        for number, one in printed_annexes(self._data):
            flow.new_page()
            flow.add(setter.set(one, self._values | {"annex": str(number)}, sheet.WIDTH))
        self._every_page(flow.pages)
        return flow.pages

    def _say(self, key: str, more: dict[str, str] | None = None) -> str:
        return self._wording.text(key, self._values | (more or {}))

    # --- first page ----------------------------------------------------------------------

    def _first_page(self, page: Page) -> None:
        kind = Type.MINCHO if self._japanese else Type.SERIF
        lines = self._address()
        sheet.put_address(page, self._book, lines, self._envelope.address, kind)
        sheet.put_folds(page, self._envelope)
        self._side(page, kind)

    def _address(self) -> list[sheet.AddressLine]:
        data = self._data
        address = data.address
        name, organisation = one_line(data.addressee), one_line(data.addressee_organisation)
        to = [sheet.AddressLine(organisation)] if name and organisation else []
        key = "common.head.person" if name else "common.head.organisation"
        # 様 and 御中 belong to Japanese letters; they are words of the Japanese file.
        person = sheet.AddressLine(self._say(key, {"name": name or organisation}), name=True)
        where = [sheet.AddressLine(line) for line in _lines(address)]
        east_asian = any(is_han(c) for line in address.lines for c in line)
        code = one_line(address.postal_code)
        if not address.country and (self._japanese or east_asian):
            mark = self._say("common.form.postal_code", {"postal_code": code}) if code else ""
            first = [sheet.AddressLine(mark)] if mark else []
            return [*first, *where, *to, person]
        last = []
        if code and not any(code in line.text for line in where):
            last.append(sheet.AddressLine(code))
        if address.country:
            last.append(sheet.AddressLine(one_line(address.country).upper()))
        # A Japanese name comes last with its 様; elsewhere the person stands above the company.
        who = [*to, person] if self._japanese else [person, *to]
        return [*who, *where, *last]

    def _side(self, page: Page, kind: Type) -> None:
        """Print date, reference and sender to the right of the address."""
        side = _Side(page, self._book, mm(self._envelope.side), mm(self._envelope.side_top))
        company, address = self._values["company"], self._values["address"]
        signer = self._values["officer"] or self._values["representative"]
        code = self._say("common.head.sender_code")
        dates = (self._say("common.head.reference"), self._say("common.head.date"))
        small = Style(kind, 8.5, 12)
        if self._japanese:
            for text in dates:
                mark = text_mark(self._book, text, kind, 9.5, x=sheet.RIGHT, y=side.y, anchor=1)
                page.put(mark)
                side.y += 14.5
            side.y += 14
            start = side.y
            side.put(company, Style(Type.GOTHIC_BOLD, 10.5, 15))
            side.put(signer, Style(kind, 10, 16))
            middle = (start + side.y) / 2 - 2
            sheet.put_seal(page, self._book, self._say("common.head.seal"), middle)
            side.y = max(side.y + 3, middle + mm(9) + 8)
            one_line = f"{code}　{address}"
            for text in (one_line,) if side.fits(one_line, small) else (code, address):
                side.put(text, small)
            return
        side.put(company, Style(Type.SERIF_BOLD, 10.5, 15))
        side.y += 3
        side.put(address, small)
        side.put(code, small)
        side.y = max(side.y + 8, mm(51) if self._data.abroad else 0)
        for text in reversed(dates):
            side.put(text, Style(kind, 9.5, 14))

    # --- bodies --------------------------------------------------------------------------

    def _text(self, text: str, *, keep: bool = False) -> list[Slice]:
        return paragraph(self._book, text, self._look.body, sheet.WIDTH, keep=keep)

    def _aligned(self, text: str, align: Align) -> list[Slice]:
        style = replace(self._look.body, justify=False, align=align)
        return paragraph(self._book, text, style, sheet.WIDTH)

    def _rows(self, *, bullet: str) -> list[Slice]:
        setter = RowSetter(self._book, self._look, sheet.WIDTH, bullet)
        return setter.sections(
            sections(self._data, self._wording, self._words, self._values, self._language)
        )

    def _japanese_body(self, flow: Flow) -> None:
        flow.add(paragraph(self._book, self.title, self._look.title, sheet.WIDTH, keep=True))
        flow.gap(11)
        reply = self._data.kind is LetterKind.ACKNOWLEDGEMENT
        opening = self._say("common.frame.opening_reply" if reply else "common.frame.opening")
        flow.add(self._text(opening + self._say("common.frame.greeting")))
        flow.add(self._text(self._intro()))
        flow.add(self._text(self._say("common.frame.questions"), keep=True))
        flow.add(self._aligned(self._say("common.frame.closing"), "right"))
        flow.gap(5)
        title = together([*self._aligned(self._say("common.frame.list"), "center"), space(6)])
        rows = self._rows(bullet="・")
        end = self._aligned(self._say("common.frame.end"), "right")
        last = len(rows) - 2
        # 以上 never stands alone on a page.
        flow.add([*title[:-1], space(6, keep=True), *rows[:last], *together([*rows[last:], *end])])

    def _english_body(self, flow: Flow) -> None:
        to = self._data.addressee or self._data.addressee_organisation
        flow.add(self._text(self._say("common.head.to", {"name": one_line(to)}), keep=True))
        flow.gap(9)
        about = self._say("common.head.about", {"title": self.title})
        flow.add(paragraph(self._book, about, self._look.title, sheet.WIDTH, keep=True))
        flow.gap(7)
        flow.add(self._text(self._intro()))
        flow.gap(9)
        rows = self._rows(bullet="–")
        body = self._look.body
        end = self._text(self._say("common.frame.questions"))
        end += [space(12), *self._text(self._say("common.frame.sincerely"))]
        end.append(space(_LINES_TO_SIGN * body.leading))
        signer = self._values["officer"] or self._values["representative"]
        end += self._text(signer) if signer else []
        end += self._text(self._values["company"])
        end.append(space(12))
        translation = self._say("common.frame.translation")
        end += paragraph(self._book, translation, self._look.small, sheet.WIDTH)
        # A signature never stands alone on a page: the last row goes with it.
        last = max(at for at, one in enumerate(rows) if one.space)
        flow.add([*rows[:last], *together([*rows[last:], space(10), *end])])

    def _intro(self) -> str:
        outcomes = {item.outcome for item in self._data.items}
        keys = (f"intro.{outcomes.pop()}",) if len(outcomes) == 1 else ()
        return self._wording.first((*keys, "intro.any"), self._values)

    # --- every page ----------------------------------------------------------------------

    def _every_page(self, pages: list[Page]) -> None:
        kind = Type.MINCHO if self._japanese else Type.SERIF
        data = self._data
        for number, page in enumerate(pages, start=1):
            foot = sheet.Foot(
                self._say("common.head.reference"),
                self._say("common.form.page", {"page": str(number), "pages": str(len(pages))}),
                self._say("common.form.log") if data.log_head else "",
                data.reference,
            )
            sheet.put_foot(page, self._book, foot, kind)
            marks = [w for w, on in (("draft", self._draft), ("sample", data.sample)) if on]
            if marks:
                notes = [self._say(f"common.mark.{which}_note") for which in marks]
                word = self._say(f"common.mark.{marks[0]}")
                sheet.put_watermark(page, self._book, word, notes)


def _lines(address: Address) -> list[str]:
    return [one_line(line) for line in address.lines if line.strip()]


@dataclass(slots=True)
class _Side:
    """The column to the right of the address, filled from above."""

    page: Page
    book: FontBook
    x: float
    y: float

    @property
    def room(self) -> float:
        return sheet.RIGHT - self.x

    def fits(self, text: str, style: Style) -> bool:
        return "\n" not in text and self.book.width(text, style.kind) * style.size <= self.room

    def put(self, text: str, style: Style) -> None:
        for one in paragraph(self.book, text, style, self.room) if text else []:
            for mark in one.marks:
                self.page.put(mark, self.x, self.y)
            self.y += one.height
