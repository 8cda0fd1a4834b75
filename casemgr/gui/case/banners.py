"""Strips above the cards: what the case waits for, and what the manager should know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casemgr.domain.errors import Code
from casemgr.domain.events import HoldStarted
from casemgr.domain.facts import HoldReason
from casemgr.domain.steps import Action
from casemgr.gui import dates, labels
from casemgr.gui.case.part import allow
from casemgr.gui.kit import Button, Label, LinkButton
from casemgr.gui.kit.icons import pixmap
from casemgr.gui.theme import theme, tone_colours

if TYPE_CHECKING:
    from casemgr.domain.clocks import Pause
    from casemgr.services.queries import CaseDetail


_STRIPS_SHOWN = 3
"""Of more, the rest is a click away: the page is for working."""
_TONES = {
    Code.WARN_SUIT_NEAR: "late",
    Code.WARN_CAME_OF_AGE: "late",
    Code.WARN_LITIGATION: "late",
    Code.WARN_VOLUNTARY: "waiting",
    Code.WARN_REGIME: "waiting",
    Code.WARN_TASK_DUE: "waiting",
    Code.WARN_STEP_UP: "waiting",
    Code.WARN_ADDRESS_UNPROVEN: "waiting",
    Code.WARN_NOT_HELD_CONTRADICTED: "waiting",
}
_ORDER = ("late", "waiting", "accent")
_PRESSED = 8
"""Between buttons that stand one under the other."""
_WITH_CASES = frozenset({Code.WARN_SAME_PERSON, Code.WARN_REPEATED})


def _tone(code: Code) -> str:
    return _TONES.get(code, "accent")


class Strip(QFrame):
    """A sign, a sentence, and perhaps something to press."""

    def __init__(
        self, text: str, tone: str, sign: str = "warning", parent: QWidget | None = None
    ) -> None:
        """Say *text*."""
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setProperty("tone", tone)
        self.setAccessibleName(text)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 8, 12, 8)
        self.row.setSpacing(10)
        self._tone, self._name = tone, sign
        self._sign = QLabel()
        self.row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self.words = Label(text).copyable()
        self.row.addWidget(self.words, 1)
        theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        colour = tone_colours(self._tone)[0]
        self._sign.setPixmap(pixmap(self._name, colour, 18, self.devicePixelRatioF()))


class Banners(QWidget):
    """The holds in force and the warnings of a case."""

    acted = Signal(Action, str)
    wanted = Signal(str)
    """The number of another case to open."""
    correct_wanted = Signal(str)
    """A corrected form of this letter is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.strips: list[Strip] = []
        self.more = LinkButton("", self._show_all, parent=self)
        self.more.hide()
        self._case_id, self._all = 0, False

    def show_case(self, detail: CaseDetail) -> None:
        """Show what there is to say: holds, then the graver warnings first."""
        if detail.id != self._case_id:
            self._case_id, self._all = detail.id, False
        for strip in self.strips:
            self._column.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        self.strips = [self._hold(detail, pause) for pause in detail.case.holds]
        self.strips += self._legal_hold(detail)
        self.strips += self._warnings(detail)
        for strip in self.strips:
            self._column.addWidget(strip)
            strip.show()
        rest = self.strips[_STRIPS_SHOWN:] if not self._all else []
        for strip in rest:
            strip.hide()
        self.more.setVisible(bool(rest))
        self.more.setText(self.tr("Show %n more remark(s)", None, len(rest)))
        self._column.removeWidget(self.more)
        self._column.addWidget(self.more)
        self.setVisible(bool(self.strips))

    def _show_all(self) -> None:
        self._all = True
        for strip in self.strips:
            strip.show()
        self.more.hide()

    def _hold(self, detail: CaseDetail, pause: Pause) -> Strip:
        words = self.tr("Waiting since {date}: {reason}. The own target stands still.").format(
            date=dates.long_date(pause.start), reason=labels.word("hold", pause.reason)
        )
        by = self.tr("Answer asked for by {date}.")
        day = by.format(date=dates.long_date(pause.answer_by)) if pause.answer_by else ""
        said = (labels.sentences(x for x in (words, day) if x), self._note(detail, pause))
        strip = Strip("\n".join(x for x in said if x), "waiting")
        if pause.reason == HoldReason.FEE_OWING.value:
            action, text = Action.PAY_FEE, labels.button(Action.PAY_FEE)
        else:
            action, text = Action.RELEASE, self.tr("&Go on with the case")
        button = Button(text, lambda: self.acted.emit(action, pause.reason))
        button.setObjectName(f"resume-{pause.reason}")
        button.setEnabled(not detail.actions[action])
        strip.row.addWidget(button)
        return strip

    def _legal_hold(self, detail: CaseDetail) -> list[Strip]:
        held = detail.case.legal_hold
        if held is None:
            return []
        words = self.tr("Legal hold since {date}: nothing of this case may be erased.")
        said = words.format(date=dates.long_date(held.on))
        strip = Strip(f"{said}\n{held.reason}", "waiting")
        strip.setObjectName("legal-hold")
        action = Action.LIFT_LEGAL_HOLD
        button = Button(labels.button(action), lambda: self.acted.emit(action, ""))
        button.setObjectName("lift-legal-hold")
        strip.row.addWidget(button)
        return [strip]

    @staticmethod
    def _note(detail: CaseDetail, pause: Pause) -> str:
        notes = [
            s.event.note
            for s in detail.case.history
            if isinstance(s.event, HoldStarted)
            and s.event.reason.value == pause.reason
            and s.event.on == pause.start
        ]
        return notes[-1] if notes else ""

    def _warnings(self, detail: CaseDetail) -> list[Strip]:
        found = []
        for warning in sorted(detail.warnings, key=lambda w: _ORDER.index(_tone(w.code))):
            tone = _tone(warning.code)
            words = labels.explain(labels.named(warning, detail.case))
            strip = Strip(words, tone, "info" if tone == "accent" else "warning")
            strip.setObjectName(warning.code.value)
            if warning.code in _WITH_CASES:
                for number in list(warning.facts["cases"])[:3]:
                    strip.row.addWidget(self._other(str(number)))
            if warning.code is Code.WARN_LETTER_OUTDATED:
                strip.row.addWidget(self._ways_on(detail, str(warning.facts["letter"])))
            found.append(strip)
        return found

    def _ways_on(self, detail: CaseDetail, letter: str) -> QWidget:
        """What can be done about a letter that would say something else now."""
        state = detail.case.find_letter(letter)
        buttons = [
            Button(self.tr("Issue a corrected letter…"), lambda: self.correct_wanted.emit(letter))
        ]
        buttons[0].setObjectName(f"correct-{letter}")
        if state is not None and state.posted is not None:
            right = LinkButton(
                self.tr("Note that it was right…"), lambda: self.acted.emit(Action.NOTE, letter)
            )
            right.setObjectName(f"was-right-{letter}")
            buttons.append(right)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_PRESSED)
        for button in buttons:
            # Both write, as a note does, which is possible in every open case.
            allow(button, detail.actions[Action.NOTE])
            button.setAccessibleName(f"{button.text()} {letter}")
            column.addWidget(button)
        return holder

    def _other(self, number: str) -> LinkButton:
        link = LinkButton(number, lambda: self.wanted.emit(number))
        link.setToolTip(self.tr("Open this case"))
        return link
