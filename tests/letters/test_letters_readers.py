"""What a letter says depends on who reads it, and where."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from letter_samples import BERLIN, COMPANY, HOME, acknowledgement, disclosure, receipt, renderer

from casemgr.domain.text import Language, Text

if TYPE_CHECKING:
    from casemgr.services.letter_data import LetterData

PREVAILS = "the Japanese text prevails"


def read(data: LetterData, language: Language = Language.EN) -> str:
    return " ".join(renderer().read_text(renderer().render(data, language).pdf).split())


def test_a_letter_issued_alone_is_no_translation() -> None:
    """Only where there is a Japanese letter can its text prevail."""
    for make in (disclosure, acknowledgement, receipt):
        alone, paired = read(make()), read(make(translates="R2026-0002-L9"))
        assert "courtesy" not in alone
        assert PREVAILS not in alone
        assert "courtesy translation of our letter No. R2026-0002-L9 in Japanese." in paired
        assert PREVAILS in paired


def test_an_organisation_is_greeted_without_a_name() -> None:
    named = read(disclosure(addressee="Zoë Müller", addressee_organisation="見本商事株式会社"))
    assert "Dear Zoë Müller," in named
    nameless = read(disclosure(addressee="", addressee_organisation="見本商事株式会社"))
    assert "Dear Sir or Madam," in nameless
    assert "Dear 見本" not in nameless


@pytest.mark.parametrize("language", list(Language))
def test_abroad_the_hours_of_the_desk_are_those_of_a_named_clock(language: Language) -> None:
    english = language is Language.EN
    hours = "weekdays 10:00-17:00" if english else "平日10時から17時まで"
    clock = f"{hours}, Japan time (UTC+9)" if english else f"日本時間　{hours}"
    assert " ".join(clock.split()) in " ".join(read(disclosure(address=BERLIN), language).split())
    assert "Japan time" not in read(disclosure(address=HOME), language)
    assert "日本時間" not in read(disclosure(address=HOME), language)
    none = disclosure(address=BERLIN, company=replace(COMPANY, hours=Text()))
    text = read(none, language)
    assert "Japan time" not in text
    assert "日本時間" not in text


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("phone", "abroad"),
    [
        ("03-0000-0000", "+81 3-0000-0000"),
        ("090-0000-0000", "+81 90-0000-0000"),
        ("+81 3-0000-0000", "+81 3-0000-0000"),
        ("0120-000-000", "0120-000-000"),
        ("0570-000-000", "0570-000-000"),
        ("001-000", "001-000"),
    ],
)
def test_a_telephone_number_is_the_one_to_dial(phone: str, abroad: str, language: Language) -> None:
    company = replace(COMPANY, phone=phone)
    word = "Telephone: " if language is Language.EN else "電話 "
    assert f"{word}{phone}" in read(disclosure(company=company, address=HOME), language)
    assert f"{word}{abroad}" in read(disclosure(company=company, address=BERLIN), language)
