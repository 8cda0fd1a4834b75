"""Scripts and signs whose glyphs depend on their neighbours: Thai, free accents, emoji."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest
from letter_samples import acknowledgement, book, renderer

from casemgr import resources
from casemgr.domain.text import Language
from casemgr.letters.fonts import EMOJI_FACE, FontBook, Type
from casemgr.letters.shaping import Shaper
from casemgr.letters.text import clean, clusters

if TYPE_CHECKING:
    from casemgr.letters.fonts import Glyph

FAMILY = "👩\u200d👩\u200d👧\u200d👦"
SCOTLAND = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
NAMES = [
    *("สมชาย ใจดี", "ปิ่นแก้ว น้ำทิพย์", "กตัญญู ที่ดี", "ญาติ ฐิติ"),
    *("x\u0302\u0323y", "Ŝo\u0302\u0301n", "И\u0302ван", "か\u309aさ", "Á\u0331\u0308"),
    *("😀", "見本😀太郎", "❤\ufe0f", "☎\ufe0e", "👍🏽", "🇯🇵🇹🇭", "1\ufe0f\u20e3"),
    *("葛\U000e0100飾", "辻\U000e0101", "\ufa19谷", "𠮷野", "Nguyễn Văn Đức"),
]


def glyphs(text: str, kind: Type = Type.MINCHO) -> tuple[Glyph, ...]:
    return book().glyphs(text, kind)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("น้ำใจ", ["น้ำ", "ใ", "จ"]),
        ("ที่", ["ที่"]),
        (f"a{FAMILY}b", ["a", FAMILY, "b"]),
        ("🇯🇵🇹🇭x", ["🇯🇵", "🇹🇭", "x"]),
        ("👍🏽👍", ["👍🏽", "👍"]),
        (f"{SCOTLAND}!", [SCOTLAND, "!"]),
        ("1\ufe0f\u20e32", ["1\ufe0f\u20e3", "2"]),
        ("葛\U000e0100飾", ["葛\U000e0100", "飾"]),
        ("a🏽", ["a", "🏽"]),
        ("", []),
    ],
)
def test_what_belongs_together_is_one_cluster(text: str, parts: list[str]) -> None:
    assert list(clusters(text)) == parts


@pytest.mark.parametrize("kind", list(Type))
@pytest.mark.parametrize("name", [*NAMES, FAMILY, SCOTLAND])
def test_every_cluster_keeps_its_text(name: str, kind: Type) -> None:
    found = glyphs(name, kind)
    assert "".join(g.text for g in found) == clean(name)
    assert all(g.width > 0 for g in found)
    assert book().unprintable(name) == []


def test_thai_marks_stand_above_their_letter_and_above_each_other() -> None:
    (plain,) = glyphs("ก่")
    (stacked,) = glyphs("กี่")
    assert [p.text for p in stacked.parts] == ["ก", "ี", "่"]
    assert plain.width == stacked.width == glyphs("ก")[0].width
    low, high = plain.parts[-1], stacked.parts[-1]
    # Above a vowel the tone stands higher: raised, or as a glyph of its own.
    assert (low.id, low.y) != (high.id, high.y)
    (am,) = glyphs("น้ำ")
    assert am.text == "น้ำ"
    assert len(am.parts) == 4


def test_accents_without_a_letter_of_their_own_stand_above_it() -> None:
    (one,) = glyphs("И\u0302")
    letter, accent = one.parts
    assert (letter.x, letter.y) == (0, 0)
    assert 0 < accent.x <= one.width
    assert accent.y > 0.1


def test_sequences_of_emoji_are_one_picture() -> None:
    for text in (FAMILY, SCOTLAND, "👍🏽", "🇯🇵", "1\ufe0f\u20e3", "1\u20e3"):
        (one,) = glyphs(text)
        assert (one.face, one.parts) == (EMOJI_FACE, ())
    assert len({glyphs(t)[0].id for t in (FAMILY, "👩", "👍🏽", "🇯🇵", "🇹🇭")}) == 5


def test_a_sign_is_drawn_as_text_or_picture_as_it_was_typed() -> None:
    assert glyphs("☎")[0].face == glyphs("☎\ufe0e")[0].face == "BIZUDPMincho-Regular"
    assert glyphs("☎\ufe0f")[0].face == EMOJI_FACE


def test_kana_with_a_mark_are_one_glyph_or_refused() -> None:
    (one,) = glyphs("か\u309a")
    assert one.parts == ()
    assert one.id != glyphs("か")[0].id
    # This font would only print the mark beside the kana.
    assert book().unprintable("あ\u3099") == ["\u3099"]


def test_a_font_without_a_glyph_shapes_nothing() -> None:
    shaper = Shaper(resources.read("fonts/NotoSerifThai-Regular.ttf"))
    assert shaper.shape("ไทย中") is None
    assert shaper.shape("ไทย") is not None


def test_shaping_does_not_hang_on_what_came_before() -> None:
    fresh = FontBook(resources.read)
    for name in reversed(NAMES):
        assert fresh.glyphs(name, Type.SERIF) == glyphs(name, Type.SERIF)


def _copied(pdf: bytes, *options: str) -> str:
    done = subprocess.run(
        ["pdftotext", *options, "-", "-"], input=pdf, capture_output=True, check=True
    )
    assert done.stderr == b""
    return done.stdout.decode()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", [*NAMES, FAMILY, SCOTLAND])
def test_copying_gives_the_name_as_it_was_typed(name: str, language: Language) -> None:
    pdf = renderer().render(acknowledgement(addressee=name), language).pdf
    assert clean(name) in _copied(pdf)
    assert clean(name) in renderer().read_text(pdf)


def test_words_are_not_joined_where_a_line_ends() -> None:
    pdf = renderer().render(acknowledgement(), Language.EN).pdf
    lines = _copied(pdf, "-raw")
    read = subprocess.run(
        ["pdfinfo", "-struct-text", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()
    assert "Personal Information Protection Act (Act No. 57 of 2003" in read
    ends = re.findall(r"([a-z]{2,})\n([a-z]{2,})", lines)
    assert len(ends) > 3
    for before, after in ends:
        assert f"{before} {after}" in read
        assert f"{before}{after}" not in read


def test_the_same_letter_is_the_same_file_whatever_was_made_before() -> None:
    data = acknowledgement(addressee="สมชาย ใจดี 😀 x\u0302")
    first = renderer().render(data, Language.JA).pdf
    for name in NAMES:
        renderer().render(acknowledgement(addressee=name), Language.JA)
    assert renderer().render(data, Language.JA).pdf == first
    other = type(renderer())(resources.read)
    assert other.render(data, Language.JA).pdf == first
