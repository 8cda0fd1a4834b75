"""What was decided can be read for ever: in the window, with every word that was recorded."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from casemgr.domain.case import Stamped
from casemgr.domain.decision import Correction, Decision, Outcome
from casemgr.domain.events import ItemDecided
from casemgr.domain.facts import PostWay
from casemgr.domain.fold import after
from casemgr.domain.rules import RequestType
from casemgr.gui.case.dialogs.decide import DecideDialog
from casemgr.gui.case.dialogs.decision import DecisionDialog, recorded
from casemgr.gui.kit import Label, LinkButton
from casemgr.services import commands as do
from casemgr.services.letter_data import LetterKind
from tests.gui.case_driving import closed_case, opened, page
from tests.gui.letter_fixtures import play, session
from tests.sheets import posting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.gui.case.page import CasePage
    from tests.gui.case_fixtures import Play

__all__ = ["page", "play", "session"]


def link_of(page: CasePage, number: int = 1) -> LinkButton:
    link = page.items.findChild(LinkButton, f"decision-{number}")
    assert isinstance(link, LinkButton)
    return link


def read(page: CasePage, number: int = 1) -> DecisionDialog:
    """Follow the link of an item."""
    link_of(page, number).click()
    (dialog,) = (d for d in page.findChildren(DecisionDialog) if d.isVisible())
    return dialog


def facts_of(dialog: DecisionDialog) -> dict[str, str]:
    """Every word shown, by its label; of several decisions the newest."""
    found: dict[str, str] = {}
    for facts in dialog.facts:
        for label in facts.findChildren(Label, "recorded"):
            found.setdefault(label.accessibleDescription(), label.text())
    return found


def said(dialog: DecisionDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def refused(play: Play, number: str, reason: str) -> None:
    play.do(
        do.Decide(
            case=number,
            item=1,
            outcome=Outcome.REFUSED,
            exception="no-duty",
            internal_reason=reason,
            legal_ref="法35条6項",
        )
    )


class TestReading:
    @pytest.mark.parametrize("read_only", [False, True])
    def test_of_a_closed_case_also_where_the_vault_is_only_read(
        self, page: CasePage, play: Play, read_only: bool
    ) -> None:
        number = closed_case(play)
        if read_only:
            page.session.vault = SimpleNamespace(  # type: ignore[assignment]
                read_only=True, is_backup=False
            )
            page.session.folder = "/media"
        opened(page, play, number)
        assert link_of(page).isEnabled()
        dialog = read(page)
        assert dialog.primary.isEnabled()
        assert not dialog.cancel.isVisible()
        assert "never put into a letter" in said(dialog)
        shown = facts_of(dialog)
        assert shown["Internal reason"] == "帳簿の記録による"
        assert shown["Outcome"] == "Refused"
        assert shown["Decided on"] == "Wed 11 Nov 2026"
        assert shown["Exception"].startswith("Policy 6(1), 6(4): ")
        assert "" not in shown.values()
        assert "Measure" not in shown
        dialog.primary.click()
        assert not dialog.isVisible()

    def test_what_is_undecided_has_nothing_to_read(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.investigated(RequestType.STOP_USE))
        assert page.items.findChild(LinkButton, "decision-1") is None

    def test_with_keys_alone(self, page: CasePage, play: Play, qtbot: QtBot) -> None:
        opened(page, play, closed_case(play))
        link = link_of(page)
        assert link.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert link.accessibleName() == "Show the decision… 1. Stop of use"
        link.setFocus()
        qtbot.keyClick(link, Qt.Key.Key_Return)
        (dialog,) = (d for d in page.findChildren(DecisionDialog) if d.isVisible())
        dialog.resize(dialog.width(), 260)
        bar = dialog._scroll.verticalScrollBar()
        assert bar.maximum() > 0
        qtbot.keyClick(dialog, Qt.Key.Key_PageDown)
        assert bar.value() > 0
        qtbot.keyClick(dialog, Qt.Key.Key_PageUp)
        assert bar.value() == 0
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


class TestEveryWord:
    @pytest.fixture
    def full(self, page: CasePage, play: Play) -> DecisionDialog:
        """A decision in which everything is filled in, if never all at once in life."""
        number = play.investigated(RequestType.STOP_USE)
        detail = play.detail(number)
        exception = detail.case.rule(detail.case.items[0]).exceptions[0].id
        explanation = next(iter(detail.case.rules.law.explanations))
        purpose = next(iter(detail.case.rules.policy.purposes))
        decision = Decision(
            outcome=Outcome.ALTERNATIVE,
            decided_on=date(2026, 11, 11),
            exception=exception,
            internal_reason="内部の理由",
            legal_ref="法35条5項",
            letter_reason="通知の理由",
            measure="措置の内容",
            protection="保護の方法",
            withheld=("email", "recipient X"),
            corrections=(Correction("name", "旧姓", "新姓"),),
            purposes=(purpose, "gone"),
            duplicate_of="R2026-0099",
            evidence="根拠の資料",
            letter_reason_en="the reason told",
            measure_en="the measure told",
            explanations=(explanation, "gone-too"),
            promised_on=date(2027, 1, 15),
        )
        event = ItemDecided(1, decision)
        case = detail.case
        case = after(case, Stamped(event, case.history[-1].at, "manager"))
        return DecisionDialog(page.session, replace(detail, case=case), 1, page)

    def test_no_field_is_left_out(self, full: DecisionDialog) -> None:
        shown = facts_of(full)
        # The day it was recorded is added to what the decision holds.
        assert len(shown) == len(fields(Decision)) + 1
        assert shown["Left out of the annex"] == "Email address\nrecipient X"
        assert shown["What was corrected"] == "Name: 旧姓 → 新姓"
        assert shown["Purposes of this person's data"].endswith("\ngone")
        assert shown["Also explain"].endswith("\ngone-too")
        assert shown["Promised by"] == "Fri 15 Jan 2027"
        texts = ("内部の理由", "法35条5項", "通知の理由", "措置の内容", "保護の方法", "根拠の資料")
        for text in (*texts, "the reason told", "the measure told", "R2026-0099"):
            assert text in shown.values()

    def test_they_have_the_words_of_the_form(
        self, full: DecisionDialog, page: CasePage, play: Play
    ) -> None:
        number = play.investigated(RequestType.STOP_USE)
        form = DecideDialog(page.session, play.detail(number), 1, page)
        known = {row.words for row in form.form._rows}
        own = {"Recorded at", "Number of the other case"}  # of the log, and of another form
        assert set(facts_of(full)) - own <= known


class TestDecidedAnew:
    def test_what_was_decided_before_stays_readable_with_its_day(
        self, page: CasePage, play: Play
    ) -> None:
        number = play.investigated(RequestType.STOP_USE)
        refused(play, number, "最初の理由")
        play.clock.go(date(2026, 11, 16))
        refused(play, number, "次の理由")
        play.do(do.IssueLetter(case=number, kind=LetterKind.DECISION))
        play.do(posting(play.desk, number, PostWay.BY_HAND))
        opened(page, play, number)
        dialog = read(page)
        assert facts_of(dialog)["Internal reason"] == "次の理由"
        words = said(dialog)
        assert words.index("Decision in force") < words.index("Earlier decision")
        assert words.index("次の理由") < words.index("最初の理由")
        assert words.index("16 Nov 2026, 10:30") < words.index("11 Nov 2026, 10:30")

    def test_the_same_decided_again_counts_again(self, play: Play) -> None:
        number = play.investigated(RequestType.STOP_USE)
        refused(play, number, "同じ理由")
        refused(play, number, "同じ理由")
        assert [r.holds for r in recorded(play.detail(number).case, 1)] == [True, False]

    def test_what_was_undone_is_told_as_such(self, page: CasePage, play: Play) -> None:
        number = play.investigated(RequestType.STOP_USE)
        refused(play, number, "後で取り消された理由")
        play.do(do.ReopenInvestigation(case=number, reason="新しい資料"))
        assert play.detail(number).case.items[0].decision is None
        opened(page, play, number)
        words = said(read(page))
        assert "No decision is in force" in words
        assert "Decision in force" not in words
        assert "後で取り消された理由" in words

    def test_what_another_step_decided_is_there_too(self, play: Play) -> None:
        number = play.investigated(RequestType.STOP_USE, RequestType.DISCLOSE)
        refused(play, number, "第一の理由")
        play.do(do.Withdraw(case=number, items=(2,), note="電話で"))
        case = play.detail(number).case
        (one,) = recorded(case, 2)
        assert (one.decision.outcome, one.decision.internal_reason) == (Outcome.WITHDRAWN, "電話で")
        assert len(recorded(case, 1)) == 1
        assert recorded(case, 9) == ()
