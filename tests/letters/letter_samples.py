"""Invented letters for the tests of this folder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from casemgr import resources
from casemgr.domain.people import Address
from casemgr.domain.rules import Particulars, RequestType
from casemgr.domain.text import Text
from casemgr.letters.fonts import FontBook
from casemgr.letters.renderer import LetterRenderer
from casemgr.services.letter_data import (
    Annex,
    AnnexRow,
    CorrectionLine,
    ForeignRow,
    LetterData,
    LetterFee,
    LetterItem,
    LetterKind,
    PaperHint,
    ProvisionRow,
    ReasonedItem,
    Safeguard,
    Transfer,
)

if TYPE_CHECKING:
    from casemgr.domain.facts import RecordKind

COMPANY = Particulars(
    company=Text("GMO OMAKASE Inc.", "GMO OMAKASE株式会社"),
    postal_code="150-0000",
    address=Text("1-2-3 Mihon, Shibuya-ku, Tokyo", "東京都渋谷区架空町1-2-3 見本ビル10階"),
    representative=Text("Ichiro Mihon, President", "代表取締役　見本 一郎"),
    officer=Text("Taro Mihon, Information Manager", "情報管理責任者　見本 太郎"),
    desk=Text("Inquiry Desk", "お問い合わせ窓口"),
    email="privacy@omakase.example",
    phone="03-0000-0000",
    hours=Text("weekdays 10:00-17:00", "平日10時から17時まで"),
    payment=Text(
        "Transfer to Mihon Bank, Shibuya branch, ordinary account 0000000, GMO OMAKASE Inc.",
        "見本銀行　渋谷支店　普通預金　0000000　ジーエムオーオマカセ（カ",
    ),
)

HOME = Address("879-7364", ("東京都渋谷区架空町8丁目25番7号", "メゾン見本197号室"))
BERLIN = Address("10115", ("Musterstraße 12a", "Berlin"), "Germany")

_TYPES: dict[RequestType, dict[str, Any]] = {
    RequestType.PURPOSE: {
        "label": Text("notification of the purposes of use", "利用目的の通知"),
        "article": "32(2)", "notice_article": "32(3)", "policy_ref": "6(1)",
        "asked": "",
    },
    RequestType.DISCLOSE: {
        "label": Text("disclosure of personal information", "保有個人データの開示"),
        "article": "33(1)", "notice_article": "33(3)", "policy_ref": "6(1)",
        "asked": "私に関する予約履歴とアレルギー情報の全部",
    },
    RequestType.PROVISION_RECORDS: {
        "label": Text("disclosure of records of provision to third parties",
                      "第三者提供記録の開示"),
        "article": "33(5)", "notice_article": "33(5), 33(3)", "policy_ref": "6(1)",
        "asked": "",
    },
    RequestType.CORRECT: {
        "label": Text("correction, addition or removal", "訂正、追加又は削除"),
        "article": "34(1)", "notice_article": "34(3)", "policy_ref": "6(2)(1)",
        "asked": "氏名の漢字を「高橋」から「髙橋」に改めてほしい",
    },
    RequestType.STOP_USE: {
        "label": Text("stop of use", "利用停止"),
        "article": "35(1), 35(5)", "notice_article": "35(7)", "policy_ref": "6(2)(2)",
        "asked": "メールによる案内をやめてほしい",
    },
    RequestType.ERASE: {
        "label": Text("deletion", "消去"),
        "article": "35(1), 35(5)", "notice_article": "35(7)", "policy_ref": "6(3)",
        "asked": "退会したので登録情報を消してほしい",
    },
    RequestType.STOP_PROVISION: {
        "label": Text("stop of provision to third parties", "第三者への提供の停止"),
        "article": "35(3), 35(5)", "notice_article": "35(7)", "policy_ref": "",
        "asked": "",
    },
    RequestType.FOREIGN_INFO: {
        "label": Text("information on the measures of a recipient abroad",
                      "外国にある第三者による相当措置に関する情報の提供"),
        "article": "28(3)", "notice_article": "28(3), Rule 18", "policy_ref": "4(3)",
        "asked": "",
    },
    RequestType.OPT_OUT: {
        "label": Text("stop of opt-out provision to third parties",
                      "オプトアウトによる第三者提供の停止"),
        "article": "27(2)(vi)", "notice_article": "27(2)(vi)", "policy_ref": "4(2)(5)",
        "asked": "",
    },
}  # fmt: skip


@cache
def renderer() -> LetterRenderer:
    return LetterRenderer(resources.read)


@cache
def book() -> FontBook:
    return FontBook(resources.read)


def item(kind: RequestType, outcome: str = "", number: int = 1, **more: Any) -> LetterItem:
    decided = {"decided_on": date(2026, 11, 18)} if outcome else {}
    reasons = {"reason", "exception", "exception_article"} & more.keys()
    made = ReasonedItem if reasons else LetterItem
    return made(number=number, type=kind, outcome=outcome, **(_TYPES[kind] | decided | more))


def letter(kind: LetterKind, *items: LetterItem, **more: Any) -> LetterData:
    values: dict[str, Any] = {
        "kind": kind,
        "reference": "R2026-0002-L1",
        "case_number": "R2026-0002",
        "issued_on": date(2026, 11, 20),
        "arrived_on": date(2026, 11, 2),
        "company": COMPANY,
        "addressee": "髙橋 一郎",
        "addressee_organisation": "",
        "address": HOME,
        "person": "",
        "policy_title": Text("Privacy Policy", "プライバシーポリシー"),
        "items": items or (item(RequestType.DISCLOSE),),
        "log_head": "4312・9f3c21ab",
    }
    return LetterData(**(values | more))


def disclosure(rows: int = 12, **more: Any) -> LetterData:
    labels = ["氏名", "メールアドレス", "電話番号（電話国）", "生年月日", "使用言語", "居住エリア"]
    values = ["髙橋 一郎", "ichiro@example.jp", "+81 90-0000-0000", "1980年4月1日", "日本語",
              "東京都"]  # fmt: skip
    found = [
        AnnexRow(Text(f"Item {n + 1}", f"{labels[n % 6]}"), f"{values[n % 6]}（{n + 1}）")
        for n in range(rows - 2)
    ]
    found.append(AnnexRow(Text("Password", "パスワード")))
    found.append(
        AnnexRow(
            Text("Log information", "ログ情報、行動履歴情報"), "2026年10月1日 予約画面の閲覧、" * 12
        )
    )
    return letter(
        LetterKind.DECISION,
        item(RequestType.DISCLOSE, "granted", annex=1, method="paper"),
        annexes=(Annex(1, _TYPES[RequestType.DISCLOSE]["label"], tuple(found)),),
        fee=LetterFee(1000, 1000, 1, per_letter=False, paid_on=date(2026, 11, 7)),
        **more,
    )


def mixed(**more: Any) -> LetterData:
    records = tuple(
        ProvisionRow(
            f"株式会社見本レストラン{n}",
            "髙橋 一郎",
            "東京都中央区架空1-1-1",
            "代表取締役　見本 花子",
            "氏名、電話番号、アレルギー情報、予約日時及び人数",
            consent=True,
        )
        for n in range(1, 6)
    )
    return letter(
        LetterKind.DECISION,
        item(
            RequestType.DISCLOSE, "granted_part", 1, annex=1, method="electronic",
            withheld=(Text("Log information", "ログ情報"), Text("Location", "位置情報")),
            exception=Text(
                "disclosure may harm the life, body, property or other rights and interests of "
                "the person or a third party",
                "開示により、本人又は第三者の生命、身体、財産その他の権利利益を害するおそれがある",
            ),
            exception_article="33(2)(i)",
            reason="第三者である同伴者の行動履歴が含まれております。",
        ),
        item(RequestType.PROVISION_RECORDS, "granted", 2, annex=2, method="paper"),
        item(
            RequestType.CORRECT, "granted", 3,
            corrections=(
                CorrectionLine(Text("Name", "氏名（名称）"), "高橋 一郎", "髙橋 一郎"),
                CorrectionLine(Text("Area", "居住エリア"), "大阪府", "東京都"),
            ),
            carried_out_on=date(2026, 11, 19),
        ),
        item(
            RequestType.STOP_USE, "alternative", 4,
            measure="ご案内メールの配信先から除外し、以後の配信を行いません。",
            carried_out_on=date(2026, 11, 19),
        ),
        annexes=(
            replace(disclosure().annexes[0], item=1),
            Annex(2, _TYPES[RequestType.PROVISION_RECORDS]["label"], provisions=records),
        ),
        fee=LetterFee(2000, 1000, 2, per_letter=False, paid_on=date(2026, 11, 7)),
        **more,
    )  # fmt: skip


PAPERS = (
    Text("driver's licence", "運転免許証"),
    Text("My Number Card (front only)", "マイナンバーカード（表面のみ）"),
    Text("passport", "旅券（パスポート）"),
    Text("residence card", "在留カード"),
    Text("special permanent resident certificate", "特別永住者証明書"),
    Text("health insurance eligibility certificate", "資格確認書"),
    Text("copy of the resident record", "住民票の写し"),
    Text("seal registration certificate", "印鑑登録証明書"),
    Text("photo identity card of a foreign government", "外国政府発行の写真付き身分証明書"),
)
AUTHORITY = (Text("power of attorney", "委任状"),)
HINTS = (
    PaperHint(PAPERS[1], Text("Front only.", "表面のみです。裏面（個人番号）は受け取りません。")),
    PaperHint(
        PAPERS[2],
        Text(
            "Cover the passport number and the registered domicile.",
            "旅券番号と本籍は隠してください。",
        ),
    ),
    PaperHint(PAPERS[3], Text("Cover the card number.", "カード番号は隠してください。")),
    PaperHint(
        PAPERS[5],
        Text(
            "Cover the insurer number, the symbol and number and the QR code.",
            "保険者番号、被保険者等記号・番号、QRコードは隠してください。",
        ),
    ),
)


def identity_request(**more: Any) -> LetterData:
    return letter(
        LetterKind.IDENTITY_REQUEST,
        **({"papers": PAPERS, "hints": HINTS, "reply_by": date(2026, 12, 4)} | more),
    )


def fee_notice(**more: Any) -> LetterData:
    return letter(
        LetterKind.FEE_NOTICE,
        item(RequestType.DISCLOSE),
        item(RequestType.PROVISION_RECORDS, number=2),
        fee=LetterFee(2000, 1000, 2, per_letter=False),
        reply_by=date(2026, 12, 4),
        **more,
    )


def acknowledgement(**more: Any) -> LetterData:
    return letter(
        LetterKind.ACKNOWLEDGEMENT,
        item(RequestType.DISCLOSE),
        item(RequestType.ERASE, number=2),
        fee=LetterFee(1000, 1000, 1, per_letter=False),
        **more,
    )


def receipt(**more: Any) -> LetterData:
    paid = LetterFee(2000, 1000, 2, per_letter=False, paid_on=date(2026, 11, 18), method="transfer")
    return letter(LetterKind.RECEIPT, **({"fee": paid, "receipt_name": "髙橋 一郎"} | more))


US = Transfer(
    Text("United States of America", "アメリカ合衆国"),
    "https://www.ppc.go.jp/files/pdf/USA_report.pdf",
    Text(
        "Measures are in place to comply with all eight principles of the OECD Guidelines.",
        "OECDプライバシーガイドライン8原則に対応する措置をすべて講じています。",
    ),
)


def provision(kind: RecordKind, **more: Any) -> ProvisionRow:
    values: dict[str, Any] = {
        "recipient": "架空データ株式会社",
        "person": "髙橋 一郎",
        "address": "東京都港区架空2-2",
        "representative": "架空 花子",
        "items": "氏名、電子メールアドレス",
        "consent": kind.value.endswith(("consent", "related")),
        "kind": kind,
    }
    return ProvisionRow(**(values | more))


def records(*rows: ProvisionRow, **more: Any) -> LetterData:
    title = _TYPES[RequestType.PROVISION_RECORDS]["label"]
    kind = RequestType.PROVISION_RECORDS
    notice = {"notice_article": "33(5), 33(2)"}
    return letter(
        LetterKind.DECISION,
        item(kind, "granted", annex=1, method="paper", **notice),
        annexes=(Annex(1, title, provisions=rows, type=kind),),
        **more,
    )


def foreign_info(**more: Any) -> LetterData:
    kind = RequestType.FOREIGN_INFO
    matters = {
        "system": "契約により、法第4章第2節の規定の趣旨に沿った措置の実施を確保しています。",
        "measures": "利用目的の特定、安全管理措置、再委託先の監督を行っています。",
        "checks": "年1回、書面による報告を受けて確認しています。",
        "country": "アメリカ合衆国",
        "regime": "政府による広範な情報収集が可能となる制度があります。",
        "obstacles": "支障は生じていません。",
        "response": "支障が生じたときは、提供を停止し、返還又は消去を求めます。",
    }
    safeguards = tuple(Safeguard(k, Text(f"English of {k}", v)) for k, v in matters.items())
    rows = (ForeignRow(Text("Example Cloud, Inc.", "Example Cloud, Inc."), safeguards),)
    return letter(
        LetterKind.DECISION,
        item(kind, "granted", annex=1),
        annexes=(Annex(1, _TYPES[kind]["label"], foreign=rows, type=kind),),
        **more,
    )


def heir(*items: LetterItem, kind: LetterKind = LetterKind.DECISION, **more: Any) -> LetterData:
    """A letter outside the Act, as the builder makes it: no article anywhere."""
    free = {"article": "", "notice_article": "", "policy_ref": ""}
    given = items or (item(RequestType.DISCLOSE, "granted", annex=1),)
    title = _TYPES[RequestType.DISCLOSE]["label"]
    rows = (AnnexRow(Text("Name", "氏名"), "見本 太郎"),)
    return letter(
        kind,
        *(replace(one, **free) for one in given),
        statutory=False,
        person="見本 太郎",
        annexes=(Annex(1, title, rows),),
        **more,
    )
