"""Forms: labels at the left, each with its value beside it; one form a sheet, or several one below another.

Each form is turned on its side, so that nothing after this knows the difference: its labels are headings,
its values the one row beneath. A new form begins where a label comes again. A list of posts, morchas or
departments is no form: what stands at its left are items, not headings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.definitions.layouts import Kind
from readiness.intake.cells import Sheet, is_number, turned
from readiness.intake.folding import plain
from readiness.intake.headers import HeaderPath
from readiness.intake.items import items_of
from readiness.intake.lexicon import Lexicon
from readiness.intake.statuses import Statuses, statuses_of
from readiness.intake.tables import Block, strength

_FEWEST_LABELS, _FEWEST_SURE = 3, 2
_SHARE = 0.6
_ITEMS = ("designation", "post", "morcha")
_UNITS = frozenset({"mandal", "kendra", "cluster", "booth"})
_LISTS = frozenset({Kind.ITEM, Kind.LISTED, Kind.TEXT, Kind.PLACE})


@dataclass(frozen=True, eq=False)
class _Reader:
    """Tells labels from values on one sheet."""

    sheet: Sheet
    lexicon: Lexicon
    statuses: Statuses

    def is_label(self, row: int, column: int) -> bool:
        """Whether a known heading that is no value stands in the cell, and something beside it."""
        value = self.sheet.rows[row][column]
        if not isinstance(value, str) or not strength(value, self.lexicon):
            return False
        return self.statuses.read_whole(value) is None or strength(value, self.lexicon) == 2

    def beside(self, row: int, column: int) -> list[int]:
        """The filled columns to the right."""
        return [at for at, _ in self.sheet.filled(row) if at > column]


def form_blocks(sheet: Sheet, lexicon: Lexicon) -> list[Block]:
    """The sheet's forms as tables of one row; [] where it holds none."""
    reader = _Reader(sheet, lexicon, statuses_of(lexicon.layouts))
    column = _label_column(reader)
    if column is None:
        return []
    rows = [row for row in range(len(sheet.rows)) if _has_pair(reader, row, column)]
    labels = [row for row in rows if reader.is_label(row, column)]
    if not _is_form(reader, column, rows, labels):
        return []
    values = Counter(reader.beside(row, column)[0] for row in labels)
    value = values.most_common(1)[0][0]
    first = labels[0]
    return [
        _block(reader, each, (column, value))
        for each in _sections(reader, [row for row in rows if row >= first], column)
    ]


def _label_column(reader: _Reader) -> int | None:
    """The column in which most labels stand."""
    counts = Counter(
        column
        for row in range(len(reader.sheet.rows))
        for column, _ in reader.sheet.filled(row)[:2]
        if _has_pair(reader, row, column) and reader.is_label(row, column)
    )
    return counts.most_common(1)[0][0] if counts else None


def _has_pair(reader: _Reader, row: int, column: int) -> bool:
    """Whether a text stands in the column, one value beside it, and only a running number before it."""
    before = [value for at, value in reader.sheet.filled(row) if at < column]
    is_numbered = all(is_number(value) or plain(str(value)).isdigit() for value in before)
    has_text = isinstance(reader.sheet.rows[row][column], str)
    return has_text and is_numbered and len(before) < 2 and len(reader.beside(row, column)) == 1


def _is_form(reader: _Reader, column: int, rows: Sequence[int], labels: Sequence[int]) -> bool:
    sheet, lexicon = reader.sheet, reader.lexicon
    texts = [str(sheet.rows[row][column]) for row in labels]
    sure = {text for text in texts if strength(text, lexicon) == 2}
    if len(set(texts)) < _FEWEST_LABELS or len(sure) < _FEWEST_SURE:
        return False
    wide = [row for row in range(labels[0], len(sheet.rows)) if len(sheet.filled(row)) > 1]
    if len(labels) < _SHARE * len(wide) or len(labels) < _SHARE * len(rows):
        return False
    if any(_heads_table(reader, row) for row in wide):
        return False
    items = items_of(lexicon.layouts)
    named = [text for text in texts if any(items.known(kind, text) for kind in _ITEMS)]
    return len(named) * 2 < len(texts) and not _heads_list(reader, labels[0], column)


def _heads_table(reader: _Reader, row: int) -> bool:
    """Whether the row is the headings of an ordinary table, that stands among or below the labels."""
    texts = reader.sheet.texts(row)
    sure = sum(strength(text, reader.lexicon) == 2 for text in texts)
    return len(texts) == len(reader.sheet.filled(row)) and sure >= _FEWEST_LABELS


def _heads_list(reader: _Reader, first: int, column: int) -> bool:
    """Whether a heading over the labels says that they are a list's items: विभाग, दायित्व, निर्णय."""
    fields = reader.lexicon.layouts.fields
    for row in range(max(0, first - 2), first + 1):
        value = reader.sheet.rows[row][column]
        listed = reader.lexicon.listed(value) if isinstance(value, str) else None
        beside = [reader.sheet.rows[row][at] for at in reader.beside(row, column)]
        heads = [text for text in beside if isinstance(text, str) and strength(text, reader.lexicon) == 2]
        if listed and fields[listed[0]].kind in _LISTS and heads:
            return True
    return False


def _sections(reader: _Reader, rows: Sequence[int], column: int) -> Iterator[list[int]]:
    """The rows of each form: a label that comes again in the same part begins the next."""
    section: list[int] = []
    seen: set[tuple[str, str]] = set()
    for row in rows:
        label = (_part(reader, row), plain(str(reader.sheet.rows[row][column])))
        if label in seen:
            yield section
            section, seen = [], set()
        section.append(row)
        seen.add(label)
    yield section


def _part(reader: _Reader, row: int) -> str:
    """The last line above that stands alone, where it names what its part of the form is about."""
    for above in range(row - 1, -1, -1):
        if len(cells := reader.sheet.filled(above)) == 1:
            text = str(cells[0][1])
            told = reader.lexicon.subjects_of(reader.lexicon.notion(text).concepts) - _UNITS
            return plain(text) if told else ""
    return ""


def _block(reader: _Reader, rows: Sequence[int], at: tuple[int, int]) -> Block:
    """One form on its side; the lines above it are its titles, those further up said before."""
    sheet, (label, value) = reader.sheet, at
    pairs = {row for row in range(rows[0]) if _has_pair(reader, row, label)}
    before = max(pairs, default=-1)
    lines = [(row, text) for row in range(rows[0]) if row not in pairs for text in sheet.texts(row)]
    titles = tuple(text for row, text in lines if row > before)
    earlier = tuple(text for row, text in lines if row < before)
    start = rows[0]
    paths = tuple(_path(reader, row, rows, label) for row in rows)
    return Block(
        turned(sheet, start),
        titles,
        (label,),
        range(value, value + 1),
        tuple(row - start for row in rows),
        paths,
        turned_at=start,
        earlier=earlier,
    )


def _path(reader: _Reader, row: int, rows: Sequence[int], column: int) -> HeaderPath:
    """The label under the last line that stood alone among the form's rows: (ब) पन्ना समिति."""
    above = [each for each in range(rows[0] + 1, row) if len(reader.sheet.filled(each)) == 1]
    parents = [text for each in above[-1:] for text in reader.sheet.texts(each)]
    return (*parents, str(reader.sheet.rows[row][column]))
