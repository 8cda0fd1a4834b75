"""Takes the text out of files, to look for numbers in it. Nothing of it is kept or shown.

Every reader is bounded: an archive has at most 2,000 entries and 200 MB, and grows at most a
hundredfold (the figure of Apache POI); XML has no document type, so it brings no entities.
"""

from __future__ import annotations

import codecs
import email
import email.policy
import io
import re
import zipfile
from typing import IO, TYPE_CHECKING

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from casemgr.domain.file_names import ending
from casemgr.incoming import kinds
from casemgr.incoming.xml_text import STRING, xml_text
from casemgr.services.file_kinds import RUN_BY_NAME, Flag, Looked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from casemgr.incoming.seen import Seen

MOST_ENTRIES, MOST_BYTES, MOST_RATIO = 2000, 200 * 1024 * 1024, 100
_SMALL = 1024 * 1024
"""Below this nothing is a bomb, however well it was packed."""
_PIECE = 256 * 1024
_MOST_MAIL = 60 * 1024 * 1024
_PASSWORD = 4
"""Of PDFium's error codes: FPDF_ERR_PASSWORD."""
_PICTURE = re.compile(r"(?:^|/)(?:media|Pictures)/.+")
_WIDE = re.compile(rb"(?:[\x20-\x7e]\x00|[\x00-\xff][\x30-\x9f\xff]){6,}")
_NARROW = re.compile(rb"[\x20-\x7e\x81-\x9f\xa1-\xfc]{6,}")
_RTF_SIGN = re.compile(rb"\\u(-?[0-9]+) ?\??|\\[a-z]+-?[0-9]* ?|[{}\r\n]")
_PROGRAMS = ("program", "script", "disk_image")


def of(file: IO[bytes], kind: str, seen: Seen, depth: int = 0) -> Iterator[str]:
    """Give the text of a file of *kind*, as it is read; notes in *seen* how far that went."""
    file.seek(0)
    if kind in {"text", "html", "svg"}:
        yield from _plain(file)
    elif kind == "mail":
        yield from _mail(file, seen, depth)
    elif kind == "pdf":
        yield from _pdf(file, seen)
    elif kind in {"word", "excel", "powerpoint", "odt", "ods", "odp", "zip"}:
        yield from _zipped(file, kind, seen, depth)
    elif kind.startswith("old_") or kind == "outlook":
        seen.less(Looked.PARTLY)
        yield from _strings(file)
    elif kind == "rtf":
        yield _rtf(file.read(MOST_BYTES), seen)
    else:
        seen.less(Looked.NO)


def _plain(file: IO[bytes]) -> Iterator[str]:
    encoding = kinds.encoding_of(file.read(kinds.HEAD)) or "utf-8"
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    file.seek(0)
    while piece := file.read(_PIECE):
        yield decoder.decode(piece)


def _mail(file: IO[bytes], seen: Seen, depth: int) -> Iterator[str]:
    content = file.read(_MOST_MAIL + 1)
    if len(content) > _MOST_MAIL:
        seen.less(Looked.PARTLY)
    message = email.message_from_bytes(content, policy=email.policy.default)
    yield "\n".join(f"{name}: {value}" for name, value in message.items()) + "\n"
    for part in message.walk():
        if not part.is_multipart():
            yield from _part(part, seen, depth)


def _part(part: Message, seen: Seen, depth: int) -> Iterator[str]:
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes) or not body:
        return
    if part.get_content_maintype() == "text" and not part.get_filename():
        encoding = part.get_content_charset() or "utf-8"
        try:
            yield body.decode(encoding, "replace") + "\n"
        except LookupError:
            yield body.decode("utf-8", "replace") + "\n"
        return
    yield from _inner(io.BytesIO(body), part.get_filename() or "", seen, depth)


def _inner(file: IO[bytes], name: str, seen: Seen, depth: int) -> Iterator[str]:
    """Look at a file within a file, one level deep."""
    kind = kinds.recognise(file, seen)
    if kind in _PROGRAMS or ending(name) in RUN_BY_NAME:
        seen.flags.add(Flag.PROGRAM_INSIDE)
    if kind in {"zip", "archive"}:
        seen.flags.add(Flag.ARCHIVE_INSIDE)
        seen.less(Looked.PARTLY)
    elif depth:
        seen.less(Looked.PARTLY)
    else:
        if kind in {"jpeg", "png", "gif", "bmp", "tiff", "webp", "heif"}:
            seen.less(Looked.PICTURES)
            return
        yield from of(file, kind, seen, depth + 1)
        yield "\n"


def _zipped(file: IO[bytes], kind: str, seen: Seen, depth: int) -> Iterator[str]:
    with zipfile.ZipFile(file) as archive:
        entries = [e for e in archive.infolist() if not e.is_dir()]
        if _is_bomb(entries):
            seen.flags.add(Flag.BOMB)
            seen.less(Looked.PARTLY)
            return
        if len(entries) > MOST_ENTRIES:
            seen.less(Looked.PARTLY)
        shared = _shared_strings(archive, seen) if kind == "excel" else []
        left = MOST_BYTES
        for entry in entries[:MOST_ENTRIES]:
            left -= entry.file_size
            if left < 0 or entry.flag_bits & 1:
                seen.less(Looked.PARTLY)
                continue
            if kind == "zip":
                body = io.BytesIO(_read(archive, entry, seen))
                yield from _inner(body, entry.filename, seen, depth)
            elif entry.filename.endswith(".xml"):
                body = io.BytesIO(_read(archive, entry, seen))
                yield from xml_text(body, shared)
                yield "\n"
            elif _PICTURE.search(entry.filename):
                seen.less(Looked.PICTURES)


def _is_bomb(entries: list[zipfile.ZipInfo]) -> bool:
    """Judge by what the archive says of itself; what it does is bounded by ``_read``."""
    packed = sum(e.compress_size for e in entries)
    grown = sum(e.file_size for e in entries)
    return grown > _SMALL and grown > MOST_RATIO * max(packed, 1)


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, seen: Seen) -> bytes:
    with archive.open(entry) as member:
        content = member.read(entry.file_size + 1)
    if len(content) > entry.file_size:  # it lied about its size
        seen.flags.add(Flag.BOMB)
        return b""
    return content


def _shared_strings(archive: zipfile.ZipFile, seen: Seen) -> list[str]:
    """The texts of a workbook stand in a list of their own, and its cells name their places."""
    entry = next((e for e in archive.infolist() if e.filename == "xl/sharedStrings.xml"), None)
    if entry is None or entry.file_size > MOST_BYTES:
        return []
    strings = "".join(xml_text(io.BytesIO(_read(archive, entry, seen)), []))
    return strings.split(STRING)


def _pdf(file: IO[bytes], seen: Seen) -> Iterator[str]:
    try:
        document = pdfium.PdfDocument(file, autoclose=False)
    except pdfium.PdfiumError as error:
        seen.flags.add(Flag.LOCKED if error.err_code == _PASSWORD else Flag.DAMAGED)
        seen.less(Looked.NO)
        return
    scripts = pdfium_c.FPDFDoc_GetJavaScriptActionCount(document.raw)
    if scripts > 0 or document.count_attachments() > 0:
        seen.flags.add(Flag.ACTIVE)
    blank = 0
    for page in document:
        text = page.get_textpage().get_text_bounded()
        blank += not text.strip()
        yield f"{text}\n"
        page.close()
    if blank:
        seen.less(Looked.NO if blank == len(document) else Looked.PICTURES)


def _strings(file: IO[bytes]) -> Iterator[str]:
    """The old formats of Microsoft: what looks like text in either way they write it."""
    while piece := file.read(_PIECE * 8):
        for found in _WIDE.finditer(piece):
            yield found[0].decode("utf-16-le", "replace") + "\n"
        for found in _NARROW.finditer(piece):
            yield found[0].decode("cp932", "replace") + "\n"


def _rtf(content: bytes, seen: Seen) -> str:
    if b"\\objdata" in content or b"\\object" in content:
        seen.flags.add(Flag.ACTIVE)
    raw = re.sub(rb"(?:\\'[0-9a-fA-F]{2})+", _hex_run, content)
    return _RTF_SIGN.sub(_rtf_sign, raw).decode("utf-8", "replace")


def _hex_run(found: re.Match[bytes]) -> bytes:
    return bytes.fromhex(found[0].replace(b"\\'", b"").decode()).decode("cp932", "replace").encode()


def _rtf_sign(found: re.Match[bytes]) -> bytes:
    if found[1]:
        code = int(found[1]) % 0x10000
        return chr(code).encode("utf-8", "replace")
    return b"\n" if found[0].startswith((b"\\par", b"\\line", b"\\cell", b"\\row")) else b""
