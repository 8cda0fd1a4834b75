"""The desk on a real, encrypted vault: every use case, whole or not at all."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain import events as ev
from casemgr.domain.acts.deciding import DISMISSALS
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import Finding, HoldReason, PostWay, SourceStatus
from casemgr.domain.fee import FeeBasis, FeeState
from casemgr.domain.identity import SeenDocument
from casemgr.domain.people import Party
from casemgr.domain.rules import Capacity, CheckRole, Particulars
from casemgr.domain.text import Language, Text
from casemgr.domain.workflow import Phase
from casemgr.services import codec
from casemgr.services import commands as do
from casemgr.services.desk import Desk
from casemgr.services.letter_data import LetterKind
from casemgr.services.ports import ListFilter, StoredEvent
from casemgr.services.projection import PROJECTION_VERSION
from casemgr.services.wiring import Wiring
from tests.builders import ARRIVED, HANAKO, LAW, LICENCE, NAME, POLICY, RECORD, TARO, T, refused
from tests.sheets import code_of, posting

if TYPE_CHECKING:
    from casemgr.storage.vault import EncryptedVault
    from tests.services.conftest import PlainLetters, SetClock

COMPANY = Particulars(
    postal_code="100-0001",
    address=Text(ja="東京都千代田区架空1"),
    representative=Text(ja="架空 一郎"),
)
DEARER = POLICY.replace(b"amount_jpy = 1000", b"amount_jpy = 2000").replace(
    b'version = "undated-1"', b'version = "2027-01"'
)


def receive(desk: Desk, *types: T, **more: Any) -> str:
    items = tuple(do.NewItem(type=t) for t in types)
    return desk.do(do.Receive(**({"requester": TARO, "items": items} | more))).number


def detail(desk: Desk, number: str) -> Any:
    return desk.detail(desk.find(number))


def identify(desk: Desk, number: str, role: CheckRole = CheckRole.REQUESTER, **more: Any) -> None:
    values: dict[str, Any] = {
        "documents": (LICENCE,),
        "compared": ("name",),
        "confirmed": True,
    }
    desk.do(do.RecordIdentity(case=number, role=role, **(values | more)))


def investigate(desk: Desk, number: str) -> None:
    """Record one datum and one record, and nothing anywhere else."""
    open_ = {s.source.id: s.source.kind for s in detail(desk, number).case.sources}
    answer, found = do.AnswerSource, SourceStatus.FOUND
    for name, kind in open_.items():
        if name in {"internal-provided", "stores"}:
            what: dict[str, Any] = {"findings": (NAME,)} if kind == "internal" else {}
            records = () if kind == "internal" else (RECORD,)
            desk.do(answer(case=number, sources=(name,), status=found, records=records, **what))
    rest = tuple(open_.keys() - {"internal-provided", "stores"})
    desk.do(answer(case=number, sources=rest, status=SourceStatus.NOTHING))
    desk.do(do.ConcludeInvestigation(case=number, third_parties_checked=True))


def disclosed(desk: Desk) -> str:
    """A disclosure decided, with its fee paid."""
    number = receive(desk, T.DISCLOSE)
    desk.set_particulars(COMPANY)
    desk.do(do.Accept(case=number))
    identify(desk, number)
    desk.do(do.PayFee(case=number, amount=1000))
    investigate(desk, number)
    desk.do(do.Decide(case=number, item=1, outcome=Outcome.GRANTED))
    return number


# --- a whole case --------------------------------------------------------------------------------


def test_a_disclosure_from_arrival_to_posted_letter(desk: Desk, clock: SetClock) -> None:
    number = receive(desk, T.DISCLOSE)
    assert number == "R2026-0001"
    desk.set_particulars(COMPANY)
    desk.do(do.Accept(case=number))
    desk.do(do.Hold(case=number, reason=HoldReason.CLARIFICATION, note="対象"))
    clock.wait(1)
    desk.do(do.Release(case=number, reason=HoldReason.CLARIFICATION))
    identify(desk, number)
    desk.do(do.AskFee(case=number, basis=FeeBasis.PER_REQUEST))
    assert desk.do(do.IssueLetter(case=number, kind=LetterKind.FEE_NOTICE)).letters == (
        "R2026-0001-L1",
    )
    desk.do(posting(desk, number, PostWay.ORDINARY))
    desk.do(do.PayFee(case=number, amount=1000, evidence="明細"))
    desk.do(do.AddSource(case=number, id="store-9", name="架空寿司 本店"))
    desk.do(do.AskSource(case=number, sources=("joint_use", "store-9")))
    clock.wait(3)
    investigate(desk, number)
    desk.do(do.Decide(case=number, item=1, outcome=Outcome.GRANTED))
    done = desk.do(
        do.IssueLetter(case=number, kind=LetterKind.DECISION, languages=(Language.JA, Language.EN))
    )
    assert done.letters == ("R2026-0001-L2", "R2026-0001-L3")
    desk.do(posting(desk, number, PostWay.REGISTERED, tracking="123-45-67890-3"))
    desk.do(do.Close(case=number))
    found = detail(desk, number)
    assert (found.phase, found.fee, found.next_step) == (Phase.CLOSED, FeeState.PAID, None)
    number = "123-45-67890-3"
    assert [x.posted.tracking for x in found.case.letters] == ["", number, number]
    assert desk.verify() == []


def test_a_correction_with_all_the_byways(desk: Desk, clock: SetClock) -> None:
    number = receive(desk, T.CORRECT, requester=TARO, subject=HANAKO, capacity=Capacity.MANDATED)
    desk.set_particulars(COMPANY)
    moved = replace(TARO, phone="03-0000-0000")
    desk.do(do.ChangePerson(case=number, requester=moved, subject=HANAKO))
    desk.do(do.AddItem(case=number, item=do.NewItem(type=T.ERASE)))
    desk.do(do.Accept(case=number))
    identify(desk, number, on=ARRIVED)
    identify(desk, number, CheckRole.SUBJECT)
    authority = (SeenDocument("power_of_attorney", date(2026, 11, 1)),)
    identify(desk, number, CheckRole.AUTHORITY, documents=authority)
    investigate(desk, number)
    desk.do(do.ReopenInvestigation(case=number, reason="別名の登録"))
    desk.do(do.ConcludeInvestigation(case=number, third_parties_checked=True))
    reason = {"exception": "34-not-shown", "internal_reason": "記録と一致"}
    desk.do(do.Decide(case=number, item=1, outcome=Outcome.REFUSED, **reason))
    desk.do(do.Decide(case=number, item=2, outcome=Outcome.GRANTED))
    desk.do(do.CarryOut(case=number, item=2, proof="記録 1", what="消去"))
    (first,) = desk.do(do.IssueLetter(case=number, kind=LetterKind.DECISION)).letters
    desk.do(do.VoidLetter(case=number, letter=first, reason="誤字"))
    (second,) = desk.do(do.IssueLetter(case=number, kind=LetterKind.DECISION)).letters
    post = posting(desk, number, PostWay.ORDINARY, letters=(second,))
    desk.do(post)
    clock.wait(4)
    desk.do(do.ReturnLetter(case=number, letter=second, reason="不在"))
    desk.do(post)
    desk.do(do.Close(case=number, note="済"))
    desk.do(do.Note(case=number, text="礼状あり"))
    desk.do(do.Reopen(case=number, reason="追加"))
    desk.do(do.Withdraw(case=number, items=(1,)))
    found = detail(desk, number)
    assert found.case.requester == moved
    assert found.case.items[0].decision.outcome is Outcome.WITHDRAWN


def test_fees_waived_and_given_back_and_requests_turned_away(desk: Desk) -> None:
    waived = receive(desk, T.PURPOSE)
    desk.do(do.WaiveFee(case=waived, reason="好意"))
    assert detail(desk, waived).fee is FeeState.WAIVED
    refunded = receive(desk, T.PURPOSE)
    desk.do(do.PayFee(case=refunded, amount=1000))
    desk.do(do.Withdraw(case=refunded))
    desk.do(do.RefundFee(case=refunded, reason="取下げ"))
    assert detail(desk, refunded).fee is FeeState.REFUNDED
    away = receive(desk, T.ERASE, T.STOP_USE)
    desk.do(do.Accept(case=away))
    desk.do(do.Dismiss(case=away, item=1, outcome=DISMISSALS[0], reason="書式"))
    desk.do(do.FailIdentity(case=away, reason="返事がない"))
    assert [i.decision.outcome for i in detail(desk, away).case.items] == [
        Outcome.PROCEDURE_NOT_FOLLOWED,
        Outcome.UNVERIFIED,
    ]


# --- whole or not at all -------------------------------------------------------------------------


def test_what_is_refused_leaves_no_trace(desk: Desk) -> None:
    number = receive(desk, T.DISCLOSE)
    desk.do(do.Accept(case=number))
    identify(desk, number)
    before = (detail(desk, number), desk.log_head())
    refusals: list[tuple[Code, Any]] = [
        (Code.NO_SUCH_CASE, do.Accept(case="R1999-0001")),
        (Code.ALREADY_ACCEPTED, do.Accept(case=number)),
        (Code.NO_LETTER_TO_POST, do.PostLetter(case=number, way=PostWay.ORDINARY)),
        (Code.FIELD_MISSING, do.AskSource(case=number, sources=())),
        (Code.FIELD_MISSING, do.AddSource(case=number, id=" ", name="x")),
        (Code.FIELD_INVALID, do.AddSource(case=number, id="a", name="x", kind="joint_use")),
        # the second source of two does not exist
        (Code.NO_SUCH_SOURCE, do.AskSource(case=number, sources=("joint_use", "nowhere"))),
        (
            Code.FIELD_INVALID,
            do.AnswerSource(
                case=number,
                sources=("internal-provided", "internal-collected"),
                status=SourceStatus.FOUND,
                findings=(NAME,),
            ),
        ),
        (Code.NO_ITEMS, do.Receive(requester=TARO, items=())),
        (Code.SAME_POLICY, do.RepinPolicy(case=number, note="x")),
        (Code.PARTICULARS_MISSING, do.IssueLetter(case=number, kind=LetterKind.ACKNOWLEDGEMENT)),
    ]
    for code, command in refusals:
        with refused(code):
            desk.do(command)
    assert (detail(desk, number), desk.log_head()) == before


def test_of_two_letters_in_one_envelope_both_leave_or_none(desk: Desk) -> None:
    number = receive(desk, T.DISCLOSE)
    desk.set_particulars(COMPANY)
    issue = do.IssueLetter(case=number, kind=LetterKind.ACKNOWLEDGEMENT)
    (first,) = desk.do(issue).letters
    desk.do(issue)
    codes = (code_of(desk, first),)
    with refused(Code.NO_SUCH_LETTER):
        desk.do(posting(desk, number, PostWay.ORDINARY, (first, "nowhere"), codes=codes))
    assert [x.waiting for x in detail(desk, number).case.letters] == [True, True]


def test_a_refused_arrival_takes_no_number(desk: Desk) -> None:
    with refused(Code.NAME_MISSING):
        receive(desk, T.ERASE, requester=Party(""))
    assert receive(desk, T.ERASE) == "R2026-0001"


def test_cases_are_numbered_by_the_year_of_arrival(desk: Desk) -> None:
    assert receive(desk, T.ERASE, arrived_on=date(2025, 12, 28)) == "R2025-0001"
    assert receive(desk, T.ERASE) == "R2026-0001"
    assert receive(desk, T.ERASE) == "R2026-0002"


def test_two_people_may_ask_in_the_same_words_and_one_person_twice(desk: Desk) -> None:
    first = receive(desk, T.ERASE, text="消してください")
    second = receive(desk, T.ERASE, text="消してください")
    (warning,) = [w for w in detail(desk, second).warnings if w.code is Code.WARN_SAME_PERSON]
    assert warning.facts == {"cases": [first]}


# --- days are days in Japan ----------------------------------------------------------------------


def test_at_half_past_midnight_in_japan_it_is_the_new_day(desk: Desk, clock: SetClock) -> None:
    clock.go(date(2026, 12, 10), 0, 30)
    assert clock.now().date() == date(2026, 12, 9)
    assert desk.today() == date(2026, 12, 10)
    number = receive(desk, T.DISCLOSE, T.PURPOSE)
    found = detail(desk, number)
    assert found.case.arrived_on == date(2026, 12, 10)
    assert found.suit.two_weeks_end == date(2026, 12, 24)
    assert found.suit.possible_from == date(2026, 12, 25)


# --- rules and their editions --------------------------------------------------------------------


def test_a_new_vault_has_no_rules_until_some_are_adopted(
    vault: EncryptedVault, letters: PlainLetters, clock: SetClock
) -> None:
    desk = Desk(vault, letters, clock)  # type: ignore[arg-type]
    assert not desk.has_rules()
    desk.adopt_rules(LAW, POLICY)
    assert desk.has_rules()
    assert desk.rules().types[T.DISCLOSE].fee == 1000


def test_faulty_rules_are_not_adopted(desk: Desk) -> None:
    with refused(Code.FILE_NOT_TOML):
        desk.adopt_rules(LAW, b"[policy")
    assert desk.rules().types[T.DISCLOSE].fee == 1000


def test_a_case_keeps_the_policy_it_arrived_under_until_it_is_moved(desk: Desk) -> None:
    old = receive(desk, T.DISCLOSE)
    desk.adopt_rules(LAW, DEARER)
    new = receive(desk, T.DISCLOSE)
    assert (detail(desk, old).fee_per_request, detail(desk, new).fee_per_request) == (1000, 2000)
    warnings = {w.code: w.facts for w in detail(desk, old).warnings}
    assert warnings[Code.WARN_NEWER_POLICY] == {"version": "2027-01"}
    with refused(Code.FEE_AMOUNT_WRONG, expected=1000):
        desk.do(do.PayFee(case=old, amount=2000))
    desk.do(do.RepinPolicy(case=old, note="改定後の額による"))
    found = detail(desk, old)
    assert (found.fee_per_request, found.case.policy_version) == (2000, "2027-01")
    assert Code.WARN_NEWER_POLICY not in {w.code for w in found.warnings}


def test_a_closed_case_is_not_warned_of_a_newer_policy(desk: Desk) -> None:
    number = receive(desk, T.ERASE)
    desk.set_particulars(COMPANY)
    desk.do(do.Accept(case=number))
    desk.do(do.Withdraw(case=number))
    desk.do(do.IssueLetter(case=number, kind=LetterKind.DECISION))
    desk.do(posting(desk, number, PostWay.ORDINARY))
    desk.do(do.Close(case=number))
    desk.adopt_rules(LAW, DEARER)
    assert detail(desk, number).warnings == ()


def test_the_companys_own_particulars_fill_what_the_policy_leaves_out(desk: Desk) -> None:
    assert desk.particulars().postal_code == ""
    desk.set_particulars(replace(COMPANY, email=""))
    found = desk.particulars()
    assert found.postal_code == "100-0001"
    assert found.company.ja == "GMO OMAKASE株式会社"
    assert found.email == "info@omakase-japan.zendesk.com"


def test_closing_days_move_due_dates_at_once(desk: Desk) -> None:
    number = receive(desk, T.DISCLOSE)
    case_id = desk.find(number)
    assert desk.rows([case_id])[0].due_on == detail(desk, number).due_on == date(2026, 11, 24)
    desk.set_closing_days(["2026-11-24", "11-10"])
    assert desk.closing_days() == ("11-10", "2026-11-24")
    assert desk.rows([case_id])[0].due_on == detail(desk, number).due_on == date(2026, 11, 26)


# --- letters -------------------------------------------------------------------------------------


def test_an_issued_letter_is_kept_as_it_was_made(desk: Desk, letters: PlainLetters) -> None:
    number = disclosed(desk)
    draft = desk.preview(desk.find(number), LetterKind.DECISION, Language.EN)
    assert json.loads(draft.pdf)["draft"] is True
    assert draft.pages == 1
    (name,) = desk.do(do.IssueLetter(case=number, kind=LetterKind.DECISION)).letters
    kept = desk.letter(name)
    assert json.loads(kept.pdf)["draft"] is False
    assert (kept.kind, kept.language, kept.template_sha256) == ("decision", "ja", "t1")
    assert json.loads(kept.values)["annexes"][0]["rows"][0]["value"] == "山田 太郎"
    assert len(letters.made) == 2
    with refused(Code.LETTER_ALREADY_ISSUED, letter=name):
        desk.do(do.IssueLetter(case=number, kind=LetterKind.DECISION))
    with refused(Code.NO_SUCH_LETTER):
        desk.letter("R2026-0001-L9")


def test_a_letter_bears_the_head_of_the_log_it_was_made_under(desk: Desk) -> None:
    number = disclosed(desk)
    seq, head = desk.log_head()
    (name,) = desk.do(do.IssueLetter(case=number, kind=LetterKind.DECISION)).letters
    assert json.loads(desk.letter(name).values)["log_head"] == f"{seq} {head[:16]}"


def test_a_reply_date_is_printed(desk: Desk) -> None:
    number = receive(desk, T.DISCLOSE)
    desk.set_particulars(COMPANY)
    desk.do(do.Accept(case=number))
    by = date(2026, 12, 1)
    request = do.IssueLetter(case=number, kind=LetterKind.IDENTITY_REQUEST, reply_by=by)
    (name,) = desk.do(request).letters
    assert json.loads(desk.letter(name).values)["reply_by"] == "2026-12-01"


def test_letters_in_the_house_are_listed_the_longest_waiting_first(
    desk: Desk, clock: SetClock
) -> None:
    desk.set_particulars(COMPANY)
    for _ in range(2):
        number = receive(desk, T.DISCLOSE)
        desk.do(do.IssueLetter(case=number, kind=LetterKind.ACKNOWLEDGEMENT))
        clock.wait(2)
    assert [(x.letter, x.days) for x in desk.waiting_letters()] == [
        ("R2026-0001-L1", 4),
        ("R2026-0002-L1", 2),
    ]


# --- lists, log, vault ---------------------------------------------------------------------------


def test_a_program_closed_for_weeks_shows_everything_that_is_late(
    desk: Desk, clock: SetClock
) -> None:
    late = [desk.find(receive(desk, T.DISCLOSE)) for _ in range(3)]
    held = receive(desk, T.DISCLOSE)
    desk.do(do.Hold(case=held, reason=HoldReason.CLARIFICATION))
    assert desk.ids(ListFilter(overdue=True)) == []
    clock.wait(40)
    assert sorted(desk.ids(ListFilter(overdue=True))) == late
    assert desk.counts()["overdue"] == 3
    assert desk.detail(late[0]).overdue_days() == 25
    desk.do(do.Note(case="R2026-0001", text="電話"))
    assert len(desk.ids(ListFilter(overdue=True))) == 3
    assert detail(desk, held).overdue_days() == 0


def test_a_case_due_today_is_not_late_and_not_without_a_date(desk: Desk, clock: SetClock) -> None:
    number = receive(desk, T.DISCLOSE)
    clock.go(date(2026, 11, 24))
    found = detail(desk, number)
    assert (found.due_on, found.overdue_days()) == (desk.today(), 0)
    assert desk.ids(ListFilter(overdue=True)) == []
    assert desk.ids(ListFilter(due_within=0)) == [found.id]


def test_every_case_can_be_had_for_reports(desk: Desk) -> None:
    numbers = [receive(desk, T.DISCLOSE), receive(desk, T.ERASE)]
    assert [case.number for _, case in desk.cases()] == numbers


def test_everything_is_logged_without_personal_data(desk: Desk) -> None:
    number = receive(desk, T.DISCLOSE)
    desk.write_log("export", "csv")
    entries = desk.log(50)
    assert entries[0].action == "export"
    assert any(e.reference.startswith(number) for e in entries)
    assert "山田" not in repr(entries)
    assert desk.log(1, before=entries[0].seq) == entries[1:2]
    assert desk.log_head() == (entries[0].seq, entries[0].hash)


def test_rows_made_by_another_edition_of_the_program_are_made_anew(
    vault: EncryptedVault, desk: Desk, letters: PlainLetters, clock: SetClock
) -> None:
    number = receive(desk, T.DISCLOSE)
    case_id = desk.find(number)
    (row,) = desk.rows([case_id])
    with vault.begin() as uow:
        uow.replace_summary(case_id, replace(row.summary, name="古い版"))
        uow.set_setting("projection", "0")
    again = Desk(vault, letters, clock)  # type: ignore[arg-type]
    assert again.rows([case_id])[0].summary.name == "山田 太郎"
    with vault.begin() as uow:
        assert uow.setting("projection") == PROJECTION_VERSION


def test_what_a_newer_casemgr_recorded_concerns_its_case_only(
    vault: EncryptedVault, desk: Desk, letters: PlainLetters, clock: SetClock
) -> None:
    newer, other = desk.find(receive(desk, T.DISCLOSE)), desk.find(receive(desk, T.DISCLOSE))
    rows = {row.id: row.summary for row in desk.rows([newer, other])}
    with vault.begin() as uow:
        event = StoredEvent("sung", {"song": "ふるさと"}, clock.now(), "manager")
        uow.append(newer, len(uow.events(newer)), [event], replace(rows[newer], phase="singing"))
        uow.replace_summary(other, replace(rows[other], name="古い版"))
        uow.set_setting("projection", "0")
    again = Desk(vault, letters, clock)  # type: ignore[arg-type]
    assert [row.summary for row in again.rows([newer, other])] == [
        replace(rows[newer], phase="singing"),
        rows[other],
    ]
    assert again.case(other).number == rows[other].number
    with refused(Code.CASE_NEWER, case=rows[newer].number, event="sung"):
        again.case(newer)
    with vault.begin() as uow:  # damage is still told at once
        broken = StoredEvent("closed", {"on": "never"}, clock.now(), "manager")
        uow.append(other, len(uow.events(other)), [broken], rows[other])
        uow.set_setting("projection", "0")
    with refused(Code.VAULT_DAMAGED):
        Desk(vault, letters, clock)  # type: ignore[arg-type]


def test_a_case_that_does_not_begin_with_its_arrival_is_damaged(
    vault: EncryptedVault, desk: Desk, clock: SetClock
) -> None:
    receive(desk, T.DISCLOSE)
    (row,) = desk.rows([1])
    event = StoredEvent("closed", {"on": "2026-11-09"}, clock.now(), "manager")
    with vault.begin() as uow:
        case_id = uow.add_case([event], replace(row.summary, number="R2026-0099"), "p")
    with refused(Code.VAULT_DAMAGED, part="event received"):
        desk.detail(case_id)


def test_who_did_it_and_when_is_kept_with_every_event(desk: Desk, clock: SetClock) -> None:
    number = receive(desk, T.DISCLOSE)
    (step,) = detail(desk, number).case.history
    assert isinstance(step.event, ev.Received)
    assert (step.actor, step.at) == ("manager", clock.now())


def test_a_desk_is_set_up_with_the_shipped_rules_once(
    vault: EncryptedVault, letters: PlainLetters, clock: SetClock
) -> None:
    wiring = Wiring(
        vaults=None,  # type: ignore[arg-type]
        letters=letters,  # type: ignore[arg-type]
        clock=clock,
        writers={},
        files=None,  # type: ignore[arg-type]
        law=LAW,
        policy=DEARER,
        fill_sample=lambda _: None,
    )
    desk = wiring.desk(vault)
    assert desk.rules().types[T.DISCLOSE].fee == 2000
    desk.adopt_rules(LAW, POLICY)
    assert wiring.desk(vault).rules().types[T.DISCLOSE].fee == 1000
    assert desk.sample is False


@pytest.mark.parametrize("day", ["02-30", "13-01", "2026-02-29", "", "0x-01", "2026-W01-1"])
def test_a_closing_day_is_a_day(desk: Desk, day: str) -> None:
    with pytest.raises(Problem) as caught:
        desk.set_closing_days(["02-29", "2028-02-29", day])
    assert caught.value.code is Code.FIELD_INVALID
    assert desk.closing_days() == ()


def test_closing_the_desk_locks_the_vault(desk: Desk) -> None:
    desk.close()
    with pytest.raises(Exception):  # noqa: B017, PT011  (any use of a locked vault)
        desk.cases()


# --- files ---------------------------------------------------------------------------------------


def test_a_file_is_kept_with_its_case(vault: EncryptedVault, desk: Desk) -> None:
    number = receive(desk, T.DISCLOSE)
    scan = bytes(range(256))
    for case in (number, receive(desk, T.ERASE)):  # the same one in two cases is kept once
        desk.do(do.Attach(case=case, name="回答.pdf", content=scan, note="店舗から"))
    (file,) = detail(desk, number).case.attachments
    assert (file.id, file.name, file.size, file.on) == ("A1", "回答.pdf", 256, ARRIVED)
    assert desk.attachment(desk.find(number), "A1") == scan
    with vault.begin() as uow:
        assert list(uow.file_pieces(file.sha256)) == [scan]
    with refused(Code.FILE_MISSING, file="A2"):
        desk.attachment(desk.find(number), "A2")
    assert desk.verify() == []


def test_a_file_that_is_refused_is_not_kept(vault: EncryptedVault, desk: Desk) -> None:
    number = receive(desk, T.DISCLOSE)
    with refused(Code.NO_SUCH_SOURCE):
        desk.do(do.Attach(case=number, name="a", content=b"x", source="nowhere"))
    with vault.begin() as uow, refused(Code.VAULT_DAMAGED):
        list(uow.file_pieces(sha256(b"x").hexdigest()))


def test_what_concerns_others_is_blacked_out(desk: Desk) -> None:
    number = receive(desk, T.DISCLOSE)
    desk.do(do.Accept(case=number))
    identify(desk, number)
    row = "internal-provided"
    found = (Finding("form_other", "同席者 例示 花代"),)
    answer = do.AnswerSource(case=number, sources=(row,), status=SourceStatus.FOUND, findings=found)
    desk.do(answer)
    desk.do(do.Redact(case=number, source=row, finding=1, shown="同席者 ■■", reason="第三者"))
    (finding,) = detail(desk, number).case.find_source(row).findings
    assert (finding.value, finding.shown) == ("同席者 例示 花代", "同席者 ■■")


def test_answers_bear_findings_and_records(desk: Desk) -> None:
    number = receive(desk, T.CORRECT)
    desk.do(do.Accept(case=number))
    identify(desk, number)
    desk.do(
        do.AnswerSource(
            case=number,
            sources=("internal-provided",),
            status=SourceStatus.FOUND,
            on=ARRIVED,
            findings=(Finding("card", "4111111111111234"),),
        )
    )
    row = detail(desk, number).case.find_source("internal-provided")
    assert row.findings == (Finding("card", "************1234"),)


def test_a_request_from_before_the_law_on_file_is_refused_by_its_day(desk: Desk) -> None:
    begins = date(2022, 4, 1)
    with refused(Code.DATE_BEFORE, what="arrived_on", date=date(2022, 3, 31), limit=begins):
        receive(desk, T.ERASE, arrived_on=date(2022, 3, 31))
    assert detail(desk, receive(desk, T.ERASE, arrived_on=begins)).case.arrived_on == begins


def test_only_the_own_other_case_is_named_in_a_letter(desk: Desk) -> None:
    own, other = receive(desk, T.ERASE), receive(desk, T.ERASE, requester=HANAKO)
    warned = []
    for repeats in (own, other):
        number = receive(desk, T.ERASE)
        desk.do(do.Accept(case=number))
        dismissed = Outcome.DUPLICATE_OF
        desk.do(
            do.Dismiss(case=number, item=1, outcome=dismissed, reason="二重", other_case=repeats)
        )
        codes = {w.code for w in detail(desk, number).warnings}
        warned.append(Code.WARN_DUPLICATE_OTHER in codes)
    assert warned == [False, True]


def test_a_letter_remembers_until_when_it_asks_for_an_answer(desk: Desk) -> None:
    number = receive(desk, T.DISCLOSE)
    desk.do(do.Accept(case=number))
    desk.set_particulars(COMPANY)
    day = date(2026, 12, 1)
    desk.do(do.IssueLetter(case=number, kind=LetterKind.IDENTITY_REQUEST, reply_by=day))
    assert detail(desk, number).case.letters[0].issued.reply_by == day


def test_a_part_of_the_fee_goes_back(desk: Desk) -> None:
    number = receive(desk, T.DISCLOSE, T.PURPOSE)
    desk.do(do.PayFee(case=number, amount=2000))
    desk.do(do.RefundFee(case=number, reason="取下げ", amount=500))
    assert detail(desk, number).case.fee.kept == 1500


def test_particulars_are_kept_as_letters_print_them(desk: Desk) -> None:
    desk.set_particulars(
        replace(
            COMPANY,
            postal_code="１５００００１",
            email="ｄｅｓｋ@example.jp",
            phone="０３-0000-0000",
        )
    )
    kept = desk.particulars()
    assert (kept.postal_code, kept.email, kept.phone) == (
        "150-0001",
        "desk@example.jp",
        "03-0000-0000",
    )
    for wrong in ({"postal_code": "99"}, {"email": "not an e-mail"}, {"phone": "call me"}):
        with pytest.raises(Problem) as refused:
            desk.set_particulars(replace(COMPANY, **wrong))
        assert refused.value.facts["field"] in wrong
    assert desk.particulars() == kept


def test_particulars_kept_long_ago_are_put_right_where_they_can_be(desk: Desk) -> None:
    old = replace(COMPANY, postal_code="1500001", email="not an e-mail")
    with desk.vault.begin() as uow:
        uow.set_setting("particulars", json.dumps(codec.write(old)))
    kept = desk.particulars()
    assert (kept.postal_code, kept.email) == ("150-0001", "not an e-mail")
