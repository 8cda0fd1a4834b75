"""The measures of one envelope, with a picture that follows what is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casemgr.domain.text import Text
from casemgr.gui import labels
from casemgr.gui.kit import GUTTER, Check, Choice, Dialog, Quiet, TextField
from casemgr.gui.stationery.millimetres import Millimetres
from casemgr.gui.stationery.picture import EnvelopePicture, Legend, said
from casemgr.services.papers import Area, Offset, room

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.session import Session
    from casemgr.services.papers import EnvelopeProfile, Face

_PAUSE = 200
"""Milliseconds without a key before the picture is drawn anew."""
_MOST_FOLDS = 3
_FOLDS = (0.0, 99.0, 198.0, 250.0)
"""What a fold begins with that was not there."""
_WINDOW = Area(22, 12, 90, 45)
_WIDE, _ABOVE = 660, 450


class EnvelopeDialog(Dialog):
    """Edits an envelope; what is wrong with a measure is said at its field, with its bounds."""

    kept = Signal(str)
    """The id of the envelope that was kept."""

    def __init__(
        self, session: Session, profile: EnvelopeProfile, parent: QWidget, *, new: bool = False
    ) -> None:
        """Show *profile*; a *new* one is a copy that is not kept yet."""
        super().__init__(
            session,
            self.tr("New envelope") if new else self.tr("Measures of an envelope"),
            self.tr("Keep it"),
            parent,
            intro=self.tr(
                "All lengths in millimetres, from the left and the top edge of the envelope as it "
                "lies when the address in its window is read."
            ),
        )
        self._profile = profile
        self._folds: list[Millimetres] = []
        self._fill_form(profile)
        self.resize(_WIDE, 10)
        self.picture = EnvelopePicture(190)
        self.told = Quiet("", small=True)
        self.told.setObjectName("told")
        self.legend = Legend()
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, GUTTER, 0)
        column.setSpacing(4)
        for part in (self.picture, self.legend, self.told):
            column.addWidget(part)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)  # noqa: S101 - as every dialog of ours
        whole.insertWidget(1, shown)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        self._arrange()
        self._look()
        self.keep_entries(0, "new" if new else profile.id)

    def _fill_form(self, profile: EnvelopeProfile) -> None:
        form, window = self.form, profile.window
        self.name_ja = TextField(profile.name.ja)
        self.name_en = TextField(profile.name.en)
        form.add_row(self.tr("Name in Japanese"), self.name_ja, name="name_ja")
        form.add_row(self.tr("Name in English"), self.name_en, name="name_en")
        self.width_ = self._length(self.tr("Width"), "width", profile.width)
        self.height_ = self._length(self.tr("Height"), "height", profile.height)
        counts = [
            ("0", self.tr("not folded")),
            ("1", self.tr("folded once")),
            ("2", self.tr("folded twice")),
            ("3", self.tr("folded three times")),
        ]
        self.folds = Choice(counts, str(min(len(profile.fold), _MOST_FOLDS)))
        hint = self.tr("The part above the first fold faces the window.")
        form.add_row(self.tr("The A4 sheet"), self.folds, hint, name="folds")
        self.folds.edited.connect(self._edited)
        names = (self.tr("First fold"), self.tr("Second fold"), self.tr("Third fold"))
        for number, label in enumerate(names, start=1):
            at = profile.fold[number - 1] if number <= len(profile.fold) else _FOLDS[number]
            name = "fold" if number == 1 else f"fold{number}"
            hint = self.tr("From the top of the sheet") if number == 1 else ""
            self._folds.append(self._length(label, name, at, hint))
        self.window_ = self._check(self.tr("It has a window"), "window", window is not None)
        at_ = window or _WINDOW
        self.left = self._length(self.tr("Window from the left"), "window.left", at_.left)
        self.top = self._length(self.tr("Window from the top"), "window.top", at_.top)
        self.wide = self._length(self.tr("Window’s width"), "window.width", at_.width)
        self.high = self._length(self.tr("Window’s height"), "window.height", at_.height)
        most = room(profile.width, profile.height, profile.fold)
        self.all_play = self._check(
            self.tr("The sheet can slide as far as there is room"), "play", profile.play == most
        )
        self.play_x = self._length(self.tr("It slides sideways by"), "play.x", profile.play.x)
        self.play_y = self._length(self.tr("It slides down by"), "play.y", profile.play.y)
        self.return_line = self._check(
            self.tr("The sender stands in one line in the window, above the address"),
            "return_line",
            profile.return_line,
        )

    def _length(self, label: str, name: str, value: float, hint: str = "") -> Millimetres:
        field = Millimetres(value)
        self.form.add_row(label, field, hint, name=name)
        field.edited.connect(self._edited)
        return field

    def _check(self, label: str, name: str, value: bool) -> Check:
        field = Check(label, value)
        self.form.add_row("", field, name=name)
        field.setAccessibleName(label)
        field.edited.connect(self._edited)
        return field

    def profile(self) -> EnvelopeProfile:
        """Give the envelope as it is typed."""
        width, height = self.width_.value(), self.height_.value()
        count = int(self.folds.value())
        fold = tuple(one.value() for one in self._folds[:count])
        if count == _MOST_FOLDS:
            fold += self._profile.fold[_MOST_FOLDS:]
        window = Area(self.left.value(), self.top.value(), self.wide.value(), self.high.value())
        free = room(width, height, fold) if fold == tuple(sorted(fold)) else Offset()
        play = free if self.all_play.value() else Offset(self.play_x.value(), self.play_y.value())
        return replace(
            self._profile,
            name=Text(self.name_en.value(), self.name_ja.value()),
            width=width,
            height=height,
            fold=fold,
            window=window if self.window_.value() else None,
            play=play,
            return_line=self.return_line.value() and self.window_.value(),
        )

    def _edited(self) -> None:
        self._arrange()
        self._pause.start()

    def _arrange(self) -> None:
        """Show the fields that matter now."""
        windowed, count = self.window_.value(), int(self.folds.value())
        for number, fold in enumerate(self._folds, start=1):
            self.form.set_row_visible(fold, number <= count)
        for field in (self.left, self.top, self.wide, self.high):
            self.form.set_row_visible(field, windowed)
        for check in (self.all_play, self.return_line):
            self.form.set_row_visible(check, windowed)
        for field in (self.play_x, self.play_y):
            self.form.set_row_visible(field, windowed and not self.all_play.value())

    def showEvent(self, event: object) -> None:
        """Be higher by what is shown above the form."""
        super().showEvent(event)
        screen = self.screen().availableGeometry().height() - 60
        self.resize(self.width(), min(screen, self.form.sizeHint().height() + _ABOVE))

    # --- looking and keeping --------------------------------------------------------------

    def _look(self) -> None:
        profile = self.profile()

        def came(face: Face) -> None:
            words = said(profile, face)
            self.picture.show_face(face, words)
            self.legend.setVisible(face.window is not None)
            self.told.set_tone("")
            self.told.setText(words)

        def refused(problem: Problem) -> None:
            self.told.set_tone("late")
            self.told.setText(labels.explain(problem))

        self.session.ask(lambda desk: desk.stationery.face(profile), came, refused)

    def submit(self) -> None:
        """Have it kept."""
        self.bar.clear()
        if not self.form.check():
            return
        profile = self.profile()
        self._set_busy(True)

        def kept(_: None) -> None:
            self._set_busy(False)
            self.accept()
            self.kept.emit(profile.id)

        self.session.ask(lambda desk: desk.stationery.put_envelope(profile), kept, self.refuse)
