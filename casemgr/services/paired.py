"""Whether a Japanese letter and its English translation carry the same facts.

Both are made of one set of data. That their words put it the same way is checked on what the
reader gets: the texts as read back from the two PDF files, with Japanese and English dates,
amounts and numbers brought to one form.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any

from casemgr.domain.text import Language, Text
from casemgr.services import paired_values
from casemgr.services.letter_data import LetterData, LetterItem, ReasonedItem
from casemgr.services.paired_facts import amounts, dates
from casemgr.services.printing import Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

_ANNEX = re.compile(r"(?:別紙|Annex)\s*(\d+)")
_RECORD = re.compile(r"(?:^|\f)(?:記録|Record )(\d+)(?=\s*(?:$|\())", re.MULTILINE)
"""The title of a record of provision, alone in its line."""
_JAPANESE_ARTICLE = re.compile(
    r"(施行令|施行規則)?(?:第(\d+)条|同条)"
    r"((?:第\d+項)?(?:第\d+号)?(?:(?:及び|、|・)第\d+項(?:第\d+号)?)*)"
)
_ENGLISH_ARTICLE = re.compile(
    r"Article(\d+)((?:\((?:\d+|[ivx]+)\))*(?:(?:,|and)(?:\((?:\d+|[ivx]+)\))+)*)"
    r"(?:oftheEnforcement(Order|Rules))?"
)
_AROUND = 8
"""Letters by which a place in a text is known."""
_LABEL = 40
"""Letters of a label that may stand before the rest of a text on the next page."""
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_SOURCES = {"施行令": "Order ", "施行規則": "Rule ", "Order": "Order ", "Rules": "Rule "}
# Kana and kanji count as letters of a word, so a word's edge is none of theirs.
_CASE = re.compile(r"(?<![A-Za-z\d])R\d{4}-\d{4,}")


@dataclass(frozen=True, slots=True)
class Side:
    """One letter of the pair."""

    data: LetterData
    language: Language
    text: str
    """As read back from the PDF."""
    house: tuple[str, ...] = ()
    """The company's own texts in it, with their fields; each language has its own."""
    statements: tuple[Statement, ...] = ()
    """What the fixed words of this letter say in this language (``Letters.statements``)."""
    places: tuple[str, ...] = ()
    """Where each of the texts of *house* stands."""


def differences(japanese: Side, english: Side) -> tuple[str, ...]:
    """Tell what one letter says and the other does not; empty where they agree.

    Each is what it is, the value and the letter that has it: ``date:2026-11-20:ja``,
    ``amount:1000:en``, ``annex:2:ja``, ``case:R2026-0012:en``; ``item:2`` is an item that is
    decided differently. ``text:2:en`` is something that the fixed words say of item 2 and that
    is not in that letter (``letter:0:en``: not of one item), ``article:34(3):en`` an article that
    only that letter cites. ``addressee``, ``annex:2`` and the like are parts whose values are not
    the same, or not printed in one of them; ``number:reason 2:ja:10`` is a number that only the
    Japanese reason of item 2 has.
    """
    found = [f"item:{number}" for number in _unequal_items(japanese.data, english.data)]
    for kind, facts in _COUNTED.items():
        one, other = _worded(facts, japanese, english), _worded(facts, english, japanese)
        if japanese.house or english.house:
            # The company's texts may name the days of the letter as often as they like too.
            one, other = Counter(set(one)), Counter(set(other))
        found += _apart(kind, set(one - other), set(other - one))
        # What people typed says a thing as often as it likes in each language.
        found += _apart(kind, *(set(_of_typed(facts, side)) for side in (japanese, english)))
    for kind, names in _NAMED.items():
        found += _apart(kind, *(set(names(_plain(side.text))) for side in (japanese, english)))
    found += _unsaid(japanese, english)
    found += _cited(japanese, english)
    found += paired_values.differences(japanese, english)
    return tuple(dict.fromkeys(found))


def _apart(kind: str, japanese: set[str], english: set[str]) -> list[str]:
    only = {Language.JA: japanese - english, Language.EN: english - japanese}
    return [f"{kind}:{v}:{language}" for language in Language for v in sorted(only[language])]


def _unequal_items(one: LetterData, other: LetterData) -> list[int]:
    ours, theirs = ({i.number: _outcome(i) for i in data.items} for data in (one, other))
    return [n for n in sorted({*ours, *theirs}) if ours.get(n) != theirs.get(n)]


def _outcome(item: LetterItem) -> tuple[object, ...]:
    reason, exception = "", ""
    if isinstance(item, ReasonedItem):
        reason, exception = item.reason, item.exception_article
    return (
        *(item.type, item.outcome, item.decided_on, item.carried_out_on, item.promised_on),
        *(item.article, item.notice_article, item.policy_ref, exception, item.method),
        *(len(x) for x in (item.withheld, item.redacted, item.corrections, item.purposes)),
        # Each language has words of its own for these.
        *(bool(x.strip()) for x in (item.asked, item.measure, reason)),
    )


# --- what the fixed words say -----------------------------------------------------------------


def _unsaid(japanese: Side, english: Side) -> list[str]:
    """Name what is not in the letter that must say it, and what only one of them must say."""
    sides = (japanese, english)
    found = [_of(item, side) for side in sides for item in _missing(side)]
    for one, other in (sides, sides[::-1]):
        more = Counter(s.item for s in one.statements) - Counter(s.item for s in other.statements)
        found += [_of(item, other) for item in more]
    return found


def _of(item: int, side: Side) -> str:
    return f"{'text' if item else 'letter'}:{item}:{side.language}"


def _missing(side: Side) -> Iterator[int]:
    pages = [_letters(page) for page in side.text.split("\f")]
    needed = Counter(_letters(s.text) for s in side.statements)
    for said in side.statements:
        text = _letters(said.text)
        times = needed[text]
        if not _stands(text, pages, times):
            apart = _apart_from(_letters(said.label), text, pages)
            if not _stands(text, apart, times):
                yield said.item


def _apart_from(label: str, text: str, pages: list[str]) -> list[str]:
    """Take out of *text*, where it stands, the second line of the label beside it."""
    ends = [label[at:] for at in range(1, len(label))]
    for at in range(1, len(text)):
        before, after = text[max(0, at - _AROUND) : at], text[at : at + _AROUND]
        for end in ends:
            pages = [p.replace(before + end + after, before + after) for p in pages]
    return pages


def _letters(text: str) -> str:
    """Leave letters and figures only: lines break anywhere, and signs are read back variously."""
    return "".join(c for c in _plain(text) if c.isalnum())


def _stands(text: str, pages: list[str], times: int) -> bool:
    """Tell whether *text* is so often on the pages; it may begin on one and end on the next."""
    whole = [page.count(text) for page in pages] if text else [times]
    if sum(whole) >= times:
        return True
    parts = [(text[:at], text[at:]) for at in range(1, len(text))]
    over = sum(
        any(
            page.count(head) > whole[n] and tail in pages[n + 1][: len(tail) + _LABEL]
            for head, tail in parts
        )
        for n, page in enumerate(pages[:-1])
    )
    return sum(whole) + over >= times


def _cited(japanese: Side, english: Side) -> list[str]:
    """Name the articles that only one letter cites, but for where its own words foresee it."""
    sides = (japanese, english)
    texts = [set(articles(side.text)) for side in sides]
    free = {
        article
        for side in sides
        for text in (*_strings(side.data, side.language), *side.house)
        for article in articles(text)
    }
    # What a page's end cuts off is foreseen too: 35 of 35(7).
    for side in sides:
        for statement in side.statements:
            for article in articles(statement.text):
                parts = article.split("(")
                free |= {"(".join(parts[:n]) for n in range(1, len(parts) + 1)}
    return _apart("article", *(found - free for found in texts))


def articles(text: str) -> set[str]:
    """Find the articles cited in a text, as ``35(7)``, ``27(2)(6)``, ``Rule 18(1)``."""
    plain = "".join(_plain(text).split())
    found: set[str] = set()
    last = ""
    for source, article, rest in _JAPANESE_ARTICLE.findall(plain):
        last = article or last
        found |= _paragraphs(_SOURCES.get(source, "") + last, re.split("及び|、|・", rest))
    for article, rest, source in _ENGLISH_ARTICLE.findall(plain):
        found |= _paragraphs(_SOURCES.get(source, "") + article, re.split(",|and", rest))
    return found


def _paragraphs(article: str, cited: list[str]) -> set[str]:
    """Give an article with each of the paragraphs that are cited of it."""
    numbers = (re.findall(r"\d+|[ivx]+", one) for one in cited)
    return {article + "".join(f"({_number(n)})" for n in one) for one in numbers}


def _number(written: str) -> str:
    return str(_ROMAN.index(written) + 1) if written in _ROMAN else written


# --- what a text says -------------------------------------------------------------------------


_COUNTED: dict[str, Callable[[str], Counter[str]]] = {"date": dates, "amount": amounts}
"""What both letters say equally often, but for texts that people typed."""
_NAMED: dict[str, Callable[[str], list[str]]] = {
    "annex": _ANNEX.findall,
    "case": _CASE.findall,
    "record": _RECORD.findall,
}


def _plain(text: str) -> str:
    """Full-width figures and signs become plain ones."""
    return unicodedata.normalize("NFKC", text)


def _worded(facts: Callable[[str], Counter[str]], side: Side, other: Side) -> Counter[str]:
    """Give what the letter's own words say: what was typed, or is this letter's alone, is not."""
    left = facts(_plain(side.text)) - _of_typed(facts, side)
    return left - facts(_plain(" ".join((*_own(side.data, other.data), *side.house))))


def _of_typed(facts: Callable[[str], Counter[str]], side: Side) -> Counter[str]:
    texts = _strings(side.data, side.language)
    return Counter(fact for text in texts for fact in facts(_plain(text)).elements())


def _own(data: LetterData, other: LetterData) -> Iterator[str]:
    """Give the dates of letters before, where each language had one of its own."""
    for mine, theirs in zip(_before(data), _before(other), strict=False):
        if mine != theirs and mine[1] is not None:
            yield mine[1].isoformat()


def _before(data: LetterData) -> list[tuple[str, date | None]]:
    return [(data.corrects, data.corrects_on), *((i.replaces, i.replaces_on) for i in data.items)]


def _strings(value: Any, language: Language) -> Iterator[str]:
    """Give every text in *value*, as it stands in a letter in *language*."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Text):
        yield value.in_(language)
    elif isinstance(value, tuple):
        for one in value:
            yield from _strings(one, language)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name), language)
