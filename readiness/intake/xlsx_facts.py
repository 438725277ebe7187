"""The second pass over an .xlsx: what the value reader does not see.

A sheet's part is asked by patterns over its bytes, not parsed: a general workbook library was measured at
thirteen times the value reader's cost and 2.8 GB for an 8 KB file that declares a million rows, an XML tree
at eight times. In well-formed XML a < begins a tag everywhere but in comments and CDATA, and a sheet that has
either, or cells without an address, is said to be not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import compress

from readiness.intake.facts import UNKNOWN, SheetFacts
from readiness.intake.legacy_fonts import is_legacy_font
from readiness.intake.markup import Element, local_name, text_of, xml_root
from readiness.intake.refusal import Refused
from readiness.intake.workbook import Cell, Trouble, cell_of
from readiness.intake.xlsx_package import Package
from readiness.intake.xlsx_styles import Styles, font_name, read_styles

_MAX_COLUMN = 16_384
_NS = rb"<(?:\w+:)?"
_ROW, _COLUMN = re.compile(_NS + rb"row\b([^>]*)>"), re.compile(_NS + rb"col\b([^>]*)>")
_CELL = re.compile(_NS + rb"c\b([^>]*)>")
_ERROR = re.compile(_NS + rb"c\b([^>]*\bt=[\"']e[\"'][^>]*)>")
# A formula and what follows it: a value, or none.
_FORMULA = re.compile(
    _NS + rb"c\b([^>]*)>\s*" + _NS + rb"f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:" + _NS + rb"v>([^<]*)<)?"
)
_ATTRIBUTE = re.compile(rb"""\b(\w+)=["']([^"']*)["']""")
_CLOSED_AT_ONCE = rb"(?:/>|></)"
_ON = (b"1", b"true")


def facts_of_sheets(package: Package) -> dict[str, SheetFacts]:
    """Facts by sheet name. A sheet whose part cannot be read is UNKNOWN; raises Refused for the package."""
    styles = _styles(package)
    legacy_strings = _legacy_strings(package)
    return {
        name: _sheet_facts(package, part, styles, legacy_strings) for name, part in package.sheets.items()
    }


def _styles(package: Package) -> Styles:
    part = package.part_of_kind(package.workbook_part, "styles")
    return read_styles(package.root(part)) if part in package.names else Styles()


def _legacy_strings(package: Package) -> dict[str, str]:
    """Shared strings written wholly or mostly in a legacy font by their own runs: index to font name."""
    part = package.part_of_kind(package.workbook_part, "sharedStrings")
    # Only a workbook with rich text is worth the parse: most have none.
    if part not in package.names or b"rFont" not in (data := package.bytes_of(part)):
        return {}
    root = package.root(part) if data else None
    found = {}
    for index, item in enumerate([] if root is None else root.iterfind("{*}si")):
        if font := _run_font(item):
            found[str(index)] = font
    return found


def _run_font(item: Element) -> str:
    """The legacy font of the first run that names one; a run without a font has the cell's own."""
    for run in item.iterfind("{*}r"):
        properties = run.find("{*}rPr")
        name = "" if properties is None else font_name(properties)
        if is_legacy_font(name):
            return name
    return ""


def _sheet_facts(package: Package, part: str, styles: Styles, legacy_strings: dict[str, str]) -> SheetFacts:
    if part not in package.names:
        return UNKNOWN
    try:
        sheet = package.bytes_of(part)
        comments = dict(_comments(package, part))
        if not sheet.rstrip().endswith(b"worksheet>"):
            return SheetFacts(known=False, is_whole=False)
        if not _can_be_asked(sheet):
            return UNKNOWN
        styled = _by_style(sheet, styles)
        return SheetFacts(
            hidden_rows=frozenset(_hidden_rows(sheet)),
            hidden_columns=frozenset(_hidden_columns(sheet)),
            fonts=styled.fonts | dict(_run_fonts(sheet, legacy_strings)),
            troubles=dict(_troubles(sheet)),
            comments=comments,
            filled=frozenset(styled.filled),
            struck=frozenset(styled.struck),
            percents=frozenset(styled.percents),
        )
    except (Refused, ValueError):
        return UNKNOWN


def _can_be_asked(sheet: bytes) -> bool:
    first = _CELL.search(sheet)
    return b"<!" not in sheet and b"sheetData" in sheet and (first is None or b"r=" in first[1])


def _hidden_rows(sheet: bytes) -> Iterator[int]:
    for tag in _ROW.findall(sheet) if b"hidden=" in sheet else ():
        row = _attributes(tag)
        if row.get(b"hidden") in _ON:
            yield int(row[b"r"]) - 1 if b"r" in row else -1


def _hidden_columns(sheet: bytes) -> Iterator[int]:
    # Marked in a table, for a hostile sheet may hide the same columns ten thousand times over.
    hidden = bytearray(_MAX_COLUMN)
    for tag in _COLUMN.findall(sheet) if b"hidden=" in sheet else ():
        column = _attributes(tag)
        first, last = int(column.get(b"min", b"0")), int(column.get(b"max", b"0"))
        if column.get(b"hidden") in _ON and 0 < first <= last <= _MAX_COLUMN:
            hidden[first - 1 : last] = b"\1" * (last - first + 1)
    return compress(range(_MAX_COLUMN), hidden)


def _troubles(sheet: bytes) -> Iterator[tuple[Cell, Trouble]]:
    for tag in _ERROR.findall(sheet) if b't="e"' in sheet or b"t='e'" in sheet else ():
        yield _address(_attributes(tag)), Trouble.ERROR
    for tag, value in _FORMULA.findall(sheet) if b"<f" in sheet or b":f" in sheet else ():
        cell = _attributes(tag)
        # A text formula may well have an empty result; any other without a value was never calculated.
        if not value and cell.get(b"t") != b"str":
            yield _address(cell), Trouble.NOT_CALCULATED


@dataclass
class _Styled:
    """Cells by what their style says."""

    fonts: dict[Cell, str] = field(default_factory=dict)
    filled: list[Cell] = field(default_factory=list)
    struck: list[Cell] = field(default_factory=list)
    percents: list[Cell] = field(default_factory=list)


def _by_style(sheet: bytes, styles: Styles) -> _Styled:
    styled = _Styled()
    for tag in _cells_of_style(sheet, styles.telling):
        number, at = _style_and_address(tag)
        if number in styles.fonts:
            styled.fonts[at] = styles.fonts[number]
        if number in styles.struck:
            styled.struck.append(at)
        if number in styles.percents:
            styled.percents.append(at)
    # A colour says something only where nothing is written.
    for tag in _cells_of_style(sheet, styles.filled, _CLOSED_AT_ONCE):
        styled.filled.append(_style_and_address(tag)[1])
    return styled


def _cells_of_style(sheet: bytes, numbers: frozenset[int], end: bytes = rb">") -> list[bytes]:
    """The tags of the cells of these styles; a cell that names no style has style 0."""
    if not numbers:
        return []
    if 0 in numbers:
        tags = re.findall(_NS + rb"c\b([^>]*?)" + end, sheet)
        return [tag for tag in tags if _style_and_address(tag)[0] in numbers]
    either = b"|".join(str(number).encode() for number in sorted(numbers))
    style = rb"\bs=[\"'](?:" + either + rb")[\"']"
    return re.findall(_NS + rb"c\b([^>]*" + style + rb"[^>]*?)" + end, sheet)


def _style_and_address(tag: bytes) -> tuple[int, Cell]:
    cell = _attributes(tag)
    return int(cell.get(b"s", b"0")), _address(cell)


def _run_fonts(sheet: bytes, legacy_strings: dict[str, str]) -> Iterator[tuple[Cell, str]]:
    """Cells whose own runs of text name a legacy font; only for those is the sheet parsed."""
    if not legacy_strings and b"rFont" not in sheet:
        return
    for element in xml_root(sheet).iter("{*}c"):
        inline, value = element.find("{*}is"), element.find("{*}v")
        font = "" if inline is None else _run_font(inline)
        if not font and value is not None and element.get("t") == "s":
            font = legacy_strings.get(value.text or "", "")
        if font:
            yield cell_of(element.get("r")), font


def _attributes(tag: bytes) -> dict[bytes, bytes]:
    return dict(_ATTRIBUTE.findall(tag))


def _address(cell: dict[bytes, bytes]) -> Cell:
    return cell_of(cell.get(b"r", b"").decode())


def _comments(package: Package, part: str) -> Iterator[tuple[Cell, str]]:
    for kind, name in package.relations(part):
        if kind not in ("comments", "threadedComment") or name not in package.names:
            continue
        root = package.root(name)
        authors = [text_of(author).strip() for author in root.iter("{*}author")]
        for comment in root.iter("{*}comment", "{*}threadedComment"):
            text = "".join(text_of(child) for child in comment if local_name(child) == "text")
            yield cell_of(comment.get("ref")), _without_author(text, authors)


def _without_author(text: str, authors: list[str]) -> str:
    """A note begins with its writer's name, which is no part of what it says."""
    for author in authors:
        if author and text.startswith(f"{author}:"):
            return text[len(author) + 1 :].strip()
    return text.strip()
