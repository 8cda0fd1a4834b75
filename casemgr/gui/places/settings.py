"""Settings: the window's, the company's, and the rules."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout

from casemgr.domain.rules import Particulars
from casemgr.gui import dates, i18n, theme
from casemgr.gui.keys.reminder import hint
from casemgr.gui.kit import Button, Card, Choice, Form, Heading, Label, Quiet, Scroll
from casemgr.gui.only_read import forbid
from casemgr.gui.page import Page
from casemgr.gui.particulars import ParticularsForm
from casemgr.gui.places import policy_loading
from casemgr.gui.places.backups import BackupsCard
from casemgr.gui.places.closing_days import ClosingDays
from casemgr.gui.places.locking_card import LockingCard
from casemgr.gui.preferences import documents_folder
from casemgr.services.drafts import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from casemgr.domain.rules import Rulebook
    from casemgr.gui.kit.entries import Entries
    from casemgr.gui.preferences import Preferences
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk
    from casemgr.services.keys import Way
    from casemgr.services.policy_loading import Adopted

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
        scroll = self._scroll = Scroll()
        self.column.addWidget(scroll, 1)
        self.leave_gutter()
        left, right = self.add_columns(scroll.column, _TWO_COLUMNS)
        self.locking = LockingCard(preferences)
        left.addWidget(self._company_card())
        left.addStretch(1)
        for card in (
            self._window_card(),
            self.locking,
            self._backups_card(),
            self._vault_card(),
            self._retention_card(),
            self._days_card(),
            self._rules_card(),
            self._stationery_card(),
            self._wording_card(),
        ):
            right.addWidget(card)
        right.addStretch(1)
        forbid(session, self.save_company, self.days.add, self.load)
        for fields in (self.company, self.days):
            fields.setEnabled(not session.only_read)

    def title(self) -> str:
        """Name the page."""
        return self.tr("Settings")

    def refresh(self) -> None:
        """Show what is kept; what is being typed stays."""

        def read(desk: Desk) -> tuple[Rulebook, date | None, Particulars, tuple[str, ...]]:
            since = next((e.adopted_on for e in desk.editions() if e.current), None)
            return desk.rules(), since, desk.particulars(), desk.closing_days()

        self.session.ask(read, self._show)
        self._keep_company()
        vault = self.session.vault
        if vault is not None:
            self.session.ask(lambda _: vault.keys.ways(), self._show_deputy)
        self.backups.refresh()

    def _keep_company(self) -> None:
        """Keep what is typed into the particulars until it is saved."""

        def read() -> Entries:
            return self.company.form.state() if self._company_changed else {}

        def write(entries: Entries) -> None:
            if entries:
                self.company.form.restore(entries)
            else:
                self.company.set_value(self._shown_company)

        key, name = key_of("particulars"), self.tr("Company")
        self.session.unfinished.watch(self.company, key, name, self.bar, read=read, write=write)

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
        self.company = ParticularsForm(Particulars())
        self._shown_company = self.company.value()
        self.company.edited.connect(self._company_edited)
        card.body.addWidget(self.company)
        self.unsaved = Label(self.tr("Not saved yet"))
        self.unsaved.setObjectName("particulars-unsaved")
        self.unsaved.setWordWrap(False)
        self.unsaved.set_tone("waiting")
        self.save_company = Button(self.tr("Save the particulars"), self._save_company)
        self.save_company.setObjectName("save-particulars")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.unsaved)
        row.addWidget(self.save_company)
        card.body.addLayout(row)
        self._mark_company()
        return card

    def _company_edited(self) -> None:
        """What is typed is not what was saved: the bar no longer says so."""
        self._mark_company()
        if self._company_changed:
            self.bar.clear()

    @property
    def _company_changed(self) -> bool:
        return self.company.value() != self._shown_company

    def _mark_company(self) -> None:
        self.unsaved.setVisible(self._company_changed)

    def _save_company(self) -> None:
        if not self.company.form.check():
            return
        entered = self.company.value()

        self.session.unfinished.submitted(self.company)

        def saved(_: None) -> None:
            self._shown_company = entered  # what stands there now may be shown anew
            self._mark_company()
            self._saved(self.tr("Saved. The next letter prints them."))
            self.refresh()

        self.session.ask(lambda desk: desk.set_particulars(entered), saved, self.bar.show_problem)

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
            self, self.tr("Load another policy"), documents_folder(), self.tr("Policy (*.toml)")
        )
        if path:
            self.load_policy(path)

    def load_policy(self, path: str) -> None:
        """Show what the policy file would change, and let it take force."""
        self.bar.clear()
        policy_loading.load(self.session, path, self, self._policy_adopted, self.bar.show_problem)

    def _policy_adopted(self, done: Adopted) -> None:
        self.refresh()
        words = self.tr("The policy is loaded. New cases follow it.")
        self._saved(words)
        if more := policy_loading.told(done):
            tone = "waiting" if done.own else "done"
            link = self.tr("See the company’s particulars")
            self.bar.show_text(f"{words}\n{more}", tone, link, self._go_to_company)

    def _go_to_company(self) -> None:
        self.company.field("company").setFocus()
        self._scroll.verticalScrollBar().setValue(0)  # it is the first card

    # --- letters ------------------------------------------------------------------------

    def _stationery_card(self) -> Card:
        card = Card(self.tr("Letters and envelopes"))
        words = self.tr("Envelopes and their windows, the seal, the logo, and how years are said.")
        card.body.addWidget(Quiet(words, small=True))
        self.stationery = Button(
            self.tr("Set them up…"),
            partial(self.session.go.emit, "stationery"),
            icon_name="letters",
        )
        self.stationery.setObjectName("open-stationery")
        card.body.addWidget(self.stationery)
        return card

    # --- wording ------------------------------------------------------------------------

    def _wording_card(self) -> Card:
        card = Card(self.tr("Wording of letters"))
        words = self.tr("Greeting, closing and contact in letters are yours to write.")
        card.body.addWidget(Quiet(words, small=True))
        self.wording = Button(
            self.tr("Write your texts…"), partial(self.session.go.emit, "wording"), icon_name="edit"
        )
        self.wording.setObjectName("open-wording")
        card.body.addWidget(self.wording)
        return card

    # --- keeping ------------------------------------------------------------------------

    def _retention_card(self) -> Card:
        card = Card(self.tr("Keeping and erasing"))
        words = self.tr("What is due for erasure by the policy's terms, and what was erased.")
        card.body.addWidget(Quiet(words, small=True))
        self.retention = Button(
            self.tr("See what is due…"), partial(self.session.go.emit, "retention")
        )
        self.retention.setObjectName("open-retention")
        card.body.addWidget(self.retention)
        return card

    # --- vault --------------------------------------------------------------------------

    def _vault_card(self) -> Card:
        card = Card(self.tr("Vault"))
        self.folder = Quiet(self.session.folder, small=True).copyable()
        card.body.addWidget(self.folder)
        self.deputy = Quiet("", small=True)
        self.deputy.setObjectName("deputy-hint")
        card.body.addWidget(self.deputy)
        self.keys = Button(
            self.tr("Keys and hand-over…"), partial(self.session.go.emit, "keys"), icon_name="key"
        )
        self.keys.setObjectName("open-keys")
        self.keys.setEnabled(self.session.vault is not None)
        card.body.addWidget(self.keys)
        return card

    def _show_deputy(self, ways: Sequence[Way]) -> None:
        words, tone = hint(ways, self.session.wiring.clock.now())
        self.deputy.setText(words)
        self.deputy.set_tone(tone or "quiet")

    def _backups_card(self) -> Card:
        self.backups = BackupsCard(self)
        keep, folder = self._preferences.backed_up, self.session.folder
        self.backups.folder_known.connect(partial(keep, folder))
        return self.backups

    # ------------------------------------------------------------------------------------

    def _show(self, read: tuple[Rulebook, date | None, Particulars, tuple[str, ...]]) -> None:
        rules, since, particulars, days = read
        self.days.set_value(days)
        title = rules.policy.title.in_(i18n.current())
        if since is not None:
            words = self.tr("{title}, in force here since {date}")
            title = words.format(title=title, date=dates.long_date(since))
        self.edition.setText(title)
        version, sha = rules.policy.version, rules.policy.sha256[:_HASH]
        self.edition.setToolTip(
            self.tr("Edition {version} ({sha}…)").format(version=version, sha=sha)
        )
        if not self._company_changed:
            self._shown_company = particulars  # before the fields speak of it
            self.company.set_value(particulars)
            self._mark_company()
