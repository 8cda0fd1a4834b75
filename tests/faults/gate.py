"""Stands between a child process and the kernel: sees each call that changes files, and decides.

The child asks the kernel (seccomp) to hand these calls to its parent before they happen. The
parent may let a call pass, answer it with an error, or kill the child in front of it; it can read
what is about to be written. Nothing has to be installed for this, and no other call is slowed.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import os
import platform
import select
import signal
import socket
import struct
import sys
import traceback
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from casemgr.domain.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KILL = -1
"""Instead of an error number: the child dies in front of the call."""
_NUMBERS = {
    "x86_64": {
        "write": 1,
        "pwrite64": 18,
        "sendfile": 40,
        "fsync": 74,
        "fdatasync": 75,
        "ftruncate": 77,
        "rename": 82,
        "mkdir": 83,
        "rmdir": 84,
        "unlink": 87,
        "openat": 257,
        "mkdirat": 258,
        "unlinkat": 263,
        "renameat": 264,
        "fallocate": 285,
        "renameat2": 316,
        "copy_file_range": 326,
    },
    "aarch64": {
        "write": 64,
        "pwrite64": 68,
        "sendfile": 71,
        "fsync": 82,
        "fdatasync": 83,
        "ftruncate": 46,
        "openat": 56,
        "mkdirat": 34,
        "unlinkat": 35,
        "renameat": 38,
        "fallocate": 47,
        "renameat2": 276,
        "copy_file_range": 285,
    },
}
_SECCOMP = {"x86_64": (317, 0xC000003E), "aarch64": (277, 0xC00000B7)}
_REFUSED = {"sendfile": errno.ENOTSOCK, "copy_file_range": errno.ENOSYS}
"""Python falls back to reading and writing, which can be seen."""
_RECEIVE, _SEND = 0xC0502100, 0xC0182101
_CONTINUE = 1
_AT_FDCWD = 0xFFFFFF9C
_AT_REMOVEDIR = 0x200
_FD_MASK = 0xFFFFFFFF
_MAX_PATH = 4096
_MAX_WRITE = 1 << 26


@dataclass(frozen=True, slots=True)
class Call:
    """One call that is about to change a file below the watched folder."""

    name: str
    """``create``, ``truncate``, ``reserve``, ``write``, ``sync``, ``sync_folder``, ``rename``,
    ``unlink``, ``mkdir`` or ``rmdir``."""
    path: str
    other: str = ""
    """The new name."""
    offset: int = 0
    """Of a write; of a truncation or reservation the new length."""
    data: bytes = b""


@dataclass(slots=True)
class Run:
    """What a child did and said."""

    calls: list[Call] = field(default_factory=list)
    said: list[tuple[int, str]] = field(default_factory=list)
    """Each word with the number of calls that had been made when it was said."""
    killed: bool = False
    seen: int = 0
    """How many calls were asked for, with those that were not let through."""
    struck: int = 0
    """How many calls were answered with an error or a kill."""

    def words(self, upto: int | None = None) -> list[str]:
        """Give what was said, or what was said before call *upto* ended the world."""
        return [word for at, word in self.said if upto is None or at <= upto]


def why_not() -> str:
    """Say why no child can be watched on this machine; empty where it can."""
    if sys.platform != "linux" or platform.machine() not in _NUMBERS:
        return "calls can be held up on Linux (x86_64, aarch64) only"
    try:
        with open("/proc/sys/kernel/seccomp/actions_avail", encoding="ascii") as file:
            return "" if "user_notif" in file.read() else "the kernel does not hand on calls"
    except OSError:
        return "the kernel does not tell about seccomp"


def watch(
    work: Callable[[Callable[[str], None]], None],
    world: Path,
    decide: Callable[[int, Call], int] = lambda _index, _call: 0,
) -> Run:
    """Run *work* in a child; *decide* answers each call below *world*.

    It gives 0 to let the call pass, an error number, or ``KILL``. *work* is given a function by
    which it tells what it holds for done. Its end is told as ``done``, ``refused CODE`` or
    ``crash TRACEBACK``.
    """
    here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        here.close()
        _be_child(work, there)
    there.close()
    run = Run()
    with here:
        _, (listener,), _, _ = socket.recv_fds(here, 16, 1)
        try:
            _supervise(_Child(child, str(world), listener, here), run, decide)
        finally:
            os.close(listener)
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            _listen(here, run)
    run.killed = os.WIFSIGNALED(status)
    return run


# --- the child -----------------------------------------------------------------------------------


def _be_child(work: Callable[[Callable[[str], None]], None], parent: socket.socket) -> None:
    def tell(word: str) -> None:
        parent.send(word.encode())

    try:
        socket.send_fds(parent, [b"listener"], [_install()])
        work(tell)
        tell("done")
    except Problem as problem:
        tell(f"refused {problem.code.value}")
    except BaseException:
        tell(f"crash {traceback.format_exc()}")
    finally:
        os._exit(0)


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_char_p)]


def _install() -> int:
    machine = platform.machine()
    number, architecture = _SECCOMP[machine]
    watched = sorted(_NUMBERS[machine].values())
    load, equal, give = 0x20, 0x15, 0x06
    allow, notify = 0x7FFF0000, 0x7FC00000
    code = [(load, 0, 0, 4), (equal, 1, 0, architecture), (give, 0, 0, allow), (load, 0, 0, 0)]
    count = len(watched)
    code += [(equal, count - i, 0, one) for i, one in enumerate(watched)]
    code += [(give, 0, 0, allow), (give, 0, 0, notify)]
    packed = b"".join(struct.pack("HBBI", *line) for line in code)
    program = _Program(len(code), packed)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(38, 1, 0, 0, 0):  # PR_SET_NO_NEW_PRIVS
        raise OSError(ctypes.get_errno(), "prctl")
    listener = libc.syscall(number, 1, 8, ctypes.byref(program))
    if listener < 0:
        raise OSError(ctypes.get_errno(), "seccomp")
    return int(listener)


# --- the parent ----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Child:
    pid: int
    world: str
    listener: int
    words: socket.socket
    names: dict[int, str] = field(default_factory=dict)

    def read(self, address: int, length: int) -> bytes:
        memory = os.open(f"/proc/{self.pid}/mem", os.O_RDONLY)
        try:
            return os.pread(memory, length, address)
        finally:
            os.close(memory)

    def path(self, address: int, folder: int) -> str:
        text = self.read(address, 256)
        if b"\0" not in text:
            text = self.read(address, _MAX_PATH)
        path = os.fsdecode(text[: text.index(b"\0")])
        if path.startswith("/"):
            return path
        base = os.readlink(
            f"/proc/{self.pid}/cwd"
            if folder & _FD_MASK == _AT_FDCWD
            else f"/proc/{self.pid}/fd/{folder & _FD_MASK}"
        )
        return os.path.normpath(os.path.join(base, path))

    def file(self, descriptor: int) -> str:
        return os.readlink(f"/proc/{self.pid}/fd/{descriptor & _FD_MASK}")

    def place(self, descriptor: int) -> int:
        with open(f"/proc/{self.pid}/fdinfo/{descriptor & _FD_MASK}", encoding="ascii") as file:
            lines = dict(line.split(":", 1) for line in file)
        if int(lines["flags"], 8) & os.O_APPEND:
            return os.stat(f"/proc/{self.pid}/fd/{descriptor & _FD_MASK}").st_size
        return int(lines["pos"])


def _supervise(child: _Child, run: Run, decide: Callable[[int, Call], int]) -> None:
    poll = select.poll()
    poll.register(child.listener, select.POLLIN)
    names = {number: name for name, number in _NUMBERS[platform.machine()].items()}
    while True:
        (_, happened), *_ = poll.poll()
        if not happened & select.POLLIN:
            return  # the child has ended
        notice = bytearray(80)
        try:
            fcntl.ioctl(child.listener, _RECEIVE, notice, True)
        except OSError as error:
            if error.errno == errno.ENOENT:
                continue
            raise
        mark, _, _, number, _, _, *arguments = struct.unpack("QIIiIQ6Q", notice)
        _listen(child.words, run)
        name = names[number]
        answer = _REFUSED.get(name, 0)
        call = None if answer else _understand(child, name, arguments)
        if call is not None:
            answer = decide(run.seen, call)
            run.seen += 1
            run.struck += bool(answer)
            if answer == KILL:
                return
            if not answer:
                run.calls.append(call)
        reply = struct.pack("QqiI", mark, 0, -answer, 0 if answer else _CONTINUE)
        with contextlib.suppress(FileNotFoundError):
            fcntl.ioctl(child.listener, _SEND, reply)


def _listen(words: socket.socket, run: Run) -> None:
    while select.select([words], [], [], 0)[0]:
        word = words.recv(1 << 16)
        if not word:
            return
        run.said.append((len(run.calls), word.decode()))


def _understand(child: _Child, name: str, given: list[int]) -> Call | None:
    call = _READERS[name](child, given)
    if call is None or not f"{call.path}/".startswith(f"{child.world}/"):
        return None
    return None if call.path.endswith(" (deleted)") else call


def _openat(child: _Child, given: list[int]) -> Call | None:
    flags = given[2]
    if not flags & (os.O_CREAT | os.O_TRUNC):
        return None
    path = child.path(given[1], given[0])
    if not os.path.lexists(path):
        return Call("create", path) if flags & os.O_CREAT else None
    if flags & os.O_TRUNC and os.path.getsize(path):
        return Call("truncate", path)
    return None


def _write(child: _Child, given: list[int], *, placed: bool) -> Call | None:
    path = child.file(given[0])
    if not path.startswith(child.world):
        return None
    length = min(given[2], _MAX_WRITE)
    offset = given[3] if placed else child.place(given[0])
    return Call("write", path, offset=offset, data=child.read(given[1], length))


def _sync(child: _Child, given: list[int]) -> Call:
    path = child.file(given[0])
    return Call("sync_folder" if os.path.isdir(path) else "sync", path)


def _rename(child: _Child, source: tuple[int, int], target: tuple[int, int]) -> Call:
    return Call("rename", child.path(*source), child.path(*target))


def _mkdir(path: str) -> Call | None:
    return None if os.path.lexists(path) else Call("mkdir", path)


def _unlinkat(child: _Child, given: list[int]) -> Call | None:
    path = child.path(given[1], given[0])
    if not os.path.lexists(path):
        return None
    return Call("rmdir" if given[2] & _AT_REMOVEDIR else "unlink", path)


_HERE = _AT_FDCWD
_READERS: dict[str, Callable[[_Child, list[int]], Call | None]] = {
    "openat": _openat,
    "write": lambda child, given: _write(child, given, placed=False),
    "pwrite64": lambda child, given: _write(child, given, placed=True),
    "fsync": _sync,
    "fdatasync": _sync,
    "ftruncate": lambda child, given: Call("truncate", child.file(given[0]), offset=given[1]),
    "fallocate": lambda child, given: Call(
        "reserve", child.file(given[0]), offset=given[2] + given[3]
    ),
    "rename": lambda child, given: _rename(child, (given[0], _HERE), (given[1], _HERE)),
    "renameat": lambda child, given: _rename(child, (given[1], given[0]), (given[3], given[2])),
    "renameat2": lambda child, given: _rename(child, (given[1], given[0]), (given[3], given[2])),
    "unlink": lambda child, given: _unlinkat(child, [_HERE, given[0], 0]),
    "rmdir": lambda child, given: _unlinkat(child, [_HERE, given[0], _AT_REMOVEDIR]),
    "unlinkat": _unlinkat,
    "mkdir": lambda child, given: _mkdir(child.path(given[0], _HERE)),
    "mkdirat": lambda child, given: _mkdir(child.path(given[1], given[0])),
}
