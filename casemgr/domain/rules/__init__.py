"""The rules a case is judged by: the Act (law) and the company's own policy, merged.

Both come from data files; this package holds their shape and what they say together.
A case keeps the edition in force when it arrived (policy Article 11).
"""

from __future__ import annotations

from casemgr.domain.rules.book import Rulebook, TypeRules, voluntary
from casemgr.domain.rules.kinds import (
    Capacity,
    CheckRole,
    Disclosure,
    Effect,
    Investigate,
    Reasons,
    RequestType,
)
from casemgr.domain.rules.law import (
    Article,
    Explanation,
    Ground,
    Law,
    LawCapacity,
    LawType,
    Regime,
)
from casemgr.domain.rules.policy import (
    Category,
    FeeRules,
    Group,
    IdDocument,
    IdentityRules,
    JointUse,
    Particulars,
    Policy,
    PolicyType,
    Purpose,
    Recipient,
)

__all__ = [
    "Article",
    "Capacity",
    "Category",
    "CheckRole",
    "Disclosure",
    "Effect",
    "Explanation",
    "FeeRules",
    "Ground",
    "Group",
    "IdDocument",
    "IdentityRules",
    "Investigate",
    "JointUse",
    "Law",
    "LawCapacity",
    "LawType",
    "Particulars",
    "Policy",
    "PolicyType",
    "Purpose",
    "Reasons",
    "Recipient",
    "Regime",
    "RequestType",
    "Rulebook",
    "TypeRules",
    "voluntary",
]
