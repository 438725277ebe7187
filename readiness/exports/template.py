"""A district's template as a workbook: choices to pick, numbers checked as they are typed, nothing locked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from readiness.definitions.export_settings import ExportSettings
from readiness.definitions.layouts import Kind
from readiness.definitions.words import Words
from readiness.exports.safety import clean
from readiness.exports.workbook import SHEET_OPTIONS, sheet_name
from readiness.views.template_view import TemplateColumn, TemplateSheet, TemplateView, Value

_LARGEST = 100_000


def template(view: TemplateView, style: ExportSettings, words: Words) -> bytes:
    """The workbook's bytes: a sheet for each assembly and one for the offices."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, SHEET_OPTIONS) as book:
        book.set_properties({"title": clean(view.title)})
        looks = _looks(book, style)
        for sheet in view.sheets:
            _sheet(book.add_worksheet(sheet_name(sheet.name)), looks, sheet, view, words)
    return out.getvalue()


def _looks(book: Workbook, style: ExportSettings) -> Mapping[str, Format]:
    font = {"font_name": style.deck.devanagari_font, "font_size": 11, "valign": "vcenter"}
    colour = style.colour
    framed = {**font, "border": 1, "border_color": f"#{colour.line}"}
    dark = {"bg_color": f"#{colour.accent}", "font_color": f"#{colour.paper}", "text_wrap": True}
    return {
        "title": book.add_format({**font, "bold": True, "font_size": 14, "font_color": f"#{colour.accent}"}),
        "line": book.add_format({**font, "font_color": f"#{colour.quiet}"}),
        "head": book.add_format({**framed, **dark, "bold": True, "align": "center"}),
        "cell": book.add_format(framed),
        "day": book.add_format({**framed, "num_format": "dd.mm.yyyy"}),
        "total": book.add_format({**framed, "bold": True, "bg_color": f"#{colour.none}"}),
    }


def _sheet(
    sheet: Worksheet,
    looks: Mapping[str, Format],
    content: TemplateSheet,
    view: TemplateView,
    words: Words,
) -> None:
    for at, title in enumerate(content.titles):
        sheet.write_string(at, 0, clean(title), looks["line" if at else "title"])
    first = len(content.titles) + 1
    end = first + len(content.rows)
    for at, column in enumerate(content.columns):
        sheet.write_string(first - 1, at, clean(column.label), looks["head"])
        sheet.set_column(at, at, 22 if column.kind is Kind.TEXT else 14)
        _check(sheet, (first, at, end - 1, at), column, words)
        for row, values in enumerate(content.rows, first):
            _write(sheet, looks, (row, at), values[at], column)
    sheet.set_row(first - 1, 48)
    sheet.freeze_panes(first, 1)
    if content.sums:
        _totals(sheet, looks, content, (first, end), view.total)
    _instructions(sheet, looks, view, len(content.columns) + 1)


def _write(
    sheet: Worksheet, looks: Mapping[str, Format], at: tuple[int, int], value: Value, column: TemplateColumn
) -> None:
    look = looks["day" if column.kind is Kind.DATE else "cell"]
    if value is None:
        sheet.write_blank(*at, None, look)
    elif isinstance(value, date):
        sheet.write_datetime(*at, value, look)
    elif isinstance(value, str):
        sheet.write_string(*at, clean(value), look)
    else:
        sheet.write_number(*at, value, look)


def _check(sheet: Worksheet, area: tuple[int, int, int, int], column: TemplateColumn, words: Words) -> None:
    """A list to pick from, or whole numbers, or dates; a wrong entry gets a sentence and may be kept."""
    rule: dict[str, object] = {"error_title": words("exports.template.check"), "error_type": "warning"}
    if column.choices:
        rule |= {"validate": "list", "source": list(column.choices)}
        rule["error_message"] = words("exports.template.choose")
    elif column.kind in (Kind.COUNT, Kind.NAMED):
        rule |= {"validate": "integer", "criteria": "between", "minimum": 0}
        rule |= {"maximum": column.most or _LARGEST, "error_message": words("exports.template.number")}
    elif column.kind is Kind.DATE:
        rule |= {"validate": "date", "criteria": ">", "value": date(2000, 1, 1)}
        rule["error_message"] = words("exports.template.day")
    if "validate" in rule:
        sheet.data_validation(*area, rule)


def _totals(
    sheet: Worksheet,
    looks: Mapping[str, Format],
    content: TemplateSheet,
    between: tuple[int, int],
    word: str,
) -> None:
    first, end = between
    sheet.write_string(end, 0, word, looks["total"])
    for column in range(1, len(content.columns)):
        known = [row[column] for row in content.rows]
        value = sum(each for each in known if isinstance(each, int | float))
        cells = f"{xl_rowcol_to_cell(first, column)}:{xl_rowcol_to_cell(end - 1, column)}"
        sheet.write_formula(end, column, f"=SUM({cells})", looks["total"], value)


def _instructions(sheet: Worksheet, looks: Mapping[str, Format], view: TemplateView, column: int) -> None:
    """Four lines beside the table, where nobody takes them for a row of it."""
    box = {"width": 420, "height": 150, "font": {"size": 11}, "align": {"vertical": "middle"}}
    sheet.insert_textbox(0, column, "\n".join(view.instructions), box)
