"""What a file carries that must not be kept, how sure that is, and what is none of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain.cards import card_numbers, is_card_number
from casemgr.domain.digits import luhn, plain
from casemgr.domain.number_finds import Find, NumberKind, finds
from casemgr.domain.numbers import has_document_number, names_document_number
from tests.domain.test_numbers import DIGITS, my_number

K = NumberKind
MINE = "123456789018"
KANJI = str.maketrans("0123456789", "〇一二三四五六七八九")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def with_check(body: str) -> str:
    """Add the check digit after Luhn, counted the long way."""
    total = 0
    for place, digit in enumerate(reversed(body)):
        part = int(digit) * (2 if place % 2 == 0 else 1)
        total += part // 10 + part % 10
    return body + str((10 - total % 10) % 10)


def kinds(text: str) -> list[tuple[str, bool]]:
    return [(f.kind.value, f.sure) for f in finds(text)]


# --- digits ---------------------------------------------------------------------------------------


@given(DIGITS, st.sampled_from([WIDE, KANJI, ARABIC]))
def test_digits_of_every_kind_are_read(digits: str, script: dict[int, int]) -> None:
    assert plain(f"番号{digits.translate(script)}です") == f"番号{digits}です"


def test_what_is_unseen_is_left_out_and_words_stay() -> None:
    assert plain("12\u200b34\u00ad5") == "12345"
    assert plain("ab12") == "AB12"
    assert plain("一二の三、三四郎、〇一二三") == "一二の三、三四郎、0123"


@given(st.text("0123456789", min_size=1, max_size=18))
def test_the_check_digit_of_cards_and_insurers(body: str) -> None:
    right = with_check(body)
    assert luhn(right)
    assert not any(luhn(f"{body}{n}") for n in "0123456789" if n != right[-1])


# --- cards ----------------------------------------------------------------------------------------

CARDS = [
    "4111111111111111", "5555555555554444", "2223003122003222", "3530111333300000",
    "378282246310005", "371449635398431", "30569309025904", "38520000023237",
    "6011111111111117", "6212341111111111116",
]  # fmt: skip
"""The test numbers the brands publish."""


@pytest.mark.parametrize("number", CARDS)
def test_cards_of_all_brands_are_seen(number: str) -> None:
    assert is_card_number(number)
    assert names_document_number(f"支払いは{number}で")
    assert has_document_number(number)
    assert kinds(f"カード番号：{number}") == [("card", True)]
    assert kinds(f"番号 {number}") == [("card", False)]


@pytest.mark.parametrize(
    "text",
    [
        "4111-1111-1111-1111",
        "４１１１　１１１１　１１１１　１１１１",
        "3782 822463 10005",
        "4111/1111/1111/1111",
        "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
        "3056-930902-5904",
        "6212 3411 1111 1111 116",
        "四一一一一一一一一一一一一一一一",
    ],
)
def test_however_a_card_is_written_it_is_seen(text: str) -> None:
    assert len(list(card_numbers(plain(text)))) == 1
    assert names_document_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "4111111111111112",  # a wrong check digit
        "1234567890123452",  # no brand begins so
        "411111111111111",  # too short
        "7010001008844",  # the number of a legal person
        "4901234567894",  # the sign of an article
        "追跡番号 4111111111111111",
        "伝票番号：4111-1111-1111-1111",
        "A4111111111111111",
        "4111-1111-1111-1111-1111",
        "20261109153000",
    ],
)
def test_what_is_no_card_may_stand_anywhere(text: str) -> None:
    assert not names_document_number(text)
    assert not [f for f in finds(text) if f.kind is K.CARD]


@given(st.integers(0, 10**13 - 1))
def test_no_number_of_a_legal_person_is_taken_for_one(number: int) -> None:
    assert finds(f"法人番号 {number:013d}") == ()


# --- in files -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"個人番号 {MINE}", [(K.MY_NUMBER, True)]),
        ("マイナンバーは 1234-5678-9018 です", [(K.MY_NUMBER, True)]),
        ("My Number: １２３４ ５６７８ ９０１８", [(K.MY_NUMBER, True)]),
        (MINE, [(K.MY_NUMBER, False)]),
        ("マイナンバー 123456 789018", [(K.MY_NUMBER, True)]),
        ("123456 789018", []),
        ("個人番号 1 2 3 4 5 6 7 8 9 0 1 8", [(K.MY_NUMBER, True)]),
        ("個人番号 1234  5678  9018", [(K.MY_NUMBER, True)]),
        (f"個人番号\n{'あ' * 60}\n{MINE}", [(K.MY_NUMBER, False)]),
        ("123456789019", []),
        ("202611091530", []),
        (f"送り状 {MINE}", []),
        ("保険者番号 06139992", [(K.INSURER, True)]),
        ("保険者番号 06139999", [(K.INSURER, False)]),
        ("保険者番号 138057", [(K.INSURER, True)]),
        ("保険者番号：0613 9992", [(K.INSURER, True)]),
        ("保険者番号 06-13-9992", [(K.INSURER, True)]),
        ("保険者番号 0613 9999", [(K.INSURER, False)]),
        ("保険者番号 06139992 1234", [(K.INSURER, True)]),
        ("保険者番号 0613-9992-1", []),
        ("visa4111111111111111", [(K.CARD, True)]),
        ("insurer no. 39130015", [(K.INSURER, luhn("39130015"))]),
        ("被保険者の数 138057", []),
        ("健康保険 記号 12 番号 345", [(K.INSURED, True)]),
        ("資格確認書 記号・番号：12-345", [(K.INSURED, True)]),
        ("記号 12 番号 345", []),
        ("基礎年金番号 1234-567890", [(K.PENSION, True)]),
        ("年金手帳：１２３４５６７８９０", [(K.PENSION, True)]),
        ("基礎年金番号（4桁-6桁）\n1234-567890", [(K.PENSION, True)]),
        ("保険者番号\n06139992", [(K.INSURER, True)]),
        ("pension number 1234 567890", [(K.PENSION, True)]),
        ("電話 0312-345678", []),
        ("振込額 1,234,567,890円", []),
    ],
)
def test_what_a_text_carries(text: str, expected: list[tuple[NumberKind, bool]]) -> None:
    assert kinds(text) == [(kind.value, sure) for kind, sure in expected]


def test_a_table_with_the_name_is_sure_a_table_without_is_not() -> None:
    rows = [f"氏名{n},x{'あ' * 50},{my_number(f'{n}0123456789')}" for n in range(1, 5)]
    with_name = finds("\n".join(["個人番号,氏名", *rows]))
    assert [f.sure for f in with_name] == [True] * 4
    assert [f.sure for f in finds("\n".join(rows))] == [False] * 4
    assert [f.sure for f in finds("\n".join(["個人番号", *rows[:2]]))] == [False] * 2


def test_a_number_is_told_once_by_its_last_signs_and_the_sure_ones_first() -> None:
    text = f"カード 4111111111111111\n{'あ' * 60}\n4111111111111111\n{my_number('00000000001')}"
    assert finds(text) == (
        Find(K.CARD, "1111", sure=True),
        Find(K.MY_NUMBER, my_number("00000000001")[-4:], sure=False),
    )


@given(
    DIGITS, st.sampled_from(["", " ", "-", "－", "　", "・"]), st.sampled_from([None, WIDE, KANJI])
)
def test_a_named_my_number_is_sure_however_it_is_written(
    body: str, gap: str, script: dict[int, int] | None
) -> None:
    number = my_number(body)
    if number.startswith(("19", "20")):  # a day and a time may look so
        return
    text = gap.join((number[:4], number[4:8], number[8:]))
    text = text.translate(script) if script else text
    assert kinds(f"個人番号：{text}") == [("my_number", True)]


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    for find in finds(text):
        assert find.tail.isascii()
