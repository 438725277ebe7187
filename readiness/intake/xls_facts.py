"""The second pass over an .xls: fonts, hidden rows and columns, notes, errors, by xlrd."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from io import StringIO

import xlrd

from readiness.intake.facts import SheetFacts
from readiness.intake.legacy_fonts import is_legacy_font
from readiness.intake.refusal import Refused
from readiness.intake.workbook import Cell, Trouble

_WHITE_INDEXES = frozenset({1, 9, 64, 65})
# What xlrd raises on damaged files: it was written for trusted ones.
_DAMAGE = (xlrd.XLRDError, xlrd.compdoc.CompDocError, struct.error, AssertionError, LookupError, ValueError)
_MORE_DAMAGE = (TypeError, AttributeError, UnicodeError, OverflowError, NotImplementedError)


def facts_of_xls(data: bytes) -> dict[str, SheetFacts]:
    """Facts by sheet name. Raises Refused when xlrd cannot follow the file."""
    try:
        with xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=StringIO()) as book:
            return {sheet.name: _sheet_facts(book, sheet) for sheet in book.sheets()}
    except (*_DAMAGE, *_MORE_DAMAGE) as error:
        raise Refused.because("damaged") from error


def _sheet_facts(book: xlrd.Book, sheet: xlrd.sheet.Sheet) -> SheetFacts:
    cells = list(_cells(sheet))
    fonts = {cell: book.font_list[book.xf_list[xf].font_index] for cell, _, xf in cells}
    texts = {cell for cell, kind, _ in cells if kind == xlrd.XL_CELL_TEXT}
    blanks = {(cell, xf) for cell, kind, xf in cells if kind in (xlrd.XL_CELL_BLANK, xlrd.XL_CELL_EMPTY)}

    return SheetFacts(
        hidden_rows=frozenset(row for row, info in sheet.rowinfo_map.items() if info.hidden),
        hidden_columns=frozenset(column for column, info in sheet.colinfo_map.items() if info.hidden),
        fonts={cell: fonts[cell].name for cell in texts if is_legacy_font(fonts[cell].name)},
        troubles={cell: Trouble.ERROR for cell, kind, _ in cells if kind == xlrd.XL_CELL_ERROR},
        comments={cell: _note_text(note) for cell, note in sheet.cell_note_map.items()},
        filled=frozenset(cell for cell, xf in blanks if _is_filled(book, xf)),
        struck=frozenset(cell for cell, font in fonts.items() if font.struck_out),
        percents=frozenset(cell for cell, _, xf in cells if _is_percent(book, xf)),
    )


def _cells(sheet: xlrd.sheet.Sheet) -> Iterator[tuple[Cell, int, int]]:
    for row in range(sheet.nrows):
        for column, (kind, xf) in enumerate(
            zip(sheet.row_types(row), sheet._cell_xf_indexes[row], strict=False)
        ):
            if kind != xlrd.XL_CELL_EMPTY:
                yield (row, column), kind, xf


def _is_filled(book: xlrd.Book, xf: int) -> bool:
    background = book.xf_list[xf].background
    return background.fill_pattern != 0 and background.pattern_colour_index not in _WHITE_INDEXES


def _is_percent(book: xlrd.Book, xf: int) -> bool:
    return "%" in book.format_map[book.xf_list[xf].format_key].format_str


def _note_text(note: xlrd.sheet.Note) -> str:
    """A note begins with its writer's name, which is no part of what it says."""
    text = str(note.text)
    author = str(note.author or "")
    return text.removeprefix(f"{author}:").strip() if author else text.strip()
