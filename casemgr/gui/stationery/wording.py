"""The words of letters that are the company's own, seen in a letter while they are written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from casemgr.domain.text import Language
from casemgr.gui import i18n, labels
from casemgr.gui.kit import (
    GUTTER,
    Check,
    Chip,
    Choice,
    Heading,
    LinkButton,
    Pill,
    PrimaryButton,
    Quiet,
    Scroll,
)
from casemgr.gui.letter.preview import Preview, on_paper
from casemgr.gui.only_read import forbid
from casemgr.gui.page import Page
from casemgr.gui.stationery.wording_texts import FieldsCard, TextsCard
from casemgr.gui.stationery.wording_versions import VersionsCard
from casemgr.services import house_sample
from casemgr.services.drafts import key_of
from casemgr.services.house import Legal, Place, Version
from casemgr.services.letter_data import LetterKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from casemgr.domain.errors import Block
    from casemgr.gui.kit.entries import Entries
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk

_PAUSE = 350
"""Milliseconds without a key before the sample is made anew."""
_NO_HEIRS = {LetterKind.FEE_NOTICE, LetterKind.RECEIPT}
"""Kinds that no answer outside the Act has: no fee is taken for it."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What the vault and the wordings say of one kind of letter in one language."""

    frame: tuple[Legal | Place, ...]
    versions: list[Version]
    missing: tuple[str, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(one for one in self.frame if isinstance(one, Place))

    @property
    def kept(self) -> Mapping[str, str]:
        """Texts in force, the shipped ones left out."""
        return self.versions[0].texts if self.versions else {}


class WordingPage(Page):
    """Choose kind and language, write the texts, see the letter, keep them as a new version."""

    key = "wording"

    def __init__(self, session: Session) -> None:
        """Start at the Japanese notice of decision."""
        super().__init__(session)
        self._here = (LetterKind.DECISION, Language.JA)
        self._shown: tuple[LetterKind, Language] | None = None
        self._read: _Read | None = None
        self._typed: dict[tuple[LetterKind, Language], dict[str, str]] = {}
        """What was written and not kept; it waits while another letter is looked at."""
        self._asked = 0
        self._make_head()
        self.texts = TextsCard()
        self.fields = FieldsCard()
        self.versions = VersionsCard()
        scroll = Scroll()
        for card in (self.texts, self.fields, self.versions):
            scroll.column.addWidget(card)
        scroll.column.addStretch(1)
        scroll.setMinimumWidth(380)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(scroll, 6)
        both.addWidget(self._sample(), 5)
        self.column.addLayout(both, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look)
        self.texts.edited.connect(self._edited)
        self.fields.chosen.connect(self.texts.insert)
        self.versions.use_again.connect(self._use_again)

    def _make_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(LinkButton(self.tr("Settings"), partial(self.session.go.emit, "settings")))
        head.addWidget(Quiet("›"))
        head.addWidget(Heading(self.tr("Wording of letters")))
        self.state = Pill()
        self.state.setObjectName("wording-state")
        head.addWidget(self.state)
        head.addStretch(1)
        self.column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.kind = Choice(labels.words("letter_kind"), LetterKind.DECISION.value)
        self.kind.setAccessibleName(self.tr("Kind of letter"))
        self.kind.setObjectName("kind")
        self.kind.setFixedWidth(230)
        self.kind.edited.connect(self._chosen)
        row.addWidget(self.kind)
        group = QButtonGroup(self)
        self.languages: dict[Language, Chip] = {}
        for language, name in i18n.LANGUAGES.items():
            chip = Chip(name, self._chosen)
            chip.setObjectName(f"wording-{language.value}")
            chip.setAccessibleName(self.tr("Letters in: {language}").format(language=name))
            chip.setChecked(language is Language.JA)
            group.addButton(chip)
            row.addWidget(chip)
            self.languages[language] = chip
        row.addStretch(1)
        self.every_kind = Check(self.tr("For all kinds of letters"))
        self.every_kind.setObjectName("every-kind")
        self.every_kind.setToolTip(
            self.tr("Keep these texts for every kind of letter that has a place for them.")
        )
        self.every_kind.edited.connect(self._tell_state)
        row.addWidget(self.every_kind)
        self.keep = PrimaryButton(self.tr("Save"), self.save, keys="Ctrl+S")
        forbid(self.session, self.keep)
        self.keep.setObjectName("primary")
        row.addWidget(self.keep)
        self.column.addLayout(row)
        self.leave_gutter(head, row)

    def _sample(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, GUTTER, 0)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(Quiet(self.tr("An invented letter"), small=True), 1)
        self.heir = Check(self.tr("Answer to an heir"))
        self.heir.setObjectName("heir")
        self.heir.edited.connect(self.look)
        top.addWidget(self.heir)
        column.addLayout(top)
        self.preview = Preview()
        column.addWidget(on_paper(self.preview), 1)
        return side

    def title(self) -> str:
        """Name the page."""
        return self.tr("Wording of letters")

    def help_blocks(self) -> tuple[tuple[str, str], ...]:
        """Say what may be written where."""
        return (
            (
                self.tr("Two layers"),
                self.tr(
                    "The fixed text of a letter says what the law wants said; it comes with the "
                    "program. Greeting, closing and contact are yours, for each kind of letter "
                    "and each language. Each letter notes which versions of both it was made from."
                ),
            ),
            (
                self.tr("Fields"),
                self.tr(
                    "((name)) stands for a value, ((name??text)) for a text that stands only where "
                    "there is a value, ((!name??text)) for one that stands only where there is "
                    "none. A field without a value is marked in the sample; a letter in which one "
                    "is left is not issued."
                ),
            ),
            (
                self.tr("Versions"),
                self.tr(
                    "Saving makes a new version; no version is ever lost. Letters that were issued "
                    "stay as they are."
                ),
            ),
        )

    # --- what is shown --------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the texts again; what is being written stays."""
        kind, language = here = self._here

        def read(desk: Desk) -> _Read:
            return _Read(
                desk.wording.frame(kind, language),
                desk.wording.versions(kind, language),
                house_sample.missing(desk, language),
            )

        def show(found: _Read) -> None:
            if here == self._here:
                self._show(found)

        self.session.ask(read, show, self.bar.show_problem)
        self.session.unfinished.watch(
            self,
            key_of("wording"),
            self.title(),
            self.bar,
            read=self._unsaved,
            write=self._put_unsaved,
        )

    # --- what is not saved yet --------------------------------------------------------------

    def _unsaved(self) -> Entries:
        """Give the texts that were written and not saved, by kind of letter and language."""
        return {f"{kind.value}/{language.value}": t for (kind, language), t in self._typed.items()}

    def _put_unsaved(self, entries: Entries) -> None:
        """Put such texts back into the place of what is there; with none, what was saved."""
        self._typed = {}
        for place, texts in entries.items():
            kind, _, language = place.partition("/")
            self._typed[LetterKind(kind), Language(language)] = dict(texts)
        self._shown = None
        self.refresh()

    def _chosen(self) -> None:
        kind = LetterKind(self.kind.value())
        language = next(one for one, chip in self.languages.items() if chip.isChecked())
        if (kind, language) != self._here:
            self._here = (kind, language)
            self.bar.clear()
            self.refresh()

    def _show(self, found: _Read) -> None:
        here, typed = self._here, self._typed.get(self._here)
        if self._shown != here or self._read is None or found.frame != self._read.frame:
            self._shown = None  # what the fields say while they are filled is not typed by anyone
            self.texts.show_frame(found.frame)
            self.texts.put(typed or found.kept)
            self.texts.forget_undo()
        elif typed is None:
            self._shown = None
            self.texts.put(found.kept)
        self._shown, self._read = here, found
        self.fields.show_fields(found.missing)
        self.versions.show_versions(found.versions, found.places)
        self.heir.setVisible(here[0] not in _NO_HEIRS)
        self._tell_state()
        self.look()

    def _tell_state(self) -> None:
        read, changed = self._read, self._here in self._typed
        if changed:
            self.state.show_state(self.tr("Not saved"), "waiting")
        elif read is not None and read.kept:
            number = read.versions[0].number
            self.state.show_state(self.tr("Version {number}").format(number=number), "done")
        else:
            self.state.show_state(self.tr("As shipped"), "normal")
        self.keep.setEnabled(changed or self.every_kind.value())

    def _edited(self) -> None:
        if self._read is None or self._shown != self._here:
            return
        shipped = {one.name: one.shipped for one in self._read.places}
        texts = self.texts.texts()
        if texts == shipped | dict(self._read.kept):
            self._typed.pop(self._here, None)
        else:
            self._typed[self._here] = texts
        self._tell_state()
        self._pause.start()

    def _use_again(self, texts: Mapping[str, str]) -> None:
        """Put an earlier version into the fields; it is kept only by saving."""
        self.texts.put(texts)
        if self._here in self._typed:
            self.bar.show_text(self.tr("The texts are in the fields. Save to use them again."))

    # --- sample ---------------------------------------------------------------------------

    def look(self) -> None:
        """Make the sample with the texts as they stand."""
        if self._shown is None:
            return
        self._pause.stop()
        self._asked += 1
        asked, texts = self._asked, self.texts.texts()
        kind, language = self._shown
        heir = self.heir.value() and kind not in _NO_HEIRS

        def make(desk: Desk) -> tuple[tuple[Block, ...], bytes]:
            faults = desk.wording.faults(kind, language, texts)
            if faults:
                return faults, b""
            return (), house_sample.sample(desk, kind, language, texts, voluntary=heir)

        def show(made: tuple[tuple[Block, ...], bytes]) -> None:
            if asked != self._asked:
                return
            faults, pdf = made
            self.texts.show_faults(faults)
            if pdf:
                self.preview.show_pdf(pdf)

        self.session.ask(make, show, self.bar.show_problem)

    # --- keeping --------------------------------------------------------------------------

    def save(self) -> None:
        """Keep the texts as a new version of this kind of letter, or of all kinds."""
        if self._shown is None:
            return
        self.bar.clear()
        kind, language = here = self._shown
        every, texts = self.every_kind.value(), self.texts.texts()
        kinds = tuple(LetterKind) if every else (kind,)
        self.session.unfinished.submitted(self)

        def saved(_: None) -> None:
            gone = {(one, language) for one in kinds}
            self._typed = {k: v for k, v in self._typed.items() if k not in gone}
            self.every_kind.set_value(False)
            self.session.changed.emit(0)
            if here == self._here:
                self.refresh()
            self.bar.show_text(
                self.tr("Saved. Letters issued from now on have these texts."), "done"
            )

        self.session.ask(
            lambda desk: desk.wording.save(kinds, language, texts), saved, self.bar.show_problem
        )
