"""Making a letter of a case: what it says, its bytes, and the event that it was issued."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.actions import letter_blocks
from casemgr.domain.acts import sending
from casemgr.domain.acts.common import refuse
from casemgr.domain.case import Stamped
from casemgr.domain.errors import Code, Problem
from casemgr.domain.fold import after
from casemgr.domain.guarded import refuse_numbers
from casemgr.domain.text import Language
from casemgr.services import (
    correcting,
    dispatch_code,
    house,
    letter_builder,
    letter_values,
    paired,
    rulebooks,
    stationery,
)
from casemgr.services.house import House
from casemgr.services.letter_data import LetterData
from casemgr.services.papers import Paper
from casemgr.services.ports import Letters, RenderedLetter, StoredLetter

if TYPE_CHECKING:
    from casemgr.domain.case import Case
    from casemgr.services.commands import IssueLetter
    from casemgr.services.correcting import Correction
    from casemgr.services.handlers import Now
    from casemgr.services.ports import UnitOfWork

_HEAD_SHOWN = 16


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as it would be issued now, marked as a draft."""

    pdf: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class _Made:
    """A letter made and not stored yet."""

    data: LetterData
    language: Language
    letter: RenderedLetter
    events: tuple[ev.Event, ...]
    house: House | None = None
    """The company's own texts in it."""
    paper: Paper | None = None
    """What it is printed on."""

    @property
    def own(self) -> tuple[str, ...]:
        return tuple(self.house.texts.values()) if self.house else ()

    @property
    def places(self) -> tuple[str, ...]:
        return tuple(self.house.texts) if self.house else ()

    def stored(self, case_id: int, now: Now) -> StoredLetter:
        data, letter = self.data, self.letter
        return StoredLetter(
            id=data.reference,
            case_id=case_id,
            kind=data.kind.value,
            language=self.language.value,
            issued_at=now.at,
            pdf=letter.pdf,
            sha256=letter.sha256,
            template=letter.template,
            template_sha256=letter.template_sha256,
            values=letter_values.write(data),
        )


@dataclass(frozen=True, slots=True)
class Press:
    """Makes the letters of one vault."""

    letters: Letters
    sample: bool
    """Whether they are marked as a sample's."""

    def draft(
        self, uow: UnitOfWork, case: Case, order: IssueLetter, language: Language, now: Now
    ) -> Draft:
        """Make the letter as it would be issued now; nothing is stored."""
        among = tuple({*correcting.languages(case, order), language})
        correction = correcting.of(case, order, among).get(language)
        data, _ = self._values(uow, case, order, language, now, correction)
        paper = stationery.paper(uow, self.letters)
        own = house.in_force(uow, self.letters, order.kind, language)
        made = self.letters.render(data, language, draft=True, paper=paper, house=own)
        return Draft(made.pdf, made.pages)

    def issue(
        self, uow: UnitOfWork, case_id: int, case: Case, order: IssueLetter, now: Now
    ) -> tuple[tuple[str, ...], tuple[ev.Event, ...]]:
        """Make the letters of *order*, and store all or none.

        Gives their numbers, in the order asked for, and the events of their being issued. Two
        languages are made of one set of data, read back and compared first; raises
        ``pair_differs``.
        """
        among = correcting.languages(case, order)
        corrections = correcting.of(case, order, among)
        made: list[_Made] = []
        events: list[ev.Event] = []
        for language in among:
            original = made[0].data.reference if made else ""
            correction = corrections.get(language)
            one = self._make(uow, case, order, language, now, correction, original)
            for event in one.events:
                case = after(case, Stamped(event, now.at, ""))
            events += one.events
            made.append(one)
        self._compare(made)
        for one in made:
            uow.add_letter(one.stored(case_id, now))
        numbers = {one.language: one.data.reference for one in made}
        return tuple(numbers[x] for x in order.languages or among), tuple(events)

    def _make(
        self,
        uow: UnitOfWork,
        case: Case,
        order: IssueLetter,
        language: Language,
        now: Now,
        correction: Correction | None,
        original: str,
    ) -> _Made:
        data, numbers = self._values(uow, case, order, language, now, correction, original)
        # Not of a draft: that is no sheet to be posted.
        data = replace(data, code=dispatch_code.new(data.reference, uow.log_head()[1]))
        paper = stationery.paper(uow, self.letters)
        own = house.in_force(uow, self.letters, order.kind, language)
        made = self.letters.render(data, language, paper=paper, house=own)
        event = ev.LetterIssued(
            letter=data.reference,
            kind=order.kind.value,
            language=language,
            items=numbers,
            on=now.today,
            sha256=made.sha256,
            pages=made.pages,
            template=made.template,
            enclosures=data.enclosures,
            reply_by=order.reply_by,
            supersedes=correction.supersedes if correction else "",
            code=data.code,
        )
        return _Made(data, language, made, sending.issue_letter(case, event), own, paper)

    def _compare(self, made: list[_Made]) -> None:
        """Refuse a pair of which one letter says what the other does not."""
        if len(made) < len(Language):
            return
        japanese, english = (
            paired.Side(
                one.data,
                one.language,
                self.letters.read_text(one.letter.pdf),
                one.own,
                self.letters.statements(one.data, one.language, paper=one.paper),
                one.places,
            )
            for one in made
        )
        what = paired.differences(japanese, english)
        if what:
            raise Problem(Code.PAIR_DIFFERS, what=list(what))

    def _values(
        self,
        uow: UnitOfWork,
        case: Case,
        order: IssueLetter,
        language: Language,
        now: Now,
        correction: Correction | None,
        original: str = "",
    ) -> tuple[LetterData, tuple[int, ...]]:
        refuse_numbers((order,))  # what is not in the event is printed and kept all the same
        if correction is None:
            refuse(letter_builder.refused(case, order.kind, language))
            items = letter_builder.items_for(case, order.kind, language)
        else:
            refuse(letter_blocks(case, order.kind.value))
            items = correction.items
        seq, head = uow.log_head()
        known = uow.find_people(case.person.name, case.person.email)
        frame = letter_builder.Frame(
            reference=sending.next_letter(case),
            issued_on=now.today,
            company=rulebooks.particulars(uow, case.rules),
            log_head=f"{seq} {head[:_HEAD_SHOWN]}",
            sample=self.sample,
            reply_by=order.reply_by,
            language=language,
            receipt_name=order.receipt_name,
            enclosures=order.enclosures,
            enclosures_en=order.enclosures_en,
            same_person=tuple(number for _, number in known if number != case.number),
            first_on=correction.first_on if correction else None,
            corrects=correction.corrects if correction else "",
            corrects_on=correction.corrects_on if correction else None,
            translates=original,
        )
        return letter_builder.build(case, order.kind, items, frame), tuple(i.number for i in items)
