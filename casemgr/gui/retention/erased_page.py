"""What is left of a case whose file was erased: a line in the register, and where copies are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from casemgr.gui import dates, labels
from casemgr.gui.kit import Card, Facts, Heading, LinkButton, Quiet, Scroll
from casemgr.gui.page import Page
from casemgr.gui.reports.words import say
from casemgr.gui.retention import words
from casemgr.gui.retention.page import look
from casemgr.services.retention import holders

if TYPE_CHECKING:
    from casemgr.gui.retention.page import Seen
    from casemgr.gui.session import Session
    from casemgr.services.erasing import FeeLine


class ErasedPage(Page):
    """One erased case."""

    key = "erased"

    def __init__(self, session: Session) -> None:
        """Make the page; ``show_number`` says of which case."""
        super().__init__(session)
        self.number = ""
        head = QHBoxLayout()
        self.back = LinkButton(
            self.tr("Keeping and erasing"), lambda: session.go.emit("retention"), icon_name="back"
        )
        head.addWidget(self.back)
        head.addStretch(1)
        self.column.addLayout(head)
        self.heading = Heading("")
        self.column.addWidget(self.heading)
        scroll = Scroll()
        self.leave_gutter()
        self.left = Card(self.tr("What is left"))
        self.facts = Facts(label_width=140)
        self.left.body.addWidget(self.facts)
        self.gone = Card(self.tr("What was erased"))
        self.acts = Facts(label_width=140)
        self.gone.body.addWidget(self.acts)
        self.remark = Quiet()
        self.gone.body.addWidget(self.remark)
        for card in (self.left, self.gone):
            scroll.column.addWidget(card)
        scroll.column.addStretch(1)
        self.column.addWidget(scroll, 1)

    def title(self) -> str:
        """Name the case."""
        return self.number

    def show_number(self, number: str) -> None:
        """Show the case of this number."""
        self.number = number
        self.heading.setText(self.tr("{number}: erased").format(number=number))
        self.refresh()

    def refresh(self) -> None:
        """Read what is left."""
        vault = self.session.vault
        if self.number and vault is not None:
            self.session.ask(lambda desk: look(desk, vault), self._show, self.bar.show_problem)

    def _show(self, seen: Seen) -> None:
        preview, backups = seen
        self.facts.clear()
        self.acts.clear()
        entry = next((one for one in preview.entries if one.number == self.number), None)
        if entry is None:
            self.facts.add(self.tr("Register"), self.tr("Nothing but entries of the log."))
        else:
            self.facts.add(self.tr("Number"), entry.number)
            self.facts.add(self.tr("Arrived"), dates.long_date(entry.arrived_on))
            self.facts.add(self.tr("Closed"), dates.long_date(entry.closed_on))
            asked = [
                self.tr("{type}: {outcome}").format(
                    type=labels.word("type", kind),
                    outcome=labels.word("outcome", outcome) if outcome else "–",
                )
                for kind, outcome in entry.requests
            ]
            self.facts.add(self.tr("Asked for"), "\n".join(asked))
            if entry.fees:
                self.facts.add(self.tr("Fee"), "\n".join(map(self._fee, entry.fees)))
        still = set()
        for act in preview.erasures:
            if act.number == self.number:
                held = None if backups is None else holders(act, backups)
                still |= {one.path for one in held or ()}
                said = f"{dates.moment(act.at)} · {labels.word('actor', act.actor)}"
                self.acts.add(labels.word("keep", act.rule), f"{said}\n{words.backups(held)}")
        self.remark.setText("\n".join(sorted(still)))
        self.remark.setVisible(bool(still))

    def _fee(self, line: FeeLine) -> str:
        yen = self.tr("{what} {amount} yen")
        what = yen.format(what=say("fee_line", line.what), amount=f"{line.amount:,}")
        return " · ".join(filter(None, (dates.long_date(line.on), what, line.letter)))
