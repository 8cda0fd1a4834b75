from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from letter_samples import book

from casemgr.letters.fonts import Type
from casemgr.letters.linebreak import NOT_AT_END, NOT_AT_START, break_lines

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
    texts = ["".join(g.text for g in line.glyphs) for line in lines]
    assert "".join(texts).replace(" ", "") == text.replace(" ", "")
    return texts


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
    assert " ".join("".join(g.text for g in line.glyphs) for line in lines) == text


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
