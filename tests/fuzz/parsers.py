"""Everything that reads bytes from outside, and whole samples of what each reads."""

from __future__ import annotations

import hashlib
import io
import json
import tempfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from casemgr import resources
from casemgr.domain.errors import Problem
from casemgr.domain.text import Language
from casemgr.letters import pictures
from casemgr.letters.renderer import LetterRenderer
from casemgr.play import scenario
from casemgr.services import house, papers
from casemgr.services.enclosing import Stamp
from casemgr.services.letter_data import LetterKind
from casemgr.services.rules_files import load_law, load_policy
from casemgr.storage import header, keys, recovery_key, slots, stamp
from casemgr.storage.anchor import Anchor
from tests.fuzz import outside
from tests.fuzz.parser import DAY, Parser
from tests.keys import SECRET, good

if TYPE_CHECKING:
    from casemgr.domain.rules import Law

_ROOT = Path(resources.__file__).parent.parent
_HOUSE = (LetterKind.DECISION, Language.JA)
_KEY = bytearray(range(keys.KEY_BYTES))


@cache
def renderer() -> LetterRenderer:
    return LetterRenderer(resources.read)


@cache
def _law() -> bytes:
    return resources.read("law/appi.toml")


# --- TOML ------------------------------------------------------------------------------------


@cache
def _act() -> Law:
    return load_law(_law(), "law.toml", DAY)


def _read_policy(content: bytes) -> object:
    return load_policy(content, "policy.toml", _act())


def _policies() -> list[bytes]:
    return [resources.read("policy/omakase.toml")]


def _read_scenario(content: bytes) -> object:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.toml"
        for name, other in _cases().items():
            if name.encode() in content:  # what it uses lies beside it
                (Path(folder) / name).parent.mkdir(exist_ok=True)
                (Path(folder) / name).write_bytes(other)
        path.write_bytes(content)
        try:
            return scenario.read_file(path)
        except scenario.ScenarioFault as fault:
            raise fault.problem from None


@cache
def _cases() -> dict[str, bytes]:
    folder = _ROOT / "resources/cases"
    files = sorted(folder.glob("*.toml")) + sorted(folder.glob("*/*.toml"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _scenarios() -> list[bytes]:
    return list(_cases().values())[:6]


# --- JSON ------------------------------------------------------------------------------------


@cache
def _headers() -> list[bytes]:
    ways = ((slots.Role.MANAGER, keys.TEST_COST), (slots.Role.RECOVERY, None))
    made = tuple(
        slots.make(_KEY, _KEY, vault_id=bytes(16), slot_id=number, role=role, cost=cost)
        for number, (role, cost) in enumerate(ways, start=1)
    )
    return [header.encode(header.Header(bytes(16), 1, "cases-1.db", 1, made), _KEY)]


def _sealed(tree: Any) -> Any:
    if isinstance(tree, dict):
        tree.pop("sum", None)
        tree["sum"] = hashlib.sha256(header.canonical(tree)).hexdigest()
    return tree


def _read_stamp(content: bytes) -> object:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / stamp.NAME).write_bytes(content)
        return stamp.read(Path(folder), _KEY)


def _stamps() -> list[bytes]:
    made = stamp.Stamp("00" * 16, "2026-11-20T09:00:00+09:00", "cases-1.db", 4096, "0" * 64, 3, "")
    return [stamp.encode(made, _KEY)]


def _read_anchor(content: bytes) -> object:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"{bytes(16).hex()}.json").write_bytes(content)
        return [head.moment for head in Anchor(Path(folder), bytes(16)).heads()]


def _anchors() -> list[bytes]:
    head = {"seq": 7, "hash": "a" * 64, "at": "2026-11-20T09:00:00+09:00"}
    return [json.dumps({"format": 1, "heads": [head, head]}).encode()]


# --- others ----------------------------------------------------------------------------------


def _recovery_keys() -> list[bytes]:
    return [recovery_key.write(_KEY).encode()]


@cache
def _images() -> list[bytes]:
    made = []
    for mode, form in (("RGBA", "PNG"), ("L", "PNG"), ("P", "PNG"), ("RGB", "JPEG")):
        out = io.BytesIO()
        Image.new(mode, (64, 48), 3 if mode in {"L", "P"} else 0).save(out, form)
        made.append(out.getvalue())
    return made


def _read_photo(content: bytes) -> object:
    try:
        return pictures.photo(content)
    except (ValueError, OverflowError):  # what it says it raises; its caller names the cause
        return None


@cache
def _pdfs() -> list[bytes]:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.drawString(200, 400, "page 1")
    canvas.showPage()
    canvas.save()
    return [out.getvalue(), *_images()]


def _read_enclosure(content: bytes) -> object:
    return renderer().stamped(content, Stamp("R2026-0012-L3", "見太", 2, Language.JA, DAY))


@cache
def _containers() -> list[bytes]:
    return [good(DAY, date(2027, 11, 20))]


def _read_house_text(content: bytes) -> object:
    text = outside.text(content)
    for place in _places():
        for fault in renderer().house_faults(*_HOUSE, {place.name: text}):
            raise Problem.of(fault)
    return None


@cache
def _places() -> list[house.Place]:
    return [one for one in renderer().house_frame(*_HOUSE) if isinstance(one, house.Place)]


def _house_texts() -> list[bytes]:
    return [place.shipped.encode() for place in _places()]


PARSERS = {
    parser.name: parser
    for parser in (
        Parser("law", "toml", lambda b: load_law(b, "law.toml", DAY), lambda: [_law()]),
        Parser("policy", "toml", _read_policy, _policies),
        Parser("scenario", "toml", _read_scenario, _scenarios),
        Parser("papers", "toml", papers.own_text, lambda: [resources.read("envelopes.toml")]),
        Parser("header", "json", header.parse, _headers, _sealed),
        Parser("backup stamp", "json", _read_stamp, _stamps),
        Parser("head file", "json", _read_anchor, _anchors),
        Parser(
            "recovery key",
            "text",
            lambda b: recovery_key.read(b.decode("utf-8", "surrogateescape")),
            _recovery_keys,
        ),
        Parser("seal", "bytes", pictures.pixels, _images),
        Parser("photo", "bytes", _read_photo, _images),
        Parser("enclosure", "bytes", _read_enclosure, _pdfs),
        Parser("key file", "bytes", lambda b: renderer().certificate(b, SECRET), _containers),
        Parser("house texts", "text", _read_house_text, _house_texts),
        *outside.PARSERS,
    )
}
