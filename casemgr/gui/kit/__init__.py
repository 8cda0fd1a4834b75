"""The parts all pages are made of."""

from casemgr.gui.kit.bar import MessageBar
from casemgr.gui.kit.buttons import Button, Chip, LinkButton, Pressable, PrimaryButton
from casemgr.gui.kit.card import GUTTER, Card, Facts, Line, Scroll
from casemgr.gui.kit.date_field import DateField
from casemgr.gui.kit.dialog import Dialog, button_row, dialog_column
from casemgr.gui.kit.fields import Check, CheckList, Choice, SecretField, TextArea, TextField
from casemgr.gui.kit.flow import Flow
from casemgr.gui.kit.form import Form
from casemgr.gui.kit.stepper import Stepper
from casemgr.gui.kit.table import Table
from casemgr.gui.kit.words import (
    Heading,
    KeyHint,
    Label,
    Pill,
    Quiet,
    Unbroken,
    lay_out_now,
    restyle,
)

__all__ = [
    "GUTTER",
    "Button",
    "Card",
    "Check",
    "CheckList",
    "Chip",
    "Choice",
    "DateField",
    "Dialog",
    "Facts",
    "Flow",
    "Form",
    "Heading",
    "KeyHint",
    "Label",
    "Line",
    "LinkButton",
    "MessageBar",
    "Pill",
    "Pressable",
    "PrimaryButton",
    "Quiet",
    "Scroll",
    "SecretField",
    "Stepper",
    "Table",
    "TextArea",
    "TextField",
    "Unbroken",
    "button_row",
    "dialog_column",
    "lay_out_now",
    "restyle",
]
