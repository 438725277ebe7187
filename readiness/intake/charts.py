"""Records of a matrix: a tour for each named cell, a conference for each cell of the morcha calendar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from readiness.definitions.findings import Finding, Where
from readiness.definitions.layouts import Kind
from readiness.intake.axes import AxisReader
from readiness.intake.building import Built, Circumstances
from readiness.intake.findings_of import finding
from readiness.intake.matrices import Filled, Matrix, unpivot
from readiness.intake.parsed import MISSING, Parsed
from readiness.intake.records import Doubt, Record, Value
from readiness.intake.roles import role_in
from readiness.intake.values import Reader
from readiness.intake.workbook import cell_name


def build_chart(matrix: Matrix, about: Circumstances, axes: AxisReader, reader: Reader) -> Built:
    """Every filled head as a record, or as a finding where no place is surely named."""
    built = Built()
    for cell in unpivot(matrix, axes, about.around):
        built.names += sum(1 for text in cell.leader_cells if not role_in(text, about.layouts)) and 1
        if matrix.area == "pravas":
            made = _tour(cell, about, reader)
        elif matrix.fields:
            made = _several(cell, matrix, about, reader)
        else:
            made = _conference(cell, matrix, about, reader)
        if made is None:
            continue
        if cell.place is None:
            built.findings.append(_unplaced(cell, matrix, about))
            continue
        built.units += 1
        built.records.append(_record(cell, matrix, about, made))
        built.findings.extend(_told(made, cell, matrix, about))
    return built


@dataclass(frozen=True)
class _Made:
    """What the cells under one head say: by field the value and its column, doubts, codes of findings."""

    fields: Mapping[str, Value]
    at: Mapping[str, int]
    doubts: Mapping[str, Doubt] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)


def _of(parsed: Mapping[str, Parsed], at: Mapping[str, int]) -> _Made | None:
    """The parsed cells as one record's fields; None where none of them says anything."""
    if all(each.value is None and each.doubt is None for each in parsed.values()):
        return None
    return _Made(
        {name: each.value for name, each in parsed.items()},
        at,
        {name: each.doubt for name, each in parsed.items() if each.doubt},
        {name: each.code for name, each in parsed.items() if each.code and ":" not in each.code},
    )


def _tour(cell: Filled, about: Circumstances, reader: Reader) -> _Made | None:
    """A tour: its day from the heading, else from the cell; who toured from the row's lead, else the cell."""
    status = reader.statuses.read_whole(str(cell.value))
    if status in _NO_TOUR:
        return None
    fields: dict[str, Value] = {"start_date": cell.day}
    if cell.day is None:
        fields = _days_in(cell, reader)
    who = cell.leader_cells if cell.day is None or cell.is_led else (str(cell.value),)
    role = next((role for text in who if (role := role_in(text, about.layouts))), None)
    if role:
        fields["leader_role"] = role
    return _Made(fields, dict.fromkeys(fields, cell.column))


_NO_TOUR = frozenset({"missing", "no", "not_applicable", "not_received", "nil_zero"})


def _days_in(cell: Filled, reader: Reader) -> dict[str, Value]:
    parsed = reader.parser(Kind.DATE)(cell.value)
    return {"start_date": parsed.value} | ({"end_date": parsed.until} if parsed.until else {})


def _several(cell: Filled, matrix: Matrix, about: Circumstances, reader: Reader) -> _Made | None:
    """The cells under a head that has headings of its own: each is what its heading says."""
    parsed: dict[str, Parsed] = {}
    at: dict[str, int] = {}
    for column, value in cell.cells.items():
        name = matrix.fields[column].field or ""
        each = reader.parser(about.layouts.fields[name].kind)(value)
        if each.code.startswith("status:"):
            name, each = "status", Parsed(each.code.partition(":")[2])
        if parsed.get(name, MISSING).value is None:
            parsed[name], at[name] = each, column
    return _of(parsed, at)


def _conference(cell: Filled, matrix: Matrix, about: Circumstances, reader: Reader) -> _Made | None:
    """One cell for a conference: a date, a word, or a number where the title says that it is attendance."""
    dated: Parsed = reader.parser(Kind.DATE)(cell.value)
    if isinstance(dated.value, date):
        told = reader.statuses.read(str(cell.value)) or ""
        name = _TOLD.get(told) or _date_field(dated.value, matrix, about)
        return _of({name: dated}, {name: cell.column})
    if "attendance" in matrix.says:
        name = "attendance_target" if matrix.says & {"target", "planned"} else "attendance_actual"
        return _of({name: reader.parser(Kind.COUNT)(cell.value)}, {name: cell.column})
    status: Parsed = reader.parser(Kind.STATUS)(cell.value)
    return _of({"status": status}, {"status": cell.column})


_TOLD = {"complete": "event_held_date", "planned": "event_planned_date", "pending": "event_planned_date"}
"""What a word beside a date says of it: "19.01.24 सम्पन्न", "30.01.24 प्रस्तावित"."""


def _date_field(day: date, matrix: Matrix, about: Circumstances) -> str:
    """Held or planned as the title says; else a date is held when it is not after the report's day."""
    if len(matrix.says & {"held", "planned"}) == 1:
        return "event_held_date" if "held" in matrix.says else "event_planned_date"
    is_held = about.as_on is not None and day <= about.as_on
    return "event_held_date" if is_held else "event_planned_date"


def _record(cell: Filled, matrix: Matrix, about: Circumstances, made: _Made) -> Record:
    assert cell.place is not None
    item = cell.item or about.items.id_of(
        about.layouts.areas[matrix.area].item, "", cell.place.level, about.titles
    )
    return Record(
        area=matrix.area,
        place=cell.place,
        fields=made.fields,
        columns={name: cell_name(cell.row, column) for name, column in made.at.items()},
        sheet=matrix.block.sheet.grid.sheet,
        row=cell.row + 1,
        item=item,
        as_on=about.as_on,
        doubts=made.doubts,
    )


def _told(made: _Made, cell: Filled, matrix: Matrix, about: Circumstances) -> Iterator[Finding]:
    """The findings of the cells that could not simply be read."""
    for name, code in made.codes.items():
        column = made.at[name]
        where = Where(about.file, matrix.block.sheet.grid.sheet, cell_name(cell.row, column))
        yield finding(code, where, str(cell.cells[column]), field=name)


def _unplaced(cell: Filled, matrix: Matrix, about: Circumstances) -> Finding:
    where = Where(about.file, matrix.block.sheet.grid.sheet, cell_name(cell.row, cell.column))
    return finding("place-unknown", where, str(cell.value))
