"""The company's own envelopes: edited in its file, and what becomes of it in the drawer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.errors import Code, Problem
from casemgr.domain.text import Text
from casemgr.services import papers
from casemgr.services.envelope_files import drop, fresh_id, put
from casemgr.services.papers import Area, EnvelopeProfile, Offset
from casemgr.services.stationery import Choices, Nudge, Origin
from tests.builders import refused
from tests.services.test_stationery import HEAD, KNOWN, OWN, Printer

if TYPE_CHECKING:
    from casemgr.services.desk import Desk

REMARKED = """# ours
schema_version = 1

[[envelope]] # from the maker's sheet
id = "own"
name_ja = "自社封筒"
width = 235 # measured
height = 120
fold = [ 99, 198 ] # twice
window = { left = 20, top = 10.5, width = 90, height = 45 } # ruler
play = { x = 20 }
return_line = false
nudge = { y = -1 }

# the labels
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


@pytest.fixture
def letters() -> Printer:
    return Printer()


def own(text: str, envelope: str = "own") -> EnvelopeProfile:
    """Read it as the program would."""
    return papers.stock(f"{HEAD}".encode(), text).envelopes[envelope]


def other(**changes: Any) -> EnvelopeProfile:
    return replace(own(REMARKED), **changes)


# --- the file ------------------------------------------------------------------------------------


def test_what_is_as_it_was_stays_byte_for_byte() -> None:
    assert put(REMARKED, own(REMARKED)) == REMARKED
    assert put(OWN, own(OWN)) == OWN


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"width": 240.5}, "width = 235 # measured", "width = 240.5 # measured"),
        (
            {"fold": (105.0, 210.0), "play": Offset(20, 15)},
            "[ 99, 198 ] # twice",
            "[105, 210] # twice",
        ),
        ({"name": Text("Ours", "自社封筒")}, '"自社封筒"\n', '"自社封筒"\nname_en = "Ours"\n'),
        ({"window": Area(21, 10.5, 90, 45)}, "left = 20,", "left = 21,"),
        ({"play": Offset(15, 21)}, "{ x = 20 }", "{ x = 15, y = 21}"),
        ({"play": Offset(25, 21)}, "play = { x = 20 }\n", ""),
        ({"nudge": Offset(0, 2)}, "{ y = -1 }", "{ y = 2 }"),
        ({"nudge": Offset()}, "nudge = { y = -1 }\n", ""),
        ({"return_line": True}, "return_line = false", "return_line = true"),
    ],
)
def test_one_value_is_changed_and_nothing_else(change: dict[str, Any], old: str, new: str) -> None:
    wanted = other(**change)
    text = put(REMARKED, wanted)
    assert own(text) == wanted
    lines = [line for line in text.split("\n") if line not in REMARKED.split("\n")]
    gone = [line for line in REMARKED.split("\n") if line not in text.split("\n")]
    assert len(lines) <= 1, lines
    assert len(gone) <= 1, gone
    if "name" not in change:
        assert text == REMARKED.replace(old, new)


def test_a_window_goes_and_comes() -> None:
    without = other(window=None, return_line=False)
    text = put(REMARKED, without)
    assert own(text) == without
    assert "window" not in text
    assert own(put(text, other())) == other()


def test_the_room_there_is_needs_no_words_until_it_changes() -> None:
    text = put(REMARKED, other(play=Offset(25, 21)))
    wider = replace(own(text), width=245.0, play=Offset(35, 21))
    text = put(text, wider)
    assert "play" not in text
    assert own(text) == wider
    # The same figure as before is less than the room there is now.
    assert own(put(text, replace(wider, width=250.0))).play == Offset(35, 21)


@pytest.mark.parametrize("envelope", ["naga3", "kaku2", "c5-window", "us10-window", "dl"])
def test_a_new_one_is_read_as_it_was_written(envelope: str) -> None:
    copy = replace(KNOWN.envelopes[envelope], id="copy", nudge=Offset(0.5, -1))
    for before in ("", " \n", HEAD, REMARKED, REMARKED.partition("# the labels")[0].rstrip()):
        text = put(before, copy)
        assert own(text, "copy") == copy
        assert ("自社封筒" in text) == ("自社封筒" in before)


def test_a_file_of_short_lines_stays_one() -> None:
    text = put(REMARKED, own(REMARKED))
    table = text[text.index("id =") : text.index("\n\n# the labels")]
    short = ", ".join(
        line.split(" #")[0] for line in table.split("\n") if line and not line.startswith("#")
    )
    text = f"{HEAD}envelope = [{{ {short} }}]\n"
    copy = other(id="copy", width=236.0)
    assert own(put(text, copy), "copy") == copy
    assert own(put(text, copy)) == other()


@pytest.mark.parametrize(
    ("change", "field", "value", "expected"),
    [
        ({"width": 209.0}, "width", "209", "210-500"),
        ({"height": float("nan")}, "height", "nan", "60-500"),
        ({"fold": (99.0, 98.0)}, "fold", "99, 98", "1 < 2 < …"),
        ({"window": Area(60, 10, 90, 45)}, "window.left", "60", "0-55"),
        ({"play": Offset(26, 0)}, "play.x", "26", "0-25"),
        ({"nudge": Offset(0, 10.5)}, "nudge.y", "10.5", "-10-10"),
        ({"name": Text("a\tb", "")}, "name_en", "a\tb", ""),
    ],
)
def test_what_is_wrong_is_named_with_field_and_bounds(
    change: dict[str, Any], field: str, value: str, expected: str
) -> None:
    with pytest.raises(Problem) as caught:
        put(REMARKED, other(**change))
    assert caught.value.code is Code.FIELD_INVALID
    assert caught.value.facts == {"field": field, "value": value, "expected": expected}


def test_an_envelope_has_a_name_and_an_id() -> None:
    with refused(Code.FIELD_MISSING, field="name_ja"):
        put(REMARKED, other(name=Text()))
    with refused(Code.RULES_INVALID, key="envelope[2].id"):
        put(REMARKED, other(id=""))


def test_one_is_taken_out_and_the_rest_stays() -> None:
    text = put(REMARKED, other(id="copy"))
    assert drop(text, "copy") == REMARKED
    rest = drop(REMARKED, "own")
    assert papers.stock(rest.encode()).envelopes == {}
    assert papers.stock(rest.encode()).labels.keys() == {"12-up"}
    assert rest.startswith("# ours\nschema_version = 1\n")
    with refused(Code.FIELD_INVALID, field="envelope", value="dl", expected="own"):
        drop(REMARKED, "dl")
    with refused(Code.FIELD_INVALID, field="envelope", value="own", expected=""):
        drop("", "own")


def test_a_copy_gets_an_id_of_its_own() -> None:
    assert fresh_id("dl", {"dl"}) == "dl-2"
    assert fresh_id("dl", {"dl", "dl-2", "dl-3"}) == "dl-4"


# --- the drawer ----------------------------------------------------------------------------------


def held(desk: Desk, envelope: str) -> tuple[Origin, tuple[str, ...], Offset, EnvelopeProfile]:
    found = {one.profile.id: one for one in desk.stationery.envelopes()}[envelope]
    return found.origin, found.uses, found.nudge, found.profile


def test_the_drawer_tells_what_is_shipped_changed_and_own(desk: Desk, letters: Printer) -> None:
    drawer = desk.stationery
    changed = replace(KNOWN.envelopes["dl"], width=221.0)
    drawer.put_envelope(changed)
    drawer.put_envelope(other(id="mine"))
    drawer.choose(Choices(domestic="mine", abroad="mine"))
    drawer.nudge("mine", 1, 2)
    none = Offset()
    assert held(desk, "c5") == (Origin.SHIPPED, (), none, KNOWN.envelopes["c5"])
    assert held(desk, "dl") == (Origin.CHANGED, (), none, changed)
    use = ("domestic", "abroad")
    assert held(desk, "mine") == (Origin.OWN, use, Offset(1, 2), other(id="mine"))
    # Pictures show where it is now.
    assert papers.moved(other(id="mine"), Offset(1, 2)) in letters.faces
    assert changed in letters.faces
    assert [one.profile.id for one in drawer.envelopes()] == [*KNOWN.envelopes, "mine"]


def test_a_picture_before_it_is_kept(desk: Desk, letters: Printer) -> None:
    drawer = desk.stationery
    drawer.nudge("dl", 1, 0)
    profile = replace(KNOWN.envelopes["dl"], width=230.0)
    assert drawer.face(profile) == letters.face(papers.moved(profile, Offset(1, 0)))
    other_one = replace(profile, id="new")
    assert drawer.face(other_one) == letters.face(other_one)
    with refused(Code.FIELD_INVALID, field="width"):
        drawer.face(replace(profile, width=1.0))
    assert drawer.own_file() == ""


def test_a_refused_envelope_is_not_kept(desk: Desk) -> None:
    with refused(Code.FIELD_INVALID, field="height"):
        desk.stationery.put_envelope(other(height=98.0))
    assert desk.stationery.own_file() == ""


def test_a_shipped_envelope_comes_back_even_in_use(desk: Desk) -> None:
    drawer = desk.stationery
    name = papers.DOMESTIC
    drawer.put_envelope(replace(KNOWN.envelopes[name], width=240.0))
    drawer.nudge(name, 1, 0)
    drawer.drop_envelope(name)
    assert held(desk, name)[0] is Origin.SHIPPED
    assert drawer.choices().nudges == (Nudge(name, 1, 0),)
    with refused(Code.FIELD_INVALID, field="envelope", value=name):
        drawer.drop_envelope(name)


def test_an_own_envelope_in_use_is_not_deleted(desk: Desk) -> None:
    drawer = desk.stationery
    drawer.put_envelope(other(id="mine"))
    drawer.put_envelope(other(id="second"))
    drawer.nudge("second", 1, 0)
    drawer.nudge("mine", 2, 0)
    drawer.choose(replace(drawer.choices(), abroad="mine"))
    before = drawer.own_file()
    with refused(Code.ENVELOPE_IN_USE, envelope="mine"):
        drawer.drop_envelope("mine")
    assert drawer.own_file() == before
    drawer.choose(replace(drawer.choices(), abroad="dl"))
    drawer.drop_envelope("mine")
    assert drawer.choices().nudges == (Nudge("second", 1, 0),)
    assert list(papers.stock(drawer.own_file().encode()).envelopes) == ["second"]
    drawer.nudge("second", 0, 0)
    drawer.drop_envelope("second")
    assert papers.stock(drawer.own_file().encode()).envelopes == {}


def test_the_paper_is_the_usual_until_another_is_chosen(desk: Desk) -> None:
    assert desk.stationery.paper().abroad == KNOWN.envelopes[papers.ABROAD]
    desk.stationery.choose(Choices(abroad="c5"))
    assert desk.stationery.paper().abroad == KNOWN.envelopes["c5"]
