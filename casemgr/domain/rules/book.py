"""Law and policy merged: what a case is judged by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from casemgr.domain.rules.kinds import Capacity, Effect, Investigate, Reasons, RequestType
from casemgr.domain.rules.law import Ground, Law, LawCapacity
from casemgr.domain.rules.policy import IdDocument, Policy, PolicyType
from casemgr.domain.text import Text


@dataclass(frozen=True, slots=True)
class TypeRules:
    """All that law and policy together say of one request type."""

    id: RequestType
    label: Text
    article: str
    grant_article: str
    """On what telling that it is granted rests; refusals and the like rest on the next."""
    notice_article: str
    policy_ref: str
    effect: Effect
    fee: int
    """Yen per request; 0 where nothing is charged."""
    suit_clock: bool
    method_choice: bool
    methods: tuple[str, ...]
    reasons: Reasons
    alternative: bool
    alternative_statutory: bool
    grounds: tuple[Ground, ...]
    exceptions: tuple[Ground, ...]
    investigate: tuple[Investigate, ...]


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Law and policy as they apply to one case."""

    law: Law
    policy: Policy
    types: Mapping[RequestType, TypeRules]

    @classmethod
    def of(cls, law: Law, policy: Policy) -> Rulebook:
        """Merge *law* and *policy*; statutory grounds stay even where the policy is silent."""
        merged = {kind: _merge(law, policy, rule) for kind, rule in policy.types.items()}
        return cls(law, policy, MappingProxyType(merged))

    def capacity(self, capacity: Capacity) -> LawCapacity:
        """Tell what *capacity* must show."""
        return self.law.capacities[capacity]

    @property
    def identity_papers(self) -> tuple[IdDocument, ...]:
        """Papers that may be sent to show who asks; one that must never be sent is none of them."""
        known = self.policy.documents.values()
        return tuple(d for d in known if not d.authority and not d.forbidden)

    def authority_papers(self, capacity: Capacity) -> tuple[IdDocument, ...]:
        """Papers that may be sent to show the authority of *capacity*; none never to be sent."""
        known = self.policy.documents
        accepted = (known[p] for p in self.capacity(capacity).papers if p in known)
        return tuple(d for d in accepted if not d.forbidden)


def _merge(law: Law, policy: Policy, own: PolicyType) -> TypeRules:
    statute = law.types[own.id]
    fee = policy.fee.amount if statute.chargeable and own.id in policy.fee.charged_for else 0
    return TypeRules(
        id=own.id,
        label=own.label,
        article=statute.article,
        grant_article=statute.grant_article,
        notice_article=statute.notice_article,
        policy_ref=own.policy_ref,
        effect=statute.effect,
        fee=fee,
        suit_clock=statute.suit_clock,
        method_choice=statute.method_choice,
        methods=own.methods,
        reasons=own.reasons,
        alternative=own.alternative,
        alternative_statutory=statute.alternative,
        grounds=_union(own.grounds, statute.grounds, policy.grounds, law.grounds),
        exceptions=_union(own.exceptions, statute.exceptions, policy.exceptions, law.exceptions),
        investigate=own.investigate,
    )


def _union(
    own: tuple[str, ...],
    statutory: tuple[str, ...],
    policy_words: Mapping[str, Ground],
    law_words: Mapping[str, Ground],
) -> tuple[Ground, ...]:
    """List the policy's entries first, then those of the Act that the policy does not name."""
    ids = (*own, *(s for s in statutory if s not in own))
    found = ((policy_words.get(i) if i in own else None) or law_words.get(i) for i in ids)
    return tuple(replace(g, in_policy=g.id in own) for g in found if g is not None)


def voluntary(rule: TypeRules) -> TypeRules:
    """Give *rule* for a request outside the Act: no article, no fee, no lawsuit clock, no duty."""
    return replace(
        rule,
        article="",
        grant_article="",
        notice_article="",
        fee=0,
        suit_clock=False,
    )
