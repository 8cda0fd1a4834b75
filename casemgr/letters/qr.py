"""QR codes: segno's, with the same mask chosen in a tenth of the time.

Of eight masks the one with the fewest penalty points is taken (ISO/IEC 18004:2015, 7.8.3). The
modules of a code are the bits of one long number here, row by row with a light column between, so
a rule is a few operations on the whole code; column by column it is the code turned over. Of the
texts on letters, which differ in few signs, most codes are sums of codes made before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_ERROR = "m"
_LARGEST = 6
"""Up to this version a code bears no version number, and one alignment pattern at most."""
_RUN = re.compile("1+")
_DIGITS = bytes.maketrans(b"\0\1", b"01")
_FINDER = 7
"""Modules side by side that look like a finder, when four beside them are light: 1011101."""
_VALUES = {s: at for at, s in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")}
"""What the signs of the alphanumeric mode stand for (7.3.4)."""
_SIGNS = frozenset(_VALUES)
_PAIR = 11
"""Bits of two such signs."""

_MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda i, j: (i + j) % 2 == 0,
    lambda i, _: i % 2 == 0,
    lambda _, j: j % 3 == 0,
    lambda i, j: (i + j) % 3 == 0,
    lambda i, j: (i // 2 + j // 3) % 2 == 0,
    lambda i, j: i * j % 2 + i * j % 3 == 0,
    lambda i, j: (i * j % 2 + i * j % 3) % 2 == 0,
    lambda i, j: ((i + j) % 2 + i * j % 3) % 2 == 0,
)


@lru_cache(maxsize=16)
def modules(text: str) -> tuple[int, str]:
    """Give the side of a QR code in modules, and its dark runs as rectangles of a PDF's path.

    Every page of a letter bears the same code.
    """
    rows = dark(text)
    runs = [(down, run.span()) for down, row in enumerate(rows) for run in _RUN.finditer(row)]
    code = " ".join([f"{start} {down} {end - start} 1 re" for down, (start, end) in runs])
    return len(rows), code


def dark(text: str) -> tuple[str, ...]:
    """Give the rows of a QR code, with a 1 for each dark module."""
    unmasked = _unmasked(text)
    if unmasked is None:
        return _by_segno(text)
    form, code = unmasked
    turned, bits = code >> form.size, code & (1 << form.size) - 1
    masked = [(bits ^ m, turned ^ t) for m, t in zip(form.masks, form.turned, strict=True)]
    points = [_points(one, other, form.side) for one, other in masked]
    found: list[tuple[int, int]] = []
    for number in sorted(range(len(masked)), key=points.__getitem__):
        if found and points[number] > min(found)[0]:
            break  # what looks like a finder would only add to it
        like = sum(_finders(one, form.side) for one in masked[number])
        found.append((points[number] + like, number))
    best = min(found)[1]
    return _rows(masked[best][0] | form.said[best], form.side)


def _by_segno(text: str) -> tuple[str, ...]:
    import segno  # noqa: PLC0415 - slow to import

    matrix = segno.make(text, error=_ERROR, micro=False).matrix
    return tuple("".join(map(str, row)) for row in matrix)


def _unmasked(text: str) -> tuple[_Form, int] | None:
    """Give a code before it is masked, twice: by rows, and behind that by columns.

    None for a long text.
    """
    plain = not text.isdigit() and _SIGNS.issuperset(text)
    return _ALIKE.setdefault(len(text), _Alike()).code(text) if plain else _made(text)


def _made(text: str) -> tuple[_Form, int] | None:
    import segno  # noqa: PLC0415 - slow to import

    first: Any = segno.make(text, error=_ERROR, micro=False, mask=0)
    if first.version > _LARGEST:
        return None
    form = _form(first.version, first.error)
    bits = _number(first.matrix) & ~form.formats ^ form.masks[0]
    turned = _number(zip(*first.matrix, strict=True)) & ~form.formats_turned ^ form.turned[0]
    return form, turned << form.size | bits


class _Alike:
    """Codes of texts of one length: each module is a sum (modulo 2) of some bits of the text.

    Correction (Reed-Solomon), placing and masking only add bits up. So the code of a text that is
    a sum of texts met before is the sum of their codes; only others are asked of segno.
    """

    def __init__(self) -> None:
        self._met: dict[int, tuple[int, int, _Form]] = {}
        """Sums of texts and of their codes, by the highest bit that is left of the text."""

    def code(self, text: str) -> tuple[_Form, int] | None:
        rest, code = _bits(text), 0
        while met := self._met.get(rest.bit_length()):
            rest ^= met[0]
            code ^= met[1]
            if not rest:
                return met[2], code
        made = _made(text)
        if made is not None:
            self._met[rest.bit_length()] = rest, code ^ made[1], made[0]
        return made


_ALIKE: dict[int, _Alike] = {}
"""By the length of the text."""


def _bits(text: str) -> int:
    """Give the bits of a text of such signs as a code has them (7.4.4), behind a 1 for the rest."""
    bits = 1
    for at in range(0, len(text), 2):
        first, *second = map(_VALUES.__getitem__, text[at : at + 2])
        bits = bits << _PAIR | (first * len(_VALUES) + second[0] if second else first)
    return bits


@dataclass(frozen=True, slots=True)
class _Form:
    """What all codes of one version and level of correction have in common."""

    side: int
    formats: int
    """Modules that say which mask was taken; light while masks are compared."""
    formats_turned: int
    masks: tuple[int, ...]
    turned: tuple[int, ...]
    said: tuple[int, ...]
    """What those modules say, by mask."""

    @property
    def size(self) -> int:
        """How many bits it takes, with the light columns."""
        return self.side * (self.side + 1)


@cache
def _form(version: int, error: str) -> _Form:
    import segno  # noqa: PLC0415 - slow to import

    side = 17 + 4 * version
    all_ = range(side)

    def cells(chosen: Callable[[int, int], bool]) -> list[list[bool]]:
        return [[chosen(i, j) for j in all_] for i in all_]

    def says(i: int, j: int) -> bool:
        edge = i == 8 or j == 8  # noqa: PLR2004 - beside the finders
        return edge and _corner(i, j, side) and 6 not in {i, j}  # noqa: PLR2004 - timing

    formats = cells(says)
    masks = [cells(lambda i, j, m=m: m(i, j) and _is_free(i, j, side)) for m in _MASKS]  # type: ignore[misc]
    made = [
        segno.make("0", version=version, error=error, boost_error=False, mask=m)
        for m in range(len(_MASKS))
    ]
    return _Form(
        side=side,
        formats=_number(formats),
        formats_turned=_number(zip(*formats, strict=True)),
        masks=tuple(_number(m) for m in masks),
        turned=tuple(_number(zip(*m, strict=True)) for m in masks),
        said=tuple(_number(m.matrix) & _number(formats) for m in made),
    )


def _corner(i: int, j: int, side: int) -> bool:
    """Tell whether a module belongs to one of the three corners with a finder."""
    near, far = 9, side - 8
    return (i < near and (j < near or j >= far)) or (i >= far and j < near)


def _is_free(i: int, j: int, side: int) -> bool:
    """Tell whether a module carries what is said, and is masked."""
    if _corner(i, j, side) or 6 in {i, j}:  # noqa: PLR2004 - timing
        return False
    middle = side - 7
    aligned = side > 21 and max(abs(i - middle), abs(j - middle)) <= 2  # noqa: PLR2004 - its size
    return not aligned


def _number(rows: Iterable[Iterable[int]]) -> int:
    """Give a code as one number, with a light column behind each row."""
    return int(b"".join([bytes(row) + b"\0" for row in rows]).translate(_DIGITS), 2)


def _rows(bits: int, side: int) -> tuple[str, ...]:
    written = f"{bits:0{side * (side + 1)}b}"
    return tuple(written[at : at + side] for at in range(0, len(written), side + 1))


def _points(bits: int, turned: int, side: int) -> int:
    """Give the penalty points of a code (7.8.3.1), but those for what looks like a finder."""
    inner = _inner(side)
    alike = ~(bits ^ bits << 1) & inner
    below = ~(bits ^ bits << (side + 1))
    blocks = alike & alike << (side + 1) & below & inner
    share = bits.bit_count() / side**2
    return (
        _long_runs(alike)
        + _long_runs(~(turned ^ turned << 1) & inner)
        + 3 * blocks.bit_count()
        + 10 * int(abs(share * 100 - 50) / 5)
    )


@cache
def _inner(side: int) -> int:
    """Mark the modules that have a neighbour to the right."""
    return _number([[1] * (side - 1) + [0]] * side)


def _long_runs(alike: int) -> int:
    """Count runs of five and more modules, from where each equals the next: n - 2 points."""
    runs = alike & alike << 1 & alike << 2 & alike << 3
    return runs.bit_count() + 2 * (runs & ~(runs << 1)).bit_count()


def _finders(bits: int, side: int) -> int:
    """Count what looks like a finder and stands light to one side or at an edge: 40 points each."""
    found = bits & ~(bits << 1) & bits << 2 & bits << 3 & bits << 4 & ~(bits << 5) & bits << 6
    last = side - _FINDER
    found &= _columns(side, 0, last)
    if not found:
        return 0
    far = _columns(side, 3, last)
    before = bits >> 1 | bits >> 2 | (bits >> 3 | bits >> 4) & far
    near = _columns(side, 0, last - 3)
    after = bits << 7 | bits << 8 | (bits << 9 | bits << 10) & near
    found &= _columns(side, 0, 0) | _columns(side, last, last) | ~(before & after)
    while shared := found & (found >> 4 | found >> 6):
        found ^= 1 << shared.bit_length() - 1  # what begins inside another one does not count
    return 40 * found.bit_count()


@cache
def _columns(side: int, first: int, last: int) -> int:
    """Mark the modules of these columns."""
    return _number([[first <= j <= last for j in range(side)]] * side)
