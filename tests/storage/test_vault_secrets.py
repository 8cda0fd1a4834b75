"""Recovery key, pass phrases, header: what stands between a secret and the data key."""

from __future__ import annotations

import contextlib
import json
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casemgr import __version__
from casemgr.domain.errors import Code, Problem
from casemgr.storage import EncryptedVaults, header, keys, recovery_key, slots
from casemgr.storage.header import Header
from casemgr.storage.keys import TEST_COST, Cost
from casemgr.storage.passphrase import strength
from tests.storage.samples import FixedClock

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
secrets = st.binary(min_size=32, max_size=32).map(bytearray)
places = st.integers(0, 12)


def code_of(key: str) -> tuple[Code, object]:
    with pytest.raises(Problem) as caught:
        recovery_key.read(key)
    return caught.value.code, caught.value.facts.get("group")


# --- recovery key -------------------------------------------------------------------------


@given(secrets)
def test_recovery_key_is_read_back(secret: bytearray) -> None:
    written = recovery_key.write(secret)
    assert recovery_key.read(written) == secret
    assert [len(group) for group in recovery_key.groups(written)] == [5] * 13


@given(secrets)
def test_recovery_key_is_read_however_it_is_typed(secret: bytearray) -> None:
    written = recovery_key.write(secret)
    fullwidth = "".join(chr(ord(c) + 0xFEE0) if c != "-" else "ー" for c in written)
    looks_alike = written.replace("1", "l").replace("0", "o").lower()
    for typed in (
        written.lower(),
        written.replace("-", ""),
        written.replace("-", "　"),
        f"  {written}\n",
        fullwidth,
        looks_alike,
    ):
        assert recovery_key.read(typed) == secret


@given(secrets, places, st.integers(0, 4), st.sampled_from(_ALPHABET))
def test_a_wrong_character_is_named_by_group(
    secret: bytearray, group: int, place: int, character: str
) -> None:
    written = recovery_key.groups(recovery_key.write(secret))
    right = written[group]
    written[group] = right[:place] + character + right[place + 1 :]
    if written[group] != right:
        expected = (Code.VAULT_RECOVERY_KEY_MISTYPED, group + 1)
        assert code_of("-".join(written)) == expected
        assert code_of("".join(written)) == expected


@given(secrets, places, st.integers(0, 3))
def test_swapped_neighbours_are_found(secret: bytearray, group: int, place: int) -> None:
    written = recovery_key.groups(recovery_key.write(secret))
    right = written[group]
    swapped = right[:place] + right[place + 1] + right[place] + right[place + 2 :]
    written[group] = swapped
    if swapped != right:
        assert code_of("-".join(written)) == (Code.VAULT_RECOVERY_KEY_MISTYPED, group + 1)


@given(secrets)
def test_swapped_groups_and_wrong_lengths_are_found(secret: bytearray) -> None:
    written = recovery_key.groups(recovery_key.write(secret))
    swapped = [written[1], written[0], *written[2:]]
    assert code_of("-".join(swapped)) == (Code.VAULT_RECOVERY_KEY_MISTYPED, 1)
    assert code_of("-".join(written[:12])) == (Code.VAULT_RECOVERY_KEY_MISTYPED, 13)
    assert code_of("-".join([*written, "00000"])) == (Code.VAULT_RECOVERY_KEY_MISTYPED, 13)
    short = [*written[:4], written[4][:4], *written[5:]]
    assert code_of("-".join(short)) == (Code.VAULT_RECOVERY_KEY_MISTYPED, 5)


@given(st.text())
def test_any_text_is_refused_as_mistyped(text: str) -> None:
    assert code_of(text)[0] is Code.VAULT_RECOVERY_KEY_MISTYPED


def test_bits_beyond_the_key_are_refused() -> None:
    last = [31, 31, 31, 31]
    text = "".join(_ALPHABET[d] for d in (*last, recovery_key._check(12, last)))
    written = recovery_key.groups(recovery_key.write(bytearray(b"\xff" * 32)))
    assert code_of("-".join([*written[:12], text])) == (Code.VAULT_RECOVERY_KEY_MISTYPED, 13)


# --- pass phrases -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("passphrase", "least", "most"),
    [
        ("", 0, 0),
        ("Tr0ub4dor&3", 0, 0),  # good, but 11 characters
        ("password1234", 0, 0),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", 0, 0),
        ("ああああああああああああああ", 0, 0),
        ("ﾊﾟﾊﾟﾊﾟﾊﾟﾊﾟﾊﾟ", 0, 0),  # 12 code points, six characters
        ("correct horse battery", 4, 4),
        ("吾輩は猫である名前はまだない", 3, 4),
        ("犬も歩けば棒に当たるかも", 3, 4),
    ],
)
def test_strength(passphrase: str, least: int, most: int) -> None:
    assert least <= EncryptedVaults(FixedClock()).strength(passphrase) <= most


@pytest.mark.parametrize("unit", ["a", "ab", "p@ssw0rd", "漢字かな", "x1Y#"])
def test_long_passphrases_are_judged_quickly(unit: str) -> None:
    began = time.monotonic()
    strength(unit * 50_000)
    assert time.monotonic() - began < 5


def test_secret_is_the_same_for_each_way_of_typing() -> None:
    assert keys.secret_from("ﾊﾞﾈ") == keys.secret_from("バネ") == keys.secret_from("バネ")
    assert keys.secret_from("\ud800")  # half a character is a wrong pass phrase, not a crash


def test_weak_costs_are_not_accepted_for_new_vaults() -> None:
    assert EncryptedVaults(FixedClock())
    for cost in (Cost(2, 64 * 1024, 4), Cost(3, 32 * 1024, 4), replace(TEST_COST, passes=2)):
        with pytest.raises(ValueError, match="Cost"):
            EncryptedVaults(FixedClock(), cost=cost)


# --- slots and header -----------------------------------------------------------------------

VAULT_ID = bytes(range(16))
DEK = bytearray(range(32))


def make_slot(role: slots.Role = slots.Role.MANAGER, secret: bytes = b"secret") -> slots.Slot:
    cost = None if role is slots.Role.RECOVERY else TEST_COST
    number = 1 + list(slots.Role).index(role)
    return slots.make(
        DEK, bytearray(secret), vault_id=VAULT_ID, slot_id=number, role=role, cost=cost
    )


def make_header(seq: int = 1) -> Header:
    return Header(VAULT_ID, seq, "cases-1.db", 1, (make_slot(), make_slot(slots.Role.RECOVERY)))


@pytest.mark.parametrize("role", [slots.Role.MANAGER, slots.Role.RECOVERY])
def test_slot_opens_with_its_secret_in_its_place_only(role: slots.Role) -> None:
    slot = make_slot(role)
    other = make_slot(role)
    right = bytearray(b"secret")
    assert slots.unlock(slot, VAULT_ID, right) == DEK
    assert slots.unlock(slot, VAULT_ID, bytearray(b"Secret")) is None
    assert slots.unlock(slot, bytes(16), right) is None
    for moved in (
        replace(slot, id=9),
        replace(slot, role=slots.Role.DEPUTY),
        replace(slot, cost=Cost(1, 32, 1)),
        replace(slot, salt=bytes(16)),
        replace(slot, private=other.private),
        replace(slot, seal=other.seal),
        replace(slot, seal=bytes(32) + slot.seal[32:]),
    ):
        assert slots.unlock(moved, VAULT_ID, right) is None


def test_header_is_read_back_and_proved() -> None:
    made = make_header()
    read = header.parse(header.encode(made, DEK))
    assert read.header == made
    read.prove(DEK)
    with pytest.raises(Problem) as caught:
        read.prove(bytearray(32))
    assert caught.value.code is Code.VAULT_DAMAGED


def resummed(content: bytes, **changes: object) -> bytes:
    """The header of someone who knows the format, but not the key."""
    body = json.loads(content) | changes
    del body["sum"]
    body["sum"] = header._sum(body)
    return header.canonical(body)


def test_forged_header_is_found_after_unlocking() -> None:
    forged = header.parse(resummed(header.encode(make_header(), DEK), seq=99))
    assert forged.header.seq == 99
    with pytest.raises(Problem) as caught:
        forged.prove(DEK)
    assert caught.value.facts == {"part": "header"}


def test_a_newer_format_is_told_from_damage() -> None:
    content = resummed(header.encode(make_header(), DEK), format=2, slots="something new")
    with pytest.raises(Problem) as caught:
        header.parse(content)
    assert caught.value.code is Code.VAULT_NEWER
    assert caught.value.facts == {"format": 2, "known": 1, "needed": f"> {__version__}"}


def slot_json(**changes: object) -> list[dict[str, object]]:
    return [json.loads(header.encode(make_header(), DEK))["slots"][0] | changes]


def kdf_json(**changes: object) -> list[dict[str, object]]:
    return slot_json(kdf={"name": "argon2id", "t": 1, "m": 64, "p": 1} | changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"database": "../outside.db"},
        {"database": "cases-1.db\n"},
        {"database": 1},
        {"vault": "00"},
        {"vault": None},
        {"seq": 0},
        {"seq": True},
        {"seq": 1.5},
        {"seq": 2**60},
        {"key": "1"},
        {"format": 0},
        {"format": "1"},
        {"mac": ""},
        {"mac": "é"},
        {"slots": []},
        {"slots": {}},
        {"slots": [1]},
        {"slots": slot_json() * 2},
        {"slots": slot_json() + slot_json(role="deputy")},
        {"slots": slot_json() + slot_json(id=2)},
        {"slots": slot_json(role="recovery")},
        {"slots": slot_json(kdf={"name": "hkdf-sha256"})},
        {"slots": slot_json(role="king")},
        {"slots": slot_json(salt="AAAA")},
        {"slots": slot_json(seal="!")},
        {"slots": kdf_json(name="md5")},
        {"slots": kdf_json(t=33)},
        {"slots": kdf_json(t=0)},
        {"slots": kdf_json(m=4 * 1024 * 1024 + 1)},
        {"slots": kdf_json(t=8, m=4 * 1024 * 1024 + 1)},
        {"slots": kdf_json(t=9, m=4 * 1024 * 1024)},
        {"slots": kdf_json(t=32, m=1024 * 1024 + 1)},
        {"slots": kdf_json(m=15, p=2)},
        {"slots": kdf_json(m=1024, p=17)},
        {"unknown": "x" * header.MAX_BYTES},
    ],
)
def test_impossible_headers_are_damage(changes: dict[str, object]) -> None:
    content = resummed(header.encode(make_header(), DEK), **changes)
    with pytest.raises(Problem) as caught:
        header.parse(content)
    assert caught.value.code is Code.VAULT_DAMAGED


def test_the_dearest_header_that_is_read_can_be_waited_for() -> None:
    """What it costs is known without paying it: each secret is tried once at each slot."""
    content = header.encode(make_header(), DEK)
    dearest = [
        slot | {"kdf": {"name": "argon2id", "t": 8, "m": 4 * 1024 * 1024, "p": 16}}
        for slot in slot_json() + slot_json(id=3, role="deputy")
    ]
    read = header.parse(resummed(content, slots=dearest))
    work = sum(slot.cost.work for slot in read.header.slots if slot.cost)
    assert work <= 2 * keys.MOST_WORK == 64 * 1024 * 1024  # KiB: 64 times over 1 GiB
    # Whatever may be chosen for a new vault is read again.
    assert keys.calibrate(lambda _: 0.000001, None).work <= keys.MOST_WORK


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.binary() | json_values.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_are_damage(content: bytes) -> None:
    with pytest.raises(Problem):
        header.parse(content)


@pytest.mark.parametrize(
    "content",
    [b"[" * 60_000, b'{"sum":' * 9_000, b"1" * 60_000, b"\xff\xfe" * 9, b'{"a":' + b"9" * 5000],
)
def test_hostile_bytes_are_damage(content: bytes) -> None:
    with pytest.raises(Problem):
        header.parse(content)


names = ["format", "vault", "seq", "database", "key", "mac", "slots"]


@given(st.sampled_from(names), json_values)
def test_any_value_with_a_right_sum_is_read_or_refused(name: str, value: object) -> None:
    content = resummed(header.encode(make_header(), DEK), **{name: value})
    with contextlib.suppress(Problem):
        header.parse(content)


@given(st.integers(0, 10_000), st.integers(0, 7))
def test_any_flipped_bit_is_found(place: int, bit: int) -> None:
    content = bytearray(header.encode(make_header(), DEK))
    content[place % len(content)] ^= 1 << bit
    with pytest.raises(Problem):
        header.parse(bytes(content))
