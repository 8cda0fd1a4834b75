"""The checklist of an investigation, drawn up from the policy for what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.facts import Source
from casemgr.domain.rules import Investigate
from casemgr.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from casemgr.domain.rules import Policy, Recipient, RequestType, Rulebook

JOINT_USE = "joint_use"
INTERNAL = "internal"
RECIPIENT = "recipient"


def draw_up(rules: Rulebook, types: Iterable[RequestType]) -> tuple[Source, ...]:
    """List every source that must be asked for *types*, each once, in the policy's order."""
    wanted = {part for kind in types for part in rules.types[kind].investigate}
    policy = rules.policy
    rows: list[Source] = []
    if Investigate.INTERNAL in wanted:
        rows += _internal(policy)
    if Investigate.RECIPIENTS in wanted:
        rows += [_recipient(r) for r in policy.recipients.values()]
    if Investigate.JOINT_USE in wanted and policy.joint_use is not None:
        joint = policy.joint_use
        rows.append(Source(JOINT_USE, JOINT_USE, joint.manager, joint.items))
    return tuple(rows)


def _internal(policy: Policy) -> list[Source]:
    rows = []
    for group in policy.groups:
        held = [c for c in policy.categories.values() if c.group == group.id]
        detail = Text(", ".join(c.label.en for c in held), "・".join(c.label.ja for c in held))
        ids = tuple(c.id for c in held)
        rows.append(Source(f"internal-{group.id}", INTERNAL, group.label, detail, ids))
    return rows


def _recipient(recipient: Recipient) -> Source:
    """Name a recipient by its role where the policy names only the role, with its country."""
    name = recipient.name if recipient.name.en or recipient.name.ja else recipient.role
    country = recipient.country
    if country.en or country.ja:
        name = Text(f"{name.en or name.ja} ({country.en})", f"{name.ja or name.en}（{country.ja}）")
    return Source(recipient.id, RECIPIENT, name, recipient.items)
