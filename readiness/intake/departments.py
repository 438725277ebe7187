"""A list of departments is one record a unit: how many there are, and how many have a head."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from readiness.definitions.places import Place
from readiness.intake.placing import Placer, Unplaced
from readiness.intake.records import Value
from readiness.intake.whereabouts import Clue

if TYPE_CHECKING:
    from readiness.intake.building import CellReader


def list_departments(rows: Iterable[tuple[int, Clue]], cells: CellReader, placer: Placer) -> None:
    """Count the departments of each unit; `rows` are the list's rows, each with the place around it."""
    units: dict[Place, list[int]] = {}
    for row, around in rows:
        if not cells.names_department(row):
            continue
        placed = placer.place(row, around)
        if isinstance(placed, Unplaced):
            cells.report_place(row, placed)
            return
        units.setdefault(placed, []).append(row)
    for place, own in units.items():
        cells.add("management_committees", own[0], place, _counted(own, cells))
        cells.built.units += len(own)


def _counted(rows: list[int], cells: CellReader) -> dict[str, Value]:
    total: dict[str, Value] = {"dept_total": len(rows)}
    if "dept_named" not in cells.table.fields:
        return total
    return {**total, "dept_named": sum(1 for row in rows if cells.parse(row, "dept_named").value)}
