"""How good a pass phrase must be."""

from __future__ import annotations

import unicodedata

from zxcvbn import zxcvbn

from casemgr.domain.errors import Code, Problem

MINIMUM = 12
"""Characters, after normalising."""
MAXIMUM = 1024
"""Characters: nobody types more, and each opening takes longer with every one."""
_PARTS = 4
"""Characters, at most, that one was typed as (accents apart, for instance)."""
_ACCEPTED = 2  # below, a rented graphics card finds it within the hour even at our cost per guess
_JUDGED = 72  # zxcvbn takes no more; a longer phrase is at least as good as its beginning


def strength(passphrase: str) -> int:
    """Judge a pass phrase: 0 (refused), 2 (just enough), 3, 4 (strong).

    zxcvbn knows no Japanese words and takes them for random characters, which errs on the
    generous side; length and repetition are judged all the same.
    """
    if cannot_be(passphrase):
        return 0
    plain = unicodedata.normalize("NFKC", passphrase)
    if not MINIMUM <= len(plain) <= MAXIMUM:
        return 0
    score = int(zxcvbn(plain[:_JUDGED])["score"])
    return score if score >= _ACCEPTED else 0


def cannot_be(passphrase: str) -> bool:
    """Say whether *passphrase* is so long that it opens no vault, however it was typed."""
    return len(passphrase) > MAXIMUM * _PARTS


def require_strong(passphrase: str) -> None:
    """Raise ``vault_weak_passphrase`` or ``vault_long_passphrase`` where it would be refused."""
    if cannot_be(passphrase) or len(unicodedata.normalize("NFKC", passphrase)) > MAXIMUM:
        raise Problem(Code.VAULT_LONG_PASSPHRASE, maximum=MAXIMUM)
    if strength(passphrase) == 0:
        raise Problem(Code.VAULT_WEAK_PASSPHRASE, minimum=MINIMUM)
