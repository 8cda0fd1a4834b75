"""Files put into a case: the event names them, the vault keeps their bytes by their hash.

A file from outside is first looked at where nobody waits for it (``Inspector.look``): its hash,
what it is by its content, and whether it carries numbers that must not be kept. Only then it is
kept, piece by piece and in one transaction: however that ends, the vault has the file with its
event or has nothing of it. While it lasts the vault does nothing else, so it says how far it is
and can be stopped. Nothing in a vault is ever opened by the program; a copy goes out on demand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from casemgr.domain import events as ev
from casemgr.domain.acts.investigation import MOST_BYTES
from casemgr.domain.errors import Code, Problem, block
from casemgr.domain.number_finds import finds
from casemgr.services.commands import Attach
from casemgr.services.file_kinds import Look, judge

if TYPE_CHECKING:
    from datetime import date

    from casemgr.domain.case import Case
    from casemgr.services.ports import UnitOfWork

ATTACHMENT = "attachment"
"""Kind of document under which vaults of the first version kept them."""
EXPORTED = "exported"
"""What the log calls a copy that left the vault."""
PIECE_BYTES = 1024 * 1024
"""Size of the pieces a file is kept in."""

Say = Callable[[int], None]
"""Told how many bytes are done; raises ``StoppedError`` to stop."""


Write = Callable[[Iterator[bytes]], None]
"""Takes all pieces of a file, and keeps them whole or not at all."""


class StoppedError(Exception):
    """The person does not want to wait any longer; nothing has changed."""


class Inspector(Protocol):
    """Looks at files of this computer. Any thread but the window's and the database's."""

    def look(self, path: str, say: Say) -> Look:
        """Look at a file. Raises what follows, and what *say* raises.

        ``file_missing``, ``file_empty``, ``files_too_large``, ``file_not_read`` where it took too
        long or could not be read to its end.
        """
        ...

    def pieces(self, path: str) -> Iterator[bytes]:
        """Give the bytes of a file, a piece at a time. Raises ``file_missing``."""
        ...


def nothing_said(_done: int) -> None:
    """Let it run without a word."""


@dataclass(frozen=True, slots=True)
class AttachFile:
    """Put a file that was looked at into the case."""

    case: str
    look: Look
    pieces: Callable[[], Iterator[bytes]]
    source: str = ""
    note: str = ""
    agreed: bool = False
    """A person has read the warnings and wants it kept all the same."""
    say: Say = nothing_said


def described(case: Case, command: Attach | AttachFile, today: date) -> ev.AttachmentAdded:
    """Give the event of a file, as yet without its number in the case.

    Raises ``file_refused``, ``file_carries_number``, and ``file_warned`` where nobody agreed.
    """
    if isinstance(command, Attach):
        return _of_text(command, today)
    look = command.look
    verdict = judge(look, (file.sha256 for file in case.attachments))
    if verdict.refused is not None:
        raise Problem.of(verdict.refused)
    if verdict.warnings and not command.agreed:
        raise Problem(Code.FILE_WARNED, file=look.name)
    return ev.AttachmentAdded(
        id="",
        name=look.name,
        sha256=look.sha256,
        size=look.size,
        on=today,
        source=command.source,
        note=command.note,
        kind=look.kind,
        told=tuple(warned.value for warned in verdict.warnings),
    )


def _of_text(command: Attach, today: date) -> ev.AttachmentAdded:
    found = [f for f in finds(command.content.decode("utf-8", "replace")) if f.sure]
    if found:
        raise Problem.of(block(Code.FILE_CARRIES_NUMBER, file=command.name, numbers=found))
    return ev.AttachmentAdded(
        id="",
        name=command.name,
        sha256=_hash(command.content),
        size=len(command.content),
        on=today,
        source=command.source,
        note=command.note,
    )


def keep(uow: UnitOfWork, command: object) -> None:
    """Keep the bytes where *command* brings any; the same ones again, anywhere, are kept once."""
    if isinstance(command, Attach):
        uow.add_file(_hash(command.content), len(command.content), [command.content])
    if isinstance(command, AttachFile):
        look = command.look
        pieces = _told(command.pieces(), command.say)
        try:
            uow.add_file(look.sha256, look.size, pieces)
        except Problem as problem:
            if problem.code is Code.FILE_CHANGED:
                problem.facts["file"] = look.name
            raise


def _told(pieces: Iterator[bytes], say: Say) -> Iterator[bytes]:
    done = 0
    for piece in pieces:
        yield piece
        done += len(piece)
        say(done)


def content(uow: UnitOfWork, case: Case, attachment: str) -> bytes:
    """Give the bytes of a file of the case. Raises ``file_missing``, ``file_too_large``."""
    found = find(case, attachment)
    if found.size > MOST_BYTES:
        raise Problem(Code.FILE_TOO_LARGE, file=found.name, limit=MOST_BYTES)
    return b"".join(_proved(uow, found))


def find(case: Case, attachment: str) -> ev.AttachmentAdded:
    """Give a file of the case. Raises ``file_missing`` when it has none such."""
    found = next((a for a in case.attachments if a.id == attachment), None)
    if found is None:
        raise Problem(Code.FILE_MISSING, file=attachment)
    if not found.sha256:
        raise Problem(Code.CONTENT_ERASED, what=f"{case.number}-{attachment}", date=None)
    return found


def copy_out(uow: UnitOfWork, case: Case, attachment: str, write: Write) -> None:
    """Give the bytes of a file to *write*, which takes all of them, and log that a copy went out.

    Raises ``vault_damaged`` before the last piece was taken where they are not the ones put in.
    """
    write(_proved(uow, find(case, attachment)))
    uow.write_log(EXPORTED, f"{case.number}-{attachment}")


def _proved(uow: UnitOfWork, file: ev.AttachmentAdded) -> Iterator[bytes]:
    digest = hashlib.sha256()
    for piece in uow.file_pieces(file.sha256):
        digest.update(piece)
        yield piece
    if digest.hexdigest() != file.sha256:
        raise Problem(Code.VAULT_DAMAGED, part=f"{ATTACHMENT} {file.id}")


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
