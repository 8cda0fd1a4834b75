"""Postal codes, e-mail addresses and telephone numbers are put right or refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from casemgr.domain import contact
from casemgr.domain import events as ev
from casemgr.domain.acts import intake
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import Item
from casemgr.domain.people import Address
from casemgr.domain.rules import Capacity
from tests.builders import ARRIVED, HANAKO, RULES, TARO, Story, T, received, refused

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    "typed",
    [
        "150-0031",
        "1500031",
        "１５０００３１",
        "〒150-0031",
        "１５０－００３１",
        "150 0031",
        "150−0031",
        "150ー0031",
    ],
)
def test_a_postal_code_gets_its_hyphen(typed: str) -> None:
    assert contact.postal_code(typed) == "150-0031"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("taro@example.jp", "taro@example.jp"),
        (" ＴＡＲＯ＠ｅｘａｍｐｌｅ．ｊｐ ", "TARO@example.jp"),
        ("ta..ro.@mail.example.co.jp", "ta..ro.@mail.example.co.jp"),
        ("taro+privacy@架空.example", "taro+privacy@架空.example"),
        ("taro@xn--fiq.xn--fiqs8s", "taro@xn--fiq.xn--fiqs8s"),
    ],
)
def test_an_email_address_is_folded(typed: str, read: str) -> None:
    assert contact.email(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("０３－００００－００００", "03-0000-0000"),
        ("+1 555 0100", "+1 555 0100"),
        ("（03）0000−0000", "(03)0000-0000"),
        ("03-0000-0000（平日 10時〜17時）", "03-0000-0000（平日 10時〜17時）"),
    ],
)
def test_a_telephone_number_may_bear_hours(typed: str, read: str) -> None:
    assert contact.phone(typed) == read


@pytest.mark.parametrize("read", [contact.postal_code, contact.email, contact.phone])
def test_nothing_stays_nothing(read: Callable[[str], str]) -> None:
    assert read("  ") == ""


@pytest.mark.parametrize(
    ("read", "typed", "field"),
    [
        (contact.postal_code, "99", "postal_code"),
        (contact.postal_code, "150-00311", "postal_code"),
        (contact.postal_code, "abc-defg", "postal_code"),
        (contact.email, "not an e-mail", "email"),
        (contact.email, "hanako@example", "email"),
        (contact.email, "taro@example.jp hana@example.jp", "email"),
        (contact.email, "taro@-example.jp", "email"),
        (contact.email, "@example.jp", "email"),
        (contact.email, "taro@example.1", "email"),
        (contact.phone, "call me", "phone"),
    ],
)
def test_what_cannot_be_one_is_refused(read: Callable[[str], str], typed: str, field: str) -> None:
    with pytest.raises(Problem) as refused:
        read(typed)
    assert refused.value.code is Code.FIELD_INVALID
    assert refused.value.facts["field"] == field
    assert contact.or_as_is(read, typed) == typed


def test_what_was_kept_long_ago_is_put_right_where_it_can_be() -> None:
    assert contact.or_as_is(contact.postal_code, "1500031") == "150-0031"


def test_a_request_is_taken_in_with_its_people_put_right() -> None:
    agent = received(Item(1, T.DISCLOSE), capacity=Capacity.MANDATED)
    agent = replace(
        agent,
        requester=replace(
            TARO, address=Address("１０００００１", ("架空",)), phone="０３-0000-0000"
        ),
        subject=replace(HANAKO, email="ｈａｎａ@example.jp"),
    )
    (made,) = intake.receive(agent, RULES, ARRIVED)
    assert isinstance(made, ev.Received)
    assert made.requester.address.postal_code == "100-0001"
    assert made.requester.phone == "03-0000-0000"
    assert made.subject is not None
    assert made.subject.email == "hana@example.jp"


def test_nobody_is_taken_in_or_changed_with_an_address_that_is_none() -> None:
    alone = received(Item(1, T.DISCLOSE))
    wrong = replace(TARO, address=Address("99", ("架空",)))
    with refused(Code.FIELD_INVALID, field="postal_code", value="99"):
        intake.receive(replace(alone, requester=wrong), RULES, ARRIVED)
    story = Story(T.DISCLOSE)
    with refused(Code.FIELD_INVALID, field="postal_code"):
        intake.change_person(story.case, wrong, None, story.today)
    with refused(Code.FIELD_INVALID, field="email"):
        intake.change_person(
            story.case,
            TARO,
            replace(HANAKO, email="hanako@example"),
            story.today,
            Capacity.MANDATED,
        )


def test_postal_codes_of_other_countries_stay_as_they_are() -> None:
    abroad = replace(TARO, address=Address("SW1A 1AA", ("1 Invented Street",), "United Kingdom"))
    assert contact.reachable(abroad) == abroad


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("France", "France"),
        (" Ｆｒａｎｃｅ ", "France"),
        ("Côte  d’Ivoire", "Côte d’Ivoire"),
        ("Türkiye", "Türkiye"),
        ("Guinea-Bissau", "Guinea-Bissau"),
        ("", ""),
        ("　", ""),
        ("Japan", ""),
        ("日本", ""),
    ],
)
def test_a_country_is_named_in_latin_letters_and_japan_not_at_all(typed: str, read: str) -> None:
    assert contact.country(typed) == read


@pytest.mark.parametrize("typed", ["フランス", "仏", "France (フランス)", "Россия", "33", "-"])
def test_a_country_that_its_own_post_cannot_read_is_refused(typed: str) -> None:
    abroad = Address("75000", ("8 rue de l’Exemple",), typed)
    with refused(Code.FIELD_INVALID, field="country", value=typed, expected=contact.COUNTRY):
        contact.reachable(replace(TARO, address=abroad))


def test_an_address_in_japan_keeps_its_postal_code_whatever_country_was_typed() -> None:
    typed = replace(TARO.address, postal_code="1500000", country="日本")
    assert contact.reachable(replace(TARO, address=typed)).address == TARO.address
