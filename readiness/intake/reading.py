"""From bytes to a `Workbook`: what kind of file it is, its values, what a second look adds, scrubbed.

Runs inside a worker for anything a stranger sent; tests may call it directly. Knows no header and no place.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from readiness.definitions.findings import Finding, Severity, Where
from readiness.definitions.limits import Limits
from readiness.intake.assembly import grid_of
from readiness.intake.facts import UNKNOWN, SheetFacts
from readiness.intake.formats import Kind, kind_of, parts_of
from readiness.intake.guard import check_parts, check_size
from readiness.intake.legacy_cells import legacy_findings
from readiness.intake.ods_facts import facts_of_ods
from readiness.intake.privacy import scrub
from readiness.intake.reading_markup import read_html, read_spreadsheetml
from readiness.intake.reading_text import read_text
from readiness.intake.reading_values import SheetValues, read_values, within
from readiness.intake.refusal import Refused
from readiness.intake.workbook import Grid, Workbook, cell_name
from readiness.intake.xls_facts import facts_of_xls
from readiness.intake.xlsx_facts import facts_of_sheets
from readiness.intake.xlsx_package import Package


@dataclass(frozen=True)
class _Opened:
    """What a format's reader gives: sheets, facts by sheet name, and codes of what is worth saying."""

    sheets: list[SheetValues]
    facts: Mapping[str, SheetFacts] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def open_workbook(data: bytes, name: str, limits: Limits) -> Workbook:
    """Read `data`, a file that arrived as `name`. Raises Refused with the code of its reason."""
    if name.startswith("~$"):
        raise Refused.because("lock-file")
    check_size(data, limits)
    kind = kind_of(data)
    opened = _READERS[kind](data, limits)
    if not any(value is not None for sheet in opened.sheets for row in sheet.rows for value in row):
        raise Refused.because("no-cells" if all(sheet.is_whole for sheet in opened.sheets) else "damaged")
    return _workbook(name, data, kind, opened)


def digest_of(data: bytes) -> str:
    """The file's identity: the same bytes are the same report."""
    return hashlib.sha256(data).hexdigest()


def _workbook(name: str, data: bytes, kind: Kind, opened: _Opened) -> Workbook:
    grids, removed = [], scrub(name).removed
    for sheet in opened.sheets:
        grid, gone = grid_of(sheet, opened.facts.get(sheet.name, UNKNOWN))
        grids.append(grid)
        removed += gone
    file = scrub(name).text
    return Workbook(
        name=file,
        digest=digest_of(data),
        kind=kind,
        sheets=tuple(grids),
        has_macros="macros-ignored" in opened.notes,
        findings=tuple(_findings(file, opened, grids)),
        removed=removed,
    )


def _findings(file: str, opened: _Opened, grids: list[Grid]) -> list[Finding]:
    found = [Finding(code, Severity.INFO, Where(file)) for code in opened.notes]
    for sheet, grid in zip(opened.sheets, grids, strict=True):
        if not sheet.is_whole:
            found.append(Finding("sheet-damaged", Severity.RED, Where(file, grid.sheet)))
        elif not grid.known:
            found.append(Finding("second-look-failed", Severity.INFO, Where(file, grid.sheet)))
        if grid.struck:
            where = Where(file, grid.sheet, cell_name(*min(grid.struck)))
            found.append(Finding("struck-cells", Severity.AMBER, where, facts={"count": len(grid.struck)}))
        found += legacy_findings(file, grid)
    return found


def _open_xlsx(data: bytes, limits: Limits) -> _Opened:
    with parts_of(data) as parts:
        check_parts(parts, limits)
        sheets = read_values(data, limits)
        package = Package(parts)
        notes = ["macros-ignored"] if package.has_macros else []
        notes += ["external-links"] if package.has_external_links else []
        facts = _facts_or_none(package)
        return _Opened([_whole_or_none(sheet, facts) for sheet in sheets], facts, tuple(notes))


def _whole_or_none(sheet: SheetValues, facts: Mapping[str, SheetFacts]) -> SheetValues:
    """A sheet that is cut off reads as empty, or up to the cut: none of it is kept, and that is said."""
    is_whole = facts.get(sheet.name, UNKNOWN).is_whole
    return sheet if is_whole else replace(sheet, rows=(), is_whole=False)


def _facts_or_none(package: Package) -> Mapping[str, SheetFacts]:
    """The second pass may fail where the first did not: then its facts are not known, and that is said."""
    try:
        return facts_of_sheets(package)
    except Refused:
        return {}


def _open_xlsb(data: bytes, limits: Limits) -> _Opened:
    """No second pass: of this format only the values are read, and that is said."""
    with parts_of(data) as parts:
        check_parts(parts, limits)
    return _Opened(read_values(data, limits))


def _open_ods(data: bytes, limits: Limits) -> _Opened:
    with parts_of(data) as parts:
        check_parts(parts, limits)
        sheets = read_values(data, limits)
        try:
            return _Opened(sheets, facts_of_ods(Package(parts).bytes_of("content.xml")))
        except Refused:
            return _Opened(sheets)


def _open_xls(data: bytes, limits: Limits) -> _Opened:
    sheets = read_values(data, limits)
    try:
        return _Opened(sheets, facts_of_xls(data))
    except Refused:
        return _Opened(sheets)


def _open_plain(sheets: list[SheetValues], limits: Limits) -> _Opened:
    """Text and markup have no second pass: all there is to know was read."""
    return _Opened(list(within(iter(sheets), limits)), {sheet.name: SheetFacts() for sheet in sheets})


_READERS: Mapping[Kind, Callable[[bytes, Limits], _Opened]] = {
    Kind.XLSX: _open_xlsx,
    Kind.XLSB: _open_xlsb,
    Kind.ODS: _open_ods,
    Kind.XLS: _open_xls,
    Kind.TEXT: lambda data, limits: _open_plain(read_text(data, limits), limits),
    Kind.HTML: lambda data, limits: _open_plain(read_html(data), limits),
    Kind.SPREADSHEETML: lambda data, limits: _open_plain(read_spreadsheetml(data), limits),
}
