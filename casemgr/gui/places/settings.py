"""Settings: the window's, the company's, and the rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QFileDialog, QVBoxLayout, QWidget

from casemgr.domain.errors import Code, Problem
from casemgr.gui import i18n, theme
from casemgr.gui.kit import Button, Card, Choice, Form, Heading, Quiet, Scroll
from casemgr.gui.page import Page
from casemgr.gui.particulars import ParticularsForm
from casemgr.gui.places.backups import BackupsCard
from casemgr.gui.places.closing_days import ClosingDays
from casemgr.gui.places.new_passphrase import PassphraseDialog
from casemgr.services.rules_files import load_law, load_policy

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from casemgr.domain.rules import Particulars, Rulebook
    from casemgr.gui.preferences import Preferences
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk

_HASH = 12
_TWO_COLUMNS = 860


class SettingsPage(Page):
    """One card for each thing that can be set; what belongs to the company is in the vault."""

    key = "settings"
    language_chosen = Signal(str)

    def __init__(self, session: Session, preferences: Preferences) -> None:
        """Make the cards; ``refresh`` fills them."""
        super().__init__(session)
        self._preferences = preferences
        self.column.addWidget(Heading(self.tr("Settings")))
        scroll = Scroll()
        self.column.addWidget(scroll, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.leave_gutter()
        self._columns.setSpacing(12)
        scroll.column.addLayout(self._columns)
        scroll.column.addStretch(1)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, share in ((left, 3), (right, 2)):
            column.setSpacing(12)
            self._columns.addLayout(column, share)
        left.addWidget(self._company_card())
        left.addStretch(1)
        for card in (
            self._window_card(),
            self._days_card(),
            self._rules_card(),
            self._vault_card(),
            self._backups_card(),
        ):
            right.addWidget(card)
        right.addStretch(1)

    def title(self) -> str:
        """Name the page."""
        return self.tr("Settings")

    def refresh(self) -> None:
        """Show what is kept; what is being typed stays."""

        def read(desk: Desk) -> tuple[Rulebook, Particulars, tuple[str, ...]]:
            return desk.rules(), desk.particulars(), desk.closing_days()

        self.session.ask(read, self._show)
        self.backups.refresh()

    def help_blocks(self) -> tuple[tuple[str, str], ...]:
        """Say what belongs where."""
        return (
            (
                self.tr("What is kept where"),
                self.tr(
                    "The company's particulars, its closing days and the policy are part of the "
                    "vault and go with it. Language and colours belong to this computer."
                ),
            ),
            (
                self.tr("Another policy"),
                self.tr(
                    "New cases follow the policy loaded last. Cases already open keep theirs "
                    "(Article 11 of the policy); each can be moved on its own page."
                ),
            ),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns under each other where the window is narrow."""
        way = QBoxLayout.Direction
        wide = event.size().width() >= _TWO_COLUMNS
        self._columns.setDirection(way.LeftToRight if wide else way.TopToBottom)
        super().resizeEvent(event)

    # --- company ------------------------------------------------------------------------

    def _company_card(self) -> Card:
        card = Card(self.tr("Company"))
        card.body.addWidget(
            Quiet(
                self.tr(
                    "Letters print these. What the policy says itself is already filled in; what "
                    "you enter here takes its place."
                ),
                small=True,
            )
        )
        self._company_place = QVBoxLayout()
        card.body.addLayout(self._company_place)
        self.company: ParticularsForm | None = None
        self._shown_company: Particulars | None = None
        self.save_company = Button(self.tr("Save the particulars"), self._save_company)
        card.body.addWidget(self.save_company, 0, Qt.AlignmentFlag.AlignRight)
        return card

    def _save_company(self) -> None:
        if self.company is None:
            return
        entered = self.company.value()
        self.session.ask(
            lambda desk: desk.set_particulars(entered),
            lambda _: self._saved(self.tr("Saved. The next letter prints them.")),
            self.bar.show_problem,
        )

    def _saved(self, text: str) -> None:
        self.bar.show_text(text, "done")
        self.session.changed.emit(0)

    # --- window -------------------------------------------------------------------------

    def _window_card(self) -> Card:
        card = Card(self.tr("This window"))
        form = Form(label_width=92)
        self.language = Choice(
            [(code.value, name) for code, name in i18n.LANGUAGES.items()], i18n.current().value
        )
        self.language.edited.connect(lambda: self.language_chosen.emit(self.language.value()))
        form.add_row(self.tr("Language"), self.language)
        names = {
            "system": self.tr("As the desktop"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        self.theme = Choice(list(names.items()), self._preferences.theme)
        self.theme.edited.connect(self._set_theme)
        form.add_row(self.tr("Colours"), self.theme)
        card.body.addWidget(form)
        return card

    def _set_theme(self) -> None:
        self._preferences.theme = self.theme.value()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self.theme.value())

    # --- closing days -------------------------------------------------------------------

    def _days_card(self) -> Card:
        card = Card(self.tr("Closing days"))
        card.body.addWidget(
            Quiet(
                self.tr(
                    "Days on which the company is closed besides weekends and public holidays. "
                    "They do not count towards the target."
                ),
                small=True,
            )
        )
        self.days = ClosingDays(self.session.desk.today)
        self.days.edited.connect(self._save_days)
        card.body.addWidget(self.days)
        return card

    def _save_days(self) -> None:
        days = self.days.value()
        self.session.ask(
            lambda desk: desk.set_closing_days(days),
            lambda _: self._saved(self.tr("The closing days are saved; due dates follow them.")),
            self.bar.show_problem,
        )

    # --- rules --------------------------------------------------------------------------

    def _rules_card(self) -> Card:
        card = Card(self.tr("Policy"))
        self.edition = Quiet()
        card.body.addWidget(self.edition)
        self.load = Button(self.tr("Load another policy…"), self._choose_policy, icon_name="open")
        card.body.addWidget(self.load)
        return card

    def _choose_policy(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Load another policy"), "", self.tr("Policy (*.toml)")
        )
        if path:
            self.load_policy(path)

    def load_policy(self, path: str) -> None:
        """Check the policy file and make it the one new cases follow."""
        law, name = self.session.wiring.law, Path(path).name

        def adopt(desk: Desk) -> None:
            try:
                content = Path(path).read_bytes()
            except OSError as error:
                raise Problem(Code.FILE_MISSING, file=name) from error
            # Once more by name: the faults then speak of the file that was chosen.
            load_policy(content, name, load_law(law, "law", desk.today()))
            desk.adopt_rules(law, content)

        def adopted(_: None) -> None:
            self.refresh()
            self._saved(self.tr("The policy is loaded. New cases follow it."))

        self.session.ask(adopt, adopted, self.bar.show_problem)

    # --- vault --------------------------------------------------------------------------

    def _vault_card(self) -> Card:
        card = Card(self.tr("Vault"))
        self.folder = Quiet(self.session.folder, small=True).copyable()
        card.body.addWidget(self.folder)
        self.passphrase = Button(
            self.tr("Change the pass phrase…"), self._change_passphrase, icon_name="key"
        )
        self.passphrase.setEnabled(self.session.vault is not None)
        card.body.addWidget(self.passphrase)
        return card

    def _change_passphrase(self) -> None:
        dialog = PassphraseDialog(self.session, self)
        dialog.changed.connect(lambda: self._saved(self.tr("The new pass phrase is in force.")))
        dialog.open()

    def _backups_card(self) -> Card:
        self.backups = BackupsCard(self)
        return self.backups

    # ------------------------------------------------------------------------------------

    def _show(self, read: tuple[Rulebook, Particulars, tuple[str, ...]]) -> None:
        rules, particulars, days = read
        self.days.set_value(days)
        self.edition.setText(
            self.tr("{title}, edition {version} ({sha}…)").format(
                title=rules.policy.title.in_(i18n.current()),
                version=rules.policy.version,
                sha=rules.policy.sha256[:_HASH],
            )
        )
        if self.company is not None and self.company.value() == self._shown_company:
            self._drop_company()
        if self.company is None:
            self.company = ParticularsForm(particulars)
            self._shown_company = self.company.value()
            self._company_place.addWidget(self.company)

    def _drop_company(self) -> None:
        old: QWidget | None = self.company
        if old is not None:
            self._company_place.removeWidget(old)
            old.hide()
            old.deleteLater()
            self.company = None
