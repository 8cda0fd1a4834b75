"""Reads the text of a PDF, as a reader would copy it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfDocument


def read_text(pdf: bytes) -> str:
    """Give the text of all pages in order; pages are divided by a form feed."""
    with _opened(pdf) as document:
        texts = []
        for number in range(len(document)):
            page = document[number]
            text_page = page.get_textpage()
            texts.append(text_page.get_text_range().replace("\r\n", "\n"))
            text_page.close()
            page.close()
        return "\f".join(texts)


def read_about(pdf: bytes) -> dict[str, str]:
    """Give what the PDF says of itself (title, author, subject …), by name; nothing left empty."""
    with _opened(pdf) as document:
        return {k.lower(): v for k, v in document.get_metadata_dict(skip_empty=True).items()}


@contextmanager
def _opened(pdf: bytes) -> Iterator[PdfDocument]:
    import pypdfium2  # noqa: PLC0415 - slow to import

    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()
