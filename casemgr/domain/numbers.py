"""Numbers of papers, recognised so that they are never written down.

The numbers of a licence, a passport, a residence card and a health insurance are individual
identification codes (Act 2(2); Order 1; Rules 3 and 4), and a My Number may be neither asked for
nor kept (My Number Act 15, 20). What is noted of a paper is its kind and its dates.
"""

from __future__ import annotations

import re
from datetime import datetime
from unicodedata import normalize

_GAP = r"[\s\-‐‑‒–—―−ー・.]"
_TWELVE = re.compile(r"(?<![0-9+])[0-9]{12}(?![0-9])")
_GROUPED = re.compile(
    rf"(?<![0-9+])(?<![0-9]{_GAP})([0-9]{{4}}){_GAP}([0-9]{{4}}){_GAP}([0-9]{{4}})(?!{_GAP}?[0-9])"
)
_PASSPORT = re.compile(r"(?<![A-Z0-9])(?!NO|ID)[A-Z]{2}[0-9]{7}(?![A-Z0-9])")
_RESIDENCE = re.compile(rf"(?<![A-Z0-9])[A-Z]{{2}}{_GAP}?[0-9]{{8}}{_GAP}?[A-Z]{{2}}(?![A-Z0-9])")
_EIGHT = re.compile(r"(?<![0-9])[0-9]{8}(?![0-9])")
_OF_INSURANCE = re.compile("保険|資格確認書|記号|INSUR")
_SYMBOL = re.compile(
    r"記号[:\s]*[0-9][0-9A-Z\-]*[\s,、・]*番号[:\s]*[0-9]"
    r"|記号[・/\s]*番号\s*[:=]?\s*(?![0-9]{1,4}[年月/])[0-9]"
)

_NAMED = re.compile(
    r"(?:個人番号|マイナンバー|MY ?NUMBER|INDIVIDUAL NUMBER|免許|LICEN[CS]E|旅券|パスポート"
    r"|PASSPORT|在留カード|特別永住|RESIDENCE CARD"
    r"|(?P<insured>保険者|保険証|資格確認書|INSURE[RD])"
    r"|(?P<pension>基礎年金番号|年金手帳|PENSION NUMBER))(?P<between>[^0-9。\n]{0,12}?)"
    # Kanji are no word characters here: a number may stand right after them.
    rf"(?<![A-Z0-9+])(?P<before>[A-Z]{{1,2}}{_GAP}?)?"
    rf"(?P<digits>[0-9]{{4}}{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}|[0-9]{{4}}{_GAP}[0-9]{{6}}|[0-9]{{6,12}})"
    rf"(?P<after>{_GAP}?[A-Z]{{2}})?(?![A-Z0-9年]|{_GAP}[0-9]|,[0-9]|\s*(?:円|YEN|JPY))"
)
_SENT = "追跡|送り状|伝票|荷物|小包|書留|引受|問い?合わ?せ|TRACKING|PARCEL"
_PARCEL = re.compile(rf"(?:{_SENT})[^0-9。\n]{{0,12}}$")
_OTHER_NAME = re.compile(rf"電話|携帯|TEL|PHONE|MOBILE|FAX|¥|YEN|JPY|生年月日|BIRTH|DATE|{_SENT}")
"""What says of the digits after it that they are something else."""
_DAY = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")
_LOCAL_PHONE = re.compile("0[0-9]{9}")

_FEW, _EIGHT_OF_RESIDENCE, _ELEVEN = 6, 8, 11
"""No paper's number has eleven digits: mobile telephones and parcels have. Six has an insurer's."""
_MY_NUMBER_BASE = 11


def has_document_number(text: str) -> bool:
    """Tell whether *text* holds what looks like the number of a paper.

    A My Number (with its check digit), a licence (twelve digits), a passport (AA0000000), a
    residence card (AA00000000AA), an insurer's number or an insured person's symbol and number.
    Telephone numbers, days and the numbers of parcels are none.
    """
    plain = normalize("NFKC", text).upper()
    return any(
        (
            any(not _is_moment(digits) for digits in _TWELVE.findall(plain)),
            # In fours a My Number is written, but the number of a parcel is too.
            any(is_my_number("".join(parts)) for parts in _GROUPED.findall(plain)),
            _PASSPORT.search(plain),
            _RESIDENCE.search(plain),
            _SYMBOL.search(plain),
            _OF_INSURANCE.search(plain)
            and any(not _is_moment(f"{digits}0000") for digits in _EIGHT.findall(plain)),
        )
    )


def names_document_number(text: str) -> bool:
    """Tell whether *text* gives the number of a paper: beside its name, or a valid My Number.

    For texts of every kind, in which other numbers may well stand: telephones, parcels, days,
    sums. ``has_document_number`` is stricter, for notes on papers.
    """
    plain = normalize("NFKC", text).upper()
    return any(_is_paper(found) for found in _NAMED.finditer(plain)) or any(
        _is_bare_my_number(plain, found)
        for pattern in (_TWELVE, _GROUPED)
        for found in pattern.finditer(plain)
    )


def _is_paper(found: re.Match[str]) -> bool:
    digits = re.sub(r"[^0-9]", "", found["digits"])
    if _OTHER_NAME.search(found["between"]) or len(digits) == _ELEVEN or _is_moment(digits):
        return False
    if found["after"]:
        return len(digits) == _EIGHT_OF_RESIDENCE
    if found["pension"] or found["before"]:
        return True
    if len(digits) == _FEW:
        return bool(found["insured"])  # else a day in short
    return not (_DAY.fullmatch(digits) or _LOCAL_PHONE.fullmatch(digits))


def _is_bare_my_number(plain: str, found: re.Match[str]) -> bool:
    digits = re.sub(r"[^0-9]", "", found[0])
    if _is_moment(digits) or _PARCEL.search(plain, 0, found.start()):
        return False
    return is_my_number(digits)


def is_my_number(digits: str) -> bool:
    """Tell whether twelve digits bear the check digit of a My Number (Order of 2014, Article 8)."""
    *body, check = (int(d) for d in digits)
    # The weights go 2 to 7 from the right, and again 2 to 6.
    weights = (n + 1 if n <= 6 else n - 5 for n in range(1, len(body) + 1))  # noqa: PLR2004
    rest = sum(d * w for d, w in zip(reversed(body), weights, strict=True)) % _MY_NUMBER_BASE
    return check == (0 if rest <= 1 else _MY_NUMBER_BASE - rest)


def _is_moment(digits: str) -> bool:
    """Tell whether twelve digits are a day and a time of our two centuries."""
    try:
        datetime.strptime(digits, "%Y%m%d%H%M")  # noqa: DTZ007  (nothing is kept of it)
    except ValueError:
        return False
    return digits[:2] in {"19", "20"}
