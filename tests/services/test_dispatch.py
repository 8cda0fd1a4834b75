"""The dispatch desk: the register of a day, batches, electronic delivery, blank forms."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.acts import intake, sending
from casemgr.domain.errors import Block, Code
from casemgr.domain.facts import PostWay
from casemgr.domain.people import Address
from casemgr.domain.rules import Capacity, FeeRules
from casemgr.domain.text import Language, Text
from casemgr.services import commands as do
from casemgr.services import dispatch
from casemgr.services.blank_forms import FormKind, blank
from casemgr.services.letter_data import LetterKind
from casemgr.services.prefectures import PREFECTURES, region
from tests.builders import (
    ARRIVED,
    HANAKO,
    RULES,
    TARO,
    WIDE,
    Story,
    T,
    policy_with,
    refused,
)
from tests.services.test_desk import COMPANY, detail, disclosed, identify, receive
from tests.sheets import posting

if TYPE_CHECKING:
    from casemgr.services.desk import Desk
    from casemgr.storage.vault import EncryptedVault
    from tests.services.conftest import PlainLetters, SetClock

WHOLE = replace(
    COMPANY,
    company=Text(ja="架空株式会社"),
    email="desk@example.jp",
)


def say(why: Block) -> str:
    return f"[{why.code.value}]"


# --- the register of a day -----------------------------------------------------------------------


def acknowledged(way: PostWay = PostWay.ORDINARY, tracking: str = "") -> Story:
    story = Story(T.DISCLOSE)
    story.post(story.issue("acknowledgement"), way, tracking)
    return story


def test_the_register_lists_what_left_on_that_day_and_no_other() -> None:
    story = acknowledged()
    (row,) = dispatch.posted_on([story.case], ARRIVED)
    assert (row.letters, row.case, row.addressee) == (("R2026-0001-L1",), "R2026-0001", "山田 太郎")
    assert (row.postal_code, row.region) == ("150-0000", Text("Tokyo", "東京都"))
    assert (row.way, row.tracking, row.by_post) == (PostWay.ORDINARY, "", True)
    assert dispatch.posted_on([story.case], ARRIVED + timedelta(days=1)) == ()


def test_a_letter_made_and_not_posted_is_not_in_it() -> None:
    story = Story(T.DISCLOSE)
    story.issue("acknowledgement")
    assert dispatch.posted_on([story.case], ARRIVED) == ()


def test_what_came_back_was_posted_all_the_same_and_again_later() -> None:
    story = acknowledged()
    story.bring_back("R2026-0001-L1")
    story.wait(1)
    story.post("R2026-0001-L1", PostWay.RECORDED, "123-45-67890-3")
    first = dispatch.posted_on([story.case], ARRIVED)
    again = dispatch.posted_on([story.case], ARRIVED + timedelta(days=1))
    assert [r.way for r in first] == [PostWay.ORDINARY]
    assert [(r.way, r.tracking) for r in again] == [(PostWay.RECORDED, "123-45-67890-3")]


def test_the_register_follows_what_was_corrected() -> None:
    story = acknowledged()
    story.wait(2)
    day, number = ARRIVED + timedelta(days=1), "123-45-67890-3"
    act = sending.correct_posting
    way = PostWay.RECORDED
    story.add(act(story.case, "R2026-0001-L1", day, story.today, way, number, "誤記"))
    assert dispatch.posted_on([story.case], ARRIVED) == ()
    (row,) = dispatch.posted_on([story.case], day)
    assert (row.way, row.tracking) == (way, number)


def test_letters_in_one_envelope_are_one_row() -> None:
    story = Story(T.DISCLOSE)
    both = [story.issue("acknowledgement", language) for language in Language]
    other = story.issue("acknowledgement")
    for letter in both:
        story.post(letter, PostWay.REGISTERED, "000-00-00007-0")
    story.post(other, PostWay.REGISTERED, "000-00-00008-1")
    rows = dispatch.posted_on([story.case], ARRIVED)
    assert [r.letters for r in rows] == [tuple(both), (other,)]


def test_the_address_is_the_one_the_letter_bore() -> None:
    story = Story(T.DISCLOSE)
    letter = story.issue("acknowledgement")
    moved = replace(TARO, address=Address("530-0001", ("大阪府大阪市架空1",)))
    story.add(intake.change_person(story.case, moved, None, story.today))
    story.post(letter)
    story.post(story.issue("acknowledgement"), PostWay.EMS, "EJ123456785JP")
    rows = dispatch.posted_on([story.case], ARRIVED)
    assert [r.region.ja for r in rows] == ["東京都", "大阪府"]


def test_abroad_the_register_names_the_country_and_the_service_of_the_post_there() -> None:
    away = Story(T.DISCLOSE)
    abroad = replace(TARO, address=Address("10110", ("99/1 Sukhumvit", "Bangkok"), "Thailand"))
    away.add(intake.change_person(away.case, abroad, None, away.today))
    letter = away.issue("acknowledgement")
    away.post(letter, PostWay.REGISTERED, "RR123456785JP")
    home = acknowledged(PostWay.REGISTERED, "000-00-00001-1")
    cases = [replace(away.case, number="R2026-0001"), replace(home.case, number="R2026-0002")]
    rows = dispatch.posted_on(cases, ARRIVED)
    assert [r.service for r in rows] == ["registered", "registered_abroad"]
    assert [r.abroad for r in rows] == [False, True]
    assert (rows[1].postal_code, rows[1].region) == ("", Text("Thailand", "Thailand"))
    assert dispatch.counted(rows) == {"registered": 1, "registered_abroad": 1}
    # They moved home since: the letter went abroad all the same.
    away.add(intake.change_person(away.case, TARO, None, away.today))
    assert dispatch.posted_on([away.case], ARRIVED)[0].service == "registered_abroad"


def test_rows_are_sorted_by_way_and_counted() -> None:
    cases = []
    for number, way in enumerate((PostWay.EMAIL, PostWay.REGISTERED, PostWay.ORDINARY), start=1):
        story = acknowledged(way, "000-00-00001-1")
        cases.append(replace(story.case, number=f"R2026-000{number}"))
    rows = dispatch.posted_on(cases, ARRIVED)
    assert [r.way for r in rows] == [PostWay.ORDINARY, PostWay.REGISTERED, PostWay.EMAIL]
    assert [r.by_post for r in rows] == [True, True, False]
    assert dispatch.counted((rows[0], *rows)) == {
        PostWay.ORDINARY: 2,
        PostWay.REGISTERED: 1,
        PostWay.EMAIL: 1,
    }


# --- prefectures ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("東京都渋谷区架空町1",), "東京都"),
        (("架空ビル", " 京都府京都市架空1"), "京都府"),
        (("北海道札幌市",), "北海道"),
        (("神奈川県横浜市",), "神奈川県"),
        (("1-2-3 Mihon, Shibuya-ku", "TOKYO"), "東京都"),
        (("1-1 Kakuu, Naka-ku, Hiroshima-shi, Hiroshima-ken 730-0000",), "広島県"),
        (("どこかの町1-2",), ""),
        ((), ""),
    ],
)
def test_the_prefecture_is_found_in_either_script(lines: tuple[str, ...], expected: str) -> None:
    assert region(Address("", lines)).ja == expected


def test_abroad_it_is_the_country() -> None:
    assert region(Address("10115", ("Kyoto Street 1",), "Germany")) == Text("Germany", "Germany")


def test_there_are_47() -> None:
    assert len({p.ja for p in PREFECTURES}) == len({p.en for p in PREFECTURES}) == 47
    assert {p.ja[-1] for p in PREFECTURES} == {"道", "都", "府", "県"}


# --- many letters at once ------------------------------------------------------------------------


def made(desk: Desk, **more: Any) -> str:
    """A new case with an acknowledgement that waits."""
    desk.set_particulars(COMPANY)
    number = receive(desk, T.DISCLOSE)
    order = do.IssueLetter(case=number, kind=LetterKind.ACKNOWLEDGEMENT, **more)
    return desk.do(order).letters[0]


def test_what_waits_is_printed_as_it_was_made_and_the_rest_is_listed_with_why(desk: Desk) -> None:
    good = made(desk, enclosures=("返信用封筒",))
    posted, void = made(desk), made(desk)
    desk.do(posting(desk, posted[:-3], PostWay.ORDINARY))
    desk.do(do.VoidLetter(case=void[:-3], letter=void, reason="宛先の誤り"))
    batch = dispatch.batch(desk, [good, posted, void, "R2026-0099-L1", good], say)
    assert [x.letter for x in batch.letters] == [good, posted, void, "R2026-0099-L1"]
    assert [x.said for x in batch.letters] == [
        (),
        ("[letter_posted]",),
        ("[letter_void]",),
        ("[no_such_letter]",),
    ]
    (one,) = batch.printable
    assert (one.pdf, one.pages) == (desk.letter(good).pdf, 1)
    assert (one.case, one.addressee) == ("R2026-0001", "山田 太郎")
    assert one.enclosures == ("返信用封筒",)
    assert not any(x.pdf for x in batch.letters[1:])
    assert batch.made_on == ARRIVED


def refused_disclosure(desk: Desk) -> str:
    """A letter on a decision, of a case whose check of identity was then taken back."""
    number = disclosed(desk)
    letter = desk.do(do.IssueLetter(case=number, kind=LetterKind.DECISION)).letters[0]
    identify(desk, number, confirmed=False, documents=(), compared=())
    assert not detail(desk, number).case.identity_confirmed
    return letter


def test_what_may_not_be_posted_is_not_printed_nor_delivered(
    desk: Desk, letters: PlainLetters
) -> None:
    letter = refused_disclosure(desk)
    (one,) = dispatch.batch(desk, [letter], say).letters
    assert one.said == ("[identity_not_confirmed]",)
    assert not one.printable
    with refused(Code.IDENTITY_NOT_CONFIRMED):
        dispatch.lock(desk, Sealing(), letter, Language.JA)  # type: ignore[arg-type]


def test_a_damaged_letter_is_not_printed_nor_delivered(desk: Desk, monkeypatch: Any) -> None:
    letter = made(desk)
    stored = replace(desk.letter(letter), pdf=b"%PDF spoilt")
    monkeypatch.setattr(desk, "letter", lambda _: stored)
    (one,) = dispatch.batch(desk, [letter], say).letters
    assert one.said == ("[vault_damaged]",)
    with refused(Code.VAULT_DAMAGED, part=letter):
        dispatch.lock(desk, Sealing(), letter, Language.JA)  # type: ignore[arg-type]


# --- electronic delivery -------------------------------------------------------------------------


class Sealing:
    """Letters that keep what they were asked to lock."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.sheets: list[tuple[Any, ...]] = []

    def locked(self, pdf: bytes, passphrase: str) -> bytes:
        self.words.append(passphrase)
        return b"locked " + pdf

    def passphrase_sheet(self, letter: str, groups: list[str], *more: Any) -> bytes:
        self.sheets.append((letter, "-".join(groups), *more))
        return b"sheet"


def test_each_copy_has_a_pass_phrase_of_its_own_that_only_the_sheet_knows(
    desk: Desk, vault: EncryptedVault
) -> None:
    letter, sealing = made(desk), Sealing()
    desk.do(posting(desk, letter[:-3], PostWay.EMAIL))
    copies = [dispatch.lock(desk, sealing, letter, Language.EN) for _ in range(2)]  # type: ignore[arg-type]
    assert copies[0].pdf == b"locked " + desk.letter(letter).pdf
    assert (copies[0].letter, copies[0].sheet) == (letter, b"sheet")
    assert len(set(sealing.words)) == 2
    expected = [(letter, w, ARRIVED, desk.particulars(), Language.EN) for w in sealing.words]
    assert sealing.sheets == expected
    entries = [e for e in desk.log(10) if e.action == dispatch.LOCKED]
    assert [e.reference for e in entries] == [letter, letter]
    with vault.begin() as uow:
        told = repr([uow.events(i) for i in uow.case_ids()]) + repr(uow.log(100))
    assert not any(w in told or w.replace("-", "") in told for w in sealing.words)


def test_nothing_is_logged_when_it_fails(desk: Desk) -> None:
    letter = made(desk)
    desk.do(do.VoidLetter(case=letter[:-3], letter=letter, reason="誤り"))
    with refused(Code.LETTER_VOID, letter=letter):
        dispatch.lock(desk, Sealing(), letter, Language.JA)  # type: ignore[arg-type]
    with refused(Code.NO_SUCH_LETTER, letter="nowhere"):
        dispatch.lock(desk, Sealing(), "nowhere", Language.JA)  # type: ignore[arg-type]
    assert not [e for e in desk.log(10) if e.action == dispatch.LOCKED]


def test_pass_phrases_are_long_enough_and_easy_to_read() -> None:
    words = {dispatch.passphrase() for _ in range(300)}
    assert len(words) == 300
    assert dispatch.PASSPHRASE_BITS >= 80
    group = f"[{dispatch.ALPHABET}]{{4}}"
    assert all(re.fullmatch(f"{group}(-{group}){{4}}", w) for w in words)
    assert len(set(dispatch.ALPHABET)) == len(dispatch.ALPHABET)
    assert set("".join(words)) == {"-", *dispatch.ALPHABET}
    for alike in ("0OQD", "1IL", "2Z", "5S", "8B", "6G", "UV"):
        assert len(set(alike) & set(dispatch.ALPHABET)) <= (2 if alike == "0OQD" else 1)


# --- blank forms ---------------------------------------------------------------------------------


def test_a_form_offers_what_the_rules_offer() -> None:
    form = blank(FormKind.REQUEST, WIDE, WHOLE, ARRIVED)
    assert [c.id for c in form.types] == [t.value for t in WIDE.types]
    assert {c.id for c in form.types if c.charged} == {"purpose", "disclose", "tpr"}
    assert "heir" not in {c.id for c in form.capacities}
    assert {c.id for c in form.capacities} >= {"self", "parent", "mandated"}
    ids = [g.id for g in form.grounds]
    assert len(set(ids)) == len(ids)
    assert {"art18", "leak_26_1", "art27_1", "art28"} <= set(ids)
    assert "not_factual" not in ids
    assert "my_number_card_back" not in {p.id for p in form.papers}
    assert {p.id for p in form.papers} & {"driver_licence", "power_of_attorney"} == {
        "driver_licence"
    }
    assert "power_of_attorney" in {p.id for p in form.authority_papers}
    assert form.methods == ("electronic", "paper", "company_defined")
    assert (form.fee, form.payments[0]) == (1000, "transfer")
    assert (form.case_number, form.requester, form.subject) == ("", None, None)
    assert not any(c.ticked for c in (*form.types, *form.capacities, *form.grounds))


def test_a_company_that_charges_nothing_says_nothing_of_a_fee() -> None:
    free = policy_with(fee=FeeRules(0, (), ()))
    form = blank(FormKind.REQUEST, free, WHOLE, ARRIVED)
    assert form.fee == 0
    assert not any(c.charged for c in form.types)


def test_a_form_for_a_case_repeats_what_was_asked_for() -> None:
    case = Story(T.DISCLOSE, T.ERASE, capacity=Capacity.MANDATED).case
    form = blank(FormKind.MANDATE, RULES, WHOLE, ARRIVED, case)
    assert {c.id for c in form.types if c.ticked} == {"disclose", "erase"}
    assert [c.id for c in form.capacities if c.ticked] == ["mandated"]
    assert (form.case_number, form.requester, form.subject) == ("R2026-0001", TARO, HANAKO)
    own = blank(FormKind.REQUEST, RULES, WHOLE, ARRIVED, Story(T.DISCLOSE).case)
    assert (own.requester, own.subject) == (TARO, None)


def test_a_form_ticks_the_ground_that_was_stated() -> None:
    story = Story(T.DISCLOSE)
    story.add_item(T.ERASE, ground="not_needed")
    form = blank(FormKind.REQUEST, RULES, WHOLE, ARRIVED, story.case)
    assert [g.id for g in form.grounds if g.ticked] == ["not_needed"]


def test_a_form_needs_the_companys_particulars() -> None:
    with refused(Code.PARTICULARS_MISSING, fields=["company", "email"]):
        blank(FormKind.REQUEST, RULES, COMPANY, ARRIVED)


# --- enclosures ----------------------------------------------------------------------------------


def test_enclosures_stand_in_the_letter_and_in_the_event(
    desk: Desk, letters: PlainLetters, clock: SetClock
) -> None:
    letter = made(desk, enclosures=(" 返信用封筒 ", "", "住民票の写し"))
    assert letters.made[-1].enclosures == ("返信用封筒", "住民票の写し")
    case = detail(desk, letter[:-3]).case
    assert case.letters[0].issued.enclosures == ("返信用封筒", "住民票の写し")


def test_both_languages_list_the_same_things(desk: Desk, letters: PlainLetters) -> None:
    both: dict[str, Any] = {"languages": tuple(Language), "enclosures": ("返信用封筒",)}
    letter = made(desk, **both, enclosures_en=("reply envelope",))
    assert [m.enclosures for m in letters.made] == [("返信用封筒",), ("reply envelope",)]
    case = letter[:-3]
    order = do.IssueLetter(case=case, kind=LetterKind.ACKNOWLEDGEMENT, **both)
    with refused(Code.TRANSLATION_MISSING, field="enclosures_en"):
        desk.do(order)
    with refused(Code.FIELD_INVALID, field="enclosures_en", value=2, expected=1):
        desk.do(replace(order, enclosures_en=("reply envelope", "copy")))
    assert len(detail(desk, case).case.letters) == 2


def test_what_is_no_japanese_needs_no_translation(desk: Desk, letters: PlainLetters) -> None:
    made(desk, languages=(Language.EN,), enclosures=("reply envelope",))
    assert letters.made[-1].enclosures == ("reply envelope",)


def test_a_draft_shows_them_too(desk: Desk) -> None:
    letter = made(desk)
    kind, found = LetterKind.ACKNOWLEDGEMENT, desk.find(letter[:-3])
    japanese = desk.preview(found, kind, Language.JA, enclosures=("封筒",))
    english = desk.preview(
        found, kind, Language.EN, enclosures=("封筒",), enclosures_en=("envelope",)
    )
    assert "封筒" in japanese.pdf.decode()
    assert '"envelope"' in english.pdf.decode()
