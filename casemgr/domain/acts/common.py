"""Checks shared by all acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.actions import blocks, item_blocks
from casemgr.domain.errors import Block, Code, Problem
from casemgr.domain.facts import HoldReason
from casemgr.domain.identity import authority_ended
from casemgr.domain.numbers import has_document_number, names_document_number
from casemgr.domain.workflow import chargeable

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from casemgr.domain.case import Case, ItemState, LetterState, SourceState
    from casemgr.domain.steps import Action


def refuse(found: Sequence[Block]) -> None:
    """Raise the first of *found*, if any."""
    if found:
        raise Problem.of(found[0])


def allow(case: Case, action: Action) -> None:
    """Raise why *action* cannot be taken now, if it cannot."""
    refuse(blocks(case, action))


def allow_item(case: Case, action: Action, number: int) -> ItemState:
    """Give the item when *action* can be taken on it, else raise why not."""
    item = case.find_item(number)
    if item is None:
        raise Problem(Code.NO_SUCH_ITEM, item=number)
    refuse(item_blocks(case, action, item))
    return item


def on_day(day: date, today: date, earliest: date, what: str) -> date:
    """Give *day* if it is neither in the future nor before *earliest*. Dates are JST dates."""
    if day > today:
        raise Problem(Code.DATE_IN_FUTURE, what=what, date=day)
    not_before(day, earliest, what)
    return day


def not_before(day: date | None, earliest: date, what: str) -> None:
    """Raise when *day*, if there is one, is before *earliest*; it may well be in the future."""
    if day is not None and day < earliest:
        raise Problem(Code.DATE_BEFORE, what=what, date=day, limit=earliest)


def need_known(value: str, known: Collection[str], field: str) -> None:
    """Raise when *value* is none of those *known* to law or policy."""
    if value not in known:
        raise Problem(Code.FIELD_INVALID, field=field, value=value, expected=", ".join(known))


def end_hold(case: Case, reason: HoldReason, on: date) -> tuple[ev.Event, ...]:
    """End a wait that is over by itself, if it is in force."""
    since = next((p.start for p in case.holds if p.reason == reason.value), None)
    return () if since is None else (ev.HoldEnded(reason, max(on, since)),)


def end_fee_hold(case: Case, ended: Collection[int], on: date) -> tuple[ev.Event, ...]:
    """End the wait for the fee once the items *ended* leave nothing to charge for."""
    left = any(i.number not in ended for i in chargeable(case))
    return () if left else end_hold(case, HoldReason.FEE_OWING, on)


def need_source(case: Case, source: str) -> SourceState:
    """Give a row of the checklist, or raise that there is none."""
    found = case.find_source(source)
    if found is None:
        raise Problem(Code.NO_SUCH_SOURCE, source=source)
    return found


def need_letter(case: Case, letter: str) -> LetterState:
    """Give a letter that was not taken back, or raise why there is none."""
    found = case.find_letter(letter)
    if found is None:
        raise Problem(Code.NO_SUCH_LETTER, letter=letter)
    if found.voided is not None:
        raise Problem(Code.LETTER_VOID, letter=letter)
    return found


def need_reason(reason: str) -> str:
    """Give *reason* stripped, or raise that it is empty or gives the number of a paper."""
    if not reason.strip():
        raise Problem(Code.REASON_EMPTY)
    no_numbers(reason=reason)
    return reason.strip()


def need_authority(case: Case, today: date) -> None:
    """Raise when a statutory agent's authority has ended, the person being of age by *today*."""
    ended = authority_ended(case, today)
    if ended is not None:
        raise Problem.of(ended)


def no_number(text: str, field: str) -> None:
    """Raise when *text* holds the number of a paper: it is not to be written down."""
    if has_document_number(text):
        raise Problem(Code.DOCUMENT_NUMBER, field=field)


def no_numbers(**texts: str) -> None:
    """Raise when one of *texts*, by field, gives the number of a paper beside its name."""
    for field, text in texts.items():
        if names_document_number(text):
            raise Problem(Code.DOCUMENT_NUMBER, field=field)


def need_text(text: str, field: str) -> str:
    """Give *text* stripped, or raise that it is missing or gives the number of a paper."""
    if not text.strip():
        raise Problem(Code.FIELD_MISSING, field=field)
    no_numbers(**{field: text})
    return text.strip()
