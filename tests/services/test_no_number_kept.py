"""No text that is kept takes the number of a paper or a card: tried at the desk itself.

The fields are found by walking the commands: a new one is asked of at once, and refused or not.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from casemgr import resources
from casemgr.domain.errors import Code, Problem
from casemgr.domain.rules import Particulars
from casemgr.domain.text import Language, Text
from casemgr.gui.label_fields import FIELDS
from casemgr.services import commands as do
from casemgr.services import policy_edit
from casemgr.services.letter_data import LetterKind
from casemgr.services.papers import EnvelopeProfile
from casemgr.services.policy_edit import SetValue
from casemgr.services.stationery import Choices
from tests.builders import ARRIVED, LAW, POLICY, TARO, T, refused
from tests.services.test_desk import COMPANY, receive
from tests.services.typing_numbers import COMMANDS, FULL, accepted, put, typed

if TYPE_CHECKING:
    from casemgr.services.desk import Desk
    from casemgr.storage.vault import EncryptedVault
    from tests.services.conftest import PlainLetters

NUMBERS = {
    "my_number": "個人番号 123456789018",
    "card": "カード 4111-1111-1111-1111",
    "insurer": "保険者番号：0613 9992",
    "pension": "基礎年金番号 1234-567890",
}
ALL = "、".join(NUMBERS.values())
DIGITS = re.compile("123456789018|4111-|0613|1234-567890")

CHOSEN = {
    (do.AddSource, "kind"),
    (do.AnswerSource, "findings.category"),
    (do.AnswerSource, "records.basis"),
    (do.AnswerSource, "sources"),
    (do.AskSource, "sources"),
    (do.Attach, "source"),
    (do.CarryOut, "system"),
    (do.CloseMatter, "matter"),
    (do.CorrectPosting, "codes"),
    (do.Decide, "corrections.category"),
    (do.Decide, "exception"),
    (do.Decide, "explanations"),
    (do.Dismiss, "other_case"),
    (do.Extend, "clock"),
    (do.FinishTask, "task"),
    (do.FlagRegime, "regime"),
    (do.IssueLetter, "supersedes"),
    (do.Link, "other_case"),
    (do.PayFee, "method"),
    (do.PostLetter, "codes"),
    (do.PostLetter, "letters"),
    (do.Receive, "regimes"),
    (do.RecipientReply, "source"),
    (do.RecordIdentity, "compared"),
    (do.RecordIdentity, "documents.kind"),
    (do.RecordIdentity, "method"),
    (do.Redact, "source"),
    (do.TellRecipient, "sources"),
    *((kind, "case") for kind in do.COMMANDS.values() if kind is not do.Receive),
    *((kind, "letter") for kind in (do.CorrectPosting, do.ReturnLetter, do.VoidLetter)),
    *((kind, f"{item}.{name}") for kind, item in ((do.Receive, "items"), (do.AddItem, "item"))
      for name in ("ground", "method")),
    # a form of its own, which is looked at first
    *((kind, f"{who}.{name}") for kind in (do.Receive, do.ChangePerson)
      for who in ("requester", "subject")
      for name in ("email", "address.postal_code", "address.country")),
}  # fmt: skip
"""What is named or chosen and not made up: there it is refused as unknown, or as no such thing."""
LEFT_OUT = {
    (do.AddItem, "item.incident"),
    (do.AnswerSource, "findings.shown"),
    (do.AnswerSource, "records.obtained"),
    (do.AnswerSource, "records.provided_on"),
    (do.Decide, "purposes"),
    (do.Decide, "withheld"),
}
"""What is of no use to this kind of record or decision is not kept, whatever it is."""
CALLED = {(do.RepinPolicy, "note"): "reason"}
"""What the window calls a field, where it is not the command's own name for it."""


def kept(vault: EncryptedVault) -> str:
    """Everything the vault keeps as text."""
    with vault.begin() as uow:
        events = [event.payload for i in uow.case_ids() for event in uow.events(i)]
        log = [entry.reference for entry in uow.log(1000, None)]
        rows = uow.list_rows(uow.case_ids())
    return json.dumps([events, log, str(rows)], ensure_ascii=False, default=str)


@pytest.mark.parametrize("kind", do.COMMANDS.values(), ids=list(do.COMMANDS))
def test_in_no_text_of_any_command(desk: Desk, vault: EncryptedVault, kind: Any) -> None:
    command = COMMANDS[kind](desk)
    before = desk.log_head(), kept(vault)
    free = 0
    for path in typed(kind):
        where = (kind, ".".join(path))
        if where in LEFT_OUT:
            continue
        free += where not in CHOSEN
        for number in NUMBERS.values():
            with pytest.raises(Problem) as caught:
                desk.do(put(command, path, number))
            if where not in CHOSEN:
                assert caught.value.code is Code.DOCUMENT_NUMBER, where
                called = CALLED.get(where, path[-1])
                assert caught.value.facts["field"] in {called, path[0]}, where
                assert caught.value.facts["field"] in FIELDS, where
    assert (desk.log_head(), kept(vault)) == before
    assert free or kind in {do.Accept, do.AskSource, do.Release}
    desk.do(command)  # it was refused for the number alone
    assert desk.log_head() != before[0]
    assert not DIGITS.search(kept(vault))


@pytest.mark.parametrize(
    ("kind", "path"), sorted(LEFT_OUT, key=str), ids=lambda value: getattr(value, "__name__", value)
)
def test_what_is_of_no_use_is_left_out(
    desk: Desk, vault: EncryptedVault, kind: Any, path: str
) -> None:
    desk.do(put(COMMANDS[kind](desk), tuple(path.split(".")), ALL))
    assert not DIGITS.search(kept(vault))


def test_every_command_is_tried() -> None:
    assert set(COMMANDS) == set(do.COMMANDS.values())
    texts = {(kind, ".".join(path)) for kind in COMMANDS for path in typed(kind)}
    assert texts >= CHOSEN | LEFT_OUT
    assert len(texts - CHOSEN - LEFT_OUT) > 60


def test_events_are_made_for_the_vault_in_one_place() -> None:
    program = Path(__file__).parents[2] / "casemgr"
    made = [p.name for p in program.rglob("*.py") if "StoredEvent(" in p.read_text("utf-8")]
    assert sorted(made) == ["rows.py", "stored.py"]  # the first of them reads what is kept


# --- what says enough by itself ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("phone", "810312345678"),
        ("phone", "123456789018"),
        ("phone", "+81 90-0000-1234"),
        ("phone", "03-0000-1234（平日 10:00–17:00）"),
        ("member_id", "123456789018"),
        ("member_id", "1234-5678-9018"),
        ("member_id", "06139992"),
        ("member_id", "1234-567890"),
        ("member_id", "M-0001"),
    ],
)
def test_what_a_telephone_or_a_member_has_is_taken(desk: Desk, field: str, value: str) -> None:
    number = receive(desk, T.ERASE, requester=replace(TARO, **{field: value}))
    assert getattr(desk.case(desk.find(number)).requester, field) == value


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("phone", "4111111111111111"),
        ("phone", "4111-1111-1111-1111"),
        ("member_id", "4111 1111 1111 1111"),
        ("member_id", "visa4111111111111111"),
        ("member_id", "保険証 記号 12 番号 345"),
        ("name", "123456789018"),
        ("organisation", "1234-5678-9018"),
    ],
)
def test_what_none_has_is_refused(desk: Desk, field: str, value: str) -> None:
    with refused(Code.DOCUMENT_NUMBER, field=field):
        receive(desk, T.ERASE, requester=replace(FULL, **{field: value}))


# --- letters ------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["receipt_name", "enclosures", "enclosures_en"])
def test_no_letter_prints_one_and_no_draft(
    desk: Desk, vault: EncryptedVault, letters: PlainLetters, field: str
) -> None:
    case = accepted(desk)
    values: dict[str, Any] = {"receipt_name": "架空", "enclosures": ("a",), "enclosures_en": ("b",)}
    kind = LetterKind.ACKNOWLEDGEMENT
    for number in (*NUMBERS.values(), "123456789018", "4111111111111111"):
        values[field] = number if field == "receipt_name" else ("見本", number)
        with refused(Code.DOCUMENT_NUMBER, field=field):
            desk.do(do.IssueLetter(case=case, kind=kind, **values))
        with refused(Code.DOCUMENT_NUMBER, field=field):
            desk.preview(desk.find(case), kind, Language.JA, **values)
    assert letters.made == []
    assert not desk.waiting_letters()
    assert not DIGITS.search(kept(vault))


# --- settings -----------------------------------------------------------------------------------

SHIPPED = resources.read("envelopes.toml")

TEXTS = [".".join(path) for path in typed(Particulars)]


def test_the_company_says_none_of_itself(desk: Desk) -> None:
    desk.set_particulars(COMPANY)
    before = desk.log_head()
    for path, number in product(TEXTS, NUMBERS.values()):
        entered = put(COMPANY, tuple(path.split(".")), number)
        field = path.split(".")[0]
        with pytest.raises(Problem) as caught:
            desk.set_particulars(entered)
        if field not in {"postal_code", "email"}:  # these have a form of their own
            assert caught.value.code is Code.DOCUMENT_NUMBER
            assert caught.value.facts == {"field": field}
        assert field in FIELDS
    assert desk.log_head() == before


def test_every_particular_is_tried() -> None:
    assert {path.split(".")[0] for path in TEXTS} == {f.name for f in fields(Particulars)}


@pytest.mark.parametrize("number", NUMBERS.values(), ids=list(NUMBERS))
def test_nothing_printed_with_letters_has_one(desk: Desk, letters: Any, number: str) -> None:
    letters.shipped_papers = lambda: SHIPPED
    drawer = desk.stationery
    before = desk.log_head()
    for field in ("seal_alt", "logo_alt"):
        for text in (Text(ja=number), Text(en=number)):
            with refused(Code.DOCUMENT_NUMBER, field=field):
                drawer.choose(Choices(**{field: text}))
        assert field in FIELDS
    profile = EnvelopeProfile("own", Text("Own", number), 235, 120)
    with refused(Code.DOCUMENT_NUMBER, field="name"):
        drawer.put_envelope(profile)
    assert desk.log_head() == before


OWN = """schema_version = 1

[[envelope]]
id = "own"
name_ja = "自社封筒"
name_en = "Own"
width = 235
height = 120
fold = [99, 198]
"""


@pytest.mark.parametrize("number", NUMBERS.values(), ids=list(NUMBERS))
def test_no_file_of_envelopes_has_one(desk: Desk, letters: Any, number: str) -> None:
    drawer = desk.stationery
    letters.shipped_papers = lambda: SHIPPED
    drawer.set_own_file(OWN.encode())
    with refused(Code.DOCUMENT_NUMBER, field="envelope.own.name_ja"):
        drawer.set_own_file(OWN.replace("自社封筒", number).encode())
    with refused(Code.DOCUMENT_NUMBER, field="remark"):
        drawer.set_own_file(f"{OWN}# {number}\n".encode())
    assert drawer.own_file() == OWN


@pytest.mark.parametrize("number", NUMBERS.values(), ids=list(NUMBERS))
def test_no_policy_has_one(desk: Desk, number: str) -> None:
    in_force = desk.rules_files()
    key, version = "recipient.stores.role_ja", SetValue("policy.version", "2027-01")
    edited = policy_edit.draft(POLICY, LAW, [version, SetValue(key, number)], ARRIVED)
    assert edited.fault is not None
    assert (edited.fault.code, edited.fault.facts) == (Code.DOCUMENT_NUMBER, {"field": key})
    with refused(Code.DOCUMENT_NUMBER, field=key):
        desk.adopt_rules(LAW, edited.content)
    with refused(Code.DOCUMENT_NUMBER, field="remark"):
        desk.adopt_rules(LAW, POLICY + f"\n# {number}\n".encode())
    assert desk.rules_files() == in_force
    assert "remark" in FIELDS
