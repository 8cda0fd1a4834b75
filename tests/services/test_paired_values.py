"""Values of a pair of letters: the same in both, printed in both, and typed with the same numbers.

What stands on the pages is given here as a text; tests of the letters read it from real files.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from casemgr.domain.people import Address
from casemgr.domain.rules import Particulars, RequestType
from casemgr.domain.text import Language, Text
from casemgr.services.letter_data import (
    Annex,
    AnnexRow,
    CorrectionLine,
    LetterData,
    LetterFee,
    LetterItem,
    LetterKind,
    PaperHint,
    ProvisionRow,
    ReasonedItem,
)
from casemgr.services.paired import Side
from casemgr.services.paired_values import TEXTS, differences

COMPANY = Particulars(
    company=Text("Example 21 Inc.", "株式会社見本21"),
    postal_code="150-0000",
    address=Text("1-2-3 Mihon, Tokyo", "東京都架空町1-2-3 見本ビル10階"),
    email="desk@example.jp",
    phone="03-0000-0000",
    hours=Text("10 a.m. to 5 p.m.", "10時から17時まで"),
    payment=Text("ordinary account 1234567", "普通預金 1234567"),
)


def letter(**more: Any) -> LetterData:
    values: dict[str, Any] = {
        "kind": LetterKind.DECISION,
        "reference": "R2026-0001-L1",
        "case_number": "R2026-0001",
        "issued_on": date(2026, 11, 3),
        "arrived_on": date(2026, 11, 2),
        "company": COMPANY,
        "addressee": "見本 太郎",
        "addressee_organisation": "",
        "address": Address("100-0000", ("架空市1",)),
        "person": "",
        "policy_title": Text("Policy", "方針"),
        "items": (),
    }
    return LetterData(**(values | more))


def item(number: int = 1, **more: Any) -> ReasonedItem:
    values: dict[str, Any] = {
        "type": RequestType.DISCLOSE, "label": Text("data", "データ"), "article": "33(1)",
        "notice_article": "33(3)", "policy_ref": "", "asked": "", "outcome": "granted_part",
    }  # fmt: skip
    return ReasonedItem(number=number, **(values | more))


def found(
    data: LetterData,
    other: LetterData | None = None,
    texts: tuple[str, str] = ("", ""),
    house: tuple[dict[str, str], dict[str, str]] = ({}, {}),
) -> list[str]:
    one, two = (
        Side(of, language, text, tuple(own.values()), (), tuple(own))
        for of, language, text, own in zip(
            (data, other or data), Language, texts, house, strict=True
        )
    )
    return differences(one, two)


def test_one_set_of_values_does_not_differ() -> None:
    assert found(letter()) == []


# --- values of one language -----------------------------------------------------------------

ROW = AnnexRow(Text("Name", "氏名"), "999")
GIVEN = ProvisionRow("株式会社見本", "見本 太郎", "架空1", "架空 花子", "氏名", consent=True)
PAPER = Text("passport", "旅券")


@pytest.mark.parametrize(
    ("ours", "theirs", "part"),
    [
        ({"addressee": "見本 太郎"}, {"addressee": "架空 花子"}, "addressee"),
        ({"receipt_name": "A"}, {"receipt_name": "B"}, "addressee"),
        ({"person": "A"}, {"person": "B"}, "person"),
        ({"address": Address("1", ("あ",))}, {"address": Address("2", ("あ",))}, "address"),
        ({}, {"company": replace(COMPANY, phone="03-9999-9999")}, "company"),
        ({}, {"company": replace(COMPANY, postal_code="999-9999")}, "company"),
        ({"papers": (PAPER, PAPER)}, {"papers": (PAPER,)}, "papers"),
        ({"hints": (PaperHint(PAPER, PAPER),)}, {}, "papers"),
        ({"fresh_months": 3}, {"fresh_months": 6}, "papers"),
        ({"enclosures": ("a", "b")}, {"enclosures": ("a",)}, "enclosures"),
        (
            {"fee": LetterFee(2000, 1000, 2, per_letter=False)},
            {"fee": LetterFee(2000, 1000, 5, per_letter=False)},
            "fee",
        ),
        ({"items": (item(asked="あ"),)}, {"items": (item(asked="い"),)}, "request:1"),
        (
            {"items": (item(corrections=(CorrectionLine(PAPER, "12", "34"),)),)},
            {"items": (item(corrections=(CorrectionLine(PAPER, "12", "56"),)),)},
            "decision:1",
        ),
        (
            {"annexes": (Annex(2, PAPER, (ROW,)),)},
            {"annexes": (Annex(2, PAPER, (replace(ROW, value="998"),)),)},
            "annex:2",
        ),
        (
            {"annexes": (Annex(2, PAPER, (ROW, ROW)),)},
            {"annexes": (Annex(2, PAPER, (ROW,)),)},
            "annex:2",
        ),
        (
            {"annexes": (Annex(2, PAPER, (), (GIVEN, GIVEN)),)},
            {"annexes": (Annex(2, PAPER, (), (GIVEN,)),)},
            "annex:2",
        ),
        (
            {"annexes": (Annex(2, PAPER, (), (GIVEN,)),)},
            {"annexes": (Annex(2, PAPER, (), (replace(GIVEN, consent=False),)),)},
            "annex:2",
        ),
    ],
)
def test_a_value_that_differs_is_named_by_its_part(
    ours: dict[str, Any], theirs: dict[str, Any], part: str
) -> None:
    one, other = letter(**ours), letter(**theirs)
    assert part in found(one, other)
    assert part in found(other, one)


def test_texts_of_two_languages_are_no_other_values() -> None:
    ours = Annex(1, PAPER, (ROW,))
    theirs = Annex(1, Text("passports"), (replace(ROW, label=Text("Your name", "御氏名")),))
    assert found(letter(annexes=(ours,)), letter(annexes=(theirs,))) == []


def test_what_only_one_letter_has_is_left_to_what_it_says() -> None:
    data = letter(items=(item(asked="あ"),), annexes=(Annex(1, PAPER, (ROW,)),))
    data = replace(data, fee=LetterFee(2000, 1000, 2, per_letter=False))
    assert found(data, letter()) == []


# --- what is printed ------------------------------------------------------------------------

LONG = "2026年10月1日 予約画面の閲覧、user@example.jp"


def disclosed(*values: str) -> LetterData:
    rows = tuple(AnnexRow(Text("E-mail", "電子メール"), value) for value in values)
    return letter(annexes=(Annex(1, PAPER, rows),))


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        "2026年10月1日 予約画面の\n閲覧、user@example.jp",
        "電子 2026年10月1日 予約画面\nメール の閲覧、user@example.jp",
        "2026年10月1日 予約画面の閲覧、\n文書番号 1 ／ 2\f別紙1\n項目 内容\nuser@example.jp",
        # The foot of the page begins as the rest of the value does.
        "2026年10月1日 予約画面の閲\n覧2 1 ／ 2\f覧、user@example.jp",
        "2026年 10月 2026年10月1日 予約\n2026年 画面の閲覧、user@\nexample.jp",
    ],
)
def test_a_value_is_found_wherever_lines_and_pages_end(text: str) -> None:
    """In the other letter it stands in one piece, or not at all."""
    for frame in (text, f"前\n{text}\n後"):
        both = f"{frame}\nE-mail", f"{LONG}\n電子メール E-mail"
        assert found(disclosed(LONG), texts=(f"{frame}\n電子メール", both[1])) == []
        without = (f"{frame}\n電子メール", "E-mail")
        assert found(disclosed(LONG), texts=without) == ["annex:1"]
        assert found(disclosed(LONG), texts=(without[1] + "電子メール", frame + "E-mail")) == [
            "annex:1"
        ]


@pytest.mark.parametrize(
    "text",
    [
        "2026年10月1日 予約画面の閲覧、",
        "user@example.jp 2026年10月1日 予約画面の閲覧、",
        "2026年10月1日 予約画面の閲覧、\n" + "他の行\n" * 8 + "user@example.jp",
        "\n".join(f"他 {sign}" for sign in LONG),
    ],
)
def test_a_value_in_bits_or_in_part_is_none(text: str) -> None:
    texts = (f"{LONG}\n電子メール", f"{text}\nE-mail")
    assert found(disclosed(LONG), texts=texts) == ["annex:1"]


def test_a_short_value_stands_in_one_line_unless_it_was_typed_in_two() -> None:
    ours = "電子メール 999"
    assert found(disclosed("999"), texts=(ours, "E-mail 9 1\n99 2")) == ["annex:1"]
    assert found(disclosed("999"), texts=(ours, "E-mail 9\f99")) == []
    assert found(disclosed("9\n99"), texts=("電子メール 9 1\n99 2", "E-mail 999")) == []


def test_a_row_of_which_only_the_name_is_told() -> None:
    assert found(disclosed(""), texts=("電子メール", "E-mail")) == []
    assert found(disclosed(""), texts=("電子メール", "Phone")) == ["annex:1"]


@pytest.mark.parametrize(
    ("more", "texts", "part"),
    [
        ({}, ("見本 太郎　様", "架空 花子"), "addressee"),
        ({"addressee": "見本 太郎 殿"}, ("見本 太郎　様", "Dear 花子"), "addressee"),
        ({"addressee_organisation": "株式会社見本"}, ("", "株式会社見本"), "addressee"),
        ({}, ("架空市1", "架空市9"), "address"),
        ({}, ("03-0000-0000", "03-9999-9999"), "company"),
        ({}, ("desk@example.jp", "help@example.jp"), "company"),
        ({"enclosures": ("写し",)}, ("写し", ""), "enclosures"),
        (
            {"items": (item(corrections=(CorrectionLine(PAPER, "12", "34"),)),)},
            ("12 34", "12 35"),
            "decision:1",
        ),
        ({"items": (item(reason="十分に長い理由"),)}, ("", "十分に長い理由"), ""),
        ({"items": (item(reason="十分に長い理由です"),)}, ("", "十分に長い理由です"), "decision:1"),
        (
            {"items": (item(measure="十分に長い措置です"),)},
            ("十分に長い措置です", ""),
            "decision:1",
        ),
        (
            {"items": (item(measure="十分に長い措置です", outcome="granted"),)},
            ("十分に長い措置です", ""),
            "",
        ),
        ({"kind": LetterKind.FEE_NOTICE}, ("普通預金1234567", "account"), "company"),
        ({"kind": LetterKind.FEE_NOTICE}, ("普通預金1234567", "ordinary account 1234567"), ""),
        ({}, ("普通預金1234567", "account"), ""),
    ],
)
def test_a_value_that_only_one_letter_prints_is_named_by_its_part(
    more: dict[str, Any], texts: tuple[str, str], part: str
) -> None:
    assert found(letter(**more), texts=texts) == [part] * bool(part)


def test_an_honorific_is_no_other_name() -> None:
    told = letter(addressee="見本 太郎 殿")
    assert found(told, texts=("見本 太郎　様", "Dear 見本 太郎 殿")) == []


def test_the_companys_own_words_may_leave_out_how_to_reach_it() -> None:
    texts = "03-0000-0000 desk@example.jp", ""
    for house in (({"closing": "x"}, {}), ({}, {"closing": "x"})):
        assert found(letter(), texts=texts, house=house) == []
    assert found(letter(), texts=texts) == ["company", "company"]


# --- numbers in what was typed per language -----------------------------------------------------


def of_company(**more: Text) -> dict[str, Any]:
    return {"company": replace(COMPANY, **more)}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (of_company(hours=Text("9-12", "10時")), ["hours:ja:10", "hours:en:12", "hours:en:9"]),
        (of_company(hours=Text("Mondays", "10時")), ["hours:ja:10"]),
        (of_company(address=Text("9-9-9", "1-3")), ["address:ja:3", "address:en:9"]),
        (of_company(address=Text("1-2-3 Mihon", "1-2-3 見本ビル8階")), []),
        (of_company(company=Text("Example 22", "見本21")), ["company:ja:21", "company:en:22"]),
        (of_company(company=Text("Example", "見本21")), []),
        (of_company(payment=Text("7654321", "1234567")), []),
        (
            {"kind": LetterKind.FEE_NOTICE, **of_company(payment=Text("7654321", "1234567"))},
            ["payment:ja:1234567", "payment:en:7654321"],
        ),
        ({"policy_title": Text("Policy 22", "方針21")}, ["policy:ja:21", "policy:en:22"]),
        ({"policy_title": Text("Policy", "方針21")}, []),
        ({"papers": (Text("3 photos", "写真2枚"), PAPER)}, ["policy:ja:2", "policy:en:3"]),
    ],
)  # fmt: skip
def test_numbers_of_texts_in_two_languages(more: dict[str, Any], expected: list[str]) -> None:
    assert found(letter(**more)) == [f"number:{one}" for one in expected]


def test_hours_that_are_not_printed_are_not_compared() -> None:
    company = replace(COMPANY, phone=" ", hours=Text("9-12", "10時"))
    assert found(letter(company=company)) == []


@pytest.mark.parametrize("name", ["reason", "measure"])
def test_numbers_of_what_was_typed_for_an_item(name: str) -> None:
    ours = letter(items=(item(2, **{name: "3件、5件、3件"}),))
    assert found(ours, letter(items=(item(2, **{name: "5 and three"}),))) == []
    wrong = found(ours, letter(items=(item(2, **{name: "5 records"}),)))
    assert wrong == [f"number:{name} 2:ja:3"]


def test_an_item_without_reasons_and_a_measure_that_is_not_printed() -> None:
    def told(measure: str, outcome: str) -> LetterData:
        return letter(
            items=(
                LetterItem(
                    1, RequestType.ERASE, Text(), "35(1)", "35(7)", "", "",
                    outcome=outcome, measure=measure,
                ),
            )
        )  # fmt: skip

    wrong = found(told("3通", "alternative"), told("7 mails", "alternative"))
    assert wrong == ["number:measure 1:ja:3", "number:measure 1:en:7"]
    assert found(told("3通", "granted"), told("7 mails", "granted")) == []


def test_numbers_of_enclosures() -> None:
    ours = letter(enclosures=("封筒", "写し3部"))
    assert found(ours, letter(enclosures=("envelope", "three copies"))) == []
    wrong = found(ours, letter(enclosures=("envelope", "copies: 5")))
    assert wrong == ["number:enclosures 2:ja:3", "number:enclosures 2:en:5"]


def test_numbers_of_the_companys_own_words_in_both_languages() -> None:
    def own(japanese: str, english: str, place: str = "closing") -> list[str]:
        return found(letter(), house=({"closing": japanese}, {place: english}))

    assert own("2週間以内、((line2))", "within two weeks") == []
    assert own("2週間以内", "soon") == []
    assert own("2週間以内", "within 3 weeks") == ["number:house:ja:2", "number:house:en:3"]
    assert own("2週間以内", "within 3 weeks", "opening") == []


def test_every_text_that_is_compared_has_a_name() -> None:
    assert set(TEXTS) == {
        "reason", "measure", "enclosures", "hours", "payment", "address", "company", "policy",
        "house",
    }  # fmt: skip
