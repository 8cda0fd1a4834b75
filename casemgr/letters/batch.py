"""Many letters in one file to print, behind a list that says what is in it and what is not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from casemgr.letters import pdf
from casemgr.letters.check import refuse_unprintable
from casemgr.letters.lists import WIDTH, new_flow, number_pages
from casemgr.letters.marks import Tag
from casemgr.letters.rows import look
from casemgr.letters.slices import Column, paragraph, table
from casemgr.letters.text import clean, one_line
from casemgr.letters.values import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.domain.text import Language
    from casemgr.letters.fonts import FontBook
    from casemgr.letters.marks import Page
    from casemgr.letters.wording import Wording
    from casemgr.services.dispatch import Batch, Selected

_COLUMNS = (
    ("number", 0.07),
    ("letter", 0.19),
    ("addressee", 0.21),
    ("pages", 0.08),
    ("enclosures", 0.2),
    ("result", 0.25),
)


def cover(book: FontBook, wording: Wording, batch: Batch, language: Language) -> bytes:
    """Give the list as PDF. Raises ``unprintable_characters``."""
    title = wording.text("text.title")
    about = pdf.About(title, language.value, batch.made_on)
    return pdf.write(_pages(book, wording, batch, language), book, about)


def _pages(book: FontBook, wording: Wording, batch: Batch, language: Language) -> list[Page]:
    own = look(language)
    listed = tuple((x.addressee, x.enclosures, x.said) for x in batch.letters)
    refuse_unprintable(book, listed, language)
    flow = new_flow()
    left = len(batch.letters) - len(batch.printable)
    values = {
        "made_on": Words(wording, language).date(batch.made_on),
        "count": str(len(batch.letters)),
        "n": str(len(batch.printable)),
        "other": str(left) if left else "",
    }
    title = replace(own.title, align="left")
    flow.add(paragraph(book, wording.text("text.title"), title, WIDTH, tag=Tag("H1")))
    flow.gap(4)
    for key in ("made_on", "count", "inside"):
        flow.add(paragraph(book, wording.text(f"text.{key}", values), own.body, WIDTH))
    flow.gap(8)
    columns = [Column(wording.text(f"column.{key}"), share) for key, share in _COLUMNS]
    cells = [_cells(wording, n, one) for n, one in enumerate(batch.letters, start=1)]
    if cells:
        flow.add(table(book, columns, cells, own.table, WIDTH))
    number_pages(
        flow,
        book,
        own.body.kind,
        lambda page, of: wording.text("text.page", {"page": page, "pages": of}),
    )
    return flow.pages


def _cells(wording: Wording, number: int, one: Selected) -> tuple[str, ...]:
    why = _reasons(wording, [clean(w) for w in one.said])
    return (
        str(number),
        one.letter,
        one_line(one.addressee),
        wording.text("text.pages", {"pages": str(one.pages)}) if one.pages else "",
        "\n".join(one_line(e) for e in one.enclosures),
        wording.text("text.not_printed", {"why": why}) if why else wording.text("text.printed"),
    )


def _reasons(wording: Wording, said: list[str]) -> str:
    """Put reasons together: behind a sentence goes what its language has between sentences."""
    out = ""
    for one in said:
        between = "sentences" if out.endswith(("。", ".")) else "list"
        out += (wording.text(f"common.form.{between}") if out else "") + one
    return out


def merged(
    first: bytes,
    name: str,
    batch: Batch,
    *,
    both_sides: bool,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> bytes | None:
    """Put the list *first* (called *name*) and the letters into one file; None when cancelled.

    Raises ``vault_damaged`` for a letter that cannot be read.
    """
    from casemgr.letters.merge import Merger  # noqa: PLC0415 - slow to import

    whole = Merger(both_sides=both_sides)
    whole.add(first, name)
    letters = batch.printable
    progress(0, len(letters))
    for done, one in enumerate(letters, start=1):
        if cancelled():
            return None
        whole.add(one.pdf, one.letter)
        progress(done, len(letters))
    return None if cancelled() else whole.finish()
