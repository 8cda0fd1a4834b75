"""The particulars of one person, to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from casemgr.domain import contact
from casemgr.domain.people import Address, Party
from casemgr.gui import labels
from casemgr.gui.kit import DateField, Form, TextArea, TextField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


class PartyForm(QWidget):
    """Asks who someone is and where letters reach them."""

    def __init__(
        self,
        party: Party | None = None,
        parent: QWidget | None = None,
        *,
        today: date | None = None,
    ) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.form = Form()
        box.addWidget(self.form)
        known = party or Party("")
        self.name = TextField(known.name)
        self.form.add_row(self.tr("Name"), self.name, required=True, name="name")
        self.kana = self._line("kana", self.tr("Reading"), known.kana)
        self.email = self._line("email", self.tr("E-mail"), known.email, read=lambda: contact.email)
        self.phone = self._line("phone", self.tr("Phone"), known.phone, read=lambda: contact.phone)
        self.postal_code = self._line(
            "postal_code",
            self.tr("Postal code"),
            known.address.postal_code,
            read=lambda: None if self._abroad() else contact.postal_code,
        )
        self.lines = TextArea("\n".join(known.address.lines), lines=3)
        self.form.add_row(
            self.tr("Address"),
            self.lines,
            self.tr("As it shall stand on the envelope"),
            name="address",
        )
        self.country = self._line(
            "country",
            self.tr("Country"),
            known.address.country,
            self.tr("English name; empty within Japan"),
            read=lambda: contact.country,
        )
        self.member_id = self._line("member_id", self.tr("Member number"), known.member_id)
        self.organisation = self._line("organisation", self.tr("Organisation"), known.organisation)
        self.print_name = self._line(
            "print_name",
            self.tr("Name in letters"),
            known.print_name,
            self.tr("Only if a character of the name cannot be printed"),
        )
        self.born_on = DateField(known.born_on, today=today)
        self.form.add_row(
            self.tr("Date of birth"),
            self.born_on,
            self.tr("Only for a minor: the parent's authority ends when the minor comes of age"),
            name="born_on",
        )
        self.ask_birth(wanted=False)
        box.addStretch(1)  # beside a higher form its rows stay together

    def _abroad(self) -> bool:
        return bool(contact.or_as_is(contact.country, self.country.value()))

    def ask_birth(self, *, wanted: bool) -> None:
        """Ask for the date of birth or not; one already noted stays."""
        self.form.set_row_visible(self.born_on, wanted)

    def fill(self, party: Party) -> None:
        """Show the particulars of *party*."""
        for field, value in (
            (self.name, party.name),
            (self.kana, party.kana),
            (self.email, party.email),
            (self.phone, party.phone),
            (self.postal_code, party.address.postal_code),
            (self.country, party.address.country),
            (self.member_id, party.member_id),
            (self.organisation, party.organisation),
            (self.print_name, party.print_name),
        ):
            field.set_value(value)
        self.lines.set_value("\n".join(party.address.lines))
        self.born_on.set_value(party.born_on)

    def _line(
        self,
        name: str,
        label: str,
        text: str,
        hint: str = "",
        read: Callable[[], Callable[[str], str] | None] = lambda: None,
    ) -> TextField:
        """Add a line; *read* gives what puts its text right, if anything does."""
        field = TextField(text)

        def fault() -> str:
            found = read()
            return labels.fault(found, field.value()) if found is not None else ""

        self.form.add_row(label, field, hint, name=name, fault=fault)
        return field

    def value(self) -> Party:
        """Give the person as filled in."""
        written = (line.strip() for line in self.lines.value().splitlines())
        return Party(
            name=self.name.value(),
            kana=self.kana.value(),
            email=self.email.value(),
            phone=self.phone.value(),
            address=Address(
                self.postal_code.value(),
                tuple(line for line in written if line),
                self.country.value(),
            ),
            print_name=self.print_name.value(),
            member_id=self.member_id.value(),
            organisation=self.organisation.value(),
            born_on=self.born_on.value(),
        )
