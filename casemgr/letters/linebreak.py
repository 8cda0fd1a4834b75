"""Breaks text into lines as Japanese and English readers expect.

Japanese rules of the line (kinsoku): some signs may not begin a line, some may not end one; what
does not fit is pushed to the next line. Nothing ever stands out beyond the measure. Each line
takes as much as it may: any earlier end would leave more to the lines after it, and help none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from casemgr.letters.fonts import Glyph
from casemgr.letters.text import is_east_asian, is_pictograph, is_thai

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.letters.fonts import FontBook, Type


NOT_AT_START = frozenset(
    "、。，．・：；？！‼⁇⁈⁉ー々〻ゝゞヽヾ〜～゛゜‐–゠"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "ｧｨｩｪｫｬｭｮｯﾞﾟ"
    "）〕］｝〉》」』】〙〗〛〟｠’”›»)]},.;:!?%％‰℃°′″｡｣､･ｰ"
)
"""Signs that may not begin a line."""

NOT_AT_END = frozenset("（〔［｛〈《「『【〘〖〚〝｟‘“‚„‹«([{￥¥$£€№〒＃＄￡｢")
"""Signs that may not end a line."""

_SPACES = frozenset(" \u2002\u2003\u2009\u3000")
_BINDING = frozenset("\u00a0\u2007\u2011\u202f")
"""Spaces and a hyphen that are there to hold their neighbours together."""
_EITHER = frozenset("\"'")
"""Quotation marks that open and close alike, so they cling to both sides."""
_QUOTES = frozenset("‘“«")
"""Marks that open, and in some languages close."""
_INSEPARABLE = frozenset("…‥—―")
_BREAK_AFTER = frozenset("-/@._&=?")

# Thai puts some vowels before the consonant they are read after, and some signs behind.
_THAI_LEADS = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44")
_THAI_TRAILS = frozenset("\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46")

_MAX_STRETCH = 0.09
"""Ems that a gap may grow for an even right edge; more would look like a word space."""

_TOLERANCE = 1e-6
_STEP = 0.5
"""Ems by which lines are made shorter, one step after the other, to even them."""
_FORLORN = 0.25
"""A last line shorter than this part of the measure may be one left over."""
_FEW = _TWO = 2
_KEPT = 2000
"""Texts whose lines are kept, the latest ones."""


@dataclass(frozen=True, eq=False)
class Line:
    """One line of glyphs, and by how many ems each gap that may grow does."""

    glyphs: tuple[Glyph, ...]
    stretch: float = 0.0
    tail: tuple[Glyph, ...] = ()
    """Spaces at which the line was broken: not seen, but read where the text is read."""

    @cached_property
    def width(self) -> float:
        """Width in ems."""
        gaps = sum(grows(a, b) for a, b in pairwise(self.glyphs)) if self.stretch else 0
        return sum([g.width for g in self.glyphs]) + gaps * self.stretch


def grows(left: Glyph, right: Glyph) -> bool:
    """Tell whether the gap between two glyphs may grow: never inside a Latin word."""
    return left.text in _SPACES or is_east_asian(left.text[0]) or is_east_asian(right.text[0])


def may_break(glyphs: Sequence[Glyph], at: int) -> bool:
    """Tell whether a line may end before glyph *at*."""
    after = glyphs[at].text[0]
    if after in _SPACES or after in NOT_AT_START:
        return False
    left = at - 1
    while left >= 0 and glyphs[left].text in _SPACES:
        left -= 1
    if left < 0:
        return False
    before = glyphs[left].text[0]
    if left < at - 1:
        return before not in NOT_AT_END or (before in _QUOTES and _closes(glyphs, left))
    if before in NOT_AT_END or (before == after and before in _INSEPARABLE):
        return False
    if before in _BINDING or after in _BINDING or before in _EITHER or after in _EITHER:
        return False
    if _is_free(before) or _is_free(after):
        return True
    return before == "-" and after.isalpha() and left > 0 and glyphs[left - 1].text.isalpha()


def _is_free(character: str) -> bool:
    """Tell whether lines may break on either side of this character."""
    return is_east_asian(character) or is_pictograph(character)


def _closes(glyphs: Sequence[Glyph], at: int) -> bool:
    """Tell whether a quotation mark stands behind a word, as “ does in German."""
    return at > 0 and glyphs[at - 1].text not in _SPACES and glyphs[at - 1].text not in NOT_AT_END


@lru_cache(_KEPT)
def set_lines(
    book: FontBook,
    text: str,
    kind: Type,
    measure: float,
    *,
    first: float,
    justify: bool,
    more: bool,
) -> tuple[Line, ...]:
    """Set one paragraph and break it; see ``break_lines``.

    Where *more* follows behind a line feed, its last line ends with a space: read aloud or copied,
    the words on both sides do not run together.
    """
    lines = break_lines(book.glyphs(text, kind), measure, first=first, justify=justify)
    if more and not lines[-1].tail:
        lines[-1] = replace(lines[-1], tail=book.glyphs(" ", kind))
    return tuple(lines)


def set_even(
    book: FontBook,
    text: str,
    kind: Type,
    measure: float,
    *,
    first: float,
    justify: bool,
    more: bool,
) -> tuple[Line, ...]:
    """Set one paragraph as ``set_lines`` does, without a last line that is all but empty.

    Where it has one, the lines before it are made shorter, if they need not become more for it. In
    Japanese a line ends between two words if it can: most words begin with a kanji behind kana.
    """
    lines = set_lines(book, text, kind, measure, first=first, justify=justify, more=more)
    if not _forlorn(lines, measure):
        return lines
    better: tuple[Line, ...] = ()
    for step in range(1, int(measure / _STEP)):
        less = step * _STEP
        # Of two lines only the first is shorter, so that it may end anywhere.
        room, shift = (measure, first + less) if len(lines) == _TWO else (measure - less, first)
        tried = set_lines(book, text, kind, room, first=shift, justify=justify, more=more)
        if len(tried) > len(lines):
            break
        if _forlorn(tried, room):
            continue
        if all(_between_words(a, b) for a, b in pairwise(tried)):
            return tried
        better = better or tried
    return better or lines


def _forlorn(lines: Sequence[Line], measure: float) -> bool:
    """Tell whether the last line is a word or a few characters that the others left over."""
    last = lines[-1].glyphs
    if len(lines) == 1 or lines[-1].width > _FORLORN * measure:
        return False
    few = sum(is_east_asian(g.text[0]) and g.text[0] not in NOT_AT_START for g in last) <= _FEW
    return few and not any(g.text in _SPACES for g in last)


def _between_words(line: Line, following: Line) -> bool:
    before, after = line.glyphs[-1].text[0], following.glyphs[0].text[0]
    return "\u3041" <= before <= "\u3096" and "\u4e00" <= after <= "\u9fff"


def break_lines(
    glyphs: Sequence[Glyph], measure: float, *, first: float = 0.0, justify: bool = False
) -> list[Line]:
    """Break into lines of at most *measure* ems, the first one shorter by *first*."""
    lines: list[Line] = []
    start = 0
    while start < len(glyphs):
        room = measure - (0.0 if lines else first)
        end = _end(glyphs, start, room)
        shown = end
        while shown > start + 1 and glyphs[shown - 1].text in _SPACES:
            shown -= 1
        line = Line(tuple(glyphs[start:shown]), tail=tuple(glyphs[shown:end]))
        if justify and end < len(glyphs):
            line = _stretched(line, room)
        lines.append(line)
        start = end
    return lines or [Line(())]


def _end(glyphs: Sequence[Glyph], start: int, room: float) -> int:
    """Find where a line that begins at *start* ends."""
    width = 0.0
    most = room + _TOLERANCE
    for limit in range(start, len(glyphs)):
        width += glyphs[limit].width
        # Spaces at the end of a line are not printed, so they always fit.
        if width > most and glyphs[limit].text not in _SPACES:
            break
    else:
        return len(glyphs)
    limit = max(limit, start + 1)
    for at in range(limit, start, -1):
        if may_break(glyphs, at):
            return at
    return _forced(glyphs, start, limit)


def _forced(glyphs: Sequence[Glyph], start: int, limit: int) -> int:
    """Break a word that is wider than a whole line, where it hurts least."""

    def allowed(at: int) -> bool:
        before, after = glyphs[at - 1].text[0], glyphs[at].text[0]
        if after in _SPACES or (before == after and before in _INSEPARABLE):
            return False
        if is_thai(before) and (before in _THAI_LEADS or after in _THAI_TRAILS):
            return False
        return before not in NOT_AT_END and after not in NOT_AT_START

    places = [at for at in range(limit, start, -1) if allowed(at)]
    good = [at for at in places if glyphs[at - 1].text in _BREAK_AFTER]
    if good and good[0] - start > (limit - start) // 2:
        return good[0]
    return places[0] if places else limit


def _stretched(line: Line, room: float) -> Line:
    gaps = sum(grows(a, b) for a, b in pairwise(line.glyphs))
    if gaps < 1:
        return line
    stretch = (room - line.width) / gaps
    return replace(line, stretch=stretch) if 0 < stretch <= _MAX_STRETCH else line
