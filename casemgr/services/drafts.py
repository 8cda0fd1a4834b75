"""What was being typed when the vault was locked: kept inside it, given back, then forgotten.

A draft is no part of a case and is never logged. It goes when its form is submitted or discarded,
when its case is closed or erased, and it never holds the number of a paper (My Number Act 20; see
``domain.numbers``). What is a pass phrase never comes here: the window leaves it out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from casemgr.domain import events as ev
from casemgr.domain.errors import Problem
from casemgr.domain.numbers import names_document_number

if TYPE_CHECKING:
    from casemgr.services.ports import Clock, OpenVault, StoredEvent, UnitOfWork

_CLOSED = next(name for name, kind in ev.EVENTS.items() if kind is ev.Closed)


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft as the vault holds it."""

    key: str
    at: datetime
    content: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Unfinished entries of one form."""

    key: str
    name: str
    """The form's title, in the language of the window it was typed in."""
    at: datetime
    entries: Mapping[str, Any]
    """JSON-ready values by the names of rows."""
    left_out: int = 0
    """How many entries were not kept because they held the number of a paper."""

    @property
    def case_id(self) -> int:
        """The case it is about; 0 when it is about none."""
        return int(self.key.partition("/")[0])


def key_of(form: str, case_id: int = 0) -> str:
    """Name the place of a draft: the form called *form*, about one case or none."""
    return f"{case_id}/{form}"


class Drafts:
    """Keeps and gives back drafts; calls belong to the vault's thread."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        """Work on an open vault."""
        self._vault, self._clock = vault, clock

    def keep(self, key: str, name: str, entries: Mapping[str, Any]) -> None:
        """Keep *entries*, in the place of what was kept under *key* before."""
        kept, left_out = _without_numbers(entries)
        content = {"name": name, "entries": kept, "left_out": left_out}
        with self._vault.begin() as uow:
            content["events"] = len(_events(uow, key) or ())
            uow.keep_draft(key, self._clock.now(), json.dumps(content, ensure_ascii=False))

    def kept(self, key: str) -> Draft | None:
        """Give what was kept under *key*; None when there is nothing."""
        return next((draft for draft in self.all(key.partition("/")[0]) if draft.key == key), None)

    def all(self, case: str = "") -> list[Draft]:
        """Give all drafts, or those of one case by its id, the newest first.

        Those of cases that were closed since or are gone are forgotten.
        """
        with self._vault.begin() as uow:
            found = uow.drafts(f"{case}/" if case else "")
            stale = {one.key for one in found if _is_stale(uow, one)}
            if stale and not self._vault.read_only:
                uow.forget_drafts(tuple(stale))
        drafts = [_read(one) for one in found if one.key not in stale]
        return sorted(drafts, key=lambda draft: draft.at, reverse=True)

    def forget(self, key: str) -> None:
        """Forget what was kept under *key*; nothing to forget is no error."""
        with self._vault.begin() as uow:
            uow.forget_drafts((key,))


def _read(stored: StoredDraft) -> Draft:
    content = json.loads(stored.content)
    return Draft(stored.key, content["name"], stored.at, content["entries"], content["left_out"])


def _events(uow: UnitOfWork, key: str) -> list[StoredEvent] | None:
    """Give what has happened in the case a draft is about; None where that case is gone."""
    case_id = int(key.partition("/")[0])
    if not case_id:
        return []
    try:
        return uow.events(case_id)
    except Problem:
        return None


def _is_stale(uow: UnitOfWork, stored: StoredDraft) -> bool:
    """Whether the case of a draft has been closed since, or is gone.

    "Since" is told by how much had happened in the case when it was kept, as a clock may be wrong
    in between. A draft of an older version of the program tells only its time.
    """
    events = _events(uow, stored.key)
    if events is None:
        return True
    seen = json.loads(stored.content).get("events")
    if seen is None:
        return any(event.kind == _CLOSED and event.at >= stored.at for event in events)
    return any(event.kind == _CLOSED for event in events[seen:])


def _without_numbers(value: Any) -> tuple[Any, int]:
    """Empty every text that holds the number of a paper, and count them."""
    if isinstance(value, str):
        return ("", 1) if names_document_number(value) else (value, 0)
    if isinstance(value, dict):
        pairs = {key: _without_numbers(one) for key, one in value.items()}
        return {key: one for key, (one, _) in pairs.items()}, sum(n for _, n in pairs.values())
    if isinstance(value, list | tuple):
        parts = [_without_numbers(one) for one in value]
        return [one for one, _ in parts], sum(n for _, n in parts)
    return value, 0
