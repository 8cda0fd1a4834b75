"""Letters, closing and what comes after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.actions import letter_blocks, posting_blocks
from casemgr.domain.acts.common import (
    allow,
    end_hold,
    need_authority,
    need_letter,
    need_reason,
    no_numbers,
    on_day,
    refuse,
)
from casemgr.domain.acts.intake import check_item, more_sources
from casemgr.domain.case import DECISION_LETTER
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import TRACKED, WITHOUT_ADDRESS, HoldReason, PostWay
from casemgr.domain.steps import Action

if TYPE_CHECKING:
    from datetime import date

    from casemgr.domain.case import Case
    from casemgr.domain.rules import Rulebook

Events = tuple[ev.Event, ...]


def next_letter(case: Case) -> str:
    """Give the number the next letter of the case will bear; numbers are never used twice."""
    return f"{case.number}-L{len(case.letters) + 1}"


def issue_letter(case: Case, letter: ev.LetterIssued) -> Events:
    """Make a letter final. Its bytes are stored beside this event and never made again."""
    refuse(letter_blocks(case, letter.kind))
    # Who comes of age before the letter is made must have asked, or have mandated (Civil Code 4).
    if letter.kind == DECISION_LETTER and not wf.ended_without_identity(case):
        need_authority(case, letter.on)
    return (letter,)


def void_letter(case: Case, letter: str, today: date, reason: str) -> Events:
    """Take back a letter that has not left the house."""
    allow(case, Action.VOID_LETTER)
    if need_letter(case, letter).posted is not None:
        raise Problem(Code.LETTER_POSTED, letter=letter)
    return (ev.LetterVoided(letter, today, need_reason(reason)),)


def post_letter(
    case: Case, letter: str, on: date, today: date, way: PostWay, tracking: str = ""
) -> Events:
    """Record that a letter left the house."""
    allow(case, Action.POST_LETTER)
    known = need_letter(case, letter)
    if known.posted is not None:
        raise Problem(Code.LETTER_POSTED, letter=letter)
    refuse(posting_blocks(case, known))
    on_day(on, today, (known.returned or known.issued).on, "on")
    # Made in time is not told in time: the grown child's answer is not the parent's to read.
    if any(letter in i.letters and not i.ended for i in case.items):
        need_authority(case, on)
    if way not in WITHOUT_ADDRESS and not case.requester.address.lines:
        raise Problem(Code.ADDRESS_MISSING)
    if way in TRACKED and not tracking.strip():
        raise Problem(Code.TRACKING_MISSING, way=way.value)
    return (ev.LetterPosted(letter, on, way, tracking.strip()),)


def return_letter(case: Case, letter: str, on: date, today: date, reason: str = "") -> Events:
    """Record that the post brought a letter back; it then waits to be posted again."""
    allow(case, Action.RETURN_LETTER)
    posted = need_letter(case, letter).posted
    if posted is None:
        raise Problem(Code.NO_POSTED_LETTER)
    on_day(on, today, posted.on, "on")
    return (ev.LetterReturned(letter, on, reason),)


def close(case: Case, today: date, note: str = "") -> Events:
    """Close the case; nobody waits for anything any longer."""
    allow(case, Action.CLOSE)
    ended = [e for p in case.holds for e in end_hold(case, HoldReason(p.reason), today)]
    return (*ended, ev.Closed(today, note))


def reopen(case: Case, today: date, reason: str) -> Events:
    """Go on with a closed case."""
    allow(case, Action.REOPEN)
    return (ev.Reopened(today, need_reason(reason)),)


def note(case: Case, today: date, text: str) -> Events:
    """Write something down; possible at any time."""
    allow(case, Action.NOTE)
    if not text.strip():
        raise Problem(Code.NOTE_EMPTY)
    no_numbers(text=text)
    return (ev.NoteAdded(today, text.strip()),)


def repin_policy(case: Case, event: ev.PolicyRepinned, rules: Rulebook, today: date) -> Events:
    """Move the case to another edition of the policy, whose *rules* these are; the note says why.

    Possible until something is decided: a decision was made by the edition of its day.
    """
    allow(case, Action.REPIN_POLICY)
    need_reason(event.note)
    if event.policy_sha256 == case.policy_sha256:
        raise Problem(Code.SAME_POLICY)
    for item in case.items:
        check_item(item.item, rules)
    for finding in (f for s in case.sources for f in s.findings):
        if finding.category not in rules.policy.categories:
            raise Problem(
                Code.UNKNOWN_CATEGORY,
                category=finding.category,
                expected=list(rules.policy.categories),
            )
    return (event, *more_sources(case, rules, [i.item for i in case.items], today))
