"""Chooses the rows of a letter from its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casemgr.domain.decision import DISCLOSING, Outcome
from casemgr.domain.rules import RequestType
from casemgr.domain.text import Language
from casemgr.letters.rows import Bullets, Grid, Row, Section
from casemgr.letters.slices import Column
from casemgr.letters.text import clean, first_capital, one_line
from casemgr.letters.titles import told
from casemgr.letters.values import Words, bare_place, item_values
from casemgr.services.letter_data import LetterKind, ReasonedItem

if TYPE_CHECKING:
    from casemgr.letters.rows import Part
    from casemgr.letters.wording import Wording
    from casemgr.services.letter_data import Annex, LetterData, LetterFee, LetterItem

_SILENT = frozenset({Outcome.UNVERIFIED.value, Outcome.PROCEDURE_NOT_FOLLOWED.value})
"""Outcomes whose letter repeats nothing that was written: nobody knows who will read it."""

_NO_DUTY = _SILENT | {
    Outcome.WITHDRAWN.value,
    Outcome.DUPLICATE_OF.value,
    Outcome.REFERRED_JOINT_MANAGER.value,
}
"""Outcomes that are no decision of which the Act wants the person told."""

_CHARGED = {RequestType.PURPOSE, RequestType.DISCLOSE, RequestType.PROVISION_RECORDS}
"""What a fee may be charged for (Act 38(1))."""

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
            case LetterKind.RECEIPT:
                # Whose data it was about is no matter of whoever books the payment.
                return [Section("", (*self._receipt(), *self._end(complaints=False)))]
        return [Section("", (*self._person(), *rows, *self._end()))]

    # --- helpers -------------------------------------------------------------------------

    def _say(self, key: str, more: dict[str, str] | None = None) -> str:
        return self._wording.text(key, self._values | more if more else self._values)

    def _row(self, label: str, *parts: Part) -> Row:
        said = tuple(p for p in parts if p)
        return Row(self._say(f"label.{label}"), said)

    def _list(self, texts: list[str]) -> Part:
        return texts[0] if len(texts) == 1 else Bullets(tuple(texts))

    def _person(self) -> list[Row]:
        if not self._data.person:
            return []
        return [Row(self._say("common.label.person"), (self._say("common.value.person"),))]

    def _end(self, *, complaints: bool = True) -> list[Row]:
        """Give the rows every letter ends with.

        English letters name their enclosures under the signature, where there is one.
        """
        rows = [self._desk(complaints=complaints)]
        data = self._data
        signed = self._language is Language.EN and data.kind is not LetterKind.RECEIPT
        if data.enclosures and not signed:
            listed = self._list([one_line(e) for e in data.enclosures])
            rows.append(Row(self._say("common.label.enclosures"), (listed,)))
        return rows

    def _desk(self, *, complaints: bool = True) -> Row:
        parts = [line for line in self._say("common.house.contact").split("\n") if line.strip()]
        if complaints:
            parts.append(self._say("common.desk.complaints"))
        return Row(self._say("common.label.desk"), tuple(parts))

    def _request(self, item: LetterItem, *, asked: bool = True) -> list[str]:
        values = self._of_item(item)
        out = [self._say("request.what", values)]
        if asked and values["asked"] and self._say("request.asked", values):
            out.append(self._say("request.asked", values))
        return out

    def _of_item(self, item: LetterItem) -> dict[str, str]:
        values = item_values(item, self._words)
        if not self._data.statutory:
            values["label"] = self._say(f"common.what.{item.type.value}")
        return values | {"label": _sentence_part(values["label"])}

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
        # Who asks as an heir shows who they are; nobody can ask the dead for papers.
        agent = self._say("papers.agent") if data.person and data.statutory else ""
        papers = Bullets(tuple(clean(self._words.of(p)) for p in data.papers))
        rows = [
            self._requests(),
            self._row("papers", self._say("papers.needed"), agent, papers),
        ]
        if data.authority_papers:
            listed = Bullets(tuple(clean(self._words.of(p)) for p in data.authority_papers))
            rows.append(self._row("authority", self._say("papers.authority"), listed))
        hints = [
            self._say(
                "masking.paper",
                {
                    "paper": first_capital(clean(self._words.of(one.paper))),
                    "hint": clean(self._words.of(one.hint)),
                },
            )
            for one in data.hints
        ]
        general = self._say("masking.any", {"hint": hints[0] if hints else ""})
        rows.append(self._row("masking", general, Bullets(tuple(hints))))
        # English lines name the postal code and the country themselves.
        place = self._values["address"]
        if self._language is Language.EN:
            place = bare_place(place, self._values["postal_code"])
        rows.append(self._row("send", self._say("send.to", {"address": place})))
        if data.reply_by:
            rows.append(self._row("reply_by", self._say("reply.by"), self._say("reply.late")))
        notes = [self._say(f"note.{key}") for key in ("any", "papers", "neutral")]
        rows.append(self._row("note", *notes))
        return rows

    def _fee_notice(self) -> list[Row]:
        fee = self._data.fee
        unit = "letter" if fee and fee.per_letter else "item"
        key = "payment.text" if self._values["payment"] else "payment.ask"
        rows = [
            self._requests(),
            self._row(
                "amount", self._say("amount.sum"), self._say(f"amount.{unit}"), *self._still_open()
            ),
            self._row("payment", self._say(key), self._say("payment.reference")),
        ]
        if self._data.reply_by:
            rows.append(self._row("reply_by", self._say("reply.by"), self._say("reply.late")))
        rows.append(self._row("note", self._say("note.neutral")))
        return rows

    def _still_open(self) -> list[str]:
        """Say what has come in already, and which requests the rest is for."""
        fee = self._data.fee
        if not fee or not fee.received:
            return []
        said = [self._say("amount.received")]
        labels = [self._request(i)[0] for i in self._data.items if i.number in fee.open_items]
        if labels:
            joined = self._say("common.form.list").join(labels)
            said.append(self._say("amount.open", {"open_items": joined}))
        return said

    def _receipt(self) -> list[Row]:
        fee = self._data.fee
        unit = "letter" if fee and fee.per_letter else "item"
        paid = [
            self._row("paid_on", self._values.get("paid_on", "")),
            self._row("method", self._method(fee.method if fee else "")),
        ]
        if fee and (len(fee.payments) > 1 or fee.refunded):
            paid = [self._payments(fee)]
        rows = [
            self._row("amount", self._say("amount.sum"), self._say(f"amount.{unit}")),
            *paid,
            self._row("purpose", self._say("purpose.fee")),
        ]
        if self._data.reminder:
            rows.append(self._row("note", self._say("note.again")))
        return [row for row in rows if row.parts]

    def _payments(self, fee: LetterFee) -> Row:
        """Give one line to each payment."""
        said = self._words
        found = [
            (said.date(on), said.money(yen), self._method(how)) for on, yen, how in fee.payments
        ]
        keys = ("paid_on", "amount", "method")
        lines = [self._say("payment.line", dict(zip(keys, f, strict=True))) for f in found]
        if fee.refunded:
            lines.append(self._say("payment.refunded"))
        return self._row("payments", self._list(lines))

    def _method(self, method: str) -> str:
        known = self._wording.has(f"method.{method}")
        return self._say(f"method.{method}") if known else clean(method)

    # --- decision ------------------------------------------------------------------------

    def _decision(self) -> list[Section]:
        data = self._data
        ending = [*self._nature(), *self._paid(), *self._end()]
        if len(data.items) == 1:
            rows = [*self._person(), *self._item(data.items[0], restate=True), *ending]
            return [Section("", tuple(rows))]
        out = [Section("", tuple(self._person()))] if data.person else []
        out += [
            Section(self._request(item)[0], tuple(self._item(item, restate=False)))
            for item in data.items
        ]
        return [*out, Section("", tuple(ending))]

    def _nature(self) -> list[Row]:
        """Say of an answer outside the Act that it is one."""
        return [] if self._data.statutory else [self._row("nature", self._say("nature.any"))]

    def _paid(self) -> list[Row]:
        fee = self._data.fee
        if not fee:
            return []
        taken_back = any(
            i.outcome == Outcome.WITHDRAWN.value and i.type in _CHARGED for i in self._data.items
        )
        said = []
        if fee.waived:
            said.append("waived")
        elif fee.paid_on:
            # What becomes of it is settled apart from the letter, but nobody is left to wonder.
            said.append("withdrawn" if taken_back and not fee.refunded else "paid")
        if fee.refunded:
            said.append("refunded")
        parts = tuple(self._say(f"fee.{key}") for key in said)
        return [Row(self._say("common.label.fee"), parts)] if parts else []

    def _item(self, item: LetterItem, *, restate: bool) -> list[Row]:
        outcome = told(item.outcome)
        values = self._of_item(item)
        if item.annex:
            values["annex"] = self._say("common.annex.name", {"annex": str(item.annex)})
        silent = outcome in _SILENT
        rows = []
        request = self._request(item, asked=not silent)
        if restate:
            rows.append(self._row("request", *request))
        elif len(request) > 1:
            rows.append(self._row("request", *request[1:]))
        keys: tuple[str, ...] = (f"outcome.{outcome}.{item.type.value}", f"outcome.{outcome}.any")
        if not self._data.statutory:
            keys = (f"voluntary.{outcome}.{item.type.value}", f"voluntary.{outcome}.any")
        answer = self._wording.first(keys, self._values | values)
        # What is no duty is no decision under the Act either, and rests on none of its articles.
        free = outcome in _NO_DUTY or not self._data.statutory
        label = "result" if free else "decision"
        change = self._say("replaces.line", values) if values["replaces"] else ""
        rows.append(self._row(label, change, answer))
        if silent:
            return rows
        rows += self._content(item, outcome, values)
        rows += self._reason(item)
        if item.explanations:
            said = [clean(self._words.of(e)) for e in item.explanations]
            rows.append(self._row("explanation", self._list(said)))
        if values["decided_on"] and not free:
            rows.append(self._row("decided_on", values["decided_on"]))
        if values["carried_out_on"]:
            # Before the day promised, only what holds until then has been done.
            key = "interim_on" if values["promised_on"] else "carried_out_on"
            rows.append(self._row(key, values["carried_out_on"]))
        if item.manager_told:
            rows.append(self._row("manager_told", self._say("manager.told", values)))
        if not free and values["notice_article"]:
            # Article 34 has no words for means instead of a correction.
            instead = (outcome, item.type) == (Outcome.ALTERNATIVE.value, RequestType.CORRECT)
            key = "basis.alternative_correct" if instead else "basis.both"
            rows.append(self._row("basis", self._say(key, values)))
        return rows

    def _content(self, item: LetterItem, outcome: str, values: dict[str, str]) -> list[Row]:
        """Give what was done or disclosed: never why."""
        rows = []
        if values["measure"] and outcome in {Outcome.ALTERNATIVE.value, Outcome.GRANTED_PART.value}:
            label = "measure" if outcome == Outcome.ALTERNATIVE.value else "extent"
            rows.append(self._row(label, values["measure"]))
        if values["promised_on"]:
            rows.append(self._row("promised_on", self._say("promise.by", values)))
        if values["joint_manager"] and (
            values["manager_representative"] or values["manager_address"]
        ):
            who = ("joint_manager", "manager_representative", "manager_address")
            rows.append(self._row("referred_to", *(values[key] for key in who)))
        if item.corrections:
            columns = tuple(
                Column(self._say(f"correction.{key}"), share)
                for key, share in (("item", 0.3), ("before", 0.35), ("after", 0.35))
            )
            lines = tuple(
                (
                    clean(self._words.of(c.label)),
                    clean(c.before) or self._say("correction.none"),
                    clean(c.after) or self._say("correction.removed"),
                )
                for c in item.corrections
            )
            rows.append(self._row("corrections", Grid(columns, lines)))
        if item.purposes:
            said = [clean(self._words.of(p)) for p in item.purposes]
            rows.append(self._row("purposes", self._list(said)))
        if item.withheld:
            rows.append(self._row("withheld", clean(self._words.several(item.withheld))))
        if item.redacted:
            rows.append(self._row("redacted", clean(self._words.several(item.redacted))))
        if item.method and outcome in {Outcome.GRANTED.value, Outcome.GRANTED_PART.value}:
            rows.append(self._row("method", self._method(item.method)))
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
