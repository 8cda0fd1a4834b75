"""The Act and a company's policy, read from their files and checked.

Callers pass bytes: nothing here knows where files lie.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.errors import Block, Code, block
from casemgr.domain.rules import Rulebook
from casemgr.services.rules.faults import NotToml, RulesFault
from casemgr.services.rules.law_file import load_law
from casemgr.services.rules.policy_file import load_policy

if TYPE_CHECKING:
    from datetime import date

    from casemgr.domain.rules import Law, Policy

__all__ = ["NotToml", "RulesFault", "load_law", "load_policy", "policy_warnings", "rulebook"]


def policy_warnings(policy: Policy, law: Law) -> tuple[Block, ...]:
    """Tell where *policy* goes further than *law*; that stops nothing.

    ``WARN_ALTERNATIVE_NOT_IN_ACT`` with the type: the policy lets another measure take the place of
    what was asked, and the Act has no such proviso (Article 34, unlike 35(2), (4) and (6)).
    """
    return tuple(
        block(Code.WARN_ALTERNATIVE_NOT_IN_ACT, type=rule.id.value)
        for rule in policy.types.values()
        if rule.alternative and not law.types[rule.id].alternative
    )


def rulebook(
    law_bytes: bytes,
    policy_bytes: bytes,
    on: date,
    *,
    law_file: str = "law",
    policy_file: str = "policy",
) -> Rulebook:
    """Read both files and merge them as in force on the day *on*.

    Raises ``FILE_NOT_TOML`` or ``RULES_INVALID``, naming *law_file* or *policy_file*.
    """
    law = load_law(law_bytes, law_file, on)
    return Rulebook.of(law, load_policy(policy_bytes, policy_file, law))
