"""What was found in a case, and which of it may be put before the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.facts import SourceStatus

if TYPE_CHECKING:
    from casemgr.domain.case import Case, SourceState
    from casemgr.domain.facts import Finding, ProvisionRecord


def retained(source: SourceState) -> tuple[Finding, ...]:
    """Give what a source holds as retained personal data; the rest stays in the file (16(4))."""
    return tuple(f for f in source.findings if f.retained)


def disclosable(case: Case) -> tuple[Finding, ...]:
    """Give everything found that the Act gives rights of, in the checklist's order.

    What is kept out (Order, Article 5; pseudonymised or without authority) is not among it:
    it is neither counted, nor mentioned, nor printed. Withholding is up to the decision.
    """
    return tuple(f for s in case.sources for f in retained(s))


def holds(source: SourceState) -> bool:
    """Whether a source has answered that it holds something that may be spoken of.

    Not if all it found is kept out. An answer without particulars says that the person was in a
    leak (35(5)).
    """
    if source.status is not SourceStatus.FOUND:
        return False
    written: list[Finding | ProvisionRecord] = [*source.findings, *source.records]
    return not written or any(w.retained for w in written)


def nothing_found(case: Case) -> bool:
    """Whether no source holds anything, be it handed over or not, kept out or not."""
    found = {SourceStatus.FOUND, SourceStatus.EXCEPTION}
    return not any(s.status in found for s in case.sources)


def redacted(case: Case) -> tuple[Finding, ...]:
    """Give those of which something is blacked out, so that a disclosure is one in part."""
    return tuple(f for f in disclosable(case) if f.shown is not None)


def shown(finding: Finding) -> str:
    """Give what may be printed of a finding; empty where the whole value is held back (33(2))."""
    return finding.value if finding.shown is None else finding.shown
