"""Confirmation of who asks, and of an agent's authority (Act 37, Order 12 and 13).

Never a document's number: number plates of identity are themselves personal identification codes.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from casemgr.domain.errors import Block, Code, block
from casemgr.domain.rules import Capacity, CheckRole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from casemgr.domain.rules import IdDocument, Rulebook


@dataclass(frozen=True, slots=True)
class SeenDocument:
    """A paper that was seen: its kind and dates, never its number."""

    kind: str
    issued_on: date | None = None
    valid_until: date | None = None


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


def roles_needed(rules: Rulebook, capacity: Capacity) -> tuple[CheckRole, ...]:
    """Tell which checks a requester in *capacity* must pass."""
    return rules.capacity(capacity).checks


def latest(checks: Iterable[IdentityCheck]) -> dict[CheckRole, IdentityCheck]:
    """Give the newest check of each role; a later failure replaces an earlier success."""
    return {check.role: check for check in checks}


def faults(check: IdentityCheck, rules: Rulebook, capacity: Capacity) -> tuple[Block, ...]:
    """Tell why *check* cannot count as a confirmation. A failed check is always recordable."""
    if check.role not in roles_needed(rules, capacity):
        return (block(Code.NO_SUCH_CHECK, role=check.role.value),)
    policy = rules.policy
    unknown = [d.kind for d in check.documents if d.kind not in policy.documents]
    if unknown:
        return (block(Code.FIELD_INVALID, field="documents", value=unknown[0], expected=""),)
    if check.method not in policy.identity.methods:
        return (block(Code.FIELD_INVALID, field="method", value=check.method, expected=""),)
    if not check.confirmed:
        return ()
    found = (
        _authority_faults(check, rules, capacity)
        if check.role is CheckRole.AUTHORITY
        else _person_faults(check, rules)
    )
    return (*found, *_date_faults(check, rules))


def _person_faults(check: IdentityCheck, rules: Rulebook) -> list[Block]:
    limits = rules.policy.identity
    found: list[Block] = []
    if not check.compared:
        found.append(block(Code.NOTHING_COMPARED))
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
    # Without any date nobody could tell whether such a paper is stale.
    found += [
        block(Code.FIELD_MISSING, field="issued_on")
        for d in check.documents
        if d.issued_on is None
        and (kinds[d.kind].authority or (d.valid_until is None and not kinds[d.kind].photo))
    ]
    return found


def months_before(day: date, months: int) -> date:
    """Give the day *months* before; the month's last day where that day does not exist."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
