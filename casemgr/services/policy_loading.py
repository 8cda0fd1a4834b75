"""Putting a policy file into force: what it would change, and whose particulars letters then print.

All calls belong to the database's thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.domain.rules import Particulars, Policy
from casemgr.domain.text import Text
from casemgr.services import policy_edit, rulebooks
from casemgr.services.policy_edit import Difference
from casemgr.services.policy_fields import Part
from casemgr.services.rules.toml_file import refuse_numbers_in
from casemgr.services.rules_files import load_law, load_policy

if TYPE_CHECKING:
    from casemgr.services.desk import Desk

_ENTRY = 2
"""Parts of a key that name an entry of a list."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A policy file that could be put into force, beside the policy that is."""

    content: bytes
    policy: Policy
    before: Policy
    differences: tuple[Difference, ...]
    parts: tuple[Part, ...]
    """Of the file, by which its places are named."""
    open_cases: int

    @property
    def changed(self) -> dict[str, int]:
        """Count by table what differs: entries of a list; a section counts once."""
        tables: dict[str, set[str]] = {}
        lists = {part.list for part in self.parts if part.id}
        for one in self.differences:
            name, *rest = one.key.split(".")
            entry = ".".join(rest[: _ENTRY - 1]) if name in lists else ""
            tables.setdefault(name, set()).add(entry)
        return {name: len(entries) for name, entries in tables.items()}


@dataclass(frozen=True, slots=True)
class Adopted:
    """What letters of new cases print of the company, now that a policy was put into force."""

    company: Text
    other_company: bool
    """Whether the policy names another company than the one before."""
    own: tuple[str, ...]
    """Particulars that the vault's own entries say, whatever the policy does."""
    instead: tuple[str, ...]
    """Those of them of which the policy says something else."""


def look(desk: Desk, law: bytes, content: bytes, name: str) -> Seen:
    """Check a policy file called *name* and compare it with the policy in force.

    Raises ``rules_invalid`` and the like, which name the file, ``document_number`` with the key,
    and ``version_taken``.
    """
    today = desk.today()
    policy = load_policy(content, name, load_law(law, "law", today))
    refuse_numbers_in(content, name)
    _refuse_taken(desk, policy)
    return Seen(
        content=content,
        policy=policy,
        before=desk.rules().policy,
        differences=policy_edit.differences(desk.rules_files()[1], content),
        parts=policy_edit.form(content, law, today),
        open_cases=desk.counts()["open"],
    )


def adopt(desk: Desk, law: bytes, content: bytes) -> Adopted:
    """Put a policy into force for new cases. Raises as ``look`` does."""
    before = desk.rules().policy.particulars
    _refuse_taken(desk, load_policy(content, "policy", load_law(law, "law", desk.today())))
    desk.adopt_rules(law, content)
    said = rulebooks.in_form(desk.rules().policy.particulars)
    printed = desk.particulars()
    own = tuple(x for x in Particulars.__slots__ if getattr(printed, x) != getattr(said, x))
    return Adopted(
        company=printed.company,
        other_company=said.company != before.company,
        own=own,
        instead=tuple(name for name in own if getattr(said, name) not in ("", Text())),
    )


def _refuse_taken(desk: Desk, policy: Policy) -> None:
    """Raise ``version_taken`` where an edition of the vault says something else under this name.

    Cases and lists tell editions by their version.
    """
    if any(x.version == policy.version and x.sha256 != policy.sha256 for x in desk.editions()):
        raise Problem(Code.VERSION_TAKEN, version=policy.version)
