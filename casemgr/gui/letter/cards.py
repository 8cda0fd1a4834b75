"""The cards beside a letter: what must be right, posting, and what is known of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from casemgr.domain.acts.common import on_day
from casemgr.domain.acts.sending import goes_abroad
from casemgr.domain.errors import Problem
from casemgr.domain.facts import DOMESTIC_ONLY, TRACKED, WITHOUT_PAPER, PostWay
from casemgr.domain.tracking import forms, number, service
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
    Quiet,
    TextField,
    restyle,
)
from casemgr.gui.letter.checks import State
from casemgr.gui.letter.codes import SheetCodes
from casemgr.gui.theme import tokens
from casemgr.services import commands as do
from casemgr.services.letter_data import LetterKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from casemgr.domain.case import Case, LetterState
    from casemgr.gui.letter.checks import Check
    from casemgr.gui.letter.shown import Shown

_LABELS = 80
_HASH_SHOWN = 4
_SIGNS = {State.RIGHT: "✓", State.WRONG: "●", State.THINK: "!", State.LATER: "–"}


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


class PostCard(Card):
    """Records that the letter, and others in the same envelope, left the house."""

    post = Signal(object)
    """The command."""

    def __init__(self, shown: Shown, letter: LetterState) -> None:
        """Offer to post *letter*."""
        super().__init__()
        self._case = shown.detail.case
        self._letter = letter.id
        self._today, self._ready_on = shown.detail.today, letter.ready_on
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
        self._abroad = goes_abroad(self._case, letter.id)
        proven = PostWay.REGISTERED if self._abroad else PostWay.SIMPLIFIED_REGISTERED
        usual = proven if shown.kind is LetterKind.DECISION else PostWay.ORDINARY
        ways = [w for w in PostWay if not (self._abroad and w in DOMESTIC_ONLY)]
        self.way = Choice([(w.value, self._way_words(w)) for w in ways], usual)
        self.tracking = TextField()
        self.on = DateField(shown.detail.today, today=shown.detail.today)
        self.form.add_row(self.tr("Way"), self.way, name="way")
        self.form.add_row(
            self.tr("Number"),
            self.tracking,
            self.tr("Needed: it is the proof of posting"),
            required=True,
            name="tracking",
        )
        self.untracked = Quiet(self.tr("No number is needed with this way."), small=True)
        self.form.add_wide(self.untracked)
        self.form.add_row(
            self.tr("Posted on"),
            self.on,
            required=True,
            name="on",
            fault=lambda: labels.fault(self._day, ""),
        )
        others = [x for x in self._case.letters if x.waiting and x.id != letter.id]
        self.envelope = CheckList([(x.id, letter_words(x)) for x in others])
        self.envelope.set_value([x.id for x in others])
        if others:
            self.form.add_wide(Quiet(self.tr("Also in the same envelope"), small=True))
            self.form.add_wide(self.envelope)
        self.codes = SheetCodes(self.form, (letter, *others))
        self.body.addWidget(self.form)
        self.button = StepButton(self.tr("Mark as posted"), self._post, keys="Ctrl+Return")
        self.button.setObjectName("mark-posted")
        self.body.addWidget(self.button)
        self.codes.complete.connect(self.button.setFocus)
        self.envelope.edited.connect(self._way_changed)
        self.way.edited.connect(self._way_changed)
        self._way_changed()

    def _day(self, _: str) -> str:
        """Check the day. Raises ``date_in_future``, ``date_before``."""
        day = self.on.value()
        if day is not None:
            on_day(day, self._today, self._ready_on, "on")
        return ""

    def _way_words(self, way: PostWay) -> str:
        return labels.word("post_way", service(way, abroad=self._abroad))

    def _way_changed(self) -> None:
        way = PostWay(self.way.value())
        self.tracking.setPlaceholderText("".join(forms(way, abroad=self._abroad)[:1]))
        self.form.set_row_visible(self.tracking, way in TRACKED)
        self.untracked.setVisible(way not in TRACKED)
        together = (self._letter, *self.envelope.value())
        self.codes.ask_for(() if way in WITHOUT_PAPER else together)

    def _number_fits(self) -> bool:
        """Say at its field what cannot be a number of this way."""
        if not self.tracking.value():
            return True  # where one is needed, the form says so
        try:
            number(PostWay(self.way.value()), self.tracking.value(), abroad=self._abroad)
        except Problem as problem:
            return not self.form.show_error_at("tracking", labels.explain(problem))
        return True

    def _post(self) -> None:
        filled = self.form.check() and self.codes.check()
        if not (self._number_fits() and filled):
            return
        way = PostWay(self.way.value())
        self.post.emit(
            do.PostLetter(
                case=self._case.number,
                way=way,
                letters=(self._letter, *self.envelope.value()),
                on=self.on.value(),
                tracking=self.tracking.value() if way in TRACKED else "",
                codes=self.codes.value(),
            )
        )


class FateCard(Card):
    """What became of a letter that is posted or taken back."""

    def __init__(self, case: Case, letter: LetterState, today: date) -> None:
        """Tell it for *letter* of *case*."""
        super().__init__()
        facts = Facts(label_width=_LABELS)
        posted, voided = letter.posted, letter.voided
        if posted is not None:
            self.heading.setText(self.tr("Posted"))
            facts.add(self.tr("On"), dates.long_date(posted.on))
            how = service(posted.way, abroad=goes_abroad(case, letter.id))
            facts.add(self.tr("Way"), labels.word("post_way", how))
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
            if issued.supersedes:
                facts.add(self.tr("Replaces"), issued.supersedes)
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
