"""Records laid out column by column: how a report's rows are stored and how they become frames.

A state's 24,000 booths are a few hundred blocks, each one value in the store: what would cost is the row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import cast

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readiness.definitions.levels import Level
from readiness.intake.records import Record, Value

Stored = int | float | bool | str | None

ADDRESS: Mapping[str, str] = {
    "report_id": "int64",
    "sender": "str",
    "received_day": "int64",
    "as_on_day": "int64",
    "cluster": "str",
    "seat_no": "int64",
    "ac_no": "int64",
    "level": "str",
    "mandal": "str",
    "shakti_kendra": "str",
    "booth_no": "str",
    "item": "str",
    "sheet": "str",
    "row": "int64",
    "cells": "object",
    "doubts": "object",
}
"""The columns every frame begins with, and their types. Numbers that do not apply are 0, texts ""."""

_EPOCH = date(1970, 1, 1).toordinal()
_OWN = ("as_on_day", "cluster", "ac_no", "level", "mandal", "shakti_kendra", "booth_no", "item", "row")
_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Origin:
    """Who sent a report and when; days are integers since 1970-01-01."""

    report_id: int
    sender: str
    received_day: int
    as_on_day: int
    file: str


@dataclass(frozen=True, slots=True)
class Block:
    """The records of one area for one seat in one report, in their order.

    `columns` holds, row by row, what _OWN names; `tables` the (sheet, column letters) pairs that `table`
    points into; `doubts` only the rows that have any, by their place in the block; `fields` the area's
    fields, None where missing, dates as days.
    """

    area: str
    seat_no: int
    columns: Mapping[str, Sequence[Stored]]
    table: Sequence[int]
    tables: Sequence[tuple[str, Mapping[str, str]]]
    doubts: Mapping[int, Mapping[str, str]]
    fields: Mapping[str, Sequence[Stored]]

    def __len__(self) -> int:
        return len(self.table)


def day_of(day: date) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - _EPOCH


def date_of(day: float) -> date:
    """The date of that many days since 1970-01-01."""
    return date.fromordinal(int(day) + _EPOCH)


def blocks_of(records: Iterable[Record], undated_day: int) -> list[Block]:
    """The records as blocks, in order of first appearance; those without a day are of `undated_day`."""
    groups: dict[tuple[str, int], list[Record]] = defaultdict(list)
    for record in records:
        groups[record.area, record.place.seat_no or 0].append(record)
    return [_block(area, seat_no, group, undated_day) for (area, seat_no), group in groups.items()]


def frame_of(parts: Sequence[tuple[Origin, Block]]) -> pd.DataFrame:
    """One wide frame of an area's blocks; columns and types as `Observations` says."""
    values = {name: list(chain.from_iterable(_address(name, *part) for part in parts)) for name in ADDRESS}
    address = pd.DataFrame(values, columns=list(ADDRESS)).astype(dict(ADDRESS))
    names = dict.fromkeys(name for _, block in parts for name in block.fields)
    fields = {name: list(chain.from_iterable(_values(name, block) for _, block in parts)) for name in names}
    typed = {name: _typed(values) for name, values in fields.items()}
    return pd.concat([address, pd.DataFrame(typed)], axis=1) if typed else address


def _block(area: str, seat_no: int, records: Sequence[Record], undated_day: int) -> Block:
    places = [record.place for record in records]
    said = {day: day_of(day) if day else undated_day for day in {record.as_on for record in records}}
    levels = {level: level.value for level in Level}
    columns: dict[str, Sequence[Stored]] = {
        "as_on_day": [said[record.as_on] for record in records],
        "cluster": [place.cluster or "" for place in places],
        "ac_no": [place.ac_no or 0 for place in places],
        "level": [levels[place.level] for place in places],
        "mandal": [place.mandal or "" for place in places],
        "shakti_kendra": [place.shakti_kendra or "" for place in places],
        "booth_no": [place.booth_no or "" for place in places],
        "item": [record.item for record in records],
        "row": [record.row for record in records],
    }
    table, tables = _tables(records)
    names = dict.fromkeys(name for names in {tuple(r.fields): None for r in records} for name in names)
    fields = {name: _stored([record.fields.get(name) for record in records]) for name in names}
    doubts = {
        number: {name: doubt.value for name, doubt in record.doubts.items()}
        for number, record in enumerate(records)
        if record.doubts
    }
    return Block(area, seat_no, columns, table, tables, doubts, fields)


def _tables(records: Sequence[Record]) -> tuple[list[int], list[tuple[str, Mapping[str, str]]]]:
    """The number of each record's table, and the tables: sheet and column letters, each pair once."""
    numbers: dict[tuple[str, tuple[tuple[str, str], ...]], int] = {}
    seen: dict[tuple[str, int], int] = {}
    table = []
    for record in records:
        # Records of one table mostly share one mapping; its id is good while the records live.
        shortcut = (record.sheet, id(record.columns))
        if shortcut not in seen:
            seen[shortcut] = numbers.setdefault((record.sheet, tuple(record.columns.items())), len(numbers))
        table.append(seen[shortcut])
    return table, [(sheet, dict(cells)) for sheet, cells in numbers]


def _stored(values: Sequence[Value]) -> list[Stored]:
    """The values with days for dates."""
    if date in set(map(type, values)):
        return [day_of(value) if isinstance(value, date) else value for value in values]
    return cast(list[Stored], values)


def _address(name: str, origin: Origin, block: Block) -> Iterable[object]:
    """One address column of a block."""
    if name in _OWN:
        return block.columns[name]
    if name == "sheet":
        return [block.tables[number][0] for number in block.table]
    if name == "cells":
        return [block.tables[number][1] for number in block.table]
    if name == "doubts":
        return [block.doubts.get(number, _NOTHING) for number in range(len(block))]
    return [block.seat_no if name == "seat_no" else getattr(origin, name)] * len(block)


def _values(name: str, block: Block) -> Sequence[Stored]:
    return block.fields[name] if name in block.fields else [None] * len(block)


def _typed(values: Sequence[Stored]) -> NDArray[np.float64] | pd.Series:
    """A field's values as float64 with NaN where missing, or as objects when there is any text."""
    if str in set(map(type, values)):
        return pd.Series(values, dtype="object")
    return np.array(values, dtype="float64")
