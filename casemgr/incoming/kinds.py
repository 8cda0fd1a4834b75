"""Tells what a file is by its content: its first bytes, and for containers what lies in them."""

from __future__ import annotations

import codecs
import re
import zipfile
from typing import IO, TYPE_CHECKING

import puremagic

from casemgr.services.file_kinds import KINDS, RUN_BY_NAME, Flag

if TYPE_CHECKING:
    from casemgr.incoming.seen import Seen

HEAD = 64 * 1024
_PDF_WITHIN = 1024
"""Readers take a PDF whose sign does not stand at the very beginning."""
_ISO_AT = 0x8001
_SIGNS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (0, b"GIF87a", "gif"),
    (0, b"GIF89a", "gif"),
    (0, b"II*\x00", "tiff"),
    (0, b"MM\x00*", "tiff"),
    (8, b"WEBP", "webp"),
    (8, b"WAVE", "audio"),
    (8, b"AVI ", "video"),
    (8, b"AIFF", "audio"),
    (0, b"ID3", "audio"),
    (0, b"\xff\xfb", "audio"),
    (0, b"\xff\xf3", "audio"),
    (0, b"\xff\xf1", "audio"),
    (0, b"\xff\xf9", "audio"),
    (0, b"OggS", "audio"),
    (0, b"fLaC", "audio"),
    (0, b"#!AMR", "audio"),
    (0, b"\x1a\x45\xdf\xa3", "video"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video"),
    (0, b"\x00\x00\x01\xba", "video"),
    (0, b"\x00\x00\x01\xb3", "video"),
    (0, b"{\\rtf", "rtf"),
    (0, b"7z\xbc\xaf\x27\x1c", "archive"),
    (0, b"Rar!\x1a\x07", "archive"),
    (0, b"\x1f\x8b", "archive"),
    (0, b"BZh", "archive"),
    (0, b"\xfd7zXZ\x00", "archive"),
    (0, b"\x28\xb5\x2f\xfd", "archive"),
    (0, b"MSCF", "archive"),
    (2, b"-lh", "archive"),
    (257, b"ustar", "archive"),
    (0, b"MZ", "program"),
    (0, b"\x7fELF", "program"),
    (0, b"\xfe\xed\xfa\xce", "program"),
    (0, b"\xfe\xed\xfa\xcf", "program"),
    (0, b"\xce\xfa\xed\xfe", "program"),
    (0, b"\xcf\xfa\xed\xfe", "program"),
    (0, b"\xca\xfe\xba\xbe", "program"),
    (0, b"dex\n", "program"),
    (0, b"\x00asm", "program"),
    (0, b"!<arch>\n", "program"),
    (0, b"\xed\xab\xee\xdb", "program"),
    (0, b"L\x00\x00\x00\x01\x14\x02\x00", "program"),  # a shortcut of Windows
    (0, b"ITSF", "program"),
    (_ISO_AT, b"CD001", "disk_image"),
    (0, b"conectix", "disk_image"),
    (0, b"vhdxfile", "disk_image"),
)
"""Place, sign, kind; the first that fits counts."""
_FTYP = {b"hei": "heif", b"hev": "heif", b"mif": "heif", b"avi": "heif", b"M4A": "audio"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MSI = bytes.fromhex("84100c0000000000c000000000000046")
_OLE_NAMES = {
    "WordDocument": "old_word",
    "Workbook": "old_excel",
    "PowerPoint Document": "old_powerpoint",
    "__properties_version1.0": "outlook",
    "Book": "old_excel",
}
_OLE_ACTIVE = ("_VBA_PROJECT", "Macros", "_VBA_PROJECT_CUR")
_ZIPPED = {
    "word/document": "word",
    "xl/workbook": "excel",
    "ppt/presentation": "powerpoint",
}
_ODF = {"text": "odt", "spreadsheet": "ods", "presentation": "odp"}
_ODF_TYPE = re.compile(rb"application/vnd\.oasis\.opendocument\.([a-z]+)")
_HEADER = re.compile(
    rb"(?im)^(?:from|to|received|return-path|message-id|date|subject|mime-version|delivered-to"
    rb"|content-type|dkim-signature|x-[a-z-]+): "
)
_MAIL_HEADERS = 3
_ENCODINGS = ("utf-8-sig", "cp932", "euc_jp")
_PRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


def recognise(file: IO[bytes], seen: Seen) -> str:
    """Give one of ``services.file_kinds.KINDS``."""
    file.seek(0)
    head = file.read(HEAD)
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return "pdf"
    if head.startswith(_OLE):
        return _of_ole(file, seen)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_zip(file, seen)
    if head[4:8] == b"ftyp":
        return _FTYP.get(head[8:11], "video")
    for place, sign, kind in _SIGNS:
        if head.startswith(sign, place):
            return kind
    if head.startswith(b"BM") and int.from_bytes(head[2:6], "little") == _size(file):
        return "bmp"
    return _of_text(head, seen) if encoding_of(head) else _guessed(head)


def encoding_of(head: bytes) -> str:
    """Give the encoding of what begins with *head*; empty when it is no text."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\0" in head:
        return ""
    if b"\x1b$" in head or b"\x1b(J" in head:
        return "iso2022_jp"
    for encoding in _ENCODINGS:
        try:
            # Its end may be cut within a sign.
            text = codecs.getincrementaldecoder(encoding)().decode(head, final=False)
        except UnicodeDecodeError:
            continue
        return "" if _PRINTABLE.search(text) else encoding
    return ""


def _of_text(head: bytes, seen: Seen) -> str:
    begin = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:2048].lower()
    if begin.startswith((b"#!", b"<?php", b"@echo off", b"<job", b"<package", b"<scriptlet")):
        return "script"
    if b"<script" in head.lower():
        seen.flags.add(Flag.ACTIVE)
    if len(_HEADER.findall(head.split(b"\n\n")[0].split(b"\r\n\r\n")[0])) >= _MAIL_HEADERS:
        return "mail"
    if b"<svg" in begin:
        return "svg"
    return "html" if b"<html" in begin or b"<!doctype html" in begin else "text"


def _of_ole(file: IO[bytes], seen: Seen) -> str:
    """The old container of Microsoft; its parts are named in UTF-16 somewhere in it."""
    found = {
        name: name.encode("utf-16-le") + b"\0\0" for name in (*_OLE_NAMES, *_OLE_ACTIVE, "Enc")
    }
    found["Enc"] = "EncryptedPackage".encode("utf-16-le")
    names: set[str] = set()
    tail = b""
    file.seek(0)
    while piece := file.read(1024 * 1024):
        block = tail + piece
        if _MSI in block:
            return "program"
        names |= {name for name, sign in found.items() if sign in block}
        tail = block[-64:]
    if names & set(_OLE_ACTIVE):
        seen.flags.add(Flag.ACTIVE)
    if "Enc" in names:
        seen.flags.add(Flag.LOCKED)
    return next((kind for name, kind in _OLE_NAMES.items() if name in names), "old_office")


def _of_zip(file: IO[bytes], seen: Seen) -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            kind = _of_members(archive, names)
            if any(info.flag_bits & 1 for info in archive.infolist()):
                seen.flags.add(Flag.LOCKED)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
        seen.flags.add(Flag.DAMAGED)
        return "zip"
    if any(_is_active(name) for name in names) and kind != "zip":
        seen.flags.add(Flag.ACTIVE)
    return kind


def _of_members(archive: zipfile.ZipFile, names: list[str]) -> str:
    if "AndroidManifest.xml" in names or "META-INF/MANIFEST.MF" in names:
        return "program"
    for begin, kind in _ZIPPED.items():
        if any(name.startswith(begin) for name in names):
            return kind
    if "mimetype" in names:
        with archive.open("mimetype") as member:
            told = _ODF_TYPE.match(member.read(100))
        return _ODF.get(told[1].decode() if told else "", "zip")
    return "zip"


def _is_active(name: str) -> bool:
    low = name.lower()
    return (
        "vbaproject" in low
        or "/activex/" in low
        or "oleobject" in low
        or low.startswith(("basic/", "scripts/"))
        or "/macrosheets/" in low
    )


def _guessed(head: bytes) -> str:
    """Ask a longer list of signs; only what is certain to be dangerous or packed counts."""
    try:
        told = [m.extension.lstrip(".").lower() for m in puremagic.magic_string(head)]
    except (puremagic.PureError, ValueError):
        return "unknown"
    if told and told[0] in RUN_BY_NAME:
        return "program"
    return "archive" if told and told[0] in KINDS["archive"].endings else "unknown"


def _size(file: IO[bytes]) -> int:
    return file.seek(0, 2)
