"""Whether what a letter prints gives away what must stay in the file (policy 6(2))."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from casemgr.domain.errors import Block, Code, block
from casemgr.domain.rules import Reasons
from casemgr.domain.text import closed_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from casemgr.domain.case import Case, ItemState
    from casemgr.domain.decision import Decision

_PASSAGE = {True: 15, False: 8}
"""Signs from which an agreement is a passage: in Latin letters, and in Japanese ones."""
_SENTENCE = {True: 8, False: 4}
"""Signs from which it counts that a whole sentence, however short, stands there too."""
_END_OF_SENTENCE = re.compile(r"[。!?\n]|\.(?=\s|$)")
_EDGE = re.compile(r"^\W+|\W+$")


def leak_fault(case: Case, item: ItemState, decision: Decision) -> Block | None:
    """One letter tells all items: what one must not say, the text of another must not either."""
    others = [(i, i.decision) for i in case.items if i.decision and i.number != item.number]
    internal: list[str] = []
    printed: list[str] = []
    for one, made in [*others, (item, decision)]:
        if case.rule(one).reasons is Reasons.FORBIDDEN:
            internal += (made.internal_reason, made.legal_ref, made.protection, made.evidence)
        printed += (made.measure, made.measure_en, made.letter_reason, made.letter_reason_en)
        printed += (x for c in made.corrections for x in (c.before, c.after))
    words = leak(internal, printed, _harmless(case))
    return block(Code.REASON_IN_LETTER_TEXT, words=words) if words else None


def _harmless(case: Case) -> Iterator[str]:
    """Words that stand in a letter anyway: names of the people and of categories of data."""
    for party in (case.requester, case.person):
        yield from (party.name, party.kana, party.print_name)
    for category in case.rules.policy.categories.values():
        yield from (category.label.ja, category.label.en)


def leak(internal: Iterable[str], printed: Iterable[str], harmless: Iterable[str] = ()) -> str:
    """Give a passage of *internal* that stands in *printed* too; "" if there is none.

    Short agreements are chance (a date, two words); a passage is not, nor is a whole sentence of
    a few words. What is no more than a part of a *harmless* text gives nothing away.
    """
    outside = [_plain(p) for p in printed]
    # A name is the same with and without a space between its parts.
    known = [closed_up(h) for h in harmless]
    for text in internal:
        for other in outside:
            words = _passage(_plain(text), other, known) or _sentence(text, other, known)
            if words:
                return words
    return ""


def _passage(text: str, other: str, known: list[str]) -> str:
    for start in range(len(text)):
        end = start
        while end < len(text) and text[start : end + 1] in other:
            end += 1
        same = text[start:end]
        if _tells(same, _PASSAGE, known):
            return same
    return ""


def _sentence(text: str, other: str, known: list[str]) -> str:
    """Find a sentence that stands there whole, but for the signs it ends with."""
    sentences = (_EDGE.sub("", _plain(s)) for s in _END_OF_SENTENCE.split(normalize("NFKC", text)))
    found = (s for s in sentences if s in other and any(c.isalpha() for c in s))
    return next((s for s in found if _tells(s, _SENTENCE, known)), "")


def _tells(same: str, enough: dict[bool, int], known: list[str]) -> bool:
    if len(same) < enough[same.isascii()]:
        return False
    words = closed_up(same)
    return not any(words in k for k in known)


def _plain(text: str) -> str:
    """Let widths of letters, case and spaces make no difference."""
    return " ".join(normalize("NFKC", text).casefold().split())
