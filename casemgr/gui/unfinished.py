"""Keeps what is being typed inside the vault, so that neither a lock nor a crash loses it.

A form is watched from when it is shown. While it differs from what it began with, its entries are
kept every few seconds and when the vault is locked; they are given back when the form is shown
again, and forgotten once it is submitted, cancelled or discarded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from casemgr.gui import dates, labels
from casemgr.gui.kit import entries
from casemgr.gui.kit.bar import MessageBar
from casemgr.gui.kit.entries import Entries

if TYPE_CHECKING:
    from casemgr.domain.errors import Problem
    from casemgr.gui.page import Page
    from casemgr.gui.session import Session
    from casemgr.services.drafts import Draft

_EVERY_MS = 10_000


@dataclass(eq=False, slots=True)
class Watched:
    """A form in view."""

    widget: QWidget
    key: str
    """See ``services.drafts.key_of``."""
    name: str
    bar: MessageBar
    """Says that entries were given back."""
    read: Callable[[], Entries]
    """Gives what is unfinished; empty when nothing is."""
    write: Callable[[Entries], None]
    """Puts entries back; empty ones take away everything unfinished."""
    kept: Entries = field(default_factory=dict)
    """What is in the vault, or on its way there."""
    sent: Entries | None = None
    """What was last submitted; until something else is typed it is not kept again."""
    given_back: bool = False
    """Whether what stands there was typed at an earlier time."""

    @property
    def alive(self) -> bool:
        """Whether the form is still there."""
        return isValid(self.widget)


class Unfinished(QObject):
    """All forms of one sitting that are being filled in."""

    def __init__(self, session: Session) -> None:
        """Watch nothing yet."""
        super().__init__(session)
        self._session = session
        self._watched: list[Watched] = []
        self._over = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.keep)

    def watch(
        self,
        widget: QWidget,
        key: str,
        name: str,
        bar: MessageBar,
        *,
        read: Callable[[], Entries] | None = None,
        write: Callable[[Entries], None] | None = None,
    ) -> None:
        """Watch *widget* from now on; what was kept under *key* is given back.

        Without *read* and *write* its fields are read, and differ when they are not as they are
        now. What is watched already, such as a page that comes into view again, stays as it is.
        """
        if self._over or self._session.only_read or self._find(widget) is not None:
            return
        first = entries.state(widget) if read is None else {}

        def plain_read() -> Entries:
            now = entries.state(widget)
            return {} if now == first else now

        def plain_write(values: Entries) -> None:
            entries.restore(widget, values or first)

        one = Watched(widget, key, name, bar, read or plain_read, write or plain_write)
        self._watched.append(one)
        if not self._timer.isActive():
            self._timer.start()
        self._session.ask(lambda desk: desk.drafts.kept(key), partial(self._found, one))

    def submitted(self, widget: QWidget) -> None:
        """What *widget* holds is being carried out."""
        one = self._find(widget)
        if one is not None:
            one.sent = one.read()
            self._forget(one)

    def done_with(self, widget: QWidget) -> None:
        """What *widget* held was done or thought better of; it is watched no longer."""
        one = self._find(widget)
        if one is not None and not self._over:
            self._watched.remove(one)
            self._forget(one)

    def has_given_back(self, widget: QWidget) -> bool:
        """Whether *widget* holds what was typed at an earlier time."""
        one = self._find(widget)
        return one is not None and one.given_back

    def keep(self) -> None:
        """Keep what has changed since it was last kept; on the worker."""
        self._watched = [one for one in self._watched if one.alive]
        for one in self._watched:
            now = one.read()
            if now in (one.kept, one.sent):
                continue
            if now:
                one.kept = now
                self._store(one, now)
            else:
                self._forget(one)

    def end(self) -> None:
        """Keep everything and watch no longer: the vault is about to be locked."""
        if not self._over:
            for one in self._watched:
                one.sent = None
            self.keep()
        self._over = True
        self._timer.stop()
        self._watched.clear()

    # ------------------------------------------------------------------------------------

    def _find(self, widget: QWidget) -> Watched | None:
        return next((one for one in self._watched if one.widget is widget), None)

    def _store(self, one: Watched, now: Entries) -> None:
        key, name = one.key, one.name

        def failed(problem: Problem) -> None:
            one.kept = {}  # it is tried again
            if one.alive:
                one.bar.show_problem(problem)

        self._session.ask(lambda desk: desk.drafts.keep(key, name, now), lambda _: None, failed)

    def _forget(self, one: Watched) -> None:
        one.kept = {}
        key = one.key
        self._session.ask(lambda desk: desk.drafts.forget(key), lambda _: None)

    def _found(self, one: Watched, draft: Draft | None) -> None:
        """Give entries back; where something was typed meanwhile, ask first."""
        if draft is None or not one.alive or draft.key != one.key or one not in self._watched:
            return
        values = dict(draft.entries)
        now = one.read()
        if now == values:
            return
        moment = dates.moment(draft.at)
        if now:
            text = self.tr("Unfinished entries of {moment} are kept.").format(moment=moment)
            back = partial(self._give_back, one, draft, values)
            one.bar.show_text(text, "waiting", self.tr("Put them in"), back)
            return
        self._give_back(one, draft, values)

    def _give_back(self, one: Watched, draft: Draft, values: Entries) -> None:
        if not one.alive:
            return
        one.write(values)
        one.kept = now = one.read()
        one.given_back = bool(now)
        said = []
        if now:
            moment = dates.moment(draft.at)
            text = self.tr("Your unfinished entries of {moment} were restored.")
            said.append(text.format(moment=moment))
        else:  # it does not fit any more
            self._forget(one)
        if draft.left_out:
            text = self.tr(
                "%n entry(ies) with what looks like the number of a paper were not kept.",
                "",
                draft.left_out,
            )
            said.append(text)
        if said:
            discard = self.tr("Discard") if now else ""
            one.bar.show_text(" ".join(said), "waiting", discard, partial(self._discard, one))

    def _discard(self, one: Watched) -> None:
        if one.alive:
            one.write({})
            one.given_back = False
            self._forget(one)


def remind_of_drafts(page: Page) -> None:
    """Say on *page* what is kept unfinished, with the way to the newest one's case."""
    session = page.session

    def tell(drafts: list[Draft]) -> None:
        if not drafts or page.bar.text():
            return
        text = QCoreApplication.translate(
            "unfinished", "Unfinished entries are kept and come back where they were typed: {names}"
        )
        names = labels.listed(dict.fromkeys(draft.name for draft in drafts))
        case_id = next((draft.case_id for draft in drafts if draft.case_id), 0)
        there = QCoreApplication.translate("unfinished", "Open the case") if case_id else ""
        go = partial(session.open_case.emit, case_id)
        page.bar.show_text(text.format(names=names), "waiting", there, go)

    if not session.only_read:
        session.ask(lambda desk: desk.drafts.all(), tell)
