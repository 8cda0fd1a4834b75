"""English words for what is kept how long, what holds it up, and erasing."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

RETENTION: dict[str, dict[str, object]] = {
    "keep": {
        "identity_copy_after_verification": QT_TRANSLATE_NOOP("keep", "Notes on papers"),
        "disclosed_copy_after_close": QT_TRANSLATE_NOOP("keep", "Copies of what was disclosed"),
        "case_file_after_close": QT_TRANSLATE_NOOP("keep", "The whole file"),
        "register_after_close": QT_TRANSLATE_NOOP("keep", "Line in the register"),
    },
    "keep_goes": {
        "identity_copy_after_verification": QT_TRANSLATE_NOOP(
            "keep_goes", "Erased: dates of the papers that were seen, and remarks on the checks."
        ),
        "disclosed_copy_after_close": QT_TRANSLATE_NOOP(
            "keep_goes",
            "Erased: what was found and to whom it went, the files, and the letters that disclose.",
        ),
        "case_file_after_close": QT_TRANSLATE_NOOP(
            "keep_goes",
            "Erased: everything recorded, people, letters, files, drafts and search words.",
        ),
        "register_after_close": QT_TRANSLATE_NOOP(
            "keep_goes", "Erased: the last line that says there was such a case."
        ),
    },
    "keep_stays": {
        "identity_copy_after_verification": QT_TRANSLATE_NOOP(
            "keep_stays",
            "Stays: that, when and by whom identity was confirmed, and the kinds of papers.",
        ),
        "disclosed_copy_after_close": QT_TRANSLATE_NOOP(
            "keep_stays",
            "Stays: who asked for what, what was decided and why, and which letters left when.",
        ),
        "case_file_after_close": QT_TRANSLATE_NOOP(
            "keep_stays",
            "Stays: number, days, kinds of request, outcomes and the fee in the ledger; nothing "
            "that names a person.",
        ),
        "register_after_close": QT_TRANSLATE_NOOP(
            "keep_stays", "Stays: entries of the log with the number, which is never given again."
        ),
    },
    "held_by": {
        "legal_hold": QT_TRANSLATE_NOOP("held_by", "legal hold"),
        "open_matter": QT_TRANSLATE_NOOP("held_by", "open complaint, inquiry or lawsuit"),
        "unposted_letter": QT_TRANSLATE_NOOP("held_by", "letter that was not posted"),
        "open_task": QT_TRANSLATE_NOOP("held_by", "task still to be done"),
        "suit_clock": QT_TRANSLATE_NOOP("held_by", "days before a lawsuit still run (Article 39)"),
    },
}

RETENTION_CODES: dict[str, object] = {
    "legal_hold_set": QT_TRANSLATE_NOOP(
        "code", "A legal hold is in force since {date}. Lift it before you set another."
    ),
    "no_legal_hold": QT_TRANSLATE_NOOP("code", "No legal hold is in force."),
    "erasure_held": QT_TRANSLATE_NOOP(
        "code", "Nothing of {case} may be erased now: {held_by}. Settle that first."
    ),
    "erasure_not_due": QT_TRANSLATE_NOOP(
        "code", "The term of keeping is not over, or it is erased already: {case}."
    ),
    "content_erased": QT_TRANSLATE_NOOP(
        "code", "{what} was erased when its term of keeping was over. It cannot be brought back."
    ),
    "case_erased": QT_TRANSLATE_NOOP(
        "code",
        "The file of {case} was erased on {date}, when its term of keeping was over. A line in the "
        "register is left: see “Keeping and erasing” in the settings.",
    ),
}
