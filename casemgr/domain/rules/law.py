"""The Act as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from casemgr.domain.rules.kinds import Capacity, CheckRole, Effect, RequestType
from casemgr.domain.text import Text


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
    evidence: bool = False
    """Whether it may be invoked only with a note of the evidence (such as repeated requests)."""
    for_grounds: tuple[str, ...] = ()
    """Of an exception: the only grounds it can be set against; empty for all."""


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
    statutory: bool = True
    """Whether a request in this capacity is one under the Act; else it is answered voluntarily."""
    scoped: bool = False
    """Whether the authority covers only the kinds of request that its paper names (a mandate)."""
    until_age: int = 0
    """Age of the person concerned at which the authority ends (majority); 0 where it does not."""


@dataclass(frozen=True, slots=True)
class Regime:
    """The law of another place that a requester invokes: a second clock beside the Act's."""

    id: str
    label: Text
    article: str
    months: int
    """Calendar months from receipt until an answer is due; 0 where days count."""
    days: int
    extension_months: int
    extension_days: int
    """By how much the time may be extended, once, when the person is told in time."""
    note: Text
    """What the manager should know; no advice on whether that law applies."""
    effective_from: date


@dataclass(frozen=True, slots=True)
class Explanation:
    """A prepared answer on information outside the rights (policy Articles 5, 8 to 10)."""

    id: str
    label: Text
    article: str
    """On what it rests."""
    text: Text
    """As a letter may print it."""
    inside: Text
    """Why it is outside, for the manager."""
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
    regimes: Mapping[str, Regime] = field(default_factory=dict)
    explanations: Mapping[str, Explanation] = field(default_factory=dict)
