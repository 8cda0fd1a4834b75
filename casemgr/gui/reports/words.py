"""Words of the case summary and the ledger of fees."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casemgr.gui import labels

_WORDS: dict[str, dict[str, object]] = {
    "report_column": {
        "ref": QT_TRANSLATE_NOOP("report_column", "Case"),
        "item": QT_TRANSLATE_NOOP("report_column", "Item"),
        "person": QT_TRANSLATE_NOOP("report_column", "Person concerned"),
        "requester": QT_TRANSLATE_NOOP("report_column", "Requester"),
        "type": QT_TRANSLATE_NOOP("report_column", "Asked for"),
        "statute": QT_TRANSLATE_NOOP("report_column", "Article of the Act"),
        "channel": QT_TRANSLATE_NOOP("report_column", "Came by"),
        "language": QT_TRANSLATE_NOOP("report_column", "Language"),
        "capacity": QT_TRANSLATE_NOOP("report_column", "Capacity of the requester"),
        "phase": QT_TRANSLATE_NOOP("report_column", "Where it stands"),
        "arrived": QT_TRANSLATE_NOOP("report_column", "Arrived"),
        "verified": QT_TRANSLATE_NOOP("report_column", "Identity confirmed"),
        "decided": QT_TRANSLATE_NOOP("report_column", "Decided"),
        "done": QT_TRANSLATE_NOOP("report_column", "Carried out"),
        "notified": QT_TRANSLATE_NOOP("report_column", "Notified"),
        "closed": QT_TRANSLATE_NOOP("report_column", "Closed"),
        "outcome": QT_TRANSLATE_NOOP("report_column", "Outcome"),
        "exception": QT_TRANSLATE_NOOP("report_column", "Exception"),
        "alternative": QT_TRANSLATE_NOOP("report_column", "Another measure"),
        "fee_due": QT_TRANSLATE_NOOP("report_column", "Fee due (yen)"),
        "fee_paid": QT_TRANSLATE_NOOP("report_column", "Fee paid (yen)"),
        "fee_waived": QT_TRANSLATE_NOOP("report_column", "Fee waived (yen)"),
        "fee_refunded": QT_TRANSLATE_NOOP("report_column", "Fee returned (yen)"),
        "days_from_arrival": QT_TRANSLATE_NOOP("report_column", "Days from arrival to notice"),
        "days_from_verified": QT_TRANSLATE_NOOP("report_column", "Days from identity to notice"),
        "suit_passed": QT_TRANSLATE_NOOP("report_column", "Later than two weeks (Art. 39)"),
        "policy": QT_TRANSLATE_NOOP("report_column", "Policy"),
        "year": QT_TRANSLATE_NOOP("report_column", "Year of arrival"),
        "erased": QT_TRANSLATE_NOOP("report_column", "File erased on"),
        "fee_date": QT_TRANSLATE_NOOP("report_column", "Date"),
        "fee_what": QT_TRANSLATE_NOOP("report_column", "What"),
        "fee_asked": QT_TRANSLATE_NOOP("report_column", "Fee asked for (yen)"),
        "fee_method": QT_TRANSLATE_NOOP("report_column", "Paid by"),
        "fee_evidence": QT_TRANSLATE_NOOP("report_column", "Evidence"),
        "fee_balance": QT_TRANSLATE_NOOP("report_column", "Balance (yen)"),
    },
    "fee_line": {
        "asked": QT_TRANSLATE_NOOP("fee_line", "asked for"),
        "paid": QT_TRANSLATE_NOOP("fee_line", "paid"),
        "waived": QT_TRANSLATE_NOOP("fee_line", "waived"),
        "refunded": QT_TRANSLATE_NOOP("fee_line", "returned"),
        "carried": QT_TRANSLATE_NOOP("fee_line", "carried over"),
        "total": QT_TRANSLATE_NOOP("fee_line", "total"),
    },
    "answer": {
        "yes": QT_TRANSLATE_NOOP("answer", "Yes"),
        "no": QT_TRANSLATE_NOOP("answer", "No"),
    },
}


def say(group: str, code: str) -> str:
    """Give the word for *code*, as ``services.reports.sheet`` asks for it."""
    own = _WORDS.get(group)
    if own is None:
        return labels.word(group, code)
    return QCoreApplication.translate(group, str(own[code]))
