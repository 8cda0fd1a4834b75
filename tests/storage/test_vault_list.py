"""The case list: search, filters, order, due dates."""

from __future__ import annotations

import re
import time
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.event import listen, remove

from casemgr.domain.workflow import Phase
from casemgr.services.ports import ListFilter
from casemgr.storage.engine import driver_connection
from casemgr.storage.text_keys import fold, number_order
from tests.storage.samples import TODAY, add, due, due_on, event, summary

if TYPE_CHECKING:
    from casemgr.services.ports import Summary
    from casemgr.storage.vault import EncryptedVault


def shown(vault: EncryptedVault, **what: object) -> list[int]:
    with vault.begin() as uow:
        return uow.list_ids(ListFilter(**what), TODAY)  # type: ignore[arg-type]


# --- search -------------------------------------------------------------------------------


PEOPLE = (
    summary("R2026-0001", name="山田　太郎", kana="ヤマダ　タロウ", email="taro@example.co.jp"),
    summary("R2026-0002", name="髙橋 花子", kana="たかはし はなこ", email="hana_ko@example.com"),
    summary("R2026-0003", name="O'Brien 100%", kana="オブライエン", email='"q"@example.org'),
    summary("R2026-0104", name="Ann Straße", kana="", email="", agent="弁護士　パク・ソヨン"),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [1, 2, 3, 4]),
        ("　 ", [1, 2, 3, 4]),
        ("太", [1]),
        ("太郎", [1]),
        ("山田太郎", [1]),
        ("山田 太郎", [1]),
        ("やまだ", [1]),
        ("ヤマダ", [1]),
        ("ﾔﾏﾀﾞ", [1]),
        ("ﾔﾏﾀﾞ ﾀﾛｳ", [1]),
        ("タカハシ", [2]),
        ("花子", [2]),
        ("高橋", []),  # another character than 髙: the reading finds both
        ("ＴＡＲＯ＠", [1]),
        ("Hana_", [2]),
        ("hana%ko", []),
        ("_", [2]),
        ("%", [3]),
        ("100%", [3]),
        ("O'Brien", [3]),
        ('"q"', [3]),
        ("' OR 1=1 --", []),
        ("\\", []),
        ("*", []),
        ("strasse", [4]),
        ("弁護士", [4]),
        ("ぱく・そよん", [4]),
        ("-010", [4]),
        ("Ｒ２０２６－０００２", [2]),
        ("郎やま", []),  # does not run from one field into the next
        ("\n", [1, 2, 3, 4]),
        ("\ud842", []),
    ],
)
def test_search(vault: EncryptedVault, text: str, found: list[int]) -> None:
    add(vault, *PEOPLE)
    assert shown(vault, text=text, sort="number") == found


@given(st.text())
def test_folding_is_stable_and_never_fails(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_number_order() -> None:
    numbers = ["R2026-10000", "R2026-9999", "R2025-10001"]
    assert sorted(numbers, key=number_order) == ["R2025-10001", "R2026-9999", "R2026-10000"]


def test_same_person_is_found_by_name_or_any_address(vault: EncryptedVault) -> None:
    add(
        vault,
        summary("R1", name="山田　太郎", email="taro@example.jp lawyer@example.jp"),
        summary("R2", name="山田太郎", email=""),
        summary("R3", name="佐藤", email="ＴＡＲＯ@example.jp"),
        summary("R4", name="", email=""),
    )
    with vault.begin() as uow:
        assert uow.find_people("", "") == []
        assert uow.find_people("山田 太郎", "") == [(1, "R1"), (2, "R2")]
        assert uow.find_people("", "Taro@Example.jp") == [(1, "R1"), (3, "R3")]
        assert uow.find_people("", "lawyer@example.jp") == [(1, "R1")]
        assert uow.find_people("佐藤", "aro@example.jp") == [(3, "R3")]
        uow.replace_summary(3, summary("R3", name="佐藤", email="new@example.jp"))
        assert uow.find_people("", "taro@example.jp") == [(1, "R1")]


# --- filters and order ----------------------------------------------------------------------


def cases() -> list[Summary]:
    closed = date(2026, 11, 10)
    return [
        summary("R2026-0001", clock=due_on("2026-11-25"), phase="decision", types=("erase",)),
        summary("R2026-0002", clock=due_on(None), hold="fee", phase="received"),
        summary("R2026-0003", clock=due_on("2026-11-19"), phase="identity", unposted=1),
        summary("R2026-0004", clock=due_on("2026-11-01"), closed_on=closed, phase="closed"),
        summary("R2026-0005", clock=due_on("2026-11-20"), phase="identity", types=("a", "tpr")),
    ]


@pytest.mark.parametrize(
    ("what", "found"),
    [
        ({}, [3, 5, 1, 2, 4]),
        ({"descending": True}, [1, 5, 3, 2, 4]),
        ({"open_only": True}, [3, 5, 1, 2]),
        ({"overdue": True}, [3]),
        ({"due_within": 0}, [3, 5]),
        ({"due_within": 5}, [3, 5, 1]),
        ({"held": True}, [2]),
        ({"unposted": True}, [3]),
        ({"phases": ("identity",)}, [3, 5]),
        ({"phases": ("identity", "closed")}, [3, 5, 4]),
        ({"types": ("erase",)}, [1]),
        ({"types": ("tpr", "erase")}, [5, 1]),
        ({"types": ("tp",)}, []),
        ({"sort": "number"}, [1, 2, 3, 4, 5]),
        ({"sort": "number", "descending": True}, [5, 4, 3, 2, 1]),
        ({"sort": "phase"}, [2, 3, 5, 1, 4]),
        ({"types": ("erase",), "held": True}, []),
        ({"text": "R2026"}, [3, 5, 1, 2, 4]),
        ({"text": "R2026", "descending": True}, [1, 5, 3, 2, 4]),
        ({"text": "0005"}, [5]),
        ({"text": "0009"}, []),
    ],
)
def test_filters_and_order(
    vault: EncryptedVault, what: dict[str, object], found: list[int]
) -> None:
    add(vault, *cases())
    assert shown(vault, **what) == found


@pytest.mark.parametrize("sort", ["number", "name", "types", "phase", "due", "next"])
def test_each_sort_shows_every_case_once(vault: EncryptedVault, sort: str) -> None:
    add(vault, *cases())
    assert sorted(shown(vault, sort=sort)) == [1, 2, 3, 4, 5]


def test_names_sort_by_reading(vault: EncryptedVault) -> None:
    add(
        vault,
        summary("R1", name="渡辺", kana="ワタナベ"),
        summary("R2", name="相田", kana="あいだ"),
        summary("R3", name="加藤", kana="ｶﾄｳ"),
    )
    assert shown(vault, sort="name") == [2, 3, 1]


def test_phases_sort_in_their_order(vault: EncryptedVault) -> None:
    add(vault, *(summary(f"R{n}", phase=phase.value) for n, phase in enumerate(Phase)))
    assert shown(vault, sort="phase") == list(range(1, len(Phase) + 1))


def test_counts_are_those_of_the_filters(vault: EncryptedVault) -> None:
    with vault.begin() as uow:
        empty = uow.counts(TODAY)
    assert set(empty.values()) == {0}
    add(vault, *cases())
    with vault.begin() as uow:
        counts = uow.counts(TODAY)
    assert counts == {
        "total": len(shown(vault)),
        "open": len(shown(vault, open_only=True)),
        "overdue": len(shown(vault, overdue=True)),
        "due_within_5": len(shown(vault, due_within=5)),
        "held": len(shown(vault, held=True)),
        "unposted": len(shown(vault, unposted=True)),
    }
    assert counts == {
        "total": 5, "open": 4, "overdue": 1, "due_within_5": 3, "held": 1, "unposted": 1,
    }  # fmt: skip


def test_rows_come_in_the_order_asked(vault: EncryptedVault) -> None:
    add(vault, *cases())
    with vault.begin() as uow:
        rows = uow.list_rows([5, 99, 1, 4])
    assert [(row.id, row.due_on) for row in rows] == [
        (5, date(2026, 11, 20)),
        (1, date(2026, 11, 25)),
        (4, None),
    ]


# --- due dates --------------------------------------------------------------------------------


def test_due_dates_follow_the_case(vault: EncryptedVault) -> None:
    add(vault, *cases())
    assert shown(vault, overdue=True) == [3]
    with vault.begin() as uow:
        uow.append(3, 1, [event()], summary("R2026-0003", clock=due_on("2027-01-01")))
        uow.append(1, 1, [event()], summary("R2026-0001", clock=due_on("2026-11-02")))
        uow.append(5, 1, [event()], summary("R2026-0005", closed_on=TODAY))
    assert shown(vault, overdue=True) == [1]
    assert shown(vault, due_within=900) == [1, 3]
    add(vault, summary("R2026-0006", clock=due_on("2026-10-01")))
    assert shown(vault, overdue=True) == [6, 1]


def test_a_new_due_function_computes_all_anew(vault: EncryptedVault) -> None:
    add(vault, *cases())
    assert shown(vault, overdue=True) == [3]
    vault.set_due_function(lambda clock: (day := due(clock)) and day - timedelta(days=7))
    assert shown(vault, overdue=True) == [3, 5, 1]
    vault.set_due_function(lambda _clock: None)
    assert shown(vault, overdue=True) == []


def test_a_due_function_that_fails_leaves_no_half_filled_table(vault: EncryptedVault) -> None:
    add(vault, *cases())
    vault.set_due_function(date.fromisoformat)
    with pytest.raises(ValueError, match="isoformat"):
        shown(vault)
    vault.set_due_function(due)
    assert shown(vault, overdue=True) == [3]


def test_a_rollback_takes_due_dates_back(vault: EncryptedVault) -> None:
    add(vault, *cases())

    def fail() -> None:
        with vault.begin() as uow:
            assert uow.list_ids(ListFilter(overdue=True), TODAY) == [3]
            uow.append(1, 1, [event()], summary("R2026-0001", clock=due_on("2026-01-01")))
            assert uow.list_ids(ListFilter(overdue=True), TODAY) == [1, 3]
            raise KeyError

    for _ in range(2):
        with pytest.raises(KeyError):
            fail()
        assert shown(vault, overdue=True) == [3]


# --- speed --------------------------------------------------------------------------------------


@pytest.mark.performance
def test_a_large_list_is_quick(vault: EncryptedVault) -> None:
    count = 9_600
    add(
        vault,
        *(
            summary(
                f"R2026-{n:05d}",
                name=f"山田　花子{n % 97}",
                email=f"user{n}@example.co.jp",
                clock=due_on(str(TODAY + timedelta(days=n % 60 - 30))),
            )
            for n in range(count)
        ),
    )
    assert len(shown(vault)) == count
    began = time.monotonic()
    assert len(shown(vault, text="花子9", sort="name")) > 0
    assert len(shown(vault, overdue=True, open_only=True)) == count // 2
    with vault.begin() as uow:
        assert uow.counts(TODAY)["total"] == count
        assert len(uow.list_rows(range(1, 201))) == 200
    assert time.monotonic() - began < 2  # 0.1 s on an idle machine


def plans(vault: EncryptedVault, **what: object) -> list[str]:
    """Give how SQLite goes about what the list is asked."""
    asked: list[tuple[str, Any]] = []
    connection = vault._place.connection

    def note(_: Any, __: Any, statement: str, given: Any, *___: Any) -> None:
        asked.append((statement, given))

    with vault.begin() as uow:
        uow.list_ids(ListFilter(), TODAY)  # by then there is a table of due dates
        listen(connection, "before_cursor_execute", note)
        uow.list_ids(ListFilter(**what), TODAY)  # type: ignore[arg-type]
        uow.counts(TODAY)
        uow.find_linked("R2026-0001")
        remove(connection, "before_cursor_execute", note)
        own = driver_connection(connection)
        return [
            step
            for statement, given in asked
            for *_, step in own.execute(f"EXPLAIN QUERY PLAN {statement}", given)
        ]


@pytest.mark.parametrize(
    "what",
    [
        *({"open_only": True, "sort": one} for one in ("number", "name", "types", "phase", "due")),
        {"open_only": True, "sort": "next"},
        {"held": True},
        {"unposted": True},
        {"tasks": True},
        {},
        {"text": "山田"},
    ],
)
def test_closed_cases_are_not_looked_through(
    vault: EncryptedVault, what: dict[str, object]
) -> None:
    """Among a hundred thousand cases a few thousand are open, and rows lie far apart."""
    steps = plans(vault, **what)
    assert steps
    whole = [one for one in steps if re.fullmatch(r"SCAN (case_row|case_event|letter)", one)]
    assert whole == []


def test_a_plan_that_looks_through_all_is_noticed(vault: EncryptedVault) -> None:
    assert "SCAN case_row" in plans(vault, phases=("closed",))
