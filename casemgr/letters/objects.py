"""Writes the objects of a PDF and the file they make (ISO 32000-1, 7.3 and 7.5).

An object is its code; others name it by a reference, such as ``12 0 R``.
"""

from __future__ import annotations

import hashlib
import zlib

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_LEVEL = 1
"""Packing better would make a letter a hundredth smaller, and take three times as long."""
_WINDOW = 12
"""A small one (4096 bytes) is made ready in half the time; what is packed is hardly longer."""
_MEMORY = 5
"""The same is true of the table in which repetitions are looked for."""
PACKED = "/Filter /FlateDecode "
_LONG = 16_384
"""Bytes; an object that is longer is a font or an image, named after what it holds."""


class Document:
    """A file being written."""

    def __init__(self) -> None:
        """Begin without objects."""
        self._objects: list[bytes] = []

    def reserve(self) -> str:
        """Give a reference to an object whose code is not known yet."""
        self._objects.append(b"")
        return f"{len(self._objects)} 0 R"

    def fill(self, reference: str, code: str) -> None:
        """Give a reserved object its code."""
        self._objects[int(reference[: -len(" 0 R")]) - 1] = code.encode("ascii")

    def add(self, code: str) -> str:
        """Add an object; give a reference to it."""
        self._objects.append(code.encode("ascii"))
        return f"{len(self._objects)} 0 R"

    def stream(self, content: bytes, entries: str = "") -> str:
        """Add a stream of *content* as it stands, with *entries* for its dictionary."""
        # Archives want the end on a line of its own.
        head = f"<<{entries}/Length {len(content)}>>".encode("ascii")
        self._objects.append(b"%b\nstream\n%b\nendstream" % (head, content))
        return f"{len(self._objects)} 0 R"

    def packed(self, content: bytes, entries: str = "") -> str:
        """Add a stream of *content*, packed."""
        return self.stream(packed(content), f"{entries}{PACKED}")

    def file(self, catalog: str, info: str) -> bytes:
        """Give the file, whose *catalog* and *info* are objects in it."""
        out = [_HEADER]
        at = len(_HEADER)
        places = ["0000000000 65535 f \n"]
        for number, code in enumerate(self._objects, start=1):
            written = b"%d 0 obj\n%b\nendobj\n" % (number, code)
            places.append("%010d 00000 n \n" % at)  # noqa: UP031 - the fastest way
            out.append(written)
            at += len(written)
        short = b"".join([code for code in self._objects if len(code) < _LONG])
        name = hashlib.sha256(short).hexdigest()[:32]
        end = (
            f"xref\n0 {len(places)}\n{''.join(places)}trailer\n<</Size {len(places)} "
            f"/Root {catalog} /Info {info} /ID [<{name}> <{name}>]>>\nstartxref\n{at}\n%%EOF\n"
        )
        return b"".join([*out, end.encode("ascii")])


def packed(content: bytes) -> bytes:
    """Pack the content of a stream, whose dictionary needs the entry ``PACKED`` then."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _WINDOW, _MEMORY)
    return packer.compress(content) + packer.flush()


def text(said: str) -> str:
    """Give the code of a text, whatever its script."""
    return f"<FEFF{said.encode('utf-16-be').hex().upper()}>"
