"""Puts a letter together: which words stand where, on how many pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from casemgr.domain.dispatch_code import on_sheet
from casemgr.domain.people import initials
from casemgr.domain.text import Language
from casemgr.letters import sheet
from casemgr.letters.address_block import put_address
from casemgr.letters.annexes import AnnexSetter
from casemgr.letters.envelopes import (
    address_lines,
    put_picture,
    put_sender_line,
    refuse_peeking,
    sender_lines,
)
from casemgr.letters.flow import Column, Flow
from casemgr.letters.fonts import FontBook, Type
from casemgr.letters.marks import BoxMark, Page, RuleMark, Tag, mm, text_mark
from casemgr.letters.pictures import pixels
from casemgr.letters.rows import RowSetter, look
from casemgr.letters.seal import put_signer
from casemgr.letters.sections import printed_annexes, sections
from casemgr.letters.slices import (
    Align,
    Slice,
    Style,
    ended,
    height_of,
    kept,
    paragraph,
    space,
    stacked,
    together,
)
from casemgr.letters.text import one_line
from casemgr.letters.titles import receipt_addressee, title_of
from casemgr.letters.values import Words, letter_values, sender_values
from casemgr.services.letter_data import LetterKind
from casemgr.services.papers import DateStyle, Recipient

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.letters.wording import Wording
    from casemgr.services.letter_data import LetterData
    from casemgr.services.papers import Paper

_LINES_TO_SIGN = 2.4
_TIGHT = 0.9
"""Part that is left of the spaces of a letter where that saves a page."""
_END = mm(100)
"""What ends a letter is divided where it is higher than this, as with a long list of enclosures."""
_BEGINNING = 3
"""Slices of that list that stay under the signature: a space, its heading and an enclosure."""
_UNDER_SENDER = 14.0
"""Least distance from the sender to the text, in points."""
_LOGO_HEIGHT = mm(12)


class Composer:
    """Composes one letter."""

    def __init__(
        self,
        book: FontBook,
        wording: Wording,
        data: LetterData,
        language: Language,
        paper: Paper,
        *,
        draft: bool,
    ) -> None:
        """Take all a letter is made of."""
        self._book = book
        self._wording = wording
        self._data = data
        self._language = language
        self._draft = draft
        self._japanese = language is Language.JA
        self._look = look(language)
        self._words = Words(wording, language, eras=paper.dates is DateStyle.ERA)
        self._values = letter_values(data, self._words)
        if not self._values["desk"]:
            self._values["desk"] = wording.text("common.label.desk")
        self._paper = paper
        self._envelope = sheet.envelope(paper.abroad if data.abroad else paper.domestic)
        self._address: tuple[Tag, ...] = ()
        self._seen: tuple[Tag, ...] = ()
        self.title = title_of(data, wording)

    @property
    def file_title(self) -> str:
        """Title of the file: never a name, never a reason."""
        return self._say("common.form.title", {"title": self.title})

    def pages(self) -> list[Page]:
        """Give the finished pages."""
        first = mm(self._envelope.title)
        column = Column(sheet.LEFT, sheet.WIDTH, first, sheet.NEXT_TOP, sheet.BOTTOM)
        above = Page()
        top = max(first, self._first_page(above) + _UNDER_SENDER)
        body = self._body()
        flow = _filled(column, above, top, body)
        if len(flow.pages) > 1:
            tight = _filled(column, above, top, body, _TIGHT)
            flow = tight if len(tight.pages) < len(flow.pages) else flow
        setter = AnnexSetter(self._book, self._wording, self._words, self._look)
        for number, one in printed_annexes(self._data):
            flow.new_page()
            flow.add(setter.set(one, self._values | {"annex": str(number)}, sheet.WIDTH))
        self._every_page(flow.pages)
        refuse_peeking(flow.pages[0], self._envelope, self._address, self._seen)
        return flow.pages

    def _say(self, key: str, more: dict[str, str] | None = None) -> str:
        return self._wording.text(key, self._values | more if more else self._values)

    # --- first page ----------------------------------------------------------------------

    def _first_page(self, page: Page) -> float:
        """Print what stands above the text; give where it ends. Raises ``address_too_long``."""
        kind = Type.MINCHO if self._japanese else Type.SERIF
        envelope, data = self._envelope, self._data
        if envelope.back is not None:
            # The post abroad returns what it cannot deliver to an address that it can read.
            japanese = self._japanese and not data.abroad
            sender = sender_values(data.company, Language.JA if japanese else Language.EN)
            line = put_sender_line(
                page, self._book, self._say, sender, envelope.back, japanese=japanese
            )
            self._seen = (line,)
        to = Recipient(data.addressee, data.addressee_organisation, data.address)
        lines = address_lines(to, self._say, self._language)
        self._address = put_address(page, self._book, lines, envelope.address, kind)
        sheet.put_folds(page, envelope)
        return self._side(page, kind)

    def _side(self, page: Page, kind: Type) -> float:
        """Print date, reference and sender to the right of the address; give where they end."""
        side = _Side(page, self._book, mm(self._envelope.side), mm(self._envelope.side_top))
        company, address = self._values["company"], self._values["address"]
        signer = self._values["officer"] or self._values["representative"]
        code = self._say("common.head.sender_code")
        dates = (self._say("common.head.reference"), self._say("common.head.date"))
        small = Style(kind, 8.5, 12)
        if self._japanese:
            for text in dates:
                mark = text_mark(
                    self._book, text, kind, 9.5, x=sheet.RIGHT, y=side.y, anchor=1, tag=Tag("P")
                )
                page.put(mark)
                side.y += 14.5
            self._logo(side)
            side.y += 14
            # A Japanese sender begins with the place and ends with the person, who seals.
            one_line = f"{code}　{address}"
            for text in (one_line,) if side.fits(one_line, small) else (code, address):
                side.put(text, small)
            side.y += 14
            bold, last = Style(Type.GOTHIC_BOLD, 10.5, 15), Style(kind, 10, 16)
            if signer:
                side.put(company, side.smaller(company, bold))
            name, style = (signer, last) if signer else (company, bold)
            seal = self._paper.seal
            word = self._say("common.head.seal") if self._paper.stamped else ""
            return put_signer(
                page, self._book, name, style, (side.x, side.y), seal, word, self._language
            )
        self._logo(side)
        side.put(company, side.smaller(company, Style(Type.SERIF_BOLD, 10.5, 15)))
        side.y += 3
        side.put(sender_lines(self._say, self._values, japanese=False)[0], small)
        side.y = max(side.y + 8, mm(self._envelope.dates_top))
        for text in reversed(dates):
            side.put(text, Style(kind, 9.5, 14))
        return side.y

    def _logo(self, side: _Side) -> None:
        logo = self._paper.logo
        if logo is None:
            return
        image = pixels(logo.content)
        width = min(mm(logo.width), side.room, _LOGO_HEIGHT / image.ratio)
        # The base line of the first line of text hangs higher than an image does.
        put_picture(side.page, logo, image, side.x, side.y - 6, width, self._language)
        side.y += width * image.ratio + 6

    # --- bodies --------------------------------------------------------------------------

    def _text(self, text: str, *, keep: bool = False) -> list[Slice]:
        return paragraph(self._book, text, self._look.body, sheet.WIDTH, keep=keep) if text else []

    def _aligned(self, text: str, align: Align) -> list[Slice]:
        style = replace(self._look.body, justify=False, align=align)
        return paragraph(self._book, text, style, sheet.WIDTH) if text else []

    def _rows(self, *, bullet: str) -> list[Slice]:
        setter = RowSetter(self._book, self._look, sheet.WIDTH, bullet)
        return setter.sections(
            sections(self._data, self._wording, self._words, self._values, self._language)
        )

    def _body(self) -> list[Slice]:
        if self._data.kind is LetterKind.RECEIPT:
            return self._receipt_body()
        return self._japanese_body() if self._japanese else self._english_body()

    def _title(self, text: str) -> list[Slice]:
        style = self._look.title
        return paragraph(self._book, text, style, sheet.WIDTH, keep=True, tag=Tag("H1"))

    def _japanese_body(self) -> list[Slice]:
        out = [*self._title(self.title), space(11, keep=True)]
        words = (self._say(f"common.house.{name}") for name in ("opening", "greeting"))
        out += self._text("　".join(filter(None, words)))
        out += self._text(self._intro())
        out += self._replaced()
        out += self._text(self._say("common.house.closing"), keep=True)
        out += self._aligned(self._say("common.house.ending"), "right")
        out.append(space(5))
        heading = self._aligned(self._say("common.frame.list"), "center")
        out += together([*heading, space(6, keep=True)])
        # 以上 never stands alone on a page.
        end = self._aligned(self._say("common.frame.end"), "right")
        return [*out, *ended(self._rows(bullet="・"), end)]

    def _english_body(self) -> list[Slice]:
        # An organisation is no "Dear": where nobody is named, whoever opens it is greeted.
        to = one_line(self._data.addressee)
        out = self._text(self._say("common.head.to", {"name": to}), keep=True)
        out.append(space(9, keep=True))
        out += self._title(self._say("common.head.about", {"title": self.title}))
        out.append(space(7, keep=True))
        greeting = self._text(self._say("common.house.greeting"))
        out += [*greeting, space(9)] if greeting else []
        out += self._text(self._intro())
        replaced = self._replaced()
        out += [space(9), *replaced] if replaced else []
        out.append(space(9))
        body = self._look.body
        end = [space(10), *self._text(self._say("common.house.closing"))]
        end += [space(12), *self._text(self._say("common.house.ending"))]
        end.append(space(_LINES_TO_SIGN * body.leading))
        signer = self._values["officer"] or self._values["representative"]
        end += self._text(signer) if signer else []
        end += self._text(self._values["company"])
        enclosed = self._enclosures()
        # Neither a signature nor what stands under it ever stands alone on a page.
        cut = len(enclosed) if height_of([*end, *enclosed]) <= _END else _BEGINNING
        rows = ended(self._rows(bullet="–"), [*end, *enclosed[:cut]])
        return [*out, *ended([*rows, *kept(enclosed[cut:])], self._translation())]

    def _enclosures(self) -> list[Slice]:
        """List what goes with an English letter, under its signature."""
        if not self._data.enclosures:
            return []
        listed = Tag("L")
        out = [space(12), *self._text(self._say("common.label.enclosures"), keep=True)]
        for number, one in enumerate(self._data.enclosures, start=1):
            text = f"{number}. {one_line(one)}"
            tag = Tag("LBody", Tag("LI", listed))
            out += paragraph(self._book, text, self._look.body, sheet.WIDTH, tag=tag)
        return out

    def _receipt_body(self) -> list[Slice]:
        """A receipt is a voucher: who paid how much, and for what; no greetings."""
        look = self._look
        out = [*self._title(self.title), space(14, keep=True)]
        name = one_line(self._data.receipt_name)
        who = receipt_addressee(name, self._wording)
        large = replace(look.body, size=13, leading=20, justify=False)
        out += paragraph(self._book, self._say("head.to", {"name": who}), large, sheet.WIDTH)
        out += [Slice(6, (RuleMark(0, 0, sheet.WIDTH, 0, 0.6),)), space(8)]
        sum_style = replace(look.title, size=20, leading=44, align="center")
        box = BoxMark(0, 0, sheet.WIDTH, sum_style.leading, fill=look.table.tint)
        figure = paragraph(self._book, self._say("amount.figure"), sum_style, sheet.WIDTH)
        out += [replace(one, marks=(box, *one.marks)) for one in figure]
        out.append(space(8))
        out += self._text(self._intro())
        out += self._replaced()
        out.append(space(9))
        rows = self._rows(bullet="・" if self._japanese else "–")
        return [*out, *ended(rows, self._translation())]

    def _translation(self) -> list[Slice]:
        """Say of one of a pair which text prevails; one issued alone stands for itself."""
        text = self._say("common.frame.translation")
        if not text:
            return []
        return [space(12), *paragraph(self._book, text, self._look.small, sheet.WIDTH)]

    def _replaced(self) -> list[Slice]:
        """Say of a corrected letter which one it takes the place of."""
        if not self._data.corrects:
            return []
        kind = "receipt" if self._data.kind is LetterKind.RECEIPT else "letter"
        return self._text(self._say(f"common.corrects.{kind}"))

    def _intro(self) -> str:
        if not self._data.statutory and self._wording.has("intro.voluntary"):
            return self._say("intro.voluntary")
        if self._data.reminder and self._wording.has("intro.reminder"):
            return self._say("intro.reminder")
        outcomes = {item.outcome for item in self._data.items}
        keys = (f"intro.{outcomes.pop()}",) if len(outcomes) == 1 else ()
        return self._wording.first((*keys, "intro.any"), self._values)

    # --- every page ----------------------------------------------------------------------

    def _every_page(self, pages: list[Page]) -> None:
        kind = Type.MINCHO if self._japanese else Type.SERIF
        data = self._data
        whose = initials(one_line(data.addressee or data.addressee_organisation))
        for number, page in enumerate(pages, start=1):
            foot = sheet.Foot(
                self._say("common.head.reference"),
                self._say("common.form.page", {"page": str(number), "pages": str(len(pages))}),
                self._say("common.form.log") if data.log_head else "",
                on_sheet(data.reference, data.code),
                data.code,
                whose,
            )
            sheet.put_foot(page, self._book, foot, kind)
            marks = [w for w, on in (("draft", self._draft), ("sample", data.sample)) if on]
            if marks:
                notes = [self._say(f"common.mark.{which}_note") for which in marks]
                word = self._say(f"common.mark.{marks[0]}")
                window = self._envelope if number == 1 else None
                sheet.put_watermark(page, self._book, word, notes, window)


def _filled(
    column: Column, above: Page, top: float, body: Sequence[Slice], tight: float = 1.0
) -> Flow:
    """Place *body* from *top* on under what stands *above* on the first page."""
    flow = Flow(column, [Page(list(above.marks))], tight=tight)
    flow.y = top
    flow.add(body)
    return flow


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

    def smaller(self, text: str, style: Style) -> Style:
        """Give the style in which a name stays on one line beside a wide window, if one does."""
        for size in (style.size, style.size - 1, style.size - 2):
            one = replace(style, size=size)
            if self.fits(text, one):
                return one
        return style

    def put(self, text: str, style: Style) -> None:
        if text:
            lines = paragraph(self.book, text, style, self.room)
            marks, self.y = stacked(lines, self.x, self.y)
            self.page.marks += marks
