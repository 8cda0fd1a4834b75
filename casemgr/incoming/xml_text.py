"""The text of the XML of office files: paragraphs and rows as lines, cells parted by tabs."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINES = frozenset({"p", "h", "row", "table-row", "br", "comment"})
_CELLS = frozenset({"c", "tc", "table-cell", "tab"})

_PIECE = 64 * 1024
STRING = "\x1e"
"""Stands after each of a workbook's shared strings."""


def xml_text(file: IO[bytes], shared: list[str]) -> Iterator[str]:
    """Give the text of *file*; *shared* are the strings that a sheet's cells name by their places.

    Raises ``ValueError`` where the XML brings a document type: no office program writes one, and
    its entities could grow beyond all measure.
    """
    out: list[str] = []
    cell = {"shared": False, "value": False}
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "c":
            cell["shared"] = attributes.get("t") == "s"
        cell["value"] = tag == "v"

    def end(name: str) -> None:
        tag = name.rpartition(" ")[2]
        cell["value"] = False
        if tag in _LINES:
            out.append("\n")
        elif tag in _CELLS:
            out.append("\t")
        elif tag == "si":
            out.append(STRING)

    def data(text: str) -> None:
        if cell["value"] and cell["shared"] and text.strip().isdecimal():
            place = int(text)
            text = shared[place] if place < len(shared) else ""
        out.append(text)

    def no_doctype(*_: object) -> None:
        raise ValueError("a document type")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = data
    parser.StartDoctypeDeclHandler = no_doctype
    while piece := file.read(_PIECE):
        parser.Parse(piece, False)
        yield "".join(out)
        out.clear()
    parser.Parse(b"", True)
    yield "".join(out)
