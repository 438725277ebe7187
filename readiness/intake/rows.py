"""What each row under a table's headings is: a unit's figures, a total, a section's name, or none of these.

Totals are told by their word, and without a word by arithmetic. They are compared, never added.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from readiness.definitions.layouts import Kind, Layouts
from readiness.intake.folding import sound, words_of
from readiness.intake.labels import LineWords, Total, line_words, total_of
from readiness.intake.recognise import RecognisedTable
from readiness.intake.whereabouts import NOWHERE, Clue, Locator
from readiness.intake.workbook import Scalar

_LABEL_KINDS = frozenset({Kind.PLACE, Kind.IGNORE, Kind.TEXT, Kind.ITEM, Kind.MARKER, Kind.LISTED, Kind.DROP})
_UNIT_KINDS = frozenset({Kind.PLACE, Kind.ITEM, Kind.LISTED})
_LONGEST_SECTION = 8
# A total's word stands in one of a row's first labels.
_LABELS = 3
UNIT_COLUMNS = ("booth_no", "booth_name", "sk_name", "mandal_name", "ac_name", "ac_no", "ls_name", "ls_no")
"""The fields that name a row's unit, finest first."""


_SECTION_FIELDS = ("ac_no", "seat_no", "mandal", "shakti_kendra")
_HOLDS = {
    "ac_no": "ac_no",
    "ac_name": "ac_no",
    "ls_no": "seat_no",
    "ls_name": "seat_no",
    "mandal_name": "mandal",
    "sk_name": "shakti_kendra",
}


class RowKind(StrEnum):
    UNIT = "unit"
    TOTAL = "total"
    SECTION = "section"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table's body: its zero-based number, kind, and a section's clue or a total's label.

    `is_bare` says that no word for a level stood in the section's line.
    """

    number: int
    kind: RowKind
    clue: Clue = NOWHERE
    label: str = ""
    is_bare: bool = False


def classify(table: RecognisedTable, locator: Locator, layouts: Layouts) -> list[Row]:
    """Every row of the table's body that says something, in order; notes and signatures are left out."""
    reader = _RowReader(
        table, locator, line_words(layouts), _label_columns(table, layouts), *_columns_of(table, layouts)
    )
    rows = [reader.read(number) for number in table.block.body]
    return [row for row in rows if row.kind != RowKind.NOTHING]


def _label_columns(table: RecognisedTable, layouts: Layouts) -> frozenset[int]:
    """The columns in which a total's word may stand: all up to the first figure, and every place column."""
    kinds = {column: layouts.fields[name].kind for name, column in table.fields.items()}
    figures = [column for column, kind in kinds.items() if kind not in _LABEL_KINDS]
    first = min([*figures, *table.wide.columns], default=max(table.block.columns, default=0) + 1)
    return frozenset(c for c in table.block.columns if c < first or kinds.get(c) in (Kind.PLACE, Kind.IGNORE))


def _columns_of(table: RecognisedTable, layouts: Layouts) -> tuple[frozenset[int], frozenset[int]]:
    """The columns of figures, and those that name what a row is about."""
    kinds = {column: layouts.fields[name].kind for name, column in table.fields.items()}
    figures = frozenset(column for column, kind in kinds.items() if kind not in _LABEL_KINDS)
    figures |= table.wide.columns.keys()
    return figures, frozenset(column for column, kind in kinds.items() if kind in _UNIT_KINDS)


@dataclass(frozen=True, eq=False)
class _RowReader:
    table: RecognisedTable
    locator: Locator
    words: LineWords
    labels: frozenset[int]
    figures: frozenset[int]
    units: frozenset[int]

    @property
    def named(self) -> frozenset[int]:
        fields = self.table.fields
        return frozenset(fields[name] for name in UNIT_COLUMNS if name in fields)

    def read(self, number: int) -> Row:
        cells = self._cells(number)
        if not cells:
            return Row(number, RowKind.NOTHING)
        label = self._total_label(cells)
        if label:
            return Row(number, RowKind.TOTAL, label=label)
        column, value = cells[0]
        if len(cells) == 1 and isinstance(value, str):
            return self._alone(number, column, value)
        return self._several(number, cells)

    def _cells(self, number: int) -> Sequence[tuple[int, Scalar]]:
        cells = self.table.sheet.filled(number)
        columns = self.table.block.columns
        if len(columns) == self.table.sheet.width:
            return cells
        row = self.table.sheet.rows[number]
        return [(column, row[column]) for column in columns if row[column] is not None]

    def _total_label(self, cells: Sequence[tuple[int, Scalar]]) -> str:
        labels = [cell for cell in cells if cell[0] in self.labels]
        for column, label in labels[:_LABELS]:
            told = total_of(label, self.words, self.locator) if isinstance(label, str) else Total.NO
            if told == Total.SURE or (told == Total.LIKELY and self._names_nothing_else(column, cells)):
                return str(label)
        return ""

    def _names_nothing_else(self, column: int, cells: Sequence[tuple[int, Scalar]]) -> bool:
        """Whether the row has figures, and neither a running number nor another name beside its label."""
        named = self.named | {self.table.fields.get("serial_no", column)}
        has_figures = any(each in self.figures for each, _ in cells)
        return has_figures and not any(each != column and each in named for each, _ in cells)

    def _alone(self, number: int, column: int, text: str) -> Row:
        """A row with one text: a section's name, a unit that reported nothing, or a note."""
        if self._is_note(text):
            return Row(number, RowKind.NOTHING)
        clue = self.locator.clue(text)
        if not clue.is_empty:
            return Row(number, RowKind.SECTION, clue, text)
        is_unit = column in self._finest() and not self._is_wide(number, column)
        if is_unit and not self._names_higher(text):
            return Row(number, RowKind.UNIT)
        if len(words_of(text)) <= _LONGEST_SECTION and column in self.labels:
            bare = replace(self.locator.doubtful(text), level=self.locator.level(text))
            return Row(number, RowKind.SECTION, bare, text, is_bare=True)
        return Row(number, RowKind.NOTHING)

    def _names_higher(self, text: str) -> bool:
        """Whether the name is an assembly's, or has its level's word, in a column of smaller units."""
        if self.table.fields.keys() & {"ac_name", "ac_no", "ls_name"}:
            return False
        return self.locator.level(text) is not None or bool(self.locator.gazetteer.named_assembly(text))

    def _several(self, number: int, cells: Sequence[tuple[int, Scalar]]) -> Row:
        texts = [value for _, value in cells if isinstance(value, str)]
        if len(texts) == len(cells) and any(self._is_signature(text) for text in texts):
            return Row(number, RowKind.NOTHING)
        if any(column in self.figures for column, _ in cells):
            return Row(number, RowKind.UNIT)
        section = self._numbered_section(number, cells)
        if section:
            return section
        names_unit = any(column in self.units for column, _ in cells)
        return Row(number, RowKind.UNIT if names_unit else RowKind.NOTHING)

    def _numbered_section(self, number: int, cells: Sequence[tuple[int, Scalar]]) -> Row | None:
        """A section's name beside its number: "(अ) | विधानसभा 22 कटघोरा" over rows that have figures."""
        held = {_HOLDS[name] for name in self.table.fields if name in _HOLDS}
        own = self.named | {self.table.fields.get("serial_no", -1)}
        for column, value in cells:
            if column in own and isinstance(value, str) and not self._is_note(value):
                clue = self.locator.clue(value)
                told = {name for name in _SECTION_FIELDS if getattr(clue, name)}
                if told and not told & held:
                    return Row(number, RowKind.SECTION, clue, value)
        return None

    def _finest(self) -> tuple[int, ...]:
        fields = self.table.fields
        return tuple(fields[name] for name in UNIT_COLUMNS if name in fields)[:1]

    def _is_wide(self, number: int, column: int) -> bool:
        span = self.table.sheet.span_of(number, column)
        return span.right > span.left

    def _is_note(self, text: str) -> bool:
        first = sound(text).split()[:1]
        return text.startswith("*") or bool(first and first[0] in self.words.note) or self._is_signature(text)

    def _is_signature(self, text: str) -> bool:
        return _holds(self.words.signature, text)


@lru_cache(maxsize=8192)
def _holds(words: frozenset[str], text: str) -> bool:
    """Whether one of the words stands in the text; asked of every cell, so each text is looked at once."""
    heard = f" {sound(text)} "
    return any(f" {word} " in heard for word in words)
