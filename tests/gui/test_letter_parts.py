"""Parts of a letter have words, whatever names the comparisons give them."""

from __future__ import annotations

from casemgr.domain.errors import Code, block
from casemgr.gui import labels, letter_parts
from casemgr.services import outdated, paired


def test_every_part_that_can_change_has_words_and_no_word_is_left_over() -> None:
    parts = {*outdated.PARTS.values(), outdated.CONTENT, *outdated.OF_ITEMS}
    assert set(letter_parts.PARTS) == parts
    kinds = {*paired._COUNTED, *paired._NAMED, "item", "text", "letter", "article"}
    assert set(letter_parts.FOUND) == kinds


def test_an_outdated_letter_is_told_by_its_parts() -> None:
    said = labels.explain(
        block(Code.WARN_LETTER_OUTDATED, letter="R2026-0001-L1", fields=["address", "annex:2"])
    )
    assert "R2026-0001-L1" in said
    assert ": address, data disclosed with item 2." in said


def test_a_pair_that_differs_is_told_by_what_only_one_says() -> None:
    what = ["date:2026-11-20:ja", "amount:12000:en", "annex:2:ja", "case:R2026-0003:en", "item:2"]
    what += ["text:1:en", "letter:0:ja", "article:34(3):en"]
    said = labels.explain(block(Code.PAIR_DIFFERS, what=what))
    assert "20 Nov 2026 (only in the Japanese letter)" in said
    assert "12,000 yen (only in the English letter)" in said
    assert "annex 2 (only in the Japanese letter)" in said
    assert "case R2026-0003 (only in the English letter)" in said
    assert "outcome of item 2" in said
    assert "what is told of item 1 (missing in the English letter)" in said
    assert "what is told of the whole request (missing in the Japanese letter)" in said
    assert "Article 34(3) (cited only in the English letter)" in said


def test_the_language_of_a_letter_is_named() -> None:
    why = block(Code.CORRECTION_IN_OTHER_LANGUAGE, letter="R2026-0001-L1", language="ja")
    assert "another language: Japanese" in labels.explain(why)
