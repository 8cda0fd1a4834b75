"""The checklist of an investigation, drawn up from the policy for what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.facts import Source
from casemgr.domain.rules import Investigate
from casemgr.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from casemgr.domain.facts import Item
    from casemgr.domain.rules import Policy, Recipient, RequestType, Rulebook

JOINT_USE = "joint_use"
INTERNAL = "internal"
RECIPIENT = "recipient"

INCIDENT = "incident"
"""The row that asks whether the person's data was in a leak (35(5), 26(1))."""
LEAK_GROUND = "leak_26_1"


def for_items(rules: Rulebook, items: Sequence[Item]) -> tuple[Source, ...]:
    """List every source that must be asked for *items*, by their types and grounds.

    A leak that a requester invokes is looked up in its own record: the company's data may well be
    sound while this person's was not touched by it.
    """
    rows = draw_up(rules, [i.type for i in items])
    leaks = [i for i in items if i.ground == LEAK_GROUND]
    return (*rows, _incident(leaks)) if leaks else rows


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


def _incident(items: Iterable[Item]) -> Source:
    references = ", ".join(dict.fromkeys(i.incident for i in items if i.incident))
    name = Text("Record of the incident", "漏えい等事案の記録")
    return Source(INCIDENT, INTERNAL, name, Text(references, references))


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
