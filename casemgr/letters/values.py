"""Turns dates, amounts and articles into the words of a language, and lists a letter's values."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from casemgr.domain.text import Language
from casemgr.letters.honorifics import bare
from casemgr.letters.text import clean

if TYPE_CHECKING:
    from casemgr.domain.rules import Particulars
    from casemgr.domain.text import Text
    from casemgr.letters.wording import Wording
    from casemgr.services.letter_data import LetterData, LetterItem

_ARTICLE = re.compile(r"(Order |Rule )?(\d+(?:-\d+)*)((?:\([0-9a-z]+\))*)\Z")
_SOURCE = {"Order ": "order", "Rule ": "rule"}
"""Where an article stands that is not one of the Act."""
_APPLIED = re.compile(r"(33\(5\)), 33(\([1-3]\)\S*)\Z")
"""Paragraph 5 of Article 33 applies its paragraphs 1 to 3 to records of provision."""
_PARAGRAPH = re.compile(r"\(([0-9a-z]+)\)")
_JAPAN = re.compile(r"[\s,]*\bjapan\W*\Z", re.IGNORECASE)
_BEFORE_CODE = r"[\s,、，]*(?:〒\s*)?(?<![0-9０-９-])"
_IN_CODE = r"[-‐‑‒–—―−－ー\s]?"
_WIDE = ord("０") - ord("0")
_DIALLED = re.compile(r"\A0(?!0|120|570|800)(?=\d)")
"""The 0 that +81 stands for. Free and navigating numbers cannot be called from abroad."""
_ROMAN = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
)  # fmt: skip


_ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
    (date(1873, 1, 1), "明治"),  # its 6th year, since which days are those of the West
)
_MEIJI_1 = 1868


def era_year(day: date) -> str:
    """Say the year of *day* in the Japanese way, such as 令和8; the first one is 元.

    Days before 1873 keep their Western year: Japan then had another calendar.
    """
    for since, name in _ERAS:
        if day >= since:
            first = _MEIJI_1 if name == _ERAS[-1][1] else since.year
            year = day.year - first + 1
            return f"{name}{'元' if year == 1 else year}"
    return str(day.year)


class Words:
    """Says values in one language."""

    def __init__(self, wording: Wording, language: Language, *, eras: bool = False) -> None:
        """Take the common words from *wording*; with *eras* Japanese years are those of eras."""
        self._wording = wording
        self._language = language
        self._eras = eras and language is Language.JA

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
                "year": era_year(day) if self._eras else str(day.year),
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
        applied = _APPLIED.match(cited)
        if applied:
            # "33(5), 33(3)" is one citation: paragraph 3 as paragraph 5 applies it.
            same = self._wording.text("common.article.same", {"n": "33"})
            values = {
                "article": self._article(applied[1]),
                "other": same + self._inner(applied[2]),
            }
            return self._wording.text("common.form.applied", values)
        groups: list[list[str]] = []
        for one in filter(None, map(str.strip, cited.split(","))):
            if groups and _same_article(groups[-1][0], one):
                groups[-1].append(one)
            else:
                groups.append([one])
        # Of articles with several paragraphs each, Japanese law joins the articles otherwise.
        last = "groups" if any(map(_several, groups)) else "articles"
        return self._joined([self._cited(group) for group in groups], last)

    def several(self, texts: tuple[Text, ...]) -> str:
        """Say a list."""
        return self._wording.text("common.form.list").join(self.of(t) for t in texts)

    def hours(self, text: Text, *, abroad: bool) -> str:
        """Say when the desk can be called; abroad also by which clock."""
        said = self.of(text).strip()
        if not said or not abroad:
            return said
        return self._wording.text("common.form.hours", {"hours": said})

    def _joined(self, texts: list[str], last: str) -> str:
        """List what is cited: A、B及びC; *last* names what joins the last one."""
        *first, end = texts or [""]
        before = self._wording.text("common.form.list").join(first)
        return before + self._wording.text(f"common.form.{last}") + end if first else end

    def _article(self, cited: str) -> str:
        return self._cited([cited])

    def _cited(self, group: list[str]) -> str:
        """Say paragraphs of one article, which is named once."""
        found = _ARTICLE.match(group[0])
        if not found:
            return group[0]
        inner = [self._inner(match[3]) for match in map(_ARTICLE.match, group) if match]
        said = self._wording.text("common.article.article", {"n": found[2]})
        said += self._joined(inner, "paragraphs")
        source = _SOURCE.get(found[1] or "")
        return self._wording.text(f"common.article.{source}", {"n": said}) if source else said

    def _inner(self, paragraphs: str) -> str:
        out = ""
        for depth, inner in enumerate(_PARAGRAPH.findall(paragraphs)):
            key = "common.article.item" if depth else "common.article.paragraph"
            number = inner
            # Japanese counts items in figures where English texts use small Roman ones.
            if inner in _ROMAN and self._wording.text(key, {"n": "1"}) != "(1)":
                number = str(_ROMAN.index(inner) + 1)
            out += self._wording.text(key, {"n": number})
        return out


def _several(group: list[str]) -> bool:
    return len(group) > 1


def _same_article(one: str, other: str) -> bool:
    """Tell whether two citations name paragraphs of the same article."""
    first, second = _ARTICLE.match(one), _ARTICLE.match(other)
    if not first or not second or not first[3] or not second[3]:
        return False
    return first.group(1, 2) == second.group(1, 2)


def sender_values(company: Particulars, language: Language) -> dict[str, str]:
    """Give the sender as it stands on an envelope."""
    values = {
        "company": company.company.in_(language),
        "address": company.address.in_(language),
        "postal_code": company.postal_code,
    }
    return {name: clean(value).strip() for name, value in values.items()}


def bare_place(address: str, code: str) -> str:
    """Give an English *address* without the country and the postal *code* it was typed with.

    They are taken off its end only; what prints the address adds both, so each stands there once.
    """
    place = _JAPAN.sub("", address)
    digits = [d for d in code if d in "0123456789"]
    if digits:
        # In the width of a Japanese keyboard, too.
        written = _IN_CODE.join(f"[{d}{chr(ord(d) + _WIDE)}]" for d in digits)
        place = re.sub(rf"{_BEFORE_CODE}{written}\W*\Z", "", place)
    return _JAPAN.sub("", place)


def _dialled(phone: str, *, abroad: bool) -> str:
    """Give a Japanese telephone number as it is dialled from where the letter goes."""
    return _DIALLED.sub("+81 ", phone.strip()) if abroad else phone


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
        "person": bare(data.person),
        "company": words.of(company.company),
        "officer": words.of(company.officer),
        "representative": words.of(company.representative),
        "postal_code": company.postal_code,
        "address": words.of(company.address),
        "desk": words.of(company.desk),
        "email": company.email,
        "phone": _dialled(company.phone, abroad=data.abroad),
        "hours": words.hours(company.hours, abroad=data.abroad),
        "payment": words.of(company.payment),
        "policy_title": words.of(data.policy_title),
        "reply_by": words.date(data.reply_by),
        "fresh_months": str(data.fresh_months) if data.fresh_months else "",
        "log_head": data.log_head,
        "papers_photo": str(photo),
        "papers_plain": str(plain),
        "reminder": str(data.reminder) if data.reminder else "",
        "corrects": data.corrects,
        "corrects_on": words.date(data.corrects_on),
        "translates": data.translates,
        # Texts that speak of no article, where the answer is given voluntarily.
        "voluntary": "" if data.statutory else "1",
    }
    if data.fee:
        values |= {
            "fee_amount": words.money(data.fee.amount),
            "fee_each": words.money(data.fee.per_item) if data.fee.per_item else "",
            "figure": f"{data.fee.amount:,}",
            "fee_count": str(data.fee.count),
            "paid_on": words.date(data.fee.paid_on),
            "amount": words.money(data.fee.amount),
            "received": words.money(data.fee.received) if data.fee.received else "",
            "refunded": words.money(data.fee.refunded) if data.fee.refunded else "",
            "refunded_on": words.date(data.fee.refunded_on),
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
        "promised_on": words.date(item.promised_on),
        "replaces": item.replaces,
        "replaces_on": words.date(item.replaces_on),
        "manager_representative": words.of(item.manager_representative),
        "manager_address": item.manager_address,
        "manager": words.of(item.manager_told),
        "manager_told_on": words.date(item.manager_told_on),
    }
    return {name: clean(value).strip() for name, value in values.items()}
