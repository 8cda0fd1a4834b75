"""The code that a letter bears at its foot, and that is needed to post it."""

from __future__ import annotations

import hashlib

from casemgr.services.dispatch import ALPHABET

SIGNS = 4


def new(letter: str, log_head: str) -> str:
    """Make the code of *letter* from the whole hash of the log's newest entry, *log_head*.

    The same at every making, and not to be guessed from the number, as the hash is printed in
    part only. A sign in its middle is a figure, so that it is never a word or a sum of money.
    """
    attempt = 0
    while True:
        seed = f"{letter}\n{log_head}\n{attempt}".encode()
        number = int.from_bytes(hashlib.sha256(seed).digest(), "big")
        signs = ""
        for _ in range(SIGNS):
            number, place = divmod(number, len(ALPHABET))
            signs += ALPHABET[place]
        if any(c.isdigit() for c in signs[1:-1]):
            return signs
        attempt += 1
