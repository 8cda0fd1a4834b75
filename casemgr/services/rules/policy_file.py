"""A company's policy as data: what it says of requests, measured against the Act."""

from __future__ import annotations

import hashlib
from dataclasses import fields, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from casemgr.domain.carrying import EQUIVALENT_MEASURES, OPT_OUT
from casemgr.domain.rules import (
    Category,
    Disclosure,
    FeeRules,
    Ground,
    Group,
    IdDocument,
    IdentityRules,
    Investigate,
    JointUse,
    Particulars,
    Policy,
    PolicyType,
    Purpose,
    Reasons,
    Recipient,
    RequestType,
)
from casemgr.services.rules.faults import RulesFault
from casemgr.services.rules.policy_extras import read_extras
from casemgr.services.rules.reading import Need, Table, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from casemgr.domain.rules import Law
    from casemgr.domain.text import Text

    Entry = TypeVar("Entry")

KINDS_OF_RECIPIENT = ("third_party", "entrusted", "tool", "foreign")
BASES_OF_PROVISION = (
    "consent_27_1",
    "consent_28_1",
    "equivalent_measures",
    "entrusted_27_5_1",
    "succession_27_5_2",
    "opt_out_27_2",
    "law_27_1",
    "on_behalf_of_person",
)
METHODS_OF_DISCLOSURE = ("electronic", "paper", "company_defined")
"""Rule 30. The first two cannot be taken from the person (Act 33(1), (2))."""
CONDITIONAL = {
    RequestType.FOREIGN_INFO: EQUIVALENT_MEASURES,
    RequestType.OPT_OUT: OPT_OUT,
}
"""Rights that exist only where some provision rests on a certain basis (28(3), 27(2))."""
METHODS_OF_PAYMENT = ("transfer", "postal_money_order", "stamps", "cash", "card")
METHODS_OF_CONFIRMING = ("document", "online", "phone", "visit")
COMPARED_BESIDES_CATEGORIES = ("member_id", "address_on_document")
SAFEGUARDS = ("system", "measures", "checks", "country", "regime", "obstacles", "response")
"""Rule 18(3): how the system was established, an outline of the measures, how often and how they
are checked, the country, its rules that may affect them, obstacles, what is done about those."""
CLOCK_STARTS = ("arrival", "identity")

_HIGHEST_FEE = 100_000  # yen; stops slips of the hand only, what is reasonable is Article 38(2)


def load_policy(content: bytes, file: str, law: Law, *, adopted: bool = False) -> Policy:
    """Read a company's policy and check it against *law*.

    It may be silent about a right of the Act but must list it; it may not charge where Article 38
    does not let it, nor invent request types, nor know of grounds and exceptions that neither the
    Act nor its own tables explain. What came to be checked after a policy was *adopted* is let be.

    Raises ``FILE_NOT_TOML``, or ``RULES_INVALID`` with file, key, reason (``RulesFault``), detail,
    suggestion and the other faults in ``others``.
    """
    root = parse(content, file)
    head, clock = root.section("policy"), root.section("clock")
    effective_from = head.day("effective_from")
    groups = _by_id(root, "group", _group)
    categories = _by_id(root, "category", lambda table, own_id: _category(table, own_id, groups))
    recipients = _by_id(
        root, "recipient", lambda table, own_id: _recipient(table, own_id, categories), needed=False
    )
    joint_use = _joint_use(root)
    since = effective_from or date.min
    grounds = _own_words(root, "ground", law.grounds, since)
    exceptions = _own_words(root, "exception", law.exceptions, since)
    policy = Policy(
        id=head.text("id", needed=True),
        version=head.text("version", needed=True),
        sha256=hashlib.sha256(content).hexdigest(),
        title=head.both("title", Need.BOTH),
        effective_from=effective_from,
        particulars=_particulars(root),
        groups=tuple(groups.values()),
        categories=categories,
        purposes=_by_id(root, "purpose", _purpose),
        recipients=recipients,
        joint_use=joint_use,
        types=_types(root, law, grounds, exceptions),
        exceptions=exceptions,
        grounds=grounds,
        fee=_fee(root, law),
        identity=_identity(root, categories),
        documents=_documents(root, law),
        target_business_days=clock.number("target_business_days", 1, 250),
        clock_starts=clock.one_of("starts", CLOCK_STARTS, needed=True),
        to_fill_in=_to_fill_in(root),
        cooling_off_days=clock.number("cooling_off_days", 0, 60, 0),
    )
    _check_sources(root, policy)
    policy = replace(policy, retention_days=read_extras(root, categories, law, adopted=adopted))
    root.note_unread()
    root.faults.raise_any()
    return policy


def _by_id(
    root: Table, name: str, read: Callable[[Table, str], Entry], *, needed: bool = True
) -> Mapping[str, Entry]:
    """Read the entries of an array, each id once."""
    found: dict[str, Entry] = {}
    for table in root.tables(name, needed=needed):
        own_id = table.text("id", needed=True)
        if own_id in found:
            table.fault("id", RulesFault.DUPLICATE_ID, own_id)
        found[own_id] = read(table, own_id)
    return MappingProxyType(found)


# --- Articles 1 to 5: what is held, why, and who receives it ----------------------------------


def _group(table: Table, own_id: str) -> Group:
    return Group(own_id, table.both("label", Need.BOTH))


def _category(table: Table, own_id: str, groups: Collection[str]) -> Category:
    table.flag("sensitive_hint")  # special care-required information is for a person to judge
    return Category(
        id=own_id,
        group=table.one_of("group", groups, RulesFault.UNKNOWN_GROUP, needed=True),
        label=table.both("label", Need.BOTH),
        disclose=table.choice("disclose", Disclosure.VALUE),
    )


def _purpose(table: Table, own_id: str) -> Purpose:
    return Purpose(own_id, table.both("text", Need.EITHER))


def _recipient(table: Table, own_id: str, categories: Collection[str]) -> Recipient:
    name, role = table.both("name"), table.both("role")
    if not (name.en and name.ja) and not (role.en and role.ja):
        table.fault("name", RulesFault.MISSING_TEXT)
    table.words_of("excluded_categories", categories, RulesFault.UNKNOWN_CATEGORY)
    table.text("refusal_effect")
    table.both("purpose")
    return Recipient(
        id=own_id,
        kind=table.one_of("kind", KINDS_OF_RECIPIENT, needed=True),
        name=name,
        role=role,
        country=table.both("country"),
        measures=table.both("measures"),
        regime_info=table.text("regime_info"),
        basis=table.one_of("basis", BASES_OF_PROVISION),
        items=table.both("items"),
        per_case_names=table.flag("per_case_names"),
        address=table.both("address"),
        representative=table.both("representative"),
        foreign=table.flag("art28_foreign"),
        safeguards=_safeguards(table),
    )


def _safeguards(table: Table) -> Mapping[str, Text]:
    """Read the seven matters of Rule 18(3); all of them, where there are any."""
    inner = table.table("safeguards")
    if inner is None:
        return MappingProxyType({})
    return MappingProxyType({name: inner.both(name, Need.BOTH) for name in SAFEGUARDS})


def _joint_use(root: Table) -> JointUse | None:
    table = root.table("joint_use")
    if table is None:
        return None
    table.text("list_url")
    table.both("purposes", Need.EITHER)
    return JointUse(
        scope=table.both("scope", Need.EITHER),
        manager=table.both("manager", Need.BOTH),
        manager_representative=table.both("manager_representative"),
        manager_address=table.text("manager_address"),
        items=table.both("items", Need.EITHER),
    )


# --- Article 6: requests ----------------------------------------------------------------------


def _own_words(
    root: Table, name: str, statutory: Mapping[str, Ground], since: date
) -> Mapping[str, Ground]:
    """Read the policy's words; an entry with an id of the Act keeps the Act's article."""

    def read(table: Table, own_id: str) -> Ground:
        label = table.both("label", Need.EITHER)
        ref = table.text("policy_ref", needed=True)
        act = statutory.get(own_id)
        article, day = (act.article, act.effective_from) if act else ("", since)
        evidence = table.flag("evidence") or (act is not None and act.evidence)
        return Ground(
            own_id, article, label, day, in_policy=True, policy_ref=ref, evidence=evidence
        )

    return _by_id(root, name, read, needed=False)


def _types(
    root: Table, law: Law, grounds: Mapping[str, Ground], exceptions: Mapping[str, Ground]
) -> Mapping[RequestType, PolicyType]:
    own_grounds = [g.id for g in grounds.values() if not g.article]
    own_exceptions = [e.id for e in exceptions.values() if not e.article]

    def read(table: Table, own_id: str) -> PolicyType:
        table.one_of("id", [kind.value for kind in law.types], RulesFault.UNKNOWN_TYPE)
        table.articles("statute", law.articles)
        kind = next((kind for kind in law.types if kind.value == own_id), RequestType.PURPOSE)
        act = law.types[kind]
        return PolicyType(
            id=kind,
            policy_ref=table.text("policy_ref"),
            label=table.both("label", Need.BOTH),
            grounds=table.words_of(
                "grounds", [*act.grounds, *own_grounds], RulesFault.UNKNOWN_GROUND
            ),
            exceptions=table.words_of(
                "exceptions", [*act.exceptions, *own_exceptions], RulesFault.UNKNOWN_EXCEPTION
            ),
            reasons=table.choice("reasons_in_letter", Reasons.RECOMMENDED, needed=True),
            alternative=table.flag("alternative_allowed", needed=True),
            investigate=table.choices(
                "investigate", Investigate, RulesFault.UNKNOWN_VALUE, needed=True
            ),
            methods=_methods(table, choice=act.method_choice),
        )

    found = _by_id(root, "request_type", read)
    for kind in law.types:
        if kind.value not in found and kind not in CONDITIONAL:
            root.fault("request_type", RulesFault.MISSING_TYPE, kind.value)
    return MappingProxyType({kind: found[kind.value] for kind in law.types if kind.value in found})


def _methods(table: Table, *, choice: bool) -> tuple[str, ...]:
    methods = table.words_of(
        "methods", METHODS_OF_DISCLOSURE, RulesFault.UNKNOWN_METHOD, needed=choice
    )
    if methods and not choice:
        table.fault("methods", RulesFault.METHOD_NOT_FOR_TYPE, methods[0])
    for method in METHODS_OF_DISCLOSURE[:2]:
        if methods and choice and method not in methods:
            table.fault("methods", RulesFault.MISSING_METHOD, method)
    return methods


def _fee(root: Table, law: Law) -> FeeRules:
    table = root.section("fee")
    charged = table.choices("charged_for", RequestType, RulesFault.UNKNOWN_TYPE)
    for kind in charged:
        if kind not in law.types or not law.types[kind].chargeable:
            table.fault("charged_for", RulesFault.FEE_NOT_CHARGEABLE, kind.value)
    table.one_of("per", ("request",))
    table.text("tax")
    return FeeRules(
        amount=table.number("amount_jpy", 1 if charged else 0, _HIGHEST_FEE),
        charged_for=charged,
        methods=table.words_of(
            "methods", METHODS_OF_PAYMENT, RulesFault.UNKNOWN_METHOD, needed=bool(charged)
        ),
    )


# --- identity (Act 37, Order 12 and 13) -------------------------------------------------------


def _identity(root: Table, categories: Collection[str]) -> IdentityRules:
    table = root.section("identity")
    compared = [*categories, *COMPARED_BESIDES_CATEGORIES]
    return IdentityRules(
        photo_needed=table.number("photo_needed", 1, 5),
        plain_needed=table.number("plain_needed", 1, 5),
        fresh_months=table.number("fresh_months", 1, 36),
        methods=table.words_of(
            "methods", METHODS_OF_CONFIRMING, RulesFault.UNKNOWN_METHOD, needed=True
        ),
        compared=table.words_of("compared", compared, RulesFault.UNKNOWN_CATEGORY, needed=True),
        reminders=table.number("reminders", 0, 10, 2),
        step_up=table.words_of("step_up", categories, RulesFault.UNKNOWN_CATEGORY),
    )


def _documents(root: Table, law: Law) -> Mapping[str, IdDocument]:
    found = _by_id(root, "id_document", _document)
    for capacity in law.capacities.values():
        shown = [found[p] for p in capacity.papers if p in found]
        accepted = [p for p in shown if p.authority and not p.forbidden]
        if capacity.papers and not accepted:
            root.fault("id_document", RulesFault.MISSING_PAPER, capacity.papers[0])
    return found


def _document(table: Table, own_id: str) -> IdDocument:
    return IdDocument(
        id=own_id,
        label=table.both("label", Need.BOTH),
        photo=table.flag("photo"),
        proves_address=table.flag("proves_address"),
        authority=table.flag("authority"),
        hint=table.both("hint"),
        must_mask=table.flag("must_mask"),
        forbidden=table.flag("forbidden"),
    )


# --- who the company is (Act 32(1)(i), Order 10) ----------------------------------------------


def _particulars(root: Table) -> Particulars:
    company, desk = root.section("company"), root.section("desk")
    for name in ("short", "service"):
        company.both(name)
    desk.both("name")
    desk.text("certified_body")
    return Particulars(
        company=company.both("name", Need.BOTH),
        postal_code=company.text("postal_code"),
        address=company.both("address"),
        representative=company.both("representative"),
        officer=desk.both("officer"),
        desk=desk.both("label"),
        email=desk.text("email"),
        phone=desk.text("phone"),
        hours=desk.both("hours"),
        payment=root.section("fee").both("payment"),
    )


def _to_fill_in(root: Table) -> tuple[str, ...]:
    known = [particular.name for particular in fields(Particulars)]
    table = root.table("to_fill_in")
    return () if table is None else table.words_of("fields", known, RulesFault.UNKNOWN_VALUE)


def _check_sources(root: Table, policy: Policy) -> None:
    """A checklist must not ask people who are not there."""
    there = {
        Investigate.INTERNAL: True,
        Investigate.RECIPIENTS: bool(policy.recipients),
        Investigate.JOINT_USE: policy.joint_use is not None,
    }
    bases = {r.basis for r in policy.recipients.values()}
    for kind, basis in CONDITIONAL.items():
        if kind in policy.types and basis not in bases:
            root.fault(f"request_type.{kind.value}", RulesFault.NO_SUCH_BASIS, basis)
    if RequestType.FOREIGN_INFO in policy.types:
        _check_safeguards(root, policy)
    for rule in policy.types.values():
        for part in rule.investigate:
            if not there[part]:
                key = f"request_type.{rule.id.value}.investigate"
                root.fault(key, RulesFault.NOTHING_TO_ASK, part.value)


def _check_safeguards(root: Table, policy: Policy) -> None:
    """What may be asked for under 28(3) must be there to be told: the matters of Rule 18(3)."""
    for recipient in policy.recipients.values():
        measured = recipient.basis == CONDITIONAL[RequestType.FOREIGN_INFO]
        if measured and not recipient.safeguards:
            root.fault(f"recipient.{recipient.id}.safeguards", RulesFault.MISSING_KEY)
