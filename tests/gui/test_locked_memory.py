"""What is left in the memory of the real program after locking.

The key is gone, and so is the pass phrase once the vault is open. Of texts that were shown, no
object is left (``test_locking``), but copies lie in memory that Python has freed and not used
again: its small strings are in blocks of its own, which nothing can have overwritten. Measured:
7 copies of a text of a case before locking, 7 after.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casemgr.domain.people import Party
from casemgr.domain.rules import RequestType
from casemgr.services.commands import NewItem, Receive
from casemgr.storage import access, header
from tests.gui.memory_child import MASK
from tests.storage.test_vault_memory import _areas

if TYPE_CHECKING:
    from casemgr.services.wiring import Wiring

PHRASE = "架空の合い言葉はここにだけ書いてある"
WORDS = "架空の申出の本文がここにだけある"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc/PID/mem")


def test_the_real_program_keeps_neither_key_nor_phrase(wiring: Wiring, tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    vault, _ = wiring.vaults.create(str(folder), PHRASE)
    desk = wiring.desk(vault)
    items = (NewItem(type=RequestType.ERASE),)
    desk.do(Receive(requester=Party("目印 花子"), items=items, text=WORDS))
    desk.close()
    dek, _ = access.with_passphrase(header.read(folder).header, PHRASE)
    masked = " ".join(str(ord(c) ^ MASK) for c in PHRASE)
    child = Path(__file__).with_name("memory_child.py")
    found: dict[str, list[int]] = {}
    with subprocess.Popen(
        [sys.executable, str(child), str(folder), str(tmp_path / "kept.ini"), masked],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as other:
        for word in ("ready", "open", "locked"):
            assert other.stdout
            assert other.stdin
            assert other.stdout.readline() == f"{word}\n"
            phrase = [PHRASE.encode(form) for form in ("utf-8", "utf-16-le", "utf-32-le")]
            wanted = (bytes(dek), WORDS.encode(), WORDS.encode("utf-16-le"), *phrase)
            areas = list(_areas(other.pid))
            found[word] = [sum(area.count(one) for area in areas) for one in wanted]
            del areas
            other.stdin.write("\n")
            other.stdin.flush()
    assert found["ready"][:3] == [0, 0, 0]
    assert sum(found["ready"][3:]) > 0  # the phrase is about to be typed
    assert found["open"][0] > 0
    assert found["open"][2] > 0  # the search does find what is shown
    assert found["locked"][0] == 0
    assert found["open"][3:] == found["locked"][3:] == [0, 0, 0]
    assert sum(found["locked"][1:]) <= sum(found["open"][1:]) + 2  # and does not gather them
