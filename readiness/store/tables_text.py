"""A report's recognised tables as text and back: the office's own headings, and where they stood."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import TypedDict

from readiness.intake.records import Column, How, TableReading, TotalRow
from readiness.store.writing import compact


class _KeptColumn(TypedDict):
    letters: str
    header: str
    field: str | None
    how: str


class _KeptTotals(TypedDict):
    row: int
    agrees: bool


class _KeptTable(TypedDict):
    sheet: str
    range: str
    hidden: bool
    areas: list[str]
    level: str | None
    header_rows: list[int]
    as_on: str | None
    columns: list[_KeptColumn]
    records: int
    totals: _KeptTotals | None


def tables_text(tables: Iterable[TableReading]) -> str:
    """The tables as the store keeps them."""
    return compact([{**asdict(table), "as_on": table.as_on and table.as_on.isoformat()} for table in tables])


def tables_from(text: str) -> tuple[TableReading, ...]:
    """The tables that `tables_text` wrote."""
    kept: list[_KeptTable] = json.loads(text)
    return tuple(map(_table, kept))


def _table(kept: _KeptTable) -> TableReading:
    totals = kept["totals"]
    return TableReading(
        sheet=kept["sheet"],
        range=kept["range"],
        hidden=kept["hidden"],
        areas=tuple(kept["areas"]),
        level=kept["level"],
        header_rows=tuple(kept["header_rows"]),
        as_on=date.fromisoformat(kept["as_on"]) if kept["as_on"] else None,
        columns=tuple(_column(each) for each in kept["columns"]),
        records=kept["records"],
        totals=TotalRow(totals["row"], totals["agrees"]) if totals else None,
    )


def _column(kept: _KeptColumn) -> Column:
    return Column(kept["letters"], kept["header"], kept["field"], How(kept["how"]))
