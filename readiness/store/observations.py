"""Observations: what every active report says, as one wide frame per area, ready for scoring and lists.

A frame keeps the address of every value (report, sheet, row, column letters). Nothing is filled in here:
a figure that was not reported is NaN, never 0, and a field that no report carries has no column.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import pandas as pd

from readiness.intake.records import Reading
from readiness.store.blocks import ADDRESS, Block, Origin, blocks_of, date_of, day_of, frame_of
from readiness.store.finding_rows import finding_frame, finding_rows
from readiness.store.spelling import one_spelling

__all__ = ["ADDRESS", "UNSTORED", "Observations", "cell_of", "date_of", "day_of", "frames_of", "origin_of"]

UNSTORED = 2**31 - 1
"""The report id of a reading that is only being tried; later than every stored one."""


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
        frames = frames_of((origin, block) for block in blocks_of(reading.records, origin.as_on_day))
        return self.joined(Observations(frames, {UNSTORED: reading.file}, findings))

    def joined(self, other: Observations) -> Observations:
        """The rows of both, these first."""
        every = {area: [self.of(area), other.of(area)] for area in {*self.frames, *other.frames}}
        frames = {area: _stacked([part for part in parts if len(part)]) for area, parts in every.items()}
        findings = pd.concat([self.findings, other.findings], ignore_index=True)
        settled = self.settled | other.settled
        return Observations(one_spelling(frames), {**self.files, **other.files}, findings, settled)

    def of_seats(self, seat_nos: Iterable[int]) -> Observations:
        """The rows and findings of those seats, and those that speak of no one seat."""
        kept = {0, *seat_nos}
        frames = {area: frame[frame["seat_no"].isin(kept)] for area, frame in self.frames.items()}
        return replace(self, frames=frames, findings=self.findings[self.findings["seat_no"].isin(kept)])

    def without(self, report_ids: Iterable[int]) -> Observations:
        """All but the rows of those reports."""
        dropped = set(report_ids)
        frames = {area: _without(frame, dropped) for area, frame in self.frames.items()}
        return replace(self, frames=frames, findings=_without(self.findings, dropped))


def origin_of(reading: Reading, received: date, as_on: date | None = None) -> Origin:
    """A trial reading's origin; figures without a day of their own are of `as_on`, else of `received`."""
    return Origin(UNSTORED, reading.sender, day_of(received), day_of(as_on or received), reading.file)


def frames_of(parts: Iterable[tuple[Origin, Block]]) -> dict[str, pd.DataFrame]:
    """A frame per area, its blocks in their order."""
    by_area: dict[str, list[tuple[Origin, Block]]] = defaultdict(list)
    for part in parts:
        by_area[part[1].area].append(part)
    return {area: frame_of(each) for area, each in by_area.items()}


def cell_of(row: pd.Series, name: str) -> str:
    """The cell that a frame's row took the field from, as F14; "" for a field no cell gave."""
    letters = row["cells"].get(name, "")
    return letters if letters[-1:].isdigit() or not letters else f"{letters}{row['row']}"


def _without(frame: pd.DataFrame, report_ids: set[int]) -> pd.DataFrame:
    return frame[~frame["report_id"].isin(report_ids)].reset_index(drop=True)


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
