"""What happens when the program itself is at fault: nothing is lost, and it can be reported."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QWidget

import casemgr
from casemgr.gui.kit import Button, Heading, Label, PrimaryButton, dialog_column

if TYPE_CHECKING:
    from types import TracebackType


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Describe where the program failed: places in the code only.

    No message, since an exception's text may quote a name or a letter; no values, no paths of
    the user.
    """
    lines = [
        f"casemgr {casemgr.__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
        kind.__name__,
    ]
    for frame in traceback.extract_tb(trace):
        file = frame.filename.replace("\\", "/")
        short = file[file.rfind("casemgr/") :] if "casemgr/" in file else file.rsplit("/", 1)[-1]
        lines.append(f"  {short}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


class BugDialog(QDialog):
    """Says that the program failed, that nothing is half done, and what to send."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Show the report *text*."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 420)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report"))
        copy = Button(self.tr("Copy the report"), self.copy, icon_name="copy")
        close = PrimaryButton(self.tr("Go on"), self.accept)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = dialog_column(self)
        column.addWidget(Heading(self.tr("Something went wrong in the program")))
        column.addWidget(
            Label(
                self.tr(
                    "The last step was not done; everything before it is safe in the vault. You "
                    "can go on working. The report below names places in the program only and "
                    "holds no personal data: send it to whoever looks after casemgr for you."
                )
            )
        )
        column.addWidget(self.text, 1)
        column.addLayout(buttons)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())


class BugHook(QObject):
    """Catches every exception nobody caught, in any thread; each kind is shown once."""

    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Not yet in place; see ``install``."""
        super().__init__(parent)
        self._seen: set[str] = set()
        self._shown: BugDialog | None = None
        self._before = sys.excepthook, threading.excepthook
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over from Python."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def remove(self) -> None:
        """Give back to Python."""
        sys.excepthook, threading.excepthook = self._before

    def _hook(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error or kind(), trace)
            return
        text = report(kind, trace)
        sys.stderr.write(text + "\n")
        self._caught.emit(text)

    def _show(self, text: str) -> None:
        # One broken table cell fails at every repaint: it is told once.
        if text in self._seen or self._shown is not None:
            return
        self._seen.add(text)
        self._shown = BugDialog(text)
        self._shown.destroyed.connect(self._gone)
        self._shown.open()

    def _gone(self) -> None:
        self._shown = None
