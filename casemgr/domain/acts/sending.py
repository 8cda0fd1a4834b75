"""Letters, closing and what comes after."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain import fee_telling
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
from casemgr.domain.corrected import together
from casemgr.domain.dispatch_code import fits, paper_after_all, plain
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import WITHOUT_ADDRESS, WITHOUT_PAPER, HoldReason, PostWay
from casemgr.domain.steps import Action
from casemgr.domain.tracking import number

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from casemgr.domain.case import Case, LetterState
    from casemgr.domain.rules import Rulebook
    from casemgr.domain.text import Language

Events = tuple[ev.Event, ...]


def next_letter(case: Case) -> str:
    """Give the number the next letter of the case will bear; numbers are never used twice."""
    return f"{case.number}-L{len(case.letters) + 1}"


def correctable(case: Case, letter: str, kind: str, languages: tuple[Language, ...]) -> LetterState:
    """Give the letter of which one of *kind* in *languages* is to be the corrected form.

    Raises ``no_such_letter``, ``letter_void``, ``letter_superseded``, ``correction_of_other_kind``,
    ``correction_in_other_language``, and ``decided_since`` where the decision it told is no longer
    the present one: what was decided anew is told by a letter that says so.
    """
    old = need_letter(case, letter)
    told = old.issued
    if old.superseded_by:
        raise Problem(Code.LETTER_SUPERSEDED, letter=letter, by=old.superseded_by)
    if told.kind != kind:
        raise Problem(Code.CORRECTION_OF_OTHER_KIND, letter=letter, kind=told.kind)
    if told.language not in languages:
        language = told.language.value
        raise Problem(Code.CORRECTION_IN_OTHER_LANGUAGE, letter=letter, language=language)
    if kind == DECISION_LETTER:
        for item in case.items:
            if item.number in told.items and letter not in item.letters:
                raise Problem(Code.DECIDED_SINCE, letter=letter, item=item.number)
    return old


def issue_letter(case: Case, letter: ev.LetterIssued) -> Events:
    """Make a letter final. Its bytes are stored beside this event and never made again.

    What it takes the place of is taken back if it never left the house; what left it stays as it
    is, with the day on which it told the person.
    """
    refuse(letter_blocks(case, letter.kind))
    before: Events = ()
    if letter.supersedes:
        old = correctable(case, letter.supersedes, letter.kind, (letter.language,))
        if old.posted is None:
            # Said without words, which would have to be in one language.
            before = (ev.LetterVoided(old.id, letter.on, f"→ {letter.letter}"),)
    # Who comes of age before the letter is made must have asked, or have mandated (Civil Code 4).
    if letter.kind == DECISION_LETTER and not wf.ended_without_identity(case):
        need_authority(case, letter.on)
    return (*before, letter)


def void_letter(case: Case, letter: str, today: date, reason: str) -> Events:
    """Take back a letter that has not left the house."""
    allow(case, Action.VOID_LETTER)
    if need_letter(case, letter).posted is not None:
        raise Problem(Code.LETTER_POSTED, letter=letter)
    return (ev.LetterVoided(letter, today, need_reason(reason)),)


def post_letter(
    case: Case,
    letter: str,
    on: date,
    today: date,
    way: PostWay,
    tracking: str = "",
    codes: tuple[str, ...] = (),
    envelope: tuple[str, ...] = (),
) -> Events:
    """Record that a letter left the house.

    *codes* are those of the sheets that went, typed or scanned; *envelope* are the letters that
    went with it. Raises ``code_wrong`` for a code that is of none of them, and ``code_missing``
    where this letter has a code, goes on paper and its code was not given.
    """
    allow(case, Action.POST_LETTER)
    known = need_letter(case, letter)
    if known.posted is not None:
        raise Problem(Code.LETTER_POSTED, letter=letter)
    refuse(posting_blocks(case, known))
    on_day(on, today, known.ready_on, "on")
    # Made in time is not told in time: the grown child's answer is not the parent's to read.
    if any(letter in i.letters and not i.ended for i in case.items):
        need_authority(case, on)
    proof = _way(case, letter, way, tracking)
    needed = () if way in WITHOUT_PAPER else (letter,)
    _sheets_in_hand(case, {letter, *envelope}, needed, codes)
    posted = ev.LetterPosted(letter, on, way, proof)
    return (posted, *fee_telling.wait_from_posting(case, letter, on))


def _sheets_in_hand(
    case: Case, envelope: Collection[str], needed: Collection[str], codes: Iterable[str]
) -> None:
    """Look whether *codes* are all of letters in *envelope*, and those of *needed* among them."""
    sheets = [x.issued for x in case.letters if x.id in envelope]
    given = [x for x in codes if plain(x)]
    for code in given:
        if not any(fits(x, code) for x in sheets):
            raise Problem(Code.CODE_WRONG, typed=code)
    for sheet in sheets:
        known = not sheet.code or any(fits(sheet, code) for code in given)
        if sheet.letter in needed and not known:
            raise Problem(Code.CODE_MISSING, letter=sheet.letter)


def goes_abroad(case: Case, letter: str) -> bool:
    """Whether the address on *letter* is abroad: the one that was known when it was made."""
    before = takewhile(
        lambda s: not (isinstance(s.event, ev.LetterIssued) and s.event.letter == letter),
        case.history,
    )
    people = [s.event for s in before if isinstance(s.event, ev.Received | ev.PersonChanged)]
    return bool(people[-1].requester.address.country.strip())


def _way(case: Case, letter: str, way: PostWay, tracking: str) -> str:
    """Give the tracking number, or raise why *letter* cannot have gone this way."""
    if way not in WITHOUT_ADDRESS and not case.requester.address.lines:
        raise Problem(Code.ADDRESS_MISSING)
    proof = number(way, tracking, abroad=goes_abroad(case, letter))
    no_numbers(tracking=proof)  # a way without numbers takes any text
    return proof


def correct_posting(
    case: Case,
    letter: str,
    on: date,
    today: date,
    way: PostWay,
    tracking: str = "",
    reason: str = "",
    codes: tuple[str, ...] = (),
) -> Events:
    """Put right how or when a letter left the house, and what was in one envelope with it.

    Also after the case was closed: what happened is not changed by it, only what is written of it.
    What was recorded as sent without paper and went on paper after all needs the *codes* of its
    sheets, as ``post_letter`` does and with the same refusals.
    """
    allow(case, Action.CORRECT_POSTING)
    posted = need_letter(case, letter).posted
    if posted is None:
        raise Problem(Code.NO_POSTED_LETTER)
    letters = together(case, letter)
    on_day(on, today, max(need_letter(case, x).ready_on for x in letters), "on")
    proof = _way(case, letter, way, tracking)
    why = need_reason(reason)
    if (on, way, proof) == (posted.on, posted.way, posted.tracking):
        raise Problem(Code.NOTHING_CORRECTED)
    _sheets_in_hand(case, letters, letters if paper_after_all(posted.way, way) else (), codes)
    return tuple(ev.PostingCorrected(x, on, way, proof, why) for x in letters)


def return_letter(case: Case, letter: str, on: date, today: date, reason: str = "") -> Events:
    """Record that the post brought a letter back; it then waits to be posted again."""
    allow(case, Action.RETURN_LETTER)
    posted = need_letter(case, letter).posted
    if posted is None:
        raise Problem(Code.NO_POSTED_LETTER)
    on_day(on, today, posted.on, "on")
    no_numbers(reason=reason)
    returned = ev.LetterReturned(letter, on, reason)
    return (returned, *fee_telling.wait_no_longer(case, returned))


def close(case: Case, today: date, note: str = "") -> Events:
    """Close the case; nobody waits for anything any longer."""
    allow(case, Action.CLOSE)
    no_numbers(note=note)
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
