"""Envelopes as data, and what the company has chosen to print on."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from casemgr import resources
from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Address
from casemgr.domain.rules import Particulars
from casemgr.domain.text import Language, Text
from casemgr.services import codec, papers, stationery
from casemgr.services import commands as do
from casemgr.services.letter_data import LetterKind
from casemgr.services.papers import DateStyle, Offset, Paper
from casemgr.services.stationery import Choices, Nudge
from tests.builders import TARO, T, refused
from tests.services.conftest import PlainLetters

if TYPE_CHECKING:
    from casemgr.services.desk import Desk
    from casemgr.services.ports import RenderedLetter
    from casemgr.storage.vault import EncryptedVault

SHIPPED = resources.read(papers.SHIPPED)
KNOWN = papers.stock(SHIPPED)
HOME = Address("150-0000", ("東京都架空区1",))
HEAD = "schema_version = 1\n"
OWN = """schema_version = 1
[[envelope]]
id = "own"
name_ja = "自社封筒"
width = 235
height = 120
fold = [99, 198]
window = { left = 20, top = 10.5, width = 90, height = 45 }
play = { x = 20 }
nudge = { y = -1 }

[[labels]]
id = "12-up"
name_en = "Ours"
columns = 2
rows = 5
width = 90
height = 50
left = 10
top = 10
"""


class Printer(PlainLetters):
    """Letters that remember what else they were asked to print."""

    def __init__(self) -> None:
        super().__init__()
        self.papers: list[Paper | None] = []
        self.asked: list[tuple[Any, ...]] = []
        self.faces: list[papers.EnvelopeProfile] = []

    def render(self, *args: Any, paper: Any = None, **more: Any) -> RenderedLetter:
        self.papers.append(paper)
        return super().render(*args, **more)

    def shipped_papers(self) -> bytes:
        return SHIPPED

    def picture_size(self, content: bytes) -> tuple[int, int]:
        if not content.startswith(b"PNG"):
            raise Problem(Code.FIELD_INVALID, field="image", value="", expected="PNG")
        return 10, 10

    def face(self, profile: papers.EnvelopeProfile) -> papers.Face:
        self.faces.append(profile)
        at = papers.Area(profile.nudge.x, profile.nudge.y, 1, 1)
        return papers.Face(profile.width, profile.height, at)

    def envelope(self, *args: Any) -> bytes:
        self.asked.append(args)
        return b"envelope"

    def labels(self, *args: Any) -> bytes:
        self.asked.append(args)
        return b"labels"

    def calibration(self, *args: Any) -> bytes:
        self.asked.append(args)
        return b"calibration"


@pytest.fixture
def letters() -> Printer:
    return Printer()


def fault(own: str) -> dict[str, Any]:
    with pytest.raises(Problem) as caught:
        papers.stock(SHIPPED, own)
    assert caught.value.code is Code.RULES_INVALID
    assert caught.value.facts["file"] == papers.OWN
    return {k: caught.value.facts[k] for k in ("key", "reason", "detail")}


# --- envelopes as data ---------------------------------------------------------------------------


def test_the_envelopes_the_program_comes_with() -> None:
    assert {papers.DOMESTIC, papers.ABROAD, "naga3", "kaku2", "c5-window", "us10-window"} <= set(
        KNOWN.envelopes
    )
    kaku = KNOWN.envelopes["kaku2"]
    assert (kaku.window, kaku.fold, kaku.panel, kaku.play) == (None, (), 297, Offset(30, 35))
    naga = KNOWN.envelopes["naga3-window"]
    assert (naga.panel, naga.play) == (99, Offset(25, 21))
    twelve = KNOWN.labels["12-up"]
    assert (twelve.width, twelve.height, twelve.places) == (86.4, 42.3, 12)


def test_a_company_has_its_own_beside_and_instead_of_them() -> None:
    found = papers.stock(SHIPPED, OWN)
    own = found.envelopes["own"]
    assert (own.play, own.nudge) == (Offset(20, 21), Offset(0, -1))
    assert found.envelopes.keys() == {*KNOWN.envelopes, "own"}
    assert found.labels["12-up"].name == Text("Ours", "")
    assert (found.labels["12-up"].step_x, found.labels["12-up"].pad) == (90, 4)
    assert papers.stock(SHIPPED, " \n") == KNOWN


@pytest.mark.parametrize(
    ("change", "key", "reason", "detail"),
    [
        (("width = 235", "width = 209"), "own.width", "out_of_range", "210-500"),
        (("width = 235", "width = true"), "own.width", "wrong_type", "number"),
        (("width = 235", "width = nan"), "own.width", "out_of_range", "60-500"),
        (("width = 235", ""), "own.width", "missing_key", ""),
        (("height = 120", "height = 98.9"), "own.height", "out_of_range", "99-500"),
        (("height = 120", "heigth = 120"), "own.heigth", "unknown_key", "heigth"),
        (("[99, 198]", "[99, 98]"), "own.fold", "out_of_range", "1 < 2 < …"),
        (("[99, 198]", '[99, "198"]'), "own.fold", "wrong_type", "number"),
        (("[99, 198]", "[99, 400]"), "own.fold", "out_of_range", "20-297"),
        (("x = 20", "x = 26"), "own.play.x", "out_of_range", "0-25"),
        (("y = -1", "y = 11"), "own.nudge.y", "out_of_range", "-10-10"),
        (("left = 20", "left = 60"), "own.window.left", "out_of_range", "0-55"),
        (("top = 10.5", "top = 80"), "own.window.top", "out_of_range", "0-75"),
        (("width = 90,", "width = 64,"), "own.window.width", "out_of_range", "65-235"),
        (("height = 45", "height = 38"), "own.window.height", "out_of_range", "39-120"),
        (('"自社封筒"', '""'), "own.name_ja", "missing_text", ""),
    ],
)
def test_a_mistake_in_an_envelope_is_named(
    change: tuple[str, str], key: str, reason: str, detail: str
) -> None:
    changed = OWN.replace(*change, 1)
    assert changed != OWN
    assert fault(changed) == {"key": f"envelope.{key}", "reason": reason, "detail": detail}


@pytest.mark.parametrize(
    ("change", "key", "detail"),
    [
        (("columns = 2", "columns = 3"), "12-up.columns", "280 > 210"),
        (("rows = 5", "rows = 6"), "12-up.rows", "310 > 297"),
        (("left = 10", "left = -1"), "12-up.left", "0-210"),
        (("top = 10\n", "top = 10\nstep_x = 80\n"), "12-up.step_x", "90-210"),
    ],
)
def test_a_mistake_in_labels_is_named(change: tuple[str, str], key: str, detail: str) -> None:
    changed = OWN.replace(*change, 1)
    assert fault(changed) == {"key": f"labels.{key}", "reason": "out_of_range", "detail": detail}


@pytest.mark.parametrize(
    ("boxes", "key", "detail"),
    [
        ("right = 8, steps = [7, 7, 7, 7, 7]", "steps", "6"),
        ("right = 75, steps = [7, 7, 7, 7, 7, 7]", "right", "0-72"),
    ],
)
def test_a_mistake_in_the_boxes_is_named(boxes: str, key: str, detail: str) -> None:
    table = f"postcode = {{ top = 12, width = 6, height = 8, {boxes} }}"
    changed = OWN.replace("play =", f"{table}\nplay =")
    found = fault(changed)
    assert (found["key"], found["detail"]) == (f"envelope.own.postcode.{key}", detail)


def test_an_id_is_there_once() -> None:
    twice = OWN + OWN.removeprefix(HEAD)
    with pytest.raises(Problem) as caught:
        papers.stock(SHIPPED, twice)
    keys = [caught.value.facts["key"], *(f["key"] for f in caught.value.facts["others"])]
    assert keys == ["envelope", "labels"]
    with pytest.raises(Problem) as caught:
        papers.own_text(b"=")
    assert caught.value.facts["file"] == papers.OWN


# --- what the company has chosen -----------------------------------------------------------------


def issued(desk: Desk, *languages: Language) -> tuple[str, ...]:
    desk.set_particulars(
        Particulars(
            postal_code="100-0001",
            address=Text(ja="東京都千代田区架空1"),
            representative=Text(ja="架空 一郎"),
        )
    )
    asked = do.Receive(requester=replace(TARO, address=HOME), items=(do.NewItem(type=T.ERASE),))
    number = desk.do(asked).number
    order = do.IssueLetter(
        case=number, kind=LetterKind.ACKNOWLEDGEMENT, languages=languages or (Language.JA,)
    )
    return desk.do(order).letters


def test_who_chooses_nothing_prints_as_before(desk: Desk, letters: Printer) -> None:
    assert desk.stationery.choices() == Choices()
    assert desk.stationery.own_file() == ""
    assert desk.stationery.stock() == KNOWN
    issued(desk)
    assert letters.papers == [None]


def test_what_is_chosen_is_what_letters_are_printed_on(desk: Desk, letters: Printer) -> None:
    drawer = desk.stationery
    drawer.set_own_file(OWN.encode())
    chosen = Choices(
        domestic="own",
        abroad="c5-window",
        dates=DateStyle.ERA,
        nudges=(Nudge("c5-window", 1.5, -2),),
        seal="nothing that is chosen here",
        logo_alt=Text("Mark", "社章"),
        logo_width=30,
    )
    drawer.choose(chosen)
    assert drawer.choices() == replace(chosen, seal="")
    drawer.set_seal(b"PNG seal")
    drawer.set_logo(b"PNG logo")
    issued(desk)
    paper = letters.papers[0]
    assert paper is not None
    assert (paper.domestic.id, paper.dates) == ("own", DateStyle.ERA)
    assert (paper.abroad.id, paper.abroad.nudge) == ("c5-window", Offset(1.5, -2))
    assert paper.seal == papers.Picture(b"PNG seal", 24, Text("Seal of the company", "公印"))
    assert paper.logo == papers.Picture(b"PNG logo", 30, Text("Mark", "社章"))
    kept = drawer.choices()
    assert kept.seal == hashlib.sha256(b"PNG seal").hexdigest()
    assert drawer.image(kept.seal) == b"PNG seal"
    drawer.choose(replace(kept, dates=DateStyle.WESTERN))
    assert drawer.choices().seal == kept.seal
    drawer.set_seal(b"")
    drawer.set_logo(b"")
    desk.preview(1, LetterKind.ACKNOWLEDGEMENT, Language.JA)
    paper = letters.papers[-1]
    assert paper is not None
    assert (paper.seal, paper.logo, paper.dates) == (None, None, DateStyle.WESTERN)
    assert not paper.stamped
    drawer.choose(replace(drawer.choices(), stamped=True))
    desk.preview(1, LetterKind.ACKNOWLEDGEMENT, Language.JA)
    paper = letters.papers[-1]
    assert paper is not None
    assert paper.stamped


def test_own_envelopes_alone_are_a_choice(desk: Desk, letters: Printer) -> None:
    changed = OWN.replace('id = "own"', 'id = "naga3-window"')
    desk.stationery.set_own_file(b"\xef\xbb\xbf" + changed.encode())
    assert desk.stationery.own_file() == changed
    issued(desk)
    paper = letters.papers[0]
    assert paper is not None
    assert paper.domestic.name.ja == "自社封筒"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"domestic": "own"}, "domestic"),
        ({"abroad": ""}, "abroad"),
        ({"nudges": (Nudge("dl", 0, 10.5),)}, "y"),
        ({"nudges": (Nudge("dl", float("nan"), 0),)}, "x"),
        ({"seal_width": 31}, "seal_width"),
        ({"logo_width": 9}, "logo_width"),
    ],
)
def test_what_cannot_be_chosen(desk: Desk, change: dict[str, Any], field: str) -> None:
    with pytest.raises(Problem) as caught:
        desk.stationery.choose(Choices(**change))
    assert (caught.value.code, caught.value.facts["field"]) == (Code.FIELD_INVALID, field)
    assert caught.value.facts["expected"]
    assert desk.stationery.choices() == Choices()


def test_a_picture_must_be_one(desk: Desk) -> None:
    for put in (desk.stationery.set_seal, desk.stationery.set_logo):
        with refused(Code.FIELD_INVALID, field="image"):
            put(b"GIF")
    assert desk.stationery.choices() == Choices()


def test_an_envelope_in_use_stays(desk: Desk) -> None:
    desk.stationery.set_own_file(OWN.encode())
    desk.stationery.choose(Choices(domestic="own"))
    for content in (b"", HEAD.encode()):
        with refused(Code.FIELD_INVALID, field="domestic", value="own"):
            desk.stationery.set_own_file(content)
    with refused(Code.RULES_INVALID):
        desk.stationery.set_own_file(OWN.replace("99", "9").encode())
    assert desk.stationery.own_file() == OWN
    desk.stationery.choose(Choices())
    desk.stationery.set_own_file(b"\n")
    assert desk.stationery.own_file() == ""


def test_a_nudge_takes_the_place_of_the_one_before(desk: Desk) -> None:
    drawer = desk.stationery
    drawer.set_own_file(OWN.encode())
    drawer.nudge("dl", 1, 0)
    drawer.nudge("own", 0.5, 1)
    drawer.nudge("dl", -1, 2)
    found = drawer.stock().envelopes
    assert (found["dl"].nudge, found["own"].nudge) == (Offset(-1, 2), Offset(0.5, 0))
    drawer.nudge("dl", 0, 0)
    assert drawer.choices().nudges == (Nudge("own", 0.5, 1),)
    with refused(Code.FIELD_INVALID, field="x"):
        drawer.nudge("own", 11, 0)
    with refused(Code.FIELD_INVALID, field="envelope"):
        drawer.nudge("dl-x", 1, 0)
    drawer.set_own_file(b"")
    assert drawer.stock() == KNOWN


def test_the_log_tells_that_something_was_chosen_and_not_what(desk: Desk) -> None:
    desk.stationery.nudge("dl", 1, 0)
    assert "stationery" in desk.log(1)[0].reference
    assert "dl" not in desk.log(1)[0].reference


# --- printing ------------------------------------------------------------------------------------


def test_an_envelope_bears_what_the_letter_bears(desk: Desk, letters: Printer) -> None:
    (letter,) = issued(desk)
    desk.stationery.nudge("naga3", 1, 0)
    changed = replace(TARO, address=Address("160-0000", ("東京都架空区2",)))
    desk.do(do.ChangePerson(case="R2026-0001", requester=changed))
    assert desk.stationery.envelope(letter, "naga3") == b"envelope"
    desk.stationery.envelope(letter, "naga3", sender=False)
    to, profile, language, on, sender = letters.asked[0]
    assert (to.name, to.address) == (TARO.letter_name, HOME)
    assert profile == papers.moved(KNOWN.envelopes["naga3"], Offset(1, 0))
    assert (language, on) == (Language.JA, desk.today())
    assert sender.postal_code == "100-0001"
    assert letters.asked[1][-1] is None
    with refused(Code.FIELD_INVALID, field="envelope"):
        desk.stationery.envelope(letter, "naga4")
    with refused(Code.NO_SUCH_LETTER):
        desk.stationery.envelope("R2026-0001-L9", "naga3")


def test_labels_for_letters(desk: Desk, letters: Printer) -> None:
    issue = issued(desk, Language.EN, Language.JA)
    assert desk.stationery.labels(issue, "12-up", 3) == b"labels"
    to, sheet, language, on, start = letters.asked[0]
    assert [one.address for one in to] == [HOME, HOME]
    assert (sheet, language) == (KNOWN.labels["12-up"], Language.EN)
    assert (on, start) == (desk.today(), 3)
    with refused(Code.FIELD_INVALID, field="sheet"):
        desk.stationery.labels(issue, "12")
    with refused(Code.FIELD_MISSING, field="letters"):
        desk.stationery.labels((), "12-up")


def test_a_letter_without_an_address_has_no_envelope(desk: Desk, vault: EncryptedVault) -> None:
    (letter,) = issued(desk)
    with vault.begin() as uow:
        stored = uow.letter(letter)
        values = json.loads(stored.values) | {"address": codec.write(Address())}
        other = f"{letter}9"
        uow.add_letter(replace(stored, id=other, values=json.dumps(values)))
        data, to, language = stationery.recipient(uow, letter)
    assert (data.reference, to.address, language) == (letter, HOME, Language.JA)
    with refused(Code.ADDRESS_MISSING):
        desk.stationery.envelope(other, "naga3")
    with refused(Code.ADDRESS_MISSING, letter=other):
        desk.stationery.labels((letter, other), "12-up")
    assert desk.stationery.goes_abroad(letter) is False


def test_the_calibration_sheet_is_for_the_envelope_as_it_is_now(
    desk: Desk, letters: Printer
) -> None:
    desk.stationery.nudge("dl-window", 0, 1)
    on = date(2026, 11, 20)
    assert desk.stationery.calibration("dl-window", Language.EN, on) == b"calibration"
    profile, language, day = letters.asked[0]
    assert (profile.id, profile.nudge) == ("dl-window", Offset(0, 1))
    assert (language, day) == (Language.EN, on)
    with refused(Code.FIELD_INVALID, field="envelope"):
        desk.stationery.calibration("dl-w", Language.EN, on)
