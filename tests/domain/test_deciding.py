"""What may be decided, what each decision needs, and carrying it out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from casemgr.domain import events as ev
from casemgr.domain.acts import deciding
from casemgr.domain.acts.deciding import choices, leak
from casemgr.domain.decision import Correction, Decision, Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import Finding
from casemgr.domain.rules import RequestType
from tests.builders import (
    ARRIVED,
    CHANGES,
    NAME,
    RECORD,
    RULES,
    TELLS,
    Story,
    T,
    carried_out,
    closed,
    decided,
    granting,
    identified,
    investigated,
    policy_with,
    reason_of,
    refused,
)

O = Outcome  # noqa: E741  (as short as the types)
CARD = Finding("card", "4111111111111234")
FIXED = Correction("name", "山田 太朗", "山田 太郎")


def kept(story: Story, number: int = 1) -> Decision:
    decision = story.case.items[number - 1].decision
    assert decision is not None
    return decision


# --- which outcomes ------------------------------------------------------------------------------

ALWAYS = [
    O.GRANTED,
    O.REFUSED,
    O.NOT_HELD,
    O.NOT_HELD_ORDER5,
    O.NOT_RETAINED_DATA,
    O.REFERRED_JOINT_MANAGER,
]


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (T.PURPOSE, []),
        (T.DISCLOSE, [O.GRANTED_PART, O.METHOD_CHANGED]),
        (T.PROVISION_RECORDS, [O.GRANTED_PART, O.METHOD_CHANGED]),
        (T.CORRECT, [O.GRANTED_PART, O.ALTERNATIVE]),
        (T.STOP_USE, [O.GRANTED_PART, O.ALTERNATIVE]),
        (T.ERASE, [O.GRANTED_PART, O.ALTERNATIVE]),
        (T.STOP_PROVISION, [O.GRANTED_PART, O.ALTERNATIVE]),
    ],
)
def test_each_type_has_its_outcomes(kind: RequestType, more: list[Outcome]) -> None:
    assert set(choices(RULES.types[kind])) == {*ALWAYS, *more}
    story = investigated(kind)
    for outcome in set(Outcome) - {*ALWAYS, *more}:
        with refused(Code.OUTCOME_NOT_FOR_TYPE, outcome=outcome.value):
            story.decide(1, outcome)


def test_an_alternative_is_there_only_where_the_policy_allows_one() -> None:
    own = {k: replace(v, alternative=False) for k, v in RULES.policy.types.items()}
    assert O.ALTERNATIVE not in choices(policy_with(types=own).types[T.STOP_USE])


# --- what each outcome needs ---------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(RequestType))
def test_a_refusal_rests_on_an_exception_of_its_type_and_a_reason_for_the_file(
    kind: RequestType,
) -> None:
    story = investigated(kind)
    exception = RULES.types[kind].exceptions[0].id
    with refused(Code.EXCEPTION_MISSING):
        story.decide(1, O.REFUSED, internal_reason="理由")
    with refused(Code.UNKNOWN_EXCEPTION, exception="whim"):
        story.decide(1, O.REFUSED, internal_reason="理由", exception="whim")
    with refused(Code.INTERNAL_REASON_MISSING):
        story.decide(1, O.REFUSED, exception=exception, internal_reason="  ")
    story.decide(1, O.REFUSED, exception=exception, internal_reason="理由")
    assert kept(story).outcome is O.REFUSED


def test_an_exception_of_another_type_is_none() -> None:
    story = investigated(T.CORRECT)
    with refused(Code.UNKNOWN_EXCEPTION, exception="33-2-1"):
        story.decide(1, O.REFUSED, exception="33-2-1", internal_reason="理由")


@pytest.mark.parametrize("outcome", [O.NOT_HELD_ORDER5, O.NOT_RETAINED_DATA])
def test_what_is_no_retained_data_needs_its_reason_in_the_file(outcome: Outcome) -> None:
    story = investigated(T.DISCLOSE)
    with refused(Code.INTERNAL_REASON_MISSING):
        story.decide(1, outcome)
    story.decide(1, outcome, internal_reason="政令第5条")


@pytest.mark.parametrize("kind", list(RequestType))
def test_a_referral_to_the_joint_manager_needs_nothing_more(kind: RequestType) -> None:
    investigated(kind).decide(1, O.REFERRED_JOINT_MANAGER)


def test_purposes_are_named_from_the_policy() -> None:
    story = investigated(T.PURPOSE)
    with refused(Code.PURPOSES_MISSING):
        story.decide(1, O.GRANTED)
    with refused(Code.UNKNOWN_PURPOSE, purpose="9-9"):
        story.decide(1, O.GRANTED, purposes=("2-2-1", "9-9"))
    story.decide(1, O.GRANTED, purposes=("2-2-1", "2-3-2"))


def test_a_disclosure_discloses_what_was_found() -> None:
    story = investigated(T.DISCLOSE, findings=())
    for outcome in (O.GRANTED, O.METHOD_CHANGED):
        with refused(Code.NOTHING_FOUND_TO_DISCLOSE):
            story.decide(1, outcome)
    story.decide(1, O.NOT_HELD)


@pytest.mark.parametrize("kind", TELLS)
def test_nothing_held_cannot_be_said_of_what_was_found(kind: RequestType) -> None:
    with refused(Code.FINDINGS_CONTRADICT):
        investigated(kind).decide(1, O.NOT_HELD)
    investigated(kind, findings=(), records=()).decide(1, O.NOT_HELD)


def test_the_datum_to_be_corrected_may_be_missing_though_others_are_held() -> None:
    investigated(T.CORRECT).decide(1, O.NOT_HELD)


PART: dict[str, Any] = {"exception": "33-2-1", "internal_reason": "同伴者の氏名"}


def test_a_part_says_what_is_held_back_and_on_which_exception() -> None:
    notes = Finding("form_other", "同伴者 鈴木様")
    story = investigated(T.DISCLOSE, findings=(NAME, notes))
    with refused(Code.WITHHELD_MISSING):
        story.decide(1, O.GRANTED_PART, **PART)
    with refused(Code.UNKNOWN_CATEGORY, category="shoe_size"):
        story.decide(1, O.GRANTED_PART, withheld=("shoe_size",), **PART)
    with refused(Code.EXCEPTION_MISSING):
        story.decide(1, O.GRANTED_PART, withheld=("form_other",), internal_reason="同伴者")
    with refused(Code.NOTHING_FOUND_TO_DISCLOSE):
        story.decide(1, O.GRANTED_PART, withheld=("name", "form_other"), **PART)
    story.decide(1, O.GRANTED_PART, withheld=("form_other",), **PART)


@pytest.mark.parametrize("outcome", [O.GRANTED, O.METHOD_CHANGED])
def test_nothing_is_held_back_under_the_name_of_a_full_disclosure(outcome: Outcome) -> None:
    story = investigated(T.DISCLOSE, findings=(NAME, CARD))
    with refused(Code.FIELD_INVALID, field="withheld", value="card"):
        story.decide(1, outcome, withheld=("card",))


def test_of_records_single_recipients_can_be_held_back() -> None:
    other = replace(RECORD, recipient="別の店")
    story = investigated(T.PROVISION_RECORDS, records=(RECORD, other))
    with refused(Code.UNKNOWN_CATEGORY, category="name"):
        story.decide(1, O.GRANTED_PART, withheld=("name",), **PART)
    with refused(Code.NOTHING_FOUND_TO_DISCLOSE):
        story.decide(1, O.GRANTED_PART, withheld=("別の店", "架空寿司"), **PART)
    story.decide(1, O.GRANTED_PART, withheld=("別の店",), **PART)


def test_records_are_disclosed_only_if_there_are_any() -> None:
    with refused(Code.NOTHING_FOUND_TO_DISCLOSE):
        investigated(T.PROVISION_RECORDS, records=()).decide(1, O.GRANTED)


def test_a_correction_says_what_stood_there_and_what_stands_there_now() -> None:
    story = investigated(T.CORRECT)
    with refused(Code.CORRECTIONS_MISSING):
        story.decide(1, O.GRANTED)
    with refused(Code.CORRECTIONS_MISSING):
        story.decide(1, O.GRANTED, corrections=(FIXED, Correction("name", "同じ", " 同じ ")))
    with refused(Code.UNKNOWN_CATEGORY, category="x"):
        story.decide(1, O.GRANTED, corrections=(Correction("x", "a", "b"),))
    story.decide(1, O.GRANTED, corrections=(FIXED, Correction("birth", "", "1990-04-01")))


def test_a_correction_keeps_no_password_and_no_whole_card_number() -> None:
    story = investigated(T.CORRECT)
    with refused(Code.NEVER_DISCLOSED, category="password"):
        story.decide(1, O.GRANTED, corrections=(Correction("password", "old", "new"),))
    story.decide(1, O.GRANTED, corrections=(Correction("card", "4111111111111234", "5500005678"),))
    assert kept(story).corrections == (Correction("card", "************1234", "******5678"),)


def test_contents_of_another_type_or_of_a_refusal_are_not_kept() -> None:
    extra = {"corrections": (FIXED, Correction("x", "a", "b")), "purposes": ("2-2-1", "9-9")}
    erased = investigated(T.ERASE)
    erased.decide(1, O.GRANTED, **extra)
    uncorrected = investigated(T.CORRECT)
    uncorrected.decide(1, O.REFUSED, **reason_of(T.CORRECT), **extra)
    for story in (erased, uncorrected):
        assert (kept(story).corrections, kept(story).purposes) == ((), ())


def test_a_part_of_a_correction_needs_a_reason_but_no_exception() -> None:
    story = investigated(T.CORRECT)
    with refused(Code.INTERNAL_REASON_MISSING):
        story.decide(1, O.GRANTED_PART, corrections=(FIXED,))
    story.decide(1, O.GRANTED_PART, corrections=(FIXED,), internal_reason="生年月日は正しい")


@pytest.mark.parametrize("kind", [T.STOP_USE, T.ERASE, T.STOP_PROVISION])
def test_stopping_a_part_says_to_what_extent(kind: RequestType) -> None:
    story = investigated(kind)
    with refused(Code.MEASURE_MISSING):
        story.decide(1, O.GRANTED_PART, internal_reason="契約が続く")
    story.decide(1, O.GRANTED_PART, internal_reason="契約が続く", measure="案内の配信")
    investigated(kind).decide(1, O.GRANTED)


@pytest.mark.parametrize("kind", CHANGES)
def test_an_alternative_names_the_measure_and_how_it_protects_the_person(kind: RequestType) -> None:
    story = investigated(kind)
    full = {"measure": "次の改版で改める", "protection": "影響がない", "internal_reason": "高額"}
    for left_out, code in (
        ("measure", Code.MEASURE_MISSING),
        ("protection", Code.PROTECTION_MISSING),
        ("internal_reason", Code.INTERNAL_REASON_MISSING),
    ):
        with refused(code):
            story.decide(1, O.ALTERNATIVE, **{k: v for k, v in full.items() if k != left_out})
    story.decide(1, O.ALTERNATIVE, **full)


# --- reasons -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(RequestType))
def test_only_for_correction_and_stop_of_use_may_the_letter_give_no_reason(
    kind: RequestType,
) -> None:
    """Policy 6(2), last sentence; Article 36 recommends a reason everywhere else."""
    story = investigated(kind)
    told = {**reason_of(kind), "letter_reason": "調査の結果、誤りは認められませんでした。"}
    if kind in {T.CORRECT, T.STOP_USE}:
        with refused(Code.REASON_FORBIDDEN):
            story.decide(1, O.REFUSED, **told)
    else:
        story.decide(1, O.REFUSED, **told)


def test_the_measure_must_not_tell_the_reason_in_other_words() -> None:
    story = investigated(T.STOP_USE)
    with refused(Code.REASON_IN_LETTER_TEXT, words="多額の費用を要する"):
        story.decide(
            1,
            O.ALTERNATIVE,
            internal_reason="停止には多額の費用を要する",
            measure="多額の費用を要するため、配信先から外します。",
            protection="今後の配信は届かない",
        )


@pytest.mark.parametrize("first", [1, 2])
def test_nor_may_the_text_of_another_item_of_the_same_letter(first: int) -> None:
    story = investigated(T.CORRECT, T.ERASE)
    why = "予約の記録には正しい生年月日がある"
    refusals: dict[int, dict[str, str]] = {
        1: {"exception": "34-not-shown", "internal_reason": why},
        2: {"exception": "35-not-shown", "internal_reason": "別件", "letter_reason": why},
    }
    story.decide(first, Outcome.REFUSED, **refusals[first])
    with refused(Code.REASON_IN_LETTER_TEXT, words=why):
        story.decide(3 - first, Outcome.REFUSED, **refusals[3 - first])


def test_nor_a_correction_the_legal_reference() -> None:
    story = investigated(T.CORRECT)
    line = Correction("name", "山田", "山田 (Article 34, paragraph 2)")
    with refused(Code.REASON_IN_LETTER_TEXT, words="article 34, paragraph 2"):
        story.decide(1, O.GRANTED, corrections=(line,), legal_ref="Article 34, paragraph 2")


@pytest.mark.parametrize(
    ("internal", "printed", "words"),
    [
        ("多額の費用が掛かる", "多額の費用", ""),  # seven signs or fewer are chance
        ("多額の費用が掛かる", "多額の費用が掛かる", "多額の費用が掛かる"),
        ("The BOOKING  log shows it", "as the booking log shows", "the booking log shows"),
        (
            "ｔｈｅ ｂｏｏｋｉｎｇ ｌｏｇ ｓｈｏｗｓ",
            "the booking log shows",
            "the booking log shows",
        ),
        ("2026-11-20", "2026-11-20", ""),  # a date is chance
        ("a fourteen long", "a fourteen long", "a fourteen long"),
        ("高額費用", "高額費用のため停止しない", "高額費用"),  # short, but the whole of it
        ("abuse", "because of abuse", ""),
        ("", "anything", ""),
        ("anything", "", ""),
        # A long agreement in Latin letters does not hide a shorter one in Japanese.
        (
            "booking log ab 記録上は正しい生年月日",
            "booking log a 記録上は正しい生年月日",
            "記録上は正しい生年月日",
        ),
    ],
)
def test_a_passage_of_the_reason_is_found_in_what_is_printed(
    internal: str, printed: str, words: str
) -> None:
    assert leak([internal], [printed]).strip() == words


# --- order and dates -----------------------------------------------------------------------------


def test_nothing_is_decided_before_identity_and_investigation() -> None:
    story = Story(T.DISCLOSE)
    with refused(Code.NOT_ACCEPTED):
        story.decide(1, O.NOT_HELD)
    with refused(Code.IDENTITY_NOT_CONFIRMED):
        story.accept().decide(1, O.NOT_HELD)
    with refused(Code.INVESTIGATION_NOT_CONCLUDED):
        story.identify().decide(1, O.NOT_HELD)
    with refused(Code.NO_SUCH_ITEM, item=2):
        story.investigate().decide(2, O.NOT_HELD)


def test_a_decision_is_made_between_the_conclusion_and_today() -> None:
    story = investigated(T.CORRECT)
    tomorrow, yesterday = ARRIVED + timedelta(days=1), ARRIVED - timedelta(days=1)
    with refused(Code.DATE_IN_FUTURE, what="decided_on"):
        deciding.decide(story.case, 1, Decision(O.NOT_HELD, tomorrow), ARRIVED)
    with refused(Code.DATE_BEFORE, what="decided_on", limit=ARRIVED):
        deciding.decide(story.case, 1, Decision(O.NOT_HELD, yesterday), ARRIVED)


def test_a_decision_can_be_replaced_until_it_is_done_or_told() -> None:
    story = investigated(T.CORRECT)
    story.decide(1, O.NOT_HELD)
    story.decide(1, O.GRANTED, **granting(T.CORRECT))
    story.carry_out()
    with refused(Code.ALREADY_CARRIED_OUT):
        story.decide(1, O.NOT_HELD)
    letter = story.issue()
    with refused(Code.LETTER_ALREADY_ISSUED, letter=letter):
        story.decide(1, O.NOT_HELD)


def test_after_reopening_it_can_be_replaced_once_no_letter_waits_any_more() -> None:
    story = closed(T.CORRECT).reopen()
    copy = story.issue()
    with refused(Code.LETTER_ALREADY_ISSUED, letter=copy):
        story.decide(1, O.NOT_HELD)
    story.void(copy)
    story.decide(1, O.NOT_HELD)
    assert story.case.items[0].carried_out is None
    assert story.case.items[0].letters == ()


def test_what_ended_is_not_decided() -> None:
    story = investigated(T.CORRECT)
    story.withdraw()
    with refused(Code.ITEM_DECIDED, item=1):
        story.decide(1, O.NOT_HELD)
    with refused(Code.CASE_CLOSED):
        closed(T.CORRECT).decide(1, O.NOT_HELD)


# --- dismissal -----------------------------------------------------------------------------------


def test_a_request_outside_the_procedure_ends_without_identity_for_a_reason() -> None:
    story = Story(T.DISCLOSE)
    with refused(Code.NOT_ACCEPTED):
        story.dismiss()
    story.accept()
    with refused(Code.INTERNAL_REASON_MISSING):
        deciding.dismiss(story.case, 1, O.PROCEDURE_NOT_FOLLOWED, ARRIVED, " ")
    with refused(Code.OUTCOME_NOT_FOR_TYPE, outcome="refused"):
        story.dismiss(1, O.REFUSED)
    story.dismiss()
    with refused(Code.ITEM_DECIDED, item=1):
        story.dismiss()


def test_a_duplicate_is_not_one_of_itself() -> None:
    story = Story(T.DISCLOSE).accept()
    with refused(Code.FIELD_INVALID, field="other_case"):
        story.dismiss(1, Outcome.DUPLICATE_OF, story.case.number)


def test_a_duplicate_names_the_other_case() -> None:
    story = Story(T.DISCLOSE).accept()
    with refused(Code.DUPLICATE_OF_MISSING):
        story.dismiss(1, O.DUPLICATE_OF)
    story.dismiss(1, O.DUPLICATE_OF, "R2026-0002")
    assert kept(story).duplicate_of == "R2026-0002"


def test_what_was_told_is_not_dismissed() -> None:
    story = decided(T.DISCLOSE)
    story.issue()
    with refused(Code.LETTER_ALREADY_ISSUED):
        story.dismiss()


# --- withdrawal ----------------------------------------------------------------------------------


def test_the_person_takes_back_one_thing_or_everything_left() -> None:
    story = Story(T.DISCLOSE, T.PURPOSE, T.ERASE)
    assert story.withdraw(2) == (ev.ItemWithdrawn(2, ARRIVED, ""),)
    assert [e.item for e in story.withdraw() if isinstance(e, ev.ItemWithdrawn)] == [1, 3]
    with refused(Code.ITEM_DECIDED):
        story.withdraw()


def test_the_same_thing_named_twice_is_taken_back_once() -> None:
    assert len(Story(T.ERASE, T.CORRECT).withdraw(1, 1)) == 1


def test_a_withdrawal_bears_a_day_between_arrival_and_today() -> None:
    story = Story(T.ERASE).wait(3)
    withdraw = deciding.withdraw
    with refused(Code.DATE_BEFORE, limit=ARRIVED):
        withdraw(story.case, (), ARRIVED - timedelta(days=1), story.today)
    with refused(Code.DATE_IN_FUTURE):
        withdraw(story.case, (), story.today + timedelta(days=1), story.today)
    with refused(Code.NO_SUCH_ITEM, item=7):
        story.withdraw(7)


def test_what_was_done_or_told_cannot_be_taken_back() -> None:
    story = carried_out(T.CORRECT)
    with refused(Code.ALREADY_CARRIED_OUT):
        story.withdraw()
    story = decided(T.PURPOSE)
    story.issue()
    with refused(Code.LETTER_ALREADY_ISSUED):
        story.withdraw()


def test_after_reopening_everything_can_be_taken_back() -> None:
    story = closed(T.PURPOSE, T.ERASE).reopen()
    assert len(story.withdraw()) == 2


# --- carrying out --------------------------------------------------------------------------------


def test_a_change_is_recorded_with_its_proof_once() -> None:
    story = decided(T.ERASE)
    do = deciding.carry_out
    with refused(Code.PROOF_MISSING):
        do(story.case, 1, ARRIVED, ARRIVED, "消去した", " ")
    with refused(Code.DATE_BEFORE, limit=ARRIVED):
        do(story.case, 1, ARRIVED - timedelta(days=1), ARRIVED, "", "記録")
    with refused(Code.DATE_IN_FUTURE):
        do(story.case, 1, ARRIVED + timedelta(days=1), ARRIVED, "", "記録")
    story.carry_out()
    with refused(Code.ALREADY_CARRIED_OUT):
        story.carry_out()


def test_only_a_granted_change_is_carried_out() -> None:
    with refused(Code.ITEMS_UNDECIDED, count=1):
        investigated(T.ERASE).carry_out()
    with refused(Code.NOTHING_TO_CARRY_OUT):
        decided(T.DISCLOSE).carry_out()
    story = investigated(T.ERASE)
    story.decide(1, O.NOT_HELD)
    with refused(Code.NOTHING_TO_CARRY_OUT):
        story.carry_out()
    with refused(Code.NO_SUCH_ITEM):
        story.carry_out(9)


def test_identity_is_asked_for_again_before_data_is_changed() -> None:
    story = decided(T.ERASE)
    story.fail_check()
    with refused(Code.IDENTITY_NOT_CONFIRMED):
        story.carry_out()


def test_an_identified_case_without_decision_has_nothing_to_do() -> None:
    with refused(Code.ITEMS_UNDECIDED):
        identified(T.CORRECT).carry_out()
