"""What has happened to a case, in words: the lines of the time line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from casemgr.domain import events as ev
from casemgr.domain.acts.sending import goes_abroad
from casemgr.domain.facts import SourceStatus
from casemgr.domain.tracking import service
from casemgr.gui import dates, i18n, labels

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from casemgr.domain.case import Case, Stamped

_TOGETHER = (ev.SourceAsked, ev.SourceAnswered, ev.ItemWithdrawn)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the time line."""

    at: datetime
    title: str
    detail: str = ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


class Happened(QObject):
    """Puts events into words. A class only because Qt finds translations by class."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self._case = case
        self._words: dict[type[Any], Callable[[Any], tuple[str, str]]] = {
            ev.Received: self._received,
            ev.PersonChanged: self._person,
            ev.ItemAdded: lambda e: (self.tr("Added: {0}").format(self._type(e.item)), ""),
            ev.Accepted: self._accepted,
            ev.IdentityRecorded: self._identity,
            ev.IdentityFailed: lambda e: (self.tr("Identity could not be confirmed"), e.reason),
            ev.HoldStarted: self._held,
            ev.HoldEnded: lambda e: (
                self.tr("Wait ended: {0}").format(labels.word("hold", e.reason.value)),
                "",
            ),
            ev.FeeAsked: lambda e: (self._yen(self.tr("Fee asked: {0} yen"), e.amount), e.told),
            ev.FeePaid: self._paid,
            ev.FeeWaived: lambda e: (self.tr("Fee waived"), e.reason),
            ev.FeeRefunded: self._refunded,
            ev.SourceAdded: lambda e: (
                self.tr("Added to the checklist: {0}").format(self._text(e.source.name)),
                "",
            ),
            ev.InvestigationConcluded: lambda e: (self.tr("Investigation ended"), e.note),
            ev.InvestigationReopened: lambda e: (
                self.tr("Investigation taken up again"),
                self._reopened_because(e.reason),
            ),
            ev.ItemDecided: self._decided,
            ev.ItemCarriedOut: self._carried_out,
            ev.LetterIssued: self._issued,
            ev.LetterVoided: lambda e: (
                self.tr("Letter taken back: {0}").format(e.letter),
                e.reason,
            ),
            ev.LetterPosted: self._posted,
            ev.PostingCorrected: self._posting_corrected,
            ev.LetterReturned: lambda e: (
                self.tr("Letter came back: {0}").format(e.letter),
                e.reason,
            ),
            ev.Closed: lambda e: (self.tr("Closed"), e.note),
            ev.Reopened: lambda e: (self.tr("Reopened"), e.reason),
            ev.NoteAdded: lambda e: (self.tr("Note"), e.text),
            ev.PolicyRepinned: lambda e: (
                self.tr("Moved to policy {0}").format(e.policy_version),
                e.note,
            ),
            **self._around(),
        }

    def _around(self) -> dict[type[Any], Callable[[Any], tuple[str, str]]]:
        """What runs beside the way of a case, and the smaller steps on it."""
        return {
            ev.FindingRedacted: lambda e: (
                self.tr("Blacked out: {0}, entry {1}").format(self._source(e.source), e.finding),
                e.reason,
            ),
            ev.AttachmentAdded: lambda e: (self.tr("Attached: {0}").format(e.name), e.note),
            ev.StepCarriedOut: lambda e: (
                self._says(
                    self._item(self.tr("Carried out: {0}. {1}"), e.item), self._source(e.source)
                ),
                _joined(e.what, e.proof),
            ),
            ev.RecipientTold: lambda e: (
                self.tr("Told: {0}").format(self._source(e.source)),
                _joined(self._item("{0}. {1}", e.item), e.way, e.note),
            ),
            ev.RecipientAnswered: lambda e: (
                self.tr("Replied: {0}").format(self._source(e.source)),
                _joined(self._item("{0}. {1}", e.item), e.note),
            ),
            ev.ClockExtended: self._extended,
            ev.RegimeAdded: lambda e: (
                self.tr("Another law invoked: {0}").format(labels.clock(self._case, e.regime)),
                e.note,
            ),
            ev.TaskSet: lambda e: (
                self.tr("To be done by {0}").format(dates.short_date(e.due_on)),
                e.text,
            ),
            ev.TaskDone: lambda e: (self.tr("Done: {0}").format(self._task(e.id)), e.note),
            ev.MatterOpened: lambda e: (
                labels.word("matter_kind", e.kind.value),
                _joined(e.reference, e.text),
            ),
            ev.MatterClosed: lambda e: (self.tr("Ended: {0}").format(self._matter(e.id)), e.text),
            ev.CaseLinked: lambda e: (
                self.tr("Connected: {0}").format(e.other),
                _joined(labels.word("link_kind", e.kind.value), e.note),
            ),
            ev.LegalHoldSet: lambda e: (self.tr("Legal hold: nothing may be erased"), e.reason),
            ev.LegalHoldLifted: lambda e: (self.tr("Legal hold lifted"), e.reason),
        }

    def lines(self) -> list[Line]:
        """Give the time line, newest first; what was done in one go stands in one line."""
        groups: list[list[Stamped]] = []
        for step in self._case.history:
            last = groups[-1][-1] if groups else None
            if last and self._belong_together(last, step):
                groups[-1].append(step)
            else:
                groups.append([step])
        return [self._line(group) for group in reversed(groups)]

    @staticmethod
    def _belong_together(one: Stamped, other: Stamped) -> bool:
        first, second = one.event, other.event
        if one.at != other.at or type(first) is not type(second):
            return False
        if isinstance(first, ev.SourceAnswered) and isinstance(second, ev.SourceAnswered):
            return first.status is second.status is not SourceStatus.FOUND
        return isinstance(first, _TOGETHER)

    def _line(self, steps: Sequence[Stamped]) -> Line:
        events = [s.event for s in steps]
        first: Any = events[0]
        if isinstance(first, ev.SourceAsked):
            title, detail = self._asked(events)
        elif isinstance(first, ev.SourceAnswered):
            title, detail = self._answered(events)
        elif isinstance(first, ev.ItemWithdrawn):
            title, detail = self._withdrawn(events)
        else:
            title, detail = self._words[type(first)](first)
        return Line(steps[0].at, title, detail)

    # --- pieces -----------------------------------------------------------------------------

    @staticmethod
    def _text(text: Any) -> str:
        return str(text.in_(i18n.current()))

    @staticmethod
    def _type(item: Any) -> str:
        return labels.word("type", item.type.value)

    @staticmethod
    def _yen(words: str, amount: int) -> str:
        return words.format(f"{amount:,}")

    def _source(self, source: str) -> str:
        found = self._case.find_source(source)
        return self._text(found.source.name) if found else source

    def _item(self, words: str, number: int) -> str:
        found = self._case.find_item(number)
        return words.format(number, self._type(found.item) if found else "")

    def _task(self, task: str) -> str:
        found = next((t.task for t in self._case.tasks if t.task.id == task), None)
        return labels.first_line(found.text) if found else task

    def _matter(self, matter: str) -> str:
        found = next((m.opened for m in self._case.matters if m.opened.id == matter), None)
        return labels.word("matter_kind", found.kind.value) if found else matter

    # --- events -----------------------------------------------------------------------------

    def _received(self, e: ev.Received) -> tuple[str, str]:
        return (
            self.tr("Arrived: {0}").format(labels.word("channel", e.channel.value)),
            _joined(
                dates.short_date(e.arrived_on),
                *(labels.clock(self._case, regime) for regime in e.regimes),
            ),
        )

    def _person(self, e: ev.PersonChanged) -> tuple[str, str]:
        acts = language = ""
        if e.capacity is not None:
            acts = self.tr("acts from now on as: {0}")
            acts = acts.format(labels.word("capacity", e.capacity.value))
        if e.language is not None:
            language = self.tr("letters from now on in: {0}")
            language = language.format(labels.word("language", e.language.value))
        return self.tr("Particulars corrected"), _joined(acts, language)

    def _extended(self, e: ev.ClockExtended) -> tuple[str, str]:
        title = self.tr("More time: {0}").format(labels.clock(self._case, e.clock))
        days = self.tr("%n business day(s)", None, e.days) if e.days else ""
        return title, _joined(days, e.reason)

    def _accepted(self, e: ev.Accepted) -> tuple[str, str]:
        return (
            self.tr("Taken up"),
            self.tr("%n source(s) on the checklist", None, len(e.sources)),
        )

    def _identity(self, e: ev.IdentityRecorded) -> tuple[str, str]:
        who = labels.word("check_role", e.check.role.value)
        title = (
            self.tr("Confirmed: {0}") if e.check.confirmed else self.tr("Not confirmed: {0}")
        ).format(who)
        return title, e.check.override or e.check.note

    def _held(self, e: ev.HoldStarted) -> tuple[str, str]:
        title = self.tr("Waiting: {0}").format(labels.word("hold", e.reason.value))
        by = self.tr("answer by {0}").format(dates.short_date(e.answer_by)) if e.answer_by else ""
        return title, _joined(by, e.note)

    def _refunded(self, e: ev.FeeRefunded) -> tuple[str, str]:
        if not e.amount:
            return self.tr("Fee given back"), e.reason
        return self._yen(self.tr("Given back: {0} yen"), e.amount), e.reason

    def _paid(self, e: ev.FeePaid) -> tuple[str, str]:
        title = self._yen(self.tr("Fee received: {0} yen"), e.amount)
        return title, _joined(labels.word("fee_method", e.method), e.evidence)

    def _asked(self, events: Sequence[Any]) -> tuple[str, str]:
        title = self.tr("%n source(s) asked", None, len(events))
        return title, " · ".join(self._source(e.source) for e in events)

    def _answered(self, events: Sequence[Any]) -> tuple[str, str]:
        first = events[0]
        status = labels.word("source_status", first.status.value)
        if first.status is SourceStatus.FOUND:
            count = len(first.findings) + len(first.records)
            status = self.tr("found: %n entry(ies)", None, count)
        names = " · ".join(self._source(e.source) for e in events)
        if len(events) > 1:
            title = self.tr("%n source(s) answered", None, len(events))
            return self._says(title, status), names
        return self._says(names, status), first.note

    def _says(self, source: str, answer: str) -> str:
        return self.tr("{source}: {answer}").format(source=source, answer=answer)

    def _reopened_because(self, reason: str) -> str:
        """An added item reopens the investigation by itself and gives its type as the reason."""
        kinds = {i.item.type.value for i in self._case.items}
        return labels.word("type", reason) if reason in kinds else reason

    def _decided(self, e: ev.ItemDecided) -> tuple[str, str]:
        title = self._item(self.tr("Decided: {0}. {1}"), e.item)
        return title, labels.word("outcome", e.decision.outcome.value)

    def _withdrawn(self, events: Sequence[Any]) -> tuple[str, str]:
        names = [self._item("{0}. {1}", e.item) for e in events]
        return self.tr("Taken back by the person"), " · ".join(names)

    def _carried_out(self, e: ev.ItemCarriedOut) -> tuple[str, str]:
        title = self._item(self.tr("Carried out: {0}. {1}"), e.item)
        return title, _joined(e.what, e.proof)

    def _issued(self, e: ev.LetterIssued) -> tuple[str, str]:
        kind = labels.word("letter_kind", e.kind)
        return self.tr("Letter made: {0}").format(kind), e.letter

    def _posted(self, e: ev.LetterPosted) -> tuple[str, str]:
        title = self.tr("Letter posted: {0}").format(e.letter)
        way = self._way(e)
        return title, _joined(way, e.tracking)

    def _way(self, e: ev.LetterPosted | ev.PostingCorrected) -> str:
        how = service(e.way, abroad=goes_abroad(self._case, e.letter))
        return labels.word("post_way", how)

    def _posting_corrected(self, e: ev.PostingCorrected) -> tuple[str, str]:
        title = self.tr("Posting corrected: {0}").format(e.letter)
        way = self._way(e)
        return title, _joined(dates.short_date(e.on), way, e.tracking, e.reason)
