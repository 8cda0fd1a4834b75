"""The unit of work: what goes in comes out, whole or not at all."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import InvalidRequestError

from casemgr.domain.errors import Code
from casemgr.services.ports import ListFilter, ListRow
from casemgr.storage import EncryptedVaults, engine
from tests.storage.samples import (
    NOW,
    PASSPHRASE,
    PDF,
    TODAY,
    add,
    due_on,
    event,
    letter,
    refused,
    summary,
)

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.storage.vault import EncryptedVault


def test_numbers_count_up_for_each_year(vault: EncryptedVault) -> None:
    with vault.begin() as uow:
        assert [uow.next_number(2026) for _ in range(3)] == [1, 2, 3]
        assert uow.next_number(2027) == 1
    with vault.begin() as uow:
        assert uow.next_number(2026) == 4


def test_a_case_comes_back_as_it_was(
    vaults: EncryptedVaults, folder: Path, vault: EncryptedVault
) -> None:
    japan = timezone(timedelta(hours=9))
    first = event(text="髙﨑𠮷田\n\"'%", list=[1, None, True], nested={"b": 1, "a": {}})
    second = replace(event("noted"), at=datetime(2026, 11, 20, 0, 5, tzinfo=japan), actor="deputy")
    written = summary(
        types=("erase", "disclose"),
        hold="fee",
        hold_since=date(2026, 11, 3),
        closed_on=date(2026, 11, 9),
        verified=True,
        unposted=2,
    )
    with vault.begin() as uow:
        case_id = uow.add_case([first, second], written, "policy")
    vault.close()
    vault = vaults.open(str(folder), PASSPHRASE)
    with vault.begin() as uow:
        events = uow.events(case_id)
        rows = uow.list_rows([case_id])
        assert uow.case_id("R2026-0001") == case_id
    vault.close()
    assert events == [first, second]
    assert events[1].at.tzinfo is UTC
    assert rows == [ListRow(case_id, written, None)]


def test_appending_needs_the_newest_state(vault: EncryptedVault) -> None:
    (case_id,) = add(vault, summary())
    changed = summary(name="山田　花子", phase="decision")
    with vault.begin() as uow:
        uow.append(case_id, 1, [event("a"), event("b")], changed)
    with vault.begin() as uow:
        problem = refused(lambda: uow.append(case_id, 1, [event("c")], summary()))
    assert (problem.code, problem.facts) == (Code.CHANGED_MEANWHILE, {"case": "R2026-0001"})
    with vault.begin() as uow:
        assert [one.kind for one in uow.events(case_id)] == ["received", "a", "b"]
        assert uow.list_rows([case_id])[0].summary == changed
        assert uow.find_people("山田花子", "") == [(case_id, "R2026-0001")]
        assert uow.list_ids(ListFilter(text="花子"), TODAY) == [case_id]


def test_what_is_not_there_is_named(vault: EncryptedVault) -> None:
    with vault.begin() as uow:
        for call, expected in (
            (lambda: uow.events(7), (Code.NO_SUCH_CASE, {"case": 7})),
            (lambda: uow.append(7, 0, [], summary()), (Code.NO_SUCH_CASE, {"case": 7})),
            (lambda: uow.replace_summary(7, summary()), (Code.NO_SUCH_CASE, {"case": 7})),
            (lambda: uow.case_id("R1"), (Code.NO_SUCH_CASE, {"case": "R1"})),
            (lambda: uow.letter("R1-1"), (Code.NO_SUCH_LETTER, {"letter": "R1-1"})),
            (
                lambda: uow.document("policy", "x"),
                (Code.VAULT_DAMAGED, {"part": "document policy"}),
            ),
        ):
            problem = refused(call)
            assert (problem.code, problem.facts) == expected
        assert uow.setting("nothing") is None
        assert uow.case_ids() == []
        assert uow.list_rows([1, 2]) == []


def test_a_number_stands_for_one_case(vault: EncryptedVault) -> None:
    add(vault, summary())
    with pytest.raises(engine.dbapi2.IntegrityError) as caught:
        add(vault, summary())
    assert "R2026-0001" not in str(caught.value)  # values stay out of error logs


def test_letters_settings_documents(vault: EncryptedVault) -> None:
    (case_id,) = add(vault, summary())
    digest = letter(case_id).sha256
    with vault.begin() as uow:
        uow.add_letter(letter(case_id))
        uow.set_setting("company", "株式会社")
        uow.set_setting("company", "合同会社")
        uow.add_document("policy", digest, PDF)
        uow.add_document("policy", digest, PDF)
    with vault.begin() as uow:
        assert uow.letter("R2026-0001-1") == letter(case_id)
        assert uow.setting("company") == "合同会社"
        assert uow.document("policy", digest) == PDF
        logged = [(entry.action, entry.reference) for entry in uow.log(2)]
    assert logged == [("setting_changed", "company")] * 2


def test_content_must_fit_its_hash(vault: EncryptedVault) -> None:
    (case_id,) = add(vault, summary())
    with vault.begin() as uow:
        with pytest.raises(ValueError, match="hash"):
            uow.add_document("policy", "0" * 64, b"law")
        with pytest.raises(ValueError, match="hash"):
            uow.add_letter(replace(letter(case_id), pdf=b"%PDF other"))


def test_an_exception_undoes_everything(vault: EncryptedVault) -> None:
    (case_id,) = add(vault, summary())
    with vault.begin() as uow:
        head = uow.log_head()
        due = uow.list_rows([case_id])

    def fail() -> None:
        with vault.begin() as uow:
            uow.next_number(2026)
            uow.add_case([event()], summary("R2026-0002"), "policy")
            uow.append(case_id, 1, [event()], summary(clock=due_on("2027-01-01")))
            uow.add_letter(letter(case_id))
            uow.set_setting("company", "x")
            raise KeyError("stop")

    with pytest.raises(KeyError):
        fail()
    with vault.begin() as uow:
        assert uow.log_head() == head
        assert uow.case_ids() == [case_id]
        assert uow.list_rows([case_id]) == due
        assert uow.setting("company") is None
        assert uow.next_number(2026) == 2
        assert refused(lambda: uow.letter("R2026-0001-1")).code is Code.NO_SUCH_LETTER


def test_a_unit_of_work_is_used_inside_its_block_and_alone(vault: EncryptedVault) -> None:
    uow = vault.begin()
    with pytest.raises(RuntimeError):
        uow.case_ids()
    with uow:
        with pytest.raises(InvalidRequestError), vault.begin():
            pass
        assert uow.case_ids() == []
    with pytest.raises(RuntimeError):
        uow.case_ids()
    with vault.begin() as again:
        assert again.case_ids() == []


def test_a_vault_belongs_to_one_thread(vault: EncryptedVault) -> None:
    caught: list[BaseException] = []

    def use() -> None:
        try:
            with vault.begin() as uow:
                uow.case_ids()
        except Exception as error:
            caught.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert "same thread" in str(caught[0])


# --- when the disk fails ---------------------------------------------------------------------


def test_a_full_disk_is_named_and_loses_nothing(vault: EncryptedVault) -> None:
    (case_id,) = add(vault, summary())
    own = engine.driver_connection(vault._place.connection)
    pages = own.execute("PRAGMA page_count").fetchone()[0]
    own.execute(f"PRAGMA max_page_count = {pages + 1}")
    assert (
        refused(lambda: add(vault, *(summary(f"R2026-{n}") for n in range(2, 300)))).code
        is Code.VAULT_DISK_FULL
    )
    own.execute(f"PRAGMA max_page_count = {pages + 9999}")
    with vault.begin() as uow:
        assert uow.case_ids() == [case_id]
    add(vault, summary("R2026-0002"))
    assert vault.verify() == []


def test_a_vault_that_became_read_only_is_named(vault: EncryptedVault, folder: Path) -> None:
    own = engine.driver_connection(vault._place.connection)
    own.execute("PRAGMA query_only = ON")
    problem = refused(lambda: add(vault, summary()))
    assert (problem.code, problem.facts) == (Code.VAULT_READ_ONLY, {"path": str(folder)})


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (5, Code.VAULT_OPEN_ELSEWHERE),
        (6, Code.VAULT_OPEN_ELSEWHERE),
        (8 | 3 << 8, Code.VAULT_READ_ONLY),
        (10 | 1 << 8, Code.CANNOT_WRITE),
        (11, Code.VAULT_DAMAGED),
        (13, Code.VAULT_DISK_FULL),
        (26, Code.VAULT_DAMAGED),
    ],
)
def test_errors_of_the_database_have_names(
    vault: EncryptedVault, monkeypatch: pytest.MonkeyPatch, number: int, code: Code
) -> None:
    error = engine.dbapi2.OperationalError("broken")
    error.sqlite_errorcode = number

    def fail(*_args: object) -> None:
        raise error

    (case_id,) = add(vault, summary())
    with monkeypatch.context() as patch:
        patch.setattr(vault._engine.dialect, "do_commit", fail)
        assert refused(lambda: add(vault, summary("R2026-0002"))).code is code
    with vault.begin() as uow:  # the failed commit has been rolled back
        assert uow.case_ids() == [case_id]


def test_now_is_the_clock_of_the_log(vault: EncryptedVault) -> None:
    with vault.begin() as uow:
        uow.write_log("exported", "summary.xlsx")
        entry = uow.log(1)[0]
    assert (entry.seq, entry.at, entry.actor) == (1, NOW, "manager")
    assert (entry.action, entry.reference) == ("exported", "summary.xlsx")
