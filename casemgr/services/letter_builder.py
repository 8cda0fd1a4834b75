"""Chooses what a letter may say from all that is known of a case.

Nothing internal is copied: ``LetterData`` has no field for it. What is annexed is chosen in
``letter_annexes``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from casemgr.domain import workflow as wf
from casemgr.domain.actions import letter_blocks
from casemgr.domain.case import DECISION_LETTER, Case
from casemgr.domain.checklist import JOINT_USE
from casemgr.domain.decision import POSITIVE, UNTOLD, Outcome
from casemgr.domain.errors import Block, Code, Problem, block
from casemgr.domain.fee import FeeBasis, FeeState
from casemgr.domain.rules import Capacity, Particulars, Reasons, RequestType
from casemgr.domain.text import Language
from casemgr.services.letter_annexes import annexes, held_back
from casemgr.services.letter_data import (
    CorrectionLine,
    LetterData,
    LetterFee,
    LetterItem,
    LetterKind,
    PaperHint,
    ReasonedItem,
)

if TYPE_CHECKING:
    from casemgr.domain.case import ItemState
    from casemgr.domain.decision import Decision
    from casemgr.domain.rules import Ground, TypeRules
    from casemgr.domain.text import Text

_JAPANESE = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]")
"""Kana and kanji."""

_DUTY = {"35(1)": "35(2)", "35(3)": "35(4)", "35(5)": "35(6)"}
"""Under which paragraph the company judges a request made under which other one."""


_ALTERNATIVES = "6(4)"
"""Where the policy speaks of alternatives …"""

_REPLACED = ("6(2)", "6(3)")
"""… to what its "preceding two paragraphs" say."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a letter needs besides the case."""

    reference: str
    issued_on: date
    company: Particulars
    log_head: str
    sample: bool
    reply_by: date | None = None
    language: Language = Language.JA
    receipt_name: str = ""
    """To whom a receipt is made out; empty: to the requester."""
    enclosures: tuple[str, ...] = ()
    enclosures_en: tuple[str, ...] = ()
    """The same in English, one for one."""
    same_person: tuple[str, ...] = ()
    """Numbers of the other cases of the person concerned; no other may be named."""
    first_on: date | None = None
    """Of a corrected letter, the day on which its first form was made."""
    corrects: str = ""
    corrects_on: date | None = None
    translates: str = ""


def items_for(case: Case, kind: LetterKind, language: Language) -> tuple[ItemState, ...]:
    """Give the items a letter speaks of.

    A decision letter speaks of the decisions that none in *language* has told yet; the others
    speak of all that was asked and not taken back. None speaks of what nobody asked for. A receipt
    is for what was charged for, also where it has ended since.
    """
    asked = tuple(i for i in case.items if i.outcome not in UNTOLD)
    if kind is LetterKind.DECISION:
        written = {x.id for x in case.letters if x.issued.language is language}
        return tuple(i for i in asked if not written.intersection(i.letters))
    if kind is LetterKind.FEE_NOTICE:
        return wf.chargeable(case)
    if kind is LetterKind.RECEIPT:
        return tuple(i for i in case.items if case.rule(i).fee) or case.items
    return tuple(i for i in asked if i.decision is None) or asked or case.items


def refused(case: Case, kind: LetterKind, language: Language) -> tuple[Block, ...]:
    """Tell why a letter of *kind* in *language* cannot be issued now."""
    found = letter_blocks(case, kind.value)
    if not found and not items_for(case, kind, language):
        told = {letter for i in case.items for letter in i.letters}
        last = [x.id for x in case.letters if x.id in told][-1]
        return (block(Code.LETTER_ALREADY_ISSUED, letter=last),)
    return found


def build(case: Case, kind: LetterKind, items: tuple[ItemState, ...], frame: Frame) -> LetterData:
    """Put together the values of a letter about *items*.

    Raises ``particulars_missing``, ``address_missing``, ``nothing_found_to_disclose``,
    ``field_invalid`` where two lists of enclosures differ in length and, for a letter in English
    with a text in Japanese only, ``translation_missing``.
    """
    missing = missing_particulars(frame.company)
    if missing:
        raise Problem(Code.PARTICULARS_MISSING, fields=missing)
    requester = case.requester
    if not requester.address.lines and wf.needs_address(case):
        raise Problem(Code.ADDRESS_MISSING)
    decided = kind is LetterKind.DECISION
    annexed = annexes(case, items) if decided else ()
    numbers = {a.item: n for n, a in enumerate(annexed, start=1)}
    asks_papers = kind is LetterKind.IDENTITY_REQUEST
    limits = case.rules.policy.identity
    papers = case.rules.identity_papers if asks_papers else ()
    authority = case.rules.authority_papers(case.capacity) if asks_papers else ()
    speaker = _Speaker(case, frame.language, frame.same_person)
    return LetterData(
        kind=kind,
        reference=frame.reference,
        case_number=case.number,
        issued_on=frame.issued_on,
        arrived_on=case.arrived_on,
        company=frame.company,
        addressee=requester.letter_name,
        addressee_organisation=requester.organisation,
        address=requester.address,
        person="" if case.capacity is Capacity.SELF else case.person.letter_name,
        policy_title=case.rules.policy.title,
        items=tuple(speaker.item(i, numbers.get(i.number, 0), decided=decided) for i in items),
        fee=_fee(case, kind),
        annexes=annexed,
        papers=tuple(d.label for d in papers),
        authority_papers=tuple(d.label for d in authority),
        fresh_months=limits.fresh_months if asks_papers else 0,
        papers_needed=(limits.photo_needed, limits.plain_needed),
        reply_by=frame.reply_by,
        hints=tuple(PaperHint(d.label, d.hint) for d in (*papers, *authority) if _says(d.hint)),
        reminder=wf.times_sent(case, kind.value, frame.first_on or date.max),
        receipt_name=_receipt_name(case, frame) if kind is LetterKind.RECEIPT else "",
        statutory=case.statutory,
        enclosures=_enclosures(frame, speaker),
        corrects=frame.corrects,
        corrects_on=frame.corrects_on,
        translates=frame.translates,
        log_head=frame.log_head,
        sample=frame.sample,
    )


def missing_particulars(company: Particulars) -> list[str]:
    """Name what the company must still fill in before a letter can leave (Act 32(1)(i))."""
    needed = {
        "company": company.company.ja or company.company.en,
        "postal_code": company.postal_code,
        "address": company.address.ja or company.address.en,
        "representative": company.representative.ja or company.representative.en,
        "email": company.email or company.phone,
    }
    return [name for name, value in needed.items() if not value.strip()]


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Says each item in the language of one letter."""

    case: Case
    language: Language
    same_person: tuple[str, ...] = ()

    def item(self, item: ItemState, annex: int, *, decided: bool) -> LetterItem:
        rule = self.case.rule(item)
        common: dict[str, Any] = {
            "number": item.number,
            "type": rule.id,
            "label": rule.label,
            "article": _article(rule, item),
            "notice_article": rule.notice_article,
            "policy_ref": _policy_ref(rule, item) if self.case.statutory else "",
            "asked": item.item.asked,
            "method": item.item.method,
        }
        decision = item.decision
        if not decided or decision is None:
            return LetterItem(**common)
        if decision.outcome is Outcome.GRANTED:
            # 33(3) is the duty to tell of a refusal; a grant is the disclosure of 33(2) itself.
            common["notice_article"] = rule.grant_article
        common |= self._decided(item, decision, annex)
        if rule.reasons is Reasons.FORBIDDEN:
            return LetterItem(**common)
        common["explanations"] = self._explanations(decision)
        if decision.outcome not in {Outcome.REFUSED, Outcome.GRANTED_PART}:
            return LetterItem(**common)
        exception = next((g for g in rule.exceptions if g.id == decision.exception), None)
        return ReasonedItem(
            **common,
            reason=self.said(decision.letter_reason, decision.letter_reason_en, "letter_reason"),
            exception=exception.label if exception else None,
            exception_article=_exception_article(rule, common["article"], exception),
        )

    def _decided(self, item: ItemState, decision: Decision, annex: int) -> dict[str, Any]:
        """Say what was decided. Only where something is done is there any content to print."""
        case, policy = self.case, self.case.rules.policy
        said: dict[str, Any] = {
            "outcome": printed_outcome(decision.outcome).value,
            "decided_on": decision.decided_on,
            "carried_out_on": item.carried_out.on if item.carried_out else None,
            "annex": annex,
            "other_case": self._other_case(decision),
            **self._replaced(item),
        }
        if decision.outcome is Outcome.REFERRED_JOINT_MANAGER and policy.joint_use:
            said |= {
                "joint_manager": policy.joint_use.manager,
                "manager_representative": policy.joint_use.manager_representative,
                "manager_address": policy.joint_use.manager_address,
            }
        if decision.outcome not in POSITIVE:
            return said
        labels = {c.id: c.label for c in policy.categories.values()}
        if case.rule(item).id is RequestType.DISCLOSE:
            # The name of a recipient held back would give away the record; of data it is told.
            said["withheld"], said["redacted"] = held_back(case, decision)
        if decision.outcome is Outcome.ALTERNATIVE:
            said["promised_on"] = decision.promised_on
        return (
            said
            | _manager_told(case, item)
            | {
                "measure": self.said(decision.measure, decision.measure_en, "measure"),
                "corrections": tuple(
                    CorrectionLine(labels[c.category], c.before, c.after)
                    for c in decision.corrections
                ),
                "purposes": tuple(policy.purposes[p].text for p in decision.purposes),
            }
        )

    def _other_case(self, decision: Decision) -> str:
        """Nobody but the person it is about learns that a case exists (Act, Article 23)."""
        known = self.case.identity_confirmed and decision.duplicate_of in self.same_person
        return decision.duplicate_of if known else ""

    def _replaced(self, item: ItemState) -> dict[str, Any]:
        """Name the newest letter that told an earlier decision; of two languages the own one."""
        earlier = [
            (x.posted.on, x.issued.language is self.language, n, x.issued)
            for n, x in enumerate(self.case.letters)
            if x.issued.kind == DECISION_LETTER
            and x.posted is not None
            and item.number in x.issued.items
            and x.id not in item.letters
        ]
        if not earlier:
            return {}
        newest = max(earlier)[-1]
        return {"replaces": newest.letter, "replaces_on": newest.on}

    def _explanations(self, decision: Decision) -> tuple[Text, ...]:
        """Give the prepared answers; they speak of the Act, which a voluntary answer does not."""
        known = self.case.rules.law.explanations if self.case.statutory else {}
        return tuple(known[e].text for e in decision.explanations if e in known)

    def said(self, text: str, english: str, field: str) -> str:
        """Give a text of the manager's in the letter's language."""
        if self.language is Language.JA:
            return text
        if lacks_english(text, english):
            raise Problem(Code.TRANSLATION_MISSING, field=f"{field}_en")
        return _in_english(text, english)


def lacks_english(text: str, english: str) -> bool:
    """Whether a letter in English would print Japanese."""
    return bool(_JAPANESE.search(_in_english(text, english)))


def printed_reason(decision: Decision, language: Language) -> str:
    """Give the reason as a letter in *language* prints it."""
    own, english = decision.letter_reason.strip(), decision.letter_reason_en
    return own if language is Language.JA else _in_english(own, english)


def _in_english(text: str, english: str) -> str:
    return english if english.strip() else text


def _article(rule: TypeRules, item: ItemState) -> str:
    """Cite the paragraph the person's ground belongs to; all of the type where none was stated."""
    stated = next((g.article for g in rule.grounds if g.id == item.item.ground), "")
    first = stated.partition(",")[0]
    return first if first in rule.article.split(", ") else rule.article


def _policy_ref(rule: TypeRules, item: ItemState) -> str:
    """Cite the policy as far as it goes: 6(4) of alternatives, none of a ground not in it."""
    named = any(g.in_policy for g in rule.grounds)
    stated = next((g for g in rule.grounds if g.id == item.item.ground), None)
    if named and stated and not stated.in_policy:
        return ""
    instead = item.decision and item.decision.outcome is Outcome.ALTERNATIVE
    return _ALTERNATIVES if instead and rule.policy_ref.startswith(_REPLACED) else rule.policy_ref


def _exception_article(rule: TypeRules, asked: str, exception: Ground | None) -> str:
    """Cite the exception as it applies to what was *asked* for; nothing outside the Act."""
    if exception is None or not rule.article:
        return ""
    if rule.id is RequestType.PROVISION_RECORDS and exception.article:
        # Paragraph 5 applies paragraphs 1 to 3 to records.
        return f"33(5), {exception.article}"
    duty = _DUTY.get(asked, "")
    return duty if duty in exception.article.split(", ") else exception.article


def _manager_told(case: Case, item: ItemState) -> dict[str, Any]:
    """Name the joint manager that was told of what was carried out."""
    joint = {s.source.id: s.source.name for s in case.sources if s.source.kind == JOINT_USE}
    told = next((t.told for t in item.told if t.told.source in joint), None)
    return {"manager_told": joint[told.source], "manager_told_on": told.on} if told else {}


def printed_outcome(outcome: Outcome) -> Outcome:
    """Give the outcome a letter may admit.

    Data under Order, Article 5 would be given away by saying that it exists: its letter is the
    letter for nothing held.
    """
    return Outcome.NOT_HELD if outcome is Outcome.NOT_HELD_ORDER5 else outcome


def _fee(case: Case, kind: LetterKind) -> LetterFee | None:
    state, fee = wf.fee_state(case), case.fee
    if state is FeeState.REFUNDED and kind is LetterKind.DECISION:
        back, on = fee.refunded, fee.refunded_on
        return LetterFee(0, 0, 0, per_letter=False, refunded=back, refunded_on=on)
    if state in {FeeState.NOT_APPLICABLE, FeeState.REFUNDED}:
        return None
    chargeable = wf.chargeable(case)
    per_item = max(case.rule(i).fee for i in case.items)
    basis = fee.basis or FeeBasis.PER_REQUEST
    # A notice asks for what is still to be paid; other letters tell the whole.
    paid = state is FeeState.PAID
    more = state is FeeState.ASKED and bool(fee.kept)
    settled, counted = (fee.paid, fee.paid_count) if state is FeeState.ASKED else (0, 0)
    if paid:
        settled, counted = fee.refunded, fee.paid_count - fee.kept_count
    return LetterFee(
        amount=fee.asked - settled or wf.fee_amount(case, basis),
        per_item=per_item,
        count=fee.count - counted or len(chargeable),
        per_letter=basis is FeeBasis.PER_LETTER,
        paid_on=fee.paid_on if paid else None,
        waived=state is FeeState.WAIVED,
        method=fee.method if paid else "",
        payments=tuple((on, yen, how) for on, yen, how, _ in fee.payments) if paid else (),
        refunded=fee.refunded if paid else 0,
        refunded_on=fee.refunded_on if paid else None,
        received=fee.kept if more else 0,
        open_items=tuple(i.number for i in chargeable[fee.kept_count :]) if more else (),
    )


def _says(text: Text) -> bool:
    return bool(text.ja or text.en)


def _receipt_name(case: Case, frame: Frame) -> str:
    return frame.receipt_name.strip() or case.requester.letter_name


def _enclosures(frame: Frame, speaker: _Speaker) -> tuple[str, ...]:
    """List what goes with the letter, in its language; both languages list the same things."""
    ours = [e.strip() for e in frame.enclosures if e.strip()]
    english = [e.strip() for e in frame.enclosures_en if e.strip()]
    if english and len(english) != len(ours):
        raise Problem(
            Code.FIELD_INVALID, field="enclosures_en", value=len(english), expected=len(ours)
        )
    pairs = zip(ours, english or ours, strict=True)
    return tuple(speaker.said(own, translated, "enclosures") for own, translated in pairs)
