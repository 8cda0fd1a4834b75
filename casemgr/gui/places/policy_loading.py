"""Loading a policy from a file: what it is and what changes is seen before it takes force."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from casemgr.gui import i18n, labels
from casemgr.gui.kit import Facts, Quiet
from casemgr.gui.places import policy_words
from casemgr.gui.places.policy_changes import ChangesDialog
from casemgr.gui.reading import read_file
from casemgr.services import policy_loading
from casemgr.services.rules.toml_file import LARGEST_FILE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from casemgr.domain.errors import Problem
    from casemgr.domain.rules import Policy
    from casemgr.gui.session import Session
    from casemgr.services.desk import Desk
    from casemgr.services.policy_loading import Adopted, Seen

_LISTED = 100
"""Changes that are listed one by one; another company's policy may differ everywhere."""
_LABELS = 150


class LoadDialog(ChangesDialog):
    """Whose policy the file is and in what it differs from the one in force."""

    def __init__(self, seen: Seen, file: str, parent: QWidget | None = None) -> None:
        """Show what was *seen* in *file*; ``agreed`` tells that it shall take force."""
        super().__init__(seen.differences[:_LISTED], seen.parts, seen.open_cases, parent)
        self.setWindowTitle(self.tr("Load another policy"))
        self.heading.setText(self.tr("Put this policy into force?"))
        self.close_button.setText(self.tr("Cancel"))
        self.facts = Facts(label_width=_LABELS)
        self.facts.setObjectName("policy-facts")
        self.facts.add(self.tr("File"), file)
        self.facts.add(self.tr("Company"), _company(seen.policy))
        self.facts.add(self.tr("Policy"), _named(seen.policy))
        before = labels.listed((_company(seen.before), _named(seen.before)))
        self.facts.add(self.tr("In force until now"), before)
        counts = (f"{policy_words.table(name)} ({n})" for name, n in seen.changed.items())
        changed = labels.listed(counts) or self.tr("Nothing: it says the same")
        self.facts.add(self.tr("What changes"), changed)
        self.top.addWidget(self.facts)
        more = len(seen.differences[_LISTED:])
        if more:
            words = self.tr("… and %n more change(s), not listed here", "", more)
            self.list.addWidget(Quiet(words))


def load(
    session: Session,
    path: str,
    parent: QWidget,
    adopted: Callable[[Adopted], None],
    failed: Callable[[Problem], None],
) -> None:
    """Show what the policy at *path* would change, and put it into force once that is agreed."""
    law, name = session.wiring.law, Path(path).name

    def look(desk: Desk) -> Seen:
        return policy_loading.look(desk, law, read_file(path, LARGEST_FILE), name)

    def ask(seen: Seen) -> None:
        def agreed() -> None:
            session.ask(lambda desk: policy_loading.adopt(desk, law, seen.content), adopted, failed)

        dialog = LoadDialog(seen, name, parent)
        dialog.agreed.connect(agreed)
        dialog.open()

    session.ask(look, ask, failed)


def told(done: Adopted) -> str:
    """Say which particulars letters print now; empty where that is as it was."""
    if not (done.other_company or done.instead):
        return ""
    company = done.company.in_(i18n.current())
    translate = QCoreApplication.translate
    if not done.own:
        words = translate("LoadDialog", "Letters of new cases name the company as “{company}”.")
        return words.format(company=company)
    words = translate(
        "LoadDialog",
        "Letters name the company as “{company}”. These are your own entries and stay as they are, "
        "whatever the policy says: {fields}. Look whether they are this company’s.",
    )
    fields = labels.listed(labels.word("particular", name) for name in done.own)
    return words.format(company=company, fields=fields)


def _company(policy: Policy) -> str:
    return policy.particulars.company.in_(i18n.current())


def _named(policy: Policy) -> str:
    return f"{policy.title.in_(i18n.current())} · {policy.id} · {policy.version}"
