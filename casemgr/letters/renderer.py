"""The door to the letters: makes PDF files and reads them back."""

from __future__ import annotations

import hashlib
import threading
from typing import TYPE_CHECKING

from casemgr.domain.text import Language
from casemgr.letters import layers, pdf, recovery
from casemgr.letters.calibration import calibration_page
from casemgr.letters.check import refuse_unprintable
from casemgr.letters.compose import Composer
from casemgr.letters.dispatching import DispatchPapers
from casemgr.letters.embedding import plain
from casemgr.letters.envelopes import envelope_page
from casemgr.letters.faces import face
from casemgr.letters.fonts import FontBook
from casemgr.letters.labels import label_pages
from casemgr.letters.linebreak import set_lines
from casemgr.letters.pictures import pixels
from casemgr.letters.qr import modules
from casemgr.letters.readback import read_about, read_text
from casemgr.letters.spoken import runs
from casemgr.letters.statements import statements
from casemgr.letters.text import clean
from casemgr.letters.titles import all_titles
from casemgr.letters.values import sender_values
from casemgr.letters.wording import Wordings
from casemgr.services.papers import ABROAD, DOMESTIC, SHIPPED, DateStyle, Paper, stock
from casemgr.services.ports import RenderedLetter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from casemgr.domain.errors import Block
    from casemgr.domain.rules import Particulars
    from casemgr.domain.text import Text
    from casemgr.letters.marks import Page
    from casemgr.services.house import House, Legal, Place
    from casemgr.services.letter_data import LetterData, LetterKind
    from casemgr.services.papers import EnvelopeProfile, Face, LabelSheet, Recipient
    from casemgr.services.printing import Statement

_STATIONERY = "stationery"


class LetterRenderer(DispatchPapers):
    """Makes letters as PDF; fulfils the port ``Letters``.

    One letter is made at a time, on whatever thread: fonts and wordings are read once and shared.
    """

    def __init__(self, read: Callable[[str], bytes]) -> None:
        """Take *read*, which gives the bytes of a data file, such as ``casemgr.resources.read``."""
        self._read = read
        self._papers = b""
        self._book = FontBook(read)
        self._wordings = Wordings(read)
        self._lock = threading.Lock()

    def forget(self) -> None:
        """Drop every text and picture kept to be quick: names, addresses, seals."""
        with self._lock:
            self._book.forget()
            for kept in (clean, modules, pixels, plain, runs, set_lines, stock):
                kept.cache_clear()

    def render(
        self,
        data: LetterData,
        language: Language,
        *,
        draft: bool = False,
        paper: Paper | None = None,
        house: House | None = None,
    ) -> RenderedLetter:
        """Make the PDF, with the company's own texts where *house* has any.

        Raises ``unprintable_characters``, ``address_too_long``, ``wording_invalid``,
        ``house_text_invalid``.
        """
        with self._lock:
            refuse_unprintable(self._book, data, language)
            wording = self._wordings.get(data.kind.value, language)
            if house is not None and house.texts:
                wording = layers.Composed(wording, house, draft=draft)
            on = paper or self._usual_paper()
            composer = Composer(self._book, wording, data, language, on, draft=draft)
            pages = composer.pages()
            about = pdf.About(composer.file_title, language.value, data.issued_on)
            made = pdf.write(pages, self._book, about)
        return RenderedLetter(
            pdf=made,
            sha256=hashlib.sha256(made).hexdigest(),
            pages=len(pages),
            template=wording.template,
            template_sha256=wording.sha256,
        )

    def statements(
        self, data: LetterData, language: Language, *, paper: Paper | None = None
    ) -> tuple[Statement, ...]:
        """Give what the fixed words of a letter say. Raises ``wording_invalid``."""
        eras = paper is not None and paper.dates is DateStyle.ERA
        with self._lock:
            wording = self._wordings.get(data.kind.value, language)
            return statements(data, wording, language, eras=eras)

    def house_frame(self, kind: LetterKind, language: Language) -> tuple[Legal | Place, ...]:
        """Give the texts of a letter in order: those a company may choose, and what is fixed.

        Raises ``wording_invalid``.
        """
        with self._lock:
            return layers.frame(self._wordings.get(kind.value, language))

    def house_faults(
        self, kind: LetterKind, language: Language, texts: Mapping[str, str]
    ) -> tuple[Block, ...]:
        """Say why a company's texts cannot be used: the first fault of each."""
        with self._lock:
            return layers.faults(self._book, self._wordings.get(kind.value, language), texts)

    def _usual_paper(self) -> Paper:
        known = stock(self.shipped_papers()).envelopes
        return Paper(known[DOMESTIC], known[ABROAD])

    # --- envelopes and labels ------------------------------------------------------------

    def shipped_papers(self) -> bytes:
        """Give the file of envelopes and label sheets that comes with the program."""
        if not self._papers:
            self._papers = self._read(SHIPPED)
        return self._papers

    def picture_size(self, content: bytes) -> tuple[int, int]:
        """Give width and height of a PNG file in pixels. Raises ``field_invalid``."""
        found = pixels(content)
        return found.width, found.height

    def envelope(
        self,
        to: Recipient,
        profile: EnvelopeProfile,
        language: Language,
        made_on: date,
        sender: Particulars | None = None,
    ) -> bytes:
        """Make the page to print on a plain envelope, as PDF.

        Raises ``unprintable_characters``, ``address_too_long``.
        """
        # The post abroad returns what it cannot deliver to an address that it can read.
        read_in = Language.EN if to.address.country else language
        values = None if sender is None else sender_values(sender, read_in)
        with self._lock:
            refuse_unprintable(self._book, {"to": to, "sender": values or {}}, language)
            wording = self._wordings.get(_STATIONERY, language)
            page = envelope_page(self._book, wording.text, profile, to, language, values)
            return self._printed([page], "envelope", profile.name, language, made_on)

    def labels(
        self,
        to: Sequence[Recipient],
        labels: LabelSheet,
        language: Language,
        made_on: date,
        start: int = 1,
    ) -> bytes:
        """Make sheets of address labels as PDF, beginning with the label *start*.

        Raises ``field_missing``, ``field_invalid``, ``unprintable_characters`` and
        ``address_too_long``, which has the place of the recipient from 1.
        """
        with self._lock:
            refuse_unprintable(self._book, {"to": tuple(to)}, language)
            wording = self._wordings.get(_STATIONERY, language)
            pages = label_pages(self._book, wording.text, labels, to, language, start)
            return self._printed(pages, "labels", labels.name, language, made_on)

    def face(self, profile: EnvelopeProfile) -> Face:
        """Give what an envelope looks like and what its window shows."""
        return face(profile)

    def calibration(self, profile: EnvelopeProfile, language: Language, made_on: date) -> bytes:
        """Make the sheet by which an envelope is measured, as PDF."""
        with self._lock:
            refuse_unprintable(self._book, {"name": profile.name}, language)
            wording = self._wordings.get(_STATIONERY, language)
            page = calibration_page(self._book, wording, profile, language)
            return self._printed([page], "calibration", profile.name, language, made_on)

    def _printed(
        self, pages: Sequence[Page], what: str, name: Text, language: Language, made_on: date
    ) -> bytes:
        wording = self._wordings.get(_STATIONERY, language)
        title = wording.text(f"title.{what}", {"name": name.in_(language)})
        return pdf.write(pages, self._book, pdf.About(title, language.value, made_on))

    def read_text(self, pdf: bytes) -> str:
        """Give the text of a PDF, pages in order, divided by form feeds."""
        with self._lock:
            return read_text(pdf)

    def read_about(self, pdf: bytes) -> dict[str, str]:
        """Give what a PDF says of itself beside its text, such as its title."""
        with self._lock:
            return read_about(pdf)

    def titles(self, language: Language) -> dict[tuple[str, str], str]:
        """Give the title of every letter: by outcome and type of request, else by kind of letter.

        Raises ``wording_invalid``.
        """
        with self._lock:
            return all_titles(lambda kind: self._wordings.get(kind, language))

    def recovery_sheet(
        self,
        vault: str,
        key_groups: Iterable[str],
        made_on: date,
        language: Language,
        *,
        vault_id: str = "",
        mark: str = "",
    ) -> bytes:
        """Make the sheet with the recovery key for the safe, as PDF."""
        groups = tuple(key_groups)
        with self._lock:
            refuse_unprintable(self._book, {"vault": vault, "key": groups}, language)
            wording = self._wordings.get("recovery_sheet", language)
            pages = recovery.pages(
                self._book,
                wording,
                vault=vault,
                vault_id=vault_id,
                mark=mark,
                groups=groups,
                made_on=made_on,
                language=language,
            )
            about = pdf.About(wording.text("text.title"), language.value, made_on)
            return pdf.write(pages, self._book, about)
