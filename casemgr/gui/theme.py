"""Colours, and the sheet of styles made from them, for light and dark surroundings."""

from __future__ import annotations

from dataclasses import dataclass, fields
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from casemgr import resources

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

BODY_PX = 13
ROW_PX = 34


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme."""

    name: str
    window: str
    card: str
    line: str
    line_strong: str
    """Edges of fields, which must be seen."""
    text: str
    quiet: str
    accent: str
    accent_hover: str
    on_accent: str
    focus: str
    """The ring inside the coloured button that has the focus."""
    accent_back: str
    """Behind what is selected."""
    hover: str
    done: str
    done_back: str
    waiting: str
    waiting_back: str
    late: str
    late_back: str
    paper_back: str
    """Around a sheet of paper."""


LIGHT = Tokens(
    name="light",
    window="#F5F6F8",
    card="#FFFFFF",
    line="#DFE3E8",
    line_strong="#C3CAD3",
    text="#1D2530",
    quiet="#5A6673",
    accent="#0B5CBA",
    accent_hover="#094C9B",
    on_accent="#FFFFFF",
    focus="#A9CDF7",
    accent_back="#E7F0FB",
    hover="#EDF0F4",
    done="#17663A",
    done_back="#E2F3E8",
    waiting="#7C5600",
    waiting_back="#FDF1D8",
    late="#A4271C",
    late_back="#FBE3E1",
    paper_back="#E9ECF1",
)
DARK = Tokens(
    name="dark",
    window="#171B21",
    card="#20262E",
    line="#333B46",
    line_strong="#4A5563",
    text="#E6EAF0",
    quiet="#9AA6B4",
    accent="#5BA0F0",
    accent_hover="#7DB5F5",
    on_accent="#0E1319",
    focus="#E6F1FE",
    accent_back="#22344A",
    hover="#2A313B",
    done="#6FCF97",
    done_back="#1E3A2B",
    waiting="#F0C768",
    waiting_back="#3A3118",
    late="#FF8A80",
    late_back="#43211F",
    paper_back="#12161B",
)
SCHEMES = ("system", "light", "dark")


class Theme(QObject):
    """The scheme in force; tells widgets that paint by hand when it changes."""

    changed = Signal()

    def __init__(self) -> None:
        """Start light, as a window without a desktop is."""
        super().__init__()
        self.tokens = LIGHT
        self.wanted = "system"


theme = Theme()


def tokens() -> Tokens:
    """Give the colours in force."""
    return theme.tokens


def tone_colours(tone: str) -> tuple[str, str]:
    """Give foreground and background for a tone."""
    t = theme.tokens
    return {
        "late": (t.late, t.late_back),
        "waiting": (t.waiting, t.waiting_back),
        "done": (t.done, t.done_back),
        "accent": (t.accent, t.accent_back),
        "quiet": (t.quiet, t.hover),
    }.get(tone, (t.text, t.card))


def apply(app: QApplication, wanted: str = "system") -> None:
    """Dress the program; *wanted* is ``system``, ``light`` or ``dark``."""
    first = app.style().objectName().lower() != "fusion"
    if first:
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(lambda _: apply(app, theme.wanted))
    theme.wanted = wanted if wanted in SCHEMES else "system"
    theme.tokens = DARK if _is_dark(theme.wanted) else LIGHT
    font = QFont(app.font())
    font.setPixelSize(BODY_PX)
    app.setFont(font)
    app.setPalette(_palette(theme.tokens))
    app.setStyleSheet(_sheet(theme.tokens))
    theme.changed.emit()


def _is_dark(wanted: str) -> bool:
    if wanted != "system":
        return wanted == "dark"
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, t.window),
        (role.WindowText, t.text),
        (role.Base, t.card),
        (role.AlternateBase, t.window),
        (role.Text, t.text),
        (role.Button, t.card),
        (role.ButtonText, t.text),
        (role.BrightText, t.late),
        (role.Highlight, t.accent),
        (role.HighlightedText, t.on_accent),
        (role.Link, t.accent),
        (role.LinkVisited, t.accent),
        (role.ToolTipBase, t.text),
        (role.ToolTipText, t.card),
        (role.PlaceholderText, t.quiet),
        (role.Mid, t.line_strong),
        (role.Dark, t.line_strong),
        (role.Shadow, t.line),
        (role.Light, t.card),
        (role.Midlight, t.line),
        (role.Accent, t.accent),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(t.quiet))
    return palette


def _sheet(t: Tokens) -> str:
    values = {f.name: str(getattr(t, f.name)) for f in fields(t)}
    # Qt wants forward slashes in url() on every system.
    icons = resources.path("icons").as_posix()
    text = resources.read_text("style.qss")
    return Template(text).substitute(values, icons=icons)
