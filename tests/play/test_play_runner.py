"""What is not as expected is found and told; what fails stops its file."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from casemgr import resources
from casemgr.domain.text import Language
from casemgr.play import report, sample
from casemgr.play.clock import Wait, read_moment, read_wait, shifted
from casemgr.play.runner import play
from casemgr.play.scenario import read_file
from casemgr.play.stage import squeezed
from casemgr.play.toml_text import to_toml
from casemgr.services.calendar import JapaneseCalendar
from casemgr.services.desk import JST
from casemgr.services.ports import ListFilter
from casemgr.storage import TEST_COST, EncryptedVaults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from casemgr.letters.renderer import LetterRenderer
    from casemgr.play.clock import SetClock
    from casemgr.services.desk import Desk

BEGIN = f"""
clock = 2026-11-04T09:00:00+09:00
uses = ["{resources.path("cases/shared/company.toml").as_posix()}"]
[persons.x]
name = "見本 太郎"
email = "x@example.jp"
address = {{ lines = ["架空町1"] }}
[[step]]
do = "receive"
case = "a"
requester = "x"
items = [{{ type = "erase" }}]
"""
LETTER = """
[[step]]
do = "issue_letter"
case = "a"
kind = "acknowledgement"
"""


@pytest.fixture
def said(
    tmp_path: Path, desk: Desk, clock: SetClock, letters: LetterRenderer
) -> Callable[[str], list[str]]:
    def played(text: str) -> list[str]:
        path = tmp_path / "case.toml"
        path.write_text(BEGIN + text, "utf-8")
        result = play(read_file(path), desk, clock, letters)
        return [
            line.split("(")[0].split(", ")[-1] + "|" + line.split("): ", 1)[1]
            for line in report.lines(result, Language.EN, str)[1:]
        ]

    return played


@pytest.mark.parametrize(
    ("expectation", "found"),
    [
        ('phase = "decision"', "phase: expected decision; found received"),
        ("progress = [1, 2]", "progress: expected 1, 2; found 0, 1"),
        ('next_step = "close"', "next_step: expected close; found accept"),
        ('outcome = { 1 = "granted" }', "outcome.1: expected granted; found undecided"),
        ('outcome = { 2 = "granted" }', "outcome.2: expected granted; found none"),
        ('fee = { state = "due" }', "fee.state: expected due; found not_applicable"),
        (
            'fee = { state = "not_applicable", per_letter = 1 }',
            "fee.per_letter: expected 1; found 0",
        ),
        ("due_on = 2026-11-19", "due_on: expected 2026-11-19; found 2026-11-18"),
        ('due_on = "none"', "due_on: expected none; found 2026-11-18"),
        ("overdue_days = 0", "overdue_days: expected 0; found -14"),
        ("counted = 1", "counted: expected 1; found 0"),
        ("suit_from = 2026-11-20", "suit_from: expected 2026-11-20; found 2026-11-19"),
        ("two_weeks_end = 2026-11-19", "two_weeks_end: expected 2026-11-19; found 2026-11-18"),
        ("suit_opened_by_refusal = true", "suit_opened_by_refusal: expected True; found False"),
        ("paused_since = 2026-11-04", "paused_since: expected 2026-11-04; found none"),
        ('holds = ["fee_owing"]', "holds: expected fee_owing; found -"),
        ('sources = { stores = "found" }', "sources.stores: expected found; found none"),
        ('policy_version = "7"', "policy_version: expected 7; found undated-1"),
        ('allowed = ["close"]', "allowed.close: expected -; found not_accepted"),
        ('allowed = ["decide:1"]', "allowed.decide:1: expected -; found not_accepted"),
        ('blocked = { accept = "no_items" }', "blocked.accept: expected no_items; found -"),
        ('warnings = ["warn_suit_near"]', "warnings: expected warn_suit_near; found -"),
        ('letters = [{ kind = "decision", language = "ja" }]', "letters: expected decision, ja"),
        ('letter = { kind = "decision" }', "letter: expected a:decision:; found no_such_letter"),
        ("counts = { open = 2 }", "counts.open: expected 2; found 1"),
        ("counts = { opne = 2 }", "counts.opne: expected 2; found None"),
        ("list = { cases = [] }", "list -: expected -; found R2026-0001"),
        ('verify = ["log"]', "verify: expected log; found -"),
        ("fee = { per_request = 1 }", "fee.per_request: expected 1; found 0"),
        (
            'warnings = [{ code = "warn_suit_near", date = 2026-01-01 }]',
            "warnings: expected code=war",
        ),
        ('tasks = [{ kind = "other" }]', "tasks: expected {kind=other}; found -"),
        ("tasks = [{}]", "tasks: expected {-}; found -"),
        ("matters = [{ open = true }]", "matters: expected {open=True}; found -"),
        ('links = [{ other = "b" }]', "links: expected {other=b}; found -"),
        ('told = [{ item = 1, source = "x" }]', "told: expected {item=1, source=x}; found -"),
        ('records = [{ recipient = "x" }]', "records: expected {recipient=x}; found -"),
        ('carried_out = { 1 = ["x"] }', "carried_out.1: expected x; found -"),
        ('carried_out = { 2 = ["x"] }', "carried_out.2: expected x; found -"),
        ("redacted = 1", "redacted: expected 1; found 0"),
        ('attached = ["x"]', "attached: expected x; found -"),
        ("deadlines = { gdpr = 2026-12-04 }", "deadlines.gdpr: expected 2026-12-04; found none"),
        ('deadlines = { suit = "none" }', "deadlines.suit: expected none; found 2026-11-19"),
        (
            'ledger = [{ clock = "suit", what = "opened" }]',
            "ledger: expected {clock=suit, what=opened}; found {clock=suit, what=started}",
        ),
        ("fee_ledger = { paid = 1, asked = 0 }", "fee_ledger.paid: expected 1; found 0"),
        ('summary = { contains = ["x-y"] }', "summary contains: expected x-y; found -"),
        ('summary = { lacks = ["ERASE"] }', "summary lacks: expected ERASE; found ERASE"),
        ('error = "no_items"', "error: expected no_items; found -"),
    ],
)
def test_difference_is_found(
    said: Callable[[str], list[str]], expectation: str, found: str
) -> None:
    lines = said(f"[step.expect]\n{expectation}\n")
    assert lines
    assert lines[0].startswith(f"step 1 |{found}")


@pytest.mark.parametrize(
    ("expectation", "found"),
    [
        ('contains = ["見本 次郎 様"]', "expected 見本 次郎 様; found …見本太郎"),
        ('contains = ["無い"]', "expected 無い; found -"),
        ('lacks = ["見本太郎"]', "expected 見本太郎; found …"),
        ("pages = 9", "expected 9; found 1"),
        ("posted = true", "expected True; found False"),
        ('language = "en"', "expected a:acknowledgement:en; found no_such_letter"),
        ('id = "last"\nlacks = ["見本"]', "letter last lacks"),
        ('lacks = ["-JA.pdf"]', "lacks, file: expected -JA.pdf; found R2026-0001-L1-ja.pdf"),
        ('lacks = ["（R2026-0001-L1）"]', "lacks, title: expected （R2026-0001-L1）; found "),
    ],
)
def test_letter_is_compared(said: Callable[[str], list[str]], expectation: str, found: str) -> None:
    (line, *_) = said(f'{LETTER}[step.expect.letter]\nkind = "acknowledgement"\n{expectation}\n')
    assert found in line


def test_letters_of_another_day_are_not_alike(said: Callable[[str], list[str]]) -> None:
    pair = '[["a:acknowledgement:ja:1", "a:acknowledgement:ja:2"]]'
    assert said(f"{LETTER}{LETTER}[step.expect]\nalike = {pair}\n") == []
    # The day is in the text, so this pair differs; and no two letters are the same file.
    later = LETTER.replace("do =", 'wait = "1 day"\ndo =')
    lines = said(f"{LETTER}{later}[step.expect]\nalike = {pair}\nidentical = {pair}\n")
    assert [line.split(" a:")[0] for line in lines] == [
        "step 3 |alike",
        "step 3 |identical: expected",
    ]


def test_a_refusal_stops_the_file(said: Callable[[str], list[str]]) -> None:
    close = '[[step]]\ndo = "close"\ncase = "a"\n'
    assert [line.split("[")[0] for line in said(close + close)] == [
        "step 2 |refused: not_accepted "
    ]


def test_another_refusal_than_expected(said: Callable[[str], list[str]]) -> None:
    close = '[[step]]\ndo = "close"\ncase = "a"\n[step.expect]\nerror = '
    assert said(close + '"no_items"') == ["step 2 |error: expected no_items; found not_accepted"]
    assert said(close + '{ code = "not_accepted" }') == []
    lines = said(close + '{ code = "not_accepted", since = 2026-01-01 }')
    assert lines == ["step 2 |error: expected {'since': datetime.date(2026, 1, 1)}; found {}"]


def test_time_does_not_run_backwards(said: Callable[[str], list[str]]) -> None:
    (line,) = said('[[step]]\nat = 2026-11-03\ndo = "accept"\ncase = "a"\n')
    assert line.startswith("step 2 |refused: date_before")


def test_letter_that_was_never_issued(said: Callable[[str], list[str]]) -> None:
    (line,) = said('[step.expect]\nidentical = [["last", "a"]]\n')
    assert "no_such_letter" in line
    (line,) = said(
        '[[step]]\ndo = "void_letter"\ncase = "a"\nletter = "a:decision:ja"\nreason = "x"'
    )
    assert "no_such_letter" in line


def test_case_that_is_in_the_vault_already(said: Callable[[str], list[str]]) -> None:
    assert said("") == []
    assert (
        said('[[step]]\ndo = "accept"\ncase = "R2026-0001"\nexpect = { phase = "identity" }') == []
    )
    (line,) = said('[[step]]\ndo = "accept"\ncase = "R2099-0001"\n')
    assert "no_such_case" in line


def test_policy_beside_the_scenario(said: Callable[[str], list[str]], tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_bytes(resources.read("policy/omakase.toml") + b"\n")
    adopt = '[[step]]\ndo = "adopt_policy"\n'
    assert (
        said(
            adopt
            + 'file = "mine.toml"\n[step.expect]\ncase = "a"\nwarnings = ["warn_newer_policy"]'
        )
        == []
    )
    assert "file_missing" in said(adopt + 'file = "yours.toml"\n')[0]
    assert "field_unknown" in said(adopt + 'set = { "fees.amount.x" = 1 }\n')[0]
    assert "add.fee" in said(adopt + "add = { fee = [{ x = 1 }] }\n")[0]
    assert "rules_invalid" in said(adopt + 'add = { nothing = [{ id = "x" }] }\n')[0]
    (tmp_path / "bad.toml").write_text("= 1")
    assert "file_not_toml" in said(adopt + 'file = "bad.toml"\nset = { a = 1 }\n')[0]


def test_a_file_beside_the_scenario_is_put_into_a_case(
    said: Callable[[str], list[str]], tmp_path: Path, desk: Desk
) -> None:
    (tmp_path / "scan.png").write_bytes(b"\x89PNG")
    attach = '[[step]]\ndo = "attach"\ncase = "a"\n'
    text = 'name = "覚書.txt"\ncontent = "口頭での回答"\n'
    assert said(attach + 'file = "scan.png"\n' + attach + text) == []
    case = desk.detail(1).case
    assert [a.name for a in case.attachments] == ["scan.png", "覚書.txt"]
    assert desk.attachment(1, "A1") == b"\x89PNG"
    assert desk.attachment(1, "A2").decode() == "口頭での回答"
    assert said(attach + 'file = "scan.png"\nname = "店舗の回答.png"\n') == []
    assert desk.detail(2).case.attachments[0].name == "店舗の回答.png"


def test_last_line_counts_files() -> None:
    assert report.last_line([], 2) == "0 passed, 2 failed"


def test_report_speaks_japanese(
    tmp_path: Path, desk: Desk, clock: SetClock, letters: LetterRenderer
) -> None:
    path = tmp_path / "case.toml"
    path.write_text(BEGIN + '[step.expect]\nphase = "closed"', "utf-8")
    lines = report.lines(play(read_file(path), desk, clock, letters), Language.JA, str)
    assert "不合格" in lines[0]
    assert "ステップ1" in lines[1]
    assert "期待 closed／実際 received" in lines[1]


@pytest.mark.parametrize("days", [0, 119, 364])
def test_sample_cases_fill_a_vault_on_any_day(
    days: int, tmp_path: Path, letters: LetterRenderer
) -> None:
    now = datetime(2026, 12, 27, 22, 15, tzinfo=UTC) + timedelta(days=days)
    clock = sample.SetClock(now)
    vault, _ = EncryptedVaults(clock, cost=TEST_COST).create(
        str(tmp_path / "v"), "kaku-mihon-reidai-2026", sample=True
    )
    files = [resources.path(n) for n in resources.names("cases", ".toml")]
    law, policy = resources.read("law/appi.toml"), resources.read("policy/omakase.toml")
    assert sample.fill(vault, letters, law, policy, files, now) == []
    desk = sample.Desk(vault, letters, clock)
    rows = desk.rows(desk.ids(ListFilter(sort="number")))
    arrivals = [r.summary.arrived_on for r in rows]
    today = now.astimezone(JST).date()
    assert arrivals == sorted(arrivals)
    assert today - timedelta(days=7) < arrivals[-1] <= today
    assert {r.summary.phase for r in rows} >= {
        "received",
        "identity",
        "investigation",
        "decision",
        "notification",
        "closed",
    }
    counts = desk.counts()
    assert counts["held"] >= 2
    assert counts["unposted"] == 1
    assert counts["overdue"] >= 1
    # Of cases only: settings bear the time of the vault's own clock.
    moments = [entry.at for entry in desk.log(5000) if entry.reference.startswith("R2")]
    assert len(moments) > 200
    assert moments[0] <= now
    assert moments == sorted(moments, reverse=True)
    assert desk.verify() == []
    desk.close()


def test_waits() -> None:
    calendar = JapaneseCalendar()
    friday = datetime(2026, 11, 20, 9, tzinfo=JST)
    assert Wait(business_days=1).after(friday, calendar).date() == date(2026, 11, 24)
    assert read_wait("3 days") == Wait(timedelta(days=3))
    assert read_wait("1 week") == Wait(timedelta(weeks=1))
    assert read_wait("90 minutes") == Wait(timedelta(minutes=90))
    assert read_wait("1 business day") == Wait(business_days=1)
    assert [read_wait(x) for x in ("", "day", "-1 days", "5000 business days", 3, None)] == [
        None
    ] * 6


def test_moments_are_japanese_unless_they_say_otherwise() -> None:
    assert read_moment(date(2026, 1, 2)) == datetime(2026, 1, 2, 9, tzinfo=JST)
    here = datetime(2026, 1, 2, 3, tzinfo=JST)
    assert read_moment(here.replace(tzinfo=None)) == here
    utc = datetime(2026, 1, 2, 3, tzinfo=UTC)
    assert read_moment(utc) is utc
    assert read_moment("2026-01-02") is None


def test_all_dates_of_a_tree_are_moved() -> None:
    week = timedelta(weeks=1)
    tree = {"a": [{"b": date(2026, 1, 1), "c": "2026-01-01"}], "d": 3}
    assert shifted(tree, week) == {"a": [{"b": date(2026, 1, 8), "c": "2026-01-01"}], "d": 3}


def test_policy_survives_being_written_again() -> None:
    import tomllib

    for name in ("policy/omakase.toml", "law/appi.toml"):
        tree = tomllib.loads(resources.read_text(name))
        assert tomllib.loads(to_toml(tree)) == tree


def test_text_is_compared_without_white_space() -> None:
    assert squeezed(" 見本　太郎\n様 ") == "見本太郎様"
