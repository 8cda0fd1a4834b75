"""The Act as data: entries with the day from which they apply."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from casemgr.domain.rules import (
    Article,
    Capacity,
    CheckRole,
    Effect,
    Explanation,
    Ground,
    Law,
    LawCapacity,
    LawType,
    Regime,
    RequestType,
)
from casemgr.services.rules.faults import RulesFault
from casemgr.services.rules.reading import Need, Table, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from enum import StrEnum

    Entry = TypeVar("Entry")
    Id = TypeVar("Id", bound=StrEnum)
    Found = tuple[Table, Entry]

_ADDED_LATER = frozenset({"foreign_info", "opt_out", "heir"})
"""Ids that a file kept in a vault since before them lacks; its cases go without."""
_OLDEST = 30  # years of age
_LONGEST = 365  # days or months of a regime's time


def load_law(content: bytes, file: str, on: date) -> Law:
    """Read the Act as in force on the day *on*.

    An id may stand several times with different ``effective_from``: the newest not later than
    *on* counts. Whatever is returned has every request type and every capacity, but for those
    that were added after the file was made.

    Raises ``FILE_NOT_TOML``, or ``RULES_INVALID`` with file, key, reason (``RulesFault``), detail,
    suggestion and the other faults in ``others``.
    """
    root = parse(content, file)
    head = root.section("law")
    law_id, title = head.text("id", needed=True), head.both("title", Need.BOTH)
    suit_days = root.section("suit_clock").number("days", 1, 365)  # Article 39(1)
    articles = _in_force(root, "article", on, _article)
    grounds = _in_force(root, "ground", on, _ground)
    exceptions = _in_force(root, "exception", on, _ground)
    types = _in_force(root, "request_type", on, _type)
    capacities = _in_force(root, "capacity", on, _capacity)
    explanations = _in_force(root, "explanation", on, _explanation, needed=False)
    for table, _ in exceptions.values():
        table.words_of("for_grounds", grounds, RulesFault.UNKNOWN_GROUND)
    _check_articles([*grounds.values(), *exceptions.values()], articles)
    for table, _ in explanations.values():
        table.articles("article", articles, needed=True)
    for table, _ in types.values():
        table.articles("article", articles, needed=True)
        table.articles("grant_article", articles, needed=True)
        table.articles("notice_article", articles, needed=True)
        table.words_of("grounds", grounds, RulesFault.UNKNOWN_GROUND)
        table.words_of("exceptions", exceptions, RulesFault.UNKNOWN_EXCEPTION)
    law = Law(
        id=law_id,
        title=title,
        articles=_entries(articles),
        types=_keyed(root, "request_type", RequestType, types, on),
        grounds=_entries(grounds),
        exceptions=_entries(exceptions),
        capacities=_keyed(root, "capacity", Capacity, capacities, on),
        suit_days=suit_days,
        regimes=_entries(_in_force(root, "regime", on, _regime, needed=False)),
        explanations=_entries(explanations),
    )
    root.note_unread()
    root.faults.raise_any()
    return law


def _in_force(
    root: Table,
    name: str,
    on: date,
    read: Callable[[Table, str, date], Entry],
    *,
    needed: bool = True,
) -> dict[str, Found[Entry]]:
    """Read every entry, and keep of each id the newest that applies on the day."""
    seen: set[tuple[str, date]] = set()
    newest: dict[str, date] = {}
    kept: dict[str, Found[Entry]] = {}
    for table in root.tables(name, needed=needed):
        own_id = table.text("id", needed=True)
        since = table.day("effective_from", needed=True) or date.min
        entry = read(table, own_id, since)
        if (own_id, since) in seen:
            table.fault("effective_from", RulesFault.DUPLICATE_ID, own_id)
        seen.add((own_id, since))
        if newest.get(own_id, date.min) <= since <= on:
            newest[own_id] = since
            kept[own_id] = (table, entry)
    return kept


def _entries(found: Mapping[str, Found[Entry]]) -> Mapping[str, Entry]:
    return MappingProxyType({own_id: entry for own_id, (_, entry) in found.items()})


def _keyed(
    root: Table, name: str, kind: type[Id], found: Mapping[str, Found[Entry]], on: date
) -> Mapping[Id, Entry]:
    """Key entries by their enumeration; each member must be there, or the program has a hole."""
    for member in kind:
        if member.value not in found and member.value not in _ADDED_LATER:
            root.fault(f"{name}.{member.value}", RulesFault.NOT_IN_FORCE, on.isoformat())
    return MappingProxyType({m: found[m.value][1] for m in kind if m.value in found})


def _check_articles(found: Collection[Found[Ground]], articles: Collection[str]) -> None:
    for table, _ in found:
        table.articles("article", articles, needed=True)


def _article(table: Table, own_id: str, since: date) -> Article:
    return Article(own_id, table.both("title", Need.BOTH), since)


def _ground(table: Table, own_id: str, since: date) -> Ground:
    return Ground(
        own_id,
        table.text("article"),
        table.both("label", Need.BOTH),
        since,
        evidence=table.flag("evidence"),
        for_grounds=table.words("for_grounds"),
    )


def _type(table: Table, _own_id: str, since: date) -> LawType:
    return LawType(
        id=table.choice("id", RequestType.PURPOSE, RulesFault.UNKNOWN_TYPE),
        article=table.text("article"),
        grant_article=table.text("grant_article"),
        notice_article=table.text("notice_article"),
        effect=table.choice("effect", Effect.TELL, needed=True),
        chargeable=table.flag("chargeable", needed=True),
        alternative=table.flag("alternative", needed=True),
        suit_clock=table.flag("suit_clock", needed=True),
        method_choice=table.flag("method_choice", needed=True),
        grounds=table.words("grounds"),
        exceptions=table.words("exceptions"),
        label=table.both("label", Need.BOTH),
        effective_from=since,
    )


def _capacity(table: Table, _own_id: str, since: date) -> LawCapacity:
    return LawCapacity(
        id=table.choice("id", Capacity.SELF),
        label=table.both("label", Need.BOTH),
        checks=table.choices("checks", CheckRole, RulesFault.UNKNOWN_VALUE, needed=True),
        papers=table.words("papers"),
        effective_from=since,
        statutory=not table.flag("voluntary"),
        scoped=table.flag("scoped"),
        until_age=table.number("until_age", 0, _OLDEST, 0),
    )


def _regime(table: Table, own_id: str, since: date) -> Regime:
    months, days = (table.number(name, 0, _LONGEST, 0) for name in ("months", "days"))
    if not months and not days:
        table.fault("months", RulesFault.MISSING_KEY)
    elif months and days:
        table.fault("days", RulesFault.OUT_OF_RANGE, "0-0")
    return Regime(
        id=own_id,
        label=table.both("label", Need.BOTH),
        article=table.text("article", needed=True),
        months=months,
        days=days,
        extension_months=table.number("extension_months", 0, _LONGEST, 0),
        extension_days=table.number("extension_days", 0, _LONGEST, 0),
        note=table.both("note"),
        effective_from=since,
    )


def _explanation(table: Table, own_id: str, since: date) -> Explanation:
    return Explanation(
        id=own_id,
        label=table.both("label", Need.BOTH),
        article=table.text("article"),
        text=table.both("text", Need.BOTH),
        inside=table.both("inside", Need.BOTH),
        effective_from=since,
    )
