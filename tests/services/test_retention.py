"""What is due over all cases, by the terms in force, and erasing it one by one."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.fee import FeeBasis
from casemgr.domain.identity import SeenDocument
from casemgr.domain.people import Party
from casemgr.domain.retention import HeldBy, Keep
from casemgr.domain.rules import RequestType as T
from casemgr.services import attachments, fee_ledger, reports, retention
from casemgr.services import commands as do
from casemgr.services.erasing import RegisterEntry
from tests.builders import ARRIVED, LAW, POLICY, refused

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from casemgr.services.desk import Desk
    from casemgr.storage.vault import EncryptedVault
    from tests.services.conftest import SetClock

YEARS, TERMS = 1095, b"case_file_after_close = 1095"


def close(desk: Desk, *, note: str = "") -> str:
    """A case for deletion in which nothing is held, withdrawn and closed on its first day."""
    number = desk.do(
        do.Receive(requester=Party("見本 太郎"), items=(do.NewItem(type=T.ERASE),))
    ).number
    desk.do(do.Accept(case=number))
    check = do.RecordIdentity(
        case=number, method="online", confirmed=True, compared=("name",), note=note
    )
    desk.do(check)
    desk.do(do.Dismiss(case=number, item=1, outcome=Outcome.MISTAKEN, reason="誤登録"))
    desk.do(do.Close(case=number))
    return number


def rows(desk: Desk, vault: EncryptedVault, ahead: int = 0) -> list[tuple[str, Keep]]:
    return [(r.number, r.keep) for r in retention.preview(desk, vault, ahead).rows]


def test_what_is_due_and_what_will_be(desk: Desk, vault: EncryptedVault, clock: SetClock) -> None:
    first = close(desk)
    assert rows(desk, vault) == []
    assert not retention.any_due(desk, vault)
    clock.wait(YEARS - 90)
    assert rows(desk, vault) == []
    assert rows(desk, vault, 90) == [(first, Keep.CASE_FILE)]
    (soon,) = retention.preview(desk, vault).rows
    assert (soon.due, soon.erasable, soon.due_on) == (
        False,
        False,
        ARRIVED + timedelta(days=YEARS),
    )
    early = retention.erase(desk, vault, [soon])
    assert [p.code for _, p in early.refused] == [Code.ERASURE_NOT_DUE]
    clock.wait(90)
    second = close(desk, note="窓口で確認")
    assert rows(desk, vault) == [
        (first, Keep.CASE_FILE),
        (second, Keep.IDENTITY_NOTES),
    ]
    assert retention.any_due(desk, vault)


def test_the_terms_are_those_of_the_policy_in_force(
    desk: Desk, vault: EncryptedVault, clock: SetClock
) -> None:
    number = close(desk)
    assert retention.terms(desk)[Keep.CASE_FILE] == YEARS
    assert TERMS in POLICY
    short = POLICY.replace(TERMS, b"case_file_after_close = 30")
    with refused(Code.RULES_INVALID, reason="out_of_order", detail="90 > 30"):
        desk.adopt_rules(LAW, short)
    assert retention.terms(desk)[Keep.CASE_FILE] == YEARS
    desk.adopt_rules(LAW, short.replace(b"_copy_after_close = 90", b"_copy_after_close = 30"))
    clock.wait(30)
    assert rows(desk, vault) == [(number, Keep.CASE_FILE)]
    start = POLICY.index(b"[retention_days]")
    end = POLICY.index(b"# ----", start)
    desk.adopt_rules(LAW, POLICY[:start] + POLICY[end:])
    assert retention.terms(desk) == {}
    assert rows(desk, vault) == []
    assert not retention.any_due(desk, vault)


def test_notes_on_papers_are_due_once_identity_is_confirmed(
    desk: Desk, vault: EncryptedVault
) -> None:
    """Also long before the case is closed, and the case goes on without them."""
    number = desk.do(
        do.Receive(requester=Party("見本 太郎"), items=(do.NewItem(type=T.ERASE),))
    ).number
    case_id = desk.find(number)
    desk.do(do.Accept(case=number))
    dated = (SeenDocument("driver_licence", valid_until=ARRIVED + timedelta(days=900)),)
    check = do.RecordIdentity(
        case=number, confirmed=False, documents=dated, compared=("name",), note="写しが不鮮明"
    )
    desk.do(check)
    assert retention.notes_due(desk, case_id) is None
    assert rows(desk, vault) == []
    desk.do(replace(check, confirmed=True, note="窓口で提示"))
    row = retention.notes_due(desk, case_id)
    assert row is not None
    assert (row.number, row.keep, row.contents.notes) == (number, Keep.IDENTITY_NOTES, 2)
    assert rows(desk, vault) == [(number, Keep.IDENTITY_NOTES)]
    desk.do(do.SetLegalHold(case=number, reason="訴訟の予告"))
    assert retention.notes_due(desk, case_id) is None
    desk.do(do.LiftLegalHold(case=number, reason="取下げ"))
    assert retention.erase(desk, vault, [row]).erased == (row,)
    assert retention.notes_due(desk, case_id) is None
    case = desk.case(case_id)
    assert case.identity_confirmed
    assert [(c.confirmed, c.note, c.documents) for c in case.checks] == [
        (False, "", (SeenDocument("driver_licence"),)),
        (True, "", (SeenDocument("driver_licence"),)),
    ]
    desk.do(do.Dismiss(case=number, item=1, outcome=Outcome.MISTAKEN, reason="誤登録"))
    desk.do(do.Close(case=number))
    assert retention.notes_due(desk, case_id) is None
    assert vault.verify() == []


def test_the_fee_stays_in_the_books_until_the_register_goes(
    desk: Desk, vault: EncryptedVault, clock: SetClock
) -> None:
    number = desk.do(
        do.Receive(requester=Party("見本 太郎"), items=(do.NewItem(type=T.PURPOSE),))
    ).number
    desk.do(do.AskFee(case=number, basis=FeeBasis.PER_REQUEST, told="電話"))
    desk.do(do.PayFee(case=number, amount=1000, evidence="3行目 見本 次郎"))
    desk.do(do.Accept(case=number))
    desk.do(do.Dismiss(case=number, item=1, outcome=Outcome.MISTAKEN, reason="誤登録"))
    desk.do(do.RefundFee(case=number, reason="誤登録"))
    desk.do(do.Close(case=number))
    before = fee_ledger.of_house(desk, vault)
    assert [(e.what.value, e.amount) for e in before] == [
        ("asked", 1000),
        ("paid", 1000),
        ("refunded", 1000),
    ]
    clock.wait(YEARS)
    retention.erase(desk, vault, retention.preview(desk, vault).rows)
    after = fee_ledger.of_house(desk, vault)
    assert after == [replace(e, evidence="") for e in before]
    assert vault.verify() == []
    clock.wait(3650 - YEARS)
    retention.erase(desk, vault, retention.preview(desk, vault).rows)
    assert fee_ledger.of_house(desk, vault) == []


def test_the_case_summary_has_a_row_of_every_number_ever_given(
    desk: Desk, vault: EncryptedVault, clock: SetClock
) -> None:
    number = close(desk)
    assert [x.ref for x in reports.of_house(desk)[0]] == [number]
    clock.wait(YEARS)
    retention.erase(desk, vault, retention.preview(desk, vault).rows)
    rows, erased = reports.of_house(desk)
    assert rows == []
    assert erased == [reports.Gone(number, int(number[1:5]), desk.today())]
    assert reports.of_house(desk, reports.Period(desk.today(), None)) == ([], [])


def test_an_erased_case_is_found_by_its_number_only(
    desk: Desk, vault: EncryptedVault, clock: SetClock
) -> None:
    number = close(desk)
    assert retention.erased_number(desk, number) == ""
    clock.wait(YEARS)
    retention.erase(desk, vault, retention.preview(desk, vault).rows)
    for typed in (number, number.lower(), "Ｒ２０２６－０００１ "):
        assert retention.erased_number(desk, typed) == number
    for typed in ("R2026", "見本 太郎", "R2026-0099"):
        assert retention.erased_number(desk, typed) == ""


def test_a_case_that_is_held_is_refused_although_it_was_chosen(
    desk: Desk, vault: EncryptedVault, clock: SetClock
) -> None:
    number = close(desk)
    clock.wait(YEARS)
    (chosen,) = retention.preview(desk, vault).rows
    assert chosen.erasable
    desk.do(do.SetLegalHold(case=number, reason="訴訟の予告"))
    (held,) = retention.preview(desk, vault).rows
    assert (held.held_by, held.erasable) == ((HeldBy.LEGAL_HOLD,), False)
    assert not retention.any_due(desk, vault)
    done = retention.erase(desk, vault, [chosen])
    assert done.erased == ()
    ((row, problem),) = done.refused
    assert row == chosen
    assert problem.code is Code.ERASURE_HELD
    assert problem.facts == {"case": number, "held_by": ["legal_hold"]}
    desk.do(do.LiftLegalHold(case=number, reason="取下げ"))
    assert retention.erase(desk, vault, [chosen]).erased == (chosen,)
    again = retention.erase(desk, vault, [chosen])
    assert [p.code for _, p in again.refused] == [Code.CASE_ERASED]


def test_it_is_stopped_between_two_cases(
    desk: Desk, vault: EncryptedVault, clock: SetClock
) -> None:
    numbers = [close(desk) for _ in range(3)]
    clock.wait(YEARS)
    chosen = retention.preview(desk, vault).rows
    said: list[tuple[str, int]] = []
    done = retention.erase(
        desk,
        vault,
        chosen,
        lambda what, percent: said.append((what, percent)),
        lambda: len(said) == 2,
    )
    assert [r.number for r in done.erased] == numbers[:2]
    assert done.stopped
    assert said[:2] == [("erase", 0), ("erase", 33)]
    assert {what for what, _ in said[2:]} == {"clean"}
    assert [n for n, _ in rows(desk, vault)] == numbers[2:]
    assert vault.verify() == []
    nothing = retention.erase(desk, vault, chosen[2:], None, lambda: True)
    assert (nothing.erased, nothing.stopped) == ((), True)


def test_a_file_that_cannot_be_written_anew_is_told(
    desk: Desk, vault: EncryptedVault, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    close(desk)
    clock.wait(YEARS)

    def full(_: object) -> None:
        raise Problem(Code.VAULT_DISK_FULL)

    monkeypatch.setattr(vault.cleaning, "clean", full)
    done = retention.erase(desk, vault, retention.preview(desk, vault).rows)
    assert len(done.erased) == 1
    assert done.unclean is not None
    assert done.unclean.code is Code.VAULT_DISK_FULL


def test_the_register_has_a_term_of_its_own(
    desk: Desk, vault: EncryptedVault, clock: SetClock
) -> None:
    number = close(desk)
    clock.wait(YEARS)
    retention.erase(desk, vault, retention.preview(desk, vault).rows)
    (entry,) = retention.preview(desk, vault).entries
    assert entry.requests == (("erase", "mistaken"),)
    assert not retention.any_due(desk, vault)
    clock.wait(3650 - YEARS)
    (row,) = retention.preview(desk, vault).rows
    assert (row.number, row.keep, row.person) == (number, Keep.REGISTER, "")
    assert retention.any_due(desk, vault)
    start = POLICY.index(b"[retention_days]")
    end = POLICY.index(b"# ----", start)
    desk.adopt_rules(LAW, POLICY[:start] + POLICY[end:])
    kept = retention.erase(desk, vault, [row])
    assert [p.code for _, p in kept.refused] == [Code.ERASURE_NOT_DUE]
    desk.adopt_rules(LAW, POLICY)
    assert retention.erase(desk, vault, [row]).erased == (row,)
    assert retention.preview(desk, vault).entries == ()
    # A line that has gone meanwhile, by another window.
    with vault.begin() as uow, refused(Code.NO_SUCH_CASE):
        uow.erasing.drop_entry(number, row.keep.value)
    first, second = retention.preview(desk, vault).erasures
    assert (first.number, second.rule) == (number, "case_file_after_close")


def test_what_changed_meanwhile_is_not_erased(
    desk: Desk, vault: EncryptedVault, clock: SetClock
) -> None:
    number = close(desk)
    case_id = desk.find(number)
    entry = RegisterEntry(number, ARRIVED, ARRIVED, ())
    with vault.begin() as uow:
        with refused(Code.CHANGED_MEANWHILE, case=number):
            uow.erasing.erase_case(case_id, 1, Keep.CASE_FILE.value, entry)
        with refused(Code.NO_SUCH_CASE):
            uow.erasing.redact(99, 1, Keep.CASE_FILE.value, {}, ())
    assert desk.case(case_id).closed
    assert vault.verify() == []


def test_a_vault_that_was_restored_knows_what_it_brings_back(
    desk: Desk, vault: EncryptedVault, clock: SetClock
) -> None:
    """The setting is written by restoring: here its lines, of which some are without effect."""
    mine = close(desk, note="窓口で確認")
    open_one = desk.do(
        do.Receive(requester=Party("見本 花子"), items=(do.NewItem(type=T.ERASE),))
    ).number
    clock.wait(20)
    at = clock.now().isoformat()
    told = [
        [mine, Keep.IDENTITY_NOTES.value, at, ""],
        [mine, Keep.DISCLOSED_COPIES.value, at, ""],
        [open_one, Keep.CASE_FILE.value, at, "2026-12-01"],
        ["R2026-0999", Keep.CASE_FILE.value, at, ""],
    ]
    with vault.begin() as uow:
        uow.set_setting("erased_before", json.dumps(told))
    seen = [r for r in retention.preview(desk, vault).rows if r.again]
    assert [(r.number, r.keep, r.due) for r in seen] == [
        (mine, Keep.IDENTITY_NOTES, True),
        (open_one, Keep.CASE_FILE, True),
    ]
    other = retention.erase(desk, vault, [replace(seen[0], keep=Keep.CASE_FILE)])
    assert [p.code for _, p in other.refused] == [Code.ERASURE_NOT_DUE]
    assert retention.erase(desk, vault, seen).erased == tuple(seen)
    (entry,) = retention.preview(desk, vault).entries
    assert (entry.number, entry.closed_on.isoformat()) == (open_one, "2026-12-01")
    assert entry.requests == (("erase", ""),)
    assert [r for r in retention.preview(desk, vault).rows if r.again] == []
    with refused(Code.CASE_ERASED):
        desk.find(open_one)


def test_an_erased_file_is_not_given_out(
    desk: Desk, vault: EncryptedVault, clock: SetClock
) -> None:
    number = desk.do(
        do.Receive(requester=Party("見本 太郎"), items=(do.NewItem(type=T.ERASE),))
    ).number
    desk.do(do.Attach(case=number, name="控え.txt", content=b"x"))
    desk.do(do.Accept(case=number))
    desk.do(do.Dismiss(case=number, item=1, outcome=Outcome.MISTAKEN, reason="誤登録"))
    desk.do(do.Close(case=number))
    clock.wait(90)
    (row,) = (r for r in retention.preview(desk, vault).rows if r.keep is Keep.DISCLOSED_COPIES)
    assert row.contents.files == 1
    mine = desk.find(number)
    with vault.begin() as uow:
        uow.keep_draft(f"{mine}/answer", clock.now(), "見つかった住所")
        uow.keep_draft(f"{mine}0/answer", clock.now(), "{}")
    retention.erase(desk, vault, [row])
    with vault.begin() as uow:
        assert [one.key for one in uow.drafts()] == [f"{mine}0/answer"]
    case = desk.case(mine)
    with refused(Code.CONTENT_ERASED, what=f"{number}-A1"):
        attachments.find(case, "A1")


def test_backups_made_before_an_erasure_and_after_its_case_still_hold_it(
    desk: Desk, vault: EncryptedVault, clock: SetClock, tmp_path: Path
) -> None:
    place = str(tmp_path)
    empty = vault.backups.make(place)
    close(desk)
    clock.wait(YEARS)
    with_it = vault.backups.make(place)
    retention.erase(desk, vault, retention.preview(desk, vault).rows)
    after = vault.backups.make(place)
    (erasure,) = retention.preview(desk, vault).erasures
    assert retention.holders(erasure, [after, with_it, empty]) == [with_it]


def test_what_still_holds_a_batch_is_told_of_that_batch_only(
    desk: Desk, vault: EncryptedVault, clock: SetClock, tmp_path: Path
) -> None:
    assert retention.looked_at(vault) is None  # no folder is chosen
    vault.backups.set_folder(str(tmp_path))
    assert retention.looked_at(vault) == []
    close(desk)
    clock.wait(YEARS)
    older = vault.backups.make()
    first = retention.erase(desk, vault, retention.preview(desk, vault).rows).erased
    close(desk)
    clock.wait(YEARS)
    newer = vault.backups.make()
    second = retention.erase(desk, vault, retention.preview(desk, vault).rows).erased
    found = retention.looked_at(vault)
    assert found == [newer, older]
    assert retention.still_in(vault, first, found) == [older]
    assert retention.still_in(vault, second, found) == [newer]
    assert retention.still_in(vault, (), found) == []
