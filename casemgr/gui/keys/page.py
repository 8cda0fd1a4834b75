"""Keys and hand-over: the ways into the vault, and the way of the office to a successor."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casemgr.gui.keys.book import BookMaker
from casemgr.gui.keys.deputy import AddDeputyDialog, DrillDialog, DropDeputyDialog, RotateDialog
from casemgr.gui.keys.handing_over import HandOverDialog
from casemgr.gui.keys.new_sheet import NewSheetDialog
from casemgr.gui.keys.reminder import day, hint
from casemgr.gui.kit import Button, Card, Heading, Label, Line, LinkButton, Quiet, Scroll
from casemgr.gui.only_read import forbid
from casemgr.gui.page import Page
from casemgr.gui.places.new_passphrase import PassphraseDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from casemgr.gui.keys.base import KeysDialog
    from casemgr.gui.session import Session
    from casemgr.services.keys import Way

_TWO_COLUMNS = 1000


class WayBlock(QWidget):
    """One way into the vault: whose, since when, last used when, and what to do with it."""

    def __init__(self, name: str, title: str, about: str) -> None:
        """Know nothing yet; put buttons into ``buttons``."""
        super().__init__()
        self.setObjectName(f"way-{name}")
        self.title, self.known = Label(title, "heading"), Label()
        self.sign = Quiet(small=True)
        self.sign.setWordWrap(False)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.sign)
        self.known.setObjectName(f"known-{name}")
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(Quiet(about, small=True))
        column.addWidget(self.known)
        column.addLayout(self.buttons)

    def add(self, *buttons: Button) -> None:
        """Put buttons in a row."""
        for button in buttons:
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)

    def show_way(self, way: Way | None) -> None:
        """Say since when it is there and when it was last used."""
        self.sign.setVisible(way is not None)
        if way is None:
            self.known.setText(self.tr("None."))
            return
        since = self.tr("Since the vault was made")
        if way.since is not None:
            since = self.tr("Since {moment}").format(moment=day(way.since))
        tried = self.tr("not used or tried yet")
        if way.tried is not None:
            tried = self.tr("last used or tried {moment}").format(moment=day(way.tried))
        self.known.setText(f"{since} · {tried}")
        self.sign.setText(self.tr("Sign {mark}").format(mark=way.mark))
        self.sign.setToolTip(self.tr("So the log names it; the recovery sheet bears it too."))


class KeysPage(Page):
    """Ways in on the left; hand-over, book and data key on the right."""

    key = "keys"

    def __init__(self, session: Session) -> None:
        """Make the cards; ``refresh`` fills them."""
        super().__init__(session)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(LinkButton(self.tr("Settings"), partial(session.go.emit, "settings")))
        head.addWidget(Quiet("›"))
        head.addWidget(Heading(self.tr("Keys and hand-over")))
        head.addStretch(1)
        self.column.addLayout(head)
        self.leave_gutter(head)
        scroll = Scroll()
        self.column.addWidget(scroll, 1)
        left, right = self.add_columns(scroll.column, _TWO_COLUMNS)
        left.addWidget(self._ways_card())
        for card in (self._office_card(), self._book_card(), self._data_card()):
            right.addWidget(card)
        for column in (left, right):
            column.addStretch(1)
        session.changed.connect(self.refresh_in_view)
        forbid(
            session,
            self.passphrase,
            self.new_sheet,
            self.add_deputy,
            self.drill,
            self.drop_deputy,
            self.hand_over,
            self.rotate,
        )
        self._enable(())

    # --- cards ---------------------------------------------------------------------------

    def _ways_card(self) -> Card:
        card = Card(self.tr("Ways into the vault"))
        self.manager = WayBlock(
            "manager",
            self.tr("Manager's pass phrase"),
            self.tr("Only the manager knows it. It is kept nowhere."),
        )
        self.passphrase = self._button(
            "change-passphrase", self.tr("Change your own…"), self._change_passphrase, "key"
        )
        self.recovery = WayBlock(
            "recovery",
            self.tr("Recovery key"),
            self.tr("Printed on the sheet in the safe, for when a pass phrase is lost."),
        )
        self.new_sheet = self._button(
            "new-sheet", self.tr("New recovery sheet…"), self._new_sheet, "print"
        )
        self.recovery.add(self.new_sheet)
        self.deputy = WayBlock(
            "deputy",
            self.tr("Deputy's pass phrase"),
            self.tr("Opens the vault when the manager is away. Only the deputy knows it."),
        )
        self.add_deputy = self._button(
            "add-deputy", self.tr("Add a deputy…"), partial(self._open, AddDeputyDialog), "new"
        )
        self.drill = self._button(
            "drill", self.tr("Can the deputy open it?"), partial(self._open, DrillDialog), "done"
        )
        self.drop_deputy = self._button(
            "drop-deputy",
            self.tr("Shut the deputy out…"),
            partial(self._open, DropDeputyDialog),
            "close",
        )
        # Whoever sits here changes the own one; with the recovery key it is the manager's.
        vault = self.session.vault
        if vault is not None and vault.role == "deputy":
            self.deputy.add(self.passphrase, self.drill, self.drop_deputy)
        else:
            self.manager.add(self.passphrase)
            self.deputy.add(self.add_deputy, self.drill, self.drop_deputy)
        self.hint = Label()
        self.hint.setObjectName("deputy-hint")
        for number, block in enumerate((self.manager, self.recovery, self.deputy)):
            if number:
                card.body.addWidget(Line())
            card.body.addWidget(block)
        card.body.addWidget(self.hint)
        return card

    def _office_card(self) -> Card:
        card = Card(self.tr("Change of office"))
        text = self.tr(
            "The successor sets a pass phrase; the one of the manager until now then opens the "
            "vault no longer, and the data key is changed. Both must be here."
        )
        card.body.addWidget(Quiet(text, small=True))
        self.hand_over = self._button(
            "hand-over", self.tr("Hand over to a successor…"), self._hand_over, "letters"
        )
        card.body.addWidget(self.hand_over)
        return card

    def _book_card(self) -> Card:
        card = Card(self.tr("Hand-over book"))
        text = self.tr(
            "Open cases by what is next, promises, unposted letters, fees and papers: for a "
            "change of office, or for the deputy before a leave. It names people: keep it locked."
        )
        card.body.addWidget(Quiet(text, small=True))
        self.book: BookMaker | None = None
        if self.session.vault is not None:
            self.book = BookMaker(self.session, self.session.vault, self.bar)
            card.body.addWidget(self.book)
        return card

    def _data_card(self) -> Card:
        card = Card(self.tr("Data key"))
        text = self.tr(
            "The key the whole vault is under. Change it when a copy of the vault and a pass "
            "phrase may have come into wrong hands. Pass phrases and recovery key stay."
        )
        card.body.addWidget(Quiet(text, small=True))
        self.rotate = self._button(
            "rotate", self.tr("Change the data key…"), partial(self._open, RotateDialog), "key"
        )
        card.body.addWidget(self.rotate)
        return card

    def _button(self, name: str, text: str, clicked: object, icon_name: str) -> Button:
        button = Button(text, clicked, icon_name=icon_name)  # type: ignore[arg-type]
        button.setObjectName(name)
        return button

    def title(self) -> str:
        """Name the page."""
        return self.tr("Keys and hand-over")

    def help_blocks(self) -> tuple[tuple[str, str], ...]:
        """Say what each way is for, and what a new key cannot do."""
        return (
            (
                self.tr("Who can open the vault"),
                self.tr(
                    "Everybody with the vault's folder and one of these secrets. There is no "
                    "other way, also not for the makers of this program."
                ),
            ),
            (
                self.tr("Old backups"),
                self.tr(
                    "A backup opens with the pass phrases and the recovery key that were in force "
                    "when it was made, whatever is changed here later. Lock old backups away, or "
                    "destroy them once a new one is made."
                ),
            ),
            (
                self.tr("Stopping in the middle"),
                self.tr(
                    "Whatever is changed here is changed as a whole or not at all, also when the "
                    "computer is switched off in the middle."
                ),
            ),
        )

    # --- what is shown -------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the ways in."""
        vault = self.session.vault
        if vault is not None:
            self.session.ask(lambda _: vault.keys.ways(), self._show, self.bar.show_problem)

    def _show(self, ways: Sequence[Way]) -> None:
        known = {way.role: way for way in ways}
        self.manager.show_way(known.get("manager"))
        self.recovery.show_way(known.get("recovery"))
        self.deputy.show_way(known.get("deputy"))
        words, tone = hint(ways, self.session.wiring.clock.now())
        self.hint.setText(words)
        self.hint.set_tone(tone or "quiet")
        self._enable(ways)

    def _enable(self, ways: Sequence[Way]) -> None:
        has = any(way.role == "deputy" for way in ways)
        shown, hidden = (self.drill, self.add_deputy) if has else (self.add_deputy, self.drill)
        shown.show()
        # Where the focus is goes away: it must not end up on what a stray key should not press.
        if self.focusWidget() in {self.add_deputy, self.drop_deputy} - {shown}:
            shown.setFocus()
        hidden.hide()
        self.drop_deputy.setVisible(has)
        for button in (
            self.passphrase,
            self.new_sheet,
            self.add_deputy,
            self.hand_over,
            self.rotate,
        ):
            button.setEnabled(bool(ways))

    # --- what is done --------------------------------------------------------------------

    def _open(self, kind: type[KeysDialog]) -> KeysDialog | None:
        vault = self.session.vault
        if vault is None:
            return None
        self.bar.clear()
        dialog = kind(self.session, vault, self)
        dialog.said.connect(self._say)
        dialog.open()
        return dialog

    def _say(self, words: str, tone: str) -> None:
        self.bar.show_text(words, tone)
        if tone == "done":
            self.session.changed.emit(0)

    def _change_passphrase(self) -> None:
        self.bar.clear()
        dialog = PassphraseDialog(self.session, self)
        dialog.changed.connect(
            lambda: self._say(self.tr("The new pass phrase is in force."), "done")
        )
        dialog.open()

    def _new_sheet(self) -> None:
        self._open(NewSheetDialog)

    def _hand_over(self) -> None:
        dialog = self._open(HandOverDialog)
        if isinstance(dialog, HandOverDialog):
            dialog.new_sheet.connect(self._new_sheet)
