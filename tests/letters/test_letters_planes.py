"""All characters there are: each is printed and copied as it was typed, or refused by name."""

from __future__ import annotations

import math
import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from functools import cache

import pytest
from fontTools.unicodedata import block
from letter_samples import book, disclosure, item, renderer

from casemgr.domain.errors import Code, Problem
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language, Text
from casemgr.letters.check import refuse_unprintable
from casemgr.letters.fonts import Type
from casemgr.letters.text import clean, named, one_line
from casemgr.services.letter_data import Annex, AnnexRow

_NOT_A_SIGN = {"Cn", "Cs", "Co", "Cc"}
_BLANKS = "\u3164\uffa0"
"""Letters without ink (fillers of Hangul), which some readers leave out."""


@cache
def told_apart() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the assigned characters that are printed, and those that are refused."""
    printed, refused = [], []
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        if unicodedata.category(character) not in _NOT_A_SIGN:
            (refused if book().unprintable(character) else printed).append(character)
    return tuple(printed), tuple(refused)


def some(of: list[str]) -> list[str]:
    """Give the first, the last and a few between: more of a long list."""
    count = min(len(of), 3 + math.isqrt(len(of)) // 4)
    return [of[at * (len(of) - 1) // max(1, count - 1)] for at in range(count)]


@cache
def samples() -> dict[tuple[str, str], str]:
    """Give some characters of each block that is printed, for every font that prints of it."""
    groups: dict[tuple[str, str], list[str]] = {}
    for character in told_apart()[0]:
        # What is a blank, or leaves no trace, nobody can copy.
        for glyph in book().glyphs(one_line(character), Type.MINCHO):
            if glyph.text.strip().strip(_BLANKS):
                groups.setdefault((block(character), glyph.face), []).append(character)
    return {key: "".join(some(of)) for key, of in groups.items()}


def test_every_character_is_set_by_a_font_or_refused_by_its_name() -> None:
    printed, refused = told_apart()
    assert len(printed) > 30_000
    assert len(printed) + len(refused) > 140_000
    for character in printed:
        meant = clean(character).replace("\n", " ")
        found = book().glyphs(meant, Type.MINCHO)
        assert "".join(glyph.text for glyph in found) == meant, named(character)
        for glyph in found:
            face = book().face(glyph.face)
            if glyph.parts:  # read as the whole, whatever its parts say
                continue
            assert glyph.id == face.glyphs[ord(glyph.text)] != 0, named(character)
            said = face.usual[glyph.id] if glyph.code else glyph.said
            assert said == glyph.text.replace("\u00a0", " "), named(character)
    for character in refused:
        # What always comes apart is named by its parts that no font has.
        told = book().unprintable(character)
        assert told == [character] or set(told) <= set(clean(character)), named(character)


def test_a_refusal_names_characters_of_every_block() -> None:
    blocks: dict[str, list[str]] = {}
    for character in told_apart()[1]:
        if clean(character) == character:
            blocks.setdefault(block(character), []).append(character)
    assert len(blocks) > 200
    for name, all_of in blocks.items():
        for character in some(all_of):
            with pytest.raises(Problem) as caught:
                refuse_unprintable(book(), {"name": f"{character}太郎"}, Language.JA)
            assert caught.value.code is Code.UNPRINTABLE_CHARACTERS
            assert caught.value.facts["characters"] == named(character), name
            assert caught.value.facts["fields"] == "name"


def spelt_out(text: str) -> str:
    return re.sub("[\ufb00-\ufb06]", lambda one: unicodedata.normalize("NFKC", one[0]), text)


@pytest.mark.parametrize("language", list(Language))
def test_characters_of_every_block_are_copied_as_they_were_typed(language: Language) -> None:
    texts = list(samples().values())
    assert sum(map(len, texts)) > 400
    assert len({name for name, _ in samples()}) > 75
    rows = tuple(
        AnnexRow(Text(f"Row {n}", f"第{n}"), f"<{n}[{']['.join(text)}]{n}>")
        for n, text in enumerate(texts)
    )
    annex = Annex(1, item(RequestType.DISCLOSE).label, rows)
    pdf = renderer().render(replace(disclosure(), annexes=(annex,)), language).pdf
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    assert done.stderr == b""
    for reader, copied in {
        "poppler": done.stdout.decode(),
        "pdfium": renderer().read_text(pdf),
    }.items():
        whole = "".join(copied.split())
        for n, text in enumerate(texts):
            found = whole.partition(f"<{n}[")[2].partition(f"]{n}>")[0]
            meant = "".join(clean("][".join(text)).split())
            if reader == "pdfium":  # it spells ligatures out by itself
                found, meant = spelt_out(found), spelt_out(meant)
            assert found == meant, (reader, [named(c) for c in text])
