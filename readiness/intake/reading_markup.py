"""Tables that call themselves .xls but are HTML or SpreadsheetML 2003, as web portals export them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from readiness.intake.markup import Element, html_root, local_attribute, local_name, text_of, xml_root
from readiness.intake.reading_text import decoded
from readiness.intake.reading_values import SheetValues, squared
from readiness.intake.refusal import Refused
from readiness.intake.workbook import Cell, Scalar, Span

_OPENED, _CLOSED = re.compile(r"<table\b", re.IGNORECASE), re.compile(r"</table\s*>", re.IGNORECASE)
# A span or a jump beyond this is a declaration, not a table anybody typed.
_MAX_SPAN = 200
_MAX_ROW, _MAX_COLUMN = 100_000, 1_000
_SILENT = frozenset({"head", "script", "style", ""})
_BLOCKS = frozenset(
    ("table", "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "br", "li", "ul", "ol", "center")
)


def read_html(data: bytes) -> list[SheetValues]:
    """Each innermost <table> as a sheet named by its order, under the lines that stand before it, as Excel
    opens it. Raises Refused for none, or one cut off."""
    text = decoded(data)
    if len(_OPENED.findall(text)) > len(_CLOSED.findall(text)):
        raise Refused.because("damaged")
    tables = list(_titled_tables(html_root(text)))
    if not tables:
        raise Refused.because("not-a-workbook")
    return [
        _sheet(str(number), [*_title_cells(titles), *_html_cells(table, len(titles))])
        for number, (titles, table) in enumerate(tables, 1)
    ]


def read_spreadsheetml(data: bytes) -> list[SheetValues]:
    """Each <Worksheet> as a sheet. Raises Refused when the XML is not well formed."""
    root = xml_root(data)
    return [
        _sheet(local_attribute(sheet, "Name"), list(_spreadsheetml_cells(sheet)), _is_hidden(sheet))
        for sheet in root.iter("{*}Worksheet")
    ]


_Placed = tuple[Cell, Scalar, int, int]


def _sheet(name: str, cells: list[_Placed], hidden: bool = False) -> SheetValues:
    """Cells with their place, extra rows and extra columns become rows and merges."""
    width = 1 + max((column for (_, column), *_ in cells), default=-1)
    rows: list[list[Scalar]] = [
        [None] * width for _ in range(1 + max((row for (row, _), *_ in cells), default=-1))
    ]
    for (row, column), value, _, _ in cells:
        rows[row][column] = value
    merges = tuple(Span(r, c, r + down, c + right) for (r, c), _, down, right in cells if down or right)
    return SheetValues(name, squared(rows), hidden, merges)


def _titled_tables(root: Element) -> Iterator[tuple[list[str], Element]]:
    """Each innermost table with the lines of text since the table before it."""
    titles: list[str] = []
    for piece in _pieces(root):
        if not isinstance(piece, str):
            yield [*titles, *(text_of(caption) for caption in piece.iter("caption"))], piece
            titles = []
        elif piece.strip():
            titles.append(piece)


def _pieces(element: Element) -> Iterator[str | Element]:
    """The page in reading order: innermost tables, and each block of text outside them as one line."""
    name = local_name(element)
    if name in _SILENT:
        return
    if name == "table" and element.find(".//table") is None:
        yield element
        return
    if not any(local_name(below) in _BLOCKS for below in element.iter() if below is not element):
        yield text_of(element)
        return
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""


def _title_cells(titles: list[str]) -> Iterator[_Placed]:
    for row, title in enumerate(titles):
        yield (row, 0), " ".join(title.split()), 0, 0


def _html_cells(table: Element, top: int) -> Iterator[_Placed]:
    taken: set[Cell] = set()
    lines = list(table.iter("tr"))
    for row, line in enumerate(lines, top):
        column = 0
        for element in line:
            if local_name(element) not in ("td", "th"):
                continue
            while (row, column) in taken:
                column += 1
            down = min(_span(element, "rowspan"), top + len(lines) - row - 1)
            right = _span(element, "colspan")
            taken |= {(row + d, column + r) for d in range(down + 1) for r in range(right + 1)}
            yield (row, column), " ".join(text_of(element).split()), down, right
            column += right + 1


def _span(element: Element, name: str) -> int:
    """How many more rows or columns the cell covers."""
    text = element.get(name, "1").strip()
    return min(int(text) - 1, _MAX_SPAN) if text.isdecimal() and int(text) > 1 else 0


def _spreadsheetml_cells(sheet: Element) -> Iterator[_Placed]:
    row = -1
    for line in sheet.iterfind("{*}Table/{*}Row"):
        row = _place(line, row, _MAX_ROW)
        column = -1
        for element in line.iterfind("{*}Cell"):
            column = _place(element, column, _MAX_COLUMN)
            down, right = _number(element, "MergeDown"), _number(element, "MergeAcross")
            yield (row, column), _value(element.find("{*}Data")), down, right
            column += right


def _place(element: Element, before: int, limit: int) -> int:
    """The zero-based place an element stands at: its own Index, or the next. Raises Refused beyond reason."""
    place = (_number(element, "Index") or before + 2) - 1
    if place > limit:
        raise Refused.because("too-large-inside", limit=limit)
    return place


def _number(element: Element, name: str) -> int:
    text = local_attribute(element, name)
    return int(text) if text.isdecimal() and len(text) < 8 else 0


def _value(data: Element | None) -> Scalar:
    if data is None:
        return None
    text, kind = text_of(data), local_attribute(data, "Type")
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.fromisoformat(text)
    except ValueError:
        return text
    return None if kind == "Error" else text


def _is_hidden(sheet: Element) -> bool:
    return any(local_name(e) == "Visible" and text_of(e) != "SheetVisible" for e in sheet.iter())
