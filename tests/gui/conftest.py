"""Offscreen by default; ``--onscreen`` shows real windows to whoever wants to watch."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from casemgr.gui.preferences import Preferences
    from casemgr.gui.session import Session
    from casemgr.services.wiring import Wiring


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows of the tests")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--onscreen", default=False):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")


@pytest.fixture(scope="session")
def app(qapp: QApplication) -> QApplication:
    """The application with our fonts and colours, in English."""
    from casemgr.domain.text import Language
    from casemgr.gui import fonts, i18n, theme

    fonts.load(qapp)
    i18n.install(qapp, Language.EN)
    theme.apply(qapp, "light")
    return qapp


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's own folders."""
    home = tmp_path_factory.mktemp("home")
    (home / "Documents").mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))


@pytest.fixture
def no_flashes(app: QApplication) -> Iterator[None]:
    """Nothing is a window of its own for a moment, until it is put into the one it belongs to."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QWidget
    from shiboken6 import isValid

    shown: list[QWidget] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            shows = event.type() is QEvent.Type.Show
            if shows and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(watched)
            return False

    watch = Watch()
    app.installEventFilter(watch)
    yield
    app.removeEventFilter(watch)
    assert [one for one in shown if isValid(one) and not one.isWindow()] == []


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    from casemgr.domain.text import Language
    from casemgr.gui.preferences import Preferences

    kept = Preferences(str(tmp_path / "casemgr.ini"))
    kept.language = Language.EN
    kept.theme = "light"
    return kept


@pytest.fixture
def wiring(monkeypatch: pytest.MonkeyPatch) -> Wiring:
    """The real adapters, with keys that are cheap to derive."""
    from casemgr import app as root
    from casemgr.storage import TEST_COST

    monkeypatch.setattr(root, "key_cost", TEST_COST)
    return root.wire()


@pytest.fixture
def vault_session(app: QApplication, wiring: Wiring, tmp_path: Path) -> Iterator[Session]:
    """A sitting at a fresh, empty vault, everything done at once."""
    from casemgr.gui.session import Session
    from casemgr.gui.tasks import SyncTasks

    folder = str(tmp_path / "vault")
    vault, _ = wiring.vaults.create(folder, "four unlikely words together")
    session = Session(wiring, wiring.desk(vault), SyncTasks())
    session.vault, session.folder = vault, folder
    yield session
    session.end()
    session.desk.close()
