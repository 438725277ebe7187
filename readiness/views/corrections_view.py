"""What goes back to the sender: his own sheets, the cells to mend, a list of what to do, and a message.

The sheets are laid out anew from what was kept: figures, headings and unit names in the cells they came
from. Names and numbers of persons were never kept, so none can come back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from readiness.definitions.errors import UnknownName
from readiness.definitions.findings import Finding, Severity
from readiness.definitions.layouts import Kind, Layouts
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.intake.records import Reading, Record, TableReading
from readiness.views.facts import value_text
from readiness.views.findings_view import finding_rows
from readiness.views.page import Raw
from readiness.views.rows import FindingRow
from readiness.views.situation import Situation
from readiness.views.sources import Row

_CELL = re.compile(r"^([A-Z]{1,3})(\d{1,7})")
_PLACES = ("mandal_name", "sk_name", "booth_no", "ac_name", "ac_no", "ls_name")
_MOST_IN_MESSAGE = 8

At = tuple[int, int]
"""Zero-based row and column."""


@dataclass(frozen=True)
class SheetCopy:
    """One sheet of the sender's file: what stood where, as far as it was understood and may be kept."""

    name: str
    cells: Mapping[At, Raw]
    head_rows: frozenset[int]


@dataclass(frozen=True)
class CorrectionsView:
    """`findings` are those to mend, red first; `message` is ready to be sent, `receipt` says what came."""

    file: str
    title: str
    sheets: tuple[SheetCopy, ...]
    findings: tuple[FindingRow, ...]
    message: str
    receipt: str
    internal: str


@dataclass(frozen=True, slots=True)
class _Came:
    """How the file came: its name, the moment by the office's clock, and why it was not taken."""

    file: str
    at: datetime
    refusal: Finding | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of the sender's sheet: its unit's name, and its fields by column letters."""

    sheet: str
    row: int
    unit: str
    fields: Mapping[str, tuple[str, Raw]]


@dataclass(frozen=True, slots=True)
class _Speech:
    """How values and fields are said."""

    layouts: Layouts
    words: Words

    def label(self, name: str) -> str:
        field = self.layouts.fields.get(name)
        return name if field is None else field.hi if self.words.lang == "hi" else field.en

    def raw(self, value: object, name: str) -> Raw:
        """The value as a cell holds it: numbers as numbers, days and words as text, missing as nothing."""
        if value is None or value != value:
            return None
        if isinstance(value, date):
            return self.words.day(value)
        kind = self.layouts.fields[name].kind if name in self.layouts.fields else Kind.TEXT
        if isinstance(value, int | float) and kind in (Kind.COUNT, Kind.NAMED):
            return float(value)
        return value_text(value, kind, self.words)


def corrections_of_reading(
    reading: Reading, layouts: Layouts, words: Words, received: datetime
) -> CorrectionsView:
    """The corrections of a file that was just read, stored or not; a refused one has only its reason."""
    speech = _Speech(layouts, words)
    lines = [_line_of_record(record, speech) for record in reading.records]
    sheets = _sheets(lines, reading.tables, speech)
    came = _Came(reading.file, received, reading.refusal)
    return _view(came, reading.findings, sheets, speech)


def corrections_of_report(
    situation: Situation, report_id: int, words: Words, tables: Sequence[TableReading] = ()
) -> CorrectionsView:
    """The corrections of a stored report. Raises UnknownName when there is none of that number."""
    known = {report.report_id: report for report in situation.reports}
    if report_id not in known:
        raise UnknownName.among("report", report_id, known)
    speech = _Speech(situation.definitions.layouts, words)
    found = [each.finding for each in situation.findings if each.report_id == report_id]
    sheets = _sheets(list(_lines_of_report(situation, report_id, speech)), tables, speech)
    report = known[report_id]
    return _view(_Came(report.file, report.stored_at.astimezone()), found, sheets, speech)


def address(cell: str) -> At | None:
    """Zero-based row and column of an address as F14; None where it names no single cell."""
    match = _CELL.match(cell)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]) - 1, column - 1


def _view(
    came: _Came, found: Sequence[Finding], sheets: tuple[SheetCopy, ...], speech: _Speech
) -> CorrectionsView:
    words = speech.words
    every = finding_rows(found, speech.layouts, words)
    rows = tuple(row for row in every if row.severity is not Severity.INFO)
    return CorrectionsView(
        file=came.file,
        title=words("views.corrections.title", n=len(rows)),
        sheets=sheets,
        findings=rows,
        message=_refused(came.file, came.refusal, words) if came.refusal else message(came.file, rows, words),
        receipt=_receipt(came, rows, sheets, words),
        internal=words("views.stamp.internal"),
    )


def refusal_text(refusal: Finding, words: Words) -> str:
    """Why a file was not taken, and what to send instead."""
    return words(f"refusals.{refusal.code}.message", **refusal.facts)


def message(file: str, rows: Sequence[FindingRow], words: Words) -> str:
    """A text to paste into a messenger: what to mend, cell by cell, the first few and how many more."""
    if not rows:
        return words("views.corrections.all_right", file=file)
    numbered = [_todo(at, row, words) for at, row in enumerate(rows[:_MOST_IN_MESSAGE], 1)]
    rest = len(rows) - len(numbered)
    more = [words("views.corrections.more", n=rest)] if rest > 0 else []
    opening = words("views.corrections.opening", file=file, n=len(rows))
    return "\n".join([opening, *numbered, *more, words("views.corrections.closing")])


def _todo(number: int, row: FindingRow, words: Words) -> str:
    place = _place(row, words)
    if not place:
        return words("desk.answer.line", number=number, message=row.message)
    return words("views.corrections.line", number=number, message=row.message, source=place)


def _refused(file: str, refusal: Finding, words: Words) -> str:
    return words("desk.answer.refused", file=file, why=refusal_text(refusal, words))


def _receipt(came: _Came, rows: Sequence[FindingRow], sheets: Sequence[SheetCopy], words: Words) -> str:
    """File, moment, rows and outcome, on one line."""
    size = sum(len({row for row, _ in sheet.cells} - sheet.head_rows) for sheet in sheets)
    facts = {"file": came.file, "day": came.at.date(), "time": f"{came.at:%H:%M}"}
    if came.refusal is not None:
        return words("desk.answer.receipt_refused", **facts, outcome=words("views.outcome.refused"))
    return words("views.corrections.receipt", **facts, rows=size, n=len(rows))


def _place(row: FindingRow, words: Words) -> str:
    parts = [words("views.sheet", name=row.source.sheet)] if row.source.sheet else []
    return words("views.comma").join([*parts, *filter(None, [row.source.cell])])


def _line_of_record(record: Record, speech: _Speech) -> _Line:
    cells = {name: record.cell_of(name) for name in record.fields}
    fields = {cell: (name, speech.raw(record.fields[name], name)) for name, cell in cells.items() if cell}
    return _Line(record.sheet, record.row, _unit(record.place), fields)


def _lines_of_report(situation: Situation, report_id: int, speech: _Speech) -> Iterator[_Line]:
    for area in situation.observations.areas:
        frame = situation.observations.of(area)
        for row in frame[frame["report_id"] == report_id].to_dict("records"):
            yield _line_of_row(row, speech)


def _line_of_row(row: Row, speech: _Speech) -> _Line:
    columns = cast(Mapping[str, str], row["cells"])
    number = int(str(row["row"]))
    cells = {
        name: letters if letters[-1:].isdigit() else f"{letters}{number}"
        for name, letters in columns.items()
        if letters and name in row
    }
    fields = {cell: (name, speech.raw(row[name], name)) for name, cell in cells.items()}
    unit = next((str(row[name]) for name in ("booth_no", "shakti_kendra", "mandal") if row[name]), "")
    return _Line(str(row["sheet"]), number, unit, fields)


def _unit(place: Place) -> str:
    return place.booth_no or place.shakti_kendra or place.mandal or ""


def _sheets(lines: Iterable[_Line], tables: Sequence[TableReading], speech: _Speech) -> tuple[SheetCopy, ...]:
    by_sheet: dict[str, list[_Line]] = {table.sheet: [] for table in tables}
    for line in lines:
        by_sheet.setdefault(line.sheet, []).append(line)
    return tuple(
        _sheet(name, own, [table for table in tables if table.sheet == name], speech)
        for name, own in by_sheet.items()
    )


def _sheet(name: str, lines: Sequence[_Line], tables: Sequence[TableReading], speech: _Speech) -> SheetCopy:
    cells: dict[At, Raw] = {}
    for line in lines:
        for cell, (_, raw) in line.fields.items():
            at = address(cell)
            if at is not None and raw is not None:
                cells[at] = raw
    heads = _headings(lines, tables, speech)
    units = dict(_unit_cells(lines, tables))
    return SheetCopy(name, {**cells, **units, **heads}, frozenset(row for row, _ in heads))


def _headings(lines: Sequence[_Line], tables: Sequence[TableReading], speech: _Speech) -> dict[At, Raw]:
    """The sender's own headings where they are known, else the fields' labels above the first row."""
    own = {
        (table.header_rows[-1] - 1, at[1]): column.header
        for table in tables
        if table.header_rows
        for column in table.columns
        if (at := address(f"{column.letters}1")) is not None
    }
    if own or not lines:
        return dict(own)
    first = min(line.row for line in lines)
    named = {cell: name for line in lines if line.row == first for cell, (name, _) in line.fields.items()}
    ats = {name: address(cell) for cell, name in named.items()}
    return {(at[0] - 1, at[1]): speech.label(name) for name, at in ats.items() if at and at[0]}


def _unit_cells(lines: Sequence[_Line], tables: Sequence[TableReading]) -> Iterator[tuple[At, Raw]]:
    """The units' names in their own column, or in the one before the first figure."""
    letters = next((c.letters for t in tables for c in t.columns if c.field in _PLACES[:3]), None)
    for line in lines:
        ats = [at for cell in line.fields if (at := address(cell)) is not None]
        own = address(f"{letters}{line.row}") if letters else None
        first = min((column for _, column in ats), default=0)
        at = own or (line.row - 1, max(0, first - 1))
        if line.unit and at not in ats:
            yield at, line.unit
