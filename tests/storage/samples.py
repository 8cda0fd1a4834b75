"""Made-up records and a small way to change a vault's file behind its back."""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.errors import Problem
from casemgr.services.ports import StoredEvent, StoredLetter, Summary
from casemgr.storage import access, engine, header

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PASSPHRASE = "吾輩は猫である。名前はまだ無い。"
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 9, 30, 0, 123456, tzinfo=UTC)
NEW_PASSPHRASE = "名前はあとで付けることにした"
MARKER = "目印ﾏｰｶｰMARKERzz"
PDF = b"%PDF-1.7 " + MARKER.encode()


class FixedClock:
    def now(self) -> datetime:
        return NOW


def summary(number: str = "R2026-0001", **changes: Any) -> Summary:
    values: dict[str, Any] = {
        "number": number,
        "name": "山田　太郎",
        "kana": "ヤマダ　タロウ",
        "agent": "",
        "email": "taro.yamada@example.co.jp",
        "types": ("disclose",),
        "phase": "identity",
        "done": 1,
        "total": 3,
        "verified": False,
        "hold": "",
        "hold_since": None,
        "next_action": "confirm",
        "next_detail": "",
        "arrived_on": date(2026, 11, 2),
        "closed_on": None,
        "has_suit_clock": True,
        "unposted": 0,
        "clock": json.dumps({"due": "2026-11-30"}),
    }
    return Summary(**(values | changes))


def due_on(day: str | None) -> str:
    return json.dumps({"due": day})


def due(clock: str) -> date | None:
    day = json.loads(clock)["due"]
    return date.fromisoformat(day) if day else None


def event(kind: str = "received", **payload: Any) -> StoredEvent:
    return StoredEvent(kind=kind, payload=payload, at=NOW, actor="manager")


def letter(case_id: int, letter_id: str = "R2026-0001-1", pdf: bytes = PDF) -> StoredLetter:
    return StoredLetter(
        id=letter_id,
        case_id=case_id,
        kind="disclosure",
        language="ja",
        issued_at=NOW,
        pdf=pdf,
        sha256=hashlib.sha256(pdf).hexdigest(),
        template="disclosure-1",
        template_sha256="a" * 64,
        values='{"name": "山田"}',
    )


def add(vault: Any, *summaries: Summary) -> list[int]:
    with vault.begin() as uow:
        for one in summaries:
            uow.next_number(one.arrived_on.year)
        return [uow.add_case([event()], one, "policy") for one in summaries]


def fingerprint(folder: Path) -> dict[str, tuple[str, int]]:
    """Hash and mode of everything in a folder; the lock is empty but may come and go."""
    return {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
            path.stat().st_mode,
        )
        for path in sorted(folder.rglob("*"))
        if path.name != "lock"
    }


def dek_of(folder: Path) -> bytearray:
    return access.with_passphrase(header.read(folder).header, PASSPHRASE)[0]


@contextlib.contextmanager
def behind_the_back(folder: Path) -> Iterator[Any]:
    """A driver connection of someone who has the key and no scruples."""
    connection = engine.connect(folder / "cases-1.db", dek_of(folder))
    with contextlib.closing(connection):
        yield connection


def refused(call: Callable[[], object]) -> Problem:
    with pytest.raises(Problem) as caught:
        call()
    return caught.value


@contextlib.contextmanager
def mounted(place: Path, *options: str) -> Iterator[None]:
    """A small file system of its own, where the system lets us mount one."""
    place.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", *options, "tmpfs", str(place)]
    done = sys.platform == "linux" and shutil.which("mount")
    if not done or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting a file system is not allowed here")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)
