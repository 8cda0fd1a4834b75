"""Turns dates, amounts and articles into the words of a language, and lists a letter's values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from casemgr.letters.text import clean

if TYPE_CHECKING:
    from datetime import date

    from casemgr.domain.text import Language, Text
    from casemgr.letters.wording import Wording
    from casemgr.services.letter_data import LetterData, LetterItem

_ARTICLE = re.compile(r"(\d+(?:-\d+)*)((?:\([0-9a-z]+\))*)\Z")
_PARAGRAPH = re.compile(r"\(([0-9a-z]+)\)")
_ROMAN = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
)  # fmt: skip


class Words:
    """Says values in one language."""

    def __init__(self, wording: Wording, language: Language) -> None:
        """Take the common words from *wording*."""
        self._wording = wording
        self._language = language

    def of(self, text: Text | None) -> str:
        """Give a bilingual text in the letter's language."""
        return text.in_(self._language) if text else ""

    def date(self, day: date | None) -> str:
        """Say a date."""
        if day is None:
            return ""
        return self._wording.text(
            "common.form.date",
            {
                "year": str(day.year),
                "month": str(day.month),
                "month_name": self._wording.text(f"common.month.names.{day.month - 1}"),
                "day": str(day.day),
            },
        )

    def money(self, yen: int) -> str:
        """Say an amount in yen."""
        return self._wording.text("common.form.money", {"amount": f"{yen:,}"})

    def articles(self, cited: str) -> str:
        """Say articles, such as ``35(1), 35(5)``; what is no article stays as it is written."""
        said = [self._article(one.strip()) for one in cited.split(",") if one.strip()]
        return self._wording.text("common.form.articles").join(said)

    def several(self, texts: tuple[Text, ...]) -> str:
        """Say a list."""
        return self._wording.text("common.form.list").join(self.of(t) for t in texts)

    def _article(self, cited: str) -> str:
        found = _ARTICLE.match(cited)
        if not found:
            return cited
        out = self._wording.text("common.article.article", {"n": found[1]})
        for depth, inner in enumerate(_PARAGRAPH.findall(found[2])):
            key = "common.article.item" if depth else "common.article.paragraph"
            number = inner
            # Japanese counts items in figures where English texts use small Roman ones.
            if inner in _ROMAN and self._wording.text(key, {"n": "1"}) != "(1)":
                number = str(_ROMAN.index(inner) + 1)
            out += self._wording.text(key, {"n": number})
        return out


def letter_values(data: LetterData, words: Words) -> dict[str, str]:
    """Give the values every text of a letter may ask for."""
    company = data.company
    photo, plain = data.papers_needed
    values = {
        "reference": data.reference,
        "case_number": data.case_number,
        "issued_on": words.date(data.issued_on),
        "arrived_on": words.date(data.arrived_on),
        "addressee": data.addressee,
        "person": data.person,
        "company": words.of(company.company),
        "officer": words.of(company.officer),
        "representative": words.of(company.representative),
        "postal_code": company.postal_code,
        "address": words.of(company.address),
        "desk": words.of(company.desk),
        "email": company.email,
        "phone": company.phone,
        "hours": words.of(company.hours),
        "payment": words.of(company.payment),
        "policy_title": words.of(data.policy_title),
        "reply_by": words.date(data.reply_by),
        "fresh_months": str(data.fresh_months) if data.fresh_months else "",
        "log_head": data.log_head,
        "papers_photo": str(photo),
        "papers_plain": str(plain),
    }
    if data.fee:
        values |= {
            "fee_amount": words.money(data.fee.amount),
            "fee_each": words.money(data.fee.per_item),
            "fee_count": str(data.fee.count),
            "paid_on": words.date(data.fee.paid_on),
            "amount": words.money(data.fee.amount),
        }
    return {name: clean(value).strip() for name, value in values.items()}


def item_values(item: LetterItem, words: Words) -> dict[str, str]:
    """Give the values of one item. There is none for a reason: only the reason row reads it."""
    values = {
        "number": str(item.number),
        "label": words.of(item.label),
        "article": words.articles(item.article),
        "notice_article": words.articles(item.notice_article),
        "policy_ref": words.articles(item.policy_ref),
        "asked": item.asked,
        "decided_on": words.date(item.decided_on),
        "carried_out_on": words.date(item.carried_out_on),
        "measure": item.measure,
        "joint_manager": words.of(item.joint_manager),
        "other_case": item.other_case,
    }
    return {name: clean(value).strip() for name, value in values.items()}
