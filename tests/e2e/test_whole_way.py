"""One case from the very first start to the locked vault, done as its user does it.

Afterwards every byte the program left behind is searched for what was typed.
"""

from __future__ import annotations

import csv
import io
import re
import subprocess
import tomllib
import zlib
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from casemgr import resources
from casemgr.gui.case.page import CasePage
from casemgr.gui.case_list.page import CaseListPage
from casemgr.gui.kit import Label
from casemgr.gui.main_window import MainWindow
from casemgr.gui.reports.page import ReportsPage
from casemgr.gui.start.window import StartWindow
from tests.e2e.traces import ENCODINGS, traces

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.e2e.conftest import Surroundings
    from tests.e2e.hand import Hand

pytestmark = pytest.mark.xvfb

PASSPHRASE = "nagai michi wo iku 2026 kaze"
NAME, KANA = "小鳥遊 穂乃果", "たかなし ほのか"
EMAIL, PHONE = "honoka.takanashi@example.jp", "090-1357-2468"
STREET, HOUSE = "東京都架空区見本町九丁目8番7号", "レジデンス架空 1203"
REQUEST = "登録している内容をすべて開示してください。町名も誤っています。"
BEFORE, AFTER = "見本町北", "見本町南"
WITHHELD, BIRTH = "GATE-LOG-5521907", "1988-04-12"
REASON = "監査部調書ク第八号に照らし端末識別の漏れを防ぐ"
NOTE_REF = "法務相談 2026-441"
EVIDENCE = "窓口記録ヌ第五冊 三度の同じ請求"
TRACKING = "123-45-67890-3"
PROOF = "TICKET-88213"
SECRET = (
    *(
        NAME,
        NAME.replace(" ", ""),
        NAME.split(maxsplit=1)[0],
        KANA,
        EMAIL,
        PHONE,
        STREET,
        HOUSE,
        REQUEST,
    ),
    *(BEFORE, AFTER, WITHHELD, BIRTH, REASON, NOTE_REF, EVIDENCE, TRACKING, PROOF, PASSPHRASE),
)
"""What must not be found outside the encrypted files: all that was typed, and the pass phrase."""
COMPANY = {
    "postal_code": "000-0001",
    "phone": "03-0000-0000",
    "address": "東京都架空区架空町1丁目1番1号",
    "representative": "代表取締役 見本 一郎",
    "hours": "平日10時から17時まで",
    "payment": "架空銀行 本店 普通 0000000",
}
COMPANY_EN = {
    "address": "1-1-1 Kaku-cho, Kaku-ku, Tokyo",
    "representative": "Ichiro Mihon, Representative Director",
    "hours": "10:00 to 17:00 on weekdays",
    "payment": "Kaku Bank, account 0000000",
}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_whole_way(
    start: Callable[..., Hand],
    surroundings: Surroundings,
    language: str,
    qapp: QApplication,
    capfd: pytest.CaptureFixture[str],
) -> None:
    hand = start()
    choose_language(hand, language)
    key = make_vault(hand, surroundings)
    take_in(hand)
    number = work_on(hand)
    letters = issue_and_post(hand, surroundings, number)
    close_the_case(hand, number)
    export_summary(hand, surroundings, number)

    secret = (*SECRET, key, *key.split("-"))
    kept = (surroundings.home, surroundings.temp)
    assert traces(kept, secret) == []
    lock_and_unlock(hand, surroundings, number)
    assert traces(kept, secret) == []
    hand.place.close()
    hand._program.leave()
    hand._program._tasks.shutdown()
    hand._program.vanish()
    assert traces(kept, (*secret, "%PDF", number)) == []
    settings = (surroundings.home / "config/casemgr/casemgr.ini").read_text()
    assert str(surroundings.vault) in settings
    said = capfd.readouterr()
    assert (said.out, said.err) == ("", "")

    check_letters(letters, number)


def choose_language(hand: Hand, language: str) -> None:
    if language != "en":
        hand.choose("language", language)
        hand.until(lambda: hand.find("language", QComboBox).currentData() == language)


def make_vault(hand: Hand, surroundings: Surroundings) -> str:
    """Create the vault, put the recovery key away and enter the company; give the key."""
    hand.click("start-create")
    hand.write("passphrase", PASSPHRASE)
    hand.until(lambda: hand.find("strength", Label).text(), "the strength")
    hand.write("passphrase_again", PASSPHRASE[:-1])
    hand.click("primary")
    assert hand.mistakes()
    assert not surroundings.vault.exists()
    hand.write("passphrase_again", PASSPHRASE)
    hand.click("primary")

    hand.find("save-sheet")
    hand.click("primary")
    hand.message()  # the sheet must be on paper first
    sheet = surroundings.saved / "recovery.pdf"
    hand.save_as("save-sheet", sheet)
    key = key_on(sheet)
    hand.click("primary")
    groups = key.split("-")
    fields = [hand.find(f"group-{place}", QLineEdit) for place in (1, 2)]
    asked = [int(re.findall(r"\d+", field.accessibleName())[0]) for field in fields]
    hand.write("group-1", groups[asked[0] - 1].lower())
    hand.write("group-2", "AAAAA")
    hand.click("primary")
    hand.until(hand.mistakes, "what is wrong with the group")
    hand.write("group-2", groups[asked[1] - 1])
    hand.click("primary")

    for name, value in COMPANY.items():
        if name in COMPANY_EN:
            hand.write(name, value)
            hand.write(f"{name}_en", COMPANY_EN[name])
        else:
            hand.write(name, value)
    hand.click("primary")
    hand.until(lambda: isinstance(hand.place, MainWindow))
    assert hand.find("empty-heading", Label).text()
    return key


def key_on(sheet: Path) -> str:
    """Read the recovery key off the saved sheet, box by box, as a person does."""
    text = text_of(sheet)
    found = dict(re.findall(r"(?m)^(\d{1,2})\s+([0-9A-Z]{5})$", text.replace("\r", "")))
    assert sorted(map(int, found)) == list(range(1, 14)), text
    return "-".join(found[str(place)] for place in range(1, 14))


def take_in(hand: Hand) -> None:
    hand.click("empty-button")
    hand.dialog()
    hand.click("primary")
    assert hand.mistakes()  # a name is needed
    hand.choose("channel", "post")
    hand.choose("language", "ja")
    for field, value in (
        ("name", NAME),
        ("kana", KANA),
        ("email", EMAIL),
        ("phone", PHONE),
        ("postal_code", "000-0009"),
        ("address", f"{STREET}\n{HOUSE}"),
    ):
        hand.write(field, value)
    hand.choose("type", "disclose")
    hand.click("more")
    hand.until(lambda: len(hand.sees("type", QComboBox)) == 2)
    second = hand.sees("type", QComboBox)[1]
    second.setObjectName("second-type")
    hand.choose("second-type", "correct")
    hand.write("text", REQUEST)
    hand.confirm()
    hand.until(lambda: isinstance(page(hand), CasePage))


def page(hand: Hand) -> QWidget | None:
    window = hand.place
    return window.page if isinstance(window, MainWindow) else None


def work_on(hand: Hand) -> str:
    """From taking up to the last decision carried out; give the number of the case."""
    hand.find("next")
    number = re.findall(r"R\d{4}-\d{4}", hand.words())[0]
    hand.click("next")
    hand.confirm()

    acknowledge(hand)
    confirm_identity(hand)
    collect_fee(hand)
    investigate(hand)
    decide(hand)
    return number


def acknowledge(hand: Hand) -> None:
    hand.pick_from_menu("new-letter", "acknowledgement")
    assert NAME.replace(" ", "") in hand.letter()
    hand.click("issue-letter")
    hand.find("mark-posted")
    hand.choose("way", "ordinary")
    hand.click("mark-posted")
    assert hand.mistakes()  # the sheet has a code
    (asked,) = [
        w
        for w in hand.place.findChildren(QLineEdit)
        if w.isVisible() and w.objectName().startswith("code-")
    ]
    letter = asked.objectName().removeprefix("code-")
    hand.until(lambda: letter in hand.letter())
    hand.write(f"code-{letter}", code_on(hand.letter(), letter).lower())
    hand.click("mark-posted")
    hand.until(lambda: not hand.sees("mark-posted"))
    hand.click("letter-case")


def code_on(text: str, letter: str) -> str:
    """Read the code at the foot of a letter, after its number."""
    (code,) = set(re.findall(rf"{letter}·([A-Z0-9]{{4}})·", "".join(text.split())))
    return code


def confirm_identity(hand: Hand) -> None:
    hand.click("record_identity-requester")
    hand.dialog()
    hand.tick("paper-driver_licence")
    hand.write("valid-driver_licence", "2029-05-01")
    hand.confirm_refused()  # compared with nothing
    hand.tick("name")
    hand.tick("address_on_document")
    hand.confirm()


def collect_fee(hand: Hand) -> None:
    hand.click("ask_fee")
    hand.dialog()
    hand.choose("basis", "per_request")
    hand.choose("telling", "otherwise")
    hand.confirm_refused()  # how?
    hand.write("told", "電話で案内")
    hand.confirm()
    hand.click("pay_fee")
    hand.dialog()
    hand.write("evidence", "通帳 11月")
    hand.confirm()


def investigate(hand: Hand) -> None:
    hand.tick("source-internal-provided")
    hand.click("answer_source")
    hand.dialog()
    for category, value in (
        ("name", NAME),
        ("email", EMAIL),
        ("birth", BIRTH),
        ("area", BEFORE),
        ("password", "present"),
    ):
        hand.write_cell("findings", hand.row_of("findings", category), 1, value)
    hand.confirm()
    hand.tick("source-internal-collected")
    hand.click("answer_source")
    hand.dialog()
    hand.write_cell("findings", hand.row_of("findings", "device"), 1, WITHHELD)
    hand.confirm()
    others = [w.objectName() for w in page(hand).findChildren(QWidget) if unanswered(w)]
    for other in others:
        hand.tick(other)
    hand.click("answer_source")
    hand.dialog()
    hand.choose("status", "nothing")
    hand.confirm()
    hand.click("conclude_investigation")
    hand.dialog()
    hand.tick("third_parties_checked")
    hand.confirm()


def decide(hand: Hand) -> None:
    hand.click("decide-1")
    hand.dialog()
    hand.choose("outcome", "granted_part")
    hand.choose("exception", "33-2-2")
    hand.tick("device", inside="withheld")
    hand.confirm_refused()  # an internal reason is needed
    hand.write("internal_reason", REASON)
    hand.write("legal_ref", NOTE_REF)
    hand.confirm_refused()  # and what shows that the exception applies
    hand.write("evidence", EVIDENCE)
    hand.confirm()
    hand.click("decide-2")
    hand.dialog()
    hand.choose("outcome", "granted")
    hand.choose_in_cell("corrections", 0, "area")
    hand.write_cell("corrections", 0, 1, BEFORE)
    hand.write_cell("corrections", 0, 2, AFTER)
    hand.confirm()
    hand.click("carry_out-2")
    hand.dialog()
    hand.write("proof", PROOF)
    hand.confirm()


def unanswered(widget: QWidget) -> bool:
    name = widget.objectName()
    answered = ("source-internal-provided", "source-internal-collected")
    return name.startswith("source-") and name not in answered and widget.isVisible()


def issue_and_post(hand: Hand, surroundings: Surroundings, number: str) -> dict[str, Path]:
    """Look at the draft in both languages, issue both, save both, post both in one envelope."""
    hand.until(lambda: hand.find("next").isEnabled())
    hand.click("next")
    for language in ("ja", "en"):
        title = title_of(language)
        hand.click(f"preview-{language}")
        hand.until(lambda title=title: title in hand.letter(), f"the {language} draft")
        assert_letter(hand.letter(), language)
    hand.choose("language", "both")
    hand.click("issue-letter")
    hand.find("mark-posted")
    saved = {}
    for language, letter in (("ja", f"{number}-L2"), ("en", f"{number}-L3")):
        if hand.sees(f"letter-{letter}"):
            hand.click(f"letter-{letter}")
        title = title_of(language)
        hand.until(lambda title=title: title in hand.letter())
        saved[language] = surroundings.saved / f"{language}.pdf"
        hand.save_as("save-letter", saved[language])
        hand.message()
    hand.choose("way", "simplified_registered")
    hand.click("mark-posted")
    assert hand.mistakes()  # the number is the proof
    hand.write("tracking", TRACKING)
    codes = {x: code_on(text_of(saved[x]), f"{number}-L{n}") for n, x in ((2, "ja"), (3, "en"))}
    hand.write(f"code-{number}-L2", codes["ja"])
    hand.write(f"code-{number}-L3", codes["ja"])
    hand.click("mark-posted")
    assert len(hand.mistakes()) == 1  # the sheet of the other language
    hand.write(f"code-{number}-L3", f"{number}-L3-{codes['en']}")
    hand.click("mark-posted")
    hand.until(lambda: not hand.sees("mark-posted"))
    return saved


def close_the_case(hand: Hand, number: str) -> None:
    hand.click("letter-case")
    hand.until(lambda: isinstance(page(hand), CasePage))
    hand.until(lambda: hand.find("next").isEnabled())
    hand.click("next")
    hand.confirm()
    hand.until(lambda: not hand.sees("next"), "the case to be closed")
    assert number in hand.words()


def export_summary(hand: Hand, surroundings: Surroundings, number: str) -> None:
    hand.click("place-reports")
    hand.choose("format", "csv")
    file = surroundings.saved / "summary.csv"
    hand.save_as("save-report", file)
    rows = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == [number, number]
    assert traces([surroundings.saved], [REASON, NOTE_REF, EVIDENCE]) == []
    names = {name for name, _ in traces([surroundings.saved], [NAME, KANA, EMAIL])}
    assert "summary.csv" not in names


def lock_and_unlock(hand: Hand, surroundings: Surroundings, number: str) -> None:
    hand.click("lock")
    hand.until(lambda: isinstance(hand.place, StartWindow))
    assert number not in hand.words()
    hand.find("passphrase")
    assert traces((surroundings.home, surroundings.temp), SECRET) == []
    hand.write("passphrase", PASSPHRASE.upper())
    hand.click("primary")
    hand.until(hand.mistakes, "a word about the pass phrase")
    hand.write("passphrase", PASSPHRASE)
    hand.click("primary")
    hand.until(lambda: isinstance(page(hand), ReportsPage))  # where it was locked
    hand.click("place-cases")
    hand.until(lambda: isinstance(page(hand), CaseListPage))
    hand.click("chip-all")
    hand.open_row("cases", 0)
    hand.until(lambda: isinstance(page(hand), CasePage) and number in hand.words())
    assert NAME in hand.words()
    assert not hand.sees("next")


# --- letters ------------------------------------------------------------------------------------


def title_of(language: str) -> str:
    wording = tomllib.loads(resources.read(f"letters/{language}/decision.toml").decode())
    return "".join(wording["title"]["mixed"].split())


def text_of(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def assert_letter(text: str, language: str) -> None:
    """What must and what must not stand in the letter of decision; *text* has no blanks."""
    company = COMPANY if language == "ja" else COMPANY_EN
    for wanted in (
        *(NAME, STREET, HOUSE, EMAIL, BIRTH, BEFORE, AFTER, title_of(language)),
        company["address"],
    ):
        assert "".join(wanted.split()) in text, wanted
    assert text.index(BEFORE) < text.rindex(AFTER)
    for unwanted in (REASON, NOTE_REF, EVIDENCE, WITHHELD, PROOF, REQUEST):
        assert unwanted.replace(" ", "") not in text
    words = [REASON[place : place + 5] for place in range(len(REASON) - 4)]
    assert not [word for word in words if word in text]


def check_letters(letters: dict[str, Path], number: str) -> None:
    """Read the saved files back with two programs that have nothing to do with each other."""
    for place, (language, file) in enumerate(letters.items(), start=2):
        out = subprocess.run(["pdftotext", "-q", str(file), "-"], capture_output=True, check=True)
        for text in (text_of(file), out.stdout.decode()):
            bare = "".join(text.split())
            assert_letter(bare, language)
            assert f"{number}-L{place}" in bare
        assert REASON.encode() not in file.read_bytes()


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    """Without this the search above could be blind."""
    marker = "小鳥遊 穂乃果"
    disguises = {code: marker.encode(code) for code in ENCODINGS}
    disguises["json"] = marker.encode("ascii", "backslashreplace")
    disguises["zlib"] = b"%PDF-1.7 stream " + zlib.compress(b"BT " + marker.encode() + b" ET")
    for name, content in disguises.items():
        folder = tmp_path / name
        folder.mkdir()
        (folder / "file").write_bytes(b"\x00before" + content + b"after")
        assert traces([folder], [marker, "nothing"]) == [("file", marker)], name
    settings = tmp_path / "ini"
    settings.mkdir()
    from PySide6.QtCore import QSettings

    kept = QSettings(str(settings / "a.ini"), QSettings.Format.IniFormat)
    kept.setValue("name", marker)
    kept.sync()
    assert traces([settings], [marker]) == [("a.ini", marker)]
    assert traces([tmp_path / "zlib"], ["%PDF"]) == [("file", "%PDF")]
