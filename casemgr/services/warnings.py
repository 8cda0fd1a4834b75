"""What a manager should know of a case; none of it blocks anything, all of it is always shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from casemgr.domain import regimes
from casemgr.domain import workflow as wf
from casemgr.domain.carrying import unreferred, untold
from casemgr.domain.decision import POSITIVE, Outcome
from casemgr.domain.errors import Block, Code, block
from casemgr.domain.events import IdentityRecorded, PersonChanged, Received
from casemgr.domain.facts import MatterKind
from casemgr.domain.findings import disclosable, nothing_found
from casemgr.domain.identity import authority_ended, latest
from casemgr.domain.rules import CheckRole, Effect, Reasons, RequestType
from casemgr.domain.steps import IDENTITY_REQUEST
from casemgr.domain.text import Language
from casemgr.services.letter_builder import lacks_english, printed_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from casemgr.domain.case import Case
    from casemgr.domain.decision import Decision
    from casemgr.domain.identity import IdentityCheck
    from casemgr.services.neighbours import Neighbours

SUIT_NEAR_DAYS = 3
TASK_NEAR_DAYS = 7
"""Calendar days before its day from which a task is announced."""
DOCUMENT = "document"
"""The method of a check by papers; all others rest on the person's account."""
REPEATED = 2
"""Earlier requests of the same kind after which a further one is pointed out (33(2)(ii))."""

_NOT_HELD = frozenset({Outcome.NOT_HELD, Outcome.NOT_HELD_ORDER5})
_REFUSED_OF_DATA = frozenset({RequestType.DISCLOSE, RequestType.PROVISION_RECORDS})
"""Types of which a disclosure of nothing is impossible anyway, but a refusal is not."""
_DONE_TO_DATA = frozenset(
    {
        RequestType.PURPOSE,
        RequestType.CORRECT,
        RequestType.STOP_USE,
        RequestType.ERASE,
        RequestType.STOP_PROVISION,
    }
)
"""Types whose positive outcome supposes that there is data; an opt-out stops provision to come."""


def of_case(case: Case, today: date, around: Neighbours) -> tuple[Block, ...]:
    """List what should be known of *case* as of *today*."""
    found = [w for warn in _OF_THE_VAULT for w in warn(case, around)]
    found += [w for warn in _OF_THE_CASE for w in warn(case)]
    found += [w for warn in _OF_THE_DAY for w in warn(case, today)]
    return tuple(found)


def _told(case: Case) -> bool:
    """Whether everybody has had the answer, so that care about it comes too late."""
    return wf.target(case).ended


# --- from the other cases --------------------------------------------------------------------


def _others(case: Case, around: Neighbours) -> Iterator[Block]:
    if around.same_person:
        yield block(Code.WARN_SAME_PERSON, cases=list(around.same_person))
    if around.newer_policy:
        yield block(Code.WARN_NEWER_POLICY, version=around.newer_policy)


def _repeated(case: Case, around: Neighbours) -> Iterator[Block]:
    """The same request time and again may hinder the company's work (33(2)(ii)); once does not."""
    if case.closed:
        return
    numbers: set[str] = set()
    for kind in {i.item.type for i in case.items if not i.ended}:
        same = [e.number for e in around.earlier if kind in e.types]
        if len(same) >= REPEATED:
            numbers.update(same)
    if numbers:
        yield block(Code.WARN_REPEATED, cases=sorted(numbers))


def _duplicate_other(case: Case, around: Neighbours) -> Iterator[Block]:
    """A request repeats one's own, not another person's."""
    for item in case.items:
        other = item.decision.duplicate_of if item.decision else ""
        if other and other not in around.same_person:
            yield block(Code.WARN_DUPLICATE_OTHER, item=item.number, case=other)


# --- who asks --------------------------------------------------------------------------------


def _voluntary(case: Case) -> Iterator[Block]:
    """The dead are no living individuals (2(1)): their heirs are answered of free will."""
    if not case.statutory:
        yield block(Code.WARN_VOLUNTARY)


def _requester(case: Case) -> IdentityCheck | None:
    check = latest(case.checks).get(CheckRole.REQUESTER)
    return check if check is not None and check.confirmed else None


def _address_unproven(case: Case) -> Iterator[Block]:
    """A letter must not go where nobody has seen that the person lives (Order 12; Act 23)."""
    check = _requester(case)
    if check is None or _told(case) or not wf.needs_address(case):
        return
    kinds = case.rules.policy.documents
    papers = [kinds[d.kind] for d in check.documents if d.kind in kinds]
    unproven = check.method == DOCUMENT and not any(p.proves_address for p in papers)
    if case.requester.address.lines and (unproven or _moved(case)):
        yield block(Code.WARN_ADDRESS_UNPROVEN)


def _moved(case: Case) -> bool:
    """Whether the requester's address is another than when the requester was confirmed."""
    now = then = case.requester.address
    for step in case.history:
        event = step.event
        if isinstance(event, Received | PersonChanged):
            now = event.requester.address
        elif isinstance(event, IdentityRecorded) and event.check.role is CheckRole.REQUESTER:
            then = now
    return now != then


def _step_up(case: Case) -> Iterator[Block]:
    """Who holds the account is not always the person; some data is worth a second look."""
    check = _requester(case)
    if check is None or check.method == DOCUMENT or _told(case):
        return
    asked = any(i.item.type is RequestType.DISCLOSE and not i.ended for i in case.items)
    held = {f.category for f in disclosable(case)}
    weak = [c for c in case.rules.policy.identity.step_up if c in held]
    if asked and weak:
        yield block(Code.WARN_STEP_UP, categories=weak)


def _few_reminders(case: Case) -> Iterator[Block]:
    """Giving identity up refuses the request: the person should have had the chance to answer."""
    unverified = any(i.decision and i.decision.outcome is Outcome.UNVERIFIED for i in case.items)
    sent, expected = wf.times_sent(case, IDENTITY_REQUEST), case.rules.policy.identity.reminders
    if unverified and sent < expected:
        yield block(Code.WARN_FEW_REMINDERS, count=sent, expected=expected)


def _promised_day(case: Case) -> Iterator[Block]:
    """Who was given until a day may rely on it: giving up before it is over breaks the word."""
    asked = (x.issued for x in case.letters if x.posted and x.issued.kind == IDENTITY_REQUEST)
    promised = max((x.reply_by for x in asked if x.reply_by is not None), default=None)
    given_up = [
        i.decision.decided_on
        for i in case.items
        if i.decision and i.decision.outcome is Outcome.UNVERIFIED and not wf.notified(case, i)
    ]
    if promised is not None and any(day <= promised for day in given_up):
        yield block(Code.WARN_PROMISED_DAY, date=promised)


def _refund_open(case: Case) -> Iterator[Block]:
    """The fee is for what is done on a request (38(1)); of what was withdrawn nothing is."""
    if amount := wf.refund_open(case):
        yield block(Code.WARN_REFUND_OPEN, amount=amount)


# --- what was decided ------------------------------------------------------------------------


def _grounds(case: Case) -> Iterator[Block]:
    """What rests on the Act alone, or on the policy alone."""
    for item in case.items:
        rule = case.rule(item)
        ground = next((g for g in rule.grounds if g.id == item.item.ground), None)
        if ground is not None and not ground.in_policy:
            yield block(Code.WARN_NOT_IN_POLICY, ground=ground.id, item=item.number)
        decision = item.decision
        if decision is None:
            continue
        if decision.outcome is Outcome.ALTERNATIVE and not rule.alternative_statutory:
            # Policy 6(4) covers corrections, Article 34 of the Act does not.
            yield block(Code.WARN_ALTERNATIVE_NOT_IN_ACT, item=item.number)


def unexplained(case: Case, language: Language) -> Iterator[Block]:
    """List the refusals of which a letter in *language* gives no reason (Article 36)."""
    for item in case.items:
        decision = item.decision
        if (
            decision is not None
            and decision.outcome in {Outcome.REFUSED, Outcome.GRANTED_PART}
            and case.rule(item).reasons is Reasons.RECOMMENDED
            and not printed_reason(decision, language)
        ):
            yield block(Code.WARN_REASON_RECOMMENDED, item=item.number)


def asked_in_japanese(case: Case, language: Language) -> Iterator[Block]:
    """List the requests that a letter in *language*, if English, would quote in Japanese.

    Names of the people of the case stay as they are written.
    """
    if language is not Language.EN:
        return
    people = (case.requester, case.person)
    names = [n.split() for p in people for n in (p.name, p.print_name, p.organisation, p.kana)]
    known = re.compile("|".join(r"\s*".join(map(re.escape, n)) for n in names if n))
    for item in case.items:
        quoted = known.sub("", item.item.asked)
        if not item.ended and not wf.notified(case, item) and lacks_english(quoted, ""):
            yield block(Code.WARN_ASKED_IN_JAPANESE, item=item.number)


def _unexplained(case: Case) -> Iterator[Block]:
    yield from unexplained(case, case.language)


def _asked_in_japanese(case: Case) -> Iterator[Block]:
    yield from asked_in_japanese(case, case.language)


def _not_held_contradicted(case: Case) -> Iterator[Block]:
    """Who reads in one letter that nothing is held and that something was done sees through it."""
    outcomes = [(i.number, i.decision.outcome) for i in case.items if i.decision]
    if any(outcome in POSITIVE for _, outcome in outcomes):
        for number, outcome in outcomes:
            if outcome is Outcome.NOT_HELD_ORDER5:
                yield block(Code.WARN_NOT_HELD_CONTRADICTED, item=number)


def _not_held_but_found(case: Case) -> Iterator[Block]:
    """A change may be asked of data that is not there although other data is; or by mistake."""
    for item in case.items:
        not_held = item.decision is not None and item.decision.outcome in _NOT_HELD
        if not_held and case.rule(item).effect is Effect.CHANGE and disclosable(case):
            yield block(Code.WARN_NOT_HELD_BUT_FOUND, item=item.number)


def _nothing_found(case: Case) -> Iterator[Block]:
    """To change, tell the purposes of, or refuse what is not there says that it is there."""
    if nothing_found(case):
        for item in case.items:
            if item.decision is not None and _speaks_of_data(item.item.type, item.decision):
                yield block(Code.WARN_NOTHING_FOUND, item=item.number)


def _speaks_of_data(kind: RequestType, decision: Decision) -> bool:
    if kind in _REFUSED_OF_DATA:
        return decision.outcome is Outcome.REFUSED
    lines = decision.corrections
    if lines and not any(line.before.strip() for line in lines):
        return False  # What is only added (34(1)) need not have been there.
    return kind in _DONE_TO_DATA and decision.outcome in POSITIVE


def _recipients_not_told(case: Case) -> Iterator[Block]:
    """Whoever received the data goes on using what was wrong; no duty of the Act."""
    rows = {r.source.id for i in case.items for r in untold(case, i)}
    if rows:
        yield block(Code.WARN_RECIPIENTS_NOT_TOLD, count=len(rows))


def _not_referred(case: Case) -> Iterator[Block]:
    """A request that is answered by another is passed on to it, or nobody answers it."""
    for item in case.items:
        if unreferred(case, item):
            yield block(Code.WARN_NOT_REFERRED, item=item.number)


def _litigation(case: Case) -> Iterator[Block]:
    """Nothing that a court may want to see may be destroyed."""
    kinds = [m.opened.kind for m in case.open_matters]
    if MatterKind.LITIGATION in kinds:
        yield block(Code.WARN_LITIGATION)


# --- days ------------------------------------------------------------------------------------


def _came_of_age(case: Case, today: date) -> Iterator[Block]:
    ended = authority_ended(case, today)
    if ended is not None and not case.closed:
        yield block(Code.WARN_CAME_OF_AGE, **ended.facts)


def _suit_near(case: Case, today: date) -> Iterator[Block]:
    suit = wf.suit(case)
    if suit and not _told(case) and (suit.possible_from - today).days <= SUIT_NEAR_DAYS:
        yield block(Code.WARN_SUIT_NEAR, date=suit.possible_from)


def _regime(case: Case, _: date) -> Iterator[Block]:
    """Another place's law is invoked: counsel says whether it applies, its time runs meanwhile."""
    if not _told(case):
        for clock in regimes.clocks(case):
            yield block(Code.WARN_REGIME, regime=clock.regime, date=clock.due_on)


def _task_due(case: Case, today: date) -> Iterator[Block]:
    open_ = (t.task for t in case.open_tasks)
    for task in sorted(open_, key=lambda t: (t.due_on, t.id)):
        if (task.due_on - today).days <= TASK_NEAR_DAYS:
            yield block(Code.WARN_TASK_DUE, task=task.id, date=task.due_on)


_OF_THE_VAULT: tuple[Callable[[Case, Neighbours], Iterator[Block]], ...] = (
    _others,
    _repeated,
    _duplicate_other,
)
_OF_THE_CASE: tuple[Callable[[Case], Iterator[Block]], ...] = (
    _voluntary,
    _address_unproven,
    _step_up,
    _few_reminders,
    _promised_day,
    _refund_open,
    _grounds,
    _unexplained,
    _asked_in_japanese,
    _not_held_contradicted,
    _not_held_but_found,
    _nothing_found,
    _recipients_not_told,
    _not_referred,
    _litigation,
)
_OF_THE_DAY: tuple[Callable[[Case, date], Iterator[Block]], ...] = (
    _came_of_age,
    _suit_near,
    _regime,
    _task_due,
)
