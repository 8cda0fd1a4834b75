"""The versions of a company's own texts: what each changed, and the way back to it."""

from __future__ import annotations

import html
from difflib import SequenceMatcher
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casemgr.gui import dates, labels
from casemgr.gui.kit import Card, Label, Line, LinkButton, Pill, Quiet
from casemgr.gui.theme import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from casemgr.services.house import Place, Version

_MOST_SHOWN = 20
_SHORT_MATCH = 3
"""Letters that two texts share by chance would cut a difference to shreds."""


class VersionsCard(Card):
    """Every version ever kept, the newest first, and the shipped texts at the end."""

    use_again = Signal(object)
    """The texts of a version, by place; a place without one has the shipped text."""

    def __init__(self) -> None:
        """Start empty; see ``show_versions``."""
        super().__init__(self.tr("Versions"))
        self.setObjectName("house-versions")
        self._place = QVBoxLayout()
        self._place.setSpacing(6)
        self.body.addLayout(self._place)
        self._holder: QWidget | None = None

    def show_versions(self, versions: Sequence[Version], places: Sequence[Place]) -> None:
        """List *versions*, the newest first."""
        if self._holder is not None:
            self._place.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for at, version in enumerate(versions[:_MOST_SHOWN]):
            before = versions[at + 1].texts if at + 1 < len(versions) else {}
            column.addWidget(_Row(self, version, before, places, in_force=at == 0))
            column.addWidget(Line())
        shipped = QHBoxLayout()
        shipped.addWidget(Label(self.tr("As shipped")))
        if not versions:
            shipped.addWidget(Pill(self.tr("In force"), "done"))
        shipped.addStretch(1)
        again = LinkButton(self.tr("Back to the shipped texts"), partial(self.use_again.emit, {}))
        again.setObjectName("all-shipped")
        shipped.addWidget(again)
        column.addLayout(shipped)
        self._place.addWidget(self._holder)


class _Row(QWidget):
    """One version, with what it changed on demand."""

    def __init__(
        self,
        card: VersionsCard,
        version: Version,
        before: Mapping[str, str],
        places: Sequence[Place],
        *,
        in_force: bool,
    ) -> None:
        super().__init__()
        number = self.tr("Version {number}").format(number=version.number)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(Label(number))
        if in_force:
            head.addWidget(Pill(self.tr("In force"), "done"))
        head.addStretch(1)
        self._differs = LinkButton(self.tr("What it changed"), self._toggle)
        self._differs.setObjectName(f"changed-{version.number}")
        self._differs.setAccessibleName(
            self.tr("{version}: what it changed").format(version=number)
        )
        head.addWidget(self._differs)
        again = LinkButton(self.tr("Use again"), partial(card.use_again.emit, dict(version.texts)))
        again.setObjectName(f"again-{version.number}")
        again.setAccessibleName(self.tr("{version}: use again").format(version=number))
        head.addWidget(again)
        at = dates.moment(version.at)
        who = self.tr("{time}, {person}").format(time=at, person=labels.word("actor", version.by))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(Quiet(who, small=True))
        self._changes = _changes(version.texts, before, places)
        self._changes.setObjectName(f"changes-{version.number}")
        self._changes.hide()
        column.addWidget(self._changes)

    def _toggle(self) -> None:
        self._changes.setVisible(self._changes.isHidden())


def _changes(now: Mapping[str, str], before: Mapping[str, str], places: Sequence[Place]) -> QWidget:
    """Show each text that a version changed: what went is struck out, what came underlined."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 4, 0, 4)
    column.setSpacing(2)
    shipped = {one.name: one.shipped for one in places}
    for name in dict.fromkeys((*shipped, *before, *now)):
        old = before.get(name, shipped.get(name, ""))
        new = now.get(name, shipped.get(name, ""))
        if old != new:
            column.addWidget(Quiet(labels.word("house_text", name), small=True))
            shown = QLabel(marked(old, new))
            shown.setWordWrap(True)
            shown.setAccessibleName(f"{old} → {new}")
            column.addWidget(shown)
    return holder


def marked(old: str, new: str) -> str:
    """Give the way from *old* to *new* as markup; the texts themselves stay plain."""
    colours = tokens()
    out = []
    for tag, a, b, c, d in _steps(old, new):
        if tag == "equal":
            out.append(_plain(old[a:b]))
            continue
        if old[a:b]:
            out.append(f'<s style="color:{colours.late}">{_plain(old[a:b])}</s>')
        if new[c:d]:
            out.append(f'<u style="color:{colours.done}">{_plain(new[c:d])}</u>')
    return f'<div style="line-height:130%;white-space:pre-wrap">{"".join(out)}</div>'


def _steps(old: str, new: str) -> list[tuple[str, int, int, int, int]]:
    """Give the steps from *old* to *new*, with chance likenesses taken into what is around them."""
    steps: list[tuple[str, int, int, int, int]] = []
    last = (len(old), len(new))
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        inside = steps and (b, d) != last
        chance = tag == "equal" and b - a < _SHORT_MATCH and inside
        kind = "replace" if tag != "equal" or chance else "equal"
        before = steps.pop() if steps and steps[-1][0] == kind else (kind, a, b, c, d)
        steps.append((kind, before[1], b, before[3], d))
    return steps


def _plain(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
