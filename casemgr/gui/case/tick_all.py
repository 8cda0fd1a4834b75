"""One link that ticks every source still to be asked or heard, or none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.gui.kit import LinkButton

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtWidgets import QWidget

    from casemgr.gui.kit import Check

_FEW = 3
"""So many are ticked one by one."""


class TickAll(LinkButton):
    """Ticks what has not answered: an answer that is there must not be written over unawares."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Serve no boxes yet."""
        super().__init__("", self._turn, parent=parent)
        self.setObjectName("tick-all")
        self._boxes: list[Check] = []
        self.hide()

    def serve(self, boxes: Mapping[str, Check], left: Collection[str]) -> None:
        """Tick those of *boxes* from now on whose source is among *left*."""
        self._boxes = [box for source, box in boxes.items() if source in left]
        for box in self._boxes:
            box.edited.connect(self._say)
        self.setVisible(len(self._boxes) > _FEW)
        self._say()

    @property
    def _whole(self) -> bool:
        return all(box.isChecked() for box in self._boxes)

    def _say(self) -> None:
        if self._whole:
            self.setText(self.tr("Untick all"))
        else:
            self.setText(self.tr("Tick all %n without an answer", None, len(self._boxes)))

    def _turn(self) -> None:
        tick = not self._whole
        for box in self._boxes:
            box.setChecked(tick)
