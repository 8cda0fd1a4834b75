"""The checklist of the investigation: who was asked, by when, with what result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.facts import SourceStatus
from casemgr.domain.steps import Action
from casemgr.gui import dates, i18n, labels
from casemgr.gui.case.dialogs.redact import finding_words, redactable
from casemgr.gui.case.part import Part, allow
from casemgr.gui.case.rows import OneLine, Rows, solid, stacked
from casemgr.gui.case.tick_all import TickAll
from casemgr.gui.kit import Check, Label, LinkButton, Quiet

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from casemgr.domain.case import Case, SourceState
    from casemgr.domain.events import FindingRedacted
    from casemgr.services.queries import CaseDetail

_TONES = {
    SourceStatus.FOUND: "done",
    SourceStatus.NOT_ASKED: "quiet",
    SourceStatus.ASKED: "quiet",
    SourceStatus.EXCEPTION: "waiting",
}


class SourcesCard(Part):
    """Sources to tick; asking and answering work on those ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__("", parent)
        self.heading.show()
        self.rows = Rows(
            ["", self.tr("Source"), self.tr("Asked"), self.tr("Due"), self.tr("Result")],
            [0, 6, 0, 0, 4],
        )
        self.tick_all = TickAll()
        self.body.addWidget(self.tick_all)
        self.body.addWidget(self.rows)
        self.nothing = Quiet(
            self.tr("The checklist is drawn up from the policy when the request is taken up.")
        )
        self.body.addWidget(self.nothing)
        self.log_heading = Label(self.tr("Blacked out for the letter (Article 33(2)(i))"), "small")
        self.body.addWidget(self.log_heading)
        self.log = Rows(
            [self.tr("Finding"), self.tr("Shown as"), self.tr("Because"), self.tr("On")],
            [4, 4, 4, 0],
        )
        self.body.addWidget(self.log)
        self.summary = Quiet()
        self.body.addWidget(self.summary)
        self.fold = LinkButton(self.tr("Show the checklist"), self._unfold)
        self.body.addWidget(self.fold)
        self._folded = True
        self.ask = self.offer(Action.ASK_SOURCE, self.tr("A&sk …"))
        self.answer = self.offer(Action.ANSWER_SOURCE, self.tr("Record an &answer …"))
        self.more = self.offer(Action.ADD_SOURCE, self.tr("Add a so&urce …"))
        end = self.tr("&End the investigation …")
        self.conclude = self.offer(Action.CONCLUDE_INVESTIGATION, end)
        self.again = self.offer(Action.REOPEN_INVESTIGATION)
        self.finish()
        self._boxes: dict[str, Check] = {}
        self._shown: dict[tuple[str, str], SourceState] = {}

    def ticked(self) -> tuple[str, ...]:
        """Give the sources that are ticked."""
        return tuple(source for source, box in self._boxes.items() if box.isChecked())

    def show_case(self, detail: CaseDetail) -> None:
        """Show the checklist."""
        case = detail.case
        done = sum(s.answered for s in case.sources)
        title = self.tr("Investigation")
        if case.sources:
            title = f"{title}  {done} / {len(case.sources)}"
        self.heading.setText(title)
        self.setAccessibleName(title)
        ticked, before = self.ticked(), self._shown
        # A tick has done its work when its source was asked or has answered; were it kept, the
        # next answer would be written over this one. Nor does it pass on to another case.
        self._shown = {(case.number, s.source.id): s for s in case.sources}
        kept = {key[1] for key, row in self._shown.items() if before.get(key) == row}
        self._boxes = {}
        concluded = case.concluded is not None
        self.rows.setVisible(bool(case.sources) and not (concluded and self._folded))
        self.fold.setVisible(concluded)
        self._say_summary(detail)
        self.nothing.setVisible(not case.sources and case.accepted_on is None)
        self.forget_links()
        self.rows.begin()
        for row in case.sources:
            self._add(detail, row, row.source.id in kept.intersection(ticked))
        self._serve_all(detail)
        self._show_log(detail)
        self._show_buttons(detail)

    def _serve_all(self, detail: CaseDetail) -> None:
        running = detail.case.concluded is None and not detail.case.closed
        left = {s.source.id for s in detail.case.sources if running and not s.answered}
        self.tick_all.serve(self._boxes, left)

    def _unfold(self) -> None:
        """Show the checklist of an ended investigation, or fold it away again."""
        self._folded = not self._folded
        self.rows.setVisible(not self._folded)
        self._show_log_rows()
        self.fold.setText(
            self.tr("Show the checklist") if self._folded else self.tr("Fold the checklist away")
        )

    def _say_summary(self, detail: CaseDetail) -> None:
        concluded = detail.case.concluded
        self.summary.setVisible(concluded is not None)
        if concluded is None:
            return
        entries = sum(len(s.findings) + len(s.records) for s in detail.case.sources)
        blacked = sum(f.shown is not None for s in detail.case.sources for f in s.findings)
        parts = [
            self.tr("Ended {date}").format(date=dates.short_date(concluded.on, detail.today)),
            self.tr("%n entry(ies) found", None, entries),
            self.tr("looked through for other persons' data")
            if concluded.third_parties_checked
            else "",
            self.tr("%n place(s) blacked out", None, blacked) if blacked else "",
            concluded.note,
        ]
        self.summary.setText(" · ".join(part for part in parts if part))

    def _show_buttons(self, detail: CaseDetail) -> None:
        concluded = detail.case.concluded is not None
        for action in (
            Action.ASK_SOURCE,
            Action.ANSWER_SOURCE,
            Action.ADD_SOURCE,
            Action.CONCLUDE_INVESTIGATION,
            Action.REOPEN_INVESTIGATION,
        ):
            button = self.buttons[(action, "")]
            allow(button, detail.actions[action])
            suits = concluded == (action is Action.REOPEN_INVESTIGATION)
            button.setVisible(suits and not detail.case.closed)
        if detail.case.closed:
            self.say_why()
        elif concluded:
            self.say_why(detail.actions[Action.REOPEN_INVESTIGATION])
        else:
            self.say_why(
                detail.actions[Action.ANSWER_SOURCE],
                detail.actions[Action.CONCLUDE_INVESTIGATION],
            )

    def _add(self, detail: CaseDetail, row: SourceState, ticked: bool) -> None:
        language = i18n.current()
        name = row.source.name.in_(language)
        box = Check("", ticked)
        box.setAccessibleName(name)
        box.setEnabled(detail.case.concluded is None and not detail.case.closed)
        box.setObjectName(f"source-{row.source.id}")
        self._boxes[row.source.id] = box
        words = row.source.detail.in_(language)
        lines: list[QWidget] = [Label(name)]
        if words:
            lines.append(OneLine(words))
        self.rows.add(
            box,
            stacked(*lines),
            self._day(row.asked_on, detail),
            self._due(row, detail),
            self._result(row, detail),
        )

    def _day(self, day: date | None, detail: CaseDetail) -> QWidget:
        return Quiet(solid(dates.short_date(day, detail.today)) if day else "–")

    def _due(self, row: SourceState, detail: CaseDetail) -> QWidget:
        if row.answered or row.answer_by is None:
            return Quiet("–")
        words = dates.short_date(row.answer_by, detail.today)
        late = row.answer_by < detail.today
        label = Label(solid(self.tr("{date}, late").format(date=words) if late else words))
        if late:
            label.set_tone("late")
        return label

    def _result(self, row: SourceState, detail: CaseDetail) -> QWidget:
        words = labels.word("source_status", row.status.value)
        if row.status is SourceStatus.FOUND:
            words = self.tr("found: %n entry(ies)", None, len(row.findings) + len(row.records))
        label = Label(words)
        label.set_tone(_TONES.get(row.status, ""))
        found = " · ".join(
            dict.fromkeys(
                detail.case.rules.policy.categories[f.category].label.in_(i18n.current())
                for f in row.findings
                if f.category in detail.case.rules.policy.categories
            )
        )
        lines: list[QWidget] = [label]
        if row.answered_on is not None:
            day = dates.short_date(row.answered_on, detail.today)
            lines.append(Quiet(" · ".join(x for x in (day, row.note) if x), small=True))
        lines += self._gate(row, detail)
        if found:
            label.setToolTip(found)
        return stacked(*lines)

    def _gate(self, row: SourceState, detail: CaseDetail) -> list[QWidget]:
        """What of a source's findings a letter would not show, and the way to black out more."""
        out = sum(not f.retained for f in row.findings)
        black = sum(f.shown is not None for f in row.findings)
        said = [
            self.tr("%n kept out of the rights", None, out) if out else "",
            self.tr("%n blacked out", None, black) if black else "",
        ]
        words = " · ".join(x for x in said if x)
        lines: list[QWidget] = [Quiet(words, small=True)] if words else []
        blocks = detail.actions[Action.REDACT]
        if redactable(row) and not blocks:
            text = self.tr("Black out …")
            lines.append(self.link(Action.REDACT, row.source.id, blocks, text))
        return lines

    # --- the log of the gate ----------------------------------------------------------------

    def _show_log(self, detail: CaseDetail) -> None:
        """List everything that was ever blacked out; what a new answer undid says so."""
        case = detail.case
        self.log.begin()
        newest = {(r.source, r.finding): r for r in case.redactions}
        for redaction in case.redactions:
            holds = newest[(redaction.source, redaction.finding)] is redaction
            self._add_redaction(detail, redaction, holds=holds and in_force(case, redaction))
        self._show_log_rows()

    def _show_log_rows(self) -> None:
        shown = bool(self.log.count) and not self.rows.isHidden()
        self.log.setVisible(shown)
        self.log_heading.setVisible(shown)

    def _add_redaction(self, detail: CaseDetail, made: FindingRedacted, *, holds: bool) -> None:
        row = detail.case.find_source(made.source)
        name = row.source.name.in_(i18n.current()) if row is not None else made.source
        lines: list[QWidget] = [Label(name)]
        if holds and row is not None:
            lines.append(OneLine(finding_words(detail.case, row.findings[made.finding - 1])))
        else:
            lines.append(Quiet(self.tr("undone or replaced since"), small=True))
        self.log.add(
            stacked(*lines),
            Label(made.shown) if made.shown else Quiet(self.tr("nothing of it")),
            Quiet(made.reason),
            self._day(made.on, detail),
        )


def in_force(case: Case, made: FindingRedacted) -> bool:
    """Whether what was blacked out still is: a new answer of the source undoes it."""
    row = case.find_source(made.source)
    if row is None or made.finding > len(row.findings):
        return False
    return row.findings[made.finding - 1].shown == made.shown
