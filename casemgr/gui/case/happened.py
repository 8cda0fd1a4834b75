"""What has happened to a case, in words: the lines of the time line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from casemgr.domain import events as ev
from casemgr.domain.facts import SourceStatus
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


class Happened(QObject):
    """Puts events into words. A class only because Qt finds translations by class."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self._case = case
        self._words: dict[type[Any], Callable[[Any], tuple[str, str]]] = {
            ev.Received: self._received,
            ev.PersonChanged: lambda _: (self.tr("Particulars corrected"), ""),
            ev.ItemAdded: lambda e: (self.tr("Added: {0}").format(self._type(e.item)), ""),
            ev.Accepted: self._accepted,
            ev.IdentityRecorded: self._identity,
            ev.IdentityFailed: lambda e: (self.tr("Identity could not be confirmed"), e.reason),
            ev.HoldStarted: self._held,
            ev.HoldEnded: lambda e: (
                self.tr("Wait ended: {0}").format(labels.word("hold", e.reason.value)),
                "",
            ),
            ev.FeeAsked: lambda e: (self._yen(self.tr("Fee asked: {0} yen"), e.amount), ""),
            ev.FeePaid: self._paid,
            ev.FeeWaived: lambda e: (self.tr("Fee waived"), e.reason),
            ev.FeeRefunded: lambda e: (self.tr("Fee given back"), e.reason),
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

    # --- events -----------------------------------------------------------------------------

    def _received(self, e: ev.Received) -> tuple[str, str]:
        return (
            self.tr("Arrived: {0}").format(labels.word("channel", e.channel.value)),
            dates.short_date(e.arrived_on),
        )

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
        return title, e.note

    def _paid(self, e: ev.FeePaid) -> tuple[str, str]:
        title = self._yen(self.tr("Fee received: {0} yen"), e.amount)
        return title, " · ".join(x for x in (labels.word("fee_method", e.method), e.evidence) if x)

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
        return title, " · ".join(x for x in (e.what, e.proof) if x)

    def _issued(self, e: ev.LetterIssued) -> tuple[str, str]:
        kind = labels.word("letter_kind", e.kind)
        return self.tr("Letter made: {0}").format(kind), e.letter

    def _posted(self, e: ev.LetterPosted) -> tuple[str, str]:
        title = self.tr("Letter posted: {0}").format(e.letter)
        way = labels.word("post_way", e.way.value)
        return title, " · ".join(x for x in (way, e.tracking) if x)
