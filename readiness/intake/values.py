"""A cell becomes a value: the habits of domain.md §5, one function a habit. Missing is not zero.

What depends on the row (all of how many? the same as above?) is left as a code to the caller.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache

from readiness.definitions.layouts import Kind, Layouts
from readiness.intake.dates import day_in_month_of, day_of_cell, find_days
from readiness.intake.folding import plain, sound, tidy
from readiness.intake.parsed import ALL, DITTO, MISSING, NOT_UNDERSTOOD, Parsed
from readiness.intake.privacy import MARK
from readiness.intake.records import Doubt
from readiness.intake.sayings import Sayings, sayings_of
from readiness.intake.script import FRACTION, OUT_OF, PERCENT, RANGE
from readiness.intake.statuses import Statuses, statuses_of
from readiness.intake.workbook import Scalar

_PLAIN_NUMBER = re.compile(r"^(?:\d+|\d{1,3}(?:,\d{2,3})+)(?:\.0+)?$")
_PLUS = re.compile(r"^(\d+(?:\s*\+\s*\d+)+)(?:\s*=\s*(\d+))?$")
_MORE = re.compile(r"^(?:[~≈<>]|>=)?\s*(\d+)\s*\+?$")
_BRACKETED = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*")
_WORD_OR_NUMBER = re.compile(r"\d[\d,]*|[^\s\d]+")
_NOT_A_LETTER = re.compile(r"[\d\s]")
_GROUPED = re.compile(r"(?<=\d),(?=\d{2,3}(?:\D|$))")
_MOST_REMEMBERED = 20_000
_ONE = frozenset({"complete", "yes", "active", "named", "verified", "inaugurated", "confirmed"})
_ZERO = frozenset(
    {
        "no",
        "pending",
        "partial",
        "in_progress",
        "not_started",
        "inactive",
        "not_named",
        "unverified",
        "planned",
        "none",
        "not_found",
        "closed",
        "postponed",
        "cancelled",
    }
)
_NOTHING = {
    "missing": MISSING,
    "not_received": Parsed(None, Doubt.NOT_RECEIVED, "not-received"),
    "not_applicable": Parsed(None, Doubt.NOT_APPLICABLE),
    "ditto": Parsed(None, Doubt.NOT_UNDERSTOOD, DITTO),
}
_CLAIMS = _ONE | _ZERO | _NOTHING.keys()


@dataclass(frozen=True, eq=False)
class Reader:
    """Parses cells of every kind; `near` is the day the report speaks of, for dates without a year."""

    statuses: Statuses
    sayings: Sayings
    near: date | None
    parsers: dict[tuple[Kind, bool], Callable[[Scalar], Parsed]] = field(default_factory=dict)

    def parser(self, kind: Kind, *, counts_one: bool = True) -> Callable[[Scalar], Parsed]:
        """The parser of a field's kind, remembering each distinct cell. `counts_one`: a yes is one unit."""
        key = (kind, counts_one)
        if key not in self.parsers:
            self.parsers[key] = _remembering(self._parse(kind, counts_one))
        return self.parsers[key]

    def _parse(self, kind: Kind, counts_one: bool) -> Callable[[Scalar], Parsed]:
        parses: dict[Kind, Callable[[Scalar], Parsed]] = {
            Kind.COUNT: lambda cell: _count(cell, self, counts_one),
            Kind.NAMED: lambda cell: _named(cell, self, counts_one),
            Kind.FLAG: lambda cell: _flag(cell, self),
            Kind.DATE: lambda cell: _date(cell, self),
            Kind.STATUS: lambda cell: _status(cell, self),
            Kind.PERCENT: _percent,
        }
        return parses.get(kind, _text)


@lru_cache(maxsize=32)
def reader_of(layouts: Layouts, near: date | None) -> Reader:
    """A reader of cells for one report."""
    return Reader(statuses_of(layouts), sayings_of(layouts), near)


def _remembering(parse: Callable[[Scalar], Parsed]) -> Callable[[Scalar], Parsed]:
    known: dict[tuple[type, Scalar], Parsed] = {}

    def remembered(cell: Scalar) -> Parsed:
        key = (cell.__class__, cell)
        found = known.get(key)
        if found is None:
            if len(known) >= _MOST_REMEMBERED:
                known.clear()
            found = known[key] = parse(cell)
        return found

    return remembered


def _count(cell: Scalar, reader: Reader, counts_one: bool) -> Parsed:
    if cell is None:
        return MISSING
    if isinstance(cell, bool):
        return Parsed(int(cell))
    if isinstance(cell, int | float):
        return _whole(cell)
    return _count_text(tidy(cell), reader, counts_one) if isinstance(cell, str) else NOT_UNDERSTOOD


def _whole(number: float) -> Parsed:
    if number < 0 or number != int(number):
        return NOT_UNDERSTOOD
    return Parsed(int(number))


def _count_text(text: str, reader: Reader, counts_one: bool) -> Parsed:
    if _PLAIN_NUMBER.match(text):
        return Parsed(_number(text))
    silent = _NOTHING.get(reader.statuses.signs.get(text.casefold(), ""))
    if silent:
        return silent
    text = _GROUPED.sub("", text)
    for habit in (_percent_habit, _ratio_habit, _sum_habit, _range_habit):
        parsed = habit(text)
        if parsed is not None:
            return parsed
    bare = _BRACKETED.sub(" ", text).strip()
    if bare and bare != text:
        return _count_text(bare, reader, counts_one)
    return _worded(text, reader) or _from_status(text, reader, counts_one)


def _percent_habit(text: str) -> Parsed | None:
    return Parsed(None, Doubt.NOT_UNDERSTOOD, "percent-for-count") if PERCENT.match(text) else None


def _ratio_habit(text: str) -> Parsed | None:
    """65/72, but 72 में से 65: there the total comes first."""
    match = OUT_OF.match(text)
    if match:
        return _part_of(int(match[2]), int(match[1]))
    match = FRACTION.match(text)
    return _part_of(int(match[1]), int(match[2])) if match else None


def _part_of(part: int, total: int) -> Parsed:
    return Parsed(part, None, "", total) if part <= total else NOT_UNDERSTOOD


def _sum_habit(text: str) -> Parsed | None:
    match = _PLUS.match(text)
    if not match:
        return None
    added = sum(int(part) for part in match[1].split("+"))
    is_wrong = match[2] and int(match[2]) != added
    return NOT_UNDERSTOOD if is_wrong else Parsed(added, Doubt.ADDED_UP, "added-up")


def _range_habit(text: str) -> Parsed | None:
    match = RANGE.match(text)
    if match and int(match[1]) < int(match[2]):
        return Parsed(int(match[1]), Doubt.APPROXIMATE, "approximate")
    match = _MORE.match(text)
    return Parsed(int(match[1]), Doubt.APPROXIMATE, "approximate") if match else None


def _worded(text: str, reader: Reader) -> Parsed | None:
    """A number with its unit or an approximating word, a number spelt out, or a claim of all."""
    says, whole = reader.sayings, sound(text)
    spelt = says.number(text)
    if spelt is not None:
        return Parsed(spelt)
    if whole in says.all:
        return Parsed(None, Doubt.CLAIMED, ALL)
    multiplied = _multiplied(text, says)
    if multiplied:
        return multiplied
    pieces = _WORD_OR_NUMBER.findall(text)
    numbers = [piece for piece in pieces if piece[0].isdigit()]
    words = [piece for piece in pieces if not piece[0].isdigit() and sound(piece)]
    if len(numbers) > 1:
        return _ratio_in_words(text, says)
    return _single(numbers, words, says)


def _multiplied(text: str, says: Sayings) -> Parsed | None:
    """डेढ़ हजार कार्यकर्ता: units fall away; what is a fraction of a round number is about as many."""
    kept = [word for word in text.split() if sound(word) not in says.units]
    about = [word for word in kept if sound(word) in says.about]
    number = says.scaled(" ".join(word for word in kept if word not in about))
    if number is None or number != int(number):
        return None
    is_rough = bool(about) or "." in text
    return Parsed(int(number), Doubt.APPROXIMATE, "approximate") if is_rough else Parsed(int(number))


def _single(numbers: list[str], written: list[str], says: Sayings) -> Parsed | None:
    spelt = [number for word in written if (number := says.number(word)) is not None]
    words = [sound(word) for word in written]
    rest = [
        w for w, own in zip(words, written, strict=True) if w not in says.units and says.number(own) is None
    ]
    value = _number(numbers[0]) if numbers else (spelt[0] if len(spelt) == 1 else None)
    if value is None or (numbers and spelt):
        return Parsed(None, Doubt.CLAIMED, ALL) if _claims_all(words, says) else None
    about = [word for word in rest if word in says.about]
    if " ".join(rest) in says.about or (rest and len(about) == len(rest)):
        return Parsed(value, Doubt.APPROXIMATE, "approximate")
    return None if rest else Parsed(value)


def _claims_all(words: list[str], says: Sayings) -> bool:
    return bool(words) and words[0] in says.all and all(word in says.units for word in words[1:])


def _ratio_in_words(text: str, says: Sayings) -> Parsed | None:
    """`72 बूथ में से 65 बूथ`: units fall away, then the ratio is read again."""
    kept = [
        piece
        for piece in _WORD_OR_NUMBER.findall(text)
        if piece[0].isdigit() or sound(piece) not in says.units
    ]
    shorter = " ".join(kept)
    habits = (_ratio_habit, _range_habit, _sum_habit)
    return next(filter(None, (habit(shorter) for habit in habits)), None) if shorter != text else None


def _from_status(text: str, reader: Reader, counts_one: bool) -> Parsed:
    if text.strip(f"{MARK} ") == "":
        return MISSING
    status = reader.statuses.read(text)
    if status in _NOTHING:
        return _NOTHING[status]
    if status == "nil_zero":
        return Parsed(0)
    if status in _ONE:
        return Parsed(1) if counts_one else Parsed(None, Doubt.NOT_UNDERSTOOD, "yes-for-count")
    return Parsed(0) if status in _ZERO and counts_one else NOT_UNDERSTOOD


def _number(text: str) -> int:
    return int(float(text.replace(",", "")))


def _named(cell: Scalar, reader: Reader, counts_one: bool) -> Parsed:
    """A count, a yes or no, or a person's name, which only says that somebody is named."""
    if not isinstance(cell, str):
        return _count(cell, reader, counts_one)
    text = tidy(cell)
    counted = _count_text(text, reader, counts_one=False)
    if counted.value is not None or counted.code not in ("value-not-understood", "yes-for-count", ""):
        return counted
    status = reader.statuses.read(text)
    if status == "not_named" or (status in _CLAIMS and reader.statuses.read_whole(text)):
        return _as_claim(status)
    if MARK not in text and len(_NOT_A_LETTER.sub("", plain(text))) < 2:
        return MISSING
    return Parsed(True, names=1)


def _as_claim(status: str) -> Parsed:
    if status in _NOTHING:
        return _NOTHING[status]
    return Parsed(status in _ONE)


def _flag(cell: Scalar, reader: Reader) -> Parsed:
    if cell is None:
        return MISSING
    if isinstance(cell, int | float):
        return Parsed(bool(cell))
    if not isinstance(cell, str):
        return Parsed(True)
    if _PLAIN_NUMBER.match(cell):
        return Parsed(_number(cell) > 0)
    counted = _worded(tidy(cell), reader)
    if counted and isinstance(counted.value, int):
        return Parsed(counted.value > 0)
    status = reader.statuses.read(cell)
    if status in _NOTHING:
        return _NOTHING[status]
    if status == "nil_zero":
        return Parsed(False)
    if status in _ONE:
        return Parsed(True)
    return Parsed(False) if status in _ZERO else Parsed(None, Doubt.NOT_UNDERSTOOD, "status-unknown")


def _date(cell: Scalar, reader: Reader) -> Parsed:
    if cell is None:
        return MISSING
    day = day_of_cell(cell)
    if day:
        return Parsed(day)
    if not isinstance(cell, str):
        return Parsed(None, Doubt.NOT_UNDERSTOOD, "date-as-number")
    return _date_text(tidy(cell), reader)


def _date_text(text: str, reader: Reader) -> Parsed:
    days = find_days(text, reader.near)
    if days:
        return Parsed(days[0], until=days[-1] if days[-1] > days[0] else None)
    day = day_in_month_of(text, reader.near)
    if day:
        return Parsed(day, Doubt.APPROXIMATE, "month-assumed")
    if re.fullmatch(r"\d{5}(?:\.0+)?", text):
        serial = day_of_cell(float(text))
        return Parsed(serial) if serial else _UNCLEAR_DATE
    if re.fullmatch(r"\d+(?:[./-]\d+)?", text):
        return Parsed(None, Doubt.NOT_UNDERSTOOD, "date-as-number")
    status = reader.statuses.read(text)
    if status in _NOTHING:
        return _NOTHING[status]
    return Parsed(None, Doubt.NOT_UNDERSTOOD, f"status:{status}") if status else _UNCLEAR_DATE


_UNCLEAR_DATE = Parsed(None, Doubt.NOT_UNDERSTOOD, "date-not-clear")


def _status(cell: Scalar, reader: Reader) -> Parsed:
    if cell is None:
        return MISSING
    if isinstance(cell, bool):
        return Parsed("yes" if cell else "no")
    if isinstance(cell, int | float):
        return (
            Parsed("complete")
            if cell in (1, 100)
            else Parsed("not_started")
            if cell == 0
            else _UNKNOWN_STATUS
        )
    if isinstance(cell, date | datetime):
        return Parsed("complete")
    if not isinstance(cell, str):
        return _UNKNOWN_STATUS
    status = reader.statuses.read(cell)
    if status in _NOTHING:
        return _NOTHING[status]
    return Parsed(status) if status else _pledged(cell, reader)


_UNKNOWN_STATUS = Parsed(None, Doubt.NOT_UNDERSTOOD, "status-unknown")


def _pledged(text: str, reader: Reader) -> Parsed:
    """5 तारीख तक and शीघ्र are promises: pending."""
    words = sound(text).split()
    return Parsed("pending") if any(word in reader.sayings.pledge for word in words) else _UNKNOWN_STATUS


def _percent(cell: Scalar) -> Parsed:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Parsed(float(cell))
    match = PERCENT.match(tidy(cell)) if isinstance(cell, str) else None
    if match:
        return Parsed(float(match[1]))
    return (
        Parsed(float(cell)) if isinstance(cell, str) and re.fullmatch(r"\d+(\.\d+)?", tidy(cell)) else MISSING
    )


def _text(cell: Scalar) -> Parsed:
    if cell is None:
        return MISSING
    if isinstance(cell, str):
        return Parsed(tidy(cell)) if plain(cell) or MARK in cell else MISSING
    day = day_of_cell(cell) if isinstance(cell, date | datetime) else None
    return Parsed(day.strftime("%d.%m.%Y") if day else str(cell))
