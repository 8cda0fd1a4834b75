"""What is put before the person with a letter: data, records of provision, safeguards abroad.

Nothing that is kept out of retained personal data reaches this page (Order, Article 5; 41(9)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain import workflow as wf
from casemgr.domain.acts.investigation import PRESENT, as_kept
from casemgr.domain.carrying import EQUIVALENT_MEASURES, with_basis
from casemgr.domain.errors import Code, Problem
from casemgr.domain.facts import RecordKind
from casemgr.domain.findings import disclosable, holds, redacted, shown
from casemgr.domain.records import CONSENT, RECEIVED, kept, kind_of, records_to_disclose
from casemgr.domain.rules import Disclosure, RequestType
from casemgr.services.letter_data import (
    Annex,
    AnnexRow,
    ForeignRow,
    ProvisionRow,
    Safeguard,
    Transfer,
)

if TYPE_CHECKING:
    from casemgr.domain.case import Case, ItemState
    from casemgr.domain.decision import Decision
    from casemgr.domain.facts import ProvisionRecord
    from casemgr.domain.rules import Recipient
    from casemgr.domain.text import Text


def annexes(case: Case, items: tuple[ItemState, ...]) -> tuple[Annex, ...]:
    """Give the annexes of *items*, in their order.

    Raises ``nothing_found_to_disclose`` where a disclosure would come with an empty annex: the
    case may have come under another policy between the decision and the letter.
    """
    found = (_annex(case, i) for i in items if wf.discloses(case, i))
    return tuple(a for a in found if a is not None)


def _annex(case: Case, item: ItemState) -> Annex | None:
    rule = case.rule(item)
    assert item.decision is not None  # noqa: S101  (it discloses)
    withheld = set(item.decision.withheld)
    rows: tuple[AnnexRow, ...] = ()
    provisions: tuple[ProvisionRow, ...] = ()
    foreign: tuple[ForeignRow, ...] = ()
    match rule.id:
        case RequestType.DISCLOSE:
            rows = _rows(case, withheld)
        case RequestType.PROVISION_RECORDS:
            provisions = _provisions(case, withheld)
        case RequestType.FOREIGN_INFO:
            foreign = _foreign(case)
        case _:
            # Purposes stand in the letter itself.
            return None
    if not (rows or provisions or foreign):
        raise Problem(Code.NOTHING_FOUND_TO_DISCLOSE)
    return Annex(item.number, rule.label, rows, provisions, foreign, rule.id)


# --- data (Act 33(1), (2)) -----------------------------------------------------------------------


def held_back(case: Case, decision: Decision) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """Name the categories held back as a whole, and those held back in part (33(2), 33(3)).

    Only what is there can be held back: to name a category of which nothing disclosable was found
    would say that it is held.
    """
    found = disclosable(case)
    whole = set(decision.withheld) & {f.category for f in found}
    blacked = {f.category for f in redacted(case)} - whole
    told = {f.category for f in found if shown(f).strip()}
    categories = case.rules.policy.categories.values()
    return (
        tuple(c.label for c in categories if c.id in whole | (blacked - told)),
        tuple(c.label for c in categories if c.id in blacked & told),
    )


def _rows(case: Case, withheld: set[str]) -> tuple[AnnexRow, ...]:
    """List findings in the policy's order of categories, equal ones once."""
    categories = case.rules.policy.categories
    order = list(categories)
    found = {(f.category, shown(f)): None for f in disclosable(case) if f.category not in withheld}
    rows = []
    for category, value in sorted(found, key=lambda pair: order.index(pair[0])):
        known = categories[category]
        if not value.strip():
            continue
        if known.disclose is Disclosure.PRESENCE_ONLY or value == PRESENT:
            rows.append(AnnexRow(known.label))
        else:
            rows.append(AnnexRow(known.label, as_kept(known.disclose, value)))
    return tuple(rows)


# --- records of provision (Act 33(5)) ------------------------------------------------------------


def _provisions(case: Case, withheld: set[str]) -> tuple[ProvisionRow, ...]:
    wanted = {id(r) for r in records_to_disclose(case) if r.recipient not in withheld}
    recipients = case.rules.policy.recipients
    return tuple(
        _provision(case, r, recipients.get(s.source.id))
        for s in case.sources
        for r in s.records
        if id(r) in wanted
    )


def _provision(case: Case, record: ProvisionRecord, known: Recipient | None) -> ProvisionRow:
    """Print the statutory items of the record's kind and no others (Rules 20, 24)."""
    kind = kind_of(record, known) or RecordKind.GIVEN_CONSENT
    items = kept(record, kind)
    # Of a natural person their own name stands in the field; it is no representative's.
    own = items.representative == items.recipient
    return ProvisionRow(
        recipient=items.recipient,
        person=case.person.letter_name,
        address=items.address,
        representative="" if own else items.representative,
        items=items.items,
        consent=kind in CONSENT,
        provided_on=items.provided_on,
        kind=kind,
        obtained=items.obtained,
        published=kind is RecordKind.RECEIVED_OPT_OUT,
        transfer=None if kind in RECEIVED else _transfer(known),
    )


def _transfer(known: Recipient | None) -> Transfer | None:
    """Policy 4(3) promises it for every recipient abroad, whether "foreign" under 28 or not."""
    if known is None or not (known.country.ja or known.country.en):
        return None
    return Transfer(known.country, known.regime_info, known.measures)


# --- safeguards of recipients abroad (Act 28(3), Rule 18(3)) -------------------------------------


def _foreign(case: Case) -> tuple[ForeignRow, ...]:
    """Tell of each recipient whose system of equivalent measures the provision rests on.

    Those that were found to have data of the person; where none says so, all that might.
    """
    based = with_basis(case, EQUIVALENT_MEASURES)
    having = {s.source.id for s in case.sources if holds(s)}
    chosen = (based & having) or based
    return tuple(
        ForeignRow(
            r.name if r.name.ja or r.name.en else r.role,
            tuple(Safeguard(name, text) for name, text in r.safeguards.items()),
        )
        for r in case.rules.policy.recipients.values()
        if r.id in chosen
    )
