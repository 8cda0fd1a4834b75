"""Deciding each item, ending one without looking into it, and taking one back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.actions import item_blocks
from casemgr.domain.acts.common import (
    allow,
    allow_item,
    end_fee_hold,
    need_authority,
    no_numbers,
    on_day,
)
from casemgr.domain.acts.investigation import as_kept
from casemgr.domain.acts.leaks import leak_fault
from casemgr.domain.carrying import EQUIVALENT_MEASURES, with_basis
from casemgr.domain.checklist import INCIDENT, LEAK_GROUND
from casemgr.domain.decision import (
    DISCLOSING,
    DISMISSALS,
    NEEDS_EXCEPTION,
    NEEDS_INTERNAL_REASON,
    POSITIVE,
    Correction,
    Decision,
    Outcome,
    outcomes_for,
)
from casemgr.domain.errors import Block, Code, Problem, block
from casemgr.domain.facts import LinkKind, SourceStatus
from casemgr.domain.findings import disclosable, holds, redacted, shown
from casemgr.domain.records import only_outside, records_to_disclose
from casemgr.domain.rules import Disclosure, Effect, Reasons, RequestType
from casemgr.domain.steps import Action
from casemgr.domain.text import closed_up

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from casemgr.domain.case import Case, ItemState
    from casemgr.domain.rules import TypeRules

Events = tuple[ev.Event, ...]

_RECORDS = RequestType.PROVISION_RECORDS
_ANNEXED = frozenset({RequestType.DISCLOSE, _RECORDS})
"""Types whose letter has an annex, of which parts can be held back."""
_NOTHING = frozenset({Outcome.NOT_HELD, Outcome.NOT_HELD_ORDER5})
"""Outcomes whose letter says that nothing is held, in the same words."""
_GIVES_AWAY = POSITIVE | {Outcome.REFUSED}
"""Outcomes from which it follows that something is held."""
_PAPER = "paper"
"""The method that delivery is changed to where the one asked for is difficult (33(2))."""


def choices(rule: TypeRules) -> tuple[Outcome, ...]:
    """List the outcomes a decision on an item of this type may have."""
    refusable = bool(rule.exceptions)
    offered = outcomes_for(rule.id, rule.effect, alternative=rule.alternative, refusable=refusable)
    return tuple(o for o in offered if o not in DISMISSALS)


def decide(case: Case, number: int, decision: Decision, today: date) -> Events:
    """Decide one item. Raises what the outcome still needs."""
    item = allow_item(case, Action.DECIDE, number)
    need_authority(case, today)
    assert case.concluded is not None  # noqa: S101  (the guard has seen to it)
    on_day(decision.decided_on, today, case.concluded.on, "decided_on")
    rule = case.rule(item)
    changed = Outcome.METHOD_CHANGED if item.item.method == _PAPER else None
    offered = tuple(o for o in choices(rule) if o is not changed)
    if decision.outcome not in offered:
        raise _not_for(decision.outcome, offered)
    no_numbers(
        internal_reason=decision.internal_reason,
        letter_reason=decision.letter_reason,
        letter_reason_en=decision.letter_reason_en,
        measure=decision.measure,
        measure_en=decision.measure_en,
        evidence=decision.evidence,
        legal_ref=decision.legal_ref,
        protection=decision.protection,
    )
    _no_numbers_in(case, decision.corrections)
    for found in (
        _outside_fault(case, decision),
        _exception_fault(case, item, decision),
        _reason_fault(case, rule, decision),
        _evidence_fault(rule, decision),
        leak_fault(case, item, decision),
        _content_fault(case, rule, decision),
        _incident_fault(case, item, decision),
    ):
        if found is not None:
            raise Problem.of(found)
    return (ev.ItemDecided(number, _kept(case, rule, decision)),)


def _no_numbers_in(case: Case, corrections: Iterable[Correction]) -> None:
    """Refuse the number of a paper in what is put right, unless it is masked anyway."""
    for line in corrections:
        category = case.rules.policy.categories.get(line.category)
        if category is not None and category.disclose is Disclosure.VALUE:
            no_numbers(corrections=f"{line.before}\n{line.after}")


def _not_for(outcome: Outcome, possible: Iterable[Outcome]) -> Problem:
    expected = [o.value for o in possible]
    return Problem(Code.OUTCOME_NOT_FOR_TYPE, outcome=outcome.value, expected=expected)


def _kept(case: Case, rule: TypeRules, decision: Decision) -> Decision:
    """Keep what belongs to type and outcome. As with findings, card numbers are masked."""
    granted = decision.outcome in DISCLOSING
    corrects = granted and rule.id is RequestType.CORRECT
    lines = (_safe(case, line) for line in decision.corrections if corrects)
    promises = decision.outcome is Outcome.ALTERNATIVE
    return replace(
        decision,
        corrections=tuple(lines),
        purposes=decision.purposes if granted and rule.id is RequestType.PURPOSE else (),
        withheld=decision.withheld if granted and rule.id in _ANNEXED else (),
        promised_on=decision.promised_on if promises else None,
    )


def _safe(case: Case, line: Correction) -> Correction:
    how = case.rules.policy.categories[line.category].disclose
    return replace(line, before=as_kept(how, line.before), after=as_kept(how, line.after))


def _outside_fault(case: Case, decision: Decision) -> Block | None:
    """Order 5, 11: to grant or to refuse tells as much as to disclose, if nothing else is held."""
    gives_away = decision.outcome in _GIVES_AWAY and only_outside(case)
    return block(Code.ONLY_OUTSIDE_FOUND) if gives_away else None


def _exception_fault(case: Case, item: ItemState, decision: Decision) -> Block | None:
    """Refusing rests on an exception; doing a part of a change is told by its extent instead.

    Outside the Act (heirs) there is no duty to be excepted from.
    """
    rule = case.rule(item)
    known = {g.id: g for g in rule.exceptions}
    if decision.exception and decision.exception not in known:
        return block(Code.UNKNOWN_EXCEPTION, exception=decision.exception, expected=list(known))
    ground = item.item.ground
    only = known[decision.exception].for_grounds if decision.exception else ()
    if only and ground and ground not in only:
        # 35(6): only against threatened interests is the company's own need weighed.
        return block(Code.EXCEPTION_NOT_FOR_GROUND, exception=decision.exception, ground=ground)
    partly_changed = decision.outcome is Outcome.GRANTED_PART and rule.effect is Effect.CHANGE
    needed = decision.outcome in NEEDS_EXCEPTION and case.statutory and not partly_changed
    return block(Code.EXCEPTION_MISSING) if needed and not decision.exception else None


def _evidence_fault(rule: TypeRules, decision: Decision) -> Block | None:
    """33(2)(ii), 35(6): an exception that facts are weighed for needs a note of what shows them."""
    if decision.outcome not in NEEDS_EXCEPTION or decision.evidence.strip():
        return None
    weighed = any(g.evidence for g in rule.exceptions if g.id == decision.exception)
    return block(Code.EVIDENCE_MISSING) if weighed else None


def _reason_fault(case: Case, rule: TypeRules, decision: Decision) -> Block | None:
    if decision.outcome in NEEDS_INTERNAL_REASON and not decision.internal_reason.strip():
        return block(Code.INTERNAL_REASON_MISSING)
    unknown = [e for e in decision.explanations if e not in case.rules.law.explanations]
    if unknown:
        return block(Code.UNKNOWN_EXPLANATION, explanation=unknown[0])
    said = decision.letter_reason or decision.letter_reason_en or decision.explanations
    if rule.reasons is Reasons.FORBIDDEN and said:
        return block(Code.REASON_FORBIDDEN)
    return None


def _content_fault(case: Case, rule: TypeRules, decision: Decision) -> Block | None:
    outcome = decision.outcome
    if outcome is Outcome.ALTERNATIVE:
        return _alternative_fault(decision)
    if outcome in DISCLOSING:
        return _granted_fault(case, rule, decision)
    if outcome in _NOTHING and rule.effect is Effect.TELL:
        held = _found(case, rule)
        if rule.id is RequestType.FOREIGN_INFO:
            # That the policy names a recipient does not mean that this person's data went there.
            held &= {s.source.id for s in case.sources if holds(s)}
        return block(Code.FINDINGS_CONTRADICT) if held else None
    return None


def _alternative_fault(decision: Decision) -> Block | None:
    """Article 35(2), proviso: a measure in its place that protects the person's interests."""
    if not decision.measure.strip():
        return block(Code.MEASURE_MISSING)
    if not decision.protection.strip():
        return block(Code.PROTECTION_MISSING)
    first = decision.decided_on + timedelta(days=1)
    promised = decision.promised_on
    if promised is not None and promised < first:
        return block(Code.DATE_BEFORE, what="promised_on", date=promised, limit=first)
    return None


def _incident_fault(case: Case, item: ItemState, decision: Decision) -> Block | None:
    """Article 35(5), 26(1): who was not in the leak has no ground in it."""
    if item.item.ground != LEAK_GROUND or decision.outcome not in DISCLOSING:
        return None
    row = case.find_source(INCIDENT)
    untouched = row is not None and row.status is SourceStatus.NOTHING
    return block(Code.NOT_IN_INCIDENT) if untouched else None


def _found(case: Case, rule: TypeRules) -> set[str]:
    """Name what there is to tell: recipients of records, those abroad, or categories of data."""
    if rule.id is _RECORDS:
        return {r.recipient for r in records_to_disclose(case)}
    if rule.id is RequestType.FOREIGN_INFO:
        return set(with_basis(case, EQUIVALENT_MEASURES))
    return {f.category for f in disclosable(case)}


def _granted_fault(case: Case, rule: TypeRules, decision: Decision) -> Block | None:
    if rule.id is RequestType.CORRECT:
        return _corrections_fault(case, decision)
    if rule.id is RequestType.PURPOSE:
        unknown = [p for p in decision.purposes if p not in case.rules.policy.purposes]
        if unknown:
            known = list(case.rules.policy.purposes)
            return block(Code.UNKNOWN_PURPOSE, purpose=unknown[0], expected=known)
        return None if decision.purposes else block(Code.PURPOSES_MISSING)
    if rule.effect is Effect.CHANGE:
        part = decision.outcome is Outcome.GRANTED_PART
        return block(Code.MEASURE_MISSING) if part and not decision.measure.strip() else None
    found = _found(case, rule)
    if rule.id in _ANNEXED and (fault := _withheld_fault(case, rule, decision, found)):
        return fault
    left = found - set(decision.withheld)
    if rule.id is RequestType.DISCLOSE:
        # Of a finding that is blacked out altogether, nothing is disclosed.
        left &= {f.category for f in disclosable(case) if shown(f)}
    return None if left else block(Code.NOTHING_FOUND_TO_DISCLOSE)


def _withheld_fault(
    case: Case, rule: TypeRules, decision: Decision, found: set[str]
) -> Block | None:
    """What is held back is refused, so it needs its exception and its notice.

    Only what was found is held back: of anything else the letter would say that it exists.
    """
    held_back = set(decision.withheld)
    part = decision.outcome is Outcome.GRANTED_PART
    known = found if rule.id is _RECORDS else case.rules.policy.categories
    unknown = [c for c in decision.withheld if c not in known]
    if unknown:
        return block(Code.UNKNOWN_CATEGORY, category=unknown[0], expected=sorted(known))
    if held_back and (not part or held_back - found):
        value, expected = ", ".join(decision.withheld), ", ".join(sorted(found)) if part else ""
        return block(Code.FIELD_INVALID, field="withheld", value=value, expected=expected)
    discloses = rule.id is RequestType.DISCLOSE
    blacked = discloses and any(f.category not in held_back for f in redacted(case))
    if blacked and not part:
        return block(Code.REDACTION_NEEDS_PART)
    if part and not (held_back or blacked):
        return block(Code.WITHHELD_MISSING)
    return None


def _corrections_fault(case: Case, decision: Decision) -> Block | None:
    """Article 34(3): the notice of a correction says what was corrected."""
    if not decision.corrections:
        return block(Code.CORRECTIONS_MISSING)
    hidden = _hidden(case)
    for line in decision.corrections:
        category = case.rules.policy.categories.get(line.category)
        if category is None:
            known = list(case.rules.policy.categories)
            return block(Code.UNKNOWN_CATEGORY, category=line.category, expected=known)
        if category.disclose is Disclosure.PRESENCE_ONLY:
            return block(Code.NEVER_DISCLOSED, category=line.category)
        if line.before.strip() == line.after.strip():
            return block(Code.CORRECTIONS_MISSING)
        if (line.category, closed_up(_safe(case, line).before)) in hidden:
            return block(Code.ONLY_OUTSIDE_FOUND)
    return None


def _hidden(case: Case) -> set[tuple[str, str]]:
    """Name what stands only where nothing may be said of it: category and value (Order, 5)."""
    found = [f for s in case.sources for f in s.findings]
    known = {(f.category, closed_up(f.value)) for f in disclosable(case)}
    return {(f.category, closed_up(f.value)) for f in found if not f.retained} - known


def dismiss(
    case: Case, number: int, outcome: Outcome, today: date, reason: str, other_case: str = ""
) -> Events:
    """End an item without looking into it: procedure not followed, asked twice, or never asked.

    What was taken in by mistake stays in the file and in the log; nobody is told of it.
    """
    allow_item(case, Action.DISMISS, number)
    if outcome not in DISMISSALS:
        raise _not_for(outcome, DISMISSALS)
    if outcome is Outcome.DUPLICATE_OF and not other_case:
        raise Problem(Code.DUPLICATE_OF_MISSING)
    if other_case == case.number:
        raise Problem(Code.FIELD_INVALID, field="other_case", value=other_case, expected="")
    if not reason.strip():
        raise Problem(Code.INTERNAL_REASON_MISSING)
    no_numbers(reason=reason)
    decision = Decision(outcome, today, internal_reason=reason, duplicate_of=other_case)
    ended = (ev.ItemDecided(number, decision), *end_fee_hold(case, [number], today))
    if outcome is not Outcome.DUPLICATE_OF or any(x.other == other_case for x in case.links):
        return ended
    return (*ended, ev.CaseLinked(other_case, LinkKind.DUPLICATE, today))


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
    no_numbers(note=note)
    taken_back = tuple(ev.ItemWithdrawn(n, on, note) for n in chosen)
    return (*taken_back, *end_fee_hold(case, chosen, on))
