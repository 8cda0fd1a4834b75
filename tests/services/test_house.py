"""The company's own texts in letters: kept by version, checked, put into the letters."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.errors import Block, Code, block
from casemgr.domain.people import Address
from casemgr.domain.rules import Particulars
from casemgr.domain.text import Language, Text
from casemgr.services import commands as do
from casemgr.services import house, house_sample
from casemgr.services.house import House, Legal, Place
from casemgr.services.letter_data import LetterKind
from tests.builders import TARO, T, refused
from tests.services.conftest import PlainLetters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from casemgr.services.desk import Desk
    from casemgr.services.ports import RenderedLetter
    from tests.services.conftest import SetClock

ACK, RECEIPT = LetterKind.ACKNOWLEDGEMENT, LetterKind.RECEIPT
JA, EN = Language.JA, Language.EN


class Printer(PlainLetters):
    """Letters with two texts of the house; what holds "reason", or their kind, is refused."""

    def __init__(self) -> None:
        super().__init__()
        self.houses: list[House | None] = []
        self.allowed = True

    def render(self, *args: Any, house: Any = None, **more: Any) -> RenderedLetter:
        self.houses.append(house)
        return super().render(*args, **more)

    def house_frame(self, kind: LetterKind, language: Language) -> tuple[Legal | Place, ...]:
        contact = Place("contact", f"desk {language.value}", 100, 4)
        greeting = () if kind is RECEIPT else (Place("greeting", "hello", 100, 4),)
        return (*greeting, Legal("what the law asks"), contact)

    def house_faults(
        self, kind: LetterKind, language: Language, texts: Mapping[str, str]
    ) -> tuple[Block, ...]:
        known = {o.name for o in self.house_frame(kind, language) if isinstance(o, Place)}
        words = {"reason", kind.value} if self.allowed else {""}
        bad = [n for n, t in texts.items() if n not in known or any(w in t for w in words)]
        return tuple(
            block(Code.HOUSE_TEXT_INVALID, language=language.value, kind=kind.value, key=name)
            for name in bad
        )


@pytest.fixture
def letters() -> Printer:
    return Printer()


@pytest.fixture(autouse=True)
def company(desk: Desk) -> None:
    particulars = Particulars(
        postal_code="100-0001",
        address=Text(ja="東京都千代田区架空1"),
        representative=Text(ja="架空 一郎"),
    )
    desk.set_particulars(particulars)


def received(desk: Desk) -> str:
    home = replace(TARO, address=Address("150-0000", ("東京都架空区1",)))
    return desk.do(do.Receive(requester=home, items=(do.NewItem(type=T.ERASE),))).number


def texts_of(
    desk: Desk, kind: LetterKind = ACK, language: Language = JA
) -> list[Mapping[str, str]]:
    return [one.texts for one in desk.wording.versions(kind, language)]


def test_without_texts_of_its_own_letters_are_as_shipped(desk: Desk, letters: Printer) -> None:
    case = received(desk)
    desk.do(do.IssueLetter(case=case, kind=ACK))
    desk.preview(1, ACK, EN)
    assert letters.houses == [None, None]
    assert desk.wording.versions(ACK, JA) == []
    assert [one.name for one in desk.wording.places(ACK, JA)] == ["greeting", "contact"]
    assert desk.wording.frame(ACK, JA)[1] == Legal("what the law asks")


def test_every_version_is_kept_with_number_time_and_name(
    desk: Desk, letters: Printer, clock: SetClock
) -> None:
    first = clock.at
    desk.wording.save((ACK,), JA, {"greeting": "one", "contact": "desk ja"})
    clock.wait(1)
    desk.wording.save((ACK,), JA, {"greeting": "two\r\nlines \n", "contact": "　ours\n"})
    desk.wording.save((ACK,), JA, {"greeting": "two\nlines", "contact": "　ours"})
    found = desk.wording.versions(ACK, JA)
    assert [(v.number, v.at - first, v.by) for v in found] == [
        (2, timedelta(days=1), "manager"),
        (1, timedelta(0), "manager"),
    ]
    assert texts_of(desk) == [{"greeting": "two\nlines", "contact": "　ours"}, {"greeting": "one"}]
    case = received(desk)
    desk.do(do.IssueLetter(case=case, kind=ACK))
    desk.preview(1, ACK, JA)
    desk.preview(1, ACK, EN)
    now = House(2, {"greeting": "two\nlines", "contact": "　ours"})
    assert letters.houses == [now, now, None]


def test_back_to_the_shipped_texts_is_a_version_too(desk: Desk, letters: Printer) -> None:
    desk.wording.save((ACK,), JA, {"greeting": "one"})
    desk.wording.save((ACK,), JA, {"greeting": "hello", "contact": "desk ja"})
    desk.wording.save((ACK,), JA, {})
    assert texts_of(desk) == [{}, {"greeting": "one"}]
    desk.preview(desk.find(received(desk)), ACK, JA)
    assert letters.houses == [None]
    desk.wording.save((ACK,), JA, {"greeting": "one"})
    assert [v.number for v in desk.wording.versions(ACK, JA)] == [3, 2, 1]


def test_nothing_new_makes_no_version(desk: Desk) -> None:
    before = desk.log_head()
    desk.wording.save((ACK,), JA, {"greeting": "hello"})
    assert desk.wording.versions(ACK, JA) == []
    assert desk.log_head() == before


def test_languages_and_kinds_are_apart(desk: Desk) -> None:
    desk.wording.save((ACK,), JA, {"greeting": "one"})
    assert texts_of(desk, ACK, EN) == texts_of(desk, RECEIPT, JA) == []


def test_several_kinds_take_what_they_have_a_place_for(desk: Desk) -> None:
    desk.wording.save((ACK, RECEIPT), EN, {"greeting": "one", "contact": "ours"})
    assert texts_of(desk, ACK, EN) == [{"greeting": "one", "contact": "ours"}]
    assert texts_of(desk, RECEIPT, EN) == [{"contact": "ours"}]
    desk.wording.save((RECEIPT, ACK), EN, {"contact": "new"})
    assert texts_of(desk, ACK, EN)[0] == {"greeting": "one", "contact": "new"}
    assert texts_of(desk, RECEIPT, EN)[0] == {"contact": "new"}


def test_a_text_that_cannot_be_used_is_not_kept(desk: Desk) -> None:
    with refused(Code.HOUSE_TEXT_INVALID, language="ja", kind="receipt", key="contact"):
        desk.wording.save((ACK, RECEIPT), JA, {"greeting": "one", "contact": "no receipt"})
    with refused(Code.HOUSE_TEXT_INVALID, key="greeting"):
        desk.wording.save((RECEIPT,), JA, {"greeting": "one"})
    assert texts_of(desk) == texts_of(desk, RECEIPT) == []
    (fault,) = desk.wording.faults(RECEIPT, JA, {"greeting": "one", "contact": "desk ja"})
    assert fault.facts["key"] == "greeting"


@pytest.mark.parametrize(
    "number",
    [
        "個人番号 123456789018",
        "4111-1111-1111-1111",
        "保険者番号：0613 9992",
        "基礎年金番号 1234-567890",
    ],
)
def test_no_text_of_the_house_has_the_number_of_a_paper(
    desk: Desk, letters: Printer, number: str
) -> None:
    texts = {"greeting": f"no reason {number}", "contact": number}
    first, second = desk.wording.faults(ACK, JA, texts)
    assert (first.facts["key"], first.facts.get("reason")) == ("greeting", None)  # one for each
    assert (second.facts["key"], second.facts["reason"]) == ("contact", "document_number")
    before = desk.log_head()
    with refused(Code.HOUSE_TEXT_INVALID, key="contact", reason="document_number", language="ja"):
        desk.wording.save((ACK,), JA, {"contact": number})
    with refused(Code.HOUSE_TEXT_INVALID, key="contact", reason="document_number"):
        house_sample.sample(desk, ACK, JA, {"contact": number})
    assert (texts_of(desk), letters.made, desk.log_head()) == ([], [], before)


def test_no_letter_waits_for_a_text_that_was_kept_long_ago(
    desk: Desk, letters: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setattr(house, "names_document_number", lambda _: False)
        desk.wording.save((ACK,), JA, {"contact": "会員 4111111111111111"})
    desk.do(do.IssueLetter(case=received(desk), kind=ACK))
    assert letters.houses[-1] is not None


def test_a_kept_text_is_checked_again_when_a_letter_is_made(desk: Desk, letters: Printer) -> None:
    desk.wording.save((ACK,), JA, {"greeting": "one"})
    case = received(desk)
    letters.allowed = False
    with refused(Code.HOUSE_TEXT_INVALID, key="greeting"):
        desk.do(do.IssueLetter(case=case, kind=ACK))
    with refused(Code.HOUSE_TEXT_INVALID, key="greeting"):
        desk.preview(1, ACK, JA)
    assert texts_of(desk) == [{"greeting": "one"}]


def test_the_log_tells_that_texts_were_chosen_and_not_which(desk: Desk) -> None:
    desk.wording.save((ACK,), JA, {"greeting": "one"})
    entry = desk.log(1)[0]
    assert (entry.action, entry.reference) == ("setting_changed", "house_texts")


# --- the sample ----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(LetterKind))
@pytest.mark.parametrize("voluntary", [False, True])
def test_the_sample_shows_texts_that_are_not_kept(
    desk: Desk, letters: Printer, kind: LetterKind, voluntary: bool
) -> None:
    texts = {"contact": "ours"} if kind is RECEIPT else {"greeting": "hello", "contact": "ours"}
    house_sample.sample(desk, kind, JA, texts, voluntary=voluntary)
    data = letters.made[-1]
    assert letters.houses == [House(0, {"contact": "ours"})]
    assert (data.kind, data.sample, data.statutory) == (kind, True, not voluntary)
    assert bool(data.person) is voluntary
    assert (data.items[0].article == "") is voluntary
    assert (data.items[0].outcome != "") is (kind is LetterKind.DECISION)
    assert (data.fee is not None) is (kind in {LetterKind.FEE_NOTICE, RECEIPT})
    assert data.company == desk.particulars()
    assert texts_of(desk, kind) == []
    with refused(Code.HOUSE_TEXT_INVALID, key="contact"):
        house_sample.sample(desk, kind, JA, {"contact": "the reason"})


def test_fields_without_a_value_are_told(desk: Desk) -> None:
    desk.set_particulars(Particulars(phone="03-0000-0000", officer=Text("Hanako Kanri", "")))
    ja, en = (house_sample.missing(desk, language) for language in (JA, EN))
    assert "phone" not in ja
    assert "officer" not in en
    assert {"hours", "postal_code"} <= set(ja)
    assert not set(ja) & {"policy_title", "addressee", "case_number", "issued_on"}
    assert list(ja) == [name for name in house.FIELDS if name in ja]


def test_what_both_languages_say_has_the_same_numbers(desk: Desk) -> None:
    desk.wording.save((ACK,), JA, {"greeting": "2週間以内にご返答します。"})
    desk.wording.save((ACK,), EN, {"contact": "Call extension 3."})
    order = do.IssueLetter(case=received(desk), kind=ACK, languages=(JA, EN))
    # Each language has words for another place.
    desk.do(order)
    desk.wording.save((ACK,), EN, {"greeting": "We answer within 3 weeks."})
    what = ["number:house:ja:2", "number:house:en:3"]
    with refused(Code.PAIR_DIFFERS, what=what):
        desk.do(order)
    desk.wording.save((ACK,), EN, {"greeting": "We answer within two weeks."})
    assert len(desk.do(order).letters) == 2
