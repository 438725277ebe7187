"""Observations: what every active report says, as one wide frame per area, ready for scoring and lists.

A frame keeps the address of every value (report, sheet, row, column letters). Nothing is filled in here:
a figure that was not reported is NaN, never 0, and a field that no report carries has no column.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
import pandas as pd

from readiness.intake.records import Reading, Record, Value
from readiness.store.finding_rows import finding_frame, finding_rows
from readiness.store.spelling import one_spelling

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

UNSTORED = 2**31 - 1
"""The report id of a reading that is only being tried; later than every stored one."""

_EPOCH = date(1970, 1, 1).toordinal()
_NOTHING: Mapping[str, str] = {}

Stored = int | float | bool | str | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Who sent a record's report and when; days are integers since 1970-01-01."""

    report_id: int
    sender: str
    received_day: int
    as_on_day: int
    file: str


@dataclass(frozen=True, slots=True)
class Row:
    """One record with its address, as stored. `address` follows ADDRESS; `fields` holds days for dates."""

    address: tuple[object, ...]
    fields: Mapping[str, Stored]


@dataclass(frozen=True)
class Observations:
    """Frames by area, the file name of every report in them, and their findings.

    Columns: those of ADDRESS, then the area's fields. Counts, flags (1.0, 0.0) and dates (days since
    1970-01-01) are float64, NaN where missing; a field holding any text is object, None where missing.
    `cells` maps a field to its column letters, `doubts` a field to its `Doubt`. `findings` has the columns
    of FINDING_COLUMNS. `settled` holds the keys of findings noted as explained or fixed.
    """

    frames: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    files: Mapping[int, str] = field(default_factory=dict)
    findings: pd.DataFrame = field(default_factory=lambda: finding_frame([]))
    settled: frozenset[str] = frozenset()

    def of(self, area: str) -> pd.DataFrame:
        """The area's frame; without rows, with the address columns, when nothing was reported."""
        return self.frames[area] if area in self.frames else frame_of([])

    @property
    def register(self) -> pd.DataFrame | None:
        """The dated registers of units, one row a unit; `as_on_day` is the day each takes effect."""
        return self.frames.get("register")

    @property
    def areas(self) -> tuple[str, ...]:
        return tuple(sorted(self.frames))

    @property
    def is_empty(self) -> bool:
        return all(frame.empty for frame in self.frames.values())

    def with_reading(self, reading: Reading, received: date, as_on: date | None = None) -> Observations:
        """These observations and the reading's, as if it had been stored now (under id UNSTORED)."""
        origin = origin_of(reading, received, as_on)
        findings = finding_frame(finding_rows(reading.findings, reading.records, UNSTORED))
        frames = frames_of(rows_of(reading.records, origin))
        return self.joined(Observations(frames, {UNSTORED: reading.file}, findings))

    def joined(self, other: Observations) -> Observations:
        """The rows of both, these first."""
        every = {area: [self.of(area), other.of(area)] for area in {*self.frames, *other.frames}}
        frames = {area: _stacked([part for part in parts if len(part)]) for area, parts in every.items()}
        findings = pd.concat([self.findings, other.findings], ignore_index=True)
        return Observations(one_spelling(frames), {**self.files, **other.files}, findings)

    def without(self, report_ids: Iterable[int]) -> Observations:
        """All but the rows of those reports."""
        dropped = set(report_ids)
        frames = {area: _without(frame, dropped) for area, frame in self.frames.items()}
        return replace(self, frames=frames, findings=_without(self.findings, dropped))


def day_of(day: date) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - _EPOCH


def date_of(day: float) -> date:
    """The date of that many days since 1970-01-01."""
    return date.fromordinal(int(day) + _EPOCH)


def origin_of(reading: Reading, received: date, as_on: date | None = None) -> Origin:
    """A trial reading's origin; figures without a day of their own are of `as_on`, else of `received`."""
    return Origin(UNSTORED, reading.sender, day_of(received), day_of(as_on or received), reading.file)


def rows_of(records: Iterable[Record], origin: Origin) -> dict[str, list[Row]]:
    """Records as rows by area, in their order."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for record in records:
        rows[record.area].append(Row(_address(record, origin), stored_fields(record.fields)))
    return rows


def frames_of(rows: Mapping[str, Sequence[Row]]) -> dict[str, pd.DataFrame]:
    """A frame per area."""
    return {area: frame_of(each) for area, each in rows.items()}


def frame_of(rows: Sequence[Row]) -> pd.DataFrame:
    """One wide frame of an area's rows; columns and types as `Observations` says."""
    address = pd.DataFrame([row.address for row in rows], columns=list(ADDRESS)).astype(dict(ADDRESS))
    if not rows:
        return address
    fields = pd.DataFrame([row.fields for row in rows], index=address.index)
    return pd.concat([address, fields.apply(_typed)], axis=1) if len(fields.columns) else address


def stored_fields(fields: Mapping[str, Value]) -> dict[str, Stored]:
    """Field values as they are stored: dates as days since 1970-01-01."""
    return {name: day_of(value) if isinstance(value, date) else value for name, value in fields.items()}


def cell_of(row: pd.Series, name: str) -> str:
    """The cell that a frame's row took the field from, as F14; "" for a field no cell gave."""
    letters = row["cells"].get(name, "")
    return letters if letters[-1:].isdigit() or not letters else f"{letters}{row['row']}"


def _address(record: Record, origin: Origin) -> tuple[object, ...]:
    place = record.place
    return (
        origin.report_id,
        origin.sender,
        origin.received_day,
        day_of(record.as_on) if record.as_on else origin.as_on_day,
        place.cluster or "",
        place.seat_no or 0,
        place.ac_no or 0,
        place.level.value,
        place.mandal or "",
        place.shakti_kendra or "",
        place.booth_no or "",
        record.item,
        record.sheet,
        record.row,
        record.columns,
        {name: doubt.value for name, doubt in record.doubts.items()} or _NOTHING,
    )


def _without(frame: pd.DataFrame, report_ids: set[int]) -> pd.DataFrame:
    return frame[~frame["report_id"].isin(report_ids)].reset_index(drop=True)


def _typed(column: pd.Series) -> pd.Series:
    """A field's column as float64, or as object when it holds any text."""
    if column.dtype.kind in "biuf":
        return column.astype("float64")
    missing = column.isna()
    if any(isinstance(value, str) for value in column):
        return column.astype("object").where(~missing, None)
    return column.where(~missing, np.nan).astype("float64")


def _stacked(parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return frame_of([])
    both = pd.concat([_comparable(part, parts) for part in parts], ignore_index=True)
    return both.astype(dict(ADDRESS))


def _comparable(part: pd.DataFrame, parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """The part with every field of all parts, of one type in each."""
    fields = list(dict.fromkeys(name for each in parts for name in each.columns))
    texts = {name for each in parts for name in each.columns if each[name].dtype == object}
    whole = part.reindex(columns=fields)
    for name in texts - set(ADDRESS):
        whole[name] = whole[name].astype("object").where(whole[name].notna(), None)
    return whole
