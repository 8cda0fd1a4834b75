"""What a letter may say, chosen from all that is known of a case."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain.acts import intake
from casemgr.domain.decision import Correction, Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import Finding, Item
from casemgr.domain.fee import FeeBasis
from casemgr.domain.people import Address
from casemgr.domain.rules import Capacity, Disclosure, Particulars, RequestType
from casemgr.domain.text import Language, Text
from casemgr.services import codec, letter_builder
from casemgr.services.letter_builder import Frame, items_for, missing_particulars, printed_outcome
from casemgr.services.letter_data import (
    AnnexRow,
    CorrectionLine,
    LetterData,
    LetterItem,
    LetterKind,
    ReasonedItem,
)
from tests.builders import (
    ARRIVED,
    CHANGES,
    NAME,
    RECORD,
    RULES,
    TARO,
    Story,
    T,
    carried_out,
    closed,
    granting,
    identified,
    investigated,
    policy_with,
    reason_of,
    refused,
)

if TYPE_CHECKING:
    from datetime import date

    from casemgr.domain.case import Case

O = Outcome  # noqa: E741  (as short as the types)
JA, EN = Language.JA, Language.EN
COMPANY = Particulars(
    company=Text(ja="架空株式会社"),
    postal_code="100-0001",
    address=Text(ja="東京都千代田区架空1"),
    representative=Text(ja="架空 一郎"),
    email="desk@example.jp",
)
FRAME = Frame("R2026-0001-L1", ARRIVED, COMPANY, "12 abcdef", sample=False)


def letter(case: Case, kind: LetterKind = LetterKind.DECISION) -> LetterData:
    return letter_builder.build(case, kind, items_for(case, kind, JA), FRAME)


def text_of(data: LetterData) -> str:
    return json.dumps(codec.write(data), ensure_ascii=False)


def decided(kind: RequestType, outcome: Outcome, **more: Any) -> Case:
    story = investigated(kind, findings=more.pop("findings", (NAME,)))
    if kind in {T.PURPOSE, T.DISCLOSE, T.PROVISION_RECORDS}:
        story.waive()
    story.decide(1, outcome, **more)
    return story.case


# --- reasons -------------------------------------------------------------------------------------

SECRET = {
    "internal_reason": "予約記録によれば生年月日は正しい",
    "legal_ref": "法34条2項ただし",
    "protection": "次回の配信に影響がないことを確認済み",
}


@pytest.mark.parametrize("kind", [T.CORRECT, T.STOP_USE])
@pytest.mark.parametrize("outcome", [O.REFUSED, O.GRANTED_PART, O.ALTERNATIVE, O.GRANTED])
def test_a_letter_on_correction_or_stop_of_use_has_no_place_for_a_reason(
    kind: RequestType, outcome: Outcome
) -> None:
    more = {**SECRET, **granting(kind), "measure": "配信先から外しました"}
    if outcome is O.REFUSED:
        more["exception"] = RULES.types[kind].exceptions[0].id
    data = letter(decided(kind, outcome, **more))
    assert type(data.items[0]) is LetterItem
    assert not hasattr(data.items[0], "reason")
    assert not any(word in text_of(data) for word in SECRET.values())
    assert RULES.types[kind].exceptions[0].label.ja not in text_of(data)


def test_no_field_of_a_letter_is_named_like_an_internal_one() -> None:
    names = {f.name for kind in (LetterData, LetterItem, ReasonedItem) for f in fields(kind)}
    assert not names & {*SECRET, "note", "findings", "evidence", "proof"}


@pytest.mark.parametrize(
    "kind", [T.PURPOSE, T.DISCLOSE, T.PROVISION_RECORDS, T.ERASE, T.STOP_PROVISION]
)
def test_elsewhere_a_refusal_gives_its_reason_and_its_exception(kind: RequestType) -> None:
    exception = RULES.types[kind].exceptions[-1]
    case = decided(
        kind, O.REFUSED, exception=exception.id, letter_reason="契約が続くため", **SECRET
    )
    (item,) = letter(case).items
    assert isinstance(item, ReasonedItem)
    assert (item.reason, item.exception) == ("契約が続くため", exception.label)
    assert item.exception_article == exception.article
    assert not any(word in text_of(letter(case)) for word in SECRET.values())


def test_a_part_refused_without_an_exception_names_none() -> None:
    case = decided(T.ERASE, O.GRANTED_PART, measure="案内のみ", internal_reason="契約が続く")
    story = identified(T.ERASE)
    story.case = case
    story.carry_out()
    (item,) = letter(story.case).items
    assert isinstance(item, ReasonedItem)
    assert (item.exception, item.exception_article, item.measure) == (None, "", "案内のみ")


# --- data under Order, Article 5 -----------------------------------------------------------------


@given(
    reason=st.text(min_size=1).filter(str.strip),
    legal_ref=st.text(),
    measure=st.text(),
    letter_reason=st.text(),
    withheld=st.sampled_from([(), ("name",), ("card", "allergy")]),
    kind=st.sampled_from(list(RequestType)),
)
def test_the_letter_on_data_of_order_5_is_the_letter_for_nothing_held(
    reason: str,
    legal_ref: str,
    measure: str,
    letter_reason: str,
    withheld: tuple[str, ...],
    kind: RequestType,
) -> None:
    story = investigated(kind, findings=(), records=())
    more = {
        "internal_reason": reason,
        "legal_ref": legal_ref,
        "measure": "" if kind in CHANGES else measure,
        "letter_reason": "" if kind in {T.CORRECT, T.STOP_USE} else letter_reason,
        "withheld": withheld,
        "corrections": (Correction("name", "a", "b"),),
        "protection": "protected",
    }
    secret = Story(kind)
    secret.case, secret.today = story.case, story.today
    secret.decide(1, O.NOT_HELD_ORDER5, **more)
    story.decide(1, O.NOT_HELD)
    assert letter(secret.case) == letter(story.case)


def test_no_other_outcome_is_printed_as_another_one() -> None:
    changed = {o for o in Outcome if printed_outcome(o) is not o}
    assert changed == {O.NOT_HELD_ORDER5}


# --- contents of each decision -------------------------------------------------------------------


def test_the_letter_rests_on_the_article_of_its_own_notice() -> None:
    """33(3) is the duty to tell of a refusal; a disclosure is made under 33(2) itself."""
    granted = letter(decided(T.DISCLOSE, O.GRANTED)).items[0]
    no = letter(decided(T.DISCLOSE, O.REFUSED, **reason_of(T.DISCLOSE))).items[0]
    assert (granted.notice_article, no.notice_article) == ("33(2)", "33(3)")


def test_a_correction_prints_before_and_after() -> None:
    case = carried_out(T.CORRECT).case
    (item,) = letter(case).items
    label = RULES.policy.categories["name"].label
    assert item.corrections == (CorrectionLine(label, "山田 太朗", "山田 太郎"),)
    assert (item.decided_on, item.carried_out_on) == (ARRIVED, ARRIVED)
    assert (item.notice_article, item.policy_ref, item.annex) == ("34(3)", "6(2)(1)", 0)


def test_purposes_are_printed_in_the_policys_words() -> None:
    (item,) = letter(decided(T.PURPOSE, O.GRANTED, purposes=("2-2-1", "2-3-2"))).items
    assert item.purposes == tuple(RULES.policy.purposes[p].text for p in ("2-2-1", "2-3-2"))


def test_a_referral_names_the_joint_manager_and_a_duplicate_the_other_case() -> None:
    (item,) = letter(decided(T.ERASE, O.REFERRED_JOINT_MANAGER)).items
    assert item.joint_manager == Text(
        "GMO Internet Group, Inc.", "GMOインターネットグループ株式会社"
    )
    story = Story(T.ERASE).accept()
    story.dismiss(1, O.DUPLICATE_OF, "R2026-0009")
    (item,) = letter(story.case).items
    assert (item.other_case, item.joint_manager) == ("R2026-0009", None)


def test_a_referral_under_a_policy_without_joint_use_names_nobody() -> None:
    story = Story(T.ERASE, rules=policy_with(joint_use=None)).accept().identify().investigate()
    story.decide(1, O.REFERRED_JOINT_MANAGER)
    (item,) = letter(story.case).items
    assert item.joint_manager is None


def test_a_refusal_prints_no_measure_though_one_was_typed() -> None:
    case = decided(T.STOP_USE, O.REFUSED, measure="費用", **reason_of(T.STOP_USE))
    assert letter(case).items[0].measure == ""


def test_before_a_decision_a_letter_only_repeats_what_was_asked() -> None:
    story = Story(T.DISCLOSE)
    item = Item(2, T.ERASE, "not_needed", "案内を止めてほしい")
    story.add(intake.add_item(story.case, item, ARRIVED))
    data = letter(story.case, LetterKind.ACKNOWLEDGEMENT)
    assert [(i.number, i.asked, i.outcome) for i in data.items] == [
        (1, "", ""),
        (2, "案内を止めてほしい", ""),
    ]
    assert data.annexes == ()


def test_the_acknowledgement_of_a_case_with_nothing_left_still_names_its_items() -> None:
    story = Story(T.DISCLOSE, T.ERASE)
    story.withdraw(1)
    assert [i.number for i in letter(story.case, LetterKind.ACKNOWLEDGEMENT).items] == [2]
    story.withdraw(2)
    assert [i.number for i in letter(story.case, LetterKind.ACKNOWLEDGEMENT).items] == [1, 2]


# --- annexes -------------------------------------------------------------------------------------


def rows(case: Case) -> list[tuple[str, str]]:
    (annex,) = letter(case).annexes
    return [(r.label.ja, r.value) for r in annex.rows]


def test_data_is_listed_in_the_policys_order_and_equal_data_once() -> None:
    story = identified(T.DISCLOSE)
    story.answer("internal-provided", Finding("gender", "男"), NAME)
    story.answer("internal-provided_form", NAME, Finding("name", "ヤマダ"))
    story.answer("internal-from_other_services")
    story.answer("internal-collected")
    story.answer("joint_use")
    story.conclude().waive()
    story.decide(1, O.GRANTED)
    assert rows(story.case) == [
        ("氏名（名称）", "山田 太郎"),
        ("氏名（名称）", "ヤマダ"),
        ("性別", "男"),
    ]


def test_of_a_password_only_presence_is_told_and_of_a_card_the_last_digits() -> None:
    found = (Finding("password", "hunter2"), Finding("card", "4111 1111 1111 1234"))
    case = decided(T.DISCLOSE, O.GRANTED, findings=found)
    assert rows(case) == [
        ("パスワード", ""),  # held; its content is not printed
        ("クレジットカード情報", "**** **** **** 1234"),
    ]
    assert "hunter2" not in text_of(letter(case))


def test_what_became_secret_after_it_was_recorded_is_not_printed_either() -> None:
    case = decided(T.DISCLOSE, O.GRANTED, findings=(Finding("phone", "090-1234-5678"),))
    for disclose, shown in (
        (Disclosure.PRESENCE_ONLY, ""),
        (Disclosure.MASKED, "***-****-5678"),
    ):
        phone = replace(RULES.policy.categories["phone"], disclose=disclose)
        rules = policy_with(categories={**RULES.policy.categories, "phone": phone})
        assert rows(replace(case, rules=rules))[0][1] == shown


def test_what_is_withheld_is_named_but_not_shown() -> None:
    case = decided(
        T.DISCLOSE,
        O.GRANTED_PART,
        findings=(NAME, Finding("form_other", "同伴者 鈴木様")),
        withheld=("form_other",),
        exception="33-2-1",
        internal_reason="同伴者の氏名",
    )
    data = letter(case)
    assert [w.ja for w in data.items[0].withheld] == [
        "その他当社が定める入力フォームに入力された情報"
    ]
    assert "鈴木" not in text_of(data)
    assert data.items[0].annex == data.annexes[0].item == 1


def test_a_recipient_held_back_is_not_even_named() -> None:
    other = replace(RECORD, recipient="秘密の店")
    story = investigated(T.PROVISION_RECORDS, records=(RECORD, other))
    story.waive()
    story.decide(
        1,
        O.GRANTED_PART,
        withheld=("秘密の店",),
        exception="33-2-1",
        internal_reason="同伴者の利用した店",
    )
    data = letter(story.case)
    assert [p.recipient for p in data.annexes[0].provisions] == ["架空寿司"]
    assert data.items[0].withheld == ()
    assert "秘密の店" not in text_of(data)


def test_a_record_prints_the_consent_or_the_day_as_the_rules_have_it() -> None:
    """Rule 20(1): the day is an item of the record under opt-out only, consent of the other."""
    optout = replace(RECORD, basis="optout_27_2", provided_on="2026-04-01")
    story = investigated(T.PROVISION_RECORDS, records=(replace(RECORD, provided_on="x"), optout))
    story.waive()
    story.decide(1, O.GRANTED)
    provisions = letter(story.case).annexes[0].provisions
    assert [(p.consent, p.provided_on) for p in provisions] == [
        (True, ""),
        (False, "2026-04-01"),
    ]
    assert {p.person for p in provisions} == {"山田 太郎"}


def test_annexes_are_numbered_in_the_order_of_their_items() -> None:
    case = carried_out(T.PROVISION_RECORDS, T.CORRECT, T.DISCLOSE).case
    data = letter(case)
    assert [i.annex for i in data.items] == [1, 0, 2]
    assert [a.item for a in data.annexes] == [1, 3]
    assert isinstance(data.annexes[1].rows[0], AnnexRow)


def test_nothing_is_annexed_to_a_refusal() -> None:
    assert letter(decided(T.DISCLOSE, O.REFUSED, **reason_of(T.DISCLOSE))).annexes == ()
    story = Story(T.DISCLOSE).accept()
    story.give_up_identity()
    data = letter(story.case)
    assert (data.annexes, data.items[0].outcome) == ((), "unverified")


# --- which items a letter speaks of --------------------------------------------------------------


def test_a_decision_letter_speaks_of_what_none_in_its_language_has_told() -> None:
    story = carried_out(T.ERASE, T.CORRECT)
    assert [i.number for i in items_for(story.case, LetterKind.DECISION, JA)] == [1, 2]
    story.issue()
    assert items_for(story.case, LetterKind.DECISION, JA) == ()
    assert [i.number for i in items_for(story.case, LetterKind.DECISION, EN)] == [1, 2]
    (why,) = letter_builder.refused(story.case, LetterKind.DECISION, JA)
    assert (why.code, dict(why.facts)) == (
        Code.LETTER_ALREADY_ISSUED,
        {"letter": "R2026-0001-L1"},
    )
    assert letter_builder.refused(story.case, LetterKind.DECISION, EN) == ()


def test_after_reopening_it_speaks_of_what_was_decided_anew() -> None:
    story = closed(T.ERASE, T.CORRECT).reopen()
    story.decide(2, O.NOT_HELD)
    assert [i.number for i in items_for(story.case, LetterKind.DECISION, JA)] == [2]


def test_a_fee_notice_speaks_of_what_is_charged_for() -> None:
    story = Story(T.CORRECT, T.DISCLOSE, T.PURPOSE)
    story.withdraw(3)
    story.ask_fee()
    assert [i.number for i in letter(story.case, LetterKind.FEE_NOTICE).items] == [2]


# --- fee -----------------------------------------------------------------------------------------


def fee(story: Story) -> tuple[int, int, int, bool, date | None, bool] | None:
    found = letter(story.case, LetterKind.ACKNOWLEDGEMENT).fee
    if found is None:
        return None
    return (
        found.amount,
        found.per_item,
        found.count,
        found.per_letter,
        found.paid_on,
        found.waived,
    )


def test_the_fee_stands_in_letters_as_it_stands_in_the_case() -> None:
    assert fee(Story(T.CORRECT)) is None
    story = Story(T.DISCLOSE, T.PURPOSE)
    assert fee(story) == (2000, 1000, 2, False, None, False)
    story.ask_fee(FeeBasis.PER_LETTER)
    assert fee(story) == (1000, 1000, 1, True, None, False)
    story.pay(1000)
    assert fee(story) == (1000, 1000, 1, True, ARRIVED, False)
    with_request = Story(T.DISCLOSE, T.PURPOSE)
    with_request.pay(2000)
    assert fee(with_request) == (2000, 1000, 2, False, ARRIVED, False)
    waived = Story(T.DISCLOSE)
    waived.waive()
    assert fee(waived) == (1000, 1000, 1, False, None, True)


def test_a_fee_given_back_is_not_asked_for_again() -> None:
    story = Story(T.DISCLOSE)
    story.pay()
    story.add(intake.refund_fee(story.case, "取下げ", ARRIVED, ARRIVED))
    assert fee(story) is None


# --- people, papers, particulars -----------------------------------------------------------------


def test_a_letter_goes_to_the_requester_and_names_the_person_an_agent_asks_for() -> None:
    own = letter(Story(T.ERASE).case, LetterKind.ACKNOWLEDGEMENT)
    assert (own.addressee, own.person, own.abroad) == ("山田 太郎", "", False)
    for_child = Story(T.ERASE, capacity=Capacity.PARENT).case
    data = letter(for_child, LetterKind.ACKNOWLEDGEMENT)
    assert (data.addressee, data.person) == ("山田 太郎", "山田 花子")
    abroad = replace(TARO, address=Address("75001", ("1 rue Imaginaire",), "France"))
    case = replace(Story(T.ERASE).case, requester=abroad)
    assert letter(case, LetterKind.ACKNOWLEDGEMENT).abroad


def test_a_letter_needs_an_address_and_the_companys_particulars() -> None:
    case = Story(T.ERASE).case
    nowhere = replace(case, requester=replace(TARO, address=Address()))
    with refused(Code.ADDRESS_MISSING):
        letter(nowhere, LetterKind.ACKNOWLEDGEMENT)
    told = replace(nowhere.items[0], item=replace(nowhere.items[0].item, method="electronic"))
    online = replace(nowhere, items=(told,))
    assert letter(online, LetterKind.ACKNOWLEDGEMENT).address == Address()
    with refused(Code.PARTICULARS_MISSING, fields=["postal_code", "address", "representative"]):
        frame = replace(FRAME, company=RULES.policy.particulars)
        items = items_for(case, LetterKind.ACKNOWLEDGEMENT, JA)
        letter_builder.build(case, LetterKind.ACKNOWLEDGEMENT, items, frame)


def test_particulars_may_be_given_in_either_language_and_a_telephone_for_the_mail() -> None:
    en = Text(en="x")
    assert missing_particulars(Particulars(en, "1", en, en, phone="03")) == []
    assert missing_particulars(Particulars()) == [
        "company",
        "postal_code",
        "address",
        "representative",
        "email",
    ]


def test_papers_are_listed_in_the_request_for_them_only() -> None:
    story = Story(T.ERASE, capacity=Capacity.PARENT).accept()
    data = letter(story.case, LetterKind.IDENTITY_REQUEST)
    assert "運転免許証" in [p.ja for p in data.papers]
    assert [p.ja for p in data.authority_papers] == [
        "戸籍謄本（全部事項証明書）",
        "続柄の記載がある住民票の写し",
    ]
    assert data.papers_needed == (1, 2)
    own = letter(Story(T.ERASE).accept().case, LetterKind.IDENTITY_REQUEST)
    assert own.authority_papers == ()
    assert letter(story.case, LetterKind.ACKNOWLEDGEMENT).papers == ()


def test_a_paper_the_policy_does_not_describe_is_left_out() -> None:
    fewer = {k: v for k, v in RULES.policy.documents.items() if k != "family_register"}
    rules = policy_with(documents=fewer)
    story = Story(T.ERASE, capacity=Capacity.PARENT, rules=rules).accept()
    assert len(letter(story.case, LetterKind.IDENTITY_REQUEST).authority_papers) == 1


def test_a_letter_bears_its_references() -> None:
    data = letter(Story(T.ERASE).case, LetterKind.ACKNOWLEDGEMENT)
    assert (data.reference, data.case_number) == ("R2026-0001-L1", "R2026-0001")
    assert (data.issued_on, data.arrived_on, data.log_head) == (ARRIVED, ARRIVED, "12 abcdef")
