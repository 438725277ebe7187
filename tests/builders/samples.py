"""One mandal summary in every format that is read, and some of the practice workbooks: what offices send."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from html import escape
from io import BytesIO
from itertools import islice

from builders.files import Rows, an_xls, an_xlsx
from readiness.definitions.load import Definitions
from readiness.practice.offices import practice_files

SHEET = "22 कटघोरा"
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
_ODF = ("office", "table", "text", "style", "fo")
SUMMARY: Rows = (
    ("बूथ समिति प्रगति पत्रक", None, None, None, None, None),
    ("विधानसभा क्षेत्र 22 कटघोरा", None, None, None, None, None),
    ("दिनांक 22.01.2024 की स्थिति में", None, None, None, None, None),
    ("क्र.", "मंडल", "कुल बूथ", "गठित", "शेष", "सत्यापित"),
    (1, "कटघोरा नगर", 112, 100, 12, 98),
    (2, "छुरी", 72, 65, 7, 60),
    (3, "बांकीमोंगरा", 84, 84, 0, 80),
    ("योग", None, 268, 249, 19, 238),
)


def good_files(definitions: Definitions, day: date) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of files that are all read."""
    yield "22 कटघोरा.xlsx", an_xlsx({SHEET: SUMMARY})
    yield "22 कटघोरा पुरानी.xls", an_xls({SHEET: SUMMARY})
    yield "22 कटघोरा.ods", an_ods(SHEET, SUMMARY)
    yield "22 कटघोरा.csv", a_csv(SUMMARY).encode("utf-8-sig")
    yield "22 कटघोरा टैब.txt", a_csv(SUMMARY, "\t").encode("utf-16")
    yield "22 कटघोरा वेब.xls", an_html_table(SUMMARY)
    yield "22 कटघोरा 2003.xls", a_spreadsheetml(SHEET, SUMMARY)
    yield from ((file.name, file.content) for file in islice(practice_files(definitions, day), 0, 60, 6))


def a_csv(rows: Rows, separator: str = ",") -> str:
    """Rows as text with this separator; None is an empty field."""
    return "".join(separator.join(map(_text, row)) + "\r\n" for row in rows)


def _markup(rows: Rows, row: str, cell: Callable[[object], str]) -> str:
    return "".join(f"<{row}>{''.join(map(cell, line))}</{row}>" for line in rows)


def an_html_table(rows: Rows) -> bytes:
    lines = _markup(rows, "tr", lambda value: f"<td>{escape(_text(value))}</td>")
    return f'<html><head><meta charset="utf-8"></head><body><table>{lines}</table></body></html>'.encode()


def a_spreadsheetml(sheet: str, rows: Rows) -> bytes:
    """Excel 2003's XML."""
    return a_spreadsheetml_of(sheet, _markup(rows, "Row", _spreadsheetml_cell))


def a_spreadsheetml_of(sheet: str, lines: str) -> bytes:
    """The same, of rows that are XML already."""
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    return (
        f'<?xml version="1.0"?>\n<Workbook xmlns="{space}" xmlns:ss="{space}">'
        f'<Worksheet ss:Name="{escape(sheet)}"><Table>{lines}</Table></Worksheet></Workbook>'
    ).encode()


def an_ods(sheet: str, rows: Rows, styles: str = "", row: str = "table:table-row") -> bytes:
    """An OpenDocument spreadsheet; `styles` are its automatic styles, `row` may carry attributes."""
    return an_ods_of(sheet, _markup(rows, row, _ods_cell).replace(f"</{row}>", "</table:table-row>"), styles)


def an_ods_of(sheet: str, lines: str, styles: str = "") -> bytes:
    """The same, of rows that are XML already."""
    names = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in _ODF)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="{escape(sheet)}">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        package.writestr("META-INF/manifest.xml", _MANIFEST)
        package.writestr("content.xml", content)
    return target.getvalue()


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _spreadsheetml_cell(value: object) -> str:
    if value is None:
        return "<Cell/>"
    kind = "Number" if isinstance(value, int | float) else "String"
    return f'<Cell><Data ss:Type="{kind}">{escape(str(value))}</Data></Cell>'


def _ods_cell(value: object) -> str:
    if value is None:
        return "<table:table-cell/>"
    text = f"<text:p>{escape(str(value))}</text:p></table:table-cell>"
    if isinstance(value, int | float):
        return f'<table:table-cell office:value-type="float" office:value="{value}">{text}'
    return f'<table:table-cell office:value-type="string">{text}'
