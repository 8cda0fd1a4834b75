"""The printed rules leave out nothing of the rules, in either language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.decision import WORDED, Outcome
from casemgr.domain.facts import RecordKind
from casemgr.domain.rules import RequestType, Rulebook
from casemgr.domain.steps import LETTER_KINDS
from casemgr.domain.text import Language
from casemgr.services.plain_text import WIDTH, columns
from casemgr.services.rules_print import cited, printout
from casemgr.services.rules_words import CONDITIONS
from tests.builders import RULES, policy_with

if TYPE_CHECKING:
    from collections.abc import Mapping

TODAY = date(2026, 11, 23)
TITLES = {
    **{(o.value, t): f"<{o.value}|{t}>" for o in WORDED for t in ("", *RequestType)},
    **{(kind, ""): f"<{kind}>" for kind in LETTER_KINDS},
}
BOTH = pytest.mark.parametrize("language", Language)


def printed(
    book: Rulebook = RULES,
    language: Language = Language.EN,
    titles: Mapping[tuple[str, str], str] | None = None,
) -> str:
    said = TITLES if titles is None else titles
    return printout(book, language, TODAY, said, lambda group, code: f"{group}.{code}")


def flat(text: str) -> str:
    return "".join(text.split())


def law_with(**changes: Any) -> Rulebook:
    return Rulebook.of(replace(RULES.law, **changes), RULES.policy)


@BOTH
def test_nothing_of_the_rules_is_left_out(language: Language) -> None:
    text = flat(printed(language=language))
    law, policy = RULES.law, RULES.policy
    rules = RULES.types.values()
    labels = [
        law.title,
        policy.title,
        *(c.label for c in law.capacities.values()),
        *(d.label for d in policy.documents.values()),
        *(r.label for r in rules),
        *(g.label for r in rules for g in (*r.grounds, *r.exceptions)),
        *(r.label for r in law.regimes.values()),
        *(r.note for r in law.regimes.values()),
        *(t for e in law.explanations.values() for t in (e.label, e.text, e.inside)),
    ]
    assert [x for x in labels if flat(x.in_(language)) not in text] == []
    codes = [
        *(f"[{kind.value}]" for kind in RequestType),
        *(f"[{g.id}]" for r in rules for g in (*r.grounds, *r.exceptions)),
        *(f"outcome.{o.value}[{o.value}]" for o in Outcome),
        *(f"letter_kind.{kind}" for kind in LETTER_KINDS),
        *(f"record_kind.{kind.value}" for kind in RecordKind),
        *(f"fee_method.{m}" for m in policy.fee.methods),
        *(f"method.{m}" for m in policy.identity.methods),
        *(f"<{kind}>" for kind in LETTER_KINDS),
        *(f"{days:}" for days in policy.retention_days.values()),
        "record_item.obtained",
        "record_item.consent",
        "record_kept.contract",
    ]
    assert [code for code in codes if code not in text] == []


@BOTH
def test_every_letter_has_its_title_where_its_outcome_stands(language: Language) -> None:
    lines = flat(printed(language=language)).replace("[", "\n[").split("\n")
    disclosed = [x for x in lines if "|disclose>" in x]
    assert any(x.startswith("[granted]") and "<granted|disclose>" in x for x in disclosed)
    # Order, Article 5: no title of its own.
    assert any(x.startswith("[not_held_order5]") and "<not_held|disclose>" in x for x in disclosed)


@BOTH
def test_it_fits_a_page(language: Language) -> None:
    lines = printed(language=language).splitlines()
    assert max(map(columns, lines)) <= WIDTH
    assert not any(line != line.rstrip() for line in lines)


def test_what_only_the_act_says_and_what_needs_evidence_is_marked() -> None:
    text = " ".join(printed().split())
    assert "[art19]; Art. 35(1), Art. 19; NOT IN THE POLICY'S TEXT" in text
    assert "[art18]; Art. 35(1), Art. 18; Policy Art. 6(2)(2)" in text
    assert "[33-2-2]; Art. 33(2)(ii); NOTE OF EVIDENCE NEEDED" in text
    assert "[pol-6-1-1]; Policy Art. 6(1)(1); the policy's own words" in text
    assert "the Act has no such proviso here: WARNING" in text


def test_clocks_are_told() -> None:
    text = " ".join(printed().split())
    assert "10 business days from arrival" in text
    assert "14 calendar days after arrival" in text
    assert "1 month(s) from receipt; extended once by 2 month(s); GDPR Art. 12(3)" in text
    assert "45 days from receipt; extended once by 45 days" in text
    assert "no waiting" in text
    book = policy_with(cooling_off_days=7, clock_starts="identity", retention_days={})
    text = " ".join(printed(book).split())
    assert "7 calendar days after the decision" in text
    assert "10 business days from confirmed identity" in text
    once = {"x": replace(RULES.law.regimes["ccpa"], extension_days=0)}
    text = printed(law_with(regimes=MappingProxyType(once)))
    assert "extended once" not in text


def test_what_is_not_offered_is_said_so() -> None:
    text = printed()
    assert text.count("no recipient of the policy rests on what makes this right") == 2
    assert "no choice; by letter" in text


def test_other_policies_are_told_too() -> None:
    stop_use = replace(RULES.policy.types[RequestType.STOP_USE], alternative=False)
    types = {**RULES.policy.types, RequestType.STOP_USE: stop_use}
    types[RequestType.OPT_OUT] = replace(stop_use, id=RequestType.OPT_OUT, policy_ref="4(2)(5)")
    free = replace(RULES.policy.fee, charged_for=())
    text = " ".join(printed(policy_with(types=types, fee=free), titles={}).split())
    assert "the Act has the proviso, the policy does not use it" in text
    assert "none: the policy takes none" in text
    assert "Art. 4(2)(5)" in text
    assert "letter:" not in text


def test_every_outcome_has_its_conditions() -> None:
    assert {o for o, kind in CONDITIONS if kind is None} == set(Outcome)


@pytest.mark.parametrize(
    ("article", "english", "japanese"),
    [
        ("33(2)(ii)", "Art. 33(2)(ii)", "法第33条第2項第2号"),
        ("35(1), 18", "Art. 35(1), Art. 18", "法第35条第1項、法第18条"),
        ("Order 5", "Enforcement Order, Art. 5", "政令第5条"),
        ("Rule 18", "Enforcement Rules, Art. 18", "規則第18条"),
        ("GDPR Art. 12(3)", "GDPR Art. 12(3)", "GDPR Art. 12(3)"),
    ],
)
def test_articles_are_cited_in_words(article: str, english: str, japanese: str) -> None:
    assert cited(article, Language.EN) == english
    assert cited(article, Language.JA) == japanese


def test_articles_of_the_policy_are_cited_without_the_act() -> None:
    assert cited("6(2)(1)", Language.JA, law=False) == "第6条第2項第1号"
    assert cited("6(2)(1)", Language.EN, law=False) == "Art. 6(2)(1)"
