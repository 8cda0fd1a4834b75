"""The cells of the case list in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casemgr.domain.workflow import Phase
from casemgr.gui import dates, labels

if TYPE_CHECKING:
    from datetime import date

    from casemgr.services.ports import ListRow, Summary


PLUS = " + "
"""Between the things asked for."""


def agent(summary: Summary) -> str:
    """Say who asks for the person; empty when they ask themselves."""
    if not summary.agent:
        return ""
    return QCoreApplication.translate("CaseList", "by {name}").format(name=summary.agent)


def identity(summary: Summary) -> tuple[str, str]:
    """Say whether identity is confirmed, and in what tone."""
    if summary.verified:
        return QCoreApplication.translate("CaseList", "confirmed"), "done"
    return QCoreApplication.translate("CaseList", "unverified"), "waiting"


def person(summary: Summary) -> str:
    """Name the person, with who asks for them and whether identity is confirmed."""
    parts = (summary.name, agent(summary), identity(summary)[0])
    return " · ".join(part for part in parts if part)


def types(codes: tuple[str, ...]) -> str:
    """Name what is asked for."""
    return PLUS.join(labels.word("type", code) for code in codes)


def stands(summary: Summary) -> str:
    """Say where a case stands: what it waits for, else its phase with the fraction done."""
    words = labels.word("phase", summary.phase)
    if summary.phase == Phase.CLOSED.value:
        return words
    if summary.hold:
        return labels.word("hold", summary.hold)
    return f"{words} {summary.done}/{summary.total}" if summary.total > 1 else words


def due(row: ListRow, today: date) -> tuple[str, str]:
    """Say how a case stands against its target, and in what tone."""
    summary = row.summary
    if summary.closed_on is not None:
        text = QCoreApplication.translate("CaseList", "closed {date}")
        return text.format(date=dates.short_date(summary.closed_on, today)), "quiet"
    told = summary.phase == Phase.NOTIFICATION.value and summary.done == summary.total
    return dates.due_words(
        row.due_on, today, None if told else summary.hold_since, closed=False, answered=told
    )


def next_step(summary: Summary) -> str:
    """Name the next step."""
    return labels.short_step(summary.next_action, summary.next_detail)
