"""Puts PDF files one behind the other: what is drawn on their pages is copied byte for byte.

Their structure goes along, so letters that are fit for the archive and for screen readers stay so
together. What several letters have in common (colours, and what one font draws) is kept once.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from casemgr.domain.errors import Code, Problem
from casemgr.letters.merge_fonts import JoinedFonts, Written

if TYPE_CHECKING:
    from pypdf.generic import PdfObject

_SHARED = {"/Font", "/FontDescriptor"}
"""What may be kept once for all letters, besides streams: nothing in it leads back to a page."""
_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
_NUMBERED = ("/StructParents", "/StructParent")
_KEPT = ("/Lang", "/Metadata", "/OutputIntents", "/ViewerPreferences")
"""What the whole takes over from its first part."""
_PACKED = 200
"""How many objects are packed together."""


class Merger:
    """Takes in files one after the other and gives the whole."""

    def __init__(self, *, both_sides: bool) -> None:
        """Begin; with *both_sides* each part has an even number of pages, the last one blank."""
        self._both_sides = both_sides
        self._objects: list[bytes] = []
        self._known: dict[bytes, int] = {}
        self._pages: list[int] = []
        self._marks: list[tuple[str, int]] = []
        self._top: list[int] = []
        self._parents: list[tuple[int, bytes]] = []
        self._next_parent = 0
        self._whole = True
        """Whether every part has a structure; else the whole claims none."""
        self._catalog: dict[str, bytes] = {}
        self.fonts = JoinedFonts(self._reserve, _plain)
        self._tree, self._root, self._page_tree = (self._reserve() for _ in range(3))

    def add(self, pdf: bytes, name: str) -> int:
        """Take in a file, to be found as *name* among the bookmarks; give its number of pages.

        Raises ``vault_damaged`` when it cannot be read.
        """
        try:
            return self._add(PdfReader(io.BytesIO(pdf)), name)
        except (PyPdfError, KeyError, ValueError, TypeError, AttributeError) as error:
            raise Problem(Code.VAULT_DAMAGED, part=name) from error

    def _add(self, reader: PdfReader, name: str) -> int:
        copier = _Copier(self, self._next_parent)
        catalog: Any = reader.trailer["/Root"].get_object()
        tree: Any = catalog.raw_get("/StructTreeRoot") if "/StructTreeRoot" in catalog else None
        pages: list[Any] = list(reader.pages)
        if tree is None:
            self._whole = False
        else:
            copier.known[tree.idnum] = self._root
        for page in pages:
            copier.known[page.indirect_reference.idnum] = self._reserve()
        self._marks.append((name, len(self._pages)))
        for page in pages:
            number = copier.known[page.indirect_reference.idnum]
            entries = {k: v for k, v in page.items() if k != "/Parent"}
            for key in _INHERITED:
                above = page
                while key not in entries and "/Parent" in above:
                    above = above["/Parent"].get_object()
                    if key in above:
                        entries[key] = above.raw_get(key)
            written = {k: copier.write(v, k) for k, v in entries.items()}
            self._fill(number, _dictionary(written | {"/Parent": _to(self._page_tree)}))
            self._pages.append(number)
        if self._both_sides and len(pages) % 2:
            blank = {"/Type": b"/Page", "/Parent": _to(self._page_tree), "/Resources": b"<<>>"}
            box = copier.write(pages[-1].mediabox)
            self._pages.append(self._store(_dictionary(blank | {"/MediaBox": box})))
        if tree is not None:
            self._structure(copier, tree.get_object(), catalog.get("/Lang"))
        if not self._catalog:
            self._catalog = {
                key: copier.write(catalog.raw_get(key)) for key in _KEPT if key in catalog
            }
        return len(pages)

    def _structure(self, copier: _Copier, tree: Any, language: Any) -> None:
        """Hang the top of a part's structure under the whole's, as a part of it."""
        top = tree.raw_get("/K")
        for one in top if isinstance(top, ArrayObject) else (top,):
            number = self._reserve()
            copier.known[one.idnum] = number
            element = {k: copier.write(v, k) for k, v in one.get_object().items()}
            element["/S"] = b"/Part"
            if language is not None:
                element["/Lang"] = copier.write(language)
            self._fill(number, _dictionary(element))
            self._top.append(number)
        numbers = tree["/ParentTree"].get_object()["/Nums"].get_object()
        highest = -1
        for at in range(0, len(numbers), 2):
            key = int(numbers[at])
            highest = max(highest, key)
            self._parents.append((key + self._next_parent, copier.write(numbers[at + 1])))
        self._next_parent += highest + 1

    def finish(self) -> bytes:
        """Give the whole file."""
        pages = b"[" + b" ".join(map(_to, self._pages)) + b"]"
        count = _number(len(self._pages))
        self._fill(
            self._page_tree, _dictionary({"/Type": b"/Pages", "/Kids": pages, "/Count": count})
        )
        catalog = {"/Type": b"/Catalog", "/Pages": _to(self._page_tree)}
        catalog |= {k: v for k, v in self._catalog.items() if self._whole or k == "/Lang"}
        catalog["/Outlines"] = _to(self._bookmarks())
        self._finish_structure(catalog if self._whole else {})
        for font in self.fonts.written():
            self._fill(font.number, self._font(font))
        root = self._store(_dictionary(catalog))
        return _file(self._objects, root)

    def _finish_structure(self, catalog: dict[str, bytes]) -> None:
        tops = b"[" + b" ".join(map(_to, self._top)) + b"]"
        document = {"/Type": b"/StructElem", "/S": b"/Document", "/P": _to(self._tree), "/K": tops}
        self._fill(self._root, _dictionary(document))
        numbers = b" ".join(_number(key) + b" " + value for key, value in self._parents)
        tree = {
            "/Type": b"/StructTreeRoot",
            "/K": _to(self._root),
            "/ParentTree": b"<< /Nums [" + numbers + b"] >>",
            "/ParentTreeNextKey": _number(self._next_parent),
        }
        self._fill(self._tree, _dictionary(tree))
        catalog |= {"/StructTreeRoot": _to(self._tree), "/MarkInfo": b"<< /Marked true >>"}

    def _bookmarks(self) -> int:
        top = self._reserve()
        items = [self._reserve() for _ in self._marks]
        for at, (name, page) in enumerate(self._marks):
            title = io.BytesIO()
            TextStringObject(name).write_to_stream(title)
            item = {
                "/Title": title.getvalue(),
                "/Parent": _to(top),
                "/Dest": b"[" + _to(self._pages[page]) + b" /Fit]",
            }
            if at:
                item["/Prev"] = _to(items[at - 1])
            if at + 1 < len(items):
                item["/Next"] = _to(items[at + 1])
            self._fill(items[at], _dictionary(item))
        count = _number(len(items))
        entries = {"/Type": b"/Outlines", "/Count": count}
        entries |= {"/First": _to(items[0]), "/Last": _to(items[-1])} if items else {}
        self._fill(top, _dictionary(entries))
        return top

    def _font(self, font: Written) -> bytes:
        """Store the streams of a font; give its dictionary."""
        name = font.name.encode("ascii")
        file = self._store(_stream({"/Length1": _number(len(font.file))}, font.file))
        to_glyph = self._store(_stream({}, font.to_glyph))
        meanings = self._store(_stream({}, font.meanings))
        descriptor = self._store(
            b"<< /FontName " + name + b" " + font.descriptor
            + b" /FontFile2 " + _to(file) + b" >>"
        )  # fmt: skip
        inner = {
            "/Type": b"/Font",
            "/Subtype": b"/CIDFontType2",
            "/BaseFont": name,
            "/CIDSystemInfo": b"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            "/FontDescriptor": _to(descriptor),
            "/DW": b"1000",
            "/W": b"[" + font.widths + b"]",
            "/CIDToGIDMap": _to(to_glyph),
        }
        return _dictionary(
            {
                "/Type": b"/Font",
                "/Subtype": b"/Type0",
                "/BaseFont": name,
                "/Encoding": b"/Identity-H",
                "/DescendantFonts": b"[" + _dictionary(inner) + b"]",
                "/ToUnicode": _to(meanings),
            }
        )

    # --- objects -------------------------------------------------------------------------

    def _reserve(self) -> int:
        self._objects.append(b"null")
        return len(self._objects)

    def _fill(self, number: int, body: bytes) -> None:
        self._objects[number - 1] = body

    def _store(self, body: bytes) -> int:
        number = self._reserve()
        self._fill(number, body)
        return number

    def _share(self, body: bytes) -> int:
        """Keep *body* once."""
        digest = hashlib.sha256(body).digest()
        if digest not in self._known:
            self._known[digest] = self._store(body)
        return self._known[digest]


class _Copier:
    """Writes the objects of one file anew, with the whole's numbers."""

    def __init__(self, merger: Merger, first_parent: int) -> None:
        self._merger = merger
        self._first_parent = first_parent
        self.known: dict[int, int] = {}
        """Numbers in the whole by numbers in the file."""

    def write(self, value: PdfObject, key: str = "") -> bytes:
        match value:
            case IndirectObject():
                return _to(self._object(value))
            case StreamObject():
                entries = {k: self.write(v, k) for k, v in value.items() if k != "/Length"}
                data: bytes = value._data  # noqa: SLF001 - as it is stored, packed or not
                entries["/Length"] = _number(len(data))
                return _dictionary(entries) + b"\nstream\n" + data + b"\nendstream"
            case DictionaryObject():
                return _dictionary({k: self.write(v, k) for k, v in value.items()})
            case ArrayObject():
                return b"[" + b" ".join(self.write(one) for one in value) + b"]"
            case NumberObject() if key in _NUMBERED:
                return _number(int(value) + self._first_parent)
        return _plain(value)

    def _object(self, reference: IndirectObject) -> int:
        merger = self._merger
        if reference.idnum not in self.known:
            value = reference.get_object()
            if value is None:
                return merger._store(b"null")  # noqa: SLF001 - of one mind
            kind = value.get("/Type") if isinstance(value, DictionaryObject) else None
            joined = merger.fonts.number(value) if kind == "/Font" else None
            if joined is not None:
                self.known[reference.idnum] = joined
                return joined
            if isinstance(value, StreamObject) or kind in _SHARED:
                self.known[reference.idnum] = merger._share(self.write(value))  # noqa: SLF001
            else:
                number = merger._reserve()  # noqa: SLF001
                self.known[reference.idnum] = number
                merger._fill(number, self.write(value))  # noqa: SLF001
        return self.known[reference.idnum]


def _file(objects: list[bytes], root: int) -> bytes:
    """Write *objects* as a file: what is no stream is packed, many at a time."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    rows: dict[int, tuple[int, int, int]] = {0: (0, 0, 0xFFFF)}

    def put(number: int, body: bytes) -> None:
        rows[number] = (1, out.tell(), 0)
        out.write(f"{number} 0 obj\n".encode() + body + b"\nendobj\n")

    plain: list[int] = []
    for number, body in enumerate(objects, start=1):
        if b"\nstream\n" in body:
            put(number, body)
        else:
            plain.append(number)
    last = len(objects)
    for at in range(0, len(plain), _PACKED):
        some = plain[at : at + _PACKED]
        last += 1
        places, content = [], b""
        for place, number in enumerate(some):
            rows[number] = (2, last, place)
            places.append(f"{number} {len(content)}")
            content += objects[number - 1] + b"\n"
        head = (" ".join(places) + "\n").encode()
        entries = {"/Type": b"/ObjStm", "/N": _number(len(some)), "/First": _number(len(head))}
        put(last, _stream(entries, head + content))
    start = out.tell()
    last += 1
    rows[last] = (1, start, 0)
    table = b"".join(
        kind.to_bytes(1, "big") + place.to_bytes(5, "big") + more.to_bytes(2, "big")
        for kind, place, more in (rows[n] for n in range(last + 1))
    )
    digest = hashlib.sha256(out.getvalue()).hexdigest()[:32].encode()
    entries = {
        "/Type": b"/XRef",
        "/Size": _number(last + 1),
        "/W": b"[1 5 2]",
        "/Root": _to(root),
        "/ID": b"[<" + digest + b"> <" + digest + b">]",
    }
    put(last, _stream(entries, table))
    out.write(f"startxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def _stream(entries: dict[str, bytes], content: bytes) -> bytes:
    packed = zlib.compress(content)
    entries = entries | {"/Filter": b"/FlateDecode", "/Length": _number(len(packed))}
    return _dictionary(entries) + b"\nstream\n" + packed + b"\nendstream"


def _plain(value: PdfObject) -> bytes:
    out = io.BytesIO()
    value.write_to_stream(out)
    return out.getvalue()


def _number(value: int) -> bytes:
    return str(value).encode()


def _dictionary(entries: dict[str, bytes]) -> bytes:
    parts = []
    for key, value in entries.items():
        name = io.BytesIO()
        NameObject(key).write_to_stream(name)
        parts.append(name.getvalue() + b" " + value)
    return b"<< " + b" ".join(parts) + b" >>"


def _to(number: int) -> bytes:
    return f"{number} 0 R".encode()
