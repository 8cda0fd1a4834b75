"""The backups of an open vault; what was made and what failed stands in its log."""

from __future__ import annotations

import contextlib
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from casemgr.domain.errors import Code, Problem
from casemgr.services.backups import BackupState
from casemgr.storage import audit, backup, restore
from casemgr.storage.rows import moment_from_text
from casemgr.storage.tables import audit_log
from casemgr.storage.unit_of_work import SqlUnitOfWork, Workplace

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from casemgr.services.backups import Backup, Loss, Progress
    from casemgr.services.ports import LogEntry
    from casemgr.storage.backup import Source

OVERDUE_AFTER = timedelta(days=7)
_FOLDER = "backup_folder"
_MADE, _FAILED = "backed_up", "backup_failed"
_NO_CHANGE = (_MADE, _FAILED, "vault_opened")


class VaultBackups:
    """Implements ``services.backups.Backups``, where each method is described."""

    def __init__(self, place: Workplace, source: Callable[[], Source]) -> None:
        """Work on an open vault; *source* gives it as it is now."""
        self._place = place
        self._source = source
        # A new pass phrase changes the header only, which the log does not know.
        self._header_seq = source().header.seq

    def state(self) -> BackupState:
        """Say how things stand."""
        made, tried = self._newest(_MADE), self._newest(_MADE, _FAILED)
        last = made.at if made else None
        since = last or self._begun()
        changed = self._changed(made.seq if made else 0)
        return BackupState(
            folder=self._folder(),
            last=last,
            changed=changed,
            overdue=changed and since is not None and self._now() - since >= OVERDUE_AFTER,
            failed=tried.reference if tried and tried.action == _FAILED else "",
        )

    def last_backup(self) -> datetime | None:
        """Give the moment of the last backup."""
        return self.state().last

    def set_folder(self, folder: str) -> None:
        """Keep where backups go."""
        if folder and not Path(folder).is_dir():
            raise Problem(Code.VAULT_MISSING, path=folder)
        with SqlUnitOfWork(self._place) as uow:
            uow.set_setting(_FOLDER, str(Path(folder).absolute()) if folder else "")

    def make(self, folder: str = "", say: Progress | None = None) -> Backup:
        """Make a backup."""
        source, now = self._source(), self._now()
        place = self._where(folder)
        try:
            found = backup.make(source, place, now, say or _silent)
        except Problem as problem:
            self._log(_FAILED, problem.code.value)
            raise
        self._header_seq = source.header.seq
        self._log(_MADE, found.folder.name)
        with contextlib.suppress(Problem, OSError):
            backup.thin(place, source, now)
        return found.record()

    def make_if_changed(self) -> Backup | None:
        """Make one where a folder is kept and the vault has changed."""
        with contextlib.suppress(Problem):
            state = self.state()
            if state.folder and state.changed:
                return self.make(state.folder)
        return None

    def listed(self, folder: str = "") -> list[Backup]:
        """Give this vault's backups."""
        return [found.record() for found in backup.find(self._where(folder), self._source())]

    def compare(self, path: str) -> Loss:
        """Say what would be lost."""
        source = self._source()
        return restore.compare(self._place.connection, restore.chosen(path, source), source)

    def restore(self, path: str, into: str, say: Progress | None = None) -> str:
        """Make a vault of a backup."""
        source, target = self._source(), Path(into).absolute()
        restore.restore(
            restore.chosen(path, source),
            target,
            source,
            at=self._now(),
            actor=self._place.actor,
            say=say or _silent,
        )
        return str(target)

    # -------------------------------------------------------------------------------------

    def _now(self) -> datetime:
        return self._place.clock.now()

    def _folder(self) -> str:
        with SqlUnitOfWork(self._place) as uow:
            return uow.setting(_FOLDER) or ""

    def _where(self, folder: str) -> Path:
        place = folder or self._folder()
        if not place:
            raise Problem(Code.VAULT_MISSING, path="")
        return Path(place).absolute()

    def _newest(self, *actions: str) -> LogEntry | None:
        with self._place.connection.begin():
            return audit.newest_of(self._place.connection, *actions)

    def _begun(self) -> datetime | None:
        with self._place.connection.begin():
            query = select(audit_log.c.at).order_by(audit_log.c.seq).limit(1)
            first = self._place.connection.execute(query).scalar()
        return moment_from_text(first) if first else None

    def _changed(self, since: int) -> bool:
        if self._source().header.seq != self._header_seq:
            return True
        query = select(audit_log.c.seq).where(
            audit_log.c.seq > since, audit_log.c.action.not_in(_NO_CHANGE)
        )
        with self._place.connection.begin():
            return self._place.connection.execute(query.limit(1)).scalar() is not None

    def _log(self, action: str, reference: str) -> None:
        """Log it where the vault can be written; a full disk must not undo a good backup."""
        with contextlib.suppress(Problem), SqlUnitOfWork(self._place) as uow:
            uow.write_log(action, reference)


def _silent(_what: str, _percent: int) -> None:
    """Tell nobody."""
