"""Records of provision: kinds, statutory items, the time they are kept, what is prepared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain import records
from casemgr.domain.acts import investigation
from casemgr.domain.case import SourceState
from casemgr.domain.facts import ProvisionRecord, RecordKept, RecordKind, Source
from casemgr.domain.text import Language, Text
from tests.builders import RECORD, RULES, Story, T, identified, policy_with

if TYPE_CHECKING:
    from casemgr.domain.rules import Recipient

K = RecordKind
VENDOR = replace(RULES.policy.recipients["f2"], foreign=True, basis="")
FULL = replace(RECORD, provided_on="2026年4月1日", obtained="本人から直接取得")


# --- kinds ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("basis", "kind"),
    [
        ("", K.GIVEN_CONSENT),
        ("consent_27_1", K.GIVEN_CONSENT),
        ("consent_28_1", K.GIVEN_CONSENT),
        ("equivalent_measures", K.GIVEN_CONSENT),
        ("opt_out_27_2", K.GIVEN_OPT_OUT),
        ("law_27_1", None),
        ("on_behalf_of_person", None),
        ("entrusted_27_5_1", None),
        ("succession_27_5_2", None),
    ],
)
def test_the_kind_follows_the_basis(basis: str, kind: RecordKind | None) -> None:
    assert records.kind_of(replace(RECORD, basis=basis)) is kind


@pytest.mark.parametrize("basis", ["entrusted_27_5_1", "succession_27_5_2"])
@pytest.mark.parametrize(
    ("recipient", "kind"),
    [
        (VENDOR, K.GIVEN_CONSENT),
        (replace(VENDOR, basis="consent_28_1"), K.GIVEN_CONSENT),
        (replace(VENDOR, basis="equivalent_measures"), None),
        (replace(VENDOR, foreign=False), None),
    ],
)
def test_entrusting_abroad_is_not_exempt(
    basis: str, recipient: Recipient, kind: RecordKind | None
) -> None:
    """29(1): of a provision under 28(1) only the cases of 27(1) are."""
    assert records.kind_of(replace(RECORD, basis=basis), recipient) is kind


@pytest.mark.parametrize("basis", ["law_27_1", "on_behalf_of_person"])
def test_law_and_acting_for_the_person_are_exempt_everywhere(basis: str) -> None:
    assert records.kind_of(replace(RECORD, basis=basis), VENDOR) is None


def test_a_kind_that_was_chosen_stands() -> None:
    chosen = replace(RECORD, kind=K.RECEIVED_RELATED, basis="entrusted_27_5_1")
    assert records.kind_of(chosen) is K.RECEIVED_RELATED


# --- items ---------------------------------------------------------------------------------------

BY_KIND: list[tuple[RecordKind, bool, bool, bool]] = [
    # kind, day of provision, how it had been obtained, consent
    (K.GIVEN_CONSENT, False, False, True),
    (K.GIVEN_OPT_OUT, True, False, False),
    (K.RECEIVED_CONSENT, False, True, True),
    (K.RECEIVED_OPT_OUT, True, True, False),
    (K.RECEIVED_RELATED, False, False, True),
    (K.RECEIVED_OTHER, False, True, False),
]


def test_every_kind_has_its_items() -> None:
    assert [kind for kind, *_ in BY_KIND] == list(RecordKind) == list(records.STATUTORY)


@pytest.mark.parametrize(("kind", "day", "obtained", "consent"), BY_KIND)
def test_a_record_has_the_items_of_its_kind_and_no_others(
    kind: RecordKind, day: bool, obtained: bool, consent: bool
) -> None:
    kept = records.kept(FULL, kind)
    assert kept == replace(
        FULL,
        kind=kind,
        provided_on=FULL.provided_on if day else "",
        obtained=FULL.obtained if obtained else "",
    )
    assert (kind in records.CONSENT) is consent
    assert (kind in records.RECEIVED) is kind.value.startswith("received")
    items = {"recipient", "address", "representative", "items"}
    items |= {"provided_on"} if day else set()
    items |= {"obtained"} if obtained else set()
    assert records.missing(FULL, kind) == ""
    for field in ("recipient", "address", "representative", "items", "provided_on", "obtained"):
        empty: dict[str, Any] = {field: " "}
        assert records.missing(replace(FULL, **empty), kind) == (field if field in items else "")


# --- the time they are kept ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("how", "last_on", "until"),
    [
        (RecordKept.SINGLE, date(2023, 11, 9), date(2026, 11, 9)),
        (RecordKept.BATCH, date(2023, 11, 9), date(2026, 11, 9)),
        (RecordKept.CONTRACT, date(2025, 11, 9), date(2026, 11, 9)),
        # It begins on the day after: 29 February, of which a common year has none.
        (RecordKept.SINGLE, date(2024, 2, 28), date(2027, 2, 28)),
        (RecordKept.SINGLE, date(2024, 2, 29), date(2027, 2, 28)),
        (RecordKept.SINGLE, date(2025, 2, 28), date(2028, 2, 29)),
        (RecordKept.CONTRACT, date(2025, 12, 31), date(2026, 12, 31)),
        # Past the end of the calendar.
        (RecordKept.SINGLE, date(9998, 1, 1), date(9999, 12, 30)),
        (RecordKept.CONTRACT, date.max, date(9999, 12, 30)),
    ],
)
def test_a_record_is_kept_for_its_time(how: RecordKept, last_on: date, until: date) -> None:
    record = replace(RECORD, kept=how, last_on=last_on)
    assert records.keep_until(record) == until
    assert not records.expired(record, until)
    assert records.expired(record, date.fromordinal(until.toordinal() + 1))


def test_a_record_of_unknown_age_is_still_kept() -> None:
    assert records.keep_until(RECORD) is None
    assert not records.expired(RECORD, date(2099, 1, 1))


def test_what_is_past_its_time_or_no_record_is_not_disclosed() -> None:
    story = identified(T.PROVISION_RECORDS, T.CORRECT)
    old = replace(RECORD, recipient="旧架空寿司", last_on=date(2023, 11, 8))
    story.answer("stores", records=(RECORD, old))
    entrusted = replace(RECORD, recipient="委託先", basis="entrusted_27_5_1")
    story.answer("f2", records=(entrusted,))
    row = story.case.find_source("f1")
    joint = story.case.find_source("joint_use")
    assert row is not None
    assert joint is not None
    # As an earlier program stored them: without a kind, and wherever they were typed in.
    rows = (replace(row, records=(entrusted,)), replace(joint, records=(RECORD,)))
    case = replace(story.case, sources=(*story.case.sources, *rows))
    found = records.records_to_disclose(case)
    assert [r.recipient for r in found] == [RECORD.recipient, "委託先"]
    assert [r.kind for r in found] == [K.GIVEN_CONSENT, K.GIVEN_CONSENT]
    earlier = records.records_to_disclose(replace(case, arrived_on=date(2026, 11, 8)))
    assert [r.recipient for r in earlier] == [RECORD.recipient, "旧架空寿司", "委託先"]


# --- what is prepared ----------------------------------------------------------------------------


def prepared(story: Story) -> dict[str, ProvisionRecord]:
    return dict(records.proposals(story.case))


def test_for_each_recipient_a_record_is_prepared() -> None:
    story = Story(T.PROVISION_RECORDS, T.CORRECT).accept()
    found = prepared(story)
    rows = [s.source.id for s in story.case.sources if s.source.kind == "recipient"]
    assert list(found) == rows
    assert "joint_use" not in found
    items = "利用者情報（パスワード及びクレジットカード情報を除く。）"
    # Many together have no name; nor is a role one.
    assert found["stores"] == ProvisionRecord("", items, kind=K.GIVEN_CONSENT)
    assert found["f2"] == ProvisionRecord("", "", basis="", kind=K.GIVEN_CONSENT)
    assert found["brevo"].recipient == "Sendinblue, Inc."


def test_a_store_entered_by_hand_has_what_the_policy_says_of_stores() -> None:
    story = Story(T.PROVISION_RECORDS).accept()
    store = Source("store-1", "recipient", Text("架空寿司", "架空寿司"), Text())
    told = Source("store-2", "recipient", Text("架空亭", "架空亭"), Text("氏名", "氏名"))
    place = Source("crm", "internal", Text("CRM", "CRM"), Text())
    for source in (store, told, place):
        story.add(investigation.add_source(story.case, source))
    found = prepared(story)
    items = "利用者情報（パスワード及びクレジットカード情報を除く。）"
    assert found["store-1"] == ProvisionRecord("架空寿司", items, kind=K.GIVEN_CONSENT)
    assert found["store-2"] == ProvisionRecord("架空亭", "氏名", kind=K.GIVEN_CONSENT)
    assert "crm" not in found


def test_what_the_policy_knows_of_a_recipient_is_filled_in() -> None:
    known = replace(
        VENDOR,
        name=Text("Example Mail, Inc.", "見本メール社"),
        items=Text("email", "メールアドレス"),
        address=Text("1 Sample Plaza", "見本街1"),
        representative=Text("J. Sample", "J・サンプル"),
        basis="consent_28_1",
    )
    free = replace(known, id="f3", foreign=False, basis="entrusted_27_5_1")
    rules = policy_with(recipients={"f2": known, "f3": free})
    story = Story(T.PROVISION_RECORDS, rules=rules).accept()
    wanted = ProvisionRecord(
        "見本メール社",
        "メールアドレス",
        "見本街1",
        "J・サンプル",
        "consent_28_1",
        kind=K.GIVEN_CONSENT,
    )
    # The one that is entrusted at home needs no record.
    assert prepared(story) == {"f2": wanted}
    english = replace(story.case, language=Language.EN)
    assert dict(records.proposals(english))["f2"].recipient == "Example Mail, Inc."
    # No stores in this policy: a row entered by hand has its name only.
    row = SourceState(Source("x", "recipient", Text("架空商店", "架空商店"), Text()))
    case = replace(story.case, sources=(row,))
    assert records.proposals(case) == (
        ("x", ProvisionRecord("架空商店", "", kind=K.GIVEN_CONSENT)),
    )


def test_nothing_is_prepared_where_a_record_is_entered() -> None:
    story = identified(T.PROVISION_RECORDS)
    story.answer("stores", records=(RECORD,))
    assert "stores" not in prepared(story)
