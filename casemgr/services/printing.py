"""The port for everything that is printed: letters, envelopes, labels, and the key's sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from casemgr.domain.errors import Block
    from casemgr.domain.rules import Particulars
    from casemgr.domain.text import Language
    from casemgr.services.blank_forms import BlankForm
    from casemgr.services.dispatch import Batch, Posting
    from casemgr.services.enclosing import Stamp
    from casemgr.services.hand_over_book import Book
    from casemgr.services.house import House, Legal, Place
    from casemgr.services.letter_data import LetterData, LetterKind
    from casemgr.services.papers import EnvelopeProfile, Face, LabelSheet, Paper, Recipient
    from casemgr.services.signing import Certificate


@dataclass(frozen=True, slots=True)
class RenderedLetter:
    """A PDF just made."""

    pdf: bytes
    sha256: str
    pages: int
    template: str
    template_sha256: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that the fixed words of a letter say."""

    item: int
    """Number of the item it is about; 0 where it is about all of them."""
    text: str
    label: str = ""
    """What stands beside it."""


class Letters(Protocol):
    """Makes letters as PDF and reads their text back."""

    def forget(self) -> None:
        """Drop every text and picture kept to be quick; the vault they come from is locked."""
        ...

    def render(
        self,
        data: LetterData,
        language: Language,
        *,
        draft: bool = False,
        paper: Paper | None = None,
        house: House | None = None,
    ) -> RenderedLetter:
        """Make the PDF; without *paper* for the usual envelopes, without *house* as shipped.

        Raises ``unprintable_characters``, ``address_too_long``, ``wording_invalid``, and
        ``house_text_invalid`` where a house text asks for a value that is not there; in a draft
        such a place is marked instead.
        """
        ...

    def statements(
        self, data: LetterData, language: Language, *, paper: Paper | None = None
    ) -> tuple[Statement, ...]:
        """Give what the fixed words of a letter of *data* say: requests, decisions, grounds.

        What people typed is not in it. Raises ``wording_invalid``.
        """
        ...

    def house_frame(self, kind: LetterKind, language: Language) -> tuple[Legal | Place, ...]:
        """Give the texts of a letter in order: those a company may choose, and what is around them.

        Raises ``wording_invalid``.
        """
        ...

    def house_faults(
        self, kind: LetterKind, language: Language, texts: Mapping[str, str]
    ) -> tuple[Block, ...]:
        """Say why house texts cannot be used (``house_text_invalid``): each one's first fault."""
        ...

    def shipped_papers(self) -> bytes:
        """Give the file of envelopes and label sheets that comes with the program."""
        ...

    def picture_size(self, content: bytes) -> tuple[int, int]:
        """Give width and height of a PNG file in pixels. Raises ``field_invalid``."""
        ...

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
        ...

    def labels(
        self,
        to: Sequence[Recipient],
        labels: LabelSheet,
        language: Language,
        made_on: date,
        start: int = 1,
    ) -> bytes:
        """Make sheets of address labels, as PDF, beginning with the label *start*.

        Raises ``field_invalid``, ``unprintable_characters`` and ``address_too_long``, which has
        the place of the recipient from 1.
        """
        ...

    def calibration(self, profile: EnvelopeProfile, language: Language, made_on: date) -> bytes:
        """Make the sheet by which an envelope is measured, as PDF."""
        ...

    def face(self, profile: EnvelopeProfile) -> Face:
        """Give what an envelope looks like and what its window shows."""
        ...

    def read_text(self, pdf: bytes) -> str:
        """Give the text of a PDF, pages in order, as a reader would copy it."""
        ...

    def read_about(self, pdf: bytes) -> dict[str, str]:
        """Give what a PDF says of itself beside its text (title, author …), by name."""
        ...

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
        """Make the sheet with the recovery key for the safe, as PDF.

        *vault* is its name; *vault_id* and *mark* (``NewRecoveryKey``) say which sheet it is.
        """
        ...

    def form(self, form: BlankForm, language: Language, *, flat: bool = False) -> bytes:
        """Make a form of the prescribed procedure, to be filled in on screen or by hand.

        A *flat* one has no fields: it is for printers, which do not print what stands in them.
        """
        ...

    def register(
        self, rows: Sequence[Posting], day: date, company: Particulars, language: Language
    ) -> bytes:
        """Make the list of what left the house on *day*, with the post's part first."""
        ...

    def hand_over(self, book: Book, language: Language) -> bytes:
        """Make the hand-over book, as PDF; it names people and is for the successor only."""
        ...

    def merged(
        self,
        batch: Batch,
        language: Language,
        *,
        both_sides: bool = True,
        progress: Callable[[int, int], None] = ...,
        cancelled: Callable[[], bool] = ...,
    ) -> bytes | None:
        """Put a batch into one file to print: a cover list, then each letter as it is stored.

        With *both_sides* each letter begins on a sheet of its own. *progress* is told how many
        letters are done, of how many; None is given once *cancelled* says so.
        Raises ``vault_damaged`` for a letter that cannot be read.
        """
        ...

    def locked(self, pdf: bytes, passphrase: str) -> bytes:
        """Give a copy encrypted with AES-256 that opens with *passphrase* only."""
        ...

    def passphrase_sheet(
        self,
        letter: str,
        groups: Iterable[str],
        made_on: date,
        company: Particulars,
        language: Language,
    ) -> bytes:
        """Make the sheet with the pass phrase of an encrypted letter, as PDF."""
        ...

    def stamped(self, enclosure: bytes, stamp: Stamp) -> bytes:
        """Give a copy of *enclosure* with *stamp* at the foot of every page, as PDF.

        A PDF file of any size keeps all that is in it; a PNG or JPEG file becomes a sheet of A4.
        Raises ``enclosure_unusable`` with a ``services.enclosing.Fault``.
        """
        ...

    def certificate(self, container: bytes, passphrase: str) -> Certificate:
        """Say who would sign with the key in *container*, a PKCS#12 file.

        Raises ``signing_file_invalid`` with a ``services.signing.KeyFault``, and
        ``signing_passphrase_wrong``.
        """
        ...

    def signed(self, pdf: bytes, container: bytes, passphrase: str) -> bytes:
        """Give a copy of *pdf* with an electronic signature behind its bytes (PAdES B-B).

        Raises as ``certificate`` does.
        """
        ...
