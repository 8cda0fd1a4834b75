"""What the child gives up before it reads a byte of the file."""

from __future__ import annotations

import contextlib
import sys
from typing import Any

from casemgr import hardening

MEMORY_BYTES = 1024 * 1024 * 1024
CPU_SECONDS = 90
_OPEN_FILES = 32
_NEW_USER, _NEW_NET = 0x10000000, 0x40000000
"""Of Linux's ``sched.h``: a network of its own has no way out."""
_FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn")
_NAMES = frozenset({"os.system", "os.startfile", "os.remove", "os.rename", "shutil.rmtree"})


def give_up_rights() -> None:
    """Bound memory and time, write no file, reach no network; as far as the system has means.

    On Windows there are no such limits: there the parent's clock is what ends a child.
    """
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - Linux only

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NET)
        hardening.keep_memory_private()
    hardening.limit(AS=MEMORY_BYTES, CPU=CPU_SECONDS, FSIZE=0, NOFILE=_OPEN_FILES, CORE=0)
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Whatever a file may bring Python to do: it neither writes, nor talks, nor starts anything."""
    writes = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
    if writes or event in _NAMES or event.startswith(_FORBIDDEN):
        raise PermissionError(event)
