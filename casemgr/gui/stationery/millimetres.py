"""A length in millimetres, in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

_WIDE, _MARGIN = 110, 6


class Millimetres(QDoubleSpinBox):
    """A length to a hundredth; up and down go by half a millimetre."""

    edited = Signal()

    def __init__(
        self,
        value: float = 0.0,
        *,
        least: float = 0.0,
        most: float = 500.0,
        parent: QWidget | None = None,
    ) -> None:
        """Start with *value*; whether it is right is for the use case to say."""
        super().__init__(parent)
        self.setDecimals(2)
        self.setRange(least, most)
        self.setSingleStep(0.5)
        self.setSuffix(" mm")
        self.setFixedWidth(_WIDE)
        self.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)  # which style sheets leave out
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setValue(value)
        self.valueChanged.connect(lambda _: self.edited.emit())

    def set_value(self, value: float) -> None:
        """Show *value*, and tell nobody."""
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)

    def textFromValue(self, value: float) -> str:
        """Write no more decimals than there are."""
        return f"{value:g}"

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past must not change a length."""
        event.ignore()
