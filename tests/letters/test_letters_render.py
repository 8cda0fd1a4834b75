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
    COMPANY,
    HOME,
    US,
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

from casemgr.domain.decision import UNTOLD, Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import RecordKind
from casemgr.domain.people import Address
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language, Text
from casemgr.services.letter_data import (
    Annex,
    CorrectionLine,
    LetterData,
    LetterFee,
    LetterKind,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

K = RecordKind
TOLD = [o for o in Outcome if o not in UNTOLD]


def all_records(**more: Any) -> LetterData:
    rows = (provision(k, transfer=US if k is K.GIVEN_CONSENT else None) for k in K)
    return records(*rows, **more)


KINDS: dict[str, Callable[..., LetterData]] = {
    "acknowledgement": acknowledgement,
    "identity_request": identity_request,
    "fee_notice": fee_notice,
    "decision": disclosure,
    "mixed": mixed,
    "receipt": receipt,
    "records": all_records,
    "foreign_info": foreign_info,
    "heir": heir,
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
    # Pages are drawn past its door: another edition needs a look at letters/canvas.py.
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
@pytest.mark.parametrize("outcome", TOLD)
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
    for outcome in TOLD:
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
    assert made.template == "fee_notice/en v3"
    assert len(made.template_sha256) == 64


# --- what the letters must contain ---------------------------------------------------------


def test_fee_notice_shows_count_and_amount() -> None:
    text = squeezed(text_of(fee_notice(), Language.JA))
    for said in ("2,000円", "1,000円 × 2件", "見本銀行", "2026年12月4日まで", "法第38条第1項"):
        assert said in text


def test_a_fee_notice_says_what_follows_when_nothing_is_paid() -> None:
    text = squeezed(text_of(fee_notice(), Language.JA))
    assert "期限までにお支払いを確認できない場合は" in text
    assert "上記のご請求をお受けできないことがございます。" in text
    said = " ".join(text_of(fee_notice(), Language.EN).split())
    assert "may be unable to accept what is stated above as a request made by the procedure" in said
    undated = replace(fee_notice(), reply_by=None)
    assert "お支払いを確認できない" not in squeezed(text_of(undated, Language.JA))


@pytest.mark.parametrize("language", list(Language))
def test_who_is_named_is_greeted_and_left_by_name(language: Language) -> None:
    named = text_of(disclosure(), language)
    nobody = text_of(disclosure(addressee="", addressee_organisation="Mihon LLC"), language)
    english = language is Language.EN
    assert ("Yours sincerely," in named, "Yours faithfully," in nobody) == (english, english)
    assert "Yours faithfully" not in named
    assert "Yours sincerely" not in nobody
    assert ("Dear Sir or Madam," in nobody) is english


def test_papers_with_a_photograph_or_papers_without() -> None:
    text = squeezed(text_of(identity_request(), Language.JA))
    assert "顔写真のあるもの1点又は顔写真のないもの2点の、いずれかの写しをご提出ください。" in text


def test_papers_go_to_an_address_with_one_postal_code_and_one_country() -> None:
    company = replace(COMPANY, address=Text("1 Mihon, Tokyo 150-0000, Japan", "東京都 150-0000"))
    data = identity_request(company=company)
    assert "1 Mihon, Tokyo, 150-0000, Japan" in " ".join(text_of(data, Language.EN).split())
    assert "東京都 150-0000" in text_of(data, Language.JA)


def test_identity_request_tells_what_to_cover() -> None:
    data = identity_request(person="髙橋 花子", authority_papers=AUTHORITY)
    text = squeezed(text_of(data, Language.JA))
    for said in (
        *("運転免許証", "表面のみ", "決してお送りにならないで", "被保険者等記号・番号", "QRコード"),
        *("本籍", "委任状", "2026年12月4日まで", "髙橋 花子　様"),
    ):
        assert said in text
    assert "委任状" not in text_of(identity_request(), Language.JA)
    plain = squeezed(text_of(identity_request(hints=()), Language.JA))
    assert "決してお送りにならないで" in plain
    assert "書類ごとに" not in plain
    assert "書類ごとに" in text


def of_some_length(language: Language, lines: int) -> list[str]:
    """The pages of a letter with a table of two rows, pushed down by *lines*."""
    asked = "\n".join(f"ASKED-{n}" for n in range(lines))
    lines_of_table = (
        CorrectionLine(Text("Name", "氏名"), "高橋 一郎", "ROW-1"),
        CorrectionLine(Text("Area", "居住エリア"), "大阪府", "ROW-2"),
    )
    one = item(RequestType.CORRECT, "granted", asked=asked, corrections=lines_of_table)
    data = letter(LetterKind.DECISION, one, address=BERLIN)
    return text_of(data, language).split("\f")


@pytest.mark.parametrize("language", list(Language))
def test_a_table_of_two_rows_is_never_divided(language: Language) -> None:
    for lines in range(1, 40):
        assert any("ROW-1" in p and "ROW-2" in p for p in of_some_length(language, lines)), lines


def test_a_signature_takes_only_the_last_row_along() -> None:
    divided = 0
    for lines in range(1, 24):
        pages = of_some_length(Language.EN, lines)
        signed = next(p for p in pages if "Yours sincerely," in p)
        assert "about personal information." in signed
        assert "If you have any questions" in signed
        assert "Taro Mihon, Information Manager\nGMO OMAKASE Inc." in signed
        assert "Inquiry Desk" in signed
        assert "Email: " in signed
        divided += "Basis of notice" not in signed
    assert divided


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


# --- answers outside the Act (2(1)) --------------------------------------------------------


@pytest.mark.parametrize("outcome", TOLD)
@pytest.mark.parametrize("kind", list(RequestType))
def test_an_answer_outside_the_act_cites_no_article(kind: RequestType, outcome: Outcome) -> None:
    one = item(kind, outcome.value, measure="M-1", other_case="R2026-0001", asked="")
    for language, article, said in (
        (Language.JA, r"第\d+条|（法|平成15年", "当社が任意に行うものです"),
        (Language.EN, r"Article|Act,|Act No", "gives this answer voluntarily"),
    ):
        text = squeezed(text_of(heir(one), language))
        assert not re.search(article, text), text
        assert said.replace(" ", "") in text.replace(" ", "")
        assert "保有個人データ" not in text


def test_an_heir_is_asked_who_they_are_and_not_for_papers_of_the_dead() -> None:
    papers = {"papers": (Text("passport", "旅券"),), "authority_papers": (Text("R", "戸籍謄本"),)}
    asked = heir(item(RequestType.DISCLOSE), kind=LetterKind.IDENTITY_REQUEST, **papers)
    text = squeezed(text_of(asked, Language.JA))
    assert "お申出の方が相続人であることを確認いたしたく" in text
    assert "それぞれ必要です" not in text
    assert "再度" not in text
    again = squeezed(text_of(replace(asked, reminder=1), Language.JA))
    assert "再度のお願い" in again
    assert "重ねてのお願い" in again
    for language in Language:
        received = heir(item(RequestType.DISCLOSE), kind=LetterKind.ACKNOWLEDGEMENT)
        said = squeezed(text_of(received, language))
        assert not re.search(r"第\d+条|Article|（法", said)
        assert ("任意" in said) or ("voluntarily" in said)


# --- receipts and reminders ----------------------------------------------------------------


def test_a_receipt_says_who_paid_how_much_for_what_and_nothing_of_the_request() -> None:
    text = squeezed(text_of(receipt(person="髙橋 花子"), Language.JA))
    for said in (
        *("領　収　書", "髙橋 一郎　様", "¥2,000-", "金2,000円", "2026年11月18日"),
        *("銀行振込", "個人情報保護法に基づく請求の手数料として", "ご請求2件（1件につき1,000円）"),
    ):
        assert said in text
    assert not [w for w in ("開示", "花子", "拝啓", "苦情", "第33条") if w in text]
    english = text_of(receipt(), Language.EN)
    for said in ("Receipt", "Received from: 髙橋 一郎", "¥2,000", "2,000 yen", "Bank transfer"):
        assert said in english
    assert "¥2,000-" not in english


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("見本 太郎", "見本 太郎　様"),
        ("架空商事株式会社", "架空商事株式会社　御中"),
        ("架空法律事務所", "架空法律事務所　御中"),
        ("Example Ltd.", "Example Ltd.　御中"),
        ("架空商事（株）　経理部 御中", "架空商事（株）　経理部　御中"),
        ("見本 太郎 様", "見本 太郎　様"),
    ],
)
def test_a_receipt_is_made_out_with_the_right_honorific(name: str, printed: str) -> None:
    text = squeezed(text_of(receipt(receipt_name=name), Language.JA))
    assert printed in text
    assert printed + "様" not in text.replace("　", "")


def test_a_receipt_for_one_letter_a_method_of_its_own_and_a_second_one() -> None:
    one = receipt().fee
    assert one is not None
    letter_fee = replace(one, per_letter=True, method="小切手")
    text = squeezed(text_of(receipt(fee=letter_fee), Language.JA))
    assert "ご請求1通" in text
    assert "小切手" in text
    assert "先に発行" not in text
    again = receipt(fee=replace(one, per_item=0, method=""), reminder=1)
    text = squeezed(text_of(again, Language.JA))
    assert "先に発行いたしました領収書に代わるもの" in text
    assert "1件につき" not in text
    assert "お支払方法" not in text


@pytest.mark.parametrize(
    ("language", "title", "intro"),
    [
        (Language.JA, "（再度のお願い）", "先にご本人の確認書類のご提出をお願い申し上げましたが"),
        (Language.EN, "Reminder:", "May we remind you"),
    ],
)
def test_a_second_request_for_papers_is_a_reminder(
    language: Language, title: str, intro: str
) -> None:
    first = text_of(identity_request(), language)
    again = text_of(identity_request(reminder=2), language)
    assert title not in first
    assert title in again
    assert intro in squeezed(again)


# --- records, safeguards, redaction, promises ----------------------------------------------


def test_each_kind_of_record_prints_its_own_items() -> None:
    rows = {
        K.GIVEN_CONSENT: provision(K.GIVEN_CONSENT),
        K.GIVEN_OPT_OUT: provision(K.GIVEN_OPT_OUT, provided_on="2026年4月1日"),
        K.RECEIVED_CONSENT: provision(K.RECEIVED_CONSENT, obtained="本人から取得"),
        K.RECEIVED_OPT_OUT: provision(
            K.RECEIVED_OPT_OUT, obtained="本人から取得", provided_on="2026年5月1日", published=True
        ),
        K.RECEIVED_RELATED: provision(K.RECEIVED_RELATED),
        K.RECEIVED_OTHER: provision(K.RECEIVED_OTHER, obtained="本人から取得"),
    }
    given = {"提供先の氏名又は名称"}
    received = {"提供元の氏名又は名称", "当社が提供を受けたもの"}
    consent, how = {"本人の同意を得ています。"}, {"提供元による取得の経緯"}
    items = {"個人データの項目"}
    expected = {
        K.GIVEN_CONSENT: given | consent | items,
        K.GIVEN_OPT_OUT: given | items | {"提供年月日"},
        K.RECEIVED_CONSENT: received | consent | how | items,
        K.RECEIVED_OPT_OUT: received | how | items | {"提供を受けた年月日", "公表の有無"},
        K.RECEIVED_RELATED: received | {"本人の同意が得られています", "個人関連情報の項目"},
        K.RECEIVED_OTHER: received | how | items,
    }
    for kind, row in rows.items():
        text = squeezed(text_of(records(row), Language.JA))
        found = {label for label in set().union(*expected.values()) if label in text}
        assert found == expected[kind], kind


def test_of_a_recipient_abroad_country_system_and_measures_are_told_apart() -> None:
    text = squeezed(text_of(all_records(), Language.JA))
    for said in ("（参考）外国への移転に関する情報", "アメリカ合衆国", US.regime, "8原則"):
        assert text.count(said) == 1
    plain = squeezed(text_of(records(provision(K.GIVEN_CONSENT)), Language.JA))
    assert "外国への移転" not in plain


def test_the_seven_matters_are_told_of_each_recipient() -> None:
    text = squeezed(text_of(foreign_info(), Language.JA))
    for said in ("体制の整備の方法", "頻度及び方法", "有無及びその概要", "る措置の概要", "年1回"):
        assert said in text
    assert "法第28条第3項及び個人情報の保護に関する法律施行規則第18条" in text
    annex = foreign_info().annexes[0]
    two = replace(foreign_info(), annexes=(replace(annex, foreign=annex.foreign * 2),))
    assert text_of(two, Language.EN).count("English of obstacles") == 2


def test_what_is_blacked_out_in_part_is_named_beside_what_is_held_back() -> None:
    part = item(
        RequestType.DISCLOSE, "granted_part",
        withheld=(Text("Log", "ログ情報"),), redacted=(Text("Other", "予約時の備考"),),
        explanations=(Text("Joint use is none.", "共同利用は提供に当たりません。"),),
    )  # fmt: skip
    text = squeezed(text_of(letter(LetterKind.DECISION, part), Language.JA))
    for said in ("開示しない項目", "ログ情報", "一部不開示の項目", "予約時の備考", "ご説明"):
        assert said in text
    assert "共同利用は提供に当たりません。" in text


@pytest.mark.parametrize("language", list(Language))
def test_a_promise_says_by_when_and_what_holds_meanwhile(language: Language) -> None:
    promise = item(
        RequestType.ERASE, "alternative", measure="M-1",
        promised_on=date(2033, 3, 31), carried_out_on=date(2026, 11, 19),
    )  # fmt: skip
    text = squeezed(text_of(letter(LetterKind.DECISION, promise), language))
    words = {
        Language.JA: (
            "2033年3月31日までに実施いたします。",
            "暫定措置の実施日",
            "消去いたしました",
        ),
        Language.EN: ("done by 31 March 2033", "In force", "has deleted"),
    }[language]
    assert words[0] in text
    assert words[1] in text
    assert words[2] not in text
    kept = replace(promise, promised_on=None)
    assert words[1] not in squeezed(text_of(letter(LetterKind.DECISION, kept), language))


def test_the_joint_manager_is_named_with_what_is_known_and_told() -> None:
    manager = Text("Group Inc.", "グループ株式会社")
    bare = item(RequestType.ERASE, "referred_joint_manager", joint_manager=manager)
    assert "転送先" not in text_of(letter(LetterKind.DECISION, bare), Language.JA)
    for more in (
        {"manager_address": "東京都架空1-1"},
        {"manager_representative": Text("H. Mihon", "代表 見本 花子")},
    ):
        text = text_of(letter(LetterKind.DECISION, replace(bare, **more)), Language.JA)
        assert "転送先" in text
        assert "東京都架空1-1" in text or "見本 花子" in text
    told = item(
        RequestType.CORRECT, "granted", manager_told=manager, manager_told_on=date(2026, 11, 19)
    )
    text = squeezed(text_of(letter(LetterKind.DECISION, told), Language.JA))
    assert "グループ株式会社に対し、2026年11月19日に、上記の内容を通知いたしました。" in text


# --- openings, changes, fees ---------------------------------------------------------------


@pytest.mark.parametrize("kind", [k for k in KINDS if k != "receipt"])
def test_answers_open_as_answers_and_wish_no_joy_to_the_bereaved(kind: str) -> None:
    text = squeezed(text_of(KINDS[kind](), Language.JA))
    assert "拝復" in text
    assert "拝啓" not in text
    assert ("お慶び" in text) is (kind != "heir")


@pytest.mark.parametrize("statutory", [True, False])
def test_a_duplicate_without_a_number_says_neither_yes_nor_no(statutory: bool) -> None:
    def said(other: str, language: Language) -> str:
        one = item(RequestType.DISCLOSE, "duplicate_of", other_case=other)
        data = letter(LetterKind.DECISION, one) if statutory else heir(one)
        return squeezed(text_of(data, language))

    assert all("R2026-0001" in said("R2026-0001", each) for each in Language)
    japanese = said("", Language.JA)
    assert "有無を示すものではございません" in japanese
    assert not [w for w in ("重複", "受け付けております", "R2026-0001") if w in japanese]
    english = said("", Language.EN)
    assert "any such request" in english
    assert "repeated" not in english


def test_a_changed_decision_names_the_letter_it_changes() -> None:
    on = date(2026, 11, 12)
    one = item(RequestType.ERASE, "refused", replaces="R2026-0002-L0", replaces_on=on)
    data = letter(LetterKind.DECISION, one)
    said = "2026年11月12日付の通知書（R2026-0002-L0）の決定を、次のとおり変更いたします。"
    assert said in squeezed(text_of(data, Language.JA))
    assert "letter R2026-0002-L0 of 12" in text_of(data, Language.EN)
    assert "付の通知書" not in text_of(mixed(), Language.JA)


def test_means_instead_of_a_correction_rest_on_the_policy_alone() -> None:
    one = item(RequestType.CORRECT, "alternative", measure="M-1", policy_ref="6(4)")
    text = squeezed(text_of(letter(LetterKind.DECISION, one), Language.JA))
    assert "第34条第3項（ご請求の訂正等を行わない旨の決定の通知として）" in text
    assert "第6条第4項（上記の措置につきまして）" in text
    other = replace(one, type=RequestType.ERASE)
    assert "通知として" not in text_of(letter(LetterKind.DECISION, other), Language.JA)


def test_additions_and_removals_leave_no_empty_cell() -> None:
    name = Text("Name", "氏名")
    lines = (CorrectionLine(name, "", "新"), CorrectionLine(name, "旧", ""))
    data = letter(LetterKind.DECISION, item(RequestType.CORRECT, "granted", corrections=lines))
    for language, words in (
        (Language.JA, ("（記載なし）", "（削除）")),
        (Language.EN, ("(none)", "(removed)")),
    ):
        assert all(text_of(data, language).count(w) == 1 for w in words)


def test_after_a_withdrawal_nobody_wonders_about_the_fee() -> None:
    paid = LetterFee(1000, 1000, 1, per_letter=False, paid_on=date(2026, 11, 7))
    back = {"refunded": 1000, "refunded_on": date(2026, 11, 9)}
    none = LetterFee(0, 0, 0, per_letter=False, **back)  # type: ignore[arg-type]
    gone = item(RequestType.DISCLOSE, "withdrawn")
    for one, fee, said, unsaid in (
        (gone, paid, "別途ご連絡申し上げます", "返金"),
        (gone, none, "1,000円を、2026年11月9日に返金いたしました。", "別途"),
        (item(RequestType.ERASE, "withdrawn"), paid, "受領いたしました", "別途ご連絡"),
        (item(RequestType.DISCLOSE, "granted"), paid, "受領いたしました", "別途ご連絡"),
    ):
        text = squeezed(text_of(letter(LetterKind.DECISION, one, fee=fee), Language.JA))
        assert said in text
        assert unsaid not in text


def test_a_receipt_lists_several_payments_and_what_went_back() -> None:
    one = receipt().fee
    assert one is not None
    first = (date(2026, 11, 10), 1000, "transfer")
    fee = replace(one, payments=(first, (date(2026, 11, 18), 1000, "cash")))
    text = squeezed(text_of(receipt(fee=fee), Language.JA))
    for said in ("2026年11月10日　1,000円　銀行振込", "2026年11月18日　1,000円　現金"):
        assert said in text
    back = replace(fee, amount=1000, refunded=1000, refunded_on=date(2026, 11, 19))
    assert "2026年11月19日　1,000円を返金" in squeezed(text_of(receipt(fee=back), Language.JA))
    alone = text_of(receipt(fee=replace(one, payments=(first,))), Language.JA)
    assert "内訳：" in alone
    assert "お支払の内訳" not in alone


def test_a_fee_notice_for_more_says_what_came_in_and_what_the_rest_is_for() -> None:
    plain = fee_notice()
    assert plain.fee is not None
    assert "すでに受領" not in text_of(plain, Language.JA)
    more = replace(plain.fee, amount=1000, count=1, received=1000, open_items=(2,))
    text = squeezed(text_of(replace(plain, fee=more), Language.JA))
    assert "1,000円は、すでに受領いたしております" in text
    assert "対象となるご請求：第三者提供記録の開示（法第33条第5項）" in text
    bare = replace(plain, fee=replace(more, open_items=()))
    assert "対象となるご請求" not in text_of(bare, Language.JA)


def test_it_is_said_what_becomes_of_papers_sent_in() -> None:
    assert "返却し、又は廃棄いたします" in squeezed(text_of(identity_request(), Language.JA))


# --- characters that leave no trace --------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("見本\u200b太郎", "見本太郎"),
        ("\ufeff見本 太郎\u200e", "見本 太郎"),
        ("Muster\u00admann", "Mustermann"),
        ("見本\u200d太郎", "見本太郎"),
        ("Anna\u200c Muster", "Anna Muster"),
        ("葛\U000e0100飾\u2060 太郎", "葛\U000e0100飾 太郎"),
    ],
)
def test_what_has_no_place_on_paper_is_dropped_unseen(typed: str, printed: str) -> None:
    for language in Language:
        assert printed in text_of(acknowledgement(addressee=typed), language)


@pytest.mark.parametrize("odd", ["\u0646\u200c\u0645", "\u0600", "見本\x07"])
def test_what_would_change_the_name_is_refused_as_before(odd: str) -> None:
    with pytest.raises(Problem) as caught:
        renderer().render(acknowledgement(addressee=odd), Language.JA)
    assert caught.value.code is Code.UNPRINTABLE_CHARACTERS


# --- the address ----------------------------------------------------------------------------


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
    assert caught.value.facts["lines"] == 6
    assert caught.value.facts["needed"] >= 8


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
        renderer().recovery_sheet("金庫م", ["7K2M"], date(2026, 11, 20), Language.JA)
    assert caught.value.facts["fields"] == "vault"
