"""The headings of an office's last files, kind by kind, so that only a changed format is called changed.

An office sends several kinds of sheets on one area, as a summary of mandals and a list of booths. Headings
are kept by area and level: a sheet is compared with the last one of its own kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from readiness.definitions.findings import Finding
from readiness.intake.profiles import Profile
from readiness.intake.records import Outcome, Reading, TableReading

_BETWEEN = "/"
Headings = Mapping[str, tuple[str, ...]]


def headings_by_kind(reading: Reading) -> Headings:
    """The heading paths of each kind of sheet in the file."""
    return {
        kind: tuple(column.header for column in table.columns)
        for table in reading.tables
        for kind in _kinds(table)
    }


def of_every_kind(profile: Profile) -> Profile:
    """The profile as intake asks for it: by area alone, with the headings of every kind of sheet."""
    by_area: dict[str, tuple[str, ...]] = {}
    for kind, headings in profile.last_headings.items():
        area = kind.partition(_BETWEEN)[0]
        by_area[area] = tuple(dict.fromkeys([*by_area.get(area, ()), *headings]))
    return replace(profile, last_headings=by_area)


def without_other_kinds(reading: Reading, last: Headings) -> Reading:
    """The reading without changes of heading that are none within the sheet's own kind."""
    kept = tuple(each for each in reading.findings if not _is_of_other_kind(each, reading, last))
    is_plain = not kept and reading.outcome is Outcome.READ_WITH_FINDINGS
    return replace(reading, findings=kept, outcome=Outcome.READ if is_plain else reading.outcome)


def _is_of_other_kind(finding: Finding, reading: Reading, last: Headings) -> bool:
    if finding.code != "heading-changed":
        return False
    tables = [table for table in reading.tables if table.sheet == finding.where.sheet]
    before = [last.get(kind, ()) for table in tables for kind in _kinds(table)]
    return not any(finding.facts["before"] in known and finding.seen not in known for known in before)


def _kinds(table: TableReading) -> list[str]:
    return [f"{area}{_BETWEEN}{table.level or ''}" for area in table.areas]
