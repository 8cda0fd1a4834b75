"""What goes with a letter or is written outside it says nothing of the file either.

Envelope, label, register of the day, cover list of a batch, pass phrase sheet, forms of a case and
the names of files: made of a case that has a secret in every text that is for the file only.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from letter_samples import COMPANY, renderer
from test_letters_leaks import ALL, CAPACITIES, WORD, case_of, letters_of
from test_letters_secrets import everything, secrets

from casemgr import resources
from casemgr.domain import events as ev
from casemgr.domain.decision import Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.rules import Capacity, RequestType
from casemgr.domain.text import Language
from casemgr.play.output import file_name
from casemgr.services import dispatch
from casemgr.services.blank_forms import FormKind, blank
from casemgr.services.letter_data import LetterKind
from casemgr.services.papers import SHIPPED, Recipient, stock
from casemgr.services.ports import StoredLetter
from tests.builders import WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.domain.case import Case
    from casemgr.domain.errors import Block
    from casemgr.services.letter_data import LetterData

DAY = date(2026, 11, 23)
STOCK = stock(resources.read(SHIPPED))
PLAIN = next(e for e in STOCK.envelopes.values() if e.window is None)
LABELS = next(iter(STOCK.labels.values()))


class OneCase:
    """A desk on which one case lies, with the same bytes for each of its letters."""

    def __init__(self, case: Case, pdf: bytes) -> None:
        self.case_, self.pdf = case, pdf

    def letter(self, number: str) -> Any:
        issued = next((x.issued for x in self.case_.letters if x.id == number), None)
        if issued is None:
            raise Problem(Code.NO_SUCH_LETTER, letter=number)
        sha256 = hashlib.sha256(self.pdf).hexdigest()
        return stored(number, issued.language, self.pdf, sha256)

    def case(self, _number: int) -> Case:
        return self.case_

    def today(self) -> date:
        return DAY


def stored(number: str, language: Language, pdf: bytes, sha256: str = "") -> StoredLetter:
    kind, at = LetterKind.DECISION.value, datetime(2026, 11, 23, tzinfo=UTC)
    return StoredLetter(number, 1, kind, language.value, at, pdf, sha256, "", "", "")


def said(why: Block) -> str:
    """All that could be put into words of why a letter is not printed."""
    return f"{why.code.value} {dict(why.facts)}"


def papers(case: Case, data: LetterData, language: Language) -> Iterator[tuple[str, bytes]]:
    """Every paper beside the letter *data* of *case*, by name."""
    made = renderer()
    to = Recipient(data.addressee, data.addressee_organisation, data.address)
    yield "envelope", made.envelope(to, PLAIN, language, DAY, COMPANY)
    yield "labels", made.labels((to,), LABELS, language, DAY)
    postings = [p for day in sorted(posted_days(case)) for p in dispatch.posted_on([case], day)]
    # What the post calls an envelope is for this list.
    rows = [replace(p, tracking="") for p in postings]
    yield "register", made.register(rows, DAY, COMPANY, language)
    desk: Any = OneCase(case, made.render(data, language).pdf)
    chosen = [*(x.id for x in case.letters), "R2026-9999-L1"]
    batch = dispatch.batch(desk, chosen, said)
    assert batch.printable
    assert len(batch.printable) < len(chosen)
    whole = made.merged(batch, language)
    assert whole is not None
    yield "batch", whole
    yield "phrase", made.passphrase_sheet(data.reference, ("ACDE",), DAY, COMPANY, language)
    for kind in FormKind:
        yield kind.value, made.form(blank(kind, WIDE, COMPANY, DAY, unreachable(case)), language)


def posted_days(case: Case) -> set[date]:
    return {s.event.on for s in case.history if isinstance(s.event, ev.LetterPosted)}


def unreachable(case: Case) -> Case:
    """A form is for the person alone, so it may bear how that person is reached."""
    bare = dict.fromkeys(("kana", "email", "phone", "member_id"), "")
    subject = case.subject and replace(case.subject, **bare)
    return replace(case, requester=replace(case.requester, **bare), subject=subject)


@settings(
    max_examples=12, deadline=None, derandomize=True, database=None,
    suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate],
)  # fmt: skip
@given(
    which=st.sampled_from(ALL),
    capacity=st.sampled_from(CAPACITIES),
    language=st.sampled_from(Language),
    word=secrets,
)
def test_nothing_beside_a_letter_says_what_is_for_the_file(
    which: tuple[RequestType, Outcome], capacity: Capacity, language: Language, word: str
) -> None:
    case = case_of(*which, capacity, word)
    data = next(iter(letters_of(case, language)))
    assert posted_days(case)
    for name, pdf in papers(case, data, language):
        whole = "".join(everything(pdf).split())
        assert word not in whole, name
        assert "order5" not in whole.lower(), name


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("capacity", CAPACITIES)
def test_what_order_5_keeps_secret_changes_no_byte_beside_a_letter_either(
    capacity: Capacity, language: Language
) -> None:
    made = []
    for outcome, word, hiding in (
        (Outcome.NOT_HELD_ORDER5, WORD, True),
        (Outcome.NOT_HELD, "電話", False),
    ):
        case = case_of(RequestType.DISCLOSE, outcome, capacity, word, hiding=hiding)
        data = next(d for d in letters_of(case, language) if d.kind is LetterKind.DECISION)
        made.append(dict(papers(case, data, language)))
    assert made[0] == made[1]


@pytest.mark.parametrize("name", ["register", "form"])
def test_a_word_on_such_a_paper_would_be_found(name: str) -> None:
    """The control: what may stand there and was left out above is seen where it stands."""
    case = case_of(RequestType.DISCLOSE, Outcome.GRANTED, Capacity.MANDATED, WORD)
    if name == "form":
        pdf = renderer().form(blank(FormKind.REQUEST, WIDE, COMPANY, DAY, case), Language.JA)
    else:
        rows = [p for day in posted_days(case) for p in dispatch.posted_on([case], day)]
        pdf = renderer().register(rows, DAY, COMPANY, Language.JA)
    assert WORD in "".join(everything(pdf).split())


def test_the_name_of_a_file_is_made_of_the_letters_number_only() -> None:
    for language in Language:
        name = file_name(stored("R2026-0012-L3", language, b""))
        assert name == f"R2026-0012-L3-{language}.pdf"
