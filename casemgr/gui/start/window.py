"""The start window: a quiet column on the left, one question at a time on the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from casemgr.gui import i18n
from casemgr.gui.kit import Choice, Label, Quiet, restyle
from casemgr.gui.kit.icons import pixmap
from casemgr.gui.start.base import Opened, Start, StartPage
from casemgr.gui.start.company import CompanyPage
from casemgr.gui.start.create import CreatePage
from casemgr.gui.start.doubt import DoubtPage
from casemgr.gui.start.patience import Patience
from casemgr.gui.start.recovery import RecoveryPage
from casemgr.gui.start.sample import SamplePage
from casemgr.gui.start.unlock import RecoverPage, UnlockPage
from casemgr.gui.start.welcome import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.gui.preferences import Preferences
    from casemgr.gui.tasks import Tasks
    from casemgr.services.wiring import Wiring


def window_icon() -> QIcon:
    """Give the program's own icon."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(pixmap("casemgr", "", size))
    return made


class StartWindow(QWidget):
    """Leads to an open vault."""

    opened = Signal(object)
    """``start.base.Opened``."""
    language_chosen = Signal(str)
    held = Signal()
    """A vault is open here, and nobody has gone on with it yet."""

    def __init__(
        self,
        wiring: Wiring,
        tasks: Tasks,
        preferences: Preferences,
        patience: Patience | None = None,
    ) -> None:
        """Begin at the welcome; *patience* knows of what was tried at an earlier window."""
        super().__init__()
        self.setProperty("kind", "window")
        self.setWindowTitle("casemgr")
        self.resize(980, 660)
        self.setMinimumSize(720, 460)
        self.start = Start(wiring, tasks, preferences, patience or Patience())
        self._open: Opened | None = None
        self.pages = QStackedWidget()
        self.welcome = WelcomePage(self.start)
        self.create_page = CreatePage(self.start)
        self.recovery = RecoveryPage(self.start)
        self.company = CompanyPage(self.start)
        self.unlock = UnlockPage(self.start)
        self.recover = RecoverPage(self.start)
        self.sample = SamplePage(self.start)
        self.doubt = DoubtPage(self.start)
        self._steps = {
            self.create_page: Label(self.tr("1  Folder and pass phrase")),
            self.recovery: Label(self.tr("2  Recovery key")),
            self.company: Label(self.tr("3  Your company")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_side())
        row.addWidget(self.pages, 1)
        for page in (
            self.welcome,
            self.create_page,
            self.recovery,
            self.company,
            self.unlock,
            self.recover,
            self.sample,
            self.doubt,
        ):
            self.pages.addWidget(page)
        self._join()
        QShortcut(QKeySequence("Esc"), self, self._back)
        self.show_page(self.welcome)

    def _make_side(self) -> QWidget:
        side = QFrame()
        side.setProperty("kind", "rail")
        side.setFixedWidth(248)
        sign = QLabel()
        sign.setPixmap(pixmap("casemgr", "", 44, self.devicePixelRatioF()))
        self._list = QWidget()
        steps = QVBoxLayout(self._list)
        steps.setContentsMargins(0, 20, 0, 0)
        steps.setSpacing(12)
        for label in self._steps.values():
            steps.addWidget(label)
        self.language = Choice(
            [(code.value, name) for code, name in i18n.LANGUAGES.items()], i18n.current().value
        )
        self.language.setAccessibleName(self.tr("Language"))
        self.language.setObjectName("language")
        self.language.edited.connect(lambda: self.language_chosen.emit(self.language.value()))
        column = QVBoxLayout(side)
        column.setContentsMargins(24, 36, 24, 28)
        column.setSpacing(8)
        column.addWidget(sign)
        column.addSpacing(4)
        column.addWidget(Label("casemgr", "title"))
        column.addWidget(
            Quiet(self.tr("Requests about personal information, from arrival to posted letter."))
        )
        column.addWidget(self._list)
        column.addStretch(1)
        column.addWidget(Quiet("言語 · Language", small=True))
        column.addWidget(self.language)
        return side

    def _join(self) -> None:
        ways = {"create": self.create_page, "open": self.unlock, "sample": self.sample}
        self.welcome.chosen.connect(lambda key: self.show_page(ways[key]))
        self.welcome.recent.connect(self.show_unlock)
        for page in (self.create_page, self.unlock, self.sample):
            page.back.clicked.connect(lambda: self.show_page(self.welcome))
        self.recover.back.clicked.connect(lambda: self.show_page(self.unlock))
        self.create_page.created.connect(self._created)
        self.recovery.confirmed.connect(self._confirmed)
        self.company.finished.connect(self._begin)
        self.unlock.unlocked.connect(self._opened)
        self.unlock.recover.connect(self._recover)
        self.recover.unlocked.connect(self._opened)
        self.unlock.rescue.ended.connect(partial(self._rescued, self.show_unlock))
        self.recover.rescue.ended.connect(partial(self._rescued, self._recover))
        for way in (self.unlock, self.recover):
            way.rescue.held.connect(self._hold)
        self.sample.made.connect(self._opened)
        self.doubt.accepted.connect(self._go_on)
        self.doubt.left.connect(self._leave_for)

    def show_page(self, page: QWidget) -> None:
        """Turn to *page*."""
        self.pages.setCurrentWidget(page)
        making = page in self._steps
        self._list.setVisible(making)
        # In the middle of making a vault the language stays: the sheet is being made in it.
        self.language.setEnabled(page not in (self.recovery, self.company, self.doubt))
        for step, label in self._steps.items():
            label.set_tone("accent" if step is page else "quiet")
            restyle(label, kind="heading" if step is page else "")
        if isinstance(page, (StartPage, WelcomePage)):
            page.entered()

    def show_unlock(self, folder: str) -> None:
        """Ask for the pass phrase of the vault in *folder*."""
        self.show_page(self.unlock)
        self.unlock.show_folder(folder)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lock what was opened and not gone on with."""
        self.leave()
        super().closeEvent(event)

    def leave(self) -> None:
        """Lock a vault that was made but not gone on with; its pass phrase opens it again."""
        self._open = None
        self.start.tasks.run(self.start.lock_waiting)

    @property
    def holding(self) -> str:
        """The folder of the vault that is open here; empty when none is."""
        return self._open.folder if self._open is not None else ""

    @property
    def shows_key(self) -> bool:
        """Whether a recovery key is to be put on paper, which cannot be shown again."""
        return self.pages.currentWidget() is self.recovery

    def _back(self) -> None:
        page = self.pages.currentWidget()
        if isinstance(page, StartPage) and page.back.isVisible() and page.back.isEnabled():
            page.back.click()

    def _created(self, opened: Opened, key: str) -> None:
        self._open = opened
        self.held.emit()
        self.show_page(self.recovery)
        self.recovery.show_key(opened, key)

    def _confirmed(self) -> None:
        if self._open is not None:
            self.company.show_vault(self._open)
        self.show_page(self.company)

    def _recover(self, folder: str) -> None:
        self.recover.show_folder(folder)
        self.show_page(self.recover)

    def _opened(self, opened: Opened) -> None:
        self._open = opened
        if any(doubt.grave for doubt in opened.doubts):
            self.held.emit()
            self.doubt.show_doubts(opened)
            self.show_page(self.doubt)
        else:
            self._begin()

    def _hold(self, opened: Opened) -> None:
        """A backup is being looked into; whatever locks a vault locks it, too."""
        self._open = opened
        self.held.emit()

    def _rescued(self, ask: Callable[[str], None], folder: str) -> None:
        """Lock the backup and ask for what opens the vault that was made of it."""
        self.leave()
        if folder:
            ask(folder)

    def _go_on(self, opened: Opened) -> None:
        self._open = opened
        self._begin()

    def _leave_for(self, folder: str) -> None:
        """Lock the copy that is open and ask for the pass phrase of another one."""
        self.leave()
        self.show_unlock(folder)

    def _begin(self) -> None:
        opened, self._open = self._open, None
        if opened is not None:
            self.start.waiting.clear()
            self.start.preferences.opened(opened.folder)
            self.opened.emit(opened)
