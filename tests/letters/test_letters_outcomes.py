"""The words of an outcome say that outcome: a grant grants, a refusal refuses.

The list of hashes tells only that a wording file is as it was listed; whoever lists it anew after
exchanging two sentences learns it here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from test_letters_wording import _real, wordings

from casemgr.domain.decision import WORDED
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language

if TYPE_CHECKING:
    from casemgr.letters.wording import Wording

JA, EN = Language.JA, Language.EN
T = RequestType

DENIES = {
    JA: "(し|行わ|応じ)ないこと|できません(?!でした)|かねます|いたしません(?!でした)",
    EN: r"\b(not|cannot)\b",
}
ABSENT = {JA: "(存在いたし|行っており)ませんでした。", EN: r"There (is|are) no\b"}
DOES = {
    JA: "(停止|消去|開示|通知|提供|お知らせ|実施)いたし(ます|ました)。|行いました。|行います。",
    EN: r"\b(ha[sv]e? (voluntarily )?(deleted|stopped|made(?! a search)|done|taken|implemented))\b"
    r"|\b(is|are) (disclosed|given|notified)\b|\b(discloses|tells|gives you|voluntarily does)\b",
}
DECIDES = {JA: "ことと決定いたしました。", EN: r"\bhas decided to\b"}

# What stands in the words of each outcome, and what does not.
OUTCOMES: dict[str, tuple[dict[Language, tuple[str, ...]], dict[Language, tuple[str, ...]]]] = {
    "granted": (
        {JA: (f"{DOES[JA]}|{DECIDES[JA]}",), EN: (f"{DOES[EN]}|{DECIDES[EN]}",)},
        {x: (DENIES[x], ABSENT[x]) for x in Language},
    ),
    "granted_part": (
        {JA: ("一部", DENIES[JA]), EN: ("(?i)part", DENIES[EN])},
        {x: (ABSENT[x],) for x in Language},
    ),
    "method_changed": (
        {JA: ("書面", "対応|開示|提供|行います"), EN: ("paper",)},
        {x: (DENIES[x], ABSENT[x]) for x in Language},
    ),
    "alternative": (
        {JA: ("代えて", "次の措置"), EN: ("(?i)instead", "following (alternative )?means")},
        {x: (ABSENT[x],) for x in Language},
    ),
    "refused": (
        {x: (DENIES[x],) for x in Language},
        {x: (DOES[x], ABSENT[x]) for x in Language},
    ),
    "not_held": ({x: (ABSENT[x],) for x in Language}, {x: (DENIES[x], DOES[x]) for x in Language}),
    "not_retained_data": (
        {x: (DENIES[x],) for x in Language},
        {x: (DOES[x], ABSENT[x]) for x in Language},
    ),
    "referred_joint_manager": (
        {JA: ("転送いたしました",), EN: ("has been referred",)},
        {x: (DENIES[x], DOES[x], ABSENT[x]) for x in Language},
    ),
    "withdrawn": (
        {JA: ("取り下げられた",), EN: ("withdrawn",)},
        {x: (DENIES[x], DOES[x], ABSENT[x]) for x in Language},
    ),
    "unverified": (
        {JA: ("確認することができませんでした", DENIES[JA]), EN: ("could not confirm", "cannot")},
        {x: (DOES[x], ABSENT[x]) for x in Language},
    ),
    "procedure_not_followed": (
        {JA: ("手続に沿った", DENIES[JA]), EN: ("procedure it prescribes", "cannot")},
        {x: (DOES[x], ABSENT[x]) for x in Language},
    ),
    "duplicate_of": (
        {JA: ("同じ内容",), EN: ("same",)},
        {x: (DOES[x], ABSENT[x]) for x in Language},
    ),
}

# What is spoken of where a type has words of its own.
TYPES = {
    T.PURPOSE: ("利用目的", "purposes (of use|for which)"),
    T.DISCLOSE: ("開示", "disclos"),
    T.PROVISION_RECORDS: ("第三者提供記録|第三者に提供した記録", "records of provision"),
    T.CORRECT: ("訂正等", "correction"),
    T.STOP_USE: ("利用(の|を)?停止", "(stop|stopped|stopping) the use"),
    T.ERASE: ("消去", "delet"),
    T.STOP_PROVISION: ("第三者への提供", "provi.* third parties"),
    T.FOREIGN_INFO: ("外国にある第三者|情報", "information|foreign country"),
    T.OPT_OUT: ("第三者への提供", "provision .*third parties"),
}

TITLES = {
    "granted": ("", "ない旨|不開示|不存在", "", r"(?i)\b(not|non|no)\b"),
    "granted_part": ("一部", "不開示|不存在", "in part", r"(?i)\b(not|non|no)\b"),
    "refused": ("ない旨|不開示", "実施通知書", r"(?i)\b(not|non)\b", ""),
    "not_held": ("不存在|ない旨", "", r"\bno\b", ""),
}
"""What stands in a title and what does not: Japanese, then English."""


def misfits(wording: Wording) -> list[str]:
    """Name the texts that do not say their outcome, or not what was asked for."""
    language, found = wording.language, []
    place = list(Language).index(language)
    for outcome in (o.value for o in WORDED):
        needed, barred = (one[language] for one in OUTCOMES[outcome])
        for group in ("outcome", "voluntary"):
            for key in (k for k in wording.keys() if k.startswith(f"{group}.{outcome}.")):  # noqa: SIM118
                of_type = key.rpartition(".")[2]
                for done in ("", "x"):
                    values = {"carried_out_on": done, "joint_manager": "X", "label": "x"}
                    text = wording.text(key, values)
                    wanted = [*needed]
                    if of_type != "any":
                        wanted.append(TYPES[T(of_type)][place])
                    wrong = not all(re.search(w, text) for w in wanted)
                    if wrong or any(re.search(b, text) for b in barred):
                        found.append(f"{key}{' done' if done else ''}: {text}")
    for outcome, words in TITLES.items():
        good, bad = words[2 * place : 2 * place + 2]
        for key in (k for k in wording.keys() if k.startswith(f"title.{outcome}.")):  # noqa: SIM118
            text = wording.text(key)
            if not re.search(good, text) or (bad and re.search(bad, text)):
                found.append(f"{key}: {text}")
    return found


CHANGED = {
    T.CORRECT: ("行いました。", "has made"),
    T.STOP_USE: ("停止いたしました。", "has stopped"),
    T.ERASE: ("消去いたしました。", "has deleted"),
    T.STOP_PROVISION: ("停止いたしました。", "has stopped"),
    T.OPT_OUT: ("停止いたしました。", "has stopped"),
}


@pytest.mark.parametrize("language", list(Language))
def test_every_outcome_says_what_it_is(language: Language) -> None:
    assert misfits(wordings().get("decision", language)) == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(CHANGED))
@pytest.mark.parametrize("outcome", ["granted", "granted_part"])
def test_what_was_done_is_told_as_done_and_only_then(
    outcome: str, kind: RequestType, language: Language
) -> None:
    wording = wordings().get("decision", language)
    word = CHANGED[kind][list(Language).index(language)]
    key = f"outcome.{outcome}.{kind.value}"
    assert word in wording.text(key, {"carried_out_on": "x"})
    decided = wording.text(key)
    assert word not in decided
    assert re.search(DECIDES[language], decided)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(RequestType))
@pytest.mark.parametrize("other", ["granted", "not_held"])
def test_an_exchange_of_two_outcomes_is_found(
    other: str, kind: RequestType, language: Language
) -> None:
    """As after the hashes were renewed: these wordings load without complaint."""
    text = _real("decision", language.value)
    tables = re.split(r"(?m)^(?=\[)", text)
    keys = [f"[outcome.{name}]\n" for name in ("refused", other)]
    lines = []
    for head in keys:
        table = next(t for t in tables if t.startswith(head))
        found = re.search(rf"(?m)^{kind.value} = .*$", table)
        lines.append((found or re.search(r"(?m)^any = .*$", table))[0])  # type: ignore[index]
    one, two = lines
    swapped = text.replace(one, f"{one.partition(' = ')[0]} = {two.partition(' = ')[2]}")
    swapped = swapped.replace(two, f"{two.partition(' = ')[0]} = {one.partition(' = ')[2]}")
    files = {f"{language.value}_decision": swapped}
    assert misfits(wordings(**files).get("decision", language))


@pytest.mark.parametrize("language", list(Language))
def test_another_types_words_are_found(language: Language) -> None:
    text = _real("decision", language.value)
    granted = text.index("[outcome.granted]")
    old, new = (
        re.compile(rf"(?m)^{name} = (.*)$").search(text, granted) for name in ("erase", "stop_use")
    )
    assert old
    assert new
    files = {f"{language.value}_decision": text.replace(old[0], f"erase = {new[1]}")}
    assert misfits(wordings(**files).get("decision", language))
