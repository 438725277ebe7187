"""What a file holds before anybody has asked what it means: sheets of cells, as nouns.

Filled by the readers; nothing here knows a header, a place or a language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

Scalar = str | int | float | bool | date | datetime | time | timedelta | None


class Trouble(StrEnum):
    """Why a cell's value cannot be trusted as it stands."""

    ERROR = "error"
    NOT_CALCULATED = "not_calculated"


@dataclass(frozen=True, slots=True)
class Span:
    """A block of cells, zero-based and inclusive: a merge, or the extent of a table."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        return self.top <= row <= self.bottom and self.left <= column <= self.right


@dataclass(frozen=True)
class Grid:
    """One sheet. `rows` are all of one width; row 0, column 0 is A1.

    `fonts`, `troubles`, `comments` hold only the cells that have one, by (row, column). `known` is
    False when the second pass failed, so that fonts, hidden rows and comments are not known.
    """

    sheet: str
    rows: tuple[tuple[Scalar, ...], ...]
    hidden: bool = False
    merges: tuple[Span, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    fonts: Mapping[tuple[int, int], str] = field(default_factory=dict)
    troubles: Mapping[tuple[int, int], Trouble] = field(default_factory=dict)
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)
    bold_rows: frozenset[int] = frozenset()
    known: bool = True


@dataclass(frozen=True)
class Workbook:
    """A file that could be read. `name` and sheet names are already scrubbed of persons."""

    name: str
    digest: str
    kind: str
    sheets: tuple[Grid, ...]
    has_macros: bool = False


def cell_name(row: int, column: int) -> str:
    """The cell's spreadsheet address from zero-based row and column: (0, 0) is A1."""
    return f"{column_letters(column)}{row + 1}"


def column_letters(column: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    letters, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(65 + digit) + letters
    return letters
