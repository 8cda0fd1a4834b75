"""Every text a person can type into a command, and commands that may be done, to try them on."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from casemgr.domain.decision import Correction, Outcome
from casemgr.domain.facts import HoldReason, MatterKind, PostWay, SourceStatus
from casemgr.domain.fee import FeeBasis
from casemgr.domain.people import Address
from casemgr.domain.rules import Capacity
from casemgr.domain.text import Language
from casemgr.services import commands as do
from casemgr.services.letter_data import LetterKind
from tests.builders import ARRIVED, HANAKO, LICENCE, NAME, RECORD, TARO, T
from tests.services.test_desk import (
    COMPANY,
    DEARER,
    LAW,
    detail,
    disclosed,
    identify,
    investigate,
    receive,
)
from tests.sheets import posting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from casemgr.services.desk import Desk

Path = tuple[str, ...]


def typed(kind: Any, path: Path = ()) -> Iterator[Path]:
    """Give the way to each text of *kind*; choices, days and numbers are none, by their type."""
    if kind is str:
        yield path
    elif get_origin(kind) in {Union, UnionType}:
        for one in get_args(kind):
            yield from typed(one, path)
    elif get_origin(kind) is tuple:
        yield from typed(get_args(kind)[0], path)
    elif is_dataclass(kind):
        hints = get_type_hints(kind)
        for field in fields(kind):
            yield from typed(hints[field.name], (*path, field.name))


def put(value: Any, path: Path, text: str) -> Any:
    """Give *value* with *text* at *path*; of several of a kind in the first."""
    if isinstance(value, tuple):
        if not path:
            return (text, *value[1:])
        return (put(value[0], path, text), *value[1:])
    if not path:
        return text
    name, *rest = path
    return replace(value, **{name: put(getattr(value, name), tuple(rest), text)})


FULL = replace(
    TARO,
    phone="090-0000-1234",
    print_name="山田 太郎",
    member_id="M-1",
    organisation="架空商事",
    address=Address("150-0000", ("東京都渋谷区架空町1-2-3",)),
)


def accepted(desk: Desk, *types: T, **more: Any) -> str:
    number = receive(desk, *(types or (T.ERASE,)), **more)
    desk.set_particulars(COMPANY)
    desk.do(do.Accept(case=number))
    return number


def looked_up(desk: Desk, *types: T) -> str:
    number = accepted(desk, *types)
    identify(desk, number)
    investigate(desk, number)
    return number


def decided(desk: Desk, kind: T, **more: Any) -> str:
    number = looked_up(desk, kind)
    desk.do(do.Decide(case=number, item=1, outcome=Outcome.GRANTED, **more))
    return number


def lettered(desk: Desk) -> tuple[str, str]:
    number = disclosed(desk)
    (letter,) = desk.do(do.IssueLetter(case=number, kind=LetterKind.DECISION)).letters
    return number, letter


def posted(desk: Desk) -> tuple[str, str]:
    number, letter = lettered(desk)
    desk.do(posting(desk, number, PostWay.BY_HAND))
    return number, letter


def closed(desk: Desk) -> str:
    number, _ = posted(desk)
    desk.do(do.Close(case=number))
    return number


def carried(desk: Desk) -> str:
    number = decided(desk, T.ERASE, measure="消去", measure_en="erased")
    desk.do(do.CarryOut(case=number, item=1, proof="記録"))
    return number


def _tell(desk: Desk) -> Any:
    return do.TellRecipient(
        case=carried(desk), item=1, sources=("stores",), way="電話", note="架空"
    )


def _reply(desk: Desk) -> Any:
    tell = _tell(desk)
    desk.do(tell)
    return do.RecipientReply(case=tell.case, item=1, source="stores", note="架空")


def _repin(desk: Desk) -> Any:
    number = accepted(desk)
    desk.adopt_rules(LAW, DEARER)
    return do.RepinPolicy(case=number, note="架空")


def _task(desk: Desk) -> Any:
    number = accepted(desk)
    desk.do(do.AddTask(case=number, text="架空", due_on=ARRIVED))
    return do.FinishTask(case=number, task="T1", note="架空")


def _matter(desk: Desk) -> Any:
    number = accepted(desk)
    desk.do(do.OpenMatter(case=number, kind=MatterKind.COMPLAINT, text="架空"))
    return do.CloseMatter(case=number, matter="M1", text="架空")


def _hold(desk: Desk) -> Any:
    number = accepted(desk)
    desk.do(do.Hold(case=number, reason=HoldReason.CLARIFICATION))
    return do.Release(case=number, reason=HoldReason.CLARIFICATION)


def _legal_hold(desk: Desk) -> Any:
    number = accepted(desk)
    desk.do(do.SetLegalHold(case=number, reason="架空"))
    return do.LiftLegalHold(case=number, reason="架空")


def _refund(desk: Desk) -> Any:
    number = accepted(desk, T.DISCLOSE)
    desk.do(do.PayFee(case=number, amount=1000))
    desk.do(do.Withdraw(case=number))
    return do.RefundFee(case=number, reason="架空")


def _asked(desk: Desk, kind: T = T.DISCLOSE) -> str:
    number = accepted(desk, kind)
    identify(desk, number)
    return number


def _found(desk: Desk) -> str:
    number = _asked(desk, T.ERASE)
    source, found = ("internal-provided",), SourceStatus.FOUND
    desk.do(do.AnswerSource(case=number, sources=source, status=found, findings=(NAME,)))
    return number


def _conclude(desk: Desk) -> Any:
    number = _asked(desk)
    rows = detail(desk, number).case.sources
    nothing = SourceStatus.NOTHING
    desk.do(do.AnswerSource(case=number, sources=tuple(r.source.id for r in rows), status=nothing))
    return do.ConcludeInvestigation(case=number, note="架空")


def _correct_posting(desk: Desk) -> Any:
    number, letter = posted(desk)
    return do.CorrectPosting(
        case=number, letter=letter, way=PostWay.BY_HAND, tracking="窓口", reason="架空"
    )


def _receipt(desk: Desk) -> Any:
    return do.IssueLetter(
        case=disclosed(desk),
        kind=LetterKind.RECEIPT,
        languages=(Language.EN,),
        receipt_name="架空 商事",
        enclosures=("案内",),
        enclosures_en=("Notice",),
    )


def _of(make: Callable[..., Any], state: Callable[[Desk], str], **more: Any) -> Any:
    return lambda desk: make(case=state(desk), **more)


COMMANDS: dict[type, Callable[[Desk], Any]] = {
    do.Receive: lambda _: do.Receive(
        requester=FULL,
        items=(do.NewItem(type=T.ERASE, asked="架空"),),
        subject=replace(FULL, name="山田 花子"),
        capacity=Capacity.MANDATED,
        text="架空",
    ),
    do.ChangePerson: lambda d: do.ChangePerson(
        case=accepted(d, capacity=Capacity.MANDATED, subject=HANAKO),
        requester=FULL,
        subject=replace(FULL, name="山田 花子"),
    ),
    do.AddItem: _of(do.AddItem, accepted, item=do.NewItem(type=T.PURPOSE, asked="架空")),
    do.Accept: lambda d: do.Accept(case=receive(d, T.ERASE)),
    do.RecordIdentity: _of(
        do.RecordIdentity,
        accepted,
        confirmed=True,
        documents=(LICENCE,),
        compared=("name",),
        note="架空",
    ),
    do.FailIdentity: _of(do.FailIdentity, accepted, reason="架空"),
    do.Hold: _of(do.Hold, accepted, reason=HoldReason.CLARIFICATION, note="架空"),
    do.Release: _hold,
    do.AskFee: _of(do.AskFee, _asked, basis=FeeBasis.PER_REQUEST, told="電話"),
    do.PayFee: _of(do.PayFee, _asked, amount=1000, evidence="明細"),
    do.WaiveFee: _of(do.WaiveFee, _asked, reason="架空"),
    do.RefundFee: _refund,
    do.RepinPolicy: _repin,
    do.AddSource: _of(do.AddSource, _asked, id="s9", name="架空", detail="本店"),
    do.AskSource: _of(do.AskSource, _asked, sources=("joint_use",)),
    do.AnswerSource: _of(
        do.AnswerSource,
        lambda d: _asked(d, T.ERASE),
        sources=("stores",),
        status=SourceStatus.FOUND,
        note="架空",
        findings=(NAME,),
        records=(RECORD,),
    ),
    do.ConcludeInvestigation: _conclude,
    do.ReopenInvestigation: _of(
        do.ReopenInvestigation, lambda d: looked_up(d, T.ERASE), reason="架空"
    ),
    do.Redact: _of(
        do.Redact,
        _found,
        source="internal-provided",
        finding=1,
        shown="●●",
        reason="架空",
    ),
    do.Attach: _of(do.Attach, accepted, name="a.txt", content=b"a", note="架空"),
    do.Decide: _of(
        do.Decide,
        lambda d: looked_up(d, T.CORRECT),
        item=1,
        outcome=Outcome.GRANTED,
        internal_reason="架空",
        measure="訂正",
        measure_en="corrected",
        corrections=(Correction("name", "山田", "山本"),),
    ),
    do.Dismiss: _of(
        do.Dismiss,
        accepted,
        item=1,
        outcome=Outcome.PROCEDURE_NOT_FOLLOWED,
        reason="架空",
    ),
    do.Withdraw: _of(do.Withdraw, accepted, note="架空"),
    do.CarryOut: _of(do.CarryOut, lambda d: decided(d, T.ERASE), item=1, proof="記録", what="消去"),
    do.TellRecipient: _tell,
    do.RecipientReply: _reply,
    do.IssueLetter: _receipt,
    do.VoidLetter: lambda d: do.VoidLetter(
        **dict(zip(("case", "letter"), lettered(d), strict=True)), reason="架空"
    ),
    do.PostLetter: lambda d: posting(d, lettered(d)[0], PostWay.BY_HAND, tracking="窓口"),
    do.CorrectPosting: _correct_posting,
    do.ReturnLetter: lambda d: do.ReturnLetter(
        **dict(zip(("case", "letter"), posted(d), strict=True)), reason="架空"
    ),
    do.Close: lambda d: do.Close(case=posted(d)[0], note="架空"),
    do.Reopen: _of(do.Reopen, closed, reason="架空"),
    do.Note: _of(do.Note, accepted, text="架空"),
    do.Extend: _of(do.Extend, accepted, reason="架空", days=5),
    do.FlagRegime: _of(do.FlagRegime, accepted, regime="gdpr", note="架空"),
    do.AddTask: _of(do.AddTask, accepted, text="架空", due_on=ARRIVED + timedelta(9)),
    do.FinishTask: _task,
    do.OpenMatter: _of(
        do.OpenMatter, accepted, kind=MatterKind.COMPLAINT, text="架空", reference="1"
    ),
    do.CloseMatter: _matter,
    do.Link: lambda d: do.Link(case=accepted(d), other_case=receive(d, T.ERASE), note="架空"),
    do.SetLegalHold: _of(do.SetLegalHold, accepted, reason="架空"),
    do.LiftLegalHold: _legal_hold,
}
"""For each command one that may be done at a new desk, with what is done before."""
