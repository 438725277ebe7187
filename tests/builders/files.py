"""Raw files as offices send them: `an_xlsx({"शीट": [[...]]})`, `an_xls(...)`, and ways to mark their cells.

Every builder returns bytes. `change(sheet)` gets openpyxl's or xlwt's own sheet for what rows cannot say.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import openpyxl
import xlwt
from openpyxl.worksheet.worksheet import Worksheet

Rows = Sequence[Sequence[object]]
Sheets = Mapping[str, Rows]


def an_xlsx(sheets: Sheets, change: Callable[[Worksheet], None] = lambda sheet: None) -> bytes:
    """A workbook of these sheets; `change` is called with each."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        change(sheet)
    return saved(book)


def an_xls(sheets: Sheets, change: Callable[[xlwt.Worksheet], None] = lambda sheet: None) -> bytes:
    """The same in the format of Excel 97."""
    book = xlwt.Workbook(encoding="utf-8")
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value is not None:
                    sheet.write(r, c, value)
        change(sheet)
    return saved(book)


def saved(book: openpyxl.Workbook | xlwt.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def with_part(package: bytes, name: str, content: bytes) -> bytes:
    """The zipped workbook with one part put in or replaced."""
    return repacked(package, lambda parts: parts | {name: content})


def without_part(package: bytes, name: str) -> bytes:
    """The zipped workbook with one part taken out."""
    return repacked(package, lambda parts: {key: part for key, part in parts.items() if key != name})


def repacked(package: bytes, change: Callable[[dict[str, bytes]], Mapping[str, bytes]]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in change(parts).items():
            new.writestr(name, content)
    return target.getvalue()
