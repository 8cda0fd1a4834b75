"""The window of an open vault: places on the left, one page at a time on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from casemgr.gui.case.page import CasePage
from casemgr.gui.case_list.page import CaseListPage
from casemgr.gui.help_panel import HelpPanel
from casemgr.gui.keys.page import KeysPage
from casemgr.gui.letter.page import LetterPage
from casemgr.gui.letter.waiting import WaitingPage
from casemgr.gui.page import Page
from casemgr.gui.places.ahead import AheadPage
from casemgr.gui.places.log import LogPage
from casemgr.gui.places.policy import PolicyPage
from casemgr.gui.places.settings import SettingsPage
from casemgr.gui.rail import Rail
from casemgr.gui.read_only import ReadOnlyStrip
from casemgr.gui.reports.page import ReportsPage
from casemgr.gui.retention.erased_page import ErasedPage
from casemgr.gui.retention.page import RetentionPage
from casemgr.gui.stationery.page import StationeryPage
from casemgr.gui.stationery.wording import WordingPage

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.preferences import Preferences
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk

_NARROW = 1040
"""Below this width the rail shows signs alone: the page needs the room."""
_State = tuple[dict[str, int], tuple[int, str]]
AnyPage = TypeVar("AnyPage", bound=Page)


class MainWindow(QMainWindow):
    """Turns pages, shows counts, passes keys on to the page in view."""

    lock_wanted = Signal()
    language_chosen = Signal(str)
    closing = Signal()

    def __init__(self, session: Session, preferences: Preferences) -> None:
        """Open at the list of cases."""
        super().__init__()
        self.session, self._preferences = session, preferences
        self.resize(1280, 800)
        self.setMinimumSize(840, 500)
        if not preferences.geometry.isEmpty():
            self.restoreGeometry(preferences.geometry)
        self.rail = Rail(session.folder, session.desk.sample)
        self.stack = QStackedWidget()
        self.help = HelpPanel()
        self.pages: dict[str, Page] = {}
        self.case_list = self._add(CaseListPage(session))
        self.case_page = self._add(CasePage(session))
        self.letter_page = self._add(LetterPage(session))
        self._add(AheadPage(session))
        self._add(WaitingPage(session))
        self._add(ReportsPage(session))
        self._add(PolicyPage(session))
        self._add(LogPage(session))
        self.settings_page = self._add(SettingsPage(session, preferences))
        self._add(WordingPage(session))
        self._add(StationeryPage(session))
        self._add(RetentionPage(session))
        self.erased_page = self._add(ErasedPage(session))
        self._add(KeysPage(session))
        self._lay_out()
        self._join()
        self.go("cases")

    def _add(self, page: AnyPage) -> AnyPage:
        self.pages[page.key] = page
        self.stack.addWidget(page)
        return page

    def _lay_out(self) -> None:
        whole = QWidget()
        whole.setProperty("kind", "window")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        vault = self.session.vault
        if vault is not None and vault.read_only:
            told = QVBoxLayout()
            told.setContentsMargins(16, 16, 16, 0)
            by_sheet = vault.role == "recovery"
            folder = self.session.folder
            told.addWidget(ReadOnlyStrip(folder, is_backup=vault.is_backup, by_sheet=by_sheet))
            column.addLayout(told)
        column.addWidget(self.stack, 1)
        row.addLayout(column, 1)
        side = QVBoxLayout()
        side.setContentsMargins(0, 16, 16, 16)
        side.addWidget(self.help)
        row.addLayout(side)
        self._side = side
        self._show_help(False)
        self.setCentralWidget(whole)

    def _join(self) -> None:
        session = self.session
        session.go.connect(self.go)
        session.open_case.connect(self._open_case)
        session.open_letter.connect(self._open_letter)
        session.open_draft.connect(self._open_draft)
        session.correct_letter.connect(self._correct_letter)
        session.open_erased.connect(self._open_erased)
        session.changed.connect(self._changed)
        session.tasks.problem.connect(self.show_problem)
        self.case_list.use_columns(self._preferences.columns)
        self.case_list.columns_dragged.connect(self._keep_columns)
        self.rail.chosen.connect(self.go)
        self.rail.lock.connect(self.lock_wanted)
        self.rail.help_wanted.connect(self.toggle_help)
        self.help.closed.connect(lambda: self._show_help(False))
        self.settings_page.language_chosen.connect(self.language_chosen)
        for keys, do in (
            ("Ctrl+F", self.search),
            ("Ctrl+N", self.new_case),
            ("Ctrl+P", self.print_page),
            ("Ctrl+L", self.lock_wanted.emit),
            ("F1", self.toggle_help),
            ("F5", self.refresh),
        ):
            QShortcut(QKeySequence(keys), self, do)
        # Many changes in a row, as a played case makes them, are counted once.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(50)
        self._soon.timeout.connect(self._ask_state)

    # --- pages --------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page in view."""
        page = self.stack.currentWidget()
        assert isinstance(page, Page)  # noqa: S101 - nothing else is ever put in
        return page

    @property
    def place(self) -> tuple[str, int | str]:
        """The key of the page in view, and the case or letter it shows."""
        if self.page is self.case_page:
            return self.page.key, self.case_page.case_id
        if self.page is self.letter_page:
            return self.page.key, self.letter_page.letter
        return self.page.key, 0

    def return_to(self, key: str, about: int | str) -> None:
        """Turn to where ``place`` was; to the list of cases where that needs more to be known."""
        if isinstance(about, int) and about:
            self._open_case(about)
        elif isinstance(about, str) and about:
            self._open_letter(about)
        elif self.pages[key] not in {self.case_page, self.letter_page}:
            self.go(key)

    def go(self, key: str) -> None:
        """Turn to the page *key*."""
        self._turn(self.pages[key])
        self.page.refresh()

    def refresh(self) -> None:
        """Show what is in the vault now."""
        self.page.refresh()
        self._soon.start()

    def _turn(self, page: Page) -> None:
        page.bar.clear()
        self.stack.setCurrentWidget(page)
        self.rail.show_place(page.key)
        self._show_title()
        if self.help.isVisible():
            self.help.explain(page)
        self._soon.start()

    def _open_case(self, case_id: int) -> None:
        self._turn(self.case_page)
        self.case_page.show_case(case_id)

    def _open_erased(self, number: str) -> None:
        self._turn(self.erased_page)
        self.erased_page.show_number(number)

    def _open_letter(self, letter: str) -> None:
        self._turn(self.letter_page)
        self.letter_page.show_letter(letter)

    def _open_draft(self, case_id: int, kind: str) -> None:
        self._turn(self.letter_page)
        self.letter_page.show_draft(case_id, kind)

    def _correct_letter(self, letter: str) -> None:
        self._turn(self.letter_page)
        self.letter_page.show_correction(letter)

    def _show_title(self) -> None:
        name = self.page.title()
        self.setWindowTitle(f"{name} – casemgr" if name else "casemgr")

    # --- keys ---------------------------------------------------------------------------

    def search(self) -> None:
        """Go to the search field of the page, else to that of the list."""
        if not self.page.focus_search():
            self.go("cases")
            self.case_list.focus_search()

    def new_case(self) -> None:
        """Take in a request."""
        if self.page is not self.case_list:
            self.go("cases")
        self.case_list.new_case()

    def print_page(self) -> None:
        """Print what is in view."""
        if not self.page.print_page():
            text = self.tr("Nothing on this page is printed. Open a letter to print it.")
            self.page.bar.show_text(text)

    def toggle_help(self) -> None:
        """Open or close the help."""
        self._show_help(not self.help.isVisible())

    def _show_help(self, shown: bool) -> None:
        if shown:
            self.help.explain(self.page)
        self.help.setVisible(shown)
        self._side.setContentsMargins(*(0, 16, 16, 16) if shown else (0, 0, 0, 0))
        if shown:
            self.help.close_button.setFocus()

    # --- state --------------------------------------------------------------------------

    def show_problem(self, problem: Problem) -> None:
        """Say it on the page in view: nobody else asked for it."""
        self.page.bar.show_problem(problem)

    def _changed(self, _: int) -> None:
        self._soon.start()

    def _ask_state(self) -> None:
        def read(desk: Desk) -> _State:
            return desk.counts(), desk.log_head()

        self.session.ask(read, self._show_state)

    def _show_state(self, state: _State) -> None:
        counts, head = state
        self.rail.show_counts(counts)
        self.rail.show_head(*head)
        self._show_title()
        if self.help.isVisible():
            self.help.explain(self.page)

    def _keep_columns(self, widths: list[int]) -> None:
        self._preferences.columns = widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page the rail's room where there is little."""
        self.rail.set_narrow(event.size().width() < _NARROW)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Lock when the window is minimised, where that was chosen."""
        super().changeEvent(event)
        minimised = event.type() == QEvent.Type.WindowStateChange and self.isMinimized()
        if minimised and self._preferences.lock_minimised:
            self.lock_wanted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place; the program locks the vault."""
        self._preferences.geometry = self.saveGeometry()
        self.closing.emit()
        super().closeEvent(event)
