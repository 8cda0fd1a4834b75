"""What wording files must hold, and which values they may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.decision import Outcome
from casemgr.domain.rules import RequestType

if TYPE_CHECKING:
    from collections.abc import Iterable

FIELDS = frozenset(
    {
        # of the letter
        "reference", "case_number", "issued_on", "arrived_on", "addressee", "person",
        "company", "officer", "representative", "postal_code", "address", "desk", "email",
        "phone", "hours", "payment", "policy_title", "reply_by", "log_head", "title", "name",
        "papers_photo", "papers_plain", "fresh_months",
        # of one item
        "number", "label", "article", "notice_article", "policy_ref", "asked", "method",
        "decided_on", "carried_out_on", "measure", "annex", "joint_manager", "other_case",
        "exception", "exception_article",
        # of the fee
        "fee_amount", "fee_each", "fee_count", "fee_unit", "fee_unit_short", "paid_on", "amount",
        # of forms
        "year", "month", "month_name", "day", "n", "page", "pages", "vault", "made_on",
    }
)  # fmt: skip
"""Values a wording may ask for."""


def _keys(section: str, names: str) -> tuple[str, ...]:
    return tuple(f"{section}.{name}" for name in names.split())


def _prefixed(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"common.{key}" for key in keys)


_OUTCOMES = tuple(o.value for o in Outcome if o is not Outcome.NOT_HELD_ORDER5)
"""Order, Article 5 has no words of its own, so that no letter can give it away."""

REQUIRED: dict[str, tuple[str, ...]] = {
    "common": _prefixed(
        (
            *_keys("form", "date money list articles page title log postal_code"),
            *_keys("article", "article paragraph item"),
            *_keys("month.names", " ".join(str(n) for n in range(12))),
            *_keys("head", "reference date person organisation seal sender_code to about"),
            *_keys(
                "frame",
                "opening opening_reply closing list end greeting questions sincerely translation",
            ),
            *_keys("label", "desk person fee"),
            *_keys("desk", "who email phone complaints"),
            *_keys("value", "person"),
            *_keys(
                "annex",
                "name heading item value rows provisions record recipient address "
                "representative items consent provided_on present consented subject",
            ),
            *_keys("mark", "sample sample_note draft draft_note"),
        )
    ),
    "decision": (
        "title.mixed",
        "intro.any",
        *_keys(
            "label",
            "request decision result decided_on carried_out_on measure extent corrections "
            "withheld purposes method reason basis",
        ),
        *_keys("request", "what asked"),
        *_keys("correction", "item before after"),
        *_keys("method", "electronic paper company_defined"),
        "reason.exception",
        "basis.both",
        *_keys("fee", "paid waived"),
        *(f"title.{outcome}.any" for outcome in _OUTCOMES),
        *(f"outcome.{outcome}.any" for outcome in _OUTCOMES),
        *(f"outcome.granted.{kind.value}" for kind in RequestType),
        *(f"outcome.refused.{kind.value}" for kind in RequestType),
    ),
    "acknowledgement": (
        "title.any",
        "intro.any",
        *_keys("label", "number arrived_on request next fee"),
        *_keys("request", "what asked"),
        *_keys("next", "any neutral"),
        *_keys("fee", "due item item_short letter letter_short paid waived"),
    ),
    "identity_request": (
        "title.any",
        "intro.any",
        *_keys("label", "request papers authority masking send reply_by note"),
        *_keys("request", "what asked"),
        *_keys("papers", "needed agent authority"),
        "masking.list.0",
        "send.to",
        *_keys("reply", "by late"),
        *_keys("note", "any neutral"),
    ),
    "fee_notice": (
        "title.any",
        "intro.any",
        *_keys("label", "request amount payment reply_by note"),
        *_keys("request", "what asked"),
        *_keys("amount", "sum item letter"),
        *_keys("payment", "text ask reference"),
        "reply.by",
        "note.neutral",
    ),
    "recovery_sheet": _keys(
        "text",
        "title vault made_on secret key qr use_title use.0 filed filed_on place signature page",
    ),
}
"""Keys each file must have."""
