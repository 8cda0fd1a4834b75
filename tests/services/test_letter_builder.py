"""What a letter may say, chosen from all that is known of a case."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain.acts import intake
from casemgr.domain.acts.deciding import choices
from casemgr.domain.decision import Correction, Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import Item
from casemgr.domain.fee import FeeBasis
from casemgr.domain.people import Address
from casemgr.domain.rules import Capacity, Particulars, RequestType
from casemgr.domain.text import Language, Text
from casemgr.services import codec, letter_builder
from casemgr.services.letter_builder import Frame, items_for, missing_particulars, printed_outcome
from casemgr.services.letter_data import (
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
    WIDE,
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


def letter(case: Case, kind: LetterKind = LetterKind.DECISION, **frame: Any) -> LetterData:
    language = frame.get("language", JA)
    items = items_for(case, kind, language)
    return letter_builder.build(case, kind, items, replace(FRAME, **frame))


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
    ("kind", "article"),
    [
        (T.PURPOSE, ""),
        (T.DISCLOSE, ""),
        (T.PROVISION_RECORDS, "33(5), 33(2)(iii)"),
        (T.ERASE, ""),
        (T.STOP_PROVISION, ""),
    ],
)
def test_elsewhere_a_refusal_gives_its_reason_and_its_exception(
    kind: RequestType, article: str
) -> None:
    """Of records, 33(5) applies the exceptions of 33(2)."""
    exception = RULES.types[kind].exceptions[-1]
    case = decided(
        kind, O.REFUSED, exception=exception.id, letter_reason="契約が続くため", **SECRET
    )
    (item,) = letter(case).items
    assert isinstance(item, ReasonedItem)
    assert (item.reason, item.exception) == ("契約が続くため", exception.label)
    assert item.exception_article == (article or exception.article)
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
    kind=st.sampled_from(
        [k for k, rule in WIDE.types.items() if O.NOT_HELD_ORDER5 in choices(rule)]
    ),
)
def test_the_letter_on_data_of_order_5_is_the_letter_for_nothing_held(
    reason: str,
    legal_ref: str,
    measure: str,
    letter_reason: str,
    withheld: tuple[str, ...],
    kind: RequestType,
) -> None:
    story = investigated(kind, findings=(), records=(), rules=WIDE)
    more = {
        "internal_reason": reason,
        "legal_ref": legal_ref,
        "measure": "" if kind in {*CHANGES, T.OPT_OUT} else measure,
        "letter_reason": "" if kind in {T.CORRECT, T.STOP_USE} else letter_reason,
        "withheld": withheld,
        "corrections": (Correction("name", "a", "b"),),
        "protection": "protected",
    }
    secret = Story(kind, rules=WIDE)
    secret.case, secret.today = story.case, story.today
    secret.decide(1, O.NOT_HELD_ORDER5, **more)
    story.decide(1, O.NOT_HELD)
    assert letter(secret.case) == letter(story.case)
    assert letter(secret.case, language=EN) == letter(story.case, language=EN)


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
    joint = RULES.policy.joint_use
    assert joint is not None
    assert item.manager_representative == joint.manager_representative
    known = policy_with(joint_use=replace(joint, manager_address="東京都渋谷区架空1-1"))
    case = replace(decided(T.ERASE, O.REFERRED_JOINT_MANAGER), rules=known)
    assert letter(case).items[0].manager_address == "東京都渋谷区架空1-1"
    story = Story(T.ERASE).accept()
    story.dismiss(1, O.DUPLICATE_OF, "R2026-0009")
    own = ("R2026-0009",)
    # Who says to be the person learns of no case before it is known that this is true.
    assert letter(story.case, same_person=own).items[0].other_case == ""
    story.identify()
    assert letter(story.case, same_person=("R2026-0008",)).items[0].other_case == ""
    (item,) = letter(story.case, same_person=own).items
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


def replaced(story: Story, **frame: Any) -> list[tuple[str, date | None]]:
    return [(i.replaces, i.replaces_on) for i in letter(story.case, **frame).items]


def test_a_new_decision_names_the_letter_that_told_the_one_before() -> None:
    story = investigated(T.ERASE, T.CORRECT)
    for number in (1, 2):
        story.decide(number, O.NOT_HELD)
    assert replaced(story) == [("", None), ("", None)]
    told = [story.issue(language=x) for x in (JA, EN)]
    # The second language tells the same decision.
    for each in told:
        story.post(each)
    issued = story.today
    story.wait().close()
    story.reopen().decide(2, O.GRANTED, **granting(T.CORRECT))
    assert replaced(story) == [(told[0], issued)]
    assert replaced(story, language=EN) == [(told[1], issued)]
    story.carry_out(2)
    again = story.issue()
    story.wait().post(again)
    second = story.case.letters[-1].issued.on
    story.close().reopen()
    story.decide(2, O.NOT_HELD)
    assert replaced(story) == [(again, second)]


def test_what_never_left_the_house_or_told_of_other_things_is_not_replaced() -> None:
    story = investigated(T.ERASE, T.CORRECT)
    story.post(story.issue("acknowledgement"))
    story.decide(1, O.NOT_HELD)
    story.decide(2, O.NOT_HELD)
    story.void(story.issue())
    story.decide(2, O.GRANTED, **granting(T.CORRECT))
    assert replaced(story) == [("", None), ("", None)]


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


def test_each_payment_is_told_and_what_went_back_of_it() -> None:
    story = Story(T.DISCLOSE)
    story.pay()
    story.wait().add_item(T.PURPOSE)
    owing = letter(story.case, LetterKind.ACKNOWLEDGEMENT).fee
    assert owing is not None
    assert owing.payments == ()
    story.pay()
    paid = letter(story.case, LetterKind.RECEIPT).fee
    assert paid is not None
    lines = ((ARRIVED, 1000, "transfer"), (story.today, 1000, "transfer"))
    assert (paid.payments, paid.amount, paid.count, paid.refunded) == (lines, 2000, 2, 0)
    story.withdraw(2)
    story.add(intake.refund_fee(story.case, "取下げ", story.today, story.today, 1000))
    less = letter(story.case, LetterKind.RECEIPT).fee
    assert less is not None
    assert (less.payments, less.amount, less.count, less.refunded) == (lines, 1000, 1, 1000)


def test_a_fee_given_back_is_told_of_with_the_decision() -> None:
    story = Story(T.DISCLOSE)
    story.pay()
    story.withdraw(1)
    story.add(intake.refund_fee(story.case, "取下げ", ARRIVED, ARRIVED))
    told = letter(story.case).fee
    assert told is not None
    assert (told.amount, told.refunded, told.refunded_on) == (0, 1000, ARRIVED)


def test_a_notice_for_an_added_item_says_what_came_in_and_what_the_rest_is_for() -> None:
    story = Story(T.DISCLOSE)
    story.ask_fee()
    first = letter(story.case, LetterKind.FEE_NOTICE).fee
    assert first is not None
    assert (first.received, first.open_items) == (0, ())
    story.pay()
    story.add_item(T.PURPOSE)
    story.ask_fee()
    more = letter(story.case, LetterKind.FEE_NOTICE).fee
    assert more is not None
    assert (more.amount, more.count, more.received, more.open_items) == (1000, 1, 1000, (2,))


def test_the_policy_is_cited_as_far_as_it_goes() -> None:
    """6(4) is about alternatives; 6(2)(2) names two grounds, and none of 35(5)."""

    def cited(kind: RequestType, outcome: Outcome, ground: str = "") -> str:
        more = SECRET | granting(kind) | {"measure": "配信先から外しました"}
        case = decided(kind, outcome, **more)
        (one,) = case.items
        asked = replace(case, items=(replace(one, item=replace(one.item, ground=ground)),))
        return letter(asked).items[0].policy_ref

    assert cited(T.STOP_USE, O.ALTERNATIVE) == "6(4)"
    assert cited(T.ERASE, O.ALTERNATIVE) == "6(4)"
    assert cited(T.STOP_USE, O.GRANTED) == "6(2)(2)"
    assert cited(T.STOP_USE, O.GRANTED, "art18") == "6(2)(2)"
    foreign = next(g.id for g in RULES.types[T.STOP_USE].grounds if not g.in_policy)
    assert cited(T.STOP_USE, O.GRANTED, foreign) == ""
    assert cited(T.STOP_USE, O.ALTERNATIVE, foreign) == ""
    assert cited(T.ERASE, O.GRANTED, RULES.types[T.ERASE].grounds[0].id) == "6(3)"


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
    assert letter(story.case, LetterKind.ACKNOWLEDGEMENT).hints == ()
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


def test_what_to_cover_is_said_of_each_paper_asked_for_and_of_no_other() -> None:
    """Numbers of passports and residence cards are of no use and may not be kept."""
    data = letter(
        Story(T.ERASE, capacity=Capacity.PARENT).accept().case, LetterKind.IDENTITY_REQUEST
    )
    hints = {h.paper.ja: h.hint.ja for h in data.hints}
    assert "旅券番号" in hints["旅券（パスポート）"]
    assert "カード番号" in hints["在留カード"]
    assert "本籍" in hints["戸籍謄本（全部事項証明書）"]
    assert set(hints) == {p.ja for p in (*data.papers, *data.authority_papers)}
    silent = replace(RULES.policy.documents["passport"], hint=Text())
    fewer = {**RULES.policy.documents, "passport": silent}
    case = Story(T.ERASE, rules=policy_with(documents=fewer)).accept().case
    said = letter(case, LetterKind.IDENTITY_REQUEST).hints
    assert "旅券（パスポート）" not in [h.paper.ja for h in said]


def test_what_must_never_be_sent_is_not_asked_for() -> None:
    assert RULES.policy.documents["my_number_card_back"].forbidden
    data = letter(Story(T.ERASE).accept().case, LetterKind.IDENTITY_REQUEST)
    assert not [p.ja for p in data.papers if "裏面" in p.ja]


def test_no_paper_of_authority_is_asked_for_that_must_never_be_sent() -> None:
    known = RULES.policy.documents
    never = replace(known["family_register"], forbidden=True)
    rules = policy_with(documents={**known, "family_register": never})
    story = Story(T.ERASE, capacity=Capacity.PARENT, rules=rules).accept()
    data = letter(story.case, LetterKind.IDENTITY_REQUEST)
    assert data.authority_papers == (known["resident_record_relation"].label,)


# --- reminders and receipts ----------------------------------------------------------------------


def test_a_second_request_for_papers_knows_how_many_went_before() -> None:
    story = Story(T.ERASE).accept()
    kind = LetterKind.IDENTITY_REQUEST

    def before() -> int:
        return letter(story.case, kind).reminder

    for language in (JA, EN):
        first = story.issue(kind.value, language)
        assert before() == (language is EN)  # made, but not yet with the person
        story.post(first)
    assert before() == 1  # two languages in one envelope
    assert letter(story.case, LetterKind.ACKNOWLEDGEMENT).reminder == 0
    story.wait(14)
    second = story.post(story.issue(kind.value))
    assert before() == 2
    story.bring_back(second)
    assert before() == 1


def test_a_receipt_is_made_out_to_whom_the_person_names_or_to_them() -> None:
    story = Story(T.DISCLOSE, T.PURPOSE)
    story.pay(2000)
    data = letter(story.case, LetterKind.RECEIPT)
    assert (data.receipt_name, data.addressee) == ("山田 太郎", "山田 太郎")
    assert data.fee is not None
    assert (data.fee.amount, data.fee.count, data.fee.method) == (2000, 2, "transfer")
    named = letter(story.case, LetterKind.RECEIPT, receipt_name=" 架空商事株式会社 ")
    assert named.receipt_name == "架空商事株式会社"
    assert letter(story.case, LetterKind.ACKNOWLEDGEMENT).receipt_name == ""


def test_a_receipt_is_given_though_what_was_paid_for_has_ended() -> None:
    story = Story(T.DISCLOSE, T.ERASE)
    story.pay()
    story.withdraw(1)
    assert [i.number for i in items_for(story.case, LetterKind.RECEIPT, JA)] == [1]
    # Paid before it turned out that the request is an heir's.
    heir = replace(story.case, capacity=Capacity.HEIR)
    assert [i.number for i in items_for(heir, LetterKind.RECEIPT, JA)] == [1, 2]


# --- two languages -------------------------------------------------------------------------------


def test_each_letter_gives_the_reason_and_the_measure_in_its_language() -> None:
    part = {
        **reason_of(T.ERASE),
        "letter_reason": "契約が続くため",
        "letter_reason_en": "The contract continues.",
        "measure": "案内のみ",
        "measure_en": "Mailings only.",
    }
    story = investigated(T.ERASE)
    story.decide(1, O.GRANTED_PART, **part)
    story.carry_out()
    english = ("The contract continues.", "Mailings only.")
    for language, said in ((JA, ("契約が続くため", "案内のみ")), (EN, english)):
        (item,) = letter(story.case, language=language).items
        assert isinstance(item, ReasonedItem)
        assert (item.reason, item.measure) == said


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"letter_reason": "契約が続くため"}, "letter_reason_en"),
        ({"letter_reason": "x", "letter_reason_en": "ｹｲﾔｸ"}, "letter_reason_en"),
        ({"measure": "案内のみ", "letter_reason": "It continues."}, "measure_en"),
    ],
)
def test_an_english_letter_is_not_written_in_japanese(more: dict[str, str], field: str) -> None:
    story = investigated(T.ERASE)
    story.decide(1, O.GRANTED_PART, **{"measure": "Mailings only.", **reason_of(T.ERASE), **more})
    story.carry_out()
    with refused(Code.TRANSLATION_MISSING, field=field):
        letter(story.case, language=EN)
    assert letter(story.case).items[0].outcome == "granted_part"


# --- explanations, promises, the joint manager ---------------------------------------------------


def test_prepared_answers_are_printed_with_the_item() -> None:
    story = investigated(T.PROVISION_RECORDS, records=())
    story.decide(1, O.NOT_HELD, explanations=("joint_use",))
    (item,) = letter(story.case).items
    assert item.explanations == (RULES.law.explanations["joint_use"].text,)


def test_a_promise_is_told_with_its_day_and_what_was_done_meanwhile() -> None:
    story = investigated(T.ERASE)
    story.decide(
        1,
        O.ALTERNATIVE,
        measure="保存期間の満了後に消去",
        protection="利用しない",
        promised_on=date(2033, 3, 31),
        internal_reason="税法",
    )
    story.carry_out()
    (item,) = letter(story.case).items
    assert (item.promised_on, item.carried_out_on) == (date(2033, 3, 31), ARRIVED)
    assert "利用しない" not in text_of(letter(story.case))


def test_it_is_said_that_the_joint_manager_was_told() -> None:
    story = carried_out(T.CORRECT)
    story.tell("stores")
    (item,) = letter(story.case).items
    assert (item.manager_told, item.manager_told_on) == (None, None)
    story.tell("joint_use")
    (item,) = letter(story.case).items
    assert RULES.policy.joint_use is not None
    assert item.manager_told == RULES.policy.joint_use.manager
    assert item.manager_told_on == ARRIVED


# --- articles ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "ground", "article", "exception", "cited"),
    [
        (T.ERASE, "", "35(1), 35(5)", "35-not-shown", "35(2), 35(6)"),
        (T.ERASE, "art18", "35(1)", "35-not-shown", "35(2)"),
        (T.ERASE, "not_needed", "35(5)", "35-not-shown", "35(6)"),
        (T.ERASE, "leak_26_1", "35(5)", "35-other-law", "35(6)"),
        (T.STOP_PROVISION, "art28", "35(3)", "35-4-not-shown", "35(4)"),
        (T.ERASE, "interest_harm", "35(5)", "35-own-interest", "35(6)"),
        (T.ERASE, "art18", "35(1)", "no-duty", ""),
        (T.ERASE, "", "35(1), 35(5)", "no-duty", ""),
    ],
)
def test_the_paragraph_cited_is_that_of_the_ground(
    kind: RequestType, ground: str, article: str, exception: str, cited: str
) -> None:
    story = Story(T.PURPOSE)
    story.add_item(kind, ground=ground)
    story.withdraw(1)
    story.accept().identify().investigate(NAME, records=(RECORD,))
    story.decide(2, O.REFUSED, exception=exception, internal_reason="x", evidence="対応の記録")
    item = letter(story.case).items[1]
    assert isinstance(item, ReasonedItem)
    assert (item.article, item.exception_article) == (article, cited)


def test_records_are_refused_by_the_paragraph_that_applies_the_others() -> None:
    no = letter(decided(T.PROVISION_RECORDS, O.REFUSED, **reason_of(T.PROVISION_RECORDS))).items[0]
    assert isinstance(no, ReasonedItem)
    assert (no.article, no.notice_article) == ("33(5)", "33(5), 33(3)")
    assert no.exception_article == "33(5), 33(2)(iii)"
    own = {"exception": "no-duty", "internal_reason": "x"}
    no = letter(decided(T.PROVISION_RECORDS, O.REFUSED, **own)).items[0]
    assert isinstance(no, ReasonedItem)
    assert no.exception_article == ""


# --- outside the Act -----------------------------------------------------------------------------


def test_an_answer_to_an_heir_cites_nothing_and_charges_nothing() -> None:
    story = identified(T.DISCLOSE, T.ERASE, capacity=Capacity.HEIR).investigate(NAME)
    story.decide(1, O.GRANTED, explanations=("joint_use",))
    story.decide(2, O.REFUSED, letter_reason="保存のため", **reason_of(T.ERASE))
    data = letter(story.case)
    assert not data.statutory
    assert data.fee is None
    for item in data.items:
        assert (item.article, item.notice_article, item.policy_ref) == ("", "", "")
        assert item.explanations == ()
    assert isinstance(data.items[1], ReasonedItem)
    assert data.items[1].exception_article == ""
    assert data.person == "山田 花子"
    assert letter(Story(T.ERASE).case, LetterKind.ACKNOWLEDGEMENT).statutory
