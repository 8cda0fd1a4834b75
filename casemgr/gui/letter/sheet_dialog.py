"""A dialog that shows a sheet while its choices are made, and then prints or saves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from casemgr.gui import labels
from casemgr.gui.kit import GUTTER, Button, Dialog, Quiet
from casemgr.gui.letter.output import Output
from casemgr.gui.letter.preview import Preview

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk

_WIDE, _HIGH = 640, 700


class SheetDialog(Dialog):
    """Fill ``form``, then call ``make`` whenever something is chosen."""

    def __init__(
        self,
        session: Session,
        title: str,
        parent: QWidget,
        *,
        letters: Sequence[str],
        name: str,
        intro: str,
        note: str,
    ) -> None:
        """Show nothing yet; *name* is what file and print job are called, *letters* are logged."""
        super().__init__(session, title, self.tr("Print"), parent, intro=intro)
        self._letters, self._name = tuple(letters), name
        self._pdf = b""
        self._asked = 0
        self._output = Output(session, self.bar, self)
        self.preview = Preview(whole=True)
        # The sheet takes the room there is; a form of two rows needs no scrolling.
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)  # noqa: S101 - as every dialog of ours
        self._scroll.hide()
        self.form.setContentsMargins(0, 0, GUTTER, 0)
        self.preview.setContentsMargins(0, 0, GUTTER, 0)
        whole.insertWidget(1, self.form)
        whole.insertWidget(2, self.preview, 1)
        whole.insertWidget(3, Quiet(note, small=True))
        self.cancel.setText(self.tr("Close"))
        self.save = Button(self.tr("Save as PDF…"), self.save_it, icon_name="save")
        self.save.setObjectName("save-sheet")
        self.buttons.insertWidget(2, self.save)
        self._be_ready()

    def showEvent(self, event: object) -> None:
        """Be high enough to see a sheet."""
        super().showEvent(event)
        screen = self.screen().availableGeometry().height() - 60
        self.resize(_WIDE, min(_HIGH, screen))

    def make(self, work: Callable[[Desk], bytes]) -> None:
        """Have the sheet made anew; the last one asked for is the one that counts."""
        self._asked += 1
        number = self._asked

        def came(pdf: bytes) -> None:
            if number == self._asked:
                self._pdf = pdf
                self.preview.show_pdf(pdf)
                self._be_ready()

        def refused(problem: Problem) -> None:
            if number == self._asked:
                self._pdf = b""
                self.preview.clear(self.why(problem))
                self._be_ready()

        self.session.ask(work, came, refused)

    def why(self, problem: Problem) -> str:
        """Say why there is no sheet."""
        return labels.explain(problem)

    def _be_ready(self) -> None:
        """Only what is seen can be printed."""
        self.primary.setEnabled(bool(self._pdf))
        self.save.setEnabled(bool(self._pdf))

    def submit(self) -> None:
        """Print it."""
        self.bar.clear()
        self._output.print(self._pdf, self._name, self._logged)

    def save_it(self) -> None:
        """Save it."""
        self.bar.clear()
        self._output.save(self._pdf, f"{self._name}.pdf", self._logged)

    @property
    def _logged(self) -> tuple[str, ...]:
        """What the log names. Not the letter itself: of that, this is no copy."""
        return (self._name,) if self._letters else ()
