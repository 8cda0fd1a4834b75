"""What the manager is warned of: it blocks nothing, and it is never silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from casemgr.domain import events as ev
from casemgr.domain.acts import around, intake
from casemgr.domain.decision import Correction, Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import Finding, Item, KeptOut, MatterKind, TaskKind
from casemgr.domain.identity import SeenDocument
from casemgr.domain.people import Address
from casemgr.domain.rules import Capacity, CheckRole, RequestType
from casemgr.domain.steps import IDENTITY_REQUEST
from casemgr.domain.text import Language
from casemgr.services.neighbours import Earlier, Neighbours
from casemgr.services.warnings import asked_in_japanese, of_case, unexplained
from tests.builders import (
    ARRIVED,
    CHANGES,
    HANAKO,
    LICENCE,
    NAME,
    RULES,
    TARO,
    TELLS,
    WIDE,
    Story,
    T,
    carried_out,
    closed,
    granting,
    identified,
    investigated,
    reason_of,
    told,
)


def warnings(
    story: Story, today: date | None = None, **others: Any
) -> list[tuple[Code, dict[str, Any]]]:
    found = of_case(story.case, today or story.today, Neighbours(**others))
    return [(w.code, dict(w.facts)) for w in found]


def codes(story: Story, today: date | None = None, **others: Any) -> set[Code]:
    return {code for code, _ in warnings(story, today, **others)}


def test_an_ordinary_case_warns_of_nothing() -> None:
    assert warnings(Story(*RULES.types)) == []
    assert warnings(told(*TELLS)) == []
    assert warnings(told(*CHANGES, records=())) == []


# --- from other cases ----------------------------------------------------------------------------


def test_other_cases_of_the_person_and_a_newer_policy_are_pointed_out() -> None:
    found = warnings(Story(T.ERASE), same_person=("R2025-0003",), newer_policy="2027-01")
    assert found == [
        (Code.WARN_SAME_PERSON, {"cases": ["R2025-0003"]}),
        (Code.WARN_NEWER_POLICY, {"version": "2027-01"}),
    ]


def before(number: str, *types: RequestType) -> Earlier:
    return Earlier(
        1, number, ARRIVED - timedelta(days=90), types, (None,) * len(types), closed=True
    )


def test_the_third_request_for_the_same_is_pointed_out_the_second_is_not() -> None:
    one, two = before("R2026-0001", T.DISCLOSE), before("R2026-0002", T.ERASE, T.DISCLOSE)
    three = before("R2026-0003", T.ERASE)
    story = Story(T.DISCLOSE, T.CORRECT)
    assert Code.WARN_REPEATED not in codes(story, earlier=(one, three))
    found = warnings(story, earlier=(two, one, three))
    assert found == [(Code.WARN_REPEATED, {"cases": ["R2026-0001", "R2026-0002"]})]
    both = warnings(Story(T.ERASE, T.DISCLOSE), earlier=(two, one, three))
    names = ["R2026-0001", "R2026-0002", "R2026-0003"]
    assert both == [(Code.WARN_REPEATED, {"cases": names})]


def test_nothing_is_repeated_that_is_not_asked_for_any_longer() -> None:
    twice = (before("R2026-0001", T.DISCLOSE), before("R2026-0002", T.DISCLOSE))
    story = Story(T.DISCLOSE, T.ERASE)
    story.withdraw(1)
    assert warnings(story, earlier=twice) == []
    assert warnings(closed(T.DISCLOSE), earlier=twice) == []


# --- who asks ------------------------------------------------------------------------------------


def test_of_an_heir_it_is_always_said_that_the_answer_is_voluntary() -> None:
    story = Story(T.DISCLOSE, capacity=Capacity.HEIR)
    assert codes(story) == {Code.WARN_VOLUNTARY}
    story.accept().withdraw()
    story.post(story.issue())
    assert codes(story.close()) == {Code.WARN_VOLUNTARY}


def test_whoever_comes_of_age_is_pointed_out_from_that_day_until_the_case_is_closed() -> None:
    story = Story(T.DISCLOSE, capacity=Capacity.PARENT).accept()
    child = replace(HANAKO, born_on=date(2008, 11, 20))
    story.add(intake.change_person(story.case, TARO, child, story.today))
    birthday = date(2026, 11, 20)
    assert Code.WARN_CAME_OF_AGE not in codes(story, birthday - timedelta(days=1))
    assert (Code.WARN_CAME_OF_AGE, {"age": 18, "date": birthday}) in warnings(story, birthday)
    story.withdraw()
    story.post(story.issue())
    assert Code.WARN_CAME_OF_AGE in codes(story, birthday)
    story.close()
    assert warnings(story, birthday) == []


PASSPORT = SeenDocument("passport", valid_until=date(2030, 1, 1))


def known_by(*papers: SeenDocument, method: str = "document", **more: Any) -> Story:
    story = Story(T.DISCLOSE, **more).accept()
    story.check(documents=papers, method=method)
    return story


def test_an_address_on_none_of_the_papers_is_unproven() -> None:
    """A passport shows no address: the letter may go anywhere."""
    assert warnings(known_by(PASSPORT)) == [(Code.WARN_ADDRESS_UNPROVEN, {})]
    assert warnings(known_by(PASSPORT, LICENCE)) == []
    assert warnings(Story(T.DISCLOSE).accept()) == []


def test_an_address_that_was_changed_since_is_unproven_until_looked_at_again() -> None:
    story = identified(T.DISCLOSE)
    story.add(intake.change_person(story.case, replace(TARO, phone="03"), None, story.today))
    assert warnings(story) == []
    moved = replace(TARO, address=Address("150-0001", ("東京都渋谷区架空9-9",)))
    story.add(intake.change_person(story.case, moved, None, story.today))
    assert warnings(story) == [(Code.WARN_ADDRESS_UNPROVEN, {})]
    story.check()
    assert warnings(story) == []
    story.add(intake.change_person(story.case, TARO, None, story.today))
    assert codes(story) == {Code.WARN_ADDRESS_UNPROVEN}
    # Back to where the papers were seen to lead is no move.
    story.add(intake.change_person(story.case, moved, None, story.today))
    assert warnings(story) == []


def test_the_check_of_another_person_proves_nothing_of_the_requesters_address() -> None:
    story = Story(T.DISCLOSE, capacity=Capacity.PARENT).accept().identify()
    moved = replace(TARO, address=Address("150-0001", ("東京都渋谷区架空9-9",)))
    story.add(intake.change_person(story.case, moved, HANAKO, story.today))
    story.check(CheckRole.SUBJECT)
    assert codes(story) == {Code.WARN_ADDRESS_UNPROVEN}


def test_an_address_does_not_matter_where_no_letter_will_go_or_all_have_gone() -> None:
    story = known_by(PASSPORT)
    electronic = Item(2, T.DISCLOSE, method="electronic")
    story.add(intake.add_item(story.case, electronic, story.today))
    assert warnings(story) == []
    nowhere = known_by(PASSPORT)
    nowhere.add(
        intake.change_person(nowhere.case, replace(TARO, address=Address()), None, nowhere.today)
    )
    assert warnings(nowhere) == []
    gone = known_by(PASSPORT)
    gone.withdraw()
    gone.post(gone.issue())
    assert warnings(gone) == []


def test_a_failed_check_proves_no_one() -> None:
    story = known_by(PASSPORT)
    story.fail_check()
    assert warnings(story) == []


CARD, ALLERGY = Finding("card", "4111"), Finding("allergy", "卵")


def test_an_account_alone_is_weak_where_weighty_data_will_be_disclosed() -> None:
    story = known_by(method="online")
    assert warnings(story) == []
    story.investigate(NAME, ALLERGY, CARD)
    found = [(Code.WARN_STEP_UP, {"categories": ["allergy", "card"]})]
    assert warnings(story) == found
    assert warnings(known_by(method="phone").investigate(NAME)) == []
    assert warnings(identified(T.DISCLOSE).investigate(CARD)) == []
    hidden = replace(CARD, kept_out=KeptOut.ORDER5)
    assert warnings(known_by(method="online").investigate(NAME, hidden)) == []


def test_it_does_not_matter_where_no_disclosure_is_asked_for_or_all_was_told() -> None:
    erase = Story(T.ERASE).accept()
    erase.check(documents=(), method="online")
    assert warnings(erase.investigate(CARD)) == []
    story = known_by(method="online").investigate(CARD)
    story.withdraw()
    assert warnings(story) == []
    told_ = known_by(method="online").investigate(CARD)
    told_.waive()
    told_.decide(1, Outcome.GRANTED)
    told_.post(told_.issue())
    assert warnings(told_) == []


def test_giving_identity_up_with_too_few_reminders_is_pointed_out() -> None:
    story = Story(T.DISCLOSE, T.ERASE).accept()
    for language in Language:
        story.post(story.issue(IDENTITY_REQUEST, language))
    waiting = Story(T.DISCLOSE).accept()
    waiting.issue(IDENTITY_REQUEST)
    waiting.give_up_identity()
    assert warnings(waiting) == [(Code.WARN_FEW_REMINDERS, {"count": 0, "expected": 2})]
    # Two languages in one envelope are one letter.
    assert warnings(story) == []
    story.withdraw(2)
    story.give_up_identity()
    assert warnings(story) == [(Code.WARN_FEW_REMINDERS, {"count": 1, "expected": 2})]
    again = Story(T.DISCLOSE).accept()
    for _ in range(2):
        again.wait(7)
        again.post(again.issue(IDENTITY_REQUEST))
    again.give_up_identity()
    assert Code.WARN_FEW_REMINDERS not in codes(again)


def test_a_letter_of_another_kind_is_no_reminder() -> None:
    story = Story(T.DISCLOSE).accept()
    story.post(story.issue("acknowledgement"))
    story.give_up_identity()
    assert warnings(story) == [(Code.WARN_FEW_REMINDERS, {"count": 0, "expected": 2})]


# --- what was decided ----------------------------------------------------------------------------


def test_a_ground_of_the_act_that_the_policy_does_not_name_is_pointed_out() -> None:
    story = Story(T.CORRECT)
    for number, ground in ((2, "art18"), (3, "leak_26_1")):
        item = Item(number, T.STOP_USE, ground)
        story.add(intake.add_item(story.case, item, ARRIVED))
    assert warnings(story) == [(Code.WARN_NOT_IN_POLICY, {"ground": "leak_26_1", "item": 3})]


@pytest.mark.parametrize("kind", CHANGES)
def test_only_for_a_correction_the_act_knows_no_alternative(kind: RequestType) -> None:
    """Policy 6(4) allows it there too; Article 34 has no such proviso."""
    story = investigated(kind)
    alternative = {"measure": "次の改版で改める", "protection": "無害", "internal_reason": "高額"}
    story.decide(1, Outcome.ALTERNATIVE, **alternative)
    expected = [(Code.WARN_ALTERNATIVE_NOT_IN_ACT, {"item": 1})] if kind is T.CORRECT else []
    assert warnings(story) == expected


@pytest.mark.parametrize("kind", list(RULES.types))
def test_a_refusal_without_a_reason_is_pointed_out_where_one_may_be_given(
    kind: RequestType,
) -> None:
    story = investigated(kind)
    story.decide(1, Outcome.REFUSED, **reason_of(kind))
    silent = kind in {T.CORRECT, T.STOP_USE}
    assert warnings(story) == ([] if silent else [(Code.WARN_REASON_RECOMMENDED, {"item": 1})])
    if not silent:
        story.decide(1, Outcome.REFUSED, letter_reason="契約が続くため", **reason_of(kind))
        assert warnings(story) == []


def test_the_reason_is_looked_for_in_the_language_of_the_letter() -> None:
    story = investigated(T.ERASE)
    said = reason_of(T.ERASE)
    story.decide(1, Outcome.REFUSED, letter_reason_en="The contract still runs.", **said)
    silent = [(Code.WARN_REASON_RECOMMENDED, {"item": 1})]
    assert warnings(story) == silent  # a letter in Japanese has none
    assert [*unexplained(story.case, Language.EN)] == []
    story.case = replace(story.case, language=Language.EN)
    assert warnings(story) == []
    story.decide(1, Outcome.REFUSED, letter_reason="契約が続くため", **said)
    assert [*unexplained(story.case, Language.JA)] == []
    assert [*unexplained(story.case, Language.EN)] == []  # said, or refused as untranslated
    story.decide(1, Outcome.REFUSED, letter_reason=" ", letter_reason_en=" ", **said)
    for language in Language:
        found = unexplained(story.case, language)
        assert [(w.code, dict(w.facts)) for w in found] == silent


def quoting(asked: str, language: Language = Language.EN) -> Story:
    story = Story(T.ERASE, T.PURPOSE)
    first, *rest = story.case.items
    items = (replace(first, item=replace(first.item, asked=asked)), *rest)
    story.case = replace(story.case, items=items, language=language)
    return story


@pytest.mark.parametrize("asked", ["住所を消してほしい", "Please delete my じゅうしょ", "ﾃﾞﾝﾜ"])
def test_an_english_letter_that_would_quote_japanese_is_pointed_out(asked: str) -> None:
    assert warnings(quoting(asked)) == [(Code.WARN_ASKED_IN_JAPANESE, {"item": 1})]
    japanese = quoting(asked, Language.JA)
    assert warnings(japanese) == []
    found = asked_in_japanese(japanese.case, Language.EN)  # also where the letter alone is English
    assert [w.facts["item"] for w in found] == [1]


@pytest.mark.parametrize(
    "asked",
    ["", "Delete my address.", "Delete 山田 太郎 from the list.", "山田太郎 (やまだ たろう)"],
)
def test_names_of_the_people_of_the_case_may_be_quoted_as_written(asked: str) -> None:
    assert warnings(quoting(asked)) == []


def test_once_ended_or_told_it_is_too_late_to_put_a_quotation_another_way() -> None:
    story = quoting("住所を消してほしい").accept()
    story.dismiss(1, Outcome.MISTAKEN)
    assert Code.WARN_ASKED_IN_JAPANESE not in codes(story)
    answered = told(T.ERASE)
    (item,) = answered.case.items
    items = (replace(item, item=replace(item.item, asked="住所を消してほしい")),)
    answered.case = replace(answered.case, items=items, language=Language.EN)
    assert Code.WARN_ASKED_IN_JAPANESE not in codes(answered)


def test_a_part_refused_without_a_reason_is_pointed_out_too() -> None:
    story = investigated(T.ERASE)
    story.decide(1, Outcome.GRANTED_PART, measure="案内のみ", internal_reason="契約が続く")
    assert warnings(story) == [(Code.WARN_REASON_RECOMMENDED, {"item": 1})]


def test_nothing_held_although_something_was_found_is_worth_a_second_look() -> None:
    story = investigated(T.ERASE)
    story.decide(1, Outcome.NOT_HELD)
    assert warnings(story) == [(Code.WARN_NOT_HELD_BUT_FOUND, {"item": 1})]
    story.decide(1, Outcome.NOT_HELD_ORDER5, internal_reason="不当要求への備え")
    assert warnings(story) == [(Code.WARN_NOT_HELD_BUT_FOUND, {"item": 1})]
    story = Story(T.ERASE).accept().identify().investigate()
    story.decide(1, Outcome.NOT_HELD)
    assert warnings(story) == []


@pytest.mark.parametrize("kind", [T.STOP_USE, T.ERASE, T.STOP_PROVISION, T.CORRECT, T.PURPOSE])
def test_what_is_done_to_data_that_nobody_found_is_worth_a_second_look(kind: RequestType) -> None:
    story = investigated(kind, findings=(), records=())
    story.decide(1, Outcome.GRANTED, **granting(kind))
    assert warnings(story) == [(Code.WARN_NOTHING_FOUND, {"item": 1})]
    story.decide(1, Outcome.NOT_HELD)
    assert warnings(story) == []
    story = investigated(kind)
    story.decide(1, Outcome.GRANTED, **granting(kind))
    assert Code.WARN_NOTHING_FOUND not in codes(story)


@pytest.mark.parametrize("kind", [T.DISCLOSE, T.PROVISION_RECORDS])
def test_a_refusal_of_what_nobody_found_is_worth_a_second_look(kind: RequestType) -> None:
    story = investigated(kind, findings=(), records=())
    assert Code.WARN_NOTHING_FOUND not in codes(story)
    story.decide(1, Outcome.REFUSED, **reason_of(kind))
    assert (Code.WARN_NOTHING_FOUND, {"item": 1}) in warnings(story)
    story.decide(1, Outcome.NOT_HELD)
    assert Code.WARN_NOTHING_FOUND not in codes(story)


def test_what_is_only_added_need_not_have_been_found() -> None:
    story = investigated(T.CORRECT, findings=(), records=())
    added = Correction("birth", "", "1990-04-01")
    story.decide(1, Outcome.GRANTED, corrections=(added,))
    assert warnings(story) == []
    story.decide(1, Outcome.GRANTED, corrections=(added, Correction("name", "太朗", "太郎")))
    assert warnings(story) == [(Code.WARN_NOTHING_FOUND, {"item": 1})]


def test_nothing_held_beside_something_done_gives_the_hidden_data_away() -> None:
    story = investigated(T.PROVISION_RECORDS, T.STOP_USE, T.ERASE, records=())
    hidden = {"internal_reason": "不当要求への備え"}
    story.decide(1, Outcome.NOT_HELD_ORDER5, **hidden)
    story.decide(2, Outcome.NOT_HELD_ORDER5, **hidden)
    found = (Code.WARN_NOT_HELD_BUT_FOUND, {"item": 2})
    assert warnings(story) == [found]
    story.decide(3, Outcome.GRANTED)
    assert warnings(story) == [
        (Code.WARN_NOT_HELD_CONTRADICTED, {"item": 1}),
        (Code.WARN_NOT_HELD_CONTRADICTED, {"item": 2}),
        found,
    ]


def test_recipients_that_hold_what_was_changed_and_were_not_told_are_counted() -> None:
    story = identified(T.ERASE, T.STOP_PROVISION)
    for row in story.case.sources:
        found = row.source.kind == "recipient" and row.source.id in {"stores", "f1"}
        story.answer(row.source.id, *([NAME] if found or row.source.kind == "internal" else []))
    story.conclude()
    for number in (1, 2):
        story.decide(number, Outcome.GRANTED)
    assert warnings(story) == []
    story.carry_out(1)
    assert warnings(story) == [(Code.WARN_RECIPIENTS_NOT_TOLD, {"count": 2})]
    story.carry_out(2)
    assert warnings(story) == [(Code.WARN_RECIPIENTS_NOT_TOLD, {"count": 2})]
    story.tell("stores", "f1", number=1)
    story.tell("stores", number=2)
    assert warnings(story) == [(Code.WARN_RECIPIENTS_NOT_TOLD, {"count": 1})]
    story.tell("f1", number=2)
    assert warnings(story) == []


# --- matters and days ----------------------------------------------------------------------------


def test_while_a_lawsuit_is_open_it_is_said_that_nothing_may_be_destroyed() -> None:
    story = closed(T.ERASE, records=())
    day = story.today
    story.add(around.open_matter(story.case, MatterKind.COMPLAINT, day, day, "苦情", None, ""))
    assert warnings(story) == []
    story.add(
        around.open_matter(story.case, MatterKind.LITIGATION, day, day, "訴状", None, "令8ワ1")
    )
    assert warnings(story) == [(Code.WARN_LITIGATION, {})]
    story.add(around.close_matter(story.case, "M2", day, day, "和解"))
    assert warnings(story) == []


@pytest.mark.parametrize(("days", "warned"), [(11, False), (12, True), (15, True), (60, True)])
def test_the_day_from_which_a_lawsuit_is_possible_is_announced_three_days_before(
    days: int, warned: bool
) -> None:
    story = Story(T.DISCLOSE)
    found = warnings(story, ARRIVED + timedelta(days=days))
    day = ARRIVED + timedelta(days=15)
    assert found == ([(Code.WARN_SUIT_NEAR, {"date": day})] if warned else [])


def test_it_is_not_announced_of_purposes_nor_once_the_person_was_told() -> None:
    later = ARRIVED + timedelta(days=60)
    assert warnings(Story(T.PURPOSE), later) == []
    assert warnings(told(T.DISCLOSE), later) == []
    assert warnings(Story(T.FOREIGN_INFO, rules=WIDE), later) == []


def test_an_invoked_law_is_shown_with_its_day_until_the_answer_is_out() -> None:
    story = carried_out(T.ERASE, records=())
    story.add(around.flag_regime(story.case, "gdpr", ARRIVED, story.today, ""))
    story.add(around.flag_regime(story.case, "ccpa", ARRIVED, story.today, ""))
    story.add(around.extend(story.case, "gdpr", 0, "複雑", story.today))
    assert warnings(story) == [
        (Code.WARN_REGIME, {"regime": "gdpr", "date": date(2027, 2, 9)}),
        (Code.WARN_REGIME, {"regime": "ccpa", "date": date(2026, 12, 24)}),
    ]
    story.post(story.issue())
    assert warnings(story) == []


def test_a_task_is_announced_a_week_before_and_stays_when_late_also_of_a_closed_case() -> None:
    story = closed(T.ERASE, records=())
    due = ARRIVED + timedelta(days=30)
    for number, day in ((1, due), (2, due - timedelta(days=1)), (3, due)):
        task = ev.TaskSet(f"T{number}", TaskKind.ERASE_LATER, day, "消去", ARRIVED, 1)
        story.add((task,))
    assert warnings(story, due - timedelta(days=9)) == []
    second = (Code.WARN_TASK_DUE, {"task": "T2", "date": due - timedelta(days=1)})
    assert warnings(story, due - timedelta(days=8)) == [second]
    first, third = (((Code.WARN_TASK_DUE, {"task": t, "date": due})) for t in ("T1", "T3"))
    assert warnings(story, due - timedelta(days=7)) == [second, first, third]
    story.wait(100)
    story.add(around.finish_task(story.case, "T1", story.today, story.today, "消去済"))
    assert warnings(story) == [second, third]


# --- promises kept, money owed, requests passed on -----------------------------------------------


def asked_for_papers(*days: date | None) -> Story:
    """Papers asked for three times, the last two until a day; the last letter is not posted."""
    story = Story(T.DISCLOSE).accept()
    for n, day in enumerate((None, *days)):
        letter = story.issue(IDENTITY_REQUEST)
        issued = replace(story.case.letters[-1].issued, reply_by=day)
        known = replace(story.case.letters[-1], issued=issued)
        story.case = replace(story.case, letters=(*story.case.letters[:-1], known))
        if n < len(days):
            story.post(letter)
        story.wait()
    return story


def test_giving_up_before_the_promised_day_is_over_is_pointed_out_until_told() -> None:
    promised, later = ARRIVED + timedelta(days=10), ARRIVED + timedelta(days=30)
    story = asked_for_papers(promised, later)
    assert Code.WARN_PROMISED_DAY not in codes(story)
    story.give_up_identity()
    assert (Code.WARN_PROMISED_DAY, {"date": promised}) in warnings(story)
    story.post(story.issue())
    assert Code.WARN_PROMISED_DAY not in codes(story)


@pytest.mark.parametrize(("days", "broken"), [(10, True), (11, False)])
def test_the_promised_day_belongs_to_the_person(days: int, broken: bool) -> None:
    story = asked_for_papers(ARRIVED + timedelta(days=10), None)
    story.wait((ARRIVED + timedelta(days=days) - story.today).days)
    story.give_up_identity()
    assert (Code.WARN_PROMISED_DAY in codes(story)) is broken


def test_without_a_promised_day_none_is_broken() -> None:
    story = asked_for_papers(None, None)
    story.give_up_identity()
    assert Code.WARN_PROMISED_DAY not in codes(story)


def test_money_paid_for_what_was_withdrawn_is_pointed_out_until_it_goes_back() -> None:
    story = Story(T.DISCLOSE, T.PURPOSE)
    story.pay(2000)
    assert Code.WARN_REFUND_OPEN not in codes(story)
    story.withdraw(1)
    assert (Code.WARN_REFUND_OPEN, {"amount": 1000}) in warnings(story)
    story.add(intake.refund_fee(story.case, "取下げ", story.today, story.today, 1000))
    assert Code.WARN_REFUND_OPEN not in codes(story)


def test_a_referral_not_passed_on_is_pointed_out() -> None:
    story = investigated(T.CORRECT, T.ERASE)
    assert Code.WARN_NOT_REFERRED not in codes(story)
    story.decide(2, Outcome.REFERRED_JOINT_MANAGER)
    assert (Code.WARN_NOT_REFERRED, {"item": 2}) in warnings(story)
    story.tell("joint_use", number=2)
    assert Code.WARN_NOT_REFERRED not in codes(story)


def test_a_duplicate_of_another_persons_case_is_pointed_out() -> None:
    story = Story(T.ERASE, T.CORRECT).accept()
    story.dismiss(2, Outcome.DUPLICATE_OF, "R2026-0009")
    found = (Code.WARN_DUPLICATE_OTHER, {"item": 2, "case": "R2026-0009"})
    assert found in warnings(story)
    assert found in warnings(story, same_person=("R2026-0008",))
    assert found not in warnings(story, same_person=("R2026-0009",))


def test_an_erasure_during_a_lawsuit_is_pointed_out_before_and_after_it_is_done() -> None:
    story = investigated(T.ERASE)
    opened = around.open_matter(
        story.case, MatterKind.LITIGATION, story.today, story.today, "訴状", None, ""
    )
    story.add(opened)
    story.decide(1, Outcome.GRANTED)
    assert Code.WARN_LITIGATION in codes(story)
    story.carry_out()
    assert Code.WARN_LITIGATION in codes(story)
