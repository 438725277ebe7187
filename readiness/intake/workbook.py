"""What a file holds before anybody has asked what it means: sheets of cells, as nouns.

Filled by the readers; nothing here knows a header, a place or a language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from readiness.definitions.findings import Finding
from readiness.intake.records import Removed

Scalar = str | int | float | bool | date | datetime | time | timedelta | None
Cell = tuple[int, int]


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

    Cells are addressed by zero-based (row, column), and only those that have something are held:
    `legacy` the text as typed where a legacy font was turned into Unicode, `fonts` the legacy font's
    name, `fills` coloured cells without text, `struck` cells struck through, `percents` numbers shown
    as per cent. An empty cell is None, an error or a formula without a result too (see `troubles`).
    `removed` counts what its cells held of persons.
    `known` is False when the second pass failed: then fonts, hidden rows and comments are not known.
    """

    sheet: str
    rows: tuple[tuple[Scalar, ...], ...]
    hidden: bool = False
    merges: tuple[Span, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    fonts: Mapping[Cell, str] = field(default_factory=dict)
    legacy: Mapping[Cell, str] = field(default_factory=dict)
    troubles: Mapping[Cell, Trouble] = field(default_factory=dict)
    comments: Mapping[Cell, str] = field(default_factory=dict)
    fills: frozenset[Cell] = frozenset()
    struck: frozenset[Cell] = frozenset()
    percents: frozenset[Cell] = frozenset()
    known: bool = True
    removed: Removed = field(default_factory=Removed)


@dataclass(frozen=True)
class Workbook:
    """A file that could be read. `name`, sheet names, cells and comments are already scrubbed of persons'
    numbers; `removed` counts them, `findings` says what the readers noticed."""

    name: str
    digest: str
    kind: str
    sheets: tuple[Grid, ...]
    has_macros: bool = False
    findings: tuple[Finding, ...] = ()
    removed: Removed = field(default_factory=Removed)


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


def cell_of(address: str) -> Cell:
    """Zero-based row and column of a spreadsheet address: F14 is (13, 5). Raises ValueError."""
    letters = address.rstrip("0123456789")
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return int(address[len(letters) :]) - 1, column - 1
