"""Made-up cases for measuring: five events each, one in twenty open, a letter for one in fifty.

One in five of the open ones has a pause of its own, so that its due date is not that of others.
"""

from __future__ import annotations

import hashlib
import random
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.services.ports import StoredEvent, StoredLetter, Summary
    from casemgr.storage import EncryptedVaults
    from casemgr.storage.vault import EncryptedVault

A_TRANSACTION, OPEN_ONE_IN, LETTER_ONE_IN, PAUSED = 1_000, 20, 50, 0.2
PASSPHRASE = "a vault for measuring, nothing secret"
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 1, tzinfo=UTC)
FAMILIES = [a + b for a in "架仮見例範雛模標様試" for b in "山川田本村野原島井沢"]
GIVEN = (
    "太郎", "花子", "一郎", "健太", "美咲", "陽菜", "結衣", "大輔", "恵子", "直樹", "由美", "拓也",
    "智子", "裕子", "香織", "千尋", "浩二", "真由", "翔太", "和子",
)  # fmt: skip
READINGS = ("タロウ", "ハナコ", "イチロウ", "ケンタ", "ミサキ", "ヒナ", "ユイ", "ダイスケ")


class Clock:
    """Stands still."""

    def now(self) -> datetime:
        """Give the moment."""
        return NOW


def case(number: int) -> tuple[list[StoredEvent], Summary, StoredLetter | None]:
    """Give the made-up case of this number."""
    from casemgr.domain.clocks import Pause, TargetFacts
    from casemgr.services import clock_facts
    from casemgr.services.ports import StoredEvent, Summary

    chance = random.Random(number)  # noqa: S311 - nothing secret
    name = f"{chance.choice(FAMILIES)}　{chance.choice(GIVEN)}"
    arrived = TODAY - timedelta(days=chance.randrange(1, 30))
    is_open = number % OPEN_ONE_IN == 0
    told = f"R2026-{number:06}"
    events = [
        StoredEvent(kind, {"on": str(arrived), "note": f"見本 {told} " + "記録" * 30}, NOW, "m")
        for kind in ("received", "accepted", "identity_recorded", "source_answered", "closed")
    ]
    waited = arrived + timedelta(days=chance.randrange(1, 10))
    waits = Pause(waited, waited + timedelta(days=chance.randrange(1, 15)), "clarification")
    pauses = (waits,) if is_open and chance.random() < PAUSED else ()
    summary = Summary(
        number=told,
        name=name,
        kana=f"{chance.choice(READINGS)}　{chance.choice(READINGS)}",
        agent="",
        email=f"person{number}@example.jp",
        types=(chance.choice(("disclose", "correct", "erase")),),
        phase=chance.choice(("identity", "investigation", "decision")) if is_open else "closed",
        done=3,
        total=7,
        verified=True,
        hold="",
        hold_since=None,
        next_action="answer_source" if is_open else "",
        next_detail="",
        arrived_on=arrived,
        closed_on=None if is_open else arrived + timedelta(days=9),
        has_suit_clock=True,
        unposted=0,
        clock=clock_facts.dump(TargetFacts(arrived, 10, pauses, ended=not is_open)),
    )
    return events, summary, letter(number, told) if number % LETTER_ONE_IN == 0 else None


def letter(number: int, told: str) -> StoredLetter:
    """Give a letter: twenty thousand bytes that cannot be packed."""
    from casemgr.services.ports import StoredLetter

    pdf = random.Random(number).randbytes(20_000)  # noqa: S311 - nothing secret
    return StoredLetter(
        id=f"{told}-L1", case_id=0, kind="decision", language="ja", issued_at=NOW, pdf=pdf,
        sha256=hashlib.sha256(pdf).hexdigest(), template="decision/ja v1", template_sha256="",
        values="{}",
    )  # fmt: skip


def write(vault: EncryptedVault, made: list[Any]) -> None:
    """Write cases in one transaction, as the program does."""
    from dataclasses import replace

    with vault.begin() as uow:
        for events, summary, one in made:
            uow.next_number(2026)
            case_id = uow.add_case(events, summary, "policy")
            if one is not None:
                uow.add_letter(replace(one, case_id=case_id))


def vault_of(count: int, folder: Path) -> None:
    """Make a vault of so many cases."""
    vault, _ = _vaults(folder).create(str(folder), PASSPHRASE)
    with closing(vault):
        for first in range(1, count + 1, A_TRANSACTION):
            write(vault, [case(n) for n in range(first, min(first + A_TRANSACTION, count + 1))])


def opened(folder: Path) -> EncryptedVault:
    """Open a vault as the program does; its key derivation is next to nothing."""
    return _vaults(folder).open(str(folder), PASSPHRASE)


def _vaults(folder: Path) -> EncryptedVaults:
    """Remember heads and hold room as the program does."""
    from casemgr.storage import TEST_COST, EncryptedVaults, ballast

    heads = folder.parent / f"{folder.name}-heads"
    return EncryptedVaults(Clock(), cost=TEST_COST, heads=heads, reserve=ballast.BYTES)


def set_due(vault: EncryptedVault) -> None:
    """Have due dates computed as the desk does."""
    from casemgr.services import clock_facts
    from casemgr.services.calendar import JapaneseCalendar

    calendar = JapaneseCalendar([])
    vault.set_due_function(lambda text: clock_facts.due_from(text, calendar))
