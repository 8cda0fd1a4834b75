"""What the forms of a case have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from casemgr.domain.errors import Problem
from casemgr.gui import labels
from casemgr.gui.kit import Dialog, Quiet, TextArea

if TYPE_CHECKING:
    from casemgr.domain.case import ItemState
    from casemgr.gui.session import Session
    from casemgr.services.queries import CaseDetail

W = TypeVar("W", bound=QWidget)

_WIDTH = 640
_MARGIN = 60


class FittingDialog(Dialog):
    """A dialog as large as what it shows, growing with it, but never beyond the screen."""

    def __init__(
        self,
        session: Session,
        title: str,
        verb: str,
        parent: QWidget | None = None,
        *,
        intro: str = "",
    ) -> None:
        """Make an empty dialog."""
        super().__init__(session, title, verb, parent, intro=intro)
        self.resize(_WIDTH, 10)
        inner = self.body.parentWidget()
        assert inner is not None  # noqa: S101  (the kit has put the column into it)
        self._inner = inner
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.fit)
        self._inner.installEventFilter(self)
        self.bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when fields came or went, or something is said beneath them."""
        kinds = QEvent.Type
        of_bar = watched is self.bar and event.type() in {kinds.Show, kinds.Hide}
        if event.type() == kinds.LayoutRequest or of_bar:
            self._soon.start()
        return super().eventFilter(watched, event)

    def showEvent(self, event: object) -> None:
        """Fit from the beginning."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the room the contents want, as far as the screen has it."""
        inner, room = self._inner, self.screen().availableGeometry()
        if (whole := self.layout()) is not None:
            whole.activate()  # what is said beneath the fields has taken its room by now
        frame = self.width() - self._scroll.viewport().width()
        width = max(self.width(), inner.minimumSizeHint().width() + frame)
        width = min(width, room.width() - _MARGIN)
        wanted = self.body.totalHeightForWidth(width - frame)
        wanted = max(wanted, self.body.totalMinimumSize().height())
        height = self.height() - self._scroll.viewport().height() + wanted + 2
        self.resize(width, min(height, room.height() - _MARGIN))
        # It grew downwards: its buttons must not end below the screen.
        place = self.frameGeometry()
        place.moveBottom(min(place.bottom(), room.bottom()))
        place.moveTop(max(place.top(), room.top()))
        if place.topLeft() != self.pos():
            self.move(place.topLeft())


class ActDialog(FittingDialog):
    """A form for one command on a case. It shows only what the domain may need for it."""

    def __init__(
        self,
        session: Session,
        detail: CaseDetail,
        title: str,
        verb: str,
        parent: QWidget | None = None,
        *,
        intro: str = "",
    ) -> None:
        """Make an empty form about the case of *detail*."""
        super().__init__(session, title, verb, parent, intro=intro)
        self.detail = detail
        self.case = detail.case
        self._places: dict[str, str] = {}
        self.keep_entries(detail.id)

    def field(
        self, label: str, widget: W, hint: str = "", *, required: bool = False, about: str = ""
    ) -> W:
        """Add a row; *about* names the problems that belong to it, by code, field or fact."""
        names = about.split()
        self.form.add_row(label, widget, hint, required=required, name=names[0] if names else "")
        self._places |= dict.fromkeys(names, names[0] if names else "")
        return widget

    def text_field(
        self, label: str, hint: str = "", *, required: bool = False, about: str = "", lines: int = 2
    ) -> TextArea:
        """Add a row for a few lines of text."""
        return self.field(label, TextArea(lines=lines), hint, required=required, about=about)

    def say(self, text: str) -> None:
        """Add a remark over the whole width."""
        self.form.add_wide(Quiet(text))

    def refuse(self, problem: Problem) -> None:
        """Say why it cannot be done, at the field it is about where there is one."""
        problem = Problem.of(labels.named(problem, self.case))
        super().refuse(problem)
        # Fields also know problems by their code: the domain names no field of a form.
        told = (problem.facts.get("field", ""), problem.code.value, problem.facts.get("what", ""))
        place = next((self._places[t] for t in told if t in self._places), "")
        if place:
            self.form.show_error_at(place, labels.explain(problem))

    def item_words(self, item: ItemState) -> str:
        """Name an item by number and type."""
        return f"{item.number}. {labels.word('type', item.item.type.value)}"
