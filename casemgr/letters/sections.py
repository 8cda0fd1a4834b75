"""Chooses the rows of a letter from its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.decision import DISCLOSING, Outcome
from casemgr.letters.rows import Bullets, Grid, Row, Section
from casemgr.letters.slices import Column
from casemgr.letters.text import clean, first_capital
from casemgr.letters.titles import told
from casemgr.letters.values import Words, item_values
from casemgr.services.letter_data import LetterKind, ReasonedItem

if TYPE_CHECKING:
    from casemgr.domain.text import Language
    from casemgr.letters.rows import Part
    from casemgr.letters.wording import Wording
    from casemgr.services.letter_data import Annex, LetterData, LetterItem

_SILENT = frozenset({Outcome.UNVERIFIED.value, Outcome.PROCEDURE_NOT_FOLLOWED.value})
"""Outcomes whose letter repeats nothing that was written: nobody knows who will read it."""

_NO_DUTY = _SILENT | {
    Outcome.WITHDRAWN.value,
    Outcome.DUPLICATE_OF.value,
    Outcome.REFERRED_JOINT_MANAGER.value,
}
"""Outcomes that are no decision of which the Act wants the person told."""

_DISCLOSING = frozenset(o.value for o in DISCLOSING)


def printed_annexes(data: LetterData) -> list[tuple[int, Annex]]:
    """Give the annexes that leave with the letter, numbered."""
    disclosed = {item.number for item in data.items if item.outcome in _DISCLOSING}
    return [(n, a) for n, a in enumerate(data.annexes, start=1) if a.item in disclosed]


def sections(
    data: LetterData, wording: Wording, words: Words, values: dict[str, str], language: Language
) -> list[Section]:
    """Give the rows of a letter, in order."""
    return _Chooser(data, wording, words, values, language).sections()


class _Chooser:
    def __init__(
        self,
        data: LetterData,
        wording: Wording,
        words: Words,
        values: dict[str, str],
        language: Language,
    ) -> None:
        self._data = data
        self._wording = wording
        self._words = words
        self._values = values
        self._language = language

    def sections(self) -> list[Section]:
        match self._data.kind:
            case LetterKind.DECISION:
                return self._decision()
            case LetterKind.ACKNOWLEDGEMENT:
                rows = self._acknowledgement()
            case LetterKind.IDENTITY_REQUEST:
                rows = self._identity()
            case LetterKind.FEE_NOTICE:
                rows = self._fee_notice()
        return [Section("", (*self._person(), *rows, self._desk()))]

    # --- helpers -------------------------------------------------------------------------

    def _say(self, key: str, more: dict[str, str] | None = None) -> str:
        return self._wording.text(key, self._values | (more or {}))

    def _row(self, label: str, *parts: Part) -> Row:
        said = tuple(p for p in parts if p)
        return Row(self._say(f"label.{label}"), said)

    def _list(self, texts: list[str]) -> Part:
        return texts[0] if len(texts) == 1 else Bullets(tuple(texts))

    def _person(self) -> list[Row]:
        if not self._data.person:
            return []
        return [Row(self._say("common.label.person"), (self._say("common.value.person"),))]

    def _desk(self) -> Row:
        parts = [self._say("common.desk.who")]
        for key, value in (("email", "email"), ("phone", "phone")):
            if self._values[value]:
                parts.append(self._say(f"common.desk.{key}"))
        parts.append(self._say("common.desk.complaints"))
        return Row(self._say("common.label.desk"), tuple(parts))

    def _request(self, item: LetterItem, *, asked: bool = True) -> list[str]:
        values = item_values(item, self._words)
        values["label"] = _sentence_part(values["label"])
        out = [self._say("request.what", values)]
        if asked and values["asked"] and self._say("request.asked", values):
            out.append(self._say("request.asked", values))
        return out

    def _requests(self) -> Row:
        found = [self._request(item) for item in self._data.items]
        if len(found) == 1:
            return self._row("request", *found[0])
        return self._row("request", Bullets(tuple("\n".join(texts) for texts in found)))

    # --- letters on the way --------------------------------------------------------------

    def _acknowledgement(self) -> list[Row]:
        rows = [
            self._row("number", self._values["case_number"]),
            self._row("arrived_on", self._values["arrived_on"]),
            self._requests(),
            self._row("next", self._say("next.any"), self._say("next.neutral")),
        ]
        fee = self._data.fee
        if fee and (fee.waived or fee.amount):
            if fee.waived:
                said = self._say("fee.waived")
            elif fee.paid_on:
                said = self._say("fee.paid")
            else:
                unit = "letter" if fee.per_letter else "item"
                said = self._say(
                    "fee.due",
                    {
                        "fee_unit": self._say(f"fee.{unit}"),
                        "fee_unit_short": self._say(f"fee.{unit}_short"),
                        "fee_count": "1" if fee.per_letter else self._values["fee_count"],
                    },
                )
            rows.append(self._row("fee", said))
        return rows

    def _identity(self) -> list[Row]:
        data = self._data
        agent = self._say("papers.agent") if data.person else ""
        papers = Bullets(tuple(clean(self._words.of(p)) for p in data.papers))
        rows = [
            self._requests(),
            self._row("papers", self._say("papers.needed"), agent, papers),
        ]
        if data.authority_papers:
            listed = Bullets(tuple(clean(self._words.of(p)) for p in data.authority_papers))
            rows.append(self._row("authority", self._say("papers.authority"), listed))
        masking = self._wording.many("masking.list", self._values)
        rows.append(self._row("masking", Bullets(tuple(masking))))
        rows.append(self._row("send", self._say("send.to")))
        if data.reply_by:
            rows.append(self._row("reply_by", self._say("reply.by"), self._say("reply.late")))
        rows.append(self._row("note", self._say("note.any"), self._say("note.neutral")))
        return rows

    def _fee_notice(self) -> list[Row]:
        fee = self._data.fee
        unit = "letter" if fee and fee.per_letter else "item"
        key = "payment.text" if self._values["payment"] else "payment.ask"
        rows = [
            self._requests(),
            self._row("amount", self._say("amount.sum"), self._say(f"amount.{unit}")),
            self._row("payment", self._say(key), self._say("payment.reference")),
        ]
        if self._data.reply_by:
            rows.append(self._row("reply_by", self._say("reply.by")))
        rows.append(self._row("note", self._say("note.neutral")))
        return rows

    # --- decision ------------------------------------------------------------------------

    def _decision(self) -> list[Section]:
        data = self._data
        ending = [*self._paid(), self._desk()]
        if len(data.items) == 1:
            rows = [*self._person(), *self._item(data.items[0], restate=True), *ending]
            return [Section("", tuple(rows))]
        out = [Section("", tuple(self._person()))] if data.person else []
        out += [
            Section(self._request(item)[0], tuple(self._item(item, restate=False)))
            for item in data.items
        ]
        return [*out, Section("", tuple(ending))]

    def _paid(self) -> list[Row]:
        fee = self._data.fee
        if not fee or not (fee.waived or fee.paid_on):
            return []
        key = "fee.waived" if fee.waived else "fee.paid"
        label = self._say("common.label.fee")
        return [Row(label, (self._say(key),))]

    def _item(self, item: LetterItem, *, restate: bool) -> list[Row]:
        outcome = told(item.outcome)
        values = item_values(item, self._words)
        if item.annex:
            values["annex"] = self._say("common.annex.name", {"annex": str(item.annex)})
        silent = outcome in _SILENT
        rows = []
        request = self._request(item, asked=not silent)
        if restate:
            rows.append(self._row("request", *request))
        elif len(request) > 1:
            rows.append(self._row("request", *request[1:]))
        keys = (f"outcome.{outcome}.{item.type.value}", f"outcome.{outcome}.any")
        answer = self._wording.first(keys, self._values | values)
        label = "result" if outcome in _NO_DUTY else "decision"
        rows.append(self._row(label, answer))
        if silent:
            return rows
        rows += self._content(item, outcome, values)
        rows += self._reason(item)
        for key in ("decided_on", "carried_out_on"):
            if values[key] and not (key == "decided_on" and outcome in _NO_DUTY):
                rows.append(self._row(key, values[key]))
        if outcome not in _NO_DUTY and values["notice_article"]:
            rows.append(self._row("basis", self._say("basis.both", values)))
        return rows

    def _content(self, item: LetterItem, outcome: str, values: dict[str, str]) -> list[Row]:
        """Give what was done or disclosed: never why."""
        rows = []
        if values["measure"] and outcome in {Outcome.ALTERNATIVE.value, Outcome.GRANTED_PART.value}:
            label = "measure" if outcome == Outcome.ALTERNATIVE.value else "extent"
            rows.append(self._row(label, values["measure"]))
        if item.corrections:
            columns = tuple(
                Column(self._say(f"correction.{key}"), share)
                for key, share in (("item", 0.3), ("before", 0.35), ("after", 0.35))
            )
            lines = tuple(
                (clean(self._words.of(c.label)), clean(c.before), clean(c.after))
                for c in item.corrections
            )
            rows.append(self._row("corrections", Grid(columns, lines)))
        if item.purposes:
            said = [clean(self._words.of(p)) for p in item.purposes]
            rows.append(self._row("purposes", self._list(said)))
        if item.withheld:
            rows.append(self._row("withheld", clean(self._words.several(item.withheld))))
        if item.method and outcome in {Outcome.GRANTED.value, Outcome.GRANTED_PART.value}:
            key = f"method.{item.method}"
            known = self._wording.has(key)
            rows.append(self._row("method", self._say(key) if known else clean(item.method)))
        return rows

    def _reason(self, item: LetterItem) -> list[Row]:
        # Only this type has a reason at all.
        if not isinstance(item, ReasonedItem):
            return []
        parts = []
        if item.exception:
            values = {
                "exception": first_capital(clean(self._words.of(item.exception)).strip()),
                "exception_article": self._words.articles(item.exception_article),
            }
            parts.append(self._say("reason.exception", values).strip())
        if item.reason.strip():
            parts.append(clean(item.reason).strip())
        return [self._row("reason", *parts)] if parts else []


def _sentence_part(text: str) -> str:
    """Let a label stand inside a sentence: no capital, unless it is an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
