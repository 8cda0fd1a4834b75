"""Places the glyphs of scripts in which a letter changes with what stands on it (HarfBuzz).

Thai vowels and tones, accents without a letter of their own, emoji made of several signs.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from casemgr.letters import text as characters

_NOTHING = 0
"""The glyph of what a font does not have."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of several glyphs that stand for one cluster."""

    id: int
    text: str
    """What the glyph alone would stand for."""
    x: float
    """From the left end of the cluster, in ems."""
    y: float
    """Above the base line, in ems."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """How a cluster is printed."""

    text: str
    width: float
    """In ems."""
    parts: tuple[Part, ...]


class Shaper:
    """One font, ready to shape."""

    def __init__(self, data: bytes) -> None:
        """Read the whole file *data*."""
        import uharfbuzz  # noqa: PLC0415 - needed by few letters

        self._harfbuzz: Any = uharfbuzz
        self._face: Any = uharfbuzz.Face(uharfbuzz.Blob(data))
        self._font: Any = uharfbuzz.Font(self._face)
        self._units: int = self._face.upem
        self._places_marks: bool = self._face.has_layout_positioning
        self._characters: dict[int, str] = {}
        for code in sorted(self._face.unicodes):
            glyph = self._font.get_nominal_glyph(code)
            self._characters.setdefault(glyph, chr(code))

    def shape(self, run: str) -> tuple[Shaped, ...] | None:
        """Place the glyphs of *run*, cluster by cluster; None if the font cannot do it well."""
        bounds = list(accumulate(len(cluster) for cluster in characters.clusters(run)))
        buffer = self._harfbuzz.Buffer()
        buffer.add_str(run)
        # Nothing may depend on the language that this computer is set to.
        buffer.language = "und"
        buffer.guess_segment_properties()
        buffer.cluster_level = self._harfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.flags = self._harfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        self._harfbuzz.shape(self._font, buffer)
        return self._sorted(run, bounds, buffer)

    def _sorted(self, run: str, bounds: list[int], buffer: Any) -> tuple[Shaped, ...] | None:
        found: list[Shaped] = []
        glyphs = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
        start = 0
        for end in bounds:
            mine = [(i, p) for i, p in glyphs if start <= i.cluster < end]
            text = run[start:end]
            start = end
            if not mine:
                if not found:
                    return None
                # What became one with the cluster before it.
                last = found.pop()
                found.append(Shaped(last.text + text, last.width, last.parts))
                continue
            parts: list[Part] = []
            pen = 0.0
            for info, position in mine:
                sign = self._characters.get(info.codepoint, run[info.cluster])
                if info.codepoint == _NOTHING:
                    return None
                if characters.is_mark(sign) and not self._places_marks:
                    return None
                x = (pen + position.x_offset) / self._units
                parts.append(Part(info.codepoint, sign, x, position.y_offset / self._units))
                pen += position.x_advance
            found.append(Shaped(text, pen / self._units, tuple(parts)))
        return tuple(found)
