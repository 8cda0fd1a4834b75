"""Both letters of a pair carry the same facts: on real PDF files, over all kinds and outcomes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casemgr.domain.decision import WORDED
from casemgr.domain.facts import RecordKind
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language, Text
from casemgr.letters.wording import parse
from casemgr.services.house import House
from casemgr.services.letter_data import CorrectionLine, LetterData, LetterFee, LetterKind
from casemgr.services.paired import Side, differences
from casemgr.services.papers import ABROAD, DOMESTIC, DateStyle, Paper, stock
from tests.letters.letter_samples import (
    BERLIN,
    COMPANY,
    HOME,
    acknowledgement,
    disclosure,
    fee_notice,
    foreign_info,
    heir,
    identity_request,
    item,
    letter,
    mixed,
    provision,
    receipt,
    records,
    renderer,
)

JA, EN = Language.JA, Language.EN
OUTCOMES = [o.value for o in WORDED]
KNOWN = stock(renderer().shipped_papers()).envelopes
ERAS = Paper(KNOWN[DOMESTIC], KNOWN[ABROAD], dates=DateStyle.ERA)
FIXED = settings(max_examples=25, deadline=None, derandomize=True)

days = st.dates(date(2019, 4, 1), date(2030, 12, 31))
yen = st.sampled_from([0, 300, 1000, 2500, 1_234_567])


def side(data: LetterData, language: Language, **more: Any) -> Side:
    house = more.get("house")
    pdf = renderer().render(data, language, **more).pdf
    texts = tuple(house.texts.values()) if house else ()
    said = renderer().statements(data, language, paper=more.get("paper"))
    return Side(data, language, renderer().read_text(pdf), texts, said)


def translated(data: LetterData) -> LetterData:
    return replace(data, reference="R2026-0002-L2", translates=data.reference)


def found(data: LetterData, other: LetterData | None = None, **more: Any) -> tuple[str, ...]:
    return differences(side(data, JA, **more), side(translated(other or data), EN))


@pytest.mark.parametrize("kind", list(RequestType))
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_outcome_of_every_type(kind: RequestType, outcome: str) -> None:
    day = date(2026, 11, 18)
    told = item(
        kind,
        outcome,
        measure="2026年10月1日から",
        promised_on=day + timedelta(days=40) if outcome == "alternative" else None,
        carried_out_on=day + timedelta(days=1),
        replaces="R2026-0002-L9",
        replaces_on=day - timedelta(days=9),
        corrections=(CorrectionLine(Text("Born", "生年月日"), "1980年4月1日", "1981年4月1日"),),
        manager_told=Text("Mihon", "見本"),
        manager_told_on=day + timedelta(days=2),
    )
    fee = LetterFee(2000, 1000, 2, per_letter=False, paid_on=date(2026, 11, 7), refunded=500)
    assert found(letter(LetterKind.DECISION, told, fee=fee)) == ()


@pytest.mark.parametrize(
    "data",
    [acknowledgement(), disclosure(), fee_notice(), foreign_info(), heir(), identity_request(),
     mixed(), receipt(), records(provision(RecordKind.GIVEN_CONSENT))],
    ids=lambda d: d.kind.value,
)  # fmt: skip
@pytest.mark.parametrize("paper", [None, ERAS], ids=["western", "era"])
def test_every_kind_in_both_habits_of_dates(data: LetterData, paper: Paper | None) -> None:
    corrected = replace(data, corrects="R2026-0002-L9", corrects_on=date(2019, 5, 1))
    assert found(corrected, paper=paper) == ()


@FIXED
@given(days, days, days, yen, yen, st.booleans())
def test_whatever_the_days_and_amounts(
    arrived: date, issued: date, decided: date, amount: int, refunded: int, eras: bool
) -> None:
    fee = LetterFee(
        amount, amount, 1, per_letter=False, paid_on=arrived, method="cash",
        refunded=refunded, refunded_on=decided,
    )  # fmt: skip
    decision = letter(
        LetterKind.DECISION,
        item(RequestType.DISCLOSE, "granted_part", decided_on=decided, reason="理由"),
        item(RequestType.ERASE, "alternative", 2, promised_on=issued, measure="2026年4月1日まで"),
        arrived_on=arrived,
        issued_on=issued,
        fee=fee,
    )
    paid = receipt(arrived_on=arrived, issued_on=issued, fee=fee)
    paper = ERAS if eras else None
    assert found(decision, paper=paper) == ()
    assert found(paid, paper=paper) == ()


def test_a_letter_over_several_pages_with_dates_in_every_row() -> None:
    data = disclosure(60)
    rows = tuple(
        replace(row, value=f"{row.value}、2026年{n % 12 + 1}月{n % 28 + 1}日の記録" * 7)
        for n, row in enumerate(data.annexes[0].rows)
    )
    assert found(replace(data, annexes=(replace(data.annexes[0], rows=rows),))) == ()


CONTROLS: list[tuple[str, Any, tuple[str, ...]]] = [
    ("arrived_on", date(2026, 11, 3), ("date:2026-11-02:ja", "date:2026-11-03:en")),
    ("issued_on", date(2026, 12, 20), ("date:2026-11-20:ja", "date:2026-12-20:en")),
    ("reply_by", date(2026, 12, 5), ("date:2026-12-04:ja", "date:2026-12-05:en")),
    ("case_number", "R2026-0003", ()),
    (
        "fee",
        LetterFee(2500, 1000, 2, per_letter=False),
        ("amount:2000:ja", "amount:2500:en"),
    ),
]


@pytest.mark.parametrize(("field", "value", "expected"), CONTROLS)
def test_what_is_altered_in_one_letter_is_found(
    field: str, value: Any, expected: tuple[str, ...]
) -> None:
    data = fee_notice()
    wrong = found(data, replace(data, **{field: value}))
    assert wrong == expected


def test_a_date_that_stands_elsewhere_too_is_missed_where_it_should_stand() -> None:
    data = mixed()
    items = (replace(data.items[0], decided_on=date(2026, 11, 19)), *data.items[1:])
    wrong = found(data, replace(data, items=items))
    assert set(wrong) == {"item:1", "date:2026-11-18:ja", "date:2026-11-19:en"}


def test_another_outcome_annex_or_case_is_found() -> None:
    data = disclosure()
    other = replace(data.items[0], outcome="refused", annex=0)
    assert found(data, replace(data, items=(other,), annexes=()))[0] == "item:1"
    assert "annex:1:ja" in found(data, replace(data, items=(other,), annexes=()))
    twice = letter(
        LetterKind.DECISION, item(RequestType.ERASE, "duplicate_of", other_case="R2026-0009")
    )
    more = replace(twice, items=(replace(twice.items[0], other_case=""),))
    assert found(twice, more) == ("case:R2026-0009:ja",)


def as_if(said: LetterData, data: LetterData) -> tuple[str, ...]:
    """Compare the pair of *said* where the English letter was printed from *data*."""
    english = replace(side(translated(said), EN), text=side(translated(data), EN).text)
    return differences(side(said, JA), english)


ERASED = item(RequestType.ERASE, "refused")
STOPPED = item(RequestType.STOP_USE, "refused", 2)


def decision(*items: Any, **more: Any) -> LetterData:
    return letter(LetterKind.DECISION, *items, **more)


def test_another_decision_in_words_is_found() -> None:
    told = decision(ERASED)
    assert as_if(told, told) == ()
    assert as_if(told, decision(replace(ERASED, outcome="granted"))) == ("text:1:en",)
    assert as_if(decision(replace(ERASED, outcome="granted")), told) == ("text:1:en",)


def test_another_article_is_found() -> None:
    other = replace(ERASED, notice_article="34(3)")
    assert as_if(decision(ERASED), decision(other)) == ("text:1:en", "article:34(3):en")
    foreign = item(RequestType.FOREIGN_INFO, "refused")
    other = replace(foreign, notice_article="28(3), Rule 17")
    assert as_if(decision(foreign), decision(other)) == ("text:1:en", "article:Rule 17:en")
    assert "item:1" in found(decision(ERASED), decision(replace(ERASED, policy_ref="")))


def test_what_is_left_out_is_found() -> None:
    both = decision(ERASED, STOPPED)
    assert {"text:1:en", "text:2:en"} <= set(as_if(both, decision(ERASED)))
    again = decision(ERASED, replace(ERASED, number=2))
    assert "text:2:en" in as_if(again, decision(ERASED))
    data = mixed()
    first = data.items[0]
    for gone in ("withheld", "exception"):
        bare = replace(first, **{gone: () if gone == "withheld" else None})
        less = replace(data, items=(bare, *data.items[1:]))
        assert as_if(data, less)[0] == "text:1:en", gone
    fee = replace(data, fee=None)
    assert "letter:0:en" in as_if(data, fee)
    assert "letter:0:en" in as_if(fee_notice(), replace(fee_notice(), items=fee_notice().items[:1]))


@pytest.mark.parametrize("lines", range(1, 26))
def test_wherever_a_page_ends_nothing_is_missed(lines: int) -> None:
    """What was asked pushes the rows below over the end of the page, line by line."""
    asked = "\n".join("あ" for _ in range(lines))
    told = item(
        RequestType.CORRECT, "alternative", asked=asked, measure="x",
        promised_on=date(2026, 12, 24), carried_out_on=date(2026, 11, 19),
    )  # fmt: skip
    second = item(RequestType.PROVISION_RECORDS, "method_changed", 2)
    assert found(decision(told)) == ()
    assert found(decision(told, second, STOPPED)) == ()


def test_what_people_typed_is_compared_as_what_it_says() -> None:
    def refused(language: Language, reason: str) -> Side:
        told = item(RequestType.DISCLOSE, "refused", reason=reason)
        return side(letter(LetterKind.DECISION, told), language)

    ours = refused(JA, "令和8年3月1日の記録によります。2026年3月1日以降、12,000円でした。")
    assert differences(ours, refused(EN, "As of March 1, 2026: 12,000 yen.")) == ()
    wrong = differences(ours, refused(EN, "As of 3 March 2026: 12,500 yen."))
    assert set(wrong) == {
        "date:2026-03-01:ja",
        "date:2026-03-03:en",
        "amount:12000:ja",
        "amount:12500:en",
    }


def test_letters_before_may_be_of_other_days_in_each_language() -> None:
    ja = letter(
        LetterKind.DECISION,
        item(RequestType.ERASE, "granted", replaces="R2026-0002-L1", replaces_on=date(2026, 10, 1)),
        corrects="R2026-0002-L3",
        corrects_on=date(2026, 10, 20),
    )
    en = replace(
        ja,
        items=(replace(ja.items[0], replaces="R2026-0002-L2", replaces_on=date(2026, 10, 2)),),
        corrects="R2026-0002-L4",
        corrects_on=date(2026, 10, 21),
    )
    assert found(ja, en) == ()


def test_a_company_may_write_its_own_closing_in_one_language() -> None:
    data = disclosure(address=HOME)
    text = "　((arrived_on))のご請求につき、2026年12月1日より電話（100円）でも承ります。"
    assert parse(text)
    house = House(1, {"closing": text})
    assert found(data, house=house) == ()
    wrong = found(data, replace(data, arrived_on=date(2026, 11, 3)), house=house)
    assert wrong == ("date:2026-11-02:ja", "date:2026-11-03:en")


# --- what each language was typed for, and values of one language ----------------------------


def reason(text: str, **more: Any) -> LetterData:
    return decision(item(RequestType.DISCLOSE, "refused", reason=text), **more)


def measure(text: str) -> LetterData:
    day = date(2026, 12, 1)
    return decision(item(RequestType.STOP_USE, "alternative", measure=text, promised_on=day))


def corrected(*after: str) -> LetterData:
    lines = tuple(CorrectionLine(Text("Number", "番号"), "12", one) for one in after)
    return decision(item(RequestType.CORRECT, "granted", corrections=lines))


def of_company(data: LetterData, **more: Any) -> LetterData:
    return replace(data, company=replace(COMPANY, **more))


def with_rows(*rows: Any) -> LetterData:
    data = disclosure()
    return replace(data, annexes=(replace(data.annexes[0], rows=rows),))


ROWS = disclosure().annexes[0].rows
ENCLOSED = replace(disclosure(), enclosures=("写し3部", "返信用封筒"))
GIVEN = provision(RecordKind.GIVEN_CONSENT)
OTHER = replace(GIVEN, recipient="他社株式会社")

TYPED: list[tuple[str, LetterData, LetterData, tuple[str, ...]]] = [
    (
        "account",
        *2 * (of_company(fee_notice(), payment=Text("account 7654321", "普通預金 1234567")),),
        ("payment:ja:1234567", "payment:en:7654321"),
    ),
    (
        "hours",
        *2 * (of_company(disclosure(), hours=Text("9:00-12:00", "10時から17時まで")),),
        ("hours:ja:10", "hours:ja:17", "hours:en:12", "hours:en:9"),
    ),
    (
        "address",
        *2 * (of_company(disclosure(), address=Text("9-9-9 Mihon", "架空町1-2-3")),),
        ("address:ja:2", "address:ja:3", "address:en:9"),
    ),
    (
        "count in a reason",
        reason("第三者の記録が3件含まれるため。"),
        reason("It contains 5 records of others."),
        ("reason 1:ja:3", "reason 1:en:5"),
    ),
    (
        "days in a reason",
        reason("10日以内に改めて連絡します。"),
        reason("We shall write within 30 days."),
        ("reason 1:ja:10", "reason 1:en:30"),
    ),
    (
        "percent in a reason",
        reason("全体の20％です。"),
        reason("It is 80% of all."),
        ("reason 1:ja:20", "reason 1:en:80"),
    ),
    (
        "month in a reason",
        reason("2026年3月までの記録です。"),
        reason("Records up to May 2026."),
        ("reason 1:ja:3", "reason 1:en:5"),
    ),
    (
        "dollars in a reason",
        reason("100ドルです。"),
        reason("It was $900."),
        ("reason 1:ja:100", "reason 1:en:900"),
    ),
    (
        "count in a measure",
        measure("3通のメールを止めます"),
        measure("We stop 7 mails"),
        ("measure 1:ja:3", "measure 1:en:7"),
    ),
    (
        "count of an enclosure",
        ENCLOSED,
        replace(ENCLOSED, enclosures=("copies: 5", "envelope")),
        ("enclosures 1:ja:3", "enclosures 1:en:5"),
    ),
]


@pytest.mark.parametrize(
    ("ours", "theirs", "numbers"), [x[1:] for x in TYPED], ids=[x[0] for x in TYPED]
)
def test_numbers_typed_per_language_are_compared(
    ours: LetterData, theirs: LetterData, numbers: tuple[str, ...]
) -> None:
    assert found(ours, theirs) == tuple(f"number:{one}" for one in numbers)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (
            reason("10日以内に3件、第34条第1項。"),
            reason("within ten days, 3 records, Article 34(1)"),
        ),
        (measure("午後5時までに2名で"), measure("by two persons until 5 p.m.")),
        (ENCLOSED, replace(ENCLOSED, enclosures=("three copies", "reply envelope"))),
    ],
)
def test_numbers_in_the_words_of_each_language_are_the_same(
    ours: LetterData, theirs: LetterData
) -> None:
    assert found(ours, theirs) == ()


VALUES: list[tuple[str, LetterData, LetterData, str]] = [
    ("enclosures", ENCLOSED, replace(ENCLOSED, enclosures=("写し3部",)), "enclosures"),
    ("value", disclosure(), with_rows(replace(ROWS[0], value="999"), *ROWS[1:]), "annex:1"),
    ("row of an annex", disclosure(), with_rows(*ROWS[1:]), "annex:1"),
    ("row without a value", disclosure(), with_rows(*ROWS[:-2], ROWS[-1]), "annex:1"),
    ("correction", corrected("340001"), corrected("560001"), "decision:1"),
    ("corrections", corrected("340001", "78"), corrected("340001"), "decision:1"),
    ("record", records(GIVEN, OTHER), records(GIVEN), "annex:1"),
    ("recipient", records(GIVEN), records(OTHER), "annex:1"),
    ("telephone", disclosure(), of_company(disclosure(), phone="03-9999-9999"), "company"),
    ("telephone abroad", disclosure(address=BERLIN),
     of_company(disclosure(address=BERLIN), phone="03-9999-9999"), "company"),
    ("addressee", fee_notice(), replace(fee_notice(), addressee="架空 花子"), "addressee"),
    ("address", disclosure(), replace(disclosure(), address=BERLIN), "address"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("ours", "theirs", "part"), [x[1:] for x in VALUES], ids=[x[0] for x in VALUES]
)
def test_values_of_one_language_are_the_same_and_stand_in_both(
    ours: LetterData, theirs: LetterData, part: str
) -> None:
    assert found(ours) == ()
    assert part in found(ours, theirs)
    # The data are the same, and one of the letters does not print them.
    assert part in as_if(ours, theirs)


def test_a_record_that_is_like_another_one_is_not_overlooked() -> None:
    assert found(records(GIVEN, GIVEN)) == ()
    assert as_if(records(GIVEN, GIVEN), records(GIVEN)) == ("record:2:ja",)


def test_another_count_of_the_fee_is_found() -> None:
    data = fee_notice()
    assert data.fee is not None
    other = replace(data, fee=replace(data.fee, count=5))
    assert found(data, other) == ("fee",)
    assert "letter:0:en" in as_if(data, other)


NAMES = [
    "見本 太郎 様",
    "架空 花子殿",
    "Mr Taro Mihon",
    "Ελένη",
    "สมชาย ใจดี",
    "葛\U000e0100城 一郎",
]


@FIXED
@given(
    st.sampled_from(NAMES),
    st.sampled_from([HOME, BERLIN]),
    st.lists(
        st.sampled_from(["2026年10月1日 予約、", "a@example.jp ", "\n", "12 ", "ﬁn ", "が"]),
        max_size=60,
    ),
    st.integers(1, 30),
)
def test_right_letters_give_no_alarm(name: str, address: Any, words: list[str], rows: int) -> None:
    value = "".join(words)
    data = disclosure(max(rows, 2), addressee=name, address=address)
    told = tuple(replace(row, value=f"{value}{row.value}") for row in data.annexes[0].rows)
    lines = tuple(CorrectionLine(Text("Name of the account", "名"), value, x) for x in (value, "1"))
    items = (*data.items, item(RequestType.CORRECT, "granted", 2, corrections=lines))
    annexes = (replace(data.annexes[0], rows=told),)
    enclosed = (value.strip() or "写し", "封筒")
    assert found(replace(data, items=items, annexes=annexes, enclosures=enclosed)) == ()
