"""What must stay in the file is found in what a letter would print."""

from __future__ import annotations

import pytest

from casemgr.domain.acts.leaks import leak
from casemgr.domain.decision import Correction, Outcome
from casemgr.domain.errors import Code
from tests.builders import T, investigated, refused

O = Outcome  # noqa: E741  (as short as the types)
INSTEAD: dict[str, str] = {
    "measure": "配信先から外します。",
    "protection": "今後の案内は届かない",
    "internal_reason": "停止が困難",
}


def test_the_measure_must_not_tell_the_reason_in_other_words() -> None:
    story = investigated(T.STOP_USE)
    told = {
        "internal_reason": "停止には多額の費用を要する",
        "measure": "多額の費用を要するため、配信先から外します。",
    }
    with refused(Code.REASON_IN_LETTER_TEXT, words="多額の費用を要する"):
        story.decide(1, O.ALTERNATIVE, **INSTEAD | told)


@pytest.mark.parametrize("first", [1, 2])
def test_nor_may_the_text_of_another_item_of_the_same_letter(first: int) -> None:
    story = investigated(T.CORRECT, T.ERASE)
    why = "予約の記録には正しい生年月日がある"
    refusals: dict[int, dict[str, str]] = {
        1: {"exception": "34-not-shown", "internal_reason": why},
        2: {"exception": "35-not-shown", "internal_reason": "別件", "letter_reason": why},
    }
    story.decide(first, O.REFUSED, **refusals[first])
    with refused(Code.REASON_IN_LETTER_TEXT, words=why):
        story.decide(3 - first, O.REFUSED, **refusals[3 - first])


def test_nor_a_correction_the_legal_reference() -> None:
    story = investigated(T.CORRECT)
    line = Correction("name", "山田", "山田 (Article 34, paragraph 2)")
    with refused(Code.REASON_IN_LETTER_TEXT, words="article 34, paragraph 2"):
        story.decide(1, O.GRANTED, corrections=(line,), legal_ref="Article 34, paragraph 2")


@pytest.mark.parametrize("kept", ["internal_reason", "legal_ref", "protection", "evidence"])
@pytest.mark.parametrize("printed", ["measure", "measure_en"])
def test_what_stays_in_the_file_stays_out_of_either_text(kept: str, printed: str) -> None:
    secret = "The booking log of 2025 shows it"
    with refused(Code.REASON_IN_LETTER_TEXT):
        investigated(T.STOP_USE).decide(
            1, O.ALTERNATIVE, **INSTEAD | {kept: secret, printed: f"{secret}."}
        )
    investigated(T.STOP_USE).decide(1, O.ALTERNATIVE, **INSTEAD | {kept: secret})


@pytest.mark.parametrize("printed", ["letter_reason", "letter_reason_en"])
def test_nor_may_the_reason_of_another_item_tell_it_in_either_language(printed: str) -> None:
    story = investigated(T.CORRECT, T.ERASE)
    secret = "the booking log shows the right date"
    refusal = {"exception": "35-not-shown", "internal_reason": "別件"}
    story.decide(
        1, O.REFUSED, exception="34-not-shown", internal_reason="誤りなし", evidence=secret
    )
    with refused(Code.REASON_IN_LETTER_TEXT):
        story.decide(2, O.REFUSED, **refusal, **{printed: secret})


def test_where_a_reason_may_be_given_it_may_be_the_one_on_file() -> None:
    why = "保存期間の満了まで帳簿の保存が義務付けられている"
    told = {"internal_reason": why, "letter_reason": why}
    investigated(T.ERASE).decide(1, O.REFUSED, exception="35-other-law", **told)


def test_names_and_categories_that_stand_there_anyway_tell_nothing() -> None:
    story = investigated(T.CORRECT)
    line = Correction("birth", "", "1990-04-01 山田 太郎 メールアドレス")
    for reason in ("山田太郎", "メールアドレス。山田 太郎"):
        story.decide(1, O.GRANTED, corrections=(line,), legal_ref=reason)
    with refused(Code.REASON_IN_LETTER_TEXT, words="山田 太郎 メールアドレス"):
        story.decide(1, O.GRANTED, corrections=(line,), legal_ref="山田 太郎 メールアドレス")


@pytest.mark.parametrize(
    ("internal", "printed", "words"),
    [
        ("多額の費用が掛かる", "多額の費用", ""),  # seven signs or fewer are chance
        ("多額の費用が掛かる", "多額の費用が掛かる", "多額の費用が掛かる"),
        ("The BOOKING  log shows it", "as the booking log shows", "the booking log shows"),
        (
            "ｔｈｅ ｂｏｏｋｉｎｇ ｌｏｇ ｓｈｏｗｓ",
            "the booking log shows",
            "the booking log shows",
        ),
        ("2026-11-20", "2026-11-20", ""),  # a date is chance
        ("a fourteen long", "a fourteen long", "a fourteen long"),
        ("高額費用", "高額費用のため停止しない", "高額費用"),  # short, but the whole of it
        ("高額費用。", "高額費用のため停止しない", "高額費用"),  # but for its full stop
        ("費用が高い！", "ご登録は費用が高いため残します", "費用が高い"),
        ("調査済み。高額費用。", "高額費用のため停止しない", "高額費用"),  # or a sentence of it
        ("調査済み\n高額費用", "高額費用のため停止しない", "高額費用"),
        ("費用高", "費用高のため停止しない", ""),
        ("too much. (high cost)", "because of high cost", "high cost"),
        ("cost v1.2 beta", "see cost v1.2 beta", "cost v1.2 beta"),  # no end of a sentence
        ("abuse it", "because they abuse it", "abuse it"),
        ("abusers", "because of abusers", ""),
        ("", "anything", ""),
        ("anything", "", ""),
        # A long agreement in Latin letters does not hide a shorter one in Japanese.
        (
            "booking log ab 記録上は正しい生年月日",
            "booking log a 記録上は正しい生年月日",
            "記録上は正しい生年月日",
        ),
    ],
)
def test_a_passage_of_the_reason_is_found_in_what_is_printed(
    internal: str, printed: str, words: str
) -> None:
    assert leak([internal], [printed]).strip() == words


@pytest.mark.parametrize(
    ("internal", "words"),
    [
        ("領収書名義の変更履歴", ""),
        ("領収書名義の変更履歴と請求書", "領収書名義の変更履歴と"),
        ("other information entered", ""),
        ("変更履歴", ""),
        ("変更履歴だ", ""),
    ],
)
def test_what_is_part_of_a_harmless_text_is_none(internal: str, words: str) -> None:
    printed = "領収書名義の変更履歴と other information entered"
    harmless = ["領収書名義の 変更履歴", "Other information entered in forms"]
    assert leak([internal], ["", printed], harmless) == words
