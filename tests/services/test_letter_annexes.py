"""What is put before the person with a letter: data, records of provision, safeguards abroad."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code
from casemgr.domain.facts import Finding, KeptOut, RecordKind
from casemgr.domain.rules import Disclosure, Rulebook
from casemgr.domain.text import Text
from casemgr.services.letter_annexes import held_back
from casemgr.services.letter_data import AnnexRow
from casemgr.services.rules.policy_file import SAFEGUARDS
from tests.builders import (
    NAME,
    RECORD,
    RULES,
    WIDE,
    Story,
    T,
    carried_out,
    identified,
    investigated,
    policy_with,
    reason_of,
    refused,
)
from tests.services.test_letter_builder import decided, letter, text_of

if TYPE_CHECKING:
    from casemgr.domain.case import Case
    from casemgr.domain.facts import ProvisionRecord
    from casemgr.services.letter_data import ProvisionRow

O = Outcome  # noqa: E741  (as short as the types)
K = RecordKind


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
    optout = replace(RECORD, basis="opt_out_27_2", provided_on="2026-04-01")
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


# --- what is blacked out, kept out or past its time ----------------------------------------------

PART = {"exception": "33-2-1", "internal_reason": "同伴者の氏名"}


def looked_up(*found: Finding) -> Story:
    """An item of disclosure whose findings can still be worked over."""
    story = identified(T.DISCLOSE)
    first, *others = (s.source.id for s in story.case.sources)
    story.answer(first, *found)
    for source in others:
        story.answer(source)
    story.waive()
    return story


def test_of_what_is_blacked_out_the_rest_is_shown_and_the_item_is_named() -> None:
    story = looked_up(NAME, Finding("form_other", "鈴木様と来店"), Finding("log", "鈴木"))
    first = story.case.sources[0].source.id
    story.redact(first, 2, "■■様と来店")
    story.redact(first, 3, "")
    story.conclude()
    story.decide(1, O.GRANTED_PART, **PART)
    data = letter(story.case)
    (item,) = data.items
    labels = {c.id: c.label for c in RULES.policy.categories.values()}
    assert rows(story.case) == [
        (labels["name"].ja, "山田 太郎"),
        (labels["form_other"].ja, "■■様と来店"),
    ]
    assert item.redacted == (labels["form_other"],)
    assert item.withheld == (labels["log"],)
    assert "鈴木" not in text_of(data)


def test_an_item_held_back_as_a_whole_is_not_named_in_part_as_well() -> None:
    story = looked_up(NAME, Finding("form_other", "鈴木様"), Finding("form_other", "個室"))
    story.redact(story.case.sources[0].source.id, 2, "■■様")
    story.conclude()
    story.decide(1, O.GRANTED_PART, withheld=("form_other",), **PART)
    (item,) = letter(story.case).items
    assert item.withheld == (RULES.policy.categories["form_other"].label,)
    assert item.redacted == ()


@pytest.mark.parametrize("why", [KeptOut.ORDER5, KeptOut.NOT_RETAINED])
def test_what_is_kept_out_is_neither_printed_nor_mentioned(why: KeptOut) -> None:
    """Order, Article 5: to say that it exists is what the rule forbids."""
    secret = Finding("form_other", "要注意の記録", why)
    story = investigated(T.DISCLOSE, findings=(NAME, secret))
    story.waive()
    story.decide(1, O.GRANTED)
    data = letter(story.case)
    assert rows(story.case) == [("氏名（名称）", "山田 太郎")]
    assert "要注意" not in text_of(data)
    decision = story.case.items[0].decision
    assert decision is not None
    assert held_back(story.case, replace(decision, withheld=("form_other",))) == ((), ())


def test_an_annex_that_has_become_empty_is_no_disclosure() -> None:
    """A policy that came after the decision may name nobody on whose measures it rests."""
    case = measured()
    none = {k: replace(r, basis="") for k, r in case.rules.policy.recipients.items()}
    policy = replace(case.rules.policy, recipients=none)
    with refused(Code.NOTHING_FOUND_TO_DISCLOSE):
        letter(replace(case, rules=replace(case.rules, policy=policy)))


def test_the_time_the_answer_takes_takes_no_record_away() -> None:
    """Rule 21: whether a record was still kept is judged by the day the request arrived."""
    old = replace(RECORD, last_on=date(2023, 11, 20))
    story = investigated(T.PROVISION_RECORDS, records=(old,))
    story.waive()
    story.decide(1, O.GRANTED)
    for day in (date(2026, 11, 20), date(2026, 11, 21)):
        assert provisions(story.case, issued_on=day)[0].recipient == "架空寿司"


def test_a_record_that_is_kept_out_is_not_printed() -> None:
    hidden = replace(RECORD, recipient="架空署", kept_out=KeptOut.ORDER5)
    story = investigated(T.PROVISION_RECORDS, records=(RECORD, hidden))
    story.waive()
    story.decide(1, O.GRANTED)
    assert [p.recipient for p in provisions(story.case)] == ["架空寿司"]
    assert "架空署" not in text_of(letter(story.case))


# --- records of provision ------------------------------------------------------------------------


def provisions(case: Case, **frame: Any) -> tuple[ProvisionRow, ...]:
    return letter(case, **frame).annexes[0].provisions


def recorded(record: ProvisionRecord, source: str = "stores", rules: Rulebook = RULES) -> Case:
    story = identified(T.PROVISION_RECORDS, rules=rules)
    for row in story.case.sources:
        story.answer(row.source.id, records=(record,) if row.source.id == source else ())
    story.conclude().waive()
    story.decide(1, O.GRANTED)
    return story.case


FULL = replace(RECORD, provided_on="2026年4月1日", obtained="本人から取得")


@pytest.mark.parametrize(
    ("kind", "consent", "on", "obtained", "published"),
    [
        (K.GIVEN_CONSENT, True, False, False, False),
        (K.GIVEN_OPT_OUT, False, True, False, False),
        (K.RECEIVED_CONSENT, True, False, True, False),
        (K.RECEIVED_OPT_OUT, False, True, True, True),
        (K.RECEIVED_RELATED, True, False, False, False),
        (K.RECEIVED_OTHER, False, False, True, False),
    ],
)
def test_a_record_is_printed_with_the_items_of_its_kind_only(
    kind: RecordKind, consent: bool, on: bool, obtained: bool, published: bool
) -> None:
    """Rules 20(1) and 24(1)."""
    (row,) = provisions(recorded(replace(FULL, kind=kind)))
    assert row.kind is kind
    assert (row.recipient, row.address, row.representative, row.items) == (
        *("架空寿司", "東京都港区架空1-1", "架空 一郎", "氏名、電話番号"),
    )
    assert (row.consent, bool(row.provided_on)) == (consent, on)
    assert (bool(row.obtained), row.published) == (obtained, published)


def test_a_natural_person_has_no_representative() -> None:
    (row,) = provisions(
        recorded(replace(RECORD, recipient="見本 花子", representative="見本 花子"))
    )
    assert (row.recipient, row.representative) == ("見本 花子", "")


def test_of_a_recipient_abroad_what_the_policy_promises_is_told() -> None:
    """Policy 4(3), whether the country counts as foreign under Article 28 or not."""
    abroad = RULES.policy.recipients["f1"]
    (row,) = provisions(recorded(RECORD, "f1"))
    assert row.transfer is not None
    assert (row.transfer.country, row.transfer.regime, row.transfer.measures) == (
        *(abroad.country, abroad.regime_info, abroad.measures),
    )
    (row,) = provisions(recorded(RECORD))
    assert row.transfer is None
    (row,) = provisions(recorded(replace(FULL, kind=K.RECEIVED_CONSENT), "f1"))
    assert row.transfer is None
    english = replace(abroad, country=Text(en="France"))
    rules = policy_with(recipients={**RULES.policy.recipients, "f1": english})
    (row,) = provisions(recorded(RECORD, "f1", rules))
    assert row.transfer is not None


# --- safeguards abroad (28(3)) -------------------------------------------------------------------


def measured(*found: str, **more: Any) -> Case:
    """Three recipients on equivalent measures; those in *found* say they have data."""
    words = {name: Text(f"{name} in English", f"{name}の説明") for name in SAFEGUARDS}
    old = WIDE.policy.recipients
    changed = {
        k: replace(old[k], basis="equivalent_measures", safeguards=words) for k in ("f3", "f4")
    }
    changed["ga"] = replace(old["ga"], basis="equivalent_measures", safeguards=words)
    rules = Rulebook.of(
        WIDE.law,
        replace(WIDE.policy, recipients={**old, **changed, "f2": replace(old["f2"], basis="")}),
    )
    story = identified(T.FOREIGN_INFO, rules=rules)
    for row in story.case.sources:
        records = (RECORD,) if row.source.id in found else ()
        story.answer(row.source.id, records=records)
    story.conclude()
    story.decide(1, more.pop("outcome", O.GRANTED), **more)
    return story.case


def test_the_seven_matters_are_told_of_each_recipient_that_has_data() -> None:
    (annex,) = letter(measured("f3")).annexes
    assert [r.recipient for r in annex.foreign] == [WIDE.policy.recipients["f3"].role]
    assert [s.id for s in annex.foreign[0].safeguards] == list(SAFEGUARDS)
    assert annex.foreign[0].safeguards[2].text.ja == "checksの説明"
    assert (annex.type, annex.item) == (T.FOREIGN_INFO, 1)


def test_where_none_says_so_all_that_might_have_data_are_told_of() -> None:
    (annex,) = letter(measured()).annexes
    names = WIDE.policy.recipients
    assert [r.recipient for r in annex.foreign] == [
        names["ga"].name,
        names["f3"].role,
        names["f4"].role,
    ]


def test_a_refusal_of_that_information_comes_without_it() -> None:
    data = letter(measured(outcome=O.REFUSED, **reason_of(T.FOREIGN_INFO)))
    assert data.annexes == ()
    assert data.items[0].notice_article == "28(3), Rule 18"


def test_purposes_stand_in_the_letter_itself() -> None:
    assert letter(decided(T.PURPOSE, O.GRANTED, purposes=("2-2-1",))).annexes == ()
