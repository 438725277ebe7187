"""The last look before a reading leaves intake, and the first at a workbook's own names: no person in either.

Columns of names are dropped where tables are read; here is what is left: sheet and file names, comments,
remarks, and whatever a finding or a heading quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache, partial

from readiness.definitions.findings import Finding
from readiness.definitions.persons import PersonWords
from readiness.intake.names import without_names
from readiness.intake.privacy import MARK, Scrubbed, scrub
from readiness.intake.records import Column, Reading, Record, Removed, Value
from readiness.intake.workbook import Grid, Workbook

_Clean = Callable[[str], Scrubbed]


def workbook_without_persons(book: Workbook, persons: PersonWords) -> Workbook:
    """The workbook with no person's name in its name, its sheets' names and its comments."""
    clean: _Clean = partial(_cleaned, persons=persons)
    name, ending = _parted(book.name)
    file = clean(name)
    sheets = list(_renamed([_sheet_without_persons(grid, clean) for grid in book.sheets]))
    removed = sum((gone for _, gone in sheets), file.removed)
    return replace(
        book,
        name=file.text + ending,
        sheets=tuple(grid for grid, _ in sheets),
        findings=tuple(_in_file(finding, file.text + ending) for finding in book.findings),
        removed=book.removed + removed,
    )


def reading_without_persons(
    reading: Reading, persons: PersonWords, known: re.Pattern[str] | None = None
) -> Reading:
    """The reading with no person's name in what it quotes: findings, headings and texts of records.

    `known` finds the names that the file's own columns of names hold.
    """
    gone: list[Removed] = []

    def text(value: str) -> str:
        plain, times = known.subn(MARK, value) if known else (value, 0)
        scrubbed = _cleaned(plain, persons)
        if plain != value or scrubbed.text != plain:
            gone.append(scrubbed.removed + Removed(names=times))
        return scrubbed.text

    return replace(
        reading,
        findings=tuple(replace(finding, seen=text(finding.seen)) for finding in reading.findings),
        tables=tuple(
            replace(table, columns=tuple(_heading(column, text) for column in table.columns))
            for table in reading.tables
        ),
        records=tuple(_record(record, text) for record in reading.records),
        removed=sum(gone, reading.removed),
    )


@lru_cache(maxsize=65536)
def _cleaned(text: str, persons: PersonWords) -> Scrubbed:
    scrubbed = scrub(text)
    named = without_names(scrubbed.text, persons)
    return Scrubbed(named.text, scrubbed.removed + named.removed)


def _parted(name: str) -> tuple[str, str]:
    """A file's name and its ending, so that an ending is never taken for a name's last part."""
    stem, dot, ending = name.rpartition(".")
    return (stem, dot + ending) if stem and len(ending) <= 5 else (name, "")


def _sheet_without_persons(grid: Grid, clean: _Clean) -> tuple[Grid, Removed]:
    name, notes = clean(grid.sheet), {cell: clean(text) for cell, text in grid.comments.items()}
    removed = sum((note.removed for note in notes.values()), name.removed)
    texts = {cell: note.text for cell, note in notes.items()}
    return replace(grid, sheet=name.text, comments=texts), removed


def _renamed(sheets: list[tuple[Grid, Removed]]) -> Iterator[tuple[Grid, Removed]]:
    """Sheets that lost their names to the same mark are told apart by their order."""
    names = [grid.sheet for grid, _ in sheets]
    for place, (grid, removed) in enumerate(sheets):
        same = names[:place].count(grid.sheet)
        yield replace(grid, sheet=f"{grid.sheet} {same + 1}") if same else grid, removed


def _in_file(finding: Finding, file: str) -> Finding:
    return replace(finding, where=replace(finding.where, file=file))


def _heading(column: Column, text: Callable[[str], str]) -> Column:
    return replace(column, header=text(column.header))


def _record(record: Record, text: Callable[[str], str]) -> Record:
    if not any(isinstance(value, str) for value in record.fields.values()):
        return record
    return replace(record, fields=dict(_texts(record.fields, text)))


def _texts(fields: Mapping[str, Value], text: Callable[[str], str]) -> Iterator[tuple[str, Value]]:
    for name, value in fields.items():
        yield name, text(value) if isinstance(value, str) else value
