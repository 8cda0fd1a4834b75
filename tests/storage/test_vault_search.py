"""The full-text index finds what a look through all texts finds, for every query."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from casemgr.services.ports import ListFilter
from casemgr.storage import TEST_COST, EncryptedVaults
from casemgr.storage.engine import driver_connection
from casemgr.storage.text_keys import fold, search_phrase
from tests.storage.samples import PASSPHRASE, TODAY, FixedClock, add, event, summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casemgr.services.ports import Summary
    from casemgr.storage.vault import EncryptedVault

SIGNS = (
    "山田太郎花子髙高橋々〆ー一二"  # as names have them
    "やまだヤマダﾔﾏﾀﾞガがｶﾞ゛"  # three scripts of one reading, marks apart and together
    "aAａＡbéeé́ßſıİ"  # width, case, accents
    "019０１９①Ⅳ"
    "@._-+%*^'\"\\/()[]{}:;?!~`|&<>=,#$zxZ"  # signs that mean something to SQL or to an index
    " 　\t\n\u200b\u00a0\x00\x01\x1f\x7f\ue000\ufeff"
    "👪👨\u200d👩🏽🇯🇵\U0002000b葛\U000e0100"
    "\ud842\udfb7"  # the two halves of a pair, also alone
)  # fmt: skip
TEXTS = st.text(st.sampled_from(SIGNS), max_size=6) | st.text(max_size=4)
PARTS = st.sampled_from(
    ["山田　太郎", "ヤマダ　タロウ", "taro.yamada@example.co.jp", "Ann Straße", "O'Brien 100%"]
)
FIELD = TEXTS | PARTS


@pytest.fixture(scope="module")
def searched() -> Iterator[EncryptedVault]:
    with tempfile.TemporaryDirectory() as place:
        vaults = EncryptedVaults(FixedClock(), cost=TEST_COST)
        vault, _ = vaults.create(str(Path(place) / "vault"), PASSPHRASE)
        yield vault
        vault.close()


def storable(text: str) -> str:
    """Texts come into a vault whole; only what is typed into the search may be half a pair."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def made(number: int, texts: tuple[str, str, str, str]) -> Summary:
    name, kana, agent, email = map(storable, texts)
    return summary(f"R2026-{number:04}", name=name, kana=kana, agent=agent, email=email)


def looked_through(cases: list[Summary], text: str) -> list[int]:
    """Search as it was done before there was an index: with ``instr`` over the joined texts."""
    with contextlib.closing(sqlite3.connect(":memory:")) as plain:
        plain.execute("CREATE TABLE words (id INTEGER PRIMARY KEY, words TEXT)")
        plain.executemany(
            "INSERT INTO words (words) VALUES (?)",
            [
                ("\n".join(fold(t) for t in (c.name, c.kana, c.agent, c.number, c.email)),)
                for c in cases
            ],
        )
        query = "SELECT id FROM words WHERE ? = '' OR instr(words, ?) > 0 ORDER BY id"
        return [one for (one,) in plain.execute(query, (fold(text), fold(text)))]


@st.composite
def cases_and_query(draw: st.DrawFn) -> tuple[list[Summary], str]:
    texts = draw(st.lists(st.tuples(FIELD, FIELD, FIELD, FIELD), min_size=1, max_size=4))
    cases = [made(n, one) for n, one in enumerate(texts, start=1)]
    if draw(st.booleans()):  # a part of one of them, which is then found
        whole = draw(st.sampled_from([t for one in texts for t in one] + ["R2026-0001"]))
        begin = draw(st.integers(0, len(whole)))
        return cases, whole[begin : begin + draw(st.integers(1, 4))]
    return cases, draw(TEXTS)


PEOPLE = [
    made(1, ("山田　太郎", "ヤマダ　タロウ", "", "taro.yamada@example.co.jp")),
    made(2, ("髙橋 花子", "ﾀｶﾊｼ ﾊﾅｺ", "弁護士　パク・ソヨン", "hana_ko@example.com")),
]


@settings(max_examples=300, deadline=None)
@given(cases_and_query())
@example((PEOPLE, "太郎ヤ"))
@example((PEOPLE, "郎"))
@example((PEOPLE, "ﾊﾅ"))
@example((PEOPLE, "@EXAMPLE.c"))
@example((PEOPLE, '"'))
@example((PEOPLE, "z"))
@example(([made(1, ("a\x00b", "", "", ""))], "\x00b"))
@example(([made(1, ("\ue000", "", "", ""))], "\ue000"))
def test_the_index_finds_what_looking_through_all_finds(
    searched: EncryptedVault, given: tuple[list[Summary], str]
) -> None:
    cases, text = given

    class Undo(Exception):  # noqa: N818 - no error
        pass

    with contextlib.suppress(Undo), searched.begin() as uow:
        ids = [uow.add_case([event()], one, "policy") for one in cases]
        found = uow.list_ids(ListFilter(text=text, sort="number"), TODAY)
        assert [ids.index(one) + 1 for one in found] == looked_through(cases, text)
        raise Undo


def test_the_search_follows_a_case(searched: EncryptedVault) -> None:
    (case,) = add(searched, summary("R2027-0001", name="架空 一郎"))

    def found(text: str) -> bool:
        with searched.begin() as uow:
            return case in uow.list_ids(ListFilter(text=text), TODAY)

    assert found("架空")
    with searched.begin() as uow:
        uow.replace_summary(case, summary("R2027-0001", name="例田 二郎"))
    assert not found("架空")
    assert found("例田二")


def words_in_index(connection: Any) -> set[str]:
    connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, case_search, row)")
    terms = {term for (term,) in connection.execute("SELECT term FROM temp.terms")}
    connection.execute("DROP TABLE temp.terms")
    return terms


def test_a_case_that_is_gone_leaves_no_word_in_the_index(searched: EncryptedVault) -> None:
    """The index keeps no characters that nobody's texts have any more, and merges nothing first."""
    (case,) = add(searched, summary("R2027-0002", name="龍鳳麒麟"))
    own = driver_connection(searched._place.connection)
    assert {f"{ord(sign):x}" for sign in "龍鳳麒麟"} <= words_in_index(own)
    with searched.begin() as uow:
        uow.replace_summary(case, summary("R2027-0002", name=""))
    assert not {f"{ord(sign):x}" for sign in "龍鳳麒麟"} & words_in_index(own)
    options = dict(own.execute("SELECT k, v FROM case_search_config"))
    assert options["secure-delete"] == 1


@pytest.mark.parametrize("length", [1, 500, 20_000])
def test_a_pasted_text_of_any_length_is_searched(searched: EncryptedVault, length: int) -> None:
    with searched.begin() as uow:
        assert uow.list_ids(ListFilter(text="麗" * length), TODAY) == []


@given(st.text())
def test_what_is_asked_is_one_phrase_of_numbers(text: str) -> None:
    phrase = search_phrase(text)
    assert bool(phrase) is bool(fold(text))
    assert set(phrase) <= set('0123456789abcdef "')
