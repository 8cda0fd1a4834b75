"""The Act and the policy as data: what the real files say, and what a faulty file is told."""

from __future__ import annotations

import hashlib
import re
import tomllib
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casemgr.domain.errors import Code, Problem
from casemgr.domain.rules import (
    Capacity,
    CheckRole,
    Disclosure,
    Effect,
    Investigate,
    Law,
    Policy,
    Reasons,
    RequestType,
)
from casemgr.domain.text import Text
from casemgr.services.rules_files import (
    NotToml,
    RulesFault,
    load_law,
    load_policy,
    policy_warnings,
    rulebook,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    Read = TypeVar("Read")

RESOURCES = Path(__file__).parents[2] / "resources"
LAW = (RESOURCES / "law" / "appi.toml").read_bytes()
POLICY = (RESOURCES / "policy" / "omakase.toml").read_bytes()
TODAY = date(2026, 11, 23)
T = RequestType
STOP_GROUNDS = ("art18", "art19", "art20_1", "art20_2", "not_needed", "leak_26_1", "interest_harm")


@pytest.fixture(scope="module")
def law() -> Law:
    return load_law(LAW, "appi.toml", TODAY)


@pytest.fixture(scope="module")
def policy(law: Law) -> Policy:
    return load_policy(POLICY, "omakase.toml", law)


# --- the Act -----------------------------------------------------------------------------------


def test_the_act_has_its_nine_rights_with_their_articles(law: Law) -> None:
    assert (law.id, law.title.ja) == ("appi", "個人情報の保護に関する法律")
    assert {t.id: (t.article, t.grant_article, t.notice_article) for t in law.types.values()} == {
        T.PURPOSE: ("32(2)", "32(2)", "32(3)"),
        T.DISCLOSE: ("33(1)", "33(2)", "33(3)"),
        T.PROVISION_RECORDS: ("33(5)", "33(5), 33(2)", "33(5), 33(3)"),
        T.CORRECT: ("34(1)", "34(3)", "34(3)"),
        T.STOP_USE: ("35(1), 35(5)", "35(7)", "35(7)"),
        T.ERASE: ("35(1), 35(5)", "35(7)", "35(7)"),
        T.STOP_PROVISION: ("35(3), 35(5)", "35(7)", "35(7)"),
        T.FOREIGN_INFO: ("28(3)", "28(3), Rule 18", "28(3), Rule 18"),
        T.OPT_OUT: ("27(2)(vi)", "27(2)(vi)", "27(2)(vi)"),
    }
    assert set(law.types) == set(RequestType)


def test_the_act_says_what_may_cost_be_replaced_chosen_and_sued_for(law: Law) -> None:
    types = law.types.values()
    told = {T.PURPOSE, T.DISCLOSE, T.PROVISION_RECORDS}
    assert {t.id for t in types if t.effect is Effect.TELL} == {*told, T.FOREIGN_INFO}
    assert {t.id for t in types if t.chargeable} == told  # Article 38(1)
    assert {t.id for t in types if t.alternative} == {T.STOP_USE, T.ERASE, T.STOP_PROVISION}
    outside = {T.PURPOSE, T.FOREIGN_INFO, T.OPT_OUT}  # Article 39(1) does not name them
    assert {t.id for t in types if not t.suit_clock} == outside
    assert {t.id for t in types if t.method_choice} == {T.DISCLOSE, T.PROVISION_RECORDS}
    assert law.suit_days == 14
    assert {t.effective_from for t in types} == {date(2022, 4, 1)}


def test_the_act_has_its_grounds_and_exceptions(law: Law) -> None:
    assert {t.id: t.grounds for t in law.types.values() if t.grounds} == {
        T.CORRECT: ("not_factual",),
        T.STOP_USE: STOP_GROUNDS,
        T.ERASE: STOP_GROUNDS,
        T.STOP_PROVISION: ("art27_1", "art28", "not_needed", "leak_26_1", "interest_harm"),
    }
    assert {g.id: g.article for g in law.grounds.values()} == {
        "not_factual": "34(1)",
        "art18": "35(1), 18",
        "art19": "35(1), 19",
        "art20_1": "35(1), 20(1)",
        "art20_2": "35(1), 20(2)",
        "art27_1": "35(3), 27(1)",
        "art28": "35(3), 28",
        "not_needed": "35(5)",
        "leak_26_1": "35(5), 26(1)",
        "interest_harm": "35(5)",
    }
    stop = ("35-not-shown", "35-own-interest", "35-other-law")
    assert {t.id: t.exceptions for t in law.types.values()} == {
        T.PURPOSE: ("32-2-1", "21-4-1", "21-4-2", "21-4-3"),
        T.DISCLOSE: ("33-2-1", "33-2-2", "33-2-3", "33-4"),
        T.PROVISION_RECORDS: ("33-2-1", "33-2-2", "33-2-3"),  # 33(5) leaves out 33(4)
        T.CORRECT: ("34-not-shown", "34-not-needed", "34-other-law"),
        T.STOP_USE: stop,
        T.ERASE: stop,
        T.STOP_PROVISION: ("35-4-not-shown", "35-own-interest", "35-4-other-law"),
        T.FOREIGN_INFO: ("18-hindrance",),
        T.OPT_OUT: (),
    }
    # 35(2) is the duty to stop use or erase, 35(4) the duty to stop provision; a letter cites one.
    assert law.exceptions["35-not-shown"].article == law.exceptions["35-other-law"].article
    assert law.exceptions["35-not-shown"].article == "35(2), 35(6)"
    assert law.exceptions["35-4-not-shown"].article == law.exceptions["35-4-other-law"].article
    assert law.exceptions["35-4-not-shown"].article == "35(4), 35(6)"
    assert not any(g.in_policy for g in (*law.grounds.values(), *law.exceptions.values()))
    weighed = {e.id for e in law.exceptions.values() if e.evidence}
    assert weighed == {"33-2-2", "18-hindrance", "35-own-interest"}
    assert not any(g.evidence for g in law.grounds.values())
    only = {e.id: e.for_grounds for e in law.exceptions.values() if e.for_grounds}
    assert only == {"35-own-interest": ("interest_harm",)}


def test_an_agent_shows_more_than_the_person_does(law: Law) -> None:
    agent = (CheckRole.REQUESTER, CheckRole.SUBJECT, CheckRole.AUTHORITY)
    assert {c.id: (c.checks, c.papers) for c in law.capacities.values()} == {
        Capacity.SELF: ((CheckRole.REQUESTER,), ()),
        Capacity.PARENT: (agent, ("family_register", "resident_record_relation")),
        Capacity.GUARDIAN: (agent, ("guardian_certificate",)),
        Capacity.MANDATED: (agent, ("power_of_attorney",)),
        Capacity.LAWYER: (agent, ("lawyer_mandate", "power_of_attorney")),
        Capacity.HEIR: ((CheckRole.REQUESTER, CheckRole.AUTHORITY), ("family_register",)),
    }
    found = law.capacities.values()
    assert {c.id for c in found if not c.statutory} == {Capacity.HEIR}  # 2(1): the living only
    assert {c.id for c in found if c.scoped} == {Capacity.MANDATED, Capacity.LAWYER}  # Order 13(ii)
    assert {c.id: c.until_age for c in found if c.until_age} == {Capacity.PARENT: 18}


def test_the_laws_of_other_places_bring_a_clock_of_their_own(law: Law) -> None:
    assert {
        r.id: (r.months, r.days, r.extension_months, r.extension_days) for r in law.regimes.values()
    } == {"gdpr": (1, 0, 2, 0), "uk_gdpr": (1, 0, 2, 0), "ccpa": (0, 45, 0, 45)}
    assert law.regimes["gdpr"].article == "GDPR Art. 12(3)"
    assert all(r.label.ja and r.label.en and r.note.ja for r in law.regimes.values())


def test_what_lies_outside_the_rights_has_a_prepared_answer(law: Law) -> None:
    assert {e.id: e.article for e in law.explanations.values()} == {
        "joint_use": "27(5)(iii)",
        "anonymised": "2(6), 43",
        "pseudonymised": "2(5), 41(9)",
        "personal_related": "2(7), 31(1)",
    }
    for one in law.explanations.values():
        assert all((one.label.ja, one.label.en, one.text.ja, one.text.en, one.inside.ja))


def test_every_edition_of_the_act_in_the_file_holds_together() -> None:
    tables = tomllib.loads(LAW.decode())
    entries = [e for rows in tables.values() if isinstance(rows, list) for e in rows]
    begins = min(date.fromisoformat(e["effective_from"]) for e in tables["request_type"])
    days = {date.fromisoformat(entry["effective_from"]) for entry in entries}
    for day in {day for day in days if day >= begins}:
        load_policy(POLICY, "omakase.toml", load_law(LAW, "appi.toml", day))
    assert begins in days


def without(content: bytes, *ids: str) -> bytes:
    """Leave out entries of arrays of tables, each from its head to the next."""
    found = content.decode()
    for name in ids:
        head = re.compile(rf'\[\[\w+\]\][^\n]*\nid = "{name}"\n.*?(?=\n\[|\n# ---)', re.DOTALL)
        assert head.search(found), name
        found = head.sub("", found, count=1)
    return found.encode()


def test_a_law_kept_in_a_vault_since_before_some_entries_is_still_read() -> None:
    old = load_law(without(LAW, "foreign_info", "opt_out", "heir"), "law", TODAY)
    assert set(old.types) == set(RequestType) - {T.FOREIGN_INFO, T.OPT_OUT}
    assert set(old.capacities) == set(Capacity) - {Capacity.HEIR}
    assert set(load_policy(POLICY, "own.toml", old).types) == set(old.types)
    charging = POLICY.replace(b'"disclose", "tpr"]\ntax', b'"disclose", "opt_out"]\ntax')
    _, found = faults_of(charging, old)
    assert found == {("fee.charged_for", "fee_not_chargeable", "opt_out", "")}
    with pytest.raises(Problem) as caught:
        load_law(without(LAW, "correct", "guardian"), "law", TODAY)
    keys = {caught.value.facts["key"], *(f["key"] for f in caught.value.facts["others"])}
    assert {"request_type.correct", "capacity.guardian"} <= keys


def test_a_law_without_other_regimes_and_explanations_is_read() -> None:
    ids = ("gdpr", "uk_gdpr", "ccpa", "joint_use", "anonymised", "pseudonymised")
    bare = without(LAW + b"\n[x]", *ids, "personal_related").replace(b"\n[x]", b"")
    law = load_law(bare, "law", TODAY)
    assert (law.regimes, law.explanations) == ({}, {})


def test_an_amendment_counts_from_its_day() -> None:
    amended = LAW + (
        b'[[ground]]\nid = "art19"\narticle = "35(1), 19"\nlabel_en = "new"\n'
        b'label_ja = "\xe6\x96\xb0"\neffective_from = 2028-07-01\n'
    )
    before = load_law(amended, "appi.toml", date(2028, 6, 30)).grounds
    after = load_law(amended, "appi.toml", date(2028, 7, 1)).grounds
    assert before["art19"].effective_from == date(2022, 4, 1)
    assert (after["art19"].label.en, after["art19"].effective_from) == ("new", date(2028, 7, 1))
    assert list(before) == list(after)


def test_before_the_act_was_in_force_there_are_no_rules() -> None:
    with pytest.raises(Problem) as caught:
        load_law(LAW, "appi.toml", date(2022, 3, 31))
    assert caught.value.facts["reason"] == RulesFault.NOT_IN_FORCE
    assert caught.value.facts["key"] == "request_type.purpose"
    assert caught.value.facts["detail"] == "2022-03-31"
    assert {f["key"] for f in caught.value.facts["others"]} >= {
        "request_type.stop_provision",
        "capacity.self",
    }


def test_what_is_read_cannot_be_changed(law: Law, policy: Policy) -> None:
    for owner in (law, policy):
        for name in owner.__slots__:
            assert not isinstance(getattr(owner, name), dict | list | set), name
    assert isinstance(policy.types, MappingProxyType)


# --- the policy of OMAKASE, article by article -------------------------------------------------

CATEGORIES = {
    "provided": [
        "Name",
        "Email address",
        "Password",
        "Telephone number (country)",
        "Date of birth",
        "Gender",
        "Language used",
        "Company affiliation",
        "Residential area",
        "Credit card information",
    ],
    "provided_form": [
        "Name on receipts",
        "Allergy information",
        "Favorite foods",
        "Disliked foods",
        "Serving sizes",
        "Preferred alcoholic beverages",
        "Other information entered in the input forms specified by the Company",
    ],
    "from_other_services": [
        "User IDs or other information used to identify the user on the external services",
        "Other information that the user has allowed to be disclosed to integrated services",
    ],
    "collected": [
        "Device information",
        "Log information, behavioral history information",
        "Cookies and anonymous IDs",
        "Location information",
    ],
}


def test_article_1_categories(policy: Policy) -> None:
    assert len(policy.categories) == 23
    assert [g.id for g in policy.groups] == list(CATEGORIES)
    found = {
        g.id: [c.label.en for c in policy.categories.values() if c.group == g.id]
        for g in policy.groups
    }
    assert found == CATEGORIES
    guarded = {c.id: c.disclose for c in policy.categories.values() if c.disclose != "value"}
    assert guarded == {"password": Disclosure.PRESENCE_ONLY, "card": Disclosure.MASKED}


def test_article_2_purposes(policy: Policy) -> None:
    assert {p.id: p.text.en for p in policy.purposes.values()} == {
        "2-2-1": "registration, identity verification, calculation of service fees, and other "
        "purposes related to the provision, maintenance, protection, and improvement of the "
        "Services",
        "2-2-2": "billing users for the service fees related to the Services",
        "2-2-3": "providing information, responding to inquiries, contacting users, and notifying "
        "users about the Services",
        "2-2-4": "responding to violations of the Company's terms, policies, etc. related to the "
        "Services",
        "2-2-5": "providing services other than the Services (including those provided by partner "
        "companies)",
        "2-2-6": "allowing users to view and modify their registered information",
        "2-2-7": "notifying changes to the Terms and Policies related to the Services",
        "2-2-8": "purposes incidental to the above purposes",
        "2-3-1": "creating statistical data in a form that does not identify individuals, in "
        "relation to the Company's services",
        "2-3-2": "delivering or displaying advertisements by the Company or third parties",
        "2-3-3": "other marketing purposes",
    }
    assert all(p.text.ja for p in policy.purposes.values())


FOREIGN = ["f1", "f2", "f3", "f4", "f5"]


def test_article_4_recipients(policy: Policy) -> None:
    recipients = policy.recipients
    assert list(recipients) == ["stores", "ga", "brevo", "mailbluster", *FOREIGN]
    stores = recipients["stores"]
    assert (stores.kind, stores.basis, stores.per_case_names) == (
        "third_party",
        "consent_27_1",
        True,
    )
    assert stores.items.en == "User Information, excluding passwords and credit card information"
    assert [(r.role.en, r.name.en) for r in recipients.values() if r.kind == "tool"] == [
        ("Google Analytics", "Google Inc."),
        ("Brevo", "Sendinblue, Inc."),
        ("Mailbluster", "ThemeWagon, Inc"),
    ]
    usa = ("United States of America", "https://www.ppc.go.jp/files/pdf/USA_report.pdf")
    gdpr = "https://www.ppc.go.jp/enforcement/infoprovision/laws/GDPR/"
    abroad = [r for r in recipients.values() if r.kind == "foreign"]
    assert [(r.role.en, (r.country.en, r.regime_info)) for r in abroad] == [
        ("SaaS Email Marketing Automation Tool", ("French Republic", gdpr)),
        ("Email Marketing Software", usa),
        ("Payment Processing and Data Services Platform", usa),
        ("SaaS Provider for Customer Support and Management", usa),
        ("Mobile Push Notification and Messaging Service Provider", usa),
    ]
    assert {r.measures.en for r in abroad} == {
        "Measures are in place to comply with all eight principles of the OECD Privacy Guidelines."
    }
    assert {(r.name, r.basis) for r in abroad} == {(Text(), "")}  # the policy names neither


def test_article_5_joint_use(policy: Policy) -> None:
    joint = policy.joint_use
    assert joint is not None
    assert joint.scope.en == "GMO Internet Group, Inc. and GMO Internet Group companies"
    assert joint.manager.en == "GMO Internet Group, Inc."
    assert joint.manager_representative.en == "Masatoshi Kumagai, Group CEO"
    assert joint.manager_address == ""
    assert joint.items.en == (
        "Name, address, email address, telephone number, contact information, and other items "
        "necessary for the above purposes of use."
    )


def test_article_6_requests(policy: Policy) -> None:
    types = policy.types
    # Nothing is announced under 27(2), and no provision rests on equivalent measures (28(3)).
    assert set(RequestType) - set(types) == {T.FOREIGN_INFO, T.OPT_OUT}
    assert list(types) == list(RequestType)[:7]
    assert {t.id: t.policy_ref for t in types.values()} == {
        T.PURPOSE: "6(1)",
        T.DISCLOSE: "6(1)",
        T.PROVISION_RECORDS: "6(1)",
        T.CORRECT: "6(2)(1)",
        T.STOP_USE: "6(2)(2)",
        T.ERASE: "6(3)",
        T.STOP_PROVISION: "",
    }
    silent = {t.id for t in types.values() if t.reasons is Reasons.FORBIDDEN}
    assert silent == {T.CORRECT, T.STOP_USE}  # 6(2), last sentence
    assert {t.id for t in types.values() if t.alternative} == {
        T.CORRECT,
        T.STOP_USE,
        T.ERASE,
        T.STOP_PROVISION,
    }
    assert {t.id: t.grounds for t in types.values() if t.grounds} == {
        T.CORRECT: ("not_factual",),
        T.STOP_USE: ("art18", "art20_1"),
    }
    assert types[T.DISCLOSE].methods == ("electronic", "paper", "company_defined")
    inside, recipients, joint = Investigate
    assert {t.id: t.investigate for t in types.values()} == {
        T.PURPOSE: (inside,),
        T.DISCLOSE: (inside, joint),
        T.PROVISION_RECORDS: (recipients,),
        T.CORRECT: (inside, recipients, joint),
        T.STOP_USE: (inside, recipients, joint),
        T.ERASE: (inside, recipients, joint),
        T.STOP_PROVISION: (inside, recipients),
    }


def test_article_6_1_fee_and_exceptions(policy: Policy) -> None:
    assert policy.fee.amount == 1000
    assert policy.fee.charged_for == (T.PURPOSE, T.DISCLOSE, T.PROVISION_RECORDS)
    assert {e.id: (e.policy_ref, e.article, e.label.en) for e in policy.exceptions.values()} == {
        "pol-6-1-1": (
            "6(1)(1)",
            "",
            "there is a risk of harming the life, body, property, or other interests of the user "
            "or a third party",
        ),
        "pol-6-1-2": (
            "6(1)(2)",
            "",
            "there is a risk of causing significant interference with the Company's service "
            "provision operations",
        ),
        "no-duty": (
            "6(1), 6(4)",
            "",
            "the Company is not obligated under the Personal Information Protection Act or other "
            "laws and regulations",
        ),
    }
    for kind in (T.PURPOSE, T.DISCLOSE, T.PROVISION_RECORDS):
        assert policy.types[kind].exceptions[:3] == ("pol-6-1-1", "pol-6-1-2", "no-duty")
    assert {e.id for e in policy.exceptions.values() if e.evidence} == {"pol-6-1-2"}


def test_articles_3_and_7_particulars_and_what_the_policy_leaves_out(policy: Policy) -> None:
    of = policy.particulars
    assert of.company == Text("GMO OMAKASE Inc.", "GMO OMAKASE株式会社")
    assert (of.desk.en, of.email) == ("Inquiry Desk", "info@omakase-japan.zendesk.com")
    assert of.officer.en == "Information Manager"
    assert policy.to_fill_in == (
        "postal_code",
        "address",
        "representative",
        "phone",
        "hours",
        "payment",
    )
    assert not any(any(getattr(of, name)) for name in ("postal_code", "phone"))
    assert {getattr(of, n) for n in ("address", "representative", "hours", "payment")} == {Text()}


def test_articles_8_to_11_are_kept_as_data() -> None:
    tables = tomllib.loads(POLICY.decode())
    assert tables["anonymised"]["created_items"] == ["device", "log", "cookie", "location"]
    assert tables["pseudonymised"]["contact_use"] is False
    assert tables["personal_related"]["items_ref"] == "Article 1, Paragraph 3"
    assert tables["changes"] == {
        "prior_notice": False,
        "effective_when_posted": True,
        "new_consent": False,
    }
    assert len(tables["no_consent_case"]) == 6
    assert len(tables["behavioural"]["access_log_items"]) == 6


def test_identity_papers_and_target_are_the_companys_own(policy: Policy) -> None:
    rules = policy.identity
    assert (rules.photo_needed, rules.plain_needed, rules.fresh_months) == (1, 2, 3)
    assert rules.methods == ("document", "online", "phone")
    assert rules.compared == (
        "name",
        "email",
        "phone",
        "birth",
        "member_id",
        "area",
        "address_on_document",
    )
    papers = policy.documents.values()
    assert {p.id for p in papers if p.authority} == {
        "family_register",
        "resident_record_relation",
        "guardian_certificate",
        "power_of_attorney",
        "lawyer_mandate",
    }
    assert not policy.documents["passport"].proves_address  # none since 2020-02-04
    assert {p.id for p in papers if not p.photo and not p.authority} == {
        "eligibility_certificate",
        "resident_record",
        "seal_certificate",
        "my_number_card_back",
    }
    assert {p.id for p in papers if p.must_mask} == {"eligibility_certificate"}
    assert {p.id for p in papers if p.forbidden} == {"my_number_card_back"}
    assert (rules.reminders, rules.step_up) == (2, ("birth", "allergy", "card"))
    assert policy.cooling_off_days == 0
    assert policy.retention_days == {
        "identity_copy_after_verification": 0,
        "disclosed_copy_after_close": 90,
        "case_file_after_close": 1095,
        "register_after_close": 3650,
    }
    assert (policy.target_business_days, policy.clock_starts) == (10, "arrival")
    assert policy.effective_from is None
    assert policy.sha256 == hashlib.sha256(POLICY).hexdigest()


def test_an_alternative_that_the_act_does_not_know_is_warned_of(law: Law, policy: Policy) -> None:
    (warning,) = policy_warnings(policy, law)
    assert warning.code is Code.WARN_ALTERNATIVE_NOT_IN_ACT
    assert warning.facts == {"type": "correct"}


def test_the_rulebook_keeps_statutory_grounds_that_the_policy_does_not_name() -> None:
    rules = rulebook(LAW, POLICY, TODAY)
    stop = rules.types[T.STOP_USE].grounds
    assert {g.id: g.in_policy for g in stop} == {
        ground: ground in ("art18", "art20_1") for ground in STOP_GROUNDS
    }
    own = next(g for g in stop if g.id == "art18")
    assert (own.article, own.policy_ref) == ("35(1), 18", "6(2)(2)")
    assert own.label.en.startswith("it is being handled beyond the previously announced")
    assert [rule.fee for rule in rules.types.values()] == [1000, 1000, 1000, 0, 0, 0, 0]
    assert len(rules.types[T.ERASE].grounds) == len(STOP_GROUNDS)


# --- another company ---------------------------------------------------------------------------

_SILENT = "\n".join(
    f"""
[[request_type]]
id = "{kind.value}"
label_en = "{kind.value}"
label_ja = "請求"
reasons_in_letter = "recommended"
alternative_allowed = false
investigate = ["internal"]
{'methods = ["paper", "electronic"]' if kind in (T.DISCLOSE, T.PROVISION_RECORDS) else ""}
"""
    for kind in RequestType
    if kind not in (T.FOREIGN_INFO, T.OPT_OUT)
)
_PAPERS = "\n".join(
    f"""
[[id_document]]
id = "{name}"
label_en = "{name}"
label_ja = "書類"
authority = {str(name != "driver_licence").lower()}
"""
    for name in ("driver_licence", "family_register", "guardian_certificate", "power_of_attorney")
)
BAKERY = f"""
schema_version = 1
[policy]
id = "bakery"
title_en = "How we keep your data"
title_ja = "個人情報の取扱い"
version = "3"
effective_from = 2026-04-01
[company]
name_en = "Mugi Bakery"
name_ja = "麦ベーカリー"
postal_code = "100-0000"
address_ja = "東京都千代田区"
[desk]
email = "desk@example.com"
[[group]]
id = "orders"
label_en = "Order book"
label_ja = "注文帳"
[[category]]
id = "cake"
group = "orders"
label_en = "Cakes ordered"
label_ja = "ご注文のケーキ"
[[purpose]]
id = "1"
text_ja = "ケーキをお渡しするため"
[fee]
amount_jpy = 0
charged_for = []
[[ground]]
id = "any"
policy_ref = "4"
label_ja = "ご希望"
[identity]
photo_needed = 1
plain_needed = 1
fresh_months = 6
methods = ["visit"]
compared = ["cake"]
[clock]
target_business_days = 5
starts = "identity"
{_PAPERS}
{_SILENT}
grounds = ["any", "art28"]
""".encode()


def test_a_bakery_with_other_habits(law: Law) -> None:
    policy = load_policy(BAKERY, "bakery.toml", law)
    assert policy_warnings(policy, law) == ()
    assert policy.effective_from == date(2026, 4, 1)
    assert (policy.fee.amount, policy.fee.methods) == (0, ())
    assert (policy.recipients, policy.joint_use, policy.to_fill_in) == ({}, None, ())
    assert policy.grounds["any"].effective_from == date(2026, 4, 1)
    rules = rulebook(LAW, BAKERY, TODAY)
    assert {rule.fee for rule in rules.types.values()} == {0}
    assert {rule.reasons for rule in rules.types.values()} == {Reasons.RECOMMENDED}
    assert [g.id for g in rules.types[T.STOP_PROVISION].grounds][:3] == ["any", "art28", "art27_1"]
    assert (policy.identity.reminders, policy.identity.step_up) == (2, ())
    assert policy.cooling_off_days == 0
    assert policy.retention_days == {}


def test_the_policys_own_words_for_an_exception_do_not_take_its_evidence_away() -> None:
    words = '[[exception]]\nid = "33-2-2"\npolicy_ref = "6(1)(2)"\nlabel_ja = "支障"\n'
    policy = POLICY.decode().replace("[alternative]", words + "[alternative]", 1)
    head, tail = policy.split('id = "disclose"', 1)
    own = f'{head}id = "disclose"{tail.replace("pol-6-1-2", "33-2-2", 1)}'
    rules = rulebook(LAW, own.encode(), TODAY)
    found = {e.id: e for e in rules.types[T.DISCLOSE].exceptions}
    assert (found["33-2-2"].label.ja, found["33-2-2"].evidence) == ("支障", True)
    assert not found["33-2-1"].evidence


# --- rights that exist only where a provision rests on a certain basis ---------------------------

_RIGHT = """
[[request_type]]
id = "{kind}"
policy_ref = ""
label_en = "{kind}"
label_ja = "請求"
reasons_in_letter = "recommended"
alternative_allowed = false
investigate = ["recipients"]
"""
_MATTERS = ("system", "measures", "checks", "country", "regime", "obstacles", "response")
_SAFEGUARDS = (
    "safeguards = { " + ", ".join(f'{m}_en = "x", {m}_ja = "措置"' for m in _MATTERS) + "}"
)


def listing(kind: RequestType, text: str = "") -> str:
    return (text or POLICY.decode()) + _RIGHT.format(kind=kind.value)


def resting_on(basis: str, more: str = "") -> str:
    """Give the policy with the provision to the recipient f2 resting on *basis*."""
    head, tail = POLICY.decode().split('id = "f2"', 1)
    return f'{head}id = "f2"\n{more}' + tail.replace('basis = ""', f'basis = "{basis}"', 1)


@pytest.mark.parametrize(
    ("kind", "basis"), [(T.FOREIGN_INFO, "equivalent_measures"), (T.OPT_OUT, "opt_out_27_2")]
)
def test_some_rights_need_a_recipient_of_a_certain_basis(
    law: Law, kind: RequestType, basis: str
) -> None:
    _, found = faults_of(listing(kind).encode(), law)
    assert found == {(f"request_type.{kind.value}", "no_such_basis", basis, "")}
    policy = load_policy(listing(kind, resting_on(basis, _SAFEGUARDS)).encode(), "own.toml", law)
    assert set(RequestType) - set(policy.types) == {T.FOREIGN_INFO, T.OPT_OUT} - {kind}
    assert policy.recipients["f2"].foreign
    assert not policy.recipients["f1"].foreign  # the EU is designated (28(1))


def test_equivalent_measures_are_told_by_the_seven_matters_of_the_rule(law: Law) -> None:
    basis = "equivalent_measures"
    told = load_policy(resting_on(basis, _SAFEGUARDS).encode(), "own.toml", law)
    assert tuple(told.recipients["f2"].safeguards) == _MATTERS
    assert told.recipients["f2"].safeguards["checks"] == Text("x", "措置")
    assert told.recipients["f1"].safeguards == {}
    load_policy(resting_on(basis).encode(), "own.toml", law)  # no such right is listed
    _, found = faults_of(listing(T.FOREIGN_INFO, resting_on(basis)).encode(), law)
    assert found == {("recipient.f2.safeguards", "missing_key", "", "")}
    less = _SAFEGUARDS.replace('checks_ja = "措置"', 'checks_ja = ""')
    _, found = faults_of(resting_on(basis, less).encode(), law)
    assert found == {("recipient.f2.safeguards.checks_ja", "missing_text", "", "")}


def test_a_recipients_address_and_representative_are_kept_for_records(law: Law) -> None:
    more = (
        'address_ja = "東京都港区架空1-1"\naddress_en = "1-1 Kaku, Minato"\n'
        'representative_ja = "架空 一郎"\n'
    )
    found = load_policy(resting_on("consent_28_1", more).encode(), "own.toml", law).recipients["f2"]
    assert found.address == Text("1-1 Kaku, Minato", "東京都港区架空1-1")
    assert found.representative.ja == "架空 一郎"


def test_windows_line_ends_and_a_byte_order_mark_are_welcome(law: Law) -> None:
    windows = b"\xef\xbb\xbf" + POLICY.replace(b"\n", b"\r\n")
    policy = load_policy(windows, "omakase.toml", law)
    assert policy.sha256 == hashlib.sha256(windows).hexdigest()
    assert len(policy.categories) == 23


# --- faults ------------------------------------------------------------------------------------

Row = tuple[str, str, str, str]


def rows_of(table: str) -> list[tuple[str, str, Row]]:
    """Read pairs of lines: what is written instead (⏎ new line, ∅ nothing), and the fault."""
    lines = table.strip().splitlines()
    rows = []
    for change, fault in zip(lines[::2], lines[1::2], strict=True):
        old, new = change.replace("⏎", "\n").replace("∅", "").split(" » ")
        key, reason, detail, suggestion = [*fault.strip().split(" | "), "", ""][:4]
        rows.append((old, new, (key, reason, detail, suggestion)))
    return rows


def faults_of(content: bytes, law: Law) -> tuple[Problem, set[Row]]:
    with pytest.raises(Problem) as caught:
        load_policy(content, "own.toml", law)
    return caught.value, set(listed(caught.value))


def listed(problem: Problem) -> list[Row]:
    rows = [problem.facts, *problem.facts["others"]]
    return [(r["key"], r["reason"], r["detail"], r["suggestion"]) for r in rows]


# what the file has » what stands there instead
#     key | reason | detail | suggestion
BAD_POLICY = """
[alternative] » [alternatives]
    alternatives | unknown_key | alternatives | alternative
[fee] # » [fees] #
    fees | unknown_key | fees | fee
amount_jpy » amount_yen
    fee.amount_yen | unknown_key | amount_yen | amount_jpy
reasons_in_letter » reason
    request_type.purpose.reason | unknown_key | reason
label_ja = "氏名（名称）" » lable_ja = "氏名"
    category.name.lable_ja | unknown_key | lable_ja | label_ja
schema_version = 1 » ∅
    schema_version | missing_key
schema_version = 1 » schema_version = 2
    schema_version | out_of_range | 1-1
[[purpose]] » [[x.purpose]]
    x | unknown_key | x
amount_jpy = 1000 » amount_jpy = true
    fee.amount_jpy | wrong_type | integer
amount_jpy = 1000 » amount_jpy = "1000"
    fee.amount_jpy | wrong_type | integer
amount_jpy = 1000 » amount_jpy = -1
    fee.amount_jpy | negative_amount
amount_jpy = 1000 » amount_jpy = 0
    fee.amount_jpy | out_of_range | 1-100000
"disclose", "tpr"]⏎tax » "disclose", "correct"]⏎tax
    fee.charged_for | fee_not_chargeable | correct
"tpr"]⏎tax » "tpr_"]⏎tax
    fee.charged_for | unknown_type | tpr_ | tpr
"tpr"]⏎tax » "tpr", 3]⏎tax
    fee.charged_for | wrong_type | string
"tpr"]⏎tax » "tpr", "tpr"]⏎tax
    fee.charged_for | duplicate_id | tpr
"stamps", "cash"] » "stamp"]
    fee.methods | unknown_method | stamp | stamps
per = "request" » per = "person"
    fee.per | unknown_value | person
id = "correct" » id = "corect"
    request_type.corect.id | unknown_type | corect | correct
id = "erase" » id = "disclose"
    request_type.disclose.id | duplicate_id | disclose
id = "erase" » ∅
    request_type[6].id | missing_key
grounds = ["not_factual"] » grounds = ["not_true"]
    request_type.correct.grounds | unknown_ground | not_true | not_factual
grounds = ["not_factual"] » grounds = ["art18"]
    request_type.correct.grounds | unknown_ground | art18
"no-duty"] # those of the Act stay » "33-2-4"] # those
    request_type.tpr.exceptions | unknown_exception | 33-2-4 | 33-2-3
statute = "34(1)" » statute = "34(9)"
    request_type.correct.statute | unknown_article | 34(9) | 41(9)
reasons_in_letter = "forbidden" » reasons_in_letter = "never"
    request_type.correct.reasons_in_letter | unknown_value | never
alternative_allowed = true # 6(4): » # 6(4):
    request_type.correct.alternative_allowed | missing_key
investigate = ["recipients"] » investigate = []
    request_type.tpr.investigate | missing_text
investigate = ["recipients"] » investigate = ["recipient"]
    request_type.tpr.investigate | unknown_value | recipient | recipients
"paper", "company_defined"] » "fax"]
    request_type.disclose.methods | unknown_method | fax
"electronic", "paper", "company_defined"] » "paper"]
    request_type.disclose.methods | missing_method | electronic
investigate = ["internal"] » investigate = ["internal"]⏎methods = ["paper"]
    request_type.purpose.methods | method_not_for_type | paper
label_en = "correction, addition or removal" » label_en = " "
    request_type.correct.label_en | missing_text
label_ja = "会員登録情報" » label_ja = ""
    group.provided.label_ja | missing_text
label_en = "Name" » ∅
    category.name.label_en | missing_text
role_ja = "メールマーケティングソフトウェア" » ∅
    recipient.f2.name | missing_text
label_en = "Name" » label_en = "Na\\u0007me"
    category.name.label_en | control_character
group = "provided" » group = "given"
    category.name.group | unknown_group | given
disclose = "masked" » disclose = "mask"
    category.card.disclose | unknown_value | mask | masked
created_items = ["device" » created_items = ["devices"
    anonymised.created_items | unknown_category | devices | device
excluded_categories = ["password" » excluded_categories = ["passwords"
    recipient.stores.excluded_categories | unknown_category | passwords | password
kind = "tool" » kind = "tools"
    recipient.ga.kind | unknown_value | tools | tool
basis = "consent_27_1" » basis = "consent_27"
    recipient.stores.basis | unknown_value | consent_27 | consent_27_1
id = "email" » id = "name"
    category.name.id | duplicate_id | name
effective_from = "" » effective_from = "2026-13-01"
    policy.effective_from | bad_date | 2026-13-01
effective_from = "" » effective_from = "20260401"
    policy.effective_from | bad_date | 20260401
effective_from = "" » effective_from = 2026-04-01T00:00:00
    policy.effective_from | wrong_type | string
starts = "arrival" » starts = "decision"
    clock.starts | unknown_value | decision
id = "guardian_certificate" » id = "guardian_paper"
    id_document | missing_paper | guardian_certificate
id = "guardian_certificate" » id = "guardian_certificate"⏎forbidden = true
    id_document | missing_paper | guardian_certificate
must_mask = true » must_mask = "yes"
    id_document.eligibility_certificate.must_mask | wrong_type | boolean
forbidden = true » forbiden = true
    id_document.my_number_card_back.forbiden | unknown_key | forbiden | forbidden
reminders = 2 » reminders = 11
    identity.reminders | out_of_range | 0-10
reminders = 2 » reminder = 2
    identity.reminder | unknown_key | reminder | reminders
step_up = ["birth" » step_up = ["births"
    identity.step_up | unknown_category | births | birth
cooling_off_days = 0 » cooling_off_days = 61
    clock.cooling_off_days | out_of_range | 0-60
evidence = true » evidence = 1
    exception.pol-6-1-2.evidence | wrong_type | boolean
art28_foreign = true » art28_foreign = "USA"
    recipient.f2.art28_foreign | wrong_type | boolean
fields = ["postal_code" » fields = ["postcode"
    to_fill_in.fields | unknown_value | postcode | postal_code
identity_copy_after_verification = 0 » identity_copy_after_verification = 0.5
    retention_days.identity_copy_after_verification | wrong_type | integer
identity_copy_after_verification = 0 » identity_copy_after_verification = 1096
    retention_days.identity_copy_after_verification | out_of_order | 1096 > 1095
disclosed_copy_after_close = 90 » disclosed_copy_after_close = 1096
    retention_days.disclosed_copy_after_close | out_of_order | 1096 > 1095
register_after_close = 3650 » register_after_close = 1094
    retention_days.case_file_after_close | out_of_order | 1095 > 1094
receipt_record = "30(3)" » receipt_record = "30(33)"
    personal_related.receipt_record | unknown_article | 30(33) | 30(3)
"""


@pytest.mark.parametrize(("old", "new", "fault"), rows_of(BAD_POLICY))
def test_a_fault_of_a_policy_is_named(law: Law, old: str, new: str, fault: Row) -> None:
    assert old in POLICY.decode()
    problem, found = faults_of(POLICY.decode().replace(old, new, 1).encode(), law)
    assert problem.code is Code.RULES_INVALID
    assert problem.facts["file"] == "own.toml"
    assert fault in found


def test_a_policy_may_not_drop_a_right_or_charge_for_it(law: Law) -> None:
    text = BAKERY.decode().replace("charged_for = []", 'charged_for = ["erase"]')
    shortened = text[: text.index('[[request_type]]\nid = "stop_provision"')]
    _, found = faults_of(shortened.encode(), law)
    assert found == {
        ("request_type", "missing_type", "stop_provision", ""),
        ("fee.charged_for", "fee_not_chargeable", "erase", ""),
        ("fee.amount_jpy", "out_of_range", "1-100000", ""),
        ("fee.methods", "missing_key", "", ""),
    }


def test_a_checklist_asks_only_who_is_there(law: Law) -> None:
    text = BAKERY.decode().replace(
        'investigate = ["internal"]', 'investigate = ["internal", "recipients", "joint_use"]', 1
    )
    _, found = faults_of(text.encode(), law)
    key = "request_type.purpose.investigate"
    assert found == {
        (key, "nothing_to_ask", "recipients", ""),
        (key, "nothing_to_ask", "joint_use", ""),
    }


def test_texts_that_need_only_one_language_need_that_one(law: Law) -> None:
    text = BAKERY.decode().replace('text_ja = "ケーキをお渡しするため"', "")
    _, found = faults_of(text.encode(), law)
    assert found == {("purpose.1.text_ja", "missing_text", "", "")}


def test_terms_are_not_compared_with_one_that_is_missing(law: Law) -> None:
    text = POLICY.decode().replace("case_file_after_close = 1095", "")
    _, found = faults_of(text.encode(), law)
    assert found == {("retention_days.case_file_after_close", "missing_key", "", "")}


def test_all_faults_are_told_and_the_misspelt_key_first(law: Law) -> None:
    text = BAKERY.decode().replace("[clock]", "[clok]").replace('version = "3"', "")
    problem, _ = faults_of(text.encode(), law)
    assert listed(problem) == [
        ("clok", "unknown_key", "clok", "clock"),
        ("clock", "missing_key", "", ""),
        ("policy.version", "missing_key", "", ""),
    ]


def test_rows_that_are_no_tables(law: Law) -> None:
    text = BAKERY.decode().replace("[[purpose]]\nid", "[other]\nid", 1)
    rows = text.replace("schema_version = 1", "schema_version = 1\npurpose = [3]\nrecipient = {}")
    _, found = faults_of(rows.encode(), law)
    assert ("purpose[1]", "wrong_type", "table", "") in found
    assert ("recipient", "wrong_type", "array", "") in found
    empty = text.replace("schema_version = 1", "schema_version = 1\npurpose = []")
    _, found = faults_of(empty.encode(), law)
    assert ("purpose", "missing_key", "", "") in found


def test_no_more_faults_than_anybody_reads(law: Law) -> None:
    noise = b"".join(b"k%d = 1\n" % n for n in range(5000))
    problem, found = faults_of(noise, law)
    assert len(found) == 1 + len(problem.facts["others"]) == 100


def test_an_empty_policy_names_what_it_lacks(law: Law) -> None:
    _, found = faults_of(b"", law)
    lacking = {key for key, reason, _, _ in found if reason == "missing_key"}
    assert lacking >= {"policy", "company", "desk", "fee", "identity", "clock", "request_type"}
    assert lacking >= {"group", "category", "purpose", "id_document"}


BAD_LAW = """
id = "stop_use" » id = "stop"
    request_type.stop.id | unknown_type | stop | stop_use
id = "guardian" » id = "keeper"
    capacity.keeper.id | unknown_value | keeper
id = "guardian" » id = "keeper"
    capacity.guardian | not_in_force | 2026-11-23
effect = "tell" » effect = "say"
    request_type.purpose.effect | unknown_value | say
chargeable = true » ∅
    request_type.purpose.chargeable | missing_key
days = 14 » days = 0
    suit_clock.days | out_of_range | 1-365
notice_article = "32(3)" » notice_article = "32(3), 99"
    request_type.purpose.notice_article | unknown_article | 99
article = "35(3), 28" » article = "280"
    ground.art28.article | unknown_article | 280 | 28
grounds = ["not_factual"] » grounds = ["false"]
    request_type.correct.grounds | unknown_ground | false
exceptions = ["32-2-1" » exceptions = ["32-2-9"
    request_type.purpose.exceptions | unknown_exception | 32-2-9 | 32-2-1
checks = ["requester"] » checks = ["requestor"]
    capacity.self.checks | unknown_value | requestor | requester
id = "art19" » id = "art18"
    ground.art18.effective_from | duplicate_id | art18
title_ja = "個人情報の保護に関する法律" » ∅
    law.title_ja | missing_text
until_age = 18 » until_age = 31
    capacity.parent.until_age | out_of_range | 0-30
voluntary = true » voluntary = 1
    capacity.heir.voluntary | wrong_type | boolean
scoped = true » scope = true
    capacity.mandated.scope | unknown_key | scope | scoped
days = 45 » ∅
    regime.ccpa.months | missing_key
days = 45 » days = 45⏎months = 1
    regime.ccpa.days | out_of_range | 0-0
extension_months = 2 » extension_months = 366
    regime.gdpr.extension_months | out_of_range | 0-365
article = "GDPR Art. 12(3)" » ∅
    regime.gdpr.article | missing_key
label_ja = "EU一般データ保護規則（GDPR）" » ∅
    regime.gdpr.label_ja | missing_text
article = "2(6), 43" » article = "2(6), 430"
    explanation.anonymised.article | unknown_article | 430 | 43
inside_en = "Not personal » inside = "Not personal
    explanation.anonymised.inside | unknown_key | inside | inside_ja
label_ja = "利用の停止" » label_jp = "利用の停止"
    request_type.stop_use.label_jp | unknown_key | label_jp | label_ja
effective_from = "2022-04-01"⏎⏎[[request_type]] » effective_from = ""⏎⏎[[request_type]]
    request_type.purpose.effective_from | missing_text
"""


@pytest.mark.parametrize(("old", "new", "fault"), rows_of(BAD_LAW))
def test_a_fault_of_the_law_file_is_named(old: str, new: str, fault: Row) -> None:
    assert old in LAW.decode()
    with pytest.raises(Problem) as caught:
        load_law(LAW.decode().replace(old, new, 1).encode(), "appi.toml", TODAY)
    assert caught.value.code is Code.RULES_INVALID
    assert caught.value.facts["file"] == "appi.toml"
    assert fault in listed(caught.value)


# --- bytes that are no TOML --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"a = 1\nb = = 2\n", 2, NotToml.SYNTAX),
        (b"a = 1\n\nb = '''", 3, NotToml.SYNTAX),
        (b"a = " + b"9" * 5000, 1, NotToml.SYNTAX),
        ("a = 1\nb = '氏名'".encode("cp932"), 2, NotToml.NOT_UTF8),
        ("a = 1".encode("utf-16"), 1, NotToml.NOT_UTF8),
        (b"a = " + b"[" * 100_000, 0, NotToml.TOO_DEEP),
        (b"# ..." + b"." * 80 + b"\n" + b"a." * 80 + b"a = 1", 2, NotToml.TOO_DEEP),
        (b"#" * (1024 * 1024 + 1), 0, NotToml.TOO_LARGE),
    ],
)
def test_bytes_that_are_no_toml(law: Law, content: bytes, line: int, reason: NotToml) -> None:
    with pytest.raises(Problem) as caught:
        load_policy(content, "own.toml", law)
    assert caught.value.code is Code.FILE_NOT_TOML
    facts = caught.value.facts
    assert (facts["file"], facts["line"], facts["reason"]) == ("own.toml", line, reason)


_LINES = POLICY.decode().splitlines()
_BITS = st.sampled_from(
    [*_LINES[::7], "[", "]", "=", '"', "1", "-1", "true", "[]", "{}", "'''", "\x00", "2026-01-01"]
)
_LAW_NOW = load_law(LAW, "appi.toml", TODAY)


def read_or_refused(read: Callable[[], Read]) -> Read | None:
    """Give what was read; None where it was refused in the way that people can be told."""
    with suppress(Problem):
        return read()
    with pytest.raises(Problem) as caught:
        read()
    assert caught.value.code in (Code.RULES_INVALID, Code.FILE_NOT_TOML)
    return None


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, len(_LINES) - 1), st.sampled_from(["cut", "add", "right"]), _BITS),
        min_size=1,
        max_size=6,
    )
)
def test_a_mutated_policy_is_read_or_refused(changes: list[tuple[int, str, str]]) -> None:
    lines = list(_LINES)
    for place, how, bit in changes:
        old = lines[place]
        lines[place] = {"cut": "", "add": f"{old}\n{bit}", "right": f"{old.split('=')[0]}={bit}"}[
            how
        ]
    content = "\n".join(lines).encode()
    policy = read_or_refused(lambda: load_policy(content, "own.toml", _LAW_NOW))
    assert policy is None or set(policy.types) == set(RequestType) - {T.FOREIGN_INFO, T.OPT_OUT}


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(LAW)), st.integers(0, 40), st.binary(max_size=12))
def test_mutated_bytes_of_the_act_are_read_or_refused(place: int, cut: int, new: bytes) -> None:
    content = LAW[:place] + new + LAW[place + cut :]
    law = read_or_refused(lambda: load_law(content, "appi.toml", TODAY))
    assert law is None or set(law.capacities) >= set(Capacity) - {Capacity.HEIR}


def test_the_same_bytes_give_the_same_rules(law: Law, policy: Policy) -> None:
    again = load_policy(POLICY, "omakase.toml", law)
    assert again == policy
