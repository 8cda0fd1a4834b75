"""Names of files from elsewhere do no harm on any system."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr.domain.file_names import ending, safe_name


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("回答.pdf", "回答.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\写し.png", "写し.png"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("a\nb\tc\x00.txt", "abc.txt"),
        ("a\u2028b\u200f.txt", "ab.txt"),
        ('a<b>:"|?*.txt', "a_b______.txt"),
        ("CON", "_CON"),
        ("CON .txt", "_CON .txt"),
        ("clock$", "_clock$"),
        ("nul.txt", "_nul.txt"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("lpt².txt", "_lpt².txt"),
        ("conin$", "_conin$"),
        ("console.txt", "console.txt"),
        (" .. x .. ", "x"),
        ("name. ", "name"),
        (".hidden", "hidden"),
        ("...", ""),
        ("", ""),
        ("a/", ""),
        ("が.txt", "が.txt"),
        ("👨\u200d👩.txt", "👨\u200d👩.txt"),
        ("\ud800.txt", "txt"),
        ("あ" * 200 + ".pdf", "あ" * 116 + ".pdf"),
        ("x" * 130 + "." + "y" * 60, "x" * 120),
        ("x" * 130, "x" * 120),
    ],
)
def test_names_are_made_harmless(given: str, safe: str) -> None:
    assert safe_name(given) == safe


@given(st.text(st.characters(), max_size=300))
def test_whatever_comes_what_goes_out_can_be_written_and_shown(name: str) -> None:
    safe = safe_name(name)
    assert len(safe) <= 120
    assert not set(safe) & set('/\\<>:"|?*\0\n\r\u202e')
    assert safe == safe.strip(" .")
    assert safe_name(safe) == safe or len(safe) == 120
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in safe)


@pytest.mark.parametrize(
    ("name", "end"),
    [
        ("a.PDF", "pdf"),
        ("a.tar.gz", "gz"),
        ("a", ""),
        (".bat", ""),
        ("a.ｅｘｅ", "exe"),
        ("a.", ""),
    ],
)
def test_endings(name: str, end: str) -> None:
    assert ending(name) == end
