"""One command for every step a manager can take."""

from __future__ import annotations

from typing import get_args

from casemgr.domain.actions import LETTER_KINDS, Action
from casemgr.services import commands, handlers
from casemgr.services.letter_data import LetterKind


def test_there_is_a_command_for_receiving_and_for_every_action() -> None:
    assert set(commands.COMMANDS) == {"receive"} | {a.value for a in Action}
    assert set(commands.COMMANDS.values()) == set(get_args(commands.Command))


def test_every_command_is_carried_out_by_an_act_or_by_the_desk_itself() -> None:
    by_the_desk = {commands.Receive, commands.IssueLetter, commands.RepinPolicy}
    assert set(handlers._HANDLERS) | by_the_desk == set(commands.COMMANDS.values())
    assert not set(handlers._HANDLERS) & by_the_desk


def test_the_kinds_of_letters_are_the_same_everywhere() -> None:
    assert tuple(k.value for k in LetterKind) == LETTER_KINDS
