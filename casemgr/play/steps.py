"""Steps that are about the vault and not about one case."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from casemgr import resources
from casemgr.domain.errors import Code, Problem
from casemgr.domain.guarded import refuse_numbers
from casemgr.domain.retention import Keep
from casemgr.domain.rules import Particulars
from casemgr.play.toml_text import to_toml
from casemgr.services import retention
from casemgr.services.rules.toml_file import entries

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.services.desk import Desk

LAW, POLICY = "law/appi.toml", "policy/omakase.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetClosingDays:
    """Set the company's closing days."""

    days: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptPolicy:
    """Make another policy (or law) the one in force; files lie beside the scenario.

    Without a file the one shipped with the program is taken; ``set`` then changes single values of
    the policy, by their key: ``"fee.amount_jpy" = 2000``, and ``add`` adds entries to its lists:
    ``request_type = [{ id = "opt_out", … }]``.
    """

    file: str = ""
    law: str = ""
    set: dict[str, Any] = field(default_factory=dict)
    add: dict[str, tuple[dict[str, Any], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteLog:
    """Log something that is no event of a case."""

    action: str
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erase:
    """Erase a class of what is kept of a case; it has to be due, and nothing may hold it."""

    case: str
    keep: Keep


VaultStep = Particulars | SetClosingDays | AdoptPolicy | WriteLog | Erase

VAULT_STEPS: dict[str, type[VaultStep]] = {
    "set_particulars": Particulars,
    "set_closing_days": SetClosingDays,
    "adopt_policy": AdoptPolicy,
    "write_log": WriteLog,
    "erase": Erase,
}
"""Every use case that changes the vault and is no command on a case."""


def carry_out(step: VaultStep, desk: Desk, folder: Path) -> None:
    """Do *step*. Raises the ``Problem`` that forbids it."""
    if isinstance(step, Particulars):
        desk.set_particulars(step)
    elif isinstance(step, SetClosingDays):
        desk.set_closing_days(step.days)
    elif isinstance(step, AdoptPolicy):
        law = beside(folder, step.law) if step.law else resources.read(LAW)
        policy = beside(folder, step.file) if step.file else resources.read(POLICY)
        desk.adopt_rules(law, _patched(policy, step))
    elif isinstance(step, Erase):
        _erase(step, desk)
    else:
        refuse_numbers((step,))
        desk.write_log(step.action, step.reference)


def _erase(step: Erase, desk: Desk) -> None:
    found = retention.preview(desk, desk.vault, 0).rows
    chosen = [row for row in found if (row.number, row.keep) == (step.case, step.keep)]
    if not chosen:
        raise Problem(Code.ERASURE_NOT_DUE, case=step.case)
    for _, problem in retention.erase(desk, desk.vault, chosen).refused:
        raise problem


def beside(folder: Path, name: str) -> bytes:
    """Read a file beside the scenario. Raises ``file_missing``."""
    try:
        return (folder / name).read_bytes()
    except (OSError, ValueError) as error:  # or a name with a NUL
        raise Problem(Code.FILE_MISSING, file=str(folder / name)) from error


def _patched(policy: bytes, step: AdoptPolicy) -> bytes:
    """Change a policy file; entries of a list are found by their id."""
    if not (step.set or step.add):
        return policy
    tree: dict[str, Any] = entries(policy, step.file or POLICY)
    for key, added in step.add.items():
        there = tree.setdefault(key, [])
        if not isinstance(there, list):
            raise Problem(Code.FIELD_UNKNOWN, field=f"add.{key}")
        there += added
    for key, value in step.set.items():
        *way, last = key.split(".")
        place: Any = tree
        for part in way:
            place = _inside(place, part)
        if not isinstance(place, dict):
            raise Problem(Code.FIELD_UNKNOWN, field=f"set.{key}")
        place[last] = value
    return to_toml(tree).encode()


def _inside(place: Any, part: str) -> Any:
    if isinstance(place, dict):
        return place.get(part)
    if isinstance(place, list):
        return next((e for e in place if isinstance(e, dict) and e.get("id") == part), None)
    return None
