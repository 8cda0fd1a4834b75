"""A vault of an older casemgr takes today's structure; as it was, it is kept in a backup."""

from __future__ import annotations

import contextlib
import errno
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casemgr.domain.errors import Code, Problem
from casemgr.storage import audit, backup, leftovers, migrations
from casemgr.storage.engine import driver_connection
from casemgr.storage.polling import silent

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from casemgr.storage.backup import Found, Source

_REASONS = {
    Code.VAULT_DISK_FULL: errno.ENOSPC,
    Code.VAULT_READ_ONLY: errno.EACCES,
    Code.VAULT_MISSING: errno.ENOENT,
    Code.NOT_A_FOLDER: errno.ENOTDIR,
    Code.VAULT_OPEN_ELSEWHERE: errno.EBUSY,
}
"""What these problems would be called by the system."""


def upgrade(connection: Connection, source: Source, at: datetime, actor: str) -> str:
    """Give a vault of an older structure (``is_needed``) that of today.

    Before, a verified backup is made, whose path is given. The change is one transaction, and the
    log tells of it. Raises ``vault_not_upgraded`` when no backup can be made and
    ``vault_damaged``; nothing has changed then.
    """
    own = driver_connection(connection)
    before = migrations.version_of(own)
    kept = _keep(own, source, at)
    with connection.begin():
        migrations.take(own)
        note = partial(audit.append, connection, at=at, actor=actor)
        note(action="backed_up", reference=kept.folder.name)
        note(action="structure_changed", reference=f"{before} > {migrations.LATEST}")
    return str(kept.folder)


def is_needed(connection: Connection) -> bool:
    """Say whether the vault has an older structure than today's."""
    return migrations.version_of(driver_connection(connection)) < migrations.LATEST


def upgrade_copy(connection: Connection) -> None:
    """Give a vault that was just made of a backup today's structure: the backup is kept anyway."""
    with connection.begin():
        if is_needed(connection):
            migrations.take(driver_connection(connection))


def _keep(own: Any, source: Source, at: datetime) -> Found:
    """Back the vault up: where its backups go, or else beside its database."""
    *others, last = _places(own, source.database.parent)
    for place in others:
        try:
            return backup.make(source, place, at, silent)
        except Problem as problem:
            if problem.code is Code.VAULT_DAMAGED:
                raise
    try:
        return backup.make(source, last, at, silent)
    except Problem as problem:
        if problem.code is Code.VAULT_DAMAGED:
            raise
        reason = problem.facts.get("reason") or os.strerror(_REASONS.get(problem.code, errno.EIO))
        raise Problem(Code.VAULT_NOT_UPGRADED, path=str(last), reason=reason) from problem


def _places(own: Any, folder: Path) -> list[Path]:
    query = "SELECT value FROM setting WHERE key = ?"
    row = own.execute(query, (backup.FOLDER,)).fetchone()
    kept = [Path(row[0])] if row and row[0] and Path(row[0]).is_dir() else []
    inside = folder / leftovers.INSIDE
    with contextlib.suppress(OSError):  # told by the backup that cannot be made there
        inside.mkdir(mode=0o700, exist_ok=True)
    return [*kept, inside]
