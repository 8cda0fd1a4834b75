"""The door to the letters: makes PDF files and reads them back."""

from __future__ import annotations

import hashlib
import threading
from typing import TYPE_CHECKING

from casemgr.letters import pdf, recovery
from casemgr.letters.check import refuse_unprintable
from casemgr.letters.compose import Composer
from casemgr.letters.fonts import FontBook
from casemgr.letters.readback import read_text
from casemgr.letters.wording import Wordings
from casemgr.services.ports import RenderedLetter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from casemgr.domain.text import Language
    from casemgr.services.letter_data import LetterData


class LetterRenderer:
    """Makes letters as PDF; fulfils the port ``Letters``.

    One letter is made at a time, on whatever thread: fonts and wordings are read once and shared.
    """

    def __init__(self, read: Callable[[str], bytes]) -> None:
        """Take *read*, which gives the bytes of a data file, such as ``casemgr.resources.read``."""
        self._book = FontBook(read)
        self._wordings = Wordings(read)
        self._lock = threading.Lock()

    def render(
        self, data: LetterData, language: Language, *, draft: bool = False
    ) -> RenderedLetter:
        """Make the PDF. Raises ``unprintable_characters``, ``address_too_long``."""
        with self._lock:
            refuse_unprintable(self._book, data, language)
            wording = self._wordings.get(data.kind.value, language)
            composer = Composer(self._book, wording, data, language, draft=draft)
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

    def read_text(self, pdf: bytes) -> str:
        """Give the text of a PDF, pages in order, divided by form feeds."""
        with self._lock:
            return read_text(pdf)

    def recovery_sheet(
        self, vault: str, key_groups: Iterable[str], made_on: date, language: Language
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
                groups=groups,
                made_on=made_on,
                language=language,
            )
            about = pdf.About(wording.text("text.title"), language.value, made_on)
            return pdf.write(pages, self._book, about)
