"""The structure of a letter, by which a screen reader follows it and an archive understands it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from casemgr.letters.marks import PAGE_HEIGHT, Tag
from casemgr.letters.objects import raw, reference, text

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(slots=True)
class _Element:
    tag: Tag
    kids: list[Tag | tuple[int, int] | int] = field(default_factory=list)
    """Tags inside it, pieces of content by page and number, and fields by number."""


class Structure:
    """Collects what is marked on each page, in the order in which it is first met."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._root = Tag("Document")
        self._elements: dict[Tag, _Element] = {self._root: _Element(self._root)}
        self.pages: list[list[Tag]] = []
        """What is marked on each page so far."""
        self._fields: list[tuple[Tag, int]] = []

    def new_page(self) -> None:
        """Go on to the next page, on which numbers begin anew."""
        self.pages.append([])

    def number(self, tag: Tag) -> int:
        """Give the next piece of content on this page its number; it belongs to *tag*."""
        page = len(self.pages) - 1
        number = len(self.pages[page])
        self.pages[page].append(tag)
        self._element(tag).kids.append((page, number))
        return number

    def add_field(self, tag: Tag) -> None:
        """Give a field of a form on this page the next number; *tag* is its own."""
        self._element(tag).kids.append(len(self._fields))
        self._fields.append((tag, len(self.pages) - 1))

    def _element(self, tag: Tag) -> _Element:
        if tag not in self._elements:
            self._elements[tag] = _Element(tag)
            self._element(tag.parent or self._root).kids.append(tag)
        return self._elements[tag]

    def attach(
        self, pdfdoc: Any, document: Any, pages: list[Any], fields: Sequence[Any] = ()
    ) -> None:
        """Write the tree into *document*; *pages* and *fields* are its objects of that kind.

        A field's number in the tree (its StructParent) follows those of the pages.
        """

        tree = raw(pdfdoc, "")
        root = reference(document, tree)
        made = {tag: raw(pdfdoc, "") for tag in self._elements}
        place = {tag: reference(document, one) for tag, one in made.items()}
        sheets = [reference(document, page) for page in pages]

        def kid_of(kid: Tag | tuple[int, int] | int) -> str:
            if isinstance(kid, Tag):
                return place[kid]
            if isinstance(kid, int):
                sheet, field = sheets[self._fields[kid][1]], reference(document, fields[kid])
                return f"<</Type /OBJR /Pg {sheet} /Obj {field}>>"
            return f"<</Type /MCR /Pg {sheets[kid[0]]} /MCID {kid[1]}>>"

        for tag, element in self._elements.items():
            above = root if tag is self._root else place[tag.parent or self._root]
            kids = " ".join(kid_of(kid) for kid in element.kids)
            made[
                tag
            ].written = f"<</Type /StructElem /S /{tag.role} /P {above}{_more(tag)} /K [{kids}]>>"
        numbers: list[str] = []
        for at, tags in enumerate(self.pages):
            found = raw(pdfdoc, f"[{' '.join(place[tag] for tag in tags)}]")
            numbers.append(f"{at} {reference(document, found)}")
            page = pages[at]
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents = at
            page.Tabs = pdfdoc.PDFName("S")
        for number, (tag, _) in enumerate(self._fields, start=len(self.pages)):
            numbers.append(f"{number} {place[tag]}")
        above = reference(document, raw(pdfdoc, f"<</Nums [{' '.join(numbers)}]>>"))
        tree.written = (
            f"<</Type /StructTreeRoot /K {place[self._root]} /ParentTree {above} "
            f"/ParentTreeNextKey {len(self.pages) + len(self._fields)}>>"
        )
        document.Catalog.StructTreeRoot = tree
        document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": pdfdoc.PDFtrue})


def _more(tag: Tag) -> str:
    """Give what else is said of an element."""
    found = f" /Lang {text(tag.language)}" if tag.language else ""
    found += f" /Alt {text(tag.alt)}" if tag.alt else ""
    if tag.role == "TH":
        found += " /A <</O /Table /Scope /Column>>"
    elif tag.box is not None:
        left, top, right, bottom = tag.box
        corners = (left, PAGE_HEIGHT - bottom, right, PAGE_HEIGHT - top)
        box = " ".join(f"{v:.3f}" for v in corners)
        found += f" /A <</O /Layout /BBox [{box}]>>"
    return found
