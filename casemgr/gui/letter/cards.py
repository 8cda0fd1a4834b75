"""The cards beside a letter: what must be right, issuing, posting, and what is known of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from casemgr.domain.facts import TRACKED, PostWay
from casemgr.domain.text import Language
from casemgr.gui import dates, i18n, labels
from casemgr.gui.kit import (
    Button,
    Card,
    CheckList,
    Choice,
    DateField,
    Facts,
    Form,
    Label,
    LinkButton,
    PrimaryButton,
    Quiet,
    TextField,
    restyle,
)
from casemgr.gui.letter.checks import Check, State, ready
from casemgr.gui.theme import tokens
from casemgr.services import commands as do
from casemgr.services.letter_data import LetterKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from casemgr.domain.case import LetterState
    from casemgr.gui.letter.shown import Shown, Wanted

_LABELS = 80
_HASH_SHOWN = 4
_SIGNS = {State.RIGHT: "✓", State.WRONG: "●", State.THINK: "!", State.LATER: "–"}
_BOTH = "both"


class StepButton(Button):
    """A button that is coloured while it is the next step."""

    def set_next(self, *, on: bool) -> None:
        """Colour it or not."""
        self.kind = "primary" if on else ""
        restyle(self, kind=self.kind)
        if self._icon_name:
            self._draw_icon()

    def _icon_colour(self) -> str:
        return tokens().on_accent if self.kind else tokens().text


class ChecksCard(Card):
    """What must be right before the letter leaves the house."""

    def __init__(self, checks: Iterable[Check]) -> None:
        """List *checks*."""
        super().__init__()
        self.heading.setText(self.tr("Before it leaves"))
        self.heading.show()
        self.setAccessibleName(self.heading.text())
        spoken = {
            State.RIGHT: self.tr("right"),
            State.WRONG: self.tr("to be settled"),
            State.THINK: self.tr("to be considered"),
            State.LATER: self.tr("not checked yet"),
        }
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for row, check in enumerate(checks):
            sign, words = Label(_SIGNS[check.state]), Label(check.text)
            sign.setFixedWidth(14)
            sign.set_tone(check.state.value)
            sign.setAccessibleName(spoken[check.state])
            if check.state is State.LATER:
                words.set_tone("quiet")
            words.setAccessibleName(f"{check.text} ({spoken[check.state]})")
            grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        self.body.addLayout(grid)


class IssueCard(Card):
    """Makes a draft final."""

    issue = Signal(object)
    """The command."""
    reply_changed = Signal(object)
    """The day by which an answer is asked for, or None."""
    name_changed = Signal(str)
    """The name that a receipt is made out to."""

    def __init__(self, shown: Shown, checks: list[Check], wanted: Wanted, *, both: bool) -> None:
        """Offer to issue the draft *shown* of *wanted* in its language, or *both* languages."""
        super().__init__(accent=True)
        self._shown = shown
        self.heading.setText(self.tr("Issue"))
        self.heading.show()
        self.form = Form(label_width=_LABELS)
        own = shown.detail.case.language
        other = Language.EN if own is Language.JA else Language.JA
        names = i18n.LANGUAGES
        self.languages = Choice(
            [
                (own.value, self.tr("{language} (the person's)").format(language=names[own])),
                (other.value, names[other]),
                (_BOTH, self.tr("Both, as two letters")),
            ],
            _BOTH if both else shown.language.value,
        )
        self.form.add_row(self.tr("Language"), self.languages, name="language")
        self.reply_by = DateField(wanted.reply_by, today=shown.detail.today)
        if shown.kind is LetterKind.IDENTITY_REQUEST:
            self.form.add_row(
                self.tr("Reply by"),
                self.reply_by,
                self.tr("Printed in the letter; may be left empty"),
            )
            self.reply_by.editingFinished.connect(self._reply_edited)
        name = wanted.receipt_name or shown.detail.case.requester.letter_name
        self.receipt_name = TextField(name)
        if shown.kind is LetterKind.RECEIPT:
            self.form.add_row(
                self.tr("Made out to"),
                self.receipt_name,
                self.tr("The name the person wants on it"),
                required=True,
                name="receipt_name",
            )
            self.receipt_name.editingFinished.connect(self._name_edited)
        self._name = name
        self.body.addWidget(self.form)
        possible = ready(checks)
        hint = (
            self.tr("It then bears its number and can no longer be changed, only taken back.")
            if possible
            else self.tr("What is marked ● above comes first.")
        )
        self.body.addWidget(Quiet(hint, small=True))
        self.button = PrimaryButton(
            self.tr("Issue letter"), self._issue, icon_name="done", keys="Ctrl+Return"
        )
        self.button.setObjectName("issue-letter")
        self.button.setEnabled(possible)
        self.button.setAccessibleDescription(hint)
        self.body.addWidget(self.button)

    @property
    def both(self) -> bool:
        """Whether both languages are chosen."""
        return self.languages.value() == _BOTH

    def _reply_edited(self) -> None:
        if self.reply_by.is_valid():
            self.reply_changed.emit(self.reply_by.value())

    def _name_edited(self) -> None:
        """Show the draft anew, once for each change: leaving the field says so, too."""
        name = self.receipt_name.value()
        if name and name != self._name:
            self._name = name
            self.name_changed.emit(name)

    def _issue(self) -> None:
        if not self.form.check():
            return
        receipt = self._shown.kind is LetterKind.RECEIPT
        own = self._shown.detail.case.language
        both = (own, *(x for x in Language if x is not own))
        asks = self._shown.kind is LetterKind.IDENTITY_REQUEST
        self.issue.emit(
            do.IssueLetter(
                case=self._shown.detail.case.number,
                kind=self._shown.kind,
                languages=both if self.both else (Language(self.languages.value()),),
                reply_by=self.reply_by.value() if asks else None,
                receipt_name=self.receipt_name.value() if receipt else "",
            )
        )


class PostCard(Card):
    """Records that the letter, and others in the same envelope, left the house."""

    post = Signal(object)
    """The command."""

    def __init__(self, shown: Shown, letter: LetterState) -> None:
        """Offer to post *letter*."""
        super().__init__()
        self._case = shown.detail.case
        self._letter = letter.id
        self.heading.setText(self.tr("Posting"))
        self.heading.show()
        returned = letter.returned
        if returned is not None:
            words = self.tr("Came back on {date}.").format(
                date=dates.short_date(returned.on, shown.detail.today)
            )
            back = Label(" ".join(x for x in (words, returned.reason) if x))
            back.set_tone("late")
            self.body.addWidget(back)
        self.form = Form(label_width=_LABELS)
        usual = (
            PostWay.SIMPLIFIED_REGISTERED if shown.kind is LetterKind.DECISION else PostWay.ORDINARY
        )
        self.way = Choice([(w.value, labels.word("post_way", w.value)) for w in PostWay], usual)
        self.tracking = TextField(placeholder="123-45-67890-1")
        self.on = DateField(shown.detail.today, today=shown.detail.today)
        self.form.add_row(self.tr("Way"), self.way, name="way")
        self.form.add_row(
            self.tr("Number"),
            self.tracking,
            self.tr("Needed: it is the proof of posting"),
            required=True,
            name="tracking",
        )
        self.form.add_row(self.tr("Posted on"), self.on, required=True, name="on")
        others = [x for x in self._case.letters if x.waiting and x.id != letter.id]
        self.envelope = CheckList([(x.id, letter_words(x)) for x in others])
        self.envelope.set_value([x.id for x in others])
        if others:
            self.form.add_wide(Quiet(self.tr("Also in the same envelope"), small=True))
            self.form.add_wide(self.envelope)
        self.body.addWidget(self.form)
        self.untracked = Quiet(self.tr("No number is needed with this way."), small=True)
        self.body.addWidget(self.untracked)
        self.button = StepButton(self.tr("Mark as posted"), self._post, keys="Ctrl+Return")
        self.button.setObjectName("mark-posted")
        self.body.addWidget(self.button)
        self.way.edited.connect(self._way_changed)
        self._way_changed()

    def _way_changed(self) -> None:
        tracked = PostWay(self.way.value()) in TRACKED
        self.form.set_row_visible(self.tracking, tracked)
        self.untracked.setVisible(not tracked)

    def _post(self) -> None:
        if not self.form.check():
            return
        way = PostWay(self.way.value())
        self.post.emit(
            do.PostLetter(
                case=self._case.number,
                way=way,
                letters=(self._letter, *self.envelope.value()),
                on=self.on.value(),
                tracking=self.tracking.value() if way in TRACKED else "",
            )
        )


class FateCard(Card):
    """What became of a letter that is posted or taken back."""

    def __init__(self, letter: LetterState, today: date) -> None:
        """Tell it for *letter*."""
        super().__init__()
        facts = Facts(label_width=_LABELS)
        posted, voided = letter.posted, letter.voided
        if posted is not None:
            self.heading.setText(self.tr("Posted"))
            facts.add(self.tr("On"), dates.long_date(posted.on))
            facts.add(self.tr("Way"), labels.word("post_way", posted.way.value))
            if posted.tracking:
                facts.add(self.tr("Number"), posted.tracking)
        elif voided is not None:
            self.heading.setText(self.tr("Taken back"))
            facts.add(self.tr("On"), dates.long_date(voided.on))
            facts.add(self.tr("Because"), voided.reason)
        if letter.returned is not None and posted is not None:
            facts.add(self.tr("Came back"), dates.short_date(letter.returned.on, today))
        self.heading.show()
        self.body.addWidget(facts)


class AboutCard(Card):
    """What is known of the letter, and the other letters of its case."""

    def __init__(self, shown: Shown, open_letter: Callable[[str], None]) -> None:
        """Tell it of the letter *shown*; *open_letter* goes to another one."""
        super().__init__()
        self.heading.setText(self.tr("This letter"))
        self.heading.show()
        facts = Facts(label_width=_LABELS)
        letter, stored = shown.letter, shown.stored
        if letter is not None and stored is not None:
            issued = letter.issued
            facts.add(self.tr("Number"), letter.id)
            facts.add(self.tr("Language"), i18n.LANGUAGES[issued.language])
            facts.add(self.tr("Issued"), dates.long_date(issued.on))
            facts.add(self.tr("Pages"), str(issued.pages))
            facts.add(self.tr("Wording"), stored.template)
            digest = facts.add(
                "SHA-256", f"{stored.sha256[:_HASH_SHOWN]}…{stored.sha256[-_HASH_SHOWN:]}"
            )
            digest.setToolTip(stored.sha256)
        case = shown.detail.case
        facts.add(self.tr("Policy"), case.policy_version)
        self.body.addWidget(facts)
        others = [x for x in case.letters if letter is None or x.id != letter.id]
        if others:
            self.body.addWidget(Quiet(self.tr("Other letters of this case"), small=True))
        for other in others:
            link = LinkButton(letter_words(other), partial(open_letter, other.id))
            link.setObjectName(f"letter-{other.id}")
            self.body.addWidget(link)


def letter_words(letter: LetterState) -> str:
    """Name a letter by number, kind and language."""
    number = letter.id.rpartition("-")[2]
    kind = labels.word("letter_kind", letter.issued.kind)
    return f"{number} · {kind} · {i18n.LANGUAGES[letter.issued.language]}"
