"""The words of letters that are a company's own: greeting, closing, contact.

Every letter has two layers. What the Act makes a matter of care (decision, reason, how to object)
is shipped with the program and locked by its hash. A few texts around it belong to the house: the
vault keeps every version of them, by number, and a new one never takes away an old one. A text
that was not chosen is the shipped one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from casemgr.domain.errors import Code, Problem, block
from casemgr.domain.numbers import names_document_number

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from casemgr.domain.errors import Block
    from casemgr.domain.text import Language
    from casemgr.services.letter_data import LetterData, LetterKind
    from casemgr.services.ports import Clock, Letters, OpenVault, UnitOfWork

DOCUMENT = "house_texts"
"""Kind of document under which the vault keeps the texts of one version."""
_INDEX = "house_texts"

FIELDS = (
    "company", "desk", "officer", "representative", "postal_code", "address", "email", "phone",
    "hours", "policy_title", "addressee", "case_number", "reference", "arrived_on", "issued_on",
)  # fmt: skip
"""Values a house text may ask for. None tells what was asked, decided or why: that is said once,
by the shipped layer, and not in letters that must be silent about it (Act 36; Order 5)."""

CONDITIONS = ("voluntary",)
"""What a house text may only make depend on: whether the letter is an answer outside the Act."""


class HouseFault(StrEnum):
    """Why a house text cannot be used (``reason`` of ``house_text_invalid``)."""

    UNKNOWN_TEXT = "unknown_text"
    BRACKETS = "brackets"  # detail: what stands there
    UNKNOWN_FIELD = "unknown_field"  # detail: the field
    FIELD_NOT_ALLOWED = "field_not_allowed"  # detail: the field
    ONLY_CONDITION = "only_condition"  # detail: the field
    UNPRINTABLE = "unprintable"  # detail: the characters
    TOO_LONG = "too_long"  # detail: how many characters it may have
    TOO_MANY_LINES = "too_many_lines"  # detail: how many lines it may have
    UNREACHABLE = "unreachable"
    UNPAIRED = "unpaired"
    NO_VALUE = "no_value"  # detail: the field
    DOCUMENT_NUMBER = "document_number"


@dataclass(frozen=True, slots=True)
class Legal:
    """A text of a letter that is shipped and not the company's to choose, with its fields."""

    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """A text of one kind of letter, in one language, that the company may choose."""

    name: str
    shipped: str
    """What stands there where the company has chosen nothing, with its fields."""
    longest: int
    """In characters, with its fields as they are written."""
    lines: int
    """How many lines it may have."""


@dataclass(frozen=True, slots=True)
class House:
    """The texts that take the place of shipped ones, and the number of their version."""

    number: int
    texts: Mapping[str, str]
    """By the name of their place."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a company's texts for a kind of letter in a language."""

    number: int
    """From 1; never given twice."""
    at: datetime
    by: str
    texts: Mapping[str, str]
    """By place; a place that is not here has the shipped text."""


def in_force(
    uow: UnitOfWork, letters: Letters, kind: LetterKind, language: Language
) -> House | None:
    """Give the company's texts of now; None where all are the shipped ones.

    Raises ``house_text_invalid`` where a kept text cannot be used by this program.
    """
    known = _index(uow).get(_key(kind, language), [])
    if not known:
        return None
    now = _version(uow, known[-1])
    refuse(letters.house_faults(kind, language, now.texts))
    return House(now.number, now.texts) if now.texts else None


def refuse(faults: tuple[Block, ...]) -> None:
    """Raise the first of *faults*; the window shows each at its text."""
    if faults:
        raise Problem.of(faults[0])


class HouseTexts:
    """The drawer of an open vault with the company's texts.

    Every call is one transaction, on the vault's own thread.
    """

    def __init__(self, vault: OpenVault, letters: Letters, clock: Clock, actor: str) -> None:
        """Take charge of an open vault's texts; *actor* is who chooses them."""
        self._vault = vault
        self._letters = letters
        self._clock = clock
        self._actor = actor

    def frame(self, kind: LetterKind, language: Language) -> tuple[Legal | Place, ...]:
        """Give the texts of a letter in order: the company's, and between them the law's."""
        return self._letters.house_frame(kind, language)

    def places(self, kind: LetterKind, language: Language) -> tuple[Place, ...]:
        """Give the texts a company may choose, in the order of the letter."""
        return tuple(one for one in self.frame(kind, language) if isinstance(one, Place))

    def versions(self, kind: LetterKind, language: Language) -> list[Version]:
        """List the versions of the company's texts, the newest first; none: all as shipped."""
        with self._vault.begin() as uow:
            known = _index(uow).get(_key(kind, language), [])
            return [_version(uow, entry) for entry in reversed(known)]

    def faults(
        self, kind: LetterKind, language: Language, texts: Mapping[str, str]
    ) -> tuple[Block, ...]:
        """Say why *texts* cannot be used, each text's first fault; nothing when they can."""
        own = self.own(kind, language, texts)
        found = self._letters.house_faults(kind, language, own)
        known = {fault.facts["key"] for fault in found}
        return (*found, *_numbers(kind, language, own, known))

    def own(self, kind: LetterKind, language: Language, texts: Mapping[str, str]) -> dict[str, str]:
        """Give those of *texts* that are not the shipped ones, without blanks at their ends."""
        shipped = {one.name: one.shipped for one in self.places(kind, language)}
        tidy = {name: _tidy(text) for name, text in texts.items()}
        return {name: text for name, text in tidy.items() if text != shipped.get(name)}

    def draft(self, data: LetterData, language: Language, texts: Mapping[str, str]) -> bytes:
        """Make a draft with *texts*, which are not kept; fields without a value are marked in it.

        Raises ``house_text_invalid``.
        """
        from casemgr.services import stationery  # noqa: PLC0415 - slow; letters need the rest only

        refuse(self.faults(data.kind, language, texts))
        own = House(0, self.own(data.kind, language, texts))
        with self._vault.begin() as uow:
            paper = stationery.paper(uow, self._letters)
        return self._letters.render(data, language, draft=True, paper=paper, house=own).pdf

    def save(
        self, kinds: tuple[LetterKind, ...], language: Language, texts: Mapping[str, str]
    ) -> None:
        """Keep *texts* as a new version for each of *kinds*; what is as it was makes none.

        For one kind they are all its texts: what is not among them is as shipped. Of several
        kinds each takes those it has a place for, and keeps its others. Raises
        ``house_text_invalid``; then nothing is kept.
        """
        at = self._clock.now()
        with self._vault.begin() as uow:
            index = _index(uow)
            for kind in kinds:
                known = index.setdefault(_key(kind, language), [])
                before = _version(uow, known[-1]).texts if known else {}
                wanted = texts
                if len(kinds) > 1:
                    has = {one.name for one in self.places(kind, language)}
                    wanted = {**before, **{n: t for n, t in texts.items() if n in has}}
                own = self.own(kind, language, wanted)
                refuse(self.faults(kind, language, own))
                if own != before:
                    content = json.dumps(own, ensure_ascii=False, sort_keys=True).encode()
                    digest = hashlib.sha256(content).hexdigest()
                    uow.add_document(DOCUMENT, digest, content)
                    entry = {"number": len(known) + 1, "at": at.isoformat(), "by": self._actor}
                    known.append({**entry, "sha256": digest})
                    uow.set_setting(_INDEX, json.dumps(index))


def _numbers(
    kind: LetterKind, language: Language, texts: Mapping[str, str], known: Container[object]
) -> Iterator[Block]:
    """Find the numbers of papers and cards: they are not kept, nor printed on every letter.

    Of a version that is kept already this is not asked: no letter shall wait for it.
    """
    of = {"language": language.value, "kind": kind.value, "detail": ""}
    reason = HouseFault.DOCUMENT_NUMBER.value
    for name, text in texts.items():
        if name not in known and names_document_number(text):
            yield block(Code.HOUSE_TEXT_INVALID, key=name, reason=reason, **of)


def _key(kind: LetterKind, language: Language) -> str:
    return f"{kind.value}/{language.value}"


def _index(uow: UnitOfWork) -> dict[str, list[dict[str, Any]]]:
    """Give the list of versions by kind and language, the oldest first."""
    found: dict[str, list[dict[str, Any]]] = json.loads(uow.setting(_INDEX) or "{}")
    return found


def _version(uow: UnitOfWork, entry: Mapping[str, Any]) -> Version:
    texts: dict[str, str] = json.loads(uow.document(DOCUMENT, entry["sha256"]))
    return Version(entry["number"], datetime.fromisoformat(entry["at"]), entry["by"], texts)


def _tidy(text: str) -> str:
    """Make line ends one; blanks at a text's end are never meant, those at its beginning may be."""
    return text.replace("\r\n", "\n").strip("\n").rstrip()
