"""What veraPDF says of a letter for every outcome of every request, and of names in any script."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from judge import faults
from letter_samples import BERLIN, disclosure, renderer
from test_letters_archive import KINDS, MORE
from test_letters_envelopes import LOGO, SEAL, paper
from test_letters_leaks import ALL, ended
from test_letters_secrets import data_of

from casemgr.domain.people import Address
from casemgr.domain.rules import Capacity
from casemgr.domain.text import Language, Text
from casemgr.services.letter_data import Annex, AnnexRow, LetterKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from casemgr.services.letter_data import LetterData

JA, EN = Language

NAMES = {
    "thai": "สมชาย ใจดี น้ำ",
    "korean": "김민수 정택운",
    "cyrillic": "Дмитрий Ёлкин Щукин",
    "greek": "Ελένη Παπαδοπούλου",
    "vietnamese": "Nguyễn Thị Hương Đặng",
    "chinese": "李镕 张伟 赵丽颖",
    "emoji": "Zoë 😀 👨\u200d👩\u200d👧 🏴"
    "\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "variants": "葛\U000e0100飾 𠮷野 髙﨑 \ufa19谷",
    "turkish": "Ağaoğlu Şťastná Łódź",
}


def turns() -> Iterator[Language]:
    """One language after the other: each letter is judged in at least one of them."""
    while True:
        yield from Language


def of_every_outcome() -> Iterator[tuple[str, LetterData, Language]]:
    # Each outcome takes turns of its own, so that both languages tell it.
    turn: dict[str, Iterator[Language]] = defaultdict(turns)
    for kind, outcome in ALL:
        language = next(turn[outcome])
        data = data_of(ended(kind, outcome, Capacity.SELF).case, LetterKind.DECISION, language)
        assert data is not None
        yield f"{kind}-{outcome}-{language}", data, language


def named(name: str) -> LetterData:
    """A letter with *name* wherever somebody's own words stand."""
    data = disclosure(addressee=name, person=name, enclosures=(name,), code="K7XM")
    rows = (AnnexRow(Text("Name", "氏名"), name), AnnexRow(Text(name, name), name * 40))
    items = (replace(data.items[0], asked=name * 3),)
    return replace(data, items=items, annexes=(Annex(1, data.items[0].label, rows),))


@pytest.fixture(scope="module")
def letters() -> dict[str, bytes]:
    found = {n: renderer().render(d, g).pdf for n, d, g in of_every_outcome()}
    turn = turns()
    for script, name in NAMES.items():
        language = next(turn)
        away = Address("10110", (name, "Bangkok"), "Thailand") if language is EN else None
        data = named(name) if away is None else replace(named(name), address=away)
        found[f"{script}-{language}"] = renderer().render(data, language).pdf
    kinds: dict[str, Callable[..., LetterData]] = {**KINDS, "receipt": MORE["receipt"]}
    for kind, make in kinds.items():
        language = next(turn)
        abroad = replace(make(), address=BERLIN, code="K7XM")
        on = paper(seal=SEAL, logo=LOGO)
        found[f"abroad-{kind}-{language}"] = renderer().render(abroad, language, paper=on).pdf
    return found


@pytest.fixture(scope="module")
def verdicts(
    letters: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    # Controls that must fail: to screen readers, the one that names no title and the one whose
    # seal is a picture without words; both say nothing about what an archive needs.
    whole = renderer().render(disclosure(), JA, paper=paper(seal=SEAL)).pdf
    spoilt = {
        "untitled": whole.replace(b"/DisplayDocTitle true", b"/DisplayDocTitle null"),
        "speechless": whole.replace(b" /Alt ", b" /Xlt "),
    }
    assert whole not in spoilt.values()
    return faults({**letters, **spoilt}, tmp_path_factory.mktemp("valid"))


CONTROLS = ("untitled", "speechless")


def test_every_outcome_of_every_request_is_judged(letters: dict[str, bytes]) -> None:
    told = [name.split("-")[1:] for name in letters if name.split("-")[0] in {k for k, _ in ALL}]
    assert len(told) == len(ALL)
    for outcome in {outcome for _, outcome in ALL}:
        assert {g for o, g in told if o == outcome} == set(Language), outcome


def test_nothing_is_found_wrong_with_any(verdicts: dict[str, list[str]]) -> None:
    assert {k: v for k, v in verdicts.items() if k not in CONTROLS} == {}


@pytest.mark.parametrize("control", CONTROLS)
def test_what_a_screen_reader_lacks_is_found(verdicts: dict[str, list[str]], control: str) -> None:
    assert verdicts[control]
    assert all(fault.startswith("ua1 ") for fault in verdicts[control])
