from __future__ import annotations

import re
import subprocess
import unicodedata
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
import reportlab
from letter_samples import (
    AUTHORITY,
    BERLIN,
    HOME,
    acknowledgement,
    disclosure,
    fee_notice,
    identity_request,
    item,
    letter,
    mixed,
    renderer,
)

from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.people import Address
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language, Text
from casemgr.letters.marks import PAGE_HEIGHT
from casemgr.letters.sheet import ABROAD, JAPAN, Zone
from casemgr.services.letter_data import Annex, LetterData, LetterKind

if TYPE_CHECKING:
    from pathlib import Path

KINDS = {
    "acknowledgement": acknowledgement,
    "identity_request": identity_request,
    "fee_notice": fee_notice,
    "decision": disclosure,
    "mixed": mixed,
}
NAMES = [
    *("髙﨑 一郎", "𠮷野 家", "Nguyễn Văn Đức", "Дмитрий Иванов", "김민수", "李小龙"),
    *("Zoë Müller", "葛\U000e0100飾 太郎", "\ufa19谷 \ufa1b", "Ελένη Γ", "Ağaoğlu Şťastná"),
]


def text_of(data: LetterData, language: Language, **more: Any) -> str:
    return renderer().read_text(renderer().render(data, language, **more).pdf)


def squeezed(text: str) -> str:
    """Undo line breaks and page breaks."""
    return re.sub(r"[\n\f]", "", text)


def pdftotext(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout.decode()


def test_reportlab_is_the_one_known() -> None:
    assert reportlab.__version__.startswith("5.")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("address", [HOME, BERLIN], ids=["japan", "abroad"])
def test_every_kind_is_a_sound_file(
    name: str, language: Language, address: Address, tmp_path: Path
) -> None:
    made = renderer().render(KINDS[name](address=address), language)
    path = tmp_path / "letter.pdf"
    path.write_bytes(made.pdf)
    for command in (["qpdf", "--check", path], ["pdftoppm", "-r", "30", path, tmp_path / "p"]):
        done = subprocess.run(command, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        assert done.stderr == b""
    fonts = subprocess.run(["pdffonts", path], capture_output=True, check=True, text=True).stdout
    assert "Helvetica" not in fonts
    assert all(line.split()[-5:-2] == ["yes"] * 3 for line in fonts.splitlines()[2:])
    document = pypdfium2.PdfDocument(made.pdf)
    assert len(document) == made.pages
    document.close()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(RequestType))
@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_of_every_type_is_told(
    kind: RequestType, outcome: Outcome, language: Language
) -> None:
    one = item(kind, outcome.value, measure="M-1", other_case="R2026-0001",
               joint_manager=Text("Group Inc.", "グループ株式会社"), asked="ASKED-1")  # fmt: skip
    text = squeezed(text_of(letter(LetterKind.DECISION, one), language))
    assert one.label.in_(language).lower() in text.lower()
    assert "((" not in text.replace("((A", "")
    silent = outcome in {Outcome.UNVERIFIED, Outcome.PROCEDURE_NOT_FOLLOWED}
    assert ("ASKED-1" in text) is not silent
    assert ("M-1" in text) is (outcome in {Outcome.ALTERNATIVE, Outcome.GRANTED_PART})


@pytest.mark.parametrize("kind", list(RequestType))
@pytest.mark.parametrize("language", list(Language))
def test_order5_letter_is_the_letter_for_nothing_held(
    kind: RequestType, language: Language
) -> None:
    plain = letter(LetterKind.DECISION, item(kind, "not_held"))
    hidden = letter(LetterKind.DECISION, item(kind, "not_held_order5"))
    assert renderer().render(plain, language).pdf == renderer().render(hidden, language).pdf


@pytest.mark.parametrize("kind", [RequestType.CORRECT, RequestType.STOP_USE])
def test_letters_that_must_not_say_why_do_not(kind: RequestType) -> None:
    for outcome in Outcome:
        data = letter(LetterKind.DECISION, item(kind, outcome.value))
        japanese = text_of(data, Language.JA)
        english = text_of(data, Language.EN).lower()
        assert not [w for w in ("理由", "費用", "困難", "該当するため") if w in japanese]
        assert not [w for w in ("because", "reason", "cost", "exception") if w in english]
    refused = letter(LetterKind.DECISION, item(kind, "refused"))
    assert "第6条第2項" in text_of(refused, Language.JA)


def test_reasons_are_told_where_there_are_some() -> None:
    text = squeezed(text_of(mixed(), Language.JA))
    assert "第三者である同伴者の行動履歴が含まれております。" in text
    assert "（法第33条第2項第1号）" in text
    assert text.count("理由") == 1


@pytest.mark.parametrize("kind", KINDS)
def test_no_letter_takes_the_reader_for_a_customer(kind: str) -> None:
    assert "ご利用いただき" not in squeezed(text_of(KINDS[kind](), Language.JA))


def test_unverified_says_neither_yes_nor_no_and_shows_no_data() -> None:
    data = replace(
        disclosure(),
        items=(item(RequestType.DISCLOSE, "unverified", annex=1, measure="X-1"),),
        fee=None,
    )
    text = text_of(data, Language.JA)
    assert "保有しているか否かを示すものではございません" in squeezed(text)
    assert "ichiro@example.jp" not in text
    assert "別紙" not in text
    assert "予約履歴" not in text


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", NAMES)
def test_names_are_read_back_exactly(name: str, language: Language) -> None:
    made = renderer().render(acknowledgement(addressee=name), language)
    assert name in renderer().read_text(made.pdf)
    assert name in unicodedata.normalize("NFC", pdftotext(made.pdf)) or name in pdftotext(made.pdf)


def test_justified_text_is_read_back_without_added_spaces() -> None:
    said = "個人情報の保護に関する法律（平成15年法律第57号。以下「法」といいます。）に基づくご請求"
    made = renderer().render(disclosure(), Language.JA)
    assert said in squeezed(renderer().read_text(made.pdf))
    assert said in squeezed(pdftotext(made.pdf))


def test_markup_is_printed_as_it_stands() -> None:
    odd = "<b>&amp; <img src='/etc/passwd'> ((person)) {x} %s \\n"
    data = letter(LetterKind.DECISION, item(RequestType.ERASE, "refused", asked=odd))
    for language in Language:
        assert odd.replace(" ", "") in squeezed(text_of(data, language)).replace(" ", "")


def test_pages_are_numbered() -> None:
    pages = text_of(mixed(), Language.JA).split("\f")
    for number, page in enumerate(pages, start=1):
        assert f"{number} ／ {len(pages)}" in page
        assert "R2026-0002-L1" in page
    assert "Page 1 of" in text_of(mixed(), Language.EN)


@pytest.mark.parametrize("language", list(Language))
def test_a_long_annex_repeats_its_head_and_loses_nothing(language: Language) -> None:
    data = disclosure(rows=300)
    made = renderer().render(data, language)
    assert made.pages > 8
    pages = renderer().read_text(made.pdf).split("\f")
    head = {Language.JA: "項目", Language.EN: "Item"}[language]
    values = {Language.JA: "内容", Language.EN: "Content"}[language]
    for page in pages[1:]:
        assert head in page
        assert values in page
    whole = "".join(pages)
    for number in range(1, 299):
        assert f"（{number}）" in whole


def test_a_value_longer_than_a_page_goes_on() -> None:
    value = "".join(f"{n}番目の記録、" for n in range(1500))
    data = disclosure()
    rows = (replace(data.annexes[0].rows[0], value=value),)
    made = renderer().render(
        replace(data, annexes=(Annex(1, data.annexes[0].title, rows),)), Language.JA
    )
    assert made.pages > 3
    body = squeezed(renderer().read_text(made.pdf))
    assert all(f"{n}番目の記録、" in body for n in range(0, 1400, 97))
    assert all("項目" in p for p in renderer().read_text(made.pdf).split("\f")[1:])


@pytest.mark.parametrize("language", list(Language))
def test_samples_and_drafts_are_marked_on_every_page(language: Language) -> None:
    words = {Language.JA: ("見本", "下書き"), Language.EN: ("SAMPLE", "DRAFT")}[language]
    sample, draft = words
    for page in text_of(mixed(sample=True), language).split("\f"):
        assert page.count(sample) >= 2
    for page in text_of(mixed(), language, draft=True).split("\f"):
        assert page.count(draft) >= 2
    plain = text_of(acknowledgement(), language)
    assert draft not in plain
    assert "架空の内容" not in plain
    assert "SAMPLE" not in plain


def test_the_same_letter_is_the_same_bytes() -> None:
    one = renderer().render(mixed(), Language.JA)
    renderer().render(fee_notice(), Language.EN)
    other = type(renderer())(renderer()._book._read).render(mixed(), Language.JA)
    assert one == other


def test_a_file_says_nothing_of_the_person() -> None:
    document = pypdfium2.PdfDocument(renderer().render(disclosure(), Language.JA).pdf)
    about = document.get_metadata_dict()
    document.close()
    assert about["Title"] == "開示通知書（R2026-0002-L1）"
    assert about["CreationDate"].startswith("D:20261120")
    assert "髙橋" not in str(about)
    assert {about["Author"], about["Subject"], about["Keywords"]} == {""}


def test_template_is_named_with_its_hash() -> None:
    made = renderer().render(fee_notice(), Language.EN)
    assert made.template == "fee_notice/en v1"
    assert len(made.template_sha256) == 64


# --- what the letters must contain ---------------------------------------------------------


def test_fee_notice_shows_count_and_amount() -> None:
    text = squeezed(text_of(fee_notice(), Language.JA))
    for said in ("2,000円", "1,000円 × 2件", "見本銀行", "2026年12月4日まで", "法第38条第1項"):
        assert said in text


def test_identity_request_tells_what_to_cover() -> None:
    data = identity_request(person="髙橋 花子", authority_papers=AUTHORITY)
    text = squeezed(text_of(data, Language.JA))
    for said in (
        *("運転免許証", "表面のみ", "決してお送りにならないで", "被保険者等記号・番号", "QRコード"),
        *("本籍", "委任状", "2026年12月4日まで", "髙橋 花子　様"),
    ):
        assert said in text
    assert "委任状" not in text_of(identity_request(), Language.JA)


def test_fee_line_only_where_a_fee_was_paid() -> None:
    assert "手数料" in text_of(disclosure(), Language.JA)
    unpaid = replace(disclosure(), fee=replace(disclosure().fee, paid_on=None))  # type: ignore[type-var]
    assert "手数料" not in text_of(unpaid, Language.JA)


def test_titles_follow_the_items() -> None:
    granted = item(RequestType.DISCLOSE, "granted")
    one = letter(LetterKind.DECISION, granted, item(RequestType.DISCLOSE, "granted", 2))
    two = letter(LetterKind.DECISION, granted, item(RequestType.ERASE, "refused", 2))
    assert "開示通知書" in text_of(one, Language.JA)
    assert "ご請求への回答について" in text_of(two, Language.JA)


def test_organisations_are_addressed_as_such() -> None:
    data = acknowledgement(addressee="", addressee_organisation="見本法律事務所")
    assert "見本法律事務所　御中" in text_of(data, Language.JA)
    assert "髙橋 一郎　様" in text_of(acknowledgement(), Language.JA)
    assert "GERMANY" in text_of(acknowledgement(address=BERLIN), Language.JA)


# --- the window of the envelope ------------------------------------------------------------


def boxes(pdf: bytes) -> list[tuple[str, float, float, float, float]]:
    """Give each character of page 1 with its box in millimetres from the top left corner."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    text_page = page.get_textpage()
    out = []
    for number in range(text_page.count_chars()):
        left, bottom, right, top = text_page.get_charbox(number, loose=True)
        character = text_page.get_text_range(number, 1)
        if character.strip():
            mm = [v * 25.4 / 72 for v in (left, PAGE_HEIGHT - top, right, PAGE_HEIGHT - bottom)]
            out.append((character, *mm))
    document.close()
    return out  # type: ignore[return-value]


def within(box: tuple[Any, ...], zone: Zone) -> bool:
    _, left, top, right, bottom = box
    return zone.left <= left and right <= zone.right and zone.top <= top and bottom <= zone.bottom


def touches(box: tuple[Any, ...], zone: Zone) -> bool:
    _, left, top, right, bottom = box
    return left < zone.right and right > zone.left and top < zone.bottom and bottom > zone.top


LONG = Address(
    "879-7364",
    (
        "大分県豊後大野市犬飼町田原見本一丁目25番7号",
        "グランドメゾン見本ザ・レジデンス弐番館1197号室",
    ),
)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("address", [HOME, LONG, BERLIN], ids=["short", "long", "abroad"])
def test_the_window_shows_the_address_and_nothing_else(
    name: str, language: Language, address: Address
) -> None:
    envelope = ABROAD if address.country else JAPAN
    data = KINDS[name](address=address, sample=True, addressee_organisation="見本法律事務所")
    made = renderer().render(data, language, draft=True)
    found = boxes(made.pdf)
    seen = [box for box in found if touches(box, envelope.ever)]
    shown = "".join(box[0] for box in seen)
    for part in (*address.lines, address.postal_code, "髙橋 一郎", address.country.upper()):
        assert part.replace(" ", "") in shown
    allowed = "".join(
        (*address.lines, address.postal_code, address.country.upper(), "髙橋一郎様〒見本法律事務所")
    )
    assert not set(shown) - set(allowed), shown
    for box in seen:
        assert within(box, envelope.always), box


@pytest.mark.parametrize("language", Language)
def test_a_line_end_in_a_name_is_a_space(language: Language) -> None:
    address = replace(HOME, lines=("東京都架空区\n1丁目",), postal_code="000-\n0001")
    data = replace(disclosure(), addressee="見本\r\n太郎", address=address)
    company = replace(data.company, address=Text("1 Kaku-cho\nTokyo", "東京都架空区\n架空ビル"))
    read = text_of(replace(data, company=company), language)
    for said in ("見本 太郎", "東京都架空区 1丁目"):
        assert said in read


def test_an_address_too_long_is_refused() -> None:
    lines = tuple(f"とても長い住所の{n}行目でございますので窓には入りません" for n in range(6))
    with pytest.raises(Problem) as caught:
        renderer().render(acknowledgement(address=Address("1", lines)), Language.JA)
    assert caught.value.code is Code.ADDRESS_TOO_LONG
    assert caught.value.facts["lines"] >= 8


# --- recovery sheet ------------------------------------------------------------------------


@pytest.mark.parametrize("language", list(Language))
def test_recovery_sheet_shows_every_group(language: Language) -> None:
    groups = ["7K2M", "Q9XD", "4TPB", "W3HC", "N8RF", "6YJV", "2GZS", "5AEL"]
    pdf = renderer().recovery_sheet("OMAKASE", iter(groups), date(2026, 11, 20), language)
    text = renderer().read_text(pdf)
    assert all(group in text for group in groups)
    assert "\f" not in text
    assert "OMAKASE" in text
    assert pdf == renderer().recovery_sheet("OMAKASE", groups, date(2026, 11, 20), language)


def test_a_vault_name_that_cannot_be_printed_is_named() -> None:
    with pytest.raises(Problem) as caught:
        renderer().recovery_sheet("金庫😀", ["7K2M"], date(2026, 11, 20), Language.JA)
    assert caught.value.facts["fields"] == "vault"
