"""English sentences for the warnings: what the manager should know; none of them blocks."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

WARNINGS: dict[str, object] = {
    "warn_alternative_not_in_act": QT_TRANSLATE_NOOP(
        "code",
        "The policy allows another measure here, the Act does not (Article 34). Ask a lawyer.",
    ),
    "warn_not_in_policy": QT_TRANSLATE_NOOP(
        "code",
        "The ground of item {item} is in the Act but not in the policy's text. It counts all the "
        "same.",
    ),
    "warn_same_person": QT_TRANSLATE_NOOP("code", "The same person has other cases: {cases}."),
    "warn_newer_policy": QT_TRANSLATE_NOOP(
        "code", "A newer policy ({version}) is in force. This case keeps the one it arrived under."
    ),
    "warn_reason_recommended": QT_TRANSLATE_NOOP(
        "code",
        "The Act asks the company to explain refusals (Article 36). The letter gives no reason.",
    ),
    "warn_asked_in_japanese": QT_TRANSLATE_NOOP(
        "code",
        "An English letter would quote what item {item} asks for in Japanese. Add the item anew "
        "in English, and end this one early as entered by mistake.",
    ),
    "warn_suit_near": QT_TRANSLATE_NOOP(
        "code", "From {date} on the person may go to court (Article 39), and has no answer yet."
    ),
    "warn_voluntary": QT_TRANSLATE_NOOP(
        "code",
        "This is no request under the Act: it is about a person who has died (Article 2(1)). The "
        "company answers voluntarily, without fee and without the clock of Article 39. If the heir "
        "asks about data on themselves, take in a request of their own.",
    ),
    "warn_came_of_age": QT_TRANSLATE_NOOP(
        "code",
        "The person concerned came of age ({age}) on {date}: the statutory agent's authority has "
        "ended. Ask the person for a mandate, or let the person ask alone, and change the "
        "particulars.",
    ),
    "warn_address_unproven": QT_TRANSLATE_NOOP(
        "code",
        "No paper seen shows the address the letter goes to. Compare it with what the company "
        "holds, or ask for a paper that shows it.",
    ),
    "warn_step_up": QT_TRANSLATE_NOOP(
        "code",
        "Identity rests on the account alone, and sensitive data would be disclosed: {categories}. "
        "Consider a second means.",
    ),
    "warn_few_reminders": QT_TRANSLATE_NOOP(
        "code",
        "Identity was given up after {count} of {expected} requests for papers. Note why that was "
        "enough.",
    ),
    "warn_repeated": QT_TRANSLATE_NOOP(
        "code",
        "The same has been asked for before: {cases}. A repetition alone is no reason to refuse.",
    ),
    "warn_not_held_but_found": QT_TRANSLATE_NOOP(
        "code",
        "Item {item} says that nothing is held, but the investigation found data. That is right "
        "only when the data asked about is not among it.",
    ),
    "warn_nothing_found": QT_TRANSLATE_NOOP(
        "code",
        "The decision on item {item} speaks of data, but the investigation found none. Read the "
        "answers of the sources again, or decide that nothing is held.",
    ),
    "warn_not_held_contradicted": QT_TRANSLATE_NOOP(
        "code",
        "Item {item} says that nothing is held, while another item of this case shows data. Read "
        "both as the person will read them.",
    ),
    "warn_regime": QT_TRANSLATE_NOOP(
        "code",
        "The requester invokes another law: {regime}. Its time ends on {date}. Ask counsel whether "
        "it applies; the case under the Act goes on.",
    ),
    "warn_litigation": QT_TRANSLATE_NOOP(
        "code",
        "A lawsuit is announced or pending: nothing of this case may be destroyed. Ask counsel "
        "before deleting data and before answering.",
    ),
    "warn_task_due": QT_TRANSLATE_NOOP("code", "To be done by {date}: {task}."),
    "warn_not_referred": QT_TRANSLATE_NOOP(
        "code",
        "Item {item} is referred to the joint manager, who has not been told yet. Pass the request "
        "on and record it.",
    ),
    "warn_duplicate_other": QT_TRANSLATE_NOOP(
        "code",
        "Item {item} was ended as a duplicate of {case}, which is another person's case. The "
        "letter does not name that case.",
    ),
    "warn_promised_day": QT_TRANSLATE_NOOP(
        "code",
        "The person was given until {date} to send the papers. Identity was given up before that "
        "day was over.",
    ),
    "warn_letter_outdated": QT_TRANSLATE_NOOP(
        "code",
        "Letter {letter} would say something else now: {fields}. Issue a corrected letter; if it "
        "was right when it left the house, note that and leave it.",
    ),
    "warn_certificate_expired": QT_TRANSLATE_NOOP(
        "code",
        "The certificate expired on {date}. The reader's program will call the signature invalid; "
        "get a new certificate, or sign all the same to show that nothing was changed.",
    ),
    "warn_certificate_early": QT_TRANSLATE_NOOP(
        "code",
        "The certificate is valid from {date} only. Until then the reader's program will call the "
        "signature invalid.",
    ),
    "warn_refund_open": QT_TRANSLATE_NOOP(
        "code",
        "{amount} yen were paid for what has been withdrawn. Give them back, or note why they are "
        "kept.",
    ),
}
"""Code → English sentences; warnings with a count are in ``label_codes.counted``."""
