"""No word that is for the file only is anywhere in a letter's file, whatever was decided."""

from __future__ import annotations

import io
import string
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from letter_samples import COMPANY, renderer
from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from casemgr.domain import workflow as wf
from casemgr.domain.acts import sending
from casemgr.domain.acts.deciding import DISMISSALS, choices
from casemgr.domain.decision import UNTOLD, Correction, Outcome
from casemgr.domain.errors import Problem
from casemgr.domain.facts import Finding, SourceStatus
from casemgr.domain.rules import Capacity, Reasons
from casemgr.domain.text import Language
from casemgr.play.output import file_name
from casemgr.services import letter_builder
from casemgr.services.letter_data import LetterKind
from casemgr.services.ports import StoredLetter
from tests.builders import CHANGES, NAME, PAPER_OF, TELLS, WIDE, Story, T, identified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.domain.case import Case
    from casemgr.domain.rules import RequestType
    from casemgr.services.letter_data import LetterData

WORDS = ("internal_reason", "legal_ref", "protection", "evidence", "note", "file", "attachment")
KANJI = "鬱驫纛籲鼈齉爨麤"
"""What no wording and no label has."""
secrets = st.builds(
    lambda a, b: f"{a}{b}",
    st.text(KANJI, min_size=3, max_size=6),
    st.text(string.ascii_letters, min_size=12, max_size=16),
)
FIXED = ("好意", "所定の書式でない", "書類が届かない", "画面の写し", "同伴者の氏名", "slip")
"""What the steps of every story write into the file."""


def strings(value: Any, seen: set[int]) -> Iterator[str]:
    """All text in a file's objects: alternative texts, bookmarks, names, what streams hold."""
    if isinstance(value, IndirectObject):
        if value.idnum in seen:
            return
        seen.add(value.idnum)
        yield from strings(value.get_object(), seen)
        return
    if isinstance(value, StreamObject):
        data = value.get_data()
        data = data if isinstance(data, bytes) else data.encode()
        yield from (data.decode("latin-1"), data.decode("utf-8", "ignore"))
    if isinstance(value, DictionaryObject):
        for key, one in value.items():
            yield str(key)
            yield from strings(value.raw_get(key) if key in value else one, seen)
    elif isinstance(value, ArrayObject):
        for one in list.__iter__(value):
            yield from strings(one, seen)
    elif isinstance(value, TextStringObject | NameObject):
        yield str(value)
    elif isinstance(value, ByteStringObject):
        yield value.decode("utf-16-be", "ignore") + value.decode("latin-1")


def everything(pdf: bytes) -> str:
    """All that a file says to a reader, a program or an archive."""
    reader = PdfReader(io.BytesIO(pdf))
    found = [renderer().read_text(pdf), str(renderer().read_about(pdf)), pdf.decode("latin-1")]
    found += strings(reader.trailer, set())
    return "\n".join(found)


def data_of(case: Case, kind: LetterKind, language: Language) -> LetterData | None:
    """What the letter says; None where none can be made."""
    if letter_builder.refused(case, kind, language):
        return None
    items = letter_builder.items_for(case, kind, language)
    frame = letter_builder.Frame(
        sending.next_letter(case), case.arrived_on, COMPANY, "12 abc", False, language=language
    )
    return letter_builder.build(case, kind, items, frame)


def whole_of(data: LetterData, language: Language) -> str:
    """A letter's file and the name it is saved under."""
    made = renderer().render(data, language)
    stored = StoredLetter(
        data.reference, 1, data.kind.value, language.value, None,  # type: ignore[arg-type]
        made.pdf, made.sha256, made.template, made.template_sha256, "",
    )  # fmt: skip
    return everything(made.pdf) + file_name(stored)


def decided(
    kind: RequestType, outcome: Outcome, capacity: Capacity, words: dict[str, str]
) -> Story:
    """A case with a secret in every field that is for the file only."""
    story = identified(kind, capacity=capacity, rules=WIDE)
    story.add(sending.note(story.case, story.today, words["note"]))
    empty = outcome in {Outcome.NOT_HELD, Outcome.NOT_HELD_ORDER5, Outcome.NOT_RETAINED_DATA}
    for row in story.case.sources:
        if row.source.kind == "internal" and not empty:
            story.answer(row.source.id, NAME, Finding("form_other", "x"), note=words["file"])
        else:
            status = SourceStatus.NOTHING
            story.answer(row.source.id, status=status, note=words["file"])
    story.conclude()
    rule = story.case.rule(story.case.items[0])
    reason = {"letter_reason": "契約が続くためです。", "letter_reason_en": "It is kept."}
    if rule.reasons is Reasons.FORBIDDEN:
        reason = {}
    part = outcome is Outcome.GRANTED_PART and kind is T.DISCLOSE
    refusing = outcome in {Outcome.REFUSED, Outcome.GRANTED_PART}
    story.decide(
        1,
        outcome,
        **{f: words[f] for f in ("internal_reason", "legal_ref", "protection", "evidence")},
        **reason,
        measure_en="No mail is sent.",
        exception=rule.exceptions[0].id if refusing and rule.exceptions else "",
        measure="案内メールを停止します。",
        corrections=(Correction("name", "山田 太朗", "山田 太郎"),),
        purposes=("2-2-1",),
        withheld=("form_other",) if part else (),
    )
    if wf.fee_open(story.case):
        story.waive()
    return story


@settings(
    max_examples=60, deadline=None, derandomize=True, database=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(
    kind=st.sampled_from(list(WIDE.types)),
    outcome=st.sampled_from([o for o in Outcome if o not in UNTOLD]),
    language=st.sampled_from(Language),
    capacity=st.sampled_from([Capacity.SELF, Capacity.SELF, *PAPER_OF]),
    said=st.lists(secrets, min_size=len(WORDS), max_size=len(WORDS), unique=True),
)
def test_no_secret_word_is_in_any_letter(
    kind: RequestType,
    outcome: Outcome,
    language: Language,
    capacity: Capacity,
    said: list[str],
) -> None:
    words = dict(zip(WORDS, said, strict=True))
    rule = WIDE.types[kind]
    try:
        if outcome in choices(rule):
            story = decided(kind, outcome, capacity, words)
        else:
            story = Story(kind, capacity=capacity, rules=WIDE).accept()
            story.add(sending.note(story.case, story.today, words["note"]))
            if outcome is Outcome.WITHDRAWN:
                story.withdraw()
            elif outcome in DISMISSALS:
                story.dismiss(1, outcome, "R2026-0009")
            else:
                story.give_up_identity()
        if wf.to_carry_out(story.case):
            story.carry_out()
        found = [
            data for each in LetterKind if (data := data_of(story.case, each, language)) is not None
        ]
    except Problem:
        assume(False)
    assert found or story.case.items[0].decision is None
    for data in found:
        whole = whole_of(data, language)
        assert data.reference in whole
        # A word may be parted where a line ends.
        joined = "".join(whole.split())
        for word in (*said, *FIXED):
            assert word not in joined
        for name in (*(w for w in WORDS if "_" in w), "order5", "not_held_order5"):
            assert name not in whole


HIDING = [k for k, rule in WIDE.types.items() if Outcome.NOT_HELD_ORDER5 in choices(rule)]
ALL = [(kind, language) for kind in HIDING for language in Language]


@settings(max_examples=40, deadline=None, derandomize=True, database=None)
@given(which=st.sampled_from(ALL), said=st.lists(secrets, min_size=7, max_size=7, unique=True))
@example(ALL[0], ["鬱鬱鬱" + "x" * 12] * 7)
def test_an_order_5_letter_is_byte_for_byte_the_one_for_nothing_held(
    which: tuple[RequestType, Language], said: list[str]
) -> None:
    kind, language = which
    words = dict(zip(WORDS, said, strict=True))
    plain = dict.fromkeys(WORDS, "")
    secret = decided(kind, Outcome.NOT_HELD_ORDER5, Capacity.SELF, words)
    held = decided(kind, Outcome.NOT_HELD, Capacity.SELF, plain | {"note": "電話"})
    made = []
    for story in (secret, held):
        data = data_of(story.case, LetterKind.DECISION, language)
        assert data is not None
        made.append(renderer().render(data, language))
    assert made[0].pdf == made[1].pdf
    assert made[0] == made[1]


def test_the_search_would_find_a_word_anywhere() -> None:
    """Text, metadata, alternative texts: what the tests above look through holds them all."""
    story = decided(T.DISCLOSE, Outcome.GRANTED, Capacity.SELF, dict.fromkeys(WORDS, "x"))
    data = data_of(story.case, LetterKind.DECISION, Language.JA)
    assert data is not None
    whole = whole_of(replace(data, reference="R2026-7777-L1"), Language.JA)
    for known in (
        "R2026-7777-L1",
        "R2026-7777-L1-ja.pdf",
        "pdfaid:part",
        "開示通知書",
        "StructTreeRoot",
    ):
        assert known in whole
    assert set(TELLS) | set(CHANGES) <= set(WIDE.types)
