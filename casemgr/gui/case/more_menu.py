"""Everything that can be done with a case, and for the rest why it cannot be done now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from casemgr.domain.steps import Action
from casemgr.gui import labels
from casemgr.services.blank_forms import FormKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.services.queries import CaseDetail

_GROUPS = (
    (Action.NOTE, Action.CHANGE_PERSON, Action.ADD_ITEM, Action.ATTACH),
    (Action.ADD_TASK, Action.OPEN_MATTER, Action.LINK, Action.FLAG_REGIME, Action.EXTEND),
    (Action.HOLD, Action.RELEASE, Action.WITHDRAW, Action.DISMISS, Action.FAIL_IDENTITY),
    (Action.ASK_FEE, Action.PAY_FEE, Action.WAIVE_FEE, Action.REFUND_FEE),
    (Action.ADD_SOURCE, Action.REOPEN_INVESTIGATION),
    (Action.VOID_LETTER, Action.RETURN_LETTER, Action.CORRECT_POSTING),
    (Action.SET_LEGAL_HOLD, Action.LIFT_LEGAL_HOLD),
    (Action.REPIN_POLICY, Action.CLOSE, Action.REOPEN),
)
_KEYS = {Action.NOTE: "Ctrl+M", Action.CHANGE_PERSON: "F2"}


class MoreMenu(QMenu):
    """What is possible stands first; what is not stands in a menu of its own, with the reason."""

    acted = Signal(Action, str)
    form_wanted = Signal(FormKind)
    """A form of the procedure, filled in with the case."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self._not_now = QMenu(self.tr("Not possible now, and why"), self)

    def show_case(self, detail: CaseDetail) -> None:
        """Offer what can be done with the case."""
        self.clear()
        self._not_now.clear()
        for group in _GROUPS:
            self.addSeparator()
            for action in group:
                self._add(action, detail)
        self.addSeparator()
        for kind, name in (
            (FormKind.REQUEST, self.tr("Request form…")),
            (FormKind.MANDATE, self.tr("Power of attorney…")),
        ):
            entry = self.addAction(name)
            entry.setObjectName(f"form-{kind.value}")
            entry.triggered.connect(partial(self.form_wanted.emit, kind))
        self.addSeparator()
        if self._not_now.actions():
            self.addMenu(self._not_now)

    def _add(self, action: Action, detail: CaseDetail) -> None:
        name = labels.word("action", action.value)
        blocks = detail.actions[action]
        if blocks:
            why = labels.explain(blocks[0])
            entry = self._not_now.addAction(
                self.tr("{action}: {why}").format(action=name, why=why).replace("&", "&&")
            )
            entry.setEnabled(False)
            entry.setToolTip(why)
        else:
            keys = _KEYS.get(action, "")
            entry = self.addAction(f"{name}\t{keys}" if keys else name)
            entry.triggered.connect(lambda: self.acted.emit(action, ""))
        entry.setObjectName(action.value)
        entry.setData(action.value)
