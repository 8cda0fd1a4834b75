"""A picture of an envelope, true to scale: what its window shows, and where the address goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTransform
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from casemgr.gui.kit import Flow, Quiet
from casemgr.gui.theme import theme, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from casemgr.services.papers import Area, EnvelopeProfile, Face

_MARGIN, _RULER = 6, 18
_ADDRESS_LINES = (0.45, 0.8, 0.7, 0.55)
_BAR = 4.0
"""How high the bars are that stand for lines of an address, in millimetres."""
_LOWEST_ADDRESS = 4 * _BAR
_SWATCH = 14


def said(profile: EnvelopeProfile, face: Face) -> str:
    """Say in words what the picture shows."""
    translate = QCoreApplication.translate
    text = translate("EnvelopePicture", "{width} × {height} mm")
    parts = [text.format(width=f"{profile.width:g}", height=f"{profile.height:g}")]
    if profile.window is None:
        parts.append(translate("EnvelopePicture", "no window"))
        return " · ".join(parts)
    window = profile.window
    text = translate(
        "EnvelopePicture", "window {width} × {height} mm, {left} mm from the left, {top} mm down"
    )
    parts.append(
        text.format(
            width=f"{window.width:g}",
            height=f"{window.height:g}",
            left=f"{window.left:g}",
            top=f"{window.top:g}",
        )
    )
    if face.always is not None:
        text = translate("EnvelopePicture", "always visible {width} × {height} mm")
        size = {"width": f"{face.always.width:.3g}", "height": f"{face.always.height:.3g}"}
        parts.append(text.format(**size))
    return " · ".join(parts)


class EnvelopePicture(QWidget):
    """Draws one envelope as large as there is room."""

    def __init__(self, height: int = 210, parent: QWidget | None = None) -> None:
        """Show nothing yet, *height* pixels high."""
        super().__init__(parent)
        self._face: Face | None = None
        self._height = height
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName("envelope-picture")
        self.setAccessibleName(self.tr("Picture of the envelope"))
        theme.changed.connect(self.update)

    def show_face(self, face: Face, words: str) -> None:
        """Draw *face*; *words* are what a screen reader says instead."""
        self._face = face
        self.setAccessibleDescription(words)
        self.update()

    @property
    def face(self) -> Face | None:
        """What is drawn."""
        return self._face

    def sizeHint(self) -> QSize:
        """As wide as most envelopes are at this height."""
        return QSize(2 * self._height, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw outline, sheet, zones, window and address."""
        face = self._face
        if face is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._scale = min(
            (self.width() - 2 * _MARGIN - _RULER) / face.width,
            (self.height() - 2 * _MARGIN - _RULER) / face.height,
        )
        t = tokens()
        whole = self._rect(face.width, face.height)
        painter.setPen(QPen(QColor(t.line_strong), 1.2))
        painter.setBrush(QColor(t.window))
        painter.drawRoundedRect(whole, 3, 3)
        if face.sheet is not None:
            self._box(painter, face.sheet, t.line_strong, fill=t.card, width=0.8)
        if face.ever is not None:
            self._box(painter, face.ever, t.waiting, fill=t.waiting_back, dashed=True)
        if face.always is not None:
            self._box(painter, face.always, t.done, fill=t.done_back, width=0.8)
        if face.window is not None:
            self._box(painter, face.window, t.text, width=1.8)
        for box in face.boxes:
            self._box(painter, box, t.late, width=1)
        self._draw_address(painter, face)
        self._draw_sizes(painter, face, whole)
        painter.end()

    def _rect(self, width: float, height: float) -> QRectF:
        return QRectF(_MARGIN + _RULER, _MARGIN + _RULER, width * self._scale, height * self._scale)

    def _area(self, area: Area) -> QRectF:
        first = _MARGIN + _RULER
        return QRectF(
            first + area.left * self._scale,
            first + area.top * self._scale,
            area.width * self._scale,
            area.height * self._scale,
        )

    def _box(
        self,
        painter: QPainter,
        area: Area,
        colour: str,
        *,
        fill: str = "",
        width: float = 1.2,
        dashed: bool = False,
    ) -> None:
        pen = QPen(QColor(colour), width)
        if dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRect(self._area(area))

    def _draw_address(self, painter: QPainter, face: Face) -> None:
        """Draw bars in the place of its lines."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().text))
        place, bar = self._area(face.address), _BAR * self._scale
        step = place.height() / len(_ADDRESS_LINES)
        if face.address.height < _LOWEST_ADDRESS:
            bar = step * 0.6
        step = min(step, 2 * bar)
        for number, share in enumerate(_ADDRESS_LINES):
            y = place.top() + number * step + (step - bar) / 2
            painter.drawRoundedRect(
                QRectF(place.left(), y, min(place.width(), 80 * self._scale) * share, bar / 2), 1, 1
            )
        if face.sender is not None:
            line = self._area(face.sender)
            painter.setBrush(QColor(tokens().quiet))
            painter.drawRect(
                QRectF(line.left(), line.bottom() - 1, min(line.width(), 60 * self._scale), 1)
            )

    def _draw_sizes(self, painter: QPainter, face: Face, whole: QRectF) -> None:
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QColor(tokens().quiet))
        above = QRectF(whole.left(), whole.top() - _RULER, whole.width(), _RULER - 3)
        bottom = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(above, bottom, f"{face.width:g} mm")
        painter.save()
        beside_left = QTransform.fromTranslate(whole.left() - 4, whole.center().y())
        painter.setWorldTransform(beside_left, combine=True)
        painter.rotate(-90)
        beside = QRectF(-whole.height() / 2, -_RULER, whole.height(), _RULER)
        painter.drawText(beside, bottom, f"{face.height:g} mm")
        painter.restore()


class _Swatch(QWidget):
    """One sign of the legend."""

    def __init__(self, colour: str, back: str, *, dashed: bool = False, width: float = 1.2) -> None:
        super().__init__()
        self._colour, self._back, self._dashed, self._width = colour, back, dashed, width
        self.setFixedSize(_SWATCH + 6, _SWATCH)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        pen = QPen(QColor(getattr(tokens(), self._colour)), self._width)
        if self._dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        if self._back:
            painter.setBrush(QColor(getattr(tokens(), self._back)))
        painter.drawRect(QRectF(1, 2, _SWATCH + 3, _SWATCH - 5))
        painter.end()


class Legend(QWidget):
    """Says what the colours of the picture mean; only for envelopes with a window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it."""
        super().__init__(parent)
        flow = Flow(self, spacing=4)
        for swatch, words in (
            (_Swatch("text", "", width=1.8), self.tr("window")),
            (_Swatch("done", "done_back"), self.tr("always visible: the address stands here")),
            (
                _Swatch("waiting", "waiting_back", dashed=True),
                self.tr("sometimes visible: nothing else stands here"),
            ),
        ):
            label = Quiet(words, small=True)
            label.setWordWrap(False)
            both = QWidget()
            row = QHBoxLayout(both)
            row.setContentsMargins(0, 0, 6, 0)
            row.setSpacing(6)
            row.addWidget(swatch)
            row.addWidget(label)
            flow.addWidget(both)
