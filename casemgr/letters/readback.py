"""Reads the text of a PDF, as a reader would copy it."""

from __future__ import annotations

import pypdfium2


def read_text(pdf: bytes) -> str:
    """Give the text of all pages in order; pages are divided by a form feed."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = []
        for number in range(len(document)):
            page = document[number]
            text_page = page.get_textpage()
            texts.append(text_page.get_text_range().replace("\r\n", "\n"))
            text_page.close()
            page.close()
        return "\f".join(texts)
    finally:
        document.close()


def read_about(pdf: bytes) -> dict[str, str]:
    """Give what the PDF says of itself (title, author, subject …), by name; nothing left empty."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return {k.lower(): v for k, v in document.get_metadata_dict(skip_empty=True).items()}
    finally:
        document.close()
