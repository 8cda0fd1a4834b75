"""What a company's letters are printed on: envelopes, seal, logo and the style of dates.

Kept in the vault: the choices as a setting, the images as documents, the company's own envelopes
as the text of a file.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from casemgr.domain.errors import Code, Problem
from casemgr.domain.guarded import refuse_numbers
from casemgr.domain.text import Language, Text
from casemgr.services import codec, envelope_files, letter_values, papers
from casemgr.services.papers import (
    DateStyle,
    EnvelopeProfile,
    Face,
    Offset,
    Paper,
    Picture,
    Recipient,
    Stock,
)
from casemgr.services.rules.toml_file import refuse_numbers_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from casemgr.services.letter_data import LetterData
    from casemgr.services.ports import Letters, OpenVault, UnitOfWork

    Kind = TypeVar("Kind")

IMAGE = "image"
"""Kind of document under which the vault keeps seal and logo."""
_CHOICES, _OWN = "stationery", "envelopes"
SEAL_WIDTHS, LOGO_WIDTHS = (8.0, 30.0), (10.0, 60.0)
"""Narrowest and widest, in millimetres."""
_ALT = Text("Seal of the company", "公印")
_NO_TEXT = Text()
_NONE = b"schema_version = 1\n"


@dataclass(frozen=True, slots=True)
class Nudge:
    """How far what is printed for one envelope is moved, in millimetres."""

    envelope: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Choices:
    """What the company has chosen. Images are named by their SHA-256; empty for none."""

    domestic: str = papers.DOMESTIC
    abroad: str = papers.ABROAD
    dates: DateStyle = DateStyle.WESTERN
    nudges: tuple[Nudge, ...] = ()
    seal: str = ""
    seal_width: float = 24.0
    """In millimetres: the seal of a company is larger than that of a person."""
    seal_alt: Text = _ALT
    """What is read instead of it."""
    logo: str = ""
    logo_width: float = 40.0
    logo_alt: Text = _NO_TEXT
    """Empty where it is decoration: the company's name stands below it anyway."""
    stamped: bool = False
    """Whether letters without a seal are stamped by hand, and have a place for that.

    No law asks for a seal on them, and a place that stays empty looks as if it had been forgotten.
    """


class Origin(StrEnum):
    """Where an envelope's measures come from."""

    SHIPPED = "shipped"
    CHANGED = "changed"
    """The company's own measures in the place of shipped ones."""
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Held:
    """An envelope in the drawer."""

    profile: EnvelopeProfile
    """As its file says, without the shift that was chosen."""
    nudge: Offset
    """The shift that was chosen."""
    origin: Origin
    face: Face
    uses: tuple[str, ...]
    """What letters are made for it: ``domestic``, ``abroad``."""


def choices(uow: UnitOfWork) -> Choices:
    """Give what the company has chosen, or what is usual."""
    return codec.read(json.loads(uow.setting(_CHOICES) or "{}"), Choices)


def stock(uow: UnitOfWork, letters: Letters) -> Stock:
    """Give the shipped envelopes and labels with the company's own, nudged as chosen."""
    known = papers.stock(letters.shipped_papers(), uow.setting(_OWN) or "")
    envelopes = dict(known.envelopes)
    for nudge in choices(uow).nudges:
        if nudge.envelope in envelopes:
            by = Offset(nudge.x, nudge.y)
            envelopes[nudge.envelope] = papers.moved(envelopes[nudge.envelope], by)
    return Stock(envelopes, known.labels)


def paper(uow: UnitOfWork, letters: Letters) -> Paper | None:
    """Give what letters are printed on; None where the company has chosen nothing."""
    if uow.setting(_CHOICES) is None and uow.setting(_OWN) is None:
        return None
    chosen, known = choices(uow), stock(uow, letters).envelopes
    seal = logo = None
    if chosen.seal:
        seal = Picture(uow.document(IMAGE, chosen.seal), chosen.seal_width, chosen.seal_alt)
    if chosen.logo:
        logo = Picture(uow.document(IMAGE, chosen.logo), chosen.logo_width, chosen.logo_alt)
    return Paper(
        domestic=_known("domestic", chosen.domestic, known),
        abroad=_known("abroad", chosen.abroad, known),
        dates=chosen.dates,
        seal=seal,
        stamped=chosen.stamped,
        logo=logo,
    )


def recipient(uow: UnitOfWork, letter: str) -> tuple[LetterData, Recipient, Language]:
    """Give what an issued letter says, to whom it goes, as printed on it, and its language.

    Raises ``no_such_letter``, and ``address_missing`` for one that was made to be sent otherwise.
    """
    stored = uow.letter(letter)
    data = letter_values.read(stored)
    if not data.address.lines:
        raise Problem(Code.ADDRESS_MISSING, letter=letter)
    to = Recipient(data.addressee, data.addressee_organisation, data.address)
    return data, to, Language(stored.language)


class Stationery:
    """The drawer of an open vault: what letters are printed on, and what goes around them.

    Every call is one transaction, on the vault's own thread.
    """

    def __init__(self, vault: OpenVault, letters: Letters) -> None:
        """Take charge of an open vault's stationery."""
        self._vault = vault
        self._letters = letters

    def choices(self) -> Choices:
        """Give what the company has chosen, or what is usual."""
        with self._vault.begin() as uow:
            return choices(uow)

    def stock(self) -> Stock:
        """Give all envelopes and label sheets, with the company's own and its nudges."""
        with self._vault.begin() as uow:
            return stock(uow, self._letters)

    def choose(self, chosen: Choices) -> None:
        """Keep what the company has chosen.

        Raises ``field_invalid`` with what is expected, and ``document_number``.

        Images are not chosen here: ``set_seal`` and ``set_logo`` keep them.
        """
        with self._vault.begin() as uow:
            before = choices(uow)
            chosen = replace(chosen, seal=before.seal, logo=before.logo)
            self._check(chosen, uow.setting(_OWN) or "")
            _keep(uow, chosen)

    def nudge(self, envelope: str, x: float, y: float) -> None:
        """Move what is printed for *envelope* by *x* and *y* millimetres, in the place of before.

        Raises ``field_invalid``.
        """
        with self._vault.begin() as uow:
            before = choices(uow)
            others = tuple(n for n in before.nudges if n.envelope != envelope)
            moved = (Nudge(envelope, x, y),) if x or y else ()
            chosen = replace(before, nudges=(*others, *moved))
            _known("envelope", envelope, stock(uow, self._letters).envelopes)
            self._check(chosen, uow.setting(_OWN) or "")
            _keep(uow, chosen)

    # --- envelopes -----------------------------------------------------------------------

    def envelopes(self) -> tuple[Held, ...]:
        """Give all envelopes with what is known of them: the shipped ones, then its own."""
        with self._vault.begin() as uow:
            chosen, own = choices(uow), papers.stock(_NONE, uow.setting(_OWN) or "").envelopes
            nudged = stock(uow, self._letters).envelopes
        shipped = papers.stock(self._letters.shipped_papers()).envelopes
        by = {one.envelope: Offset(one.x, one.y) for one in chosen.nudges}
        return tuple(
            Held(
                profile=own.get(name) or shipped[name],
                nudge=by.get(name, Offset()),
                origin=_origin(name in own, name in shipped),
                face=self._letters.face(profile),
                uses=_uses(chosen, name),
            )
            for name, profile in nudged.items()
        )

    def face(self, profile: EnvelopeProfile) -> Face:
        """Give what an envelope looks like that nobody has kept yet, shift as chosen included.

        Raises as ``put_envelope`` does.
        """
        with self._vault.begin() as uow:
            envelope_files.put(uow.setting(_OWN) or "", profile)
            by = [Offset(n.x, n.y) for n in choices(uow).nudges if n.envelope == profile.id]
        return self._letters.face(papers.moved(profile, by[0]) if by else profile)

    def put_envelope(self, profile: EnvelopeProfile) -> None:
        """Keep an envelope in the company's own file, in the place of any of the same id.

        Raises ``field_missing`` or ``field_invalid`` with field and bounds, ``document_number``.
        """
        refuse_numbers((profile,))
        with self._vault.begin() as uow:
            uow.set_setting(_OWN, envelope_files.put(uow.setting(_OWN) or "", profile))

    def drop_envelope(self, envelope: str) -> None:
        """Take an envelope out of the company's own file; a shipped one of that id is back.

        Raises ``field_invalid`` where the file has none such, ``envelope_in_use`` where letters
        are made for it and there would be none.
        """
        shipped = papers.stock(self._letters.shipped_papers()).envelopes
        with self._vault.begin() as uow:
            chosen = choices(uow)
            own = envelope_files.drop(uow.setting(_OWN) or "", envelope)
            if envelope not in shipped:
                if _uses(chosen, envelope):
                    raise Problem(Code.ENVELOPE_IN_USE, envelope=envelope)
                others = tuple(n for n in chosen.nudges if n.envelope != envelope)
                if others != chosen.nudges:
                    _keep(uow, replace(chosen, nudges=others))
            uow.set_setting(_OWN, own)

    def own_file(self) -> str:
        """Give the company's own file of envelopes and labels; empty where it has none."""
        with self._vault.begin() as uow:
            return uow.setting(_OWN) or ""

    def paper(self) -> Paper:
        """Give what letters are printed on, the usual where nothing was chosen."""
        with self._vault.begin() as uow:
            known = stock(uow, self._letters).envelopes
            usual = Paper(known[papers.DOMESTIC], known[papers.ABROAD])
            return paper(uow, self._letters) or usual

    def set_own_file(self, content: bytes) -> None:
        """Keep the company's own envelopes and labels, in the form of the shipped file.

        Raises ``file_not_toml`` or ``rules_invalid`` with file, key and reason, ``field_invalid``
        where an envelope in use would be gone, ``document_number``. Nothing in it: none of its own.
        """
        text = ""
        if content.strip():
            text = papers.own_text(content)
            refuse_numbers_in(content, papers.OWN)
        with self._vault.begin() as uow:
            self._check(choices(uow), text)
            uow.set_setting(_OWN, text)

    def set_seal(self, content: bytes) -> None:
        """Keep the image of the seal (PNG); nothing takes it away. Raises ``field_invalid``."""
        with self._vault.begin() as uow:
            _keep(uow, replace(choices(uow), seal=self._kept(uow, content)))

    def set_logo(self, content: bytes) -> None:
        """Keep the logo (PNG); nothing takes it away. Raises ``field_invalid``."""
        with self._vault.begin() as uow:
            _keep(uow, replace(choices(uow), logo=self._kept(uow, content)))

    def image(self, sha256: str) -> bytes:
        """Give a kept image, by its hash in ``Choices``."""
        with self._vault.begin() as uow:
            return uow.document(IMAGE, sha256)

    # --- printing ------------------------------------------------------------------------

    def render(self, data: LetterData, language: Language) -> bytes:
        """Make a letter on the company's paper that is not kept. Raises as ``Letters.render``."""
        return self._letters.render(data, language, paper=self.paper()).pdf

    def calibration(self, envelope: str, language: Language, on: date) -> bytes:
        """Make the sheet by which an envelope is measured, as PDF. Raises ``field_invalid``."""
        return self._letters.calibration(self._envelope(envelope), language, on)

    def envelope(self, letter: str, envelope: str, *, sender: bool = True) -> bytes:
        """Make the plain envelope of an issued letter, as PDF, with or without the sender.

        Raises ``no_such_letter``, ``address_missing``, ``address_too_long``, ``field_invalid``.
        """
        profile = self._envelope(envelope)
        with self._vault.begin() as uow:
            data, to, language = recipient(uow, letter)
        company = data.company if sender else None
        return self._letters.envelope(to, profile, language, data.issued_on, company)

    def goes_abroad(self, letter: str) -> bool:
        """Tell whether an issued letter goes abroad. Raises as ``envelope``."""
        with self._vault.begin() as uow:
            return bool(recipient(uow, letter)[1].address.country)

    def labels(self, letters: Sequence[str], sheet: str, start: int = 1) -> bytes:
        """Make address labels for issued letters, as PDF, beginning with the label *start*.

        They are set in the language of the first letter. Raises as ``envelope`` does, and
        ``field_missing`` for no letters; ``address_too_long`` has the letter's place from 1.
        """
        with self._vault.begin() as uow:
            labels = _known("sheet", sheet, stock(uow, self._letters).labels)
            found = [recipient(uow, letter) for letter in letters]
        if not found:
            raise Problem(Code.FIELD_MISSING, field="letters")
        on = max(data.issued_on for data, _, _ in found)
        to = [one for _, one, _ in found]
        return self._letters.labels(to, labels, found[0][2], on, start)

    # --- checks --------------------------------------------------------------------------

    def _envelope(self, envelope: str) -> EnvelopeProfile:
        with self._vault.begin() as uow:
            return _known("envelope", envelope, stock(uow, self._letters).envelopes)

    def _kept(self, uow: UnitOfWork, content: bytes) -> str:
        if not content:
            return ""
        self._letters.picture_size(content)
        sha256 = hashlib.sha256(content).hexdigest()
        uow.add_document(IMAGE, sha256, content)
        return sha256

    def _check(self, chosen: Choices, own: str) -> None:
        known = papers.stock(self._letters.shipped_papers(), own).envelopes
        _known("domestic", chosen.domestic, known)
        _known("abroad", chosen.abroad, known)
        for nudge in chosen.nudges:
            for field, value in (("x", nudge.x), ("y", nudge.y)):
                _within(field, value, (-papers.FURTHEST, papers.FURTHEST))
        _within("seal_width", chosen.seal_width, SEAL_WIDTHS)
        _within("logo_width", chosen.logo_width, LOGO_WIDTHS)


def _origin(own: bool, shipped: bool) -> Origin:
    if not own:
        return Origin.SHIPPED
    return Origin.CHANGED if shipped else Origin.OWN


def _uses(chosen: Choices, envelope: str) -> tuple[str, ...]:
    return tuple(use for use in ("domestic", "abroad") if getattr(chosen, use) == envelope)


def _keep(uow: UnitOfWork, chosen: Choices) -> None:
    refuse_numbers((chosen,))
    uow.set_setting(_CHOICES, json.dumps(codec.write(chosen), ensure_ascii=False))


def _known(field: str, one: str, known: Mapping[str, Kind]) -> Kind:
    if one not in known:
        expected = ", ".join(known)
        raise Problem(Code.FIELD_INVALID, field=field, value=one, expected=expected)
    return known[one]


def _within(field: str, value: float, span: tuple[float, float]) -> None:
    low, high = span
    if not low <= value <= high:
        expected = f"{low:g}-{high:g}"
        raise Problem(Code.FIELD_INVALID, field=field, value=f"{value:g}", expected=expected)
