"""Draws the cells of the case list: pills beside names, signs beside dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from casemgr.gui.case_list import words
from casemgr.gui.case_list.model import ROW_ROLE, TONE_ROLE, Column
from casemgr.gui.theme import ROW_PX, tokens, tone_colours

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from casemgr.services.ports import ListRow

    Index = QModelIndex | QPersistentModelIndex

_PAD = 8
_GAP = 6
_SIGN = 9
_PILL_PX = 12
_PILL_HEIGHT = 20
_SHORTEST_NAME = 48


class CaseDelegate(QStyledItemDelegate):
    """Draws a name with what goes with it, and a date in its tone with a sign."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is as high as every other."""
        return QSize(super().sizeHint(option, index).width(), ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        row: ListRow | None = index.data(ROW_ROLE)
        column = Column(index.column())
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        if row is None:
            _write(painter, box, option.font, text, tokens().quiet)
        elif column is Column.PERSON:
            _person(painter, box, option.font, row)
        elif column is Column.DUE:
            _due(painter, box, option.font, text, str(index.data(TONE_ROLE)))
        else:
            quiet = column is Column.NEXT and row.summary.closed_on is not None
            _write(painter, box, option.font, text, tokens().quiet if quiet else tokens().text)
        painter.restore()


def _write(painter: QPainter, box: QRect, font: QFont, text: str, colour: str) -> int:
    """Write *text*, shortened to fit, and give the width it took."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
    return min(box.width(), metrics.horizontalAdvance(shown))


def _person(painter: QPainter, box: QRect, font: QFont, row: ListRow) -> None:
    """The pill keeps its place; a long name gives way to it."""
    small = QFont(font)
    small.setPixelSize(_PILL_PX)
    text, tone = words.identity(row.summary)
    pill = QFontMetrics(small).horizontalAdvance(text) + 2 * _PAD + 2
    room = max(_SHORTEST_NAME, box.width() - pill - _GAP)
    line = QRect(box.left(), box.top(), room, box.height())
    used = _write(painter, line, font, row.summary.name, tokens().text)
    agent = words.agent(row.summary)
    if agent and room - used > _SHORTEST_NAME:
        rest = line.adjusted(used + _GAP, 0, 0, 0)
        used += _GAP + _write(painter, rest, font, agent, tokens().quiet)
    top = box.top() + (box.height() - _PILL_HEIGHT) / 2
    shape = QRectF(box.left() + used + _GAP, top, pill, _PILL_HEIGHT)
    front, back = tone_colours(tone)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(back))
    painter.drawRoundedRect(shape, _PILL_HEIGHT / 2, _PILL_HEIGHT / 2)
    painter.setPen(QColor(front))
    painter.setFont(small)
    painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, text)


def _due(painter: QPainter, box: QRect, font: QFont, text: str, tone: str) -> None:
    """Colour only supports the words, and a sign stands for it where colours look alike."""
    colour = {"late": tokens().late, "waiting": tokens().waiting, "quiet": tokens().quiet}.get(
        tone, tokens().text
    )
    if tone in {"late", "waiting"}:
        middle = box.center().y() + 0.5
        left = float(box.left())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        if tone == "late":
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(left, middle + _SIGN / 2),
                        QPointF(left + _SIGN, middle + _SIGN / 2),
                        QPointF(left + _SIGN / 2, middle - _SIGN / 2),
                    ]
                )
            )
        else:
            for shift in (1, 5.5):
                painter.drawRect(QRectF(left + shift, middle - _SIGN / 2, 2.5, _SIGN))
        box = box.adjusted(_SIGN + _GAP, 0, 0, 0)
    _write(painter, box, font, text, colour)
