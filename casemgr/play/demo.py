"""The demonstration folder: a sample vault, its letters, its summary. Nothing else is touched."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from casemgr.domain import workflow as wf
from casemgr.play import output, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from casemgr.domain.text import Language
    from casemgr.services.desk import Desk
    from casemgr.services.wiring import Wiring

PASSPHRASE = "sample vault, nothing secret"  # noqa: S105  (of a sample vault: it is shown to everyone)
_MARK = "casemgr-demo.txt"


class NotADemoError(Exception):
    """The folder holds something that no demonstration has made, so it is left alone."""


@dataclass(frozen=True, slots=True)
class Demo:
    """Where everything of a demonstration lies."""

    folder: Path

    @property
    def vault(self) -> Path:
        """The sample vault."""
        return self.folder / "vault"

    def clear(self) -> None:
        """Make place for a new demonstration.

        Only what an earlier one made is removed, and only where its mark says that it did.
        Raises ``NotADemoError``, ``cannot_write``.
        """
        try:
            if self.folder.exists() and not self.folder.is_dir():
                raise NotADemoError(self.folder)
            if self.folder.is_dir() and any(self.folder.iterdir()):
                if not (self.folder / _MARK).is_file():
                    raise NotADemoError(self.folder)
                self._remove()
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise output.cannot_write(self.folder, error) from error

    def _remove(self) -> None:
        if self.vault.exists():
            shutil.rmtree(self.vault)
        for letter in (self.folder / output.LETTERS).glob("R*-L*.pdf"):
            letter.unlink()
        for summary in self.folder.glob(f"{output.SUMMARY}.*"):
            summary.unlink()

    def make(self, wiring: Wiring, language: Language, say: Callable[[str, str], str]) -> list[str]:
        """Make vault, letters and summary; give the lines of a table of the cases."""
        # The mark comes first: a demonstration that was broken off can be replaced too.
        output.write(self.folder / _MARK, self.text(language).encode())
        vault, _ = wiring.vaults.create(str(self.vault), PASSPHRASE, sample=True)
        try:
            wiring.fill_sample(vault)
            desk = wiring.desk(vault)
            letters = [x.id for _, case in desk.cases() for x in case.letters]
            output.write_letters(desk, letters, self.folder)
            output.write_summary(desk, wiring.writers, say, self.folder)
            return _table(desk, language, say)
        finally:
            vault.close()

    def text(self, language: Language) -> str:
        """Say where everything lies."""
        summary = self.folder / f"{output.SUMMARY}.xlsx"
        return words.DEMO_MARK.in_(language).format(
            vault=self.vault,
            passphrase=PASSPHRASE,
            letters=self.folder / output.LETTERS,
            summary=f"{summary}, {summary.with_suffix('.csv').name}",
        )


def _table(desk: Desk, language: Language, say: Callable[[str, str], str]) -> list[str]:
    headings = words.DEMO_HEADINGS.in_(language).split("|")
    rows = [headings]
    for _, case in desk.cases():
        types = dict.fromkeys(say("type", i.item.type) for i in case.items)
        letters = sum(x.voided is None for x in case.letters)
        rows.append([case.number, say("phase", wf.phase(case)), str(letters), ", ".join(types)])
    wide = [max(_places(row[n]) for row in rows) for n in range(len(headings))]
    return [
        "  ".join(c + " " * (w - _places(c)) for c, w in zip(row, wide, strict=True)).rstrip()
        for row in rows
    ]


def _places(text: str) -> int:
    """How many columns of a terminal *text* takes: a Japanese character takes two."""
    return sum(1 if ord(c) < 0x1100 else 2 for c in text)  # noqa: PLR2004  (first wide script)
