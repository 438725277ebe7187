"""The first pass: every sheet's values, merges and visibility, for all formats that python-calamine knows.

Calamine is used by its rows (`to_python`) and not through pandas, which turns the text 0987654321 into a
number. It can abort the whole process on a hostile file: callers run it in a worker.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
    WorksheetNotFound,
    XmlError,
    ZipError,
)

from readiness.definitions.limits import Limits
from readiness.intake.refusal import Refused
from readiness.intake.workbook import Scalar, Span

_DAMAGE = (CalamineError, WorksheetNotFound, XmlError, ZipError, OSError, ValueError)


@dataclass(frozen=True)
class SheetValues:
    """One sheet as the value reader gives it: rows from A1 on, all of one width."""

    name: str
    rows: tuple[tuple[Scalar, ...], ...]
    hidden: bool = False
    merges: tuple[Span, ...] = ()
    is_whole: bool = True


def read_values(data: bytes, limits: Limits) -> list[SheetValues]:
    """Read all work sheets. Raises Refused when the file is protected, damaged or too large."""
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
    except PasswordError as error:
        raise Refused.because("password-protected") from error
    except _DAMAGE as error:
        raise Refused.because("damaged") from error
    if len(book.sheets_metadata) > limits.sheet.max_sheets:
        raise Refused.because("too-many-sheets", limit=limits.sheet.max_sheets)
    return list(within(_sheets(book), limits))


def squared(rows: Sequence[Sequence[Scalar]]) -> tuple[tuple[Scalar, ...], ...]:
    """Rows with empty text as None, whole floats as integers, and all of the longest row's width."""
    width = max(map(len, rows), default=0)
    return tuple([(*_plain(row), *(None,) * (width - len(row))) for row in rows])


def _sheets(book: CalamineWorkbook) -> Iterator[SheetValues]:
    for meta in book.sheets_metadata:
        if meta.typ != SheetTypeEnum.WorkSheet:
            continue
        hidden = meta.visible != SheetVisibleEnum.Visible
        try:
            sheet = book.get_sheet_by_name(meta.name)
        except _DAMAGE:
            # One damaged sheet does not take the others with it; that it is missing is said.
            yield SheetValues(meta.name, (), hidden, is_whole=False)
            continue
        rows = sheet.to_python(skip_empty_area=False)
        yield SheetValues(meta.name, squared(rows), hidden, tuple(_merges(sheet)))


def within(sheets: Iterator[SheetValues], limits: Limits) -> Iterator[SheetValues]:
    """The sheets as long as their cells stay within limits. Raises Refused at the first beyond."""
    cells = 0
    for sheet in sheets:
        cells += len(sheet.rows) * len(sheet.rows[0]) if sheet.rows else 0
        if cells > limits.sheet.max_cells:
            raise Refused.because("too-many-cells", limit=limits.sheet.max_cells)
        yield sheet


def _merges(sheet: CalamineSheet) -> Iterator[Span]:
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        yield Span(top, left, bottom, right)


def _plain(row: Sequence[Scalar]) -> list[Scalar]:
    return [
        None if value == "" else int(value) if value.__class__ is float and value.is_integer() else value
        for value in row
    ]
