"""Starts the child that looks at a file, listens to it, and ends it when it takes too long."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import stat
import subprocess
import threading
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from casemgr import hardening
from casemgr.domain.acts.investigation import MOST_IN_CASE
from casemgr.domain.errors import Code, Problem
from casemgr.domain.file_names import safe_name
from casemgr.domain.number_finds import Find, NumberKind
from casemgr.services.attachments import PIECE_BYTES
from casemgr.services.file_kinds import KINDS, Flag, Look, Looked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.services.attachments import Say

SECONDS = 120
"""For how long a child may look; a gigabyte is hashed in a few seconds."""
_BEAT = 0.2
"""Seconds after which it is asked again whether to go on."""
_START = "import sys; sys.path.insert(0, sys.argv[1]); import casemgr.incoming.child as c; c.main()"


class FileInspector:
    """Implements ``services.attachments.Inspector``, where each method is described."""

    def __init__(self, seconds: float = SECONDS) -> None:
        """Give a child *seconds* to look at a file."""
        self._seconds = seconds

    def look(self, path: str, say: Say) -> Look:
        """Look at a file."""
        name = safe_name(Path(path).name)
        with _opened(path, name) as file:
            size = os.fstat(file.fileno()).st_size
            if not size:
                raise Problem(Code.FILE_EMPTY, file=name)
            if size > MOST_IN_CASE:
                raise Problem(
                    Code.FILES_TOO_LARGE, file=name, size=size, held=0, limit=MOST_IN_CASE
                )
            told = self._ask(file, say)
        if "sha256" not in told:
            raise Problem(Code.FILE_NOT_READ, file=name, seconds=int(self._seconds))
        # A child that was ended, or that ended itself, has not looked through all of it.
        looked = Looked(told.get("looked", Looked.PARTLY.value))
        kind = str(told.get("kind", "unknown"))
        return Look(
            name=name,
            size=int(told["size"]),
            sha256=str(told["sha256"]),
            kind=kind if kind in KINDS else "unknown",
            looked=looked,
            finds=tuple(
                Find(NumberKind(kind), str(tail), bool(sure))
                for kind, tail, sure in told.get("finds", ())
            ),
            flags=frozenset(Flag(flag) for flag in told.get("flags", ())),
        )

    def pieces(self, path: str) -> Iterator[bytes]:
        """Give the bytes of a file."""
        name = safe_name(Path(path).name)
        with _opened(path, name) as file:
            while piece := _read(file, name):
                yield piece

    def _ask(self, file: IO[bytes], say: Say) -> dict[str, Any]:
        """Give what the child has told by the time it ended."""
        child = subprocess.Popen(  # noqa: S603  (our own words; the file is its input)
            hardening.child_command(_START),
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=hardening.child_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        assert child.stdout is not None  # noqa: S101  (a pipe was asked for)
        listener = threading.Thread(target=_listen, args=(child.stdout, lines), daemon=True)
        listener.start()
        told: dict[str, Any] = {}
        done, end = 0, time.monotonic() + self._seconds
        try:
            while time.monotonic() < end:
                say(done)
                try:
                    line = lines.get(timeout=_BEAT)
                except queue.Empty:
                    continue
                if not line:
                    break
                with contextlib.suppress(ValueError):  # cut off in the middle of a word
                    told |= json.loads(line)
                done = int(told.get("done", done))
        finally:
            child.kill()
            child.wait()
            listener.join()
            child.stdout.close()
        return told


def _listen(pipe: IO[bytes], lines: queue.SimpleQueue[bytes]) -> None:
    for line in pipe:
        lines.put(line)
    lines.put(b"")


def _opened(path: str, name: str) -> IO[bytes]:
    """Open a usual file, and nothing that only looks like one: reading a pipe would never end."""
    try:
        if not stat.S_ISREG(Path(path).stat().st_mode):
            raise Problem(Code.FILE_MISSING, file=name)
        return Path(path).open("rb", buffering=0)
    except OSError as error:
        raise Problem(Code.FILE_MISSING, file=name) from error


def _read(file: IO[bytes], name: str) -> bytes:
    try:
        return file.read(PIECE_BYTES)
    except OSError as error:  # a medium that was pulled out
        raise Problem(Code.FILE_MISSING, file=name) from error
