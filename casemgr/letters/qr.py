"""QR codes: segno's, with the same mask chosen in a tenth of the time.

Of eight masks the one with the fewest penalty points is taken (ISO/IEC 18004:2015, 7.8.3). The
modules of a code are the bits of one long number here, row by row with a light column between, so
a rule is a few operations on the whole code; column by column it is the code turned over.
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
_FINDER = "1011101"
_LIGHT = 4
"""Modules beside a pattern that make it look like a finder."""

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
    runs = ((down, run) for down, row in enumerate(rows) for run in _RUN.finditer(row))
    code = " ".join(f"{run.start()} {down} {run.end() - run.start()} 1 re" for down, run in runs)
    return len(rows), code


def dark(text: str) -> tuple[str, ...]:
    """Give the rows of a QR code, with a 1 for each dark module."""
    import segno  # noqa: PLC0415 - slow to import

    first: Any = segno.make(text, error=_ERROR, micro=False, mask=0)
    if first.version > _LARGEST:
        first = segno.make(text, error=_ERROR, micro=False)
        return tuple("".join(map(str, row)) for row in first.matrix)
    form = _form(first.version, first.error)
    bits = _number(first.matrix) & ~form.formats ^ form.masks[0]
    turned = _number(zip(*first.matrix, strict=True)) & ~form.formats_turned ^ form.turned[0]
    scores = [
        _points(bits ^ mask, turned ^ other, form.side)
        for mask, other in zip(form.masks, form.turned, strict=True)
    ]
    best = scores.index(min(scores))
    return _rows(bits ^ form.masks[best] | form.said[best], form.side)


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
    """Give the penalty points of a code (7.8.3.1)."""
    inner = _inner(side)
    alike = ~(bits ^ bits << 1) & inner
    below = ~(bits ^ bits << (side + 1))
    blocks = alike & alike << (side + 1) & below & inner
    share = bits.bit_count() / side**2
    return (
        _long_runs(alike)
        + _long_runs(~(turned ^ turned << 1) & inner)
        + 3 * blocks.bit_count()
        + _finders(bits, side)
        + _finders(turned, side)
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
    """Count what looks like a finder: 40 points each."""
    stride = side + 1
    written = f"{bits:0{side * stride}b}"
    found = 0
    at = written.find(_FINDER)
    while at >= 0:
        begin = at - at % stride
        column, end = at - begin, at + len(_FINDER)
        if column > side - len(_FINDER):
            at = written.find(_FINDER, at + 1)  # it would go on in the next row
            continue
        if (
            column in {0, side - len(_FINDER)}
            or "1" not in written[max(at - _LIGHT, begin) : at]
            or "1" not in written[end : min(end + _LIGHT, begin + side)]
        ):
            found += 40
            at = written.find(_FINDER, end)
        else:
            at = written.find(_FINDER, at + 4)
    return found
