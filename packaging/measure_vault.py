"""Measures how fast a vault of many cases works: ``packaging/benchmark vault`` runs it.

Writing, backup and check are compared with the same work done by hand on bare sqlcipher3
(``measure_bare.py``): the same rows, indexes, triggers, hashes and checks, in the same
transactions, without our layers. Both take turns within one run, and what counts is the time the
processor spent on them, so that whatever else the machine does troubles both alike. Each check
and each backup has a process of its own, which also tells the most memory it had: the one for a
tenth of the cases and the one for all must hardly differ. Of opening, searching and listing the
time by the clock is told too, which holds the disk's share and what else the machine does; they
are measured with the program's memory of newest entries and its room against a full disk. What
decides is always the median.

The cases are made up (``measure_cases.py``), and written through the vault's own unit of work.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import itertools
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from measure_cases import (
    A_TRANSACTION,
    PASSPHRASE,
    TODAY,
    Clock,
    case,
    opened,
    set_due,
    vault_of,
    write,
)
from measure_guess import Guess
from measure_report import megabytes, middle, spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CASES = 100_000
A_TENTH = 10
"""Of all cases: the other number of cases for which check, backup and memory are measured."""
WRITE_ROUNDS, TIMES = 15, 15
FEW_ROUNDS, ALL_ROUNDS = 3, {"check": 2, "back up": 1}
"""Of a tenth of the cases, and of all: those take so long that once or twice tells enough."""
PAGE = 100

OPEN_WITHIN, SEARCH_WITHIN = 30.0, 10.0  # milliseconds
AT_MOST = 1.3
"""How much longer than by hand."""
GROWTH_AT_MOST = 16.0
"""Megabytes of memory for all cases above what a tenth of them take. What does grow is the list of
ids that a list of all cases gives, and what the database sorts; its cache does not."""

SEARCHES = ("花子", "見本", "タロ", "架空")
"""Two signs that a twentieth, a hundredth, nearly a quarter and none of the persons have."""


# --- taking turns ------------------------------------------------------------------------------


def seconds(work: Callable[[], object], *, tidy: bool = True) -> float:
    """Give the processor's time for one piece of work, without that for earlier garbage."""
    if tidy:
        gc.collect()
    began = time.process_time()
    work()
    return time.process_time() - began


def turns(
    ours: Callable[[], float], bare: Callable[[], float], rounds: int
) -> tuple[list[float], list[float], list[float]]:
    """Give the seconds of both, round by round, and their ratios; who begins changes."""
    mine, theirs = [], []
    for turn in range(rounds):
        if turn % 2:
            theirs.append(bare())
            mine.append(ours())
        else:
            mine.append(ours())
            theirs.append(bare())
    return mine, theirs, [a / b for a, b in zip(mine, theirs, strict=True)]


# --- in a process of its own -------------------------------------------------------------------


def alone_open(folder: Path) -> float:
    """Open, and nothing more."""
    return seconds(lambda: opened(folder).close())


def alone_list(folder: Path) -> float:
    """List all cases, those that are open, and those that a search finds; count them."""
    from casemgr.services.ports import ListFilter

    def work() -> None:
        with vault.begin() as uow:
            for what in (ListFilter(), ListFilter(open_only=True), ListFilter(sort="name")):
                uow.list_rows(uow.list_ids(what, TODAY)[:PAGE])
            uow.counts(TODAY)
            uow.list_ids(ListFilter(text=SEARCHES[0]), TODAY)

    with closing(opened(folder)) as vault:
        set_due(vault)
        # A cache of 16 MB, which the list of a tenth of the cases does not fill, is full in both.
        with vault.begin() as uow:
            own = uow._connection  # noqa: SLF001 - what no port asks for
            own.exec_driver_sql("SELECT sum(length(payload)) FROM case_event").one()
        return seconds(work)


def alone_write(folder: Path) -> float:
    """Write as much as the benchmark does at a time, and take it back."""

    class Undo(Exception):  # noqa: N818 - no error
        pass

    def work() -> None:
        with contextlib.suppress(Undo), vault.begin() as uow:
            for events, summary, _ in made:
                uow.add_case(events, summary, "policy")
            raise Undo

    made = [case(n) for n in range(CASES * 2, CASES * 2 + A_TRANSACTION)]
    with closing(opened(folder)) as vault:
        return seconds(work)


def alone_check(folder: Path) -> float:
    """Check a vault."""

    def work() -> None:
        assert vault.verify() == []

    with closing(opened(folder)) as vault:
        return seconds(work)


def alone_backup(folder: Path) -> float:
    """Back a vault up: copied, written to the medium, read back, checked, compared."""
    there = Path(tempfile.mkdtemp(dir=folder.parent))
    with closing(opened(folder)) as vault:
        took = seconds(lambda: vault.backups.make(str(there)))
    shutil.rmtree(there)
    return took


def alone_bare_check(folder: Path) -> float:
    """Check it by hand."""
    import measure_bare

    def work() -> None:
        assert measure_bare.verify(folder / "cases-1.db", dek)

    dek = key_of(folder)
    return seconds(work)


def alone_bare_backup(folder: Path) -> float:
    """Back it up by hand."""
    import measure_bare

    dek, target = key_of(folder), folder.parent / "bare.db"
    took = seconds(lambda: measure_bare.backup(folder / "cases-1.db", dek, target))
    target.unlink()
    return took


ALONE = {
    "open": alone_open,
    "list": alone_list,
    "write": alone_write,
    "check": alone_check,
    "back up": alone_backup,
    "check by hand": alone_bare_check,
    "back up by hand": alone_bare_backup,
}


def key_of(folder: Path) -> bytearray:
    """Give the data key."""
    from casemgr.storage import access, header

    dek, _ = access.with_passphrase(header.read(folder).header, PASSPHRASE)
    return dek


class Measure(Guess):
    """Measures a vault, and prints what was found."""

    def __init__(self, work: Path, cases: int) -> None:
        """Keep everything that is made in the folder *work*."""
        super().__init__()
        self._work = work
        self._cases = cases
        self._few = cases // A_TENTH
        self._memory: dict[tuple[str, int], float] = {}

    def _vault(self, count: int = 0) -> Path:
        count = count or self._cases
        folder = self._work / f"vault-{count}"
        if not folder.exists():
            began = time.process_time()
            vault_of(count, folder)
            size = (folder / "cases-1.db").stat().st_size / 1e6
            took = time.process_time() - began
            self.say(f"a vault of {count:,} cases", f"{took:.1f} s, {size:.0f} MB")
        return folder

    def _compare(self, what: str, found: tuple[list[float], list[float], list[float]]) -> None:
        mine, theirs, ratios = found
        self.say(f"seconds to {what}", spread(mine, "{:.3f}"))
        self.say("  by hand on sqlcipher3", spread(theirs, "{:.3f}"))
        met = middle(ratios) <= AT_MOST
        self.say("  ratio", spread(ratios, "{:.2f}"), f"<= {AT_MOST:g}", met=met)

    def _within(self, what: str, work: Callable[[], object], limit: float | None) -> None:
        work()
        found, waited = [], []
        for _ in range(TIMES):
            gc.collect()
            began = time.perf_counter()
            found.append(1000 * seconds(work, tidy=False))
            waited.append(1000 * (time.perf_counter() - began))
        target = f"<= {limit:g}" if limit else ""
        met = limit is None or middle(found) <= limit
        self.say(f"milliseconds to {what}", spread(found, "{:.1f}"), target, met=met)
        self.say("  by the clock", spread(waited, "{:.1f}"))

    def open(self) -> None:
        """Measure opening, once the pass phrase has given the key."""
        from casemgr.storage import access, header

        folder = self._vault()

        def derive() -> None:
            access.with_passphrase(header.read(folder).header, PASSPHRASE)

        self._within("derive the key, at next to no cost", derive, None)

        def work() -> None:
            vault = opened(folder)
            set_due(vault)
            vault.close()

        self._within("open and close with that", work, OPEN_WITHIN)

    def search(self) -> None:
        """Measure searching, all of what the list does to get the ids of what it shows."""
        from casemgr.services.ports import ListFilter

        with closing(opened(self._vault())) as vault:
            set_due(vault)
            for text in SEARCHES:
                what = ListFilter(text=text)
                with vault.begin() as uow:
                    hits = len(uow.list_ids(what, TODAY))

                def work(what: ListFilter = what) -> None:
                    with vault.begin() as uow:
                        uow.list_ids(what, TODAY)

                self._within(f"search {text} ({hits:,} hits)", work, SEARCH_WITHIN)

    def list(self) -> None:
        """Measure, for information, the first page of the list and other ways to look at it."""
        from casemgr.services.ports import ListFilter

        folder = self._vault()
        with closing(opened(folder)) as vault:

            def first(*, anew: bool) -> None:
                if anew:
                    set_due(vault)
                with vault.begin() as uow:
                    ids = uow.list_ids(ListFilter(open_only=True), TODAY)
                    uow.list_rows(ids[:PAGE])
                    uow.counts(TODAY)

            def every(what: ListFilter) -> None:
                with vault.begin() as uow:
                    uow.list_rows(uow.list_ids(what, TODAY)[:PAGE])

            def links() -> None:
                with vault.begin() as uow:
                    uow.find_linked(case(1)[1].number)

            self._within("show the open cases at first", lambda: first(anew=True), None)
            self._within("show them again", lambda: first(anew=False), None)
            self._within("show all cases", lambda: every(ListFilter()), None)
            self._within("show all, by name", lambda: every(ListFilter(sort="name")), None)
            self._within("find those with open tasks", lambda: every(ListFilter(tasks=True)), None)
            self._within("find the links to a case", links, None)

    def write(self) -> None:
        """Compare bulk writing."""
        import measure_bare

        from casemgr.storage import TEST_COST, EncryptedVaults

        place = Path(tempfile.mkdtemp(dir=self._work))
        vault, _ = EncryptedVaults(Clock(), cost=TEST_COST).create(str(place / "v"), PASSPHRASE)
        with closing(vault), closing(measure_bare.empty(place / "bare.db")) as bare:
            blocks = [list(one) for one in itertools.islice(_blocks(), WRITE_ROUNDS)]
            mine, theirs = iter(blocks), iter(blocks)
            found = turns(
                lambda: seconds(lambda: write(vault, next(mine))),
                lambda: seconds(lambda: measure_bare.write(bare, next(theirs))),
                WRITE_ROUNDS,
            )
            with closing(
                measure_bare.connect(place / "v" / "cases-1.db", vault.source().dek)
            ) as own:
                assert measure_bare.rows_of(own) == measure_bare.rows_of(bare)
        self._compare(f"write {A_TRANSACTION:,} cases", found)

    def verify(self) -> None:
        """Compare the check of the whole vault."""
        self._compare_alone("check")

    def backup(self) -> None:
        """Compare a backup."""
        self._compare_alone("back up")

    def memory(self) -> None:
        """Compare the most memory of processes that do one thing each."""
        if not megabytes("VmHWM"):
            self.say("memory", "not to be had here")
            return
        for what in ("open", "list", "write", "check", "back up"):
            few, many = (self._most(what, count) for count in (self._few, self._cases))
            self.say(f"megabytes to {what}, {self._few:,} cases", f"{few:.1f}")
            self.say(f"  {self._cases:,} cases", f"{many:.1f}")
            growth, limit = many - few, GROWTH_AT_MOST
            self.say("  more", f"{growth:.1f}", f"<= {limit:g}", met=growth <= limit)

    def _compare_alone(self, what: str) -> None:
        for count, rounds in ((self._few, FEW_ROUNDS), (self._cases, ALL_ROUNDS[what])):
            self._vault(count)
            found = turns(
                partial(self._alone, what, count),
                partial(self._alone, f"{what} by hand", count),
                rounds,
            )
            self._compare(f"{what} {count:,} cases", found)

    def _most(self, what: str, count: int) -> float:
        if (what, count) not in self._memory:
            self._alone(what, count)
        return self._memory[what, count]

    def _alone(self, what: str, count: int) -> float:
        """Do it in a process of its own; give its seconds and keep the most memory it had."""
        command = [sys.executable, __file__, "--alone", what, str(self._vault(count))]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - this program
        took, memory = map(float, done.stdout.split())
        self._memory[what, count] = max(memory, self._memory.get((what, count), 0.0))
        return took


def _blocks() -> Iterator[list[Any]]:
    first = 1
    while True:
        yield [case(n) for n in range(first, first + A_TRANSACTION)]
        first += A_TRANSACTION


def main() -> int:
    """Measure all, or only what is named; give 1 when a target is missed."""
    parts = ("guess", "write", "open", "search", "list", "verify", "backup", "memory")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="*", choices=[*parts, []], help="what to measure (all)")
    parser.add_argument("--alone", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--cases", type=int, default=CASES, help="so many, for a first look")
    parser.add_argument("--keep", type=Path, help="keep the vaults in this folder, and use them")
    wanted = parser.parse_args()
    if wanted.alone:
        what, folder = wanted.alone
        print(ALONE[what](Path(folder)), megabytes("VmHWM"))
        return 0
    with tempfile.TemporaryDirectory() as work:
        place = wanted.keep or Path(work)
        place.mkdir(parents=True, exist_ok=True)
        return Measure(place, wanted.cases).measure(wanted.part or parts)


if __name__ == "__main__":
    sys.exit(main())
