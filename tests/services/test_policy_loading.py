"""Loading a policy file: what is seen of it first, and whose particulars letters then print."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from casemgr.domain.errors import Code
from casemgr.domain.rules import Particulars
from casemgr.domain.text import Text
from casemgr.services import codec, policy_loading
from casemgr.services import policy_edit as pe
from tests.builders import LAW, POLICY, refused

if TYPE_CHECKING:
    from casemgr.services.desk import Desk

RYOKAN = Text("Mihon Ryokan K.K.", "見本旅館株式会社")


def other(**more: object) -> bytes:
    values = {
        "policy.id": "ryokan",
        "policy.version": "2027-01",
        "company.name_en": RYOKAN.en,
        "company.name_ja": RYOKAN.ja,
    }
    return pe.edited(POLICY, [pe.SetValue(k, v) for k, v in (values | more).items()])


def stored(desk: Desk) -> Particulars:
    with desk.vault.begin() as uow:
        return codec.read(json.loads(uow.setting("particulars") or "{}"), Particulars)


def test_what_a_file_would_change_is_seen_and_nothing_is_done(desk: Desk) -> None:
    content = other(**{"fee.amount_jpy": 2000, "purpose.2-2-1.text_en": "to try"})
    seen = policy_loading.look(desk, LAW, content, "ours.toml")
    assert (seen.policy.id, seen.policy.version) == ("ryokan", "2027-01")
    assert seen.before.id == "omakase"
    assert seen.policy.particulars.company == RYOKAN
    assert seen.changed == {"policy": 1, "company": 1, "purpose": 1, "fee": 1}
    assert desk.rules().policy.id == "omakase"
    assert len(desk.editions()) == 1


def test_entries_of_a_list_count_each_once(desk: Desk) -> None:
    content = other(
        **{
            "purpose.2-2-1.text_en": "to try",
            "purpose.2-2-1.text_ja": "試すため",
            "purpose.2-2-2.text_en": "to try again",
        }
    )
    assert policy_loading.look(desk, LAW, content, "ours.toml").changed["purpose"] == 2


def test_a_file_that_cannot_be_is_named(desk: Desk) -> None:
    wrong = POLICY.replace(b"[fee]", b"[fees]")
    with refused(Code.RULES_INVALID, file="ours.toml"):
        policy_loading.look(desk, LAW, wrong, "ours.toml")


def test_a_file_with_a_number_that_must_not_be_kept_is_not_even_shown(desk: Desk) -> None:
    wrong = other(**{"purpose.2-2-1.text_en": "My Number 1234 5678 9018"})
    with refused(Code.DOCUMENT_NUMBER):
        policy_loading.look(desk, LAW, wrong, "ours.toml")


def test_two_editions_cannot_have_one_version(desk: Desk) -> None:
    version = desk.rules().policy.version
    same = other(**{"policy.version": version})
    for act in (
        lambda: policy_loading.look(desk, LAW, same, "ours.toml"),
        lambda: policy_loading.adopt(desk, LAW, same),
    ):
        with refused(Code.VERSION_TAKEN, version=version):
            act()
    policy_loading.adopt(desk, LAW, other())
    # Nor that of an edition that is in force no more; but that very edition may come back.
    with refused(Code.VERSION_TAKEN, version=version):
        policy_loading.adopt(desk, LAW, same)
    policy_loading.adopt(desk, LAW, POLICY)
    assert [e.version for e in desk.editions()] == [version, "2027-01", version]


def test_what_the_policy_says_itself_is_no_entry_of_the_companys_own(desk: Desk) -> None:
    desk.set_particulars(replace(desk.particulars(), phone="03-0000-0000"))
    assert stored(desk) == Particulars(phone="03-0000-0000")
    done = policy_loading.adopt(desk, LAW, other())
    assert desk.particulars().company == done.company == RYOKAN
    assert (done.other_company, done.own, done.instead) == (True, ("phone",), ())


def test_an_entry_of_ones_own_stays_and_is_told(desk: Desk) -> None:
    mine = Text("GMO OMAKASE Incorporated", "GMO OMAKASE株式会社")
    desk.set_particulars(replace(desk.particulars(), company=mine))
    done = policy_loading.adopt(desk, LAW, other())
    assert (done.company, done.own, done.instead) == (mine, ("company",), ("company",))


def test_entries_that_an_earlier_program_kept_are_told_too(desk: Desk) -> None:
    """It kept everything that stood in the form, also what the policy said."""
    kept = json.dumps(codec.write(desk.particulars()))
    with desk.vault.begin() as uow:
        uow.set_setting("particulars", kept)
    done = policy_loading.adopt(desk, LAW, other())
    assert done.company.en == "GMO OMAKASE Inc."
    assert done.own == done.instead == ("company",)
    # Saved anew with what the policy says, it is the policy's again.
    desk.set_particulars(desk.rules().policy.particulars)
    assert stored(desk) == Particulars()


def test_a_new_edition_of_the_same_company_tells_nothing(desk: Desk) -> None:
    desk.set_particulars(replace(desk.particulars(), phone="03-0000-0000"))
    dearer = pe.edited(
        POLICY, [pe.SetValue("policy.version", "second"), pe.SetValue("fee.amount_jpy", 2000)]
    )
    done = policy_loading.adopt(desk, LAW, dearer)
    assert (done.other_company, done.instead) == (False, ())


@pytest.mark.parametrize("entered", ["old@example.jp", "new@example.jp"])
def test_where_editions_differ_what_is_entered_holds_for_cases_under_each(
    desk: Desk, entered: str
) -> None:
    for version, email in (("second", "old@example.jp"), ("third", "new@example.jp")):
        changes = [pe.SetValue("policy.version", version), pe.SetValue("desk.email", email)]
        policy_loading.adopt(desk, LAW, pe.edited(POLICY, changes))
    desk.set_particulars(replace(desk.particulars(), email=entered))
    assert stored(desk) == Particulars(email=entered)
