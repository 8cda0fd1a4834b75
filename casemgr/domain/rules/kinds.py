"""The kinds of things that law and policy speak of."""

from __future__ import annotations

from enum import StrEnum


class RequestType(StrEnum):
    """What a person may ask for (Act, Articles 32 to 35)."""

    PURPOSE = "purpose"
    DISCLOSE = "disclose"
    PROVISION_RECORDS = "tpr"
    CORRECT = "correct"
    STOP_USE = "stop_use"
    ERASE = "erase"
    STOP_PROVISION = "stop_provision"
    FOREIGN_INFO = "foreign_info"
    """What a recipient abroad does to protect the data (28(3)), where provision rests on it."""
    OPT_OUT = "opt_out"
    """To stop an announced opt-out provision (27(2)): only where one was announced."""


class Effect(StrEnum):
    """What granting a request means: telling the person something, or changing the data."""

    TELL = "tell"
    CHANGE = "change"


class Reasons(StrEnum):
    """Whether a letter may say why: Article 36 recommends it, the policy may forbid it (6(2))."""

    FORBIDDEN = "forbidden"
    RECOMMENDED = "recommended"


class Investigate(StrEnum):
    """Groups of sources that the checklist of a request type is built from."""

    INTERNAL = "internal"
    RECIPIENTS = "recipients"
    JOINT_USE = "joint_use"


class Disclosure(StrEnum):
    """How a category of data may appear in an annex."""

    VALUE = "value"
    PRESENCE_ONLY = "state_presence_only"
    MASKED = "masked"


class Capacity(StrEnum):
    """In what capacity the requester acts (Order, Article 13)."""

    SELF = "self"
    PARENT = "parent"
    GUARDIAN = "guardian"
    MANDATED = "mandated"
    LAWYER = "lawyer"
    HEIR = "heir"
    """For a person who has died: no request under the Act, answered voluntarily."""


class CheckRole(StrEnum):
    """Whom or what an identity check is about."""

    REQUESTER = "requester"
    SUBJECT = "subject"
    AUTHORITY = "authority"
