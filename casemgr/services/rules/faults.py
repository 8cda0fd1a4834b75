"""What can be wrong with a rule file: every fault found, the first one raised."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from difflib import get_close_matches
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_FAULTS = 100  # a file of another kind has a fault in every line; nobody reads further
_MOST_COMPARED = 500
_LONGEST_DETAIL = 80


class NotToml(StrEnum):
    """Why the bytes of a file are not readable as TOML (``reason`` of ``FILE_NOT_TOML``)."""

    SYNTAX = "syntax"
    NOT_UTF8 = "not_utf8"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"


class RulesFault(StrEnum):
    """What is wrong at a key of a rule file (``reason`` of ``RULES_INVALID``)."""

    UNKNOWN_KEY = "unknown_key"
    MISSING_KEY = "missing_key"
    WRONG_TYPE = "wrong_type"
    """Detail: what TOML type is expected."""
    MISSING_TEXT = "missing_text"
    CONTROL_CHARACTER = "control_character"
    DUPLICATE_ID = "duplicate_id"
    BAD_DATE = "bad_date"
    OUT_OF_ORDER = "out_of_order"
    """A part would be kept for longer than the whole. Detail: the two terms, as ``90 > 30``."""
    NEGATIVE_AMOUNT = "negative_amount"
    OUT_OF_RANGE = "out_of_range"
    """Detail: lowest and highest, as ``1-36``."""
    UNKNOWN_VALUE = "unknown_value"
    UNKNOWN_TYPE = "unknown_type"
    UNKNOWN_GROUND = "unknown_ground"
    """Neither the Act's for this request type nor the policy's own."""
    UNKNOWN_EXCEPTION = "unknown_exception"
    """Neither the Act's for this request type nor the policy's own."""
    UNKNOWN_CATEGORY = "unknown_category"
    UNKNOWN_GROUP = "unknown_group"
    UNKNOWN_ARTICLE = "unknown_article"
    UNKNOWN_METHOD = "unknown_method"
    MISSING_METHOD = "missing_method"
    """A person may ask for electronic records and for paper (Act 33(1), (2); Rule 30)."""
    METHOD_NOT_FOR_TYPE = "method_not_for_type"
    MISSING_TYPE = "missing_type"
    """A policy may be silent about a right of the Act; the file may not."""
    MISSING_PAPER = "missing_paper"
    """No paper by which an agent could show the authority (Act 37(3), Order 13)."""
    FEE_NOT_CHARGEABLE = "fee_not_chargeable"
    """A fee is possible only for purposes, disclosure and records of provision (Act 38(1))."""
    NOTHING_TO_ASK = "nothing_to_ask"
    """A checklist asks joint users or recipients, and the policy has none."""
    NO_SUCH_BASIS = "no_such_basis"
    """The right exists only where a recipient has this basis, and none has. Detail: the basis."""
    NOT_IN_FORCE = "not_in_force"
    """The Act's data has no entry for the day. Detail: the day."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: where, what, the offending value and what may have been meant."""

    key: str
    reason: str
    detail: str = ""
    suggestion: str = ""


class Faults:
    """Gathers the faults of one file."""

    def __init__(self, file: str) -> None:
        """Gather faults of *file*, a name for people."""
        self._file = file
        self._found: list[Fault] = []

    def add(
        self, key: str, reason: RulesFault, detail: str = "", known: Iterable[str] = ()
    ) -> None:
        """Note a fault once; among *known* values the one most like *detail* is suggested."""
        if len(self._found) < _MOST_FAULTS:
            short = detail[:_LONGEST_DETAIL]
            likely = get_close_matches(short, list(islice(known, _MOST_COMPARED)), n=1)
            fault = Fault(key, reason.value, short, likely[0] if likely else "")
            if fault not in self._found:
                self._found.append(fault)

    def raise_any(self) -> None:
        """Raise the first fault with all others in ``others``; nothing when there is none.

        Unknown keys come first: a misspelt key is also a missing one, and says more.
        """
        self._found.sort(key=lambda fault: fault.reason != RulesFault.UNKNOWN_KEY)
        if self._found:
            first, *others = [asdict(fault) for fault in self._found]
            raise Problem(Code.RULES_INVALID, file=self._file, **first, others=others)
