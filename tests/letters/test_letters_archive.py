"""Every letter is PDF/A-3a and PDF/UA-1: independent programs say so."""

from __future__ import annotations

import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pytest
from judge import faults
from letter_samples import (
    acknowledgement,
    disclosure,
    fee_notice,
    foreign_info,
    heir,
    identity_request,
    item,
    letter,
    mixed,
    provision,
    receipt,
    records,
    renderer,
)

from casemgr.domain.facts import RecordKind
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language
from casemgr.letters.fonts import FontBook
from casemgr.services.letter_data import LetterData, LetterKind

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = {
    "acknowledgement": acknowledgement,
    "identity_request": identity_request,
    "fee_notice": fee_notice,
    "disclosure": disclosure,
    "mixed": mixed,
}


def of_an_agent() -> LetterData:
    return letter(
        LetterKind.DECISION,
        item(RequestType.ERASE, "refused"),
        addressee_organisation="弁護士法人架空総合法律事務所",
        person="見本 太郎",
        enclosures=("委任状の写し", "返信用封筒"),
    )


def corrected() -> LetterData:
    return disclosure(40, corrects="R2026-0002-L1", corrects_on=date(2026, 11, 10), code="K7XM")


def translation() -> LetterData:
    return mixed(translates="R2026-0002-L1")


def all_records() -> LetterData:
    return records(*(provision(kind) for kind in RecordKind))


MORE: dict[str, Callable[[], LetterData]] = {
    "receipt": receipt,
    "heir": heir,
    "agent": of_an_agent,
    "foreign_info": foreign_info,
    "records": all_records,
    "corrected": corrected,
    "translation": translation,
}


@pytest.fixture(scope="module")
def letters() -> dict[str, bytes]:
    found = {}
    for name, make in KINDS.items():
        for language in Language:
            for draft in (False, True):
                key = f"{name}-{language.value}{'-draft' if draft else ''}"
                found[key] = renderer().render(make(), language, draft=draft).pdf
    for name, more in MORE.items():
        for language in Language:
            found[f"{name}-{language.value}"] = renderer().render(more(), language).pdf
    return found


@pytest.fixture(scope="module")
def verdicts(
    letters: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    # A control that must fail: the same letter without what names it an archive's.
    whole = letters["disclosure-ja"]
    plain = whole.replace(b"<pdfaid:part>3<", b"<pdfaid:part>1<").replace(b"/MCID", b"/XCID")
    return faults({**letters, "control": plain}, tmp_path_factory.mktemp("letters"))


def test_verapdf_and_other_readers_find_nothing(verdicts: dict[str, list[str]]) -> None:
    assert {k: v for k, v in verdicts.items() if k != "control"} == {}


def test_verapdf_would_find_something(verdicts: dict[str, list[str]]) -> None:
    assert any(fault.startswith("3a ") for fault in verdicts["control"])


def structure(pdf: bytes) -> str:
    command = ["pdfinfo", "-struct-text", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def test_the_structure_is_read_in_the_order_of_the_letter(letters: dict[str, bytes]) -> None:
    read = structure(letters["disclosure-ja"])
    order = [
        "髙橋 一郎",
        "文書番号",
        "GMO OMAKASE",
        "株式会社",
        "H1 (block)",
        "開示通知書",
        "LBody",
    ]
    order += ["Table (block)", "TH:", "TD\n"]
    places = [read.index(words) for words in order]
    assert places == sorted(places)
    assert read.count("H1 (block)") == 1


def test_a_number_is_read_apart_from_its_label(letters: dict[str, bytes]) -> None:
    read = structure(letters["acknowledgement-en"])
    assert read.count('"1 Case number"') == 1
    assert '"2 Received on"' in read
    assert '"1 受付番号"' in structure(letters["acknowledgement-ja"])
    assert '"2 Request for disclosure of records' in structure(letters["mixed-en"])


def test_what_every_page_repeats_is_no_part_of_the_structure(letters: dict[str, bytes]) -> None:
    read = structure(letters["disclosure-ja"])
    assert "1 ／ " not in read
    assert "記録 " not in read


def test_the_colours_are_those_of_the_profile() -> None:
    book = FontBook(lambda name: name.encode())
    assert book.colours() == b"colour/sRGB.icc"
