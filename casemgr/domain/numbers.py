"""Numbers of papers, recognised so that they are never written down.

The numbers of a licence, a passport, a residence card and a health insurance are individual
identification codes (Act 2(2); Order 1; Rules 3 and 4), and a My Number may be neither asked for
nor kept (My Number Act 15, 20). What is noted of a paper is its kind and its dates.
"""

from __future__ import annotations

import re
from datetime import datetime

from casemgr.domain.cards import card_numbers
from casemgr.domain.digits import digits_of
from casemgr.domain.digits import plain as plain_text

GAP = r"[\s\-‐‑‒–—―−ー・.]"
"""What may stand between the digits of one number."""
MY_NUMBER = r"個人番号|マイナンバー|MY ?NUMBER|INDIVIDUAL NUMBER"
PENSION = r"(?:基礎)?年金番号|年金手帳|PENSION (?:NUMBER|NO\.?)"
"""Names of these numbers."""
ASIDE = r"(?:\([^)\n]{0,20}\))?"
"""After the name of a number a form says how many digits it has; the number may stand under it."""
EIGHT_GROUPED = (
    rf"(?:[0-9]{{4}}{GAP}[0-9]{{4}}|[0-9](?:{GAP}{{1,3}}[0-9]){{7}}"
    # law, prefecture, insurer, check digit; not a day of our time written backwards
    rf"|[0-9]{{2}}{GAP}[0-9]{{2}}{GAP}(?!(?:19|20)[0-9]{{2}})[0-9]{{3}}{GAP}?[0-9])"
)
"""How the eight digits of an insurer are written other than in one."""
_GLUED = "(?<=INSURER)|(?<=INSURED)|(?<=NUMBER)|(?<= NO)"
"""Names after which a number may stand at once; another word makes it the number of that."""
_TWELVE = re.compile(r"(?<![0-9+])[0-9]{12}(?![0-9])")
_GROUPED = re.compile(
    rf"(?<![0-9+])(?<![0-9]{GAP})[0-9]{{4}}(?:{GAP}{{1,3}}[0-9]{{4}}){{2}}(?!{GAP}?[0-9])"
)
_BOXES = re.compile(
    rf"(?<![0-9+])(?<![0-9]{GAP})[0-9](?:{GAP}{{1,3}}[0-9]){{11}}(?!{GAP}{{0,3}}[0-9])"
)
MY_NUMBERS = (_TWELVE, _GROUPED, _BOXES)
"""How a My Number is written: in one, in fours, or as in the boxes of a form."""
_PASSPORT = re.compile(r"(?<![A-Z0-9])(?!NO|ID)[A-Z]{2}[0-9]{7}(?![A-Z0-9])")
_RESIDENCE = re.compile(rf"(?<![A-Z0-9])[A-Z]{{2}}{GAP}?[0-9]{{8}}{GAP}?[A-Z]{{2}}(?![A-Z0-9])")
_EIGHT = re.compile(r"(?<![0-9])[0-9]{8}(?![0-9])")
INSURANCE = re.compile("保険|資格確認書|INSUR")
_OF_INSURANCE = re.compile(f"{INSURANCE.pattern}|記号")
SYMBOL = re.compile(
    r"記号[:\s]*[0-9][0-9A-Z\-]*[\s,、・]*番号[:\s]*[0-9]"
    r"|記号[・/\s]*番号\s*[:=]?\s*(?![0-9]{1,4}[年月/])[0-9]"
)

_NAMED = re.compile(
    rf"(?:{MY_NUMBER}|免許|LICEN[CS]E|旅券|パスポート"
    r"|PASSPORT|在留カード|特別永住|RESIDENCE CARD"
    r"|(?P<insured>保険者|保険証|資格確認書|INSURE[RD])"
    rf"|(?P<pension>{PENSION})){ASIDE}(?P<between>[^0-9。]{{0,12}}?)"
    # Kanji are no word characters here: a number may stand right after them.
    rf"(?:(?<![A-Z0-9+])|{_GLUED})(?P<before>[A-Z]{{1,2}}{GAP}?)?"
    rf"(?P<digits>[0-9]{{4}}(?:{GAP}{{1,3}}[0-9]{{4}}){{2}}|[0-9](?:{GAP}{{1,3}}[0-9]){{11}}"
    rf"|[0-9]{{4}}{GAP}[0-9]{{6}}|[0-9]{{6}}{GAP}[0-9]{{6}}|(?(insured){EIGHT_GROUPED}|(?!))"
    r"|[0-9]{6,12})"
    rf"(?P<after>{GAP}?[A-Z]{{2}})?(?![A-Z0-9年]|{GAP}[0-9]|,[0-9]|\s*(?:円|YEN|JPY))"
)
_SENT = "追跡|送り状|伝票|荷物|小包|書留|引受|問い?合わ?せ|TRACKING|PARCEL"
_PARCEL = re.compile(rf"(?:{_SENT})[^0-9。\n]{{0,12}}$")
_ELSEWHERE = re.compile(
    rf"(?:{_SENT}|会員|予約|注文|受付|顧客|口座|電話|ファクス|MEMBER|BOOKING|RESERVATION|ORDER"
    r"|CUSTOMER|ACCOUNT|PHONE|TEL|FAX)[^0-9。\n]{0,12}$"
)
"""Names of other numbers; of twelve digits one in eleven has a My Number's check digit."""
_BEFORE = 24
"""Signs before a number that are looked at for what it is."""
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
    residence card (AA00000000AA), an insurer's number, an insured person's symbol and number, or
    a card to pay with. Telephone numbers, days and the numbers of parcels are none.
    """
    plain = plain_text(text)
    return any(
        (
            any(not is_moment(digits) for digits in _TWELVE.findall(plain)),
            # In fours a My Number is written, but the number of a parcel is too.
            any(
                is_my_number(digits_of(found[0]))
                for pattern in (_GROUPED, _BOXES)
                for found in pattern.finditer(plain)
            ),
            any(card_numbers(plain)),
            _PASSPORT.search(plain),
            _RESIDENCE.search(plain),
            SYMBOL.search(plain),
            _OF_INSURANCE.search(plain)
            and any(not is_moment(f"{digits}0000") for digits in _EIGHT.findall(plain)),
        )
    )


def names_document_number(text: str) -> bool:
    """Tell whether *text* gives the number of a paper: beside its name, or a valid My Number.

    A number that is as those of cards are is one too. For texts of every kind, in which other
    numbers may well stand: telephones, parcels, days, sums. ``has_document_number`` is stricter,
    for notes on papers.
    """
    if tells_document_number(text):
        return True
    plain = plain_text(text)
    return any(
        _is_bare_my_number(plain, found)
        for pattern in MY_NUMBERS
        for found in pattern.finditer(plain)
    )


def tells_document_number(text: str) -> bool:
    """Tell whether *text* gives the number of a paper beside its name, or that of a card.

    For what is made of digits itself, such as telephones and the numbers of members: twelve digits
    alone are no My Number there, whatever their check digit. No telephone has as many as a card.
    """
    plain = plain_text(text)
    if any(_is_paper(found) for found in _NAMED.finditer(plain)):
        return True
    if any(not is_parcel(plain, found.start()) for found in card_numbers(plain)):
        return True
    return bool(INSURANCE.search(plain) and SYMBOL.search(plain))


def _is_paper(found: re.Match[str]) -> bool:
    digits = digits_of(found["digits"])
    if _OTHER_NAME.search(found["between"]) or len(digits) == _ELEVEN or is_moment(digits):
        return False
    if found["after"]:
        return len(digits) == _EIGHT_OF_RESIDENCE
    if found["pension"] or found["before"]:
        return True
    if len(digits) == _FEW:
        return bool(found["insured"])  # else a day in short
    return not (_DAY.fullmatch(digits) or _LOCAL_PHONE.fullmatch(digits))


def _is_bare_my_number(plain: str, found: re.Match[str]) -> bool:
    digits = digits_of(found[0])
    # Nobody writes a moment in fours.
    moment = found[0] == digits and is_moment(digits)
    start = found.start()
    other = _ELSEWHERE.search(plain, max(0, start - _BEFORE), start) is not None
    return not moment and not other and is_my_number(digits)


def is_parcel(plain: str, start: int) -> bool:
    """Tell whether the words before *start* say that what follows is the number of a parcel."""
    return _PARCEL.search(plain, max(0, start - _BEFORE), start) is not None


def is_my_number(digits: str) -> bool:
    """Tell whether twelve digits bear the check digit of a My Number (Order of 2014, Article 8)."""
    *body, check = (int(d) for d in digits)
    # The weights go 2 to 7 from the right, and again 2 to 6.
    weights = (n + 1 if n <= 6 else n - 5 for n in range(1, len(body) + 1))  # noqa: PLR2004
    rest = sum(d * w for d, w in zip(reversed(body), weights, strict=True)) % _MY_NUMBER_BASE
    return check == (0 if rest <= 1 else _MY_NUMBER_BASE - rest)


def is_moment(digits: str) -> bool:
    """Tell whether twelve digits are a day and a time of our two centuries."""
    try:
        datetime.strptime(digits, "%Y%m%d%H%M")  # noqa: DTZ007  (nothing is kept of it)
    except ValueError:
        return False
    return digits[:2] in {"19", "20"}
