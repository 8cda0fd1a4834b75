"""The fonts of the window: shipped, so that Japanese shows on a computer that has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from casemgr import resources
from casemgr.gui.theme import BODY_PX

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FAMILY = "BIZ UDPGothic"


def load(app: QApplication) -> None:
    """Load every shipped font and make the window's one the program's.

    The others stand in for letters it has not, such as Korean names or rare characters.
    """
    others: list[str] = []
    for name in resources.names("fonts", ".ttf"):
        number = QFontDatabase.addApplicationFont(str(resources.path(name)))
        others += QFontDatabase.applicationFontFamilies(number)
    # An order must be given: Qt left alone may write one name in two styles.
    families = [FAMILY, *(f for f in dict.fromkeys(others) if f != FAMILY)]
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(BODY_PX)
    # Hinted to whole pixels the tails of g, p and y are cut off at these sizes.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)
