"""What the company's policy says, and what only the Act says; changed in a form of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from casemgr.domain.rules import Reasons
from casemgr.gui import i18n, labels
from casemgr.gui.dates import long_date
from casemgr.gui.kit import Button, Card, Facts, Heading, Label, Line, Pill, Quiet, Scroll
from casemgr.gui.letter.forms import ask_form
from casemgr.gui.only_read import forbid
from casemgr.gui.page import Page
from casemgr.gui.places.editions import Editions
from casemgr.gui.places.policy_editor import PolicyEditor
from casemgr.services.blank_forms import FormKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from casemgr.domain.errors import Problem
    from casemgr.domain.rules import Ground, Rulebook, TypeRules
    from casemgr.domain.text import Text
    from casemgr.gui.session import Session

_TOP = Qt.AlignmentFlag.AlignTop
_HASH = 12


class PolicyPage(Page):
    """Request types, data, recipients, joint use and the rules of identity."""

    key = "policy"

    def __init__(self, session: Session) -> None:
        """Wait for the rules; see ``refresh``."""
        super().__init__(session)
        self.heading = Heading(self.tr("Policy"))
        self.edition = Quiet()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading)
        head.addWidget(self.edition, 1)
        self.forms = Button(self.tr("Forms"))
        self.forms.setObjectName("forms")
        self.forms.setMenu(self._forms_menu())
        head.addWidget(self.forms)
        self.edit = Button(self.tr("Edit…"), self.edit_policy)
        head.addWidget(self.edit)
        forbid(session, self.edit)
        self.column.addLayout(head)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Parts of the policy"))
        self.column.addWidget(self.tabs, 1)
        self._shown = ""

    def _forms_menu(self) -> QMenu:
        """The forms of the procedure (6(5)) for whoever asks for them, without a case."""
        menu = QMenu(self)
        for kind, name in (
            (FormKind.REQUEST, self.tr("Request form…")),
            (FormKind.MANDATE, self.tr("Power of attorney…")),
        ):
            entry = menu.addAction(name, partial(ask_form, self.session, kind, self))
            entry.setObjectName(f"form-{kind.value}")
        return menu

    def title(self) -> str:
        """Name the page."""
        return self.tr("Policy")

    def refresh(self) -> None:
        """Show the rules in force."""
        self.session.ask(lambda desk: desk.rules(), self._show)

    def help_blocks(self) -> tuple[tuple[str, str], ...]:
        """Say what stands here."""
        return (
            (
                self.tr("What this page shows"),
                self.tr(
                    "The policy now in force, as data. A case keeps the edition under which it "
                    "arrived. “Edit…” makes a new edition; a whole file is loaded under Settings."
                ),
            ),
            (
                self.tr("“Not in the policy text”"),
                self.tr(
                    "The Act gives this ground although the policy does not mention it. A policy "
                    "cannot take away what the Act gives, so it counts."
                ),
            ),
        )

    def edit_policy(self) -> None:
        """Open the form; it closes only when a new edition is in force, or nothing was done."""
        open_editor(self.session, self, self._adopted, self.bar.show_problem)

    def _adopted(self) -> None:
        self.refresh()
        self.bar.show_text(self.tr("The new edition is in force for new cases."))

    def _show(self, rules: Rulebook) -> None:
        if self._shown == rules.policy.sha256 + rules.law.id:
            self._show_editions()
            return
        self._shown = rules.policy.sha256 + rules.law.id
        policy, language = rules.policy, i18n.current()
        edition = self.tr("{title} · edition {version} · {sha}…").format(
            title=policy.title.in_(language),
            version=policy.version,
            sha=policy.sha256[:_HASH],
        )
        if policy.effective_from is not None:
            since = self.tr("in force since {date}")
            edition += " · " + since.format(date=long_date(policy.effective_from))
        self.edition.setText(edition)
        here = self.tabs.currentIndex()
        while self.tabs.count():
            old = self.tabs.widget(0)
            self.tabs.removeTab(0)
            if old is not None:
                old.deleteLater()
        self.tabs.addTab(self._requests(rules), self.tr("Requests"))
        self.tabs.addTab(self._data(rules), self.tr("Data"))
        self.tabs.addTab(self._recipients(rules), self.tr("Recipients"))
        self.tabs.addTab(self._identity(rules), self.tr("Identity and fee"))
        self.tabs.addTab(Editions(self.session), self.tr("Editions"))
        self.tabs.setCurrentIndex(max(0, here))

    def _show_editions(self) -> None:
        """Cases move on while the policy stays: only their list is made anew."""
        last = self.tabs.count() - 1
        here, old = self.tabs.currentIndex(), self.tabs.widget(last)
        self.tabs.removeTab(last)
        if old is not None:
            old.deleteLater()
        self.tabs.addTab(Editions(self.session), self.tr("Editions"))
        self.tabs.setCurrentIndex(here)

    # --- requests -----------------------------------------------------------------------

    def _requests(self, rules: Rulebook) -> QWidget:
        scroll = _column()
        for rule in rules.types.values():
            scroll.column.addWidget(self._type(rule))
        scroll.column.addStretch(1)
        return scroll

    def _type(self, rule: TypeRules) -> Card:
        language = i18n.current()
        label = rule.label.in_(language) or labels.word("type", rule.id.value)
        card = Card(label[:1].upper() + label[1:])  # the policy writes it as part of a sentence
        facts = Facts(label_width=150)
        article = self.tr("Article {article} of the Act").format(
            article=labels.article(rule.article)
        )
        if rule.policy_ref:
            article += self.tr(" · policy {ref}").format(ref=labels.article(rule.policy_ref))
        facts.add(self.tr("Where it stands"), article)
        fee = self.tr("{amount} yen per request").format(amount=f"{rule.fee:,}")
        facts.add(self.tr("Fee"), fee if rule.fee else self.tr("none"))
        tone = "waiting" if rule.reasons is Reasons.FORBIDDEN else ""
        facts.add(self.tr("Reasons in letters"), labels.word("reasons", rule.reasons.value), tone)
        if rule.alternative:
            other = self.tr("possible")
            if not rule.alternative_statutory:
                other += self.tr(" (the policy says so, the Act does not)")
            facts.add(self.tr("Another measure"), other)
        if rule.methods:
            offered = labels.listed(labels.word("request_method", m) for m in rule.methods)
            facts.add(self.tr("Methods"), offered)
        card.body.addWidget(facts)
        if rule.grounds:
            card.body.addWidget(self._grounds(self.tr("Grounds of the request"), rule.grounds))
        if rule.exceptions:
            card.body.addWidget(self._grounds(self.tr("Exceptions"), rule.exceptions))
        return card

    def _grounds(self, title: str, grounds: Sequence[Ground]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(Quiet(title, small=True))
        for ground in grounds:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(Label(ground.label.in_(i18n.current())), 1, _TOP)
            if not ground.in_policy:
                row.addWidget(Pill(self.tr("Not in the policy text"), "waiting"), 0, _TOP)
            source = labels.article(ground.policy_ref)
            if not source and ground.article:
                source = self.tr("Art. {article}").format(article=labels.article(ground.article))
            ref = Quiet(source, small=True)
            ref.setFixedWidth(110)
            row.addWidget(ref, 0, _TOP)
            column.addLayout(row)
        return holder

    # --- data ---------------------------------------------------------------------------

    def _data(self, rules: Rulebook) -> QWidget:
        scroll = _column()
        language = i18n.current()
        for group in rules.policy.groups:
            card = Card(group.label.in_(language))
            held = [c for c in rules.policy.categories.values() if c.group == group.id]
            rows = [(c.label, labels.word("disclosure", c.disclose.value)) for c in held]
            card.body.addWidget(_pairs(rows))
            scroll.column.addWidget(card)
        card = Card(self.tr("Purposes of use"))
        for purpose in rules.policy.purposes.values():
            line = QHBoxLayout()
            number = Quiet(purpose.id, small=True)
            number.setFixedWidth(52)
            line.addWidget(number, 0, _TOP)
            line.addWidget(Label(purpose.text.in_(language)), 1)
            card.body.addLayout(line)
        scroll.column.addWidget(card)
        scroll.column.addStretch(1)
        return scroll

    # --- recipients ---------------------------------------------------------------------

    def _recipients(self, rules: Rulebook) -> QWidget:
        scroll = _column()
        language = i18n.current()
        for recipient in rules.policy.recipients.values():
            name = recipient.name.in_(language) or recipient.role.in_(language)
            card = Card(name)
            card.head.addWidget(Pill(labels.word("recipient_kind", recipient.kind), "quiet"))
            facts = Facts(label_width=150)
            for label, text in (
                (self.tr("Role"), recipient.role),
                (self.tr("Country"), recipient.country),
                (self.tr("Receives"), recipient.items),
                (self.tr("Measures there"), recipient.measures),
            ):
                if text.in_(language) and text.in_(language) != name:
                    facts.add(label, text.in_(language))
            basis = labels.word("basis", recipient.basis) if recipient.basis else ""
            facts.add(
                self.tr("Basis"),
                basis or self.tr("the policy does not say"),
                "" if basis else "waiting",
            )
            if recipient.regime_info:
                facts.add(self.tr("On the law there"), recipient.regime_info)
            card.body.addWidget(facts)
            scroll.column.addWidget(card)
        joint = rules.policy.joint_use
        if joint is not None:
            card = Card(self.tr("Joint use"))
            facts = Facts(label_width=150)
            facts.add(self.tr("Among"), joint.scope.in_(language))
            facts.add(self.tr("Data"), joint.items.in_(language))
            manager = labels.listed(
                t
                for t in (
                    joint.manager.in_(language),
                    joint.manager_representative.in_(language),
                    joint.manager_address,
                )
                if t
            )
            facts.add(self.tr("Responsible"), manager)
            card.body.addWidget(facts)
            scroll.column.addWidget(card)
        scroll.column.addStretch(1)
        return scroll

    # --- identity and fee ---------------------------------------------------------------

    def _identity(self, rules: Rulebook) -> QWidget:
        scroll = _column()
        policy, language = rules.policy, i18n.current()
        card = Card(self.tr("How identity is confirmed"))
        facts = Facts(label_width=150)
        facts.add(
            self.tr("Papers"),
            self.tr("with a photograph: {photo}, or without: {plain}").format(
                photo=policy.identity.photo_needed, plain=policy.identity.plain_needed
            ),
        )
        facts.add(
            self.tr("Issued"),
            self.tr("within the last %n month(s)", "", policy.identity.fresh_months),
        )
        facts.add(
            self.tr("Ways"),
            labels.listed(labels.word("method", m) for m in policy.identity.methods),
        )
        facts.add(
            self.tr("Compared"),
            labels.listed(labels.word("compared", c) for c in policy.identity.compared),
        )
        card.body.addWidget(facts)
        card.body.addWidget(Line())
        card.body.addWidget(
            _pairs((paper.label, paper.hint.in_(language)) for paper in policy.documents.values())
        )
        scroll.column.addWidget(card)
        card = Card(self.tr("Fee and target"))
        facts = Facts(label_width=150)
        facts.add(
            self.tr("Fee"),
            self.tr("{amount} yen per request").format(amount=f"{policy.fee.amount:,}"),
        )
        facts.add(
            self.tr("Paid by"),
            labels.listed(labels.word("fee_method", m) for m in policy.fee.methods),
        )
        facts.add(
            self.tr("Own target"), self.tr("%n business day(s)", "", policy.target_business_days)
        )
        starts = {
            "arrival": self.tr("the request arrives"),
            "identity": self.tr("identity is confirmed"),
        }
        facts.add(self.tr("Runs from when"), starts.get(policy.clock_starts, policy.clock_starts))
        card.body.addWidget(facts)
        scroll.column.addWidget(card)
        scroll.column.addStretch(1)
        return scroll


def open_editor(
    session: Session,
    parent: QWidget,
    adopted: Callable[[], None],
    failed: Callable[[Problem], None],
    *,
    at: str = "",
) -> None:
    """Open the form on the policy in force, at the part *at*; *adopted* is told of an edition."""

    def show(found: tuple[tuple[bytes, bytes], int]) -> None:
        (law, policy), cases = found
        editor = PolicyEditor(session, policy, law, cases, parent, at=at)
        editor.adopted.connect(adopted)
        editor.open()

    session.ask(lambda desk: (desk.rules_files(), desk.counts()["open"]), show, failed)


def _column() -> Scroll:
    scroll = Scroll()
    scroll.column.setContentsMargins(0, 12, 0, 12)
    return scroll


def _pairs(rows: Iterable[tuple[Text, str]]) -> QWidget:
    """Two columns of text: a name, and a quiet remark."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    for number, (name, remark) in enumerate(rows):
        grid.addWidget(Label(name.in_(i18n.current())), number, 0, _TOP)
        grid.addWidget(Quiet(remark), number, 1, _TOP)
    return holder
