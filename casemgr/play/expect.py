"""Compares what a scenario expects with what is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import workflow as wf
from casemgr.domain.errors import Problem
from casemgr.domain.fee import FeeBasis
from casemgr.domain.steps import Action
from casemgr.play.difference import Difference, differ, show
from casemgr.play.expect_beside import of_summary, of_what_runs_beside
from casemgr.play.expected import (
    NONE,
    UNDECIDED,
    Expect,
    ExpectedFee,
    ExpectedLetter,
    counted,
    same_facts,
)
from casemgr.play.stage import squeezed
from casemgr.services import codec

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from casemgr.domain.case import LetterState
    from casemgr.domain.errors import Block
    from casemgr.play.stage import Stage
    from casemgr.services.queries import CaseDetail

_AROUND = 24


def differences(expect: Expect, case: str, stage: Stage) -> list[Difference]:
    """Give what is not as expected; the error of the step itself is the runner's affair."""
    found = list(_of_vault(expect, stage))
    case = expect.case or case
    # Of a case that was erased nothing but the refusal can be expected.
    if stage.knows(case) and expect != Expect(case=expect.case, error=expect.error):
        now = stage.detail(case)
        found += _of_case(expect, now)
        found += of_what_runs_beside(expect, now, stage)
        found += _of_letters(expect, case, now, stage)
    return found


def _of_case(expect: Expect, now: CaseDetail) -> Iterator[Difference]:
    case = now.case
    yield from differ("phase", expect.phase, now.phase)
    if expect.progress is not None:
        done = (now.progress.done, now.progress.total)
        yield from differ("progress", tuple(expect.progress), done)
    if expect.next_step is not None:
        yield from differ("next_step", expect.next_step, _next_step(now, expect.next_step))
    for number, outcome in (expect.outcome or {}).items():
        item = case.find_item(int(number))
        is_ = item.outcome.value if item and item.outcome else UNDECIDED
        yield from differ(f"outcome.{number}", outcome, is_ if item else NONE)
    if expect.fee is not None:
        yield from _fee(expect.fee, now)
    yield from differ("due_on", expect.due_on, now.due_on or NONE)
    yield from differ("overdue_days", expect.overdue_days, now.overdue_days())
    yield from differ("counted", expect.counted, counted(now.explanation, now.today))
    suit = now.suit
    yield from differ("suit_from", expect.suit_from, suit.possible_from if suit else NONE)
    yield from differ("two_weeks_end", expect.two_weeks_end, suit.two_weeks_end if suit else NONE)
    opened = suit is not None and suit.opened_by_refusal
    yield from differ("suit_opened_by_refusal", expect.suit_opened_by_refusal, opened)
    yield from differ("paused_since", expect.paused_since, now.paused_since or NONE)
    if expect.holds is not None:
        held = sorted(p.reason for p in case.holds)
        yield from differ("holds", sorted(h.value for h in expect.holds), held)
    for source, status in expect.sources.items():
        row = case.find_source(source)
        yield from differ(f"sources.{source}", status, row.status.value if row else NONE)
    yield from differ("policy_version", expect.policy_version, case.policy_version)
    yield from _actions(expect, now)
    warned = [w.code.value for w in now.warnings]
    for wanted in expect.warnings:
        facts = {k: v for k, v in wanted.items() if k != "code"}
        same = [w for w in now.warnings if w.code.value == wanted["code"]]
        if not any(same_facts(facts, w.facts) for w in same):
            shown = [str(w) for w in same] or warned
            yield Difference("warnings", show(wanted if facts else wanted["code"]), show(shown))
    for code in expect.no_warnings:
        if code in warned:
            yield Difference("no_warnings", f"≠ {code}", show(warned))


def _next_step(now: CaseDetail, wanted: str) -> str:
    step = now.next_step
    if step is None:
        return NONE
    with_detail = ":" in wanted and step.detail
    return f"{step.action.value}:{step.detail}" if with_detail else step.action.value


def _fee(expect: ExpectedFee, now: CaseDetail) -> Iterator[Difference]:
    case, fee = now.case, now.case.fee
    yield from differ("fee.state", expect.state, now.fee)
    yield from differ("fee.amount", expect.amount, fee.asked)
    yield from differ("fee.count", expect.count, fee.count or len(wf.chargeable(case)))
    yield from differ("fee.basis", expect.basis, fee.basis or NONE)
    for basis in FeeBasis:
        name = basis.value
        yield from differ(f"fee.{name}", getattr(expect, name), wf.fee_amount(case, basis))


def _actions(expect: Expect, now: CaseDetail) -> Iterator[Difference]:
    for name in expect.allowed:
        if why := _blocks(now, name):
            yield Difference(f"allowed.{name}", "-", show([str(b) for b in why]))
    for name, code in expect.blocked.items():
        codes = [b.code.value for b in _blocks(now, name)]
        if code not in codes:
            yield Difference(f"blocked.{name}", code, show(codes))


def _blocks(now: CaseDetail, name: str) -> Sequence[Block]:
    """Give what stands in the way of ``decide``, ``decide:2`` or ``issue_letter:decision``."""
    action, _, detail = name.partition(":")
    if action == Action.ISSUE_LETTER and detail:
        return now.letters.get(detail, ())
    if detail.isdigit():
        return now.items.get((Action(action), int(detail)), ())
    return now.actions[Action(action)]


def _of_letters(expect: Expect, case: str, now: CaseDetail, stage: Stage) -> Iterator[Difference]:
    kept = [x for x in now.case.letters if x.voided is None]
    if expect.letters is not None:
        wanted = [(x.kind.value, x.language.value) for x in expect.letters]
        there = [(x.issued.kind, x.issued.language.value) for x in kept]
        yield from differ("letters", wanted, there)
    for letter in expect.letter:
        name = letter.id or f"{case}:{letter.kind.value}:{letter.language or ''}"
        try:
            number = stage.letter_id(name)
        except Problem as problem:
            yield Difference("letter", name, str(problem))
            continue
        known = next((x for x in kept if x.id == number), None)
        yield from _letter(letter, name, known, stage.text(number))
        yield from _about(letter, name, stage.about(number))


def _letter(
    expect: ExpectedLetter, name: str, known: LetterState | None, text: str
) -> Iterator[Difference]:
    for words in expect.contains:
        if squeezed(words) not in text:
            yield Difference(f"letter {name} contains", words, _nearest(squeezed(words), text))
    for words in expect.lacks:
        if squeezed(words).casefold() in text.casefold():
            at = text.casefold().index(squeezed(words).casefold())
            yield Difference(f"letter {name} lacks", words, f"…{_cut(text, at, len(words))}…")
    if known is not None:
        yield from differ(f"letter {name} pages", expect.pages, known.issued.pages)
        yield from differ(f"letter {name} posted", expect.posted, known.posted is not None)


def _about(expect: ExpectedLetter, name: str, about: dict[str, str]) -> Iterator[Difference]:
    """Neither a file's name nor what a PDF says of itself may tell what the letter must not."""
    for words in expect.lacks:
        for place, said in about.items():
            if squeezed(words).casefold() in squeezed(said).casefold():
                yield Difference(f"letter {name} lacks, {place}", words, said)


def _nearest(words: str, text: str) -> str:
    """Show the place where most of the wanted words' beginning stands, to ease the search."""
    for size in range(len(words) - 1, 1, -1):
        at = text.find(words[:size])
        if at >= 0:
            return f"…{text[at : at + len(words) + _AROUND]}…"
    return "-"


def _cut(text: str, at: int, size: int) -> str:
    return text[max(0, at - _AROUND) : at + size + _AROUND]


def _of_vault(expect: Expect, stage: Stage) -> Iterator[Difference]:
    for pair in expect.alike:
        yield from _alike(stage, pair)
    for pair in expect.identical:
        first, *others = [stage.desk.letter(stage.letter_id(x)).pdf for x in pair]
        if any(other != first for other in others):
            yield Difference("identical", " = ".join(pair), "≠")
    for wanted in expect.list:
        rows = stage.desk.rows(stage.desk.ids(wanted.filter))
        cases = sorted(stage.number(c) for c in wanted.cases)
        shown = sorted(r.summary.number for r in rows)
        yield from differ(f"list {show(codec.write(wanted.filter))}", cases, shown)
    if expect.counts:
        counts = stage.desk.counts()
        for name, count in expect.counts.items():
            yield from differ(f"counts.{name}", count, counts.get(name))
    if expect.summary is not None:
        yield from of_summary(expect.summary, stage)
    if expect.verify is not None:
        yield from differ("verify", list(expect.verify), stage.desk.verify())


def _alike(stage: Stage, pair: Sequence[str]) -> Iterator[Difference]:
    first, *others = [stage.masked_text(stage.letter_id(x)) for x in pair]
    for other in others:
        if other != first:
            same = next(
                (i for i, (a, b) in enumerate(zip(first, other, strict=False)) if a != b),
                min(len(first), len(other)),
            )
            yield Difference(
                f"alike {' = '.join(pair)}",
                f"…{_cut(first, same, 1)}…",
                f"…{_cut(other, same, 1)}…",
            )
