"""The forms of the prescribed procedure (policy 6(5); Act 37(1), Order 12), drawn from the rules.

A form made for a case bears its number and repeats what the requester wrote; nothing that was
found, decided or noted since.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Party
from casemgr.domain.rules import Capacity, Particulars
from casemgr.domain.text import Text
from casemgr.services.letter_builder import missing_particulars

if TYPE_CHECKING:
    from collections.abc import Iterable

    from casemgr.domain.case import Case
    from casemgr.domain.rules import IdDocument, Rulebook


class FormKind(StrEnum):
    """Forms of the procedure."""

    REQUEST = "request_form"
    MANDATE = "power_of_attorney"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to tick."""

    id: str
    label: Text
    article: str = ""
    hint: Text = field(default_factory=Text)
    """What to cover on a paper, or how it must be."""
    charged: bool = False
    """Whether there is a fee for it."""
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class BlankForm:
    """A form to be filled in."""

    kind: FormKind
    company: Particulars
    policy_title: Text
    policy_version: str
    made_on: date
    types: tuple[Choice, ...]
    capacities: tuple[Choice, ...]
    """In which a request under the Act can be made (Order 13)."""
    grounds: tuple[Choice, ...]
    """Of stopping use or provision and of erasing (35), each once."""
    papers: tuple[Choice, ...]
    """Identity papers that may be enclosed."""
    authority_papers: tuple[Choice, ...]
    methods: tuple[str, ...]
    """How a disclosure can be given (33(1)), by name."""
    payments: tuple[str, ...]
    """How a fee can be paid, by name."""
    fee: int = 0
    """Yen per request; 0 where nothing is charged."""
    papers_needed: tuple[int, int] = (1, 2)
    """How many with a photograph, or else how many without."""
    fresh_months: int = 0
    case_number: str = ""
    requester: Party | None = None
    subject: Party | None = None
    """The person concerned, where an agent asks."""


def blank(
    kind: FormKind,
    rules: Rulebook,
    company: Particulars,
    made_on: date,
    case: Case | None = None,
) -> BlankForm:
    """Make a form of *kind* from the rules; for *case*, with its number and what was written.

    *company* are the particulars as letters print them. Raises ``particulars_missing``.
    """
    missing = missing_particulars(company)
    if missing:
        raise Problem(Code.PARTICULARS_MISSING, fields=missing)
    policy = rules.policy
    asked = {i.item.type for i in case.items} if case else set()
    stated = {i.item.ground for i in case.items} if case else set()
    stops = (t for t in rules.types.values() if t.article.startswith("35"))
    grounds = {g.id: g for rule in stops for g in rule.grounds}
    return BlankForm(
        kind=kind,
        company=company,
        policy_title=policy.title,
        policy_version=policy.version,
        made_on=made_on,
        types=tuple(
            Choice(t.id.value, t.label, t.article, charged=t.fee > 0, ticked=t.id in asked)
            for t in rules.types.values()
        ),
        capacities=tuple(
            Choice(c.id.value, c.label, ticked=case is not None and c.id is case.capacity)
            for c in rules.law.capacities.values()
            if c.statutory
        ),
        grounds=tuple(
            Choice(g.id, g.label, g.article, ticked=g.id in stated) for g in grounds.values()
        ),
        papers=_papers(rules.identity_papers),
        authority_papers=_papers(
            d for d in policy.documents.values() if d.authority and not d.forbidden
        ),
        methods=tuple(dict.fromkeys(m for t in rules.types.values() for m in t.methods)),
        payments=policy.fee.methods,
        fee=max((t.fee for t in rules.types.values()), default=0),
        papers_needed=(policy.identity.photo_needed, policy.identity.plain_needed),
        fresh_months=policy.identity.fresh_months,
        case_number=case.number if case else "",
        requester=case.requester if case else None,
        subject=case.person if case and case.capacity is not Capacity.SELF else None,
    )


def _papers(known: Iterable[IdDocument]) -> tuple[Choice, ...]:
    return tuple(Choice(d.id, d.label, hint=d.hint) for d in known)
