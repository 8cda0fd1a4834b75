"""The blank forms: what can be filled in, how it is read out, and what stands in it already."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from judge import faults
from letter_samples import COMPANY, renderer
from pypdf import PdfReader, PdfWriter

from casemgr.domain.errors import Code
from casemgr.domain.people import Address, Party
from casemgr.domain.rules import Capacity, FeeRules
from casemgr.domain.text import Language, Text
from casemgr.services.blank_forms import BlankForm, FormKind, blank
from tests.builders import HANAKO, RULES, TARO, WIDE, Story, T, policy_with, refused

if TYPE_CHECKING:
    from pathlib import Path

    from casemgr.domain.case import Case

DAY = date(2026, 11, 23)
AGENT = Story(T.DISCLOSE, T.ERASE, capacity=Capacity.MANDATED).case
JA, EN = Language


def form(kind: FormKind, case: Case | None = None, rules: Any = RULES) -> BlankForm:
    return blank(kind, rules, COMPANY, DAY, case)


def pdf(kind: FormKind, language: Language = JA, case: Case | None = None) -> bytes:
    return renderer().form(form(kind, case), language)


def fields(made: bytes) -> dict[str, Any]:
    """The widgets by name."""
    reader = PdfReader(io.BytesIO(made))
    found = {}
    for page in reader.pages:
        for one in page.get("/Annots", []):
            widget = one.get_object()
            assert widget["/T"] not in found, "two fields of one name would be one field"
            found[str(widget["/T"])] = widget
    listed = reader.trailer["/Root"]["/AcroForm"]["/Fields"]
    assert len(listed) == len(found)
    return found


ALL = [(k, g, c) for k in FormKind for g in Language for c in (None, AGENT)]


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    files = {f"{k.value}-{g.value}-{'case' if c else 'blank'}": pdf(k, g, c) for k, g, c in ALL}
    files["wide"] = renderer().form(form(FormKind.REQUEST, rules=WIDE), EN)
    files["flat"] = renderer().form(form(FormKind.REQUEST, AGENT), JA, flat=True)
    return faults(files, tmp_path_factory.mktemp("forms"))


def test_forms_are_for_the_archive_and_for_screen_readers(wrong: dict[str, list[str]]) -> None:
    assert wrong == {}


def test_every_field_is_read_out_with_what_it_is_about() -> None:
    for kind, language, case in ALL:
        found = fields(pdf(kind, language, case))
        hints = [str(w["/TU"]) for w in found.values()]
        assert all(hints)
        assert len(set(hints)) == len(hints)
        for name, widget in found.items():
            assert name.isascii()
            assert widget["/F"] == 4
            assert "/A" not in widget
            assert "/AA" not in widget


def test_the_request_form_asks_for_everything_a_request_needs() -> None:
    names = set(fields(pdf(FormKind.REQUEST)))
    people = ("name", "kana", "postal_code", "address")
    assert {f"{who}_{what}" for who in ("requester", "person") for what in people} <= names
    assert {"requester_phone", "requester_email", "person_born_on_year", "date_date_year"} <= names
    assert {"date_date_month", "date_date_day", "person_born_on_day"} <= names
    assert {f"types_{t.value}" for t in RULES.types} <= names
    assert {"grounds_art18", "grounds_leak_26_1", "grounds_facts"} <= names
    assert {"capacity_self", "capacity_parent", "data_data", "account_member_id"} <= names
    assert {"correction_before_1", "correction_after_2", "correction_proof"} <= names
    assert {"method_electronic", "method_paper", "method_other", "method_format"} <= names
    assert {"papers_passport", "authority_power_of_attorney", "fee_transfer"} <= names
    assert {"office_office_number", "office_office_checked"} <= names
    assert not names & {"papers_my_number_card_back", "capacity_heir", "types_opt_out"}


def test_rights_that_a_recipient_brings_are_on_the_form() -> None:
    names = set(fields(renderer().form(form(FormKind.REQUEST, rules=WIDE), JA)))
    assert {"types_opt_out", "types_foreign_info"} <= names


def test_a_company_without_a_fee_has_no_fee_on_the_form() -> None:
    free = form(FormKind.REQUEST, rules=policy_with(fee=FeeRules(0, (), ())))
    made = renderer().form(free, JA)
    assert not [n for n in fields(made) if n.startswith("fee_")]
    assert "※" not in renderer().read_text(made)
    assert "手数料" not in renderer().read_text(made)


def test_papers_of_any_age_and_authority_need_not_be_named() -> None:
    bare = replace(form(FormKind.REQUEST), fresh_months=0, authority_papers=())
    made = renderer().form(bare, JA)
    assert "か月以内" not in renderer().read_text(made)
    assert not [n for n in fields(made) if n.startswith("authority_")]


def test_a_way_to_pay_without_words_is_called_by_its_name() -> None:
    made = renderer().form(replace(form(FormKind.REQUEST), payments=("points",)), JA)
    assert "fee_points" in fields(made)
    assert "points" in renderer().read_text(made)


def test_the_power_of_attorney_names_each_kind_of_request_and_no_fee() -> None:
    made = pdf(FormKind.MANDATE)
    names = set(fields(made))
    assert {f"types_{t.value}" for t in RULES.types} <= names
    assert {"further_receive", "further_pay", "further_withdraw", "requester_name"} <= names
    assert "※" not in renderer().read_text(made)


def test_a_form_for_a_case_has_its_number_and_what_was_written() -> None:
    for kind in FormKind:
        made = pdf(kind, JA, AGENT)
        found = fields(made)
        assert found["requester_name"]["/V"] == TARO.name
        assert found["requester_address"]["/V"] == TARO.address.lines[0]
        assert found["person_name"]["/V"] == HANAKO.name
        ticked = {n for n, w in found.items() if w.get("/V") == "/Yes"}
        expected = {"types_disclose", "types_erase"}
        assert ticked == expected | ({"capacity_mandated"} if kind is FormKind.REQUEST else set())
        text = renderer().read_text(made)
        assert AGENT.number in text
        assert renderer().read_about(made)["title"].count("山田") == 0


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        (EN, "やまだ　ぱーゔぁゞ", "ヤマダ　パーヴァヾ"),
        (EN, "ヤマダ タロウ", "ヤマダ タロウ"),
        (EN, "Yamada", "Yamada"),
        (JA, "やまだ　ぱーゔぁゞ", "やまだ　ぱーゔぁゞ"),
    ],
)
def test_the_english_forms_ask_for_katakana(
    language: Language, written: str, expected: str
) -> None:
    known = replace(form(FormKind.REQUEST, AGENT), requester=replace(TARO, kana=written))
    found = fields(renderer().form(known, language))
    assert found["requester_kana"]["/V"] == expected


@pytest.mark.parametrize("kind", list(FormKind))
def test_the_english_forms_say_where_to_send_them_and_name_the_act_as_letters_do(
    kind: FormKind,
) -> None:
    text = " ".join(renderer().read_text(pdf(kind, EN)).split())
    desk, company = COMPANY.desk.en, COMPANY.company.en
    assert f"Please send it to: {company}, {desk}, " in text
    assert "Personal Information Protection Act (Act No. 57 of 2003; “the Act”)" in text
    assert "Act on the Protection" not in text
    bare = replace(form(kind), company=replace(COMPANY, desk=Text()))
    text = " ".join(renderer().read_text(renderer().form(bare, EN)).split())
    assert f"Please send it to: {company}, {COMPANY.address.en}" in text
    typed = Text("1 Mihon, Tokyo 150-0000, Japan", "東京都 150-0000")
    for language, place in ((EN, "1 Mihon, Tokyo, 150-0000 Japan"), (JA, "東京都 150-0000")):
        twice = replace(form(kind), company=replace(COMPANY, address=typed))
        text = " ".join(renderer().read_text(renderer().form(twice, language)).split())
        assert place in text


def test_papers_with_and_without_a_photograph_are_alternatives() -> None:
    said = {x: "".join(renderer().read_text(pdf(FormKind.REQUEST, x)).split()) for x in Language}
    assert "写真のあるもの1点又は写真のないもの2点のいずれか。" in said[JA]
    assert "Either1withaphotographor2withoutone." in said[EN]


def test_without_an_agent_the_person_may_mandate_one() -> None:
    found = fields(pdf(FormKind.MANDATE, JA, Story(T.DISCLOSE).case))
    assert found["person_name"]["/V"] == TARO.name
    assert "/V" not in found["requester_name"]
    own = fields(pdf(FormKind.REQUEST, JA, Story(T.DISCLOSE).case))
    assert own["requester_name"]["/V"] == TARO.name
    assert "/V" not in own["person_name"]


def test_a_blank_form_is_blank() -> None:
    for kind in FormKind:
        found = fields(pdf(kind))
        assert all(w.get("/V", "/Off") == "/Off" for w in found.values())
        assert AGENT.number not in renderer().read_text(pdf(kind))


def test_only_a_form_for_a_case_has_a_code_to_scan() -> None:
    for case, expected in ((None, 0), (AGENT, 1)):
        reader = PdfReader(io.BytesIO(pdf(FormKind.MANDATE, EN, case)))
        tree = reader.trailer["/Root"]["/StructTreeRoot"]["/K"]["/K"]
        figures = [k.get_object() for k in tree if k.get_object()["/S"] == "/Figure"]
        assert len(figures) == expected
        assert all("R2026-0001" in f["/Alt"] for f in figures)


def test_what_stands_in_a_field_is_seen(tmp_path: Path) -> None:
    """Also by programs that draw no form of their own: each field brings its appearance."""
    path = tmp_path / "form.pdf"
    path.write_bytes(pdf(FormKind.REQUEST, JA, AGENT))
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    assert "東京都渋谷区架空町1-2-3" in done.stdout
    assert "taro@example.jp" in done.stdout


def test_a_flat_form_has_no_fields_and_shows_the_same() -> None:
    """For printers: what a field shows and what is ticked stands on the page itself."""
    filled, flat = (
        renderer().form(form(FormKind.REQUEST, AGENT), JA, flat=one) for one in (False, True)
    )
    assert b"/AcroForm" not in flat
    assert not [p for p in PdfReader(io.BytesIO(flat)).pages if "/Annots" in p]
    text = renderer().read_text(flat)
    for name, widget in fields(filled).items():
        if widget["/FT"] == "/Tx" and widget.get("/V"):
            assert widget["/V"] in text, name
    pictures = [_drawn(made) for made in (filled, flat)]
    off = sum(a != b for a, b in zip(*pictures, strict=True)) / len(pictures[0])
    blank_one = _drawn(renderer().form(form(FormKind.REQUEST), JA, flat=True))
    far = sum(a != b for a, b in zip(pictures[0], blank_one, strict=True)) / len(blank_one)
    assert off < 0.25 * far


def _drawn(made: bytes) -> bytes:
    """The first page in black and white."""
    page = pypdfium2.PdfDocument(made)[0]
    return bytes(page.render(scale=1).to_pil().convert("1").tobytes())


def test_a_long_address_is_set_smaller_and_not_cut() -> None:
    far = Address(
        "150-0000", ("東京都渋谷区架空町一丁目二番三号架空ビルディング東棟", "十階一〇〇一号室")
    )
    case = replace(AGENT, requester=replace(TARO, address=far))
    value = fields(pdf(FormKind.REQUEST, JA, case))["requester_address"]["/V"]
    assert value == " ".join(far.lines)


def test_a_name_no_font_has_is_refused_and_its_print_name_is_used() -> None:
    odd = Party("山田 \U0001f600\ue000")
    with refused(Code.UNPRINTABLE_CHARACTERS, fields="requester_name"):
        pdf(FormKind.REQUEST, JA, replace(AGENT, requester=odd))
    printed = replace(odd, print_name="ヤマダ")
    found = fields(pdf(FormKind.REQUEST, JA, replace(AGENT, requester=printed)))
    assert found["requester_name"]["/V"] == "ヤマダ"


def test_a_form_can_be_filled_in_by_another_program() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(FormKind.REQUEST, EN))))
    filled = {"requester_name": "Zoe Muster", "types_erase": "/Yes"}
    writer.update_page_form_field_values(writer.pages[0], filled, auto_regenerate=False)
    out = io.BytesIO()
    writer.write(out)
    found = fields(out.getvalue())
    assert found["requester_name"]["/V"] == "Zoe Muster"
    assert found["types_erase"]["/AS"] == "/Yes"


def test_forms_are_the_same_on_every_day() -> None:
    assert pdf(FormKind.REQUEST, EN, AGENT) == pdf(FormKind.REQUEST, EN, AGENT)


def test_a_day_has_a_place_for_each_part_where_the_language_has_words_for_them() -> None:
    for kind in FormKind:
        japanese, english = fields(pdf(kind, JA)), fields(pdf(kind, EN))
        assert {"date_date", "person_born_on"} <= set(english)
        assert not {"date_date", "person_born_on"} & set(japanese)
        label = "請求日" if kind is FormKind.REQUEST else "委任の日"
        parts = [str(japanese[f"date_date_{part}"]["/TU"]) for part in ("year", "month", "day")]
        assert parts == [f"{label} 年月日 {unit}" for unit in "年月日"]


def test_a_seal_has_its_place_beside_the_signature_in_japan() -> None:
    for kind in FormKind:
        assert "印" in renderer().read_text(pdf(kind, JA)).splitlines()
        assert "印" not in renderer().read_text(pdf(kind, EN))


@pytest.mark.parametrize("language", Language)
def test_there_is_room_to_write_a_correction(language: Language) -> None:
    found = fields(pdf(FormKind.REQUEST, language))
    for name in ("item_1", "before_1", "after_2"):
        left, _, right, _ = (float(v) for v in found[f"correction_{name}"]["/Rect"])
        assert right - left > 45 / 25.4 * 72


def test_an_edition_that_says_nothing_is_left_out() -> None:
    for kind in FormKind:
        bare, dated = (replace(form(kind), policy_version=v) for v in ("undated-1", "2027-01"))
        for language, word in ((JA, "版"), (EN, "edition")):
            text = renderer().read_text(renderer().form(bare, language))
            assert "undated" not in text
            assert word not in text
            assert f"{word} 2027-01" in renderer().read_text(renderer().form(dated, language))


def test_no_last_line_on_a_form_is_a_word_left_over() -> None:
    for kind, language, case in ALL:
        lines = set(renderer().read_text(pdf(kind, language, case)).splitlines())
        assert not lines & {"す。", "following.", "類"}
    asked = renderer().read_text(pdf(FormKind.REQUEST, JA)).splitlines()
    assert "本人確認書類" in asked


@pytest.mark.parametrize("language", Language)
def test_the_request_form_is_one_sheet(language: Language) -> None:
    assert len(PdfReader(io.BytesIO(pdf(FormKind.REQUEST, language, AGENT))).pages) == 2
    assert len(PdfReader(io.BytesIO(pdf(FormKind.MANDATE, language, AGENT))).pages) == 1
