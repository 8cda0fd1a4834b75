"""Fonts are packed glyph by glyph: every reader gets back what was packed, whatever came before."""

from __future__ import annotations

import random
import zlib

import pytest
from letter_samples import acknowledgement, disclosure, mixed, renderer

from casemgr import resources
from casemgr.domain.text import Language
from casemgr.letters import fonts, packing
from casemgr.letters.packing import Packer
from casemgr.letters.renderer import LetterRenderer
from casemgr.letters.truetype import Face

KINDS = (acknowledgement, disclosure, mixed)
FACES = [
    fonts.MINCHO_FACE,
    fonts.GOTHIC_FACE,
    fonts.GOTHIC_BOLD_FACE,
    fonts.SERIF_FACE,
    fonts.SERIF_BOLD_FACE,
    fonts.THAI_FACE,
    fonts.EMOJI_FACE,
    "NotoSerifJP-Rare",
    "NotoSerifSC-Rare",
    "NotoSerifKR-Names",
]


def test_what_is_packed_comes_back() -> None:
    chance = random.Random(20261120)
    for _ in range(100):
        kind = chance.randbytes(chance.randrange(3000)) + bytes(chance.randrange(3000))
        pieces = [chance.randbytes(chance.randrange(0, 40)) for _ in range(chance.randrange(30))]
        front = bytes(chance.randrange(300))
        assert zlib.decompress(Packer(kind).packed(front, pieces)) == front + b"".join(pieces)


def test_a_rare_byte_has_a_longer_code() -> None:
    packer = Packer(b"a" * 5000)
    often, seldom = (packer.packed(b"", [sign * 4000]) for sign in (b"a", b"b"))
    assert len(often) < 800
    assert len(seldom) > 4000


@pytest.mark.parametrize("name", FACES)
def test_a_font_is_packed_as_it_is_cut(name: str) -> None:
    data = resources.read(f"fonts/{name}.ttf")
    face = Face(name, data)
    wanted = sorted(face.usual)[:: len(face.usual) // 300 + 1]
    size, packed = face.packed(wanted)
    assert zlib.decompress(packed) == face.cut(wanted)
    assert size == len(face.cut(wanted))
    # Within the limit of the format (RFC 1951, 3.2.7).
    assert max(map(len, face._packer._codes)) <= packing.LONGEST


@pytest.mark.parametrize("name", FACES[:5])
def test_fonts_of_whole_letters_are_hardly_larger_than_packed_at_once(name: str) -> None:
    face = Face(name, resources.read(f"fonts/{name}.ttf"))
    wanted = sorted(face.usual)[:: len(face.usual) // 300 + 1]
    _, packed = face.packed(wanted)
    assert len(packed) < 1.35 * len(zlib.compress(face.cut(wanted), 1))


def test_a_letter_is_the_same_whatever_was_made_before_it() -> None:
    used = renderer()
    for language in Language:
        for make in KINDS:
            used.render(make(), language)
    for make in KINDS:
        fresh = LetterRenderer(resources.read)
        assert fresh.render(make(), Language.JA).pdf == used.render(make(), Language.JA).pdf
