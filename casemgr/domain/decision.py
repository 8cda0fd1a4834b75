"""What is decided for one requested item, and what that means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casemgr.domain.rules import Effect, RequestType


class Outcome(StrEnum):
    """Outcome of one requested item, never of a case."""

    GRANTED = "granted"
    GRANTED_PART = "granted_part"
    METHOD_CHANGED = "method_changed"
    ALTERNATIVE = "alternative"
    REFUSED = "refused"
    NOT_HELD = "not_held"
    NOT_HELD_ORDER5 = "not_held_order5"
    NOT_RETAINED_DATA = "not_retained_data"
    REFERRED_JOINT_MANAGER = "referred_joint_manager"
    WITHDRAWN = "withdrawn"
    UNVERIFIED = "unverified"
    PROCEDURE_NOT_FOLLOWED = "procedure_not_followed"
    DUPLICATE_OF = "duplicate_of"
    MISTAKEN = "mistaken"
    """Taken in by mistake: nobody asked for it."""


POSITIVE = frozenset(
    {Outcome.GRANTED, Outcome.GRANTED_PART, Outcome.METHOD_CHANGED, Outcome.ALTERNATIVE}
)
"""Outcomes in which the company does something."""

WITHOUT_IDENTITY = frozenset(
    {
        Outcome.WITHDRAWN,
        Outcome.UNVERIFIED,
        Outcome.PROCEDURE_NOT_FOLLOWED,
        Outcome.DUPLICATE_OF,
        Outcome.MISTAKEN,
    }
)
"""Outcomes that say nothing of whether data is held, so they may come before identity."""

DISMISSALS = (Outcome.PROCEDURE_NOT_FOLLOWED, Outcome.DUPLICATE_OF, Outcome.MISTAKEN)
"""Outcomes that may come before identity, by a step of their own."""

UNTOLD = frozenset({Outcome.MISTAKEN})
"""Outcomes that no letter tells, since nobody asked."""

WORDED = tuple(o for o in Outcome if o not in {Outcome.NOT_HELD_ORDER5, *UNTOLD})
"""Outcomes that letters have words for. Order, Article 5 has none of its own, so that no letter can
give it away."""

DISCLOSING = frozenset({Outcome.GRANTED, Outcome.GRANTED_PART, Outcome.METHOD_CHANGED})
"""Outcomes that put data into a letter when the type is one that tells."""

NEEDS_EXCEPTION = frozenset({Outcome.REFUSED, Outcome.GRANTED_PART})
NEEDS_INTERNAL_REASON = frozenset(
    {
        Outcome.REFUSED,
        Outcome.GRANTED_PART,
        Outcome.ALTERNATIVE,
        Outcome.NOT_HELD_ORDER5,
        Outcome.NOT_RETAINED_DATA,
        Outcome.PROCEDURE_NOT_FOLLOWED,
    }
)

REFUSING = frozenset(
    {
        Outcome.REFUSED,
        Outcome.GRANTED_PART,
        Outcome.NOT_RETAINED_DATA,
        Outcome.UNVERIFIED,
        Outcome.PROCEDURE_NOT_FOLLOWED,
    }
)
"""Outcomes whose letter says that the company does not act on the request or a part of it."""

_TELL_ONLY = frozenset({Outcome.METHOD_CHANGED})
_CHANGE_ONLY = frozenset({Outcome.ALTERNATIVE})
_NEVER: dict[RequestType, frozenset[Outcome]] = {
    RequestType.PURPOSE: frozenset({Outcome.METHOD_CHANGED, Outcome.GRANTED_PART}),
    # 28(3) asks what a recipient does, not what is held: the matters of Rule 18(3), all or none.
    RequestType.FOREIGN_INFO: frozenset(
        {Outcome.METHOD_CHANGED, Outcome.GRANTED_PART, Outcome.NOT_HELD_ORDER5}
    ),
    # 27(2)(vi): it is announced that provision stops on request, and nothing in its place.
    RequestType.OPT_OUT: frozenset({Outcome.ALTERNATIVE}),
}


def outcomes_for(
    kind: RequestType, effect: Effect, *, alternative: bool, refusable: bool = True
) -> tuple[Outcome, ...]:
    """List the outcomes a manager may choose for a type, in the order they are offered.

    Withdrawal and failed identity are steps of their own, not decisions, and are left out. Where
    the Act knows no exception (*refusable* false), nothing is refused, in whole or in part.
    """
    left_out = {Outcome.WITHDRAWN, Outcome.UNVERIFIED, *_NEVER.get(kind, ())}
    left_out |= _CHANGE_ONLY if effect is Effect.TELL else _TELL_ONLY
    if not alternative:
        left_out |= {Outcome.ALTERNATIVE}
    if not refusable:
        left_out |= NEEDS_EXCEPTION
    return tuple(o for o in Outcome if o not in left_out)


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction carried out: what stood there and what stands there now."""

    category: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Decision:
    """The decision on one item.

    ``internal_reason`` and ``legal_ref`` never reach a letter or the default export;
    ``letter_reason`` exists only for types whose letter may carry one (policy 6(2), Act 36).
    """

    outcome: Outcome
    decided_on: date
    exception: str = ""
    internal_reason: str = ""
    legal_ref: str = ""
    letter_reason: str = ""
    measure: str = ""
    """What is done instead (alternative) or to what extent (granted in part); printed."""
    protection: str = ""
    """How the alternative protects the person's interests (policy 6(4)); kept in the file."""
    withheld: tuple[str, ...] = ()
    """What is left out of the annex: categories of data; of records, the recipients."""
    corrections: tuple[Correction, ...] = ()
    purposes: tuple[str, ...] = ()
    duplicate_of: str = ""
    evidence: str = ""
    """What shows that the exception applies; kept in the file, never printed."""
    letter_reason_en: str = ""
    measure_en: str = ""
    """The same for a letter in English, where the first is in Japanese."""
    explanations: tuple[str, ...] = ()
    """Prepared answers to print with the item, by id."""
    promised_on: date | None = None
    """Day by which a promised alternative is carried out (erasure when a duty to keep ends)."""
