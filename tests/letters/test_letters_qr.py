from __future__ import annotations

import random

import pytest
import segno

from casemgr.letters import qr


def by_segno(text: str) -> tuple[str, ...]:
    rows = segno.make(text, error="m", micro=False).matrix
    return tuple("".join(map(str, row)) for row in rows)


def test_codes_are_those_of_the_standards_own_choice_of_mask() -> None:
    chance = random.Random(20261120)
    signs = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZabc-・見本"
    texts = [f"R2026-{n:04}-L{n % 4 + 1}" for n in range(60)]
    texts += ["".join(chance.choices(signs, k=n % 40 + 1)) for n in range(160)]
    # Every mask is the best one of some text.
    masks = {segno.make(t, error="m", micro=False).mask for t in texts}
    assert masks == set(range(8))
    assert [t for t in texts if qr.dark(t) != by_segno(t)] == []


@pytest.mark.parametrize("length", [1, 2, 12, 17, 18, 30])
def test_codes_joined_of_earlier_ones_are_those_that_are_made_anew(length: int) -> None:
    chance = random.Random(length)
    signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
    texts = ["".join(chance.choices(signs, k=length)) for _ in range(12 * length)]
    assert [t for t in texts if qr.dark(t) != by_segno(t)] == []


@pytest.mark.parametrize("length", [1, 90, 120, 400])
def test_longer_texts_take_larger_codes(length: int) -> None:
    text = "x" * length
    assert qr.dark(text) == by_segno(text)


def test_dark_runs_are_all_that_is_dark() -> None:
    rows = qr.dark("R2026-0012-L3")
    side, code = qr.modules("R2026-0012-L3")
    drawn = [["0"] * side for _ in range(side)]
    for run in code.split(" re"):
        if run:
            x, y, width, height = map(int, run.split())
            assert height == 1
            drawn[y][x : x + width] = "1" * width
    assert tuple("".join(row) for row in drawn) == rows
