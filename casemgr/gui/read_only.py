"""What stands above every page of a vault that can be read only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.gui.case.banners import Strip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ReadOnlyStrip(Strip):
    """Says that nothing can be changed here, and what to do."""

    def __init__(
        self,
        folder: str,
        parent: QWidget | None = None,
        *,
        is_backup: bool = False,
        by_sheet: bool = False,
    ) -> None:
        """Name the folder that cannot be written, or that is a backup and has to stay one.

        *by_sheet*: it was opened with the recovery key.
        """
        super().__init__("", "waiting", parent=parent)
        text = self.tr(
            "Read only: nothing can be written in {folder}, so nothing can be changed. To work in "
            "this vault, copy its folder to the computer's own disk, or ask for permission to "
            "write, and open it again."
        )
        if is_backup:
            text = self.tr(
                "Read only: {folder} is a backup and stays as it is. To work with what is in it, "
                "choose Settings › Backups › Restore…: it is restored into a new folder, and that "
                "one is opened then."
            )
        text = text.format(folder=folder)
        if by_sheet:
            more = self.tr(
                "No new pass phrase could be set here: open the other one with the recovery key."
            )
            text = f"{text} {more}"
        self.words.setText(text)
        self.setAccessibleName(text)
        self.setObjectName("read-only")
