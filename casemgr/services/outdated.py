"""Letters that no longer say what the case says.

The values a letter was made from are kept with it. They are compared with what the same letter
would say now; what only the moment of issue fixes (number, day, log, enclosures) is taken over.
What is found is named by the part of the letter and never by what stands there, so that it tells
no reason and nothing of data whose existence is kept secret.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from casemgr.domain.case import DECISION_LETTER
from casemgr.domain.errors import Block, Code, Problem, block
from casemgr.services import letter_builder, letter_values, rulebooks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from casemgr.domain.case import Case, ItemState, LetterState
    from casemgr.domain.rules import Particulars
    from casemgr.services.letter_data import LetterData, LetterItem
    from casemgr.services.ports import UnitOfWork

PARTS: Mapping[str, str] = {
    "addressee": "addressee",
    "addressee_organisation": "addressee",
    "address": "address",
    "person": "person",
    "statutory": "person",
    "company": "company",
    "policy_title": "policy",
    "fee": "fee",
    "papers": "papers",
    "authority_papers": "papers",
    "fresh_months": "papers",
    "papers_needed": "papers",
    "hints": "papers",
}
"""Fields of a letter's values that are compared as a whole, and the part each belongs to."""

OF_ITEMS = ("request", "decision", "annex")
"""Parts that each item has: ``decision:2`` is the decision on item 2."""

CONTENT = "content"
"""The part that is named where the letter could not be made at all now."""

FIXED = frozenset(
    {
        "kind",
        "reference",
        "case_number",
        "issued_on",
        "arrived_on",
        "reply_by",
        "reminder",
        "receipt_name",
        "enclosures",
        "code",
        "log_head",
        "sample",
        "corrects",
        "corrects_on",
        "translates",
    }
)
"""Fields that the moment of issue fixes, or that never change."""

_STILL_OPEN = frozenset({"company", "policy", "fee", "papers"})
"""Parts that go on after a letter has left, without making it wrong: it told how things were."""

_REQUEST = frozenset({"number", "type", "label", "article", "asked", "method"})
_GOES_ON = frozenset({"carried_out_on", "manager_told", "manager_told_on"})
"""What may follow a decision that was told."""

_OF_PROBLEM = {Code.ADDRESS_MISSING: "address", Code.PARTICULARS_MISSING: "company"}


@dataclass(frozen=True, slots=True)
class Outdated:
    """A letter and the parts of it that would be different now."""

    letter: str
    fields: tuple[str, ...]
    """Of ``PARTS``, ``CONTENT`` and ``OF_ITEMS`` with the item's number after a colon."""

    @property
    def warning(self) -> Block:
        """The warning of it."""
        return block(Code.WARN_LETTER_OUTDATED, letter=self.letter, fields=list(self.fields))


def of_case(uow: UnitOfWork, case: Case, same_person: Iterable[str]) -> tuple[Outdated, ...]:
    """List the letters of an open case that would say something else now.

    Looked at are those that wait to be posted and, of those that left the house, the decisions:
    other letters have served when they are there. *same_person* are the other cases of the person.
    """
    held = [x for x in case.letters if x.stands and (x.waiting or _decides(x))]
    if case.closed or not held:
        return ()
    company, others = rulebooks.particulars(uow, case.rules), tuple(same_person)
    found = []
    for letter in held:
        try:
            then = letter_values.read(uow.letter(letter.id))
        except Problem:  # of a program that kept other values
            continue
        if parts := _outdated(case, letter, then, company, others):
            found.append(Outdated(letter.id, parts))
    return tuple(found)


def _outdated(
    case: Case,
    letter: LetterState,
    then: LetterData,
    company: Particulars,
    same_person: tuple[str, ...],
) -> tuple[str, ...]:
    items = tuple(i for i in case.items if _held_to(letter, i))
    if not items:
        return ()
    numbers = {i.number for i in items}
    then = replace(then, items=tuple(i for i in then.items if i.number in numbers))
    frame = letter_builder.Frame(
        reference=then.reference,
        issued_on=then.issued_on,
        company=company,
        log_head=then.log_head,
        sample=then.sample,
        language=letter.issued.language,
        enclosures=then.enclosures,
        same_person=same_person,
    )
    try:
        now = letter_builder.build(case, then.kind, items, frame)
    except Problem as problem:
        return (_OF_PROBLEM.get(problem.code, CONTENT),)
    return differences(then, now, posted=letter.posted is not None)


def _decides(letter: LetterState) -> bool:
    return letter.issued.kind == DECISION_LETTER


def _held_to(letter: LetterState, item: ItemState) -> bool:
    """A decision that was changed is told by a letter of its own, which says what it changes."""
    told_anew = _decides(letter) and bool(item.letters) and letter.id not in item.letters
    return item.number in letter.issued.items and not told_anew


def differences(then: LetterData, now: LetterData, *, posted: bool) -> tuple[str, ...]:
    """Name the parts in which two sets of values of one letter differ.

    Of a *posted* letter what may go on after it counts for nothing.
    """
    found = [PARTS[name] for name in PARTS if getattr(then, name) != getattr(now, name)]
    if posted:
        found = [part for part in found if part not in _STILL_OPEN]
    skipped = _GOES_ON if posted else frozenset()
    for one, other in zip(then.items, now.items, strict=True):
        found += [f"{part}:{one.number}" for part in _of_item(one, other, skipped)]
    annexes = [{a.item: a for a in data.annexes} for data in (then, now)]
    found += [
        f"annex:{i.number}"
        for i in then.items
        if annexes[0].get(i.number) != annexes[1].get(i.number)
    ]
    return tuple(dict.fromkeys(found))


def _of_item(then: LetterItem, now: LetterItem, skipped: frozenset[str]) -> list[str]:
    # Which number an annex has depends on the other items.
    names = {*_names(then), *_names(now)} - {"annex", *skipped}
    changed = {n for n in names if getattr(then, n, None) != getattr(now, n, None)}
    decided = "decision" if then.outcome or now.outcome else "request"
    return sorted({"request" if name in _REQUEST else decided for name in changed}, reverse=True)


def _names(item: Any) -> tuple[str, ...]:
    return tuple(item.__dataclass_fields__)
