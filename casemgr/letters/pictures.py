"""Images on letters: a PNG file taken apart into what a PDF holds of it."""

from __future__ import annotations

import hashlib
import io
import zlib
from dataclasses import dataclass
from functools import lru_cache

from casemgr.domain.errors import Code, Problem

LARGEST_FILE = 4 * 1024 * 1024
MOST_PIXELS = 2400
"""Along either side: 24 mm at 600 dpi takes 567."""
MOST_PHOTO_PIXELS = 60_000_000
_ORIENTATION = 0x0112
"""How the camera was held (Exif 2.32, 4.6.4)."""
_SPACES = {"RGB": "DeviceRGB", "L": "DeviceGray"}
_EXPECTED = f"PNG, 8-{MOST_PIXELS} × 8-{MOST_PIXELS}"
_LEAST_PIXELS = 8
_OPAQUE = 255


@dataclass(frozen=True, slots=True)
class Pixels:
    """An image as it goes into a file: colours and transparency, each packed (zlib)."""

    name: str
    """Made from its bytes, so that equal images are one in a file."""
    width: int
    height: int
    colours: bytes
    cover: bytes
    """How opaque each pixel is; empty where all are."""
    packing: str = "FlateDecode"
    """How *colours* are packed; ``DCTDecode`` for a JPEG file as it is."""
    space: str = "DeviceRGB"

    @property
    def ratio(self) -> float:
        """Height by width."""
        return self.height / self.width


@lru_cache(maxsize=8)
def pixels(content: bytes) -> Pixels:
    """Read a PNG file. Raises ``field_invalid`` for anything else, or one too large or small."""
    from PIL import Image  # noqa: PLC0415 - slow to import

    if len(content) > LARGEST_FILE:
        raise _refused()
    try:
        with Image.open(io.BytesIO(content), formats=("PNG",)) as image:
            if not all(_LEAST_PIXELS <= side <= MOST_PIXELS for side in image.size):
                raise _refused()
            whole = image.convert("RGBA")
    except Problem:
        raise
    except Exception:  # whatever a broken file brings the reader to, one that is too large too
        raise _refused() from None
    cover = whole.getchannel("A").tobytes()
    opaque = min(cover) == _OPAQUE
    return Pixels(
        name=hashlib.sha256(content).hexdigest()[:16],
        width=whole.width,
        height=whole.height,
        colours=zlib.compress(whole.convert("RGB").tobytes(), 9),
        cover=b"" if opaque else zlib.compress(cover, 9),
    )


def photo(content: bytes) -> Pixels:
    """Read a PNG or JPEG file of any use; it lies as whoever took it held the camera.

    Raises ``ValueError`` for one that cannot be read, ``OverflowError`` for one too large.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 - slow to import

    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > MOST_PHOTO_PIXELS:
                raise OverflowError
            jpeg, mode = image.format == "JPEG", image.mode
            turned = image.getexif().get(_ORIENTATION, 1) != 1
            clear = image.has_transparency_data
            found = ImageOps.exif_transpose(image)
            if mode.startswith("I"):  # 16 bits of grey, which Pillow would cut off, not divide
                found = found.point(lambda v: v / 256).convert("L")
            found = found.convert("RGBA" if clear else "RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise OverflowError from error
    except (OSError, SyntaxError) as error:
        raise ValueError from error
    name = hashlib.sha256(content).hexdigest()[:16]
    width, height = found.size
    if jpeg and not turned and mode in _SPACES:
        return Pixels(name, width, height, content, b"", "DCTDecode", _SPACES[mode])
    if jpeg:
        packed = io.BytesIO()
        found.save(packed, "JPEG", quality=95, subsampling=0)
        return Pixels(name, width, height, packed.getvalue(), b"", "DCTDecode")
    cover = zlib.compress(found.getchannel("A").tobytes()) if found.mode == "RGBA" else b""
    return Pixels(name, width, height, zlib.compress(found.convert("RGB").tobytes()), cover)


def _refused() -> Problem:
    return Problem(Code.FIELD_INVALID, field="image", value="", expected=_EXPECTED)
