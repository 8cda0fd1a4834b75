"""The rules a case is judged by: the Act (law) and the company's own policy, merged.

Both come from data files; this module holds their shape and what they say together.
A case keeps the edition in force when it arrived (policy Article 11).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from casemgr.domain.text import Text


class RequestType(StrEnum):
    """What a person may ask for (Act, Articles 32 to 35)."""

    PURPOSE = "purpose"
    DISCLOSE = "disclose"
    PROVISION_RECORDS = "tpr"
    CORRECT = "correct"
    STOP_USE = "stop_use"
    ERASE = "erase"
    STOP_PROVISION = "stop_provision"


class Effect(StrEnum):
    """What granting a request means: telling the person something, or changing the data."""

    TELL = "tell"
    CHANGE = "change"


class Reasons(StrEnum):
    """Whether a letter may say why: Article 36 recommends it, the policy may forbid it (6(2))."""

    FORBIDDEN = "forbidden"
    RECOMMENDED = "recommended"


class Investigate(StrEnum):
    """Groups of sources that the checklist of a request type is built from."""

    INTERNAL = "internal"
    RECIPIENTS = "recipients"
    JOINT_USE = "joint_use"


class Disclosure(StrEnum):
    """How a category of data may appear in an annex."""

    VALUE = "value"
    PRESENCE_ONLY = "state_presence_only"
    MASKED = "masked"


class Capacity(StrEnum):
    """In what capacity the requester acts (Order, Article 13)."""

    SELF = "self"
    PARENT = "parent"
    GUARDIAN = "guardian"
    MANDATED = "mandated"
    LAWYER = "lawyer"


class CheckRole(StrEnum):
    """Whom or what an identity check is about."""

    REQUESTER = "requester"
    SUBJECT = "subject"
    AUTHORITY = "authority"


@dataclass(frozen=True, slots=True)
class Article:
    """One article of the Act that letters and help may cite."""

    id: str
    title: Text
    effective_from: date


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground a requester states, or an exception the company invokes.

    ``in_policy`` is false where only the Act knows it: a policy cannot cut it down.
    """

    id: str
    article: str
    """Of the Act; empty where only the policy knows it."""
    label: Text
    effective_from: date
    in_policy: bool = False
    policy_ref: str = ""
    """Paragraph of the policy in whose words it stands; empty where the words are the Act's."""


@dataclass(frozen=True, slots=True)
class LawType:
    """The statutory side of a request type."""

    id: RequestType
    article: str
    grant_article: str
    """On what telling that it is granted rests; refusals and the like rest on the next."""
    notice_article: str
    effect: Effect
    chargeable: bool
    alternative: bool
    suit_clock: bool
    method_choice: bool
    grounds: tuple[str, ...]
    exceptions: tuple[str, ...]
    label: Text
    effective_from: date


@dataclass(frozen=True, slots=True)
class LawCapacity:
    """What a requester in a given capacity must show (Order, Article 13)."""

    id: Capacity
    label: Text
    checks: tuple[CheckRole, ...]
    papers: tuple[str, ...]
    effective_from: date


@dataclass(frozen=True, slots=True)
class Law:
    """The Act as data, as in force on a day."""

    id: str
    title: Text
    articles: Mapping[str, Article]
    types: Mapping[RequestType, LawType]
    grounds: Mapping[str, Ground]
    exceptions: Mapping[str, Ground]
    capacities: Mapping[Capacity, LawCapacity]
    suit_days: int
    """Calendar days after arrival that must pass before a lawsuit (Article 39): 14."""


@dataclass(frozen=True, slots=True)
class Category:
    """A category of data the company holds (policy Article 1)."""

    id: str
    group: str
    label: Text
    disclose: Disclosure = Disclosure.VALUE


@dataclass(frozen=True, slots=True)
class Group:
    """A place in the company where categories are held together: one row of a checklist."""

    id: str
    label: Text


@dataclass(frozen=True, slots=True)
class Purpose:
    """A purpose of use (policy Article 2)."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Recipient:
    """Someone outside who receives data (policy Article 4)."""

    id: str
    kind: str
    name: Text
    role: Text
    country: Text
    measures: Text
    regime_info: str
    basis: str
    items: Text
    per_case_names: bool = False


@dataclass(frozen=True, slots=True)
class JointUse:
    """Joint use and its responsible manager (policy Article 5; Act 27(5)(iii))."""

    scope: Text
    manager: Text
    manager_representative: Text
    manager_address: str
    items: Text


@dataclass(frozen=True, slots=True)
class IdDocument:
    """A kind of paper that can show who someone is, or that an agent may act."""

    id: str
    label: Text
    photo: bool
    proves_address: bool
    authority: bool
    hint: Text


@dataclass(frozen=True, slots=True)
class IdentityRules:
    """How much is enough to confirm identity."""

    photo_needed: int
    plain_needed: int
    fresh_months: int
    methods: tuple[str, ...]
    compared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeeRules:
    """The company's fee (policy 6(1); Act Article 38). Amounts in yen."""

    amount: int
    charged_for: tuple[RequestType, ...]
    methods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PolicyType:
    """What the company's policy says of a request type."""

    id: RequestType
    policy_ref: str
    label: Text
    grounds: tuple[str, ...]
    exceptions: tuple[str, ...]
    reasons: Reasons
    alternative: bool
    investigate: tuple[Investigate, ...]
    methods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a policy text leaves out and the company fills in (Act 32(1)(i); letters need it)."""

    company: Text = field(default_factory=Text)
    postal_code: str = ""
    address: Text = field(default_factory=Text)
    representative: Text = field(default_factory=Text)
    officer: Text = field(default_factory=Text)
    desk: Text = field(default_factory=Text)
    email: str = ""
    phone: str = ""
    hours: Text = field(default_factory=Text)
    payment: Text = field(default_factory=Text)


@dataclass(frozen=True, slots=True)
class Policy:
    """A company's privacy policy as data."""

    id: str
    version: str
    sha256: str
    title: Text
    effective_from: date | None
    particulars: Particulars
    """What the policy itself says of the company; the vault's own entries override it."""
    groups: tuple[Group, ...]
    categories: Mapping[str, Category]
    purposes: Mapping[str, Purpose]
    recipients: Mapping[str, Recipient]
    joint_use: JointUse | None
    types: Mapping[RequestType, PolicyType]
    exceptions: Mapping[str, Ground]
    grounds: Mapping[str, Ground]
    """The policy's own words for grounds and exceptions, by id."""
    fee: FeeRules
    identity: IdentityRules
    documents: Mapping[str, IdDocument]
    target_business_days: int
    clock_starts: str
    """``arrival`` or ``identity``: from when the company's own target runs."""
    to_fill_in: tuple[str, ...]
    """Particulars that the policy leaves out, by field name."""


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
    return tuple(
        Ground(
            g.id,
            g.article,
            g.label,
            g.effective_from,
            in_policy=g.id in own,
            policy_ref=g.policy_ref,
        )
        for g in found
        if g is not None
    )
