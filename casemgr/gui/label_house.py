"""English words for the texts of letters that a company may choose itself."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

HOUSE: dict[str, dict[str, object]] = {
    "house_text": {
        "opening": QT_TRANSLATE_NOOP("house_text", "Opening word"),
        "greeting": QT_TRANSLATE_NOOP("house_text", "Greeting"),
        "closing": QT_TRANSLATE_NOOP("house_text", "Closing sentences"),
        "ending": QT_TRANSLATE_NOOP("house_text", "Closing word"),
        "contact": QT_TRANSLATE_NOOP("house_text", "Contact"),
    },
    "house_hint": {
        "opening": QT_TRANSLATE_NOOP(
            "house_hint", "It belongs to the closing word, as 拝復 belongs to 敬具."
        ),
        "greeting": QT_TRANSLATE_NOOP(
            "house_hint",
            "It must not say that the reader is known here: the letter may have to tell that "
            "nothing is held.",
        ),
        "closing": QT_TRANSLATE_NOOP("house_hint", "How to ask, and other closing sentences."),
        "ending": QT_TRANSLATE_NOOP("house_hint", "The last word before the name."),
        "contact": QT_TRANSLATE_NOOP(
            "house_hint",
            "One line for each way to reach the company; a line without words is left out.",
        ),
    },
    "house_field": {
        "company": QT_TRANSLATE_NOOP("house_field", "name of the company"),
        "desk": QT_TRANSLATE_NOOP("house_field", "name of the inquiry desk"),
        "officer": QT_TRANSLATE_NOOP("house_field", "information manager"),
        "representative": QT_TRANSLATE_NOOP("house_field", "representative"),
        "postal_code": QT_TRANSLATE_NOOP("house_field", "postal code of the company"),
        "address": QT_TRANSLATE_NOOP("house_field", "address of the company"),
        "email": QT_TRANSLATE_NOOP("house_field", "e-mail address of the desk"),
        "phone": QT_TRANSLATE_NOOP("house_field", "telephone of the desk"),
        "hours": QT_TRANSLATE_NOOP("house_field", "hours of the desk"),
        "policy_title": QT_TRANSLATE_NOOP("house_field", "title of the policy"),
        "addressee": QT_TRANSLATE_NOOP("house_field", "to whom the letter goes"),
        "case_number": QT_TRANSLATE_NOOP("house_field", "number of the case"),
        "reference": QT_TRANSLATE_NOOP("house_field", "number of the letter"),
        "arrived_on": QT_TRANSLATE_NOOP("house_field", "day the request arrived"),
        "issued_on": QT_TRANSLATE_NOOP("house_field", "date of the letter"),
        "voluntary": QT_TRANSLATE_NOOP(
            "house_field", "only as a condition: the letter answers an heir, outside the Act"
        ),
    },
    "house_fault": {
        "unknown_text": QT_TRANSLATE_NOOP("house_fault", "this letter has no such text"),
        "brackets": QT_TRANSLATE_NOOP(
            "house_fault", "the brackets of a field or a condition do not match"
        ),
        "unknown_field": QT_TRANSLATE_NOOP("house_fault", "there is no such field"),
        "field_not_allowed": QT_TRANSLATE_NOOP(
            "house_fault",
            "this field may not stand here: what was asked, decided and why is said by the fixed "
            "text alone",
        ),
        "only_condition": QT_TRANSLATE_NOOP(
            "house_fault", "this name can only be a condition, with ?? and a text"
        ),
        "unprintable": QT_TRANSLATE_NOOP(
            "house_fault", "no font of the letters can print what stands here"
        ),
        "too_long": QT_TRANSLATE_NOOP("house_fault", "it is too long; most characters"),
        "too_many_lines": QT_TRANSLATE_NOOP("house_fault", "it has too many lines; most lines"),
        "unreachable": QT_TRANSLATE_NOOP(
            "house_fault", "it names no way to reach the company: e-mail, telephone or address"
        ),
        "unpaired": QT_TRANSLATE_NOOP(
            "house_fault", "opening word and closing word belong together: give both or none"
        ),
        "document_number": QT_TRANSLATE_NOOP(
            "house_fault",
            "this looks like the number of a paper or a card; such numbers are never kept or "
            "printed",
        ),
        "no_value": QT_TRANSLATE_NOOP(
            "house_fault",
            "this field has no value in this letter; enter it under Settings, or make the words "
            "around it a condition",
        ),
    },
    "wording_fault": {
        "changed": QT_TRANSLATE_NOOP(
            "wording_fault",
            "it is not as it was shipped. Install the program again; who changes wordings on "
            "purpose renews their sums with packaging/wording",
        ),
        "missing": QT_TRANSLATE_NOOP("wording_fault", "the text is missing"),
    },
}
"""Words by group and code."""
