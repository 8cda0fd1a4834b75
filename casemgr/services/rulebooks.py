"""The rules in force, and the ones each case is pinned to; all of them kept inside the vault."""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from casemgr.domain import contact
from casemgr.domain.errors import Code, Problem
from casemgr.domain.guarded import refuse_numbers
from casemgr.domain.rules import Particulars, Rulebook
from casemgr.domain.text import Text
from casemgr.services import codec
from casemgr.services.rules.toml_file import refuse_numbers_in
from casemgr.services.rules_files import load_law, load_policy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from casemgr.services.ports import UnitOfWork

_LAW, _POLICY = "law", "policy"
_PARTICULARS = "particulars"
_EDITIONS = "policy_editions"
_EFFECTIVE = re.compile(rb"""effective_from\s*=\s*["']?(\d{4}-\d{2}-\d{2})""")


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the company's policy that was in force in this vault."""

    sha256: str
    version: str
    adopted_on: date | None
    """None where a vault made by an earlier program does not know."""
    current: bool


class Rulebooks:
    """Finds the rules a case is judged by. Parsed files are kept in memory by their hash."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._known: dict[tuple[str, str, int], Rulebook] = {}
        self._changes: dict[str, list[str]] = {}
        self._begins: dict[str, date] = {}

    def adopt(self, uow: UnitOfWork, law: bytes, policy: bytes, on: date) -> Rulebook:
        """Make *law* and *policy* the ones new cases get.

        Raises ``rules_invalid`` and the like, and ``document_number`` with the key.
        """
        loaded_law = load_law(law, "law", on)
        own = load_policy(policy, "policy", loaded_law)
        for kind, content in ((_LAW, law), (_POLICY, policy)):
            refuse_numbers_in(content, kind)
            digest = hashlib.sha256(content).hexdigest()
            uow.add_document(kind, digest, content)
            uow.set_setting(f"current_{kind}", digest)
        self._note_edition(uow, own.sha256, on)
        return self.current(uow, on)

    def _note_edition(self, uow: UnitOfWork, sha256: str, on: date) -> None:
        """Remember when an edition was put into force; the same one again is no new edition."""
        known: list[list[str]] = json.loads(uow.setting(_EDITIONS) or "[]")
        if not known or known[-1][0] != sha256:
            known.append([sha256, on.isoformat()])
            uow.set_setting(_EDITIONS, json.dumps(known))

    def files(self, uow: UnitOfWork, policy: str = "") -> tuple[bytes, bytes]:
        """Give the file of the law in force and of *policy* by its hash, or the one in force."""
        law, current = self.current_hashes(uow)
        return uow.document(_LAW, law), uow.document(_POLICY, policy or current)

    def editions(self, uow: UnitOfWork) -> list[Edition]:
        """List the policy's editions by the day they were put into force, the newest first."""
        current_law, current = self.current_hashes(uow)
        known = json.loads(uow.setting(_EDITIONS) or "[]") or [[current, ""]]
        found = []
        for sha256, since in reversed(known):
            day = date.fromisoformat(since) if since else None
            policy = self.pinned(uow, current_law, sha256, day or date.max).policy
            found.append(Edition(sha256, policy.version, day, sha256 == current))
        return found

    def said(self, uow: UnitOfWork, on: date) -> list[Particulars]:
        """Give what each edition says of the company whose policy is in force, as letters do."""
        current_law, _ = self.current_hashes(uow)
        known = [self.pinned(uow, current_law, x.sha256, on).policy for x in self.editions(uow)]
        present = self.current(uow, on).policy.id
        return [in_form(policy.particulars) for policy in known if policy.id == present]

    def current(self, uow: UnitOfWork, on: date) -> Rulebook:
        """Give the rules for a case arriving on *on*."""
        return self.pinned(uow, *self.current_hashes(uow), on)

    def at_arrival(self, uow: UnitOfWork, arrived_on: date) -> tuple[str, str, Rulebook]:
        """Give the hashes of law and policy for a case arriving on a day, and its rules.

        Raises ``date_before`` for a day of which the law's file does not know the law yet.
        """
        law, policy = self.current_hashes(uow)
        if law not in self._begins:
            content = uow.document(_LAW, law)
            days = map(date.fromisoformat, self._days(uow, law))
            self._begins[law] = next(day for day in days if _in_force(content, day))
        limit = self._begins[law]
        if arrived_on < limit:
            raise Problem(Code.DATE_BEFORE, what="arrived_on", date=arrived_on, limit=limit)
        return law, policy, self.pinned(uow, law, policy, arrived_on)

    def current_hashes(self, uow: UnitOfWork) -> tuple[str, str]:
        """Give the hashes of the law and the policy now in force."""
        return uow.setting(f"current_{_LAW}") or "", uow.setting(f"current_{_POLICY}") or ""

    def pinned(self, uow: UnitOfWork, law: str, policy: str, arrived_on: date) -> Rulebook:
        """Give the rules of a case that arrived on *arrived_on*, by the hashes it is pinned to."""
        key = (law, policy, self._edition(uow, law, arrived_on))
        if key not in self._known:
            statute = load_law(uow.document(_LAW, law), "law", arrived_on)
            own = load_policy(uow.document(_POLICY, policy), "policy", statute, adopted=True)
            self._known[key] = Rulebook.of(statute, own)
        return self._known[key]

    def _edition(self, uow: UnitOfWork, law: str, day: date) -> int:
        """Count the days on which the law changed up to *day*: between two it is the same."""
        return bisect_right(self._days(uow, law), day.isoformat())

    def _days(self, uow: UnitOfWork, law: str) -> list[str]:
        """List the days on which the law changed."""
        if law not in self._changes:
            found = {m.decode() for m in _EFFECTIVE.findall(uow.document(_LAW, law))}
            self._changes[law] = sorted(found)
        return self._changes[law]


def _in_force(law: bytes, day: date) -> bool:
    """Whether the file knows the law as of *day*; parts of it may be older than the whole."""
    try:
        load_law(law, "law", day)
    except Problem:
        return False
    return True


def particulars(uow: UnitOfWork, rules: Rulebook) -> Particulars:
    """Give the company's particulars: the vault's own entries, else what the policy says."""
    said = rules.policy.particulars
    own = uow.setting(_PARTICULARS)
    if own is None:
        return in_form(said)
    entered = codec.read(json.loads(own), Particulars)
    filled = {
        name: getattr(entered, name)
        for name in Particulars.__slots__
        if getattr(entered, name) not in ("", Text())
    }
    return in_form(replace(said, **filled))


def in_form(known: Particulars) -> Particulars:
    """Give *known* as letters print it; policy files and older vaults may write it otherwise."""
    return replace(
        known,
        postal_code=contact.or_as_is(contact.postal_code, known.postal_code),
        email=contact.or_as_is(contact.email, known.email),
        phone=contact.or_as_is(contact.phone, known.phone),
    )


def set_particulars(uow: UnitOfWork, entered: Particulars, said: Iterable[Particulars]) -> None:
    """Keep the company's own particulars, which letters print.

    What every edition *said* is no entry of its own: a later policy may say it otherwise. Where
    editions differ it is one, for a case that keeps an earlier edition prints it, too.

    Raises ``field_invalid`` as ``contact`` does, and ``document_number`` with the field.
    """
    kept = replace(
        entered,
        postal_code=contact.postal_code(entered.postal_code),
        email=contact.email(entered.email),
        phone=contact.phone(entered.phone),
    )
    refuse_numbers((kept,))
    policies = list(said)
    own = {
        name: getattr(kept, name)
        for name in Particulars.__slots__
        if any(getattr(kept, name) != getattr(policy, name) for policy in policies)
    }
    stored = codec.write(Particulars(**own))
    uow.set_setting(_PARTICULARS, json.dumps(stored, ensure_ascii=False))
