"""Files made to take all memory or all time there is."""

from __future__ import annotations

import io
import json
import random
import struct
import zipfile
import zlib
from datetime import date
from typing import TYPE_CHECKING

from asn1crypto.pkcs12 import Pfx
from reportlab.pdfgen.canvas import Canvas

from tests.fuzz.parser import DAY
from tests.fuzz.parsers import PARSERS
from tests.keys import good

if TYPE_CHECKING:
    from collections.abc import Callable

_MEGABYTE = 1024 * 1024


def _fill(piece: bytes, size: int = _MEGABYTE - 1024) -> bytes:
    return piece * (size // len(piece))


def _toml() -> dict[str, bytes]:
    return {
        "lists in lists": b"a = " + _fill(b"["),
        "tables in tables": b"a = " + _fill(b"{a="),
        "a long dotted key": b"a" + _fill(b".a") + b" = 1",
        "many dotted keys": _fill(b"a.b.c.d.e.f.g.h.i.j = 1\n"),
        "a long number": b"a = " + _fill(b"9"),
        "a long fraction": b"a = 0." + _fill(b"9"),
        "a long text": b'a = "' + _fill(b"x") + b'"',
        "many tables": b"".join(b"[t%d]\n" % n for n in range(80_000)),
        "many entries of a list": _fill(b"[[field]]\n"),
        "never closed": b'a = """' + _fill(b"\\\n"),
        "larger than any": _fill(b"# remark\n", 60 * _MEGABYTE),
        "nothing but zeros": bytes(_MEGABYTE // 2),
    }


def _json() -> dict[str, bytes]:
    return {
        "lists in lists": _fill(b"["),
        "objects in objects": _fill(b'{"a":'),
        "a long number": b'{"format": ' + _fill(b"9") + b"}",
        "many keys": json.dumps({str(n): n for n in range(60_000)}).encode(),
        "larger than any": _fill(b" ", 60 * _MEGABYTE) + b"{}",
    }


def _chunk(kind: bytes, content: bytes) -> bytes:
    body = kind + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))


def _png(width: int, height: int, *more: bytes, rows: bytes = b"") -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    data = _chunk(b"IDAT", zlib.compress(rows, 9))
    return b"".join(
        (b"\x89PNG\r\n\x1a\n", _chunk(b"IHDR", head), *more, data, _chunk(b"IEND", b""))
    )


def _images() -> dict[str, bytes]:
    bomb = zlib.compress(bytes(200 * _MEGABYTE), 9)
    return {
        "as wide and high as can be": _png(2**31 - 1, 2**31 - 1),
        "as wide as can be": _png(2**31 - 1, 1),
        "many pixels": _png(60_000, 60_000),
        "a remark that grows": _png(64, 64, _chunk(b"zTXt", b"Comment\0\0" + bomb)),
        "many remarks": _png(64, 64, *[_chunk(b"tEXt", b"a\0b")] * 50_000),
        "a profile that grows": _png(64, 64, _chunk(b"iCCP", b"p\0\0" + bomb)),
        "data that grows": _png(64, 64, rows=bytes(200 * _MEGABYTE)),
    }


def _pdf(objects: list[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, code in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, code)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % at for at in places)
    out += b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )
    return bytes(out)


def _stream(content: bytes, entries: bytes = b"/Filter /FlateDecode") -> bytes:
    return b"<<%b /Length %d>>\nstream\n%b\nendstream" % (entries, len(content), content)


def _pdfs() -> dict[str, bytes]:
    catalog, pages = b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [3 0 R] /Count 1>>"
    page = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>>"
    bomb = zlib.compress(bytes(300 * _MEGABYTE), 9)
    twice = zlib.compress(bomb, 9)
    out = io.BytesIO()
    canvas = Canvas(out)
    for _ in range(3000):
        canvas.showPage()
    canvas.save()
    whole = [catalog, pages, page]
    tree = [
        b"<</Type /Pages /Count 9 /Kids [%b]>>" % b" ".join([b"%d 0 R" % n] * 10)
        for n in range(3, 23)
    ]
    head = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] "
    forms = [
        _stream(b"/F Do " * 10, head + b"/Resources <</XObject <</F %d 0 R>>>>" % n)
        for n in range(6, 26)
    ]
    uses = page.replace(b"/Contents", b"/Resources <</XObject <</F 5 0 R>>>> /Contents")
    drawn = zlib.compress(b"q " * (35 * _MEGABYTE), 9)
    return {
        "pages of pages, ten times each": _pdf([catalog, *tree, page]),
        "forms of forms, ten times each": _pdf(
            [catalog, pages, uses, _stream(b"/F Do", b""), *forms, _stream(b"", head)]
        ),
        "a page that grows just so far": _pdf([*whole, _stream(drawn)]),
        "a page that grows": _pdf([catalog, pages, page, _stream(bomb)]),
        "a page that grows twice": _pdf(
            [catalog, pages, page, _stream(twice, b"/Filter [/FlateDecode /FlateDecode]")]
        ),
        "pages in a ring": _pdf([catalog, b"<</Type /Pages /Kids [2 0 R] /Count 1>>"]),
        "pages that are their own parent": _pdf(
            [catalog, b"<</Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1>>", page, b"<<>>"]
        ),
        "very many pages by its word": _pdf(
            [catalog, b"<</Type /Pages /Kids [3 0 R] /Count 2000000000>>", page, _stream(b"", b"")]
        ),
        "lists in lists": _pdf([catalog, pages, b"[" * 200_000]),
        "a ring of references": _pdf([b"2 0 R", b"1 0 R"]),
        "three thousand pages": out.getvalue(),
        "a page as large as a field": _pdf(
            [catalog, pages, page.replace(b"595 842", b"9e30 9e30"), _stream(b"", b"")]
        ),
    }


def _key_files() -> dict[str, bytes]:
    content = good(DAY, date(2027, 11, 20))
    sealed = Pfx.load(content)
    sealed["mac_data"]["iterations"] = 2**31 - 1
    rounds = (20_000).to_bytes(2, "big")
    found = {"its seal stretched for years": sealed.dump(force=True)}
    for name, at in (
        ("its certificate stretched for long", content.find(b"\2\2" + rounds)),
        ("its key stretched for long", content.rfind(b"\2\2" + rounds)),
    ):
        assert at > 0
        # As many bytes, so that all lengths stay right: the salt before it lends two.
        found[name] = _longer(content, at)
    return found


def _longer(content: bytes, at: int) -> bytes:
    """Write a number of four bytes in place of one of two, taken from the salt before it."""
    salt = content.rfind(b"\x04\x10", 0, at)
    assert at - salt == 18  # a salt of 16 bytes stands right before the number
    shorter = b"\x04\x0e" + content[salt + 2 : salt + 16]
    return content[:salt] + shorter + b"\2\4\x7f\xff\xff\xff" + content[at + 4 :]


def _zip(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def _files() -> dict[str, bytes]:
    nested = _zip(("a", bytes(20 * _MEGABYTE)))
    for _ in range(20):
        nested = _zip(("a.zip", nested))
    entities = b"".join(b'<!ENTITY e%d "%b">' % (n + 1, b"&e%d;" % n * 10) for n in range(20))
    document = b'<!DOCTYPE d [<!ENTITY e0 "x">' + entities + b"]><d>&e20;</d>"
    mail = b"From: a\r\nTo: b\r\nSubject: c\r\nMIME-Version: 1.0\r\n"
    parts = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(3000)
    )
    return {
        "zip that grows": _zip(("word/document.xml", bytes(300 * _MEGABYTE))),
        "zips in zips": nested,
        "many members": _zip(*((f"{n}.txt", b"") for n in range(30_000))),
        "members outside": _zip(("../../etc/passwd", b"x"), ("/etc/passwd", b"x")),
        "entities of entities": _zip(("word/document.xml", document)),
        "elements in elements": _zip(("word/document.xml", b"<a>" * 300_000)),
        "strings that are not there": _zip(
            ("xl/workbook.xml", b"<a/>"),
            ("xl/sheet.xml", b'<c t="s"><v>%b</v></c>' % (b"9" * 5000)),
        ),
        "many columns": b"1," * _MEGABYTE,
        "parts in parts": mail + parts,
        "a header without end": mail + b"X: " + _fill(b"=?utf-8?q?a?= "),
        "many headers": mail + _fill(b"To: <a@example.jp>, \r\n ") + b"\r\n",
        "many signs of rtf": b"{\\rtf1" + _fill(b"\\u-1 ?"),
        "old office of zeros": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60 * _MEGABYTE),
    }


def _typed() -> dict[str, bytes]:
    return {
        what: _fill(piece.encode(), 100_000)
        for what, piece in {
            "digits": "1",
            "digits and gaps": "1-",
            "numbers in fours": "1234 ",
            "names of numbers": "個人番号保険者番号記号",
            "a sign that grows": "\ufdfa",
            "marks on marks": "\u0301",
            "fields": "{name}",
            "conditions": "{?a}",
            "brackets": "{",
            "lines": "\n",
        }.items()
    }


def _settings() -> dict[str, bytes]:
    return {
        "many entries": b"[General]\n" + _fill(b"a=1\n"),
        "a long list": b"[General]\ncolumns=" + _fill(b"1, "),
        "a long number": b"[General]\nidle_minutes=" + _fill(b"9"),
    }


def _databases() -> dict[str, bytes]:
    return {
        "zeros": bytes(8 * _MEGABYTE),
        "nothing": b"",
        "noise": random.Random(1).randbytes(_MEGABYTE),
        "another database": b"SQLite format 3\0" + bytes(_MEGABYTE),
    }


_KINDS: dict[str, Callable[[], dict[str, bytes]]] = {
    "law": _toml,
    "policy": _toml,
    "papers": _toml,
    "scenario": _toml,
    "header": _json,
    "backup stamp": _json,
    "head file": _json,
    "recovery key": lambda: {"a long text": _fill(b"ABCD ", 8 * _MEGABYTE)},
    "seal": _images,
    "photo": _images,
    "enclosure": lambda: _pdfs() | _images(),
    "key file": _key_files,
    "house texts": _typed,
    "numbers": _typed,
    "search": _typed,
    "closing day": _typed,
    "incoming file": lambda: _files() | _images() | _pdfs(),
    "preferences": _settings,
    "vault database": _databases,
    "vault log": _databases,
    "vault header": _json,
}


def made(name: str) -> dict[str, bytes]:
    """Give the hostile files for one reader, by what they are."""
    return _KINDS[name]()


assert set(_KINDS) == set(PARSERS)
