"""What a policy says that no case is judged by: kept as data, and checked like the rest.

Safety (Article 3), provision without consent and behavioural history (4), procedure and
alternatives (6), retention, processed information (8 to 10) and changes of the policy (11).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from casemgr.services.rules.faults import RulesFault
from casemgr.services.rules.reading import Need, Table

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from casemgr.domain.rules import Law

_LONGEST_RETENTION = 36_500

_FLAGS = {
    "safety": ("manager_appointed",),
    "provision": ("prior_consent", "company_responsible"),
    "behavioural": ("identifies_individuals", "cookies_linked_to_individuals"),
    "procedure": (
        "prescribed",
        "details_published",
        "identity_confirmed_for_all",
        "not_held_is_notified",
    ),
    "anonymised": (
        "standards_of_law",
        "collated_to_identify",
        "items_disclosed_before_provision",
        "recipients_told",
    ),
    "pseudonymised": (
        "standards_of_law",
        "purposes_disclosed_when_obtained",
        "collated_to_identify",
        "contact_use",
    ),
    "personal_related": ("received_as_personal_data",),
    "changes": ("prior_notice", "effective_when_posted", "new_consent"),
}
_TEXTS = {
    "safety": ("accuracy",),
    "personal_related": ("items_ref", "purposes_ref", "refusal_effect"),
}
_LISTS = {
    "safety": ("protects_from",),
    "provision": ("told_of_foreign_recipients",),
    "behavioural": ("history_items", "attribute_items", "access_log_items", "cookie_kinds"),
    "alternative": ("condition_any", "condition_all"),
}
_RETENTION = (
    "identity_copy_after_verification",
    "disclosed_copy_after_close",
    "case_file_after_close",
    "register_after_close",
)
_ORDER = (
    ("identity_copy_after_verification", "case_file_after_close"),
    ("disclosed_copy_after_close", "case_file_after_close"),
    ("case_file_after_close", "register_after_close"),
)
"""A part is never to be kept for longer than what it is a part of, which takes it along."""


def read_extras(
    root: Table, categories: Collection[str], law: Law, *, adopted: bool = False
) -> Mapping[str, int]:
    """Check the further tables of a policy; each may be left out, none may hold unknown keys.

    Gives the days for which things are kept, by what they are. Of an *adopted* policy the order of
    these terms is not asked: an earlier program took them in any order.
    """
    head = root.section("policy")
    for name in ("posted_at", "governing_language"):
        head.text(name)
    for entry in root.tables("no_consent_case"):
        entry.text("id", needed=True)
        entry.articles("statute", law.articles)
        entry.both("text", Need.EITHER)
        entry.flag("announced")
    for name in dict.fromkeys((*_FLAGS, *_TEXTS, *_LISTS)):
        table = root.table(name)
        if table is not None:
            _read(table, name, categories, law)
    retention = root.table("retention_days")
    days = (
        {}
        if retention is None
        else {name: retention.number(name, 0, _LONGEST_RETENTION) for name in _RETENTION}
    )
    if retention is not None and not adopted:
        for part, whole in _ORDER:
            if retention.has(whole) and days[part] > days[whole]:
                retention.fault(part, RulesFault.OUT_OF_ORDER, f"{days[part]} > {days[whole]}")
    return MappingProxyType(days)


def _read(table: Table, name: str, categories: Collection[str], law: Law) -> None:
    for flag in _FLAGS.get(name, ()):
        table.flag(flag)
    for text in _TEXTS.get(name, ()):
        table.text(text)
    for words in _LISTS.get(name, ()):
        table.words(words)
    if name == "anonymised":
        table.words_of("created_items", categories, RulesFault.UNKNOWN_CATEGORY)
    if name == "personal_related":
        table.articles("receipt_record", law.articles)
