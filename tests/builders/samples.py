"""One mandal summary in every format that is read, and some of the practice workbooks: what offices send."""

from __future__ import annotations

import struct
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
    yield "22 कटघोरा.xlsb", an_xlsb(SHEET, SUMMARY)
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


def an_xlsb(sheet: str, rows: Rows) -> bytes:
    """Excel's binary workbook, of the few records that a reader needs (MS-XLSB 2.1.7)."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    link = '<Relationships xmlns="{}"><Relationship Id="rId1" Type="{}/{}" Target="{}"/></Relationships>'
    book = (
        _record(143)
        + _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide(sheet))
        + _record(144)
        + _record(132)
    )
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", link.format(relations, kind, "officeDocument", "xl/workbook.bin"))
        package.writestr("xl/workbook.bin", book)
        package.writestr(
            "xl/_rels/workbook.bin.rels", link.format(relations, kind, "worksheet", "worksheets/sheet1.bin")
        )
        package.writestr("xl/worksheets/sheet1.bin", b"".join(_binary_rows(rows)))
    return target.getvalue()


def _binary_rows(rows: Rows) -> Iterator[bytes]:
    yield _record(148, struct.pack("<4I", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)) + _record(145)
    for r, row in enumerate(rows):
        yield _record(0, struct.pack("<II9xI", r, 0, 0))
        for c, value in enumerate(row):
            start = struct.pack("<II", c, 0)
            if isinstance(value, int | float):
                yield _record(5, start + struct.pack("<d", value))
            elif value is not None:
                yield _record(6, start + _wide(str(value)))
    yield _record(146)


def _record(kind: int, data: bytes = b"") -> bytes:
    """A record: its kind and length in seven bits a byte, then its data."""
    return _sevens(kind) + _sevens(len(data)) + data


def _sevens(number: int) -> bytes:
    low, rest = number & 0x7F, number >> 7
    return bytes([low | 0x80]) + _sevens(rest) if rest else bytes([low])


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


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
