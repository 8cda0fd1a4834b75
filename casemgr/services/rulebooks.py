"""The rules in force, and the ones each case is pinned to; all of them kept inside the vault."""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from casemgr.domain.rules import Particulars, Rulebook
from casemgr.domain.text import Text
from casemgr.services import codec
from casemgr.services.rules_files import load_law, load_policy

if TYPE_CHECKING:
    from datetime import date

    from casemgr.services.ports import UnitOfWork

_LAW, _POLICY = "law", "policy"
_PARTICULARS = "particulars"
_EFFECTIVE = re.compile(rb"""effective_from\s*=\s*["']?(\d{4}-\d{2}-\d{2})""")


class Rulebooks:
    """Finds the rules a case is judged by. Parsed files are kept in memory by their hash."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._known: dict[tuple[str, str, int], Rulebook] = {}
        self._changes: dict[str, list[str]] = {}

    def adopt(self, uow: UnitOfWork, law: bytes, policy: bytes, on: date) -> Rulebook:
        """Make *law* and *policy* the ones new cases get. Raises ``rules_invalid`` and the like."""
        loaded_law = load_law(law, "law", on)
        load_policy(policy, "policy", loaded_law)
        for kind, content in ((_LAW, law), (_POLICY, policy)):
            digest = hashlib.sha256(content).hexdigest()
            uow.add_document(kind, digest, content)
            uow.set_setting(f"current_{kind}", digest)
        return self.current(uow, on)

    def current(self, uow: UnitOfWork, on: date) -> Rulebook:
        """Give the rules for a case arriving on *on*."""
        return self.pinned(uow, *self.current_hashes(uow), on)

    def current_hashes(self, uow: UnitOfWork) -> tuple[str, str]:
        """Give the hashes of the law and the policy now in force."""
        return uow.setting(f"current_{_LAW}") or "", uow.setting(f"current_{_POLICY}") or ""

    def pinned(self, uow: UnitOfWork, law: str, policy: str, arrived_on: date) -> Rulebook:
        """Give the rules of a case that arrived on *arrived_on*, by the hashes it is pinned to."""
        key = (law, policy, self._edition(uow, law, arrived_on))
        if key not in self._known:
            statute = load_law(uow.document(_LAW, law), "law", arrived_on)
            own = load_policy(uow.document(_POLICY, policy), "policy", statute)
            self._known[key] = Rulebook.of(statute, own)
        return self._known[key]

    def _edition(self, uow: UnitOfWork, law: str, day: date) -> int:
        """Count the days on which the law changed up to *day*: between two it is the same."""
        if law not in self._changes:
            found = {m.decode() for m in _EFFECTIVE.findall(uow.document(_LAW, law))}
            self._changes[law] = sorted(found)
        return bisect_right(self._changes[law], day.isoformat())


def particulars(uow: UnitOfWork, rules: Rulebook) -> Particulars:
    """Give the company's particulars: the vault's own entries, else what the policy says."""
    said = rules.policy.particulars
    own = uow.setting(_PARTICULARS)
    if own is None:
        return said
    entered = codec.read(json.loads(own), Particulars)
    filled = {
        name: getattr(entered, name)
        for name in Particulars.__slots__
        if getattr(entered, name) not in ("", Text())
    }
    return replace(said, **filled)


def set_particulars(uow: UnitOfWork, entered: Particulars) -> None:
    """Keep the company's own particulars."""
    uow.set_setting(_PARTICULARS, json.dumps(codec.write(entered), ensure_ascii=False))
