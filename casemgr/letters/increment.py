"""Adds changed objects behind the bytes of a PDF file (ISO 32000-1, 7.5.6)."""

from __future__ import annotations

import hashlib
import io
import struct
from typing import Any


def increment(writer: Any, content: bytes) -> bytes:
    """Add what has changed behind *content*, listed in the manner in which it lists its objects.

    Not by pypdf, which leaves out what the file says of itself (its Info).
    """
    from pypdf.generic import ArrayObject, ByteStringObject, NumberObject  # noqa: PLC0415

    out = io.BytesIO()
    out.write(content + b"\n")
    rows: dict[int, int] = {}
    known = writer._original_hash  # noqa: SLF001 - pypdf's only door
    for number, one in enumerate(writer._objects, start=1):  # noqa: SLF001
        if one is None or (number <= len(known) and one.hash_bin() == known[number - 1]):
            continue
        rows[number] = out.tell()
        out.write(f"{number} 0 obj\n".encode())
        one.write_to_stream(out)
        out.write(b"\nendobj\n")
    reader = writer._reader  # noqa: SLF001
    before = reader._startxref  # noqa: SLF001
    trailer = reader.trailer
    entries = {k: trailer.raw_get(k) for k in ("/Root", "/Info") if k in trailer}
    entries["/Prev"] = NumberObject(before)
    if "/ID" in trailer:
        first = trailer["/ID"][0]
        digest = hashlib.sha256(out.getvalue()).digest()[:16]
        entries["/ID"] = ArrayObject([first, ByteStringObject(digest)])
    start = out.tell()
    listed = content[before:].lstrip()[:4] == b"xref"
    _list(out, rows, entries, len(writer._objects) + 1, packed=not listed)  # noqa: SLF001
    out.write(f"startxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def _list(
    out: io.BytesIO, rows: dict[int, int], entries: dict[str, Any], size: int, *, packed: bool
) -> None:
    """Write where the objects *rows* are: as a table, or *packed* as a stream."""
    from pypdf.generic import (  # noqa: PLC0415 - slow to import
        ArrayObject,
        DecodedStreamObject,
        DictionaryObject,
        NameObject,
        NumberObject,
    )

    if packed:
        rows[size] = out.tell()
    runs: list[list[int]] = []
    for number in rows:
        if runs and number == runs[-1][0] + runs[-1][1]:
            runs[-1][1] += 1
        else:
            runs.append([number, 1])
    end: Any = DecodedStreamObject() if packed else DictionaryObject()
    end[NameObject("/Size")] = NumberObject(size + packed)
    for key, value in entries.items():
        end[NameObject(key)] = value
    if not packed:
        out.write(b"xref\n")
        for first, count in runs:
            out.write(f"{first} {count}\n".encode())
            for number in range(first, first + count):
                out.write(f"{rows[number]:010d} 00000 n \n".encode())
        out.write(b"trailer\n")
        end.write_to_stream(out)
        out.write(b"\n")
        return
    end[NameObject("/Type")] = NameObject("/XRef")
    end[NameObject("/W")] = ArrayObject(map(NumberObject, (1, 4, 1)))
    end[NameObject("/Index")] = ArrayObject(NumberObject(n) for run in runs for n in run)
    end.set_data(b"".join(struct.pack(">BIB", 1, place, 0) for place in rows.values()))
    out.write(f"{size} 0 obj\n".encode())
    end.write_to_stream(out)
    out.write(b"\nendobj\n")
