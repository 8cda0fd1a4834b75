"""The rules as plain text a lawyer can read: what law and policy together make the program do.

Everything is read from the rulebook and the domain's own tables; nothing is told that is not
applied. Words for codes come from ``say(group, code)``, titles of letters from ``titles``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from casemgr.domain.acts.deciding import choices
from casemgr.domain.case import DECISION_LETTER
from casemgr.domain.decision import DISMISSALS, Outcome
from casemgr.domain.facts import RecordKept, RecordKind
from casemgr.domain.records import CONSENT, STATUTORY
from casemgr.domain.rules import Reasons, RequestType
from casemgr.domain.steps import LETTER_KINDS
from casemgr.domain.text import Language, Text
from casemgr.services import rules_words as words
from casemgr.services.letter_builder import printed_outcome
from casemgr.services.plain_text import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from casemgr.domain.rules import Ground, IdDocument, LawCapacity, Regime, Rulebook, TypeRules

    Say = Callable[[str, str], str]
    Titles = Mapping[tuple[str, str], str]
    """Titles of letters: by outcome and type of request, of other letters by kind and ``""``."""

_CITED = re.compile(r"(Order |Rule )?(\d+)((?:\([0-9a-z]+\))*)")
_PART = re.compile(r"\(([0-9a-z]+)\)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LAWS = {
    "": ("", "法"),
    "Order ": ("Enforcement Order, ", "政令"),
    "Rule ": ("Enforcement Rules, ", "規則"),
}


def printout(book: Rulebook, language: Language, today: date, titles: Titles, say: Say) -> str:
    """Give the whole text, in lines of at most a hundred columns."""
    return _Printer(book, language, today, titles, say).text()


def cited(articles: str, language: Language, law: bool = True) -> str:
    """Cite ``33(2)(i), Rule 18`` in words; without *law* they are the policy's articles.

    What is no article of the Act (a regime's) stays as it is written.
    """
    return _commas((_one(a, language, law) for a in articles.split(", ")), language)


def _commas(parts: Iterable[str], language: Language) -> str:
    return ("、" if language is Language.JA else ", ").join(parts)


def _one(article: str, language: Language, law: bool) -> str:
    found = _CITED.fullmatch(article)
    if found is None:
        return article
    which = _LAWS[found[1] or ""][language is Language.JA] if law else ""
    if language is not Language.JA:
        return f"{which}Art. {found[2]}{found[3]}"
    said = f"{which}第{found[2]}条"
    for unit, number in zip("項号", _PART.findall(found[3]), strict=False):
        said += f"第{_ROMAN.index(number) + 1 if number in _ROMAN else number}{unit}"
    return said


class _Printer:
    def __init__(
        self, book: Rulebook, language: Language, today: date, titles: Titles, say: Say
    ) -> None:
        self._book = book
        self._law = book.law
        self._policy = book.policy
        self._language = language
        self._today = today
        self._titles = titles
        self._say = say
        self._page = Page()

    def text(self) -> str:
        self._head()
        self._who()
        self._identity()
        self._what()
        self._fee()
        self._letters()
        self._clocks()
        self._records()
        self._answers()
        self._retention()
        return self._page.text()

    # --- helpers --------------------------------------------------------------------------

    def _in(self, text: Text, **values: object) -> str:
        return text.in_(self._language).format(**values)

    def _line(self, label: Text | str, text: str) -> None:
        self._page.line(self._in(label) if isinstance(label, Text) else label, text)

    def _heading(self, text: Text) -> None:
        self._page.heading(self._in(text), "=")

    def _listed(self, parts: list[str]) -> str:
        return _commas(parts, self._language) or self._in(words.NONE)

    def _act(self, articles: str) -> str:
        return cited(articles, self._language)

    def _own(self, reference: str) -> str:
        return f"{self._in(words.POLICY)} {cited(reference, self._language, law=False)}"

    def _joined(self, *parts: str) -> str:
        *first, last = (p for p in parts if p)
        mark = "；" if self._language is Language.JA else "; "
        return mark.join([*(p.rstrip("。") for p in first), last])

    def _label(self, code: str, groups: Mapping[str, Text], group: str) -> str:
        """Give the rules' own label for *code*, else the program's word."""
        return self._in(groups[code]) if code in groups else self._say(group, code)

    # --- head, who may ask ----------------------------------------------------------------

    def _head(self) -> None:
        law, policy = self._law, self._policy
        self._heading(words.TITLE)
        as_of = self._in(words.AS_OF, day=self._today.isoformat())
        self._line(words.LAW, self._joined(f"{self._in(law.title)} [{law.id}]", as_of))
        edition = self._in(words.EDITION, version=policy.version)
        self._line(words.POLICY, self._joined(f"{self._in(policy.title)} [{policy.id}]", edition))
        self._page.gap()
        self._page.paragraph(self._in(words.ABOUT))

    def _who(self) -> None:
        self._heading(words.WHO)
        self._page.paragraph(self._in(words.WHO_RESTS))
        for capacity in self._law.capacities.values():
            self._page.heading(f"{self._in(capacity.label)} [{capacity.id.value}]")
            standing = words.STATUTORY if capacity.statutory else words.VOLUNTARY
            self._line(words.STANDING, self._in(standing))
            checks = [self._say("check_role", c.value) for c in capacity.checks]
            self._line(words.CHECKS, self._listed(checks))
            if capacity.papers:
                self._authority(capacity)

    def _authority(self, capacity: LawCapacity) -> None:
        labels = [self._in(d.label) for d in self._book.authority_papers(capacity.id)]
        self._line(words.AUTHORITY, self._listed(labels))
        self._line(words.SCOPE, self._in(words.SCOPED if capacity.scoped else words.UNSCOPED))
        if capacity.until_age:
            self._line(words.ENDS, self._in(words.UNTIL, age=capacity.until_age))

    def _identity(self) -> None:
        rules = self._policy.identity
        labels = {c.id: c.label for c in self._policy.categories.values()}
        self._page.heading(self._in(words.IDENTITY))
        self._line(
            words.ENOUGH,
            self._in(words.ENOUGH_IS, photo=rules.photo_needed, plain=rules.plain_needed),
        )
        self._line(words.FRESH, self._in(words.FRESH_IS, months=rules.fresh_months))
        self._line(words.METHODS, self._listed([self._say("method", m) for m in rules.methods]))
        compared = [self._label(c, labels, "compared") for c in rules.compared]
        self._line(words.COMPARED, self._listed(compared))
        self._line(words.STEP_UP, self._listed([self._in(labels[c]) for c in rules.step_up]))
        self._line(words.REMINDERS, self._in(words.REMINDERS_ARE, count=rules.reminders))
        self._line(words.NEVER_KEPT, self._in(words.NEVER_KEPT_ARE))
        papers = [self._paper(d) for d in self._policy.documents.values()]
        self._page.entries(self._in(words.ACCEPTED), papers)

    def _paper(self, paper: IdDocument) -> str:
        traits = {
            words.FORBIDDEN: paper.forbidden,
            words.PHOTO: paper.photo,
            words.ADDRESS: paper.proves_address,
            words.FOR_AUTHORITY: paper.authority,
            words.MASK: paper.must_mask,
        }
        said = [self._in(trait) for trait, there in traits.items() if there]
        label = f"{self._in(paper.label)} [{paper.id}]"
        return self._joined(label, *said, self._in(paper.hint))

    # --- what may be asked for ------------------------------------------------------------

    def _what(self) -> None:
        self._heading(words.WHAT)
        ends = [*DISMISSALS, Outcome.WITHDRAWN, Outcome.UNVERIFIED]
        self._page.entries(self._in(words.ALWAYS), [self._outcome(o, None) for o in ends])
        for kind in RequestType:
            if kind in self._book.types:
                self._type(self._book.types[kind])
            else:
                statute = self._law.types[kind]
                self._page.heading(f"{self._in(statute.label)} [{kind.value}]")
                self._line(words.ACT, self._act(statute.article))
                self._line(words.NOT_OFFERED, self._in(words.NOT_OFFERED_WHY))

    def _type(self, rule: TypeRules) -> None:
        self._page.heading(f"{self._in(rule.label)} [{rule.id.value}]")
        statute = self._law.types[rule.id]
        self._line(words.ACT, self._joined(self._act(rule.article), self._in(statute.label)))
        granted, notice = self._act(rule.grant_article), self._act(rule.notice_article)
        differ = self._in(words.GRANTED_BY_IS, grant=granted, notice=notice)
        self._line(words.GRANTED_BY, granted if granted == notice else differ)
        reference = cited(rule.policy_ref, self._language, law=False)
        self._line(words.POLICY, reference if rule.policy_ref else self._in(words.SILENT))
        grounds = [self._ground(g) for g in rule.grounds]
        self._page.entries(self._in(words.GROUNDS), grounds or [self._in(words.NO_GROUND)])
        exceptions = [self._exception(g) for g in rule.exceptions]
        self._page.entries(self._in(words.EXCEPTIONS), exceptions or [self._in(words.NO_EXCEPTION)])
        outcomes = [self._outcome(o, rule.id) for o in choices(rule)]
        self._page.entries(self._in(words.OUTCOMES), outcomes)
        forbidden = rule.reasons is Reasons.FORBIDDEN
        reasons = words.REASONS_FORBIDDEN if forbidden else words.REASONS_RECOMMENDED
        self._line(words.REASONS, self._in(reasons))
        self._line(words.FEE, self._fee_of(rule))
        methods = self._listed([self._say("request_method", m) for m in rule.methods])
        said = self._in(words.METHOD_IS, methods=methods) if rule.methods else None
        self._line(words.METHOD, said or self._in(words.NO_METHOD))
        self._line(words.ALTERNATIVE, self._alternative(rule))
        self._line(words.SUIT, self._in(words.SUIT_RUNS if rule.suit_clock else words.SUIT_NOT))
        places = [self._in(words.LOOKED_UP_AT[i]) for i in rule.investigate]
        self._line(words.LOOKED_UP, self._listed(places))

    def _ground(self, ground: Ground) -> str:
        where = self._own(ground.policy_ref) if ground.in_policy else self._in(words.NOT_IN_POLICY)
        return self._joined(
            f"{self._in(ground.label)} [{ground.id}]", self._act(ground.article), where
        )

    def _exception(self, exception: Ground) -> str:
        return self._joined(
            f"{self._in(exception.label)} [{exception.id}]",
            self._act(exception.article) if exception.article else "",
            self._own(exception.policy_ref) if exception.policy_ref else "",
            "" if exception.article else self._in(words.POLICY_ONLY),
            self._in(words.EVIDENCE) if exception.evidence else "",
        )

    def _outcome(self, outcome: Outcome, kind: RequestType | None) -> str:
        own = words.CONDITIONS.get((outcome, kind))
        needs = self._in(own or words.CONDITIONS[outcome, None])
        printed = printed_outcome(outcome).value
        title = self._titles.get((printed, kind.value if kind else ""), "")
        name = f"{self._say('outcome', outcome.value)} [{outcome.value}]"
        return self._joined(
            name + self._in(words.COLON) + needs,
            f"{self._in(words.LETTER)}{title}" if title else "",
        )

    def _fee_of(self, rule: TypeRules) -> str:
        if rule.fee:
            return self._in(words.FEE_IS, amount=f"{rule.fee:,}")
        allowed = self._law.types[rule.id].chargeable
        return self._in(words.FEE_NOT_TAKEN if allowed else words.FEE_NOT_ALLOWED)

    def _alternative(self, rule: TypeRules) -> str:
        said = {
            (True, True): words.ALTERNATIVE_BOTH,
            (True, False): words.ALTERNATIVE_POLICY,
            (False, True): words.ALTERNATIVE_ACT,
            (False, False): words.NONE,
        }
        return self._in(said[rule.alternative, rule.alternative_statutory])

    # --- fee, letters, clocks -------------------------------------------------------------

    def _fee(self) -> None:
        fee = self._policy.fee
        self._heading(words.FEES)
        self._line(words.FEE_AMOUNT, self._in(words.FEE_AMOUNT_IS, amount=f"{fee.amount:,}"))
        charged = [self._in(r.label) for r in self._book.types.values() if r.fee]
        self._line(words.FEE_FOR, self._listed(charged))
        self._line(words.FEE_COUNT, self._in(words.FEE_COUNT_IS))
        paid = [self._say("fee_method", m) for m in fee.methods]
        self._line(words.FEE_PAID, self._listed(paid))

    def _letters(self) -> None:
        self._heading(words.LETTERS)
        for kind in LETTER_KINDS:
            title = self._titles.get((kind, ""), "")
            if kind == DECISION_LETTER:
                title = self._in(words.BY_OUTCOME, title=title)
            self._line(self._say("letter_kind", kind), title)

    def _clocks(self) -> None:
        policy = self._policy
        self._heading(words.CLOCKS)
        self._page.paragraph(self._in(words.NO_DEADLINE))
        own = self._in(words.TARGET_IS[policy.clock_starts], days=policy.target_business_days)
        self._line(words.TARGET, own)
        self._line(words.SUIT, self._in(words.SUIT_IS, days=self._law.suit_days))
        for regime in self._law.regimes.values():
            self._line(self._in(regime.label), self._regime(regime))
        days = policy.cooling_off_days
        cooling = words.COOLING_IS if days else words.COOLING_NONE
        self._line(words.COOLING, self._in(cooling, days=days))
        self._line(words.FRESH, self._in(words.FRESH_IS, months=policy.identity.fresh_months))
        reminders = self._in(words.REMINDERS_ARE, count=policy.identity.reminders)
        self._line(words.REMINDERS, reminders)

    def _regime(self, regime: Regime) -> str:
        longer = [
            self._in(unit, count=count)
            for unit, count in (
                (words.MONTHS, regime.extension_months),
                (words.DAYS, regime.extension_days),
            )
            if count
        ]
        return self._joined(
            self._in(words.REGIME_MONTHS, count=regime.months)
            if regime.months
            else self._in(words.REGIME_DAYS, count=regime.days),
            self._in(words.REGIME_LONGER, more=longer[0]) if longer else "",
            regime.article,
            self._in(regime.note),
        )

    # --- records, answers, retention ------------------------------------------------------

    def _records(self) -> None:
        self._heading(words.RECORDS)
        self._page.paragraph(self._in(words.RECORDS_REST))
        for kind in RecordKind:
            items = [*STATUTORY[kind], "person", *(("consent",) if kind in CONSENT else ())]
            said = self._listed([self._say("record_item", i) for i in items])
            self._line(f"{self._say('record_kind', kind.value)} [{kind.value}]", said)
        self._line(words.NO_RECORD, self._in(words.NO_RECORD_IS))
        kept = [self._say("record_kept", k.value) for k in RecordKept]
        self._line(words.KEPT, self._listed(kept))

    def _answers(self) -> None:
        self._heading(words.ANSWERS)
        for answer in self._law.explanations.values():
            self._page.heading(f"{self._in(answer.label)} [{answer.id}]")
            self._line(words.RESTS_ON, self._act(answer.article))
            self._page.gap()
            self._page.paragraph(self._in(answer.text))
            self._page.paragraph(self._in(words.MANAGER) + self._in(answer.inside))

    def _retention(self) -> None:
        self._heading(words.RETENTION)
        self._page.paragraph(self._in(words.RETENTION_NOTE))
        kept = self._policy.retention_days.items()
        said = [
            self._in(words.RETENTIONS[what])
            + self._in(words.COLON)
            + self._in(words.DAYS, count=days)
            for what, days in kept
        ]
        self._page.entries(self._in(words.KEPT), said or [self._in(words.NONE)])
