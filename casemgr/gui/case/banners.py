"""Strips above the cards: what the case waits for, and what the manager should know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casemgr.domain.actions import Action
from casemgr.domain.errors import Code
from casemgr.domain.events import HoldStarted
from casemgr.domain.facts import HoldReason
from casemgr.gui import dates, labels
from casemgr.gui.kit import Button, Label, LinkButton
from casemgr.gui.kit.icons import pixmap
from casemgr.gui.theme import theme, tone_colours

if TYPE_CHECKING:
    from casemgr.domain.clocks import Pause
    from casemgr.services.queries import CaseDetail


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

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.strips: list[Strip] = []

    def show_case(self, detail: CaseDetail) -> None:
        """Show what there is to say."""
        for strip in self.strips:
            self._column.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        self.strips = [self._hold(detail, pause) for pause in detail.case.holds]
        self.strips += self._warnings(detail)
        for strip in self.strips:
            self._column.addWidget(strip)
            strip.show()
        self.setVisible(bool(self.strips))

    def _hold(self, detail: CaseDetail, pause: Pause) -> Strip:
        words = self.tr("Waiting since {date}: {reason}. The own target stands still.").format(
            date=dates.long_date(pause.start), reason=labels.word("hold", pause.reason)
        )
        note = self._note(detail, pause)
        strip = Strip(f"{words}\n{note}" if note else words, "waiting")
        if pause.reason == HoldReason.FEE_OWING.value:
            action, text = Action.PAY_FEE, labels.button(Action.PAY_FEE)
        else:
            action, text = Action.RELEASE, self.tr("&Go on with the case")
        button = Button(text, lambda: self.acted.emit(action, pause.reason))
        button.setObjectName(f"resume-{pause.reason}")
        button.setEnabled(not detail.actions[action])
        strip.row.addWidget(button)
        return strip

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
        for warning in detail.warnings:
            late = warning.code is Code.WARN_SUIT_NEAR
            strip = Strip(
                labels.explain(warning), "late" if late else "accent", "warning" if late else "info"
            )
            strip.setObjectName(warning.code.value)
            if warning.code is Code.WARN_SAME_PERSON:
                for number in list(warning.facts["cases"])[:3]:
                    strip.row.addWidget(self._other(str(number)))
            found.append(strip)
        return found

    def _other(self, number: str) -> LinkButton:
        link = LinkButton(number, lambda: self.wanted.emit(number))
        link.setToolTip(self.tr("Open this case"))
        return link
