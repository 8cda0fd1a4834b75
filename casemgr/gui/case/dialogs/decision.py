"""What was decided on one item, to be read: now and years later, by whoever keeps the file then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractSlider

from casemgr.domain.decision import Decision
from casemgr.domain.events import ItemDecided
from casemgr.domain.fold import after, replay
from casemgr.gui import dates, i18n, labels
from casemgr.gui.case.dialogs.base import FittingDialog
from casemgr.gui.kit import Facts, Label, Line, Quiet

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from casemgr.domain.case import Case, ItemState
    from casemgr.domain.rules import Ground
    from casemgr.gui.session import Session
    from casemgr.services.queries import CaseDetail

_LABELS = 210


@dataclass(frozen=True, slots=True)
class Recorded:
    """A decision and the moment it was recorded."""

    at: datetime
    decision: Decision
    holds: bool = False
    """Whether it is the one in force."""


def recorded(case: Case, number: int) -> tuple[Recorded, ...]:
    """List what was ever decided on an item, newest first.

    Most is of a form, some comes of another step: a withdrawal, an identity given up.
    """
    found: list[Recorded] = []
    so_far = replay(case.history[:1], case.rules)
    for step in case.history[1:]:
        before = _decision(so_far, number)
        so_far = after(so_far, step)
        now = _decision(so_far, number)
        anew = isinstance(step.event, ItemDecided) and step.event.item == number
        if now is not None and (anew or now != before):
            found.append(Recorded(step.at, now))
    if found and _decision(case, number) is not None:
        found[-1] = Recorded(found[-1].at, found[-1].decision, holds=True)
    return tuple(reversed(found))


def was_decided(case: Case, item: ItemState) -> bool:
    """Whether anything was ever decided on *item* by itself, if only to be undone later."""
    return any(
        isinstance(s.event, ItemDecided) and s.event.item == item.number for s in case.history
    )


def _decision(case: Case, number: int) -> Decision | None:
    item = case.find_item(number)
    return item.decision if item is not None else None


def ground_words(ground: Ground) -> str:
    """Name an exception with the article or the paragraph of the policy that has it."""
    words = ground.label.in_(i18n.current())
    if ground.article:
        said = QCoreApplication.translate("DecideDialog", "Art. {0}: {1}")
        return said.format(labels.article(ground.article), words)
    said = QCoreApplication.translate("DecideDialog", "Policy {0}: {1}")
    return said.format(labels.article(ground.policy_ref), words)


class DecisionDialog(FittingDialog):
    """Shows every field that was filled in, by the words of the form; nothing can be changed."""

    def __init__(
        self, session: Session, detail: CaseDetail, number: int, parent: QWidget | None = None
    ) -> None:
        """Show the decisions on item *number*, the newest first."""
        item = next(i for i in detail.case.items if i.number == number)
        kind = labels.word("type", item.item.type.value)
        super().__init__(
            session,
            self.tr("Decision: {0}").format(f"{number}. {kind}"),
            self.tr("&Close"),
            parent,
            intro=self.tr(
                "Internal: this record stays in the file and is never put into a letter. A letter"
                " says the outcome in words of its own, and what stands under “Printed in the"
                " letter”."
            ),
        )
        self._case, self._rule = detail.case, detail.case.rule(item)
        self.cancel.hide()
        self.facts: list[Facts] = []
        if item.item.asked:
            self.form.add_wide(
                Quiet(
                    QCoreApplication.translate("DecideDialog", "Asked for: {0}").format(
                        item.item.asked
                    )
                )
            )
        if item.decision is None:
            fallen = Label(self.tr("No decision is in force: what was decided was undone."))
            fallen.set_tone("waiting")
            self.form.add_wide(fallen)
        for place, one in enumerate(recorded(detail.case, number)):
            if place:
                self.form.add_wide(Line())
            self._add(one)
        # What is longer than the screen is read by keys, too.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setAccessibleName(self.windowTitle())

    def submit(self) -> None:
        """Close: there is nothing to do."""
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages, wherever the focus is."""
        to = QAbstractSlider.SliderAction
        turns = {Qt.Key.Key_PageUp: to.SliderPageStepSub, Qt.Key.Key_PageDown: to.SliderPageStepAdd}
        turn = turns.get(Qt.Key(event.key()))
        if turn is None:
            super().keyPressEvent(event)
        else:
            self._scroll.verticalScrollBar().triggerAction(turn)

    # --- one decision -----------------------------------------------------------------------

    def _add(self, one: Recorded) -> None:
        translate = QCoreApplication.translate  # by the very words of the form
        heading = self.tr("Decision in force") if one.holds else self.tr("Earlier decision")
        self.form.add_wide(Label(heading, "heading"))
        decision = one.decision
        promised = decision.promised_on
        self._group(
            "",
            (translate("DecideDialog", "Outcome"), labels.word("outcome", decision.outcome.value)),
            (translate("DecideDialog", "Decided on"), dates.long_date(decision.decided_on)),
            (self.tr("Recorded at"), dates.moment(one.at)),
            (self.tr("Number of the other case"), decision.duplicate_of),
            (translate("DecideDialog", "Exception"), self._exception(decision)),
        )
        self._group(
            translate("DecideDialog", "Stays in the file. Never printed."),
            (translate("DecideDialog", "Internal reason"), decision.internal_reason),
            (translate("DecideDialog", "Legal reference"), decision.legal_ref),
            (translate("DecideDialog", "What shows it"), decision.evidence),
            (translate("DecideDialog", "How it protects the person"), decision.protection),
        )
        self._group(
            self.tr("Printed in the letter"),
            (translate("DecideDialog", "Left out of the annex"), self._withheld(decision)),
            (translate("DecideDialog", "Purposes of this person's data"), self._purposes(decision)),
            (translate("DecideDialog", "What was corrected"), self._corrections(decision)),
            (translate("DecideDialog", "Measure"), decision.measure),
            (translate("DecideDialog", "Measure, in English"), decision.measure_en),
            (
                translate("DecideDialog", "Promised by"),
                dates.long_date(promised) if promised else "",
            ),
            (translate("DecideDialog", "Reason in the letter"), decision.letter_reason),
            (translate("DecideDialog", "Reason, in English"), decision.letter_reason_en),
            (translate("DecideDialog", "Also explain"), self._explanations(decision)),
        )

    def _group(self, heading: str, *said: tuple[str, str]) -> None:
        """Add what there is under *heading*; what is empty is left out."""
        filled = [(label, words) for label, words in said if words]
        if not filled:
            return
        if heading:
            self.form.add_wide(Quiet(heading, small=True))
        facts = Facts(label_width=_LABELS)
        for label, words in filled:
            facts.add(label, words).setObjectName("recorded")
        self.facts.append(facts)
        self.form.add_wide(facts)

    # --- ids in words: of an edition that knew others they stand as they are --------------------

    def _exception(self, decision: Decision) -> str:
        found = next((g for g in self._rule.exceptions if g.id == decision.exception), None)
        return ground_words(found) if found is not None else decision.exception

    def _category(self, category: str) -> str:
        known = self._case.rules.policy.categories
        return known[category].label.in_(i18n.current()) if category in known else category

    def _withheld(self, decision: Decision) -> str:
        return "\n".join(self._category(w) for w in decision.withheld)

    def _purposes(self, decision: Decision) -> str:
        known, shown = self._case.rules.policy.purposes, i18n.current()
        return "\n".join(known[p].text.in_(shown) if p in known else p for p in decision.purposes)

    def _corrections(self, decision: Decision) -> str:
        words = self.tr("{what}: {before} → {after}")
        return "\n".join(
            words.format(what=self._category(c.category), before=c.before, after=c.after)
            for c in decision.corrections
        )

    def _explanations(self, decision: Decision) -> str:
        known, shown = self._case.rules.law.explanations, i18n.current()
        return "\n".join(
            known[e].label.in_(shown) if e in known else e for e in decision.explanations
        )
