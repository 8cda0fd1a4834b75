"""How good a pass phrase must be."""

from __future__ import annotations

import unicodedata

from zxcvbn import zxcvbn

from casemgr.domain.errors import Code, Problem

MINIMUM = 12
"""Characters, after normalising."""
_ACCEPTED = 2  # below, a rented graphics card finds it within the hour even at our cost per guess
_JUDGED = 72  # zxcvbn takes no more; a longer phrase is at least as good as its beginning


def strength(passphrase: str) -> int:
    """Judge a pass phrase: 0 (refused), 2 (just enough), 3, 4 (strong).

    zxcvbn knows no Japanese words and takes them for random characters, which errs on the
    generous side; length and repetition are judged all the same.
    """
    plain = unicodedata.normalize("NFKC", passphrase)
    if len(plain) < MINIMUM:
        return 0
    score = int(zxcvbn(plain[:_JUDGED])["score"])
    return score if score >= _ACCEPTED else 0


def require_strong(passphrase: str) -> None:
    """Raise ``vault_weak_passphrase`` when *passphrase* would be refused."""
    if strength(passphrase) == 0:
        raise Problem(Code.VAULT_WEAK_PASSPHRASE, minimum=MINIMUM)
