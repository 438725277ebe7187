"""Files read through intake with what the store knows of their offices.

A file without one figure is empty: it came, but no report did (domain.md §1.10). One that says nil holds
zeros and is a report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from readiness.definitions.findings import Finding, Severity, Where
from readiness.definitions.load import Definitions
from readiness.desk.formats import of_every_kind, without_other_kinds
from readiness.intake.profiles import Profile
from readiness.intake.read import Progress, read_many
from readiness.intake.records import How, Outcome, Reading, Record
from readiness.store.store import Store

File = tuple[Path | bytes, str]
_UNITS = "register"
_EMPTY = "no-figures"


def read_files(
    store: Store, definitions: Definitions, files: Sequence[File], progress: Progress | None = None
) -> list[Reading]:
    """Read (source, name) pairs in their order; `progress` is told after each."""
    profiles = store.profiles()
    known = {sender: of_every_kind(profile) for sender, profile in profiles.items()}
    readings = read_many(files, definitions, progress, known)
    return [
        without_other_kinds(
            with_figures_only(each, definitions), profiles.get(each.sender, Profile()).last_headings
        )
        for each in readings
    ]


def with_figures_only(reading: Reading, definitions: Definitions) -> Reading:
    """The reading without areas in which nothing was filled in; refused where that leaves nothing."""
    given = frozenset(definitions.store.reporting.given)
    filled = {each.area for each in reading.records if _is_filled(each, definitions, given)}
    records = tuple(each for each in reading.records if each.area in filled)
    if not reading.records or _is_asking(reading):
        return reading
    if records:
        return replace(reading, records=records)
    refusal = Finding(_EMPTY, Severity.RED, Where(reading.file))
    return replace(reading, outcome=Outcome.REFUSED, refusal=refusal, tables=(), records=(), findings=())


def _is_asking(reading: Reading) -> bool:
    """Whether a heading is not known yet: beneath it there may be figures."""
    unknown = (How.SUGGESTED, How.UNKNOWN)
    return any(column.how in unknown for table in reading.tables for column in table.columns)


def _is_filled(record: Record, definitions: Definitions, given: frozenset[str]) -> bool:
    """Whether the office said anything of the unit beyond what it was given, as its number of booths."""
    item = definitions.layouts.areas[record.area].item
    said = (name for name, value in record.fields.items() if value is not None)
    return record.area == _UNITS or bool(record.doubts) or any(n not in given and n != item for n in said)
