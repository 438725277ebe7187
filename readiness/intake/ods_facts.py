"""The second pass over an .ods: hidden rows and columns, merges, notes, fonts, formulas without a result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from readiness.intake.facts import SheetFacts
from readiness.intake.legacy_fonts import is_legacy_font
from readiness.intake.markup import Element, local_attribute, local_name, text_of, xml_root
from readiness.intake.workbook import Cell, Span, Trouble

_HIDDEN = ("collapse", "filter")
# Sheets end in a row or a cell that is repeated to the edge; nothing of ours stands there.
_MAX_REPEATED = 10_000


def facts_of_ods(content: bytes) -> dict[str, SheetFacts]:
    """Facts by sheet name from the part content.xml. Raises Refused when it is not well formed."""
    root = xml_root(content)
    fonts = dict(_legacy_styles(root))
    return {local_attribute(table, "name"): _sheet_facts(table, fonts) for table in root.iter("{*}table")}


@dataclass
class _Gathered:
    """Facts while a sheet is walked."""

    hidden_rows: set[int] = field(default_factory=set)
    fonts: dict[Cell, str] = field(default_factory=dict)
    troubles: dict[Cell, Trouble] = field(default_factory=dict)
    comments: dict[Cell, str] = field(default_factory=dict)
    merges: list[Span] = field(default_factory=list)


def _legacy_styles(root: Element) -> Iterator[tuple[str, str]]:
    """Names of the cell styles set in a legacy font, with the font's name."""
    for style in root.iter("{*}style"):
        for properties in style.iterfind("{*}text-properties"):
            name = local_attribute(properties, "font-name") or local_attribute(properties, "font-family")
            if is_legacy_font(name):
                yield local_attribute(style, "name"), name


def _sheet_facts(table: Element, styles: Mapping[str, str]) -> SheetFacts:
    got = _Gathered()
    columns = list(_column_styles(table))
    row = 0
    for line in table.iter("{*}table-row"):
        times = _repeated(line, "number-rows-repeated")
        if local_attribute(line, "visibility") in _HIDDEN:
            got.hidden_rows.update(range(row, row + min(times, _MAX_REPEATED)))
        _read_row(line, row, (styles, columns), got)
        row += times
    return SheetFacts(
        hidden_rows=frozenset(got.hidden_rows),
        hidden_columns=frozenset(place for place, (_, is_hidden) in enumerate(columns) if is_hidden),
        fonts=got.fonts,
        troubles=got.troubles,
        comments=got.comments,
        merges=tuple(got.merges),
    )


def _column_styles(table: Element) -> Iterator[tuple[str, bool]]:
    """For each column the style of its cells that name none, and whether it is hidden."""
    for column in table.iter("{*}table-column"):
        is_hidden = local_attribute(column, "visibility") in _HIDDEN
        style = local_attribute(column, "default-cell-style-name")
        for _ in range(min(_repeated(column, "number-columns-repeated"), _MAX_REPEATED)):
            yield style, is_hidden


def _read_row(
    line: Element, row: int, means: tuple[Mapping[str, str], list[tuple[str, bool]]], got: _Gathered
) -> None:
    styles, columns = means
    place = 0
    for cell in line:
        if local_name(cell) not in ("table-cell", "covered-table-cell"):
            continue
        default = columns[place][0] if place < len(columns) else ""
        font = styles.get(local_attribute(cell, "style-name") or default, "")
        if font and cell.find("{*}p") is not None:
            got.fonts[row, place] = font
        note = cell.find("{*}annotation")
        if note is not None:
            got.comments[row, place] = " ".join(text_of(part) for part in note.iterfind("{*}p"))
        if trouble := _trouble(cell):
            got.troubles[row, place] = trouble
        got.merges.extend(_merge(cell, row, place))
        place += _repeated(cell, "number-columns-repeated")


def _merge(cell: Element, row: int, column: int) -> Iterator[Span]:
    high, wide = _repeated(cell, "number-rows-spanned"), _repeated(cell, "number-columns-spanned")
    if (high, wide) != (1, 1):
        yield Span(row, column, row + high - 1, column + wide - 1)


def _trouble(cell: Element) -> Trouble | None:
    if not local_attribute(cell, "formula"):
        return None
    text = "".join(text_of(part) for part in cell.iterfind("{*}p"))
    if text.startswith(("#", "Err:")):
        return Trouble.ERROR
    return None if local_attribute(cell, "value-type") else Trouble.NOT_CALCULATED


def _repeated(element: Element, name: str) -> int:
    text = local_attribute(element, name)
    return int(text) if text.isdecimal() and len(text) < 9 else 1
