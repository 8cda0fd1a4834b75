from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain import events as ev
from casemgr.domain.case import Stamped
from casemgr.domain.facts import Channel, Item
from casemgr.domain.fee import FeeBasis
from casemgr.domain.fold import replay
from casemgr.domain.people import Party
from casemgr.domain.rules import Capacity
from casemgr.domain.text import Language
from casemgr.services import fee_ledger, reports
from casemgr.services.erasing import RegisterEntry
from casemgr.services.fee_ledger import Movement, Totals
from tests.builders import RULES, T

if TYPE_CHECKING:
    from casemgr.domain.case import Case
    from casemgr.domain.events import Event

ASKED, PAID, WAIVED, REFUNDED = Movement
REASON = "has sued us"


def day(number: int, month: int = 11) -> date:
    return date(2026, month, number)


def case(*steps: Event, number: str = "R2026-0001", hour: int = 1, **but: Any) -> Case:
    first = ev.Received(
        number=number,
        arrived_on=day(2),
        channel=Channel.POST,
        language=Language.JA,
        requester=but.pop("requester", Party("山田 太郎", "やまだ たろう")),
        capacity=but.pop("capacity", Capacity.SELF),
        items=tuple(Item(n, t) for n, t in enumerate((T.DISCLOSE, T.PURPOSE), 1)),
        policy_id="omakase",
        policy_version="2026-04",
        policy_sha256="p",
        law_sha256="l",
        **but,
    )
    at = datetime(2026, 11, 2, hour, tzinfo=UTC)
    return replay([Stamped(e, at, "manager") for e in (first, *steps)], RULES)


def asked(on: date, amount: int = 1000) -> Event:
    return ev.FeeAsked(on, amount, FeeBasis.PER_REQUEST, amount // 1000)


def paid(on: date, amount: int = 1000, evidence: str = "line 7") -> Event:
    return ev.FeePaid(on, amount, "transfer", evidence, FeeBasis.PER_REQUEST, amount // 1000)


def lines(*cases: Case) -> list[tuple[date, str, Movement, int, int]]:
    return [(e.on, e.case[-1], e.what, e.amount, e.balance) for e in fee_ledger.entries(cases)]


def test_lines_stand_in_order_of_days_with_a_running_balance() -> None:
    first = case(asked(day(4), 2000), paid(day(9), 2000))
    second = case(paid(day(6)), ev.FeeRefunded(day(9), REASON), number="R2026-0002", hour=2)
    assert lines(second, first) == [
        (day(4), "1", ASKED, 2000, 0),
        (day(6), "2", PAID, 1000, 1000),
        (day(9), "1", PAID, 2000, 3000),  # recorded before the other of that day
        (day(9), "2", REFUNDED, 1000, 2000),
    ]


def test_lines_of_one_moment_stand_in_order_of_cases() -> None:
    second = case(paid(day(4)), number="R2026-0002")
    assert [x[1] for x in lines(second, case(paid(day(4))))] == ["1", "2"]


def test_asking_for_more_after_a_payment_adds_only_the_difference() -> None:
    steps = (asked(day(4)), paid(day(5)), asked(day(6)), paid(day(7)))
    assert [(what, amount) for _, _, what, amount, _ in lines(case(*steps))] == [
        (ASKED, 1000),
        (PAID, 1000),
        (ASKED, 1000),
        (PAID, 1000),
    ]


def test_asking_anew_takes_the_place_of_what_was_asked_before() -> None:
    found = lines(case(asked(day(4), 2000), ev.ItemWithdrawn(2, day(5)), asked(day(6), 1000)))
    assert [amount for *_, amount, _ in found] == [2000, -1000]
    assert fee_ledger.of_case(case(asked(day(4), 2000), asked(day(6), 1000))) == Totals(asked=1000)


def test_all_that_was_paid_goes_back_even_in_parts_paid() -> None:
    steps = (asked(day(4)), paid(day(5)), asked(day(6)), paid(day(7)), ev.FeeRefunded(day(8), "x"))
    assert lines(case(*steps))[-1][2:] == (REFUNDED, 2000, 0)


@pytest.mark.parametrize(
    ("before", "amount"),
    [
        ((asked(day(4)),), 1000),  # what was asked for
        ((), 2000),  # what would have been
        ((asked(day(4)), paid(day(5))), 1000),  # the rest
        ((ev.ItemWithdrawn(2, day(4)),), 1000),
    ],
)
def test_a_waiver_is_as_much_as_was_owed_then(before: tuple[Event, ...], amount: int) -> None:
    waived = ev.FeeWaived(day(8), REASON)
    later = (ev.ItemWithdrawn(1, day(9)), ev.ItemWithdrawn(2, day(9)))
    assert fee_ledger.of_case(case(*before, waived, *later)).waived == amount


def test_a_month_begins_with_what_was_carried_over() -> None:
    made = case(asked(day(4)), paid(day(30)), asked(day(1, 12)), ev.FeeRefunded(day(3, 12), REASON))
    found = fee_ledger.entries([made])
    assert fee_ledger.months(found) == [day(1, 12), day(1)]
    november = fee_ledger.ledger(found, day(15))
    assert (november.carried, november.balance) == (0, 1000)
    assert november.totals == Totals(asked=1000, paid=1000)
    december = fee_ledger.ledger(found, day(1, 12))
    assert (december.carried, december.balance) == (1000, 0)
    assert [e.what for e in december.entries] == [ASKED, REFUNDED]
    whole = fee_ledger.ledger(found)
    assert (whole.carried, whole.balance, len(whole.entries)) == (0, 0, 4)
    empty = fee_ledger.ledger(found, day(1, 10))
    assert (empty.entries, empty.carried, empty.balance) == ((), 0, 0)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("口座 3行目", "口座 3行目"),
        ("振込 ヤマダ タロウ 3行目", "振込 … 3行目"),
        ("振込 ﾔﾏﾀﾞﾀﾛｳ", "振込 …"),
        ("山田太郎／山 田太郎", "…/…"),
        ("", ""),
    ],
)
def test_the_payer_is_not_named(typed: str, shown: str) -> None:
    (entry,) = fee_ledger.entries([case(paid(day(4), evidence=typed))])
    assert entry.evidence == shown


def test_neither_is_an_agent_nor_the_person_concerned() -> None:
    people = {
        "requester": Party("Jane Doe"),
        "subject": Party("X", "えっくす"),
        "capacity": Capacity.LAWYER,
    }
    (entry,) = fee_ledger.entries(
        [case(paid(day(4), evidence="JANE DOE for X エックス"), **people)]
    )
    assert entry.evidence == "… for X …"


def say(group: str, code: str) -> str:
    return f"<{group} {code}>"


def test_as_a_sheet_it_stands_between_two_balances() -> None:
    made = case(paid(day(30, 10)), asked(day(4)), paid(day(5)), ev.FeeRefunded(day(6), REASON))
    sheet = fee_ledger.sheet(fee_ledger.ledger(fee_ledger.entries([made]), day(1)), say)
    assert all(len(row) == len(sheet.headings) for row in sheet.rows)
    first, claim, money, back, last = sheet.rows
    assert (first[2], first[-1]) == ("<fee_line carried>", 1000)
    assert claim[:7] == (day(4), "R2026-0001", "<fee_line asked>", 1000, None, None, None)
    assert money[4:] == (1000, None, None, "<fee_method transfer>", "line 7", 2000)
    assert (back[6], back[-1]) == (2000, 0)
    assert last[3:7] == (1000, 1000, 0, 2000)
    assert last[-1] == 0
    assert REASON not in str(sheet)


def test_the_summary_counts_as_the_ledger_does() -> None:
    """What was paid is found even where no fee would be charged any more."""
    made = case(paid(day(4), 2000), ev.FeeRefunded(day(5), REASON))
    gone = replace(made, capacity=Capacity.HEIR)
    for one in (made, gone):
        first, second = reports.rows([one], day(6))
        assert (first.fee_paid, first.fee_refunded, first.fee_due) == (2000, 2000, None)
        assert (second.fee_paid, second.fee_refunded) == (None, None)


def test_the_summary_tells_what_is_still_due_after_an_item_was_added() -> None:
    added = ev.ItemAdded(Item(3, T.PROVISION_RECORDS))
    made = case(asked(day(4), 2000), paid(day(5), 2000), added)
    assert reports.rows([made], day(6))[0].fee_due == 1000
    again = case(asked(day(4), 2000), paid(day(5), 2000), added, asked(day(6)))
    assert reports.rows([again], day(6))[0].fee_due == 1000


def test_a_part_goes_back_and_then_the_rest() -> None:
    steps = (paid(day(4), 2000), ev.FeeRefunded(day(5), REASON, 500), ev.FeeRefunded(day(6), "x"))
    assert [(what, amount, left) for _, _, what, amount, left in lines(case(*steps))] == [
        (PAID, 2000, 2000),
        (REFUNDED, 500, 1500),
        (REFUNDED, 1500, 0),
    ]


def issued(number: int, kind: str) -> Event:
    return ev.LetterIssued(f"R2026-0001-L{number}", kind, Language.JA, (), day(4), "s", 1, "t")


def at_hours(made: Case) -> Case:
    """Each step an hour after the one before."""
    steps = [
        replace(step, at=step.at + timedelta(hours=n)) for n, step in enumerate(made.history, 1)
    ]
    return replay(steps, RULES)


def test_what_stays_of_a_fee_has_the_letter_and_not_the_evidence() -> None:
    steps = (
        asked(day(3), 2000),  # told by telephone
        asked(day(4)),
        issued(1, "acknowledgement"),
        issued(2, "fee_notice"),
        ev.LetterVoided("R2026-0001-L2", day(4), "misprint"),
        issued(3, "fee_notice"),
        issued(4, "fee_notice"),
        paid(day(5), evidence="夫の 山田 一郎 から"),
        issued(5, "receipt"),
        ev.FeeRefunded(day(6), REASON, 400),
        ev.FeeWaived(day(7), REASON),
    )
    made = at_hours(case(*steps))
    left = fee_ledger.kept(made)
    assert [(x.what, x.amount, x.method, x.letter[-2:]) for x in left] == [
        ("asked", 2000, "", ""),
        ("asked", -1000, "", "L3"),
        ("paid", 1000, "transfer", "L5"),
        ("refunded", 400, "", ""),
        ("waived", left[-1].amount, "", ""),
    ]
    assert "山田" not in str(left)
    assert REASON not in str(left)
    line = RegisterEntry("R2026-0001", day(2), day(9), (), left)
    before, after = fee_ledger.entries([made]), fee_ledger.entries([], [line])
    shown = [replace(e, evidence="") for e in before]
    assert [replace(e, evidence="") for e in after] == shown
    assert [e.evidence[-2:] for e in after] == ["", "L3", "L5", "", ""]


def test_lines_of_an_erased_case_keep_their_place_among_the_others() -> None:
    first = case(paid(day(4)), hour=3)
    second = case(paid(day(4), 500), number="R2026-0002", hour=2)
    gone = RegisterEntry("R2026-0002", day(2), day(9), (), fee_ledger.kept(second))
    assert [(e.case[-1], e.balance) for e in fee_ledger.entries([first], [gone])] == [
        ("2", 500),
        ("1", 1500),
    ]
