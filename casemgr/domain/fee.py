"""The fee: charged only for notice of purposes, disclosure and records (policy 6(1), Act 38)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class FeeState(StrEnum):
    """Where the fee of a case stands."""

    NOT_APPLICABLE = "not_applicable"
    DUE = "due"
    ASKED = "asked"
    PAID = "paid"
    WAIVED = "waived"
    REFUNDED = "refunded"


class FeeBasis(StrEnum):
    """What "per request" counts: each requested item, or each letter of request."""

    PER_REQUEST = "per_request"
    PER_LETTER = "per_letter"


Payment = tuple[date, int, str, str]
"""Day, amount in yen, method and evidence of a payment."""


@dataclass(frozen=True, slots=True)
class Fee:
    """What has happened to the fee so far. Amounts in yen."""

    asked: int = 0
    """All that was asked for, what is paid already included."""
    basis: FeeBasis | None = None
    count: int = 0
    """For how many requests that is."""
    asked_on: date | None = None
    paid: int = 0
    paid_count: int = 0
    paid_on: date | None = None
    method: str = ""
    evidence: str = ""
    waived_on: date | None = None
    waived_because: str = ""
    refunded_on: date | None = None
    refunded_because: str = ""
    refunded: int = 0
    """All that went back."""
    payments: tuple[Payment, ...] = ()
    """All that came in, one by one."""

    @property
    def kept(self) -> int:
        """What came in and did not go back, in yen."""
        return self.paid - self.refunded

    @property
    def kept_count(self) -> int:
        """For how many requests that is; a part of one counts as none."""
        return self.paid_count * self.kept // self.paid if self.paid else 0


def amount(basis: FeeBasis, fees: list[int]) -> int:
    """Compute the fee in yen from the fee of each chargeable item."""
    if not fees:
        return 0
    return sum(fees) if basis is FeeBasis.PER_REQUEST else max(fees)
