"""The title of the letter for every outcome of every type of request, word for word."""

from __future__ import annotations

import pytest
from letter_samples import item, letter, renderer

from casemgr.domain.decision import WORDED, Outcome
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language
from casemgr.services.letter_data import LetterKind

T = RequestType

TITLES: dict[Outcome, dict[T | None, tuple[str, str]]] = {
    Outcome.GRANTED: {
        None: ("決定通知書", "Notice of decision"),
        T.PURPOSE: ("利用目的通知書", "Notice of the purposes of use"),
        T.DISCLOSE: ("開示通知書", "Notice of disclosure"),
        T.PROVISION_RECORDS: (
            "第三者提供記録開示通知書",
            "Notice of disclosure of records of provision to third parties",
        ),
        T.CORRECT: ("訂正等実施通知書", "Notice of correction"),
        T.STOP_USE: ("利用停止等実施通知書", "Notice of stop of use"),
        T.ERASE: ("消去実施通知書", "Notice of deletion"),
        T.STOP_PROVISION: ("第三者提供停止通知書", "Notice of stop of provision to third parties"),
        T.FOREIGN_INFO: ("相当措置に関する情報提供書", "Information on equivalent measures abroad"),
        T.OPT_OUT: ("第三者提供停止通知書", "Notice of stop of provision to third parties"),
    },
    Outcome.GRANTED_PART: {
        None: ("一部実施通知書", "Notice of decision in part"),
        T.DISCLOSE: ("一部開示通知書", "Notice of disclosure in part"),
        T.PROVISION_RECORDS: (
            "第三者提供記録一部開示通知書",
            "Notice of disclosure in part of records of provision to third parties",
        ),
        T.CORRECT: ("訂正等一部実施通知書", "Notice of correction in part"),
        T.STOP_USE: ("利用停止等一部実施通知書", "Notice of stop of use in part"),
        T.ERASE: ("一部消去実施通知書", "Notice of deletion in part"),
        T.STOP_PROVISION: (
            "第三者提供一部停止通知書",
            "Notice of stop of provision to third parties in part",
        ),
        T.FOREIGN_INFO: (
            "相当措置に関する情報の一部提供書",
            "Information in part on equivalent measures abroad",
        ),
        T.OPT_OUT: (
            "第三者提供一部停止通知書",
            "Notice of stop of provision to third parties in part",
        ),
    },
    Outcome.METHOD_CHANGED: {
        None: ("開示方法変更通知書", "Notice of disclosure by another method"),
    },
    Outcome.ALTERNATIVE: {
        None: ("代替措置実施通知書", "Notice of alternative means"),
    },
    Outcome.REFUSED: {
        None: ("請求に応じない旨の通知書", "Notice of decision not to act on the request"),
        T.PURPOSE: (
            "利用目的を通知しない旨の通知書",
            "Notice of decision not to notify the purposes of use",
        ),
        T.DISCLOSE: ("不開示決定通知書", "Notice of non-disclosure"),
        T.PROVISION_RECORDS: (
            "第三者提供記録不開示決定通知書",
            "Notice of non-disclosure of records of provision to third parties",
        ),
        T.CORRECT: ("訂正等を行わない旨の通知書", "Notice of decision not to make the correction"),
        T.STOP_USE: ("利用停止等を行わない旨の通知書", "Notice of decision not to stop the use"),
        T.ERASE: ("消去を行わない旨の通知書", "Notice of decision not to delete"),
        T.STOP_PROVISION: (
            "第三者提供の停止を行わない旨の通知書",
            "Notice of decision not to stop the provision to third parties",
        ),
        T.FOREIGN_INFO: (
            "相当措置に関する情報を提供しない旨の通知書",
            "Notice of decision not to give information on equivalent measures",
        ),
        T.OPT_OUT: (
            "第三者提供の停止を行わない旨の通知書",
            "Notice of decision not to stop the provision to third parties",
        ),
    },
    Outcome.NOT_HELD: {
        None: ("保有個人データ不存在通知書", "Notice that there is no “personal information held”"),
        T.PROVISION_RECORDS: (
            "第三者提供記録不存在通知書",
            "Notice that no such records of provision are held",
        ),
        T.FOREIGN_INFO: (
            "お求めの対象となる提供がない旨の通知書",
            "Notice that there is no such provision",
        ),
        T.OPT_OUT: (
            "お求めの対象となる提供がない旨の通知書",
            "Notice that there is no such provision",
        ),
    },
    Outcome.NOT_RETAINED_DATA: {
        None: (
            "請求の対象とならない旨の通知書",
            "Notice that the request has no subject under the Act",
        ),
        T.CORRECT: ("訂正等を行わない旨の通知書", "Notice of decision not to make the correction"),
        T.STOP_USE: ("利用停止等を行わない旨の通知書", "Notice of decision not to stop the use"),
    },
    Outcome.REFERRED_JOINT_MANAGER: {
        None: ("ご請求の転送のお知らせ", "Your request has been referred"),
    },
    Outcome.WITHDRAWN: {
        None: ("ご請求の取下げの確認について", "Confirmation of withdrawal"),
    },
    Outcome.UNVERIFIED: {
        None: ("ご本人確認ができない旨のお知らせ", "Identity could not be confirmed"),
    },
    Outcome.PROCEDURE_NOT_FOLLOWED: {
        None: ("ご請求を受け付けられない旨のお知らせ", "Your request cannot be accepted"),
    },
    Outcome.DUPLICATE_OF: {
        None: ("ご請求の取扱いについて", "Your request"),
    },
}
"""By outcome and type, in Japanese and English; None: of the types that have no title of their own.

Written down here once more, so that exchanging two in the files of wording is found.
"""

EVERY = [(o, t) for o in WORDED for t in T]


def title(outcome: Outcome, kind: T, language: Language) -> str:
    known = TITLES[outcome]
    return known.get(kind, known[None])[list(Language).index(language)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("outcome", WORDED)
def test_every_outcome_has_its_title(outcome: Outcome, language: Language) -> None:
    for kind in T:
        one = item(kind, outcome.value)
        made = renderer().render(letter(LetterKind.DECISION, one), language).pdf
        expected = title(outcome, kind, language)
        bracket = "（{}）" if language is Language.JA else " ({})"
        assert renderer().read_about(made)["title"] == expected + bracket.format("R2026-0002-L1")
        # It stands on the sheet, too, whole: over two lines where it is long.
        head = "" if language is Language.JA else "Re: "
        text = "".join(renderer().read_text(made).split())
        assert f"{head}{expected}".replace(" ", "") in text


@pytest.mark.parametrize("language", Language)
def test_the_window_calls_letters_by_the_same_titles(language: Language) -> None:
    told = renderer().titles(language)
    for outcome, kind in EVERY:
        assert told[outcome.value, kind.value] == title(outcome, kind, language)
    for outcome in WORDED:
        assert told[outcome.value, ""] == TITLES[outcome][None][list(Language).index(language)]


def test_no_two_outcomes_of_a_type_share_a_title_but_two() -> None:
    """What has no subject under the Act is, of a correction or stop of use, a refusal in law."""
    alike = {Outcome.REFUSED, Outcome.NOT_RETAINED_DATA}
    for kind in T:
        for place in (0, 1):
            said = {o: TITLES[o].get(kind, TITLES[o][None])[place] for o in WORDED}
            shared = [o for o in said if list(said.values()).count(said[o]) > 1]
            assert set(shared) == (alike if kind in {T.CORRECT, T.STOP_USE} else set())


@pytest.mark.parametrize(
    ("language", "word"), [(Language.JA, "重複する"), (Language.EN, "repeated")]
)
def test_a_repeated_request_is_told_with_its_case_only_where_the_case_may_be_named(
    language: Language, word: str
) -> None:
    for other in ("", "R2026-0001"):
        one = item(T.DISCLOSE, Outcome.DUPLICATE_OF.value, other_case=other)
        made = renderer().render(letter(LetterKind.DECISION, one), language).pdf
        assert (word in renderer().read_about(made)["title"]) is (bool(other))
