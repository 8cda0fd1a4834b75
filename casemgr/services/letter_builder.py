"""Chooses what a letter may say from all that is known of a case.

Nothing internal is copied: ``LetterData`` has no field for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from casemgr.domain import workflow as wf
from casemgr.domain.actions import letter_blocks
from casemgr.domain.acts.investigation import PRESENT, masked
from casemgr.domain.decision import POSITIVE, Outcome
from casemgr.domain.errors import Block, Code, Problem, block
from casemgr.domain.fee import FeeBasis, FeeState
from casemgr.domain.rules import Capacity, Disclosure, Particulars, Reasons, RequestType
from casemgr.services.letter_data import (
    Annex,
    AnnexRow,
    CorrectionLine,
    LetterData,
    LetterFee,
    LetterItem,
    LetterKind,
    ProvisionRow,
    ReasonedItem,
)

if TYPE_CHECKING:
    from casemgr.domain.case import Case, ItemState
    from casemgr.domain.decision import Decision
    from casemgr.domain.text import Language, Text


@dataclass(frozen=True, slots=True)
class Frame:
    """What a letter needs besides the case."""

    reference: str
    issued_on: date
    company: Particulars
    log_head: str
    sample: bool
    reply_by: date | None = None


def items_for(case: Case, kind: LetterKind, language: Language) -> tuple[ItemState, ...]:
    """Give the items a letter speaks of.

    A decision letter speaks of the decisions that none in *language* has told yet; the others
    speak of all that was asked and not taken back.
    """
    if kind is LetterKind.DECISION:
        written = {x.id for x in case.letters if x.issued.language is language}
        return tuple(i for i in case.items if not written.intersection(i.letters))
    if kind is LetterKind.FEE_NOTICE:
        return wf.chargeable(case)
    return tuple(i for i in case.items if i.decision is None) or case.items


def refused(case: Case, kind: LetterKind, language: Language) -> tuple[Block, ...]:
    """Tell why a letter of *kind* in *language* cannot be issued now."""
    found = letter_blocks(case, kind.value)
    if not found and not items_for(case, kind, language):
        last = [x.id for x in case.letters if x.id in case.items[-1].letters][-1]
        return (block(Code.LETTER_ALREADY_ISSUED, letter=last),)
    return found


def build(case: Case, kind: LetterKind, items: tuple[ItemState, ...], frame: Frame) -> LetterData:
    """Put together the values of a letter about *items*."""
    missing = missing_particulars(frame.company)
    if missing:
        raise Problem(Code.PARTICULARS_MISSING, fields=missing)
    requester = case.requester
    if not requester.address.lines and wf.needs_address(case):
        raise Problem(Code.ADDRESS_MISSING)
    decided = kind is LetterKind.DECISION
    annexes = _annexes(case, items) if decided else ()
    numbers = {a.item: n for n, a in enumerate(annexes, start=1)}
    asks_papers = kind is LetterKind.IDENTITY_REQUEST
    limits = case.rules.policy.identity
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
        items=tuple(_item(case, i, numbers.get(i.number, 0), decided=decided) for i in items),
        fee=_fee(case),
        annexes=annexes,
        papers=_papers(case, authority=False) if asks_papers else (),
        authority_papers=_papers(case, authority=True) if asks_papers else (),
        fresh_months=limits.fresh_months if asks_papers else 0,
        papers_needed=(limits.photo_needed, limits.plain_needed),
        reply_by=frame.reply_by,
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


def _item(case: Case, item: ItemState, annex: int, *, decided: bool) -> LetterItem:
    rule = case.rule(item)
    common: dict[str, Any] = {
        "number": item.number,
        "type": rule.id,
        "label": rule.label,
        "article": rule.article,
        "notice_article": rule.notice_article,
        "policy_ref": rule.policy_ref,
        "asked": item.item.asked,
        "method": item.item.method,
    }
    decision = item.decision
    if not decided or decision is None:
        return LetterItem(**common)
    if decision.outcome is Outcome.GRANTED:
        # 33(3) is the duty to tell of a refusal; a grant is the disclosure of 33(2) itself.
        common["notice_article"] = rule.grant_article
    common |= _decided(case, item, decision, annex)
    told = decision.outcome in {Outcome.REFUSED, Outcome.GRANTED_PART}
    if rule.reasons is Reasons.FORBIDDEN or not told:
        return LetterItem(**common)
    exception = next((g for g in rule.exceptions if g.id == decision.exception), None)
    return ReasonedItem(
        **common,
        reason=decision.letter_reason,
        exception=exception.label if exception else None,
        exception_article=exception.article if exception else "",
    )


def _decided(case: Case, item: ItemState, decision: Decision, annex: int) -> dict[str, Any]:
    """Say what was decided. Only an outcome in which something is done has any content to print."""
    said: dict[str, Any] = {
        "outcome": printed_outcome(decision.outcome).value,
        "decided_on": decision.decided_on,
        "carried_out_on": item.carried_out.on if item.carried_out else None,
        "annex": annex,
        "other_case": decision.duplicate_of,
    }
    policy = case.rules.policy
    if decision.outcome is Outcome.REFERRED_JOINT_MANAGER and policy.joint_use:
        said["joint_manager"] = policy.joint_use.manager
    if decision.outcome not in POSITIVE:
        return said
    labels = {c.id: c.label for c in policy.categories.values()}
    return said | {
        "measure": decision.measure,
        # The name of a recipient held back would give away the record.
        "withheld": tuple(labels[c] for c in decision.withheld if c in labels),
        "corrections": tuple(
            CorrectionLine(labels[c.category], c.before, c.after) for c in decision.corrections
        ),
        "purposes": tuple(policy.purposes[p].text for p in decision.purposes),
    }


def printed_outcome(outcome: Outcome) -> Outcome:
    """Give the outcome a letter may admit.

    Data under Order, Article 5 would be given away by saying that it exists: its letter is the
    letter for nothing held.
    """
    return Outcome.NOT_HELD if outcome is Outcome.NOT_HELD_ORDER5 else outcome


def _annexes(case: Case, items: tuple[ItemState, ...]) -> tuple[Annex, ...]:
    found = []
    for item in items:
        if not wf.discloses(case, item) or item.decision is None:
            continue
        rule = case.rule(item)
        if rule.id is RequestType.DISCLOSE:
            rows = _rows(case, set(item.decision.withheld))
            found.append(Annex(item.number, rule.label, rows=rows))
        elif rule.id is RequestType.PROVISION_RECORDS:
            provisions = _provisions(case, set(item.decision.withheld))
            found.append(Annex(item.number, rule.label, provisions=provisions))
    return tuple(found)


def _rows(case: Case, withheld: set[str]) -> tuple[AnnexRow, ...]:
    """List findings in the policy's order of categories, equal ones once."""
    categories = case.rules.policy.categories
    order = list(categories)
    found = {
        (f.category, f.value): None
        for s in case.sources
        for f in s.findings
        if f.category not in withheld
    }
    rows = []
    for category, value in sorted(found, key=lambda pair: order.index(pair[0])):
        known = categories[category]
        if known.disclose is Disclosure.PRESENCE_ONLY or value == PRESENT:
            rows.append(AnnexRow(known.label))
        else:
            shown = masked(value) if known.disclose is Disclosure.MASKED else value
            rows.append(AnnexRow(known.label, shown))
    return tuple(rows)


def _provisions(case: Case, withheld: set[str]) -> tuple[ProvisionRow, ...]:
    """Print the statutory items: consent where provision rests on it, else the day (Rule 20(1))."""
    records = [r for s in case.sources for r in s.records if r.recipient not in withheld]
    return tuple(
        ProvisionRow(
            recipient=r.recipient,
            person=case.person.letter_name,
            address=r.address,
            representative=r.representative,
            items=r.items,
            consent=r.basis.startswith("consent"),
            provided_on="" if r.basis.startswith("consent") else r.provided_on,
        )
        for r in records
    )


def _fee(case: Case) -> LetterFee | None:
    state = wf.fee_state(case)
    if state in {FeeState.NOT_APPLICABLE, FeeState.REFUNDED}:
        return None
    fee = case.fee
    chargeable = wf.chargeable(case)
    per_item = max(case.rule(i).fee for i in case.items)
    basis = fee.basis or FeeBasis.PER_REQUEST
    # A notice asks for what is still to be paid; other letters tell the whole.
    settled, counted = (fee.paid, fee.paid_count) if state is FeeState.ASKED else (0, 0)
    return LetterFee(
        amount=fee.asked - settled or wf.fee_amount(case, basis),
        per_item=per_item,
        count=fee.count - counted or len(chargeable),
        per_letter=basis is FeeBasis.PER_LETTER,
        paid_on=fee.paid_on if state is FeeState.PAID else None,
        waived=state is FeeState.WAIVED,
    )


def _papers(case: Case, *, authority: bool) -> tuple[Text, ...]:
    documents = case.rules.policy.documents
    if authority:
        papers = case.rules.capacity(case.capacity).papers
        return tuple(documents[p].label for p in papers if p in documents)
    return tuple(d.label for d in documents.values() if not d.authority)
