"""Honorifics of Japanese names: one for each name, and never torn from it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from casemgr.letters.linebreak import NOT_AT_END, NOT_AT_START, Line, may_break

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from casemgr.letters.fonts import FontBook, Glyph, Type

PERSON, ORGANISATION = "common.head.person", "common.head.organisation"

_GAP = "[ \u3000]"
_SIGNS = "様|さま|殿|御中"
_TYPED = {
    PERSON: re.compile(rf"{_GAP}+(?:{_SIGNS})\Z|(?<=\S)(?:様|さま|御中)\Z|(?<=\S\S)殿\Z"),
    ORGANISATION: re.compile(rf"{_GAP}+(?:{_SIGNS})\Z|(?<=\S)御中\Z"),
}
"""What was typed and can be told from the name: 殿 ends families as well (鵜殿)."""
_LEFT = {
    PERSON: re.compile(rf"{_GAP}+先生\Z|(?<=\S\S)先生\Z"),
    # It may be a part of the name: 株式会社王様.
    ORGANISATION: re.compile(rf"{_GAP}+先生\Z|(?<=\S\S)(?:先生|様|さま|(?<![御宮神])殿)\Z"),
}
"""What stays as it was typed, and has nothing after it."""
_PRINTED = re.compile(rf"{_GAP}*(?:{_SIGNS}|先生)\Z")


def with_honorific(name: str, key: str, say: Callable[[str, dict[str, str]], str]) -> str:
    """Give *name* with 様 or 御中, as the words under *key*, ``PERSON`` or ``ORGANISATION``, do.

    One that was typed with the name is not followed by a second one: 様, さま and 殿 become 様,
    御中 stays, and 先生 is left as it was typed. Joined to the name of an organisation it may be
    part of it, and is left as well.
    """
    if _LEFT[key].search(name):
        return name
    typed = _TYPED[key].search(name)
    if typed is None:
        return say(key, {"name": name})
    kind = ORGANISATION if typed.group().endswith("御中") else PERSON
    return say(kind, {"name": name[: typed.start()]})


def bare(name: str) -> str:
    """Give a person's name without an honorific that was typed with it."""
    return _TYPED[PERSON].sub("", name)


# --- names on lines --------------------------------------------------------------------------

AT_LEAST = 4
"""Characters of a name that go with its honorific, and that stand on any line of it."""
_BEFORE = re.compile(
    "(?:株式|有限|合同|合名|合資|相互)会社|"
    "(?:(?:地方)?独立行政|国立大学|国立研究開発|公立大学|医療|学校|宗教|更生保護|社会福祉|"
    "弁護士|司法書士|行政書士|税理士|監査|特許業務|特定非営利活動|(?:一般|公益)?(?:社団|財団))?法人|"
    "(?:法律|会計|税理士|司法書士|行政書士|特許)?事務所|"
    "(?:協同)?組合|協会|(?:医療)?センター|(?<!総)(?:支店|支社|本社|本店|営業所|分室)"
)
"""Words before which the name of an organisation may be broken, if it must be."""
_AFTER = re.compile("(?:株式|有限|合同|合名|合資|相互)会社|法人")
_SPACES = frozenset(" \u3000")
_JOINTS = frozenset("・･＝")
_AT_GAP, _AT_WORD, _ANYWHERE, _SHORT, _FORCED = 0, 1, 4, 8, 40
"""What breaking a name costs: at a wide space, beside a word or at another space, elsewhere, for a
line of few characters, and where lines are not broken at all."""
_LINE = 3
"""What another line costs where there may be more than needed."""
_HAIR = 1e-6
_Way = tuple[tuple[float, float], tuple[int, ...]]


def name_lines(
    book: FontBook,
    text: str,
    kind: Type,
    first: float,
    rest: float,
    *,
    last: float | None = None,
    least: int = AT_LEAST,
    more: int = 0,
    anywhere: bool = True,
) -> list[Line] | None:
    """Break a name so that its honorific stays with the end of it; None where there is no room.

    The first line has *first* ems, the others have *rest*, and the *last* one may have fewer; it
    has at *least* so many characters of the name. There are as few lines as may be, broken where it
    hurts least, and then even ones; up to *more* lines than needed, where that spares a word.
    Unless *anywhere*, there is room only where no word is broken.
    """
    glyphs = book.glyphs(text, kind)
    costs = _costs(glyphs, text, least)
    if not anywhere:
        costs = {place: cost for place, cost in costs.items() if cost < _ANYWHERE}
    widths = [0.0]
    for glyph in glyphs:
        widths.append(widths[-1] + glyph.width)
    end = len(glyphs)
    # By the place where the next line begins: what it costs to come there, and from where.
    reached: dict[int, _Way] = {0: ((0.0, 0.0), (0,))}
    found: list[_Way] = []
    for number in range(end):
        room = rest if number else first
        further: dict[int, _Way] = {}
        for start, ((cost, uneven), path) in reached.items():
            for stop, price in costs.items():
                most = room if stop < end or last is None else min(room, last)
                wide = widths[_shown(glyphs, start, stop)] - widths[start]
                if stop <= start or wide > most + _HAIR:
                    continue
                short = _SHORT if stop - start < least else 0
                at = (cost + price + short, uneven + wide * wide)
                if stop not in further or at < further[stop][0]:
                    further[stop] = (at, (*path, stop))
        if end in further:
            (cost, uneven), places = further.pop(end)
            found.append(((cost + _LINE * number, uneven), places))
        if len(found) > more:
            break
        reached = further
    if not found:
        return None
    return [_line(glyphs, start, stop) for start, stop in pairwise(min(found)[1])]


def _costs(glyphs: Sequence[Glyph], text: str, least: int) -> dict[int, float]:
    """Give the places where lines of a name may end, and what each costs."""
    honorific = _PRINTED.search(text)
    name = text[: honorific.start()] if honorific else text
    words = {m.start() for m in _BEFORE.finditer(name)} | {m.end() for m in _AFTER.finditer(name)}
    end = len(glyphs)
    costs: dict[int, float] = {end: 0.0}
    offset = 0
    for at, glyph in enumerate(glyphs):
        left = sum(not c.isspace() for c in name[offset:])
        if at and left >= least and glyph.text not in _SPACES:
            before = glyphs[at - 1].text
            if before in _SPACES:
                costs[at] = _AT_GAP if before == "\u3000" else _AT_WORD
            elif may_break(glyphs, at):
                costs[at] = _AT_WORD if offset in words or before in _JOINTS else _ANYWHERE
            elif glyph.text[0] not in NOT_AT_START and before[0] not in NOT_AT_END:
                costs[at] = _FORCED
        offset += len(glyph.text)
    return costs


def _shown(glyphs: Sequence[Glyph], start: int, stop: int) -> int:
    """Give where a line ends that is seen: spaces at its end are not."""
    while stop > start + 1 and glyphs[stop - 1].text in _SPACES:
        stop -= 1
    return stop


def _line(glyphs: Sequence[Glyph], start: int, stop: int) -> Line:
    shown = _shown(glyphs, start, stop)
    return Line(tuple(glyphs[start:shown]), tail=tuple(glyphs[shown:stop]))


def has_honorific(text: str) -> bool:
    """Tell whether a name as it is printed ends with an honorific."""
    return bool(_PRINTED.search(text))
