"""What the program remembers between starts: never a key, a pass phrase or anything of a case."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from casemgr.domain.text import Language
from casemgr.gui import i18n, theme

_MOST_RECENT = 3


class Preferences:
    """Language, colours, the window's place and the vaults opened last."""

    def __init__(self, file: str = "") -> None:
        """Keep them in *file*, or where the desktop keeps settings of programs."""
        if not file:
            place = QStandardPaths.StandardLocation.GenericConfigLocation
            file = str(Path(QStandardPaths.writableLocation(place)) / "casemgr" / "casemgr.ini")
        self._kept = QSettings(file, QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        """The language of the window; the desktop's until one is chosen."""
        kept = str(self._kept.value("language", ""))
        return Language(kept) if kept in set(Language) else i18n.system_language()

    @language.setter
    def language(self, language: Language) -> None:
        self._kept.setValue("language", language.value)

    @property
    def theme(self) -> str:
        """``system``, ``light`` or ``dark``."""
        kept = str(self._kept.value("theme", ""))
        return kept if kept in theme.SCHEMES else "system"

    @theme.setter
    def theme(self, wanted: str) -> None:
        self._kept.setValue("theme", wanted)

    @property
    def geometry(self) -> QByteArray:
        """Where the window was and how large."""
        kept = self._kept.value("geometry", QByteArray())
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("geometry", geometry)

    @property
    def columns(self) -> list[int]:
        """The widths of the columns of the list of cases, once one was dragged."""
        kept = self._kept.value("columns")
        widths = [str(width) for width in kept] if isinstance(kept, list) else []
        return [int(width) for width in widths if width.isdigit()]

    @columns.setter
    def columns(self, widths: list[int]) -> None:
        self._kept.setValue("columns", widths)

    @property
    def recent(self) -> list[str]:
        """The vaults opened last, newest first, as far as they are still there."""
        kept = self._kept.value("recent")
        folders = [str(f) for f in kept] if isinstance(kept, list) else [str(kept or "")]
        return [f for f in folders if f and Path(f).is_dir()]

    def opened(self, folder: str) -> None:
        """Remember that *folder* was opened."""
        others = [f for f in self.recent if f != folder]
        self._kept.setValue("recent", [folder, *others][:_MOST_RECENT])
        self._kept.sync()


def documents_folder() -> str:
    """Give the folder that is proposed for a new vault, and for what is saved."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place) or str(Path.home())
