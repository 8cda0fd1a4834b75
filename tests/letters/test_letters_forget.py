"""When the vault is locked, no text of a letter stays behind to make the next one quicker."""

from __future__ import annotations

from casemgr import resources
from casemgr.domain.text import Language
from casemgr.letters import pictures, qr, text
from casemgr.letters.renderer import LetterRenderer
from casemgr.services import papers
from tests.letters.letter_samples import disclosure


def test_nothing_of_a_letter_stays_once_it_is_forgotten() -> None:
    letters = LetterRenderer(resources.read)
    made = letters.render(disclosure(), Language.JA)
    qr.modules("R2026-0001-L1")
    book = letters._book
    of_all = (text.clean, qr.modules, pictures.pixels, papers.stock)
    assert text.clean.cache_info().currsize
    assert qr.modules.cache_info().currsize
    assert book._lines.cache_info().currsize
    assert book._known
    letters.forget()
    assert [kept.cache_info().currsize for kept in (*of_all, book._lines)] == [0] * 5
    assert not book._known
    assert letters.render(disclosure(), Language.JA).sha256 == made.sha256
