"""A company's policy as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from casemgr.domain.rules.kinds import Disclosure, Investigate, Reasons, RequestType
from casemgr.domain.rules.law import Ground
from casemgr.domain.text import Text


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
    address: Text = field(default_factory=Text)
    representative: Text = field(default_factory=Text)
    """Statutory items of a record of provision (Rule 20); the company fills them in."""
    foreign: bool = False
    """Whether it is a third party in a foreign country in the sense of Article 28."""
    safeguards: Mapping[str, Text] = field(default_factory=dict)
    """The seven matters of Rule 18(3) by name, where provision rests on equivalent measures."""


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
    must_mask: bool = False
    """Whether it bears a number that the receiver must cover where it arrives uncovered."""
    forbidden: bool = False
    """Never accepted and never kept: the back of a My Number Card, a notice of My Number."""


@dataclass(frozen=True, slots=True)
class IdentityRules:
    """How much is enough to confirm identity."""

    photo_needed: int
    plain_needed: int
    fresh_months: int
    methods: tuple[str, ...]
    compared: tuple[str, ...]
    reminders: int = 2
    """How many reminders go out before identity is given up."""
    step_up: tuple[str, ...] = ()
    """Categories for whose disclosure a confirmation by account alone is weak."""


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
    cooling_off_days: int = 0
    """Calendar days between a decision to erase and the erasure."""
    retention_days: Mapping[str, int] = field(default_factory=dict)
    """How long what belongs to a case is kept, in calendar days, by what it is."""
