"""Reading TOML key by key: what is read is checked, what is left unread is an unknown key."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from contextlib import suppress
from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeVar

from casemgr.domain.text import Text
from casemgr.services.rules.faults import Faults, RulesFault
from casemgr.services.rules.toml_file import entries

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from enum import StrEnum

    Choice = TypeVar("Choice", bound=StrEnum)
    Kind = TypeVar("Kind")

SCHEMA_VERSION = 1

_LONGEST_NAME = 60
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TOML_NAMES: dict[type, str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    list: "array",
    dict: "table",
}


class Need(Enum):
    """In which languages a text must be there."""

    BOTH = auto()
    EITHER = auto()
    NONE = auto()


class Table:
    """A TOML table that notes faults instead of raising them, and gives an empty value then."""

    def __init__(self, entries: Mapping[str, object], path: str, faults: Faults) -> None:
        """Read *entries*, found at *path* of the file; faults go to *faults*."""
        self.path = path
        self.faults = faults
        self._entries = entries
        self._asked: set[str] = set()
        self._sections: dict[str, Table] = {}
        self._rows: list[Table] = []

    def key(self, name: str) -> str:
        """Name *name* as people find it in the file."""
        return f"{self.path}.{name}" if self.path else name

    def fault(
        self, name: str, reason: RulesFault, detail: str = "", known: Collection[str] = ()
    ) -> None:
        """Note a fault at *name*."""
        self.faults.add(self.key(name), reason, detail, known)

    def text(self, name: str, *, needed: bool = False) -> str:
        """Read a string; when *needed* it must be there and not blank."""
        value = self._take(name, str, needed=needed)
        if value is None:
            return ""
        value = value.strip()
        if any(unicodedata.category(letter) == "Cc" for letter in value):
            self.fault(name, RulesFault.CONTROL_CHARACTER)
        if needed and not value:
            self.fault(name, RulesFault.MISSING_TEXT)
        return value

    def both(self, name: str, need: Need = Need.NONE) -> Text:
        """Read a text in two languages, from ``name_en`` and ``name_ja``."""
        found = Text(self.text(f"{name}_en"), self.text(f"{name}_ja"))
        if need is Need.BOTH:
            for language, value in (("en", found.en), ("ja", found.ja)):
                if not value:
                    self.fault(f"{name}_{language}", RulesFault.MISSING_TEXT)
        elif need is Need.EITHER and not (found.en or found.ja):
            self.fault(f"{name}_ja", RulesFault.MISSING_TEXT)
        return found

    def flag(self, name: str, *, needed: bool = False) -> bool:
        """Read true or false; false where it is left out."""
        return self._take(name, bool, needed=needed) or False

    def has(self, name: str) -> bool:
        """Say whether there is anything under *name*."""
        return name in self._entries

    def number(self, name: str, low: int, high: int, absent: int | None = None) -> int:
        """Read a whole number from *low* to *high*; *absent* stands for one left out."""
        if absent is not None and name not in self._entries:
            self._asked.add(name)
            return absent
        value = self._take(name, int, needed=True)
        if value is None:
            return low
        if value < 0:
            self.fault(name, RulesFault.NEGATIVE_AMOUNT)
        elif not low <= value <= high:
            self.fault(name, RulesFault.OUT_OF_RANGE, f"{low}-{high}")
        return value

    def measure(self, name: str, low: float, high: float, *, absent: float | None = None) -> float:
        """Read a number, whole or not, from *low* to *high*; *absent* stands for one left out."""
        if absent is not None and name not in self._entries:
            self._asked.add(name)
            return absent
        value = self._entries.get(name)
        if type(value) is int:  # "90" is as good a length as "90.0"
            self._asked.add(name)
            found: float | None = float(value)
        else:
            found = self._take(name, float, needed=True)
        return low if found is None else self._ranged(name, found, low, high)

    def measures(self, name: str, low: float, high: float) -> tuple[float, ...]:
        """Read a list of numbers, each from *low* to *high*; empty where it is left out."""
        values = self._take(name, list, needed=False) or []
        numbers = [float(value) for value in values if type(value) in (int, float)]
        if len(numbers) < len(values):
            self.fault(name, RulesFault.WRONG_TYPE, _TOML_NAMES[float])
        return tuple(self._ranged(name, number, low, high) for number in numbers)

    def _ranged(self, name: str, value: float, low: float, high: float) -> float:
        # Written so that "nan", which TOML has, is in no range.
        if not low <= value <= high:
            self.fault(name, RulesFault.OUT_OF_RANGE, f"{low:g}-{high:g}")
            return low
        return value

    def day(self, name: str, *, needed: bool = False) -> date | None:
        """Read a day, YYYY-MM-DD, as a string or a TOML date; None where it is empty."""
        value = self._entries.get(name)
        if type(value) is date:
            self._asked.add(name)
            return value
        text = self.text(name, needed=needed)
        if not text:
            return None
        if _DAY.fullmatch(text):  # fromisoformat alone also reads week dates
            with suppress(ValueError):
                return date.fromisoformat(text)
        self.fault(name, RulesFault.BAD_DATE, text)
        return None

    def words(self, name: str, *, needed: bool = False) -> tuple[str, ...]:
        """Read a list of strings, each once; when *needed* at least one."""
        values = self._take(name, list, needed=needed)
        if values is None:
            return ()
        words = [value for value in values if isinstance(value, str)]
        if len(words) < len(values):
            self.fault(name, RulesFault.WRONG_TYPE, "string")
        elif needed and not words:
            self.fault(name, RulesFault.MISSING_TEXT)
        repeated = [word for word, count in Counter(words).items() if count > 1]
        if repeated:
            self.fault(name, RulesFault.DUPLICATE_ID, repeated[0])
        return tuple(dict.fromkeys(words))

    def words_of(
        self, name: str, known: Collection[str], reason: RulesFault, *, needed: bool = False
    ) -> tuple[str, ...]:
        """Read a list of strings of which each must be among *known*; else *reason*."""
        words = self.words(name, needed=needed)
        allowed = frozenset(known)
        for word in words:
            if word not in allowed:
                self.fault(name, reason, word, known)
        return words

    def one_of(
        self,
        name: str,
        known: Collection[str],
        reason: RulesFault = RulesFault.UNKNOWN_VALUE,
        *,
        needed: bool = False,
    ) -> str:
        """Read a string that must be among *known*; else *reason*. May be empty."""
        word = self.text(name, needed=needed)
        if word and word not in known:
            self.fault(name, reason, word, known)
        return word

    def choice(
        self,
        name: str,
        default: Choice,
        reason: RulesFault = RulesFault.UNKNOWN_VALUE,
        *,
        needed: bool = False,
    ) -> Choice:
        """Read one value of the enumeration of *default*, which stands where it is left out."""
        kind = type(default)
        word = self.one_of(name, [member.value for member in kind], reason, needed=needed)
        return next((member for member in kind if member.value == word), default)

    def choices(
        self, name: str, kind: type[Choice], reason: RulesFault, *, needed: bool = False
    ) -> tuple[Choice, ...]:
        """Read a list of values of an enumeration; unknown ones are faults and left out."""
        known = {member.value: member for member in kind}
        words = self.words_of(name, known, reason, needed=needed)
        return tuple(known[word] for word in words if word in known)

    def articles(self, name: str, known: Collection[str], *, needed: bool = False) -> str:
        """Read one article of the Act or several divided by ``", "``, each among *known*."""
        text = self.text(name, needed=needed)
        for part in text.split(", ") if text else ():
            if part not in known:
                self.fault(name, RulesFault.UNKNOWN_ARTICLE, part, known)
        return text

    def table(self, name: str, *, needed: bool = False) -> Table | None:
        """Read a table; None where it is left out. May be read in several places."""
        value = self._take(name, dict, needed=needed)
        if value is None:
            return None
        return self._sections.setdefault(name, Table(value, self.key(name), self.faults))

    def section(self, name: str) -> Table:
        """Read a table that must be there; an empty one where it is not."""
        return self.table(name, needed=True) or Table({}, self.key(name), Faults(""))

    def tables(self, name: str, *, needed: bool = False) -> list[Table]:
        """Read an array of tables; when *needed* at least one. Entries are named by their id."""
        values = self._take(name, list, needed=needed)
        if values is None:
            return []
        if needed and not values:
            self.fault(name, RulesFault.MISSING_KEY)
        found = []
        for place, value in enumerate(values, start=1):
            if isinstance(value, dict):
                found.append(Table(value, f"{self.key(name)}{_label(value, place)}", self.faults))
            else:
                self.faults.add(f"{self.key(name)}[{place}]", RulesFault.WRONG_TYPE, "table")
        self._rows += found
        return found

    def note_unread(self) -> None:
        """Note every key that nobody asked for, here and in the tables read from here."""
        for name in self._entries:
            if name not in self._asked:
                self.fault(name[:_LONGEST_NAME], RulesFault.UNKNOWN_KEY, name, self._asked)
        for inner in (*self._sections.values(), *self._rows):
            inner.note_unread()

    def _take(self, name: str, kind: type[Kind], *, needed: bool) -> Kind | None:
        self._asked.add(name)
        if name not in self._entries:
            if needed:
                self.fault(name, RulesFault.MISSING_KEY)
            return None
        value = self._entries[name]
        if type(value) is kind:  # not isinstance: true is an int
            return value
        self.fault(name, RulesFault.WRONG_TYPE, _TOML_NAMES[kind])
        return None


def parse(content: bytes, file: str) -> Table:
    """Read *content* as a rule file. Raises as ``entries``."""
    root = Table(entries(content, file), "", Faults(file))
    root.number("schema_version", SCHEMA_VERSION, SCHEMA_VERSION)
    return root


def _label(entries: Mapping[str, object], place: int) -> str:
    """Name an entry of an array by its id, or by its place from 1."""
    name = entries.get("id")
    return f".{name[:_LONGEST_NAME]}" if isinstance(name, str) and name else f"[{place}]"
