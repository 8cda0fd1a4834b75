"""The blank forms in the hands of other programs: their code is scanned, their fields filled in."""

from __future__ import annotations

import io
import json
import subprocess
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader, PdfWriter
from test_letters_forms import AGENT, fields, pdf

from casemgr.domain.text import Language
from casemgr.services.blank_forms import FormKind

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.domain.case import Case

each_form = pytest.mark.parametrize("kind", FormKind)
each_language = pytest.mark.parametrize("language", Language)


def scanned(made: bytes) -> list[list[str]]:
    """What a reader of codes finds on each page as it is printed."""
    with pypdfium2.PdfDocument(made) as document:
        pictures = [page.render(scale=300 / 72).to_pil().convert("L") for page in document]
    return [[code.text for code in zxingcpp.read_barcodes(one)] for one in pictures]


@each_form
@each_language
def test_a_scanner_reads_the_case_from_each_form(kind: FormKind, language: Language) -> None:
    first, *others = scanned(pdf(kind, language, AGENT))
    assert first == [AGENT.number]
    assert others == [[]] * len(others)
    assert not any(scanned(pdf(kind, language)))


def read_by_qpdf(path: Path) -> dict[str, Any]:
    command = ["qpdf", "--json", "--json-key=acroform", path]
    told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    return {one["fullname"]: one["value"] for one in json.loads(told)["acroform"]["fields"]}


@each_form
@each_language
@pytest.mark.parametrize("case", [None, AGENT], ids=["blank", "case"])
def test_every_field_is_filled_in_by_one_program_and_read_by_another(
    kind: FormKind, language: Language, case: Case | None, tmp_path: Path
) -> None:
    made = pdf(kind, language, case)
    typed = {}
    for number, (name, widget) in enumerate(fields(made).items()):
        text = widget["/FT"] == "/Tx"
        typed[name] = f"髙橋 {number} Zoë Müller" if text else "/Yes"
    assert len(typed) > {FormKind.REQUEST: 70, FormKind.MANDATE: 20}[kind]
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made)))
    for page in writer.pages:
        writer.update_page_form_field_values(page, typed, auto_regenerate=False)
    path = tmp_path / "filled.pdf"
    writer.write(path)
    read = read_by_qpdf(path)
    assert {n: v.removeprefix("u:") for n, v in read.items()} == typed
    again = fields(path.read_bytes())
    assert {n for n, w in again.items() if w.get("/AS") == "/Yes"} == {
        n for n, v in typed.items() if v == "/Yes"
    }
    # Who filled it in has changed no word of the form itself.
    words = [page.extract_text() for page in PdfReader(io.BytesIO(made)).pages]
    assert [page.extract_text() for page in PdfReader(path).pages] == words


def test_what_is_not_filled_in_is_not_read() -> None:
    """The control: a form as it is printed has no value and no tick."""
    for kind in FormKind:
        found = fields(pdf(kind))
        assert not [n for n, w in found.items() if w.get("/V") not in {None, "", "/Off"}]
