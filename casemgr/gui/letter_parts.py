"""Words for the parts of a letter: what would be said otherwise now, and where a pair differs."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casemgr.gui import dates

FACTS = frozenset({("warn_letter_outdated", "fields"), ("pair_differs", "what")})
"""Facts of problems and warnings that list parts of a letter."""

PARTS: dict[str, object] = {
    "addressee": QT_TRANSLATE_NOOP("letter_part", "name of the addressee"),
    "address": QT_TRANSLATE_NOOP("letter_part", "address"),
    "person": QT_TRANSLATE_NOOP("letter_part", "person concerned"),
    "company": QT_TRANSLATE_NOOP("letter_part", "particulars of the company"),
    "policy": QT_TRANSLATE_NOOP("letter_part", "name of the policy"),
    "fee": QT_TRANSLATE_NOOP("letter_part", "fee"),
    "papers": QT_TRANSLATE_NOOP("letter_part", "papers asked for"),
    "content": QT_TRANSLATE_NOOP("letter_part", "what it tells the person"),
    "request": QT_TRANSLATE_NOOP("letter_part", "request of item {n}"),
    "decision": QT_TRANSLATE_NOOP("letter_part", "decision of item {n}"),
    "annex": QT_TRANSLATE_NOOP("letter_part", "data disclosed with item {n}"),
}
"""Parts of a letter, as ``services.outdated`` names them."""

FOUND: dict[str, object] = {
    "date": QT_TRANSLATE_NOOP("letter_part", "{value} (only in the {language} letter)"),
    "amount": QT_TRANSLATE_NOOP("letter_part", "{value} yen (only in the {language} letter)"),
    "annex": QT_TRANSLATE_NOOP("letter_part", "annex {value} (only in the {language} letter)"),
    "case": QT_TRANSLATE_NOOP("letter_part", "case {value} (only in the {language} letter)"),
    "item": QT_TRANSLATE_NOOP("letter_part", "outcome of item {value}"),
    "text": QT_TRANSLATE_NOOP(
        "letter_part", "what is told of item {value} (missing in the {language} letter)"
    ),
    "letter": QT_TRANSLATE_NOOP(
        "letter_part", "what is told of the whole request (missing in the {language} letter)"
    ),
    "article": QT_TRANSLATE_NOOP(
        "letter_part", "Article {value} (cited only in the {language} letter)"
    ),
    "record": QT_TRANSLATE_NOOP(
        "letter_part", "record of provision {value} (only in the {language} letter)"
    ),
    "enclosures": QT_TRANSLATE_NOOP("letter_part", "list of enclosures"),
    "number": QT_TRANSLATE_NOOP(
        "letter_part", "the number {value} in: {text} (only in the {language} letter)"
    ),
}
"""What only one letter of a pair says, as ``services.paired`` names it."""

TEXTS: dict[str, object] = {
    "reason": QT_TRANSLATE_NOOP("letter_part", "reason of item {n}"),
    "measure": QT_TRANSLATE_NOOP("letter_part", "measure of item {n}"),
    "enclosures": QT_TRANSLATE_NOOP("letter_part", "enclosure {n}"),
    "address": QT_TRANSLATE_NOOP("letter_part", "address of the company"),
    "hours": QT_TRANSLATE_NOOP("letter_part", "office hours"),
    "payment": QT_TRANSLATE_NOOP("letter_part", "how the fee is paid"),
    "company": QT_TRANSLATE_NOOP("letter_part", "particulars of the company"),
    "policy": QT_TRANSLATE_NOOP("letter_part", "texts of the policy"),
    "house": QT_TRANSLATE_NOOP("letter_part", "the company’s own wording"),
}
"""Texts typed once per language, as ``services.paired_values`` names them."""

_LANGUAGES: dict[str, object] = {
    "ja": QT_TRANSLATE_NOOP("letter_part", "Japanese"),
    "en": QT_TRANSLATE_NOOP("letter_part", "English"),
}


def said(part: str) -> str:
    """Put ``decision:2``, ``date:2026-11-20:ja`` or ``number:reason 2:ja:10`` into words."""
    kind, value, language = (*part.split(":"), "", "")[:3]
    if kind == "number":
        text, n = (*value.split(" "), "")[:2]
        where = _word(TEXTS, text).format(n=n)
        number = part.rpartition(":")[2]
        language = _word(_LANGUAGES, language)
        return _word(FOUND, kind).format(value=number, text=where, language=language)
    # An annex may be a part that changed or, with a language, what the other letter lacks.
    if kind in PARTS and not language:
        return _word(PARTS, kind).format(n=value)
    if kind == "date":
        value = dates.long_date(date.fromisoformat(value))
    elif kind == "amount":
        value = f"{int(value):,}"
    return _word(FOUND, kind).format(value=value, language=_word(_LANGUAGES, language))


def _word(group: dict[str, object], name: str) -> str:
    return QCoreApplication.translate("letter_part", str(group.get(name, "")))
