"""Addresses: on letters, on plain envelopes, and what a window may show of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.domain.text import Language
from casemgr.letters import sheet
from casemgr.letters.address_block import AddressLine, put_address
from casemgr.letters.fonts import Type
from casemgr.letters.honorifics import ORGANISATION, PERSON, with_honorific
from casemgr.letters.marks import ImageMark, Page, Tag, mm, moved, text_mark
from casemgr.letters.sheet import Zone
from casemgr.letters.slices import Style, paragraph, stacked
from casemgr.letters.text import is_han, one_line
from casemgr.letters.values import bare_place
from casemgr.services.papers import SHIPPED
from casemgr.services.rules.faults import RulesFault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Protocol

    from casemgr.letters.fonts import FontBook
    from casemgr.letters.pictures import Pixels
    from casemgr.services.papers import EnvelopeProfile, Picture, PostcodeBoxes, Recipient

    class Say(Protocol):
        """Gives a text of the wording, filled in."""

        def __call__(self, key: str, more: dict[str, str] | None = None, /) -> str:
            """Give the text under *key*."""
            ...


_DIGITS = 7
_SIZES = (20.0, 18.0, 16.5, 15.0, 14.0, 13.0, 12.0, 11.0, 10.5, 10.0, 9.5, 9.0)
"""Of the address on a plain envelope, which machines read."""
_LARGE = 200.0
"""Width from which an upright envelope bears the larger of them."""
_SMALLER = 3
_MARGIN = 12.0
_CODE_FIRST = frozenset((
    "austria", "belgium", "bulgaria", "china", "croatia", "czechia", "denmark", "estonia",
    "finland", "france", "germany", "greece", "iceland", "israel", "italy", "liechtenstein",
    "luxembourg", "malaysia", "mexico", "monaco", "netherlands", "norway", "poland", "portugal",
    "romania", "serbia", "slovakia", "slovenia", "spain", "sweden", "switzerland", "turkey",
    "türkiye", "österreich", "belgique", "belgië", "danmark", "suomi", "deutschland", "italia",
    "nederland", "norge", "polska", "españa", "sverige", "schweiz", "suisse", "czech republic",
    "the netherlands", "people's republic of china", "people’s republic of china",
    "federal republic of germany", "at", "be", "ch", "cn", "cz", "de", "dk", "es", "fi", "fr",
    "gr", "it", "lu", "nl", "no", "pl", "pt", "se",
))  # fmt: skip
"""Countries that write the postal code before the town (Universal Postal Union)."""


def address_lines(
    to: Recipient, say: Say, language: Language, *, code_in_boxes: bool = False
) -> list[AddressLine]:
    """Give the lines of an address in the order of its country.

    Within Japan from the postal code down to the person, with 様 or 御中 in Japanese; abroad from
    the person to the country, which stands last and in capitals, as the Universal Postal Union
    asks. *code_in_boxes* leaves the postal code out. What is written to a person is confidential.
    """
    japanese = language is Language.JA
    address = to.address
    name, organisation = one_line(to.name), one_line(to.organisation)
    company = [AddressLine(organisation)] if name and organisation else []
    person = AddressLine(honoured(name, organisation, say), name=True)
    where = [AddressLine(one_line(line)) for line in address.lines if line.strip()]
    east_asian = any(is_han(c) for line in address.lines for c in line)
    code = one_line(address.postal_code)
    note = [AddressLine(say("common.head.confidential"), note=True)] if name else []
    if not address.country and (japanese or east_asian):
        mark = say("common.form.postal_code", {"postal_code": code}) if code else ""
        first = [AddressLine(mark)] if mark and not code_in_boxes else []
        return [*first, *where, *company, person, *note]
    if code and not code_in_boxes:
        where = _with_code(where, code, address.country)
    last = [AddressLine(one_line(address.country).upper())] if address.country else []
    # A Japanese name comes last with its 様; elsewhere the person stands above the company.
    who = [*company, person] if japanese else [person, *company]
    return [*note, *who, *where, *last]


def _with_code(where: list[AddressLine], code: str, country: str) -> list[AddressLine]:
    """Put the postal code before or after the town, the last line, unless it is written there."""
    written = r"(?<!\w)" + r"\s*".join(map(re.escape, "".join(code.split()))) + r"(?!\w)"
    if any(re.search(written, line.text, re.IGNORECASE) for line in where):
        return where
    before = one_line(country).casefold() in _CODE_FIRST
    town = [line.text for line in where[-1:]]
    both = [code, *town] if before else [*town, code]
    return [*where[:-1], AddressLine(" ".join(both))]


def honoured(name: str, organisation: str, say: Say) -> str:
    """Give the name of who is written to, the *organisation* where no person is named.

    様 and 御中 belong to Japanese letters; they are words of the Japanese file. What was typed with
    the name has none after it.
    """
    if name:
        return with_honorific(name, PERSON, say)
    return with_honorific(organisation, ORGANISATION, say)


def sender_lines(say: Say, sender: Mapping[str, str], *, japanese: bool) -> tuple[str, str]:
    """Give address and postal code of the sender as they are printed.

    In a *japanese* line to a reader in Japan they are two; else the code is part of the address.
    """
    code, address = sender["postal_code"], one_line(sender["address"])
    if japanese:
        return address, one_line(say("common.head.sender_code", {"postal_code": code}))
    values = {"address": bare_place(address, code), "postal_code": code}
    return one_line(say("common.head.sender_abroad", values)), ""


def put_sender_line(
    page: Page, book: FontBook, say: Say, sender: Mapping[str, str], zone: Zone, *, japanese: bool
) -> Tag:
    """Print the sender above the address, for the post to return what it cannot deliver.

    *sender* holds ``company``, ``address`` and ``postal_code``.
    """
    company = one_line(sender["company"])
    address, code = sender_lines(say, sender, japanese=japanese)
    town = {"address": sender["postal_code"], "postal_code": ""}
    short = code or one_line(say("common.head.sender_abroad", town)).lstrip(", ")
    parts = ([company, address, code], [company, short], [company])
    return sheet.put_return_line(page, book, [", ".join(filter(None, p)) for p in parts], zone)


def refuse_peeking(
    page: Page, envelope: sheet.Envelope, address: Sequence[Tag], declared: Sequence[Tag]
) -> None:
    """Raise ``address_too_long`` or ``rules_invalid`` where the window hides or betrays.

    A watermark may be seen: what bears one is not sent.
    """
    upright = Page([mark for mark in page.marks if not getattr(mark, "angle", 0)])
    hidden, betrayed = sheet.peeking(upright, envelope, address, declared)
    if hidden:
        raise Problem(Code.ADDRESS_TOO_LONG, lines=len(address) - 1, needed=len(address))
    if betrayed:
        raise Problem(
            Code.RULES_INVALID,
            file=SHIPPED,
            key=f"envelope.{envelope.id}.window",
            reason=RulesFault.OUT_OF_RANGE.value,
        )


def put_picture(
    page: Page,
    picture: Picture,
    pixels: Pixels,
    x: float,
    y: float,
    width: float,
    language: Language,
) -> None:
    """Print an image: a figure with a text to be read instead, or decoration without one."""
    height = width * pixels.ratio
    alt = picture.alt.in_(language)
    tag = Tag("Figure", alt=alt, box=(x, y, x + width, y + height)) if alt else None
    page.put(ImageMark(x, y, width, height, pixels, tag))


# --- plain envelopes -----------------------------------------------------------------------


def envelope_page(
    book: FontBook,
    say: Say,
    profile: EnvelopeProfile,
    to: Recipient,
    language: Language,
    sender: Mapping[str, str] | None = None,
) -> Page:
    """Give the page that is printed on a plain envelope. Raises ``address_too_long``.

    Upright with the postal code in the printed boxes, or lying where it has none or the letter
    goes abroad. *sender* holds ``company``, ``address`` and ``postal_code``, all in English for a
    letter that goes abroad.
    """
    upright = profile.postcode is not None and not to.address.country
    width, height, zone = plain_zone(profile, upright=upright)
    page = Page(width=mm(width), height=mm(height))
    code = "".join(c for c in one_line(to.address.postal_code) if c.isdigit())
    boxed = upright and len(code) == _DIGITS
    if boxed and profile.postcode is not None:
        _put_digits(page, book, profile.postcode, code, width)
    kind = Type.MINCHO if language is Language.JA else Type.SERIF
    lines = address_lines(to, say, language, code_in_boxes=boxed)
    sizes = _SIZES if upright and width >= _LARGE else _SIZES[_SMALLER:]
    put_address(page, book, lines, zone, kind, sizes)
    if sender is not None:
        japanese = language is Language.JA and not to.address.country
        texts = [sender["company"], *sender_lines(say, sender, japanese=japanese)]
        _put_sender(
            page, book, texts[::-1] if japanese else texts, kind, width, height, upright=upright
        )
    by = profile.nudge
    page.marks = [moved(mark, mm(by.x), mm(by.y)) for mark in page.marks]
    return page


def plain_zone(profile: EnvelopeProfile, *, upright: bool) -> tuple[float, float, Zone]:
    """Give width and height of a plain envelope as it is printed, and where the address goes."""
    short, long = sorted((profile.width, profile.height))
    if upright:
        return short, long, Zone(short * 0.13, long * 0.2, short - _MARGIN, long * 0.55)
    return long, short, Zone(long * 0.42, short * 0.42, long - _MARGIN, short - 15)


def box_lefts(boxes: PostcodeBoxes, width: float) -> list[float]:
    """Give the left edges of the seven boxes on an envelope *width* wide, in millimetres."""
    lefts = [width - boxes.right - boxes.width - sum(boxes.steps)]
    for step in boxes.steps:
        lefts.append(lefts[-1] + step)
    return lefts


def _put_digits(page: Page, book: FontBook, boxes: PostcodeBoxes, code: str, width: float) -> None:
    """Print one digit in the middle of each box."""
    size = mm(boxes.height) * 0.62
    base = mm(boxes.top + boxes.height / 2) + 0.37 * size
    tag = Tag("P")
    for left, digit in zip(box_lefts(boxes, width), code, strict=True):
        x = mm(left + boxes.width / 2)
        mark = text_mark(book, digit, Type.GOTHIC, size, x=x, y=base, anchor=0.5, tag=tag)
        page.put(mark)


def _put_sender(
    page: Page,
    book: FontBook,
    texts: Sequence[str],
    kind: Type,
    width: float,
    height: float,
    *,
    upright: bool,
) -> None:
    """Print the sender: at the foot of an upright envelope, at the head of a lying one."""
    measure = mm(width * (0.74 if upright else 0.4))
    style = Style(kind, 9, 13)
    parts = [
        one for text in texts if text for one in paragraph(book, one_line(text), style, measure)
    ]
    tall = sum(one.height for one in parts)
    x = mm(width * 0.13) if upright else mm(_MARGIN)
    y = mm(height - _MARGIN) - tall if upright else mm(_MARGIN)
    page.marks += stacked(parts, x, y)[0]
