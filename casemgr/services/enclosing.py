"""Stamping what is enclosed with a letter, so that no sheet gets into another person's envelope.

Enclosures are stamped in a copy; the file in the case stays as it is. All calls belong to the
database's thread, as those on a ``Desk`` do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import initials
from casemgr.domain.text import Language
from casemgr.services import letter_values
from casemgr.services.dispatch import to_send

if TYPE_CHECKING:
    from casemgr.services.desk import Desk
    from casemgr.services.ports import Letters

STAMPED = "enclosure_stamped"
"""What the log calls making a stamped copy."""
MOST = 99
"""Enclosures of one letter that a stamp has room for."""


class Fault(StrEnum):
    """Why a file cannot be stamped: the fact ``reason`` of ``enclosure_unusable``."""

    NO_PDF = "no_pdf"
    """Nor a PNG or JPEG image."""
    BROKEN = "broken"
    LOCKED = "locked"
    """It asks for a pass phrase, or forbids to change it."""
    SIGNED = "signed"
    """A stamp would break its electronic signature."""
    DYNAMIC = "dynamic"
    """Its pages are made by the reader's program only (XFA)."""
    TOO_LARGE = "too_large"
    """A picture with too many pixels."""
    TOO_MUCH = "too_much"
    """Very many pages, or more to draw than any usual file has."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is printed on every page of an enclosure, before the number of the page."""

    letter: str
    initials: str
    """Of the recipient, as on the letter's own sheets."""
    number: int
    """Of the enclosure, from 1."""
    language: Language
    """Of the letter. The stamp is in both, but a picture becomes a sheet, which has one."""
    made_on: date


@dataclass(frozen=True, slots=True)
class StampedEnclosure:
    """A stamped copy of an enclosure; it is kept nowhere."""

    stamp: Stamp
    name: str
    """For its file: it says which letter it goes with, never whose."""
    pdf: bytes


def number_of(listed: tuple[str, ...], file: str) -> int:
    """Give the number under which a letter lists the *file*; 0 where it does not.

    Lists name a file with or without its ending.
    """
    names = {file, file.rpartition(".")[0] or file}
    return next((n for n, one in enumerate(listed, start=1) if one.strip() in names), 0)


def stamp_attachment(
    desk: Desk, letters: Letters, letter: str, attachment: str, number: int = 0
) -> StampedEnclosure:
    """Stamp a copy of a file of the letter's case, such as ``A1``; see ``stamp_file``.

    Raises ``file_missing`` where the case has none such.
    """
    case_id = desk.letter(letter).case_id
    content = desk.attachment(case_id, attachment)
    case = desk.case(case_id)
    name = next(a.name for a in case.attachments if a.id == attachment)
    return stamp_file(desk, letters, letter, name, content, number)


def stamp_file(
    desk: Desk, letters: Letters, letter: str, file: str, content: bytes, number: int = 0
) -> StampedEnclosure:
    """Stamp a copy of the file *content*, called *file*, as an enclosure of an issued letter.

    Its number is that in the letter's list, or *number* where one is given. The log says which
    enclosure of which letter was stamped. Raises ``field_invalid`` for a number that cannot be,
    ``field_missing`` where the letter does not list the file and none is given,
    ``enclosure_unusable`` with a ``Fault``, and what ``dispatch.to_send`` raises.
    """
    stored = to_send(desk, letter)
    data = letter_values.read(stored)
    if not 0 <= number <= MOST:
        expected = f"1-{MOST}"
        raise Problem(Code.FIELD_INVALID, field="number", value=str(number), expected=expected)
    place = number or number_of(data.enclosures, file)
    if not place:
        raise Problem(Code.FIELD_MISSING, field="number")
    stamp = Stamp(
        letter=letter,
        initials=initials(data.addressee or data.addressee_organisation),
        number=place,
        language=Language(stored.language),
        made_on=data.issued_on,
    )
    try:
        pdf = letters.stamped(content, stamp)
    except Problem as problem:
        problem.facts.setdefault("file", file)
        raise
    desk.write_log(STAMPED, f"{letter} · {place}")
    return StampedEnclosure(stamp, f"{letter}-enclosure-{place}.pdf", pdf)
