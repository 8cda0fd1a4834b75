"""The dispatch desk: what left the house on a day, printing many letters, electronic delivery.

All calls on a ``Desk`` belong to the database's thread. Making PDF files of what they give does
not, and may take a while.
"""

from __future__ import annotations

import hashlib
import math
import secrets
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from casemgr.domain import events as ev
from casemgr.domain.actions import Blocks, posting_blocks
from casemgr.domain.acts.common import need_letter
from casemgr.domain.corrected import as_corrected
from casemgr.domain.errors import Code, Problem, block
from casemgr.domain.facts import WITHOUT_ADDRESS, PostWay
from casemgr.domain.fold import replay
from casemgr.domain.text import Text
from casemgr.domain.tracking import service, services
from casemgr.services.prefectures import region

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from casemgr.domain.case import Case, LetterState
    from casemgr.domain.errors import Block
    from casemgr.domain.text import Language
    from casemgr.services.desk import Desk
    from casemgr.services.ports import Letters, StoredLetter

# --- what left the house on a day -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Posting:
    """One envelope that left the house; the letters of both languages share one."""

    letters: tuple[str, ...]
    case: str
    addressee: str
    organisation: str
    postal_code: str
    """Empty abroad, where lists name the country alone."""
    region: Text
    """Prefecture, or the country abroad."""
    way: PostWay
    tracking: str
    abroad: bool = False
    """Whether the address on it is outside Japan."""

    @property
    def service(self) -> str:
        """What carried it, as ``tracking.service`` names it."""
        return service(self.way, abroad=self.abroad)

    @property
    def by_post(self) -> bool:
        """Whether the post carried it; else it was sent or handed over in another way."""
        return self.way not in WITHOUT_ADDRESS


def posted_on(cases: Iterable[Case], day: date) -> tuple[Posting, ...]:
    """List what left the house on *day*: by way, then by letter number.

    It is told by what happened, as last corrected. What the post brought back later is still
    listed, with the address it bore when the letter was made.
    """
    found = [posting for case in cases for posting in _of_case(case, day)]
    known = services()
    return tuple(sorted(found, key=lambda p: (known.index(p.service), p.letters)))


def _of_case(case: Case, day: date) -> list[Posting]:
    steps = as_corrected(case.history)
    envelopes: dict[tuple[datetime, PostWay, str], list[str]] = {}
    for step in steps:
        event = step.event
        if isinstance(event, ev.LetterPosted) and event.on == day:
            # One command posts all letters of one envelope at one moment.
            envelopes.setdefault((step.at, event.way, event.tracking), []).append(event.letter)
    made = {s.event.letter: n for n, s in enumerate(steps) if isinstance(s.event, ev.LetterIssued)}
    out = []
    for (_, way, tracking), letters in envelopes.items():
        then = replay(steps[: made[letters[0]] + 1], case.rules)
        to = then.requester
        abroad = bool(to.address.country.strip())
        out.append(
            Posting(
                letters=tuple(letters),
                case=case.number,
                addressee=to.letter_name,
                organisation=to.organisation,
                postal_code="" if abroad else to.address.postal_code,
                region=region(to.address),
                way=way,
                tracking=tracking,
                abroad=abroad,
            )
        )
    return out


# --- many letters at once -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Selected:
    """One letter of a batch: its bytes, or why it is not printed."""

    letter: str
    case: str = ""
    addressee: str = ""
    pages: int = 0
    enclosures: tuple[str, ...] = ()
    pdf: bytes = b""
    """As stored; empty where it is not printed."""
    why_not: Blocks = ()
    said: tuple[str, ...] = ()
    """Why it is not printed, in words."""

    @property
    def printable(self) -> bool:
        """Whether it is printed."""
        return not self.why_not


@dataclass(frozen=True, slots=True)
class Batch:
    """Letters chosen to be printed together."""

    letters: tuple[Selected, ...]
    made_on: date

    @property
    def printable(self) -> tuple[Selected, ...]:
        """Those that are printed, in order."""
        return tuple(x for x in self.letters if x.printable)


def batch(desk: Desk, letters: Iterable[str], say: Callable[[Block], str]) -> Batch:
    """Choose *letters* to be printed for posting; each once, in the order given.

    A letter that was taken back, has left the house, may not be posted now or whose bytes are not
    what they were is listed with the reason, which *say* puts into words.
    """
    found = []
    for letter in dict.fromkeys(letters):
        try:
            stored, case, state = _kept(desk, letter)
        except Problem as problem:
            none = block(problem.code, **problem.facts)
            found.append(Selected(letter, why_not=(none,), said=(say(none),)))
            continue
        why = _why_not(case, state, stored)
        found.append(
            Selected(
                letter=letter,
                case=case.number,
                addressee=case.requester.letter_name,
                pages=state.issued.pages,
                enclosures=state.issued.enclosures,
                pdf=b"" if why else stored.pdf,
                why_not=why,
                said=tuple(map(say, why)),
            )
        )
    return Batch(tuple(found), desk.today())


def _kept(desk: Desk, letter: str) -> tuple[StoredLetter, Case, LetterState]:
    """Give a letter's bytes, its case and where it is. Raises ``no_such_letter``."""
    stored = desk.letter(letter)
    case = desk.case(stored.case_id)
    return stored, case, next(x for x in case.letters if x.id == letter)


def _why_not(case: Case, state: LetterState, stored: StoredLetter) -> Blocks:
    if state.voided is not None:
        return (block(Code.LETTER_VOID, letter=state.id),)
    if state.posted is not None:
        return (block(Code.LETTER_POSTED, letter=state.id),)
    why = list(posting_blocks(case, state))
    if not intact(stored):
        why.append(block(Code.VAULT_DAMAGED, part=state.id))
    return tuple(why)


def intact(stored: StoredLetter) -> bool:
    """Whether the bytes of a stored letter are those that were made."""
    return hashlib.sha256(stored.pdf).hexdigest() == stored.sha256


# --- electronic delivery --------------------------------------------------------------------------

ALPHABET = "ACDEFHJKLMNPQRTUWXY3479"
"""What cannot be taken for one another in print, on the telephone or by hand."""
_GROUP, _GROUPS = 4, 5
PASSPHRASE_BITS = math.log2(len(ALPHABET)) * _GROUP * _GROUPS
"""Of chance in a pass phrase: more than 80, so that nobody tries them all."""

LOCKED = "letter_locked"
"""What the log calls making an encrypted copy."""


@dataclass(frozen=True, slots=True)
class LockedLetter:
    """An encrypted copy of a letter and the sheet that opens it; neither is kept anywhere."""

    letter: str
    pdf: bytes
    sheet: bytes
    """With the pass phrase, to go another way than the letter."""


def passphrase() -> str:
    """Make a pass phrase for one letter, such as ``H7KM-3QXT-9ACD-WNPR-4LFE``."""
    groups = ("".join(secrets.choice(ALPHABET) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def to_send(desk: Desk, letter: str) -> StoredLetter:
    """Give a letter of which a copy may go to the person.

    Raises ``no_such_letter``, ``letter_void``, ``vault_damaged`` and what forbids to post it now.
    """
    stored, case, _ = _kept(desk, letter)
    state = need_letter(case, letter)
    if not intact(stored):
        raise Problem(Code.VAULT_DAMAGED, part=letter)
    # Posted already is no hindrance: the person may have lost the pass phrase, or want a copy.
    for why in posting_blocks(case, state):
        raise Problem.of(why)
    return stored


def lock(desk: Desk, letters: Letters, letter: str, language: Language) -> LockedLetter:
    """Encrypt a copy of a stored letter under a pass phrase of its own.

    Each call makes a new pass phrase, which stands on the sheet (in *language*) and nowhere else;
    the log says that it was made. Raises as ``to_send`` does.
    """
    stored = to_send(desk, letter)
    word = passphrase()
    locked = letters.locked(stored.pdf, word)
    sheet = letters.passphrase_sheet(
        letter, word.split("-"), desk.today(), desk.particulars(), language
    )
    desk.write_log(LOCKED, letter)
    return LockedLetter(letter, locked, sheet)


def counted(postings: Sequence[Posting]) -> dict[str, int]:
    """Count the envelopes of each service that was used."""
    used = [p.service for p in postings]
    return {service: used.count(service) for service in services() if service in used}
