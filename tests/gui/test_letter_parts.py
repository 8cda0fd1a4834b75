"""Parts of a letter have words, whatever names the comparisons give them."""

from __future__ import annotations

from casemgr.domain.errors import Code, block
from casemgr.gui import labels, letter_parts
from casemgr.services import outdated, paired, paired_values


def test_every_part_that_can_change_has_words_and_no_word_is_left_over() -> None:
    parts = {*outdated.PARTS.values(), outdated.CONTENT, *outdated.OF_ITEMS}
    assert set(letter_parts.PARTS) == parts
    kinds = {*paired._COUNTED, *paired._NAMED, "item", "text", "letter", "article"}
    assert set(letter_parts.FOUND) == kinds | {"number", "enclosures"}
    assert set(letter_parts.TEXTS) == set(paired_values.TEXTS)


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


def test_a_number_is_told_with_the_text_it_stands_in() -> None:
    what = ["number:reason 2:ja:10", "number:payment:en:7654321", "number:enclosures 3:en:5"]
    what += ["enclosures", "record:2:ja", "annex:1"]
    said = labels.explain(block(Code.PAIR_DIFFERS, what=what))
    assert "the number 10 in: reason of item 2 (only in the Japanese letter)" in said
    assert "the number 7654321 in: how the fee is paid (only in the English letter)" in said
    assert "the number 5 in: enclosure 3 (only in the English letter)" in said
    assert "list of enclosures" in said
    assert "record of provision 2 (only in the Japanese letter)" in said
    assert "data disclosed with item 1" in said


def test_the_language_of_a_letter_is_named() -> None:
    why = block(Code.CORRECTION_IN_OTHER_LANGUAGE, letter="R2026-0001-L1", language="ja")
    assert "another language: Japanese" in labels.explain(why)
