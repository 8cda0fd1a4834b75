"""Row 2: each call that changes a file fails once, fails from there on, or is the last one.

Afterwards the world is as before the operation or as after it, what was reported is there, and a
failure was reported with a name; the same operation then succeeds.
"""

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
_PART = 83
"""Of so many calls one is struck in the short form, a different one in each mode."""
_LASTING = 8
"""Where one call fails alone, each does; of lasting failures one in so many calls begins."""
_SHORT = {"header"}
"""What makes so few calls that lasting failures begin at each."""


@pytest.mark.parametrize("mode", campaign.MODES)
@pytest.mark.parametrize("name", [one.name for one in REAL])
def test_struck_at_every_call(lab: Callable[..., Tally], name: str, mode: str) -> None:
    step = _LASTING if mode.endswith("from there") and name not in _SHORT else 1
    if not ALL:
        step = _PART
    tally = lab(campaign.strike, name, mode, step, 0 if ALL else 3 * campaign.MODES.index(mode))
    assert not tally.bad, tally
    assert tally.rounds > (5 if ALL else 0)


@pytest.mark.parametrize(
    ("name", "mode", "said"),
    [
        ("loose write", "kill", "letters"),  # two transactions for what belongs together
        ("bare header", "kill", "damaged"),  # written in its place
        ("copied backup", "kill", "bears the name of a backup"),  # named before it is whole
        ("rekey", "eio", "reported ['rekeyed'"),  # SQLCipher's own: success that is none
    ],
)
def test_control_a_careless_way_is_found_out(
    lab: Callable[..., Tally], name: str, mode: str, said: str
) -> None:
    tally = lab(campaign.strike, name, mode, 7 if name == "loose write" else 1, control=True)
    assert any(said in one for one in tally.bad), tally
