"""Making a letter of a case: what it says, its bytes, and the event that it was issued."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.acts import sending
from casemgr.domain.errors import Problem
from casemgr.services import codec, letter_builder, rulebooks, stationery
from casemgr.services.ports import Letters, StoredLetter

if TYPE_CHECKING:
    from casemgr.domain.case import Case
    from casemgr.domain.text import Language
    from casemgr.services.commands import IssueLetter
    from casemgr.services.handlers import Now
    from casemgr.services.letter_data import LetterData
    from casemgr.services.ports import UnitOfWork

_HEAD_SHOWN = 16


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as it would be issued now, marked as a draft."""

    pdf: bytes
    pages: int


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
        data, _ = self._values(uow, case, order, language, now)
        paper = stationery.paper(uow, self.letters)
        made = self.letters.render(data, language, draft=True, paper=paper)
        return Draft(made.pdf, made.pages)

    def issue(
        self,
        uow: UnitOfWork,
        case_id: int,
        case: Case,
        order: IssueLetter,
        language: Language,
        now: Now,
    ) -> tuple[str, tuple[ev.Event, ...]]:
        """Render and store a letter; give its number and the events of its being issued."""
        data, numbers = self._values(uow, case, order, language, now)
        paper = stationery.paper(uow, self.letters)
        made = self.letters.render(data, language, paper=paper)
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
        )
        events = sending.issue_letter(case, event)
        uow.add_letter(
            StoredLetter(
                id=data.reference,
                case_id=case_id,
                kind=event.kind,
                language=language.value,
                issued_at=now.at,
                pdf=made.pdf,
                sha256=made.sha256,
                template=made.template,
                template_sha256=made.template_sha256,
                values=json.dumps(codec.write(data), ensure_ascii=False),
            )
        )
        return data.reference, events

    def _values(
        self, uow: UnitOfWork, case: Case, order: IssueLetter, language: Language, now: Now
    ) -> tuple[LetterData, tuple[int, ...]]:
        refused = letter_builder.refused(case, order.kind, language)
        if refused:
            raise Problem.of(refused[0])
        items = letter_builder.items_for(case, order.kind, language)
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
        )
        return letter_builder.build(case, order.kind, items, frame), tuple(i.number for i in items)
