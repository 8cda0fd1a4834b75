"""Where things stand on the finished sheet, in millimetres as a ruler finds them.

The measures are those of Japanese business letters and of DIN 5008, form B, not the program's own.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from letter_samples import BERLIN, disclosure, renderer
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

from casemgr.domain.text import Language
from casemgr.services.papers import Paper, stock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.services.letter_data import LetterData

_POINT = 25.4 / 72
LEFT, RIGHT, MIDDLE = 25.0, 185.0, 105.0
"""Of the text; both margins are 25 wide."""
HAIR = 0.4
WORD = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)


@dataclass(frozen=True)
class Word:
    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def sheets(pdf: bytes) -> list[list[Word]]:
    """The words of each page, from left and top."""
    done = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True
    )
    pages = done.stdout.decode().split("<page ")[1:]
    return [
        [Word(m[5], *(float(m[n]) * _POINT for n in (1, 2, 3, 4))) for m in WORD.finditer(page)]
        for page in pages
    ]


def the(words: list[Word], text: str) -> Word:
    """The only word that is *text*."""
    found = [w for w in words if w.text == text]
    assert len(found) == 1, (text, [w.text for w in words])
    return found[0]


def line_with(words: list[Word], text: str) -> Word:
    """The whole line in which *text* stands for the first time, from its first word to its last."""
    first = next(w for w in words if text in w.text)
    there = [w for w in words if abs(w.bottom - first.bottom) < 1 and w.left >= LEFT - HAIR]
    side = [w for w in there if (w.left > 112) == (first.left > 112)] if first.top < 60 else there
    edges = [f(getattr(w, e) for w in side) for f, e in ((min, "left"), (max, "right"))]
    return Word(" ".join(w.text for w in side), edges[0], first.top, edges[1], first.bottom)


def made(data: LetterData, language: Language, **more: Paper) -> bytes:
    return renderer().render(data, language, **more).pdf


@pytest.fixture(scope="module")
def japanese() -> list[list[Word]]:
    return sheets(made(disclosure(), Language.JA))


@pytest.fixture(scope="module")
def english() -> list[list[Word]]:
    return sheets(made(disclosure(address=BERLIN, addressee="Erika Mihon"), Language.EN))


# --- the Japanese letter -------------------------------------------------------------------


def test_reference_and_date_end_at_the_right_margin(japanese: list[list[Word]]) -> None:
    reference = line_with(japanese[0], "R2026-0002-L1")
    date = line_with(japanese[0], "11月20日")
    assert reference.right == pytest.approx(RIGHT, abs=HAIR)
    assert date.right == pytest.approx(RIGHT, abs=HAIR)
    assert 10 < reference.top < date.top < 30
    # Whatever the window may show ends at 112.
    assert min(reference.left, date.left) > 112


def test_the_addressee_stands_where_the_window_always_shows_it(japanese: list[list[Word]]) -> None:
    seen = [w for w in japanese[0] if w.left <= 112 and w.top <= 57]
    text = "".join(w.text for w in seen)
    assert text.startswith("〒879-7364")
    assert "髙橋一郎様" in text
    for word in seen:
        # A window 90 x 45 at 22, 12; the sheet slides 25 to the right and 21 down.
        assert 22 <= word.left < word.right <= 87, word
        assert 12 <= word.top < word.bottom <= 36.5, word
    assert min(w.left for w in seen) == pytest.approx(LEFT, abs=2)


def test_the_sender_stands_at_the_right_under_the_date(japanese: list[list[Word]]) -> None:
    company = line_with(japanese[0], "OMAKASE株式会社")
    signer = line_with(japanese[0], "情報管理責任者")
    date, title = line_with(japanese[0], "11月20日"), the(japanese[0], "開示通知書")
    assert company.left > 112
    assert signer.left > 112
    assert date.top < company.top < signer.top < title.top


def test_the_title_is_in_the_middle_under_the_window(japanese: list[list[Word]]) -> None:
    title = the(japanese[0], "開示通知書")
    assert title.middle == pytest.approx(MIDDLE, abs=HAIR)
    assert 60 < title.top < 99


def test_opening_at_the_left_and_ending_at_the_right(japanese: list[list[Word]]) -> None:
    opening = next(w for w in japanese[0] if w.text.startswith("拝復"))
    assert opening.left == pytest.approx(LEFT, abs=HAIR)
    assert the(japanese[0], "敬具").right == pytest.approx(RIGHT, abs=HAIR)


def test_the_list_begins_in_the_middle_and_ends_at_the_right(japanese: list[list[Word]]) -> None:
    assert the(japanese[0], "記").middle == pytest.approx(MIDDLE, abs=HAIR)
    assert the(japanese[0], "以上").right == pytest.approx(RIGHT, abs=HAIR)


def test_the_parts_of_a_japanese_letter_are_in_order(japanese: list[list[Word]]) -> None:
    words = japanese[0]
    first = next(w for w in words if w.text.startswith("拝復"))
    parts = [
        *(line_with(words, text) for text in ("R2026-0002-L1", "11月20日", "OMAKASE株式会社")),
        *(the(words, "開示通知書"), first, the(words, "敬具"), the(words, "記")),
        *(line_with(words, "ご請求の内容"), line_with(words, "電子メール"), the(words, "以上")),
    ]
    tops = [one.top for one in parts]
    assert tops == sorted(tops)
    assert len(set(tops)) == len(tops)
    foot = [w for w in words if w.top > the(words, "以上").bottom]
    assert min(w.top for w in foot) > 265


# --- the English letter --------------------------------------------------------------------


def test_the_english_address_stands_where_a_din_window_always_shows_it(
    english: list[list[Word]],
) -> None:
    seen = [w for w in english[0] if w.left <= 110 and w.bottom >= 45 and w.top <= 95]
    text = " ".join(w.text for w in seen)
    assert "Erika Mihon Musterstraße 12a 10115 Berlin GERMANY" in text
    for word in seen:
        assert 20 <= word.left < word.right <= 100, word
        assert 50 <= word.top < word.bottom <= 90, word


def test_sender_date_and_reference_of_an_english_letter_stand_beside_the_window(
    english: list[list[Word]],
) -> None:
    tops = []
    for text in ("OMAKASE", "November", "R2026-0002-L1"):
        line = line_with([w for w in english[0] if w.left > 112], text)
        assert 112 < line.left < line.right <= RIGHT + HAIR
        tops.append(line.top)
    assert tops == sorted(tops)
    assert tops[-1] < 98


def test_the_parts_of_an_english_letter_stand_at_the_left_in_order(
    english: list[list[Word]],
) -> None:
    words = [w for page in english for w in page]
    ordered = ("Dear", "Re:", "On", "Yours", "Taro", "GMO")
    at = 0
    for text in ordered:
        at = next(
            n
            for n, w in enumerate(words)
            if n >= at and w.text == text and w.left == pytest.approx(LEFT, abs=HAIR)
        )
    dear = the(english[0], "Dear")
    assert dear.top > 95
    assert the(english[0], "Re:").top > dear.top


# --- every sheet ---------------------------------------------------------------------------


@pytest.mark.parametrize("language", list(Language))
def test_text_stays_inside_the_margins_and_each_sheet_says_which_it_is(
    language: Language, request: pytest.FixtureRequest
) -> None:
    pages = request.getfixturevalue("japanese" if language is Language.JA else "english")
    assert len(pages) > 1
    for number, words in enumerate(pages, start=1):
        assert min(w.left for w in words) >= LEFT - HAIR - 1.5
        assert max(w.right for w in words) <= RIGHT + HAIR
        foot = [w for w in words if w.top > 280]
        assert max(w.bottom for w in foot) < 290
        ja, en = f"{number}／{len(pages)}", f"Page{number}of{len(pages)}"
        wanted = ja if language is Language.JA else en
        place = [w for w in foot if 85 < w.middle < 125]
        assert "".join(w.text for w in place) == wanted
        middle = (min(w.left for w in place) + max(w.right for w in place)) / 2
        assert middle == pytest.approx(MIDDLE, abs=HAIR)
        assert any("R2026-0002-L1" in w.text for w in foot)


def edge_marks(pdf: bytes, page: int = 0) -> Iterator[tuple[float, float, float]]:
    """Left end, right end and height of the short lines at the left edge of a sheet."""
    document = pypdfium2.PdfDocument(pdf)
    sheet = document[page]
    high = sheet.get_height()
    for one in sheet.get_objects(filter=[FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = one.get_bounds()
        if right * _POINT < 15:
            yield left * _POINT, right * _POINT, (high - (top + bottom) / 2) * _POINT
    document.close()


FOLDS = {
    "naga3-window": (99, 198),
    "naga3": (99, 198),
    "kaku2": (),
    "dl-window": (105, 210),
    "dl": (105, 210),
    "c5-window": (148.5,),
    "c5": (148.5,),
    "us10-window": (99, 198),
    "us10": (99, 198),
}
HALF = 148.5


def test_every_shipped_envelope_is_measured() -> None:
    assert set(stock(renderer().shipped_papers()).envelopes) == set(FOLDS)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("envelope", FOLDS)
def test_marks_for_folding_and_punching(envelope: str, language: Language) -> None:
    one = stock(renderer().shipped_papers()).envelopes[envelope]
    pdf = made(disclosure(), language, paper=Paper(one, one))
    marks = sorted(edge_marks(pdf), key=lambda mark: mark[2])
    wanted = sorted({*FOLDS[envelope], HALF})
    assert [y for _, _, y in marks] == pytest.approx(wanted, abs=0.2)
    for left, right, y in marks:
        assert 3 <= left < right <= 9
        # The mark to punch at is shorter, so that nobody folds there.
        long = any(abs(y - fold) < 1 for fold in FOLDS[envelope])
        assert right - left == pytest.approx(4 if long else 2.5, abs=0.5)
    assert list(edge_marks(pdf, 1)) == []
