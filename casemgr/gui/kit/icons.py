"""Our icons, in the colour of the place they stand in."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from casemgr import resources
from casemgr.gui import theme

_SCALES = (1, 2, 3)  # sharp on every usual screen
_DRAWN = "#000"


def pixmap(name: str, colour: str, size: int = 18, scale: float = 1.0) -> QPixmap:
    """Draw icon *name* in *colour*."""
    svg = resources.read_text(f"icons/{name}.svg").replace(f'"{_DRAWN}"', f'"{colour}"')
    image = QPixmap(round(size * scale), round(size * scale))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


def icon(name: str, colour: str = "", checked: str = "", gap: int = 0) -> QIcon:
    """Give icon *name*; *checked* is its colour on a button that is pressed down.

    *gap* is room to the right of it, which buttons with words need more of than Qt gives.
    """
    made = QIcon()
    for scale in _SCALES:
        plain = pixmap(name, colour or theme.tokens().quiet, scale=scale)
        made.addPixmap(_widened(plain, gap), QIcon.Mode.Normal, QIcon.State.Off)
        faint = pixmap(name, theme.tokens().quiet, scale=scale)
        made.addPixmap(_widened(faint, gap), QIcon.Mode.Disabled, QIcon.State.Off)
        if checked:
            on = pixmap(name, checked, scale=scale)
            made.addPixmap(_widened(on, gap), QIcon.Mode.Normal, QIcon.State.On)
    return made


def _widened(image: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return image
    scale = image.devicePixelRatio()
    wide = QPixmap(image.width() + round(gap * scale), image.height())
    wide.fill(Qt.GlobalColor.transparent)
    wide.setDevicePixelRatio(scale)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, image)
    painter.end()
    return wide
