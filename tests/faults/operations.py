"""What a manager does to a vault, each as one piece of work that can be struck, and its judge.

A world is a folder: ``vault``, ``safe`` for backups, ``apart`` for what the program keeps outside
the vault. A piece of work tells a word for whatever it holds for done; its judge looks at the
world afterwards and names what is not as the words promise.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from casemgr.domain.errors import Code, Problem
from casemgr.services.erasing import RegisterEntry
from casemgr.services.ports import ListFilter
from casemgr.storage import (
    TEST_COST,
    EncryptedVaults,
    access,
    backup,
    engine,
    header,
    migrations,
)
from tests.storage.fixtures import make as fixtures
from tests.storage.samples import (
    NEW_PASSPHRASE,
    PASSPHRASE,
    TODAY,
    FixedClock,
    due,
    event,
    letter,
    summary,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from casemgr.storage.vault import EncryptedVault

    Tell = Callable[[str], None]
    Facts = dict[str, Any]

OLD = fixtures.HERE / "schema-1"
FIRST_PASSPHRASE = fixtures.PASSPHRASE
BASE = ("R2026-00001", "R2026-00002")
_SIZES = (300, 9_000, 300)


def vaults(world: Path) -> EncryptedVaults:
    return EncryptedVaults(FixedClock(), cost=TEST_COST, heads=world / "apart")


def open_vault(world: Path, passphrase: str = PASSPHRASE) -> EncryptedVault:
    vault = vaults(world).open(str(world / "vault"), passphrase)
    vault.set_due_function(lambda clock: due(clock) if '"due"' in clock else None)
    return vault


@contextlib.contextmanager
def opened(world: Path, passphrase: str = PASSPHRASE) -> Iterator[EncryptedVault]:
    vault = open_vault(world, passphrase)
    try:
        yield vault
    finally:
        vault.close()


def save_case(vault: EncryptedVault, size: int) -> str:
    with vault.begin() as uow:
        number = f"R2026-{uow.next_number(2026):05d}"
        case_id = uow.add_case([event(), event("noted", text="あ" * 90)], summary(number), "p")
        uow.add_letter(letter(case_id, f"{number}-1", b"%PDF" * (size // 4)))
    return number


# --- looking -------------------------------------------------------------------------------------


@dataclass
class Seen:
    """A vault as it was found."""

    opens: list[str] = field(default_factory=list)
    """The pass phrases that open it."""
    numbers: list[str] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
    settings: dict[str, str | None] = field(default_factory=dict)
    head: int = 0
    bad: list[str] = field(default_factory=list)


def look(world: Path, facts: Facts, *passphrases: str) -> Seen:
    """Open the vault of *world* as a manager would, and check all of it."""
    seen = Seen()
    tried = passphrases or (PASSPHRASE,)
    try:
        read = header.read(world / "vault")
        for one in tried:
            with contextlib.suppress(Problem):
                dek, _ = access.with_passphrase(read.header, one)
                read.prove(dek)
                seen.opens.append(one)
        if "recovery" in facts:
            dek, _ = access.with_recovery_key(read.header, facts["recovery"])
            read.prove(dek)
        if not seen.opens:
            seen.bad.append("no pass phrase opens")
            return seen
        with opened(world, seen.opens[0]) as vault:
            seen.bad += vault.verify()
            with vault.begin() as uow:
                rows = uow.list_rows(uow.list_ids(ListFilter(sort="number"), TODAY))
                seen.numbers = [row.summary.number for row in rows]
                for number in seen.numbers:
                    with contextlib.suppress(Problem):
                        seen.letters.append(uow.letter(f"{number}-1").id[:-2])
                seen.settings = {key: uow.setting(key) for key in ("one", "two")}
                seen.head = uow.log_head()[0]
    except Problem as problem:
        seen.bad.append(f"{problem.code} {problem.facts}")
    except Exception as error:
        seen.bad.append(f"{type(error).__name__}: {error}")
    return seen


def grown(seen: Seen, saved: list[str]) -> list[str]:
    """Name what is wrong with a vault that shall hold the base, and what was saved at least."""
    bad = list(seen.bad)
    if seen.bad:
        return bad
    expected = [f"R2026-{n:05d}" for n in range(1, 1 + len(seen.numbers))]
    if seen.numbers != expected:
        bad.append(f"cases {seen.numbers}")
    if seen.letters != seen.numbers:
        bad.append(f"letters {seen.letters} of cases {seen.numbers}")
    bad += [f"lost {one}" for one in (*BASE, *saved) if one not in seen.numbers]
    return bad


def saved_in(words: list[str]) -> list[str]:
    return [word.split()[1] for word in words if word.startswith("saved ")]


# --- operations ----------------------------------------------------------------------------------


class Operation:
    """A piece of work."""

    name = ""

    def prepare(self, world: Path) -> Facts:
        """Make the world in which it happens."""
        (world / "safe").mkdir()
        (world / "apart").mkdir()
        vault, recovery = vaults(world).create(str(world / "vault"), PASSPHRASE)
        for size in _SIZES[: len(BASE)]:
            save_case(vault, size)
        vault.close()
        return {"recovery": recovery}

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        """Do it, and tell what is done."""
        raise NotImplementedError

    def judge(self, world: Path, facts: Facts, words: list[str]) -> list[str]:
        """Name what is not as it must be."""
        raise NotImplementedError

    def again(self, world: Path, facts: Facts) -> list[str]:
        """Do it once more on what was left; nothing may stand in the way."""
        words: list[str] = []
        try:
            self.run(world, facts, words.append)
        except Exception as error:
            return [f"a second try fails: {error!r}"]
        return [f"after a second try: {one}" for one in self.judge(world, facts, [*words, "done"])]


class Write(Operation):
    """Cases and letters saved one after the other, a setting, and the end of the day."""

    name = "write"

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        failed: Problem | None = None
        with opened(world) as vault:
            for size in _SIZES:
                try:
                    tell(f"saved {save_case(vault, size)}")
                except Problem as problem:  # the manager is told, and goes on
                    failed = problem
            with vault.begin() as uow:
                uow.set_setting("one", "1")
                uow.set_setting("two", "2")
            tell("set")
        if failed:
            raise failed

    def judge(self, world: Path, facts: Facts, words: list[str]) -> list[str]:
        seen = look(world, facts)
        bad = grown(seen, saved_in(words))
        if bad:
            return bad
        if seen.settings not in ({"one": None, "two": None}, {"one": "1", "two": "2"}):
            bad.append(f"half a transaction: {seen.settings}")
        if "set" in words and seen.settings["one"] is None:
            bad.append("lost settings")
        return bad


class LooseWrite(Operation):
    """A control: what belongs together is saved in two transactions."""

    name = "loose write"

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        with opened(world) as vault:
            with vault.begin() as uow:
                number = f"R2026-{uow.next_number(2026):05d}"
                case_id = uow.add_case([event()], summary(number), "p")
            with vault.begin() as uow:
                uow.add_letter(letter(case_id, f"{number}-1"))
            tell(f"saved {number}")

    def judge(self, world: Path, facts: Facts, words: list[str]) -> list[str]:
        return grown(look(world, facts), saved_in(words))


class Create(Operation):
    """A new vault."""

    name = "create"

    def prepare(self, world: Path) -> Facts:
        (world / "apart").mkdir()
        return {}

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        vault, key = vaults(world).create(str(world / "vault"), PASSPHRASE)
        tell(f"key {key}")
        vault.close()

    def judge(self, world: Path, facts: Facts, words: list[str]) -> list[str]:
        told = [word.removeprefix("key ") for word in words if word.startswith("key ")]
        if not (world / "vault").exists():
            return ["no vault where one was reported"] if told else []
        seen = look(world, {"recovery": told[0]} if told else {})
        return seen.bad + [f"not empty: {seen.numbers}" for _ in seen.numbers[:1]]

    def again(self, world: Path, facts: Facts) -> list[str]:
        return [] if (world / "vault").exists() else super().again(world, facts)


class Header(Operation):
    """A new pass phrase."""

    name = "header"

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        opens = _opening(world, PASSPHRASE, NEW_PASSPHRASE)
        with opened(world, opens) as vault:
            vault.change_passphrase(opens, NEW_PASSPHRASE)
            tell("changed")

    def judge(self, world: Path, facts: Facts, words: list[str]) -> list[str]:
        seen = look(world, facts, PASSPHRASE, NEW_PASSPHRASE)
        bad = grown(seen, [])
        if len(seen.opens) != 1:
            bad.append(f"{len(seen.opens)} pass phrases open")
        if "changed" in words and NEW_PASSPHRASE not in seen.opens:
            bad.append("the new pass phrase was reported and does not open")
        if "changed" not in words and _refused(words) and PASSPHRASE not in seen.opens:
            bad.append("a failure was reported and the old pass phrase does not open")
        return bad


class BareHeader(Header):
    """A control: one copy of the header, written in its place."""

    name = "bare header"

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        def bare(folder: Path, contents: dict[str, bytes]) -> None:
            (folder / header.COPY).unlink(missing_ok=True)
            for content in contents.values():
                (folder / header.MAIN).write_bytes(content)

        header.files.replace_all = bare  # type: ignore[assignment]
        super().run(world, facts, tell)

    def again(self, world: Path, facts: Facts) -> list[str]:
        return []


class Rekey(Operation):
    """A control: SQLCipher's own change of the key, which reports success that is none."""

    name = "rekey"
    _new = bytearray(range(32))

    def prepare(self, world: Path) -> Facts:
        facts = super().prepare(world)
        vault = world / "vault"
        dek, _ = access.with_passphrase(header.read(vault).header, PASSPHRASE)
        return {**facts, "dek": bytes(dek)}

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        path = world / "vault" / "cases-1.db"
        with contextlib.closing(engine.connect(path, bytearray(facts["dek"]))) as own:
            own.reset_key(engine._raw_key(self._new))
            tell("rekeyed")

    def judge(self, world: Path, facts: Facts, words: list[str]) -> list[str]:
        path = world / "vault" / "cases-1.db"
        fitting = []
        for name, key in (("old", bytearray(facts["dek"])), ("new", self._new)):
            with contextlib.suppress(Problem):
                engine.connect(path, key).close()
                fitting.append(name)
        if not fitting or ("rekeyed" in words and "new" not in fitting):
            return [f"reported {words}, opens with {fitting}"]
        return []

    def again(self, world: Path, facts: Facts) -> list[str]:
        return []


class MakeBackup(Operation):
    """A backup into another folder, with one of yesterday beside it."""

    name = "backup"

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        with opened(world) as vault:
            tell(f"made {vault.backups.make(str(world / 'safe')).path.rsplit('/', 1)[-1]}")

    def judge(self, world: Path, facts: Facts, words: list[str]) -> list[str]:
        bad = grown(look(world, facts), [])
        return bad or self._judge_backups(world, facts, words)

    @staticmethod
    def _judge_backups(world: Path, facts: Facts, words: list[str]) -> list[str]:
        bad = []
        safe = world / "safe"
        named = {path.name for path in safe.iterdir() if backup._NAME.fullmatch(path.name)}
        try:
            with opened(world) as vault:
                listed = {
                    one.path.rsplit("/", 1)[-1]: one for one in vault.backups.listed(str(safe))
                }
                for one in listed.values():
                    vault.backups.compare(one.path)
        except Problem as problem:
            return [f"listing: {problem.code} {problem.facts}"]
        bad += [f"{name} bears the name of a backup" for name in named - set(listed)]
        made = {word.split()[1] for word in words if word.startswith("made ")}
        bad += [f"{name} was reported and is none" for name in made - set(listed)]
        for name in listed:
            there = world / "there"
            there.mkdir()
            shutil.copytree(safe / name, there / "vault")
            bad += [f"{name}: {one}" for one in grown(look(there, facts), [])]
            shutil.rmtree(there)
        return bad


class CopiedBackup(MakeBackup):
    """A control: the folder is copied under the name of a backup, the stamp first."""

    name = "copied backup"

    def prepare(self, world: Path) -> Facts:
        facts = super().prepare(world)
        super().run(world, facts, lambda _word: None)
        (made,) = (world / "safe").iterdir()
        made.rename(world / "apart" / "whole")
        return facts

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        whole, target = world / "apart" / "whole", world / "safe" / "casemgr-2026-11-20T183000-1"
        target.mkdir()
        for path in sorted(whole.iterdir()):
            shutil.copyfile(path, target / path.name)
        tell(f"made {target.name}")

    def again(self, world: Path, facts: Facts) -> list[str]:
        return []


class Restore(Operation):
    """A backup made a vault beside the present one."""

    name = "restore"

    def prepare(self, world: Path) -> Facts:
        facts = super().prepare(world)
        with opened(world) as vault:
            path = vault.backups.make(str(world / "safe")).path
        (world / "new").mkdir()
        return {**facts, "backup": path.rsplit("/", 1)[-1]}

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        with opened(world) as vault:
            into = str(world / "new" / "vault")
            vault.backups.restore(str(world / "safe" / facts["backup"]), into)
            tell("restored")

    def judge(self, world: Path, facts: Facts, words: list[str]) -> list[str]:
        bad = grown(look(world, facts), [])
        if (world / "new" / "vault").exists():
            bad += [f"restored: {one}" for one in grown(look(world / "new", facts), [])]
        elif "restored" in words:
            bad.append("no vault where one was reported")
        return bad

    def again(self, world: Path, facts: Facts) -> list[str]:
        return [] if (world / "new" / "vault").exists() else super().again(world, facts)


class Migrate(Operation):
    """A vault of the first release, opened."""

    name = "migrate"

    def prepare(self, world: Path) -> Facts:
        (world / "safe").mkdir()
        (world / "apart").mkdir()
        shutil.copytree(OLD, world / "vault", ignore=shutil.ignore_patterns("contents.json"))
        told = json.loads((OLD / "contents.json").read_text("utf-8"))
        return {"passphrase": FIRST_PASSPHRASE, "told": told}

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        with opened(world, FIRST_PASSPHRASE) as vault:
            tell("opened")
            tell(f"saved {save_case(vault, 400)}")

    def judge(self, world: Path, facts: Facts, words: list[str]) -> list[str]:
        bad = self._judge_structure(world, facts, words)
        seen = look(world, facts, FIRST_PASSPHRASE)
        expected = {*facts["told"]["shown"]["numbers"], *saved_in(words)}
        bad += [*seen.bad, *(f"lost {one}" for one in expected - set(seen.numbers) if not seen.bad)]
        return bad

    @staticmethod
    def _judge_structure(world: Path, facts: Facts, words: list[str]) -> list[str]:
        dek, _ = access.with_passphrase(header.read(world / "vault").header, FIRST_PASSPHRASE)
        with contextlib.closing(engine.connect(world / "vault" / "cases-1.db", dek)) as own:
            version, intact = migrations.version_of(own), migrations.is_intact(own)
            told = facts["told"]["tables"]
            if "opened" in words or version != 1:  # the log tells of it
                told = {name: told[name] for name in ("letter", "number_sequence") if name in told}
            cases = own.execute("SELECT count(*) FROM case_file").fetchone()[0]
            if cases != len(facts["told"]["shown"]["numbers"]):  # the new one was saved
                told = {}
            now = fixtures.contents(own, {name: one["columns"] for name, one in told.items()})
        bad = [f"{name} is another than it was" for name, one in told.items() if now[name] != one]
        if version not in {1, migrations.LATEST} or not intact:
            bad.append(f"schema {version}, intact: {intact}")
        if "opened" in words and version != migrations.LATEST:
            bad.append("it was reported as open and is not migrated")
        return bad


class Rotate(Operation):
    """A new data key: the database is copied under it."""

    name = "rotate"

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        with opened(world) as vault:
            before = vault.source().header.key_number
            vault.keys.rotate(PASSPHRASE)
            tell(f"rotated {before}")
            tell(f"saved {save_case(vault, 400)}")

    def judge(self, world: Path, facts: Facts, words: list[str]) -> list[str]:
        told = [int(word.split()[1]) for word in words if word.startswith("rotated ")]
        bad = grown(look(world, facts), saved_in(words))
        if bad:
            return bad
        number = header.read(world / "vault").header.key_number
        if told and number <= told[-1]:
            bad.append("the old data key is in force")
        made = told or "refused vault_open_again" in words
        if not made and _refused(words) and number != 1:
            bad.append("a failure was reported and the new data key is in force")
        if made and number == 1:
            bad.append("a change was reported that is not in force")
        with opened(world) as vault:
            (old,) = vault.backups.listed(str(world / "safe"))
            vault.backups.compare(old.path)
        left = sorted(path.name for path in (world / "vault").glob("cases-*"))
        if left != [f"cases-{number}.db"]:
            bad.append(f"left behind: {left}")
        return bad

    def prepare(self, world: Path) -> Facts:
        facts = super().prepare(world)
        with opened(world) as vault:
            vault.backups.make(str(world / "safe"))
        return facts


class Attach(Operation):
    """A file put into a case, in pieces."""

    name = "attach"
    _content = b"".join(hashlib.sha256(bytes([n % 256, n // 256])).digest() for n in range(1800))
    _sha = hashlib.sha256(_content).hexdigest()

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        with opened(world) as vault:
            with vault.begin() as uow:
                known = len(uow.events(1))
                pieces = (self._content[at : at + 9000] for at in range(0, 57_600, 9000))
                uow.add_file(self._sha, len(self._content), pieces)
                added = event("attachment_added", name="memo.bin", sha256=self._sha)
                uow.append(1, known, [added], summary(BASE[0]))
            tell(f"attached {known + 1}")

    def judge(self, world: Path, facts: Facts, words: list[str]) -> list[str]:
        bad = grown(look(world, facts), [])  # its check tells whether each named file is there
        if bad:
            return bad
        told = [int(word.split()[1]) for word in words if word.startswith("attached ")]
        with opened(world) as vault, vault.begin() as uow:
            kinds = [one.kind for one in uow.events(1)]
            named = "attachment_added" in kinds
            there = b"" if not named else b"".join(uow.file_pieces(self._sha))
        if told and len(kinds) < told[-1]:
            bad.append("the file was reported as kept")
        if named and there != self._content:
            bad.append("the file is another one")
        with opened(world) as vault:
            left = vault.source().database.parent / "cases-1.db"
            dek = vault.source().dek
            with contextlib.closing(engine.connect(left, dek)) as own:
                count = own.execute("SELECT count(*) FROM file").fetchone()[0]
        return bad + ([f"{count} files"] if count != named else [])


class Erase(Operation):
    """A case erased but for its line in the register, and the file cleaned of it."""

    name = "erase"
    _entry = RegisterEntry(BASE[0], TODAY, TODAY, (("disclose", "granted"),))

    def run(self, world: Path, facts: Facts, tell: Tell) -> None:
        with opened(world) as vault:
            with vault.begin() as uow:
                if BASE[0] in {row.summary.number for row in uow.list_rows(uow.case_ids())}:
                    uow.erasing.erase_case(1, len(uow.events(1)), "case", self._entry)
            tell("erased")
            vault.cleaning.clean()
            tell("cleaned")

    def judge(self, world: Path, facts: Facts, words: list[str]) -> list[str]:
        seen = look(world, facts)
        if seen.bad:
            return seen.bad
        bad = []
        if seen.letters != seen.numbers:
            bad.append(f"letters {seen.letters} of {seen.numbers}")
        with opened(world) as vault, vault.begin() as uow:
            lines = [one.number for one in uow.erasing.register()]
        gone = BASE[0] not in seen.numbers
        if seen.numbers != list(BASE[gone:]) or lines != list(BASE[:gone]):
            bad.append(f"cases {seen.numbers}, register {lines}")
        if "erased" in words and not gone:
            bad.append("what was reported as erased is there")
        return bad


def _opening(world: Path, *passphrases: str) -> str:
    """Give the pass phrase that is in force."""
    read = header.read(world / "vault").header
    for one in passphrases:
        with contextlib.suppress(Problem):
            access.with_passphrase(read, one)
            return one
    raise Problem(Code.VAULT_WRONG_PASSPHRASE)


def _refused(words: list[str]) -> bool:
    return any(word.startswith("refused ") for word in words)


REAL = (Write, Create, Header, Rotate, MakeBackup, Restore, Migrate, Attach, Erase)
CONTROLS = (LooseWrite, BareHeader, CopiedBackup, Rekey)
ALL: dict[str, Operation] = {one.name: one() for one in (*REAL, *CONTROLS)}
