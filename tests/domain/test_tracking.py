"""Tracking numbers: what cannot be one of the way is no proof that the letter left the house."""

from __future__ import annotations

import pytest

from casemgr.domain.errors import Code
from casemgr.domain.facts import DOMESTIC_ONLY, TRACKED, PostWay
from casemgr.domain.tracking import (
    ABROAD,
    DOMESTIC,
    REGISTERED_ABROAD,
    forms,
    number,
    service,
    services,
)
from tests.builders import refused

DOMESTIC_WAYS = sorted(TRACKED - {PostWay.EMS})


@pytest.mark.parametrize(
    "typed",
    [
        DOMESTIC,
        "12345678903",
        " 123 45 67890 3 ",
        "１２３－４５－６７８９０－３",
        "123ー45ー67890ー3",
    ],
)
@pytest.mark.parametrize("way", DOMESTIC_WAYS)
def test_eleven_digits_of_which_the_last_checks_the_others(way: PostWay, typed: str) -> None:
    assert number(way, typed) == DOMESTIC


@pytest.mark.parametrize("typed", [ABROAD, "ej 123 456 785 jp", "ＥＪ１２３４５６７８５ＪＰ"])
@pytest.mark.parametrize("way", [PostWay.EMS, PostWay.REGISTERED])
def test_abroad_it_is_the_number_of_the_postal_union(way: PostWay, typed: str) -> None:
    assert number(way, typed) == ABROAD


@pytest.mark.parametrize(
    ("way", "typed"),
    [
        *((way, "abc") for way in sorted(TRACKED)),
        *((way, "123-45-67890-1") for way in DOMESTIC_WAYS),  # one digit mistyped
        (PostWay.RECORDED, "1234-5678-9012"),  # twelve, as of a parcel
        (PostWay.RECORDED, "1234567890"),
        (PostWay.SIMPLIFIED_REGISTERED, ABROAD),
        (PostWay.EMS, DOMESTIC),
        (PostWay.EMS, "EJ123456784JP"),
        (PostWay.EMS, "EJ12345678JP"),
        (PostWay.EMS, "E1123456785JP"),
    ],
)
def test_what_cannot_be_a_number_of_the_way_is_refused(way: PostWay, typed: str) -> None:
    with refused(Code.FIELD_INVALID, field="tracking", value=typed):
        number(way, typed)


@pytest.mark.parametrize(
    ("serial", "check"),
    [("00000000", "5"), ("00000001", "4"), ("47312482", "9"), ("00000008", "0")],
)
def test_the_check_digit_abroad(serial: str, check: str) -> None:
    """Remainders of 0 and 1 have no digit of their own: 5 and 0 stand for them."""
    assert number(PostWay.EMS, f"EN{serial}{check}JP") == f"EN{serial}{check}JP"


@pytest.mark.parametrize("way", sorted(TRACKED))
def test_a_way_with_a_number_needs_one(way: PostWay) -> None:
    with refused(Code.TRACKING_MISSING, way=way.value):
        number(way, " - ")


@pytest.mark.parametrize("way", sorted(DOMESTIC_ONLY))
def test_a_way_within_japan_does_not_go_abroad_whatever_its_number(way: PostWay) -> None:
    for typed in ("", DOMESTIC, ABROAD):
        with refused(Code.WAY_NOT_ABROAD, way=way.value):
            number(way, typed, abroad=True)


def test_abroad_registered_mail_has_the_number_of_the_postal_union_only() -> None:
    assert number(PostWay.REGISTERED, "rr 123 456 785 jp", abroad=True) == REGISTERED_ABROAD
    assert number(PostWay.EMS, ABROAD, abroad=True) == ABROAD
    shown = [REGISTERED_ABROAD]
    for typed in (DOMESTIC, "RR123456784JP"):
        with refused(Code.FIELD_INVALID, field="tracking", value=typed, expected=shown):
            number(PostWay.REGISTERED, typed, abroad=True)
    with refused(Code.TRACKING_MISSING):
        number(PostWay.REGISTERED, "", abroad=True)
    for way in set(PostWay) - TRACKED:
        assert number(way, " x ", abroad=True) == "x"


def test_how_numbers_look_depends_on_the_way_and_on_where_the_letter_goes() -> None:
    assert forms(PostWay.REGISTERED, abroad=False)[0] == DOMESTIC
    assert forms(PostWay.REGISTERED, abroad=True) == (REGISTERED_ABROAD,)
    assert forms(PostWay.EMS, abroad=False) == forms(PostWay.EMS, abroad=True) == (ABROAD,)
    assert forms(PostWay.ORDINARY, abroad=True) == ()


@pytest.mark.parametrize("way", sorted(set(PostWay) - TRACKED))
def test_without_one_whatever_is_noted_stays_as_it_is(way: PostWay) -> None:
    assert number(way, " 受付印 12 ") == "受付印 12"
    assert number(way, "") == ""


def test_abroad_registered_mail_is_another_service_and_nothing_else_is() -> None:
    assert service(PostWay.REGISTERED, abroad=True) == "registered_abroad"
    assert service(PostWay.REGISTERED, abroad=False) == "registered"
    others = [way for way in PostWay if way is not PostWay.REGISTERED]
    assert [service(way, abroad=True) for way in others] == [way.value for way in others]
    both = services().index("registered")
    assert services()[both : both + 2] == ["registered", "registered_abroad"]
    assert len(services()) == len(PostWay) + 1
