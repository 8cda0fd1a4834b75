from __future__ import annotations

import io
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from casemgr import resources
from casemgr.letters import sfnt
from casemgr.letters.truetype import Face


@pytest.mark.parametrize("name", resources.names("fonts", ".ttf"))
def test_every_font_is_read_as_fonttools_reads_it(name: str) -> None:
    data = resources.read(name)
    face = Face(name, data)
    font: Any = TTFont(io.BytesIO(data), lazy=True)
    order, head, hhea = font.getGlyphOrder(), font["head"], font["hhea"]
    number = font.getGlyphID
    assert face.glyphs == {code: number(glyph) for code, glyph in font.getBestCmap().items()}
    sequences: dict[tuple[int, int], int | None] = {}
    for table in font["cmap"].tables:
        for selector, pairs in (getattr(table, "uvsDict", None) or {}).items():
            for code, glyph in pairs:
                sequences[code, selector] = None if glyph is None else number(glyph)
    assert face.variations == sequences
    metrics = font["hmtx"].metrics
    assert list(zip(face.advances, face.bearings, strict=True)) == [metrics[g] for g in order]
    assert face.box == (head.xMin, head.yMin, head.xMax, head.yMax)
    assert (face.units, face.ascent, face.descent) == (head.unitsPerEm, hhea.ascent, hhea.descent)
    assert face.cap_height == (getattr(font["OS/2"], "sCapHeight", 0) or hhea.ascent)


@pytest.mark.parametrize("name", resources.names("fonts", ".ttf"))
def test_a_cut_font_is_whole(name: str) -> None:
    """Its tables can be read, its checksums fit, and what it draws is what the font draws."""
    data = resources.read(name)
    face = Face(name, data)
    wanted = sorted(set(face.glyphs.values()))[:4000:131]
    whole: Any = TTFont(io.BytesIO(data), lazy=True)
    made = face.cut(wanted)
    tables = sfnt.tables(made)
    assert {"glyf", "head", "hhea", "hmtx", "loca", "maxp"} <= tables.keys()
    part: Any = TTFont(io.BytesIO(made), checkChecksums=2, lazy=True)
    for tag in part.reader.keys():  # noqa: SIM118 - no mapping
        part.reader[tag]
    names = whole.getGlyphOrder()
    for place, glyph in enumerate(wanted, start=1):
        old, new = whole["glyf"][names[glyph]], part["glyf"][f"glyph{place:05}"]
        drawn, _, _ = old.getCoordinates(whole["glyf"])
        again, _, _ = new.getCoordinates(part["glyf"])
        assert list(drawn) == list(again), glyph


def test_a_map_of_another_format_is_refused() -> None:
    table = bytes.fromhex("0000 0001 0003 0001 0000000c 0006")
    with pytest.raises(ValueError, match="6"):
        sfnt.characters(table)
