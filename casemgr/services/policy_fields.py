"""Which parts of a company's policy can be edited as a form, and what each may hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from casemgr.domain.rules import Disclosure, Investigate, Reasons
from casemgr.domain.text import Text
from casemgr.services.rules.policy_file import (
    BASES_OF_PROVISION,
    CLOCK_STARTS,
    COMPARED_BESIDES_CATEGORIES,
    KINDS_OF_RECIPIENT,
    METHODS_OF_CONFIRMING,
    METHODS_OF_DISCLOSURE,
    METHODS_OF_PAYMENT,
    SAFEGUARDS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from casemgr.domain.rules import Law

Tree = Mapping[str, Any]


class Kind(StrEnum):
    """What a field of the form is."""

    TEXT = "text"
    AREA = "area"
    NUMBER = "number"
    FLAG = "flag"
    DAY = "day"
    ONE_OF = "one_of"
    SOME_OF = "some_of"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the values a field may have; without a label the program has a word for the code."""

    code: str
    label: Text = field(default_factory=Text)


@dataclass(frozen=True, slots=True)
class Field:
    """One value of the policy."""

    key: str
    """Its place in the file: ``fee.amount_jpy``, ``recipient.f1.basis``."""
    name: str
    """Last part of the key without its language."""
    language: str
    """``en`` or ``ja`` for one of a pair of texts, else empty."""
    kind: Kind
    value: Any
    options: tuple[Option, ...] = ()
    words: str = ""
    """Group of the program's words for the options."""


@dataclass(frozen=True, slots=True)
class Part:
    """A table of the policy: a section, or one entry of a list."""

    list: str
    """Name of the table or the list: ``fee``, ``recipient``."""
    id: str
    """Id of an entry; empty for a section."""
    label: Text
    fields: tuple[Field, ...]


SECTIONS = ("policy", "fee", "clock", "identity", "joint_use", "retention_days")
LISTS = ("request_type", "category", "purpose", "recipient", "id_document", "ground", "exception")
GROWING = ("request_type", "category", "purpose", "recipient")
"""Lists that entries can be added to and taken from in the form; of the request types only those
that a basis of provision makes possible (28(3), 27(2))."""

_YEN, _DAYS = (0, 100_000), (0, 36_500)

_Spec = tuple[str, Kind, str]
_BOTH = Kind.TEXT
_SPECS: dict[str, tuple[_Spec, ...]] = {
    "policy": (
        ("version", Kind.TEXT, ""),
        ("effective_from", Kind.DAY, ""),
        ("title_", Kind.TEXT, ""),
    ),
    "fee": (("amount_jpy", Kind.NUMBER, ""), ("methods", Kind.SOME_OF, "fee_method")),
    "clock": (
        ("target_business_days", Kind.NUMBER, ""),
        ("starts", Kind.ONE_OF, "clock_starts"),
        ("cooling_off_days", Kind.NUMBER, ""),
    ),
    "identity": (
        ("photo_needed", Kind.NUMBER, ""),
        ("plain_needed", Kind.NUMBER, ""),
        ("fresh_months", Kind.NUMBER, ""),
        ("reminders", Kind.NUMBER, ""),
        ("methods", Kind.SOME_OF, "method"),
        ("compared", Kind.SOME_OF, "compared"),
        ("step_up", Kind.SOME_OF, "category"),
    ),
    "joint_use": (
        ("scope_", Kind.AREA, ""),
        ("items_", Kind.AREA, ""),
        ("manager_", Kind.TEXT, ""),
        ("manager_representative_", Kind.TEXT, ""),
        ("manager_address", Kind.TEXT, ""),
    ),
    "retention_days": (
        ("identity_copy_after_verification", Kind.NUMBER, ""),
        ("disclosed_copy_after_close", Kind.NUMBER, ""),
        ("case_file_after_close", Kind.NUMBER, ""),
        ("register_after_close", Kind.NUMBER, ""),
    ),
    "request_type": (
        ("label_", Kind.TEXT, ""),
        ("reasons_in_letter", Kind.ONE_OF, "reasons"),
        ("alternative_allowed", Kind.FLAG, ""),
        ("methods", Kind.SOME_OF, "request_method"),
        ("grounds", Kind.SOME_OF, ""),
        ("exceptions", Kind.SOME_OF, ""),
        ("investigate", Kind.SOME_OF, "investigate"),
    ),
    "category": (
        ("label_", Kind.TEXT, ""),
        ("group", Kind.ONE_OF, ""),
        ("disclose", Kind.ONE_OF, "disclosure"),
    ),
    "purpose": (("text_", Kind.AREA, ""),),
    "recipient": (
        ("name_", Kind.TEXT, ""),
        ("role_", Kind.TEXT, ""),
        ("kind", Kind.ONE_OF, "recipient_kind"),
        ("basis", Kind.ONE_OF, "basis"),
        ("address_", Kind.TEXT, ""),
        ("representative_", Kind.TEXT, ""),
        ("items_", Kind.AREA, ""),
        ("country_", Kind.TEXT, ""),
        ("art28_foreign", Kind.FLAG, ""),
        ("regime_info", Kind.TEXT, ""),
        ("measures_", Kind.AREA, ""),
        *((f"safeguards.{name}_", Kind.AREA, "") for name in SAFEGUARDS),
    ),
    "id_document": (
        ("label_", Kind.TEXT, ""),
        ("hint_", Kind.AREA, ""),
        ("photo", Kind.FLAG, ""),
        ("proves_address", Kind.FLAG, ""),
        ("must_mask", Kind.FLAG, ""),
    ),
    "ground": (("label_", Kind.TEXT, ""), ("policy_ref", Kind.TEXT, "")),
    "exception": (
        ("label_", Kind.TEXT, ""),
        ("policy_ref", Kind.TEXT, ""),
        ("evidence", Kind.FLAG, ""),
    ),
}
"""Field, kind and group of words; a name ending in ``_`` is a text in both languages."""

_EMPTY: dict[Kind, Any] = {
    Kind.NUMBER: 0,
    Kind.FLAG: False,
    Kind.SOME_OF: [],
}


def parts(tree: Tree, law: Law) -> tuple[Part, ...]:
    """List what can be edited of a policy, read as TOML, in the order of the form."""
    found = [_part(tree, law, name, tree.get(name, {}), "") for name in SECTIONS]
    for name in LISTS:
        found += [_part(tree, law, name, e, str(e.get("id", ""))) for e in tree.get(name, [])]
    return tuple(found)


def _part(tree: Tree, law: Law, name: str, values: Tree, own_id: str) -> Part:
    label = _label(values) if own_id else Text()
    fields = []
    for spec, kind, words in _SPECS[name]:
        for language in ("en", "ja") if spec.endswith("_") else ("",):
            way = spec + language
            options = _options(tree, law, name, spec, own_id)
            key = ".".join(part for part in (name, own_id, way) if part)
            value = _value(values, way, kind)
            fields.append(Field(key, spec.rstrip("_"), language, kind, value, options, words))
    return Part(name, own_id, label, tuple(fields))


def _label(values: Tree) -> Text:
    """Find the words an entry is known by."""
    for name in ("label", "name", "role", "text"):
        text = Text(str(values.get(f"{name}_en", "")), str(values.get(f"{name}_ja", "")))
        if text != Text():
            return text
    return Text()


def _value(values: Tree, way: str, kind: Kind) -> Any:
    place: Any = values
    for part in way.split("."):
        place = place.get(part) if isinstance(place, Mapping) else None
    if place is None:
        return _EMPTY.get(kind, "")
    return list(place) if kind is Kind.SOME_OF else place


def _options(tree: Tree, law: Law, name: str, spec: str, own_id: str) -> tuple[Option, ...]:
    def own(table: str) -> Iterable[Option]:
        return (Option(str(e.get("id", "")), _label(e)) for e in tree.get(table, []))

    def codes(values: Iterable[str]) -> tuple[Option, ...]:
        return tuple(Option(v) for v in values)

    if name == "request_type" and spec in {"grounds", "exceptions"}:
        statutory = law.grounds if spec == "grounds" else law.exceptions
        kind = next((t for t in law.types.values() if t.id.value == own_id), None)
        ids = getattr(kind, spec, ())
        words = {o.code: o for o in own(spec[:-1])}
        act = [words.pop(i, Option(i, statutory[i].label)) for i in ids]
        return (*act, *(o for o in words.values() if o.code not in statutory))
    return {
        ("fee", "methods"): lambda: codes(METHODS_OF_PAYMENT),
        ("clock", "starts"): lambda: codes(CLOCK_STARTS),
        ("identity", "methods"): lambda: codes(METHODS_OF_CONFIRMING),
        ("identity", "compared"): lambda: (
            *own("category"),
            *codes(COMPARED_BESIDES_CATEGORIES),
        ),
        ("identity", "step_up"): lambda: tuple(own("category")),
        ("request_type", "reasons_in_letter"): lambda: codes(Reasons),
        ("request_type", "methods"): lambda: codes(METHODS_OF_DISCLOSURE),
        ("request_type", "investigate"): lambda: codes(Investigate),
        ("category", "group"): lambda: tuple(own("group")),
        ("category", "disclose"): lambda: codes(Disclosure),
        ("recipient", "kind"): lambda: codes(KINDS_OF_RECIPIENT),
        ("recipient", "basis"): lambda: codes(BASES_OF_PROVISION),
    }.get((name, spec), tuple)()
