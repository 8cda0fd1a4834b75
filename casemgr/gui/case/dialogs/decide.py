"""Deciding one item. Which outcomes there are and what each needs is the domain's to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.acts.deciding import choices
from casemgr.domain.decision import NEEDS_EXCEPTION, NEEDS_INTERNAL_REASON, Outcome
from casemgr.domain.findings import disclosable, redacted
from casemgr.domain.records import records_to_disclose
from casemgr.domain.rules import Effect, Reasons, RequestType
from casemgr.domain.text import Language
from casemgr.gui import dates, i18n, labels
from casemgr.gui.case.dialogs.base import ActDialog
from casemgr.gui.case.dialogs.decision import ground_words
from casemgr.gui.case.dialogs.explaining import ExplanationsField
from casemgr.gui.case.dialogs.findings import CorrectionsTable
from casemgr.gui.kit import (
    CheckList,
    Choice,
    DateField,
    Label,
    LinkButton,
    Quiet,
    TextArea,
    TextField,
)
from casemgr.services import commands as do
from casemgr.services.letter_builder import lacks_english

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.domain.case import ItemState
    from casemgr.gui.session import Session
    from casemgr.services.commands import Command
    from casemgr.services.queries import CaseDetail

_GRANTS = frozenset({Outcome.GRANTED, Outcome.GRANTED_PART})


class DecideDialog(ActDialog):
    """Asks for the outcome, and then only for what that outcome needs."""

    def __init__(
        self, session: Session, detail: CaseDetail, number: int, parent: QWidget | None = None
    ) -> None:
        item = next(i for i in detail.case.items if i.number == number)
        title = self.tr("Decide: {0}").format(self.item_words(item))
        super().__init__(session, detail, title, self.tr("&Decide"), parent)
        self.item = item
        self.rule = self.case.rule(item)
        if item.item.asked:
            self.say(self.tr("Asked for: {0}").format(item.item.asked))
        self._english = self.case.language is Language.EN
        self._add_outcome()
        self._add_printed()
        self._add_kept()
        self._load(item)
        self.outcome.edited.connect(self._show_needed)
        self.exception.edited.connect(self._show_needed)
        for english in (self.measure_en, self.letter_reason_en):
            english.edited.connect(self._unfold_english)  # what was kept is not hidden either
        for printed in (self.measure, self.letter_reason):
            printed.edited.connect(self._show_needed)
        self._show_needed()

    # --- fields -----------------------------------------------------------------------------

    def _add_outcome(self) -> None:
        self.outcome = self.field(
            self.tr("Outcome"),
            Choice(
                [(o.value, labels.word("outcome", o.value)) for o in choices(self.rule)],
                empty=self.tr("Please choose"),
            ),
            required=True,
            about="outcome outcome_not_for_type findings_contradict nothing_found_to_disclose"
            " redaction_needs_part only_outside_found not_in_incident",
        )
        self.hint = Label()
        self.hint.set_tone("waiting")
        self.form.add_wide(self.hint)
        self.on = self.field(
            self.tr("Decided on"), DateField(self.detail.today), about="decided_on"
        )
        self.exception = self.field(
            self.tr("Exception"),
            Choice(
                [
                    ("", self.tr("Choose the exception")),
                    *((g.id, ground_words(g)) for g in self.rule.exceptions),
                ]
            ),
            about="exception exception_missing unknown_exception",
        )
        self.evidence = self.text_field(
            self.tr("What shows it"),
            self.tr("Dates, numbers, documents. Stays in the file. Never printed."),
            about="evidence evidence_missing",
        )
        self.history = self.field(self.tr("Asked before"), Quiet(self._earlier()))
        self.history.setContentsMargins(0, 7, 0, 0)  # on the line of its label

    def _earlier(self) -> str:
        """What the person asked for before: repetition is weighed, and is no reason by itself."""
        lines = [
            f"{e.number} · {dates.short_date(e.arrived_on, self.detail.today)} · "
            + (labels.word("outcome", outcome.value) if outcome else self.tr("undecided"))
            for e in self.detail.earlier
            for kind, outcome in zip(e.types, e.outcomes, strict=True)
            if kind is self.rule.id
        ]
        none = self.tr("No earlier request of this person for the same is in the vault.")
        return "\n".join(lines) or none

    def _add_printed(self) -> None:
        """Fields whose content goes into the letter."""
        policy = self.case.rules.policy
        language = i18n.current()
        if self.rule.id is RequestType.PROVISION_RECORDS:
            # What is left out of records is named by whom the data went to.
            records = records_to_disclose(self.case)
            found = [(name, name) for name in dict.fromkeys(r.recipient for r in records)]
        else:
            # What is no retained personal data is not even left out: nothing is said of it.
            ids = dict.fromkeys(f.category for f in disclosable(self.case))
            found = [(c, policy.categories[c].label.in_(language)) for c in ids]
        self.withheld = self.field(
            self.tr("Left out of the annex"),
            CheckList(found),
            about="withheld withheld_missing unknown_category",
        )
        self.purposes = self.field(
            self.tr("Purposes of this person's data"),
            CheckList([(p.id, p.text.in_(language)) for p in policy.purposes.values()]),
            about="purposes_missing unknown_purpose",
        )
        self.corrections = self.field(
            self.tr("What was corrected"),
            CorrectionsTable(policy),
            self.tr("Printed in the letter (Article 34(3))"),
            about="corrections corrections_missing",
        )
        self.measure = self.text_field(
            self.tr("Measure"),
            self.tr("Printed in the letter: what is done, never why"),
            about="measure measure_missing reason_in_letter_text",
        )
        self.measure_en = self.text_field(
            self.tr("Measure, in English"),
            self.tr("Printed in a letter in English in its place"),
            about="measure_en translation_missing",
        )
        self.promised_on = self.field(
            self.tr("Promised by"),
            DateField(None),
            self.tr("Printed. Until that day it is a task, even when the case is closed."),
            about="promised_on",
        )
        self.forbidden = self.field(
            self.tr("Reason in the letter"),
            Quiet(self.tr("None: policy 6(2) says that reasons are not disclosed.")),
        )
        self.letter_reason = self.text_field(
            self.tr("Reason in the letter"),
            self.tr("Printed. Article 36 asks to try to explain."),
            about="letter_reason reason_forbidden",
        )
        self.letter_reason_en = self.text_field(
            self.tr("Reason, in English"),
            self.tr("Printed in a letter in English in its place"),
            about="letter_reason_en",
        )
        self.for_english = self.field(
            "", LinkButton(self.tr("Words for the English letter …"), self._unfold_english)
        )
        self.for_english.setObjectName("for-english")
        known = self.case.rules.law.explanations
        self.explanations = self.field(
            self.tr("Also explain"),
            ExplanationsField(known.values(), self.case.language),
            about="explanations unknown_explanation",
        )

    def _unfold_english(self) -> None:
        self._english = True
        self._show_needed()

    def _add_kept(self) -> None:
        """Fields that stay in the file."""
        never = self.tr("Stays in the file. Never printed.")
        self.protection = self.text_field(
            self.tr("How it protects the person"), never, about="protection_missing"
        )
        self.internal_reason = self.text_field(
            self.tr("Internal reason"), never, about="internal_reason internal_reason_missing"
        )
        self.legal_ref = self.field(
            self.tr("Legal reference"), TextField(), never, about="legal_ref"
        )

    def _load(self, item: ItemState) -> None:
        """Start from the present decision when it is decided anew."""
        if item.item.type is RequestType.CORRECT and item.decision is None:
            self.corrections.add_row()
        decision = item.decision
        if decision is None:
            return
        self.outcome.set_value(decision.outcome.value)
        self.exception.set_value(decision.exception)
        self.withheld.set_value(decision.withheld)
        self.purposes.set_value(decision.purposes)
        for line in decision.corrections:
            self.corrections.add_row(line.category, line.before, line.after)
        self.measure.set_value(decision.measure)
        self.letter_reason.set_value(decision.letter_reason)
        self.protection.set_value(decision.protection)
        self.internal_reason.set_value(decision.internal_reason)
        self.legal_ref.setText(decision.legal_ref)
        self.evidence.set_value(decision.evidence)
        self.measure_en.set_value(decision.measure_en)
        self.letter_reason_en.set_value(decision.letter_reason_en)
        self._english |= bool(decision.measure_en or decision.letter_reason_en)
        self.explanations.set_value(decision.explanations)
        self.promised_on.set_value(decision.promised_on)

    # --- what is needed ---------------------------------------------------------------------

    @property
    def _blacked_out(self) -> int:
        """How many findings of the annex are blacked out, so that it is one in part."""
        if self.rule.id is not RequestType.DISCLOSE:
            return 0
        return len(redacted(self.case))

    def _warning(self, outcome: Outcome | None) -> str:
        """What to think of before this outcome is chosen."""
        discloses = self.rule.id is RequestType.DISCLOSE
        held = any(s.findings for s in self.case.sources)
        if discloses and held and not disclosable(self.case):
            return self.tr(
                "Only data outside the rights was found: it is not disclosed, and the letter must"
                " not tell that it exists."
            )
        if self._blacked_out and outcome in {None, Outcome.GRANTED, Outcome.METHOD_CHANGED}:
            return self.tr(
                "%n finding(s) are blacked out: the disclosure is one in part.",
                None,
                self._blacked_out,
            )
        if self._blacked_out and outcome is Outcome.GRANTED_PART:
            return self.tr(
                "%n finding(s) are blacked out already. More can be left out altogether.",
                None,
                self._blacked_out,
            )
        if outcome is Outcome.ALTERNATIVE and not self.rule.alternative_statutory:
            return self.tr(
                "The policy (6(4)) allows another measure here, the Act does not: Article 34 has"
                " no such proviso. Ask a lawyer, and say in the file why."
            )
        return ""

    @property
    def _weighed(self) -> bool:
        """Whether the exception chosen needs evidence."""
        chosen = self.exception.value()
        return any(g.evidence for g in self.rule.exceptions if g.id == chosen)

    def _show_needed(self) -> None:
        chosen = self.outcome.value()
        outcome = Outcome(chosen) if chosen else None
        kind, tells = self.rule.id, self.rule.effect is Effect.TELL
        part = outcome is Outcome.GRANTED_PART
        grants = outcome in _GRANTS
        reasoned = outcome in NEEDS_INTERNAL_REASON
        free = self.rule.reasons is not Reasons.FORBIDDEN
        exception = outcome in NEEDS_EXCEPTION and (tells or not part)
        evidence = exception and self._weighed
        measure = outcome is Outcome.ALTERNATIVE or (part and not tells)
        reason = reasoned and free and outcome is not Outcome.NOT_HELD_ORDER5
        warning = self._warning(outcome)
        self.hint.setText(warning)
        self.hint.setVisible(bool(warning))
        shown = {
            self.exception: exception and bool(self.rule.exceptions),
            self.evidence: evidence,
            self.history: evidence,
            self.withheld: part and kind in {RequestType.DISCLOSE, RequestType.PROVISION_RECORDS},
            self.purposes: grants and kind is RequestType.PURPOSE,
            self.corrections: grants and kind is RequestType.CORRECT,
            self.measure: measure,
            self.promised_on: outcome is Outcome.ALTERNATIVE,
            self.measure_en: measure and self._english,
            self.protection: outcome is Outcome.ALTERNATIVE,
            self.letter_reason: reason,
            self.letter_reason_en: reason and self._english,
            self.for_english: (measure or reason) and not self._english,
            self.explanations: outcome is not None
            and free
            and self.case.statutory
            and bool(self.case.rules.law.explanations),
            self.forbidden: reasoned and not free,
            self.internal_reason: reasoned,
            self.legal_ref: reasoned,
        }
        self._shown = {field for field, visible in shown.items() if visible}
        for field, visible in shown.items():
            self.form.set_row_visible(field, visible)
        self._show_required(outcome)

    def _show_required(self, outcome: Outcome | None) -> None:
        """Mark what the domain will ask for with this outcome, so that it is told at once."""
        tells, kind = self.rule.effect is Effect.TELL, self.rule.id
        part = outcome is Outcome.GRANTED_PART
        measure = self.measure in self._shown and kind is not RequestType.CORRECT
        english = self.case.language is Language.EN
        wanted = {
            self.exception: self.case.statutory and (tells or not part),
            self.evidence: True,
            self.withheld: not self._blacked_out,
            self.purposes: True,
            self.corrections: True,
            self.measure: measure or outcome is Outcome.ALTERNATIVE,
            self.protection: True,
            self.internal_reason: True,
            # What is written for a letter in English must be there in English.
            self.measure_en: english and lacks_english(self.measure.value(), ""),
            self.letter_reason_en: english and lacks_english(self.letter_reason.value(), ""),
        }
        for field, required in wanted.items():
            self.form.set_required(field, required and field in self._shown)

    def command(self) -> Command:
        """Decide; what is not asked for this outcome is not sent either."""
        shown = self._shown

        def text(area: TextArea) -> str:
            return area.value() if area in shown else ""

        return do.Decide(
            case=self.case.number,
            item=self.item.number,
            outcome=Outcome(self.outcome.value()),
            decided_on=self.on.value(),
            exception=self.exception.value() if self.exception in shown else "",
            internal_reason=text(self.internal_reason),
            legal_ref=self.legal_ref.value() if self.legal_ref in shown else "",
            letter_reason=text(self.letter_reason),
            measure=text(self.measure),
            protection=text(self.protection),
            withheld=self.withheld.value() if self.withheld in shown else (),
            corrections=self.corrections.value() if self.corrections in shown else (),
            purposes=self.purposes.value() if self.purposes in shown else (),
            evidence=text(self.evidence),
            letter_reason_en=text(self.letter_reason_en),
            measure_en=text(self.measure_en),
            explanations=self.explanations.value() if self.explanations in shown else (),
            promised_on=self.promised_on.value() if self.promised_on in shown else None,
        )
