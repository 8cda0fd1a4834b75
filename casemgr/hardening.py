"""Keeps what lies in the memory of this process from others of the same user, and off the disk."""

from __future__ import annotations

import contextlib
import sys

_PR_SET_DUMPABLE = 4
"""From Linux's ``prctl.h``."""


def keep_memory_private() -> None:
    """Let no crash write memory to a file, and no other program of the user read it.

    Linux only; elsewhere it does nothing, and where the system refuses nothing is said: a vault
    is no less encrypted for that. From then on ``/proc/self`` belongs to root: nothing may rely
    on reading it. Programs started from here begin with usual rights, but write no core files.
    """
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415 - Linux only
    import resource  # noqa: PLC0415 - Linux only

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
