"""Measures how fast letters are made: ``packaging/benchmark`` runs it.

Everything is compared within one run, on one core, over the same letters of two pages in
Japanese, each with its own names and values. Every way of making them works in a process of its
own and they take turns, so that whatever else the machine does troubles all alike; what counts is
the time its processor spent on them.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from measure_report import Report, megabytes, middle, spread

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from casemgr.services.letter_data import LetterData

ROUNDS, A_ROUND, WARM_UP = 7, 40, 40
"""How often each takes its turn, and how many letters it makes in one and before all."""
STARTS = 7
MANY, EVERY = 1000, 50
"""Letters made in one process, and between two looks at its memory."""
SETTLED = 300
"""Letters after which all that is kept from letter to letter has reached its size."""
MERGED = 200
PAGES = 2

OURS, TYPST, PLATYPUS, CANVAS = "casemgr", "typst, PDF/A-3a", "platypus", "bare Canvas, TTFont"
LEAST = {TYPST: 3.0, PLATYPUS: 4.0, CANVAS: 1.0}
"""How many letters we make while another makes one."""
FIRST_WITHIN = 0.5  # seconds
GROWTH_BELOW = 4.0  # megabytes
MERGED_BELOW = 6.0  # megabytes

_FAMILIES = (
    "見本", "架空", "例田", "仮名山", "髙橋", "試験川",
    "雛形", "模擬", "標本", "案内", "範例", "様式",
)  # fmt: skip
_GIVEN = (
    "太郎", "花子", "一郎", "さくら", "健太", "美咲", "翔", "陽菜", "蓮", "結衣", "大輔", "恵子",
    "直樹", "由美", "拓也", "智子", "誠", "裕子", "剛", "香織", "隆", "真由美", "浩二", "千尋",
    "修", "彩", "亮", "愛", "茂", "舞", "豊", "瞳", "進", "葵", "勇", "楓", "実", "菫", "清", "梓",
    "稔", "茜", "学",
)  # fmt: skip
_TOWNS = (
    "架空町", "見本台", "例示ヶ丘", "雛形通", "模擬坂", "標本谷", "様式橋", "仮名浜", "範例原",
    "試験島", "案内崎",
)  # fmt: skip
_KITCHENS = (
    "和食", "寿司", "鉄板焼", "天ぷら", "蕎麦", "鰻", "割烹", "焼鳥", "中華", "洋食", "串揚げ",
    "懐石", "郷土料理",
)  # fmt: skip
_WISHES = (
    "窓側の席を希望します。",
    "甲殻類のアレルギーがあります。",
    "子ども用の椅子を一脚お願いします。",
    "記念日の利用です。花束を預かってください。",
    "車椅子で伺います。段差の少ない席を希望します。",
    "領収書の宛名は勤務先でお願いします。",
    "苦手な食材は香菜と茗荷です。",
)
_ASKED = (
    "私に関する予約履歴とアレルギー情報の全部",
    "登録している氏名、連絡先及び予約の履歴",
    "昨年以降に店舗へ渡された私の情報のすべて",
    "会員登録の内容と問い合わせの記録",
)


def letter(number: int) -> LetterData:
    """Give the letter of this number: a decision to disclose, with the data as its annex."""
    from casemgr.domain.people import Address
    from casemgr.domain.rules import Particulars, RequestType
    from casemgr.domain.text import Text
    from casemgr.services.letter_data import (
        Annex,
        AnnexRow,
        LetterData,
        LetterFee,
        LetterItem,
        LetterKind,
    )

    def one(of: Any, step: int = 1) -> str:
        return str(of[number * step % len(of)])

    name = f"{one(_FAMILIES)} {one(_GIVEN, 5)}"
    house = f"{number % 9 + 1}丁目{number % 31 + 1}番{number % 17 + 1}号"
    town = f"東京都渋谷区{one(_TOWNS)}{house}"
    values = {
        "氏名": name,
        "メールアドレス": f"person{number}@example.jp",
        "電話番号（電話国）": f"+81 90-0000-{number % 10000:04}",
        "生年月日": f"{1950 + number % 50}年{number % 12 + 1}月{number % 28 + 1}日",
        "使用言語": "日本語",
        "居住エリア": town,
        "パスワード": "",
    }
    for visit in range(11):
        at = number * 7 + visit * 3
        kitchen, wish = _KITCHENS[at % len(_KITCHENS)], _WISHES[at % len(_WISHES)]
        day = f"{2024 + at % 3}年{at % 12 + 1}月{at % 28 + 1}日"
        values[f"予約履歴（{visit + 1}）"] = (
            f"{day}　{kitchen}「{_FAMILIES[at % len(_FAMILIES)]}」{at % 6 + 1}名。{wish}"
        )
    rows = tuple(AnnexRow(Text(label, label), value) for label, value in values.items())
    title = Text("disclosure of personal information", "保有個人データの開示")
    case = f"R2026-{number % 10000:04}"
    return LetterData(
        kind=LetterKind.DECISION,
        reference=f"{case}-L1",
        case_number=case,
        issued_on=date(2026, 11, 20),
        arrived_on=date(2026, 11, 2),
        company=Particulars(
            company=Text("Mihon Inc.", "株式会社見本"),
            postal_code="150-0000",
            address=Text("1-2-3 Mihon, Shibuya-ku", "東京都渋谷区架空町1-2-3 見本ビル10階"),
            representative=Text("Ichiro Mihon, President", "代表取締役　見本 一郎"),
            officer=Text("Taro Mihon, Information Manager", "情報管理責任者　見本 太郎"),
            desk=Text("Inquiry Desk", "お問い合わせ窓口"),
            email="privacy@example.jp",
            phone="03-0000-0000",
            hours=Text("weekdays 10:00-17:00", "平日10時から17時まで"),
        ),
        addressee=name,
        addressee_organisation="",
        address=Address(f"150-{number % 10000:04}", (town, f"メゾン見本{number % 90 + 100}号室")),
        person="",
        policy_title=Text("Privacy Policy", "プライバシーポリシー"),
        items=(
            LetterItem(
                1, RequestType.DISCLOSE, title, "33(1)", "33(3)", "6(1)", one(_ASKED),
                outcome="granted", decided_on=date(2026, 11, 18), annex=1, method="paper",
            ),
        ),
        annexes=(Annex(1, title, rows),),
        fee=LetterFee(1000, 1000, 1, per_letter=False, paid_on=date(2026, 11, 7)),
        log_head=f"{number}・{number * 2654435761 % 2**32:08x}",
    )  # fmt: skip


class Maker(Protocol):
    """A way of making letters."""

    def prepare(self, numbers: range) -> None:
        """Have what these letters say ready; its time does not count."""

    def make(self, number: int) -> bytes:
        """Make a letter."""


class Ours:
    """The program's own way, from the values of a letter to the stored file."""

    def __init__(self) -> None:
        from casemgr import resources
        from casemgr.domain.text import Language
        from casemgr.letters.renderer import LetterRenderer

        self._renderer = LetterRenderer(resources.read)
        self._language = Language.JA
        self._data: dict[int, LetterData] = {}

    def prepare(self, numbers: range) -> None:
        """Have the values ready."""
        self._data = {n: letter(n) for n in numbers}

    def make(self, number: int) -> bytes:
        """Make a letter."""
        data = self._data.get(number) or letter(number)
        return self._renderer.render(data, self._language).pdf

    def merged(self, letters: dict[str, bytes]) -> bytes:
        """Put letters into one file to print."""
        from casemgr.services.dispatch import Batch, Selected

        chosen = tuple(
            Selected(name, name[:-3], "見本 太郎", PAGES, (), pdf) for name, pdf in letters.items()
        )
        made = self._renderer.merged(Batch(chosen, date(2026, 11, 20)), self._language)
        assert made is not None
        return made


def maker_of(name: str) -> Maker:
    """Give a way of making letters by its name."""
    if name == OURS:
        return Ours()
    import measure_peers

    made: Maker = {
        TYPST: measure_peers.Typst,
        PLATYPUS: measure_peers.Platypus,
        CANVAS: measure_peers.BareCanvas,
    }[name]()
    return made


def work(name: str, end: Connection) -> None:
    """Make letters whenever asked, in a process of its own; answer with the seconds it took."""
    maker = maker_of(name)
    numbers = range(WARM_UP + ROUNDS * A_ROUND)
    maker.prepare(numbers)
    check(maker.make(0), 0)
    end.send(0.0)
    done = 0
    while count := end.recv():
        gc.collect()
        began = time.process_time()
        for number in range(done, done + count):
            maker.make(number)
        end.send(time.process_time() - began)
        done += count


def check(pdf: bytes, number: int) -> None:
    """Stop unless a file is the whole letter: two pages, from its number to the last value."""
    from io import BytesIO

    from pypdf import PdfReader
    from pypdfium2 import PdfDocument

    data = letter(number)
    count = len(PdfReader(BytesIO(pdf)).pages)
    with PdfDocument(pdf) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    text = "".join(text.split())
    wanted = [data.reference, data.addressee, *(row.value for row in data.annexes[0].rows)]
    missing = [one for one in wanted if "".join(one.split()) not in text]
    assert count == PAGES, f"{count} pages"
    assert not missing, missing


# --- what is measured ----------------------------------------------------------------------


def speeds() -> dict[str, list[float]]:
    """Give the letters a second of each way, round by round."""
    import multiprocessing

    context = multiprocessing.get_context("spawn")
    workers = {}
    for name in (OURS, *LEAST):
        mine, its = context.Pipe()
        process = context.Process(target=work, args=(name, its), daemon=True)
        process.start()
        its.close()
        workers[name] = (process, mine)
        mine.recv()
    found: dict[str, list[float]] = {name: [] for name in workers}
    for turn in range(ROUNDS + 1):
        for name, (_, pipe) in workers.items():
            count = A_ROUND if turn else WARM_UP
            pipe.send(count)
            seconds = pipe.recv()
            if turn:
                found[name].append(count / seconds)
    for process, pipe in workers.values():
        pipe.send(0)
        process.join()
    return found


def first_letters() -> list[float]:
    """Give the seconds from starting a process to its first letter; it was started before."""
    import subprocess
    import tempfile

    found = []
    with tempfile.TemporaryDirectory() as folder:
        # Where Python is told to keep no compiled modules, each start would compile them anew.
        surroundings = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
        for start in range(STARTS + 1):
            began = time.perf_counter()
            command = [sys.executable, __file__, "--one", str(start)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=surroundings)  # noqa: S603 - this program
            if start:
                found.append(time.perf_counter() - began)
    return found


def memory() -> dict[int, float]:
    """Give the memory of a process in megabytes, by the letters it has made."""
    if not megabytes("VmRSS"):
        return {}
    ours = Ours()
    found = {}
    for number in range(1, MANY + 1):
        ours.make(number)
        if not number % EVERY:
            found[number] = megabytes("VmRSS")
    return found


def merged_sizes() -> tuple[float, float]:
    """Give the size of many letters apart and in one file, in megabytes."""
    ours = Ours()
    letters = {letter(n).reference: ours.make(n) for n in range(MERGED)}
    return sum(map(len, letters.values())) / 1e6, len(ours.merged(letters)) / 1e6


# --- the report ----------------------------------------------------------------------------


class Measure(Report):
    """Measures letters, and prints what was found."""

    def speeds(self) -> None:
        """Measure and print speeds and their ratios."""
        found = speeds()
        for name, rates in found.items():
            self.say(f"letters a second, {name}", spread(rates, "{:.1f}"))
        for name, least in LEAST.items():
            # Whatever else the machine does, it does to both of a round.
            ratios = [a / b for a, b in zip(found[OURS], found[name], strict=True)]
            met = middle(ratios) >= least
            self.say(f"{OURS} : {name}", spread(ratios, "{:.2f}"), f">= {least:g}", met=met)

    def first(self) -> None:
        """Measure and print how long the first letter takes."""
        found = first_letters()
        what = "first letter of a process, seconds"
        # Other programs can only make it longer.
        met = min(found) <= FIRST_WITHIN
        self.say(what, spread(found, "{:.2f}"), f"<= {FIRST_WITHIN:g}", met=met)

    def memory(self) -> None:
        """Measure and print memory."""
        found = memory()
        if not found:
            self.say("memory", "not to be had here")
            return
        for number in (EVERY, SETTLED, MANY):
            self.say(f"megabytes after {number} letters", f"{found[number]:.1f}")
        growth = found[MANY] - found[SETTLED]
        what = f"megabytes more, letters {SETTLED} to {MANY}"
        self.say(what, f"{growth:.1f}", f"< {GROWTH_BELOW:g}", met=growth < GROWTH_BELOW)

    def merged(self) -> None:
        """Measure and print the size of letters in one file."""
        apart, together = merged_sizes()
        self.say(f"megabytes of {MERGED} letters apart", f"{apart:.2f}")
        what = f"megabytes of {MERGED} letters in one file"
        met = together < MERGED_BELOW
        self.say(what, f"{together:.2f}", f"< {MERGED_BELOW:g}", met=met)


def main() -> int:
    """Measure all, or only what is named; give 1 when a target is missed."""
    parts = ("speeds", "first", "memory", "merged")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="*", choices=[*parts, []], help="what to measure (all)")
    parser.add_argument("--one", type=int, help="make this letter and end")
    parser.add_argument("--save", type=Path, help="write a letter of each way into this folder")
    wanted = parser.parse_args()
    if wanted.one is not None:
        sys.stdout.buffer.write(Ours().make(wanted.one))
        return 0
    if wanted.save:
        for name in (OURS, *LEAST):
            maker = maker_of(name)
            maker.prepare(range(1))
            wanted.save.mkdir(parents=True, exist_ok=True)
            (wanted.save / f"{name.replace('/', '')}.pdf").write_bytes(maker.make(0))
        return 0
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    return Measure().measure(wanted.part or parts)


if __name__ == "__main__":
    sys.exit(main())
