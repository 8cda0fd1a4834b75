"""The structure of a letter, by which a screen reader follows it and an archive understands it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from casemgr.letters.marks import PAGE_HEIGHT, Tag
from casemgr.letters.objects import text

if TYPE_CHECKING:
    from casemgr.letters.objects import Document


@dataclass(slots=True)
class _Element:
    place: str
    above: str
    page: str = ""
    """Where its first piece of content stands: that of all pieces which name no other."""
    kids: list[str] = field(default_factory=list)
    """Elements inside it, pieces of content by number, and fields."""


class Structure:
    """Collects what is marked on each page, in the order in which it is first met."""

    def __init__(self, document: Document) -> None:
        """Begin a tree in *document*."""
        self._document = document
        self._tree = document.reserve()
        self._root = Tag("Document")
        self._elements = {self._root: _Element(document.reserve(), self._tree)}
        self._pages: list[str] = []
        self._marked: list[list[str]] = []
        """What is marked on each page so far."""
        self._fields: list[str] = []

    def new_page(self, page: str) -> None:
        """Go on to the next page, a reference, on which numbers begin anew."""
        self._pages.append(page)
        self._marked.append([])

    def number(self, tag: Tag) -> int:
        """Give the next piece of content on this page its number; it belongs to *tag*."""
        page, marked = self._pages[-1], self._marked[-1]
        element = self._elements.get(tag) or self._element(tag)
        number = len(marked)
        marked.append(element.place)
        element.page = element.page or page
        here = element.page == page
        element.kids.append(str(number) if here else f"<</Type /MCR /Pg {page} /MCID {number}>>")
        return number

    def add_field(self, tag: Tag, field: str) -> None:
        """Add a field of a form on this page, a reference; *tag* is its own."""
        element = self._elements.get(tag) or self._element(tag)
        element.kids.append(f"<</Type /OBJR /Pg {self._pages[-1]} /Obj {field}>>")
        self._fields.append(element.place)

    def _element(self, tag: Tag) -> _Element:
        """Begin an element inside that of the tag's parent."""
        parent = tag.parent or self._root
        above = self._elements.get(parent) or self._element(parent)
        new = self._elements[tag] = _Element(self._document.reserve(), above.place)
        above.kids.append(new.place)
        return new

    def write(self) -> str:
        """Write the tree; give a reference to it.

        A page's number in it (its StructParents) is its place among the pages; a field's (its
        StructParent) follows those.
        """
        document = self._document
        for tag, one in self._elements.items():
            page = f" /Pg {one.page}" if one.page else ""
            kids = one.kids[0] if len(one.kids) == 1 else f"[{' '.join(one.kids)}]"
            document.fill(
                one.place, f"<</S /{tag.role} /P {one.above}{page}{_more(tag)} /K {kids}>>"
            )
        places = [document.add(f"[{' '.join(marked)}]") for marked in self._marked]
        numbers = " ".join(f"{at} {one}" for at, one in enumerate([*places, *self._fields]))
        above = document.add(f"<</Nums [{numbers}]>>")
        document.fill(
            self._tree,
            f"<</Type /StructTreeRoot /K {self._elements[self._root].place} /ParentTree {above} "
            f"/ParentTreeNextKey {len(places) + len(self._fields)}>>",
        )
        return self._tree


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
