"""The ledger of fees (policy 6(1); Act, Article 38): what was asked for, came in and went back.

Derived from what has happened to the cases, never kept beside them. Days are the days in Japan on
which the money moved, amounts are yen. Nobody is named: a payment's evidence is often a line of the
account with the payer's name, which is cut out of it. Reasons of waivers and refunds stay in the
case. Of a case whose file was erased the register has kept the lines: books are kept for seven
years, for ten where there was a loss (Corporation Tax Act Enforcement Regulations, Article 59),
and the file is not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING
from unicodedata import normalize

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.fold import replay
from casemgr.domain.steps import FEE_NOTICE, RECEIPT
from casemgr.domain.text import HIRAGANA
from casemgr.services.erasing import FeeLine
from casemgr.services.sheets import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from casemgr.domain.case import Case
    from casemgr.services.desk import Desk
    from casemgr.services.erasing import RegisterEntry
    from casemgr.services.ports import OpenVault
    from casemgr.services.sheets import Cell, Say

_CUT = "…"


class Movement(StrEnum):
    """What happened to a fee."""

    ASKED = "asked"
    """Asked for; an amount below zero takes back a part of what was asked before."""
    PAID = "paid"
    WAIVED = "waived"
    REFUNDED = "refunded"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger."""

    on: date
    case: str
    what: Movement
    amount: int
    method: str = ""
    evidence: str = ""
    balance: int = 0
    """What came in less what went back, up to and with this line."""

    @property
    def moved(self) -> int:
        """By how much the balance changes; asking and waiving move no money."""
        return {Movement.PAID: self.amount, Movement.REFUNDED: -self.amount}.get(self.what, 0)


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums of the lines of a ledger."""

    asked: int = 0
    paid: int = 0
    waived: int = 0
    refunded: int = 0


@dataclass(frozen=True, slots=True)
class Ledger:
    """The lines of one month, or of all time, between two balances."""

    entries: tuple[Entry, ...]
    carried: int
    """The balance before the first line."""
    totals: Totals

    @property
    def balance(self) -> int:
        """The balance after the last line."""
        return self.carried + self.totals.paid - self.totals.refunded


def of_house(desk: Desk, vault: OpenVault) -> list[Entry]:
    """Give the ledger of all cases of the vault, those whose file was erased as well."""
    with vault.begin() as uow:
        register = uow.erasing.register()
    return entries((case for _, case in desk.cases()), register)


def entries(cases: Iterable[Case], register: Iterable[RegisterEntry] = ()) -> list[Entry]:
    """List all that happened to the fees of *cases* in order of days, with the running balance.

    *register* has what is left of erased cases.
    """
    moved = sorted(
        (
            *((e.on, at, e) for case in cases for at, e in _of(case)),
            *((x.on, x.at, _again(left.number, x)) for left in register for x in left.fees),
        ),
        key=lambda found: (found[0], found[1], found[2].case),
    )
    found = [e for _, _, e in moved]
    balances = accumulate(e.moved for e in found)
    return [replace(e, balance=b) for e, b in zip(found, balances, strict=True)]


def kept(case: Case) -> tuple[FeeLine, ...]:
    """Give what stays of the fee when the file of *case* is erased: nothing that names anybody."""
    return tuple(
        FeeLine(e.on, at, e.what.value, e.amount, e.method, _letter(case, e.what, at))
        for at, e in _of(case)
    )


def _letter(case: Case, what: Movement, since: datetime) -> str:
    """Give the letter by which a movement was told: the next one made that is not void."""
    kind = {Movement.ASKED: FEE_NOTICE, Movement.PAID: RECEIPT}.get(what)
    for step in case.history:
        e = step.event
        if isinstance(e, ev.LetterIssued) and e.kind == kind and since <= step.at:
            state = case.find_letter(e.letter)
            if state is not None and state.voided is None:
                return e.letter
        if what is Movement.ASKED and isinstance(e, ev.FeeAsked) and since < step.at:
            break  # told by telephone, and asked for anew
    return ""


def _again(number: str, line: FeeLine) -> Entry:
    return Entry(line.on, number, Movement(line.what), line.amount, line.method, line.letter)


def of_case(case: Case) -> Totals:
    """Give the sums of one case."""
    return _sums(e for _, e in _of(case))


def months(found: Iterable[Entry]) -> list[date]:
    """List the first days of the months in which something happened, the newest first."""
    return sorted({e.on.replace(day=1) for e in found}, reverse=True)


def ledger(found: Sequence[Entry], month: date | None = None) -> Ledger:
    """Give the lines of the month that *month* lies in, or all of them."""
    if month is None:
        return Ledger(tuple(found), 0, _sums(found))
    first = month.replace(day=1)
    lines = tuple(e for e in found if e.on.replace(day=1) == first)
    carried = sum(e.moved for e in found if e.on < first)
    return Ledger(lines, carried, _sums(lines))


def _of(case: Case) -> list[tuple[datetime, Entry]]:
    """Give the lines of a case, each with the moment at which it was recorded."""
    asked = paid = back = 0
    found: list[tuple[datetime, Entry]] = []
    for place, step in enumerate(case.history):
        match step.event:
            case ev.FeeAsked(on=on, amount=amount):
                # Asked anew, it takes the place of what was asked before and not paid.
                change, asked = paid + amount - asked, paid + amount
                entry = Entry(on, case.number, Movement.ASKED, change)
            case ev.FeePaid(on=on, amount=amount, method=method, evidence=evidence):
                paid += amount
                asked = paid
                shown = _nameless(evidence, case)
                entry = Entry(on, case.number, Movement.PAID, amount, method, shown)
            case ev.FeeWaived(on=on):
                due = asked - paid or _due(case, place)
                entry = Entry(on, case.number, Movement.WAIVED, due)
            case ev.FeeRefunded(on=on, amount=amount):
                gone = amount or paid - back
                back += gone
                entry = Entry(on, case.number, Movement.REFUNDED, gone)
            case _:
                continue
        found.append((step.at, entry))
    return found


def _due(case: Case, steps: int) -> int:
    """Compute what was owed after the first *steps* events and had not been asked for."""
    return wf.fee_outstanding(replay(case.history[:steps], case.rules), None)


def _sums(found: Iterable[Entry]) -> Totals:
    sums = dict.fromkeys(Movement, 0)
    for entry in found:
        sums[entry.what] += entry.amount
    return Totals(**{what.value: amount for what, amount in sums.items()})


# --- leaving names out ----------------------------------------------------------------------


def _nameless(text: str, case: Case) -> str:
    """Cut the names of the people of *case* out of *text*, in whatever kana and width."""
    shown = normalize("NFKC", text)
    for party in (case.requester, case.person):
        for name in (party.name, party.kana):
            shown = _without(shown, name)
    return shown


def _without(text: str, name: str) -> str:
    wanted = "".join(letter for letter, _ in _letters(normalize("NFKC", name)))
    if len(wanted) < 2:  # noqa: PLR2004  (one letter is no name, and would be everywhere)
        return text
    letters = _letters(text)
    start = "".join(letter for letter, _ in letters).find(wanted)
    if start < 0:
        return text
    first, last = letters[start][1], letters[start + len(wanted) - 1][1]
    return text[:first] + _CUT + _without(text[last + 1 :], name)


def _letters(text: str) -> list[tuple[str, int]]:
    """Give the letters of *text* with their places: no spaces, one kind of kana, one case."""
    return [(c.translate(HIRAGANA).lower()[0], n) for n, c in enumerate(text) if not c.isspace()]


# --- as a file ------------------------------------------------------------------------------

_COLUMNS = (
    "fee_date",
    "ref",
    "fee_what",
    "fee_asked",
    "fee_paid",
    "fee_waived",
    "fee_refunded",
    "fee_method",
    "fee_evidence",
    "fee_balance",
)


def sheet(shown: Ledger, say: Say) -> Sheet:
    """Put a ledger into words by ``say(group, code)``, between its two balances.

    Each kind of movement has a column of its own, so that a column can be added up.
    """
    sums = shown.totals
    carried = (None, "", say("fee_line", "carried"), None, None, None, None, "", "", shown.carried)
    total = (None, "", say("fee_line", "total"), sums.asked, sums.paid, sums.waived, sums.refunded)
    return Sheet(
        headings=tuple(say("report_column", c) for c in _COLUMNS),
        rows=(
            carried,
            *(_line(e, say) for e in shown.entries),
            (*total, "", "", shown.balance),
        ),
    )


def _line(entry: Entry, say: Say) -> tuple[Cell, ...]:
    return (
        entry.on,
        entry.case,
        say("fee_line", entry.what),
        *(entry.amount if entry.what is what else None for what in Movement),
        say("fee_method", entry.method) if entry.method else "",
        entry.evidence,
        entry.balance,
    )
