"""A dialog around a list that is printed or saved as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casemgr.gui.kit import GUTTER, Button, Dialog, Label, Table
from casemgr.gui.letter.output import Output
from casemgr.gui.theme import ROW_PX

if TYPE_CHECKING:
    from collections.abc import Iterable

    from casemgr.gui.kit.rows_model import RowsModel
    from casemgr.gui.session import Session

_WIDE, _HIGH = 860, 580
_AIR = 20
"""Above and below the words of a row together."""


class ListDialog(Dialog):
    """A form, a sentence on what the list holds, the list; override ``submit`` and ``save``."""

    def __init__(
        self,
        session: Session,
        title: str,
        parent: QWidget,
        *,
        intro: str,
        model: RowsModel,
        widths: Iterable[int],
        name: str,
    ) -> None:
        """Show *model*; *name* is what a screen reader calls the list."""
        super().__init__(session, title, self.tr("Print"), parent, intro=intro)
        self.output = Output(session, self.bar, self)
        self.said = Label()
        self.model = model
        model.setParent(self)
        self.table = Table(name)
        self.table.setModel(model)
        self.table.setWordWrap(True)
        self.table.set_columns(widths)
        # The list takes the room there is, and scrolls by itself.
        self._scroll.hide()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GUTTER, 0)
        column.setSpacing(12)
        for widget in (self.form, self.said):
            column.addWidget(widget)
        column.addWidget(self.table.on_surface(), 1)
        self.under = column
        # Narrower columns take more lines; how wide all are is known only when all is laid out.
        self.table.horizontalHeader().sectionResized.connect(
            self._columns_changed, Qt.ConnectionType.QueuedConnection
        )
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)  # noqa: S101 - as every dialog of ours
        whole.insertWidget(1, inside, 1)
        self.cancel.setText(self.tr("Close"))
        self.save_button = Button(self.tr("Save as PDF…"), self.save, icon_name="save")
        self.save_button.setObjectName("save-list")
        self.buttons.insertWidget(2, self.save_button)

    def showEvent(self, event: object) -> None:
        """Be high enough for a list."""
        super().showEvent(event)
        room = self.screen().availableGeometry().size()
        self.resize(min(_WIDE, room.width() - 40), min(_HIGH, room.height() - 60))

    def fit_rows(self) -> None:
        """Make each row as high as its words need."""
        for row in range(self.model.rowCount()):
            self.table.setRowHeight(row, max(ROW_PX, self.table.sizeHintForRow(row) + _AIR))

    def _columns_changed(self) -> None:
        self.fit_rows()

    def save(self) -> None:
        """Save what ``submit`` prints. Override this."""
        raise NotImplementedError
