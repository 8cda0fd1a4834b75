"""What left the house on a day: looked at by way, printed for the post office."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casemgr.domain.text import Language
from casemgr.gui import dates, i18n, labels
from casemgr.gui.kit import Button, Choice, DateField
from casemgr.gui.kit.rows_model import RowsModel
from casemgr.gui.letter.list_dialog import ListDialog
from casemgr.services.dispatch import counted
from casemgr.services.dispatch_log import left_on

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from casemgr.gui.kit.rows_model import Index
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk
    from casemgr.services.dispatch import Posting

_WIDTHS = (130, 150, 146, 156)
_PAPER = 190
"""As wide as the field above."""


class PostingsModel(RowsModel):
    """One envelope a row."""

    rows: Sequence[Posting]

    def __init__(self) -> None:
        """Start with an empty day."""
        super().__init__()
        self.headings = (
            self.tr("Way"),
            self.tr("Letters"),
            self.tr("Addressee"),
            self.tr("Place"),
            self.tr("Tracking number"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        one = self.rows[index.row()]
        place = one.region.in_(i18n.current())
        return (
            labels.word("post_way", one.service),
            labels.listed(one.letters),
            " ".join(x for x in (one.organisation, one.addressee) if x),
            " ".join(x for x in (one.postal_code, place) if x),
            one.tracking,
        )[index.column()]


class RegisterDialog(ListDialog):
    """Goes from day to day, and puts one day on paper."""

    def __init__(self, session: Session, today: date, parent: QWidget) -> None:
        """Begin with *today*."""
        translate = QCoreApplication.translate
        super().__init__(
            session,
            translate("RegisterDialog", "Register of the day"),
            parent,
            intro=translate(
                "RegisterDialog",
                "What left the house on a day: the list that goes to the post office with the "
                "letters, and what was sent or handed over.",
            ),
            model=PostingsModel(),
            widths=_WIDTHS,
            name=translate("RegisterDialog", "What left the house"),
        )
        self._today, self._shown_day, self._asked = today, today, 0
        self.rows: tuple[Posting, ...] = ()
        self.day = DateField(today, today=today)
        self.form.add_row(self.tr("Day"), self._day_row(), self._keys(), name="day")
        self.paper = Choice(list(_paper_languages()), Language.JA.value)
        self.paper.setMaximumWidth(_PAPER)
        self.form.add_row(self.tr("Printed in"), self.paper, name="paper-language")
        self.day.edited.connect(self._ask)
        self._ask()

    @staticmethod
    def _keys() -> str:
        return QCoreApplication.translate("RegisterDialog", "Up and down go on and back by a day.")

    def _day_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        before = Button("‹", lambda: self._go(-1))
        before.setObjectName("day-before")
        before.setAccessibleName(self.tr("The day before"))
        before.setToolTip(before.accessibleName())
        self.after = Button("›", lambda: self._go(1))
        self.after.setObjectName("day-after")
        self.after.setAccessibleName(self.tr("The day after"))
        self.after.setToolTip(self.after.accessibleName())
        self.day.setAccessibleName(self.tr("Day"))
        for widget in (before, self.day, self.after):
            row.addWidget(widget)
        row.addStretch(1)
        holder.setFocusProxy(self.day)
        return holder

    def _go(self, days: int) -> None:
        self.day.set_value((self.day.value() or self._today) + timedelta(days=days))

    # --- what is shown -----------------------------------------------------------------------

    def _ask(self) -> None:
        """Read the day that is chosen; while a date is half typed, the last one stays."""
        day = self.day.value()
        if day is None:
            return
        self._asked += 1
        number = self._asked
        self.after.setEnabled(day < self._today)

        def came(rows: tuple[Posting, ...]) -> None:
            if number == self._asked:
                self._show(day, rows)

        self.session.ask(lambda desk: left_on(desk, day), came, self.refuse)

    def _show(self, day: date, rows: tuple[Posting, ...]) -> None:
        self.bar.clear()
        self.rows, self._shown_day = rows, day
        self.model.replace(rows)
        self.fit_rows()
        ways = [f"{labels.word('post_way', way)} {n}" for way, n in counted(rows).items()]
        words = self.tr("%n envelope(s)", "", len(rows))
        if ways:
            self.said.setText(f"{dates.long_date(day)} · {words}: {labels.listed(ways)}")
        else:
            none = self.tr("Nothing left the house on this day.")
            self.said.setText(f"{dates.long_date(day)} · {none}")
        self._be_ready()

    def _be_ready(self) -> None:
        """An empty day is not put on paper."""
        for button in (self.primary, self.save_button):
            button.setEnabled(bool(self.rows))

    # --- paper and file ----------------------------------------------------------------------

    def submit(self) -> None:
        """Print the list."""
        self._make(lambda pdf, name, about: self.output.print(pdf, name, (about,)))

    def save(self) -> None:
        """Save the list."""
        self._make(lambda pdf, name, about: self.output.save(pdf, f"{name}.pdf", (about,)))

    def _make(self, then: Callable[[bytes, str, str], None]) -> None:
        if not self.rows:
            return
        self.bar.clear()
        rows, day, language = self.rows, self._shown_day, Language(self.paper.value())
        letters = self.session.wiring.letters

        def work(desk: Desk) -> bytes:
            return letters.register(rows, day, desk.particulars(), language)

        def made(pdf: bytes) -> None:
            then(pdf, f"posted-{day.isoformat()}", f"register {day.isoformat()}")

        self.session.ask(work, made, self.refuse)


def _paper_languages() -> tuple[tuple[str, str], ...]:
    return tuple((language.value, name) for language, name in i18n.LANGUAGES.items())


def ask_register(session: Session, today: date, parent: QWidget) -> RegisterDialog:
    """Open the register at *today*."""
    dialog = RegisterDialog(session, today, parent)
    dialog.open()
    return dialog
