"""The words of letters: read from data files, checked when read, filled in without being parsed.

A wording may hold ``((name))`` for a value, ``((name??text))`` for text that stands only where
the value is there, and ``((!name??text))`` for text that stands only where it is not. Values are
never looked into: what people typed cannot become wording.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casemgr.domain.errors import Code, Problem
from casemgr.domain.text import Language
from casemgr.letters.wording_keys import FIELDS, REQUIRED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

COMMON = "common"
SUMS = "letters/SHA256SUMS"
"""Hashes of the shipped files, as ``sha256sum`` writes them; packaging/wording renews them."""

_FIELD = re.compile(r"\(\(([a-z_]+)\)\)")
_OPEN = re.compile(r"\(\((!?)([a-z_]+)\?\?")
_WORDS = re.compile(r"[^()]+")


@dataclass(frozen=True, slots=True)
class Condition:
    """Text that depends on whether a value is there."""

    name: str
    wanted: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A place where a value goes."""

    name: str


Part = str | Value | Condition


class Wording:
    """The words of one kind of letter in one language."""

    def __init__(
        self,
        file: str,
        language: Language,
        texts: Mapping[str, tuple[Part, ...]],
        version: int,
        order: tuple[str, ...] = (),
    ) -> None:
        """Hold *texts* by key; files are read by ``Wordings``."""
        self.file = file
        self.language = language
        self.version = version
        self.sha256 = ""
        self.order = order
        """Keys of the texts as they follow each other, where a company may choose some of them."""
        self._texts = texts

    @property
    def template(self) -> str:
        """Name of the wording, as kept with each letter."""
        return f"{self.file}/{self.language.value} v{self.version}"

    def has(self, key: str) -> bool:
        """Tell whether there is a text under *key*."""
        return key in self._texts

    def parts(self) -> dict[str, tuple[Part, ...]]:
        """Give all texts, taken apart."""
        return dict(self._texts)

    def source(self, key: str) -> str:
        """Give the text under *key* as it is written, with its fields."""
        return _written(self._texts[key])

    def keys(self) -> list[str]:
        """List all keys."""
        return sorted(self._texts)

    def text(self, key: str, values: Mapping[str, str] | None = None) -> str:
        """Give the text under *key*, filled in with *values*; one that is left out is empty."""
        if key not in self._texts:
            raise self._problem(key, "missing")
        return _filled(self._texts[key], values or {})

    def first(self, keys: tuple[str, ...], values: Mapping[str, str] | None = None) -> str:
        """Give the text under the first of *keys* that is there."""
        found = next((k for k in keys if k in self._texts), keys[-1])
        return self.text(found, values)

    def many(self, key: str, values: Mapping[str, str] | None = None) -> list[str]:
        """Give all texts of the list under *key*."""
        out: list[str] = []
        while f"{key}.{len(out)}" in self._texts:
            out.append(self.text(f"{key}.{len(out)}", values))
        return out

    def names_used(self) -> set[str]:
        """List the values the texts ask for."""
        return {n for parts in self._texts.values() for n in _names(parts)}

    def _problem(self, key: str, reason: str) -> Problem:
        return Problem(
            Code.WORDING_INVALID,
            file=f"{self.language.value}/{self.file}.toml",
            key=key,
            reason=reason,
        )


class Wordings:
    """All wording files, read and checked once."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        """Take *read*, which gives the bytes of a data file such as ``letters/ja/common.toml``."""
        self._read = read
        self._loaded: dict[tuple[str, Language], Wording] = {}
        self._sums: dict[str, str] = {}

    def get(self, file: str, language: Language) -> Wording:
        """Give the wording *file* together with the common words.

        Raises ``wording_invalid``: also when a file is not as it was shipped, or the other
        language lacks a text this one has.
        """
        if (file, language) not in self._loaded:
            for each in Language:
                self._loaded[file, each] = self._load(file, each)
            one, other = (self._loaded[file, each] for each in Language)
            for mine, theirs in ((one, other), (other, one)):
                for key in mine.keys():  # noqa: SIM118 - a method, not a mapping
                    if not theirs.has(key):
                        self._loaded.clear()
                        raise theirs._problem(key, "missing")  # noqa: SLF001 - same module
        return self._loaded[file, language]

    def _load(self, file: str, language: Language) -> Wording:
        digest = hashlib.sha256()
        texts: dict[str, tuple[Part, ...]] = {}
        version = 0
        for each in (COMMON, file):
            name = f"letters/{language.value}/{each}.toml"
            data = self._shipped(name)
            digest.update(name.encode() + b"\0" + data + b"\0")
            part, version, order = _parse(data, each, language)
            texts |= {f"{each}.{k}" if each == COMMON else k: v for k, v in part.items()}
        made = Wording(file, language, texts, version, order)
        made.sha256 = digest.hexdigest()
        for key in (*REQUIRED[COMMON], *REQUIRED[file], *(k for k in order if k != "label")):
            if key not in texts:
                raise made._problem(key, "missing")  # noqa: SLF001 - same module
        return made

    def _shipped(self, name: str) -> bytes:
        """Read a file of wordings and make sure that it is the one that was shipped."""
        if not self._sums:
            lines = self._read(SUMS).decode("ascii").splitlines()
            self._sums = {f"letters/{file}": sha256 for sha256, file in map(str.split, lines)}
        # Files of one content must have one hash, whatever line ends a checkout gave them.
        data = self._read(name).replace(b"\r\n", b"\n")
        if hashlib.sha256(data).hexdigest() != self._sums.get(name):
            file = name.removeprefix("letters/")
            raise Problem(Code.WORDING_INVALID, file=file, key="SHA-256", reason="changed")
        return data


def _parse(
    data: bytes, file: str, language: Language
) -> tuple[dict[str, tuple[Part, ...]], int, tuple[str, ...]]:
    place = f"{language.value}/{file}.toml"

    def bad(key: str, reason: str) -> Problem:
        return Problem(Code.WORDING_INVALID, file=place, key=key, reason=reason)

    try:
        tree = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise bad("", str(fault)) from fault
    if tree.pop("id", None) != file:
        raise bad("id", f"must be {file!r}")
    version = tree.pop("version", None)
    if not isinstance(version, int) or isinstance(version, bool):
        raise bad("version", "must be a whole number")
    order = tree.pop("order", [])
    texts: dict[str, tuple[Part, ...]] = {}
    for key, value in _flat(tree, ""):
        if not isinstance(value, str):
            raise bad(key, "must be text")
        try:
            parts = parse(value)
        except ValueError as fault:
            raise bad(key, str(fault)) from fault
        unknown = sorted(set(_names(parts)) - FIELDS)
        if unknown:
            raise bad(key, f"unknown: (({unknown[0]}))")
        texts[key] = parts
    return texts, version, tuple(str(key) for key in order)


def _flat(tree: object, key: str) -> Iterator[tuple[str, object]]:
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield from _flat(value, f"{key}.{name}" if key else str(name))
    elif isinstance(tree, list):
        for place, value in enumerate(tree):
            yield from _flat(value, f"{key}.{place}")
    else:
        yield key, tree


def parse(text: str) -> tuple[Part, ...]:
    """Take a wording apart. Raises ``ValueError`` where brackets do not match."""
    parts, end = _parts(text, 0, inside=False)
    if end != len(text):
        raise ValueError(f"stray )) at {end}")
    return parts


def _parts(text: str, at: int, *, inside: bool) -> tuple[tuple[Part, ...], int]:
    out: list[Part] = []
    plain = ""

    def flush() -> None:
        nonlocal plain
        if plain:
            out.append(plain)
            plain = ""

    while at < len(text):
        words = _WORDS.match(text, at)
        if words:
            plain += words[0]
            at = words.end()
            continue
        # Of an odd run of brackets the first belongs to the words: "((a?? (((a)))))".
        run = len(text) - at - len(text[at:].lstrip(")"))
        if inside and run and not run % 2:
            flush()
            return tuple(out), at + 2
        field = _FIELD.match(text, at)
        condition = _OPEN.match(text, at)
        if field:
            flush()
            out.append(Value(field[1]))
            at = field.end()
        elif condition:
            flush()
            inner, at = _parts(text, condition.end(), inside=True)
            out.append(Condition(condition[2], not condition[1], inner))
        elif text.startswith("((", at) and not text.startswith("(((", at):
            raise ValueError(f"unreadable (( at {at}")
        else:
            plain += text[at]
            at += 1
    if inside:
        raise ValueError("unclosed ((")
    flush()
    return tuple(out), at


def _filled(parts: tuple[Part, ...], values: Mapping[str, str]) -> str:
    out = []
    for part in parts:
        match part:
            case str():
                out.append(part)
            case Value():
                out.append(values.get(part.name, ""))
            case Condition():
                if bool(values.get(part.name)) == part.wanted:
                    out.append(_filled(part.parts, values))
    return "".join(out)


def _written(parts: tuple[Part, ...]) -> str:
    out = ""
    for part in parts:
        match part:
            case str():
                out += part
            case Value():
                out += f"(({part.name}))"
            case Condition():
                out += f"(({'' if part.wanted else '!'}{part.name}??{_written(part.parts)}))"
    return out


def _names(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Value):
            yield part.name
        elif isinstance(part, Condition):
            yield part.name
            yield from _names(part.parts)
