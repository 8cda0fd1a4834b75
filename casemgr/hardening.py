"""Keeps what lies in the memory of this process from others of the same user, and off the disk.

A file of somebody else is read by a child, which gets nothing of it, and has little room.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

_ROOT = str(Path(__file__).resolve().parents[1])
_KEPT_NAMES = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LANG")
"""Of the environment; Python on Windows does not start without the first."""
_PR_SET_DUMPABLE = 4
"""From Linux's ``prctl.h``."""
_M_PERTURB, _FILL = -6, 0xA5
"""From glibc's ``malloc.h``; and with what memory is filled."""


def keep_memory_private() -> None:
    """Let no crash write memory to a file, and no other program of the user read it.

    Linux only; elsewhere it does nothing, and where the system refuses nothing is said: a vault
    is no less encrypted for that. From then on ``/proc/self`` belongs to root: nothing may rely
    on reading it. Programs started from here begin with usual rights, but write no core files.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - Linux only

    limit(CORE=0)
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def limit(**most: int) -> None:
    """Bound what this process may take, by the names of ``resource.RLIMIT_…``; not on Windows."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    for name, value in most.items():
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, value))


def child_command(start: str) -> list[str]:
    """Give the command of a child that runs *start*: Python, which finds us by ``argv[1]``."""
    return [sys.executable, "-I", "-c", start, _ROOT]


def child_environment() -> dict[str, str]:
    """Give what a child gets of our environment, in which secrets may stand."""
    return {name: os.environ[name] for name in _KEPT_NAMES if name in os.environ}


def overwrite_freed(*, on: bool) -> None:
    """Have memory overwritten when it is freed, while a vault is being locked.

    Windows and their texts go then, and would lie in freed memory until it is used again. Only
    with glibc; elsewhere it does nothing.
    """
    _glibc("mallopt", _M_PERTURB, _FILL if on else 0)


def give_back_freed() -> None:
    """Give freed memory back to the system, which empties it; only with glibc."""
    _glibc("malloc_trim", 0)


def _glibc(function: str, *values: int) -> None:
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - Linux only

    with contextlib.suppress(OSError, AttributeError):
        getattr(ctypes.CDLL(None), function)(*values)
