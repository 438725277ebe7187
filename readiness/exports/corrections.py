"""The sender's own sheets, the cells to mend painted and a comment in each, after a list of all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from readiness.definitions.export_settings import ExportSettings
from readiness.definitions.findings import Severity
from readiness.definitions.words import Words
from readiness.exports.safety import clean
from readiness.exports.workbook import SHEET_OPTIONS, sheet_name
from readiness.views.corrections_view import At, CorrectionsView, SheetCopy, address
from readiness.views.rows import FindingRow

_COLUMNS = ("number", "sheet", "cell", "seen", "todo", "severity")
_WIDTHS = (6, 28, 9, 24, 70, 14)


def corrections(view: CorrectionsView, style: ExportSettings, words: Words) -> bytes:
    """The workbook's bytes; its first sheet is the list of corrections."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, SHEET_OPTIONS) as book:
        book.set_properties({"title": clean(view.file), "comments": view.internal})
        looks = _looks(book, style)
        names = _names(view)
        _list(book, looks, view, names, words)
        for sheet in view.sheets:
            about = [row for row in view.findings if row.source.sheet == sheet.name]
            _sheet(book.add_worksheet(names[sheet.name]), looks, sheet, about)
    return out.getvalue()


def _names(view: CorrectionsView) -> Mapping[str, str]:
    """A sheet name that is allowed for every sheet of the file, each used once."""
    taken = {sheet_name(view.title).casefold()}
    names: dict[str, str] = {}
    for sheet in view.sheets:
        name, number = sheet_name(sheet.name), 1
        while name.casefold() in taken:
            number += 1
            name = f"{sheet_name(sheet.name)[:27]} {number}"
        taken.add(name.casefold())
        names[sheet.name] = name
    return names


def _looks(book: Workbook, style: ExportSettings) -> Mapping[str, Format]:
    colour, font = style.colour, {"font_name": style.deck.devanagari_font, "valign": "vcenter"}
    band = {"text_wrap": True, "border": 1}
    return {
        "plain": book.add_format(font),
        "wrapped": book.add_format({**font, "text_wrap": True, "valign": "top"}),
        "title": book.add_format({**font, "bold": True, "font_size": 15, "font_color": f"#{colour.accent}"}),
        "quiet": book.add_format({**font, "font_color": f"#{colour.quiet}"}),
        "head": book.add_format({**font, **band, "bold": True, "bg_color": f"#{colour.none}"}),
        Severity.RED.value: book.add_format(
            {**font, "bg_color": f"#{colour.red}", "font_color": f"#{colour.paper}", "bold": True}
        ),
        Severity.AMBER.value: book.add_format({**font, "bg_color": f"#{colour.amber}", "bold": True}),
    }


def _list(
    book: Workbook,
    looks: Mapping[str, Format],
    view: CorrectionsView,
    names: Mapping[str, str],
    words: Words,
) -> None:
    sheet = book.add_worksheet(sheet_name(view.title))
    sheet.write_string(0, 0, clean(view.title), looks["title"])
    sheet.write_string(1, 0, clean(view.receipt), looks["quiet"])
    for at, (column, width) in enumerate(zip(_COLUMNS, _WIDTHS, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(3, at, words(f"exports.corrections.{column}"), looks["head"])
    for number, row in enumerate(view.findings, 1):
        _list_row(sheet, looks, number, row, names)
    if not view.findings:
        sheet.write_string(4, 0, words("exports.corrections.none"), looks["plain"])
    sheet.freeze_panes(4, 0)


def _list_row(
    sheet: Worksheet, looks: Mapping[str, Format], number: int, row: FindingRow, names: Mapping[str, str]
) -> None:
    at, plain = number + 3, looks["wrapped"]
    sheet.write_number(at, 0, number, plain)
    sheet.write_string(at, 1, clean(row.source.sheet), plain)
    target = names.get(row.source.sheet)
    if target is not None and address(row.source.cell) is not None:
        sheet.write_url(at, 2, f"internal:'{target}'!{row.source.cell}", plain, row.source.cell)
    else:
        sheet.write_string(at, 2, row.source.cell, plain)
    sheet.write_string(at, 3, clean(row.seen), plain)
    sheet.write_string(at, 4, clean(row.message), plain)
    sheet.write_string(at, 5, row.severity_word, looks.get(row.severity.value, plain))


def _sheet(
    sheet: Worksheet, looks: Mapping[str, Format], copy: SheetCopy, findings: Sequence[FindingRow]
) -> None:
    to_mend: dict[At, list[FindingRow]] = defaultdict(list)
    for row in findings:
        at = address(row.source.cell)
        if at is not None:
            to_mend[at].append(row)
    for at, raw in copy.cells.items():
        _write(sheet, at, raw, looks["head"] if at[0] in copy.head_rows else looks["plain"])
    for at, rows in to_mend.items():
        _paint(sheet, looks, at, copy.cells.get(at, rows[0].seen), rows)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 30, 13)


def _paint(
    sheet: Worksheet,
    looks: Mapping[str, Format],
    at: At,
    raw: int | float | str | None,
    rows: Sequence[FindingRow],
) -> None:
    worst = Severity.RED if any(row.severity is Severity.RED for row in rows) else Severity.AMBER
    _write(sheet, at, raw, looks[worst.value])
    said = "\n".join(dict.fromkeys(clean(row.message) for row in rows))
    sheet.write_comment(*at, said, {"x_scale": 2, "y_scale": 1.2, "font_size": 11, "author": ""})


def _write(sheet: Worksheet, at: At, raw: int | float | str | None, look: Format) -> None:
    if isinstance(raw, int | float):
        sheet.write_number(*at, raw, look)
    elif raw is not None:
        sheet.write_string(*at, clean(raw), look)
    else:
        sheet.write_blank(*at, None, look)
