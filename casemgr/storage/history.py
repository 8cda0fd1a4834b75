"""Whether the log of an open vault goes on from where this computer last saw it."""

from __future__ import annotations

import contextlib
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select, text

from casemgr.domain.errors import Problem
from casemgr.services.history import CLOCK, FOREIGN, OLDER, OTHER, Doubt
from casemgr.storage import audit
from casemgr.storage.tables import audit_log
from casemgr.storage.unit_of_work import SqlUnitOfWork, Workplace

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.storage.anchor import Head

_ACCEPTED = "history_accepted"
_SHOWN = 16
"""Digits of a head, as letters print them."""
_TOLERANCE = timedelta(minutes=5)
"""Clocks are put right by seconds all the time; that is no doubt."""
_SET_BACK = text(
    "SELECT seq FROM (SELECT seq, at, lag(at) OVER (ORDER BY seq) AS before FROM audit_log)"
    " WHERE at < before AND (julianday(before) - julianday(at)) * 86400 > :seconds ORDER BY seq"
)


class VaultHistory:
    """Implements ``services.history.History``, where each method is described."""

    def __init__(
        self, place: Workplace, *, sample: bool = False, aside: Path | None = None
    ) -> None:
        """Compare what was kept with the vault. A sample is filled by a clock that jumps.

        *aside* is the write-ahead log of another database that lay beside it (``foreign``).
        """
        self._place = place
        self._doubts: list[Doubt] = []
        try:
            self._look(sample=sample, aside=aside)
        except Problem:  # a damaged log; "verify" tells, and what was seen stays as it is
            place.anchor.follow(set(), held=True)

    def _look(self, *, sample: bool, aside: Path | None) -> None:
        place = self._place
        with place.connection.begin():
            self._seq, self._hash = audit.head(place.connection)
            newest = audit.newest(place.connection, 1, None)
            seen = place.anchor.heads()
            own = {one.hash for one in seen if self._has(one)}
        now = place.clock.now()
        self._doubts = [] if own or not seen else [self._doubt(seen)]
        if aside is not None:
            at = newest[0].at if newest else now
            here = (self._seq, self._hash)
            self._doubts.append(Doubt(FOREIGN, *here, *here, at, aside.name))
        place.anchor.follow(own, held=bool(self._doubts))
        if {(one.seq, one.hash) for one in seen} != {(self._seq, self._hash)}:
            place.anchor.note(self._seq, self._hash, now)
        if newest and not sample and now + _TOLERANCE < newest[0].at:
            entry = newest[0]
            self._doubts.append(
                Doubt(CLOCK, self._seq, self._hash, entry.seq, entry.hash, entry.at)
            )

    def doubts(self) -> list[Doubt]:
        """Give what did not fit."""
        return list(self._doubts)

    def accept(self) -> None:
        """Go on with this vault, and forget the heads it has not."""
        grave = [one for one in self._doubts if one.grave]
        if not grave:
            return
        doubt, gone = grave[0], {one.hash for one in self._place.anchor.heads()}
        here = f"{doubt.seq}:{doubt.hash[:_SHOWN]}"
        there = doubt.file or f"{doubt.seen_seq}:{doubt.seen_hash[:_SHOWN]}"
        if not self._place.read_only:
            with SqlUnitOfWork(self._place) as uow:
                uow.write_log(_ACCEPTED, f"{here} / {there}")
        self._doubts = [one for one in self._doubts if not one.grave]
        if self._place.read_only:  # it is only looked at, and what was seen stays the measure
            return
        self._place.anchor.follow(gone)
        self.keep()

    def set_back(self) -> list[int]:
        """Give the entries that are earlier than the one before."""
        seconds = _TOLERANCE.total_seconds()
        with self._place.connection.begin():
            return list(self._place.connection.execute(_SET_BACK, {"seconds": seconds}).scalars())

    def keep(self) -> None:
        """Keep the head as it is in the file, safe from a power cut; never fails."""
        with contextlib.suppress(Problem):
            with self._place.connection.begin():
                seq, digest = audit.head(self._place.connection)
            self._place.anchor.note(seq, digest, self._place.clock.now(), sync=True)

    def _has(self, seen: Head) -> bool:
        query = select(audit_log.c.hash).where(audit_log.c.seq == seen.seq)
        return self._place.connection.execute(query).scalar() == seen.hash

    def _doubt(self, seen: tuple[Head, ...]) -> Doubt:
        """Compare with the head that was seen last."""
        last = seen[-1]
        kind = OLDER if self._seq < last.seq else OTHER
        return Doubt(kind, self._seq, self._hash, last.seq, last.hash, last.moment)
