"""The register of a day and the sheet with a pass phrase, as they are printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from judge import faults
from letter_samples import COMPANY, renderer

from casemgr.domain.errors import Code
from casemgr.domain.facts import PostWay
from casemgr.domain.text import Language, Text
from casemgr.services.dispatch import Posting
from tests.builders import refused

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2026, 11, 23)
JA, EN = Language
TOKYO = Text("Tokyo", "東京都")


def posting(number: int, way: PostWay = PostWay.ORDINARY, **more: Any) -> Posting:
    values: dict[str, Any] = {
        "letters": (f"R2026-{number:04d}-L1",),
        "case": f"R2026-{number:04d}",
        "addressee": "髙橋 一郎",
        "organisation": "",
        "postal_code": "150-0000",
        "region": TOKYO,
        "way": way,
        "tracking": "",
    }
    return Posting(**(values | more))


ROWS = (
    posting(1),
    posting(2, letters=("R2026-0002-L1", "R2026-0002-L2")),
    posting(3, PostWay.SIMPLIFIED_REGISTERED, tracking="123-45-67890-1"),
    posting(4, PostWay.EMS, addressee="Zoë Müller", organisation="Müller GmbH", tracking="EJ1JP"),
    posting(5, PostWay.EMAIL, addressee="秘匿 次郎"),
)


def text(rows: tuple[Posting, ...] = ROWS, language: Language = JA) -> str:
    return renderer().read_text(renderer().register(rows, DAY, COMPANY, language))


def test_the_register_has_every_envelope_its_way_and_the_counts() -> None:
    post, other = text().split("\f")
    for words in (
        "郵便物差出票",
        "2026年11月23日",
        "普通郵便　2通",
        "簡易書留　1通",
        "EMS（国際スピード郵便）　1通",
        "合計　4通",
        "R2026-0002-L2",
        "123-45-67890-1",
        "150-0000 東京都",
        "髙橋 一郎　様",
        "Müller GmbH",
        "GMO OMAKASE株式会社",
    ):
        assert words in post
    assert "秘匿" not in post
    assert "秘匿 次郎　様" in other
    assert "電子メール　1通" in other


def test_registered_mail_abroad_is_a_group_of_its_own_with_the_country() -> None:
    away = {"abroad": True, "postal_code": "", "region": Text("Thailand", "Thailand")}
    rows = (
        posting(1, PostWay.REGISTERED, tracking="123-45-67890-3"),
        posting(2, PostWay.REGISTERED, tracking="RR123456785JP", **away),
    )
    japanese, english = text(rows), text(rows, EN)
    assert "一般書留　1通" in japanese
    assert "国際書留　1通" in japanese
    assert japanese.index("一般書留") < japanese.index("国際書留") < japanese.index("RR1234")
    assert "Thailand" in japanese
    assert "International registered mail: 1" in english
    assert "\nRegistered mail: 1" in english


@pytest.mark.parametrize("typed", ["1-2-3 Mihon, Tokyo 150-0000, Japan", "1-2-3 Mihon, Tokyo"])
def test_the_english_sender_has_one_postal_code_and_one_country(typed: str) -> None:
    company = replace(COMPANY, address=Text(typed, "東京都 150-0000"))
    said = renderer().read_text(renderer().register(ROWS, DAY, company, EN))
    assert "1-2-3 Mihon, Tokyo, 150-0000 Japan" in " ".join(said.split())
    japanese = renderer().read_text(renderer().register(ROWS, DAY, company, JA))
    assert "東京都 150-0000" in japanese


def test_the_english_register_says_the_same_without_japanese_words() -> None:
    post, other = text(language=EN).split("\f")
    for words in ("Ordinary mail: 2", "Simplified registered mail: 1", "EMS: 1", "Total: 4"):
        assert words in post
    assert "150-0000 Tokyo" in post
    assert "様" not in post + other


def test_envelopes_are_numbered_through_over_all_ways() -> None:
    lines = [line.split(" ")[0] for line in text().splitlines() if "R2026-" in line]
    assert [x for x in lines if x.isdigit()] == ["1", "2", "3", "4", "1"]


def test_an_organisation_is_addressed_as_one() -> None:
    assert "架空法律事務所　御中" in text(
        (posting(1, addressee="", organisation="架空法律事務所"),)
    )


def test_a_day_on_which_nothing_left() -> None:
    assert "差し出した郵便物はありません" in text(())
    only = text((posting(1, PostWay.BY_HAND),)).split("\f")
    assert "差し出した郵便物はありません" in only[0]
    assert "手渡し　1通" in only[1]


def test_every_way_has_its_words() -> None:
    for language in Language:
        said = text(tuple(posting(n, way) for n, way in enumerate(PostWay, start=1)), language)
        assert not any(way.value in said for way in PostWay if "_" in way.value)


def test_a_long_day_goes_on_over_pages() -> None:
    pages = text(tuple(posting(n) for n in range(1, 121))).split("\f")
    assert len(pages) > 2
    assert all("文書番号" in page for page in pages if "R2026-" in page)
    assert "合計　120通" in pages[-1]


def test_what_no_font_has_is_refused() -> None:
    with refused(Code.UNPRINTABLE_CHARACTERS):
        text((posting(1, addressee="山田 \ue000"),))


# --- the sheet with a pass phrase ----------------------------------------------------------------

GROUPS = ["7K3M", "ACDE", "FHJK", "LMNP", "QRTU"]


def passphrase_sheet(language: Language) -> bytes:
    letter = "R2026-0002-L1"
    return renderer().passphrase_sheet(letter, iter(GROUPS), DAY, COMPANY, language)


@pytest.mark.parametrize("language", Language)
def test_the_sheet_has_the_pass_phrase_and_no_name(language: Language) -> None:
    made = passphrase_sheet(language)
    said = renderer().read_text(made)
    assert "-".join(GROUPS) in said.replace(" ", "").replace("\n", "")
    assert "R2026-0002-L1" in said
    assert COMPANY.company.in_(language) in said
    assert "髙橋" not in said
    about = str(renderer().read_about(made))
    assert not any(group in about for group in GROUPS)
    assert made == passphrase_sheet(language)


def test_a_company_no_font_can_print_is_refused() -> None:
    odd = replace(COMPANY, company=Text("\ue000", "\ue000"))
    with refused(Code.UNPRINTABLE_CHARACTERS, fields="company"):
        renderer().passphrase_sheet("R2026-0002-L1", GROUPS, DAY, odd, JA)


def test_both_are_for_the_archive_and_for_screen_readers(tmp_path: Path) -> None:
    files = {}
    for language in Language:
        files[f"register-{language.value}"] = renderer().register(ROWS, DAY, COMPANY, language)
        files[f"sheet-{language.value}"] = passphrase_sheet(language)
    assert faults(files, tmp_path) == {}
