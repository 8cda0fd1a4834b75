"""Editing the policy: as a form, checked, with what it changes."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from casemgr import resources
from casemgr.domain.errors import Code, Problem
from casemgr.services import policy_edit as pe
from casemgr.services.policy_fields import LISTS, SECTIONS, Kind, Part

DAY = date(2026, 11, 9)
LAW = resources.read("law/appi.toml")
POLICY = resources.read("policy/omakase.toml")


@pytest.fixture(scope="module")
def form() -> dict[tuple[str, str], Part]:
    return {(p.list, p.id): p for p in pe.form(POLICY, LAW, DAY)}


def test_every_section_and_every_entry_can_be_edited(form: dict[tuple[str, str], Part]) -> None:
    tree = tomllib.loads(POLICY.decode())
    wanted = {(s, "") for s in SECTIONS} | {(x, e["id"]) for x in LISTS for e in tree[x]}
    assert set(form) == wanted
    keys = [f.key for p in form.values() for f in p.fields]
    assert len(keys) == len(set(keys))


def test_a_field_has_its_place_its_value_and_what_it_may_be(
    form: dict[tuple[str, str], Part],
) -> None:
    fields = {f.key: f for p in form.values() for f in p.fields}
    assert fields["fee.amount_jpy"].value == 1000
    assert fields["fee.amount_jpy"].kind is Kind.NUMBER
    assert fields["policy.title_ja"].value == "プライバシーポリシー"
    assert (fields["policy.title_ja"].name, fields["policy.title_ja"].language) == ("title", "ja")
    assert fields["recipient.f1.basis"].value == ""
    assert "equivalent_measures" in [o.code for o in fields["recipient.f1.basis"].options]
    assert fields["recipient.stores.art28_foreign"].value is False
    assert fields["recipient.f1.safeguards.checks_en"].value == ""
    assert fields["request_type.disclose.methods"].value == [
        "electronic",
        "paper",
        "company_defined",
    ]
    assert [o.code for o in fields["category.name.group"].options] == [
        "provided",
        "provided_form",
        "from_other_services",
        "collected",
    ]
    assert form["recipient", "f1"].label.en == "SaaS Email Marketing Automation Tool"
    assert form["fee", ""].label.en == ""


def test_grounds_are_those_of_the_act_in_the_policys_words_and_the_policys_own(
    form: dict[tuple[str, str], Part],
) -> None:
    fields = {f.key: f for f in form["request_type", "stop_use"].fields}
    grounds = {o.code: o.label.en for o in fields["request_type.stop_use.grounds"].options}
    assert list(grounds)[:2] == ["art18", "art19"]
    assert grounds["art18"] == (
        "it is being handled beyond the previously announced purposes of use"
    )
    exceptions = [o.code for o in fields["request_type.stop_use.exceptions"].options]
    assert exceptions[0] == "35-not-shown"
    assert exceptions[-1] == "no-duty"


def test_nothing_changed_is_the_same_file_byte_for_byte() -> None:
    assert pe.edited(POLICY, ()) == POLICY
    fault = pe.draft(POLICY, LAW, (), DAY).fault
    assert fault is not None
    assert fault.code is Code.SAME_POLICY


def test_a_value_is_changed_where_it_stands_and_its_remark_stays() -> None:
    new = pe.edited(POLICY, [pe.SetValue("policy.version", "2")]).decode()
    before, after = POLICY.decode().splitlines(), new.splitlines()
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert changed == [
        (
            'version = "undated-1" # NOT IN POLICY: the text bears no date or version',
            'version = "2" # NOT IN POLICY: the text bears no date or version',
        )
    ]


def test_a_new_edition_is_ready_when_it_is_called_something_else() -> None:
    fee = pe.SetValue("fee.amount_jpy", 2000)
    unnamed = pe.draft(POLICY, LAW, [fee], DAY).fault
    assert unnamed is not None
    assert (unnamed.code, unnamed.facts["field"]) == (Code.FIELD_INVALID, "policy.version")
    made = pe.draft(POLICY, LAW, [fee, pe.SetValue("policy.version", "2")], DAY)
    assert made.fault is None
    assert made.differences == (
        pe.Difference("policy.version", "undated-1", "2"),
        pe.Difference("fee.amount_jpy", "1000", "2000"),
    )


def test_what_the_act_forbids_is_told_with_its_place() -> None:
    made = pe.draft(POLICY, LAW, [pe.SetValue("request_type.disclose.methods", ["paper"])], DAY)
    assert made.fault is not None
    assert made.fault.code is Code.RULES_INVALID
    assert made.fault.facts["key"] == "request_type.disclose.methods"


def test_entries_are_added_with_what_they_begin_with_and_taken_out() -> None:
    changes = [
        pe.SetValue("policy.version", "2"),
        pe.AddEntry("category", "face"),
        pe.SetValue("category.face.group", "provided"),
        pe.SetValue("category.face.label_en", "Face"),
        pe.SetValue("category.face.label_ja", "顔"),
        pe.RemoveEntry("purpose", "2-3-3"),
        pe.SetValue("recipient.stores.basis", "opt_out_27_2"),
        pe.AddEntry("request_type", "opt_out"),
        pe.SetValue("request_type.opt_out.label_en", "stop of opt-out provision"),
        pe.SetValue("request_type.opt_out.label_ja", "提供の停止"),
    ]
    made = pe.draft(POLICY, LAW, changes, DAY)
    assert made.fault is None
    told = {d.key: (d.old, d.new) for d in made.differences}
    assert told["category.face.label_ja"] == ("", "顔")
    assert told["purpose.2-3-3.text_en"] == ("other marketing purposes", "")
    assert told["request_type.opt_out.alternative_allowed"] == ("", "false")
    assert told["request_type.opt_out.investigate"] == ("", "recipients")


def test_values_inside_values_are_made_as_needed() -> None:
    new = pe.edited(
        POLICY,
        [
            pe.SetValue("recipient.f1.safeguards.system_en", "a contract"),
            pe.SetValue("recipient.f1.safeguards.system_ja", "契約"),
        ],
    )
    f1 = next(r for r in tomllib.loads(new.decode())["recipient"] if r["id"] == "f1")
    assert f1["safeguards"] == {"system_en": "a contract", "system_ja": "契約"}


def test_a_list_or_section_that_is_not_there_yet_is_begun() -> None:
    bare = b'[policy]\nversion = "1"\n'
    new = pe.edited(
        bare,
        [pe.SetValue("clock.cooling_off_days", 7), pe.AddEntry("purpose", "p1")],
    )
    assert tomllib.loads(new.decode()) == {
        "policy": {"version": "1"},
        "clock": {"cooling_off_days": 7},
        "purpose": [{"id": "p1"}],
    }


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (pe.AddEntry("ground", "x"), Code.FIELD_UNKNOWN),
        (pe.RemoveEntry("fee", "x"), Code.FIELD_UNKNOWN),
        (pe.RemoveEntry("purpose", "x"), Code.FIELD_UNKNOWN),
        (pe.SetValue("purpose.x.text_en", "y"), Code.FIELD_UNKNOWN),
        (pe.AddEntry("category", "name"), Code.FIELD_INVALID),
        (pe.AddEntry("category", " "), Code.FIELD_INVALID),
    ],
)
def test_what_cannot_be_changed_is_refused(change: pe.Change, code: Code) -> None:
    with pytest.raises(Problem) as refused:
        pe.edited(POLICY, [change])
    assert refused.value.code is code


def test_an_entry_without_words_is_known_by_its_id() -> None:
    new = pe.edited(POLICY, [pe.AddEntry("purpose", "p1")])
    made = {(p.list, p.id): p for p in pe.form(new, LAW, DAY)}
    assert made["purpose", "p1"].label.en == ""
    assert [f.value for f in made["purpose", "p1"].fields] == ["", ""]
