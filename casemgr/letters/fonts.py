"""Turns text into glyphs: which font sets which character.

The choice goes by script, not only by what a font has: Japanese fonts have Greek and Cyrillic,
but as wide as kanji.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from casemgr.letters import text as characters
from casemgr.letters.truetype import Face

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MINCHO_FACE = "BIZUDPMincho-Regular"
GOTHIC_FACE = "BIZUDPGothic-Regular"
GOTHIC_BOLD_FACE = "BIZUDPGothic-Bold"
SERIF_FACE = "NotoSerif-Regular"
SERIF_BOLD_FACE = "NotoSerif-Bold"
_RARE = ("NotoSerifJP-Rare", "NotoSerifSC-Rare", "NotoSerifKR-Names")

_IDEOGRAPHIC_SPACE = "\u3000"
_JOINTS = frozenset(" -'.")
"""What stands between the parts of one name, which should look alike."""
_REMEMBERED = 2
"""Longest unit that is kept once it is set; longer ones seldom come twice."""


class Type(Enum):
    """A way of setting text: the font for Japanese and the one for other alphabets."""

    MINCHO = (MINCHO_FACE, SERIF_FACE, True)
    GOTHIC = (GOTHIC_FACE, SERIF_FACE, True)
    GOTHIC_BOLD = (GOTHIC_BOLD_FACE, SERIF_BOLD_FACE, True)
    SERIF = (SERIF_FACE, MINCHO_FACE, False)
    SERIF_BOLD = (SERIF_BOLD_FACE, GOTHIC_BOLD_FACE, False)

    def __init__(self, first: str, second: str, japanese: bool) -> None:
        self.first = first
        self.second = second
        self.japanese = japanese


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph to print, and the text it stands for."""

    face: str
    id: int
    text: str
    width: float
    """In ems."""


class FontBook:
    """All fonts letters may use; each is read when first needed."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        """Take *read*, which gives the bytes of a data file such as ``fonts/X.ttf``."""
        self._read = read
        self._faces: dict[str, Face] = {}
        self._known: dict[tuple[Type, str], tuple[Glyph, ...] | None] = {}

    def face(self, name: str) -> Face:
        """Give a font."""
        if name not in self._faces:
            face = Face(name, self._read(f"fonts/{name}.ttf"))
            # The proportional fonts make this space narrow; an indent must be one full em.
            face.set_width(_IDEOGRAPHIC_SPACE, 1.0)
            self._faces[name] = face
        return self._faces[name]

    def glyphs(self, text: str, kind: Type) -> tuple[Glyph, ...]:
        """Set one line of clean text. What cannot be printed must have been refused before."""
        out: list[Glyph] = []
        for unit in _units(characters.clean(text)):
            found = self._unit(unit, kind)
            if found is None:
                raise ValueError(" ".join(characters.named(c) for c in unit))
            out.extend(found)
        return tuple(out)

    def width(self, text: str, kind: Type) -> float:
        """Measure one line of text in ems."""
        return sum(g.width for g in self.glyphs(text, kind))

    def unprintable(self, text: str) -> list[str]:
        """List the characters of *text* that no font can print, each once, in order."""
        found: dict[str, None] = {}
        for unit in _units(characters.clean(text).replace("\n", " ")):
            if self._unit(unit, Type.MINCHO) is None:
                found |= dict.fromkeys(self._culprits(unit))
        return list(found)

    def _culprits(self, unit: str) -> Iterator[str]:
        for cluster in _clusters(unit):
            if self._cluster(cluster, (MINCHO_FACE, SERIF_FACE, *_RARE)) is None:
                base = self._cluster(cluster[0], (MINCHO_FACE, SERIF_FACE, *_RARE))
                yield from cluster if base is None else cluster[1:]

    def _unit(self, unit: str, kind: Type) -> tuple[Glyph, ...] | None:
        if len(unit) > _REMEMBERED:
            return self._set(unit, kind)
        key = (kind, unit)
        if key not in self._known:
            self._known[key] = self._set(unit, kind)
        return self._known[key]

    def _set(self, unit: str, kind: Type) -> tuple[Glyph, ...] | None:
        order: tuple[str, ...] = (kind.first, kind.second, *_RARE)
        if characters.has_own_alphabet(unit[0]):
            order = (_alphabetic(kind), *order)
        clusters = list(_clusters(unit))
        if len(clusters) > 1:
            # One font for one name: Nguyễn must not change its letters in the middle.
            for name in dict.fromkeys((kind.first, _alphabetic(kind))):
                whole = [self._cluster(c, (name,)) for c in clusters]
                if not any(g is None for g in whole):
                    return tuple(g for g in whole if g is not None)
        out = [self._cluster(c, order) for c in clusters]
        return None if any(g is None for g in out) else tuple(g for g in out if g is not None)

    def _cluster(self, cluster: str, order: tuple[str, ...]) -> Glyph | None:
        base = cluster[0]
        if characters.is_invisible(base) or len(cluster) > 2:  # noqa: PLR2004 - a base and one selector
            return None
        for name in order:
            face = self.face(name)
            glyph = face.glyphs.get(ord(base))
            if glyph is None:
                continue
            if len(cluster) > 1:
                key = (ord(base), ord(cluster[1]))
                if key not in face.variations:
                    continue
                glyph = face.variations[key] or glyph
            return Glyph(name, glyph, cluster, face.width(glyph))
        return None


def _alphabetic(kind: Type) -> str:
    return kind.second if kind.japanese else kind.first


def _clusters(unit: str) -> Iterator[str]:
    """Give each character with the selectors and marks that sit on it."""
    start = 0
    for at in range(1, len(unit) + 1):
        if at == len(unit) or not (
            characters.is_selector(unit[at]) or characters.is_mark(unit[at])
        ):
            yield unit[start:at]
            start = at


def _units(text: str) -> Iterator[str]:
    """Give runs of Latin words whole, and all other characters one by one."""
    word: list[str] = []
    joints: list[str] = []
    for cluster in _clusters(text):
        if characters.is_latin(cluster[0]):
            word += [*joints, cluster]
            joints = []
        elif word and cluster in _JOINTS:
            joints.append(cluster)
        else:
            if word:
                yield "".join(word)
            yield from joints
            word, joints = [], []
            yield cluster
    if word:
        yield "".join(word)
    yield from joints
