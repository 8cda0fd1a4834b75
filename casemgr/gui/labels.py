"""The one place where codes become words in the user's language."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from casemgr.domain.clocks import OWN_TARGET
from casemgr.domain.errors import Block, Problem
from casemgr.domain.facts import TaskKind
from casemgr.domain.rules import Capacity
from casemgr.domain.steps import Action
from casemgr.domain.text import Language
from casemgr.gui import dates, i18n, label_attached, letter_parts
from casemgr.gui.label_codes import CODES, counted
from casemgr.gui.label_files import ENCLOSURE_FAULTS, KEY_FAULTS, NOT_TOML, RULES_FAULTS
from casemgr.gui.label_house import HOUSE
from casemgr.gui.label_retention import RETENTION
from casemgr.gui.label_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from casemgr.domain.case import Case
    from casemgr.domain.events import TaskSet
    from casemgr.domain.next_step import NextStep
    from casemgr.services.queries import CaseDetail

_ALL: dict[str, dict[str, object]] = {
    **WORDS,
    "code": CODES,
    "rules_fault": RULES_FAULTS,
    "not_toml": NOT_TOML,
    "enclosure_fault": ENCLOSURE_FAULTS,
    "key_fault": KEY_FAULTS,
    **HOUSE,
    **RETENTION,
    **label_attached.ATTACHED,
}
_MOST_FAULTS_SHOWN = 6
_ARTICLE = re.compile(r"(\d+)((?:\([^)]*\))*)")
_LONGEST_ROW = 40
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")

_FACT_GROUPS = {
    "role": "check_role",
    "type": "type",
    "clock": "clock",
    "capacity": "capacity",
    "outcome": "outcome",
    "kind": "letter_kind",
    "way": "post_way",
    "method": "request_method",
    "field": "field",
    "what": "field",
    "reason": "hold",
}
"""Facts of problems that are codes themselves, with the group of their words."""

_OWN_GROUPS = {
    "house_text_invalid": {
        "language": "language",
        "key": "house_text",
        "reason": "house_fault",
    },
    "wording_invalid": {"reason": "wording_fault"},
    "enclosure_unusable": {"reason": "enclosure_fault"},
    "signing_file_invalid": {"reason": "key_fault"},
    "file_refused": {"reason": "file_fault"},
    "record_incomplete": {"field": "record_item"},
    "correction_in_other_language": {"language": "language"},
}
"""The same for facts that mean something else with one problem."""

_EXPECTED_KINDS = {
    "unknown_ground": "ground",
    "unknown_exception": "exception",
    "unknown_purpose": "purpose",
    "unknown_category": "category",
    "unknown_method": "method",
    "type_not_offered": "type",
    "outcome_not_for_type": "outcome",
}
"""Problems that list what is possible, and of what kind that is."""


def word(group: str, code: str) -> str:
    """Give the word for *code*; the code itself where a policy brought one we do not know."""
    source = _ALL[group].get(str(code))
    return QCoreApplication.translate(group, str(source)) if source else str(code)


def words(group: str) -> list[tuple[str, str]]:
    """Give all codes of a group with their words, as ``kit.Choice`` takes them."""
    return [(code, word(group, code)) for code in _ALL[group]]


def button(action: Action) -> str:
    """Give the word on the button of *action*."""
    return word("button", action.value)


def explain(what: Problem | Block) -> str:
    """Say in a sentence or two what stands in the way and what to do."""
    code, facts = what.code.value, what.facts
    if code in {"rules_invalid", "file_not_toml"}:
        return _explain_file(code, facts)
    text = counted(code, int(facts.get("count", 0) or 0))
    if text is None:
        text = word("code", code)
    known = {name: _fact(code, name, value) for name, value in facts.items()}
    known = {"expected": "", "or_": "", **known}
    step = str(facts.get("outcome", "")) if code == "outcome_not_for_type" else ""
    known["step"] = word("outcome_step", step) if step in _ALL["outcome_step"] else ""
    # Where a sentence in the middle is left out, two spaces would stay.
    return text.format_map(_Facts(known)).strip().replace("  ", " ")


def explain_all(what: tuple[Block, ...]) -> str:
    """Say all reasons, each once, in one text."""
    return sentences(explain(block) for block in what)


def fault(read: Callable[[str], str], typed: str) -> str:
    """Say what *read* has against what was typed; "" if nothing."""
    try:
        read(typed)
    except Problem as problem:
        return explain(problem)
    return ""


def named(what: Problem | Block, case: Case | None, *, ids: bool = False) -> Block:
    """Put names in the place of the ids that only the rules of *case* and its sources know.

    With *ids*, for a file of steps, which is written with them, the id follows its name.
    """
    code = what.code.value
    kinds = {"categories": "category", "expected": _EXPECTED_KINDS.get(code, "")}

    def name(fact: str, value: Any) -> Any:
        if isinstance(value, list):
            kind = kinds.get(fact, fact)
            return [name(kind, v) for v in value]
        found = value if case is None else _name(fact, value, case)
        if ids and fact in _FACT_GROUPS and fact in kinds.values():
            found = word(_FACT_GROUPS[fact], value)
        return f"{found} ({value})" if ids and found != value else found

    return Block(what.code, {fact: name(fact, value) for fact, value in what.facts.items()})


def _name(fact: str, value: Any, case: Case) -> Any:
    """Name one thing by its id; what is not known stays as it is."""
    if not isinstance(value, str):
        return value
    rules = case.rules
    known: Mapping[str, Any] = {
        "paper": rules.policy.documents,
        "category": rules.policy.categories,
        "ground": {g.id: g for t in rules.types.values() for g in t.grounds},
        "exception": {g.id: g for t in rules.types.values() for g in t.exceptions},
        "explanation": rules.law.explanations,
        "regime": rules.law.regimes,
        "clock": rules.law.regimes,
    }.get(fact, {})
    if value in known:
        return known[value].label.in_(i18n.current())
    if fact in {"source", "system", "recipient"}:
        source = case.find_source(value)
        other = rules.policy.recipients.get(value)
        name = source.source.name if source else other.name if other else None
        return name.in_(i18n.current()) if name else value
    if fact == "task":
        return next((task_words(t.task) for t in case.tasks if t.task.id == value), value)
    return value


def task_words(task: TaskSet) -> str:
    """Say what is to be done; the kind alone says it where the text names only the paper."""
    if task.kind is TaskKind.OTHER:
        return task.text
    text = QCoreApplication.translate("labels", "{kind}: {text}")
    return text.format(kind=word("task_kind", task.kind.value), text=task.text)


def person_concerned(capacity: Capacity) -> str:
    """Name whose data it is, beside one who asks in *capacity*."""
    if capacity is Capacity.HEIR:
        return QCoreApplication.translate("labels", "Person who has died")
    return QCoreApplication.translate("labels", "Person concerned")


def first_line(text: str) -> str:
    """Give the beginning of a text, for a row of a list."""
    line = text.split("\n", 1)[0]
    return line if len(line) <= _LONGEST_ROW and line == text else f"{line[:_LONGEST_ROW]}…"


def clock(case: Case, name: str) -> str:
    """Name one of the clocks of *case*: the own target, or that of another place's law."""
    return word("clock", OWN_TARGET) if name == OWN_TARGET else str(_name("clock", name, case))


class _Facts(dict[str, str]):
    """Facts by name; one that a problem came without leaves a dash, never a crash."""

    def __missing__(self, name: str) -> str:
        return "–"


def _fact(code: str, name: str, value: Any) -> str:
    if (code, name) in letter_parts.FACTS:
        return listed(letter_parts.said(part) for part in value)
    if isinstance(value, date):
        return dates.long_date(value)
    if isinstance(value, int):
        return _number(code, name, value)
    if isinstance(value, str) and name in {"characters", "fields"}:
        return value  # the letters name them already
    if code == "vault_damaged" and name == "part":
        return listed(word("fault", part) for part in str(value).split(", "))
    if code == "file_carries_number" and name == "numbers":
        return listed(label_attached.numbers(value))
    if name == "held_by":
        return listed(word("held_by", v) for v in value)
    if name == "missing":
        return listed(word("check_role", v) for v in value)
    if name == "fields":
        return listed(word("particular", v) for v in value)
    if name == "characters":
        return listed(_character(c) for c in value)
    if name == "expected" and value:
        return _possible(code, value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return listed(str(v) for v in value)
    return _coded(code, name, value)


def _coded(code: str, name: str, value: Any) -> str:
    """Say a fact that is a code itself, or plain text."""
    own = _OWN_GROUPS.get(code, {})
    if name in own:
        return word(own[name], value)
    if code == "house_text_invalid" and name == "detail":
        return f" ({_quoted(value)})" if value else ""
    if name == "reason" and code not in {"already_held", "not_held_up"}:
        return str(value)
    return word(_FACT_GROUPS[name], value) if name in _FACT_GROUPS else str(value)


def _number(code: str, name: str, value: int) -> str:
    if code in {"file_too_large", "files_too_large"}:
        return label_attached.size_words(value)
    if name == "or_":
        other = QCoreApplication.translate(
            "labels", ", or {amount} yen if asked once for the whole request"
        )
        return other.format(amount=f"{value:,}")
    return f"{value:,}" if name in {"amount", "expected"} else str(value)


def _possible(code: str, value: Any) -> str:
    group = _FACT_GROUPS.get(_EXPECTED_KINDS.get(code, ""), "expected")
    values = [value] if isinstance(value, str) else value
    expected = QCoreApplication.translate("labels", "Possible: {values}.")
    return expected.format(values=listed(word(group, str(v)) for v in values))


def listed(parts: Any) -> str:
    """Join words the way the language lists them."""
    return ("、" if i18n.current() is Language.JA else ", ").join(parts)


def sentences(parts: Iterable[str]) -> str:
    """Put sentences one after the other, each once; Japanese puts no space between them."""
    return ("" if i18n.current() is Language.JA else " ").join(dict.fromkeys(parts))


def article(cited: str) -> str:
    """Cite articles the way the language does: ``33(2)(i), 33(4)`` is ``33条2項1号・4項``."""
    if i18n.current() is not Language.JA:
        return cited
    said, before = [], ""
    for one in cited.split(", "):
        found = _ARTICLE.fullmatch(one)
        if not found:
            return cited
        words = "" if found[1] == before and found[2] else f"{found[1]}条"
        for unit, number in zip("項号", re.findall(r"\(([^)]*)\)", found[2]), strict=False):
            words += f"{_ROMAN.index(number) + 1 if number in _ROMAN else number}{unit}"
        said.append(words)
        before = found[1]
    return "・".join(said)


def _quoted(text: str) -> str:
    return f"「{text}」" if i18n.current() is Language.JA else f"“{text}”"


def _character(c: str) -> str:
    """Show a character with its number, since it may be one the screen cannot show either."""
    number = " ".join(f"U+{ord(x):04X}" for x in c)
    plain = unicodedata.category(c[0])[0] not in "CZ" if c else False
    return f"{_quoted(c)} ({number})" if plain else number


def _explain_file(code: str, facts: Mapping[str, Any]) -> str:
    """Say what is wrong with a rules file; several faults stand one under the other."""
    group = "not_toml" if code == "file_not_toml" else "rules_fault"
    lines = []
    faults = [facts, *facts.get("others", ())]
    for fault in faults[:_MOST_FAULTS_SHOWN]:
        reason = word(group, str(fault.get("reason", "")))
        if detail := fault.get("detail"):
            reason += f" ({_quoted(detail)})"
        if likely := fault.get("suggestion"):
            meant = QCoreApplication.translate("labels", "did you mean “{likely}”?")
            reason += f" – {meant.format(likely=likely)}"
        lines.append((str(fault.get("key", "")), reason))
    head = _Facts({k: str(v) for k, v in facts.items()} | {"reason": lines[0][1]})
    end = "。" if i18n.current() is Language.JA else "."
    found = [word("code", code).format_map(head).rstrip(" .。–") + end]
    found += [f"{key}: {reason}" for key, reason in lines[1:]]
    if len(faults) > _MOST_FAULTS_SHOWN:
        rest = len(faults) - _MOST_FAULTS_SHOWN
        found.append(QCoreApplication.translate("labels", "and %n more fault(s)", None, rest))
    return "\n".join(found)


def next_step_title(step: NextStep, detail: CaseDetail) -> str:
    """Say the next step as a sentence about this case."""
    translate = QCoreApplication.translate
    case = detail.case
    match step.action:
        case Action.ASK_SOURCE:
            return translate("next", "Ask {source}").format(source=_source(step, detail))
        case Action.ANSWER_SOURCE:
            row = case.find_source(step.detail)
            if row is not None and row.source.kind == "internal":
                text = translate("next", "Look up: {source}")
                return text.format(source=_source(step, detail))
            if row is not None and row.answer_by is not None and row.answer_by < detail.today:
                return translate("next", "Ask {source} again, the answer is late").format(
                    source=_source(step, detail)
                )
            return translate("next", "Record the answer of {source}").format(
                source=_source(step, detail)
            )
        case Action.DECIDE:
            return translate("next", "Decide item {number}: {type}").format(
                number=step.detail, type=_type(step, detail)
            )
        case Action.CARRY_OUT:
            return translate("next", "Carry out item {number}: {type}").format(
                number=step.detail, type=_type(step, detail)
            )
        case Action.RECORD_IDENTITY:
            return translate("next", "Check: {role}").format(role=word("check_role", step.detail))
        case Action.ISSUE_LETTER:
            return translate("next", "Issue the letter: {kind}").format(
                kind=word("letter_kind", step.detail)
            )
        case Action.POST_LETTER:
            return translate("next", "Post letter {letter}").format(letter=step.detail)
        case Action.PAY_FEE:
            return translate("next", "Wait for the fee of {amount} yen, then record it").format(
                amount=f"{case.fee.asked - case.fee.paid:,}"
            )
    return word("action", step.action.value)


def short_step(action: str, detail: str) -> str:
    """Say the next step in a list, where only its code and detail are known."""
    translate = QCoreApplication.translate
    if not action:
        return ""
    if action in {Action.DECIDE, Action.CARRY_OUT}:
        text = translate("next", "{step} (item {number})")
        return text.format(step=word("button", action), number=detail)
    if action == Action.ISSUE_LETTER:
        return translate("next", "Issue: {kind}").format(kind=word("letter_kind", detail))
    return word("action", action)


def _source(step: NextStep, detail: CaseDetail) -> str:
    row = detail.case.find_source(step.detail)
    return row.source.name.in_(i18n.current()) if row is not None else step.detail


def _type(step: NextStep, detail: CaseDetail) -> str:
    item = detail.case.find_item(int(step.detail)) if step.detail.isdigit() else None
    return word("type", item.item.type.value) if item is not None else ""
