"""All figures of a view as a spreadsheet, a sheet a table, each figure beside the cell it came from.

Text is written as text, never as a formula, whatever it begins with. The first sheet says what the rest is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from readiness.definitions.export_settings import ExportSettings
from readiness.definitions.words import Words
from readiness.exports.safety import clean
from readiness.scoring.scorecard import Band
from readiness.views.page import CellView, PageView, TableView
from readiness.views.rows import Stamp

_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_WIDEST = 60

SHEET_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
"""How every workbook is written: no text ever becomes a formula or a link by what it looks like."""


def workbook(pages: Sequence[PageView], style: ExportSettings, words: Words) -> bytes:
    """The tables of the pages, one sheet each, after a sheet that lists them and carries the stamp."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, SHEET_OPTIONS) as book:
        book.set_properties({"title": clean(pages[0].title), "comments": clean(pages[0].stamp.line)})
        formats = _Formats(book, style)
        tables = list(_with_names(pages))
        _contents(book, formats, pages, tables, words)
        for name, page, table in tables:
            _sheet(book.add_worksheet(name), formats, page.stamp, table)
    return out.getvalue()


class _Formats:
    """The few looks of a cell, made once a workbook."""

    def __init__(self, book: Workbook, style: ExportSettings) -> None:
        font = {"font_name": style.deck.devanagari_font, "font_size": 11, "valign": "vcenter"}
        colour = style.colour
        dark = {"font_color": f"#{colour.paper}", "bg_color": f"#{colour.accent}"}
        large = {"font_size": 15, "font_color": f"#{colour.accent}"}
        self.plain = book.add_format(font)
        self.title = book.add_format({**font, **large, "bold": True})
        self.quiet = book.add_format({**font, "font_color": f"#{colour.quiet}", "font_size": 9})
        self.head = book.add_format({**font, **dark, "bold": True, "text_wrap": True})
        self._bands = {
            band: book.add_format(
                {**font, "bg_color": f"#{colour.of_band(band)}", "font_color": f"#{colour.on_band(band)}"}
            )
            for band in Band
        }

    def of(self, cell: CellView) -> Format:
        """The look of a cell: its band's colours, or plain."""
        return self.plain if cell.band is None else self._bands[cell.band]


def _with_names(pages: Sequence[PageView]) -> Iterator[tuple[str, PageView, TableView]]:
    """Every table with a sheet name that is allowed and used once."""
    taken: set[str] = set()
    for page in pages:
        for table in page.tables:
            name = _unused(sheet_name(table.title), taken)
            taken.add(name.casefold())
            yield name, page, table


def sheet_name(title: str) -> str:
    """The title as a sheet may be called: no forbidden signs, at most 31 letters, never empty."""
    return _FORBIDDEN.sub(" ", clean(title)).strip()[:_LONGEST_NAME].strip() or "1"


def _unused(name: str, taken: set[str]) -> str:
    number, found = 1, name
    while found.casefold() in taken:
        number += 1
        found = f"{name[: _LONGEST_NAME - 3]} {number}"
    return found


def _contents(
    book: Workbook,
    formats: _Formats,
    pages: Sequence[PageView],
    tables: Sequence[tuple[str, PageView, TableView]],
    words: Words,
) -> None:
    sheet = book.add_worksheet(sheet_name(words("exports.workbook.contents")))
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 1, 14)
    sheet.write_string(0, 0, clean(pages[0].title), formats.title)
    sheet.write_string(1, 0, clean(pages[0].sentence), formats.plain)
    sheet.write_string(2, 0, clean(pages[0].stamp.line), formats.quiet)
    for row, (name, page, table) in enumerate(tables, 4):
        label = f"{page.title} – {table.title}"
        sheet.write_url(row, 0, f"internal:'{name}'!A1", formats.plain, clean(label))
        sheet.write_number(row, 1, len(table.rows), formats.plain)
    for row, line in enumerate(_arithmetic(pages[0]), 6 + len(tables)):
        sheet.write_string(row, 0, clean(line), formats.plain)


def _arithmetic(page: PageView) -> Iterator[str]:
    """The page's scores and how each was made, one line each."""
    for figure in page.scores:
        facts = [figure.label, figure.value_text, figure.band_word, figure.range_text, figure.coverage_text]
        yield " · ".join(filter(None, facts))
        for line in figure.arithmetic:
            yield f"    {line.label}: {line.counts} ({line.share}) – {line.points_text}"


def _sheet(sheet: Worksheet, formats: _Formats, stamp: Stamp, table: TableView) -> None:
    sheet.write_string(0, 0, clean(table.title), formats.title)
    sheet.write_string(1, 0, clean(stamp.line), formats.quiet)
    for at, head in enumerate(table.heads):
        sheet.write_string(3, at, clean(head.label), formats.head)
    for row, cells in enumerate(table.rows, 4):
        for at, cell in enumerate(cells):
            _write(sheet, formats, row, at, cell)
    if not table.rows:
        sheet.write_string(4, 0, clean(table.empty), formats.plain)
    for at, width in enumerate(_widths(table)):
        sheet.set_column(at, at, width)
    sheet.freeze_panes(4, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f"&L&8{clean(stamp.internal).replace('&', '&&')}&R&8&P/&N")


def _write(sheet: Worksheet, formats: _Formats, row: int, at: int, cell: CellView) -> None:
    if isinstance(cell.raw, int | float):
        sheet.write_number(row, at, cell.raw, formats.of(cell))
    else:
        sheet.write_string(row, at, clean(cell.text), formats.of(cell))


def _widths(table: TableView) -> Iterator[float]:
    for at, head in enumerate(table.heads):
        longest = max([len(head.label), *(len(row[at].text) for row in table.rows)])
        yield min(_WIDEST, max(10.0, 1.15 * longest + 2))
