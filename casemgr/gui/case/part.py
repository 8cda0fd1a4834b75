"""What the cards of a case have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from casemgr.domain.errors import Code
from casemgr.domain.steps import Action
from casemgr.gui import labels
from casemgr.gui.kit import Button, Card, LinkButton, Quiet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.domain.actions import Blocks
    from casemgr.services.queries import CaseDetail


class Part(Card):
    """A card that shows one side of a case and asks the page for actions."""

    acted = Signal(Action, str)
    """An action was asked for, and what on: an item, a source, a letter; may be empty."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(title, parent)
        self._footer = QHBoxLayout()
        self._footer.setSpacing(8)
        self.why = Quiet(parent=self, small=True)
        self.why.hide()
        self.buttons: dict[tuple[Action, str], Button] = {}

    def show_case(self, detail: CaseDetail) -> None:
        """Show what the card is about."""
        raise NotImplementedError

    def finish(self) -> None:
        """Put the row of buttons and the words about them under what was added so far."""
        self.body.addLayout(self._footer)
        self._footer.addStretch(1)
        self.body.addWidget(self.why)
        self.why.raise_()  # last for a screen reader too

    def offer(self, action: Action, text: str = "", subject: str = "") -> Button:
        """Add a button for *action* to the foot of the card."""
        button = Button(text or labels.button(action), lambda: self.acted.emit(action, subject))
        button.setObjectName(action.value)
        self._footer.addWidget(button)
        self.buttons[(action, subject)] = button
        return button

    def link(self, action: Action, subject: str, blocks: Blocks, text: str = "") -> LinkButton:
        """Make a link for *action* on one thing in a row."""
        link = LinkButton(text or labels.button(action), lambda: self.acted.emit(action, subject))
        link.setObjectName(f"{action.value}-{subject}")
        self.buttons[(action, subject)] = link
        allow(link, blocks)
        return link

    def forget_links(self) -> None:
        """Forget the links of rows that are about to be made anew."""
        self.buttons = {key: b for key, b in self.buttons.items() if not key[1]}

    def say_why(self, *reasons: Blocks) -> None:
        """Say in words why some of the buttons cannot be pressed; each reason once."""
        told = {Code.VAULT_OPEN_TO_READ}  # above every page
        first = (next((b for b in blocks if b.code not in told), None) for blocks in reasons)
        said = labels.sentences(labels.explain(block) for block in first if block is not None)
        self.why.setText(said)
        self.why.setVisible(bool(said))


def allow(button: Button, blocks: Blocks) -> None:
    """Let *button* be pressed exactly when nothing blocks it; else its tip says what does."""
    button.setEnabled(not blocks)
    button.setToolTip(labels.explain(blocks[0]) if blocks else "")
    button.setAccessibleDescription(button.toolTip())
