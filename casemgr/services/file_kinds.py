"""What kinds of files may be put into a case. The content says what a file is, not its name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from casemgr.domain.errors import Block, Code, block
from casemgr.domain.file_names import ending
from casemgr.domain.number_finds import Find

if TYPE_CHECKING:
    from collections.abc import Iterable


class Handling(StrEnum):
    """What is done with a kind of file."""

    TAKE = "take"
    WARN = "warn"
    """It is taken once a person has said so in spite of the warning."""
    REFUSE = "refuse"


class Warned(StrEnum):
    """Why a person is asked before a file is put in."""

    OTHER_TYPE = "other_type"
    """The ending of its name is that of another kind."""
    UNKNOWN = "unknown"
    ACTIVE = "active"
    """It holds macros, scripts or actions that run when it is opened."""
    ARCHIVE = "archive"
    """A file of files, which nobody sees without unpacking it."""
    NESTED = "nested"
    """An archive within an archive."""
    LOCKED = "locked"
    """Encrypted: it cannot be looked through, nor opened later without its pass phrase."""
    DAMAGED = "damaged"
    PARTLY = "partly"
    """Only a part of it could be looked through for numbers."""
    NUMBERS = "numbers"
    """It carries what may be a number that must not be kept."""
    ALREADY = "already"
    """The case has this file already."""


class Refused(StrEnum):
    """Why a file is not taken at all: the fact ``reason`` of ``file_refused``."""

    PROGRAM = "program"
    SCRIPT = "script"
    """A text that a double click would run, by its content or by its name."""
    PROGRAM_INSIDE = "program_inside"
    BOMB = "bomb"
    """An archive that grows beyond all measure when it is unpacked."""


class Looked(StrEnum):
    """How far a file was looked through for numbers that must not be kept."""

    WHOLE = "whole"
    PICTURES = "pictures"
    """Its words were; it also holds pictures or scanned pages, which a person has to look at."""
    NO = "no"
    """Pictures, sound, and what cannot be read: a person has to look."""
    PARTLY = "partly"
    """It was too large, broken, or took too long."""


class Flag(StrEnum):
    """What else was seen inside."""

    ACTIVE = "active"
    LOCKED = "locked"
    DAMAGED = "damaged"
    ARCHIVE_INSIDE = "archive_inside"
    PROGRAM_INSIDE = "program_inside"
    BOMB = "bomb"


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file."""

    endings: tuple[str, ...]
    handling: Handling = Handling.TAKE


_TAKE, _WARN, _REFUSE = Handling.TAKE, Handling.WARN, Handling.REFUSE

KINDS: dict[str, FileKind] = {
    "pdf": FileKind(("pdf",)),
    "text": FileKind(
        (
            "txt",
            "text",
            "md",
            "log",
            "json",
            "xml",
            "csv",
            "tsv",
            "ics",
            "vcf",
            "ini",
            "yaml",
            "yml",
        )
    ),
    "mail": FileKind(("eml",)),
    "outlook": FileKind(("msg",)),
    "word": FileKind(("docx", "dotx")),
    "excel": FileKind(("xlsx", "xltx")),
    "powerpoint": FileKind(("pptx", "potx", "ppsx")),
    "old_word": FileKind(("doc", "dot")),
    "old_excel": FileKind(("xls", "xlt")),
    "old_powerpoint": FileKind(("ppt", "pps", "pot")),
    "old_office": FileKind(("doc", "xls", "ppt", "msg", "dot", "xlt", "pps", "jtd")),
    "odt": FileKind(("odt", "ott")),
    "ods": FileKind(("ods", "ots")),
    "odp": FileKind(("odp", "otp")),
    "rtf": FileKind(("rtf", "doc")),
    "jpeg": FileKind(("jpg", "jpeg", "jpe", "jfif")),
    "png": FileKind(("png",)),
    "tiff": FileKind(("tif", "tiff")),
    "gif": FileKind(("gif",)),
    "bmp": FileKind(("bmp", "dib")),
    "webp": FileKind(("webp",)),
    "heif": FileKind(("heic", "heif", "avif", "hif")),
    "audio": FileKind(
        (
            "mp3",
            "wav",
            "m4a",
            "aac",
            "ogg",
            "oga",
            "opus",
            "flac",
            "wma",
            "amr",
            "3gp",
            "aif",
            "aiff",
        )
    ),
    "video": FileKind(
        ("mp4", "m4v", "mov", "avi", "mkv", "webm", "wmv", "mpg", "mpeg", "3gp", "ts", "m4a")
    ),
    "html": FileKind(("html", "htm", "xhtml", "mht", "mhtml"), _WARN),
    "svg": FileKind(("svg",), _WARN),
    "zip": FileKind(("zip",), _WARN),
    "archive": FileKind(
        ("7z", "rar", "gz", "tgz", "tar", "bz2", "xz", "lzh", "lha", "cab", "zst", "z"), _WARN
    ),
    "unknown": FileKind((), _WARN),
    "disk_image": FileKind(("iso", "img", "dmg", "vhd", "vhdx"), _REFUSE),
    "program": FileKind(("exe", "dll", "com", "scr", "msi", "so", "jar", "apk"), _REFUSE),
    "script": FileKind(("sh", "bat", "cmd", "ps1", "vbs", "js", "py"), _REFUSE),
}
"""Every kind a file is told to be, with the endings its names have and what is done with it."""

_RUN = """
exe com scr pif dll cpl msi msp mst msix appx appinstaller bat cmd ps1 psm1 psd1 vb vbs vbe js jse
jsx mjs ws wsf wsh wsc sct hta htc reg inf lnk url scf chm hlp jar jnlp apk app command workflow
action sh bash csh ksh zsh py pyc pyw pyz rb pl php lua tcl ahk au3 gadget diagcab library-ms
settingcontent-ms xll xla xlam ppa ppam wll iqy slk website desktop run deb rpm vhd vhdx iso
img dmg
"""
RUN_BY_NAME = frozenset(_RUN.split())
"""Endings by which a system runs or mounts a file on a double click, whatever its content."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen when a file was looked at, before it is kept."""

    name: str
    """Made harmless (``domain.file_names.safe_name``)."""
    size: int
    sha256: str
    kind: str
    """One of ``KINDS``."""
    looked: Looked
    finds: tuple[Find, ...] = ()
    flags: frozenset[Flag] = frozenset()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a file may be put in."""

    refused: Block | None
    warnings: tuple[Warned, ...]
    """A person has to agree to these first."""


def judge(look: Look, held: Iterable[str] = ()) -> Verdict:
    """Judge a file; *held* are the hashes of the files of the case."""
    return Verdict(_refused(look), tuple(_warnings(look, held)))


def _refused(look: Look) -> Block | None:
    sure = [find for find in look.finds if find.sure]
    if sure:
        return block(Code.FILE_CARRIES_NUMBER, file=look.name, numbers=sure)
    reason = _reason(look)
    return block(Code.FILE_REFUSED, file=look.name, reason=reason.value) if reason else None


def _reason(look: Look) -> Refused | None:
    if Flag.BOMB in look.flags:
        return Refused.BOMB
    if Flag.PROGRAM_INSIDE in look.flags:
        return Refused.PROGRAM_INSIDE
    if look.kind == "script":
        return Refused.SCRIPT
    if KINDS[look.kind].handling is Handling.REFUSE:
        return Refused.PROGRAM
    return Refused.SCRIPT if ending(look.name) in RUN_BY_NAME else None


def _warnings(look: Look, held: Iterable[str]) -> list[Warned]:
    kind, end = KINDS[look.kind], ending(look.name)
    found = {
        Warned.UNKNOWN: look.kind == "unknown",
        Warned.OTHER_TYPE: bool(kind.endings) and end not in kind.endings,
        Warned.ARCHIVE: look.kind in {"zip", "archive"},
        Warned.NESTED: Flag.ARCHIVE_INSIDE in look.flags,
        Warned.ACTIVE: Flag.ACTIVE in look.flags or look.kind in {"html", "svg"},
        Warned.LOCKED: Flag.LOCKED in look.flags,
        Warned.DAMAGED: Flag.DAMAGED in look.flags,
        Warned.PARTLY: look.looked is Looked.PARTLY,
        Warned.NUMBERS: bool(look.finds),
        Warned.ALREADY: look.sha256 in set(held),
    }
    return [warned for warned, so in found.items() if so]
