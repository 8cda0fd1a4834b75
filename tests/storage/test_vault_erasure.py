"""Erasure: what is erased is nowhere in the files, what stays is proved, and the log says so."""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from casemgr import resources
from casemgr.domain.errors import Code
from casemgr.domain.retention import Keep
from casemgr.domain.text import Text
from casemgr.letters.renderer import LetterRenderer
from casemgr.services import commands as do
from casemgr.services import retention
from casemgr.services.desk import Desk
from casemgr.services.ports import ListFilter
from casemgr.storage import TEST_COST, EncryptedVaults, engine
from tests.storage.marked import RARE, Marked, SetClock, found_in, plain_pages
from tests.storage.samples import PASSPHRASE, behind_the_back, dek_of, refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.storage.vault import EncryptedVault

SHARED = "同じ附属書類".encode() * 50
_YEARS = 1095


class House:
    """A vault on which two cases were played; the second stays."""

    def __init__(self, folder: Path, letters: LetterRenderer) -> None:
        self.clock, self.folder = SetClock(), folder
        self.vaults = EncryptedVaults(self.clock, cost=TEST_COST)
        self.vault: EncryptedVault = self.vaults.create(str(folder), PASSPHRASE)[0]
        self.letters = letters
        self.sit()
        law = resources.read("law/appi.toml")
        self.desk.adopt_rules(law, resources.read("policy/omakase.toml"))
        own = self.desk.particulars()
        place = {"postal_code": "150-0000", "address": Text("Tokyo", "東京都渋谷区架空町9-9-9")}
        self.desk.set_particulars(replace(own, **place, representative=Text("X", "架空 社長")))
        self.two = Marked(self.desk, self.clock, "bb")
        self.two.play(same_file=SHARED)
        self.one = Marked(self.desk, self.clock, "aa")
        self.one.play(other=self.two.number, same_file=SHARED)
        self.do(do.Link(case=self.two.number, other_case=self.one.number))
        self.case_id = self.desk.find(self.one.number)

    def do(self, command: Any) -> None:
        self.desk.do(command)

    def sit(self, folder: Path | None = None) -> None:
        if folder is not None:
            self.vault.close()
            self.folder = folder
            self.vault = self.vaults.open(str(folder), PASSPHRASE)
        self.desk = Desk(self.vault, self.letters, self.clock)

    def rows(self, *keeps: Keep, of: str = "") -> list[retention.Row]:
        seen = retention.preview(self.desk, self.vault)
        number = of or self.one.number
        return [r for r in seen.rows if r.number == number and r.keep in (keeps or tuple(Keep))]

    def erase(self, *keeps: Keep) -> retention.Outcome:
        chosen = self.rows(*keeps)
        assert {r.keep for r in chosen} >= set(keeps)
        return retention.erase(self.desk, self.vault, chosen)

    def pages(self) -> bytes:
        return plain_pages(self.folder, dek_of(self.folder))

    def terms(self) -> set[str]:
        """All terms of the full-text index."""
        with behind_the_back(self.folder) as connection:
            connection.execute(
                "CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, case_search, row)"
            )
            return {term for (term,) in connection.execute("SELECT term FROM temp.v")}

    def index(self) -> bytes:
        """What the full-text index has in the file, as it lies there: terms hide what is old."""
        with behind_the_back(self.folder) as connection:
            blocks = connection.execute("SELECT block FROM case_search_data").fetchall()
        return b"".join(block for (block,) in blocks)


@pytest.fixture(scope="session")
def letters() -> LetterRenderer:
    return LetterRenderer(resources.read)


@pytest.fixture
def house(tmp_path: Path, letters: LetterRenderer) -> Iterator[House]:
    house = House(tmp_path / "vault", letters)
    yield house
    house.vault.close()


def slices(pdf: bytes, other: bytes) -> list[bytes]:
    """Parts of a letter that no other letter has, as fonts and wording would be."""
    cut = (pdf[start : start + 24] for start in range(0, len(pdf) - 24, 101))
    return [part for part in cut if part not in other]


def test_nothing_of_an_erased_case_is_left_in_the_files(house: House) -> None:
    case = house.desk.case(house.case_id)
    pdf, other = (house.desk.letter(f"{n}-L1").pdf for n in (case.number, house.two.number))
    parts = slices(pdf, other)
    with house.vault.begin() as uow:
        uow.keep_draft(f"{house.case_id}/note", house.clock.now(), house.one.mark("draft"))
        uow.keep_draft("0/new", house.clock.now(), "{}")
    marks = list(house.one.marks.values())
    # The control: everything is found as long as it is there.
    before = house.pages()
    assert found_in(before, marks) == set(marks)
    assert sum(part in before for part in parts) > len(parts) / 2 > 10
    assert f"{ord('a'):x}" in house.terms()
    assert {f"{ord(RARE):x}"} <= house.terms()

    house.clock.wait(_YEARS)
    done = house.erase(Keep.CASE_FILE)
    assert [r.keep for r in done.erased] == [Keep.CASE_FILE]
    assert (done.refused, done.stopped, done.unclean) == ((), False, None)
    assert house.vault.verify() == []
    open_pages = house.pages()
    house.vault.close()
    for pages in (open_pages, house.pages()):
        assert found_in(pages, marks) == set()
        assert not any(part in pages for part in parts)
        assert b"aaagent@" not in pages
        assert found_in(pages, [house.two.marks["note"]])
    house.vault = house.vaults.open(str(house.folder), PASSPHRASE)
    house.sit()
    assert house.vault.verify() == []
    with house.vault.begin() as uow:
        assert [one.key for one in uow.drafts()] == ["0/new"]


def test_no_term_of_the_person_is_left_in_the_index(house: House) -> None:
    house.clock.wait(_YEARS)
    other = retention.erase(
        house.desk, house.vault, house.rows(Keep.CASE_FILE, of=house.two.number)
    )
    assert other.erased
    rare = f"{ord(RARE):x}"
    assert rare in house.terms()
    assert rare.encode() in house.index()
    house.erase(Keep.CASE_FILE)
    assert house.terms() == set()
    assert rare.encode() not in house.index()


@pytest.mark.parametrize(
    ("keep", "gone"),
    [
        (Keep.IDENTITY_NOTES, {"identity ", "override "}),
        (
            Keep.DISCLOSED_COPIES,
            {"found", "other found", "answer", "recipient", "items", "place", "representative"}
            | {"blacked out", "file", "file name", "file note"},
        ),
    ],
)
def test_one_class_goes_and_the_rest_stays(house: House, keep: Keep, gone: set[str]) -> None:
    marks = house.one.marks
    mine = {
        mark
        for what, mark in marks.items()
        if what in gone or any(what.startswith(g) for g in gone if g.endswith(" "))
    }
    assert mine
    parts = slices(*(house.desk.letter(f"{x.number}-L1").pdf for x in (house.one, house.two)))
    house.clock.wait(90)
    assert [r.keep for r in house.erase(keep).erased] == [keep]
    assert house.vault.verify() == []
    pages = house.pages()
    assert found_in(pages, list(marks.values())) == set(marks.values()) - mine
    kept_letter = any(part in pages for part in parts)
    assert kept_letter is (keep is Keep.IDENTITY_NOTES)
    assert house.rows(keep) == []
    detail = house.desk.detail(house.case_id)
    assert detail.case.closed
    assert house.desk.rows([house.case_id])[0].summary.name == marks["person name"]
    if keep is Keep.DISCLOSED_COPIES:
        problem = refused(lambda: house.desk.letter(f"{house.one.number}-L1"))
        assert (problem.code, problem.facts["date"]) == (Code.CONTENT_ERASED, house.desk.today())
        problem = refused(lambda: house.desk.attachment(house.case_id, "A1"))
        assert problem.code is Code.CONTENT_ERASED
    # What was erased in part can still be erased whole.
    house.clock.wait(_YEARS)
    assert [r.keep for r in house.erase(Keep.CASE_FILE).erased] == [Keep.CASE_FILE]
    assert house.vault.verify() == []
    assert found_in(house.pages(), list(marks.values())) == set()


def test_a_file_that_another_case_has_as_well_stays(house: House) -> None:
    house.clock.wait(_YEARS)
    other = house.desk.find(house.two.number)
    house.erase(Keep.CASE_FILE)
    assert house.desk.attachment(other, "A2") == SHARED
    retention.erase(house.desk, house.vault, house.rows(Keep.DISCLOSED_COPIES, of=house.two.number))
    assert SHARED[:30] not in house.pages()
    assert house.vault.verify() == []


def test_what_is_left_is_a_line_in_the_register(house: House) -> None:
    closed_on = house.desk.case(house.case_id).closed_on
    house.clock.wait(_YEARS)
    house.erase(Keep.CASE_FILE)
    seen = retention.preview(house.desk, house.vault)
    (entry,) = seen.entries
    assert (entry.number, entry.arrived_on, entry.closed_on) == (
        house.one.number,
        closed_on,
        closed_on,
    )
    outcomes = (("disclose", "granted_part"), ("tpr", "granted"), ("correct", "granted"))
    assert entry.requests == outcomes
    assert entry.erased_at == house.clock.now()
    problem = refused(lambda: house.desk.find(house.one.number))
    assert problem.code is Code.CASE_ERASED
    assert problem.facts == {"case": house.one.number, "date": house.desk.today()}
    letter = refused(lambda: house.desk.letter(f"{house.one.number}-L1"))
    assert letter.code is Code.CONTENT_ERASED
    # The case that is linked with it still opens, and its number is never given again.
    detail = house.desk.detail(house.desk.find(house.two.number))
    assert [x.other for x in detail.case.links] == [house.one.number]
    assert house.case_id not in house.desk.ids(ListFilter())
    third = Marked(house.desk, house.clock, "cc")
    third.play()
    assert third.number not in {house.one.number, house.two.number}
    assert house.desk.find(third.number) > house.case_id


def test_the_line_goes_after_its_own_term(house: House) -> None:
    house.clock.wait(_YEARS)
    house.erase(Keep.CASE_FILE)
    house.clock.wait(3650 - _YEARS - 91)
    assert house.rows(Keep.REGISTER) == []
    house.clock.wait(1)
    (soon,) = house.rows(Keep.REGISTER)
    assert not soon.due
    early = retention.erase(house.desk, house.vault, [soon])
    assert [p.code for _, p in early.refused] == [Code.ERASURE_NOT_DUE]
    house.clock.wait(90)
    assert house.erase(Keep.REGISTER).erased
    assert house.vault.verify() == []
    seen = retention.preview(house.desk, house.vault)
    assert seen.entries == ()
    assert [e.rule for e in seen.erasures] == ["register_after_close", "case_file_after_close"]
    assert refused(lambda: house.desk.find(house.one.number)).code is Code.NO_SUCH_CASE
    again = retention.erase(house.desk, house.vault, [soon])
    assert [p.code for _, p in again.refused] == [Code.ERASURE_NOT_DUE]


def test_the_log_says_what_was_erased_and_names_nobody(house: House) -> None:
    house.clock.wait(_YEARS)
    house.erase(Keep.IDENTITY_NOTES, Keep.CASE_FILE)
    entries = [e for e in house.desk.log(50) if e.action == "erased"]
    assert [e.reference for e in entries] == [
        f"{house.one.number} case_file_after_close",
        f"{house.one.number} identity_copy_after_verification",
    ]
    whole, notes = retention.preview(house.desk, house.vault).erasures
    assert (whole.letters, whole.files, notes.letters, notes.events) == (1, 2, 0, 3)
    assert (whole.number, whole.seq, whole.actor) == (
        house.one.number,
        entries[0].seq,
        entries[0].actor,
    )


# --- what nobody can do behind the log ----------------------------------------------------------

CHEATS = [
    "DELETE FROM case_event WHERE case_id = 1",
    "DELETE FROM letter",
    "DELETE FROM redaction",
    "DELETE FROM erasure",
    "DELETE FROM register",
    "UPDATE register SET number = 'R'",
    "UPDATE erasure SET rule = ''",
    "UPDATE redaction SET content = ''",
    "UPDATE case_event SET payload = '{}' WHERE log_seq IN (SELECT log_seq FROM redaction)",
    "INSERT INTO redaction SELECT max(seq) - 3, max(seq), '' FROM audit_log",
    "INSERT OR REPLACE INTO redaction SELECT log_seq, by_seq, 'x' FROM redaction",
    "INSERT INTO erasure SELECT 99, 'letter', 'R2026-0001-L1', '', '', '', max(seq) FROM audit_log",
    "INSERT INTO register SELECT 'R2026-0009', arrived_on, closed_on, entry, erased_at"
    " FROM register",
]


@pytest.fixture
def erased(house: House) -> House:
    house.clock.wait(_YEARS)
    house.erase(Keep.CASE_FILE)
    chosen = house.rows(Keep.IDENTITY_NOTES, of=house.two.number)
    retention.erase(house.desk, house.vault, chosen)
    house.desk.write_log("note", "")
    assert house.vault.verify() == []
    return house


def test_the_database_itself_forbids_to_erase_without_the_log(erased: House) -> None:
    for statement in CHEATS:
        forbidden = pytest.raises(engine.dbapi2.IntegrityError)
        with behind_the_back(erased.folder) as connection, forbidden:
            connection.execute(statement)
    assert erased.vault.verify() == []


@pytest.mark.parametrize(
    ("trigger", "statement"),
    [
        (
            "redaction_no_delete",
            "DELETE FROM redaction WHERE log_seq = (SELECT min(log_seq) FROM redaction)",
        ),
        ("redaction_no_update", "UPDATE redaction SET content = '' WHERE content <> ''"),
        ("erasure_no_delete", "DELETE FROM erasure WHERE kind = 'class'"),
        ("erasure_no_update", "UPDATE erasure SET rule = 'x'"),
        ("register_no_update", "UPDATE register SET closed_on = '2026-01-01'"),
        ("register_no_delete", "DELETE FROM register"),
        ("redaction_next", "INSERT INTO redaction SELECT min(log_seq), 3, '' FROM case_event"),
        ("case_event_no_delete", "DELETE FROM case_event WHERE position = 9"),
        ("erasure_next", "INSERT INTO erasure SELECT 99, 'class', 'R', '', '', '', 2"),
    ],
)
def test_the_check_finds_an_erasure_the_log_does_not_know(
    erased: House, trigger: str, statement: str
) -> None:
    with behind_the_back(erased.folder) as connection:
        made = connection.execute(
            "SELECT sql FROM sqlite_schema WHERE name = ?", (trigger,)
        ).fetchone()[0]
        connection.execute(f"DROP TRIGGER {trigger}")
        assert connection.execute(statement).rowcount
        connection.execute(made)
    assert "events" in erased.vault.verify()


# --- backups ------------------------------------------------------------------------------------


def test_the_backups_that_still_hold_it_are_named_and_can_be_removed(
    house: House, tmp_path: Path
) -> None:
    safe = tmp_path / "stick"
    safe.mkdir()
    house.vault.backups.set_folder(str(safe))
    third = Marked(house.desk, house.clock, "cc")
    old = house.vault.backups.make()
    third.play()
    house.clock.wait(_YEARS)
    newer = house.vault.backups.make()
    retention.erase(house.desk, house.vault, house.rows(Keep.CASE_FILE, of=third.number))
    house.erase(Keep.CASE_FILE)
    last = house.vault.backups.make()
    mine, his = retention.preview(house.desk, house.vault).erasures
    listed = house.vault.backups.listed()
    assert {b.path for b in listed} == {old.path, newer.path, last.path}
    assert retention.holders(mine, listed) == [b for b in listed if b.path != last.path]
    assert retention.holders(his, listed) == [b for b in listed if b.path == newer.path]
    loss = house.vault.backups.compare(old.path)
    assert loss.erasures == 2
    assert loss.events == len(loss.cases) == 0 or "erased" not in str(loss.cases)
    house.vault.backups.remove(old.path)
    assert {b.path for b in house.vault.backups.listed()} == {newer.path, last.path}
    assert house.desk.log(1)[0].action == "backup_removed"
    assert refused(lambda: house.vault.backups.remove(old.path)).code is Code.VAULT_NOT_A_VAULT
    (safe / newer.path.rpartition("/")[2] / "mine.txt").write_text("x")
    assert refused(lambda: house.vault.backups.remove(newer.path)).code is Code.CANNOT_WRITE
    assert {b.path for b in house.vault.backups.listed()} == {newer.path, last.path}


def test_a_backup_made_before_an_upgrade_is_named_too(house: House, tmp_path: Path) -> None:
    """It lies in the vault's own folder, where nobody thinks of it."""
    assert refused(house.vault.backups.listed).code is Code.VAULT_MISSING
    inside = house.folder / "backups"
    before = house.vault.backups.make(str(inside))
    house.clock.wait(_YEARS)
    house.erase(Keep.CASE_FILE)
    (mine,) = retention.preview(house.desk, house.vault).erasures
    assert retention.holders(mine, house.vault.backups.listed()) == [before]
    safe = tmp_path / "stick"
    safe.mkdir()
    house.vault.backups.set_folder(str(safe))
    last = house.vault.backups.make()
    assert house.vault.backups.listed() == [last, before]
    assert house.vault.backups.listed(str(safe)) == [last]
    house.vault.backups.set_folder(str(inside))
    assert house.vault.backups.listed() == [before]
    house.vault.backups.remove(before.path)
    assert house.vault.backups.listed() == []


def test_a_restored_vault_offers_to_erase_once_more(house: House, tmp_path: Path) -> None:
    safe = tmp_path / "stick"
    safe.mkdir()
    made = house.vault.backups.make(str(safe))
    closed_on = house.desk.case(house.case_id).closed_on
    house.clock.wait(_YEARS)
    house.erase(Keep.IDENTITY_NOTES, Keep.CASE_FILE)
    house.clock.wait(-_YEARS + 1)
    marks = list(house.one.marks.values())
    again = tmp_path / "again"
    house.vault.backups.restore(made.path, str(again))
    house.sit(again)
    assert found_in(house.pages(), marks) == set(marks)
    rows = house.rows()
    assert [(r.keep, r.again, r.due) for r in rows if r.again] == [
        (Keep.IDENTITY_NOTES, True, True),
        (Keep.CASE_FILE, True, True),
    ] or {r.keep for r in rows if r.again} == {Keep.IDENTITY_NOTES, Keep.CASE_FILE}
    assert retention.any_due(house.desk, house.vault)
    house.erase(Keep.CASE_FILE)
    assert found_in(house.pages(), marks) == set()
    assert [r for r in house.rows() if r.again] == []
    (entry,) = retention.preview(house.desk, house.vault).entries
    assert entry.closed_on == closed_on


def grow(house: House, megabytes: int) -> None:
    own = house.vault._place.connection.connection.driver_connection
    own.execute("BEGIN")
    for _ in range(megabytes):
        own.execute("INSERT INTO document VALUES ('law', hex(randomblob(32)), randomblob(1000000))")
    own.execute("COMMIT")


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of files of the process")
def test_where_there_is_no_room_to_clean_the_erasure_stands_all_the_same(house: House) -> None:
    import resource

    house.clock.wait(_YEARS)
    grow(house, 8)
    kind, marks = resource.RLIMIT_FSIZE, list(house.one.marks.values())
    before = resource.getrlimit(kind)

    def say(what: str, _: int) -> None:
        if what == "clean":
            resource.setrlimit(kind, (1 << 20, before[1]))

    chosen = house.rows(Keep.CASE_FILE)
    try:
        done = retention.erase(house.desk, house.vault, chosen, say)
    finally:
        resource.setrlimit(kind, before)
    assert len(done.erased) == 1
    assert done.unclean is not None
    assert done.unclean.code in {Code.VAULT_DISK_FULL, Code.CANNOT_WRITE, Code.VAULT_READ_ONLY}
    assert found_in(house.pages(), marks) == set()
    house.vault.cleaning.clean()
    assert "pages" not in house.vault.verify()


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the open files of the process")
def test_the_new_copy_grows_encrypted_and_its_progress_is_told(house: House) -> None:
    house.clock.wait(_YEARS)
    grow(house, 100)  # more than the cache holds
    said: list[tuple[str, int]] = []
    beside: list[bytes] = []

    def say(what: str, percent: int) -> None:
        said.append((what, percent))
        for one in Path("/proc/self/fd").iterdir():
            with contextlib.suppress(OSError):
                if "etilqs" in os.readlink(one):
                    beside.append(os.pread(int(one.name), 1 << 22, 0))

    chosen = house.rows(Keep.CASE_FILE)
    assert retention.erase(house.desk, house.vault, chosen, say).erased
    assert said[0] == ("erase", 0)
    parts = [part for what, part in said if what == "clean"]
    assert parts == sorted(parts)
    assert len(parts) > 3
    assert parts[-1] > 50
    whole = max(beside, key=len)
    assert len(whole) > 1_000_000
    assert not whole.startswith(b"SQLite")
    assert found_in(whole, [house.two.marks["note"]]) == set()
    assert b"CREATE TABLE" not in whole
    assert house.desk.counts()["total"] == 1
