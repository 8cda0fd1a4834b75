"""The door to the papers of the dispatch desk: forms, register, batch, electronic delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.letters import pdf

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from casemgr.domain.rules import Particulars
    from casemgr.domain.text import Language
    from casemgr.letters.fonts import FontBook
    from casemgr.letters.wording import Wordings
    from casemgr.services.blank_forms import BlankForm
    from casemgr.services.dispatch import Batch, Posting
    from casemgr.services.enclosing import Stamp
    from casemgr.services.hand_over_book import Book
    from casemgr.services.signing import Certificate


def _no_progress(_done: int, _of: int) -> None:
    """Tell nobody."""


def _never() -> bool:
    return False


class DispatchPapers:
    """Makes what the dispatch desk needs beside letters; part of the port ``Letters``."""

    _book: FontBook
    _wordings: Wordings
    _lock: threading.Lock

    def form(self, form: BlankForm, language: Language, *, flat: bool = False) -> bytes:
        """Make a form of the prescribed procedure, to be filled in on screen or by hand.

        A *flat* one has no fields; what stands in them is drawn on the page.
        """
        from casemgr.letters import form_rows, forms  # noqa: PLC0415 - no letter needs it

        with self._lock:
            wording = self._wordings.get(form.kind.value, language)
            pages = forms.pages(self._book, wording, form, language)
            if flat:
                pages = [form_rows.flat(page) for page in pages]
            about = pdf.About(wording.text("text.title"), language.value, form.made_on)
            return pdf.write(pages, self._book, about)

    def register(
        self, rows: Sequence[Posting], day: date, company: Particulars, language: Language
    ) -> bytes:
        """Make the list of what left the house on *day*, with the post's part first."""
        from casemgr.letters import register  # noqa: PLC0415 - no letter needs it

        with self._lock:
            wording = self._wordings.get("posting_list", language)
            pages = register.pages(
                self._book, wording, rows, day=day, company=company, language=language
            )
            about = pdf.About(wording.text("text.title"), language.value, day)
            return pdf.write(pages, self._book, about)

    def hand_over(self, book: Book, language: Language) -> bytes:
        """Make the hand-over book, as PDF."""
        from casemgr.letters import hand_over  # noqa: PLC0415 - no letter needs it

        with self._lock:
            wording = self._wordings.get("hand_over", language)
            pages = hand_over.pages(self._book, wording, book, language)
            about = pdf.About(wording.text("text.title"), language.value, hand_over.made_on(book))
            return pdf.write(pages, self._book, about)

    def merged(
        self,
        batch: Batch,
        language: Language,
        *,
        both_sides: bool = True,
        progress: Callable[[int, int], None] = _no_progress,
        cancelled: Callable[[], bool] = _never,
    ) -> bytes | None:
        """Put a batch into one file to print: a cover list, then each letter as it is stored."""
        from casemgr.letters import batch as batches  # noqa: PLC0415 - no letter needs it

        with self._lock:
            wording = self._wordings.get("batch_cover", language)
            first = batches.cover(self._book, wording, batch, language)
        # Copying takes no fonts, so other letters can be made meanwhile.
        return batches.merged(
            first,
            wording.text("text.title"),
            batch,
            both_sides=both_sides,
            progress=progress,
            cancelled=cancelled,
        )

    def locked(self, pdf: bytes, passphrase: str) -> bytes:
        """Give a copy encrypted with AES-256 that opens with *passphrase* only."""
        from casemgr.letters import locked  # noqa: PLC0415 - no letter needs it

        return locked.locked(pdf, passphrase)

    def passphrase_sheet(
        self,
        letter: str,
        groups: Iterable[str],
        made_on: date,
        company: Particulars,
        language: Language,
    ) -> bytes:
        """Make the sheet with the pass phrase of an encrypted letter, as PDF."""
        from casemgr.letters import locked  # noqa: PLC0415 - no letter needs it

        with self._lock:
            wording = self._wordings.get("pass_phrase", language)
            pages = locked.pages(
                self._book,
                wording,
                letter=letter,
                groups=tuple(groups),
                made_on=made_on,
                company=company.company.in_(language),
                language=language,
            )
            about = pdf.About(wording.text("text.title"), language.value, made_on)
            return pdf.write(pages, self._book, about)

    def stamped(self, enclosure: bytes, stamp: Stamp) -> bytes:
        """Give a copy of a PDF file or picture with *stamp* at the foot of every page, as PDF."""
        from casemgr.letters import stamping  # noqa: PLC0415 - no letter needs it

        def say(key: str, language: Language) -> str:
            wording = self._wordings.get("enclosure", language)
            return wording.text(key, {"number": str(stamp.number)})

        with self._lock:
            return stamping.stamped(self._book, say, enclosure, stamp)

    def certificate(self, container: bytes, passphrase: str) -> Certificate:
        """Say who would sign with the key in *container*, a PKCS#12 file."""
        from casemgr.letters import signing  # noqa: PLC0415 - no letter needs it

        return signing.certificate(container, passphrase)

    def signed(self, pdf: bytes, container: bytes, passphrase: str) -> bytes:
        """Give a copy of *pdf* with an electronic signature behind its bytes."""
        from casemgr.letters import signing  # noqa: PLC0415 - no letter needs it

        return signing.signed(pdf, container, passphrase)
