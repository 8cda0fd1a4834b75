from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain import events as ev
from casemgr.domain.case import DECISION_LETTER, Stamped
from casemgr.domain.decision import Decision, Outcome
from casemgr.domain.facts import Channel, Item, PostWay
from casemgr.domain.fee import FeeBasis
from casemgr.domain.fold import replay
from casemgr.domain.identity import IdentityCheck
from casemgr.domain.people import Party
from casemgr.domain.rules import Capacity, CheckRole, RequestType
from casemgr.domain.text import Language
from casemgr.services import reports
from casemgr.services.erasing import FeeLine, RegisterEntry
from casemgr.services.reports import Period
from casemgr.services.rules_files import rulebook

if TYPE_CHECKING:
    from casemgr.domain.case import Case
    from casemgr.domain.events import Event

ROOT = Path(__file__).parents[2] / "resources"
RULES = rulebook(
    (ROOT / "law/appi.toml").read_bytes(),
    (ROOT / "policy/omakase.toml").read_bytes(),
    date(2026, 11, 2),
)
TODAY = date(2026, 11, 30)
SECRET = "the requester is suing us"


def day(number: int) -> date:
    return date(2026, 11, number)


def case(
    *steps: Event, types: tuple[RequestType, ...] = (RequestType.DISCLOSE,), **but: Any
) -> Case:
    values: dict[str, Any] = {
        "number": "R2026-0007",
        "arrived_on": day(2),
        "channel": Channel.POST,
        "language": Language.JA,
        "requester": Party("山田 太郎"),
        "capacity": Capacity.SELF,
        "items": tuple(Item(n, t) for n, t in enumerate(types, 1)),
        "policy_id": "omakase",
        "policy_version": "2026-04",
        "policy_sha256": "p",
        "law_sha256": "l",
        "text": SECRET,
    }
    first = ev.Received(**(values | but))
    at = datetime(2026, 11, 2, tzinfo=UTC)
    return replay([Stamped(e, at, "manager") for e in (first, *steps)], RULES)


def checked(on: date, role: CheckRole = CheckRole.REQUESTER, *, ok: bool = True) -> Event:
    return ev.IdentityRecorded(IdentityCheck(role, "document", (), ("name",), ok, on))


def decided(item: int, outcome: Outcome, on: date, **more: Any) -> Event:
    return ev.ItemDecided(item, Decision(outcome, on, internal_reason=SECRET, **more))


def letter(number: int, on: date, *items: int) -> tuple[Event, Event]:
    name = f"R2026-0007-L{number}"
    issued = ev.LetterIssued(name, DECISION_LETTER, Language.JA, items, on, "f" * 64, 1, "d1")
    return issued, ev.LetterPosted(name, on, PostWay.ORDINARY)


def row(made: Case, number: int = 1) -> reports.Row:
    return reports.rows([made], TODAY)[number - 1]


def say(group: str, code: str) -> str:
    return f"<{group} {code}>"


def test_a_whole_case_from_arrival_to_closing() -> None:
    made = case(
        checked(day(5)),
        decided(1, Outcome.REFUSED, day(10), exception="33-2-1", legal_ref=SECRET),
        *letter(1, day(12), 1),
        ev.Closed(day(13), SECRET),
    )
    found = row(made)
    assert (found.ref, found.item, found.statute) == ("R2026-0007", 1, "33(1)")
    assert (found.arrived, found.verified, found.decided) == (day(2), day(5), day(10))
    assert (found.done, found.notified, found.closed) == (None, day(12), day(13))
    assert (found.days_from_arrival, found.days_from_verified) == (10, 7)
    assert (found.outcome, found.exception, found.phase) == (Outcome.REFUSED, "33-2-1", "closed")
    assert found.suit_passed is False


def test_nothing_is_said_of_what_has_not_happened() -> None:
    found = row(case())
    assert (found.verified, found.decided, found.done, found.notified) == (None,) * 4
    assert (found.days_from_arrival, found.days_from_verified, found.outcome) == (None,) * 3


@pytest.mark.parametrize(
    ("type_", "posted", "passed"),
    [
        (RequestType.DISCLOSE, 16, False),  # the fourteenth day
        (RequestType.DISCLOSE, 17, True),
        (RequestType.DISCLOSE, None, True),  # still owed, and today is later
        (RequestType.PURPOSE, 20, None),  # Article 39 does not name it
    ],
)
def test_whether_the_two_weeks_of_article_39_had_passed(
    type_: RequestType, posted: int | None, passed: bool | None
) -> None:
    steps = [checked(day(3)), decided(1, Outcome.NOT_HELD, day(4))]
    steps += letter(1, day(posted), 1) if posted else ()
    assert row(case(*steps, types=(type_,))).suit_passed is passed


def test_data_under_order_article_5_counts_as_not_held() -> None:
    made = case(decided(1, Outcome.NOT_HELD_ORDER5, day(9), exception="order-5"))
    plain = case(decided(1, Outcome.NOT_HELD, day(9)))
    assert row(made) == row(plain)
    assert "order5" not in str(reports.sheet([row(made)], say, names=True))


def test_a_notice_counts_once_it_is_posted_and_not_after_it_came_back() -> None:
    issued, posted = letter(1, day(12), 1)
    returned = ev.LetterReturned("R2026-0007-L1", day(16))
    base = (decided(1, Outcome.NOT_HELD, day(9)), issued)
    assert row(case(*base)).notified is None
    assert row(case(*base, posted)).notified == day(12)
    assert row(case(*base, posted, returned)).notified is None


def test_the_first_of_two_languages_is_the_notice() -> None:
    steps = (*letter(1, day(14), 1), *letter(2, day(12), 1))
    assert row(case(decided(1, Outcome.NOT_HELD, day(9)), *steps)).notified == day(12)


def test_carrying_out_has_its_date() -> None:
    made = case(
        decided(1, Outcome.ALTERNATIVE, day(9), measure="m", protection="p"),
        ev.ItemCarriedOut(1, day(11), "blocked", "ticket 4"),
        types=(RequestType.STOP_USE,),
    )
    assert row(made).done == day(11)
    shown = dict(zip(*_sheet(made), strict=True))
    assert shown["<report_column alternative>"] == "<answer yes>"


def test_an_agent_is_verified_when_all_three_checks_are_passed() -> None:
    agent = {"capacity": Capacity.MANDATED, "subject": Party("鈴木 花子")}
    steps = [
        checked(day(4), CheckRole.REQUESTER),
        checked(day(6), CheckRole.SUBJECT),
        checked(day(5), CheckRole.AUTHORITY),
    ]
    assert row(case(*steps[:2], **agent)).verified is None
    assert row(case(*steps, **agent)).verified == day(6)


ASKED = ev.FeeAsked(day(4), 2000, FeeBasis.PER_REQUEST, 2)
PAID = ev.FeePaid(day(6), 2000, "transfer", "slip")
TOLD = (RequestType.DISCLOSE, RequestType.PURPOSE)


@pytest.mark.parametrize(
    ("steps", "cells"),
    [
        ((), (2000, None, None, None)),
        ((ASKED,), (2000, None, None, None)),
        ((ASKED, PAID), (None, 2000, None, None)),
        ((ASKED, ev.FeeWaived(day(6), SECRET)), (None, None, 2000, None)),
        ((ASKED, PAID, ev.FeeRefunded(day(7), SECRET)), (None, 2000, None, 2000)),
        ((ASKED, PAID, ev.ItemWithdrawn(1, day(8))), (None, None, None, None)),
    ],
)
def test_the_fee_of_a_case_stands_in_one_row(
    steps: tuple[Event, ...], cells: tuple[int | None, ...]
) -> None:
    first, second = reports.rows([case(*steps, types=TOLD)], TODAY)
    fees = (first.fee_due, first.fee_paid, first.fee_waived, first.fee_refunded)
    assert fees == cells
    other = (second.fee_due, second.fee_paid, second.fee_waived, second.fee_refunded)
    # Withdrawing the first item hands its fee to the other row: nothing is lost or doubled.
    assert other == ((None, 2000, None, None) if cells == (None,) * 4 else (None,) * 4)


def test_a_fee_paid_before_everything_was_withdrawn_is_still_counted() -> None:
    steps = (ASKED, PAID, ev.ItemWithdrawn(1, day(8)), ev.ItemWithdrawn(2, day(8)))
    assert row(case(*steps, types=TOLD)).fee_paid == 2000


def test_no_fee_where_none_is_charged() -> None:
    assert row(case(types=(RequestType.ERASE,))).fee_due is None
    assert row(case(ev.ItemWithdrawn(1, day(3)))).fee_due is None


def test_the_period_is_of_arrivals_with_both_ends() -> None:
    cases = [case(arrived_on=day(n), number=str(n)) for n in (1, 2, 3)]

    def refs(*ends: date | None) -> list[str]:
        return [r.ref for r in reports.rows(cases, TODAY, Period(*ends))]

    assert refs(day(2), None) == ["2", "3"]
    assert refs(None, day(2)) == ["1", "2"]
    assert refs(day(2), day(2)) == ["2"]
    assert refs() == ["1", "2", "3"]


def _sheet(made: Case, *, names: bool = False) -> tuple[tuple[str, ...], tuple[reports.Cell, ...]]:
    made_sheet = reports.sheet([row(made)], say, names=names)
    return made_sheet.headings, made_sheet.rows[0]


def test_names_only_on_demand_and_reasons_never() -> None:
    made = case(
        checked(day(5)),
        decided(1, Outcome.REFUSED, day(10), exception="33-2-1", legal_ref=SECRET),
        ev.NoteAdded(day(11), SECRET),
        capacity=Capacity.LAWYER,
        subject=Party("鈴木 花子"),
    )
    without, with_names = str(_sheet(made)), str(_sheet(made, names=True))
    assert "山田" not in without
    assert "鈴木" not in without
    assert "山田 太郎" in with_names
    assert "鈴木 花子" in with_names
    assert SECRET not in with_names


def left(number: str, arrived: date, erased: datetime | None) -> RegisterEntry:
    fee = FeeLine(arrived, datetime(2026, 11, 3, tzinfo=UTC), "paid", 1000, "transfer")
    kinds = (("disclose", "refused"), ("erase", "granted"))
    return RegisterEntry(number, arrived, arrived, kinds, (fee,), erased)


LATE = datetime(2026, 11, 8, 15, 30, tzinfo=UTC)
"""The ninth, in Japan."""


@pytest.mark.parametrize("names", [False, True])
def test_of_an_erased_case_only_number_year_and_day_are_told(names: bool) -> None:
    erased = reports.gone([left("R2026-0003", day(2), LATE)])
    made = reports.sheet([row(case())], say, names=names, erased=erased)
    assert len(made.rows) == 2
    told = dict(zip(made.headings, made.rows[1], strict=True))
    assert {heading: cell for heading, cell in told.items() if cell not in {None, ""}} == {
        "<report_column ref>": "R2026-0003",
        "<report_column year>": "2026",
        "<report_column erased>": day(9),
    }
    above = dict(zip(made.headings, made.rows[0], strict=True))
    assert above["<report_column year>"] == "2026"
    assert above["<report_column erased>"] is None


def test_erased_cases_stand_in_order_and_keep_to_the_period() -> None:
    register = [
        left("R2026-10000", day(4), LATE),
        left("R2026-0009", day(3), LATE),
        left("R2025-10001", date(2025, 12, 28), LATE),
        left("R2026-0010", day(3), None),  # on its way to be erased
    ]
    refs = [g.ref for g in reports.gone(register)]
    assert refs == ["R2025-10001", "R2026-0009", "R2026-10000"]
    within = reports.gone(register, Period(day(1), day(3)))
    assert [(g.ref, g.year, g.erased) for g in within] == [("R2026-0009", 2026, day(9))]


def test_headings_and_cells_agree_and_codes_are_put_into_words() -> None:
    headings, cells = _sheet(case())
    assert len(headings) == len(cells) == len(reports.columns(names=False))
    shown = dict(zip(headings, cells, strict=True))
    assert shown["<report_column type>"] == "<type disclose>"
    assert shown["<report_column phase>"] == "<phase received>"
    assert shown["<report_column language>"] == "<language ja>"
    assert shown["<report_column arrived>"] == day(2)
    assert shown["<report_column outcome>"] == ""
    assert shown["<report_column alternative>"] == ""
    assert shown["<report_column suit_passed>"] == "<answer yes>"
    assert (
        dict(zip(*_sheet(case(types=TOLD[1:])), strict=True))["<report_column suit_passed>"] == ""
    )


def test_tallies_count_items_by_type_and_outcome() -> None:
    told = case(
        decided(1, Outcome.GRANTED, day(5)),
        decided(2, Outcome.REFUSED, day(5), exception="x"),
        *letter(1, day(8), 1, 2),
        types=(RequestType.ERASE, RequestType.DISCLOSE),
    )
    late = case(decided(1, Outcome.GRANTED, day(5)), *letter(1, day(12), 1))
    found = reports.tallies(reports.rows([told, late, case()], TODAY))
    assert [(t.type, t.total) for t in found] == [
        (RequestType.DISCLOSE, 3),
        (RequestType.ERASE, 1),
    ]
    assert found[0].outcomes == {None: 1, Outcome.GRANTED: 1, Outcome.REFUSED: 1}
    assert found[0].median_days == 8
    assert found[1].median_days == 6
    assert reports.tallies(reports.rows([case()], TODAY))[0].median_days is None
