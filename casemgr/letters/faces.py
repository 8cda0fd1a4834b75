"""What an envelope looks like: for pictures of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.letters import sheet
from casemgr.letters.envelopes import box_lefts, plain_zone
from casemgr.letters.sheet import Zone
from casemgr.services.papers import SHEET_WIDTH, Area, Face

if TYPE_CHECKING:
    from casemgr.services.papers import EnvelopeProfile


def face(profile: EnvelopeProfile) -> Face:
    """Work out what is where, in millimetres from the envelope's top left corner."""
    seen, window, by = sheet.zones(profile), profile.window, profile.nudge
    if seen is None or window is None:
        return _plain(profile)
    always, ever = seen
    first = sheet.envelope(profile)
    return Face(
        width=profile.width,
        height=profile.height,
        address=_area(first.address),
        sender=None if first.back is None else _area(first.back),
        window=Area(window.left + by.x, window.top + by.y, window.width, window.height),
        sheet=Area(0, 0, SHEET_WIDTH, profile.panel),
        always=_area(always),
        ever=_area(ever),
    )


def _plain(profile: EnvelopeProfile) -> Face:
    by, boxes = profile.nudge, profile.postcode
    width, height, zone = plain_zone(profile, upright=boxes is not None)
    lefts = [] if boxes is None else box_lefts(boxes, width)
    return Face(
        width=width,
        height=height,
        address=_area(
            Zone(zone.left + by.x, zone.top + by.y, zone.right + by.x, zone.bottom + by.y)
        ),
        boxes=()
        if boxes is None
        else tuple(Area(left, boxes.top, boxes.width, boxes.height) for left in lefts),
    )


def _area(zone: Zone) -> Area:
    return Area(zone.left, zone.top, zone.right - zone.left, zone.bottom - zone.top)
