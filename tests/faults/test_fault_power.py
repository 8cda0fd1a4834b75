"""Row 3: the power goes at any moment; what was not synced may be missing, torn or out of order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults import campaign
from tests.faults.conftest import ALL
from tests.faults.operations import REAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.faults.campaign import Tally

pytestmark = pytest.mark.timeout(600)
_PART = -6
_HEAVY = {"rotate", "migrate", "erase"}
"""Whole copies of the database are written, and each state is looked at for long: the power is cut
at every third call only. Each of their calls fails once in row 2."""


@pytest.mark.parametrize("name", [one.name for one in REAL])
def test_power_cut_at_every_call(lab: Callable[..., Tally], name: str) -> None:
    step = 3 if name in _HEAVY else 1
    tally = lab(campaign.cut, name, "", step if ALL else _PART)
    assert not tally.bad, tally
    assert tally.states > (20 if ALL else 5)


@pytest.mark.parametrize(
    ("name", "weaken", "said"),
    [
        ("write", "NORMAL", "lost R2026-0000"),
        ("write", "OFF", "damaged"),
        ("write", "no sync", "lost R2026-0000"),
        ("header", "no sync", "damaged"),
        ("backup", "no sync", "bears the name of a backup"),
        ("restore", "no sync", "restored: "),
    ],
)
def test_control_weaker_settings_lose_data(
    lab: Callable[..., Tally], name: str, weaken: str, said: str
) -> None:
    tally = lab(campaign.cut, name, weaken, 3 if ALL else -12, control=True)
    assert any(said in one for one in tally.bad), tally
