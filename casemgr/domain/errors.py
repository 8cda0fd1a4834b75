"""Everything that can be refused, by code.

A code is what the program says; its words in the user's language live in one place of the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Code(StrEnum):
    """Why something is blocked or failed. Facts each carries are named in the comment."""

    # workflow
    CASE_CLOSED = "case_closed"
    CASE_NOT_CLOSED = "case_not_closed"
    NOT_ACCEPTED = "not_accepted"
    ALREADY_ACCEPTED = "already_accepted"
    NO_ITEMS = "no_items"
    IDENTITY_NOT_CONFIRMED = "identity_not_confirmed"  # missing
    IDENTITY_ALREADY_CONFIRMED = "identity_already_confirmed"
    IDENTITY_INSUFFICIENT = "identity_insufficient"  # photo, plain
    NOTHING_COMPARED = "nothing_compared"
    ADDRESS_NOT_ON_PAPER = "address_not_on_paper"
    NO_SUCH_CHECK = "no_such_check"  # role
    AUTHORITY_PAPER_MISSING = "authority_paper_missing"
    AUTHORITY_NOT_ACCEPTED = "authority_not_accepted"  # paper
    PAPER_STALE = "paper_stale"  # paper, months
    PAPER_EXPIRED = "paper_expired"  # paper
    ALREADY_HELD = "already_held"  # reason
    NOT_HELD_UP = "not_held_up"  # reason
    FEE_HOLD_IS_AUTOMATIC = "fee_hold_is_automatic"
    FEE_NOT_APPLICABLE = "fee_not_applicable"
    FEE_ALREADY_ASKED = "fee_already_asked"
    FEE_NOT_ASKED = "fee_not_asked"
    FEE_NOT_PAID = "fee_not_paid"  # amount
    FEE_SETTLED = "fee_settled"
    FEE_AMOUNT_WRONG = "fee_amount_wrong"  # amount, expected, or_
    SOURCES_OPEN = "sources_open"  # count
    NO_SUCH_SOURCE = "no_such_source"  # source
    SOURCE_NOT_ANSWERABLE = "source_not_answerable"  # source
    SOURCE_EXISTS = "source_exists"  # source
    NO_FINDINGS = "no_findings"  # source
    UNKNOWN_CATEGORY = "unknown_category"  # category, expected
    NEVER_DISCLOSED = "never_disclosed"  # category
    INVESTIGATION_NOT_CONCLUDED = "investigation_not_concluded"
    INVESTIGATION_CONCLUDED = "investigation_concluded"
    ITEMS_UNDECIDED = "items_undecided"  # count
    ITEM_DECIDED = "item_decided"  # item
    NO_SUCH_ITEM = "no_such_item"  # item
    UNKNOWN_GROUND = "unknown_ground"  # ground, expected
    UNKNOWN_EXCEPTION = "unknown_exception"  # exception, expected
    UNKNOWN_METHOD = "unknown_method"  # method, expected
    OUTCOME_NOT_FOR_TYPE = "outcome_not_for_type"  # outcome, expected
    EXCEPTION_MISSING = "exception_missing"
    EXCEPTION_NOT_FOR_GROUND = "exception_not_for_ground"  # exception, ground
    INTERNAL_REASON_MISSING = "internal_reason_missing"
    REASON_FORBIDDEN = "reason_forbidden"
    REASON_IN_LETTER_TEXT = "reason_in_letter_text"  # words
    PROTECTION_MISSING = "protection_missing"
    MEASURE_MISSING = "measure_missing"
    CORRECTIONS_MISSING = "corrections_missing"
    PURPOSES_MISSING = "purposes_missing"
    UNKNOWN_PURPOSE = "unknown_purpose"  # purpose, expected
    FINDINGS_CONTRADICT = "findings_contradict"
    ONLY_OUTSIDE_FOUND = "only_outside_found"
    NOT_IN_INCIDENT = "not_in_incident"
    THIRD_PARTIES_UNCHECKED = "third_parties_unchecked"
    WITHHELD_MISSING = "withheld_missing"
    NOTHING_FOUND_TO_DISCLOSE = "nothing_found_to_disclose"
    DUPLICATE_OF_MISSING = "duplicate_of_missing"
    LETTER_ALREADY_ISSUED = "letter_already_issued"  # letter
    NOTHING_TO_CARRY_OUT = "nothing_to_carry_out"
    CARRYING_OUT_OPEN = "carrying_out_open"  # count
    ALREADY_CARRIED_OUT = "already_carried_out"
    PROOF_MISSING = "proof_missing"
    LETTER_NOT_OFFERED = "letter_not_offered"  # kind
    NO_SUCH_LETTER = "no_such_letter"  # letter
    LETTER_NOT_POSTED = "letter_not_posted"  # count
    NOBODY_TO_TELL = "nobody_to_tell"
    LETTER_POSTED = "letter_posted"  # letter
    LETTER_VOID = "letter_void"  # letter
    LETTER_SUPERSEDED = "letter_superseded"  # letter, by
    CORRECTION_OF_OTHER_KIND = "correction_of_other_kind"  # letter, kind
    CORRECTION_IN_OTHER_LANGUAGE = "correction_in_other_language"  # letter, language
    DECIDED_SINCE = "decided_since"  # letter, item
    ITEMS_NOT_NOTIFIED = "items_not_notified"  # count
    NO_LETTER_TO_POST = "no_letter_to_post"
    NO_POSTED_LETTER = "no_posted_letter"
    NOTHING_CORRECTED = "nothing_corrected"
    TRACKING_MISSING = "tracking_missing"  # way
    WAY_NOT_ABROAD = "way_not_abroad"  # way
    CODE_MISSING = "code_missing"  # letter
    CODE_WRONG = "code_wrong"  # typed
    NOTE_EMPTY = "note_empty"
    REASON_EMPTY = "reason_empty"
    DATE_BEFORE = "date_before"  # what, date, limit
    DATE_IN_FUTURE = "date_in_future"  # what, date
    NAME_MISSING = "name_missing"
    SUBJECT_MISSING = "subject_missing"
    ADDRESS_MISSING = "address_missing"
    SAME_POLICY = "same_policy"
    VERSION_TAKEN = "version_taken"  # version
    TYPE_NOT_OFFERED = "type_not_offered"  # type, expected
    NOT_IN_MANDATE = "not_in_mandate"  # type
    AUTHORITY_ENDED = "authority_ended"  # age, date
    DOCUMENT_FORBIDDEN = "document_forbidden"  # paper
    DOCUMENT_NUMBER = "document_number"  # field
    EVIDENCE_MISSING = "evidence_missing"
    UNKNOWN_EXPLANATION = "unknown_explanation"  # explanation
    TRANSLATION_MISSING = "translation_missing"  # field
    REDACTION_NEEDS_PART = "redaction_needs_part"
    NO_SUCH_FINDING = "no_such_finding"  # source, finding
    RECORD_INCOMPLETE = "record_incomplete"  # recipient, field
    NO_RECORD_DUTY = "no_record_duty"  # source
    COOLING_OFF = "cooling_off"  # date
    NO_SUCH_SYSTEM = "no_such_system"  # system
    NO_SUCH_CLOCK = "no_such_clock"  # clock
    CLOCK_EXTENDED = "clock_extended"  # clock
    CLOCK_OVER = "clock_over"  # clock, date
    SUIT_NOT_EXTENDED = "suit_not_extended"
    REGIME_KNOWN = "regime_known"  # regime
    TASKS_OPEN = "tasks_open"  # count
    NO_SUCH_TASK = "no_such_task"  # task
    NO_SUCH_MATTER = "no_such_matter"  # matter
    ALREADY_LINKED = "already_linked"  # case
    LEGAL_HOLD_SET = "legal_hold_set"  # date
    NO_LEGAL_HOLD = "no_legal_hold"
    ERASURE_HELD = "erasure_held"  # case, held_by
    ERASURE_NOT_DUE = "erasure_not_due"  # case
    CONTENT_ERASED = "content_erased"  # what, date
    CASE_ERASED = "case_erased"  # case, date
    FILE_TOO_LARGE = "file_too_large"  # file, limit
    FILE_EMPTY = "file_empty"  # file
    FILES_TOO_LARGE = "files_too_large"  # file, size, held, limit
    FILE_REFUSED = "file_refused"  # file, reason
    FILE_WARNED = "file_warned"  # file
    FILE_CARRIES_NUMBER = "file_carries_number"  # file, numbers
    FILE_CHANGED = "file_changed"  # file
    FILE_NOT_READ = "file_not_read"  # file, seconds
    # letters
    PARTICULARS_MISSING = "particulars_missing"  # fields
    UNPRINTABLE_CHARACTERS = "unprintable_characters"  # characters, fields, proposals, way
    ADDRESS_TOO_LONG = "address_too_long"  # lines
    ENVELOPE_IN_USE = "envelope_in_use"  # envelope
    PAIR_DIFFERS = "pair_differs"  # what
    WORDING_INVALID = "wording_invalid"  # file, key, reason
    ENCLOSURE_UNUSABLE = "enclosure_unusable"  # file, reason
    SIGNING_FILE_INVALID = "signing_file_invalid"  # reason
    SIGNING_PASSPHRASE_WRONG = "signing_passphrase_wrong"
    HOUSE_TEXT_INVALID = "house_text_invalid"  # language, kind, key, reason, detail
    # warnings: never block, always shown
    WARN_ALTERNATIVE_NOT_IN_ACT = "warn_alternative_not_in_act"
    WARN_NOT_IN_POLICY = "warn_not_in_policy"  # ground
    WARN_SAME_PERSON = "warn_same_person"  # cases
    WARN_NEWER_POLICY = "warn_newer_policy"  # version
    WARN_REASON_RECOMMENDED = "warn_reason_recommended"
    WARN_SUIT_NEAR = "warn_suit_near"  # date
    WARN_VOLUNTARY = "warn_voluntary"
    WARN_CAME_OF_AGE = "warn_came_of_age"  # date, age
    WARN_ADDRESS_UNPROVEN = "warn_address_unproven"
    WARN_STEP_UP = "warn_step_up"  # categories
    WARN_FEW_REMINDERS = "warn_few_reminders"  # count, expected
    WARN_REPEATED = "warn_repeated"  # cases
    WARN_NOT_HELD_CONTRADICTED = "warn_not_held_contradicted"  # item
    WARN_NOT_HELD_BUT_FOUND = "warn_not_held_but_found"  # item
    WARN_NOTHING_FOUND = "warn_nothing_found"  # item
    WARN_REGIME = "warn_regime"  # regime, date
    WARN_LITIGATION = "warn_litigation"
    WARN_RECIPIENTS_NOT_TOLD = "warn_recipients_not_told"  # count
    WARN_TASK_DUE = "warn_task_due"  # task, date
    WARN_NOT_REFERRED = "warn_not_referred"  # item
    WARN_DUPLICATE_OTHER = "warn_duplicate_other"  # item, case
    WARN_PROMISED_DAY = "warn_promised_day"  # date
    WARN_REFUND_OPEN = "warn_refund_open"  # amount
    WARN_ASKED_IN_JAPANESE = "warn_asked_in_japanese"  # item
    WARN_LETTER_OUTDATED = "warn_letter_outdated"  # letter, fields
    WARN_CERTIFICATE_EXPIRED = "warn_certificate_expired"  # date
    WARN_CERTIFICATE_EARLY = "warn_certificate_early"  # date
    # input and files
    FIELD_MISSING = "field_missing"  # field
    FIELD_UNKNOWN = "field_unknown"  # field
    FIELD_INVALID = "field_invalid"  # field, value, expected
    FILE_MISSING = "file_missing"  # file
    FILE_NOT_TOML = "file_not_toml"  # file, line, reason
    RULES_INVALID = "rules_invalid"  # file, key, reason
    NO_SUCH_CASE = "no_such_case"  # case
    CHANGED_MEANWHILE = "changed_meanwhile"  # case
    CANNOT_WRITE = "cannot_write"  # path, reason
    # vault
    VAULT_EXISTS = "vault_exists"  # path
    VAULT_MISSING = "vault_missing"  # path
    VAULT_NOT_A_VAULT = "vault_not_a_vault"  # path
    VAULT_WRONG_PASSPHRASE = "vault_wrong_passphrase"
    VAULT_WRONG_RECOVERY_KEY = "vault_wrong_recovery_key"
    VAULT_RECOVERY_KEY_MISTYPED = "vault_recovery_key_mistyped"  # group
    VAULT_DAMAGED = "vault_damaged"  # part
    VAULT_NEWER = "vault_newer"  # format, known, needed
    CASE_NEWER = "case_newer"  # case, event
    VAULT_NOT_UPGRADED = "vault_not_upgraded"  # path, reason
    VAULT_OPEN_ELSEWHERE = "vault_open_elsewhere"  # path
    VAULT_DISK_FULL = "vault_disk_full"
    VAULT_RESERVE_GIVEN = "vault_reserve_given"
    VAULT_OPEN_AGAIN = "vault_open_again"
    PLACE_INSIDE = "place_inside"  # path
    NOT_A_FOLDER = "not_a_folder"  # path
    BACKUP_STOPPED = "backup_stopped"
    CHECK_STOPPED = "check_stopped"
    VAULT_READ_ONLY = "vault_read_only"  # path
    VAULT_OPEN_TO_READ = "vault_open_to_read"  # path
    VAULT_WEAK_PASSPHRASE = "vault_weak_passphrase"  # minimum
    VAULT_LONG_PASSPHRASE = "vault_long_passphrase"  # maximum
    VAULT_DRIVER = "vault_driver"  # found
    VAULT_MEMORY_SHORT = "vault_memory_short"  # needed
    PASSPHRASE_IN_USE = "passphrase_in_use"
    DEPUTY_EXISTS = "deputy_exists"
    NO_DEPUTY = "no_deputy"
    NO_RECOVERY_KEY_PREPARED = "no_recovery_key_prepared"


@dataclass(frozen=True, slots=True)
class Block:
    """One reason why something cannot be done now, or one warning."""

    code: Code
    facts: Mapping[str, Any]

    def __str__(self) -> str:
        """Give the code with its facts, for logs and tests; people get the window's words."""
        return f"{self.code.value} {dict(self.facts)}" if self.facts else self.code.value


def block(code: Code, **facts: Any) -> Block:
    """Make a block from *code* and its facts."""
    return Block(code, facts)


class Problem(Exception):  # noqa: N818  (not every refusal is an error)
    """Something was refused or failed; nothing has been changed."""

    def __init__(self, code: Code, **facts: Any) -> None:
        """Keep *code* and the facts its message needs."""
        super().__init__(code.value, facts)
        self.code = code
        self.facts: dict[str, Any] = facts

    @classmethod
    def of(cls, why: Block) -> Problem:
        """Turn a block into the problem that is raised when the step is tried anyway."""
        return cls(why.code, **why.facts)

    def __str__(self) -> str:
        """Give the code with its facts."""
        return str(Block(self.code, self.facts))
