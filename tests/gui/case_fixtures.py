"""A real desk on a real vault for the tests of the list and the case, and cases to show there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from casemgr import resources
from casemgr.domain.facts import Channel, Finding, SourceStatus
from casemgr.domain.identity import SeenDocument
from casemgr.domain.people import Address, Party
from casemgr.domain.rules import Capacity, CheckRole, RequestType
from casemgr.services import commands as do
from casemgr.services.desk import JST, Desk
from casemgr.storage import TEST_COST, EncryptedVaults

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.services.ports import Letters

PASSPHRASE = "korekara no michi wa nagai 2026"
TODAY = date(2026, 11, 20)
"""A Friday."""


class SetClock:
    """A clock that stands where it was put."""

    def __init__(self, day: date = TODAY) -> None:
        self.at = datetime(day.year, day.month, day.day, 10, 30, tzinfo=JST)

    def now(self) -> datetime:
        return self.at

    def go(self, day: date) -> None:
        self.at = self.at.replace(year=day.year, month=day.month, day=day.day)


def make_desk(folder: Path, clock: SetClock, letters: Letters) -> Desk:
    """Open a fresh vault with the shipped rules."""
    vault, _ = EncryptedVaults(clock, cost=TEST_COST).create(str(folder / "vault"), PASSPHRASE)
    desk = Desk(vault, letters, clock)
    desk.adopt_rules(resources.read("law/appi.toml"), resources.read("policy/omakase.toml"))
    return desk


TOKYO = Address("150-0000", ("東京都渋谷区架空町1-2-3", "見本マンション 405"))


def yamada() -> Party:
    return Party(
        "山田 太郎", "やまだ たろう", "taro@example.jp", "090-0000-0000", TOKYO, member_id="M-10293"
    )


@dataclass
class Play:
    """Plays steps on a desk; each day named is the day on which the step is done."""

    desk: Desk
    clock: SetClock

    def do(self, command: Any, on: date | None = None) -> str:
        if on is not None:
            self.clock.go(on)
        return self.desk.do(command).number

    def receive(self, *types: RequestType, on: date = date(2026, 11, 9), **more: Any) -> str:
        self.clock.go(on)
        items = tuple(do.NewItem(type=t) for t in types)
        return self.do(
            do.Receive(**{"requester": yamada(), "items": items, "channel": Channel.EMAIL} | more)
        )

    def identified(self, *types: RequestType, on: date = date(2026, 11, 9), **more: Any) -> str:
        number = self.receive(*types, on=on, **more)
        self.do(do.Accept(case=number), on)
        self.confirm(number, on + timedelta(days=1))
        return number

    def confirm(self, number: str, on: date, role: CheckRole = CheckRole.REQUESTER) -> None:
        licence = SeenDocument("driver_licence", valid_until=date(2029, 5, 1))
        self.do(
            do.RecordIdentity(
                case=number,
                role=role,
                confirmed=True,
                documents=(licence,),
                compared=("name", "email"),
            ),
            on,
        )

    def investigated(
        self, *types: RequestType, on: date = date(2026, 11, 9), found: bool = True, **more: Any
    ) -> str:
        number = self.identified(*types, on=on, **more)
        day = on + timedelta(days=2)
        self.clock.go(day)
        sources = [s.source.id for s in self.detail(number).case.sources]
        if found and "internal-provided" in sources:
            sources.remove("internal-provided")
            self.do(
                do.AnswerSource(
                    case=number,
                    sources=("internal-provided",),
                    status=SourceStatus.FOUND,
                    findings=(
                        Finding("name", "山田 太郎"),
                        Finding("email", "taro@example.jp"),
                        Finding("birth", "1988-04-12"),
                    ),
                )
            )
        if sources:
            self.do(
                do.AnswerSource(case=number, sources=tuple(sources), status=SourceStatus.NOTHING)
            )
        self.do(do.ConcludeInvestigation(case=number, third_parties_checked=True))
        return number

    def detail(self, number: str) -> Any:
        return self.desk.detail(self.desk.find(number))


def agent_case(play: Play, on: date = date(2026, 11, 13)) -> str:
    """A father asks for his daughter."""
    return play.receive(
        RequestType.ERASE,
        on=on,
        requester=Party("髙橋 一郎", "たかはし いちろう", "ichiro@example.jp", address=TOKYO),
        subject=Party("髙橋 美咲", "たかはし みさき", "", address=TOKYO),
        capacity=Capacity.PARENT,
    )
