"""Everything written can be read: contrast of at least 4.5 : 1 in light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFontInfo

from casemgr import resources
from casemgr.gui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

WRITTEN_ON = [
    ("text", "window"),
    ("text", "card"),
    ("text", "accent_back"),
    ("text", "hover"),
    ("quiet", "window"),
    ("quiet", "card"),
    ("quiet", "hover"),
    ("accent", "card"),
    ("accent", "accent_back"),
    ("accent", "window"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("done", "card"),
    ("done", "done_back"),
    ("waiting", "card"),
    ("waiting", "waiting_back"),
    ("late", "card"),
    ("late", "late_back"),
    ("text", "late_back"),
    ("text", "waiting_back"),
    ("text", "done_back"),
    ("card", "text"),
]


def luminance(colour: str) -> float:
    c = QColor(colour)
    parts = [
        x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4
        for x in (c.redF(), c.greenF(), c.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=lambda t: t.name)
@pytest.mark.parametrize(("front", "back"), WRITTEN_ON)
def test_contrast(tokens: theme.Tokens, front: str, back: str) -> None:
    assert contrast(getattr(tokens, front), getattr(tokens, back)) >= 4.5


@pytest.mark.parametrize("wanted", ["light", "dark", "system", "purple"])
def test_a_scheme_is_put_on(app: QApplication, wanted: str) -> None:
    theme.apply(app, wanted)
    try:
        assert theme.theme.wanted == (wanted if wanted != "purple" else "system")
        assert "$" not in app.styleSheet()
        if wanted == "dark":
            assert app.palette().window().color().name() == "#171b21"
    finally:
        theme.apply(app, "light")


def test_the_window_is_written_in_the_shipped_font(app: QApplication) -> None:
    assert QFontInfo(app.font()).family() == "BIZ UDPGothic"
    assert QFontInfo(app.font()).pixelSize() == theme.BODY_PX


def test_every_picture_of_the_style_sheet_is_there(app: QApplication) -> None:
    sheet = app.styleSheet()
    for part in sheet.split('url("')[1:]:
        name = part.split('"', 1)[0].rsplit("/", 1)[1]
        assert resources.path(f"icons/{name}").is_file()
