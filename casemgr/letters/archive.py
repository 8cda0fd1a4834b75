"""What makes a file one for the archive: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).

The files say so themselves; the tests have an independent program confirm it.
"""

from __future__ import annotations

import html
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from casemgr.letters.objects import Document
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


def metadata(title: str, language: str, made_on: date) -> bytes:
    """Give the packet in which a file says what it is; never a person's name."""
    return _PACKET.format(
        identifier=_IDENTIFIER,
        title=html.escape(title, quote=False),
        language=html.escape(language, quote=False),
        day=made_on.isoformat(),
    ).encode()


@lru_cache(maxsize=2)
def _packed(profile: bytes) -> bytes:
    """Pack the profile of colours, which is the same in every file."""
    return zlib.compress(profile)


def image(document: Document, pixels: Pixels) -> str:
    """Add an image; where it is transparent, a mask of its own says how much."""

    def part(content: bytes, colours: str, packing: str = "FlateDecode", more: str = "") -> str:
        size = f"/Width {pixels.width} /Height {pixels.height} /BitsPerComponent 8"
        kind = f"/Type /XObject /Subtype /Image {size} /ColorSpace /{colours}"
        return document.stream(content, f"{kind} /Filter /{packing}{more}")

    mask = f" /SMask {part(pixels.cover, 'DeviceGray')}" if pixels.cover else ""
    return part(pixels.colours, pixels.space, pixels.packing, mask)


def conform(document: Document, packet: bytes, profile: bytes) -> str:
    """Add the packet and the colours the file is meant for; give what the catalog says of them."""
    # The packet stays readable to programs that know nothing of PDF.
    about = document.stream(packet, "/Type /Metadata /Subtype /XML ")
    colours = document.stream(_packed(profile), "/N 3 /Filter /FlateDecode ")
    return (
        f"/Metadata {about} /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 "
        f"/OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile {colours}>>]"
    )
