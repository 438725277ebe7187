"""The names that stand in a file's own columns of names, so that they are found wherever else it uses them.

They live as long as the reading of the file does, and are never kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readiness.definitions.layouts import Kind, Layouts
from readiness.definitions.persons import PersonWords
from readiness.intake.names import may_be_name
from readiness.intake.records import Column, How, Reading, TableReading
from readiness.intake.workbook import Grid, Workbook

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0900-\u0903\u093a-\u094f\u0962\u0963\u200c\u200d'])*")
_MOST = 5000


def names_in(
    book: Workbook, reading: Reading, layouts: Layouts, persons: PersonWords
) -> re.Pattern[str] | None:
    """A pattern of every name of two words or more in a column of names; None when there is none.

    One word is too little: in such a column it may as well be a status.
    """
    grids = {grid.sheet: grid for grid in book.sheets}
    found = {
        words
        for table in reading.tables
        if table.sheet in grids
        for text in _texts(grids[table.sheet], table, layouts)
        for words in _names(text, persons)
    }
    longest_first = sorted(found, key=lambda words: (-len(words), words))[:_MOST]
    either = "|".join(r"[\s.]+".join(map(re.escape, words)) for words in longest_first)
    return re.compile(either) if either else None


def _texts(grid: Grid, table: TableReading, layouts: Layouts) -> Iterator[str]:
    held = [column.letters for column in table.columns if _holds_names(column, layouts)]
    # A table on its side has numbers of rows for its columns' letters.
    rows = [int(letters) - 1 for letters in held if letters.isdigit()]
    columns = [_index(letters) for letters in held if not letters.isdigit()]
    for row in grid.rows[max(table.header_rows, default=0) :]:
        yield from (value for column in columns if isinstance(value := row[column], str))
    for number in rows:
        yield from (value for value in grid.rows[number] if isinstance(value, str))


def _holds_names(column: Column, layouts: Layouts) -> bool:
    if column.how is How.DROPPED:
        return True
    field = layouts.fields.get(column.field or "")
    return field is not None and field.kind in (Kind.NAMED, Kind.DROP)


def _names(text: str, persons: PersonWords) -> Iterator[tuple[str, ...]]:
    """A name, and its first words where it has three or more."""
    words = tuple(word for word in _WORD.findall(text) if may_be_name(word, persons))
    for length in range(2, len(words) + 1):
        yield words[:length]


def _index(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place - 1
