"""What is erased, held and still held elsewhere, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casemgr.domain.retention import Keep
from casemgr.gui import dates, labels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from casemgr.domain.retention import Contents
    from casemgr.services.backups import Backup
    from casemgr.services.retention import Row


def contents(found: Contents) -> str:
    """Count what is there; a dash where nothing is counted."""
    said = (
        (found.events, QCoreApplication.translate("retention", "%n event(s)", None, found.events)),
        (found.notes, QCoreApplication.translate("retention", "%n note(s)", None, found.notes)),
        (
            found.findings,
            QCoreApplication.translate("retention", "%n finding(s)", None, found.findings),
        ),
        (found.files, QCoreApplication.translate("retention", "%n file(s)", None, found.files)),
        (
            found.letters,
            QCoreApplication.translate("retention", "%n letter(s)", None, found.letters),
        ),
    )
    return labels.listed(text for count, text in said if count) or "–"


def terms(days: Mapping[Keep, int]) -> str:
    """Say how long what is kept; what the policy does not name is kept without end."""
    said = []
    for keep in Keep:
        name = labels.word("keep", keep.value)
        if keep not in days:
            text = QCoreApplication.translate("retention", "{what}: without end")
            said.append(text.format(what=name))
            continue
        text = (
            QCoreApplication.translate(
                "retention", "{what}: %n day(s) after the check", None, days[keep]
            )
            if keep is Keep.IDENTITY_NOTES
            else QCoreApplication.translate(
                "retention", "{what}: %n day(s) after closing", None, days[keep]
            )
        )
        said.append(text.format(what=name))
    return " · ".join(said)


def about(row: Row) -> str:
    """Say exactly what would be erased, what stays, and what holds it."""
    lines = [
        f"{row.number} {row.person}".strip() + " · " + labels.word("keep", row.keep.value),
        labels.word("keep_goes", row.keep.value),
        labels.word("keep_stays", row.keep.value),
    ]
    if row.again:
        text = QCoreApplication.translate(
            "retention",
            "It was erased on {date}; the vault was restored from an older backup since.",
        )
        lines.append(text.format(date=dates.long_date(row.since)))
    if row.held_by:
        text = QCoreApplication.translate("retention", "It is not erased because of: {reasons}.")
        lines.append(text.format(reasons=held(row)))
    elif not row.due:
        text = QCoreApplication.translate("retention", "It can be erased from {date} on.")
        lines.append(text.format(date=dates.long_date(row.due_on)))
    return "\n".join(lines)


def held(row: Row) -> str:
    """Name what holds it."""
    return labels.listed(labels.word("held_by", one.value) for one in row.held_by)


def backups(found: Sequence[Backup] | None) -> str:
    """Say how many backups still hold it; None: they could not be looked at."""
    if found is None:
        return QCoreApplication.translate("retention", "backups could not be read")
    if not found:
        return QCoreApplication.translate("retention", "in no backup of the folder")
    return QCoreApplication.translate("retention", "still in %n backup(s)", None, len(found))
