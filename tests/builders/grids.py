"""Builders of grids and workbooks by hand, and short views of what was read from them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from readiness.definitions.load import Definitions, load
from readiness.intake.interpret import interpret
from readiness.intake.profiles import NO_PROFILES, Profiles
from readiness.intake.records import Reading, Record
from readiness.intake.workbook import Grid, Scalar, Span, Workbook

Rows = Sequence[Sequence[Scalar]]


@cache
def the_definitions() -> Definitions:
    """The shipped definitions, read once."""
    return load()


def a_grid(rows: Rows, sheet: str = "Sheet1", **facts: object) -> Grid:
    """A sheet of these rows, padded to one width."""
    width = max((len(row) for row in rows), default=0)
    return Grid(sheet=sheet, rows=tuple((*row, *[None] * (width - len(row))) for row in rows), **facts)


def a_workbook(*grids: Grid, name: str = "रिपोर्ट.xlsx") -> Workbook:
    """A file of these sheets."""
    return Workbook(name, "digest", "xlsx", grids)


def a_merge(top: int, left: int, bottom: int, right: int) -> Span:
    return Span(top, left, bottom, right)


def read_rows(rows: Rows, sheet: str = "Sheet1", **facts: object) -> Reading:
    """The reading of a file of one sheet."""
    return interpret(a_workbook(a_grid(rows, sheet, **facts)), the_definitions())


def read_sheets(*grids: Grid, name: str = "रिपोर्ट.xlsx", profiles: Profiles = NO_PROFILES) -> Reading:
    """The reading of a file of several sheets."""
    return interpret(a_workbook(*grids, name=name), the_definitions(), profiles)


def units(reading: Reading) -> list[tuple[object, ...]]:
    """(assembly, mandal, booth) of every record, in order, each once."""
    places = [(r.place.ac_no, r.place.mandal, r.place.booth_no) for r in reading.records]
    return list(dict.fromkeys(places))


def the_record(
    reading: Reading, ac_no: int | None = None, mandal: str | None = None, area: str = ""
) -> Record:
    """The one record of that assembly and mandal (and area)."""
    found = [
        r
        for r in reading.records
        if r.place.ac_no == ac_no and r.place.mandal == mandal and area in ("", r.area)
    ]
    assert len(found) == 1, found
    return found[0]


def values(reading: Reading, field: str) -> list[object]:
    """The field's values down the records that have it."""
    return [record.fields[field] for record in reading.records if field in record.fields]


def codes(reading: Reading) -> set[str]:
    """The codes of all findings."""
    return {finding.code for finding in reading.findings}


def cell_of(reading: Reading, code: str) -> str:
    """The cell of the first finding of that code."""
    return next(finding.where.cell for finding in reading.findings if finding.code == code)


def fields_of(reading: Reading, table: int = 0) -> list[str | None]:
    """The fields of a table's columns, left to right."""
    return [column.field for column in reading.tables[table].columns]
