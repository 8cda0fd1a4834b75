"""The language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from casemgr import resources
from casemgr.domain.text import Language

LANGUAGES = {Language.JA: "日本語", Language.EN: "English"}
"""Each language by the name its readers call it."""

_LOCALES = {Language.JA: "ja_JP", Language.EN: "en_GB"}
_installed: list[QTranslator] = []
_current: list[Language] = [Language.EN]


def system_language() -> Language:
    """Give the language the desktop is set to; English where it is neither."""
    japanese = QLocale.system().language() == QLocale.Language.Japanese
    return Language.JA if japanese else Language.EN


def install(app: QCoreApplication, language: Language | str) -> None:
    """Speak *language* from now on; windows made before keep the texts they have."""
    language = Language(language)
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(QLocale(_LOCALES[language]))
    own = str(resources.path(f"i18n/casemgr_{language.value}.qm"))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt}/qtbase_{language.value}.qm", own):
        translator = QTranslator(app)
        if translator.load(file):  # English of Qt needs none, and a source tree may have none yet
            app.installTranslator(translator)
            _installed.append(translator)
    _current[0] = language


def current() -> Language:
    """Give the language of the window."""
    return _current[0]
