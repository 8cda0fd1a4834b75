"""The sheet with the recovery key: read by machines, and typed back from what a machine reads."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
import zxingcpp
from judge import faults
from letter_samples import renderer

from casemgr.domain.text import Language
from casemgr.storage import recovery_key
from casemgr.storage.keys import KEY_BYTES

if TYPE_CHECKING:
    from pathlib import Path

VAULT = "d7958302eedbf4b498885dafcf732863"
MARK = "NEHHUQ"
SECRET = bytearray(range(7, 7 + KEY_BYTES))
KEY = recovery_key.write(SECRET)


@pytest.fixture(scope="module")
def sheets() -> dict[str, bytes]:
    return {
        language.value: renderer().recovery_sheet(
            "事案 2026",
            recovery_key.groups(KEY),
            date(2026, 11, 20),
            language,
            vault_id=VAULT,
            mark=MARK,
        )
        for language in Language
    }


def codes(pdf: bytes) -> list[Any]:
    """What a reader of codes sees in the printed page."""
    page = pypdfium2.PdfDocument(io.BytesIO(pdf))[0]
    return list(zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil().convert("L")))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_code_of_the_sheet_is_the_key(sheets: dict[str, bytes], language: str) -> None:
    found = codes(sheets[language])
    assert [code.text for code in found] == [KEY]
    assert found[0].format == zxingcpp.BarcodeFormat.QRCode
    assert recovery_key.read(found[0].text) == SECRET


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_sheet_says_which_key_of_which_vault_it_is(
    sheets: dict[str, bytes], language: str
) -> None:
    text = renderer().read_text(sheets[language])
    assert "\f" not in text  # one page: half a key is none
    assert " ".join(VAULT[at : at + 4] for at in range(0, 32, 4)) in text
    assert MARK in text
    assert "事案 2026" in text
    assert ("2026年11月20日" if language == "ja" else "20 November 2026") in text
    # Every group with its check character, so that a slip in copying is found.
    for number, group in enumerate(recovery_key.groups(KEY), start=1):
        assert group in text
        assert recovery_key.read_group(number, group.lower()) == group


def test_programs_and_archives_can_read_it(sheets: dict[str, bytes], tmp_path: Path) -> None:
    assert faults(sheets, tmp_path) == {}
