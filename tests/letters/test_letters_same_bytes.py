"""The same values give the same bytes in every process, zone and locale, and in any order."""

from __future__ import annotations

import hashlib
import json
import locale
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from letter_samples import (
    AUTHORITY,
    BERLIN,
    COMPANY,
    acknowledgement,
    disclosure,
    fee_notice,
    foreign_info,
    heir,
    identity_request,
    mixed,
    receipt,
    renderer,
)
from test_letters_batch import batch, merged
from test_letters_forms import AGENT, form
from test_letters_register import ROWS
from test_letters_render import all_records

from casemgr.domain.text import Language
from casemgr.services.blank_forms import FormKind

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2026, 11, 23)
SCRIPTS = "𠮷野 Дмитрий Nguyễn 김민수 สมชาย Ελένη 李小龙 😀 葛\U000e0100"


def _all() -> dict[str, Callable[[], bytes]]:
    """What makes each kind of file."""
    letters = {
        "acknowledgement": acknowledgement(addressee=SCRIPTS),
        "identity": identity_request(person="髙橋 花子", authority_papers=AUTHORITY),
        "fee": fee_notice(address=BERLIN),
        "disclosure": disclosure(60, code="K7XM", enclosures=("返信用封筒",)),
        "mixed": mixed(sample=True),
        "records": all_records(),
        "foreign": foreign_info(),
        "heir": heir(),
        "receipt": receipt(),
    }
    made: dict[str, Callable[[], bytes]] = {}
    for language in Language:
        for name, data in letters.items():
            made[f"{name}-{language}"] = lambda d=data, g=language: renderer().render(d, g).pdf
        for kind in FormKind:
            made[f"{kind}-{language}"] = lambda k=kind, g=language: renderer().form(
                form(k, AGENT), g
            )
        made[f"register-{language}"] = lambda g=language: renderer().register(ROWS, DAY, COMPANY, g)
    return made | {"batch": lambda: merged(batch())}


def sums(names: list[str]) -> dict[str, str]:
    makers = _all()
    return {name: hashlib.sha256(makers[name]()).hexdigest() for name in names}


@pytest.fixture(scope="module")
def here() -> dict[str, str]:
    return sums(list(_all()))


def elsewhere(names: list[str], **more: str) -> dict[str, str]:
    """The same in a process of its own, in the order of *names*."""
    tests = Path(__file__).parents[1]
    code = (
        f"import sys; sys.path[:0] = {[str(tests.parent), str(Path(__file__).parent)]!r}\n"
        "import locale, json, test_letters_same_bytes as t\n"
        "t.use_locale()\n"
        f"print(json.dumps([t.sums({names!r}), hash('a')]))"
    )
    env = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))}
    done = subprocess.run(
        [sys.executable, "-c", code], env=env | more, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found, hashed = json.loads(done.stdout.splitlines()[-1])
    assert hashed != hash("a")
    return dict(found)


def use_locale() -> None:
    """Take the locale of the environment, as a window does."""
    locale.setlocale(locale.LC_ALL, "")


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A locale with a comma for the point and other names of months, where one can be made."""
    folder = tmp_path_factory.mktemp("locales")
    if shutil.which("localedef"):
        command = ["localedef", "-i", "de_DE", "-f", "UTF-8", folder / "de_DE.UTF-8"]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode == 0:
            return {"LOCPATH": str(folder), "LC_ALL": "de_DE.UTF-8"}
    return {"LC_ALL": "C.UTF-8"}


PLACES = {
    "west": {"PYTHONHASHSEED": "1", "TZ": "Pacific/Pago_Pago", "LC_ALL": "C"},
    "east": {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati"},
}


@pytest.mark.parametrize("place", PLACES)
def test_the_same_values_are_the_same_bytes_everywhere(
    place: str, here: dict[str, str], german: dict[str, str]
) -> None:
    names, more = (here, {}) if place == "west" else (reversed(here), german)
    assert elsewhere(list(names), **PLACES[place], **more) == here


def test_other_values_are_other_bytes(here: dict[str, str]) -> None:
    """The control: each file is one of its own."""
    assert len(set(here.values())) == len(here)
