from __future__ import annotations

import hashlib

import pytest
from letter_samples import book, letter, renderer

from casemgr import resources
from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Address
from casemgr.domain.text import Language
from casemgr.letters.fonts import Type
from casemgr.letters.proposals import spelling
from casemgr.letters.text import clean
from casemgr.services.letter_data import LetterKind


def test_font_files_are_those_listed() -> None:
    listed = dict(
        reversed(line.split("  ")) for line in resources.read_text("fonts/SHA256SUMS").splitlines()
    )
    found = {
        name.removeprefix("fonts/"): hashlib.sha256(resources.read(name)).hexdigest()
        for name in resources.names("fonts", ".ttf")
    }
    assert found == listed
    assert sum(len(resources.read(f"fonts/{name}")) for name in found) < 25_000_000


def test_each_font_has_its_licence() -> None:
    for name in resources.names("fonts", ".txt"):
        assert "SIL Open Font License" in resources.read_text(name)
    assert len(resources.names("fonts", ".txt")) == 8


@pytest.mark.parametrize("name", ["../x", "a/../b", "/etc/passwd", "", "a//b", "C:/x", "a\\b"])
def test_no_name_leads_out_of_the_data_files(name: str) -> None:
    with pytest.raises(ValueError, match="not the name"):
        resources.path(name)


def test_fonts_follow_the_script() -> None:
    def faces(text: str, kind: Type = Type.MINCHO) -> set[str]:
        return {g.face for g in book().glyphs(text, kind)}

    assert faces("髙﨑邉") == {"BIZUDPMincho-Regular"}
    assert faces("Zoë Müller") == {"BIZUDPMincho-Regular"}
    assert faces("Дмитрий") == {"NotoSerif-Regular"}
    assert faces("Nguyễn Văn") == {"NotoSerif-Regular"}
    assert faces("Jiří Šťastný-Đặng") == {"NotoSerif-Regular"}
    assert faces("𠮷") == {"NotoSerifJP-Rare"}
    assert faces("镕") == {"NotoSerifSC-Rare"}
    assert faces("김민수") == {"NotoSerifKR-Names"}
    assert faces("Dear Zoë", Type.SERIF) == {"NotoSerif-Regular"}


def test_all_of_ks_x_1001_and_gbk_can_be_printed() -> None:
    korean = [bytes((a, b)).decode("euc_kr") for a in range(0xB0, 0xC9) for b in range(0xA1, 0xFF)]
    chinese = "".join(chr(c) for c in range(0x4E00, 0x9FA6))
    assert book().unprintable("".join(korean)) == []
    assert book().unprintable(chinese) == []


def test_variants_are_printed_as_written() -> None:
    plain, variant = (book().glyphs(t, Type.MINCHO) for t in ("葛", "葛\U000e0100"))
    assert len(variant) == 1
    assert plain[0].text == "葛"
    assert variant[0].text == "葛\U000e0100"


def test_cleaning_composes_but_keeps_compatibility_characters() -> None:
    assert clean("か\u3099") == "が"
    assert clean("e\u0301") == "é"
    assert clean("\ufa19\ufa1b\ufa11") == "\ufa19\ufa1b\ufa11"
    assert clean("a\r\nb\tc\u2028d") == "a\nb c\nd"


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("山田\u0600太郎", "U+0600"),
        ("山田\x07", "U+0007"),
        ("राम", "र (U+0930)"),
        ("محمد", "م (U+0645)"),
        ("\ud842", "U+D842"),
        ("葛\U000e01ef", "U+E01EF"),
        ("\ue000", "U+E000"),
        ("山\u202e田", "U+202E"),
        ("x\u20dd", "U+20DD"),
        ("\u0302", "U+0302"),
    ],
)
@pytest.mark.parametrize("language", list(Language))
def test_what_cannot_be_printed_is_named(name: str, named: str, language: Language) -> None:
    data = letter(LetterKind.ACKNOWLEDGEMENT, addressee=name, address=Address("1", ("町", "ا"), ""))
    with pytest.raises(Problem) as caught:
        renderer().render(data, language)
    assert caught.value.code is Code.UNPRINTABLE_CHARACTERS
    assert named in caught.value.facts["characters"]
    assert "ا (U+0627)" in caught.value.facts["characters"]
    assert caught.value.facts["fields"] == "addressee, address.lines.2"


@pytest.mark.parametrize(
    ("written", "proposal"),
    [
        ("葛\U000e01ef飾 太郎", "葛飾 太郎"),  # a way of writing that no font knows
        ("𝓐nna Muster", "Anna Muster"),
        ("山\u202e田 太郎", "山田 太郎"),
        ("あ\u3099べ", "あ゛べ"),
        ("Anna\u20dd", "Anna"),
        ("\U0002f80a野", "僧野"),
    ],
)
def test_another_spelling_is_proposed(written: str, proposal: str) -> None:
    with pytest.raises(Problem) as caught:
        renderer().render(letter(LetterKind.ACKNOWLEDGEMENT, addressee=written), Language.JA)
    assert caught.value.facts["proposals"] == proposal
    assert caught.value.facts["way"] == ""
    renderer().render(letter(LetterKind.ACKNOWLEDGEMENT, addressee=proposal), Language.JA)


@pytest.mark.parametrize(
    ("written", "way"),
    [("محمد", "roman"), ("राम", "roman"), ("\U00030000野", "kana"), ("\ue000田", "kana")],
)
def test_else_it_is_said_what_to_write_instead(written: str, way: str) -> None:
    with pytest.raises(Problem) as caught:
        renderer().render(letter(LetterKind.ACKNOWLEDGEMENT, addressee=written), Language.JA)
    assert caught.value.facts["proposals"] == ""
    assert caught.value.facts["way"] == way


def test_of_a_long_text_only_the_signs_are_proposed() -> None:
    long = "𝓐についての" * 20
    assert spelling(book(), long) == "𝓐 (U+1D4D0) → A"
    assert spelling(book(), "見本") == ""
