"""Changes to files that are whole: of their bytes, and of what they say."""

from __future__ import annotations

import copy
import json
import tomllib
from datetime import date, time
from typing import Any

from hypothesis import strategies as st

_ODD: tuple[Any, ...] = (
    "", " ", "\0", "\u202e", "x" * 3000, "\uffff", "../../etc/passwd", "'; DROP TABLE cases; --",
    -1, 0, 1, 2**31, 2**53 + 1, 2**63 - 1, 0.5, -0.0, 1e308, float("inf"), float("nan"),
    True, False, [], [[]], [""], [0] * 300, {}, {"": ""}, {"a": {"b": {"c": 1}}},
)  # fmt: skip
_TOML_ONLY = (date(1, 1, 1), date(9999, 12, 31))
_DEEP = 40


def _places(tree: Any) -> list[tuple[Any, Any]]:
    """Give every place of a tree: what holds it, and its key or index."""
    found: list[tuple[Any, Any]] = []
    left = [tree]
    while left:
        holder = left.pop()
        items = (
            holder.items()
            if isinstance(holder, dict)
            else enumerate(holder)
            if isinstance(holder, list)
            else ()
        )
        for key, value in items:
            found.append((holder, key))
            left.append(value)
    return found


def _deep() -> Any:
    value: Any = 1
    for _ in range(_DEEP):
        value = [value]
    return value


@st.composite
def trees(draw: st.DrawFn, tree: Any, form: str) -> Any:
    """Give *tree* with one to three places changed."""
    changed = copy.deepcopy(tree)
    for _ in range(draw(st.integers(1, 3))):
        places = _places(changed)
        if not places:
            break
        holder, key = places[draw(st.integers(0, len(places) - 1))]
        odd = (*_ODD, _deep(), *(_TOML_ONLY if form == "toml" else (None,)))
        match draw(st.sampled_from(["replace", "remove", "double", "rename", "swap"])):
            case "remove":
                del holder[key]
            case "double" if isinstance(holder, list):
                holder.extend([holder[key]] * 3)
            case "rename" if isinstance(holder, dict):
                holder[draw(st.text(max_size=12))] = holder.pop(key)
            case "swap":
                other, at = places[draw(st.integers(0, len(places) - 1))]
                try:
                    holder[key], other[at] = copy.deepcopy(other[at]), copy.deepcopy(holder[key])
                except (KeyError, IndexError):
                    holder[key] = 0
            case _:
                holder[key] = copy.deepcopy(draw(st.sampled_from(odd)))
    return changed


@st.composite
def changed_bytes(draw: st.DrawFn, samples: list[bytes]) -> bytes:
    """Give a sample with some of its bytes changed, cut, repeated or taken from another."""
    content = bytearray(draw(st.sampled_from(samples)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(len(content) - 1, 0)))
        end = min(len(content), at + draw(st.sampled_from((1, 2, 4, 16, 200, 5000))))
        match draw(st.sampled_from(["flip", "cut", "end", "repeat", "put", "splice"])):
            case "flip" if content:
                content[at] ^= 1 << draw(st.integers(0, 7))
            case "cut":
                del content[at:end]
            case "end":
                del content[at:]
            case "repeat":
                content[at:at] = content[at:end] * draw(st.integers(1, 5))
            case "put":
                content[at:at] = draw(st.binary(max_size=12))
            case _:
                other = draw(st.sampled_from(samples))
                content[at:] = other[draw(st.integers(0, len(other))) :]
    return bytes(content)


def written(tree: Any, form: str) -> bytes:
    """Write a tree as TOML or JSON."""
    if form == "json":
        return json.dumps(tree).encode()
    lines = [f"{_toml(key)} = {_toml(value)}\n" for key, value in tree.items()]
    return "".join(lines).encode("utf-8", "surrogatepass")


def _toml(value: Any) -> str:
    """Write a value in one line: tables too, which is slower to read but as good."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_toml(key)} = {_toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, float):
        return repr(value)  # also inf and nan
    return json.dumps(value, ensure_ascii=False)


def loaded(content: bytes, form: str) -> Any:
    """Read a sample."""
    return json.loads(content) if form == "json" else tomllib.loads(content.decode())
