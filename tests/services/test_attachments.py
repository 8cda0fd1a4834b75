"""Files of cases: judged before they are kept, whole or not at all, and given out with a trace."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest

from casemgr.domain.acts import investigation
from casemgr.domain.errors import Code, Problem
from casemgr.domain.number_finds import Find, NumberKind
from casemgr.services import attachments
from casemgr.services import commands as do
from casemgr.services.attachments import AttachFile, StoppedError
from casemgr.services.file_kinds import (
    KINDS,
    RUN_BY_NAME,
    Flag,
    Handling,
    Look,
    Looked,
    Refused,
    Warned,
    judge,
)
from tests.builders import T
from tests.services.test_desk import receive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.services.desk import Desk
    from casemgr.storage.vault import EncryptedVault

ANSWER = "店舗の回答".encode()
SURE = Find(NumberKind.MY_NUMBER, "9018", sure=True)
MAYBE = replace(SURE, sure=False)


def seen(content: bytes = ANSWER, name: str = "回答.txt", **more: Any) -> Look:
    values: dict[str, Any] = {"kind": "text", "looked": Looked.WHOLE} | more
    return Look(name, len(content), sha256(content).hexdigest(), **values)


def file(case: str, content: bytes = ANSWER, look: Look | None = None, **more: Any) -> AttachFile:
    cut = [content[:4], content[4:]]
    return AttachFile(case=case, look=look or seen(content), pieces=lambda: iter(cut), **more)


@contextmanager
def refused(code: Code, **facts: Any) -> Iterator[None]:
    with pytest.raises(Problem) as caught:
        yield
    assert (caught.value.code, {k: caught.value.facts[k] for k in facts}) == (code, facts)


@pytest.fixture
def case(desk: Desk) -> str:
    return receive(desk, T.DISCLOSE)


def kept(desk: Desk, case: str) -> Any:
    return desk.case(desk.find(case)).attachments


def out(desk: Desk, case: str, attachment: str = "A1") -> bytes:
    taken: list[bytes] = []
    desk.copy_out(desk.find(case), attachment, taken.extend)
    return b"".join(taken)


# --- keeping --------------------------------------------------------------------------------------


def test_a_file_is_kept_piece_by_piece_and_tells_how_far_it_is(desk: Desk, case: str) -> None:
    told: list[int] = []
    desk.do(file(case, note="店舗から", say=told.append))
    (one,) = kept(desk, case)
    assert (one.id, one.name, one.kind, one.told, one.note) == (
        "A1", "回答.txt", "text", (), "店舗から",
    )  # fmt: skip
    assert told == [4, len(ANSWER)]
    assert desk.attachment(desk.find(case), "A1") == ANSWER
    assert desk.verify() == []


def test_a_stop_leaves_neither_bytes_nor_event(
    desk: Desk, vault: EncryptedVault, case: str
) -> None:
    def stop(_: int) -> None:
        raise StoppedError

    before = desk.log_head()
    with pytest.raises(StoppedError):
        desk.do(file(case, say=stop))
    assert kept(desk, case) == ()
    assert desk.log_head() == before
    with refused(Code.VAULT_DAMAGED), vault.begin() as uow:
        list(uow.file_pieces(seen().sha256))


def test_bytes_that_changed_are_named_and_not_kept(desk: Desk, case: str) -> None:
    with refused(Code.FILE_CHANGED, file="回答.txt"):
        desk.do(file(case, b"other", seen()))
    assert kept(desk, case) == ()


def test_another_failure_passes_as_it_is(desk: Desk, case: str) -> None:
    def gone() -> Iterator[bytes]:
        yield b"x"
        raise Problem(Code.FILE_MISSING, file="回答.txt")

    with refused(Code.FILE_MISSING):
        desk.do(replace(file(case), pieces=gone))
    assert kept(desk, case) == ()


def test_the_limit_counts_each_file_once(
    desk: Desk, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(investigation, "MOST_IN_CASE", 20)
    desk.do(file(case))
    desk.do(file(case, agreed=True))
    assert kept(desk, case)[1].told == (Warned.ALREADY,)
    with refused(Code.FILES_TOO_LARGE, size=6, held=len(ANSWER), limit=20):
        desk.do(file(case, b"123456"))
    desk.do(file(case, b"12345"))
    assert [f.size for f in kept(desk, case)] == [15, 15, 5]


def test_what_is_refused_and_what_has_to_be_agreed_to(desk: Desk, case: str) -> None:
    with refused(Code.FILE_CARRIES_NUMBER, numbers=[SURE]):
        desk.do(file(case, look=seen(finds=(MAYBE, SURE)), agreed=True))
    with refused(Code.FILE_REFUSED, reason="program"):
        desk.do(file(case, look=seen(kind="program"), agreed=True))
    with refused(Code.FILE_WARNED, file="回答.txt"):
        desk.do(file(case, look=seen(finds=(MAYBE,))))
    assert kept(desk, case) == ()
    desk.do(file(case, look=seen(finds=(MAYBE,)), agreed=True))
    assert kept(desk, case)[0].told == (Warned.NUMBERS,)


def test_a_text_with_a_number_is_not_taken_in_a_scenario_either(desk: Desk, case: str) -> None:
    with refused(Code.FILE_CARRIES_NUMBER, file="a.txt"):
        desk.do(do.Attach(case=case, name="a.txt", content="個人番号 123456789018".encode()))
    desk.do(do.Attach(case=case, name="a.txt", content=b"123456789018"))
    assert len(kept(desk, case)) == 1


@pytest.mark.parametrize("field", ["note", "name"])
def test_no_number_stands_in_note_or_name(desk: Desk, case: str, field: str) -> None:
    text = "個人番号123456789018"
    command = file(case, note=text) if field == "note" else file(case, look=seen(name=text))
    with refused(Code.DOCUMENT_NUMBER, field=field):
        desk.do(replace(command, agreed=True))


# --- giving out -----------------------------------------------------------------------------------


def test_a_copy_is_logged_with_the_number_of_the_file(desk: Desk, case: str) -> None:
    desk.do(file(case))
    assert out(desk, case) == ANSWER
    entry = desk.log(1)[0]
    assert (entry.action, entry.reference) == (attachments.EXPORTED, f"{case}-A1")
    with refused(Code.FILE_MISSING, file="A2"):
        out(desk, case, "A2")


def test_a_copy_that_is_not_finished_is_not_logged(desk: Desk, case: str) -> None:
    desk.do(file(case))
    before = desk.log_head()

    def write(pieces: Iterator[bytes]) -> None:
        next(pieces)
        raise StoppedError

    with pytest.raises(StoppedError):
        desk.copy_out(desk.find(case), "A1", write)
    assert desk.log_head() == before


def test_bytes_that_are_not_the_ones_put_in_do_not_go_out(
    desk: Desk, vault: EncryptedVault, case: str
) -> None:
    desk.do(file(case))
    with vault.begin() as uow:
        uow._connection.exec_driver_sql("UPDATE file_chunk SET content = x'00'")
    before = desk.log_head()
    with refused(Code.VAULT_DAMAGED, part="attachment A1"):
        out(desk, case)
    assert desk.log_head() == before


def test_a_large_file_is_not_held_in_memory_whole(
    desk: Desk, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.do(file(case))
    monkeypatch.setattr(attachments, "MOST_BYTES", 14)
    with refused(Code.FILE_TOO_LARGE, limit=14):
        desk.attachment(desk.find(case), "A1")
    assert out(desk, case) == ANSWER


# --- judging --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("look", "warned"),
    [
        (seen(), ()),
        (seen(name="a"), (Warned.OTHER_TYPE,)),
        (seen(name="a.pdf"), (Warned.OTHER_TYPE,)),
        (seen(name="a.PDF", kind="pdf"), ()),
        (seen(name="a.xyz", kind="unknown"), (Warned.UNKNOWN,)),
        (seen(name="a.zip", kind="zip"), (Warned.ARCHIVE,)),
        (seen(name="a.7z", kind="archive", looked=Looked.NO), (Warned.ARCHIVE,)),
        (
            seen(name="a.zip", kind="zip", flags=frozenset({Flag.ARCHIVE_INSIDE})),
            (Warned.ARCHIVE, Warned.NESTED),
        ),
        (seen(name="a.html", kind="html"), (Warned.ACTIVE,)),
        (seen(name="a.svg", kind="svg"), (Warned.ACTIVE,)),
        (seen(name="a.docm", kind="word", flags=frozenset({Flag.ACTIVE})),
         (Warned.OTHER_TYPE, Warned.ACTIVE)),
        (seen(name="a.pdf", kind="pdf", flags=frozenset({Flag.LOCKED}), looked=Looked.NO),
         (Warned.LOCKED,)),
        (seen(name="a.pdf", kind="pdf", flags=frozenset({Flag.DAMAGED}), looked=Looked.PARTLY),
         (Warned.DAMAGED, Warned.PARTLY)),
        (seen(name="a.jpg", kind="jpeg", looked=Looked.NO), ()),
        (seen(name="a.pdf", kind="pdf", looked=Looked.PICTURES), ()),
        (seen(finds=(MAYBE,)), (Warned.NUMBERS,)),
    ],
)  # fmt: skip
def test_what_a_person_is_asked_about(look: Look, warned: tuple[Warned, ...]) -> None:
    verdict = judge(look)
    assert verdict.refused is None
    assert verdict.warnings == warned
    assert judge(look, [look.sha256]).warnings == (*warned, Warned.ALREADY)


@pytest.mark.parametrize(
    ("look", "reason"),
    [
        (seen(kind="program", name="rechnung.pdf"), Refused.PROGRAM),
        (seen(kind="disk_image"), Refused.PROGRAM),
        (seen(kind="script"), Refused.SCRIPT),
        (seen(name="a.bat"), Refused.SCRIPT),
        (seen(name="a.ＥＸＥ", kind="jpeg"), Refused.SCRIPT),
        (seen(kind="zip", flags=frozenset({Flag.PROGRAM_INSIDE})), Refused.PROGRAM_INSIDE),
        (seen(kind="zip", flags=frozenset({Flag.BOMB})), Refused.BOMB),
    ],
)
def test_what_is_not_taken_at_all(look: Look, reason: Refused) -> None:
    found = judge(look).refused
    assert found is not None
    assert found.facts["reason"] == reason


def test_no_kind_that_is_taken_has_a_name_that_runs() -> None:
    for name, kind in KINDS.items():
        if kind.handling is not Handling.REFUSE:
            assert not set(kind.endings) & RUN_BY_NAME, name
