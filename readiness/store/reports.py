"""What the store says of a report: who sent what and when, how it fared, and whether it is in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from readiness.definitions.findings import Finding
from readiness.intake.records import Outcome, Removed


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a file came: on what day, by which designation, of which day its undated figures speak."""

    received: date
    by: str = ""
    as_on: date | None = None
    is_practice: bool = False
    is_oral: bool = False


@dataclass(frozen=True, slots=True)
class ReportPart:
    """The records of one area for one seat in a report; `seat_no` 0 = of no seat. `as_on` is the latest."""

    area: str
    seat_no: int
    records: int
    as_on: date


@dataclass(frozen=True, slots=True)
class StoredReport:
    """One stored file. `is_active` is False after an undo; `already` only in the answer to `Store.add`.

    `as_on` is the latest day of its figures, None when it holds none. `stored_at` is in UTC.
    """

    report_id: int
    digest: str
    file: str
    sender: str
    received: date
    as_on: date | None
    stored_at: datetime
    outcome: Outcome
    by: str
    is_practice: bool
    is_active: bool
    is_oral: bool
    removed: Removed
    parts: tuple[ReportPart, ...]
    findings: int
    already: bool = False

    @property
    def records(self) -> int:
        return sum(part.records for part in self.parts)

    @property
    def seat_nos(self) -> tuple[int, ...]:
        """The seats it speaks of, in number order."""
        return tuple(sorted({part.seat_no for part in self.parts if part.seat_no}))

    @property
    def areas(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(part.area for part in self.parts))


@dataclass(frozen=True, slots=True)
class StoredFinding:
    """A finding of a stored report. `seat_no` and `ac_no` are 0 where its row speaks of no one place."""

    finding: Finding
    report_id: int
    file: str
    seat_no: int = 0
    ac_no: int = 0


@dataclass(frozen=True, slots=True)
class Deed:
    """One line of the audit log: when (UTC), which designation, what, about which report."""

    at: datetime
    by: str
    deed: str
    report_id: int | None
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that came and was not taken: when (UTC), from which office as far as it is known, and why.

    `code` and `facts` are those of the refusal that intake gave.
    """

    at: datetime
    file: str
    digest: str
    sender: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict, hash=False)
