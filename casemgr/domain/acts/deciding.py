"""Deciding each item, and carrying out what was decided."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from unicodedata import normalize

from casemgr.domain import events as ev
from casemgr.domain.actions import Action, item_blocks
from casemgr.domain.acts.common import allow, allow_item, end_fee_hold, on_day
from casemgr.domain.acts.investigation import masked
from casemgr.domain.decision import (
    DISCLOSING,
    NEEDS_EXCEPTION,
    NEEDS_INTERNAL_REASON,
    Correction,
    Decision,
    Outcome,
    outcomes_for,
)
from casemgr.domain.errors import Block, Code, Problem, block
from casemgr.domain.rules import Disclosure, Effect, Reasons, RequestType

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from casemgr.domain.case import Case, ItemState
    from casemgr.domain.rules import TypeRules

Events = tuple[ev.Event, ...]

DISMISSALS = (Outcome.PROCEDURE_NOT_FOLLOWED, Outcome.DUPLICATE_OF)
"""Outcomes that may come before identity, by a step of their own."""

_LEAK_CJK = 8
_LEAK_LATIN = 15


def choices(rule: TypeRules) -> tuple[Outcome, ...]:
    """List the outcomes a decision on an item of this type may have."""
    offered = outcomes_for(rule.id, rule.effect, alternative=rule.alternative)
    return tuple(o for o in offered if o not in DISMISSALS)


def decide(case: Case, number: int, decision: Decision, today: date) -> Events:
    """Decide one item. Raises what the outcome still needs."""
    item = allow_item(case, Action.DECIDE, number)
    assert case.concluded is not None  # noqa: S101  (the guard has seen to it)
    on_day(decision.decided_on, today, case.concluded.on, "decided_on")
    rule = case.rule(item)
    if decision.outcome not in choices(rule):
        raise Problem(Code.OUTCOME_NOT_FOR_TYPE, outcome=decision.outcome.value)
    for found in (
        _exception_fault(rule, decision),
        _reason_fault(rule, decision),
        _leak_fault(case, item, decision),
        _content_fault(case, rule, decision),
    ):
        if found is not None:
            raise Problem.of(found)
    return (ev.ItemDecided(number, _kept(case, rule, decision)),)


def _kept(case: Case, rule: TypeRules, decision: Decision) -> Decision:
    """Keep what belongs to the type and is granted. As with findings, card numbers are masked."""
    granted = decision.outcome in DISCLOSING
    corrects = granted and rule.id is RequestType.CORRECT
    lines = (_safe(case, line) for line in decision.corrections if corrects)
    purposes = decision.purposes if granted and rule.id is RequestType.PURPOSE else ()
    return replace(decision, corrections=tuple(lines), purposes=purposes)


def _safe(case: Case, line: Correction) -> Correction:
    if case.rules.policy.categories[line.category].disclose is not Disclosure.MASKED:
        return line
    return Correction(line.category, masked(line.before), masked(line.after))


def _exception_fault(rule: TypeRules, decision: Decision) -> Block | None:
    """Refusing rests on an exception; doing a part of a change is told by its extent instead."""
    known = {g.id for g in rule.exceptions}
    if decision.exception and decision.exception not in known:
        return block(Code.UNKNOWN_EXCEPTION, exception=decision.exception)
    partly_changed = decision.outcome is Outcome.GRANTED_PART and rule.effect is Effect.CHANGE
    if decision.outcome in NEEDS_EXCEPTION and not decision.exception and not partly_changed:
        return block(Code.EXCEPTION_MISSING)
    return None


def _reason_fault(rule: TypeRules, decision: Decision) -> Block | None:
    if decision.outcome in NEEDS_INTERNAL_REASON and not decision.internal_reason.strip():
        return block(Code.INTERNAL_REASON_MISSING)
    if rule.reasons is Reasons.FORBIDDEN and decision.letter_reason:
        return block(Code.REASON_FORBIDDEN)
    return None


def _leak_fault(case: Case, item: ItemState, decision: Decision) -> Block | None:
    """One letter tells all items: what one must not say, the text of another must not either."""
    others = [(i, i.decision) for i in case.items if i.decision and i.number != item.number]
    internal: list[str] = []
    printed: list[str] = []
    for one, made in [*others, (item, decision)]:
        if case.rule(one).reasons is Reasons.FORBIDDEN:
            internal += (made.internal_reason, made.legal_ref, made.protection)
        printed += (made.measure, made.letter_reason)
        printed += (x for c in made.corrections for x in (c.before, c.after))
    words = leak(internal, printed)
    return block(Code.REASON_IN_LETTER_TEXT, words=words) if words else None


def leak(internal: Iterable[str], printed: Iterable[str]) -> str:
    """Give a passage of *internal* that stands in *printed* too; "" if there is none.

    Short agreements are chance (a category's name, a date); a passage is not, nor is the whole of
    a short text.
    """
    outside = [_plain(p) for p in printed]
    found = (_passage(text, other) for text in map(_plain, internal) for other in outside)
    return next((words for words in found if words), "")


def _passage(text: str, other: str) -> str:
    for start in range(len(text)):
        end = start
        while end < len(text) and text[start : end + 1] in other:
            end += 1
        same = text[start:end]
        enough = _LEAK_LATIN if same.isascii() else _LEAK_CJK
        if same == text and any(c.isalpha() for c in same):
            enough //= 2
        if len(same) >= enough:
            return same
    return ""


def _plain(text: str) -> str:
    """Let widths of letters, case and spaces make no difference."""
    return " ".join(normalize("NFKC", text).casefold().split())


def _content_fault(case: Case, rule: TypeRules, decision: Decision) -> Block | None:
    outcome = decision.outcome
    if outcome is Outcome.ALTERNATIVE:
        if not decision.measure.strip():
            return block(Code.MEASURE_MISSING)
        if not decision.protection.strip():
            return block(Code.PROTECTION_MISSING)
    if outcome in {Outcome.GRANTED, Outcome.GRANTED_PART, Outcome.METHOD_CHANGED}:
        return _granted_fault(case, rule, decision)
    if outcome is Outcome.NOT_HELD and rule.effect is Effect.TELL and _found(case, rule):
        return block(Code.FINDINGS_CONTRADICT)
    return None


def _found(case: Case, rule: TypeRules) -> set[str]:
    """Name what there is to disclose: recipients of records, or categories of data."""
    if rule.id is RequestType.PROVISION_RECORDS:
        return {r.recipient for s in case.sources for r in s.records}
    return {f.category for s in case.sources for f in s.findings}


def _granted_fault(case: Case, rule: TypeRules, decision: Decision) -> Block | None:
    policy = case.rules.policy
    part = decision.outcome is Outcome.GRANTED_PART
    if rule.id is RequestType.CORRECT:
        return _corrections_fault(case, decision)
    if rule.id is RequestType.PURPOSE:
        unknown = [p for p in decision.purposes if p not in policy.purposes]
        if unknown:
            return block(Code.UNKNOWN_PURPOSE, purpose=unknown[0])
        return None if decision.purposes else block(Code.PURPOSES_MISSING)
    if rule.effect is Effect.CHANGE:
        return block(Code.MEASURE_MISSING) if part and not decision.measure.strip() else None
    found = _found(case, rule)
    known = found if rule.id is RequestType.PROVISION_RECORDS else policy.categories
    unknown = [c for c in decision.withheld if c not in known]
    if unknown:
        return block(Code.UNKNOWN_CATEGORY, category=unknown[0])
    if part and not decision.withheld:
        return block(Code.WITHHELD_MISSING)
    if decision.withheld and not part:
        # What is held back is refused, so it needs its exception and its notice.
        value = ", ".join(decision.withheld)
        return block(Code.FIELD_INVALID, field="withheld", value=value, expected="")
    return None if found - set(decision.withheld) else block(Code.NOTHING_FOUND_TO_DISCLOSE)


def _corrections_fault(case: Case, decision: Decision) -> Block | None:
    """Article 34(3): the notice of a correction says what was corrected."""
    if not decision.corrections:
        return block(Code.CORRECTIONS_MISSING)
    for line in decision.corrections:
        category = case.rules.policy.categories.get(line.category)
        if category is None:
            return block(Code.UNKNOWN_CATEGORY, category=line.category)
        if category.disclose is Disclosure.PRESENCE_ONLY:
            return block(Code.NEVER_DISCLOSED, category=line.category)
        if line.before.strip() == line.after.strip():
            return block(Code.CORRECTIONS_MISSING)
    return None


def dismiss(
    case: Case, number: int, outcome: Outcome, today: date, reason: str, other_case: str = ""
) -> Events:
    """End an item without looking into it: procedure not followed, or asked twice."""
    allow_item(case, Action.DISMISS, number)
    if outcome not in DISMISSALS:
        raise Problem(Code.OUTCOME_NOT_FOR_TYPE, outcome=outcome.value)
    if outcome is Outcome.DUPLICATE_OF and not other_case:
        raise Problem(Code.DUPLICATE_OF_MISSING)
    if other_case == case.number:
        raise Problem(Code.FIELD_INVALID, field="other_case", value=other_case, expected="")
    if not reason.strip():
        raise Problem(Code.INTERNAL_REASON_MISSING)
    decision = Decision(outcome, today, internal_reason=reason, duplicate_of=other_case)
    return (ev.ItemDecided(number, decision), *end_fee_hold(case, [number], today))


def withdraw(case: Case, numbers: Iterable[int], on: date, today: date, note: str = "") -> Events:
    """Record that the person takes items back; none named means all that can be."""
    chosen = tuple(dict.fromkeys(numbers))
    for number in chosen:
        allow_item(case, Action.WITHDRAW, number)
    if not chosen:
        allow(case, Action.WITHDRAW)
        free = (i for i in case.items if not item_blocks(case, Action.WITHDRAW, i))
        chosen = tuple(i.number for i in free)
    on_day(on, today, case.arrived_on, "on")
    taken_back = tuple(ev.ItemWithdrawn(n, on, note) for n in chosen)
    return (*taken_back, *end_fee_hold(case, chosen, on))


def carry_out(case: Case, number: int, on: date, today: date, what: str, proof: str) -> Events:
    """Record that a decided change was made, with its proof (ticket, screen, log line)."""
    item = allow_item(case, Action.CARRY_OUT, number)
    assert item.decision is not None  # noqa: S101  (the guard has seen to it)
    on_day(on, today, item.decision.decided_on, "on")
    if not proof.strip():
        raise Problem(Code.PROOF_MISSING)
    return (ev.ItemCarriedOut(number, on, what, proof),)
