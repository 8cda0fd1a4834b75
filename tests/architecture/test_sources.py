"""What holds for every source file."""

from __future__ import annotations

import ast
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from casemgr.domain.errors import Code

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "casemgr").rglob("*.py"))
TEXTS = sorted(
    path
    for folder in ("casemgr", "tests", "resources", "packaging", ".ci")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".py", ".toml", ".txt", ".md", ".ts", ".sh", ".yml", ""} and path.is_file()
)
LONGEST = 400
OPENS = re.compile(
    r"QDesktopServices|openUrl|startfile|xdg-open|ShellExecute|webbrowser|\bQProcess\b|os\.system"
)
"""Ways to have another program open a file."""
STARTS = {Path("casemgr/incoming/inspector.py"), Path("casemgr/letters/paper.py")}
"""Where a process is started: those that look at a file, and they are this program itself."""
CHANGES_THE_KEY_IN_PLACE = re.compile(r"rekey|reset_key", re.IGNORECASE)
TRANSLATED = {"tr", "translate", "QT_TRANSLATE_NOOP"}
IDEOGRAPHIC_SPACE = "\u3000"


def test_no_module_is_longer_than_can_be_read_at_a_sitting() -> None:
    lengths = {m: len(m.read_text("utf-8").splitlines()) for m in MODULES}
    long = {str(m.relative_to(ROOT)): n for m, n in lengths.items() if n > LONGEST}
    assert long == {}


def test_the_program_opens_no_file_of_a_case_itself() -> None:
    """A copy goes out on demand; what opens it is not in this program's hands."""
    texts = {m.relative_to(ROOT): m.read_text("utf-8") for m in MODULES}
    named = Path("casemgr/incoming/limits.py")  # forbids its child to do so
    assert [str(p) for p, text in texts.items() if OPENS.search(text) and p != named] == []
    starting = {p for p, text in texts.items() if re.search(r"\bsubprocess\.(Popen|run)", text)}
    assert starting == STARTS


def spoken(tree: ast.AST) -> Iterator[str]:
    """Give the names and texts of a program, without its remarks and descriptions."""
    described = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Constant) and id(node) not in described:
            yield str(node.value)


def changes_the_key_in_place(text: str) -> bool:
    return any(CHANGES_THE_KEY_IN_PLACE.search(word) for word in spoken(ast.parse(text)))


def test_no_database_is_given_another_key_in_its_place() -> None:
    """SQLCipher's own change of the key reports success when writing failed.

    The manager would be told of a key that opens nothing. What it does then is shown by a control
    of the fault tests; the program copies the database instead (``storage.rotation``).
    """
    texts = {m.relative_to(ROOT): m.read_text("utf-8") for m in MODULES}
    assert [str(p) for p, text in texts.items() if changes_the_key_in_place(text)] == []


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ('own.execute("PRAGMA rekey = 1")', True),
        ("own.execute(f\"pragma {'HEXREKEY'} = {key}\")", True),
        ("own.reset_key(key)", True),
        ("library.sqlite3_rekey_v2(base, name, key, 32)", True),
        ('"""SQLCipher\'s own ``rekey`` is never used."""  # nor reset_key', False),
        ("own.set_key(key)", False),
    ],
)
def test_a_key_changed_in_its_place_is_recognised(text: str, does: bool) -> None:
    assert changes_the_key_in_place(text) is does


def odd_characters(text: str) -> Iterator[tuple[int, str]]:
    """Characters that cannot be seen or turn the direction of writing: source could lie."""
    for number, line in enumerate(text.split("\n"), start=1):
        for char in line:
            kind = unicodedata.category(char)
            invisible = kind in {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"} and char != "\t"
            space = kind == "Zs" and char not in {" ", IDEOGRAPHIC_SPACE}
            selector = unicodedata.name(char, "").startswith("VARIATION SELECTOR")
            if invisible or space or selector:
                yield number, f"U+{ord(char):04X}"


def test_no_source_has_characters_that_cannot_be_seen() -> None:
    found = {
        str(path.relative_to(ROOT)): odd
        for path in TEXTS
        if (odd := list(odd_characters(path.read_text("utf-8"))))
    }
    assert found == {}


def test_odd_characters_are_recognised() -> None:
    odd = "a\u200bb\n\u202e\n\ufe0f\u00a0\n全角　の空白\tok"
    assert [n for n, _ in odd_characters(odd)] == [1, 2, 3, 3]


def made_up_texts(tree: ast.AST) -> Iterator[int]:
    """Calls for a translation of a text that is put together: no catalogue can hold it."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else None
        name = node.func.id if isinstance(node.func, ast.Name) else name
        if name in TRANSLATED and any(
            isinstance(arg, ast.JoinedStr)
            or (isinstance(arg, ast.BinOp) and isinstance(arg.op, ast.Add | ast.Mod))
            for arg in node.args[:2]
        ):
            yield node.lineno


def test_only_whole_texts_are_translated() -> None:
    found = {
        str(path.relative_to(ROOT)): lines
        for path in MODULES
        if (lines := list(made_up_texts(ast.parse(path.read_text("utf-8")))))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("call", "made_up"),
    [
        ('self.tr(f"{n} cases")', True),
        ('translate("Page", "case " + name)', True),
        ('QCoreApplication.translate("Page", "%s" % name)', True),
        ('self.tr("%n case(s)", "", n)', False),
        ('say(f"{n}")', False),
    ],
)
def test_made_up_texts_are_recognised(call: str, made_up: bool) -> None:
    assert bool(list(made_up_texts(ast.parse(call)))) is made_up


def test_every_code_is_given_somewhere() -> None:
    sources = [m for m in MODULES if "gui" not in m.parts and m.name != "errors.py"]
    text = "\n".join(m.read_text("utf-8") for m in sources)
    assert [c.name for c in Code if not re.search(rf"\bCode\.{c.name}\b", text)] == []


def test_no_two_files_of_tests_have_one_name() -> None:
    """They are imported by their names alone, so that two of one name cannot run together."""
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))
