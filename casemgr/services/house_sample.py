"""An invented letter on which a company sees its own texts before it keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from casemgr.domain.decision import Outcome
from casemgr.domain.people import Address
from casemgr.domain.rules import Particulars, RequestType
from casemgr.domain.text import Language, Text
from casemgr.services.house import FIELDS
from casemgr.services.letter_data import LetterData, LetterFee, LetterItem, LetterKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from casemgr.services.desk import Desk

_NAME = Text("Taro Mihon", "見本 太郎")
_DECEASED = Text("Hanako Mihon", "見本 花子")
_STREET = Text("1-2-3 Mihon, Chiyoda-ku, Tokyo", "東京都千代田区見本1-2-3")
_DISCLOSURE = Text("disclosure of personal information", "保有個人データの開示")
_LICENCE = Text("driver's licence", "運転免許証")
_FEE = 1000  # yen


def sample(
    desk: Desk,
    kind: LetterKind,
    language: Language,
    texts: Mapping[str, str],
    *,
    voluntary: bool = False,
) -> bytes:
    """Make a draft with *texts*, not kept anywhere; fields without a value are marked in it.

    With *voluntary* it is an answer outside the Act, to an heir. Raises ``house_text_invalid``.
    """
    return desk.wording.draft(letter(kind, language, desk, voluntary=voluntary), language, texts)


def missing(desk: Desk, language: Language) -> tuple[str, ...]:
    """List the fields for which this company has no value, in the order of ``FIELDS``."""
    known = desk.particulars()
    values: dict[str, Any] = {name: getattr(known, name) for name in Particulars.__slots__}
    said = {n: v.in_(language) if isinstance(v, Text) else v for n, v in values.items()}
    return tuple(name for name in FIELDS if not said.get(name, "-"))


def letter(
    kind: LetterKind, language: Language, desk: Desk, *, voluntary: bool = False
) -> LetterData:
    """Give what an invented letter of this company says, to an address within Japan."""
    today: date = desk.today()
    name = _NAME.in_(language)
    return LetterData(
        kind=kind,
        reference="R2026-0000-L1",
        case_number="R2026-0000",
        issued_on=today,
        arrived_on=today,
        company=desk.particulars(),
        addressee=name,
        addressee_organisation="",
        address=Address("100-0000", (_STREET.in_(language),)),
        person=_DECEASED.in_(language) if voluntary else "",
        policy_title=desk.rules().policy.title,
        items=(_item(kind, today, voluntary=voluntary),),
        fee=_fee(kind, today),
        papers=(_LICENCE,),
        reply_by=today,
        receipt_name=name,
        statutory=not voluntary,
        sample=True,
    )


def _item(kind: LetterKind, today: date, *, voluntary: bool) -> LetterItem:
    decided = kind is LetterKind.DECISION
    return LetterItem(
        number=1,
        type=RequestType.DISCLOSE,
        label=_DISCLOSURE,
        article="" if voluntary else "33(1)",
        notice_article="" if voluntary else "33(3)",
        policy_ref="" if voluntary else "6(1)",
        asked="",
        outcome=Outcome.NOT_HELD.value if decided else "",
        decided_on=today if decided else None,
    )


def _fee(kind: LetterKind, today: date) -> LetterFee | None:
    if kind is LetterKind.FEE_NOTICE:
        return LetterFee(_FEE, _FEE, 1, per_letter=False)
    if kind is LetterKind.RECEIPT:
        return LetterFee(_FEE, _FEE, 1, per_letter=False, paid_on=today, method="transfer")
    return None
