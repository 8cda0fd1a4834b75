"""The parts of a business letter stand in their places in every kind of letter.

``test_letters_look`` measures one letter of each language closely; here all kinds are measured.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

import pytest
from letter_samples import BERLIN, renderer
from test_letters_archive import KINDS, MORE
from test_letters_look import HAIR, LEFT, MIDDLE, RIGHT, Word, line_with, sheets

from casemgr.domain.text import Language

JA, EN = Language
LETTERS = {**KINDS, **MORE}
REFERENCE = "R2026-0002-L1"
WINDOW = 112
"""Whatever an envelope may show ends here."""


@dataclass(frozen=True)
class Seen:
    """A finished letter: its title, and the words of its sheets."""

    title: str
    pages: list[list[Word]]

    @property
    def first(self) -> list[Word]:
        return self.pages[0]

    @property
    def all(self) -> list[Word]:
        """The words of all sheets, as if these hung under each other."""
        return [
            Word(w.text, w.left, w.top + 297 * n, w.right, w.bottom + 297 * n)
            for n, page in enumerate(self.pages)
            for w in page
        ]


@cache
def seen(name: str, language: Language) -> Seen:
    made = renderer().render(LETTERS[name](), language).pdf
    title = renderer().read_about(made)["title"]
    return Seen(title[: title.rindex(REFERENCE) - 1].strip(), sheets(made))


def lines(words: list[Word]) -> list[Word]:
    """The lines of what stands across the whole sheet, each as one word without spaces."""
    found: dict[float, list[Word]] = defaultdict(list)
    for word in words:
        found[round(word.bottom, 1)].append(word)
    out = []
    for height, line in sorted(found.items()):
        row = sorted(line, key=lambda w: w.left)
        text = "".join(w.text for w in row)
        out.append(Word(text, row[0].left, row[0].top, row[-1].right, height))
    return out


def alone(seen: Seen, text: str) -> Word:
    """The only line that says nothing but *text*."""
    found = [w for w in lines(seen.all) if w.text == "".join(text.split())]
    assert len(found) == 1, (text, [w.text for w in lines(seen.all)])
    return found[0]


each_letter = pytest.mark.parametrize("name", LETTERS)


@each_letter
def test_a_japanese_letter_of_any_kind(name: str) -> None:
    letter = seen(name, JA)
    words = letter.first
    # Number and date at the right, under each other.
    number, day = line_with(words, REFERENCE), line_with(words, "11月20日")
    assert (number.right, day.right) == pytest.approx((RIGHT, RIGHT), abs=HAIR)
    assert 10 < number.top < day.top < 30
    # The addressee with 様 at the left, where every window shows it.
    left = [w for w in words if w.right <= WINDOW and w.top <= 57]
    assert "".join(w.text for w in left).endswith("髙橋一郎様親展")
    assert all(12 <= w.top < w.bottom <= 36.5 and w.right <= 87 for w in left)
    # The sender at the right under the date: postal code, place, name, who signs.
    sender = [line_with(words, t) for t in ("〒150-0000", "架空町1-2-3", "OMAKASE", "情報管理")]
    assert all(WINDOW < w.left < w.right <= RIGHT + HAIR for w in sender)
    tops = [day.top, *(w.top for w in sender)]
    # The title in the middle under both.
    title = alone(letter, letter.title)
    assert title.middle == pytest.approx(MIDDLE, abs=HAIR)
    assert 60 < title.top < WINDOW
    assert sorted(tops) == tops
    assert tops[-1] < title.top


@each_letter
def test_a_japanese_letter_opens_and_ends_as_it_must(name: str) -> None:
    letter = seen(name, JA)
    title = alone(letter, letter.title)
    text = [w.text for w in letter.all]
    if name == "receipt":
        # A receipt is a slip: to whom, how much, and that it came; no greeting, no list.
        assert not {"敬具", "記", "以上"} & set(text)
        assert not [t for t in text if t.startswith("拝復")]
        to = next(w for w in lines(letter.first) if w.text == "髙橋一郎様" and w.top > title.top)
        amount = alone(letter, "¥2,000-")
        assert to.top < amount.top
        assert amount.middle == pytest.approx(MIDDLE, abs=HAIR)
        return
    opening = next(w for w in letter.all if w.text.startswith("拝復"))
    assert opening.left == pytest.approx(LEFT, abs=HAIR)
    keigu, ki, ijo = (alone(letter, t) for t in ("敬具", "記", "以上"))
    assert keigu.right == pytest.approx(RIGHT, abs=HAIR)
    assert ki.middle == pytest.approx(MIDDLE, abs=HAIR)
    assert ijo.right == pytest.approx(RIGHT, abs=HAIR)
    inside = next(w for w in letter.all if w.text == "1" and w.top > ki.top)
    desk = next(w for w in letter.all if w.text.startswith("お問い合わせ窓口") and w.top > ki.top)
    tops = [w.top for w in (title, opening, keigu, ki, inside, desk, ijo)]
    assert sorted(tops) == tops
    assert len(set(tops)) == len(tops)


@each_letter
def test_an_english_letter_of_any_kind(name: str) -> None:
    letter = seen(name, EN)
    words = letter.first
    beside = [w for w in words if w.left > WINDOW]
    sender, day, number = (line_with(beside, t) for t in ("OMAKASE", "November", REFERENCE))
    assert sender.top < day.top < number.top < 60
    assert all(WINDOW < w.left < w.right <= RIGHT + HAIR for w in (sender, day, number))
    left = [w for w in words if w.right <= WINDOW and w.top <= 57]
    assert "".join(w.text for w in left).endswith("髙橋一郎Privateandconfidential")
    title = alone(letter, letter.title if name == "receipt" else f"Re: {letter.title}")
    assert title.left == pytest.approx(LEFT, abs=HAIR)
    assert number.top < title.top < WINDOW
    at_left = [w for w in letter.all if w.left == pytest.approx(LEFT, abs=HAIR)]
    ends = [next((w for w in at_left if w.text == t), None) for t in ("Dear", "Yours", "Taro")]
    if name == "receipt":
        assert ends == [None, None, None]
        return
    dear, yours, signer = (w for w in ends if w is not None)
    assert dear.top < title.top < yours.top < signer.top
    # Room to sign by hand, and the company under the name.
    assert signer.top - yours.bottom > 8
    company = next(w for w in at_left if w.text == "GMO" and w.top > signer.top)
    assert company.top - signer.top < 7


@pytest.mark.parametrize("language", Language)
@each_letter
def test_every_sheet_says_which_it_is_of_which_letter(name: str, language: Language) -> None:
    pages = seen(name, language).pages
    for number, words in enumerate(pages, start=1):
        assert min(w.left for w in words) >= LEFT - HAIR - 1.5
        assert max(w.right for w in words) <= RIGHT + HAIR
        foot = [w for w in words if w.top > 280]
        assert max(w.bottom for w in foot) < 290
        assert [w for w in words if 270 < w.top <= 280] == []
        said = {JA: f"{number}／{len(pages)}", EN: f"Page{number}of{len(pages)}"}[language]
        place = [w for w in foot if 85 < w.middle < 125]
        assert "".join(w.text for w in place) == said
        middle = (min(w.left for w in place) + max(w.right for w in place)) / 2
        assert middle == pytest.approx(MIDDLE, abs=HAIR)
        assert any(w.text == REFERENCE and w.left < 85 for w in foot)


def test_some_letters_here_have_several_sheets() -> None:
    for language in Language:
        counts = [len(seen(name, language).pages) for name in LETTERS]
        assert {1, 2, 3, 5} <= set(counts)


def test_a_letter_abroad_keeps_its_places() -> None:
    """The control: an address abroad is found as it is written there, without 様 in English."""
    for language in Language:
        made = renderer().render(KINDS["fee_notice"](address=BERLIN), language).pdf
        words = [w for w in sheets(made)[0] if w.right <= WINDOW and w.top >= 45 and w.bottom <= 95]
        text = "".join(w.text for w in words)
        assert text.index("髙橋") < text.index("Musterstraße") < text.index("GERMANY")
        assert ("様" in text) is (language is JA)
