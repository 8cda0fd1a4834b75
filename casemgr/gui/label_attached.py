"""English words about files put into a case: what they are, why one is not taken, what to mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterable

    from casemgr.domain.number_finds import Find

_KILO, _MEGA, _GIGA = 1024, 1024**2, 1024**3

ATTACHED_CODES: dict[str, object] = {
    "files_too_large": QT_TRANSLATE_NOOP(
        "code",
        "“{file}” has {size}; this case has files of {held}, and {limit} is the most for one case. "
        "Add the parts that matter, or a smaller copy.",
    ),
    "file_refused": QT_TRANSLATE_NOOP("code", "“{file}” is not taken: {reason}."),
    "file_warned": QT_TRANSLATE_NOOP(
        "code", "Read what is said about “{file}” and tick that it is kept all the same."
    ),
    "file_carries_number": QT_TRANSLATE_NOOP(
        "code",
        "“{file}” carries what looks like this: {numbers}. Such numbers are never kept. Make a "
        "copy in which the number is blackened so that it is gone, and add that.",
    ),
    "file_not_read": QT_TRANSLATE_NOOP(
        "code",
        "“{file}” could not be read to its end; {seconds} seconds are allowed for it. Copy it from "
        "a slow or distant drive to this computer, and add that copy.",
    ),
    "file_changed": QT_TRANSLATE_NOOP(
        "code",
        "“{file}” has changed since it was looked at. Nothing was kept. Close it in the program "
        "that has it open, and add it again.",
    ),
}
"""Code → English sentences."""

_FILE_FAULTS: dict[str, object] = {
    "program": QT_TRANSLATE_NOOP(
        "file_fault",
        "it is a program or a disk image, whatever its name says. Programs do not belong into a "
        "case; ask the sender for a PDF or a picture",
    ),
    "script": QT_TRANSLATE_NOOP(
        "file_fault",
        "it is a script, or its name ends like one, so that a double click on a copy would run it. "
        "Ask the sender for a PDF or a text file",
    ),
    "program_inside": QT_TRANSLATE_NOOP(
        "file_fault",
        "there is a program or a script in it. Add the other files one by one",
    ),
    "bomb": QT_TRANSLATE_NOOP(
        "file_fault",
        "it would grow more than a hundredfold when it is unpacked, as traps do. Ask the sender "
        "for the files themselves",
    ),
}
_FILE_WARNINGS: dict[str, object] = {
    "other_type": QT_TRANSLATE_NOOP(
        "file_warning", "Its name ends differently from what it is. Is it what you expect?"
    ),
    "unknown": QT_TRANSLATE_NOOP(
        "file_warning", "It is of no kind that is known here, and was not looked through."
    ),
    "active": QT_TRANSLATE_NOOP(
        "file_warning", "It holds macros, scripts or files of its own, which may do harm."
    ),
    "archive": QT_TRANSLATE_NOOP(
        "file_warning", "It is an archive. Better add the files in it one by one."
    ),
    "nested": QT_TRANSLATE_NOOP(
        "file_warning", "There is an archive in it, which was not looked through."
    ),
    "locked": QT_TRANSLATE_NOOP(
        "file_warning",
        "It is protected by a pass phrase: it was not looked through, and nobody can read it later "
        "without that.",
    ),
    "damaged": QT_TRANSLATE_NOOP("file_warning", "It is damaged, or not made as it should be."),
    "partly": QT_TRANSLATE_NOOP(
        "file_warning", "Only a part of it could be looked through for numbers."
    ),
    "numbers": QT_TRANSLATE_NOOP(
        "file_warning",
        "It carries a number that may be one of those that must not be kept. Look at it: if it is, "
        "blacken it in a copy and add that.",
    ),
    "already": QT_TRANSLATE_NOOP("file_warning", "This case has this very file already."),
}
_FILE_TOLD: dict[str, object] = {
    "other_type": QT_TRANSLATE_NOOP("file_told", "not what its name says"),
    "unknown": QT_TRANSLATE_NOOP("file_told", "not looked through"),
    "active": QT_TRANSLATE_NOOP("file_told", "holds macros or scripts"),
    "archive": QT_TRANSLATE_NOOP("file_told", "to be unpacked with care"),
    "nested": QT_TRANSLATE_NOOP("file_told", "archive within it"),
    "locked": QT_TRANSLATE_NOOP("file_told", "needs its pass phrase"),
    "damaged": QT_TRANSLATE_NOOP("file_told", "damaged"),
    "partly": QT_TRANSLATE_NOOP("file_told", "partly looked through"),
    "numbers": QT_TRANSLATE_NOOP("file_told", "carries numbers that were looked at"),
    "already": QT_TRANSLATE_NOOP("file_told", "added again"),
}
_FILE_LOOKED: dict[str, object] = {
    "whole": QT_TRANSLATE_NOOP("file_looked", "Looked through for numbers."),
    "pictures": QT_TRANSLATE_NOOP(
        "file_looked",
        "Its words were looked through. Look at its pictures yourself: no My Number, no symbol or "
        "number of an insurance.",
    ),
    "no": QT_TRANSLATE_NOOP(
        "file_looked",
        "Not looked through, for it has no text. See to it yourself: of a My Number card only the "
        "front, of an insurance paper no symbol, number or QR code, of a pension book no number.",
    ),
    "partly": QT_TRANSLATE_NOOP("file_looked", "Not looked through to its end."),
}
_FILE_KINDS: dict[str, object] = {
    "pdf": QT_TRANSLATE_NOOP("file_kind", "PDF"),
    "text": QT_TRANSLATE_NOOP("file_kind", "Text"),
    "mail": QT_TRANSLATE_NOOP("file_kind", "E-mail"),
    "outlook": QT_TRANSLATE_NOOP("file_kind", "Outlook message"),
    "word": QT_TRANSLATE_NOOP("file_kind", "Word"),
    "excel": QT_TRANSLATE_NOOP("file_kind", "Excel"),
    "powerpoint": QT_TRANSLATE_NOOP("file_kind", "PowerPoint"),
    "old_word": QT_TRANSLATE_NOOP("file_kind", "Word (old)"),
    "old_excel": QT_TRANSLATE_NOOP("file_kind", "Excel (old)"),
    "old_powerpoint": QT_TRANSLATE_NOOP("file_kind", "PowerPoint (old)"),
    "old_office": QT_TRANSLATE_NOOP("file_kind", "Old office file"),
    "odt": QT_TRANSLATE_NOOP("file_kind", "OpenDocument text"),
    "ods": QT_TRANSLATE_NOOP("file_kind", "OpenDocument table"),
    "odp": QT_TRANSLATE_NOOP("file_kind", "OpenDocument slides"),
    "rtf": QT_TRANSLATE_NOOP("file_kind", "RTF"),
    "jpeg": QT_TRANSLATE_NOOP("file_kind", "JPEG picture"),
    "png": QT_TRANSLATE_NOOP("file_kind", "PNG picture"),
    "tiff": QT_TRANSLATE_NOOP("file_kind", "TIFF picture"),
    "gif": QT_TRANSLATE_NOOP("file_kind", "GIF picture"),
    "bmp": QT_TRANSLATE_NOOP("file_kind", "BMP picture"),
    "webp": QT_TRANSLATE_NOOP("file_kind", "WebP picture"),
    "heif": QT_TRANSLATE_NOOP("file_kind", "HEIF picture"),
    "audio": QT_TRANSLATE_NOOP("file_kind", "Sound"),
    "video": QT_TRANSLATE_NOOP("file_kind", "Video"),
    "html": QT_TRANSLATE_NOOP("file_kind", "Web page"),
    "svg": QT_TRANSLATE_NOOP("file_kind", "SVG picture"),
    "zip": QT_TRANSLATE_NOOP("file_kind", "ZIP archive"),
    "archive": QT_TRANSLATE_NOOP("file_kind", "Archive"),
    "unknown": QT_TRANSLATE_NOOP("file_kind", "Unknown kind"),
    "disk_image": QT_TRANSLATE_NOOP("file_kind", "Disk image"),
    "program": QT_TRANSLATE_NOOP("file_kind", "Program"),
    "script": QT_TRANSLATE_NOOP("file_kind", "Script"),
}
_NUMBER_KINDS: dict[str, object] = {
    "my_number": QT_TRANSLATE_NOOP("number_kind", "My Number"),
    "card": QT_TRANSLATE_NOOP("number_kind", "card number"),
    "insurer": QT_TRANSLATE_NOOP("number_kind", "insurer's number"),
    "insured": QT_TRANSLATE_NOOP("number_kind", "insured person's symbol and number"),
    "pension": QT_TRANSLATE_NOOP("number_kind", "basic pension number"),
}
ATTACHED: dict[str, dict[str, object]] = {
    "file_fault": _FILE_FAULTS,
    "file_warning": _FILE_WARNINGS,
    "file_told": _FILE_TOLD,
    "file_looked": _FILE_LOOKED,
    "file_kind": _FILE_KINDS,
    "number_kind": _NUMBER_KINDS,
}
"""Group → code → English words."""


def numbers(found: Iterable[Find]) -> list[str]:
    """Say what was found, with its last signs, so that a person finds the place."""
    said = QCoreApplication.translate("labels", "{kind} (…{tail})")
    kinds = ((str(_NUMBER_KINDS[f.kind.value]), f.tail) for f in found)
    return [
        said.format(kind=QCoreApplication.translate("number_kind", kind), tail=tail)
        for kind, tail in kinds
    ]


def size_words(size: int) -> str:
    """Say a size of *size* bytes in the usual units."""
    if size < _KILO:
        return f"{size} B"
    for unit, name, digits in ((_GIGA, "GB", 2), (_MEGA, "MB", 1)):
        if size >= unit:
            return f"{size / unit:.{digits if size % unit else 0}f} {name}"
    return f"{size / _KILO:.0f} KB"
