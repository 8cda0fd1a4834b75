"""Making a backup: a copy of the vault that bears its name only once it is proved.

The copy grows in a hidden folder beside its place. There it is read back from the medium and
compared with the vault row by row; only then is it renamed. So whatever has the name of a backup
is one, however the program or the machine ended.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import marshal
import os
import re
import shutil
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from casemgr.domain.clocks import JST
from casemgr.domain.errors import Code, Problem
from casemgr.services.backups import Backup
from casemgr.storage import files, leftovers, stamp, thinning, verify
from casemgr.storage import header as headers
from casemgr.storage.engine import BESIDE, ONCE, connect, connect_reading, connect_single
from casemgr.storage.header import Header
from casemgr.storage.polling import Poll
from casemgr.storage.problems import from_system, named_errors
from casemgr.storage.stamp import Stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from casemgr.services.backups import Progress

FOLDER = "backup_folder"
"""The setting that says where backups go."""
_NAME = re.compile(r"casemgr-\d{4}-\d{2}-\d{2}T\d{6}-[1-9]\d*")
_PAGES_AT_ONCE = 256
_FULL = "database or disk is full"
_DAMAGED = ("database disk image is malformed", "file is not a database")
_WORK = re.compile(r".*\.db-(wal|shm|journal)|lock")
"""Files that tell that somebody has worked in a backup as in a vault."""


@dataclass(frozen=True, slots=True)
class Source:
    """The vault that is copied."""

    database: Path
    dek: bytearray
    header: Header
    older: tuple[bytearray, ...] = ()
    """Keys it had before, the newest first."""
    home: Path | None = None
    """The vault's folder, where the database that is read may be a copy elsewhere."""
    still: bool = False
    """Whether nothing may be written, neither into the database nor beside it."""

    @property
    def folder(self) -> Path:
        """The vault's own."""
        return self.home or self.database.parent

    def connect(self) -> Any:
        """Open the database, to copy or to check it."""
        return (connect_reading if self.still else connect)(self.database, self.dek)

    @property
    def vault(self) -> str:
        """Its id, as a stamp has it."""
        return self.header.vault_id.hex()


@dataclass(frozen=True, slots=True)
class Found:
    """A backup that was recognised in a folder."""

    folder: Path
    stamp: Stamp
    dek: bytearray
    """The key it is under: the vault's, or one it had before."""

    def record(self) -> Backup:
        """Give it as the port tells of it."""
        return Backup(str(self.folder), self.stamp.moment, self.stamp.seq)


@dataclass(frozen=True, slots=True)
class Contents:
    """What is compared: the log's head, and rows and hash of each table."""

    head: tuple[int, str]
    tables: dict[str, tuple[int, str]]


def make(source: Source, folder: Path, at: datetime, say: Progress) -> Found:
    """Make, prove and name a backup in *folder*; on failure nothing is left there.

    What *say* raises stops it at once, and is raised.
    """
    require_place(folder)
    poll = Poll(say)
    poll.say("copy", 0)
    if not verify.pages_hold(source.database, source.dek, still=source.still):
        raise Problem(Code.VAULT_DAMAGED, part="pages")
    with _named(folder):
        place = Path(tempfile.mkdtemp(prefix=leftovers.hidden(source.vault), dir=folder))  # 0700
        try:
            database = place / source.header.database
            contents = copy(source, database, poll.say, folder=folder, watch=poll.watch)
            for end in BESIDE:  # left where it could not be removed; the file alone is proved
                database.with_name(database.name + end).unlink(missing_ok=True)
            made = _describe(source, place, contents, at)
            poll.say("check", 0)
            _prove(source, place, contents, made, poll)
            target = _free_name(folder, at)
            place.rename(target)
        except BaseException:
            shutil.rmtree(place, ignore_errors=True)
            if poll.stopped is not None:
                raise poll.stopped from None
            raise
        files.sync_folder(folder)
    return Found(target, made, source.dek)


def find(folder: Path, source: Source) -> list[Found]:
    """Give the backups of this vault in *folder*, newest first."""
    try:
        places = list(folder.iterdir())
    except OSError as error:
        raise Problem(Code.VAULT_MISSING, path=str(folder)) from error
    found = [one for place in places if (one := recognise(place, source)) is not None]
    return sorted(found, key=lambda one: (one.stamp.moment, one.folder.name), reverse=True)


def recognise(place: Path, source: Source) -> Found | None:
    """Say whether *place* is a backup of this vault in which nobody has worked since."""
    if not _NAME.fullmatch(place.name) or place.is_symlink() or not place.is_dir():
        return None
    for dek in (source.dek, *source.older):
        read = stamp.read(place, dek)
        if read is not None:
            break
    else:
        return None
    if read.vault != source.vault:
        return None
    try:
        whole = (place / read.database).stat().st_size == read.size
    except OSError:
        return None
    return Found(place, read, dek) if whole and not _worked_in(place) else None


def is_untouched(place: Path) -> bool:
    """Say whether *place* looks like a backup in which nobody has worked, of whichever vault."""
    named = _NAME.fullmatch(place.name) is not None
    return named and (place / stamp.NAME).is_file() and not _worked_in(place)


def require_place(folder: Path) -> None:
    """Make sure that backups can go to *folder*.

    Raises ``vault_missing``, ``not_a_folder``, ``place_inside``.
    """
    if folder.exists() and not folder.is_dir():
        raise Problem(Code.NOT_A_FOLDER, path=str(folder))
    if not folder.is_dir():
        raise Problem(Code.VAULT_MISSING, path=str(folder))
    require_outside(folder)


def require_outside(folder: Path, *, for_backups: bool = True) -> None:
    """Raise ``place_inside`` where *folder* is, or lies in, a vault or a backup.

    Only the place that a vault keeps for backups is meant for them.
    """
    real = Path(os.path.realpath(folder))
    for place in (real, *real.parents):
        if headers.exists(place):
            if for_backups and place / leftovers.INSIDE == real and not is_untouched(place):
                return
            raise Problem(Code.PLACE_INSIDE, path=str(folder))


def _worked_in(place: Path) -> bool:
    try:
        return any(_WORK.fullmatch(path.name) for path in place.iterdir())
    except OSError:
        return True


def thin(folder: Path, source: Source, now: datetime) -> None:
    """Remove backups that are no longer needed; what is not surely ours is never touched."""
    found = {one.folder.name: one for one in find(folder, source)}
    gone = thinning.may_go({name: one.stamp.moment for name, one in found.items()}, now)
    for name in sorted(gone):
        own = {stamp.NAME, headers.MAIN, headers.COPY, found[name].stamp.database}
        if found[name].folder == source.folder:  # it is being looked into
            continue
        if {path.name for path in found[name].folder.iterdir()} == own:
            _remove(found[name].folder, _aside(folder, source), own)
    leftovers.clear(folder, source.vault)


def remove(found: Found, source: Source) -> None:
    """Remove one backup by hand; what is not surely ours is never touched. Raises ``cannot_write``.

    Its name goes first, so that what is half removed does not look whole.
    """
    own = {stamp.NAME, headers.MAIN, headers.COPY, found.stamp.database}
    folder = found.folder.parent
    with _named(folder):
        if {path.name for path in found.folder.iterdir()} != own:
            raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY))
        aside = _aside(folder, source)
        found.folder.rename(aside)
        leftovers.empty(aside, own)
        files.sync_folder(folder)


# --- making -----------------------------------------------------------------------------------


def copy(
    source: Source,
    target: Path,
    say: Progress,
    *,
    dek: bytearray | None = None,
    folder: Path | None = None,
    watch: Callable[[Any], Any] | None = None,
) -> Contents:
    """Copy the database as it is at one moment, whatever is written meanwhile.

    The copy is under *dek*, else under the same key; a failure to write names *folder*, else the
    one it is in. *watch* is given the driver's connection that reads (``polling``).
    """
    folder = folder or target.parent
    told = -1

    def progress(_status: int, remaining: int, total: int) -> None:
        nonlocal told
        percent = 100 * (total - remaining) // max(total, 1)
        if percent != told:
            told = percent
            say("copy", percent)

    with closing(source.connect()) as own, named_errors(source.database.parent):
        if watch is not None:
            watch(own)
        own.execute(ONCE)
        own.execute("BEGIN")
        contents = contents_of(own)
        files.create_private(target)
        with named_errors(folder), closing(connect_single(target, dek or source.dek)) as new:
            new.execute("PRAGMA locking_mode = EXCLUSIVE")  # needs no memory shared through a file
            try:
                own.backup(new, pages=_PAGES_AT_ONCE, progress=progress)
            except dbapi2.Error as error:
                raise _of_copying(error, folder) from error
            # One file and no log beside it, so that it can be read from a read-only medium.
            new.execute("PRAGMA journal_mode = DELETE")
    files.sync_file(target)
    return contents


def contents_of(connection: Any) -> Contents:
    """Count and hash the rows of each table. The connection gives bytes for texts afterwards."""
    tables = {}
    connection.text_factory = bytes  # compared as they are; no error message quotes them
    for name in _tables(connection):
        count, digest = 0, hashlib.sha256()
        for row in connection.execute(f"SELECT * FROM {name}"):  # noqa: S608 - our own names
            count += 1
            digest.update(marshal.dumps(row, 2))  # the same bytes for the same values
        tables[name] = count, digest.hexdigest()
    query = "SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1"
    seq, newest = connection.execute(query).fetchone() or (0, b"")
    return Contents((int(seq), newest.decode()), tables)


def _tables(connection: Any) -> list[str]:
    """Give the tables a program reads; a vault of an older casemgr has fewer."""
    found = connection.execute(
        "SELECT name FROM pragma_table_list"
        " WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'"
    )
    return sorted(name.decode() for (name,) in found)


def _describe(source: Source, place: Path, contents: Contents, at: datetime) -> Stamp:
    """Write the small files beside the copied database."""
    header = headers.encode(source.header, source.dek)
    database = place / source.header.database
    made = Stamp(
        vault=source.vault,
        made_at=at.isoformat(timespec="seconds"),
        database=database.name,
        size=database.stat().st_size,
        sha256=files.sha256_of(database),
        seq=contents.head[0],
        head=contents.head[1],
    )
    for name in (headers.COPY, headers.MAIN):
        files.create_private(place / name, header)
    files.create_private(place / stamp.NAME, stamp.encode(made, source.dek))
    files.sync_folder(place)
    return made


def _prove(source: Source, place: Path, contents: Contents, made: Stamp, poll: Poll) -> None:
    """Open the copy as a stranger to its making and compare it with the vault."""
    database = place / made.database
    try:
        headers.read(place).prove(source.dek)
        faults = verify.faults_of_copy(database, source.dek, poll.watch)
        if not faults:
            with closing(connect_reading(database, source.dek)) as there, named_errors(place):
                same = contents_of(poll.watch(there)) == contents
            if same and stamp.read(place, source.dek) == made:
                return
    except Problem as problem:
        if problem.code is not Code.VAULT_DAMAGED:
            raise
    look = verify.faults_of_copy if source.still else verify.faults_of_file
    own = look(source.database, source.dek)
    if own:
        raise Problem(Code.VAULT_DAMAGED, part=", ".join(own))
    raise Problem(
        Code.CANNOT_WRITE, path=str(place.parent), reason=os.strerror(errno.EIO)
    )  # the medium gives back something else than was written


def _free_name(folder: Path, at: datetime) -> Path:
    """Names in their order are backups in the order of their making."""
    number = 1
    moment = at.astimezone(JST)
    while (target := folder / f"casemgr-{moment:%Y-%m-%dT%H%M%S}-{number}").exists():
        number += 1
    return target


def _of_copying(error: dbapi2.Error, folder: Path) -> Problem:
    """Name what went wrong while copying; the driver tells it in words only."""
    said = str(error)
    if said == _FULL:
        return Problem(Code.VAULT_DISK_FULL)
    if said in _DAMAGED:
        return Problem(Code.VAULT_DAMAGED, part="database")
    return Problem(Code.CANNOT_WRITE, path=str(folder), reason=said)


@contextlib.contextmanager
def _named(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise cannot_write(error, folder) from error


def cannot_write(error: OSError, folder: Path) -> Problem:
    """Name the problem behind a failed file operation in a folder that is no vault."""
    problem = from_system(error, folder)
    if problem.code is Code.VAULT_READ_ONLY:
        reason = error.strerror or str(error)
        return Problem(Code.CANNOT_WRITE, path=str(folder), reason=reason)
    return problem


# --- removing ---------------------------------------------------------------------------------


def _aside(folder: Path, source: Source) -> Path:
    """Give a name for what is no longer a backup."""
    return folder / f"{leftovers.hidden(source.vault)}{os.urandom(4).hex()}"


def _remove(place: Path, aside: Path, own: set[str]) -> None:
    """Take the name away first: what is half removed must not look whole."""
    with contextlib.suppress(OSError):  # the new backup is made all the same
        place.rename(aside)
        leftovers.empty(aside, own)
