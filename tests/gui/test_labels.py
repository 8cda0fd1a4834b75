"""Every code has words, in a form the translators' tool can collect."""

from __future__ import annotations

import ast
import dataclasses
import string
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casemgr.domain.clocks import DayKind
from casemgr.domain.deadlines import DeadlineKind
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code, Problem, block
from casemgr.domain.events import EVENTS
from casemgr.domain.facts import (
    Channel,
    HoldReason,
    KeptOut,
    LinkKind,
    MatterKind,
    RecordKept,
    RecordKind,
    SourceStatus,
    TaskKind,
)
from casemgr.domain.fee import FeeBasis, FeeState
from casemgr.domain.ledger import REASONS, What
from casemgr.domain.records import STATUTORY
from casemgr.domain.rules import Capacity, CheckRole, Disclosure, Effect, Reasons, RequestType
from casemgr.domain.steps import LETTER_KINDS, Action
from casemgr.domain.text import Language
from casemgr.domain.tracking import services
from casemgr.domain.workflow import Phase
from casemgr.gui import dates, labels, particulars
from casemgr.gui.label_codes import CODES, counted
from casemgr.gui.label_files import (
    ENCLOSURE_FAULTS,
    FILE_CODES,
    KEY_FAULTS,
    NOT_TOML,
    RULES_FAULTS,
)
from casemgr.gui.label_warnings import WARNINGS
from casemgr.gui.label_words import WORDS
from casemgr.play import scenario
from casemgr.services.commands import COMMANDS
from casemgr.services.enclosing import Fault
from casemgr.services.letter_data import LetterKind
from casemgr.services.rules.faults import NotToml, RulesFault
from casemgr.services.signing import KeyFault
from tests.builders import Story

if TYPE_CHECKING:
    from enum import StrEnum

GUI = Path(labels.__file__).parent
ENUMS: dict[str, type[StrEnum]] = {
    "type": RequestType,
    "phase": Phase,
    "outcome": Outcome,
    "channel": Channel,
    "capacity": Capacity,
    "hold": HoldReason,
    "fee_state": FeeState,
    "fee_basis": FeeBasis,
    "source_status": SourceStatus,
    "letter_kind": LetterKind,
    "action": Action,
    "button": Action,
    "check_role": CheckRole,
    "disclosure": Disclosure,
    "effect": Effect,
    "reasons": Reasons,
    "day_kind": DayKind,
    "language": Language,
    "record_kind": RecordKind,
    "record_kept": RecordKept,
    "kept_out": KeptOut,
    "task_kind": TaskKind,
    "matter_kind": MatterKind,
    "link_kind": LinkKind,
    "deadline": DeadlineKind,
    "clock_did": What,
}


@pytest.mark.parametrize("group", ENUMS)
def test_every_member_has_a_word_and_no_word_is_left_over(group: str) -> None:
    assert set(WORDS[group]) == {member.value for member in ENUMS[group]}


def test_other_codes_have_words() -> None:
    assert set(LETTER_KINDS) == set(WORDS["letter_kind"])
    assert set(services()) == set(WORDS["post_way"])
    assert set(EVENTS) <= set(WORDS["event"])
    assert set(particulars.ORDER) == set(WORDS["particular"])
    assert set(RULES_FAULTS) == {f.value for f in RulesFault}
    assert set(NOT_TOML) == {f.value for f in NotToml}
    assert set(ENCLOSURE_FAULTS) == {f.value for f in Fault}
    assert set(KEY_FAULTS) == {f.value for f in KeyFault}
    assert set(WORDS["clock_why"]) == set(REASONS)
    assert {f for fields in STATUTORY.values() for f in fields} <= set(WORDS["record_item"])


def test_every_field_of_a_command_has_a_word() -> None:
    fields = {f.name for kind in COMMANDS.values() for f in dataclasses.fields(kind)}
    assert fields <= set(WORDS["field"])


def test_every_code_has_a_place_of_its_own() -> None:
    """A code explained in two files would have two texts, of which one is never seen."""
    assert set(CODES) <= {code.value for code in Code}
    assert not set(WARNINGS) & set(FILE_CODES)
    assert {c for c in CODES if c.startswith("warn_")} == set(WARNINGS)


@pytest.mark.parametrize("expected", [scenario.A_CASE, scenario.A_PERSON, scenario.A_STEP])
def test_what_a_scenario_wants_has_words(expected: str) -> None:
    assert expected in WORDS["expected"]


@pytest.mark.parametrize("code", list(Code))
def test_every_refusal_is_explained(code: Code) -> None:
    assert (code.value in CODES) != (counted(code.value, 2) is not None)
    words = labels.explain(block(code))
    assert words != code.value
    assert words[-1] in ".?", words
    assert "{" not in words


def test_explanations_turn_facts_into_words() -> None:
    say = labels.explain
    assert "Identity of the requester" in say(
        block(Code.IDENTITY_NOT_CONFIRMED, missing=["requester", "authority"])
    )
    assert "EMS" in say(block(Code.TRACKING_MISSING, way="ems"))
    assert "1,000 yen" in say(Problem(Code.FEE_AMOUNT_WRONG, amount=900, expected=1000))
    future = say(Problem(Code.DATE_IN_FUTURE, what="arrived_on", date=date(2026, 12, 1)))
    assert "day of arrival" in future
    assert "1 Dec 2026" in future
    assert "Postal code, Address" in say(
        Problem(Code.PARTICULARS_MISSING, fields=["postal_code", "address"])
    )
    assert "U+20BB7" in say(Problem(Code.UNPRINTABLE_CHARACTERS, characters=["𠮷"], fields=[]))
    named = Problem(
        Code.UNPRINTABLE_CHARACTERS, characters="ส (U+0E2A), U+202E", fields="addressee"
    )
    assert "print ส (U+0E2A), U+202E. Enter" in say(named)


def test_explanations_of_what_is_not_a_word() -> None:
    say = labels.explain
    assert "2 MB" in say(Problem(Code.FILE_TOO_LARGE, file="a.pdf", limit=2 * 1024 * 1024))
    # The items of a record are data, those of a request are what is asked for.
    assert "items of the data" in say(
        block(Code.RECORD_INCOMPLETE, recipient="架空商事", field="items")
    )
    assert "things asked for" in say(Problem(Code.FIELD_MISSING, field="items"))
    wrong = Problem(Code.FIELD_INVALID, field="anchor", value="x", expected="date")
    assert "Possible: a date." in say(wrong)
    assert "2 papers" in say(block(Code.TASKS_OPEN, count=2)).replace("paper(s)", "papers")


def test_the_beginning_of_a_text_stands_for_it() -> None:
    assert labels.first_line("short") == "short"
    assert labels.first_line("one\ntwo") == "one…"
    assert len(labels.first_line("long " * 30)) < 50


def test_faults_of_a_policy_file_are_listed_with_a_guess() -> None:
    faults = [
        {"key": f"k{n}", "reason": "unknown_key", "detail": "", "suggestion": ""} for n in range(9)
    ]
    first = {"key": "fee.amont", "reason": "unknown_key", "detail": "amont", "suggestion": "amount"}
    words = labels.explain(Problem(Code.RULES_INVALID, file="ours.toml", **first, others=faults))
    assert "ours.toml" in words
    assert "did you mean “amount”?" in words
    assert len(words.splitlines()) == 7


@pytest.mark.parametrize(
    ("cited", "japanese"),
    [
        ("33(1)", "33条1項"),
        ("33(2)(iii)", "33条2項3号"),
        ("35(2), 35(4), 35(6)", "35条2項・4項・6項"),
        ("35(1), 18", "35条1項・18条"),
        ("6(1), 6(4)", "6条1項・4項"),
        ("section 4", "section 4"),
        ("", ""),
    ],
)
def test_articles_are_cited_the_way_each_language_does(
    cited: str, japanese: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert labels.article(cited) == cited
    monkeypatch.setattr(labels.i18n, "current", lambda: Language.JA)
    assert labels.article(cited) == japanese


def test_words_of_unknown_codes_are_the_codes() -> None:
    assert labels.word("method", "video_call") == "video_call"


@pytest.mark.parametrize(
    ("due", "paused", "closed", "words", "tone"),
    [
        (date(2026, 11, 18), None, False, "2 day", "late"),
        (date(2026, 11, 20), None, False, "due today", "late"),
        (date(2026, 11, 21), None, False, "due tomorrow · 21 Nov", "normal"),
        (date(2027, 1, 4), None, False, "4 Jan 2027", "normal"),
        (None, date(2026, 11, 17), False, "paused since 17 Nov", "waiting"),
        (None, None, True, "closed", "done"),
        (None, None, False, "no target", "quiet"),
    ],
)
def test_due_words(
    due: date | None, paused: date | None, closed: bool, words: str, tone: str
) -> None:
    said = dates.due_words(due, date(2026, 11, 20), paused, closed)
    assert words in said[0]
    assert said[1] == tone


def test_dates_in_both_habits() -> None:
    day = date(2026, 11, 8)
    assert dates.long_date(day, Language.JA) == "2026年11月8日(日)"
    assert dates.long_date(day, Language.EN) == "Sun 8 Nov 2026"
    assert dates.short_date(day, language=Language.JA) == "11月8日"


# --- what the translators' tool cannot see ---------------------------------------------------


def calls() -> list[tuple[str, ast.Call, str]]:
    found = []
    for path in sorted(GUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in {"tr", "translate", "QT_TRANSLATE_NOOP"}:
                    where = f"{path.relative_to(GUI)}:{node.lineno}"
                    found.append((where, node, name))
    return found


def test_only_plain_texts_are_translated() -> None:
    """An f-string is collected with its braces and would never be found again.

    ``translate`` may also be given a text that stands elsewhere in ``QT_TRANSLATE_NOOP``.
    """
    wrong = []
    for where, node, name in calls():
        text = node.args[0 if name == "tr" else 1]
        made_up = any(isinstance(n, (ast.JoinedStr, ast.BinOp)) for n in ast.walk(text))
        if made_up or (name != "translate" and not isinstance(text, ast.Constant)):
            wrong.append(where)
    assert wrong == []


def test_tr_is_always_asked_of_an_object() -> None:
    """Alone it has no context, and ``translate`` under that name loses its own."""
    wrong = [w for w, node, name in calls() if name == "tr" and isinstance(node.func, ast.Name)]
    assert wrong == []


def test_texts_use_named_places() -> None:
    """Languages differ in word order: "{} of {}" cannot be turned round."""
    wrong = []
    for where, node, name in calls():
        text = node.args[0 if name == "tr" else 1]
        if isinstance(text, ast.Constant):
            fields = [
                f for _, f, _, _ in string.Formatter().parse(str(text.value)) if f is not None
            ]
            wrong += [where for f in fields if not f]
    assert wrong == []


def test_refusals_name_what_is_possible() -> None:
    say = labels.explain
    both = say(Problem(Code.FEE_AMOUNT_WRONG, amount=900, expected=3000, or_=1000))
    assert "which is 3,000 yen, or 1,000 yen if asked once" in both
    offered = say(Problem(Code.TYPE_NOT_OFFERED, type="opt_out", expected=["purpose", "erase"]))
    assert "Possible: Notice of purposes, Deletion." in offered
    away = say(Problem(Code.OUTCOME_NOT_FOR_TYPE, outcome="withdrawn", expected=["granted"]))
    assert "withdraws the item. Possible: Granted." in away
    assert "  " not in say(Problem(Code.OUTCOME_NOT_FOR_TYPE, outcome="refused", expected=["x"]))


def test_ids_are_named_by_the_rules_of_the_case() -> None:
    case = Story(RequestType.DISCLOSE).case
    wrong = Problem(Code.UNKNOWN_CATEGORY, category="x", expected=["email"])
    (expected,) = labels.named(wrong, case).facts["expected"]
    assert expected != "email"
    assert labels.named(wrong, case, ids=True).facts["expected"] == [f"{expected} (email)"]
    paper = labels.named(block(Code.PAPER_EXPIRED, paper="my_number_card_back"), case)
    assert paper.facts["paper"] != "my_number_card_back"
    none = Problem(Code.TYPE_NOT_OFFERED, type="opt_out", expected=["erase"])
    assert labels.named(none, None, ids=True).facts["expected"] == ["Deletion (erase)"]
    assert labels.named(none, None).facts == none.facts
