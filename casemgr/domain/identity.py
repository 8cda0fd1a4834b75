"""Confirmation of who asks, and of an agent's authority (Act 37, Order 12 and 13).

Never a document's number: number plates of identity are themselves personal identification codes.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from casemgr.domain.errors import Block, Code, block
from casemgr.domain.numbers import has_document_number
from casemgr.domain.people import birthday
from casemgr.domain.rules import Capacity, CheckRole, RequestType

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from casemgr.domain.case import Case
    from casemgr.domain.rules import IdDocument, Rulebook

_ADDRESS = "address_on_document"

Scope = tuple[RequestType, ...] | None
"""Kinds of request; None stands for all."""


@dataclass(frozen=True, slots=True)
class SeenDocument:
    """A paper that was seen: its kind and dates, never its number."""

    kind: str
    issued_on: date | None = None
    valid_until: date | None = None
    unmasked: bool = False
    """It arrived with a number that must be covered."""


@dataclass(frozen=True, slots=True)
class IdentityCheck:
    """One check of a requester, of the person concerned or of an authority."""

    role: CheckRole
    method: str
    """``document`` or another method of the policy (``online``, ``phone``)."""
    documents: tuple[SeenDocument, ...]
    compared: tuple[str, ...]
    """What was compared with what the company holds."""
    confirmed: bool
    on: date
    note: str = ""
    override: str = ""
    """Why a stale paper was accepted all the same."""
    scope: tuple[RequestType, ...] = ()
    """For a mandate: the kinds of request it covers."""


def roles_needed(rules: Rulebook, capacity: Capacity) -> tuple[CheckRole, ...]:
    """Tell which checks a requester in *capacity* must pass."""
    return rules.capacity(capacity).checks


def latest(checks: Iterable[IdentityCheck]) -> dict[CheckRole, IdentityCheck]:
    """Give the newest check of each role; a later failure replaces an earlier success."""
    return {check.role: check for check in checks}


def scope(checks: Iterable[IdentityCheck], rules: Rulebook, capacity: Capacity) -> Scope:
    """Give the kinds of request the newest authority covers; None where nothing limits it.

    An agent is mandated for this request (Order 13(ii)); a statutory agent is for all of them.
    """
    newest = latest(checks).get(CheckRole.AUTHORITY)
    if not rules.capacity(capacity).scoped or newest is None or not newest.confirmed:
        return None
    return newest.scope or None


def authority_ended(case: Case, today: date) -> Block | None:
    """Tell that a statutory agent's authority is over, since the person is of age by *today*.

    Civil Code 4 and 818: a parent acts for a minor only. None where no birth is known.
    """
    age, born_on = case.rules.capacity(case.capacity).until_age, case.person.born_on
    if not age or born_on is None:
        return None
    of_age = birthday(born_on, age)
    return block(Code.AUTHORITY_ENDED, age=age, date=of_age) if today >= of_age else None


def to_be_masked(check: IdentityCheck, rules: Rulebook) -> tuple[IdDocument, ...]:
    """List the papers of *check* that bear what must be covered, or that must go back.

    The back of a My Number Card may not be kept at all (My Number Act 20); a number of health
    insurance that arrives uncovered is covered by who receives it (Health Insurance Act 194-2).
    """
    kinds = rules.policy.documents
    return tuple(kinds[d.kind] for d in check.documents if d.unmasked or kinds[d.kind].forbidden)


def faults(check: IdentityCheck, rules: Rulebook, capacity: Capacity) -> tuple[Block, ...]:
    """Tell why *check* cannot count as a confirmation. A failed check is always recordable."""
    if check.role not in roles_needed(rules, capacity):
        return (block(Code.NO_SUCH_CHECK, role=check.role.value),)
    if unfit := _form_faults(check, rules):
        return unfit
    if not check.confirmed:
        return ()
    found = (
        _authority_faults(check, rules, capacity)
        if check.role is CheckRole.AUTHORITY
        else _person_faults(check, rules)
    )
    return (*_forbidden(check, rules), *found, *_date_faults(check, rules))


def _form_faults(check: IdentityCheck, rules: Rulebook) -> tuple[Block, ...]:
    """What the policy does not know cannot be recorded at all, nor the number of any paper."""
    policy = rules.policy
    known: list[tuple[str, Iterable[str], Collection[str]]] = [
        ("documents", (d.kind for d in check.documents), policy.documents),
        ("method", (check.method,), policy.identity.methods),
        ("compared", check.compared, policy.identity.compared),
    ]
    found = [
        block(Code.FIELD_INVALID, field=field, value=value, expected=", ".join(allowed))
        for field, values, allowed in known
        for value in values
        if value not in allowed
    ]
    texts = {"note": check.note, "override": check.override}
    numbers = [field for field, text in texts.items() if has_document_number(text)]
    return (*found, *(block(Code.DOCUMENT_NUMBER, field=field) for field in numbers))


def _forbidden(check: IdentityCheck, rules: Rulebook) -> list[Block]:
    kinds = rules.policy.documents
    return [
        block(Code.DOCUMENT_FORBIDDEN, paper=d.kind)
        for d in check.documents
        if kinds[d.kind].forbidden
    ]


def _person_faults(check: IdentityCheck, rules: Rulebook) -> list[Block]:
    limits = rules.policy.identity
    found: list[Block] = []
    if not check.compared:
        found.append(block(Code.NOTHING_COMPARED))
    papers = [rules.policy.documents[d.kind] for d in check.documents]
    if _ADDRESS in check.compared and not any(p.proves_address for p in papers):
        # Such as a passport, which has no page for the address: nothing was compared there.
        found.append(block(Code.ADDRESS_NOT_ON_PAPER))
    if check.method == "document":
        kinds = {d.kind for d in check.documents}
        seen = [rules.policy.documents[k] for k in kinds]
        if not _enough(seen, limits.photo_needed, limits.plain_needed):
            found.append(
                block(
                    Code.IDENTITY_INSUFFICIENT, photo=limits.photo_needed, plain=limits.plain_needed
                )
            )
    return found


def _enough(seen: list[IdDocument], photo_needed: int, plain_needed: int) -> bool:
    """One paper with a photograph or two without, as the policy's data says."""
    proving = [d for d in seen if not d.authority]
    return sum(d.photo for d in proving) >= photo_needed or len(proving) >= plain_needed


def _authority_faults(check: IdentityCheck, rules: Rulebook, capacity: Capacity) -> list[Block]:
    accepted = rules.capacity(capacity).papers
    if not check.documents:
        return [block(Code.AUTHORITY_PAPER_MISSING)]
    return [
        block(Code.AUTHORITY_NOT_ACCEPTED, paper=d.kind)
        for d in check.documents
        if d.kind not in accepted
    ]


def _date_faults(check: IdentityCheck, rules: Rulebook) -> list[Block]:
    """Expired papers never count; papers issued too long ago count only with a reason noted."""
    months = rules.policy.identity.fresh_months
    kinds = rules.policy.documents
    found = [
        block(Code.PAPER_EXPIRED, paper=d.kind)
        for d in check.documents
        if d.valid_until is not None and d.valid_until < check.on
    ]
    found += [
        block(Code.DATE_IN_FUTURE, what="issued_on", date=d.issued_on)
        for d in check.documents
        if d.issued_on is not None and d.issued_on > check.on
    ]
    found += [
        block(Code.PAPER_STALE, paper=d.kind, months=months)
        for d in check.documents
        if d.issued_on is not None
        and (d.valid_until is None or kinds[d.kind].authority)
        and d.issued_on < months_before(check.on, months)
        and not check.override
    ]
    # Without any date nobody could tell whether a paper is stale or has expired.
    found += [
        block(Code.FIELD_MISSING, field="valid_until" if kinds[d.kind].photo else "issued_on")
        for d in check.documents
        if d.issued_on is None and (kinds[d.kind].authority or d.valid_until is None)
    ]
    return found


def months_before(day: date, months: int) -> date:
    """Give the day *months* before; the month's last day where that day does not exist."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
