"""What makes a file one for the archive: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).

The files say so themselves; the tests have an independent program confirm it.
"""

from __future__ import annotations

import zlib
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from datetime import date

    from casemgr.letters.pictures import Pixels

_IDENTIFIER = "http://www.aiim.org/pdfua/ns/id/"
_PACKET = """<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfuaid="{identifier}"
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:format>application/pdf</dc:format>
<pdf:Producer>casemgr</pdf:Producer>
<xmp:CreatorTool>casemgr</xmp:CreatorTool>
<xmp:CreateDate>{day}T00:00:00+09:00</xmp:CreateDate>
<xmp:ModifyDate>{day}T00:00:00+09:00</xmp:ModifyDate>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{identifier}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
_LEVEL = 6


def metadata(title: str, language: str, made_on: date) -> bytes:
    """Give the packet in which a file says what it is; never a person's name."""
    return _PACKET.format(
        identifier=_IDENTIFIER,
        title=escape(title),
        language=escape(language),
        day=made_on.isoformat(),
    ).encode()


def stream(
    pdfdoc: Any, content: bytes, *, packed: bool = True, level: int = _LEVEL, **entries: Any
) -> Any:
    """Give a stream object whose end stands on a line of its own, as archives want it."""

    if packed:
        content = _packed(content, level)
        entries["Filter"] = pdfdoc.PDFName("FlateDecode")
    return _stream(pdfdoc)(pdfdoc.PDFDictionary(dict(entries)), content, [])


@lru_cache(maxsize=32)
def _packed(content: bytes, level: int) -> bytes:
    """Pack *content*; the profile of colours is the same in every file, some fonts in many."""
    return zlib.compress(content, level)


@cache
def _stream(pdfdoc: Any) -> type[Any]:
    class Stream(pdfdoc.PDFStream):  # type: ignore[misc]
        def format(self, document: Any) -> bytes:
            written: bytes = super().format(document)
            assert written.endswith(b"endstream\n")  # noqa: S101
            return written.removesuffix(b"endstream\n") + b"\nendstream\n"

    return Stream


def image(pdfdoc: Any, document: Any, pixels: Pixels) -> Any:
    """Give the object of an image; where it is transparent, a mask of its own says how much."""

    def part(content: bytes, colours: str, **entries: Any) -> Any:
        return stream(
            pdfdoc,
            content,
            packed=False,
            Type=pdfdoc.PDFName("XObject"),
            Subtype=pdfdoc.PDFName("Image"),
            Width=pixels.width,
            Height=pixels.height,
            BitsPerComponent=8,
            ColorSpace=pdfdoc.PDFName(colours),
            Filter=pdfdoc.PDFName("FlateDecode"),
            **entries,
        )

    mask = {"SMask": document.Reference(part(pixels.cover, "DeviceGray"))} if pixels.cover else {}
    return part(pixels.colours, "DeviceRGB", **mask)


def conform(pdfdoc: Any, document: Any, packet: bytes, profile: bytes) -> None:
    """Give *document* its packet and the colours it is meant for."""
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    # The packet stays readable to programs that know nothing of PDF.
    catalog.Metadata = stream(
        pdfdoc,
        packet,
        packed=False,
        Type=pdfdoc.PDFName("Metadata"),
        Subtype=pdfdoc.PDFName("XML"),
    )
    intent = {
        "Type": pdfdoc.PDFName("OutputIntent"),
        "S": pdfdoc.PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": pdfdoc.PDFString("sRGB"),
        "Info": pdfdoc.PDFString("sRGB"),
        "DestOutputProfile": document.Reference(stream(pdfdoc, profile, N=3)),
    }
    catalog.OutputIntents = pdfdoc.PDFArray([pdfdoc.PDFDictionary(intent)])
