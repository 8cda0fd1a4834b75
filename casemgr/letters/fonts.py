"""Turns text into glyphs: which font sets which character.

The choice goes by script, not only by what a font has: Japanese fonts have Greek and Cyrillic,
but as wide as kanji.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from casemgr.letters import text as characters
from casemgr.letters.shaping import Part, Shaped, Shaper
from casemgr.letters.truetype import Face

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MINCHO_FACE = "BIZUDPMincho-Regular"
GOTHIC_FACE = "BIZUDPGothic-Regular"
GOTHIC_BOLD_FACE = "BIZUDPGothic-Bold"
SERIF_FACE = "NotoSerif-Regular"
SERIF_BOLD_FACE = "NotoSerif-Bold"
THAI_FACE = "NotoSerifThai-Regular"
EMOJI_FACE = "NotoEmoji-Regular"
_RARE = (
    # Of the Japanese fonts, Mincho knows the most ways of writing a kanji.
    *(MINCHO_FACE, "NotoSerifJP-Rare", "NotoSerifSC-Rare", "NotoSerifKR-Names"),
    *(THAI_FACE, EMOJI_FACE),
)

_NO_BREAK = "\u00a0"
_IDEOGRAPHIC_SPACE = "\u3000"
_AS_TEXT, _AS_PICTURE = "\ufe0e", "\ufe0f"
_KEYCAP = "\u20e3"
_JOINTS = frozenset(" -'.")
"""What stands between the parts of one name, which should look alike."""
_REMEMBERED = 2
"""Longest unit that is kept once it is set; longer ones seldom come twice."""
_LINES = 2000
"""Texts whose glyphs are kept, the latest ones."""


class Type(Enum):
    """A way of setting text: the font for Japanese and the one for other alphabets."""

    MINCHO = (MINCHO_FACE, SERIF_FACE, True)
    GOTHIC = (GOTHIC_FACE, SERIF_FACE, True)
    GOTHIC_BOLD = (GOTHIC_BOLD_FACE, SERIF_BOLD_FACE, True)
    SERIF = (SERIF_FACE, MINCHO_FACE, False)
    SERIF_BOLD = (SERIF_BOLD_FACE, GOTHIC_BOLD_FACE, False)

    # What is kept is looked up by it, hundreds of times a letter, and an enum's own is slow.
    __hash__ = object.__hash__

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
    parts: tuple[Part, ...] = ()
    """The glyphs that are printed instead of this one, where it takes more than one."""
    code: str = ""
    """Its number as it is written; empty where its font takes it for another text, or for parts."""

    @property
    def said(self) -> str:
        """The text it is copied as: a space that binds is copied as any other."""
        return self.text.replace(_NO_BREAK, " ")


class FontBook:
    """All fonts letters may use; each is read when first needed."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        """Take *read*, which gives the bytes of a data file such as ``fonts/X.ttf``."""
        self._read = read
        self._colours = b""
        self._faces: dict[str, Face] = {}
        self._shapers: dict[str, Shaper] = {}
        self._known: dict[tuple[Type, str], tuple[Glyph, ...] | None] = {}
        self._printable: set[str] = set()
        self._alone: dict[Type, dict[str, Glyph]] = {kind: {} for kind in Type}
        # The same words come again from letter to letter.
        self._lines = lru_cache(_LINES)(self._line)

    def forget(self) -> None:
        """Drop the words that were set; the fonts, and single characters, stay."""
        self._lines.cache_clear()
        self._known.clear()

    def face(self, name: str) -> Face:
        """Give a font."""
        if name not in self._faces:
            face = Face(name, self.file(name))
            # The proportional fonts make this space narrow; an indent must be one full em.
            face.set_width(_IDEOGRAPHIC_SPACE, 1.0)
            self._faces[name] = face
        return self._faces[name]

    def file(self, name: str) -> bytes:
        """Give the whole file of a font."""
        return self._read(f"fonts/{name}.ttf")

    def colours(self) -> bytes:
        """Give the colour profile files are meant for (ICC, sRGB)."""
        if not self._colours:
            self._colours = self._read("colour/sRGB.icc")
        return self._colours

    def glyphs(self, text: str, kind: Type) -> tuple[Glyph, ...]:
        """Set one line of clean text. What cannot be printed must have been refused before."""
        return self._lines(text, kind)

    def _line(self, text: str, kind: Type) -> tuple[Glyph, ...]:
        known = self._alone[kind]
        missing = set(text).difference(known)
        if missing:
            known |= self._plain(missing, kind)
            if not missing <= known.keys():
                return self._composed(text, kind)
        return tuple([known[c] for c in text])

    def _plain(self, signs: set[str], kind: Type) -> dict[str, Glyph]:
        """Give the glyphs of those *signs* that look the same whatever stands beside them.

        Latin words are set in one font; it is that of each letter where the first font has it.
        """
        found: dict[str, Glyph] = {}
        for sign in signs:
            unit = self._unit(sign, kind) if characters.stands_alone(sign) else None
            if unit and (unit[0].face == kind.first or not sign.isascii()):
                found[sign] = unit[0]
        return found

    def _composed(self, text: str, kind: Type) -> tuple[Glyph, ...]:
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
        for cluster in self.unprintable_clusters(text):
            base = self._cluster(cluster[0], (SERIF_FACE, *_RARE))
            found |= dict.fromkeys(cluster if base is None else cluster[1:])
        return list(found)

    def unprintable_clusters(self, text: str) -> list[str]:
        """List what cannot be printed, each character with what sits on it, as often as it is."""
        if self._printable.issuperset(text):
            return []
        found: list[str] = []
        for unit in _units(characters.clean(text).replace("\n", " ")):
            if self._unit(unit, Type.MINCHO) is None:
                order = (SERIF_FACE, *_RARE)
                found += (c for c in characters.clusters(unit) if self._cluster(c, order) is None)
            elif len(unit) == 1 or unit.isascii():
                self._printable.update(unit)
        return found

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
        clusters = list(characters.clusters(unit))
        if characters.is_thai(unit[0]):
            # Thai letters stand closer or farther by what is beside them.
            return self._shaped(unit, THAI_FACE)
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
        if characters.is_invisible(base) or characters.is_selector(base):
            return None
        if characters.is_mark(base):
            return None  # there is nothing under it
        if len(cluster) == 1:
            return self._single(base, order)
        if len(cluster) == 2 and characters.is_selector(cluster[1]):  # noqa: PLR2004 - a base and one selector
            return self._variant(cluster, order)
        if _is_sequence(cluster):
            order = (EMOJI_FACE, *order)
        for name in order:
            known = self.face(name).glyphs
            if all(ord(c) in known or characters.leaves_no_ink(c) for c in cluster):
                found = self._shaped(cluster, name)
                if found is not None and len(found) == 1:
                    return found[0]
        return None

    def _single(self, character: str, order: tuple[str, ...]) -> Glyph | None:
        for name in order:
            face = self.face(name)
            glyph = face.glyphs.get(ord(character))
            if glyph is not None:
                return _alone(face, glyph, character, face.width(glyph))
        return None

    def _variant(self, cluster: str, order: tuple[str, ...]) -> Glyph | None:
        base, selector = cluster[0], cluster[1]
        if selector == _AS_PICTURE:
            order = (EMOJI_FACE, *order)
        for name in order if selector != _AS_TEXT else ():
            face = self.face(name)
            glyph = face.glyphs.get(ord(base))
            key = (ord(base), ord(selector))
            if glyph is not None and key in face.variations:
                glyph = face.variations[key] or glyph
                return _alone(face, glyph, cluster, face.width(glyph))
        if selector in {_AS_TEXT, _AS_PICTURE}:
            # In print there are no colours to choose.
            plain = self._single(base, order)
            return plain and replace(plain, text=cluster, code="")
        return None

    def _shaped(self, run: str, name: str) -> tuple[Glyph, ...] | None:
        if name not in self._shapers:
            self._shapers[name] = Shaper(self.file(name))
        found = self._shapers[name].shape(run)
        return None if found is None else tuple(_glyph(self.face(name), one) for one in found)


def _glyph(face: Face, shaped: Shaped) -> Glyph:
    first = shaped.parts[0]
    if len(shaped.parts) == 1 and not first.x and not first.y:
        return _alone(face, first.id, shaped.text, shaped.width)
    return Glyph(face.name, first.id, shaped.text, shaped.width, shaped.parts)


def _alone(face: Face, number: int, text: str, width: float) -> Glyph:
    found = Glyph(face.name, number, text, width)
    usual = face.usual.get(number) in {text, found.said}
    return replace(found, code=f"{number:04X}") if usual else found


def _is_sequence(cluster: str) -> bool:
    """Tell whether a cluster is a picture made of several signs."""
    return characters.is_pictograph(cluster[0]) or _KEYCAP in cluster


def _alphabetic(kind: Type) -> str:
    return kind.second if kind.japanese else kind.first


def _units(text: str) -> Iterator[str]:
    """Give runs of Latin words and of Thai whole, and all other characters one by one."""
    word: list[str] = []
    joints: list[str] = []
    thai: list[str] = []
    for cluster in characters.clusters(text):
        if thai and not characters.is_thai(cluster[0]):
            yield "".join(thai)
            thai = []
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
            if characters.is_thai(cluster[0]):
                thai.append(cluster)
            else:
                yield cluster
    if word or thai:
        yield "".join(word or thai)
    yield from joints
