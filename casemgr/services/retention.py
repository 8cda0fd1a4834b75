"""What is due for erasure by the terms of the policy in force, and erasing it.

The terms are those in force today, not the ones a case is judged by: how long a company keeps its
files is no part of what a person asked for. Everything is computed from the cases anew and nothing
is scheduled; nothing goes by itself, a person says so each time. Calls belong to the vault's
thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING

from casemgr.domain.clocks import JST
from casemgr.domain.errors import Code, Problem
from casemgr.domain.retention import (
    Contents,
    HeldBy,
    Keep,
    Kept,
    contents_of,
    copies,
    held_by,
    kept,
    last_day,
    redactions,
)
from casemgr.domain.text import closed_up
from casemgr.services import codec, fee_ledger
from casemgr.services.erasing import Erasure, RegisterEntry, Undone

if TYPE_CHECKING:
    from casemgr.domain.case import Case
    from casemgr.services.backups import Backup, Progress
    from casemgr.services.desk import Desk
    from casemgr.services.ports import OpenVault, UnitOfWork

AHEAD = 90
"""Days for which the preview also tells what will be due."""
Stop = Callable[[], bool]
"""Asked between two cases."""


@dataclass(frozen=True, slots=True)
class Row:
    """One class of one case, or one line of the register."""

    number: str
    person: str
    """Empty where no case is left."""
    keep: Keep
    since: date
    due_on: date
    contents: Contents
    held_by: tuple[HeldBy, ...]
    due: bool
    again: bool = False
    """It had been erased before this vault was restored from a backup."""

    @property
    def erasable(self) -> bool:
        """Whether it can be erased now."""
        return self.due and not self.held_by


@dataclass(frozen=True, slots=True)
class Preview:
    """What is due, and what will be."""

    today: date
    days: Mapping[Keep, int]
    """The terms in force; what is not named is kept without end."""
    rows: tuple[Row, ...]
    """By the day on which the term is over."""
    entries: tuple[RegisterEntry, ...]
    """The register of cases whose file is gone."""
    erasures: tuple[Erasure, ...]
    """What was erased so far, the newest first."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a batch has done."""

    erased: tuple[Row, ...]
    refused: tuple[tuple[Row, Problem], ...]
    stopped: bool
    """It was stopped between two cases; the rest is as it was."""
    unclean: Problem | None = None
    """Everything is erased, but the file could not be written anew."""


def terms(desk: Desk) -> dict[Keep, int]:
    """Give the terms in force, in days."""
    days = desk.rules().policy.retention_days
    return {keep: days[keep.value] for keep in Keep if keep.value in days}


def preview(desk: Desk, vault: OpenVault, ahead: int = AHEAD) -> Preview:
    """List what is due today and what will be within so many days."""
    days, today = terms(desk), desk.today()
    with vault.begin() as uow:
        entries = tuple(uow.erasing.register())
        erasures = tuple(uow.erasing.erasures())
    rows = [*_rows(desk, vault, ahead), *_of_register(entries, days, today, ahead)]
    rows.sort(key=lambda row: (row.due_on, row.number, list(Keep).index(row.keep)))
    return Preview(today, days, tuple(rows), entries, erasures)


def any_due(desk: Desk, vault: OpenVault) -> bool:
    """Say whether anything can be erased now; stops at the first."""
    with vault.begin() as uow:
        entries = uow.erasing.register()
    of_register = _of_register(entries, terms(desk), desk.today(), 0)
    return any(row.erasable for row in chain(of_register, _rows(desk, vault, 0)))


def notes_due(desk: Desk, case_id: int) -> Row | None:
    """Give the notes on papers of a case where they can be erased now: they served to confirm."""
    case, today = desk.case(case_id), desk.today()
    for one in kept(case, terms(desk), today):
        row = _row(case, one, today)
        if row.keep is Keep.IDENTITY_NOTES and row.erasable:
            return row
    return None


def erased_number(desk: Desk, text: str) -> str:
    """Give the number that *text* is, where that case's file was erased; empty where it is not."""
    number = closed_up(text).upper()
    try:
        desk.find(number)
    except Problem as problem:
        return number if problem.code is Code.CASE_ERASED else ""
    return ""


def holders(erasure: Erasure, backups: Iterable[Backup]) -> list[Backup]:
    """Give the backups that still hold what *erasure* took away: made before it, after its case."""
    return [one for one in backups if erasure.is_in(one.seq)]


def looked_at(vault: OpenVault) -> list[Backup] | None:
    """Give the backups of the chosen folder; None where there is none, or it cannot be read now."""
    try:
        return vault.backups.listed()
    except Problem:
        return None


def still_in(vault: OpenVault, erased: Iterable[Row], backups: Iterable[Backup]) -> list[Backup]:
    """Give those of *backups* that still hold anything of what was *erased*."""
    wanted = {(row.number, row.keep.value) for row in erased}
    with vault.begin() as uow:
        acts = [act for act in uow.erasing.erasures() if (act.number, act.rule) in wanted]
    return [one for one in backups if any(act.is_in(one.seq) for act in acts)]


def erase(
    desk: Desk,
    vault: OpenVault,
    chosen: Sequence[Row],
    say: Progress | None = None,
    stop: Stop | None = None,
) -> Outcome:
    """Erase what was chosen, each in a transaction of its own, then clean the file.

    Whether it is due and not held is asked anew for each. *say* is told ``erase`` with percent,
    then what ``Cleaning.clean`` tells. Raises nothing that concerns a single case.
    """
    done: list[Row] = []
    refused: list[tuple[Row, Problem]] = []
    stopped, unclean = False, None
    for place, row in enumerate(chosen):
        if stop is not None and stop():
            stopped = True
            break
        if say is not None:
            say("erase", 100 * place // len(chosen))
        try:
            _erase(desk, vault, row)
        except Problem as problem:
            refused.append((row, problem))
        else:
            done.append(row)
    if done:
        try:
            vault.cleaning.clean(say)
        except Problem as problem:
            unclean = problem
    return Outcome(tuple(done), tuple(refused), stopped, unclean)


# --- what is due --------------------------------------------------------------------------


def _rows(desk: Desk, vault: OpenVault, ahead: int) -> Iterator[Row]:
    """Give what had been erased before first: it is due whatever the terms say."""
    back = {(row.number, row.keep): row for row in _again(desk, vault)}
    yield from back.values()
    today, days = desk.today(), terms(desk)
    for case_id in _candidates(desk, vault, ahead):
        case = desk.case(case_id)
        for one in kept(case, days, today):
            if (one.due_on - today).days <= ahead and (case.number, one.keep) not in back:
                yield _row(case, one, today)


def _candidates(desk: Desk, vault: OpenVault, ahead: int) -> list[int]:
    days, latest = terms(desk), desk.today() + timedelta(days=ahead)
    days.pop(Keep.REGISTER, None)
    wanted: dict[int, None] = {}
    with vault.begin() as uow:
        for keep, term in days.items():
            # Notes on papers may be due before a case is closed.
            by = None if keep is Keep.IDENTITY_NOTES else latest - timedelta(days=term)
            wanted |= dict.fromkeys(uow.erasing.candidates(keep.value, by))
    return list(wanted)


def _again(desk: Desk, vault: OpenVault) -> Iterator[Row]:
    """Give what was erased before this vault was restored, and is here once more."""
    today = desk.today()
    with vault.begin() as uow:
        back = uow.erasing.undone()
        known = {case_id for one in back if (case_id := _find(uow, one.number))}
    cases = {case.number: case for case in map(desk.case, sorted(known))}
    for one in back:
        case, keep = cases.get(one.number), Keep(one.rule)
        if case is None:
            continue
        contents, day = contents_of(case, keep), one.at.astimezone(JST).date()
        if not contents.empty:
            held = held_by(case, keep, today)
            yield replace(_row(case, Kept(keep, day, day, contents, held), today), again=True)


def _find(uow: UnitOfWork, number: str) -> int:
    try:
        return uow.case_id(number)
    except Problem:
        return 0


def _row(case: Case, one: Kept, today: date) -> Row:
    return Row(
        number=case.number,
        person=case.person.name,
        keep=one.keep,
        since=one.since,
        due_on=one.due_on,
        contents=one.contents,
        held_by=one.held_by,
        due=one.due(today),
    )


def _of_register(
    entries: Iterable[RegisterEntry], days: Mapping[Keep, int], today: date, ahead: int
) -> Iterator[Row]:
    if Keep.REGISTER not in days:
        return
    for entry in entries:
        due_on = last_day(entry.closed_on, days[Keep.REGISTER])
        if (due_on - today).days <= ahead:
            yield Row(
                number=entry.number,
                person="",
                keep=Keep.REGISTER,
                since=entry.closed_on,
                due_on=due_on,
                contents=Contents(),
                held_by=(),
                due=due_on <= today,
            )


# --- erasing -----------------------------------------------------------------------------


def _erase(desk: Desk, vault: OpenVault, row: Row) -> None:
    """Erase one class. Raises ``erasure_not_due``, ``erasure_held``, ``changed_meanwhile``."""
    if row.keep is Keep.REGISTER:
        _drop_entry(desk, vault, row)
        return
    case_id = desk.find(row.number)
    case = desk.case(case_id)
    held = _require_due(desk, vault, case, row)
    if held:
        by = [one.value for one in held]
        raise Problem(Code.ERASURE_HELD, case=row.number, held_by=by)
    known = len(case.history)
    with vault.begin() as uow:
        if row.keep is Keep.CASE_FILE:
            entry = _entry(case, uow.erasing.undone())
            uow.erasing.erase_case(case_id, known, row.keep.value, entry)
            return
        left = {place: codec.write(event) for place, event in redactions(case, row.keep)}
        gone = copies(case) if row.keep is Keep.DISCLOSED_COPIES else ()
        uow.erasing.redact(case_id, known, row.keep.value, left, [x.id for x in gone])
        if row.keep is Keep.DISCLOSED_COPIES:  # what was typed and left lying may be an answer
            uow.forget_drafts([one.key for one in uow.drafts(f"{case_id}/")])


def _require_due(desk: Desk, vault: OpenVault, case: Case, row: Row) -> tuple[HeldBy, ...]:
    """Give what holds the class. Raises ``erasure_not_due`` where its term is not over."""
    today = desk.today()
    for one in kept(case, terms(desk), today):
        if one.keep is row.keep and one.due(today):
            return one.held_by
    for back in _again(desk, vault):
        if (back.number, back.keep) == (row.number, row.keep):
            return back.held_by
    raise Problem(Code.ERASURE_NOT_DUE, case=row.number)


def _entry(case: Case, undone: Iterable[Undone]) -> RegisterEntry:
    """Give what stays; a case that is open only here had been closed before it was erased."""
    told = (one.closed_on for one in undone if one.number == case.number and one.closed_on)
    return RegisterEntry(
        number=case.number,
        arrived_on=case.arrived_on,
        closed_on=case.closed_on or next(told, case.arrived_on),
        requests=tuple(
            (i.item.type.value, i.outcome.value if i.outcome else "") for i in case.items
        ),
        fees=fee_ledger.kept(case),
    )


def _drop_entry(desk: Desk, vault: OpenVault, row: Row) -> None:
    days, today = terms(desk), desk.today()
    with vault.begin() as uow:
        mine = [one for one in uow.erasing.register() if one.number == row.number]
        if not any(one.due for one in _of_register(mine, days, today, 0)):
            raise Problem(Code.ERASURE_NOT_DUE, case=row.number)
        uow.erasing.drop_entry(row.number, row.keep.value)
