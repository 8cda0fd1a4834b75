"""Nothing that writes is offered in a vault that can only be read: it would be refused at the end.

The reason is said where it would have begun, in the tip of each button.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from casemgr.domain.steps import Action
from casemgr.gui import labels
from casemgr.gui.kit import Choice

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from casemgr.gui.kit import Button
    from casemgr.gui.session import Session
    from casemgr.services.queries import CaseDetail


def looked_at(session: Session, detail: CaseDetail) -> CaseDetail:
    """Give *detail* with every action blocked where the vault of *session* can only be read.

    What a case lacks is still said after that. The letter that would be posted can be opened.
    """
    why, step = session.only_read, detail.next_step
    if not why:
        return detail
    if step is not None and step.action is not Action.POST_LETTER:
        step = replace(step, blocked=why)
    return replace(
        detail,
        next_step=step,
        actions={action: (*why, *blocks) for action, blocks in detail.actions.items()},
        items={item: (*why, *blocks) for item, blocks in detail.items.items()},
        letters={kind: (*why, *blocks) for kind, blocks in detail.letters.items()},
    )


def forbid(session: Session, *buttons: Button) -> None:
    """Keep *buttons*, which write, from being pressed where the vault can only be read."""
    if why := session.only_read:
        for button in buttons:
            button.forbid(labels.explain_all(why))


def forbid_rest(session: Session, *parts: QWidget | QAction) -> None:
    """Do the same with fields, which keep what is entered at once, and entries of a menu."""
    if why := session.only_read:
        words = labels.explain_all(why)
        for part in parts:
            if isinstance(part, Choice):  # tells what is chosen there, which also its field does
                part.currentTextChanged.disconnect(part.setToolTip)
            part.setEnabled(False)
            part.setToolTip(words)
            if isinstance(part, QWidget):
                part.setAccessibleDescription(words)
