"""The backups of an open vault; what was made and what failed stands in its log."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from casemgr.domain.errors import Code, Problem
from casemgr.services.backups import BackupState
from casemgr.storage import audit, backup, files, leftovers, restore, retired, whereabouts
from casemgr.storage import header as headers
from casemgr.storage.polling import silent
from casemgr.storage.rows import moment_from_text
from casemgr.storage.tables import audit_log
from casemgr.storage.unit_of_work import SqlUnitOfWork, Workplace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from casemgr.services.backups import Backup, Loss, Progress
    from casemgr.services.ports import LogEntry
    from casemgr.storage.backup import Source

OVERDUE_AFTER = timedelta(days=7)
_MADE, _FAILED, _STOPPED = "backed_up", "backup_failed", "backup_stopped"
_REMOVED = "backup_removed"
_NO_CHANGE = (_MADE, _FAILED, _STOPPED, _REMOVED, "vault_opened")


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
        folder = self._folder()
        missing = made is not None and self._is_missing(folder, made.reference)
        # One from the future was made while the clock was wrong; nobody knows how old it is.
        old = changed and since is not None and abs(self._now() - since) >= OVERDUE_AFTER
        return BackupState(
            folder=folder,
            last=last,
            changed=changed,
            overdue=old or missing,
            missing=missing,
            failed=tried.reference if tried and tried.action == _FAILED else "",
        )

    def last_backup(self) -> datetime | None:
        """Give the moment of the last backup."""
        return self.state().last

    def on_same_disk(self) -> bool:
        """Say whether the backups would be lost with the vault's own disk."""
        folder = self._folder()
        # Of a copy that is only looked into, the folder says nothing.
        if not folder or self._place.read_only:
            return False
        return whereabouts.same_disk(self._source().folder, Path(folder))

    def set_folder(self, folder: str) -> None:
        """Keep where backups go."""
        if folder:
            backup.require_place(Path(folder))
        with SqlUnitOfWork(self._place) as uow:
            uow.set_setting(backup.FOLDER, str(Path(folder).absolute()) if folder else "")

    def make(self, folder: str = "", say: Progress | None = None) -> Backup:
        """Make a backup."""
        source, now = self._source(), self._now()
        place = self._where(folder)
        try:
            found = backup.make(source, place, now, say or silent)
        except Problem as problem:
            if problem.code is Code.BACKUP_STOPPED:
                self._log(_STOPPED, "")
            else:
                self._log(_FAILED, problem.code.value)
            raise
        self._header_seq = source.header.seq
        self._log(_MADE, found.folder.name)
        self._place.anchor.sync()
        with contextlib.suppress(Problem, OSError), self._known() as known:
            backup.thin(place, known, now)
        return found.record()

    def make_if_changed(self, say: Progress | None = None) -> Backup | None:
        """Make one where a folder is kept and the vault has changed."""
        with contextlib.suppress(Problem):
            state = self.state()
            if state.folder and (state.changed or state.missing):
                return self.make(state.folder, say)
        return None

    def listed(self, folder: str = "") -> list[Backup]:
        """Give this vault's backups."""
        with self._known() as source:
            beside = [] if folder else self._made_for_upgrade(source)
            if beside and not self._folder():
                return [one.record() for one in beside]
            place = self._where(folder)
            itself = backup.recognise(place, source)  # chosen instead of the folder it is in
            found = [itself] if itself else backup.find(place, source)
            named = {one.folder for one in found}
            found += [one for one in beside if one.folder not in named]
            return [one.record() for one in found]

    def _made_for_upgrade(self, source: Source) -> list[backup.Found]:
        """Give those beside the database: a new version of the program made them of the old one."""
        place = source.folder.absolute() / leftovers.INSIDE
        return backup.find(place, source) if place.is_dir() else []

    def remove(self, path: str) -> None:
        """Remove a backup."""
        with self._known() as source:
            found = restore.chosen(path, source)
            if found.folder == source.folder:  # it is being looked into
                raise Problem(Code.VAULT_OPEN_ELSEWHERE, path=path)
            backup.remove(found, source)
        self._log(_REMOVED, found.folder.name)

    def compare(self, path: str) -> Loss:
        """Say what would be lost."""
        with self._known() as source:
            return restore.compare(self._place.connection, restore.chosen(path, source))

    def restore(self, path: str, into: str, say: Progress | None = None) -> str:
        """Make a vault of a backup."""
        target = files.behind_link(Path(into).absolute())
        anchor, now = self._place.anchor, self._now()
        seen: list[str] = []

        def proved(seq: int, head: str) -> None:
            # From here the new vault goes a way of its own; neither it nor this one is to be
            # doubted. Remembered before it has its place, lest a program killed in between leaves
            # a vault that nobody knows.
            seen.append(head)
            anchor.add(seq, head, now)

        try:
            with self._known() as source:
                restore.restore(
                    restore.chosen(path, source),
                    target,
                    source,
                    self._place.connection,
                    at=now,
                    actor=self._place.actor,
                    say=say or silent,
                    proved=proved,
                )
        except BaseException:
            if not headers.exists(target):
                anchor.drop(*seen)
            raise
        return str(target)

    # -------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def _known(self) -> Iterator[Source]:
        """Give the vault with the keys it had before, under which its older backups are."""
        source = self._source()
        vault_id = source.header.vault_id
        with retired.opened(self._place.connection, vault_id, source.dek) as older:
            yield replace(source, older=tuple(older))

    def _now(self) -> datetime:
        return self._place.clock.now()

    def _folder(self) -> str:
        with SqlUnitOfWork(self._place) as uow:
            return uow.setting(backup.FOLDER) or ""

    def _is_missing(self, folder: str, name: str) -> bool:
        """Say whether the backup of this *name* is gone from where backups go.

        Of a medium that is not there, and of a copy that is only looked into, nobody can tell.
        """
        if not folder or self._place.read_only or not whereabouts.answers(Path(folder)):
            return False
        inside = self._source().folder / leftovers.INSIDE
        return not any((place / name).is_dir() for place in (Path(folder), inside))

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
