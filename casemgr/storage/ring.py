"""The ways into an open vault: who has one, letting in, shutting out, handing over.

Each change stands in the log under the mark of the slot it is about. The header is written inside
the transaction of its log entry: where the one fails, the other is not kept.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import select

from casemgr.domain.errors import Code, Problem
from casemgr.services.keys import NewRecoveryKey, Way
from casemgr.storage import access, keys, recovery_key, rotation, slots
from casemgr.storage.passphrase import require_strong
from casemgr.storage.polling import silent
from casemgr.storage.rows import moment_from_text
from casemgr.storage.slots import Role, Slot
from casemgr.storage.tables import audit_log
from casemgr.storage.unit_of_work import SqlUnitOfWork, Workplace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from casemgr.services.backups import Progress
    from casemgr.storage.backup import Source
    from casemgr.storage.header import Header
    from casemgr.storage.keys import Cost
    from casemgr.storage.rotation import Moved

_OPENED, _CHANGED, _ADDED, _DROPPED = (
    "vault_opened",
    "passphrase_changed",
    "deputy_added",
    "deputy_dropped",
)
_TRIED, _FAILED = "deputy_tried", "deputy_failed"
_SHEET, _SHEET_TRIED = "recovery_key_made", "recovery_key_tried"
_ROTATED, _HANDED_OVER = "data_key_changed", "office_handed_over"
_MAKING = (_CHANGED, _ADDED, _SHEET, _HANDED_OVER)
_TRYING = (_OPENED, _TRIED, _SHEET, _SHEET_TRIED)  # a sheet is in force only once it has opened
_ORDER = (Role.MANAGER, Role.RECOVERY, Role.DEPUTY)


class Hands(Protocol):
    """What the ring needs of the open vault it belongs to."""

    def source(self) -> Source:
        """Give database, key and header as they are now."""
        ...

    def put(self, header: Header) -> None:
        """Put a header with the same key in force."""
        ...

    def move(self, moved: Moved) -> None:
        """Go on with the database and the key that have taken the place of the present ones."""
        ...


@dataclass(frozen=True, slots=True)
class _Prepared:
    secret: bytearray
    slot: Slot


class VaultKeys:
    """Implements ``services.keys.Keys``, where each method is described."""

    def __init__(self, place: Workplace, vault: Hands, cost: Callable[[], Cost]) -> None:
        """Work on an open vault; *cost* says what a guess at a new pass phrase shall cost."""
        self._place = place
        self._vault = vault
        self._cost = cost
        self._prepared: _Prepared | None = None

    def ways(self) -> list[Way]:
        """Give the ways in."""
        found = sorted(self._header.slots, key=lambda slot: _ORDER.index(slot.role))
        with self._place.connection.begin():
            return [
                Way(
                    id=slot.id,
                    role=slot.role.value,
                    since=self._newest(slot, _MAKING),
                    tried=self._newest(slot, _TRYING),
                    mark=slots.mark(slot),
                )
                for slot in found
            ]

    def note_opened(self) -> None:
        """Log who sat down."""
        with SqlUnitOfWork(self._place) as uow:
            uow.write_log(_OPENED, self._mark_of(Role(self._place.actor)))

    # --- pass phrases ----------------------------------------------------------------------

    def change_passphrase(self, own: str, new: str) -> None:
        """Replace the pass phrase of whoever opened the vault."""
        self._require_own(own)
        require_strong(new)
        role = Role.DEPUTY if self._place.actor == Role.DEPUTY else Role.MANAGER
        access.require_unused(self._header, new, but=role)
        self._replace(role, self._new_slot(role, new), _CHANGED)

    def confirm(self, own: str) -> None:
        """Make sure that *own* is right."""
        self._require_own(own)

    def add_deputy(self, own: str, new: str) -> None:
        """Let a deputy in."""
        self._require_own(own)
        if self._slot(Role.DEPUTY) is not None:
            raise Problem(Code.DEPUTY_EXISTS)
        require_strong(new)
        access.require_unused(self._header, new)
        self._replace(Role.DEPUTY, self._new_slot(Role.DEPUTY, new), _ADDED)

    def drop_deputy(self, own: str, say: Progress | None = None) -> None:
        """Shut the deputy out."""
        self._require_own(own)
        mark = slots.mark(self._deputy())
        self._rotate(self._all_but(Role.DEPUTY), (_DROPPED, mark), say)

    def try_deputy(self, passphrase: str) -> bool:
        """Try the deputy's pass phrase."""
        mark = slots.mark(self._deputy())
        opened = access.opens(self._header, Role.DEPUTY, passphrase)
        with SqlUnitOfWork(self._place) as uow:
            uow.write_log(_TRIED if opened else _FAILED, mark)
        return opened

    # --- recovery key ----------------------------------------------------------------------

    def prepare_recovery_key(self, own: str) -> NewRecoveryKey:
        """Make a new recovery key."""
        self._require_own(own)
        self.forget()
        secret = bytearray(os.urandom(keys.KEY_BYTES))
        slot = self._slot_for(Role.RECOVERY, secret, None)
        self._prepared = _Prepared(secret, slot)
        return self._sheet(recovery_key.write(secret), slot)

    def accept_recovery_key(self, typed: Mapping[int, str]) -> None:
        """Put the prepared key in force."""
        if self._prepared is None:
            raise Problem(Code.NO_RECOVERY_KEY_PREPARED)
        source = self._vault.source()
        # Since it was made, the data key may have changed.
        slot = slots.seal_anew(self._prepared.slot, source.header.vault_id, source.dek)
        tried = replace(source.header, slots=(slot,))
        _unlock(tried, recovery_key.write(self._prepared.secret), typed)
        self._replace(Role.RECOVERY, slot, _SHEET)
        self.forget()

    def sheet_of(self, key: str) -> NewRecoveryKey:
        """Give what the sheet in force says."""
        slot = next(slot for slot in self._header.slots if slot.role is Role.RECOVERY)
        return self._sheet(key, slot)

    def try_recovery_key(self, key: str, typed: Mapping[int, str] | None = None) -> None:
        """Try the recovery key in force."""
        _unlock(self._header, key, typed or {})
        with SqlUnitOfWork(self._place) as uow:
            uow.write_log(_SHEET_TRIED, self._mark_of(Role.RECOVERY))

    def forget(self) -> None:
        """Wipe a key that was prepared and not accepted."""
        if self._prepared is not None:
            keys.wipe(self._prepared.secret)
            self._prepared = None

    # --- data key --------------------------------------------------------------------------

    def rotate(self, own: str, say: Progress | None = None) -> None:
        """Change the data key."""
        self._require_own(own)
        self._rotate(self._header.slots, None, say)

    def hand_over(self, own: str, new: str, say: Progress | None = None) -> None:
        """Give the office to a successor."""
        self._require_own(own)
        require_strong(new)
        access.require_unused(self._header, new)
        slot = self._new_slot(Role.MANAGER, new)
        kept = (slot, *self._all_but(Role.MANAGER))
        self._rotate(kept, (_HANDED_OVER, slots.mark(slot)), say)

    def _rotate(
        self, kept: Iterable[Slot], entry: tuple[str, str] | None, say: Progress | None
    ) -> None:
        if self._place.read_only:  # said before a copy is made for nothing
            raise Problem(Code.VAULT_READ_ONLY, path=self._place.read_only)
        number = self._header.key_number + 1
        entries = [(_ROTATED, str(number))] if entry is None else [entry, (_ROTATED, str(number))]
        moved = rotation.rotate(
            self._vault.source(),
            kept,
            at=self._place.clock.now(),
            actor=self._place.actor,
            entries=entries,
            say=say or silent,
        )
        self._vault.move(moved)

    # -------------------------------------------------------------------------------------

    @property
    def _header(self) -> Header:
        return self._vault.source().header

    def _require_own(self, secret: str) -> None:
        access.require_own(self._header, Role(self._place.actor), secret)

    def _slot(self, role: Role) -> Slot | None:
        return next((slot for slot in self._header.slots if slot.role is role), None)

    def _deputy(self) -> Slot:
        slot = self._slot(Role.DEPUTY)
        if slot is None:
            raise Problem(Code.NO_DEPUTY)
        return slot

    def _mark_of(self, role: Role) -> str:
        slot = self._slot(role)  # one who shut out the own way has none any more
        return slots.mark(slot) if slot else ""

    def _all_but(self, role: Role) -> tuple[Slot, ...]:
        return tuple(slot for slot in self._header.slots if slot.role is not role)

    def _sheet(self, key: str, slot: Slot) -> NewRecoveryKey:
        return NewRecoveryKey(key, self._header.vault_id.hex(), slots.mark(slot))

    def _new_slot(self, role: Role, passphrase: str) -> Slot:
        secret = keys.secret_from(passphrase)
        try:
            return self._slot_for(role, secret, self._cost())
        finally:
            keys.wipe(secret)

    def _slot_for(self, role: Role, secret: bytearray, cost: Cost | None) -> Slot:
        source = self._vault.source()
        known = [slot.id for slot in source.header.slots]
        if self._prepared is not None:
            known.append(self._prepared.slot.id)
        return slots.make(
            source.dek,
            secret,
            vault_id=source.header.vault_id,
            slot_id=1 + max(known),
            role=role,
            cost=cost,
        )

    def _replace(self, role: Role, slot: Slot, action: str) -> None:
        """Put a slot in the place of the one its role had, and log it."""
        before = self._header
        changed = replace(before, seq=before.seq + 1, slots=(slot, *self._all_but(role)))
        try:
            with SqlUnitOfWork(self._place) as uow:
                uow.write_log(action, slots.mark(slot))
                self._vault.put(changed)
        except BaseException:
            if self._header is changed:  # the log could not be kept
                with contextlib.suppress(Problem):
                    self._vault.put(replace(before, seq=changed.seq + 1))
                if self._header is changed:  # nor taken back: to call it failed would be wrong
                    return
            raise

    def _newest(self, slot: Slot, actions: tuple[str, ...]) -> datetime | None:
        query = (
            select(audit_log.c.at)
            .where(audit_log.c.reference == slots.mark(slot), audit_log.c.action.in_(actions))
            .order_by(audit_log.c.seq.desc())
            .limit(1)
        )
        at: str | None = self._place.connection.execute(query).scalar()
        return moment_from_text(at) if at else None


def _unlock(header: Header, key: str, typed: Mapping[int, str]) -> None:
    """Open the recovery slot with *key*, after putting in the groups that were typed."""
    groups = recovery_key.groups(key)
    written = list(groups)
    for number, group in typed.items():
        if not 1 <= number <= len(groups):
            raise Problem(Code.VAULT_RECOVERY_KEY_MISTYPED, group=number)
        written[number - 1] = recovery_key.read_group(number, group)
    try:
        dek, _ = access.with_recovery_key(header, "-".join(written))
    except Problem as problem:
        wrong = [number for number in sorted(typed) if written[number - 1] != groups[number - 1]]
        if problem.code is not Code.VAULT_WRONG_RECOVERY_KEY or not wrong:
            raise
        # Written correctly, with its check character, and yet another group: of another sheet.
        raise Problem(Code.VAULT_RECOVERY_KEY_MISTYPED, group=wrong[0]) from problem
    keys.wipe(dek)
