"""English sentences for what is wrong with how a letter is said to have left the house."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

POSTING_CODES: dict[str, object] = {
    "tracking_missing": QT_TRANSLATE_NOOP(
        "code", "Enter the tracking number. {way} has one; it is the proof."
    ),
    "code_missing": QT_TRANSLATE_NOOP(
        "code",
        "Enter the code of letter {letter}. It stands at the foot of its sheets, after the "
        "number; read it from the paper in your hand.",
    ),
    "code_wrong": QT_TRANSLATE_NOOP(
        "code",
        "“{typed}” is the code of another sheet, or it was mistyped. Look whether the sheets in "
        "your hand are those of this envelope, and enter the code at the foot of each letter.",
    ),
    "way_not_abroad": QT_TRANSLATE_NOOP(
        "code",
        "The letter’s address is abroad, and this way exists within Japan only: {way}. Choose "
        "registered mail or EMS, each with its international number, or ordinary mail.",
    ),
}
