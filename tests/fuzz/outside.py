"""Readers of what people type and paste, of files put into a case, and of the vault's own."""

from __future__ import annotations

import io
import shutil
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSettings
from sqlcipher3 import dbapi2

from casemgr.domain import number_finds, numbers
from casemgr.gui.preferences import Preferences
from casemgr.incoming import child, kinds, texts
from casemgr.incoming.inspector import FileInspector
from casemgr.incoming.seen import Seen
from casemgr.services.calendar import is_closing_day
from casemgr.storage import TEST_COST, EncryptedVaults, text_keys
from tests.fuzz.parser import Parser
from tests.incoming import test_inspector as files
from tests.storage.samples import PASSPHRASE, FixedClock

_DATABASE = "cases-1.db"
_SECONDS = 8
"""Which a child has to look at a hostile file here; it has two minutes in the program."""


def text(content: bytes) -> str:
    """Half of a pair of surrogates too, as input methods can leave it."""
    return content.decode("utf-8", "surrogateescape")


# --- files put into a case -------------------------------------------------------------------


def _read_incoming(content: bytes) -> object:
    seen, file = Seen(), io.BytesIO(content)
    kind = kinds.recognise(file, seen)
    return list(child._finds(texts.of(file, kind, seen), seen))


def _looked(content: bytes) -> object:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a file"
        path.write_bytes(content)
        return FileInspector(_SECONDS).look(str(path), lambda _done: None)


@cache
def _incoming() -> list[bytes]:
    more = (
        files.word(files.MINE),
        files.mail(files.MINE, files.word(files.MINE), "a.docx"),
        files.zipped(a_dot_docx=files.word(files.MINE), b_dot_pdf=files.pdf("x")),
        files.zipped(
            mimetype="application/vnd.oasis.opendocument.text", content_dot_xml="<p>1</p>"
        ),
        files.pdf("x", carries=True),
        files.pdf("x", locked=True),
        "氏名,個人番号\n見本 太郎,123456789018\n".encode("cp932"),
        b"{\\rtf1\\ansi \\u20491 ?\\u20154 ?\\'94\\'d4\\par 123456789018}",
    )
    return [content for _, content, _ in files.SAMPLES] + list(more)


# --- what is typed and pasted ----------------------------------------------------------------


def _read_numbers(content: bytes) -> object:
    typed = text(content)
    return (
        number_finds.finds(typed),
        numbers.has_document_number(typed),
        numbers.names_document_number(typed),
    )


@cache
def _index() -> dbapi2.Connection:
    made = dbapi2.connect(":memory:", check_same_thread=False)
    made.execute("CREATE VIRTUAL TABLE index_ USING fts5 (words, tokenize = 'ascii')")
    return made


def _search(content: bytes) -> object:
    typed = text(content)
    index = _index()
    index.execute("DELETE FROM index_")
    index.execute("INSERT INTO index_ VALUES (?)", [text_keys.search_words("見本 太郎", typed)])
    phrase = text_keys.search_phrase(typed)
    if not phrase:
        return None
    found = index.execute("SELECT count(*) FROM index_ WHERE words MATCH ?", [phrase]).fetchone()
    assert found == (1,)  # what was written is found by itself
    return text_keys.number_order(typed), text_keys.person_marks(typed, typed)


# --- what lies on the disk -------------------------------------------------------------------


def _read_preferences(content: bytes) -> object:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "casemgr.ini"
        path.write_bytes(content)
        kept = Preferences(str(path))
        return (
            kept.language,
            kept.theme,
            kept.idle_minutes,
            kept.lock_minimised,
            kept.geometry,
            kept.columns,
            kept.recent,
        )


@cache
def _preferences() -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "casemgr.ini"
        kept = Preferences(str(path))
        kept.columns, kept.idle_minutes = [100, 200], 15
        kept.opened(folder)
        QSettings(str(path), QSettings.Format.IniFormat).sync()
        odd = (
            b"[General]\ncolumns=1, \xc2\xb2, 99999999999\nidle_minutes=" + b"9" * 5000,
            b"[General]\nrecent=" + b"x" * 300 + b", /a/../b, \\x0\ngeometry=@ByteArray(x)",
            b"[General]\nlanguage=@Variant(\\0\\0\\0\\x7f)\ntheme=@Point(1 2)\ncolumns=@Invalid()",
        )
        return [path.read_bytes(), *odd]


class _Vault:
    """A vault made once; what lies in it is put back before each opening."""

    def __init__(self) -> None:
        self._made = tempfile.TemporaryDirectory()
        self.whole = Path(self._made.name) / "whole"
        self._tried = Path(self._made.name) / "tried"
        self._vaults = EncryptedVaults(FixedClock(), cost=TEST_COST)
        vault, _ = self._vaults.create(str(self.whole), PASSPHRASE)
        with vault.begin() as uow:
            uow.set_setting("fuzz", "x")
        vault.close()

    def open_with(self, name: str, content: bytes) -> object:
        shutil.rmtree(self._tried, ignore_errors=True)
        shutil.copytree(self.whole, self._tried)
        (self._tried / name).write_bytes(content)
        vault = self._vaults.open(str(self._tried), PASSPHRASE)
        try:
            with vault.begin() as uow:
                return uow.setting("fuzz")
        finally:
            vault.close()


@cache
def _vault() -> _Vault:
    return _Vault()


def _databases() -> list[bytes]:
    return [(_vault().whole / _DATABASE).read_bytes()]


PARSERS = (
    Parser("incoming file", "bytes", _read_incoming, _incoming, hostile=_looked),
    Parser("numbers", "text", _read_numbers, lambda: [files.MINE.encode(), b"4111 1111 1111 1111"]),
    Parser("search", "text", _search, lambda: ["見本　太郎\nR2026-0001".encode()]),
    Parser("closing day", "text", lambda b: is_closing_day(text(b)), lambda: [b"12-29", b"+02-29"]),
    Parser("preferences", "bytes", _read_preferences, _preferences),
    Parser("vault database", "bytes", lambda b: _vault().open_with(_DATABASE, b), _databases),
    Parser(
        "vault log", "bytes", lambda b: _vault().open_with(f"{_DATABASE}-wal", b), lambda: [b""]
    ),
    Parser("vault header", "bytes", lambda b: _vault().open_with("header.json", b), lambda: [b""]),
)
