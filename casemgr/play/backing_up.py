"""``casemgr backup``: a backup made by a script, with one line of verdict."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.play import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.domain.text import Language
    from casemgr.services.ports import OpenVault

_MADE, _DAMAGED = 0, 1


def run(
    opened: Callable[[], OpenVault],
    folder: str,
    language: Language,
    explain: Callable[[Problem], str],
) -> int:
    """Back up the vault that *opened* opens into *folder*; gives the exit status.

    A damaged vault is a verdict (1). Anything else that stands in the way is raised as the
    ``Problem`` it is.
    """
    try:
        vault = opened()
        with contextlib.closing(vault):
            made = vault.backups.make(folder)
    except Problem as problem:
        if problem.code is not Code.VAULT_DAMAGED:
            raise
        sys.stderr.write(f"{explain(problem)}\n")
        return _DAMAGED
    sys.stdout.write(f"{words.BACKED_UP.in_(language).format(path=made.path)}\n")
    return _MADE
