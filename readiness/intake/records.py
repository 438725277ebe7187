"""What intake hands on: records with an address for every value, and the reading of one file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from readiness.definitions.findings import Finding
from readiness.definitions.places import Place

Value = int | float | bool | str | date | None


class Outcome(StrEnum):
    """How a file fared (contract.md, `inspect`)."""

    READ = "read"
    READ_WITH_FINDINGS = "read_with_findings"
    REFUSED = "refused"


class How(StrEnum):
    """How a header was matched to a field (contract.md)."""

    EXACT = "exact"
    ALIAS = "alias"
    KEY = "key"
    PROFILE = "profile"
    SUGGESTED = "suggested"
    DROPPED = "dropped"
    UNKNOWN = "unknown"


class Doubt(StrEnum):
    """Why a value is not simply what the office wrote. A record's `doubts` hold only doubtful fields."""

    APPROXIMATE = "approximate"
    CLAIMED = "claimed"
    ADDED_UP = "added_up"
    NOT_CALCULATED = "not_calculated"
    NOT_UNDERSTOOD = "not_understood"
    NOT_RECEIVED = "not_received"
    NOT_APPLICABLE = "not_applicable"
    ORAL = "oral"


@dataclass(frozen=True, slots=True)
class Record:
    """What one row of a report says about one unit in one area.

    `item` tells apart several records of a unit: an office's level, a morcha, a committee kind, a
    tour's kind and number, a designation, a post. `fields` maps canonical field names to values, None
    where missing; an absent field has no column in this report. `columns` maps each field to its
    column letter, or to its whole cell where the table stands on its side or is a matrix; `row` is the
    1-based row (on its side: the column's number). `as_on` is the day the figures speak of.
    """

    area: str
    place: Place
    fields: Mapping[str, Value]
    columns: Mapping[str, str]
    sheet: str
    row: int
    item: str = ""
    as_on: date | None = None
    doubts: Mapping[str, Doubt] = field(default_factory=dict)

    def cell_of(self, name: str) -> str:
        """The cell the field came from, as F14; "" for a field no cell gave."""
        column = self.columns.get(name, "")
        return column if not column or column[-1].isdigit() else f"{column}{self.row}"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a recognised table: its letter, joined header, field and how that was found."""

    letters: str
    header: str
    field: str | None
    how: How


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A row of totals: 1-based row, and whether every total equals the sum of its rows."""

    row: int
    agrees: bool


@dataclass(frozen=True)
class TableReading:
    """One table as contract.md's `inspect` shows it. `areas` has the leading area first; () = unknown."""

    sheet: str
    range: str
    hidden: bool
    areas: tuple[str, ...]
    level: str | None
    header_rows: tuple[int, ...]
    as_on: date | None
    columns: tuple[Column, ...]
    records: int
    totals: TotalRow | None


@dataclass(frozen=True, slots=True)
class Removed:
    """What was dropped at the door, in numbers only."""

    phones: int = 0
    emails: int = 0
    voter_ids: int = 0
    aadhaar_like: int = 0
    names: int = 0

    def __add__(self, other: Removed) -> Removed:
        return Removed(*(a + b for a, b in zip(self.counts(), other.counts(), strict=True)))

    def counts(self) -> tuple[int, int, int, int, int]:
        return self.phones, self.emails, self.voter_ids, self.aadhaar_like, self.names


@dataclass(frozen=True)
class Reading:
    """One file, read or refused. `refusal` is the finding that says why; then nothing else is kept.

    `sender` is the district office the file speaks for (its English name), or "" when not known.
    """

    file: str
    digest: str
    outcome: Outcome
    refusal: Finding | None = None
    tables: tuple[TableReading, ...] = ()
    records: tuple[Record, ...] = ()
    findings: tuple[Finding, ...] = ()
    removed: Removed = Removed()
    sender: str = ""
