"""Whatever the bytes are: each reader reads them, or refuses and names the cause."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.mutations import changed_bytes, loaded, trees, written
from tests.fuzz.parser import check
from tests.fuzz.parsers import PARSERS

_EXAMPLES = int(os.environ.get("CASEMGR_FUZZ", "40"))
"""For each reader and way of changing: ``CASEMGR_FUZZ=5000`` looks longer, elsewhere each time."""
# Qt warns of a damaged file of settings, as it should.
pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")
_TRIES = settings(
    deadline=None,
    derandomize="CASEMGR_FUZZ" not in os.environ,  # the same for everyone who checks a change
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
NAMES = sorted(PARSERS)
TREES = sorted(name for name, parser in PARSERS.items() if parser.form in {"toml", "json"})


@pytest.mark.parametrize("name", NAMES)
def test_whole_samples_are_read(name: str) -> None:
    parser = PARSERS[name]
    problems = [check(parser, content) for content in parser.samples()]
    if name == "house texts":
        problems = []  # each is fit for its own place only
    if name == "seal":
        problems = problems[:3]  # the last one is a photo
    assert [p for p in problems if p] == []


@pytest.mark.parametrize("name", NAMES)
@settings(_TRIES, max_examples=_EXAMPLES)
@given(content=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)))
def test_any_bytes(name: str, content: bytes) -> None:
    check(PARSERS[name], content)


@pytest.mark.parametrize("name", NAMES)
@settings(_TRIES, max_examples=_EXAMPLES)
@given(data=st.data())
def test_changed_bytes(name: str, data: st.DataObject) -> None:
    check(PARSERS[name], data.draw(changed_bytes(PARSERS[name].samples())))


@pytest.mark.parametrize("name", TREES)
@settings(_TRIES, max_examples=_EXAMPLES)
@given(data=st.data())
def test_changed_values(name: str, data: st.DataObject) -> None:
    parser = PARSERS[name]
    sample = data.draw(st.sampled_from(parser.samples()))
    tree = parser.seal(data.draw(trees(loaded(sample, parser.form), parser.form)))
    check(parser, written(tree, parser.form))
