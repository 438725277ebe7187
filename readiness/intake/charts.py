"""Records of a matrix: a tour for each named cell, a conference for each cell of the morcha calendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from readiness.definitions.findings import Finding, Where
from readiness.definitions.layouts import Kind
from readiness.intake.building import Built, Circumstances
from readiness.intake.findings_of import finding
from readiness.intake.matrices import AxisReader, Filled, Matrix, unpivot
from readiness.intake.records import Doubt, Record, Value
from readiness.intake.roles import role_in
from readiness.intake.values import Parsed, Reader
from readiness.intake.workbook import cell_name


def build_chart(matrix: Matrix, about: Circumstances, axes: AxisReader, reader: Reader) -> Built:
    """Every filled cell as a record, or as a finding where no place is surely named."""
    built = Built()
    make = _tour if matrix.area == "pravas" else _conference
    for cell in unpivot(matrix, axes, about.around):
        built.names += sum(1 for text in cell.leader_cells if not role_in(text, about.layouts)) and 1
        made = make(cell, about, reader)
        if made is None:
            continue
        fields, doubts = made
        if cell.place is None:
            built.findings.append(_unplaced(cell, matrix, about))
            continue
        built.units += 1
        built.records.append(_record(cell, matrix, about, fields, doubts))
    return built


_Made = tuple[Mapping[str, Value], Mapping[str, Doubt]]


def _tour(cell: Filled, about: Circumstances, reader: Reader) -> _Made | None:
    status = reader.statuses.read(str(cell.value))
    if status in ("missing", "no", "not_applicable"):
        return None
    role = next((role for text in cell.leader_cells if (role := role_in(text, about.layouts))), None)
    fields: dict[str, Value] = {"start_date": cell.day}
    if role:
        fields["leader_role"] = role
    return fields, {}


def _conference(cell: Filled, about: Circumstances, reader: Reader) -> _Made | None:
    """A date is held when it is not after the report's day, else planned; a word is a status."""
    parsed: Parsed = reader.parser(Kind.DATE)(cell.value)
    if isinstance(parsed.value, date):
        is_held = about.as_on is not None and parsed.value <= about.as_on
        name = "event_held_date" if is_held else "event_planned_date"
        return {name: parsed.value}, {name: parsed.doubt} if parsed.doubt else {}
    status: Parsed = reader.parser(Kind.STATUS)(cell.value)
    if status.value is None and status.doubt is None:
        return None
    return {"status": status.value}, {"status": status.doubt} if status.doubt else {}


def _record(
    cell: Filled,
    matrix: Matrix,
    about: Circumstances,
    fields: Mapping[str, Value],
    doubts: Mapping[str, Doubt],
) -> Record:
    assert cell.place is not None
    address = cell_name(cell.row, cell.column)
    item = cell.item or about.items.id_of(
        about.layouts.areas[matrix.area].item, "", cell.place.level, about.titles
    )
    return Record(
        area=matrix.area,
        place=cell.place,
        fields=fields,
        columns=dict.fromkeys(fields, address),
        sheet=matrix.block.sheet.grid.sheet,
        row=cell.row + 1,
        item=item,
        as_on=about.as_on,
        doubts=doubts,
    )


def _unplaced(cell: Filled, matrix: Matrix, about: Circumstances) -> Finding:
    where = Where(about.file, matrix.block.sheet.grid.sheet, cell_name(cell.row, cell.column))
    return finding("place-unknown", where, str(cell.value))
