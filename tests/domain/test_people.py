"""Coming of age, acting for someone who has died, and changing in what capacity one asks."""

from __future__ import annotations

from calendar import isleap
from dataclasses import replace
from datetime import MAXYEAR, date, timedelta
from typing import Any
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain import events as ev
from casemgr.domain import workflow as wf
from casemgr.domain.acts import intake, sending
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Block, Code
from casemgr.domain.facts import HoldReason, Item, PostWay
from casemgr.domain.fee import FeeState
from casemgr.domain.identity import SeenDocument, authority_ended
from casemgr.domain.people import Party, birthday, initials
from casemgr.domain.rules import Capacity, CheckRole, Rulebook
from casemgr.domain.text import Language
from tests.builders import (
    ARRIVED,
    HANAKO,
    NAME,
    RULES,
    TARO,
    Story,
    T,
    decided,
    identified,
    investigated,
    received,
    refused,
    told,
)

BIRTHDAY = ARRIVED + timedelta(days=3)
CHILD = replace(HANAKO, born_on=BIRTHDAY.replace(year=BIRTHDAY.year - 18))
OF_AGE = {"age": 18, "date": BIRTHDAY}

# --- birthdays -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born_on", "age", "day"),
    [
        (date(2008, 11, 12), 18, date(2026, 11, 12)),
        (date(2008, 2, 29), 18, date(2026, 3, 1)),
        (date(2008, 2, 29), 20, date(2028, 2, 29)),
        (date(1884, 2, 29), 16, date(1900, 3, 1)),
        (date(1984, 2, 29), 16, date(2000, 2, 29)),
        (date(2026, 11, 9), 0, date(2026, 11, 9)),
        (date(MAXYEAR, 1, 1), 18, date.max),
    ],
)
def test_the_day_on_which_an_age_is_reached(born_on: date, age: int, day: date) -> None:
    assert birthday(born_on, age) == day


@given(st.dates(date(1850, 1, 1), date(2150, 12, 31)), st.integers(0, 130))
def test_an_age_is_reached_on_the_birthday_and_not_a_day_earlier(born_on: date, age: int) -> None:
    """Years are counted as everybody does: by the parts of the day, and 1 March stands in."""
    day = birthday(born_on, age)

    def years(on: date) -> int:
        return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))

    assert years(day) == age
    assert years(day - timedelta(days=1)) == age - 1
    assert day.year == born_on.year + age
    leap_day = (born_on.month, born_on.day) == (2, 29)
    same = (day.month, day.day) == (born_on.month, born_on.day)
    assert same or (leap_day and not isleap(day.year) and (day.month, day.day) == (3, 1))


@given(st.dates(date(1950, 1, 1), date(2030, 12, 31)), st.integers(-400, 400))
def test_a_parents_authority_ends_with_that_day_for_good(born_on: date, days: int) -> None:
    of_age = birthday(born_on, 18)
    case = replace(
        Story(T.DISCLOSE, capacity=Capacity.PARENT).case, subject=replace(HANAKO, born_on=born_on)
    )
    found = authority_ended(case, of_age + timedelta(days=days))
    ended = Block(Code.AUTHORITY_ENDED, {"age": 18, "date": of_age})
    assert found == (ended if days >= 0 else None)


# --- coming of age while the case runs -----------------------------------------------------------


def minor(*types: T, **more: Any) -> Story:
    """A parent asks, three days before the child is of age."""
    story = Story(*types, capacity=Capacity.PARENT, **more)
    story.add(intake.change_person(story.case, TARO, CHILD, story.today))
    return story.accept()


def test_only_a_parents_authority_ends_and_only_where_the_birth_is_known() -> None:
    later = BIRTHDAY + timedelta(days=365)
    assert authority_ended(Story(T.ERASE, capacity=Capacity.PARENT).case, later) is None
    for capacity in (Capacity.GUARDIAN, Capacity.MANDATED, Capacity.LAWYER, Capacity.HEIR):
        story = Story(T.ERASE, capacity=capacity)
        story.add(intake.change_person(story.case, TARO, CHILD, story.today))
        assert authority_ended(story.case, later) is None
    own = Story(T.ERASE)
    own.add(intake.change_person(own.case, CHILD, None, own.today))
    assert authority_ended(own.case, later) is None


def test_from_the_birthday_a_parents_authority_is_not_confirmed() -> None:
    story, early = minor(T.CORRECT), (SeenDocument("family_register", ARRIVED),)
    story.wait(2).check(CheckRole.AUTHORITY)
    story.wait()
    with refused(Code.AUTHORITY_ENDED, **OF_AGE):
        story.check(CheckRole.AUTHORITY)
    with refused(Code.AUTHORITY_ENDED, **OF_AGE):
        story.check(CheckRole.AUTHORITY, on=ARRIVED, documents=early)
    story.check(CheckRole.AUTHORITY, confirmed=False)
    story.check(CheckRole.REQUESTER)


def test_from_the_birthday_nothing_is_decided_for_the_parent() -> None:
    story = minor(T.ERASE).identify().investigate(NAME).wait(2)
    story.decide(1, Outcome.GRANTED)
    story.wait()
    with refused(Code.AUTHORITY_ENDED, **OF_AGE):
        story.decide(1, Outcome.NOT_HELD)
    story.carry_out()
    with refused(Code.AUTHORITY_ENDED, **OF_AGE):
        story.issue()
    story.issue("acknowledgement")


def test_a_letter_made_in_time_is_not_posted_too_late() -> None:
    story = minor(T.ERASE).identify().investigate(NAME).wait(2)
    story.decide(1, Outcome.GRANTED)
    story.carry_out()
    letter, other = story.issue(), story.issue("acknowledgement")
    last_day = story.today
    story.wait()
    with refused(Code.AUTHORITY_ENDED, **OF_AGE):
        story.post(letter)
    story.post(other)
    # What left the house on the last day may be written down later.
    story.add(sending.post_letter(story.case, letter, last_day, story.today, PostWay.BY_HAND))


def test_what_ends_without_identity_is_told_all_the_same() -> None:
    story = minor(T.ERASE).wait(3)
    story.withdraw(1)
    story.post(story.issue())
    story.close()


def test_a_child_come_of_age_mandates_its_parent() -> None:
    story = minor(T.ERASE).identify().investigate(NAME).wait(3)
    act, case = intake.change_person, story.case
    story.add(act(case, TARO, CHILD, story.today, Capacity.MANDATED))
    assert story.case.checks_passed == (CheckRole.REQUESTER, CheckRole.SUBJECT)
    with refused(Code.IDENTITY_NOT_CONFIRMED, missing=["authority"]):
        story.decide(1, Outcome.GRANTED)
    story.check(CheckRole.AUTHORITY)
    story.decide(1, Outcome.GRANTED)
    story.carry_out()
    story.post(story.issue())


def test_a_child_come_of_age_goes_on_by_itself() -> None:
    story = minor(T.ERASE).identify().investigate(NAME).wait(3)
    story.add(intake.change_person(story.case, CHILD, None, story.today, Capacity.SELF))
    assert story.case.checks_needed == (CheckRole.REQUESTER,)
    assert not story.case.identity_confirmed
    story.check()
    story.decide(1, Outcome.GRANTED)
    story.carry_out()
    story.post(story.issue(), PostWay.BY_HAND)
    assert story.case.person == CHILD


def test_nobody_is_born_after_asking() -> None:
    unborn = replace(TARO, born_on=ARRIVED + timedelta(days=1))
    event = received(Item(1, T.ERASE))
    with refused(Code.DATE_IN_FUTURE, what="born_on", date=unborn.born_on):
        intake.receive(replace(event, requester=unborn), RULES, ARRIVED + timedelta(days=9))
    story = Story(T.ERASE, capacity=Capacity.PARENT)
    with refused(Code.DATE_IN_FUTURE, what="born_on"):
        intake.change_person(story.case, TARO, unborn, story.today)
    born = replace(TARO, born_on=ARRIVED)
    intake.receive(replace(event, requester=born), RULES, ARRIVED)
    # Of an agent the birth is of no account.
    intake.change_person(story.case, unborn, HANAKO, story.today)


# --- a change of capacity ------------------------------------------------------------------------


@pytest.mark.parametrize("capacity", [Capacity.MANDATED, Capacity.LAWYER, Capacity.GUARDIAN])
def test_in_another_capacity_the_authority_is_shown_anew(capacity: Capacity) -> None:
    story = identified(T.ERASE, capacity=Capacity.PARENT)
    (changed,) = intake.change_person(story.case, TARO, HANAKO, story.today, capacity)
    assert changed == ev.PersonChanged(TARO, HANAKO, capacity)
    story.add((changed,))
    assert story.case.capacity is capacity
    assert story.case.checks_passed == (CheckRole.REQUESTER, CheckRole.SUBJECT)


def test_the_same_capacity_named_again_changes_nothing() -> None:
    story = identified(T.ERASE, capacity=Capacity.PARENT)
    story.add(intake.change_person(story.case, TARO, HANAKO, story.today, Capacity.PARENT))
    assert story.case.identity_confirmed


def test_before_anything_was_found_a_slip_at_arrival_is_mended() -> None:
    story = Story(T.ERASE).accept()
    story.add(intake.change_person(story.case, TARO, HANAKO, story.today, Capacity.PARENT))
    assert (story.case.person, story.case.capacity) == (HANAKO, Capacity.PARENT)
    with refused(Code.SUBJECT_MISSING):
        intake.change_person(story.case, TARO, None, story.today)
    with refused(Code.FIELD_INVALID, field="subject"):
        intake.change_person(story.case, TARO, HANAKO, story.today, Capacity.SELF)


def test_what_was_found_about_a_child_does_not_become_the_parents_own() -> None:
    """Else the parent's own papers alone would open the child's data."""
    story = investigated(T.DISCLOSE, capacity=Capacity.PARENT)
    with refused(Code.FIELD_INVALID, field="subject", value=TARO.name, expected=HANAKO.name):
        intake.change_person(story.case, TARO, None, story.today, Capacity.SELF)
    renamed = replace(HANAKO, name="山田 華子")
    story.add(intake.change_person(story.case, TARO, renamed, story.today))
    assert story.case.person == renamed


def test_a_person_who_asked_alone_takes_a_lawyer() -> None:
    story = investigated(T.DISCLOSE)
    lawyer = Party("架空 弁護士")
    story.add(intake.change_person(story.case, lawyer, TARO, story.today, Capacity.LAWYER))
    assert story.case.checks_passed == ()
    story.identify()
    assert story.case.identity_confirmed


def test_a_capacity_that_the_edition_of_the_law_does_not_have() -> None:
    known = {k: v for k, v in RULES.law.capacities.items() if k is not Capacity.HEIR}
    old = Rulebook.of(replace(RULES.law, capacities=known), RULES.policy)
    event = received(Item(1, T.ERASE), capacity=Capacity.HEIR)
    listed = "self, parent, guardian, mandated, lawyer"
    with refused(Code.FIELD_INVALID, field="capacity", value="heir", expected=listed):
        intake.receive(event, old, ARRIVED)
    case = Story(T.ERASE, capacity=Capacity.PARENT, rules=old).case
    with refused(Code.FIELD_INVALID, field="capacity"):
        intake.change_person(case, TARO, HANAKO, ARRIVED, Capacity.HEIR)


# --- heirs ---------------------------------------------------------------------------------------


def test_an_heir_shows_who_asks_and_the_inheritance_and_nothing_of_the_deceased() -> None:
    story = Story(T.DISCLOSE, capacity=Capacity.HEIR).accept()
    assert story.case.checks_needed == (CheckRole.REQUESTER, CheckRole.AUTHORITY)
    assert story.case.person == HANAKO
    with refused(Code.NO_SUCH_CHECK, role="subject"):
        story.check(CheckRole.SUBJECT)
    story.identify()
    assert story.case.identity_confirmed


def test_an_heirs_request_is_none_under_the_act() -> None:
    story = identified(*T_OF_ACT, capacity=Capacity.HEIR)
    assert not story.case.statutory
    assert wf.suit(story.case) is None
    assert wf.fee_state(story.case) is FeeState.NOT_APPLICABLE
    for item in story.case.items:
        rule = story.case.rule(item)
        assert (rule.article, rule.grant_article, rule.notice_article) == ("", "", "")
        assert (rule.fee, rule.suit_clock) == (0, False)
    for step in (story.ask_fee, story.pay, story.waive):
        with refused(Code.FEE_NOT_APPLICABLE):
            step()


T_OF_ACT = tuple(RULES.types)


def test_an_heirs_request_goes_all_the_way_and_its_refusal_opens_no_lawsuit() -> None:
    story = told(T.ERASE, capacity=Capacity.HEIR)
    story.close()
    other = investigated(T.ERASE, capacity=Capacity.HEIR)
    other.decide(1, Outcome.REFUSED, internal_reason="任意の対応として見送る")
    other.post(other.issue())
    assert other.case.refused_on is None


def test_an_heir_asks_for_own_data_as_anybody_does() -> None:
    case = Story(T.DISCLOSE).case
    assert case.statutory
    assert wf.suit(case) is not None
    assert wf.fee_state(case) is FeeState.DUE


def test_of_one_who_turns_out_an_heir_no_fee_is_awaited() -> None:
    story = identified(T.DISCLOSE)
    story.ask_fee()
    changed = intake.change_person(story.wait(2).case, TARO, HANAKO, story.today, Capacity.HEIR)
    assert changed[1:] == (ev.HoldEnded(HoldReason.FEE_OWING, story.today),)
    story.add(changed)
    assert story.case.holds == ()
    assert wf.fee_state(story.case) is FeeState.NOT_APPLICABLE


def test_a_change_of_particulars_leaves_the_wait_for_the_fee() -> None:
    story = identified(T.DISCLOSE)
    story.ask_fee()
    assert len(intake.change_person(story.case, TARO, None, story.today)) == 1


def test_a_paid_fee_goes_back_to_an_heir() -> None:
    story = identified(T.DISCLOSE)
    story.pay()
    story.add(intake.change_person(story.case, TARO, HANAKO, story.today, Capacity.HEIR))
    story.add(intake.refund_fee(story.case, "法に基づく請求でない", story.today, story.today))
    assert wf.fee_state(story.case) is FeeState.REFUNDED


def test_decided_under_the_act_stays_decided() -> None:
    story = decided(T.ERASE, capacity=Capacity.PARENT)
    story.add(intake.change_person(story.case, TARO, HANAKO, story.today, Capacity.GUARDIAN))
    assert story.case.items[0].decision is not None


# --- initials ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("見本 太郎", "見太"),
        ("見本　太郎", "見太"),
        ("見本太郎", "見"),
        ("髙橋 一郎", "髙一"),
        ("葛\U000e0100城 花子", "葛\U000e0100花"),  # the form of the sign is part of it
        ("見", "見"),
        ("やまだ はなこ", "やは"),
        ("ジョン・スミス", "ジス"),
        ("ｼﾞｮﾝ･ｽﾐｽ", "ｼｽ"),
        ("Anna Berg", "AB"),
        ("anna berg", "AB"),
        ("Anna-Lena Berg", "AB"),
        ("Anna Maria Berg", "AMB"),
        ("Anna Maria van der Berg", "AMB"),
        ("Éric ßauer", "Éß"),
        ("E\u0301ric", "E\u0301"),
        ("X", "X"),
        ("見本 Anna", "見A"),
        ("“Anna” (見本)", "A見"),
        ("株式会社見本商事", "見"),
        ("株式会社 見本 商事", "見商"),
        ("見本商事株式会社", "見"),
        ("(株)見本", "見"),
        ("㈲見本", "見"),
        ("弁護士法人 架空法律事務所", "架"),
        ("医療法人社団見本会", "見"),
        ("株式会社", "株"),
        ("Kaku Trading Co., Ltd.", "KTL"),
        ("3M Mihon", "3M"),
        ("弁護士 見本 太郎", "見太"),
        ("見本 太郎 弁護士", "見太"),
        ("弁護士見本 太郎", "見太"),
        ("代表取締役社長 見本太郎", "見"),
        ("代表取締役社長見本太郎", "見"),
        ("見本商事株式会社 代表取締役 見本 太郎", "見見太"),
        ("架空 弁護士", "架"),
        ("見本 太郎　様", "見太"),
        ("氏家 太郎", "氏太"),
        ("殿村 博士", "殿博"),
        ("弁護士", "弁"),
        ("弁護士会", "弁"),
        ("医師会 見本支部", "医見"),
        ("弁護士見本株式会社", "弁"),
        ("税理士事務所見本", "税"),
        ("Dr. Anna Berg", "AB"),
        ("Prof.Dr. Anna Berg", "AB"),
        ("DR ANNA BERG", "AB"),
        ("Anna Berg, Attorney at Law", "AB"),
        ("Attorney-at-law Anna Berg", "AB"),
        ("Anna Berg, PhD, Esq.", "AB"),
        ("Ms. Anna Maria Berg", "AMB"),
        ("Drake Mrozek", "DM"),
        ("Anna Presidente", "AP"),
        ("Director", "D"),
        ("", ""),
        ("　", ""),
        ("■■ !!", ""),
    ],
)
def test_initials_tell_whose_sheet_it_is_without_a_name(name: str, expected: str) -> None:
    assert initials(name) == expected


@given(st.text(max_size=40))
def test_initials_are_never_more_than_one_sign_of_three_words(name: str) -> None:
    found = initials(name)
    letters = [c for c in found if not category(c).startswith("M")]
    assert len(letters) <= 3
    assert all(c in name or c in name.upper() for c in found)


def test_the_language_of_letters_can_be_changed_and_stays_otherwise() -> None:
    story = Story(T.DISCLOSE)
    old = story.issue("acknowledgement")
    change = intake.change_person
    story.add(change(story.case, TARO, None, story.today, language=Language.EN))
    assert story.case.language is Language.EN
    story.add(change(story.case, TARO, None, story.today))
    assert story.case.language is Language.EN
    made = story.case.find_letter(old)
    assert made is not None
    assert made.issued.language is Language.JA
