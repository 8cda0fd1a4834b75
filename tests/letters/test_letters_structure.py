"""What a screen reader makes of a letter: which rows belong together, where words part."""

from __future__ import annotations

import re
import subprocess
from datetime import date

import pytest
from letter_samples import COMPANY, acknowledgement, identity_request, mixed, renderer
from test_letters_register import ROWS

from casemgr.domain.text import Language


def structure(pdf: bytes) -> str:
    command = ["pdfinfo", "-struct-text", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def top(read: str) -> list[str]:
    """Give what stands directly in the document, without what is inside."""
    return re.findall(r"^  (\w+) \(block\)", read, re.MULTILINE)


@pytest.mark.parametrize("language", Language)
def test_the_last_rows_of_a_decision_are_a_list_of_their_own(language: Language) -> None:
    made = mixed()
    read = structure(renderer().render(made, language).pdf)
    kinds = top(read)
    assert kinds.count("H2") == len(made.items)
    after = [kinds[at + 1 : at + 3] for at, kind in enumerate(kinds) if kind == "H2"]
    # Each item has one list; behind that of the last one stands the list of the closing rows.
    assert after[:-1] == [["L", "H2"]] * (len(made.items) - 1)
    assert after[-1] == ["L", "L"]
    closing = re.split(r"^  L \(block\)", read, flags=re.MULTILINE)[len(made.items) + 1]
    number = len(made.items) + 1
    for words in (f'"{number} ', f'"{number + 1} '):
        assert words in closing


def test_a_line_feed_parts_the_words_where_they_are_read() -> None:
    read = structure(renderer().render(acknowledgement(), Language.JA).pdf)
    assert "（法第33条第1項） お申出の趣旨" in read
    english = structure(renderer().render(identity_request(), Language.EN).pdf)
    assert "Information Manager 1-2-3 Mihon" in english


def test_a_line_feed_parts_the_words_of_a_register() -> None:
    made = renderer().register(ROWS, date(2026, 11, 23), COMPANY, Language.JA)
    # Another column stands between the two lines, so each is a piece of its own.
    assert '"R2026-0002-L1 ' in structure(made)
