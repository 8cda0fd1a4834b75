"""What the program remembers between starts: never a key, a pass phrase or anything of a case."""

from __future__ import annotations

import os
import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from casemgr.domain.text import Language
from casemgr.gui import i18n, idle, theme

_MOST_RECENT = 3
_MOST_BACKUPS = 8
"""Vaults of which it is remembered where their backups go."""
_WIDTH = re.compile("[0-9]{1,5}")
"""Pixels; the file may say anything."""


class Preferences:
    """Language, colours, the window's place and the vaults opened last."""

    def __init__(self, file: str = "") -> None:
        """Keep them in *file*, or where the desktop keeps settings of programs."""
        if not file:
            place = QStandardPaths.StandardLocation.GenericConfigLocation
            file = str(Path(QStandardPaths.writableLocation(place)) / "casemgr" / "casemgr.ini")
        self._kept = QSettings(file, QSettings.Format.IniFormat)

    def _value(self, name: str) -> object:
        """Give what is kept under *name*, of any kind; None for nothing."""
        try:
            found: object = self._kept.value(name)
        except (RuntimeError, TypeError, ValueError):  # a kind that Python has no counterpart of
            return None
        return found

    def _text(self, name: str) -> str:
        found = self._value(name)
        return str(found) if isinstance(found, str | int) else ""  # a number until it was written

    @property
    def language(self) -> Language:
        """The language of the window; the desktop's until one is chosen."""
        kept = self._text("language")
        return Language(kept) if kept in set(Language) else i18n.system_language()

    @language.setter
    def language(self, language: Language) -> None:
        self._kept.setValue("language", language.value)

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        kept = self._text("theme")
        return kept if kept in theme.SCHEMES else "system"

    @theme.setter
    def theme(self, wanted: str) -> None:
        self._kept.setValue("theme", wanted)

    @property
    def idle_minutes(self) -> int:
        """After how many minutes without a touch the vault is locked: one of ``idle.CHOICES``."""
        kept = self._text("idle_minutes")
        known = {str(minutes): minutes for minutes in idle.CHOICES}
        return known.get(kept, idle.MINUTES)

    @idle_minutes.setter
    def idle_minutes(self, minutes: int) -> None:
        self._kept.setValue("idle_minutes", minutes)

    @property
    def lock_minimised(self) -> bool:
        """Whether the vault is locked when its window is minimised."""
        return self._text("lock_minimised").casefold() == "true"

    @lock_minimised.setter
    def lock_minimised(self, wanted: bool) -> None:
        self._kept.setValue("lock_minimised", "true" if wanted else "false")

    @property
    def geometry(self) -> QByteArray:
        """Where the window was and how large."""
        kept = self._value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("geometry", geometry)

    @property
    def columns(self) -> list[int]:
        """The widths of the columns of the list of cases, once one was dragged."""
        kept = self._value("columns")
        widths = [str(width) for width in kept] if isinstance(kept, list) else []
        return [int(width) for width in widths if _WIDTH.fullmatch(width)]

    @columns.setter
    def columns(self, widths: list[int]) -> None:
        self._kept.setValue("columns", widths)

    @property
    def recent(self) -> list[str]:
        """The vaults opened last, newest first, as far as they are still there."""
        kept = self._value("recent")
        folders = [str(f) for f in kept] if isinstance(kept, list) else [str(kept or "")]
        # Path.is_dir would raise where a folder may not be entered, or its name is no name.
        return [f for f in folders if f and os.path.isdir(f)]

    def opened(self, folder: str) -> None:
        """Remember that *folder* was opened."""
        others = [f for f in self.recent if f != folder]
        self._kept.setValue("recent", [folder, *others][:_MOST_RECENT])
        self._kept.sync()

    def backups_of(self, folder: str) -> str:
        """Where the backups of the vault in *folder* went, as was last seen; empty if unknown."""
        return dict(self._backups()).get(os.path.abspath(folder), "")

    def backed_up(self, folder: str, where: str) -> None:
        """Remember where its backups go: a damaged vault can no longer tell."""
        if where == self.backups_of(folder):
            return
        vault = os.path.abspath(folder)
        others = [pair for pair in self._backups() if pair[0] != vault]
        pairs = [(vault, where), *others] if where else others
        self._kept.setValue("backups", [one for pair in pairs[:_MOST_BACKUPS] for one in pair])
        self._kept.sync()

    def _backups(self) -> list[tuple[str, str]]:
        kept = self._value("backups")
        parts = [str(part) for part in kept] if isinstance(kept, list) else []
        return list(zip(parts[::2], parts[1::2], strict=False))


def documents_folder() -> str:
    """Give the folder that is proposed for a new vault, and for what is saved."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place) or str(Path.home())
