"""One of the files that are to go into a case: what it is, and what is to be minded."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casemgr.domain.file_names import safe_name
from casemgr.gui import label_attached, labels
from casemgr.gui.case.rows import OneLine
from casemgr.gui.kit import Check, Label, Line, LinkButton, Quiet
from casemgr.services.file_kinds import Look, Looked, Verdict, Warned, judge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from casemgr.domain.errors import Block, Problem


class State(Enum):
    """How far a file has come."""

    LOOKING = 0
    READY = 1
    REFUSED = 2
    KEPT = 3


class FileRow(QWidget):
    """A file, with the words about it."""

    edited = Signal()
    dropped = Signal(object)
    """The person thought better of this one; itself."""

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        """Begin with a file nothing is known of yet."""
        super().__init__(parent)
        self.path, self.state = path, State.LOOKING
        self.look: Look | None = None
        self.called = name = safe_name(Path(path).name)
        self.name = OneLine(name, small=False)
        self.facts = Quiet(self.tr("Waits to be looked through …"), small=True)
        self.said = Label("", "hint")
        self.wrong = Label("", "error")
        self.agree = Check(self.tr("I have looked at it: keep it all the same"))
        self.agree.setObjectName("agree")
        self.agree.setAccessibleName(f"{self.agree.text()}: {name}")
        self.agree.toggled.connect(self._agreed)
        self.remove = LinkButton(self.tr("Leave out"), lambda: self.dropped.emit(self))
        self.remove.setAccessibleName(f"{self.remove.text()}: {name}")
        words = QVBoxLayout()
        words.setSpacing(2)
        for widget in (self.name, self.facts, self.said, self.wrong, self.agree):
            words.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(row)
        whole.addWidget(Line())
        for hidden in (self.said, self.wrong, self.agree):
            hidden.hide()

    @property
    def warnings(self) -> tuple[Warned, ...]:
        """What a person has to agree to."""
        return self._verdict.warnings if self.look and self.state is State.READY else ()

    def show_looking(self, done: int) -> None:
        """Say that it is being looked through; *done* bytes are read."""
        if self.state is State.LOOKING:
            read = label_attached.size_words(done)
            self.facts.setText(self.tr("Is being looked through: {size}").format(size=read))

    def show_look(self, look: Look, held: Iterable[str]) -> None:
        """Say what was seen; *held* are the hashes of the case's files and of those before it."""
        self.look, self._verdict = look, judge(look, held)
        verdict: Verdict = self._verdict
        size = label_attached.size_words(look.size)
        kind = labels.word("file_kind", look.kind)
        self.facts.setText(self.tr("{kind} · {size}").format(kind=kind, size=size))
        if verdict.refused is not None:
            self.refuse(verdict.refused)
            return
        self.state = State.READY
        said = [labels.word("file_warning", w.value) for w in verdict.warnings]
        if look.finds:
            found = labels.listed(label_attached.numbers(look.finds))
            said.append(self.tr("Found: {numbers}").format(numbers=found))
        if look.looked is not Looked.PARTLY and not (look.finds and look.looked is Looked.WHOLE):
            said.append(labels.word("file_looked", look.looked.value))
        self.said.setText("\n".join(said))
        self.said.show()
        self.agree.setVisible(bool(verdict.warnings))
        self.edited.emit()

    def refuse(self, why: Block | Problem) -> None:
        """Say why it is not taken."""
        self.state = State.REFUSED
        if self.look is None:
            self.facts.hide()
        for hidden in (self.said, self.agree):
            hidden.hide()
        self.show_wrong(labels.explain(why))
        self.edited.emit()

    def show_wrong(self, text: str) -> None:
        """Say what is wrong; nothing when *text* is empty."""
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))

    def keep(self, number: str) -> None:
        """Say that it is in the case now."""
        self.state = State.KEPT
        for hidden in (self.wrong, self.agree, self.remove):
            hidden.hide()
        self.said.setText(self.tr("Kept as {number}.").format(number=number))
        self.said.show()

    def check(self) -> bool:
        """Tell whether it can be kept as it is; else say what is still to be done."""
        lacking = bool(self.warnings) and not self.agree.value()
        self.show_wrong(self.tr("Tick this, or leave the file out.") if lacking else "")
        return not lacking

    def _agreed(self) -> None:
        self.show_wrong("")
        self.edited.emit()
