from __future__ import annotations

import random
import re
import tomllib
import unicodedata
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from letter_samples import book

from casemgr import resources
from casemgr.letters.fonts import Type
from casemgr.letters.linebreak import NOT_AT_END, NOT_AT_START, Line, break_lines, set_even
from casemgr.letters.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = [
    *("個人情報", "保有個人データ", "第三者提供記録", "の", "は", "を", "について", "により"),
    *(
        "（平成15年法律第57号）",
        "「プライバシーポリシー」",
        "『別紙』",
        "（以下「法」といいます。）",
    ),
    *("しました", "データベース", "ウェブサイト", "キャッシュ", "いらっしゃいます", "ちょっと"),
    *("GMO OMAKASE株式会社", "info@example.jp", "2026年11月20日", "1,000円", "Privacy Policy"),
    *("第33条第2項第1号", "、", "。", "？", "時々", "人々", "……", "——", "￥1,000", "50％"),
    *("ＡＢＣ", "ア・イ・ウ"),
]
_JUNK = "あ亜ー、。（）「」『』…—・！？ aB1-.,@()々っャ％￥\u3000"


def _lines(text: str, measure: float) -> list[str]:
    lines = break_lines(book().glyphs(text, Type.MINCHO), measure, justify=True)
    assert all(line.width <= measure + 1e-6 for line in lines)
    assert "".join(read(line) for line in lines) == text
    return [shown(line) for line in lines]


def shown(line: Line) -> str:
    return "".join(g.text for g in line.glyphs)


def read(line: Line) -> str:
    """What a reader of the file copies: with the spaces at which lines were broken."""
    return shown(line) + "".join(g.text for g in line.tail)


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=60), st.integers(14, 43))
@settings(max_examples=400, deadline=None)
def test_no_line_begins_or_ends_wrongly(words: list[str], measure: int) -> None:
    kept: list[str] = []
    for word in words:
        # Nobody writes two commas, or a comma after a dash.
        closing = word[0] in NOT_AT_START and kept and kept[-1][-1] in "、。？…—"
        if not closing:
            kept.append(word)
    lines = _lines("".join(kept), measure)
    for line in lines[1:]:
        assert line[0] not in NOT_AT_START, lines
    for line in lines[:-1]:
        assert line[-1] not in NOT_AT_END, lines
    for before, after in pairwise(lines):
        assert not (before[-1] == after[0] and after[0] in "…—"), lines


@given(st.text(_JUNK, min_size=1, max_size=200), st.integers(3, 20))
@settings(max_examples=400, deadline=None)
def test_no_text_is_lost_or_too_wide_however_odd(text: str, measure: int) -> None:
    _lines(text, measure)


def test_a_word_longer_than_the_line_is_broken_after_a_sign() -> None:
    texts = _lines("user.name.with.many.parts@example.co.jp", 12)
    assert len(texts) > 1
    assert texts[0][-1] in ".@"


def test_english_breaks_between_words_only() -> None:
    text = "The Company has decided not to stop the use as you asked for."
    lines = break_lines(book().glyphs(text, Type.SERIF), 14)
    assert " ".join(shown(line) for line in lines) == text
    assert "".join(read(line) for line in lines) == text


def test_an_article_is_not_parted_from_its_number() -> None:
    for measure in range(6, 24):
        glyphs = book().glyphs("as stated in Annex\u00a01 (Act, Article\u00a033(1))", Type.SERIF)
        texts = ["".join(g.text for g in one.glyphs) for one in break_lines(glyphs, measure)]
        assert any("Annex\u00a01" in text for text in texts), texts


def test_justified_lines_fill_the_measure() -> None:
    lines = break_lines(
        book().glyphs("保有個人データの開示について、" * 20, Type.MINCHO), 30, justify=True
    )
    assert all(abs(line.width - 30) < 1e-6 for line in lines[:-1])
    assert lines[-1].stretch == 0


@pytest.mark.parametrize(
    ("text", "measure", "lines"),
    [
        ('これは"引用"です', 5.0, ['これは"引', '用"です']),
        ("見本　太郎　様", 3.2, ["見本", "太郎", "様"]),
        ("ﾊﾞﾝｸﾞﾗ", 1.1, ["ﾊﾞ", "ﾝ", "ｸﾞ", "ﾗ"]),
        ("「「見本」」", 2.0, ["「「見", "本」」"]),
        ("例は\u00a010例", 3.0, ["例", "は\u00a010", "例"]),
        ("笑😀😀😀笑", 3.0, ["笑😀", "😀😀", "笑"]),
    ],
)
def test_where_lines_end(text: str, measure: float, lines: list[str]) -> None:
    found = break_lines(book().glyphs(text, Type.MINCHO), measure)
    assert [shown(line) for line in found] == lines


def test_a_german_quotation_may_end_a_line() -> None:
    glyphs = book().glyphs("Die Firma „Muster“ hat", Type.SERIF)
    assert [shown(line) for line in break_lines(glyphs, 9.5)] == ["Die Firma „Muster“", "hat"]


def test_thai_is_broken_at_spaces_and_else_never_within_a_syllable() -> None:
    text = "เรียน คุณสมชาย ใจดี"
    texts = [shown(line) for line in break_lines(book().glyphs(text, Type.MINCHO), 8)]
    assert texts == ["เรียน คุณสมชาย", "ใจดี"]
    word = "กรุงเทพมหานครอมรรัตนโกสินทร์มหินทรายุธยา"
    for measure in range(2, 12):
        found = _lines(word, measure)
        assert len(found) > 1
        for line in found[1:]:
            assert line[0] not in "ะาำๆฯ"
            assert unicodedata.category(line[0]) != "Mn"
        for line in found[:-1]:
            assert line[-1] not in "เแโใไ"


# --- the texts of the letters --------------------------------------------------------------

_MORE_AT_START = frozenset(
    "、。，．・：；？！‼⁇⁈⁉ー々〻ゝゞヽヾ‐–゠〜～゛゜％‰℃°′″,.:;?!%)]}’”»"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ｡､･ｰｧｨｩｪｫｬｭｮｯﾞﾟ"
)
_MORE_AT_END = frozenset("￥¥$£€№〒＃(")
_NAMES = ["髙橋 一郎", "𠮷野 﨑子", "葛\U000e0100飾 さくら", "Zoë Müller-Šťastná", "Nguyễn Văn Đức",
          "Дмитрий Иванов", "김민수", "สมชาย ใจดี", "見本　太郎", "O’Neill, Ann (“Annie”)",
          "株式会社見本（旧・架空商事（株））", "「見本」ﾎｰﾙﾃﾞｨﾝｸﾞｽ"]  # fmt: skip
_PLACES = ["東京都渋谷区架空町1-2-3 見本ビル10階", "〒879-7364　大分県架空市見本町田原1丁目25番7号",
           "Musterstraße 12a, 10115 Berlin",
           "京都府京都市上京区見本通架空上ル123番地「メゾン・ド・見本」201号"]  # fmt: skip
_FIGURES = ["￥1,000", "1,234,567円", "50％", "第33条第2項第1号", "2026年11月20日", "3‰",
            "+81 90-0000-0000", "R2026-0012-L3", "№12", "36.5℃", "$1,000.50"]  # fmt: skip
_QUOTES = ["「ちょっと、待って！」と", "『別紙1（第2版）』", "“Privacy Policy”", '"as is"', "‘we’",
           "……そして――", "（例：「キャッシュ」、『クッキー』など。）", "（※1）", "‼", "々々",
           "（法第2条。）」", "user.name+tag@mail.example.co.jp",
           "https://www.example.jp/privacy/policy?version=2&lang=ja"]  # fmt: skip


def _wording(language: str) -> list[str]:
    found: list[str] = []

    def walk(value: object) -> None:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            for one in value.values():
                walk(one)

    for name in resources.names(f"letters/{language}", ".toml"):
        walk(tomllib.loads(resources.read_text(name)))
    return found


def _filled(text: str, chance: random.Random) -> str:
    """Put values in the place of fields, and take every part that has a condition."""
    while "((" in text:
        before = text
        text = re.sub(r"\(\((\w+)\)\)", lambda _: _value(chance), text)
        text = re.sub(r"\(\(!?\w+\?\?((?:(?!\(\().)*?)\)\)", r"\1", text, flags=re.DOTALL)
        if text == before:
            break
    return text.replace("\n", " ")


def _value(chance: random.Random) -> str:
    return chance.choice(chance.choice((_NAMES, _PLACES, _FIGURES, _QUOTES)))


def _paragraphs(language: str, count: int) -> Iterator[str]:
    chance = random.Random(20261120)
    texts = [t for t in _wording(language) if len(t) > 12]
    for _ in range(count):
        parts = [_filled(chance.choice(texts), chance) for _ in range(chance.randint(1, 4))]
        parts.insert(chance.randint(0, len(parts)), _value(chance))
        yield clean((" " if language == "en" else "").join(parts)).strip()


def _faults(lines: list[Line], measure: float) -> Iterator[str]:
    texts = [shown(line) for line in lines]
    for text in texts[1:]:
        if text[0] in _MORE_AT_START or unicodedata.category(text[0]) in {"Pe", "Pf", "Mn"}:
            yield f"start {text}"
        if text[0].isspace():
            yield f"space {text}"
    for text in texts[:-1]:
        if text[-1] in _MORE_AT_END or unicodedata.category(text[-1]) in {"Ps", "Pi"}:
            yield f"end {text}"
    for line in lines:
        if line.width > measure + 1e-6:
            yield f"wide {shown(line)}"
    for one, other in pairwise(texts):
        if one[-1] == other[0] and one[-1] in "…—―":
            yield f"apart {one}"


@pytest.mark.parametrize(
    ("language", "kind", "measures", "least"),
    [
        ("ja", Type.MINCHO, (7.0, 12.0, 17.3, 25.7, 43.2), 20_000),
        ("ja", Type.GOTHIC_BOLD, (9.5, 21.0), 3_000),
        ("en", Type.SERIF, (9.0, 17.5, 28.0, 43.2), 10_000),
    ],
    ids=["mincho", "gothic", "english"],
)
def test_the_texts_of_the_letters_break_without_fault(
    language: str, kind: Type, measures: tuple[float, ...], least: int
) -> None:
    count = 0
    faults: list[str] = []
    for text in _paragraphs(language, 900):
        glyphs = book().glyphs(text, kind)
        for measure in measures:
            lines = break_lines(glyphs, measure, justify=language == "ja")
            # Nothing is lost and nothing is put in, not even a hyphen.
            assert "".join(read(line) for line in lines) == text
            faults += _faults(lines, measure)
            count += len(lines)
    assert faults == []
    assert count >= least


def test_faults_would_be_found() -> None:
    def line(text: str) -> Line:
        return Line(book().glyphs(text, Type.MINCHO))

    bad = [line("これは「"), line("。例…"), line("…例"), line("ょ例"), line(" 字")]
    found = [f.split()[0] for f in _faults(bad, 4.1)]
    assert found == ["start", "start", "space", "end", "apart"]
    assert [f.split()[0] for f in _faults([line("これは例です")], 4.1)] == ["wide"]


@pytest.mark.parametrize(
    ("text", "kind", "measure", "expected"),
    [
        ("同封する本人確認書類", Type.GOTHIC_BOLD, 9.5, ["同封する", "本人確認書類"]),
        ("新しい補正", Type.GOTHIC_BOLD, 4.5, ["新しい", "補正"]),
        ("個人情報保護管理責任者", Type.GOTHIC_BOLD, 10, ["個人情報保護管理", "責任者"]),
        ("個人情報保護管理責任者個人情報保護管理責任者", Type.MINCHO, 10.5,
         ["個人情報保護管理責", "任者個人情報保護管", "理責任者"]),
        ("一二三四五六七八九", Type.MINCHO, 3.2, ["一二三", "四五六", "七八九"]),
        ("一二三四五六七八九十百千万", Type.MINCHO, 4, ["一二三四", "五六七八", "九十百千", "万"]),
        ("Use of your information", Type.SERIF, 9, ["Use of your", "information"]),
        ("We ask you to send us the following.", Type.SERIF, 15.5,
         ["We ask you to send us the", "following."]),
        ("short", Type.SERIF, 20, ["short"]),
    ],
)  # fmt: skip
def test_a_heading_has_no_last_line_of_a_character_or_two(
    text: str, kind: Type, measure: float, expected: list[str]
) -> None:
    lines = set_even(book(), text, kind, measure, first=0, justify=False, more=False)
    assert [shown(line) for line in lines] == expected
    assert "".join(read(line) for line in lines) == text


# JIS X 4051 (line ends): signs a line must not begin with, by their classes there, and with them
# their half width and Western fellows. Written out, so that none is lost from the program's list.
_NEVER_FIRST = {
    "closing brackets": "）〕］｝〉》」』】〙〗〛〟｠’”›»)]}｣",
    "commas": "、，,､",
    "full stops": "。．.｡",
    "middle dots": "・：；:;･",
    "division marks": "？！‼⁇⁈⁉!?",
    "iteration marks": "々〻ゝゞヽヾ",
    "long vowel marks": "ーｰ",
    "hyphens": "〜～‐–゠",
    "small hiragana": "ぁぃぅぇぉっゃゅょゎゕゖ",
    "small katakana": "ァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ",
    "voiced marks": "゛゜ﾞﾟ",
    "units behind figures": "％%‰℃°′″",
}
_NEVER_LAST = {
    "opening brackets": "（〔［｛〈《「『【〘〖〚〝｟‘“‚„‹«([{｢",
    "signs before figures": "￥¥＄$￡£€№＃〒",
}


def _of_one_em(text: str) -> list[str]:
    """Break at three ems, where each sign takes one."""
    glyph = book().glyphs("例", Type.MINCHO)[0]
    lines = break_lines([replace(glyph, text=sign, width=1.0) for sign in text], 3.0)
    return [shown(line) for line in lines]


@pytest.mark.parametrize("sign", "".join(_NEVER_FIRST.values()))
def test_no_line_begins_with(sign: str) -> None:
    assert _of_one_em("見本例文字") == ["見本例", "文字"]
    assert _of_one_em(f"見本例{sign}文") == ["見本", f"例{sign}文"]


@pytest.mark.parametrize("sign", "".join(_NEVER_LAST.values()))
def test_no_line_ends_with(sign: str) -> None:
    assert _of_one_em(f"見本{sign}例文") == ["見本", f"{sign}例文"]


def test_no_sign_of_the_lists_is_untested() -> None:
    assert set("".join(_NEVER_FIRST.values())) >= NOT_AT_START
    assert set("".join(_NEVER_LAST.values())) >= NOT_AT_END
