"""Seal and logo: two pictures that letters bear."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from casemgr.domain.text import Text
from casemgr.gui import labels
from casemgr.gui.kit import Button, Card, Check, Flow, Form, Quiet, TextField
from casemgr.gui.only_read import forbid, forbid_rest
from casemgr.gui.reading import read_file
from casemgr.gui.stationery.millimetres import Millimetres
from casemgr.services.stationery import LOGO_WIDTHS, SEAL_WIDTHS

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.page import Page
    from casemgr.services.desk import Desk
    from casemgr.services.stationery import Choices

_PAUSE = 600
"""Milliseconds after the last key before width and words are kept."""
_SHOWN, _WIDE = 84, 132
"""Side of the place where an image is seen, in pixels."""
_MOST = 4 * 1024 * 1024


class ImageCard(Card):
    """One image: *which* is ``seal`` or ``logo``."""

    changed = Signal(str)

    def __init__(self, page: Page, which: str) -> None:
        """Start without an image."""
        seal = which == "seal"
        super().__init__()
        self.heading.setText(self.tr("Seal") if seal else self.tr("Logo"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        self._page, self._session, self._which = page, page.session, which
        self._content = b""
        self._sha256 = ""
        words = (
            self.tr("Printed over the end of the sender’s name, as a stamp would be.")
            if seal
            else self.tr("Printed above the sender’s name.")
        )
        self.body.addWidget(Quiet(words, small=True))
        self._make_image()
        form = Form()
        least, most = SEAL_WIDTHS if seal else LOGO_WIDTHS
        hint = self.tr("From {least} to {most} mm").format(least=f"{least:g}", most=f"{most:g}")
        self.width_ = Millimetres(least=0, most=200)
        form.add_row(self.tr("Width on paper"), self.width_, hint, name=f"{which}_width")
        self.alt_ja, self.alt_en = TextField(), TextField()
        form.add_row(self.tr("Read aloud, Japanese"), self.alt_ja, name=f"{which}_alt_ja")
        hint = self.tr("Screen readers say this instead of the image; nothing: it is decoration.")
        form.add_row(self.tr("Read aloud, English"), self.alt_en, hint, name=f"{which}_alt_en")
        self.stamped = Check(
            self.tr("Without an image, leave a place on Japanese letters to stamp them by hand")
        )
        self.stamped.setObjectName("seal-by-hand")
        form.add_wide(self.stamped)
        self.stamped.setVisible(seal)
        self.body.addWidget(form)
        self.form = form
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.keep)
        for field in (self.width_, self.alt_ja, self.alt_en, self.stamped):
            field.edited.connect(self._pause.start)
        forbid(self._session, self.choose, self.take_away)
        forbid_rest(self._session, self.width_, self.alt_ja, self.alt_en, self.stamped)

    def _make_image(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        frame = QFrame()
        frame.setProperty("kind", "paper")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(4, 4, 4, 4)
        self.image = QLabel()
        self.image.setObjectName(f"{self._which}-image")
        self.image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.image.setWordWrap(True)
        self.image.setFixedSize(_SHOWN if self._which == "seal" else _WIDE, _SHOWN)
        inside.addWidget(self.image)
        row.addWidget(frame)
        column = QVBoxLayout()
        buttons = Flow()
        self.choose = Button(self.tr("Choose an image…"), self.choose_file, icon_name="open")
        self.choose.setObjectName(f"choose-{self._which}")
        self.take_away = Button(self.tr("Take it away"), self.remove)
        self.take_away.setObjectName(f"remove-{self._which}")
        buttons.addWidget(self.choose)
        buttons.addWidget(self.take_away)
        column.addLayout(buttons)
        words = self.tr(
            "PNG, about 600 dots to the inch: 567 for 24 mm. Best with nothing behind it."
        )
        column.addWidget(Quiet(words, small=True))
        column.addStretch(1)
        row.addLayout(column, 1)
        self.body.addLayout(row)

    # --- what is shown --------------------------------------------------------------------

    def show_choices(self, chosen: Choices) -> None:
        """Show what is chosen; what is being typed stays."""
        seal = self._which == "seal"
        width = chosen.seal_width if seal else chosen.logo_width
        alt = chosen.seal_alt if seal else chosen.logo_alt
        if not self._pause.isActive():
            self.width_.set_value(width)
            for field, text in ((self.alt_ja, alt.ja), (self.alt_en, alt.en)):
                if field.value() != text:
                    field.blockSignals(True)
                    field.set_value(text)
                    field.blockSignals(False)
            self.stamped.blockSignals(True)
            self.stamped.set_value(chosen.stamped)
            self.stamped.blockSignals(False)
        sha256 = chosen.seal if seal else chosen.logo
        self.take_away.setVisible(bool(sha256))
        if sha256 and sha256 == self._sha256:
            return
        self._sha256 = sha256
        if sha256:
            self._session.ask(lambda desk: desk.stationery.image(sha256), self._show_image)
        else:
            self._content = b""
            self.image.setPixmap(QPixmap())
            self.image.setText(self.tr("None"))
            self.image.setAccessibleName(self.tr("No image"))

    def _show_image(self, content: bytes) -> None:
        self._content = content
        ratio = self.devicePixelRatioF()
        found = QPixmap()
        found.loadFromData(content)
        room = self.image.size() * ratio
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        found = found.scaled(room, keep, smooth)
        found.setDevicePixelRatio(ratio)
        self.image.setPixmap(found)
        self.image.setAccessibleName(self.heading.text())

    # --- what can be done -----------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask which file."""
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose an image"), "", self.tr("Image (*.png)")
        )
        if path:
            self.load(path)

    def load(self, path: str) -> None:
        """Keep the image of a file."""

        def work(desk: Desk) -> None:
            self._set(desk, read_file(path, _MOST))

        text = self.tr("The image is kept. The next letter bears it.")
        self._session.ask(work, lambda _: self.changed.emit(text), self._page.bar.show_problem)

    def remove(self) -> None:
        """Take the image away; it can be brought back."""
        before = self._content

        def undo() -> None:
            self._session.ask(
                lambda desk: self._set(desk, before),
                lambda _: self.changed.emit(""),
                self._page.bar.show_problem,
            )

        def removed(_: None) -> None:
            self.changed.emit("")
            text = self.tr("The image was taken away. Letters already issued keep it.")
            self._page.bar.show_text(text, "done", self.tr("Undo"), undo)

        self._session.ask(lambda desk: self._set(desk, b""), removed, self._page.bar.show_problem)

    def keep(self) -> None:
        """Keep width and words."""
        self._pause.stop()
        width, alt = self.width_.value(), Text(self.alt_en.value(), self.alt_ja.value())
        seal, stamped = self._which == "seal", self.stamped.value()

        def work(desk: Desk) -> None:
            now = desk.stationery.choices()
            new = (
                replace(now, seal_width=width, seal_alt=alt, stamped=stamped)
                if seal
                else replace(now, logo_width=width, logo_alt=alt)
            )
            if new != now:
                desk.stationery.choose(new)

        self._session.ask(work, lambda _: self.changed.emit(""), self._refused)

    def _refused(self, problem: Problem) -> None:
        words = labels.explain(problem)
        if not self.form.show_error_at(str(problem.facts.get("field", "")), words):
            self._page.bar.show_text(words, "late")

    def _set(self, desk: Desk, content: bytes) -> None:
        put = desk.stationery.set_seal if self._which == "seal" else desk.stationery.set_logo
        put(content)
