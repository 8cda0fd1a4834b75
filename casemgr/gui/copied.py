"""Takes back what was copied from the program when the vault is locked, and nothing else."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY_BYTES = 32


class Copied(QObject):
    """Knows by its hash what was copied here last, should another program hold it by now.

    Programs that keep a history of the clipboard take what is copied from it. So what is in the
    clipboard is ours when we still own it, or when it is the very text that was copied here. On
    X11 the text that is marked is a clipboard, too. What such a history has kept is out of reach.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin to look at what is copied."""
        super().__init__(parent)
        self._key = os.urandom(_KEY_BYTES)
        self._marks: dict[QClipboard.Mode, bytes] = {}
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.changed.connect(self._changed)

    def clear(self) -> None:
        """Empty what holds something of ours."""
        for mode in self._modes():
            if self._owns(mode) or (mode in self._marks and self._mark(mode) == self._marks[mode]):
                self._clipboard.clear(mode)
        self._marks.clear()

    def _modes(self) -> Iterator[QClipboard.Mode]:
        yield QClipboard.Mode.Clipboard
        if self._clipboard.supportsSelection():
            yield QClipboard.Mode.Selection
        if self._clipboard.supportsFindBuffer():
            yield QClipboard.Mode.FindBuffer

    def _owns(self, mode: QClipboard.Mode) -> bool:
        owns = {
            QClipboard.Mode.Clipboard: self._clipboard.ownsClipboard,
            QClipboard.Mode.Selection: self._clipboard.ownsSelection,
            QClipboard.Mode.FindBuffer: self._clipboard.ownsFindBuffer,
        }
        return owns[mode]()

    def _changed(self, mode: QClipboard.Mode) -> None:
        if self._owns(mode):
            self._marks[mode] = self._mark(mode)

    def _mark(self, mode: QClipboard.Mode) -> bytes:
        text = self._clipboard.text(mode).encode("utf-8", "surrogatepass")
        return hashlib.blake2b(text, key=self._key).digest() if text else b""
