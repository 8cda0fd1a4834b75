from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from casemgr.services import codec
from casemgr.services.desk import JST, Desk
from casemgr.services.ports import RenderedLetter
from casemgr.storage import TEST_COST, EncryptedVaults
from tests.builders import ARRIVED, LAW, POLICY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from casemgr.domain.text import Language
    from casemgr.services.letter_data import LetterData
    from casemgr.storage.vault import EncryptedVault

PASSPHRASE = "korekara no michi wa nagai 2026"


class SetClock:
    """A clock in UTC, as computers have it, that stands where it was put."""

    def __init__(self) -> None:
        self.at = datetime(ARRIVED.year, ARRIVED.month, ARRIVED.day, 1, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def go(self, day: date, hour: int = 10, minute: int = 0) -> None:
        """Go to this time of *day* in Japan."""
        there = datetime(day.year, day.month, day.day, hour, minute, tzinfo=JST)
        self.at = there.astimezone(UTC)

    def wait(self, days: int) -> None:
        self.at += timedelta(days=days)


class PlainLetters:
    """Letters whose "PDF" is the JSON of their values, so that tests can read them."""

    def __init__(self) -> None:
        self.made: list[LetterData] = []

    def render(
        self,
        data: LetterData,
        language: Language,
        *,
        draft: bool = False,
        paper: object = None,
        house: object = None,
    ) -> RenderedLetter:
        self.made.append(data)
        values = {"language": language.value, "draft": draft, **codec.write(data)}
        pdf = json.dumps(values, ensure_ascii=False).encode()
        return RenderedLetter(pdf, sha256(pdf).hexdigest(), 1, "decision-1", "t1")

    def statements(self, *_: object, **__: object) -> tuple[()]:
        return ()

    def read_text(self, pdf: bytes) -> str:
        return pdf.decode()


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def letters() -> PlainLetters:
    return PlainLetters()


@pytest.fixture
def vault(tmp_path: Path, clock: SetClock) -> Iterator[EncryptedVault]:
    vault, _ = EncryptedVaults(clock, cost=TEST_COST).create(str(tmp_path / "vault"), PASSPHRASE)
    yield vault
    vault.close()


@pytest.fixture
def desk(vault: EncryptedVault, letters: PlainLetters, clock: SetClock) -> Desk:
    desk = Desk(vault, letters, clock)  # type: ignore[arg-type]
    desk.adopt_rules(LAW, POLICY)
    return desk
