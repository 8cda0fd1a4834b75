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
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        check(parser, content, hostile=True)
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(1)


def main() -> None:
    """Print how each file that was neither read nor refused ended."""
    parser = PARSERS[sys.argv[1]]
    told = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    # A reader that is a child in the program tells its parent how far it is.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    for sample in parser.samples():  # what is loaded when first used does not count
        check(parser, sample)
    for what, content in made(parser.name).items():
        child = os.fork()
        if not child:
            _read(parser, content)
        _, status = os.waitpid(child, 0)
        if status:
            print(f"{what}: {os.waitstatus_to_exitcode(status)}", file=told, flush=True)


main()
