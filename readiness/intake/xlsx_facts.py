"""The second pass over an .xlsx: what the value reader does not see.

The parts are read with lxml and asked by XPath, in C. A general workbook library was measured at thirteen
times the value reader's cost and at 2.8 GB for an 8 KB file that declares a million rows; it would also
fail on whole workbooks where only one fact is wanted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from readiness.intake.facts import UNKNOWN, SheetFacts
from readiness.intake.legacy_fonts import is_legacy_font
from readiness.intake.markup import Element, local_name, select, text_of
from readiness.intake.refusal import Refused
from readiness.intake.workbook import Cell, Trouble, cell_of
from readiness.intake.xlsx_package import Package
from readiness.intake.xlsx_styles import Styles, font_name, read_styles

# Above this a sheet's tree would not fit the worker's memory; its facts are then said to be not known.
_MAX_SHEET_BYTES = 80 << 20
_EMPTY = "not(m:v) and not(m:is) and not(m:f)"
_MAX_COLUMN = 16_384


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
    if part not in package.names or package.parts.getinfo(part).file_size > _MAX_SHEET_BYTES:
        return UNKNOWN
    try:
        sheet = _Sheet(package.root(part))
        comments = dict(_comments(package, part))
    except Refused:
        return UNKNOWN
    return SheetFacts(
        hidden_rows=frozenset(sheet.hidden_rows()),
        hidden_columns=frozenset(sheet.hidden_columns()),
        fonts=dict(sheet.fonts(styles, legacy_strings)),
        troubles=dict(sheet.troubles()),
        comments=comments,
        filled=sheet.styled(styles.filled, _EMPTY),
        struck=sheet.styled(styles.struck),
        percents=sheet.styled(styles.percents),
        bold=sheet.styled(styles.bold),
    )


class _Sheet:
    """One sheet's tree with the questions asked of it."""

    def __init__(self, root: Element) -> None:
        self.root = root

    def hidden_rows(self) -> Iterator[int]:
        for row in select(self.root, 'm:sheetData/m:row[@hidden="1" or @hidden="true"]'):
            yield _number(row.get("r", "")) - 1

    def hidden_columns(self) -> Iterator[int]:
        # Marked in a table, for a hostile sheet may hide the same columns ten thousand times over.
        hidden = bytearray(_MAX_COLUMN)
        for column in select(self.root, 'm:cols/m:col[@hidden="1" or @hidden="true"]'):
            first, last = _number(column.get("min", "")), _number(column.get("max", ""))
            if 0 < first <= last <= _MAX_COLUMN:
                hidden[first - 1 : last] = b"\1" * (last - first + 1)
        return (column for column, flag in enumerate(hidden) if flag)

    def troubles(self) -> Iterator[tuple[Cell, Trouble]]:
        for cell in _addresses(select(self.root, 'm:sheetData/m:row/m:c[@t="e"]')):
            yield cell, Trouble.ERROR
        # A text formula may well have an empty result; any other without a value was never calculated.
        uncached = 'm:sheetData/m:row/m:c[m:f and not(m:v/text()) and not(m:is) and not(@t="str")]'
        for cell in _addresses(select(self.root, uncached)):
            yield cell, Trouble.NOT_CALCULATED

    def styled(self, numbers: Iterable[int], also: str = "") -> frozenset[Cell]:
        """Cells of any of these style numbers that also meet the condition."""
        tests = " or ".join(f'@s="{number}"' if number else 'not(@s) or @s="0"' for number in sorted(numbers))
        if not tests:
            return frozenset()
        condition = f"[{also}]" if also else ""
        return frozenset(_addresses(select(self.root, f"m:sheetData/m:row/m:c[{tests}]{condition}")))

    def fonts(self, styles: Styles, legacy_strings: dict[str, str]) -> Iterator[tuple[Cell, str]]:
        for name in sorted(set(styles.fonts.values())):
            numbers = [number for number, font in styles.fonts.items() if font == name]
            for cell in self.styled(numbers, "m:v or m:is"):
                yield cell, name
        for element in select(self.root, "m:sheetData/m:row/m:c[m:is/m:r/m:rPr/m:rFont]"):
            inline = element.find("{*}is")
            if inline is not None and (font := _run_font(inline)):
                yield from ((cell, font) for cell in _addresses([element]))
        for element in select(self.root, 'm:sheetData/m:row/m:c[@t="s"]') if legacy_strings else ():
            value = element.find("{*}v")
            if value is not None and value.text in legacy_strings:
                yield from ((cell, legacy_strings[value.text]) for cell in _addresses([element]))


def _addresses(elements: Iterable[Element], name: str = "r") -> Iterator[Cell]:
    for element in elements:
        address = element.get(name)
        if not address:
            yield _counted_address(element)
        else:
            try:
                yield cell_of(address)
            except ValueError:
                continue


def _counted_address(element: Element) -> Cell:
    """Some writers leave addresses out: then a cell's place is its order."""
    row = element.getparent()
    if row is None:
        return 0, 0
    number = _number(row.get("r", "")) or 1 + sum(1 for _ in row.itersiblings(preceding=True))
    return number - 1, sum(1 for _ in element.itersiblings(preceding=True))


def _comments(package: Package, part: str) -> Iterator[tuple[Cell, str]]:
    for kind, name in package.relations(part):
        if kind not in ("comments", "threadedComment") or name not in package.names:
            continue
        root = package.root(name)
        authors = [text_of(author).strip() for author in root.iter("{*}author")]
        for comment in root.iter("{*}comment", "{*}threadedComment"):
            text = "".join(text_of(child) for child in comment if local_name(child) == "text")
            for cell in _addresses([comment], "ref"):
                yield cell, _without_author(text, authors)


def _without_author(text: str, authors: list[str]) -> str:
    """A note begins with its writer's name, which is no part of what it says."""
    for author in authors:
        if author and text.startswith(f"{author}:"):
            return text[len(author) + 1 :].strip()
    return text.strip()


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
