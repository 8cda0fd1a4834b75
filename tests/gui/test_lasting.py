"""Qt may be called as often as one likes."""

from __future__ import annotations

import subprocess
import sys

MANY = """
import casemgr.gui
from PySide6.QtCore import QObject, Signal

class Speaker(QObject):
    said = Signal(object)

speaker = Speaker()
speaker.said.connect(lambda _: None)
for n in range(100_000):
    speaker.setObjectName("x")   # returns None
    speaker.said.emit(n)         # returns True
print("alive")
"""


def test_a_hundred_thousand_calls_do_not_use_up_none_and_true() -> None:
    done = subprocess.run([sys.executable, "-c", MANY], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == ("alive", 0), done.stderr
