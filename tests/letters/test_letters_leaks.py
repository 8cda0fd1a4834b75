"""Every text a case can hold is known as told or as kept in the file; what is kept never leaves.

The stories of ``test_letters_secrets`` fill in what their steps ask for. Here every text that is
for the file only is filled in, in every event there is, for every request, outcome and letter.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from letter_samples import renderer
from test_letters_secrets import KANJI, data_of, secrets, whole_of

from casemgr.domain import decision as dec
from casemgr.domain import events as ev
from casemgr.domain import facts, people
from casemgr.domain import workflow as wf
from casemgr.domain.acts.deciding import choices
from casemgr.domain.decision import Outcome
from casemgr.domain.facts import Finding, KeptOut
from casemgr.domain.fee import FeeBasis
from casemgr.domain.fold import replay
from casemgr.domain.identity import IdentityCheck, SeenDocument
from casemgr.domain.rules import Capacity, Reasons
from casemgr.domain.text import Language, Text
from casemgr.services.letter_data import LetterKind
from tests.builders import NAME, RECORD, WIDE, Story, T, identified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.domain.case import Case, Stamped
    from casemgr.domain.rules import RequestType
    from casemgr.services.letter_data import LetterData

FILE_ONLY: dict[type, tuple[str, ...]] = {
    ev.Received: ("text",),
    people.Party: ("kana", "email", "phone", "member_id"),
    facts.Item: ("incident",),
    IdentityCheck: ("note", "override"),
    ev.IdentityFailed: ("reason",),
    ev.HoldStarted: ("note",),
    ev.FeeAsked: ("told",),
    ev.FeeAsked: ("told",),
    ev.FeePaid: ("evidence",),
    ev.FeeWaived: ("reason",),
    ev.FeeRefunded: ("reason",),
    ev.SourceAnswered: ("note",),
    ev.InvestigationConcluded: ("note",),
    ev.InvestigationReopened: ("reason",),
    ev.FindingRedacted: ("reason",),
    ev.AttachmentAdded: ("name", "note"),
    dec.Decision: ("internal_reason", "legal_ref", "protection", "evidence"),
    ev.ItemWithdrawn: ("note",),
    ev.ItemCarriedOut: ("what", "proof"),
    ev.StepCarriedOut: ("what", "proof"),
    ev.RecipientTold: ("way", "note"),
    ev.RecipientAnswered: ("note",),
    ev.LetterVoided: ("reason",),
    ev.LetterPosted: ("tracking",),
    ev.PostingCorrected: ("tracking", "reason"),
    ev.PostingCorrected: ("tracking", "reason"),
    ev.LetterReturned: ("reason",),
    ev.Closed: ("note",),
    ev.Reopened: ("reason",),
    ev.NoteAdded: ("text",),
    ev.PolicyRepinned: ("note",),
    ev.ClockExtended: ("reason",),
    ev.RegimeAdded: ("note",),
    ev.TaskSet: ("text",),
    ev.TaskDone: ("note",),
    ev.MatterOpened: ("text", "reference"),
    ev.MatterClosed: ("text",),
    ev.CaseLinked: ("other", "note"),
    ev.LegalHoldSet: ("reason",),
    ev.LegalHoldLifted: ("reason",),
}
"""Texts no letter may say."""

TOLD: dict[type, tuple[str, ...]] = {
    people.Party: ("name", "print_name", "organisation"),
    people.Address: ("postal_code", "lines", "country"),
    Text: ("en", "ja"),
    facts.Item: ("asked",),
    Finding: ("value", "shown"),
    facts.ProvisionRecord: (
        *("recipient", "items", "address", "representative", "provided_on", "obtained"),
    ),
    dec.Decision: ("letter_reason", "letter_reason_en", "measure", "measure_en", "withheld"),
    dec.Correction: ("before", "after"),
    ev.LetterIssued: ("enclosures",),
    ev.FindingRedacted: ("shown",),
}
"""Texts a letter may say, where it discloses what they stand in."""

_POLICY = ("policy_id", "policy_version", "policy_sha256")
KEYS: dict[type, tuple[str, ...]] = {
    ev.Received: ("number", *_POLICY, "law_sha256", "regimes"),
    facts.Item: ("ground", "method"),
    facts.Source: ("id", "kind", "categories"),
    IdentityCheck: ("method", "compared"),
    SeenDocument: ("kind",),
    ev.FeePaid: ("method",),
    ev.SourceAsked: ("source",),
    ev.SourceAnswered: ("source",),
    Finding: ("category",),
    facts.ProvisionRecord: ("basis",),
    dec.Decision: ("exception", "purposes", "duplicate_of", "explanations"),
    dec.Correction: ("category",),
    ev.LetterIssued: ("letter", "kind", "sha256", "template", "supersedes", "code"),
    ev.LetterVoided: ("letter",),
    ev.LetterPosted: ("letter",),
    ev.PostingCorrected: ("letter",),
    ev.PostingCorrected: ("letter",),
    ev.LetterReturned: ("letter",),
    ev.PolicyRepinned: _POLICY,
    ev.FindingRedacted: ("source",),
    ev.AttachmentAdded: ("id", "sha256", "source", "kind", "told"),
    ev.StepCarriedOut: ("source",),
    ev.RecipientTold: ("source",),
    ev.RecipientAnswered: ("source",),
    ev.ClockExtended: ("clock",),
    ev.RegimeAdded: ("regime",),
    ev.TaskSet: ("id",),
    ev.TaskDone: ("id",),
    ev.MatterOpened: ("id",),
    ev.MatterClosed: ("id",),
}
"""Names of things in law, policy and file: not the words of anybody."""


def texts(kind: type, found: dict[type, set[str]]) -> None:
    """Collect the fields with text of a class and of all it is made of."""
    if kind in found:
        return
    found[kind] = set()

    def look(name: str, hint: Any) -> None:
        if hint is str:
            found[kind].add(name)
        elif isinstance(hint, type) and is_dataclass(hint):
            texts(hint, found)
        else:
            for inner in get_args(hint):
                look(name, inner)

    for name, hint in get_type_hints(kind).items():
        look(name, hint)


def test_of_every_text_it_is_known_whether_a_letter_may_say_it() -> None:
    found: dict[type, set[str]] = {}
    for kind in ev.EVENTS.values():
        texts(kind, found)
    unknown = {}
    for kind, names in found.items():
        listed = Counter(n for known in (FILE_ONLY, TOLD, KEYS) for n in known.get(kind, ()))
        assert not [n for n, count in listed.items() if count > 1], kind
        if names - listed.keys():
            unknown[kind.__name__] = names - listed.keys()
    assert not unknown, "a new text: put it into FILE_ONLY, TOLD or KEYS"


# --- stories with a secret in every such text -----------------------------------------------------


def tainted(value: Any, word: str, seen: set[tuple[type, str]]) -> Any:
    """Give *value* with *word* in every text that is for the file only."""
    if isinstance(value, tuple):
        return tuple(tainted(one, word, seen) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    kind = type(value)
    secret = set(FILE_ONLY.get(kind, ()))
    if getattr(value, "kept_out", KeptOut.NO) is not KeptOut.NO:
        secret.update(TOLD[kind])
    if isinstance(value, Finding) and value.shown is not None:
        secret.add("value")
    changed = {}
    for name in (f.name for f in fields(value)):
        if name in secret:
            seen.add((kind, name))
            changed[name] = word
        else:
            changed[name] = tainted(getattr(value, name), word, seen)
    return replace(value, **changed)


def before_the_decision(story: Story) -> tuple[ev.Event, ...]:
    """Give events of many kinds that change nothing of what is decided and told."""
    case, day = story.case, story.today
    hold, letter = facts.HoldReason.CLARIFICATION, "R2026-0001-L9"
    kind = LetterKind.ACKNOWLEDGEMENT.value
    issued = ev.LetterIssued(letter, kind, Language.JA, (1,), day, "hash", 1, "wording")
    return (
        ev.PersonChanged(case.requester, case.subject),
        ev.HoldStarted(hold, day),
        ev.HoldEnded(hold, day),
        ev.PolicyRepinned(day, case.policy_id, case.policy_version, case.policy_sha256, ""),
        ev.AttachmentAdded("a1", "", "0" * 64, 1, day),
        ev.NoteAdded(day, ""),
        ev.ClockExtended(day, "", days=5),
        ev.RegimeAdded("gdpr", day),
        ev.TaskSet("t1", facts.TaskKind.OTHER, day, "", day, 1),
        ev.TaskDone("t1", day, ""),
        ev.MatterOpened("m1", facts.MatterKind.COMPLAINT, day, ""),
        ev.MatterClosed("m1", day, ""),
        ev.CaseLinked("R2026-0900", facts.LinkKind.EARLIER, day),
        ev.LegalHoldSet(day, ""),
        ev.LegalHoldLifted(day, ""),
        issued,
        ev.LetterPosted(letter, day, facts.PostWay.RECORDED),
        ev.PostingCorrected(letter, day, facts.PostWay.RECORDED, "", ""),
        ev.LetterReturned(letter, day),
        replace(issued, letter="R2026-0001-L8"),
        ev.LetterVoided("R2026-0001-L8", day, ""),
        ev.Closed(day),
        ev.Reopened(day, ""),
    )


def investigated_anew(story: Story) -> tuple[ev.Event, ...]:
    """Give the events of one more look: more that is kept out, and something blacked out."""
    case, day = story.case, story.today
    found: list[ev.Event] = [ev.InvestigationReopened(day, "")]
    hidden = tuple(replace(NAME, kept_out=k) for k in KeptOut if k is not KeptOut.NO)
    record = replace(RECORD, kept_out=KeptOut.ORDER5)
    for row in case.sources:
        name, findings, records = row.source.id, row.findings, row.records
        if row.source.kind == "recipient":
            records = (*records, record)
        else:
            findings = (*findings, *hidden)
        found.append(ev.SourceAnswered(name, row.status, day, "", findings, records))
        if row.findings:
            found.append(ev.FindingRedacted(name, 2, "■", "", day))
    return (*found, ev.InvestigationConcluded(day, third_parties_checked=True))


def after_the_decision(story: Story) -> tuple[ev.Event, ...]:
    case, day = story.case, story.today
    source = case.sources[0].source.id
    found: list[ev.Event] = []
    if case.items[0].carried_out:
        found += [
            ev.StepCarriedOut(1, source, day, "", ""),
            ev.RecipientTold(1, source, day),
            ev.RecipientAnswered(1, source, day),
        ]
    if case.fee.waived_on:
        found += [
            ev.FeeAsked(day, 1000, FeeBasis.PER_REQUEST, 1),
            ev.FeePaid(day, 1000, "transfer", ""),
            ev.FeeRefunded(day, "", 400),
        ]
    return tuple(found)


STEPS = (Outcome.WITHDRAWN, Outcome.UNVERIFIED)
"""Outcomes that are no decisions, but follow from a step of another kind."""
WITHHELD = {T.DISCLOSE: ("form_other",), T.PROVISION_RECORDS: ("架空物産",)}


def ended(kind: RequestType, outcome: Outcome, capacity: Capacity) -> Story:
    """Lead a case to *outcome*."""
    rule = WIDE.types[kind]
    if outcome in STEPS:
        story = Story(kind, capacity=capacity, rules=WIDE).accept()
        if outcome is Outcome.WITHDRAWN:
            story.withdraw()
        else:
            story.give_up_identity()
        return story
    story = identified(kind, capacity=capacity, rules=WIDE)
    empty = outcome in {Outcome.NOT_HELD, Outcome.NOT_HELD_ORDER5, Outcome.NOT_RETAINED_DATA}
    findings = () if empty else (NAME, Finding("form_other", "x"))
    other = replace(RECORD, recipient="架空物産")
    story.investigate(*findings, records=() if empty else (RECORD, other))
    told = rule.reasons is not Reasons.FORBIDDEN
    reason = (
        {"letter_reason": "契約が続くため。", "letter_reason_en": "It is kept."} if told else {}
    )
    refusing = outcome in {Outcome.REFUSED, Outcome.GRANTED_PART} and rule.exceptions
    story.decide(
        1,
        outcome,
        **reason,
        **dict.fromkeys(FILE_ONLY[dec.Decision], "調査の結果による"),
        exception=rule.exceptions[0].id if refusing else "",
        measure="案内メールを停止します。",
        measure_en="No mail is sent.",
        corrections=(dec.Correction("name", "山田 太朗", "山田 太郎"),),
        purposes=("2-2-1",),
        withheld=WITHHELD.get(kind, ()) if outcome is Outcome.GRANTED_PART else (),
        duplicate_of="R2026-0009",
    )
    if wf.fee_open(story.case):
        story.waive()
    if wf.to_carry_out(story.case):
        story.carry_out()
    return story


@cache
def history(
    kind: RequestType, outcome: Outcome, capacity: Capacity, *, hiding: bool = True
) -> tuple[Stamped, ...]:
    """Give what happened in a case of this outcome, and much besides; *hiding* some of it."""
    story = ended(kind, outcome, capacity)
    known = story.case.history
    decided = (ev.ItemDecided, ev.ItemWithdrawn, ev.IdentityFailed)
    at = next(n for n, one in enumerate(known) if isinstance(one.event, decided))
    before = before_the_decision(story)
    if hiding and story.case.concluded is not None:
        before += investigated_anew(story)
    stamp = known[-1]
    first, last = (
        tuple(replace(stamp, event=e) for e in some) for some in (before, after_the_decision(story))
    )
    return (*known[:at], *first, *known[at:], *last)


SEEN: set[tuple[type, str]] = set()
"""In which texts a word was put."""


def case_of(
    kind: RequestType, outcome: Outcome, capacity: Capacity, word: str, *, hiding: bool = True
) -> Case:
    """Give a case with *word* in everything that is for the file only."""
    events = history(kind, outcome, capacity, hiding=hiding)
    case = replay([replace(s, event=tainted(s.event, word, SEEN)) for s in events], WIDE)
    # What is blacked out is so by now.
    return replace(case, sources=tainted(case.sources, word, SEEN))


def letters_of(case: Case, language: Language) -> Iterator[LetterData]:
    for kind in LetterKind:
        data = data_of(case, kind, language)
        if data is not None:
            yield data


WORD = "鬱驫纛Zyxwvutsrqponm"
CAPACITIES = (Capacity.SELF, Capacity.MANDATED, Capacity.HEIR)
ALL = [(kind, o) for kind, rule in WIDE.types.items() for o in (*choices(rule), *STEPS)]


@pytest.mark.parametrize("capacity", CAPACITIES)
@pytest.mark.parametrize(("kind", "outcome"), ALL)
def test_no_letter_is_given_what_is_for_the_file(
    kind: RequestType, outcome: Outcome, capacity: Capacity
) -> None:
    case = case_of(kind, outcome, capacity, WORD)
    assert WORD in str(case)
    for language in Language:
        letters = list(letters_of(case, language))
        assert LetterKind.DECISION in {data.kind for data in letters}
        for data in letters:
            assert WORD not in str(data), data.kind
            assert "order5" not in str(data).lower()


def test_every_text_for_the_file_was_tried() -> None:
    for kind, outcome in ALL:
        case_of(kind, outcome, Capacity.SELF, WORD)
    missing = {
        (k.__name__, n) for k, names in FILE_ONLY.items() for n in names if (k, n) not in SEEN
    }
    assert not missing
    assert {(Finding, "value"), (facts.ProvisionRecord, "recipient")} <= SEEN


@settings(
    max_examples=60, deadline=None, derandomize=True, database=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(
    which=st.sampled_from(ALL),
    capacity=st.sampled_from(CAPACITIES),
    language=st.sampled_from(Language),
    word=secrets,
)
def test_no_file_says_what_is_for_the_file(
    which: tuple[RequestType, Outcome], capacity: Capacity, language: Language, word: str
) -> None:
    """Text, metadata, names, bookmarks, alternative texts, structure: all that can be read."""
    for data in letters_of(case_of(*which, capacity, word), language):
        # A word may be parted where a line ends.
        whole = "".join(whole_of(data, language).split())
        assert data.reference in whole
        assert word not in whole
        assert not any(sign in whole for sign in KANJI)


HIDING = [kind for kind, outcome in ALL if outcome is Outcome.NOT_HELD_ORDER5]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("capacity", Capacity)
@pytest.mark.parametrize("kind", HIDING)
def test_what_order_5_keeps_secret_changes_no_byte_of_any_letter(
    kind: RequestType, capacity: Capacity, language: Language
) -> None:
    hidden = case_of(kind, Outcome.NOT_HELD_ORDER5, capacity, WORD)
    plain = case_of(kind, Outcome.NOT_HELD, capacity, "電話", hiding=False)
    for mine, other in zip(letters_of(hidden, language), letters_of(plain, language), strict=True):
        assert renderer().render(mine, language) == renderer().render(other, language)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", [T.DISCLOSE, T.PROVISION_RECORDS])
def test_what_is_kept_out_changes_no_byte_of_what_is_disclosed(
    kind: RequestType, language: Language
) -> None:
    def made(*, hiding: bool) -> bytes:
        events = history(kind, Outcome.GRANTED, Capacity.SELF, hiding=hiding)
        # What is blacked out is seen; what is kept out is not.
        kept = [s for s in events if not isinstance(s.event, ev.FindingRedacted)]
        data = data_of(replay(kept, WIDE), LetterKind.DECISION, language)
        assert data is not None
        return renderer().render(data, language).pdf

    assert made(hiding=True) == made(hiding=False)
