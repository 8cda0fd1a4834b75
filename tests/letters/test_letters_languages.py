"""Each word of a letter is marked with its language, so that the right voice speaks it."""

from __future__ import annotations

import ctypes
from dataclasses import replace
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from letter_samples import BERLIN, book, disclosure, identity_request, mixed, renderer

from casemgr.domain.text import Language
from casemgr.letters.fonts import Type
from casemgr.letters.linebreak import Line
from casemgr.letters.spoken import runs

if TYPE_CHECKING:
    from casemgr.services.letter_data import LetterData

JA, EN = Language


def _wide(size: int) -> ctypes.Array[ctypes.c_ushort]:
    return (ctypes.c_ushort * (size // 2 + 1))()


def _languages(one: pdfium.FPDF_PAGEOBJECT) -> list[str] | None:
    """What the marks around an object call its language, the innermost last; None: decoration."""
    found = []
    for number in range(pdfium.FPDFPageObj_CountMarks(one)):
        mark = pdfium.FPDFPageObj_GetMark(one, number)
        size = ctypes.c_ulong()
        buffer = _wide(64)
        pdfium.FPDFPageObjMark_GetName(mark, buffer, 64, size)
        if bytes(buffer)[: size.value].decode("utf-16-le").rstrip("\0") == "Artifact":
            return None
        known = pdfium.FPDFPageObjMark_GetParamStringValue(mark, b"Lang", buffer, 64, size)
        if known:
            found.append(bytes(buffer)[: size.value].decode("utf-16-le").rstrip("\0"))
    return found


def spoken(data: LetterData, language: Language) -> list[tuple[str, str]]:
    """The pieces of the letter's text as pdfium reads them, each with its language."""
    found = []
    own = language.value
    with pypdfium2.PdfDocument(renderer().render(data, language).pdf) as document:
        for page in document:
            text_page = page.get_textpage()
            for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                languages = _languages(one.raw)
                if languages is None:
                    continue
                size = pdfium.FPDFTextObj_GetText(one.raw, text_page.raw, None, 0)
                buffer = _wide(size)
                pdfium.FPDFTextObj_GetText(one.raw, text_page.raw, buffer, size)
                said = bytes(buffer)[:size].decode("utf-16-le").rstrip("\0")
                found.append((said, [own, *languages][-1]))
            text_page.close()
    return found


def of(pieces: list[tuple[str, str]], language: str) -> str:
    return "|".join(said for said, its in pieces if its == language)


def test_japanese_in_an_english_letter_is_japanese_and_nothing_else_is() -> None:
    pieces = spoken(disclosure(), EN)
    japanese, english = of(pieces, "ja"), of(pieces, "en")
    # The address, a name within a line, what was asked behind a label, a row of an annex.
    for words in ("東京都渋谷区架空町", "髙橋", "私に関する予約履歴", "予約画面の閲覧"):
        assert words in japanese.replace("|", "")
        assert words not in english.replace("|", "")
    for words in ("Dear ", "What you asked for: ", "Our ref.", "Log information"):
        assert words in english
        assert words not in japanese
    assert not [c for c in english if "\u3041" <= c <= "\u9fff"]
    assert {its for _, its in pieces} == {"ja", "en"}


def test_english_in_a_japanese_letter_is_english_and_nothing_else_is() -> None:
    asked = "Please delete everything"
    data = disclosure(addressee="Erika Mihon", address=BERLIN)
    data = replace(data, items=(replace(data.items[0], asked=asked),))
    pieces = spoken(data, JA)
    english, japanese = of(pieces, "en"), of(pieces, "ja")
    for words in ("Erika Mihon", "Musterstraße 12a", "GERMANY", asked, "GMO OMAKASE Inc."):
        assert words in english
        assert words not in japanese
    for words in ("様", "お申出の趣旨：", "株式会社", "プライバシーポリシー"):
        assert words in japanese
    assert not [c for c in english if "\u3041" <= c <= "\u9fff"]


@pytest.mark.parametrize("language", Language)
def test_what_is_in_one_language_says_nothing_of_another(language: Language) -> None:
    """The controls: a letter of one language is marked nowhere but at names and addresses."""
    for data in (identity_request(), mixed()):
        other = EN if language is JA else JA
        marked = of(spoken(data, language), other.value)
        sentence = {JA: "本人確認", EN: "your request"}[language]
        assert sentence not in marked


def parts(text: str, own: str, stretch: float = 0.0) -> list[tuple[str, str]]:
    line = Line(book().glyphs(text, Type.MINCHO), stretch)
    found = runs(line, own)
    width = sum(one.line.width + one.gap for one in found)
    assert width == pytest.approx(line.width)
    assert [g for one in found for g in one.line.glyphs] == list(line.glyphs)
    return [("".join(g.text for g in one.line.glyphs), one.language) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear 髙橋 一郎,", [("Dear ", ""), ("髙橋 一郎,", "ja")]),
        ("On 2026年10月1日 it was", [("On ", ""), ("2026年10月1日 ", "ja"), ("it was", "")]),
        ("髙橋 一郎", [("髙橋 一郎", "ja")]),
        ("ヤマダ タロウ", [("ヤマダ タロウ", "ja")]),
        ("Dear 김민수,", [("Dear ", ""), ("김민수,", "ko")]),
        ("Item（1）", [("Item（1）", "")]),
        ("a東b", [("a", ""), ("東", "ja"), ("b", "")]),
        ("12 345", [("12 345", "")]),
        ("（1）", [("（1）", "")]),
    ],
)
def test_a_line_of_an_english_letter_is_parted(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(text, "en") == expected
    assert parts(text, "en", 0.25) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Erika Mihon　様", [("Erika Mihon", "en"), ("　様", "")]),
        ("電話 privacy@omakase.example", [("電話 privacy@omakase.example", "")]),
        ("文書番号　R2026-0002-L1", [("文書番号　R2026-0002-L1", "")]),
        ("趣旨：Stop the mail. と", [("趣旨：", ""), ("Stop the mail. ", "en"), ("と", "")]),
        ("B棟 Mihon House 3", [("B棟 ", ""), ("Mihon House 3", "en")]),
        ("GERMANY", [("GERMANY", "en")]),
        ("김민수 様", [("김민수 様", "")]),
    ],
)
def test_a_line_of_a_japanese_letter_is_parted(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(text, "ja") == expected
    assert parts(text, "ja", 0.25) == expected


def test_spaces_at_which_a_line_was_broken_stay_at_its_end() -> None:
    glyphs = book().glyphs("Dear 髙橋 ", Type.MINCHO)
    found = runs(Line(glyphs[:-1], 0.0, glyphs[-1:]), "en")
    assert [one.line.tail for one in found] == [(), glyphs[-1:]]
