"""Puts the program together and starts what the command line asks for.

Qt's windows are loaded only when a window opens; Qt's core only when there is something to say.
"""

from __future__ import annotations

import contextlib
import locale
import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casemgr import hardening, resources
from casemgr.domain.errors import Code, Problem
from casemgr.domain.text import Language, Text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from casemgr.play.runner import Result
    from casemgr.services.ports import Clock, OpenVault
    from casemgr.services.wiring import Wiring
    from casemgr.storage.keys import Cost

    Explain = Callable[[Problem], str]
    Say = Callable[[str, str], str]

LAW, POLICY, CASES = "law/appi.toml", "policy/omakase.toml", "cases"
FAILED, NOT_DONE, STOPPED = 1, 2, 130

key_cost: Cost | None = None
"""What a guess at a new pass phrase costs; None for what suits this computer. Cheap in tests."""

_kept: list[Any] = []
"""Qt's application object, which must outlive every call."""


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Give the present moment."""
        return datetime.now(UTC)


class _NotDoneError(Exception):
    """Nothing can be done, and it has been said why."""


def wire(clock: Clock | None = None) -> Wiring:
    """Put the adapters behind the ports."""
    from casemgr.exports.csv_file import CsvFile
    from casemgr.exports.xlsx_file import XlsxFile
    from casemgr.incoming.inspector import FileInspector
    from casemgr.letters.renderer import LetterRenderer
    from casemgr.play import sample
    from casemgr.services.wiring import Wiring
    from casemgr.storage import EncryptedVaults, ballast

    time = clock or SystemClock()
    letters = LetterRenderer(resources.read)
    law, policy = resources.read(LAW), resources.read(POLICY)

    def fill_sample(vault: OpenVault) -> None:
        files = [resources.path(name) for name in resources.names(CASES, ".toml")]
        sample.fill(vault, letters, law, policy, files, time.now())

    return Wiring(
        vaults=EncryptedVaults(time, cost=key_cost, heads=_heads_folder(), reserve=ballast.BYTES),
        letters=letters,
        clock=time,
        writers={"csv": CsvFile(), "xlsx": XlsxFile()},
        files=FileInspector(),
        law=law,
        policy=policy,
        fill_sample=fill_sample,
    )


def _heads_folder() -> Path | None:
    """Give where this computer remembers the newest log entry of each vault."""
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(place) / "casemgr" / "heads" if place else None


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; gives the exit status."""
    hardening.keep_memory_private()  # before any pass phrase is asked for
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):  # a windowed program has none
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    from casemgr.play import command_line

    arguments = command_line.read(list(sys.argv[1:] if argv is None else argv), _program())
    language = Language(arguments.lang) if arguments.lang else _usual_language()
    try:
        return _RUN[arguments.command](arguments, language)
    except Problem as problem:
        _complain(_explain(language)(problem))
        return NOT_DONE
    except _NotDoneError:
        return NOT_DONE
    except KeyboardInterrupt:
        from casemgr.play.words import INTERRUPTED

        _complain(INTERRUPTED.in_(language))
        return STOPPED
    except BrokenPipeError:  # whoever was reading has gone, as with "| head"
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115  (must outlive this function)
        return STOPPED
    except Exception as error:
        if os.environ.get("CASEMGR_DEBUG"):
            raise
        from casemgr.play.words import UNEXPECTED

        _complain(UNEXPECTED.in_(language).format(error=f"{type(error).__name__}: {error}"))
        return FAILED


# --- the command line -------------------------------------------------------------------------


def _program() -> str:
    """Give the name this was started by; packaging/run tells its own."""
    return os.environ.get("CASEMGR_COMMAND", "casemgr")


def _usual_language() -> Language:
    """Give the language of the user's surroundings, without asking Qt."""
    asked = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    told = next((name for name in asked if name), None) or locale.getlocale()[0] or ""
    return Language.JA if told.casefold().startswith("ja") else Language.EN


# --- words ------------------------------------------------------------------------------------


def _speak(language: Language, *, window: bool = False) -> None:
    """Make Qt's words *language*; there can be one application object only."""
    from PySide6.QtCore import QCoreApplication

    from casemgr.gui import i18n

    app = QCoreApplication.instance()
    if app is None and window:
        from casemgr.gui.program import make_app

        app = make_app()
    app = app or QCoreApplication(["casemgr"])
    _kept[:] = [app]
    i18n.install(app, language)


def _explain(language: Language) -> Explain:
    _speak(language)
    from casemgr.gui.labels import explain

    return explain


def _with_names(result: Result) -> Result:
    """Put names beside the ids in what a scenario was refused with."""
    from casemgr.gui.labels import named

    failures = [
        replace(f, problem=Problem.of(named(f.problem, f.case, ids=True))) if f.problem else f
        for f in result.failures
    ]
    return replace(result, failures=failures)


def _say(language: Language) -> Say:
    _speak(language)
    from casemgr.gui.reports.words import say

    return say


def _complain(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


# --- commands ---------------------------------------------------------------------------------


def _window(arguments: argparse.Namespace, language: Language) -> int:
    from casemgr.gui import program

    # Without --lang the window keeps the language that was chosen in it.
    chosen = language.value if arguments.lang else None
    return program.run(wire(), arguments.folder or None, chosen)


def _demo(arguments: argparse.Namespace, language: Language) -> int:
    from filelock import FileLock, Timeout

    from casemgr.play import words
    from casemgr.play.demo import Demo, NotADemoError

    opens = not arguments.no_window and _has_screen()
    _speak(language, window=opens)
    demo = Demo(Path(arguments.folder).absolute())
    try:
        if (demo.vault / "lock").exists():  # nothing is taken away under an open window
            with FileLock(demo.vault / "lock", blocking=False):
                pass
        demo.clear()
    except Timeout:
        _complain(words.DEMO_OPEN.in_(language).format(folder=demo.folder))
        return NOT_DONE
    except NotADemoError:
        _complain(words.NOT_A_DEMO.in_(language).format(folder=demo.folder))
        return NOT_DONE
    lines = demo.make(wire(), language, _say(language))
    print("\n".join(lines), demo.text(language), sep="\n\n", end="", flush=True)
    if not opens:
        print(
            words.NO_SCREEN.in_(language).format(program=_program(), vault=demo.vault), flush=True
        )
        return 0
    arguments.folder = str(demo.vault)
    return _window(arguments, language)


def _has_screen() -> bool:
    if os.environ.get("CASEMGR_NO_WINDOW"):
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _play(arguments: argparse.Namespace, language: Language) -> int:
    """Play files; whatever keeps them from being played is counted in the last line too."""
    from casemgr.play import report

    results: list[Result] = []
    try:
        return _play_files(arguments, language, results)
    except Problem as problem:
        _complain(_explain(language)(problem))
    except _NotDoneError:
        pass
    print(report.last_line(results, len(arguments.files) - len(results)), flush=True)
    return NOT_DONE


def _play_files(arguments: argparse.Namespace, language: Language, results: list[Result]) -> int:
    from casemgr.play import output, report, words
    from casemgr.play.clock import SetClock
    from casemgr.play.runner import play
    from casemgr.play.scenario import ScenarioFault, read_file

    explain = _explain(language)
    scenarios, faults = [], []
    for file in arguments.files:
        try:
            scenarios.append(read_file(Path(file)))
        except ScenarioFault as fault:
            faults.append(report.fault(fault, language, explain))
    if faults:
        _complain("\n".join([words.BAD_FILES.in_(language), *faults]))
        print(report.last_line([], len(faults)))
        return NOT_DONE
    if arguments.out:
        output.make_ready(Path(arguments.out))

    clock = SetClock(SystemClock().now())
    wiring = wire(clock)
    vault = _open_or_make(wiring, arguments, language)
    try:
        desk = wiring.desk(vault)
        for scenario in scenarios:
            results.append(play(scenario, desk, clock, wiring.letters))
            told = report.lines(_with_names(results[-1]), language, explain)
            print("\n".join(told), flush=True)
        if arguments.out:
            clock.set(SystemClock().now())
            folder = Path(arguments.out)
            output.write_letters(desk, [x for r in results for x in r.letters], folder)
            output.write_summary(desk, wiring.writers, _say(language), folder)
            print(words.WRITTEN.in_(language).format(folder=folder.absolute()))
    finally:
        vault.close()
    print(report.last_line(results), flush=True)
    return FAILED if any(r.failures for r in results) else 0


def _open_or_make(wiring: Wiring, arguments: argparse.Namespace, language: Language) -> OpenVault:
    from casemgr.play import output, words

    folder = Path(arguments.vault)
    if folder.is_dir() and any(folder.iterdir()):
        return wiring.vaults.open(str(folder), _passphrase(arguments, language, words.PASSPHRASE))
    passphrase = _passphrase(arguments, language, words.NEW_PASSPHRASE)
    if not arguments.passphrase_file and arguments.passphrase_fd is None:
        again = _passphrase(arguments, language, words.AGAIN)
        if again != passphrase:
            _complain(words.NOT_THE_SAME.in_(language))
            raise _NotDoneError
    try:
        folder.absolute().parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise output.cannot_write(folder, error) from error
    vault, key = wiring.vaults.create(str(folder), passphrase)
    print(words.RECOVERY.in_(language).format(folder=folder.absolute(), key=key), flush=True)
    return vault


def _passphrase(arguments: argparse.Namespace, language: Language, prompt: Text) -> str:
    from casemgr.play import secret_line, words

    if arguments.passphrase_file or arguments.passphrase_fd is not None:
        given = secret_line.read(arguments.passphrase_file, arguments.passphrase_fd)
    else:
        given = secret_line.ask(prompt.in_(language))
    if not given:
        _complain(words.NO_PASSPHRASE.in_(language))
        raise _NotDoneError
    return given


def _verify(arguments: argparse.Namespace, language: Language) -> int:
    from casemgr.play import verdict, words

    def named(faults: list[str]) -> str:
        between = "、" if language is Language.JA else ", "
        return between.join(_say(language)("fault", fault) for fault in faults)

    def opened() -> OpenVault:
        (vaults := wire().vaults).look_at(arguments.vault)
        passphrase = _passphrase(arguments, language, words.PASSPHRASE)
        return vaults.open_to_check(arguments.vault, passphrase)

    explain = _explain(language)
    try:
        return verdict.verify(opened, language, explain, named, verbose=arguments.verbose)
    except _NotDoneError:
        return verdict.no_secret(words.NOT_VERIFIED, language)


def _backup(arguments: argparse.Namespace, language: Language) -> int:
    from casemgr.play import verdict, words

    def opened() -> OpenVault:
        (vaults := wire().vaults).look_at(arguments.vault)
        vaults.look_at_place(arguments.dest)
        passphrase = _passphrase(arguments, language, words.PASSPHRASE)
        return vaults.open_unconverted(arguments.vault, passphrase)

    explain = _explain(language)
    try:
        return verdict.backup(opened, arguments.dest, language, explain, verbose=arguments.verbose)
    except _NotDoneError:
        return verdict.no_secret(words.NOT_BACKED_UP, language)


def _rules(arguments: argparse.Namespace, language: Language) -> int:
    """Print the rules; every word is UTF-8, whatever the terminal was set to."""
    from casemgr.domain.clocks import JST
    from casemgr.letters.renderer import LetterRenderer
    from casemgr.services import rules_files, rules_print

    law, law_file = _rules_file(arguments.law, LAW)
    policy, policy_file = _rules_file(arguments.policy, POLICY)
    today = SystemClock().now().astimezone(JST).date()
    book = rules_files.rulebook(law, policy, today, law_file=law_file, policy_file=policy_file)
    titles = LetterRenderer(resources.read).titles(language)
    text = rules_print.printout(book, language, today, titles, _say(language))
    with contextlib.suppress(AttributeError, ValueError):
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(text, end="", flush=True)
    return 0


def _rules_file(named: str | None, shipped: str) -> tuple[bytes, str]:
    """Give the bytes of a rules file and how to call it."""
    if named is None:
        return resources.read(shipped), shipped
    try:
        return Path(named).read_bytes(), named
    except OSError as error:
        raise Problem(Code.FILE_MISSING, file=named) from error


_RUN: dict[str, Callable[[argparse.Namespace, Language], int]] = {
    "backup": _backup,
    "window": _window,
    "demo": _demo,
    "play": _play,
    "rules": _rules,
    "verify": _verify,
}
