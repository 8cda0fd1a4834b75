"""The screen's lock and the computer's sleep, told over real message buses."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication

from casemgr.gui import screen_lock
from casemgr.gui.screen_lock import SCREEN_SAVERS, ScreenWatch
from casemgr.gui.windows_lock import Message, WindowsEvents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

linux = pytest.mark.skipif(sys.platform != "linux", reason="message buses are Linux's")
pytestmark = pytest.mark.usefixtures("app")

SERVICE = """
import os, sys
from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import (QDBusConnection, QDBusMessage, QDBusObjectPath,
    QDBusUnixFileDescriptor, QDBusVirtualObject)

address, names = sys.argv[1], sys.argv[2:]
PATH, MANAGER = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
app = QCoreApplication([])
bus = QDBusConnection.connectToBus(address, "service")
assert all(bus.registerService(name) for name in names)

def say(*words):
    print(*words, flush=True)

class Manager(QDBusVirtualObject):
    def introspect(self, path):
        return ""

    def handleMessage(self, message, connection):
        arguments = message.arguments()
        if message.member() == "GetSession":
            if arguments[0] == "auto":
                bus.send(message.createReply(QDBusObjectPath(PATH + "/session/_32")))
            else:
                bus.send(message.createErrorReply("org.freedesktop.login1.NoSuchSession", "no"))
            say("session", arguments[0])
        if message.member() == "Inhibit":
            self.read, held = os.pipe()
            bus.send(message.createReply(QDBusUnixFileDescriptor(held)))
            os.close(held)
            self.notifier = QSocketNotifier(self.read, QSocketNotifier.Type.Read)
            self.notifier.activated.connect(self.let_go)
            say("inhibit", arguments[0], arguments[3])
        return True

    def let_go(self):
        self.notifier.setEnabled(False)
        say("released" if os.read(self.read, 1) == b"" else "written to")

manager = Manager()
assert bus.registerVirtualObject(PATH, manager)
commands = QSocketNotifier(0, QSocketNotifier.Type.Read)

def told():
    read = os.read(0, 4096).decode()
    if not read:
        app.quit()
    for line in read.splitlines():
        path, interface, member, *value = line.split()
        signal = QDBusMessage.createSignal(path, interface, member)
        signal.setArguments([word == "true" for word in value])
        bus.send(signal)
        assert bus.interface().isServiceRegistered("org.freedesktop.DBus").value()  # it is out
        say("told")

commands.activated.connect(told)
say("ready")
app.exec()
"""


@dataclass
class Bus:
    """A message bus of the test's own, and a service on it that does as it is told."""

    address: str
    connection: Any
    """A QDBusConnection: Linux's alone."""
    service: subprocess.Popen[str]

    def emit(self, path: str, interface: str, member: str, *value: str) -> None:
        assert self.service.stdin
        self.service.stdin.write(" ".join((path, interface, member, *value)) + "\n")
        self.service.stdin.flush()
        assert self.hear() == "told"

    def settle(self) -> None:
        """Hear whatever was told: the bus passes on one thing after the other."""
        assert self.connection.interface().isServiceRegistered("org.freedesktop.DBus").value()
        QCoreApplication.processEvents()

    def hear(self) -> str:
        assert self.service.stdout
        return self.service.stdout.readline().strip()


@pytest.fixture
def bus_on(tmp_path: Path) -> Iterator[Callable[..., Bus]]:
    """Start a bus with a service of these names."""
    from PySide6.QtDBus import QDBusConnection

    daemon = shutil.which("dbus-daemon")
    assert daemon, "dbus-daemon is missing: packaging/test installs it"
    started: list[subprocess.Popen[str]] = []
    script = tmp_path / "service.py"
    script.write_text(textwrap.dedent(SERVICE), encoding="utf-8")

    def start(*names: str) -> Bus:
        bus = subprocess.Popen(
            [daemon, "--session", "--nofork", "--print-address"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        started.append(bus)
        assert bus.stdout
        address = bus.stdout.readline().strip()
        service = subprocess.Popen(
            [sys.executable, str(script), address, *names],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.insert(0, service)
        name = f"test-{len(started)}"
        made = Bus(address, QDBusConnection.connectToBus(address, name), service)
        assert made.connection.isConnected()
        assert made.hear() == "ready"
        return made

    yield start
    for number in range(2, len(started) + 1, 2):
        QDBusConnection.disconnectFromBus(f"test-{number}")
    for process in started:
        process.terminate()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream:
                stream.close()


LOGIN = "org.freedesktop.login1"
PATH = "/org/freedesktop/login1"


def watching(qtbot: QtBot, system: Bus, user: Bus) -> ScreenWatch:
    """Watch both buses; ready once the session was found and sleep is held up."""
    watch = ScreenWatch(system=system.connection, session=user.connection)
    all_answered(qtbot, watch)
    heard = [system.hear() for _ in range(2 + bool(os.environ.get("XDG_SESSION_ID")))]
    assert "inhibit sleep delay" in heard
    assert "session auto" in heard
    assert watch._inhibitor >= 0
    system.settle()  # now the bus knows what the watch listens for
    return watch


def all_answered(qtbot: QtBot, watch: ScreenWatch) -> None:
    """Wait until the watch waits for no answer any more."""
    from PySide6.QtDBus import QDBusPendingCallWatcher

    qtbot.waitUntil(lambda: not watch.findChildren(QDBusPendingCallWatcher))


@linux
@pytest.mark.parametrize("saver", SCREEN_SAVERS)
def test_a_locked_screen_is_heard(bus_on: Callable[..., Bus], qtbot: QtBot, saver: str) -> None:
    system, user = bus_on(LOGIN), bus_on(saver)
    watch = watching(qtbot, system, user)
    path = "/" + saver.replace(".", "/")
    with qtbot.waitSignal(watch.locked):
        user.emit(path, saver, "ActiveChanged", "false")  # unlocked: nothing
        user.emit(path, saver, "ActiveChanged", "true")
    with qtbot.assertNotEmitted(watch.locked):
        user.emit(path, saver, "ActiveChanged", "false")
        user.settle()
    with qtbot.waitSignal(watch.sleeping):
        system.emit(PATH, f"{LOGIN}.Manager", "PrepareForSleep", "true")
    watch.release()


@linux
def test_the_login_manager_locks_our_session_only(
    bus_on: Callable[..., Bus], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", "unknown")  # then the manager is asked which is ours
    system, user = bus_on(LOGIN), bus_on()
    watch = watching(qtbot, system, user)

    def lock(session: str) -> None:
        system.emit(f"{PATH}/session/{session}", f"{LOGIN}.Session", "Lock")

    def resume() -> None:
        system.emit(PATH, f"{LOGIN}.Manager", "PrepareForSleep", "true")

    with qtbot.assertNotEmitted(watch.locked), qtbot.waitSignal(watch.sleeping):
        lock("_99")
        resume()
    with qtbot.waitSignal(watch.locked):
        lock("_32")
    watch.release()


@linux
def test_sleep_waits_until_the_vault_is_closed(bus_on: Callable[..., Bus], qtbot: QtBot) -> None:
    system, user = bus_on(LOGIN), bus_on()
    watch = watching(qtbot, system, user)
    with qtbot.waitSignal(watch.sleeping):
        system.emit(PATH, f"{LOGIN}.Manager", "PrepareForSleep", "true")
    with qtbot.assertNotEmitted(watch.sleeping):
        system.emit(PATH, f"{LOGIN}.Manager", "PrepareForSleep", "false")
        system.settle()
    os.fstat(watch._inhibitor)  # still held
    watch.release()
    watch.release()
    assert system.hear() == "released"


@linux
def test_without_buses_nothing_is_heard_and_nothing_is_said(
    qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    from PySide6.QtDBus import QDBusConnection

    nowhere = QDBusConnection.connectToBus("unix:path=/nowhere/at/all", "nowhere")
    assert not nowhere.isConnected()
    watch = ScreenWatch(system=nowhere, session=nowhere)
    with qtbot.assertNotEmitted(watch.locked):
        qtbot.wait(1)  # one turn of the loop will do: nobody was asked, so no answer can come
    watch.release()
    assert capfd.readouterr() == ("", "")


@linux
def test_a_bus_without_services_is_no_fault(bus_on: Callable[..., Bus], qtbot: QtBot) -> None:
    empty = bus_on()
    watch = ScreenWatch(system=empty.connection, session=empty.connection)
    all_answered(qtbot, watch)
    assert watch._inhibitor == -1
    watch.release()


def test_messages_of_windows_are_read() -> None:
    """Only the reading: that Windows sends them can be seen on Windows alone."""
    heard: list[str] = []
    events = WindowsEvents(lambda: heard.append("lock"), lambda: heard.append("sleep"))

    def tell(message: int, wparam: int, kind: bytes = b"windows_generic_MSG") -> None:
        told = Message(None, message, wparam, 0)
        assert events.nativeEventFilter(kind, ctypes.addressof(told)) == (False, 0)

    tell(0x02B1, 0x8)  # unlocked
    tell(0x0218, 0x12)  # woken up
    tell(0x0010, 0x7)
    tell(0x02B1, 0x7, b"xcb_generic_event_t")
    assert heard == []
    tell(0x02B1, 0x7)
    tell(0x0218, 0x4)
    assert heard == ["lock", "sleep"]


def test_on_windows_it_is_asked_for_and_heard(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int | None, int]] = []
    library = SimpleNamespace(
        WTSRegisterSessionNotification=lambda window, whose: asked.append((window.value, whose))
    )
    monkeypatch.setattr(screen_lock, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(ctypes, "WinDLL", lambda _name: library, raising=False)
    watch = ScreenWatch()
    events = watch._windows
    assert asked == [(int(events._window.winId()), 0)]
    assert not events._window.isVisible()
    heard: list[str] = []
    watch.locked.connect(lambda: heard.append("lock"))
    watch.sleeping.connect(lambda: heard.append("sleep"))
    told = Message(None, 0x02B1, 0x7, 0)
    events.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(told))
    told = Message(None, 0x0218, 0x4, 0)
    events.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(told))
    assert heard == ["lock", "sleep"]
    with qtbot.waitSignal(watch.destroyed):
        watch.deleteLater()
