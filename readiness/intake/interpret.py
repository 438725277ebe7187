"""A workbook's cells become a `Reading`: every table of every visible sheet recognised, placed, read and
checked.

Pure: it opens no file and keeps nothing. It runs in the child process that parsed the file, so its imports
are light.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from readiness.definitions.findings import Finding, Where
from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.intake.axes import AxisReader
from readiness.intake.building import Built, Circumstances, build
from readiness.intake.cells import Sheet, sheet_of
from readiness.intake.charts import build_chart
from readiness.intake.checks import check_records
from readiness.intake.dates import find_days, month_in
from readiness.intake.findings_of import finding
from readiness.intake.folding import plain, sound
from readiness.intake.formats import Kind
from readiness.intake.forms import form_blocks
from readiness.intake.headers import Surroundings, match_headers
from readiness.intake.items import items_of
from readiness.intake.lexicon import Lexicon, lexicon_of
from readiness.intake.marks import notes_on
from readiness.intake.matrices import Matrix, find_matrices
from readiness.intake.naming import number_items, unify_names
from readiness.intake.pattern_checks import check_patterns
from readiness.intake.person_lists import lists_persons
from readiness.intake.place_columns import with_places
from readiness.intake.profiles import EVERYONE, NO_PROFILES, Profile, Profiles
from readiness.intake.recognise import RecognisedTable, plain_table, recognise
from readiness.intake.records import Column, How, Outcome, Reading, Record, Removed, TableReading
from readiness.intake.sender import sender_of
from readiness.intake.sideways import axis_row, is_typed_text, sideways_blocks
from readiness.intake.spans import with_spans
from readiness.intake.surroundings import around_of, day_of_titles
from readiness.intake.tables import Block, find_blocks
from readiness.intake.unit_columns import unit_reader, with_units
from readiness.intake.values import reader_of
from readiness.intake.whereabouts import Locator, locator_of
from readiness.intake.workbook import Grid, Workbook

_FIRST_LINES = 6
_WITHOUT_MERGES = Kind.TEXT


@dataclass(frozen=True, eq=False)
class _Means:
    """The folded definitions and the file's own circumstances, for every sheet."""

    file: str
    definitions: Definitions
    lexicon: Lexicon
    locator: Locator
    profile: Profile
    file_day: date | None
    may_merge: bool = True


@dataclass
class _Yield:
    """What the sheets gave so far."""

    tables: list[TableReading] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    names: int = 0
    refused_sheets: int = 0


def interpret(workbook: Workbook, definitions: Definitions, profiles: Profiles = NO_PROFILES) -> Reading:
    """Recognise and read every visible sheet. A file of which nothing can be kept is refused, with the
    reason."""
    sender = sender_of(workbook, definitions)
    means = _means(workbook, definitions, profiles.get(sender) or profiles.get(EVERYONE) or Profile())
    got = _Yield()
    for grid in workbook.sheets:
        _read_sheet(grid, means, got)
    return _reading(workbook, sender, got, means)


def _means(workbook: Workbook, definitions: Definitions, profile: Profile) -> _Means:
    days = find_days(workbook.name)
    return _Means(
        workbook.name,
        definitions,
        lexicon_of(definitions.layouts),
        locator_of(definitions.places, definitions.layouts),
        profile,
        days[0] if days else None,
        workbook.kind != _WITHOUT_MERGES,
    )


def _read_sheet(grid: Grid, means: _Means, got: _Yield) -> None:
    if grid.hidden:
        got.findings.append(finding("sheet-hidden", Where(means.file, grid.sheet)))
        return
    sheet = sheet_of(grid)
    if not any(value is not None for row in sheet.rows for value in row):
        got.findings.append(finding("sheet-empty", Where(means.file, grid.sheet)))
        return
    if lists_persons(grid, means.definitions.limits.sheet, means.definitions.persons):
        _refuse_sheet(grid, (), means, got)
        return
    near = _near(sheet) or means.file_day
    axes = AxisReader(means.lexicon, means.locator, items_of(means.definitions.layouts), near)
    matrices = find_matrices(sheet, axes)
    # A chart whose own heads are that row is no table on its side.
    axis = axis_row(sheet, means.lexicon, means.locator)
    is_turned = axis is not None and all(axis not in each.block.heading_rows for each in matrices)
    forms = [] if is_turned else form_blocks(sheet, means.lexicon)
    matrices = [] if is_turned or forms else matrices
    for matrix in matrices:
        _read_matrix(matrix, axes, means, got)
    taken = frozenset(row for each in matrices for row in (*each.block.heading_rows, *each.block.body))
    blocks = forms
    if not is_turned and not forms:
        blocks = find_blocks(sheet, means.lexicon, means.locator.gazetteer, taken)
    if not blocks and not matrices:
        blocks = sideways_blocks(sheet, means.lexicon, means.locator)
    tables = [_recognised(block, means) for block in blocks]
    if any(_holds_persons(table) for table in tables):
        _refuse_sheet(grid, tables, means, got)
        return
    for table in tables:
        _read_table(table, means, got)
    if not tables and not matrices:
        code = "sheet-as-text" if is_typed_text(sheet) else "table-unknown"
        got.findings.append(finding(code, Where(means.file, grid.sheet)))


def _near(sheet: Sheet) -> date | None:
    """A day of the month and year that the sheet's first lines speak of, for headings like 22 जन."""
    lines = [text for row in range(min(_FIRST_LINES, len(sheet.rows))) for text in sheet.texts(row)]
    return next((day for line in lines if (day := month_in(line))), None)


def _recognised(block: Block, means: _Means) -> RecognisedTable:
    confirmed = {plain(path): name for path, name in means.profile.headings.items()}
    table = recognise(block, means.lexicon, confirmed, block.sheet.grid.sheet)
    layouts = means.definitions.layouts
    table = with_units(table, unit_reader(means.locator, layouts), layouts)
    return with_spans(with_places(table, means.locator, layouts))


def _holds_persons(table: RecognisedTable) -> bool:
    return any(column.field in ("!voter_data", "!sensitive") for column in table.columns)


def _refuse_sheet(grid: Grid, tables: Iterable[RecognisedTable], means: _Means, got: _Yield) -> None:
    got.refused_sheets += 1
    cells = [table.block.address(table.block.top, table.block.columns[0]) for table in tables]
    where = Where(means.file, grid.sheet, cells[0] if cells else "")
    got.findings.append(finding("sheet-of-persons", where))


def _read_table(table: RecognisedTable, means: _Means, got: _Yield) -> None:
    as_on = day_of_titles((*table.block.earlier, *table.block.titles)) or means.file_day
    built = _built(table, as_on, means) if table.areas else Built()
    got.tables.append(_table_reading(table, built, as_on))
    got.records.extend(built.records)
    got.findings.extend([*_heading_findings(table, means), *_changed_headings(table, means)])
    got.findings.extend([*notes_on(table, means.file), *built.findings])
    got.names += built.names


def _read_matrix(matrix: Matrix, axes: AxisReader, means: _Means, got: _Yield) -> None:
    as_on = day_of_titles(matrix.block.titles) or means.file_day
    near = as_on or next((head for head in matrix.heads.values() if isinstance(head, date)), None)
    about, findings = _circumstances(matrix.block, as_on, means)
    built = build_chart(matrix, about, axes, reader_of(means.definitions.layouts, near))
    got.tables.append(_table_reading(plain_table(matrix.block, matrix.area), built, as_on))
    got.records.extend(built.records)
    got.findings.extend([*findings, *built.findings])
    got.names += built.names


def _built(table: RecognisedTable, as_on: date | None, means: _Means) -> Built:
    about, findings = _circumstances(table.block, as_on, means, _mandal_sheet(table, means))
    built = build(table, about, reader_of(means.definitions.layouts, as_on))
    built.findings.extend(findings)
    return built


def _mandal_sheet(table: RecognisedTable, means: _Means) -> str:
    """The sheet's name where it can be the mandal of its booths: no column names one, and no known word is
    in it."""
    name = table.sheet.grid.sheet
    if table.level not in (Level.BOOTH, Level.SHAKTI_KENDRA) or "mandal_name" in table.fields:
        return ""
    generic = {sound(word) for word in means.definitions.layouts.lines["generic_sheet"]}
    words = [word for word in sound(name).split() if not word.isdigit()]
    is_known = means.lexicon.notion(name).concepts or any(word in generic for word in words)
    return "" if is_known or not words else name


def _circumstances(
    block: Block, as_on: date | None, means: _Means, mandal: str = ""
) -> tuple[Circumstances, list[Finding]]:
    around, findings = around_of(block, means.locator, means.file, mandal)
    about = Circumstances(
        file=means.file,
        layouts=means.definitions.layouts,
        locator=means.locator,
        items=items_of(means.definitions.layouts),
        around=around,
        as_on=as_on,
        titles=f"{block.sheet.grid.sheet} {' '.join(block.titles)}",
        known_places={plain(name): number for name, number in means.profile.places.items()},
        may_merge=means.may_merge,
    )
    return about, findings


def _table_reading(table: RecognisedTable, built: Built, as_on: date | None) -> TableReading:
    block = table.block
    return TableReading(
        sheet=table.sheet.grid.sheet,
        range=_extent(block),
        hidden=False,
        areas=table.areas,
        level=table.level.value if table.level else None,
        header_rows=tuple(row + 1 for row in block.heading_rows) if block.turned_at is None else (),
        as_on=as_on,
        columns=table.columns,
        records=built.units,
        totals=built.totals,
    )


def _extent(block: Block) -> str:
    corners = (block.top, block.columns[0]), (max(block.top, block.body.stop - 1), block.columns[-1])
    return ":".join(block.address(*corner) for corner in corners)


def _heading_findings(table: RecognisedTable, means: _Means) -> Iterable[Finding]:
    for at, column in enumerate(table.columns):
        where = Where(means.file, table.sheet.grid.sheet, _heading_cell(table, column))
        if column.how == How.SUGGESTED:
            yield finding("heading-suggested", where, column.header, suggestion=column.field)
        elif column.how == How.UNKNOWN:
            yield finding("heading-unknown", where, column.header)
        elif at in table.loose:
            yield finding("heading-read-loosely", where, column.header, suggestion=column.field)


def _changed_headings(table: RecognisedTable, means: _Means) -> Iterable[Finding]:
    """Headings of the office's last file of this area that now read differently, old against new."""
    before = next(
        (means.profile.last_headings[a] for a in table.areas if a in means.profile.last_headings), ()
    )
    now = {column.header for column in table.columns}
    matches = match_headers(
        [tuple(each.split(" > ")) for each in before], means.lexicon, Surroundings(table.areas)
    )
    for old, match in zip(before, matches, strict=True):
        for column in table.columns:
            if old not in now and match.field and column.field == match.field and column.header not in before:
                where = Where(means.file, table.sheet.grid.sheet, _heading_cell(table, column))
                yield finding("heading-changed", where, column.header, before=old)


def _heading_cell(table: RecognisedTable, column: Column) -> str:
    at = next(n for n, each in enumerate(table.columns) if each is column)
    return table.block.address(table.block.heading_rows[-1], table.block.columns[at])


def _reading(workbook: Workbook, sender: str, got: _Yield, means: _Means) -> Reading:
    records = number_items(unify_names(got.records), means.definitions.layouts)
    rules = means.definitions.layouts.rules
    checked = (*check_records(records, rules, means.file), *check_patterns(records, rules, means.file))
    findings = [*got.findings, *checked]
    is_known = any(table.areas for table in got.tables)
    refusal = None if records or is_known else _refusal(got, means)
    outcome = Outcome.REFUSED if refusal else Outcome.READ_WITH_FINDINGS if findings else Outcome.READ
    return Reading(
        file=workbook.name,
        digest=workbook.digest,
        outcome=outcome,
        refusal=refusal,
        tables=() if refusal else tuple(got.tables),
        records=tuple(records),
        findings=() if refusal else tuple(findings),
        removed=Removed(names=got.names),
        sender=sender,
    )


def _refusal(got: _Yield, means: _Means) -> Finding:
    code = "personal-data" if got.refused_sheets else "no-table"
    return finding(code, Where(means.file))
