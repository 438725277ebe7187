"""Which cells of a sheet are typed in a legacy font, and what is said about them.

Where the font is known it decides, cell by cell. Where it is not (a CSV, a text pasted without its font), a
whole column is judged, never one cell, and the reader is asked to look.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from readiness.definitions.findings import Finding, Severity, Where
from readiness.intake.legacy_fonts import is_legacy_text, is_readable_font, looks_typed
from readiness.intake.workbook import Cell, Grid, Scalar, cell_name

# A column is taken for typed Hindi when so many of its texts decode, and there are at least so many.
_SHARE, _FEWEST = 0.7, 3

_Rows = tuple[tuple[Scalar, ...], ...]


def typed_cells(rows: _Rows, fonts: Mapping[Cell, str]) -> dict[Cell, str]:
    """The texts to be turned into Unicode, by cell. `fonts` holds the legacy fonts that are known."""
    by_font = {cell: text for cell, text in _texts(rows) if cell in fonts} if fonts else {}
    typed = {
        cell: text for cell, text in by_font.items() if is_readable_font(fonts[cell]) and is_legacy_text(text)
    }
    # Most sheets hold no other such text at all: each distinct one is looked at once.
    distinct = {value for value in chain.from_iterable(rows) if type(value) is str}
    if not any(map(looks_typed, distinct)):
        return typed
    return typed | _guessed({cell: text for cell, text in _texts(rows) if cell not in fonts and text.strip()})


def legacy_findings(file: str, grid: Grid) -> Iterator[Finding]:
    """One finding a sheet: what was turned by its font, what was guessed, what font is not known here."""
    read = [cell for cell in grid.legacy if cell in grid.fonts]
    guessed = [cell for cell in grid.legacy if cell not in grid.fonts]
    unknown = [cell for cell, font in grid.fonts.items() if not is_readable_font(font)]
    if read:
        yield _finding("legacy-font-read", Severity.INFO, file, grid, read)
    if guessed:
        yield _finding("legacy-font-guessed", Severity.AMBER, file, grid, guessed)
    if unknown:
        where = Where(file, grid.sheet, cell_name(*min(unknown)))
        facts = {"font": grid.fonts[min(unknown)].strip("'\""), "count": len(unknown)}
        yield Finding("legacy-font-unknown", Severity.AMBER, where, facts=facts)


def _finding(code: str, severity: Severity, file: str, grid: Grid, cells: list[Cell]) -> Finding:
    first = min(cells)
    shown = str(grid.rows[first[0]][first[1]])
    facts = {"typed": grid.legacy[first], "shown": shown, "count": len(cells)}
    return Finding(code, severity, Where(file, grid.sheet, cell_name(*first)), grid.legacy[first], facts)


def _guessed(loose: Mapping[Cell, str]) -> dict[Cell, str]:
    """The whole sheet when most of it is typed Hindi, as headings stand alone over numbers; else columns."""
    if _is_typed(list(loose.values())):
        return {cell: text for cell, text in loose.items() if is_legacy_text(text)}
    columns: dict[int, dict[Cell, str]] = {}
    for cell, text in loose.items():
        columns.setdefault(cell[1], {})[cell] = text
    typed = [column for column in columns.values() if _is_typed(list(column.values()))]
    return {cell: text for column in typed for cell, text in column.items() if is_legacy_text(text)}


def _is_typed(texts: list[str]) -> bool:
    lettered = {text for text in texts if any(map(str.isalpha, text))}
    return len(lettered) >= _FEWEST and sum(map(looks_typed, lettered)) >= _SHARE * len(lettered)


def _texts(rows: _Rows) -> Iterator[tuple[Cell, str]]:
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if isinstance(value, str):
                yield (r, c), value
