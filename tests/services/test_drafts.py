"""Unfinished entries are kept in the vault, given back, and go with their case."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from casemgr.domain.facts import PostWay
from casemgr.domain.rules import Particulars, RequestType
from casemgr.domain.text import Text
from casemgr.services import commands as do
from casemgr.services.drafts import Drafts, key_of
from casemgr.services.erasing import RegisterEntry
from casemgr.services.letter_data import LetterKind
from tests.builders import TARO
from tests.sheets import posting

if TYPE_CHECKING:
    from casemgr.services.desk import Desk
    from casemgr.storage.vault import EncryptedVault
    from tests.services.conftest import SetClock

NOTE = "まだ書きかけの理由"
COMPANY = Particulars(
    postal_code="100-0001",
    address=Text(ja="東京都千代田区架空1"),
    representative=Text(ja="架空 一郎"),
)


@pytest.fixture
def drafts(desk: Desk) -> Drafts:
    return desk.drafts


def new_case(desk: Desk) -> tuple[str, int]:
    items = (do.NewItem(type=RequestType.ERASE),)
    done = desk.do(do.Receive(requester=TARO, items=items))
    return done.number, done.case_id


def close(desk: Desk, number: str) -> None:
    """By a short way: nothing more is asked for, and the letter that says so is handed over."""
    desk.set_particulars(COMPANY)
    desk.do(do.Accept(case=number))
    desk.do(do.Withdraw(case=number))
    desk.do(do.IssueLetter(case=number, kind=LetterKind.DECISION))
    desk.do(posting(desk, number, PostWay.BY_HAND))
    desk.do(do.Close(case=number))


def test_what_is_kept_is_given_back_whole(drafts: Drafts, clock: SetClock) -> None:
    entries = {"reason": NOTE, "ticked": True, "count": 3, "lines": [["a", "b"], []], "none": None}
    drafts.keep(key_of("NoteDialog"), "Note", entries)
    kept = drafts.kept(key_of("NoteDialog"))
    assert kept is not None
    assert kept.entries == entries
    assert (kept.name, kept.at, kept.case_id, kept.left_out) == ("Note", clock.now(), 0, 0)


def test_the_newest_takes_the_place_of_the_older(drafts: Drafts, clock: SetClock) -> None:
    key = key_of("NoteDialog")
    drafts.keep(key, "Note", {"note": "one"})
    clock.wait(1)
    drafts.keep(key, "Note", {"note": "two"})
    assert [(d.entries, d.at) for d in drafts.all()] == [({"note": "two"}, clock.now())]


def test_the_newest_stands_first(drafts: Drafts, clock: SetClock) -> None:
    for form in ("a", "c", "b"):
        clock.wait(1)
        drafts.keep(key_of(form), form, {"x": form})
    assert [d.name for d in drafts.all()] == ["b", "c", "a"]


def test_only_its_own_place_gets_a_draft_back(desk: Desk, drafts: Drafts) -> None:
    _, case_id = new_case(desk)
    drafts.keep(key_of("Note", case_id), "Note", {"note": NOTE})
    for other in (key_of("Note"), key_of("Note", case_id + 1), key_of("Note:1", case_id)):
        assert drafts.kept(other) is None
    assert drafts.kept(key_of("Note", case_id)) is not None


def test_a_submitted_draft_is_forgotten(drafts: Drafts) -> None:
    drafts.keep(key_of("a"), "a", {"x": 1})
    drafts.keep(key_of("ab"), "ab", {"x": 1})
    drafts.forget(key_of("a"))
    drafts.forget(key_of("never there"))
    assert [d.name for d in drafts.all()] == ["ab"]


def test_drafts_of_a_case_go_when_it_is_closed(
    desk: Desk, drafts: Drafts, clock: SetClock, vault: EncryptedVault
) -> None:
    number, case_id = new_case(desk)
    _, other = new_case(desk)
    drafts.keep(key_of("Note", case_id), "Note", {"note": NOTE})
    drafts.keep(key_of("Note", other), "Note", {"note": NOTE})
    clock.at += timedelta(minutes=1)
    close(desk, number)
    assert [d.case_id for d in drafts.all()] == [other]
    with vault.begin() as uow:  # not only hidden
        assert [d.key for d in uow.drafts()] == [key_of("Note", other)]


def test_what_is_typed_on_a_closed_case_is_kept(
    desk: Desk, drafts: Drafts, clock: SetClock
) -> None:
    number, case_id = new_case(desk)
    close(desk, number)
    clock.at += timedelta(minutes=1)
    drafts.keep(key_of("Reopen", case_id), "Reopen", {"why": NOTE})
    assert drafts.kept(key_of("Reopen", case_id)) is not None


@pytest.mark.parametrize("later", [timedelta(days=-400), timedelta(0), timedelta(days=400)])
def test_a_clock_that_is_wrong_keeps_no_draft_of_a_closed_case_and_takes_none(
    desk: Desk, drafts: Drafts, clock: SetClock, vault: EncryptedVault, later: timedelta
) -> None:
    """What was typed before goes, what is typed afterwards stays, whatever the clock said then."""
    right = clock.at
    number, case_id = new_case(desk)
    clock.at = right + later
    drafts.keep(key_of("Note", case_id), "Note", {"note": NOTE})
    clock.at = right
    close(desk, number)
    assert drafts.kept(key_of("Note", case_id)) is None
    with vault.begin() as uow:
        assert uow.drafts() == []
    clock.at = right + later
    drafts.keep(key_of("Reopen", case_id), "Reopen", {"why": NOTE})
    clock.at = right
    assert drafts.kept(key_of("Reopen", case_id)) is not None
    desk.do(do.Reopen(case=number, reason="続き"))
    assert drafts.kept(key_of("Reopen", case_id)) is not None


@pytest.mark.parametrize("later", [timedelta(minutes=-1), timedelta(minutes=1)])
def test_a_draft_of_an_older_version_tells_by_its_time(
    desk: Desk, drafts: Drafts, clock: SetClock, vault: EncryptedVault, later: timedelta
) -> None:
    number, case_id = new_case(desk)
    close(desk, number)
    key, content = key_of("Note", case_id), '{"name": "Note", "entries": {"x": 1}, "left_out": 0}'
    with vault.begin() as uow:
        uow.keep_draft(key, clock.now() + later, content)
    assert (drafts.kept(key) is not None) == (later > timedelta(0))


def test_drafts_of_a_case_that_is_gone_are_not_given_back(drafts: Drafts) -> None:
    drafts.keep(key_of("Note", 77), "Note", {"note": NOTE})
    assert drafts.kept(key_of("Note", 77)) is None


def test_erasing_a_case_takes_its_drafts_and_no_others(
    desk: Desk, drafts: Drafts, vault: EncryptedVault, clock: SetClock
) -> None:
    number, one = new_case(desk)
    others = [new_case(desk)[1] for _ in range(10)]  # ids that begin with the same figure, too
    close(desk, number)
    clock.at += timedelta(minutes=1)
    for case_id in (one, *others):
        drafts.keep(key_of("Note", case_id), "Note", {"note": NOTE})
    drafts.keep(key_of("NewCaseDialog"), "New case", {"name": "見本"})
    assert {d.case_id for d in drafts.all()} == {0, one, *others}
    today = desk.today()
    with vault.begin() as uow:
        line = RegisterEntry(number, today, today, ())
        uow.erasing.erase_case(one, len(uow.events(one)), "file_after_close", line)
    with vault.begin() as uow:  # before anybody looks for them
        assert key_of("Note", one) not in {d.key for d in uow.drafts()}
    assert {d.case_id for d in drafts.all()} == {0, *others}


def test_a_vault_that_is_only_read_gives_its_drafts_and_forgets_none(
    desk: Desk, drafts: Drafts, vault: EncryptedVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, one = new_case(desk)
    drafts.keep(key_of("Note", one), "Note", {"note": NOTE})
    drafts.keep(key_of("Note", 77), "Note", {"note": NOTE})
    monkeypatch.setattr(vault, "read_only", True)
    assert [d.case_id for d in drafts.all()] == [one]
    with vault.begin() as uow:
        assert len(uow.drafts()) == 2


@pytest.mark.parametrize(
    "entries",
    [
        {"note": "マイナンバー 1234 5678 9018"},
        {"lines": [["license", "免許 305012345670"]]},
        {"deep": {"er": ("旅券 TK1234567",)}},
    ],
)
def test_the_number_of_a_paper_is_never_kept(drafts: Drafts, entries: dict[str, object]) -> None:
    drafts.keep(key_of("Note"), "Note", entries | {"other": NOTE})
    kept = drafts.kept(key_of("Note"))
    assert kept is not None
    assert kept.left_out == 1
    assert kept.entries["other"] == NOTE
    assert not any(figures in str(kept.entries) for figures in ("5678", "3050", "1234"))


def test_a_draft_is_no_part_of_the_log_nor_of_a_case(
    desk: Desk, drafts: Drafts, vault: EncryptedVault
) -> None:
    _, case_id = new_case(desk)
    before = desk.log_head(), len(desk.case(case_id).history)
    drafts.keep(key_of("Note", case_id), "Note", {"note": NOTE})
    drafts.forget(key_of("Note", case_id))
    assert (desk.log_head(), len(desk.case(case_id).history)) == before
    assert vault.verify() == []
