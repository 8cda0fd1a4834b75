"""Editions of the policy in a vault."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from casemgr.domain.errors import Problem
from casemgr.services import policy_edit as pe
from tests.builders import ARRIVED, LAW, POLICY

if TYPE_CHECKING:
    from casemgr.services.desk import Desk
    from tests.services.conftest import SetClock

SECOND = pe.edited(
    POLICY, [pe.SetValue("policy.version", "second"), pe.SetValue("fee.amount_jpy", 2000)]
)


def test_editions_are_listed_with_the_day_they_were_put_into_force(
    desk: Desk, clock: SetClock
) -> None:
    clock.go(date(2027, 1, 8), hour=0, minute=30)
    desk.adopt_rules(LAW, SECOND)
    desk.adopt_rules(LAW, SECOND)
    found = [(e.version, e.adopted_on, e.current) for e in desk.editions()]
    first = desk.rules().policy.version
    assert found[0] == ("second", date(2027, 1, 8), True)
    assert found[1][1:] == (ARRIVED, False)
    assert found[1][0] != first
    assert len(found) == 2


def test_every_edition_stays_readable(desk: Desk) -> None:
    desk.adopt_rules(LAW, SECOND)
    old = desk.editions()[1].sha256
    assert desk.rules_files() == (LAW, SECOND)
    assert desk.rules_files(old) == (LAW, POLICY)
    assert old == sha256(POLICY).hexdigest()
    with pytest.raises(Problem):
        desk.rules_files("no such edition")


def test_what_was_adopted_stays_readable_whatever_is_checked_by_now(desk: Desk) -> None:
    """An earlier program took terms of keeping in any order; no case must be lost by that."""
    odd = POLICY.replace(b"register_after_close = 3650", b"register_after_close = 10")
    with pytest.raises(Problem):
        desk.adopt_rules(LAW, odd)
    digest = sha256(odd).hexdigest()
    with desk.vault.begin() as uow:
        uow.add_document("policy", digest, odd)
        uow.set_setting("current_policy", digest)
    assert desk.rules().policy.retention_days["register_after_close"] == 10


def test_a_vault_that_never_noted_its_editions_has_the_one_in_force(desk: Desk) -> None:
    with desk.vault.begin() as uow:
        uow.set_setting("policy_editions", "[]")
    assert [(e.adopted_on, e.current) for e in desk.editions()] == [(None, True)]
