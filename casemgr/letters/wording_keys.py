"""What wording files must hold, and which values they may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.decision import WORDED
from casemgr.domain.facts import HoldReason, MatterKind, TaskKind
from casemgr.domain.rules import CheckRole, RequestType
from casemgr.domain.tracking import services
from casemgr.domain.workflow import Phase
from casemgr.services.hand_over_book import FeeKind, PaperKind
from casemgr.services.letter_data import LetterKind

if TYPE_CHECKING:
    from collections.abc import Iterable

FIELDS = frozenset(
    {
        # of the letter
        "reference", "case_number", "issued_on", "arrived_on", "addressee", "person",
        "company", "officer", "representative", "postal_code", "address", "desk", "email",
        "phone", "hours", "payment", "policy_title", "reply_by", "log_head", "title", "name",
        "papers_photo", "papers_plain", "fresh_months", "paper", "hint", "reminder", "voluntary",
        "corrects", "corrects_on", "translates",
        # of one item
        "number", "label", "article", "notice_article", "policy_ref", "asked", "method",
        "decided_on", "carried_out_on", "measure", "annex", "joint_manager", "other_case",
        "exception", "exception_article", "promised_on", "manager", "manager_told_on",
        "replaces", "replaces_on",
        # of the fee
        "fee_amount", "fee_each", "fee_count", "fee_unit", "fee_unit_short", "paid_on", "amount",
        "figure", "received", "open_items", "refunded", "refunded_on",
        # of forms
        "year", "month", "month_name", "day", "n", "other", "page", "pages", "vault", "made_on",
        "version", "count", "way", "why", "charged", "time",
    }
)  # fmt: skip
"""Values a wording may ask for."""


def _keys(section: str, names: str) -> tuple[str, ...]:
    return tuple(f"{section}.{name}" for name in names.split())


def _prefixed(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"common.{key}" for key in keys)


_OUTCOMES = tuple(o.value for o in WORDED)

REQUIRED: dict[str, tuple[str, ...]] = {
    "common": _prefixed(
        (
            *_keys(
                "form",
                "date money list articles groups paragraphs sentences hours applied page title log "
                "postal_code",
            ),
            *_keys("article", "article paragraph item same order rule"),
            *_keys("what", " ".join(RequestType)),
            *_keys("month.names", " ".join(str(n) for n in range(12))),
            *_keys("head", "reference date person organisation seal sender_code sender_abroad"),
            *_keys("head", "confidential to about"),
            *_keys(
                "frame",
                "list end translation",
            ),
            *_keys("corrects", "letter receipt"),
            *_keys("house", "opening greeting closing ending contact"),
            *_keys("label", "desk person fee enclosures"),
            "desk.complaints",
            *_keys("value", "person"),
            *_keys(
                "annex",
                "name heading item value rows provisions foreign record record_received "
                "recipient provider address representative obtained items items_related consent "
                "provided_on received_on published published_so present consented "
                "consented_related subject transfer country regime measures",
            ),
            *_keys("annex.safeguard", "system measures checks country regime obstacles response"),
            *_keys("mark", "sample sample_note draft draft_note missing"),
        )
    ),
    "decision": (
        *_keys("title", "mixed voluntary"),
        *_keys("intro", "any voluntary"),
        *_keys(
            "label",
            "request decision result decided_on carried_out_on interim_on promised_on measure "
            "extent corrections withheld redacted purposes method reason basis explanation "
            "referred_to manager_told nature",
        ),
        *_keys("request", "what asked"),
        *_keys("correction", "item before after none removed"),
        *_keys("method", "electronic paper company_defined"),
        "reason.exception",
        *_keys("basis", "both alternative_correct"),
        "replaces.line",
        "promise.by",
        "manager.told",
        "nature.any",
        *_keys("fee", "paid waived withdrawn refunded"),
        *(f"title.{outcome}.any" for outcome in _OUTCOMES),
        *(f"outcome.{outcome}.any" for outcome in _OUTCOMES),
        *(f"voluntary.{outcome}.any" for outcome in _OUTCOMES),
        *(f"outcome.granted.{kind.value}" for kind in RequestType),
        *(f"outcome.refused.{kind.value}" for kind in RequestType),
    ),
    "acknowledgement": (
        *_keys("title", "any voluntary"),
        *_keys("intro", "any voluntary"),
        *_keys("label", "number arrived_on request next fee"),
        *_keys("request", "what asked"),
        *_keys("next", "any neutral"),
        *_keys("fee", "due item item_short letter letter_short paid waived"),
    ),
    "identity_request": (
        *_keys("title", "any reminder voluntary"),
        *_keys("intro", "any reminder voluntary"),
        *_keys("label", "request papers authority masking send reply_by note"),
        *_keys("request", "what asked"),
        *_keys("papers", "needed agent authority"),
        *_keys("masking", "any paper"),
        "send.to",
        *_keys("reply", "by late"),
        *_keys("note", "any papers neutral"),
    ),
    "fee_notice": (
        "title.any",
        "intro.any",
        *_keys("label", "request amount payment reply_by note"),
        *_keys("request", "what asked"),
        *_keys("amount", "sum item letter received open"),
        *_keys("payment", "text ask reference"),
        *_keys("reply", "by late"),
        "note.neutral",
    ),
    "receipt": (
        "title.any",
        "intro.any",
        "head.to",
        *_keys("amount", "figure sum item letter"),
        *_keys("label", "amount paid_on method payments purpose note"),
        *_keys("payment", "line refunded"),
        *_keys("method", "transfer postal_money_order stamps cash card"),
        "purpose.fee",
        "note.again",
    ),
    "stationery": (
        *_keys("title", "envelope labels calibration"),
        *_keys("window", "steps.0 left top legend"),
        *_keys("plain", "steps.0 left top legend"),
        *_keys("column", "what read difference new"),
        "line.hundred",
    ),
    "enclosure": _keys("text", "title number picture"),
    "recovery_sheet": _keys(
        "text",
        "title vault id mark made_on secret key qr use_title use.0 filed filed_on place "
        "signature page",
    ),
    "request_form": (
        *_keys(
            "text",
            "title to send_to intro ticks number qr use use_text numbers edition page "
            "signature signature_hint seal",
        ),
        *_keys("day", "year month day"),
        *_keys(
            "section",
            "date requester capacity person account types data correction grounds method "
            "papers authority fee office",
        ),
        *_keys(
            "field",
            "date kana name postal_code address phone email born_on account_email member_id data "
            "item before after proof facts earlier_number earlier_date format other office_number "
            "office_date office_checked office_by",
        ),
        *_keys("choice", "type ground other"),
        *_keys("fee", "text where"),
        *_keys("papers", "needed fresh"),
    ),
    "power_of_attorney": (
        *_keys(
            "text",
            "title to send_to intro ticks number qr use use_text edition page signature "
            "signature_hint seal",
        ),
        *_keys("day", "year month day"),
        *_keys("section", "date agent types further data person"),
        *_keys("field", "kana name postal_code address phone email born_on data date"),
        *_keys("choice", "type receive pay withdraw"),
    ),
    "posting_list": (
        *_keys("text", "title title_other day sender group sum none stamp page"),
        *_keys("column", "number letters addressee place tracking note"),
        *_keys("way", " ".join(services())),
    ),
    "batch_cover": (
        *_keys("text", "title made_on count inside page pages printed not_printed"),
        *_keys("column", "number letter addressee pages enclosures result"),
    ),
    "hand_over": (
        *_keys("text", "title confidential made_on vault policy counts none page unprintable"),
        *_keys("section", "cases promises letters fees papers keys todo signed"),
        *_keys("intro", "cases promises letters papers"),
        *_keys(
            "column",
            "case person arrived stands next due day what letter addressee kind made paper "
            "enclosures amount since received role made_when tried",
        ),
        *_keys("case", "agent hold late suit closed"),
        *_keys("phase", " ".join(Phase)),
        *_keys("hold", " ".join(HoldReason)),
        *_keys(
            "next",
            "accept record_identity ask_fee pay_fee ask_source answer_source "
            "conclude_investigation decide carry_out issue_letter post_letter finish_task close",
        ),
        *_keys("role", " ".join(CheckRole)),
        *_keys("letter", " ".join(LetterKind)),
        *_keys("language", "ja en"),
        *_keys("back", "made returned"),
        *_keys("copied", "yes no"),
        *_keys("task", " ".join(TaskKind)),
        *_keys("matter", " ".join(MatterKind)),
        *_keys("promise", "regime reply source hold"),
        *_keys("fee", " ".join(FeeKind)),
        *_keys("paper", " ".join(PaperKind)),
        *_keys("way", "manager recovery deputy"),
        *_keys("keys", "born never deputy no_drill drill backup no_backup changed"),
        "todo.list.0",
        *_keys("signed", "from to on"),
    ),
    "pass_phrase": _keys(
        "text", "title letter made_on company intro phrase qr use_title use.0 page"
    ),
}
"""Keys each file must have."""
