"""The way of a case, drawn: what is done, where it stands, what comes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from casemgr.domain.workflow import Phase, Progress
from casemgr.gui.labels import word as word_for
from casemgr.gui.theme import theme, tokens

_SIGN = 20
_GAP = 7
_SHORTEST_LINE = 10


class Stepper(QWidget):
    """Phases in a row: done with a tick, the present one with its fraction, the rest quiet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stand at the beginning."""
        super().__init__(parent)
        self._phase = Phase.RECEIVED
        self._progress = Progress(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.set_phase(self._phase, self._progress)

    def set_phase(self, phase: Phase, progress: Progress) -> None:
        """Show where the case stands."""
        self._phase, self._progress = phase, progress
        order = list(Phase)
        words = self.tr("Step {number} of {total}: {phase}").format(
            number=order.index(phase) + 1, total=len(order), phase=self._word(phase)
        )
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """One line of text."""
        return QSize(700, 28)

    def minimumSizeHint(self) -> QSize:
        """Signs alone still fit."""
        return QSize(len(Phase) * (_SIGN + _SHORTEST_LINE), 28)

    def _word(self, phase: Phase) -> str:
        word = word_for("phase", phase.value)
        if phase is self._phase and phase is not Phase.CLOSED and self._progress.total > 1:
            return f"{word} {self._progress.done}/{self._progress.total}"
        return word

    def _font(self, phase: Phase) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(12)
        font.setBold(phase is self._phase)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it; words of phases far off are left out where there is no room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        order = list(Phase)
        now = order.index(self._phase)
        words = [self._word(p) for p in order]
        widths = [
            QFontMetrics(self._font(p)).horizontalAdvance(w) + 2
            for p, w in zip(order, words, strict=True)
        ]
        shown = self._which_words(widths, now)
        used = sum(_SIGN + (_GAP + w if on else 0) for w, on in zip(widths, shown, strict=True))
        line = max(_SHORTEST_LINE, (self.width() - used - 2) / (len(order) - 1) - 2 * _GAP)
        x, middle = 1.0, self.height() / 2
        for i, phase in enumerate(order):
            done = i < now or self._phase is Phase.CLOSED
            self._draw_sign(painter, x, middle, i, done, i == now)
            x += _SIGN
            if shown[i]:
                colour = tokens().done if done else tokens().accent if i == now else tokens().quiet
                painter.setPen(QColor(colour))
                painter.setFont(self._font(phase))
                box = QRectF(x + _GAP, 0, widths[i], self.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words[i])
                x += _GAP + widths[i]
            if i < len(order) - 1:
                painter.setPen(QPen(QColor(tokens().done if i < now else tokens().line), 2))
                painter.drawLine(QPointF(x + _GAP, middle), QPointF(x + _GAP + line, middle))
                x += line + 2 * _GAP
        painter.end()

    def _which_words(self, widths: list[int], now: int) -> list[bool]:
        shown = [True] * len(widths)
        fixed = len(widths) * _SIGN + (len(widths) - 1) * (2 * _GAP + _SHORTEST_LINE)
        for i in sorted(range(len(widths)), key=lambda i: -abs(i - now)):
            if fixed + sum(_GAP + w for w, on in zip(widths, shown, strict=True) if on) <= (
                self.width()
            ):
                break
            shown[i] = i == now
        return shown

    def _draw_sign(
        self, painter: QPainter, x: float, middle: float, i: int, done: bool, now: bool
    ) -> None:
        t = tokens()
        circle = QRectF(x + 1, middle - _SIGN / 2 + 1, _SIGN - 2, _SIGN - 2)
        if done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.done))
            painter.drawEllipse(circle)
            painter.setPen(QPen(QColor(t.card), 2))
            centre = circle.center()
            painter.drawPolyline(
                [centre + QPointF(-4, 0), centre + QPointF(-1, 3), centre + QPointF(4, -3)]
            )
            return
        painter.setPen(QPen(QColor(t.accent if now else t.line_strong), 2 if now else 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        font = QFont(self.font())
        font.setPixelSize(11)
        font.setBold(now)
        painter.setFont(font)
        painter.setPen(QColor(t.accent if now else t.quiet))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(i + 1))
