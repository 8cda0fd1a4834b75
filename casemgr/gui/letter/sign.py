"""Signing a copy of a letter electronically."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casemgr.domain.acts.investigation import MOST_BYTES
from casemgr.gui import dates, labels
from casemgr.gui.case.dialogs.attach import FileField
from casemgr.gui.kit import Label, SecretField
from casemgr.gui.letter.copies import CopyDialog
from casemgr.gui.reading import read_file
from casemgr.services import signing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from casemgr.domain.actions import Blocks
    from casemgr.gui.letter.shown import Shown
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk
    from casemgr.services.signing import SignedLetter


class SignDialog(CopyDialog):
    """Asks for the key file and its pass phrase; neither is kept."""

    def __init__(self, session: Session, shown: Shown, parent: QWidget) -> None:
        """Begin without a key."""
        super().__init__(
            session,
            shown,
            parent,
            title=QCoreApplication.translate("SignDialog", "Signed copy of letter {letter}"),
            primary=QCoreApplication.translate("SignDialog", "Sign and save…"),
            intro=QCoreApplication.translate(
                "SignDialog",
                "The signature shows that nothing was changed since, and who signed, as far as the "
                "reader trusts the certificate. Key and pass phrase are used once and not kept; "
                "the log names the certificate's serial number.",
            ),
        )
        self._anyway = False
        self._made: SignedLetter | None = None
        self.key = FileField(
            title=self.tr("The key file"), kinds=self.tr("Key files (*.p12 *.pfx)")
        )
        self.secret = SecretField()
        self.signed_by = Label()
        self.signed_by.setObjectName("signed-by")
        self.form.add_row(
            self.tr("Key file"),
            self.key,
            self.tr("PKCS#12, with the certificate; its name ends in .p12 or .pfx."),
            required=True,
            name="key_file",
        )
        self.form.add_row(self.tr("Its pass phrase"), self.secret, name="key_passphrase")
        self.form.add_wide(self.signed_by)
        self.signed_by.hide()
        for field in (self.key, self.secret):
            field.edited.connect(self._begin_anew)
        self.finished.connect(self._forget)

    def _begin_anew(self) -> None:
        """Another key was chosen: what was signed with the last one, or asked of it, is over."""
        self._anyway, self._made = False, None
        self.signed_by.hide()

    def _forget(self) -> None:
        self.secret.clear()
        self._made = None

    def _sign_anyway(self) -> None:
        self._anyway = True
        self.submit()

    def submit(self) -> None:
        """Sign on the worker, once what the reader may object to is known; then save."""
        self.bar.clear()
        if not self.form.check():
            return
        if self._made is not None:  # signed before, and not saved
            self._save(self._made)
            return
        letters, letter, anyway = self.session.wiring.letters, self.letter.id, self._anyway
        path, secret = self.key.value(), self.secret.value()

        def work(desk: Desk) -> SignedLetter | Blocks:
            container = read_file(path, MOST_BYTES)
            _, warnings = signing.look(desk, letters, container, secret)
            if warnings and not anyway:
                return warnings
            return signing.sign(desk, letters, letter, container, secret)

        self._set_busy(True)
        self.session.ask(work, self._answered, self.refuse)

    def _answered(self, answer: SignedLetter | Blocks) -> None:
        self._set_busy(False)
        if isinstance(answer, signing.SignedLetter):
            self._made = answer
            self._save(answer)
            return
        words = labels.explain_all(answer)
        self.bar.show_text(words, "waiting", self.tr("Sign all the same"), self._sign_anyway)

    def _save(self, made: SignedLetter) -> None:
        found = made.certificate
        text = self.tr("Signed as {name}, certificate {serial}, valid until {date}.")
        last = dates.short_date(found.last, self.shown.detail.today)
        self.signed_by.setText(text.format(name=found.holder, serial=found.serial, date=last))
        self.signed_by.show()
        self.output.save(made.pdf, f"{made.letter}-signed.pdf", (made.letter,))


def ask_sign(session: Session, shown: Shown, parent: QWidget) -> SignDialog:
    """Open the dialog for an issued letter."""
    dialog = SignDialog(session, shown, parent)
    dialog.open()
    return dialog
