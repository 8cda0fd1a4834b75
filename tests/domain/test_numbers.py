"""What looks like the number of a paper, and what must not be taken for one."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain.numbers import (
    has_document_number,
    is_my_number,
    names_document_number,
    tells_document_number,
)

DIGITS = st.text("0123456789", min_size=11, max_size=11)


def my_number(body: str) -> str:
    """Add the check digit, computed from the right as the Order of 2014 says it."""
    total = sum(
        int(digit) * (n + 1 if n <= 6 else n - 5) for n, digit in enumerate(body[::-1], start=1)
    )
    rest = total % 11
    return body + str(0 if rest <= 1 else 11 - rest)


def test_the_check_digit_of_a_my_number() -> None:
    assert is_my_number("123456789018")
    assert is_my_number("000000000000")
    assert not is_my_number("123456789012")


@given(DIGITS)
def test_each_body_has_one_check_digit(body: str) -> None:
    assert [n for n in range(10) if is_my_number(f"{body}{n}")] == [int(my_number(body)[-1])]


@given(DIGITS, st.sampled_from([" ", "-", "－", "・", "　", "ー"]))
def test_a_my_number_is_seen_however_it_is_grouped(body: str, gap: str) -> None:
    number = my_number(body)
    grouped = gap.join((number[:4], number[4:8], number[8:]))
    assert has_document_number(f"個人番号は{grouped}でした")


@pytest.mark.parametrize(
    "text",
    [
        "個人番号 123456789018",
        "免許証番号は305012345670号",
        "３０５０１２３４５６７０",
        "旅券 TK1234567 を確認",
        "passport tk1234567",
        "在留カード AB12345678CD",
        "在留カード ab 12345678 cd",
        "資格確認書 保険者番号 06139999",
        "insurer no. 39130012",
        "保険者番号：０６１３９９９９",
        "記号 1234 番号 56",
        "記号・番号: 12-345",
        "記号12-34・番号5",
    ],
)
def test_numbers_of_papers_are_seen(text: str) -> None:
    assert has_document_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "電話 090-0000-1234 に折り返した",
        "０３（００００）１２３４",
        "09000001234",
        "+819000001234",
        "+81 90-0000-1234",
        "+1 202-555-0143",
        "2026-11-09 15:30",
        "2026年11月9日15時30分",
        "202611091530に確認",
        "20261109に届いた",
        "資格確認書 20261109 発行",
        "保険証は2026/11/09で廃止",
        "記号・番号とQRコードは、届いた写しをこちらで隠した。",
        "記号・番号 2026年11月9日に隠した",
        "荷物の番号 1234-5678-9012",
        "カード 1234-5678-9012-3456",
        "EE123456789JP",
        "R2026-0001-L1",
        "会員番号 No1234567",
        "会員 12345678",
        "〒150-0000 東京都渋谷区架空町1-2-3",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    assert not has_document_number(text)


def test_a_my_number_in_the_boxes_of_a_form_is_one() -> None:
    assert has_document_number("1 2 3 4 5 6 7 8 9 0 1 8")
    assert not has_document_number("1 2 3 4 5 6 7 8 9 0 1 2")


def test_a_my_number_inside_a_longer_row_of_fours_is_none() -> None:
    fours = "1234 5678 9018"
    assert has_document_number(fours)
    assert not has_document_number(f"{fours} 1111")
    assert not has_document_number(f"1111 {fours}")


def test_twelve_digits_that_are_no_day_of_our_time_are_a_number() -> None:
    assert has_document_number("202613091530")
    assert has_document_number("180011091530")


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.times())
def test_no_day_and_no_hour_is_taken_for_a_number(day: date, hour: object) -> None:
    moment = datetime.fromisoformat(f"{day}T{hour}")
    for form in ("%Y%m%d", "%Y-%m-%d", "%Y/%m/%d %H:%M", "%Y年%m月%d日", "%Y%m%d%H%M", "%Y.%m.%d"):
        assert not has_document_number(f"保険証を{moment.strftime(form)}に確認")


@given(st.sampled_from(["090", "080", "070", "050"]), st.integers(0, 9999), st.integers(0, 9999))
def test_no_telephone_number_is_taken_for_one(head: str, middle: int, last: int) -> None:
    for gap in ("", "-", " ", "ー"):
        local = f"{head}{gap}{middle:04d}{gap}{last:04d}"
        assert not has_document_number(f"電話{local}へ")
        assert not has_document_number(f"+81{gap}{local[1:]}")


# --- in texts of every kind -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "個人番号は123456789012",
        "マイナンバー：1234-5678-9012",
        "My Number 123456789012",
        "免許証の番号は、305012345670号",
        "driving licence 305012345670",
        "旅券 TK1234567 を確認",
        "旅券 TK 123456",
        "passport no. 123456789",
        "パスポート番号：Ｍ１２３４５６７",
        "在留カードab 12345678 cd",
        "residence card AB12345678CD",
        "保険者番号 06139999",
        "保険者番号 138057",
        "被保険者番号 1234567",
        "基礎年金番号 1234-567890",
        "基礎年金番号：0123456789",
        "123456789018",
        "1234 5678 9018",
        "1234  5678　 9018",
        "1 2 3 4 5 6 7 8 9 0 1 8",
        "マイナンバー 123456 789018",
        "保険者番号\n06139999",
        "基礎年金番号\n1234-567890",
        "基礎年金番号（4桁-6桁）1234-567890",
        "年金番号1234567890",
        "保険証の記号 12-34 番号 567",
        "カード 4111/1111/1111/1111",
        "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
        "visa4111111111111111",
        "保険者番号：0613 9992",
        "保険者番号 06-13-9992",
        "保険者番号 06-13-999-2",
        "保険者番号 0 6 1 3 9 9 9 2",
        "insurer06139992",
        "Insurer No06139992",
        "pension no1234-567890",
        "pension number1234567890",
    ],
)
def test_a_number_beside_its_name_is_seen(text: str) -> None:
    assert names_document_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "個人番号 123456789018",
        "カード 4111-1111-1111-1111",
        "4111111111111111",
        "保険者番号：0613 9992",
        "基礎年金番号 1234-567890",
        "保険証 記号 12 番号 345",
    ],
)
def test_among_digits_a_number_is_seen_beside_its_name(text: str) -> None:
    assert tells_document_number(text)


@pytest.mark.parametrize(
    "text",
    ["123456789018", "1234-5678-9018", "1 2 3 4 5 6 7 8 9 0 1 8", "0613 9992", "1234-567890"],
)
def test_among_digits_one_without_a_name_may_be_another(text: str) -> None:
    assert not tells_document_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "305012345671",
        "会員番号 12345678",
        "免許証を見た。090-0000-1234",
        "免許証、電話0300001234",
        "免許証 0300001234",
        "免許証 09000001234",
        "免許証 20261109 に確認",
        "免許証 202611091530 に確認",
        "免許証 900101",
        "旅券の手数料 160000円",
        "旅券の手数料 16,000円",
        "パスポート 2部",
        "旅券を簡易書留123-45-67890-1で返送",
        "旅券、追跡番号 305012345670",
        "パスポートをEE123456789JPで返送",
        "追跡番号 1234-5678-9018",
        "202611091530",
        "免許証 R2026-0001",
        "免許証の住所は〒150-0000東京都",
        "免許証 3050123456789",
        "passport valid until 2030-01-01",
        "会員番号 123456789018",
        "Booking no. 1234 5678 9018",
        "123456 789018",
        "1 2 3 4 5 6 7 8 9 0 1 2",
        "1 2 3 4 5 6 7 8 9 0 1 8 9",
        "記号 12 番号 345",
        "06139992",
        "1234-567890",
        "会員 0613 9992",
        "保険証 2026-1109",
        "保険証 2026 1109 に確認",
        "insurer letter of 09-11-2026",
        "被保険者 26-11-09",
        "保険者番号 0613-9992-1",
        "passport, order ABC1234567",
        "A4111111111111111",
        "NO4111111111111111",
    ],
)
def test_other_numbers_may_stand_in_any_text(text: str) -> None:
    assert not names_document_number(text)


NAMES = st.sampled_from(["個人番号", "免許証", "旅券", "passport ", "在留カード", "保険者番号", ""])


@given(DIGITS, NAMES)
def test_a_my_number_is_seen_in_any_text(body: str, name: str) -> None:
    number = my_number(body)
    grouped = "-".join((number[:4], number[4:8], number[8:]))
    assert names_document_number(f"{name}{grouped}を預かった")


@given(
    NAMES,
    st.sampled_from(["090", "080", "070", "050"]),
    st.integers(0, 9999),
    st.integers(0, 9999),
    st.sampled_from(["", "-", " ", "ー"]),
)
def test_telephones_may_stand_in_any_text(
    name: str, head: str, middle: int, last: int, gap: str
) -> None:
    local = f"{head}{gap}{middle:04d}{gap}{last:04d}"
    for text in (local, f"+81{gap}{local[1:]}", f"電話{local}へ"):
        assert not names_document_number(f"{name}{text}")


@given(NAMES, st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.times())
def test_days_may_stand_in_any_text(name: str, day: date, hour: object) -> None:
    moment = datetime.fromisoformat(f"{day}T{hour}")
    for form in ("%Y%m%d", "%Y-%m-%d", "%Y/%m/%d %H:%M", "%Y年%m月%d日", "%Y%m%d%H%M", "%Y.%m.%d"):
        assert not names_document_number(f"{name}{moment.strftime(form)}に確認")


@given(NAMES, st.integers(0, 99_999_999))
def test_sums_may_stand_in_any_text(name: str, amount: int) -> None:
    for text in (f"{amount}円", f"{amount:,}円", f"¥{amount:,}", f"¥{amount}", f"{amount} yen"):
        assert not names_document_number(f"{name}{text}を受領")


@given(NAMES, DIGITS)
def test_parcels_may_stand_in_any_text(name: str, digits: str) -> None:
    grouped = f"{digits[:3]}-{digits[3:5]}-{digits[5:10]}-{digits[10]}"
    registered = f"RR{digits[:9]}JP"
    parcel = my_number(digits)
    for text in (digits, grouped, registered, f"送り状{parcel}", f"追跡番号：{parcel}"):
        assert not names_document_number(f"{name}{text}で返送")
