"""What each row under a table's headings is: a unit's figures, a total, a section's name, or none of these.

Totals are told by their word, and without a word by arithmetic. They are compared, never added.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from readiness.definitions.layouts import Kind, Layouts
from readiness.intake.folding import plain, sound, words_of
from readiness.intake.recognise import RecognisedTable
from readiness.intake.whereabouts import NOWHERE, Clue, Locator
from readiness.intake.workbook import Scalar

_LABEL_KINDS = frozenset({Kind.PLACE, Kind.IGNORE, Kind.TEXT, Kind.ITEM, Kind.MARKER, Kind.LISTED, Kind.DROP})
_UNIT_KINDS = frozenset({Kind.PLACE, Kind.ITEM, Kind.LISTED})
_LONGEST_SECTION = 8


class RowKind(StrEnum):
    UNIT = "unit"
    TOTAL = "total"
    SECTION = "section"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table's body: its zero-based number, kind, and a section's clue or a total's label."""

    number: int
    kind: RowKind
    clue: Clue = NOWHERE
    label: str = ""


@dataclass(frozen=True, eq=False)
class LineWords:
    """The words that tell totals, signatures and notes, folded."""

    total: frozenset[tuple[str, ...]]
    signature: frozenset[str]
    note: frozenset[str]
    level: frozenset[str]


def classify(table: RecognisedTable, locator: Locator, layouts: Layouts) -> list[Row]:
    """Every row of the table's body that says something, in order; notes and signatures are left out."""
    reader = _RowReader(
        table, locator, line_words(layouts), _label_columns(table, layouts), *_columns_of(table, layouts)
    )
    rows = [reader.read(number) for number in table.block.body]
    return [row for row in rows if row.kind != RowKind.NOTHING]


@lru_cache(maxsize=4)
def line_words(layouts: Layouts) -> LineWords:
    lines = layouts.lines
    levels = {
        sound(w)
        for name, words in lines.items()
        if name.startswith("word_")
        for each in words
        for w in each.split()
    }
    fillers = {sound(word) for word in lines["place_fillers"]}
    return LineWords(
        total=frozenset(tuple(sound(word).split()) for word in lines["total"]),
        signature=frozenset(sound(word) for word in lines["signature"]),
        note=frozenset(sound(word) for word in lines["note"]),
        level=frozenset(levels | fillers),
    )


def _label_columns(table: RecognisedTable, layouts: Layouts) -> tuple[int, ...]:
    """The columns in which a total's word may stand: all up to the first figure, and every place column."""
    kinds = {column: layouts.fields[name].kind for name, column in table.fields.items()}
    figures = [column for column, kind in kinds.items() if kind not in _LABEL_KINDS]
    first = min(figures, default=max(table.block.columns, default=0) + 1)
    return tuple(c for c in table.block.columns if c < first or kinds.get(c) in (Kind.PLACE, Kind.IGNORE))


def _columns_of(table: RecognisedTable, layouts: Layouts) -> tuple[frozenset[int], frozenset[int]]:
    """The columns of figures, and those that name what a row is about."""
    kinds = {column: layouts.fields[name].kind for name, column in table.fields.items()}
    figures = frozenset(column for column, kind in kinds.items() if kind not in _LABEL_KINDS)
    return figures, frozenset(column for column, kind in kinds.items() if kind in _UNIT_KINDS)


@dataclass(frozen=True, eq=False)
class _RowReader:
    table: RecognisedTable
    locator: Locator
    words: LineWords
    labels: tuple[int, ...]
    figures: frozenset[int]
    units: frozenset[int]

    def read(self, number: int) -> Row:
        cells = [
            (c, v) for c in self.table.block.columns if (v := self.table.sheet.rows[number][c]) is not None
        ]
        if not cells:
            return Row(number, RowKind.NOTHING)
        label = self._total_label(cells)
        if label:
            return Row(number, RowKind.TOTAL, label=label)
        column, value = cells[0]
        if len(cells) == 1 and isinstance(value, str):
            return self._alone(number, column, value)
        return self._several(number, cells)

    def _cells(self, number: int) -> list[tuple[int, Scalar]]:
        row = self.table.sheet.rows[number]
        return [(column, row[column]) for column in self.table.block.columns if row[column] is not None]

    def _total_label(self, cells: Sequence[tuple[int, Scalar]]) -> str:
        labels = [value for column, value in cells if isinstance(value, str) and column in self.labels]
        return next((label for label in labels[:3] if is_total(label, self.words, self.locator)), "")

    def _alone(self, number: int, column: int, text: str) -> Row:
        """A row with one text: a section's name, a unit that reported nothing, or a note."""
        clue = self.locator.clue(text)
        if not clue.is_empty:
            return Row(number, RowKind.SECTION, clue, text)
        if self._is_note(text):
            return Row(number, RowKind.NOTHING)
        if column in self._finest() and not self._is_wide(number, column):
            return Row(number, RowKind.UNIT)
        if len(words_of(text)) <= _LONGEST_SECTION and column in self.labels:
            return Row(number, RowKind.SECTION, self.locator.bare(text), text)
        return Row(number, RowKind.NOTHING)

    def _several(self, number: int, cells: Sequence[tuple[int, Scalar]]) -> Row:
        has_figures = any(column in self.figures for column, _ in cells)
        texts = [value for _, value in cells if isinstance(value, str)]
        if len(texts) == len(cells) and any(self._is_signature(text) for text in texts):
            return Row(number, RowKind.NOTHING)
        if not has_figures and not any(column in self.units for column, _ in cells):
            return Row(number, RowKind.NOTHING)
        return Row(number, RowKind.UNIT)

    def _finest(self) -> tuple[int, ...]:
        fields = self.table.fields
        names = ("booth_no", "booth_name", "sk_name", "mandal_name", "ac_name", "ac_no", "ls_name")
        return tuple(fields[name] for name in names if name in fields)[:1]

    def _is_wide(self, number: int, column: int) -> bool:
        span = self.table.sheet.span_of(number, column)
        return span.right > span.left

    def _is_note(self, text: str) -> bool:
        first = sound(text).split()[:1]
        return text.startswith("*") or bool(first and first[0] in self.words.note) or self._is_signature(text)

    def _is_signature(self, text: str) -> bool:
        heard = f" {sound(text)} "
        return any(f" {word} " in heard for word in self.words.signature)


def is_total(text: str, words: LineWords, locator: Locator) -> bool:
    """Whether a label is a total's: its word alone, with a level's word, or with a place's name."""
    return _is_total(text, words, locator)


@lru_cache(maxsize=8192)
def _is_total(text: str, words: LineWords, locator: Locator) -> bool:
    heard = sound(text).split()
    for length in range(min(3, len(heard)), 0, -1):
        for start in {0, len(heard) - length}:
            if tuple(heard[start : start + length]) in words.total:
                rest = heard[:start] + heard[start + length :]
                return _is_rest_of_total(rest, text, words, locator)
    return False


def _is_rest_of_total(rest: list[str], text: str, words: LineWords, locator: Locator) -> bool:
    unknown = [
        word for word in rest if word not in words.level and (word,) not in words.total and not word.isdigit()
    ]
    if not unknown:
        return True
    named = " ".join(word for word in plain(text).split() if sound(word) in unknown)
    book = locator.gazetteer
    return bool(book.assembly(named).unit or book.seat(named).unit or book.district(named))
