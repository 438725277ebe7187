"""Counts of a unit's parts added up at the level asked for, each unit once, the finest report first.

Used for lists beside the scores, never for a score: those come from the scorecard.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.scoring.superseded import superseded
from readiness.views.sources import Row

ADDRESS = {
    Level.SEAT: ["seat_no"],
    Level.ASSEMBLY: ["seat_no", "ac_no"],
    Level.MANDAL: ["seat_no", "ac_no", "mandal"],
    Level.SHAKTI_KENDRA: ["seat_no", "ac_no", "mandal", "shakti_kendra"],
    Level.BOOTH: ["seat_no", "ac_no", "mandal", "shakti_kendra", "booth_no"],
}
_OWN = {Level.MANDAL: "mandal", Level.SHAKTI_KENDRA: "shakti_kendra", Level.BOOTH: "booth_no"}


def sums(units: pd.DataFrame, level: Level, counts: Sequence[str]) -> pd.DataFrame:
    """One row a unit of `level`: its finest reports summed, a count missing in all of them staying missing.

    The other columns (report, sheet, row, cells) are those of its first row, for the source.
    """
    keys = ADDRESS[level]
    rows = units.reindex(columns=list(dict.fromkeys([*units.columns, *counts])))
    finer = [each.value for each in Level if each.depth >= level.depth]
    rows = rows[rows["level"].isin(finer)]
    if level in _OWN:
        rows = rows[rows[_OWN[level]] != ""]
    if rows.empty:
        return rows
    finest, numbers = counted_once(rows, counts)
    added = numbers.groupby([finest[key] for key in keys], sort=False).sum(min_count=1)
    first = finest.drop(columns=list(counts)).drop_duplicates(keys).set_index(keys)
    return first.join(added).reset_index()


def counted_once(rows: pd.DataFrame, counts: Sequence[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rows that no finer report stands in for, and their counts as numbers, both in one order."""
    rows = rows.reindex(columns=list(dict.fromkeys([*rows.columns, *counts])))
    numbers = _counted(rows, counts)
    kept = ~superseded(rows, numbers.notna().any(axis=1).to_numpy())
    return rows[kept], numbers[kept]


def _counted(rows: pd.DataFrame, counts: Sequence[str]) -> pd.DataFrame:
    """The counts as numbers; a row that is itself one booth or one shakti kendra counts as one."""
    numbers: pd.DataFrame = rows[list(counts)].apply(pd.to_numeric, errors="coerce")
    for field, level in (("booth_total", Level.BOOTH), ("sk_total", Level.SHAKTI_KENDRA)):
        if field in numbers:
            numbers[field] = numbers[field].mask((rows["level"] == level) & numbers[field].isna(), 1.0)
    return numbers


def place_of(row: Row, level: Level) -> Place:
    """The place of that level which the row lies in."""
    parts = {
        "mandal": Level.MANDAL,
        "shakti_kendra": Level.SHAKTI_KENDRA,
        "booth_no": Level.BOOTH,
    }
    named = {
        name: str(row[name]) or None
        for name, at in parts.items()
        if not at.is_finer_than(level) and row[name]
    }
    ac_no = int(str(row["ac_no"])) if not Level.ASSEMBLY.is_finer_than(level) else 0
    return Place(level, int(str(row["seat_no"])), ac_no or None, **named)


def number(row: Row, field: str) -> float | None:
    """The row's figure; None where it was not reported or is no number."""
    value = row.get(field)
    return None if not isinstance(value, int | float) or math.isnan(value) else float(value)


def inside(units: pd.DataFrame, place: Place) -> pd.DataFrame:
    """The rows of the place and of every unit in it; for a cluster or the state, all of them."""
    chosen = pd.Series(True, index=units.index)
    for name in ("seat_no", "ac_no", "mandal", "shakti_kendra", "booth_no"):
        asked = getattr(place, name)
        if asked is not None:
            chosen &= units[name] == asked
    return units[chosen]
