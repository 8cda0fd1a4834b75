"""The words for the keys of a policy's file, as the form of the policy shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casemgr.domain.text import Language
from casemgr.gui import i18n, labels

if TYPE_CHECKING:
    from collections.abc import Iterable

    from casemgr.services.policy_fields import Field, Option, Part

_TABLES: dict[str, object] = {
    "policy": QT_TRANSLATE_NOOP("policy_table", "The edition"),
    "fee": QT_TRANSLATE_NOOP("policy_table", "Fee"),
    "clock": QT_TRANSLATE_NOOP("policy_table", "Own target"),
    "identity": QT_TRANSLATE_NOOP("policy_table", "Identity"),
    "joint_use": QT_TRANSLATE_NOOP("policy_table", "Joint use"),
    "retention_days": QT_TRANSLATE_NOOP("policy_table", "Keeping of records"),
    "request_type": QT_TRANSLATE_NOOP("policy_table", "Requests"),
    "category": QT_TRANSLATE_NOOP("policy_table", "Data"),
    "purpose": QT_TRANSLATE_NOOP("policy_table", "Purposes of use"),
    "recipient": QT_TRANSLATE_NOOP("policy_table", "Recipients"),
    "id_document": QT_TRANSLATE_NOOP("policy_table", "Papers"),
    "ground": QT_TRANSLATE_NOOP("policy_table", "Own words for grounds"),
    "exception": QT_TRANSLATE_NOOP("policy_table", "Own words for exceptions"),
    "company": QT_TRANSLATE_NOOP("policy_table", "Company"),
    "desk": QT_TRANSLATE_NOOP("policy_table", "Inquiry desk"),
    "group": QT_TRANSLATE_NOOP("policy_table", "Where data is held"),
    "to_fill_in": QT_TRANSLATE_NOOP("policy_table", "Left for the company to enter"),
    "safety": QT_TRANSLATE_NOOP("policy_table", "Safety"),
    "provision": QT_TRANSLATE_NOOP("policy_table", "Provision to others"),
    "no_consent_case": QT_TRANSLATE_NOOP("policy_table", "Provision without consent"),
    "behavioural": QT_TRANSLATE_NOOP("policy_table", "Behavioural data"),
    "procedure": QT_TRANSLATE_NOOP("policy_table", "Procedure"),
    "alternative": QT_TRANSLATE_NOOP("policy_table", "Another measure instead"),
    "anonymised": QT_TRANSLATE_NOOP("policy_table", "Anonymised information"),
    "pseudonymised": QT_TRANSLATE_NOOP("policy_table", "Pseudonymised information"),
    "personal_related": QT_TRANSLATE_NOOP("policy_table", "Personal-related information"),
    "changes": QT_TRANSLATE_NOOP("policy_table", "Changes to the policy"),
}

_KEYS: dict[str, object] = {
    "version": QT_TRANSLATE_NOOP("policy_key", "Name of the edition"),
    "effective_from": QT_TRANSLATE_NOOP("policy_key", "In force from"),
    "title": QT_TRANSLATE_NOOP("policy_key", "Title"),
    "amount_jpy": QT_TRANSLATE_NOOP("policy_key", "Amount in yen"),
    "methods": QT_TRANSLATE_NOOP("policy_key", "Ways"),
    "target_business_days": QT_TRANSLATE_NOOP("policy_key", "Business days"),
    "starts": QT_TRANSLATE_NOOP("policy_key", "Runs from when"),
    "cooling_off_days": QT_TRANSLATE_NOOP("policy_key", "Days before an erasure"),
    "photo_needed": QT_TRANSLATE_NOOP("policy_key", "Papers with a photograph"),
    "plain_needed": QT_TRANSLATE_NOOP("policy_key", "or papers without"),
    "fresh_months": QT_TRANSLATE_NOOP("policy_key", "Issued within, months"),
    "reminders": QT_TRANSLATE_NOOP("policy_key", "Reminders"),
    "compared": QT_TRANSLATE_NOOP("policy_key", "Compared"),
    "step_up": QT_TRANSLATE_NOOP("policy_key", "More than the account for"),
    "scope": QT_TRANSLATE_NOOP("policy_key", "Among"),
    "items": QT_TRANSLATE_NOOP("policy_key", "Data"),
    "manager": QT_TRANSLATE_NOOP("policy_key", "Responsible"),
    "manager_representative": QT_TRANSLATE_NOOP("policy_key", "Its representative"),
    "manager_address": QT_TRANSLATE_NOOP("policy_key", "Its address"),
    "identity_copy_after_verification": QT_TRANSLATE_NOOP(
        "policy_key", "Notes on papers after the check, days"
    ),
    "disclosed_copy_after_close": QT_TRANSLATE_NOOP(
        "policy_key", "Copies of what was disclosed, days"
    ),
    "case_file_after_close": QT_TRANSLATE_NOOP("policy_key", "File of a case, days"),
    "register_after_close": QT_TRANSLATE_NOOP("policy_key", "Register of cases, days"),
    "label": QT_TRANSLATE_NOOP("policy_key", "Name"),
    "reasons_in_letter": QT_TRANSLATE_NOOP("policy_key", "Reasons in letters"),
    "alternative_allowed": QT_TRANSLATE_NOOP("policy_key", "Another measure is possible"),
    "grounds": QT_TRANSLATE_NOOP("policy_key", "Grounds it names"),
    "exceptions": QT_TRANSLATE_NOOP("policy_key", "Exceptions it names"),
    "investigate": QT_TRANSLATE_NOOP("policy_key", "Looked up with"),
    "group": QT_TRANSLATE_NOOP("policy_key", "Held with"),
    "disclose": QT_TRANSLATE_NOOP("policy_key", "In an answer"),
    "text": QT_TRANSLATE_NOOP("policy_key", "Text"),
    "name": QT_TRANSLATE_NOOP("policy_key", "Name"),
    "role": QT_TRANSLATE_NOOP("policy_key", "Role"),
    "kind": QT_TRANSLATE_NOOP("policy_key", "Kind"),
    "basis": QT_TRANSLATE_NOOP("policy_key", "Basis of provision"),
    "address": QT_TRANSLATE_NOOP("policy_key", "Address"),
    "representative": QT_TRANSLATE_NOOP("policy_key", "Representative"),
    "country": QT_TRANSLATE_NOOP("policy_key", "Country"),
    "art28_foreign": QT_TRANSLATE_NOOP("policy_key", "A foreign country under Article 28"),
    "regime_info": QT_TRANSLATE_NOOP("policy_key", "On the law there"),
    "measures": QT_TRANSLATE_NOOP("policy_key", "Measures there"),
    "safeguards.system": QT_TRANSLATE_NOOP("policy_key", "Rule 18(3): how the system was made"),
    "safeguards.measures": QT_TRANSLATE_NOOP("policy_key", "Rule 18(3): its measures"),
    "safeguards.checks": QT_TRANSLATE_NOOP("policy_key", "Rule 18(3): how and when checked"),
    "safeguards.country": QT_TRANSLATE_NOOP("policy_key", "Rule 18(3): country"),
    "safeguards.regime": QT_TRANSLATE_NOOP("policy_key", "Rule 18(3): the law there"),
    "safeguards.obstacles": QT_TRANSLATE_NOOP("policy_key", "Rule 18(3): obstacles"),
    "safeguards.response": QT_TRANSLATE_NOOP("policy_key", "Rule 18(3): what is done about them"),
    "hint": QT_TRANSLATE_NOOP("policy_key", "What to cover"),
    "photo": QT_TRANSLATE_NOOP("policy_key", "Has a photograph"),
    "proves_address": QT_TRANSLATE_NOOP("policy_key", "Proves the address"),
    "must_mask": QT_TRANSLATE_NOOP("policy_key", "Bears a number to be covered"),
    "policy_ref": QT_TRANSLATE_NOOP("policy_key", "Paragraph of the policy"),
    "evidence": QT_TRANSLATE_NOOP("policy_key", "Needs evidence"),
    "id": QT_TRANSLATE_NOOP("policy_key", "Short name"),
}

_CODES: dict[str, dict[str, object]] = {
    "clock_starts": {
        "arrival": QT_TRANSLATE_NOOP("clock_starts", "the request arrives"),
        "identity": QT_TRANSLATE_NOOP("clock_starts", "identity is confirmed"),
    },
    "investigate": {
        "internal": QT_TRANSLATE_NOOP("investigate", "the company's own places"),
        "recipients": QT_TRANSLATE_NOOP("investigate", "recipients"),
        "joint_use": QT_TRANSLATE_NOOP("investigate", "the manager of the joint use"),
    },
}


def table(name: str) -> str:
    """Name a table or list of the file."""
    return _translated("policy_table", _TABLES, name)


def field(one: Field) -> str:
    """Name a field; of a pair of texts also its language."""
    return _named(one.name, one.language)


def _named(name: str, code: str) -> str:
    words = _translated("policy_key", _KEYS, name)
    if not code:
        return words
    language = labels.word("language", code)
    return QCoreApplication.translate("policy_key", "{name} ({language})").format(
        name=words, language=language
    )


def entry(part: Part) -> str:
    """Name an entry of a list."""
    label = part.label.in_(i18n.current())
    if part.list == "purpose":
        return part.id
    return label[:1].upper() + label[1:] if label else part.id


def option(words: str, one: Option) -> str:
    """Name one of the values of a field."""
    if label := one.label.in_(i18n.current()):
        return label
    if words in _CODES:
        return _translated(words, _CODES[words], one.code)
    return labels.word(words, one.code) if words else one.code


def place(key: str, parts: Iterable[Part]) -> str:
    """Say in words where in the policy *key* stands."""
    found = list(parts)
    for part in found:
        for one in part.fields:
            if one.key == key:
                where = table(part.list)
                middle = f" › {entry(part)}" if part.id else ""
                return f"{where}{middle} › {field(one)}"
    name, *way = key.split(".")
    *above, last = way or [""]
    stem, _, code = last.rpartition("_")
    if stem not in _KEYS or code not in set(Language):
        stem, code = last, ""
    return " › ".join(filter(None, (table(name), *above, _named(stem, code))))


def _translated(context: str, words: dict[str, object], code: str) -> str:
    source = words.get(code)
    return QCoreApplication.translate(context, str(source)) if source else code
