"""Reads hostile files with one reader, each in a child with little memory and time."""

from __future__ import annotations

import os
import resource
import sys
import traceback

from tests.fuzz.hostile import made
from tests.fuzz.parser import Parser, check
from tests.fuzz.parsers import PARSERS

ROOM = 1_500_000_000
"""Bytes of memory more than the program has when it begins."""
SECONDS = 30
"""Of processor time."""


def _used() -> int:
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[0]) * resource.getpagesize()


def _read(parser: Parser, content: bytes) -> None:
    """Read one file within the limits, and end."""
    room = _used() + ROOM
    resource.setrlimit(resource.RLIMIT_AS, (room, room))
    seconds = 2 if parser is CARELESS else SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    try:
        check(parser, content, hostile=True)
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(1)


def _careless(content: bytes) -> object:
    """Obey a file: so many bytes as it says, and so many steps."""
    length, steps = map(int, content.split())
    held = bytearray(length)
    for _ in range(steps):
        pass
    return held


CARELESS = Parser("careless", "", _careless, lambda: [b"1 1"])
"""A control: what it reads must be found out."""
_TRAPS = {"a harmless one": b"9 9", "much memory": b"9000000000 1", "much time": b"1 9" + b"0" * 99}


def main() -> None:
    """Print how each file that was neither read nor refused ended."""
    parser = {**PARSERS, CARELESS.name: CARELESS}[sys.argv[1]]
    files = _TRAPS if parser is CARELESS else made(parser.name)
    told = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    # A reader that is a child in the program tells its parent how far it is.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    for sample in parser.samples():  # what is loaded when first used does not count
        check(parser, sample)
    for what, content in files.items():
        child = os.fork()
        if not child:
            _read(parser, content)
        _, status = os.waitpid(child, 0)
        if status:
            print(f"{what}: {os.waitstatus_to_exitcode(status)}", file=told, flush=True)


main()
