"""The records of columns that repeat for each post: one a row and post that says anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from readiness.definitions.places import Place
from readiness.intake.cell_parsers import parser_of
from readiness.intake.recognise import RecognisedTable
from readiness.intake.records import Record
from readiness.intake.values import Reader

if TYPE_CHECKING:
    from readiness.intake.building import Circumstances


def records_of(
    table: RecognisedTable, row: int, place: Place, reader: Reader, about: Circumstances
) -> Iterator[Record]:
    """The row's records; a post of which nothing is said has none."""
    for group in table.wide.groups:
        parsed = {
            name: parser_of(name, table, about.layouts, reader)(table.sheet.at(row, column))
            for name, column in group.fields.items()
        }
        if all(each.value is None and each.doubt is None for each in parsed.values()):
            continue
        yield Record(
            area=table.wide.area,
            place=place,
            fields={name: each.value for name, each in parsed.items()},
            columns={name: table.block.cell(row, column) for name, column in group.fields.items()},
            sheet=table.sheet.grid.sheet,
            row=row + 1,
            item=group.item,
            as_on=about.as_on,
            doubts={name: each.doubt for name, each in parsed.items() if each.doubt},
        )
