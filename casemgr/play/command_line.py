"""The command line: which commands there are, and what can be said to each."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from casemgr import __version__
from casemgr.domain.text import Language

COMMANDS = ("backup", "demo", "play", "rules", "verify")
_SECRECY = (
    "The pass phrase is asked for at the terminal and not shown while it is typed. It is never "
    "taken from the command line or the environment, where other programs can read it."
)


def read(argv: list[str], program: str) -> argparse.Namespace:
    """Read the command line: ``command`` is a command, or ``window`` for what it shall open.

    Leaves the program, as argparse does, with help, version or what was wrong.
    """
    common = argparse.ArgumentParser(prog=program, add_help=False, allow_abbrev=False)
    common.add_argument("--lang", choices=[x.value for x in Language], help="language, 言語")
    early, rest = common.parse_known_args(argv)
    named = rest[:1] and rest[0] in COMMANDS
    parser = (_command_parser if named else _window_parser)(common, program)
    found = parser.parse_args(rest)
    if not named and _is_no_path(found.folder):
        parser.error(
            f"{found.folder}: no such command, and no such folder; "
            f"the commands are {', '.join(COMMANDS)}"
        )
    found.lang = found.lang or early.lang
    return found


def _is_no_path(word: str) -> bool:
    """Say whether a first word is a misspelt command rather than a folder that may be missing."""
    return bool(word) and Path(word).name == word and not os.path.lexists(word)


def _window_parser(common: argparse.ArgumentParser, program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=program,
        parents=[common],
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Leads personal-information rights requests from arrival to posted letter.\n"
        "個人情報の開示等のご請求を、受付から通知書の発送まで管理します。",
        epilog="commands:\n"
        "  backup VAULT DEST        copy a vault into a folder and verify the copy\n"
        "  demo [DIR]               sample cases, letters and summary in DIR\n"
        "  play FILE… --vault DIR   play cases from files, without the window\n"
        "  rules                    print the rules, as the program applies them\n"
        "  verify VAULT             check a vault\n"
        f"{program} COMMAND --help says more.",
    )
    parser.add_argument("folder", nargs="?", default="", help="vault to open, 保管庫のフォルダー")
    parser.add_argument("--version", action="version", version=f"casemgr {__version__}")
    parser.set_defaults(command="window")
    return parser


def _command_parser(common: argparse.ArgumentParser, program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=program, allow_abbrev=False)
    commands = parser.add_subparsers(required=True)
    secret = argparse.ArgumentParser(add_help=False)
    instead = secret.add_mutually_exclusive_group()
    instead.add_argument(
        "--passphrase-file",
        metavar="F",
        help="read the pass phrase from the first line of F instead of asking for it",
    )
    instead.add_argument(
        "--passphrase-fd",
        metavar="N",
        type=int,
        help="read it from the first line of file descriptor N; 0 is the standard input",
    )
    script = argparse.ArgumentParser(add_help=False)
    script.add_argument(
        "--verbose", action="store_true", help="say more, on the standard error output"
    )

    backup = commands.add_parser(
        "backup",
        parents=[common, secret, script],
        allow_abbrev=False,
        description="Copies a vault into a folder of its own inside DEST and verifies the copy; "
        "older backups of the same vault are thinned out. A vault of an older casemgr is copied as "
        "it is. Prints one line, the verdict. Exit "
        "status: 0 made and verified, 1 the vault is damaged, 2 nothing could be done. Unless it "
        "is 0, no copy is left.",
        epilog=_SECRECY,
    )
    backup.add_argument("vault", metavar="VAULT")
    backup.add_argument("dest", metavar="DEST", help="an existing folder, best on another disk")
    backup.set_defaults(command="backup")

    demo = commands.add_parser(
        "demo",
        parents=[common],
        allow_abbrev=False,
        description="Makes a sample vault with invented cases, their letters and a summary, "
        "and opens the window on it. A folder of an earlier demonstration is made anew.",
    )
    demo.add_argument("folder", nargs="?", default="demo-output", metavar="DIR")
    demo.add_argument(
        "--no-window",
        action="store_true",
        help="open no window (nor when CASEMGR_NO_WINDOW is set)",
    )
    demo.set_defaults(command="demo")

    play = commands.add_parser(
        "play",
        parents=[common, secret],
        allow_abbrev=False,
        description="Plays scenario files. The last line is 'N passed, N failed', counting files. "
        "Exit status: 0 all passed, 1 some failed, 2 nothing was played.",
    )
    play.add_argument("files", nargs="+", metavar="FILE", help="scenario (TOML)")
    play.add_argument("--vault", required=True, metavar="DIR", help="made where there is none")
    play.add_argument("--out", metavar="DIR", help="write letters and summary here")
    play.set_defaults(command="play")

    rules = commands.add_parser(
        "rules",
        parents=[common],
        allow_abbrev=False,
        description="Prints the rules as the program applies them: who may ask for what, which "
        "grounds and exceptions there are, what may be decided, which letters go out, which clocks "
        "run. Law and policy are those shipped with the program unless named.",
    )
    rules.add_argument("--law", metavar="FILE", help="the Act as data (TOML)")
    rules.add_argument("--policy", metavar="FILE", help="a company's policy as data (TOML)")
    rules.set_defaults(command="rules")

    verify = commands.add_parser(
        "verify",
        parents=[common, secret, script],
        allow_abbrev=False,
        description="Checks every page of a vault, its structure, its letters and files and its "
        "chained log, and whether this computer has seen newer entries of that log. Nothing is "
        "written, and a vault of an older casemgr is not converted. Prints one "
        "line, the verdict; what else there is to say goes to the standard error output. Exit "
        "status: 0 sound, 1 damaged or not the newest copy, 2 it could not be checked.",
        epilog=_SECRECY,
    )
    verify.add_argument("vault", metavar="VAULT")
    verify.set_defaults(command="verify")
    return parser
