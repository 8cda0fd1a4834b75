"""What may be decided, and what each decision needs."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any

import pytest

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.acts import deciding
from casemgr.domain.acts.deciding import choices
from casemgr.domain.decision import Correction, Decision, Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import Finding, Item, KeptOut, LinkKind, SourceStatus
from casemgr.domain.fee import FeeState
from casemgr.domain.next_step import next_step
from casemgr.domain.rules import Capacity, RequestType
from casemgr.domain.steps import Action
from tests.builders import (
    ARRIVED,
    CHANGES,
    NAME,
    RECORD,
    RULES,
    TELLS,
    WIDE,
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
REFUSABLE = [t for t in RequestType if t is not T.OPT_OUT]
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
    has_outcomes(kind, {*ALWAYS, *more})


def has_outcomes(kind: RequestType, offered: set[Outcome]) -> None:
    assert set(choices(WIDE.types[kind])) == offered
    story = investigated(kind, rules=WIDE)
    for outcome in set(Outcome) - offered:
        with refused(Code.OUTCOME_NOT_FOR_TYPE, outcome=outcome.value):
            story.decide(1, outcome)


def test_of_measures_abroad_all_is_told_or_nothing() -> None:
    """Rule 18(3), (4): the seven matters, or that they cannot be told."""
    has_outcomes(T.FOREIGN_INFO, set(ALWAYS) - {O.NOT_HELD_ORDER5})


def test_an_announced_opt_out_is_never_refused() -> None:
    """27(2)(vi): no exception, so nothing is refused, in part either, nor replaced."""
    has_outcomes(T.OPT_OUT, set(ALWAYS) - {O.REFUSED})
    own = {k: replace(v, alternative=True) for k, v in WIDE.policy.types.items()}
    rules = policy_with(types=own, recipients=WIDE.policy.recipients)
    assert O.ALTERNATIVE not in choices(rules.types[T.OPT_OUT])


def test_an_alternative_is_there_only_where_the_policy_allows_one() -> None:
    own = {k: replace(v, alternative=False) for k, v in RULES.policy.types.items()}
    assert O.ALTERNATIVE not in choices(policy_with(types=own).types[T.STOP_USE])


# --- what each outcome needs ---------------------------------------------------------------------


@pytest.mark.parametrize("kind", REFUSABLE)
def test_a_refusal_rests_on_an_exception_of_its_type_and_a_reason_for_the_file(
    kind: RequestType,
) -> None:
    story = investigated(kind, rules=WIDE)
    exception = WIDE.types[kind].exceptions[0].id
    with refused(Code.EXCEPTION_MISSING):
        story.decide(1, O.REFUSED, internal_reason="理由")
    with refused(Code.UNKNOWN_EXCEPTION, exception="whim"):
        story.decide(1, O.REFUSED, internal_reason="理由", exception="whim")
    with refused(Code.INTERNAL_REASON_MISSING):
        story.decide(1, O.REFUSED, exception=exception, internal_reason="  ")
    story.decide(1, O.REFUSED, exception=exception, internal_reason="理由", evidence="記録")
    assert kept(story).outcome is O.REFUSED


def test_an_exception_of_another_type_is_none() -> None:
    story = investigated(T.CORRECT)
    with refused(Code.UNKNOWN_EXCEPTION, exception="33-2-1"):
        story.decide(1, O.REFUSED, exception="33-2-1", internal_reason="理由")


@pytest.mark.parametrize("outcome", [O.NOT_HELD_ORDER5, O.NOT_RETAINED_DATA])
def test_what_is_no_retained_data_needs_its_reason_in_the_file(outcome: Outcome) -> None:
    story = investigated(T.DISCLOSE, findings=())
    with refused(Code.INTERNAL_REASON_MISSING):
        story.decide(1, outcome)
    story.decide(1, outcome, internal_reason="政令第5条")


@pytest.mark.parametrize("kind", list(RequestType))
def test_a_referral_to_the_joint_manager_needs_nothing_more(kind: RequestType) -> None:
    investigated(kind, rules=WIDE).decide(1, O.REFERRED_JOINT_MANAGER)


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
    if O.NOT_HELD_ORDER5 in choices(RULES.types[kind]):
        with refused(Code.FINDINGS_CONTRADICT):
            investigated(kind).decide(1, O.NOT_HELD_ORDER5, internal_reason="政令第5条")
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


# --- what is no retained data, what is blacked out, what is past its time ------------------------

NOTES = Finding("form_other", "同伴者 鈴木様、窓側希望")
ON_FILE = Finding("likes", "要注意の申出人", KeptOut.ORDER5)
PSEUDONYMISED = Finding("log", "分析用", KeptOut.NOT_RETAINED)


@pytest.mark.parametrize("kind", [T.DISCLOSE, T.PURPOSE])
@pytest.mark.parametrize("outcome", [O.NOT_HELD, O.NOT_HELD_ORDER5, O.NOT_RETAINED_DATA])
def test_what_is_no_retained_data_counts_as_nothing(kind: RequestType, outcome: Outcome) -> None:
    story = investigated(kind, findings=(ON_FILE, PSEUDONYMISED))
    story.decide(1, outcome, internal_reason="政令第5条")


def test_what_is_no_retained_data_is_neither_granted_nor_held_back() -> None:
    with refused(Code.ONLY_OUTSIDE_FOUND):
        investigated(T.DISCLOSE, findings=(ON_FILE,)).decide(1, O.GRANTED)
    story = investigated(T.DISCLOSE, findings=(NAME, ON_FILE, PSEUDONYMISED))
    with refused(Code.FIELD_INVALID, field="withheld", value="likes", expected="name"):
        story.decide(1, O.GRANTED_PART, withheld=("likes",), **PART)
    story.decide(1, O.GRANTED)


HIDDEN_RECORD = replace(RECORD, kept_out=KeptOut.ORDER5)


@pytest.mark.parametrize("kind", list(RequestType))
@pytest.mark.parametrize(
    "found",
    [
        {"findings": (ON_FILE, PSEUDONYMISED), "records": ()},
        {"findings": (), "records": (HIDDEN_RECORD,)},
    ],
)
def test_if_all_is_kept_out_only_nothing_held_does_not_give_it_away(
    kind: RequestType, found: dict[str, Any]
) -> None:
    if kind is T.PURPOSE or kind is T.DISCLOSE:
        found = {"findings": (ON_FILE,), "records": ()}
    if kind in {T.PROVISION_RECORDS, T.FOREIGN_INFO}:  # asked of recipients only
        found = {"findings": (), "records": (HIDDEN_RECORD,)}
    story = investigated(kind, rules=WIDE, **found)
    offered = choices(WIDE.types[kind])
    for outcome in offered:
        if outcome.value.startswith(("not_", "referred")):
            story.decide(1, outcome, internal_reason="政令第5条")
        else:
            with refused(Code.ONLY_OUTSIDE_FOUND):
                story.decide(1, outcome)


@pytest.mark.parametrize("status", [SourceStatus.EXCEPTION, SourceStatus.NOT_APPLICABLE])
def test_what_a_source_holds_back_for_a_reason_may_be_refused(status: SourceStatus) -> None:
    story = identified(T.ERASE)
    first, second, *others = (s.source.id for s in story.case.sources)
    story.answer(first, ON_FILE)
    story.answer(second, status=status, note="係争中")
    for row in others:
        story.answer(row)
    story.conclude()
    if status is SourceStatus.EXCEPTION:
        story.decide(1, O.REFUSED, **reason_of(T.ERASE))
    else:
        with refused(Code.ONLY_OUTSIDE_FOUND):
            story.decide(1, O.REFUSED, **reason_of(T.ERASE))


def test_a_correction_does_not_name_what_is_kept_out() -> None:
    hidden, card = replace(NAME, value="要注意 太郎"), replace(CARD, kept_out=KeptOut.ORDER5)
    hidden = replace(hidden, kept_out=KeptOut.ORDER5)
    twice = replace(NAME, kept_out=KeptOut.ORDER5)
    story = investigated(T.CORRECT, findings=(NAME, hidden, twice, card))
    for line in (Correction("name", "要注意　太郎", "太郎"), Correction("card", CARD.value, "1")):
        with refused(Code.ONLY_OUTSIDE_FOUND):
            story.decide(1, O.GRANTED, corrections=(line,))
    story.decide(1, O.GRANTED, corrections=(Correction("name", NAME.value, "太郎"),))


def test_records_kept_out_are_neither_counted_nor_held_back() -> None:
    """Order, Article 11."""
    other = replace(HIDDEN_RECORD, recipient="架空署")
    story = investigated(T.PROVISION_RECORDS, records=(other,))
    story.decide(1, O.NOT_HELD)
    story = investigated(T.PROVISION_RECORDS, records=(RECORD, other))
    with refused(Code.UNKNOWN_CATEGORY, category="架空署"):
        story.decide(1, O.GRANTED_PART, withheld=("架空署",), **PART)


def test_paper_that_was_asked_for_is_no_change_of_method() -> None:
    for method, allowed in (("paper", False), ("electronic", True)):
        story = Story(T.PURPOSE)
        story.add_item(T.DISCLOSE, method=method)
        story.accept().identify().investigate(NAME)
        if allowed:
            story.decide(2, O.METHOD_CHANGED)
        else:
            with refused(Code.OUTCOME_NOT_FOR_TYPE, outcome="method_changed"):
                story.decide(2, O.METHOD_CHANGED)


def blacked_out(*findings: Finding, shown: str = "窓側希望") -> Story:
    """The last of the findings blacked out, and the investigation concluded."""
    story = identified(T.DISCLOSE)
    for row in story.case.sources:
        story.answer(row.source.id, *(findings if row is story.case.sources[0] else ()))
    story.redact("internal-provided", len(findings), shown)
    return story.conclude()


def test_what_is_blacked_out_makes_it_a_part_that_rests_on_an_exception() -> None:
    """33(2)(i): a part is not disclosed, so it is refused, with its exception and its notice."""
    story = blacked_out(NAME, NOTES)
    for outcome in (O.GRANTED, O.METHOD_CHANGED):
        with refused(Code.REDACTION_NEEDS_PART):
            story.decide(1, outcome)
    with refused(Code.EXCEPTION_MISSING):
        story.decide(1, O.GRANTED_PART, internal_reason="同伴者")
    story.decide(1, O.GRANTED_PART, **PART)
    assert kept(story).withheld == ()


def test_what_is_blacked_out_and_held_back_too_is_held_back() -> None:
    story = blacked_out(NAME, NOTES)
    story.decide(1, O.GRANTED_PART, withheld=("form_other",), **PART)
    with refused(Code.NOTHING_FOUND_TO_DISCLOSE):
        story.decide(1, O.GRANTED_PART, withheld=("name", "form_other"), **PART)


def test_of_what_is_blacked_out_altogether_nothing_is_disclosed() -> None:
    with refused(Code.NOTHING_FOUND_TO_DISCLOSE):
        blacked_out(NOTES, shown="").decide(1, O.GRANTED_PART, **PART)
    blacked_out(NOTES).decide(1, O.GRANTED_PART, **PART)
    blacked_out(NAME, NOTES, shown="").decide(1, O.GRANTED_PART, **PART)


def test_what_is_blacked_out_is_no_matter_where_no_data_is_disclosed() -> None:
    story = blacked_out(NAME, NOTES)
    story.add_item(T.PROVISION_RECORDS)
    for row in story.case.sources:
        if not row.answered:
            story.answer(row.source.id, records=(RECORD,) if row.source.id == "stores" else ())
    story.conclude()
    story.decide(2, O.GRANTED)
    with refused(Code.WITHHELD_MISSING):
        story.decide(2, O.GRANTED_PART, **PART)


def test_what_does_not_belong_to_the_annex_is_not_kept() -> None:
    story = investigated(T.ERASE)
    story.decide(1, O.GRANTED, withheld=("name",))
    assert kept(story).withheld == ()
    story = investigated(T.DISCLOSE)
    story.decide(1, O.REFUSED, withheld=("name",), **reason_of(T.DISCLOSE))
    assert kept(story).withheld == ()


def test_a_record_past_its_time_is_not_held() -> None:
    """Rule 21: three years, from the day it was made."""
    late = replace(RECORD, last_on=ARRIVED.replace(year=ARRIVED.year - 3) - timedelta(days=1))
    with refused(Code.NOTHING_FOUND_TO_DISCLOSE):
        investigated(T.PROVISION_RECORDS, records=(late,)).decide(1, O.GRANTED)
    investigated(T.PROVISION_RECORDS, records=(late,)).decide(1, O.NOT_HELD)
    in_time = replace(late, last_on=late.last_on and late.last_on + timedelta(days=1))
    with refused(Code.FINDINGS_CONTRADICT):
        investigated(T.PROVISION_RECORDS, records=(in_time,)).decide(1, O.NOT_HELD)


# --- rights that rest on a recipient's basis -----------------------------------------------------


def test_information_on_measures_abroad_needs_a_recipient_with_such_measures() -> None:
    """28(3): where provision rests on consent there is nothing to tell of."""
    investigated(T.FOREIGN_INFO, rules=WIDE).decide(1, O.GRANTED)
    without = policy_with(types=WIDE.policy.types)
    with refused(Code.NOTHING_FOUND_TO_DISCLOSE):
        investigated(T.FOREIGN_INFO, rules=without).decide(1, O.GRANTED)
    investigated(T.FOREIGN_INFO, rules=without).decide(1, O.NOT_HELD)


@pytest.mark.parametrize(("source", "contradicts"), [("f2", True), ("f3", False), ("", False)])
def test_data_went_abroad_only_if_that_recipient_has_it(source: str, contradicts: bool) -> None:
    story = identified(T.FOREIGN_INFO, rules=WIDE)
    for row in story.case.sources:
        story.answer(row.source.id, *([NAME] if row.source.id == source else []))
    story.conclude()
    if contradicts:
        with refused(Code.FINDINGS_CONTRADICT):
            story.decide(1, O.NOT_HELD)
    else:
        story.decide(1, O.NOT_HELD)


# --- a leak --------------------------------------------------------------------------------------


def claims_a_leak(status: SourceStatus) -> Story:
    story = Story(T.CORRECT)
    story.add_item(T.ERASE, ground="leak_26_1", incident="INC-架空-1")
    story.accept().identify()
    for row in story.case.sources:
        if row.source.id == "incident":
            story.answer("incident", status=status, note="会員番号の照合")
        else:
            story.answer(row.source.id)
    return story.conclude()


@pytest.mark.parametrize("outcome", [O.GRANTED, O.GRANTED_PART])
def test_who_was_not_in_the_leak_has_no_ground_in_it(outcome: Outcome) -> None:
    story = claims_a_leak(SourceStatus.NOTHING)
    more = {"internal_reason": "対象外", "measure": "配信の停止"}
    with refused(Code.NOT_IN_INCIDENT):
        story.decide(2, outcome, **more)
    story.decide(2, O.REFUSED, **reason_of(T.ERASE))
    story.decide(1, O.GRANTED, **granting(T.CORRECT))
    claims_a_leak(SourceStatus.FOUND).decide(2, outcome, **more)


def test_a_leak_named_later_without_a_row_of_its_own_holds_nothing_up() -> None:
    """As in a case whose checklist was drawn up by an earlier edition of the program."""
    story = investigated(T.CORRECT)
    story.add((ev.ItemAdded(Item(2, T.ERASE, "leak_26_1")),))
    story.decide(2, O.GRANTED)


# --- evidence, promises, prepared answers --------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "exception"),
    [
        (T.DISCLOSE, "33-2-2"),
        (T.DISCLOSE, "pol-6-1-2"),
        (T.STOP_USE, "35-own-interest"),
        (T.FOREIGN_INFO, "18-hindrance"),
    ],
)
def test_an_exception_that_is_weighed_needs_what_shows_it(
    kind: RequestType, exception: str
) -> None:
    story = investigated(kind, rules=WIDE)
    why = {"exception": exception, "internal_reason": "三度目の同じ請求"}
    with refused(Code.EVIDENCE_MISSING):
        story.decide(1, O.REFUSED, evidence=" ", **why)
    story.decide(1, O.REFUSED, evidence="窓口の記録 三週分", **why)
    assert kept(story).evidence == "窓口の記録 三週分"


def test_the_companys_own_need_is_weighed_against_threatened_interests_only() -> None:
    why = {"exception": "35-own-interest", "internal_reason": "x", "evidence": "契約が続く"}
    for ground, code in (("art18", Code.EXCEPTION_NOT_FOR_GROUND), ("interest_harm", None)):
        story = Story(T.PURPOSE)
        story.add_item(T.STOP_USE, ground=ground)
        story.withdraw(1)
        story.accept().identify().investigate(NAME)
        if code is None:
            story.decide(2, O.REFUSED, **why)
        else:
            with refused(code, exception="35-own-interest", ground=ground):
                story.decide(2, O.REFUSED, **why)


def test_what_is_granted_needs_no_evidence_and_other_exceptions_need_none() -> None:
    investigated(T.DISCLOSE).decide(1, O.GRANTED, exception="33-2-2")
    investigated(T.DISCLOSE).decide(1, O.REFUSED, exception="33-2-1", internal_reason="危害")


LATER: dict[str, Any] = {
    "measure": "帳簿の保存期間が終わる日に消去します。",
    "protection": "保存の間は他に使わない",
    "internal_reason": "法人税法施行規則第59条",
}


def test_what_is_promised_is_promised_for_a_later_day() -> None:
    story = investigated(T.ERASE)
    tomorrow = ARRIVED + timedelta(days=1)
    with refused(Code.DATE_BEFORE, what="promised_on", date=ARRIVED, limit=tomorrow):
        story.decide(1, O.ALTERNATIVE, promised_on=ARRIVED, **LATER)
    story.decide(1, O.ALTERNATIVE, promised_on=tomorrow, **LATER)
    assert kept(story).promised_on == tomorrow
    story.decide(1, O.GRANTED, promised_on=tomorrow)
    assert kept(story).promised_on is None


def test_a_prepared_answer_is_one_of_the_law() -> None:
    story = investigated(T.PROVISION_RECORDS, records=())
    with refused(Code.UNKNOWN_EXPLANATION, explanation="weather"):
        story.decide(1, O.NOT_HELD, explanations=("joint_use", "weather"))
    story.decide(1, O.NOT_HELD, explanations=("joint_use",))


def test_of_an_alternative_too_a_reason_may_be_given_where_it_is_not_forbidden() -> None:
    """Article 36 speaks of measures that differ from those asked for."""
    story = investigated(T.ERASE)
    story.decide(1, O.ALTERNATIVE, letter_reason="帳簿の保存が必要なため", **LATER)
    assert kept(story).letter_reason == "帳簿の保存が必要なため"


# --- heirs ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("exception", ["", "33-2-1"])
def test_outside_the_act_a_refusal_needs_a_reason_but_no_exception(exception: str) -> None:
    """2(1): the dead are no living individuals; what an heir is told, they are told freely."""
    story = investigated(T.DISCLOSE, capacity=Capacity.HEIR)
    with refused(Code.INTERNAL_REASON_MISSING):
        story.decide(1, O.REFUSED, exception=exception)
    story.decide(1, O.REFUSED, exception=exception, internal_reason="第三者の情報")
    with refused(Code.WITHHELD_MISSING):
        story.decide(1, O.GRANTED_PART, exception=exception, internal_reason="第三者の情報")
    with refused(Code.UNKNOWN_EXCEPTION, exception="whim"):
        story.decide(1, O.REFUSED, exception="whim", internal_reason="第三者の情報")


# --- reasons -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", REFUSABLE)
def test_only_for_correction_and_stop_of_use_may_the_letter_give_no_reason(
    kind: RequestType,
) -> None:
    """Policy 6(2), last sentence; Article 36 recommends a reason everywhere else."""
    story = investigated(kind, rules=WIDE)
    told: list[dict[str, Any]] = [
        {"letter_reason": "調査の結果、誤りは認められませんでした。"},
        {"letter_reason_en": "No error was found."},
        {"explanations": ("joint_use",)},
    ]
    for said in told:
        if kind in {T.CORRECT, T.STOP_USE}:
            with refused(Code.REASON_FORBIDDEN):
                story.decide(1, O.REFUSED, **reason_of(kind), **said)
        else:
            story.decide(1, O.REFUSED, **reason_of(kind), **said)
            assert said.items() <= asdict(kept(story)).items()


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


def test_what_ended_can_be_decided_once_the_case_is_reopened() -> None:
    away = investigated(T.CORRECT)
    away.withdraw()
    sent_back = investigated(T.CORRECT)
    sent_back.dismiss()
    for story in (away, sent_back):
        story.post(story.issue())
        story.close().reopen()
        story.decide(1, O.GRANTED, **granting(T.CORRECT))
        story.carry_out()
        story.post(story.issue())
        story.close()


def test_what_was_done_in_one_place_is_not_decided_otherwise() -> None:
    story = investigated(T.ERASE, findings=())
    story.decide(1, O.GRANTED)
    story.carry_out(1, "internal-provided")
    for act in (lambda: story.decide(1, O.NOT_HELD), story.withdraw, story.dismiss):
        with refused(Code.ALREADY_CARRIED_OUT):
            act()


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


def test_a_duplicate_names_the_other_case_and_is_linked_with_it() -> None:
    story = Story(T.DISCLOSE, T.ERASE).accept()
    with refused(Code.DUPLICATE_OF_MISSING):
        story.dismiss(1, O.DUPLICATE_OF)
    story.dismiss(1, O.DUPLICATE_OF, "R2026-0002")
    assert kept(story).duplicate_of == "R2026-0002"
    (link,) = story.case.links
    assert (link.other, link.kind, link.on) == ("R2026-0002", LinkKind.DUPLICATE, ARRIVED)
    story.dismiss(2, O.DUPLICATE_OF, "R2026-0002")
    assert story.case.links == (link,)


def test_a_dismissal_for_another_reason_links_nothing() -> None:
    story = Story(T.DISCLOSE).accept()
    story.dismiss(1, O.PROCEDURE_NOT_FOLLOWED, "R2026-0002")
    assert story.case.links == ()


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


# --- taken in by mistake -------------------------------------------------------------------------


def test_what_nobody_asked_for_ends_without_a_letter_to_anybody() -> None:
    story = Story(T.DISCLOSE).accept()
    story.ask_fee()
    story.dismiss(outcome=Outcome.MISTAKEN)
    assert story.case.holds == ()
    assert wf.suit(story.case) is None
    assert wf.target(story.case).ended
    with refused(Code.NOBODY_TO_TELL):
        story.issue()
    step = next_step(story.case)
    assert step is not None
    assert (step.action, step.blocked) == (Action.CLOSE, ())
    assert story.close().case.number == "R2026-0001"


def test_the_rest_of_the_request_goes_its_way() -> None:
    story = Story(T.CORRECT, T.DISCLOSE).accept()
    story.dismiss(2, Outcome.MISTAKEN)
    story.identify().investigate(NAME)
    story.decide(1, Outcome.GRANTED, **granting(T.CORRECT))
    story.carry_out()
    assert wf.fee_state(story.case) is FeeState.NOT_APPLICABLE
    story.post(story.issue())
    assert story.close().case.closed


def test_what_was_paid_for_it_goes_back() -> None:
    story = Story(T.DISCLOSE).accept()
    story.pay()
    story.dismiss(outcome=Outcome.MISTAKEN)
    assert wf.refund_open(story.case) == 1000


def test_it_needs_its_reason_in_the_file() -> None:
    story = Story(T.DISCLOSE).accept()
    with refused(Code.INTERNAL_REASON_MISSING):
        deciding.dismiss(story.case, 1, Outcome.MISTAKEN, story.today, " ")


# --- whether a lawsuit has a ground left ---------------------------------------------------------


def test_who_got_everything_has_nothing_to_sue_for() -> None:
    story = Story(T.CORRECT, T.PURPOSE, T.ERASE).accept()
    story.withdraw(3)
    story.waive()
    story.identify().investigate(NAME)
    story.decide(1, Outcome.GRANTED, **granting(T.CORRECT))
    story.decide(2, Outcome.REFUSED, **reason_of(T.PURPOSE))  # Article 39 does not name it
    story.carry_out()
    assert not wf.satisfied(story.case)  # nobody was told yet
    story.post(story.issue())
    assert wf.satisfied(story.case)


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.NOT_HELD])
def test_who_was_refused_or_got_less_has(outcome: Outcome) -> None:
    story = investigated(T.CORRECT, findings=())
    story.decide(1, outcome, **reason_of(T.CORRECT))
    story.post(story.issue())
    assert not wf.satisfied(story.case)


def test_a_refusal_told_before_counts_whatever_is_decided_later() -> None:
    story = investigated(T.CORRECT)
    story.decide(1, Outcome.REFUSED, **reason_of(T.CORRECT))
    story.post(story.issue())
    story.close().reopen()
    story.decide(1, Outcome.GRANTED, **granting(T.CORRECT))
    story.carry_out()
    story.post(story.issue())
    assert not wf.satisfied(story.case)
