"""Runs the program as its command does and plays a user in it: ``driver.py STAGE ARGUMENT…``.

The user gets as far as STAGE and then closes the window; with ``stay`` after a plus sign nobody
closes it, and "ready" is printed instead.
"""

from __future__ import annotations

import os
import sys
import traceback
from typing import TYPE_CHECKING, Any

from casemgr import app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PASSPHRASE = "kaku-mihon-reidai-2026"
PATIENCE_MS = 60_000
STAGES = ("start", "unlocking", "list", "case", "dialog", "letter")


def user(program: Any, stage: str) -> Iterator[Callable[[], object]]:
    """What the user does; each thing yielded is waited for."""
    from PySide6.QtCore import Qt
    from PySide6.QtPdfWidgets import QPdfView
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView

    from casemgr.gui.main_window import MainWindow
    from casemgr.play.demo import PASSPHRASE as OF_DEMO

    def seen(kind: type, name: str = "") -> list[Any]:
        found = program.window.findChildren(kind)
        return [w for w in found if w.isVisible() and name in {"", w.objectName()}]

    def click(button: Any) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    goal = STAGES.index(stage)
    yield lambda: program.window.isVisible()  # noqa: PLW0108 - the window changes
    if goal >= STAGES.index("unlocking"):
        field = seen(QLineEdit, "passphrase")[0]
        demo = "demo" in sys.argv
        QTest.keyClicks(field, OF_DEMO if demo else PASSPHRASE)
        click(seen(QPushButton, "primary")[0])
    if goal >= STAGES.index("list"):
        yield lambda: isinstance(program.window, MainWindow)
        yield lambda: seen(QTableView, "cases") and seen(QTableView, "cases")[0].model().rowCount()
    if goal >= STAGES.index("case"):
        click(seen(QPushButton, "chip-all")[0])
        yield lambda: not program._tasks.busy
        table = seen(QTableView, "cases")[0]
        table.selectRow(0)
        QTest.keyClick(table, Qt.Key.Key_Return)
        yield lambda: seen(QPushButton, "new-letter")
    if stage == "dialog":
        click(seen(QPushButton, "note")[0])
        yield QApplication.activeModalWidget
    if stage == "letter":

        def links() -> list[Any]:
            return [b for b in seen(QPushButton) if b.objectName().startswith("letter-")]

        yield links
        links()[0].click()  # it may stand further down than can be seen
        yield lambda: any(v.document() and v.document().pageCount() for v in seen(QPdfView))


def drive(program: Any, stage: str, *, stay: bool) -> None:
    """Take the next step of the user whenever what they wait for has come."""
    from PySide6.QtCore import QTimer

    steps = user(program, stage)
    waits = [next(steps)]
    timer = QTimer(program, interval=15)

    def look() -> None:
        try:
            if waits[0]():
                waits[0] = next(steps)
        except StopIteration:
            timer.stop()
            if stay:
                print("ready", flush=True)
            else:
                program.window.close()
        except Exception:  # the user has lost their way: that is a fault of this script
            traceback.print_exc()
            os._exit(3)

    def give_up() -> None:
        if timer.isActive():
            print("what the user waits for does not come", file=sys.stderr, flush=True)
            os._exit(4)

    timer.timeout.connect(look)
    timer.start()
    QTimer.singleShot(PATIENCE_MS, give_up)


def main() -> int:
    """Run the program with the user in it."""
    from casemgr.gui.program import Program
    from casemgr.storage import TEST_COST

    app.key_cost = TEST_COST
    stage, _, stay = sys.argv[1].partition("+")
    begin = Program.begin

    def begin_with_user(program: Program, folder: str = "") -> None:
        begin(program, folder)
        drive(program, stage, stay=bool(stay))

    Program.begin = begin_with_user
    return app.main(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
