"""Files are told by their content and looked through by a child that can do no harm."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import os
import subprocess
import sys
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen import canvas

from casemgr.domain.errors import Code
from casemgr.domain.number_finds import finds
from casemgr.incoming import inspector, kinds, texts
from casemgr.incoming.inspector import FileInspector
from casemgr.incoming.seen import Seen
from casemgr.services.attachments import PIECE_BYTES, StoppedError, nothing_said
from casemgr.services.file_kinds import Flag, Look, Looked
from tests.storage.samples import refused

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
MINE = "個人番号 123456789018"
WORD = '<?xml version="1.0"?><w:document xmlns:w="w"><w:body>{}</w:body></w:document>'


def zipped(**members: bytes | str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def word(text: str, **more: bytes | str) -> bytes:
    runs = "".join(f"<w:t>{part}</w:t>" for part in text)
    body = WORD.format(f"<w:p>{runs}</w:p>")
    return zipped(**{"word__document_dot_xml": body, **more})


def workbook() -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["氏名", "備考"])
    sheet.write_row(1, 0, ["マイナンバー", "123456789018"])
    sheet.write(2, 1, 123456789018)
    book.close()
    return out.getvalue()


def pdf(text: str = "", *, carries: bool = False, locked: bool = False) -> bytes:
    out = io.BytesIO()
    page = canvas.Canvas(out)
    if text:
        page.drawString(50, 700, text)
    page.showPage()
    page.save()
    if not carries and not locked:
        return out.getvalue()
    writer = PdfWriter(PdfReader(out))
    if carries:
        writer.add_attachment("x.txt", b"x")
    if locked:
        writer.encrypt("geheim", algorithm="AES-256")
    done = io.BytesIO()
    writer.write(done)
    return done.getvalue()


def mail(body: str, attached: bytes = b"", name: str = "") -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.jp", "b@example.jp", "書類"
    message.set_content(body)
    if attached:
        message.add_attachment(
            attached, maintype="application", subtype="octet-stream", filename=name
        )
    return message.as_bytes()


def ole(*names: str) -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(600)
        + b"".join(name.encode("utf-16-le") + bytes(64 - 2 * len(name)) for name in names)
    )


def bomb() -> bytes:
    return zipped(x=bytes(20_000_000))


SAMPLES: list[tuple[str, bytes, str]] = [
    ("pdf", pdf("hello"), "pdf"),
    ("late pdf", b"junk\n" + pdf("hello"), "pdf"),
    ("jpeg", b"\xff\xd8\xff\xe0" + bytes(50), "jpeg"),
    ("png", b"\x89PNG\r\n\x1a\n" + bytes(50), "png"),
    ("bmp", b"BM" + (60).to_bytes(4, "little") + bytes(54), "bmp"),
    ("heic", b"\0\0\0\x18ftypheic" + bytes(50), "heif"),
    ("m4a", b"\0\0\0\x18ftypM4A " + bytes(50), "audio"),
    ("mp4", b"\0\0\0\x18ftypisom" + bytes(50), "video"),
    ("wav", b"RIFF\x24\0\0\0WAVEfmt " + bytes(50), "audio"),
    ("webp", b"RIFF\x24\0\0\0WEBPVP8 " + bytes(50), "webp"),
    ("word", word("x"), "word"),
    ("excel", workbook(), "excel"),
    ("odt", zipped(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
    ("epub", zipped(mimetype="application/epub+zip"), "zip"),
    ("zip", zipped(a="x"), "zip"),
    ("jar", zipped(**{"META-INF__MANIFEST_dot_MF": "x"}), "program"),
    ("broken zip", b"PK\x03\x04" + bytes(100), "zip"),
    ("gzip", gzip.compress(b"x"), "archive"),
    ("bzip", bz2.compress(b"x"), "archive"),
    ("exe", b"MZ" + bytes(100), "program"),
    ("elf", b"\x7fELF" + bytes(100), "program"),
    ("lnk", b"L\0\0\0\x01\x14\x02\0" + bytes(100), "program"),
    ("iso", bytes(0x8001) + b"CD001" + bytes(100), "disk_image"),
    ("doc", ole("WordDocument"), "old_word"),
    ("xls", ole("Workbook"), "old_excel"),
    ("msg", ole("__properties_version1.0"), "outlook"),
    ("ole", ole("Contents"), "old_office"),
    ("msi", ole() + bytes.fromhex("84100c0000000000c000000000000046"), "program"),
    ("rtf", b"{\\rtf1 hello}", "rtf"),
    ("mail", mail("hello"), "mail"),
    ("html", b"<!DOCTYPE html><html><body>x", "html"),
    ("svg", b'<?xml version="1.0"?><svg xmlns="x"/>', "svg"),
    ("shell", b"#!/bin/sh\nrm -rf x", "script"),
    ("batch", b"@echo off\r\ndel x", "script"),
    ("utf-8", "書類\n".encode(), "text"),
    ("cut utf-8", ("あ" * 22000).encode(), "text"),
    ("cp932", "書類の写し\n".encode("cp932"), "text"),
    ("euc", "書類の写しを受け取りました\n".encode("euc_jp"), "text"),
    ("jis", "書類\n".encode("iso2022_jp"), "text"),
    ("utf-16", "書類\n".encode("utf-16"), "text"),
    ("noise", bytes(range(256)) * 40, "unknown"),
    ("control", b"abc\x01\x02def", "unknown"),
]


@pytest.mark.parametrize(("content", "kind"), [s[1:] for s in SAMPLES], ids=[s[0] for s in SAMPLES])
def test_the_content_says_what_a_file_is(content: bytes, kind: str) -> None:
    assert kinds.recognise(io.BytesIO(content), Seen()) == kind


def read(content: bytes) -> tuple[str, Seen, str]:
    """Read in this process, which the program itself never does."""
    seen = Seen()
    kind = kinds.recognise(io.BytesIO(content), seen)
    return "".join(texts.of(io.BytesIO(content), kind, seen)), seen, kind


@pytest.mark.parametrize(
    "content",
    [
        MINE.encode(),
        MINE.encode("cp932"),
        MINE.encode("utf-16"),
        MINE.encode("euc_jp") + "を受け取りました".encode("euc_jp"),
        mail(MINE),
        mail("見てください", MINE.encode(), "a.txt"),
        mail("見てください", word(MINE), "a.docx"),
        word(MINE),
        word("見本", word__comments_dot_xml=WORD.format(f"<w:p><w:t>{MINE}</w:t></w:p>")),
        workbook(),
        zipped(a_dot_txt=MINE),
        zipped(a_dot_docx=word(MINE)),
        pdf("My Number 1234 5678 9018"),
        b"{\\rtf1 My Number \\b 12345678\\b0 9018\\par}",
        b"{\\rtf1 \\'8c\\'c2\\'90\\'6c\\'94\\'d4\\'8d\\'86 123456789018}",
        b"{\\rtf1 \\u20491 ?\\u20154 ?\\u30058 ?\\u21495 ? 123456789018}",
        ole("WordDocument") + "マイナンバー 123456789018 です".encode("utf-16-le"),
        ole("Workbook") + "個人番号 123456789018".encode("cp932"),
    ],
)  # fmt: skip
def test_the_text_of_every_kind_is_looked_through(content: bytes) -> None:
    text, _, _ = read(content)
    assert [(f.kind.value, f.tail, f.sure) for f in finds(text)] == [("my_number", "9018", True)]


@pytest.mark.parametrize(
    ("content", "flag", "looked"),
    [
        (word("x", word__vbaProject_dot_bin=b"x"), Flag.ACTIVE, Looked.WHOLE),
        (ole("WordDocument", "_VBA_PROJECT"), Flag.ACTIVE, Looked.PARTLY),
        (ole("EncryptedPackage"), Flag.LOCKED, Looked.PARTLY),
        (pdf("x", carries=True), Flag.ACTIVE, Looked.WHOLE),
        (pdf("x", locked=True), Flag.LOCKED, Looked.NO),
        (b"%PDF-1.7 broken", Flag.DAMAGED, Looked.NO),
        (b"{\\rtf1 \\object\\objdata 00}", Flag.ACTIVE, Looked.WHOLE),
        (b"<html><script>x</script>", Flag.ACTIVE, Looked.WHOLE),
        (zipped(run_dot_exe=b"MZ" + bytes(99)), Flag.PROGRAM_INSIDE, Looked.NO),
        (zipped(run_dot_bat=b"del x"), Flag.PROGRAM_INSIDE, Looked.WHOLE),
        (zipped(a_dot_zip=zipped(x="y")), Flag.ARCHIVE_INSIDE, Looked.PARTLY),
        (mail("x", b"MZ" + bytes(99), "rechnung.pdf"), Flag.PROGRAM_INSIDE, Looked.NO),
        (mail("x", zipped(a_dot_exe=b"MZ" + bytes(99)), "a.zip"), Flag.ARCHIVE_INSIDE,
         Looked.PARTLY),
        (bomb(), Flag.BOMB, Looked.PARTLY),
    ],
)  # fmt: skip
def test_what_is_dangerous_inside_is_seen(content: bytes, flag: Flag, looked: Looked) -> None:
    _, seen, _ = read(content)
    assert (seen.flags, seen.looked) == ({flag}, looked)


@pytest.mark.parametrize(
    ("content", "looked"),
    [
        (b"\xff\xd8\xff" + bytes(99), Looked.NO),
        (pdf(), Looked.NO),
        (word("x", word__media__image1_dot_png=b"x"), Looked.PICTURES),
        (zipped(scan_dot_jpg=b"\xff\xd8\xff" + bytes(99)), Looked.PICTURES),
    ],
)
def test_what_has_no_text_a_person_has_to_look_at(content: bytes, looked: Looked) -> None:
    _, seen, _ = read(content)
    assert (seen.flags, seen.looked) == (set(), looked)


def test_archives_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    many = zipped(**{f"f{n}": "x" for n in range(2100)})
    _, seen, _ = read(many)
    assert (seen.flags, seen.looked) == (set(), Looked.PARTLY)
    monkeypatch.setattr(texts, "MOST_BYTES", 100)
    _, seen, _ = read(zipped(a_dot_txt=os.urandom(99).hex(), b_dot_txt=MINE))
    assert seen.looked is Looked.PARTLY


def test_an_entry_that_lies_about_its_size_is_a_bomb() -> None:
    content = zipped(a_dot_txt=os.urandom(3000).hex())
    size = (6000).to_bytes(4, "little")
    assert content.count(size) == 2
    with pytest.raises(zipfile.BadZipFile):  # told as damaged by the child
        read(content.replace(size, (10).to_bytes(4, "little")))


def test_xml_brings_no_entities() -> None:
    laugh = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    with pytest.raises(ValueError, match="document type"):
        read(zipped(word__document_dot_xml=laugh))


# --- the child ------------------------------------------------------------------------------------


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, bytes], str]:
    def write(name: str, content: bytes) -> str:
        (tmp_path / name).write_bytes(content)
        return str(tmp_path / name)

    return write


def test_a_child_tells_what_it_has_seen(put: Any) -> None:
    told: list[int] = []
    look = FileInspector().look(put("写し\u202efdp.txt", MINE.encode()), told.append)
    digest = hashlib.sha256(MINE.encode()).hexdigest()
    assert (look.name, look.kind, look.size, look.sha256) == (
        "写しfdp.txt", "text", len(MINE.encode()), digest,
    )  # fmt: skip
    assert look.looked is Looked.WHOLE
    assert [(f.kind.value, f.tail, f.sure) for f in look.finds] == [("my_number", "9018", True)]
    assert told[0] == 0
    assert told[-1] == look.size


@pytest.mark.parametrize("content", [bomb(), zipped(word__document_dot_xml="<!DOCTYPE x>")])
def test_traps_end_in_a_word_and_not_in_a_crash(put: Any, content: bytes) -> None:
    began = _childrens_seconds()
    look = FileInspector().look(put("trap.docx", content), nothing_said)
    assert look.flags & {Flag.BOMB, Flag.DAMAGED}
    assert look.looked is Looked.PARTLY
    assert _childrens_seconds() - began < 60


def _childrens_seconds() -> float:
    """Of the processor: what else the machine does counts for nothing."""
    spent = os.times()
    return spent.children_user + spent.children_system


def test_a_number_across_two_blocks_is_found(put: Any) -> None:
    text = "あ" * (512 * 1024 - 8) + "\n" + MINE + "\n" + "い" * 1000
    assert len(FileInspector().look(put("long.txt", text.encode()), nothing_said).finds) == 1


def test_what_cannot_be_looked_at_is_refused(put: Any, tmp_path: Path) -> None:
    look = FileInspector().look
    assert refused(lambda: look(str(tmp_path / "none"), nothing_said)).code is Code.FILE_MISSING
    assert refused(lambda: look(str(tmp_path), nothing_said)).code is Code.FILE_MISSING
    assert refused(lambda: look(put("e", b""), nothing_said)).code is Code.FILE_EMPTY
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        assert refused(lambda: look(str(tmp_path / "pipe"), nothing_said)).code is Code.FILE_MISSING


def test_above_the_limit_nothing_is_read(put: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspector, "MOST_IN_CASE", 10)
    why = refused(lambda: FileInspector().look(put("a", b"x" * 11), nothing_said))
    assert (why.code, why.facts["size"], why.facts["limit"]) == (Code.FILES_TOO_LARGE, 11, 10)


def test_looking_can_be_stopped(put: Any) -> None:
    def stop(_: int) -> None:
        raise StoppedError

    path = put("a.txt", b"x")
    with pytest.raises(StoppedError):
        FileInspector().look(path, stop)


def test_a_child_that_takes_too_long_is_ended(put: Any) -> None:
    why = refused(lambda: FileInspector(seconds=0).look(put("a.txt", b"x"), nothing_said))
    assert (why.code, why.facts) == (Code.FILE_NOT_READ, {"file": "a.txt", "seconds": 0})


def test_a_file_that_cannot_be_read_to_its_end_is_not_said_to_be_missing(
    put: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inspector, "_START", "import os; os.kill(os.getpid(), 9)")
    why = refused(lambda: FileInspector().look(put("a.txt", b"x"), nothing_said))
    assert (why.code, why.facts["seconds"]) == (Code.FILE_NOT_READ, 120)


def test_what_a_child_told_before_its_end_counts(put: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    start = (
        'print(\'{"sha256": "ab", "size": 1, "kind": "pdf"}\');'
        ' print("{cut off", end="", flush=True);'
        " import os; os.kill(os.getpid(), 9)"
    )
    monkeypatch.setattr(inspector, "_START", start)
    look = FileInspector().look(put("a.pdf", b"x"), nothing_said)
    assert look == Look("a.pdf", 1, "ab", "pdf", Looked.PARTLY)
    monkeypatch.setattr(inspector, "_START", 'print(\'{"sha256": "ab", "size": 1, "kind": "x"}\')')
    assert FileInspector().look(put("a.pdf", b"x"), nothing_said).kind == "unknown"


def test_pieces_are_of_one_size(put: Any, tmp_path: Path) -> None:
    content = os.urandom(PIECE_BYTES + 3)
    sizes = [len(piece) for piece in FileInspector().pieces(put("a", content))]
    assert sizes == [PIECE_BYTES, 3]
    gone = FileInspector().pieces(str(tmp_path / "none"))
    assert refused(lambda: next(gone)).code is Code.FILE_MISSING


TRIES = """
import sys
sys.path.insert(0, sys.argv[1])
from casemgr.incoming import limits
import socket, subprocess, os, ctypes
limits.give_up_rights()
def tried(what):
    try:
        what()
    except (PermissionError, OSError, MemoryError) as error:
        return type(error).__name__
    return "done"
print(tried(lambda: socket.socket().connect(("127.0.0.1", 9))))
print(tried(lambda: subprocess.run(["true"])))
print(tried(lambda: os.system("true")))
print(tried(lambda: open(sys.argv[2], "w").write("x")))
print(tried(lambda: os.write(os.open(sys.argv[2], os.O_CREAT | os.O_WRONLY), b"x" * 10)))
print(tried(lambda: len(bytearray(2 << 30))))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
def test_the_child_can_neither_write_nor_talk_nor_take_much(tmp_path: Path) -> None:
    place = tmp_path / "written"
    said = subprocess.run(
        [sys.executable, "-c", TRIES, str(ROOT), str(place)],
        capture_output=True, text=True, check=False,
    ).stdout.split()  # fmt: skip
    assert len(said) in {4, 6}, said  # the signal of a file too large ends it, or it is told
    assert "done" not in said
    assert not place.exists() or place.stat().st_size == 0
