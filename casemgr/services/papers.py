"""Envelopes and sheets of labels: what they measure, read from a data file and checked.

All lengths are millimetres, from the left and the top. Callers pass bytes: nothing here knows where
files lie.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from casemgr.domain.people import Address
from casemgr.domain.text import Text
from casemgr.services.rules.faults import RulesFault
from casemgr.services.rules.reading import Need, Table, parse

if TYPE_CHECKING:
    from collections.abc import Iterable

SHEET_WIDTH, SHEET_HEIGHT = 210.0, 297.0
"""A4."""
DOMESTIC, ABROAD = "naga3-window", "dl-window"
"""The envelopes letters are made for where nobody chose another."""
SHIPPED = "envelopes.toml"
OWN = "own envelopes"
"""How messages name the company's own file."""
FURTHEST = 10.0
"""How far anything may be moved; more is a wrong profile and no shift."""

_SMALLEST, _LARGEST = 60.0, 500.0
_LEAST_SEEN = (45.0, 18.0)
"""Width and height of the part always visible below which no address can be read in it."""
_MOST_RIGHT = 145.0
"""How far right a window may ever show the sheet: beside it the sender needs a column."""
_DIGITS = 7
_NO_TEXT = Text()


@dataclass(frozen=True, slots=True)
class Offset:
    """A way to the right and down."""

    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle, from the left and top edge of an envelope."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PostcodeBoxes:
    """The seven red boxes of an upright Japanese envelope."""

    right: float
    """From the last box to the right edge."""
    top: float
    width: float
    height: float
    steps: tuple[float, ...]
    """From the left edge of a box to the left edge of the next."""


@dataclass(frozen=True, slots=True)
class EnvelopeProfile:
    """One envelope. What each length means is told at the head of ``resources/envelopes.toml``."""

    id: str
    name: Text
    width: float
    height: float
    fold: tuple[float, ...] = ()
    window: Area | None = None
    play: Offset = Offset()
    return_line: bool = False
    postcode: PostcodeBoxes | None = None
    nudge: Offset = Offset()

    @property
    def panel(self) -> float:
        """Height of the part of the sheet that faces the window."""
        return self.fold[0] if self.fold else SHEET_HEIGHT


@dataclass(frozen=True, slots=True)
class Face:
    """What an envelope looks like and shows, shift included, from its top left corner.

    One with a window as it lies, the folded sheet in the corner that the window is measured from;
    a plain one as it is printed for a letter within Japan.
    """

    width: float
    height: float
    address: Area
    """Where the address goes."""
    sender: Area | None = None
    """Where the sender's line goes, in the window."""
    window: Area | None = None
    sheet: Area | None = None
    """The folded sheet; None where the address is printed on the envelope itself."""
    always: Area | None = None
    """What the window shows in every position of the sheet."""
    ever: Area | None = None
    """What the window can show in some position."""
    boxes: tuple[Area, ...] = ()
    """The printed boxes of the postal code."""


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A sheet of labels on A4."""

    id: str
    name: Text
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    step_x: float
    step_y: float
    pad: float

    @property
    def places(self) -> int:
        """How many labels there are."""
        return self.columns * self.rows


@dataclass(frozen=True, slots=True)
class Stock:
    """All envelopes and label sheets known, by id."""

    envelopes: Mapping[str, EnvelopeProfile]
    labels: Mapping[str, LabelSheet]


class DateStyle(StrEnum):
    """How Japanese letters write years."""

    WESTERN = "western"
    ERA = "era"


@dataclass(frozen=True, slots=True)
class Picture:
    """An image printed on letters."""

    content: bytes
    """A PNG file."""
    width: float
    """On paper; its height follows."""
    alt: Text = _NO_TEXT
    """What is read instead of it; where empty it is decoration."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What the company's letters are printed on and how: not what they say."""

    domestic: EnvelopeProfile
    abroad: EnvelopeProfile
    dates: DateStyle = DateStyle.WESTERN
    seal: Picture | None = None
    """Stamped over the end of the sender's name."""
    logo: Picture | None = None
    """Printed above the sender's name."""
    stamped: bool = False
    """Whether Japanese letters without a seal have a place to be stamped by hand."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """To whom an envelope or a label is addressed."""

    name: str
    organisation: str = ""
    address: Address = field(default_factory=Address)


@lru_cache(maxsize=16)
def stock(shipped: bytes, own: str = "") -> Stock:
    """Read the shipped file and the company's *own*, whose entries override and extend it.

    Raises ``file_not_toml`` or ``rules_invalid``, naming file, key and reason.
    """
    found = _read(shipped, SHIPPED)
    if not own.strip():
        return found
    more = _read(own.encode(), OWN)
    return Stock(
        {**found.envelopes, **more.envelopes},
        {**found.labels, **more.labels},
    )


def own_text(content: bytes) -> str:
    """Give the text of a company's own file. Raises ``file_not_toml`` or ``rules_invalid``."""
    _read(content, OWN)
    return content.decode("utf-8-sig")


def room(width: float, height: float, fold: Iterable[float]) -> Offset:
    """Give how far a sheet folded at *fold* can slide in an envelope."""
    panel = max(b - a for a, b in pairwise((0.0, *fold, SHEET_HEIGHT)))
    return Offset(max(0.0, width - SHEET_WIDTH), max(0.0, height - panel))


def moved(profile: EnvelopeProfile, by: Offset) -> EnvelopeProfile:
    """Give *profile* nudged a little more."""
    return replace(profile, nudge=Offset(profile.nudge.x + by.x, profile.nudge.y + by.y))


def _read(content: bytes, file: str) -> Stock:
    root = parse(content, file)
    envelopes = [_envelope(table) for table in root.tables("envelope")]
    labels = [_labels(table) for table in root.tables("labels")]
    for name, ids in (("envelope", [e.id for e in envelopes]), ("labels", [s.id for s in labels])):
        for twice in _repeated(ids):
            root.fault(name, RulesFault.DUPLICATE_ID, twice)
    root.note_unread()
    root.faults.raise_any()
    return Stock({e.id: e for e in envelopes}, {s.id: s for s in labels})


def _repeated(ids: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return [one for one in ids if one in seen or seen.add(one)]  # type: ignore[func-returns-value]


def _envelope(table: Table) -> EnvelopeProfile:
    width = table.measure("width", _SMALLEST, _LARGEST)
    height = table.measure("height", _SMALLEST, _LARGEST)
    fold = table.measures("fold", 20, SHEET_HEIGHT)
    if list(fold) != sorted(set(fold)):
        table.fault("fold", RulesFault.OUT_OF_RANGE, "1 < 2 < …")
    panel = max(b - a for a, b in pairwise((0.0, *fold, SHEET_HEIGHT)))
    # The folded sheet must go in.
    if width < SHEET_WIDTH:
        table.fault("width", RulesFault.OUT_OF_RANGE, f"{SHEET_WIDTH:g}-{_LARGEST:g}")
    if height < panel:
        table.fault("height", RulesFault.OUT_OF_RANGE, f"{panel:g}-{_LARGEST:g}")
    most = room(width, height, fold)
    sliding = table.table("play")
    play = most if sliding is None else _offset(sliding, (0, most.x), (0, most.y), most)
    nudged = table.table("nudge")
    span = (-FURTHEST, FURTHEST)
    nudge = Offset() if nudged is None else _offset(nudged, span, span, Offset())
    boxes = table.table("postcode")
    opening = table.table("window")
    return EnvelopeProfile(
        id=table.text("id", needed=True),
        name=table.both("name", Need.EITHER),
        width=width,
        height=height,
        fold=fold,
        window=None if opening is None else _window(opening, width, height, play),
        play=play,
        return_line=table.flag("return_line"),
        postcode=None if boxes is None else _boxes(boxes, min(width, height)),
        nudge=nudge,
    )


def _offset(table: Table, x: tuple[float, float], y: tuple[float, float], absent: Offset) -> Offset:
    return Offset(
        table.measure("x", *x, absent=absent.x),
        table.measure("y", *y, absent=absent.y),
    )


def _window(table: Table, width: float, height: float, play: Offset) -> Area:
    """Read a window: inside the envelope, and large enough for what the play leaves of it."""
    least, lowest = _LEAST_SEEN[0] + play.x, _LEAST_SEEN[1] + play.y
    area = Area(
        left=table.measure("left", 0, width),
        top=table.measure("top", 0, height),
        width=table.measure("width", least, width),
        height=table.measure("height", lowest, height),
    )
    # Beside the window there must be a column for the sender, which it never shows.
    most = min(width, _MOST_RIGHT)
    if area.left + area.width > most:
        table.fault("left", RulesFault.OUT_OF_RANGE, f"0-{max(0.0, most - area.width):g}")
    if area.top + area.height > height:
        table.fault("top", RulesFault.OUT_OF_RANGE, f"0-{max(0.0, height - area.height):g}")
    return area


def _boxes(table: Table, width: float) -> PostcodeBoxes:
    steps = table.measures("steps", 3, 30)
    if len(steps) != _DIGITS - 1:
        table.fault("steps", RulesFault.OUT_OF_RANGE, f"{_DIGITS - 1}")
    own = table.measure("width", 3, 30)
    boxes = PostcodeBoxes(
        right=table.measure("right", 0, width),
        top=table.measure("top", 0, 100),
        width=own,
        height=table.measure("height", 3, 30),
        steps=steps,
    )
    if boxes.right + own + sum(steps) > width:
        table.fault("right", RulesFault.OUT_OF_RANGE, f"0-{max(0.0, width - own - sum(steps)):g}")
    return boxes


def _labels(table: Table) -> LabelSheet:
    columns, rows = table.number("columns", 1, 10), table.number("rows", 1, 30)
    width = table.measure("width", 40, SHEET_WIDTH)
    height = table.measure("height", 20, SHEET_HEIGHT)
    sheet = LabelSheet(
        id=table.text("id", needed=True),
        name=table.both("name", Need.EITHER),
        columns=columns,
        rows=rows,
        width=width,
        height=height,
        left=table.measure("left", 0, SHEET_WIDTH),
        top=table.measure("top", 0, SHEET_HEIGHT),
        step_x=table.measure("step_x", width, SHEET_WIDTH, absent=width),
        step_y=table.measure("step_y", height, SHEET_HEIGHT, absent=height),
        pad=table.measure("pad", 0, 10, absent=4.0),
    )
    across = sheet.left + (columns - 1) * sheet.step_x + width
    down = sheet.top + (rows - 1) * sheet.step_y + height
    if across > SHEET_WIDTH:
        table.fault("columns", RulesFault.OUT_OF_RANGE, f"{across:g} > {SHEET_WIDTH:g}")
    if down > SHEET_HEIGHT:
        table.fault("rows", RulesFault.OUT_OF_RANGE, f"{down:g} > {SHEET_HEIGHT:g}")
    return sheet
