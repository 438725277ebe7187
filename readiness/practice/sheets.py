"""A sheet as rows and merges, and a workbook of such sheets as bytes that never change between runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO

import xlsxwriter

Cell = str | int | date | None

_MADE = datetime(2024, 1, 1)  # fixed, so that the same content gives the same bytes


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged block, zero-based and inclusive; its text stands in the first cell."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Sheet:
    """A sheet to be written: rows of cells from A1 on, merges, and the rows set in bold."""

    name: str
    rows: Sequence[Sequence[Cell]]
    merges: Sequence[Merge] = ()
    bold: frozenset[int] = frozenset()


def xlsx_bytes(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as an .xlsx file."""
    memory = BytesIO()
    book = xlsxwriter.Workbook(memory, {"in_memory": True})
    book.set_properties({"created": _MADE})
    formats = _Formats(book)
    for sheet in sheets:
        _write(book.add_worksheet(sheet.name), sheet, formats)
    book.close()
    return memory.getvalue()


class _Formats:
    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self.plain = book.add_format({"border": 1})
        self.bold = book.add_format({"border": 1, "bold": True, "text_wrap": True, "valign": "vcenter"})
        self.day = book.add_format({"border": 1, "num_format": "dd.mm.yyyy"})
        self.heading = book.add_format(
            {"border": 1, "bold": True, "align": "center", "valign": "vcenter", "text_wrap": True}
        )


def _write(page: xlsxwriter.worksheet.Worksheet, sheet: Sheet, formats: _Formats) -> None:
    page.set_column(1, 40, 12)
    for number, row in enumerate(sheet.rows):
        text_format = formats.bold if number in sheet.bold else formats.plain
        for column, cell in enumerate(row):
            _write_cell(page, (number, column), cell, formats.day if isinstance(cell, date) else text_format)
    for merge in sheet.merges:
        text = sheet.rows[merge.top][merge.left]
        page.merge_range(merge.top, merge.left, merge.bottom, merge.right, text, formats.heading)


def _write_cell(
    page: xlsxwriter.worksheet.Worksheet,
    where: tuple[int, int],
    cell: Cell,
    form: xlsxwriter.format.Format,
) -> None:
    if isinstance(cell, date):
        page.write_datetime(*where, cell, form)
    elif isinstance(cell, int):
        page.write_number(*where, cell, form)
    elif cell is not None:
        page.write_string(*where, cell, form)
