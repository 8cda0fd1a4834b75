"""``casemgr verify`` and ``casemgr backup`` for scripts: one line on the output, and a status."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from casemgr.domain.clocks import JST
from casemgr.domain.errors import Code, Problem
from casemgr.play import words
from casemgr.services.history import FOREIGN, OLDER

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.domain.text import Language, Text
    from casemgr.services.history import Doubt
    from casemgr.services.ports import OpenVault

    Opened = Callable[[], OpenVault]
    Explain = Callable[[Problem], str]
    Named = Callable[[list[str]], str]
    """Names faults in words."""

WELL, BAD, NOT_DONE = 0, 1, 2
_SHOWN = 16
"""Digits of the log's head, as letters print them."""
_MOST = 10
"""Entries that are named; more are of no use."""


def verify(
    opened: Opened, language: Language, explain: Explain, named: Named, *, verbose: bool = False
) -> int:
    """Check the vault that *opened* opens, and write nothing; gives the exit status.

    A damaged vault, and one that is not the newest copy, is a verdict (1). Whatever else stands
    in the way is one too: nothing was verified (2).
    """
    try:
        with contextlib.closing(opened()) as vault:
            doubts, faults = vault.history.doubts(), vault.verify()
            if vault.is_backup:  # that its vault has gone on since is as it should be
                doubts = [doubt for doubt in doubts if doubt.kind != OLDER]
            set_back = [] if vault.sample or faults else vault.history.set_back()
            with vault.begin() as uow:
                seq, head = uow.log_head()
            older = _older(vault, language)
    except Problem as problem:
        damaged = problem.code is Code.VAULT_DAMAGED
        _say((words.NOT_SOUND if damaged else words.NOT_VERIFIED).in_(language), explain(problem))
        return BAD if damaged else NOT_DONE
    for doubt in doubts:
        _tell(_words(doubt, language))
    if set_back:
        shown = ", ".join(map(str, set_back[:_MOST])) + (" …" if set_back[_MOST:] else "")
        _tell(words.SET_BACK.in_(language).format(entries=shown))
    if verbose:
        _tell(words.HEAD.in_(language).format(seq=seq, head=head[:_SHOWN]))
    grave = [doubt for doubt in doubts if doubt.grave]
    if faults:
        _say(words.FAULTS.in_(language).format(faults=named(faults)), *older)
    elif grave:
        _say(words.SOUND_BUT.in_(language).format(doubt=_words(grave[0], language)), *older)
    else:
        _say(words.SOUND.in_(language), *older)
    return BAD if faults or grave else WELL


def backup(
    opened: Opened, folder: str, language: Language, explain: Explain, *, verbose: bool = False
) -> int:
    """Back up the vault that *opened* opens into *folder*; gives the exit status.

    A damaged vault is a verdict (1). Whatever else stands in the way is one too (2). Either way no
    copy is left.
    """
    try:
        with contextlib.closing(opened()) as vault:
            for doubt in vault.history.doubts():
                _tell(_words(doubt, language))
            for line in _older(vault, language):
                _tell(line)
            made = vault.backups.make(folder, _steps(language) if verbose else None)
    except Problem as problem:
        _say(words.NOT_BACKED_UP.in_(language), explain(problem))
        return BAD if problem.code is Code.VAULT_DAMAGED else NOT_DONE
    _say(words.BACKED_UP.in_(language).format(path=made.path))
    return WELL


def no_secret(not_done: Text, language: Language) -> int:
    """Say that nothing was done for want of a pass phrase; gives the exit status."""
    _say(not_done.in_(language), words.NO_PASSPHRASE.in_(language))
    return NOT_DONE


def _older(vault: OpenVault, language: Language) -> list[str]:
    if not vault.older:
        return []
    text = words.OLDER_BACKUP if vault.is_backup else words.OLDER_STRUCTURE
    return [text.in_(language)]


def _words(doubt: Doubt, language: Language) -> str:
    at = f"{doubt.at.astimezone(JST):%Y-%m-%d %H:%M}"
    if doubt.kind == OLDER:
        text = words.OLDER
    elif doubt.kind == FOREIGN:
        text = words.FOREIGN
    else:
        text = words.OTHER if doubt.grave else words.CLOCK_BEHIND
    return text.in_(language).format(
        missing=doubt.missing, seq=doubt.seq, seen=doubt.seen_seq, at=at, file=doubt.file
    )


def _steps(language: Language) -> Callable[[str, int], None]:
    told = -1

    def say(what: str, percent: int) -> None:
        nonlocal told
        tenth = percent // 10 if what == "copy" else 11
        if tenth != told:
            told = tenth
            text = words.COPYING if what == "copy" else words.CHECKING
            _tell(text.in_(language).format(percent=percent))

    return say


def _say(*parts: str) -> None:
    """Print the one line of the verdict, whatever its parts were broken into."""
    line = " ".join(" ".join(parts).split("\n"))
    sys.stdout.write(line.replace("： ", "：") + "\n")  # a wide colon has its room within
    sys.stdout.flush()


def _tell(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
