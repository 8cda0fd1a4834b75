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
_IDENTITY_SIGNS = {"done": "✓", "waiting": "?"}
_BETWEEN = " · "
"""Between what a due date means and the date itself."""


_SIGNED = frozenset({"late", "waiting"})
"""Tones for which a sign stands where colours look alike."""


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
        elif column is Column.STANDS:
            _stands(painter, box, option.font, text)
        elif column is Column.TYPES:
            _types(painter, box, option.font, text)
        elif column is Column.DUE:
            _due(painter, box, option.font, text, str(index.data(TONE_ROLE)))
        else:
            quiet = column is Column.NEXT and row.summary.closed_on is not None
            _write(painter, box, option.font, text, tokens().quiet if quiet else tokens().text)
        painter.restore()


def wanted(index: Index, font: QFont) -> tuple[int, int]:
    """Give the width at which nothing in a cell has to give way, and that of its main words."""
    row: ListRow | None = index.data(ROW_ROLE)
    if row is None:
        return 0, 0
    metrics = QFontMetrics(font)
    column = Column(index.column())
    if column is not Column.PERSON:
        wide = metrics.horizontalAdvance(str(index.data()))
        sign = column is Column.DUE and index.data(TONE_ROLE) in _SIGNED
        wide += 2 * _PAD + 2 + (_SIGN + _GAP if sign else 0)
        return wide, wide
    frame = _GAP + 2 * _PAD + 2
    name = metrics.horizontalAdvance(row.summary.name)
    agent = words.agent(row.summary)
    more = _GAP + metrics.horizontalAdvance(agent) if agent else 0
    pill = _pill_width(_pill_font(font), words.identity(row.summary)[0])
    return name + more + pill + frame, name + _PILL_HEIGHT + frame


def _pill_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(_PILL_PX)
    return small


def _pill_width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text) + 2 * _PAD + 2


def _stands(painter: QPainter, box: QRect, font: QFont, text: str) -> None:
    """Shorten the phase rather than how much of it is done."""
    phase, _, done = text.rpartition(" ")
    if "/" in done and not _fits(font, text, box.width()):
        metrics = QFontMetrics(font)
        room = box.width() - metrics.horizontalAdvance(f" {done}")
        text = f"{metrics.elidedText(phase, Qt.TextElideMode.ElideRight, room)} {done}"
    _write(painter, box, font, text, tokens().text)


def _fits(font: QFont, text: str, room: int) -> bool:
    return QFontMetrics(font).horizontalAdvance(text) <= room


def _types(painter: QPainter, box: QRect, font: QFont, text: str) -> None:
    """Where there is no room for all that is asked for, the first and how many more."""
    first, *more = text.split(words.PLUS)
    if more and not _fits(font, text, box.width()):
        text = f"{first} +{len(more)}"
    _write(painter, box, font, text, tokens().text)


def _write(painter: QPainter, box: QRect, font: QFont, text: str, colour: str) -> int:
    """Write *text*, shortened to fit, and give the width it took."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
    return min(box.width(), metrics.horizontalAdvance(shown))


def _person(painter: QPainter, box: QRect, font: QFont, row: ListRow) -> None:
    """Where there is no room for both, the pill becomes a sign before the name is shortened."""
    small = _pill_font(font)
    text, tone = words.identity(row.summary)
    pill = _pill_width(small, text)
    if not _fits(font, row.summary.name, box.width() - pill - _GAP):
        text, pill = _IDENTITY_SIGNS[tone], _PILL_HEIGHT
    line = QRect(box.left(), box.top(), box.width() - pill - _GAP, box.height())
    used = _write(painter, line, font, row.summary.name, tokens().text)
    agent = words.agent(row.summary)
    if agent and line.width() - used > _SHORTEST_NAME:
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
    if tone in _SIGNED:
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
    if not _fits(font, text, box.width()):
        text = text.partition(_BETWEEN)[0]  # the days tell more than the date
    _write(painter, box, font, text, colour)
