from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from casemgr import resources
from casemgr.domain.decision import WORDED, Outcome
from casemgr.domain.errors import Code, Problem
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language
from casemgr.letters.values import Words
from casemgr.letters.wording import SUMS, Wordings, _filled, parse
from casemgr.letters.wording_keys import REQUIRED

_FILES = [name for name in REQUIRED if name != "common"]
_NO_REASONS = (RequestType.CORRECT, RequestType.STOP_USE)


def wordings(**changed: str) -> Wordings:
    """Read the real wordings, with some files replaced (``ja_common`` for ja/common.toml)."""

    def read(name: str) -> bytes:
        if name == SUMS:
            return sums(changed)
        key = name.removeprefix("letters/").removesuffix(".toml").replace("/", "_")
        return changed[key].encode() if key in changed else resources.read(name)

    return Wordings(read)


def sums(changed: dict[str, str]) -> bytes:
    """Give the list of hashes as if the *changed* files had been shipped."""
    lines = resources.read_text(SUMS).splitlines()
    for number, line in enumerate(lines):
        file = line.split()[1]
        text = changed.get(file.removesuffix(".toml").replace("/", "_"))
        if text is not None:
            plain = text.encode().replace(b"\r\n", b"\n")
            lines[number] = f"{sha256(plain).hexdigest()}  {file}"
    return "\n".join(lines).encode()


def _real(file: str, language: str = "ja") -> str:
    return resources.read_text(f"letters/{language}/{file}.toml")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("file", _FILES)
def test_all_wordings_load(file: str, language: Language) -> None:
    found = wordings().get(file, language)
    assert found.template == f"{file}/{language.value} v{found.version}"
    assert len(found.sha256) == 64


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(RequestType))
@pytest.mark.parametrize("outcome", list(WORDED))
def test_every_outcome_of_every_type_has_words(
    kind: RequestType, outcome: Outcome, language: Language
) -> None:
    found = wordings().get("decision", language)
    for part in ("outcome", "title"):
        keys = (f"{part}.{outcome.value}.{kind.value}", f"{part}.{outcome.value}.any")
        assert found.first(keys, {"joint_manager": "X", "other_case": "R1"}).strip()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("outcome", list(WORDED))
def test_answers_outside_the_act_have_words_of_their_own_and_cite_none(
    outcome: Outcome, language: Language
) -> None:
    """No article, none of the Act's terms, and nothing of a fee or a duty."""
    text = wordings().get("decision", language).text(f"voluntary.{outcome.value}.any")
    assert text.strip()
    assert not [w for w in ("法第", "法に", "保有個人データ", "決定", "Act") if w in text], text


@pytest.mark.parametrize("key", ["any", "erase"])
@pytest.mark.parametrize("language", list(Language))
def test_what_is_promised_is_not_told_as_done(key: str, language: Language) -> None:
    found = wordings().get("decision", language)
    text = found.text(
        f"outcome.alternative.{key}", {"promised_on": "2033-03-31", "carried_out_on": "x"}
    )
    assert "期限までに" in text or "by the day stated" in text
    assert not [w for w in ("実施いたしました", "消去いたしました", "has implemented") if w in text]


@pytest.mark.parametrize("language", list(Language))
def test_order5_has_no_words_of_its_own(language: Language) -> None:
    assert not [k for k in wordings().get("decision", language).keys() if "order5" in k]  # noqa: SIM118


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", _NO_REASONS)
def test_types_without_reasons_get_no_reason_and_no_cost(
    kind: RequestType, language: Language
) -> None:
    found = wordings().get("decision", language)
    words = ("理由", "費用", "多額", "困難", "because", "reason", "cost", "difficult", "ground")
    for outcome in Outcome:
        keys = (f"outcome.{outcome.value}.{kind.value}", f"outcome.{outcome.value}.any")
        if found.has(keys[1]):
            text = found.first(keys, {"carried_out_on": "x"}) + found.first(keys)
            assert not [w for w in words if w in text.lower()], text
    refused = found.text(f"outcome.refused.{kind.value}")
    assert found.text(f"outcome.not_retained_data.{kind.value}") == refused


@pytest.mark.parametrize("language", list(Language))
def test_alternatives_never_speak_of_cost(language: Language) -> None:
    found = wordings().get("decision", language)
    for key in found.keys():  # noqa: SIM118
        if "alternative" in key:
            text = found.text(key, {"carried_out_on": "x"}) + found.text(key)
            assert not [w for w in ("費用", "多額", "困難", "cost", "difficult") if w in text]


def test_unknown_places_are_refused() -> None:
    bad = _real("fee_notice").replace("((payment))", "((iban))")
    with pytest.raises(Problem) as caught:
        wordings(ja_fee_notice=bad).get("fee_notice", Language.EN)
    assert caught.value.code is Code.WORDING_INVALID
    assert caught.value.facts == {
        "file": "ja/fee_notice.toml",
        "key": "payment.text",
        "reason": "unknown: ((iban))",
    }


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('by = "((reply_by))まで"', "", "reply.by"),
        ('id = "fee_notice"', 'id = "fee"', "id"),
        ("version = 3", 'version = "3"', "version"),
        ('any = "手数料のご案内"', "any = 5", "title.any"),
        ("((payment))", "((payment", "payment.text"),
        ('any = "手数料のご案内"', 'any = "手数料のご案内"\nextra = "x"', "title.extra"),
        ("[title]", "[title", ""),
    ],
)
def test_faulty_files_are_refused(old: str, new: str, key: str) -> None:
    bad = _real("fee_notice").replace(old, new)
    assert bad != _real("fee_notice")
    with pytest.raises(Problem) as caught:
        wordings(ja_fee_notice=bad).get("fee_notice", Language.JA)
    assert caught.value.code is Code.WORDING_INVALID
    assert caught.value.facts["key"] == key
    assert caught.value.facts["file"].endswith("fee_notice.toml")


def test_the_hash_covers_the_common_words_too() -> None:
    one = wordings().get("decision", Language.JA)
    other = wordings(ja_common=_real("common").replace("敬具", "謹言")).get("decision", Language.JA)
    windows = wordings(ja_common=_real("common").replace("\n", "\r\n"))
    assert one.sha256 != other.sha256
    assert one.sha256 == windows.get("decision", Language.JA).sha256


def test_the_list_of_hashes_is_current() -> None:
    script = Path(resources.__file__).parents[1] / "packaging" / "wording"
    done = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    listed = {line.split()[1] for line in resources.read_text(SUMS).splitlines()}
    assert listed == {f"{each.value}/{file}.toml" for each in Language for file in REQUIRED}


@pytest.mark.parametrize("old", ["敬具", "((company))"])
def test_a_shipped_file_that_was_changed_is_refused(old: str) -> None:
    changed = _real("common").replace(old, "違う", 1).encode()

    def read(name: str) -> bytes:
        return changed if name == "letters/ja/common.toml" else resources.read(name)

    for language in Language:
        with pytest.raises(Problem) as caught:
            Wordings(read).get("decision", language)
        assert caught.value.code is Code.WORDING_INVALID
        assert caught.value.facts == {
            "file": "ja/common.toml",
            "key": "SHA-256",
            "reason": "changed",
        }


def test_a_file_that_was_never_shipped_is_refused() -> None:
    def read(name: str) -> bytes:
        given = resources.read(name)
        return given.replace(b"ja/common.toml", b"xx/common.toml") if name == SUMS else given

    with pytest.raises(Problem) as caught:
        Wordings(read).get("decision", Language.JA)
    assert caught.value.facts["file"] == "ja/common.toml"


def test_values_are_never_parsed() -> None:
    found = wordings().get("decision", Language.EN)
    text = found.text("request.asked", {"asked": "((person)) <b>&amp; ((x??y))"})
    assert text.endswith("((person)) <b>&amp; ((x??y))")


@pytest.mark.parametrize(
    ("text", "full", "empty"),
    [
        ("((a??x((a))))y", "x1y", "y"),
        ("((a??x(((a)))))y", "x(1)y", "y"),
        ("((b??x))((!b??((a??z))((!a??w))))", "z", "w"),
    ],
)
def test_conditions_may_stand_in_conditions(text: str, full: str, empty: str) -> None:
    parts = parse(text)
    assert (_filled(parts, {"a": "1"}), _filled(parts, {})) == (full, empty)


@pytest.mark.parametrize("text", ["((a??b", "((A))", "(( a))", "((a??((b))"])
def test_unmatched_brackets_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\(\(|\)\)"):
        parse(text)


@pytest.mark.parametrize(
    ("cited", "japanese", "english"),
    [
        ("33(2)(ii)", "第33条第2項第2号", "Article\u00a033(2)(ii)"),
        (
            "33(5), 33(3)",
            "第33条第5項において準用する同条第3項",
            "Article\u00a033(3) as applied by Article\u00a033(5)",
        ),
        (
            "33(5), 33(2)(i)",
            "第33条第5項において準用する同条第2項第1号",
            "Article\u00a033(2)(i) as applied by Article\u00a033(5)",
        ),
        ("33(5), 33(4)", "第33条第5項及び第4項", "Article\u00a033(5) and (4)"),
        (
            "28(3), Rule 18",
            "第28条第3項及び個人情報の保護に関する法律施行規則第18条",
            "Article\u00a028(3), Article\u00a018 of the Enforcement Rules",
        ),
        (
            "Order 12",
            "個人情報の保護に関する法律施行令第12条",
            "Article\u00a012 of the Enforcement Order",
        ),
        ("35(1), 35(5)", "第35条第1項及び第5項", "Article\u00a035(1) and (5)"),
        ("35(5), 26(1)", "第35条第5項及び第26条第1項", "Article\u00a035(5), Article\u00a026(1)"),
        ("35(1), 35(3), 35(5)", "第35条第1項、第3項及び第5項", "Article\u00a035(1), (3) and (5)"),
        (
            "35(1), 35(5), 26(1)",
            "第35条第1項及び第5項並びに第26条第1項",
            "Article\u00a035(1) and (5), Article\u00a026(1)",
        ),
        (
            "Rule 18(1), Rule 18(3)",
            "個人情報の保護に関する法律施行規則第18条第1項及び第3項",
            "Article\u00a018(1) and (3) of the Enforcement Rules",
        ),
        (
            "18, 18(1), 附則",
            "第18条、第18条第1項及び附則",
            "Article\u00a018, Article\u00a018(1), 附則",
        ),
        ("6(2)(1)", "第6条第2項第1号", "Article\u00a06(2)(1)"),
        ("18", "第18条", "Article\u00a018"),
        ("", "", ""),
        ("附則", "附則", "附則"),
    ],
)
def test_articles_are_cited_as_each_language_does(cited: str, japanese: str, english: str) -> None:
    for language, expected in ((Language.JA, japanese), (Language.EN, english)):
        words = Words(wordings().get("decision", language), language)
        assert words.articles(cited) == expected
