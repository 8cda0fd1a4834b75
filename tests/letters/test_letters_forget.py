"""When the vault is locked, no text of a letter stays behind to make the next one quicker."""

from __future__ import annotations

import sys

from casemgr import resources
from casemgr.domain.text import Language
from casemgr.letters import pictures, qr, text
from casemgr.letters.renderer import LetterRenderer
from casemgr.services import papers
from tests.letters.letter_samples import disclosure

NO_WORDS = {
    *("text.is_mark", "text._follows", "text.is_latin", "text.is_east_asian"),
    *("embedding.number", "embedding._cut", "embedding._width", "embedding._meaning"),
    *("archive._packed", "fields._latin", "qr._form", "qr._inner", "qr._columns"),
    *("check._inner", "proposals._twins"),
}
"""What is kept about single characters, glyphs, numbers, classes and fonts."""


def kept() -> set[str]:
    """The stores that hold something now, by module and name."""
    found = set()
    for module, inside in list(sys.modules.items()):
        own = module.removeprefix("casemgr.letters.")
        for name, one in vars(inside).items() if own != module else ():
            info = getattr(one, "cache_info", None)
            if info is not None and one.__module__ == module and info().currsize:
                found.add(f"{own}.{name}")
    return found


def test_only_what_holds_no_words_outlives_a_letter() -> None:
    letters = LetterRenderer(resources.read)
    for language in Language:
        letters.render(disclosure(), language)
    assert {"linebreak.set_lines", "embedding.plain", "spoken.runs"} <= kept()
    letters.forget()
    assert kept() <= NO_WORDS


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
