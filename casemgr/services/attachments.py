"""Files put into a case: the event names them, the vault keeps their bytes by their hash."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.errors import Code, Problem

if TYPE_CHECKING:
    from datetime import date

    from casemgr.domain.case import Case
    from casemgr.services.commands import Attach
    from casemgr.services.ports import UnitOfWork

ATTACHMENT = "attachment"
"""Kind of document under which the vault keeps them."""


def described(command: Attach, today: date) -> ev.AttachmentAdded:
    """Give the event of a file, as yet without its number in the case."""
    return ev.AttachmentAdded(
        id="",
        name=command.name,
        sha256=_hash(command.content),
        size=len(command.content),
        on=today,
        source=command.source,
        note=command.note,
    )


def keep(uow: UnitOfWork, command: Attach) -> None:
    """Keep the bytes; the same ones again, in this case or another, are kept once."""
    uow.add_document(ATTACHMENT, _hash(command.content), command.content)


def content(uow: UnitOfWork, case: Case, attachment: str) -> bytes:
    """Give the bytes of a file of the case. Raises ``file_missing`` when it has none such."""
    found = next((a for a in case.attachments if a.id == attachment), None)
    if found is None:
        raise Problem(Code.FILE_MISSING, file=attachment)
    return uow.document(ATTACHMENT, found.sha256)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
