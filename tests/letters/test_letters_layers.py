"""Letters of two layers: the shipped wording, and the texts of the company in it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
from letter_samples import (
    COMPANY,
    acknowledgement,
    disclosure,
    fee_notice,
    heir,
    identity_request,
    mixed,
    receipt,
    renderer,
)

from casemgr.domain.errors import Code, Problem
from casemgr.domain.text import Language
from casemgr.services.house import CONDITIONS, FIELDS, House, HouseFault, Legal, Place
from casemgr.services.letter_data import LetterKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.services.letter_data import LetterData

JA, EN = Language.JA, Language.EN
DECISION = LetterKind.DECISION
KINDS: dict[str, Callable[..., LetterData]] = {
    "acknowledgement": acknowledgement,
    "identity_request": identity_request,
    "fee_notice": fee_notice,
    "decision": disclosure,
    "mixed": mixed,
    "receipt": receipt,
    "heir": heir,
}
OURS = {
    JA: {
        "opening": "謹啓",
        "greeting": "日頃より((company))にご理解を賜り、厚く御礼申し上げます。",
        "closing": "　ご質問は((phone))へ、((policy_title))を添えてお寄せください。",
        "ending": "敬白",
        "contact": "((desk))\n((email))\n((hours??受付時間　((hours))))",
    },
    EN: {
        "greeting": "Thank you for writing to ((company)).",
        "closing": "Please call ((phone)) if anything is unclear.",
        "ending": "With kind regards,",
        "contact": "((desk))\n((email))",
    },
}


def places(kind: LetterKind = DECISION, language: Language = JA) -> dict[str, Place]:
    found = renderer().house_frame(kind, language)
    return {one.name: one for one in found if isinstance(one, Place)}


def text_of(data: LetterData, language: Language, texts: dict[str, str], **more: Any) -> str:
    made = renderer().render(data, language, house=House(1, texts), **more)
    return renderer().read_text(made.pdf).replace("\n", "")


def fault(name: str, text: str, language: Language = JA, kind: LetterKind = DECISION) -> Any:
    found = renderer().house_faults(kind, language, {name: text})
    if not found:
        return None
    (one,) = found
    assert one.code is Code.HOUSE_TEXT_INVALID
    assert (one.facts["language"], one.facts["kind"]) == (language.value, kind.value)
    assert one.facts["key"] == name
    return HouseFault(one.facts["reason"]), one.facts["detail"]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", KINDS)
def test_shipped_texts_make_the_same_letter_whoever_puts_them_in(
    name: str, language: Language
) -> None:
    data = KINDS[name]()
    plain = renderer().render(data, language)
    shipped = {one.name: one.shipped for one in places(data.kind, language).values()}
    for texts in ({}, shipped):
        made = renderer().render(data, language, house=House(3, texts))
        assert sha256(made.pdf).hexdigest() == plain.sha256
    assert renderer().render(data, language, house=House(3, {})).template == plain.template


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", ["acknowledgement", "identity_request", "fee_notice", "decision"])
def test_the_companys_texts_stand_in_the_letter(name: str, language: Language) -> None:
    data = KINDS[name]()
    assert renderer().house_faults(data.kind, language, OURS[language]) == ()
    shown = text_of(data, language, OURS[language])
    company = COMPANY.company.in_(language)
    if language is JA:
        assert f"謹啓　日頃より{company}にご理解を賜り、厚く御礼申し上げます。" in shown
        assert "ご質問は03-0000-0000へ、プライバシーポリシーを添えて" in shown
        assert "敬白" in shown
        assert "受付時間　平日10時から17時まで" in shown
        gone = ("拝復", "時下", "敬具", "ご不明な点")
    else:
        assert f"Thank you for writing to {company}." in shown
        assert "Please call 03-0000-0000 if" in shown
        assert "With kind regards," in shown
        gone = ("Yours sincerely", "If you have any questions")
    assert not [word for word in gone if word in shown]


def test_a_receipt_has_only_the_contact() -> None:
    for language in Language:
        assert list(places(LetterKind.RECEIPT, language)) == ["contact"]
    assert "お電話ください" in text_of(receipt(), JA, {"contact": "お電話ください　((phone))"})


def test_empty_texts_leave_no_gap_behind() -> None:
    nothing = {"opening": "", "greeting": "", "closing": "", "ending": ""}
    assert renderer().house_faults(DECISION, JA, nothing) == ()
    shown = text_of(disclosure(), JA, nothing)
    assert not [word for word in ("拝復", "敬具", "時下") if word in shown]
    assert text_of(disclosure(), EN, {"closing": "", "ending": "", "greeting": ""})


def test_template_and_hash_name_both_layers() -> None:
    def made(number: int, texts: dict[str, str]) -> tuple[str, str]:
        found = renderer().render(disclosure(), JA, house=House(number, texts))
        return found.template, found.template_sha256

    plain = renderer().render(disclosure(), JA)
    one, two = made(2, {"greeting": "甲"}), made(3, {"greeting": "乙"})
    assert one[0] == f"{plain.template} + house 2"
    assert len({plain.template_sha256, one[1], two[1]}) == 3
    assert made(2, {"greeting": "甲"}) == one


def test_a_condition_tells_letters_to_heirs_apart() -> None:
    texts = {"greeting": "((voluntary??お悔やみ申し上げます。))((!voluntary??こんにちは。))"}
    assert renderer().house_faults(DECISION, JA, texts) == ()
    assert "お悔やみ申し上げます。" in text_of(heir(), JA, texts)
    assert "こんにちは。" in text_of(disclosure(), JA, texts)


def test_a_field_without_a_value_is_marked_in_a_draft_and_refused_in_a_letter() -> None:
    data = disclosure(addressee="", addressee_organisation="架空株式会社")
    texts = {"greeting": "((phone??電話))((addressee))様"}
    assert "電話【addressee：未入力】様" in text_of(data, JA, texts, draft=True)
    with pytest.raises(Problem) as caught:
        text_of(data, JA, texts)
    assert caught.value.code is Code.HOUSE_TEXT_INVALID
    assert caught.value.facts == {
        "language": "ja",
        "kind": "decision",
        "key": "greeting",
        "reason": "no_value",
        "detail": "((addressee))",
    }
    careful = {"greeting": "こんにちは。((addressee??((addressee))様))((!addressee??御中))"}
    assert "こんにちは。御中" in text_of(data, JA, careful)


def test_values_are_not_wording() -> None:
    data = disclosure(addressee="((phone))")
    assert "((phone))様、" in text_of(data, JA, {"greeting": "((addressee))様、"})


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("greeting", "((phne))", (HouseFault.UNKNOWN_FIELD, "((phne))")),
        ("greeting", "((Phone))", (HouseFault.UNKNOWN_FIELD, "((Phone))")),
        ("greeting", "((!desk 2??x))", (HouseFault.UNKNOWN_FIELD, "((!desk 2??x))")),
        ("greeting", "((phone??a ((phne)) b))", (HouseFault.UNKNOWN_FIELD, "((phne))")),
        ("greeting", "((phne??a))", (HouseFault.UNKNOWN_FIELD, "((phne))")),
        ("closing", "((reason))", (HouseFault.FIELD_NOT_ALLOWED, "((reason))")),
        ("closing", "((!exception??x))", (HouseFault.FIELD_NOT_ALLOWED, "((exception))")),
        ("closing", "((person))", (HouseFault.FIELD_NOT_ALLOWED, "((person))")),
        ("closing", "((voluntary))", (HouseFault.ONLY_CONDITION, "((voluntary))")),
        ("closing", "((phone", (HouseFault.BRACKETS, "((phone")),
        ("closing", "((phone??x", (HouseFault.BRACKETS, "((")),
        ("closing", "お電話は（（ｐｈｏｎｅ））へ", (HouseFault.BRACKETS, "（（ｐｈｏｎｅ））")),
        ("closing", "（（phone？？電話", (HouseFault.BRACKETS, "（（phone？？")),
        ("closing", "（（株）見本の窓口（平日）））", None),
        ("greeting", "a\tb\u0007", (HouseFault.UNPRINTABLE, "U+0007")),
        ("opening", "拝" * 20, None),
        ("opening", "拝" * 21, (HouseFault.TOO_LONG, "20")),
        ("ending", "敬\n具", (HouseFault.TOO_MANY_LINES, "1")),
        ("contact", "\n".join("1" * 8), None),
        ("contact", "\n".join("1" * 9), (HouseFault.TOO_MANY_LINES, "8")),
        ("contact", "", (HouseFault.UNREACHABLE, "")),
        ("contact", "((desk))まで", (HouseFault.UNREACHABLE, "")),
        ("contact", "((address))", None),
        ("contact", "desk@example.jp", None),
        ("contact", "電話　03-0000-0000", None),
        ("ending", " ", (HouseFault.UNPAIRED, "")),
        ("decision", "x", (HouseFault.UNKNOWN_TEXT, "")),
    ],
)
def test_what_cannot_be_used_is_named(name: str, text: str, why: Any) -> None:
    found = fault(name, text)
    if why and why[0] is HouseFault.UNPRINTABLE:
        assert found[0] is HouseFault.UNPRINTABLE
        assert "0007" in found[1]
        return
    assert found == why


def test_each_text_is_judged_by_itself() -> None:
    texts = {"greeting": "((phne))", "closing": "well", "ending": "((reason))"}
    found = renderer().house_faults(DECISION, JA, texts)
    assert [one.facts["key"] for one in found] == ["greeting", "ending"]
    assert fault("opening", "") == (HouseFault.UNPAIRED, "")
    assert fault("opening", "拝啓", EN) == (HouseFault.UNKNOWN_TEXT, "")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(LetterKind))
def test_shipped_texts_keep_the_rules_themselves(kind: LetterKind, language: Language) -> None:
    shipped = {one.name: one.shipped for one in places(kind, language).values()}
    assert renderer().house_faults(kind, language, shipped) == ()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", [*FIELDS, *CONDITIONS])
def test_every_field_offered_has_its_value_in_every_letter(name: str, language: Language) -> None:
    text = {"contact": f"1 (({name}??there))"}
    for make in (acknowledgement, identity_request, fee_notice, disclosure, receipt, heir):
        data = make()
        assert renderer().house_faults(data.kind, language, text) == ()
        shown = text_of(data, language, text)
        assert ("there" in shown) is (name != "voluntary" or not data.statutory)


@pytest.mark.parametrize("language", list(Language))
def test_the_frame_shows_the_fixed_text_around(language: Language) -> None:
    found = renderer().house_frame(DECISION, language)
    fixed = [one.text for one in found if isinstance(one, Legal)]
    assert any("((arrived_on))" in text for text in fixed)
    assert not [text for text in fixed if "??" in text]
    names = [one.name for one in found if isinstance(one, Place)]
    japanese = ["opening", "greeting", "closing", "ending", "contact"]
    assert names == (japanese if language is JA else ["greeting", "contact", "closing", "ending"])
