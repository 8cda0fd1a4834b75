"""The case page on a real desk: what may be done, why not, and how it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from casemgr.domain.rules import RequestType
from casemgr.domain.steps import LETTER_KINDS, Action
from casemgr.domain.workflow import Phase
from casemgr.gui import labels
from casemgr.gui.case.acting import form_for
from casemgr.services import commands as do
from tests.gui.case_driving import (
    STATES,
    closed_case,
    done,
    form,
    opened,
    page,
    press_next,
    refused,
)
from tests.gui.letter_fixtures import play, session

__all__ = ["page", "play", "session"]

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from casemgr.gui.case.page import CasePage
    from tests.gui.case_fixtures import Play


@pytest.mark.parametrize("state", STATES)
class TestPermission:
    def test_every_button_is_enabled_exactly_when_nothing_blocks_it(
        self, page: CasePage, play: Play, state: str
    ) -> None:
        opened(page, play, STATES[state](play))
        detail = page.detail
        assert detail is not None
        seen = 0
        for part in page.parts:
            for (action, subject), button in part.buttons.items():
                per_item = (action, int(subject)) if subject.isdigit() else None
                blocks = detail.items.get(per_item) if per_item else detail.letters.get(subject)
                if blocks is None:
                    blocks = detail.actions[action]
                assert button.isEnabled() == (not blocks), (action, subject)
                if blocks:
                    assert button.toolTip() == labels.explain(blocks[0])
                seen += 1
        assert seen >= 10

    def test_the_menu_offers_what_is_possible_and_explains_the_rest(
        self, page: CasePage, play: Play, state: str
    ) -> None:
        opened(page, play, STATES[state](play))
        detail = page.detail
        assert detail is not None
        menu = page.header.menu
        offered = {a.data(): a for a in menu.actions() if a.data()}
        blocked = {a.data(): a for a in menu._not_now.actions() if a.data()}
        assert len(offered) + len(blocked) == 28
        for code, entry in {**offered, **blocked}.items():
            blocks = detail.actions[Action(code)]
            assert entry.isEnabled() == (not blocks) == (code in offered)
            if blocks:
                assert labels.explain(blocks[0]) in entry.toolTip()

    def test_letters_are_offered_as_the_domain_says(
        self, page: CasePage, play: Play, state: str
    ) -> None:
        opened(page, play, STATES[state](play))
        detail = page.detail
        assert detail is not None
        entries = {a.data(): a for a in page.letters.menu.actions()}
        assert set(entries) == set(LETTER_KINDS)
        for kind, entry in entries.items():
            blocks = detail.letters[kind]
            assert entry.isEnabled() == (not blocks)
            if blocks:
                assert labels.explain(blocks[0]) in entry.text()

    def test_next_step_is_blocked_in_words(self, page: CasePage, play: Play, state: str) -> None:
        opened(page, play, STATES[state](play))
        assert page.detail is not None
        step = page.detail.next_step
        if step is None:
            assert page.next.button.isHidden()
            return
        assert page.next.button.isEnabled() == (not step.blocked)
        for block in step.blocked:
            assert labels.explain(block) in page.next.why.text()

    def test_every_possible_action_has_its_form(
        self, page: CasePage, play: Play, state: str, qtbot: QtBot
    ) -> None:
        opened(page, play, STATES[state](play))
        detail = page.detail
        assert detail is not None
        elsewhere = {Action.ISSUE_LETTER, Action.POST_LETTER}
        for action in Action:
            if detail.actions[action]:
                continue
            made = form_for(action, "", (), page.session, detail, page)
            assert (made is None) == (action in elsewhere), action
            if made is not None:
                qtbot.addWidget(made)
                assert made.windowTitle()
                assert all(r.field.accessibleName() is not None for r in made.form._rows)

    def test_everything_that_takes_focus_has_a_name(
        self, page: CasePage, play: Play, state: str
    ) -> None:
        opened(page, play, STATES[state](play))
        nameless = [
            w.objectName() or repr(w)
            for w in page.findChildren(QAbstractButton)
            if w.isVisible() and not (w.accessibleName() or w.text())
        ]
        assert not nameless


class TestKeys:
    def test_enter_takes_the_next_step(self, page: CasePage, play: Play, qtbot: QtBot) -> None:
        opened(page, play, play.receive(RequestType.DISCLOSE))
        assert page.next.button.hasFocus()
        qtbot.keyClick(page.next.button, Qt.Key.Key_Return)
        assert page.form is not None
        page.form.reject()
        page.fee.setFocus()
        qtbot.keyClick(page, Qt.Key.Key_Return)
        assert page.form is not None

    def test_f2_changes_the_person_or_says_why_not(
        self, page: CasePage, play: Play, qtbot: QtBot
    ) -> None:
        opened(page, play, play.receive(RequestType.DISCLOSE))
        qtbot.keyClick(page, Qt.Key.Key_F2)
        form(page).requester.kana.setText("ヤマダ タロウ")
        done(page)
        assert page.detail is not None
        assert page.detail.case.requester.kana == "ヤマダ タロウ"
        opened(page, play, closed_case(play))
        qtbot.keyClick(page, Qt.Key.Key_F2)
        assert page.form is None
        assert "closed" in page.bar.text()

    def test_tab_goes_from_top_to_bottom(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.identified(RequestType.DISCLOSE))
        order: list[QWidget] = []
        widget: QWidget = page.header.more
        while len(order) < 400:
            widget = widget.nextInFocusChain()
            if widget is page.header.more:
                break
            order.append(widget)
        named = [w for w in order if isinstance(w, QAbstractButton) and w.isVisible()]
        left = [w for w in named if page.items.isAncestorOf(w) or page.letters.isAncestorOf(w)]
        assert named.index(page.next.button) < named.index(left[0])
        heights = [w.mapTo(page, w.rect().topLeft()).y() for w in left]
        assert heights == sorted(heights)

    def test_narrow_page_puts_the_right_column_below(self, page: CasePage, play: Play) -> None:
        opened(page, play, play.receive(RequestType.DISCLOSE))
        page.resize(1085, 800)
        assert page.dates.mapTo(page, page.dates.rect().topLeft()).x() > 600
        page.resize(660, 500)
        page.area.widget().layout().activate()
        assert page.dates.mapTo(page, page.dates.rect().topLeft()).x() < 100


class TestFreshness:
    def test_page_follows_changes_made_elsewhere(self, page: CasePage, play: Play) -> None:
        number = play.receive(RequestType.DISCLOSE)
        opened(page, play, number)
        page.session.do(do.Accept(case=number))
        assert page.detail is not None
        assert page.detail.phase is Phase.IDENTITY

    def test_refused_because_changed_meanwhile_keeps_the_form(
        self, page: CasePage, play: Play
    ) -> None:
        number = play.receive(RequestType.DISCLOSE)
        opened(page, play, number)
        press_next(page)
        play.do(do.Accept(case=number))
        assert refused(page)

    def test_help_tells_every_action(self, page: CasePage, play: Play) -> None:
        assert page.help_blocks() == ()
        opened(page, play, play.receive(RequestType.DISCLOSE))
        assert len(page.help_blocks()) == len(Action)
