"""Which row speaks for a unit on a day: its latest report, per field among reports of the same day.

A newer day replaces an older report whole; two files of the same day complete each other, so that splitting
a report changes nothing. An assembly fed by several districts is one part a district, summed and never
overwritten (domain.md §1.3). Which of equal rows came last is decided by their content, never by their order.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from readiness.definitions.levels import Level
from readiness.definitions.places import Places
from readiness.scoring.columns import IDENTITY, numbers, places_filled

_ORDER = ["received", "report_id", "sheet", "row"]


def current(frame: pd.DataFrame, places: Places, as_of_day: int) -> pd.DataFrame:
    """One row per unit and part: what was last reported up to `as_of_day` (days since 1970-01-01).

    In: one area's observations. Out: the same columns with the place columns filled, `day` (the figures'
    day; the day of receipt where none was said) and `part` (the district, where several feed an assembly).
    """
    rows = places_filled(frame)
    day = numbers(rows, "as_on_day", {})
    received = numbers(rows, "received_day", {})
    rows = rows.assign(day=np.where(np.isnan(day), received, day), received=received)
    rows = rows[rows["day"] <= as_of_day]
    rows = rows.assign(part=_parts(rows, places))
    return _without_wholes(_latest(rows))


def _parts(rows: pd.DataFrame, places: Places) -> np.ndarray:
    """The sender where it is one of several districts of the row's assembly, else ""."""
    shared = {
        (assembly.ac_no, district)
        for assembly in places.assemblies
        if assembly.other_districts
        for district in (assembly.district, *assembly.other_districts)
    }
    pairs = zip(rows["ac_no"], rows["sender"], strict=True)
    return np.array([sender if (ac, sender) in shared else "" for ac, sender in pairs], dtype=object)


def _latest(rows: pd.DataFrame) -> pd.DataFrame:
    part = np.where(rows["level"] == Level.BOOTH, "", rows["part"])
    unit = rows.assign(part=part).groupby(_keys(rows), sort=False, dropna=False).ngroup().to_numpy()
    newest = rows["day"].groupby(unit).transform("max").to_numpy()
    rows, unit = rows[rows["day"] == newest], unit[rows["day"] == newest]
    if len(np.unique(unit)) == len(rows):
        return rows
    ordered = rows.assign(unit=unit).sort_values(_ORDER, kind="stable")
    return ordered.groupby("unit", sort=False).last().reset_index(drop=True)


def _keys(rows: pd.DataFrame) -> list[pd.Series]:
    """A booth's number is its own within an assembly; every other unit is its whole address."""
    is_booth = rows["level"] == Level.BOOTH
    own = [rows[name].where(~is_booth, "") for name in ("mandal", "shakti_kendra", "part")]
    return [*(rows[name] for name in IDENTITY if name not in ("mandal", "shakti_kendra")), *own]


def _without_wholes(rows: pd.DataFrame) -> pd.DataFrame:
    """Drop what a stranger said of a unit whose own districts reported it."""
    keys = [rows[name] for name in IDENTITY]
    has_parts = (rows["part"] != "").groupby(keys, dropna=False).transform("any")
    return rows[~(has_parts & (rows["part"] == ""))]
