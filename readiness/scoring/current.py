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
from readiness.scoring.columns import IDENTITY, Codes, codes_of, numbers, places_filled

_ORDER = ["received", "report_id", "sheet", "row"]


def current(frame: pd.DataFrame, places: Places, as_of_day: int) -> pd.DataFrame:
    """One row per unit and part: what was last reported up to `as_of_day` (days since 1970-01-01).

    In: one area's observations. Out: the same columns with the place columns filled, `day` (the figures'
    day; the day of receipt where none was said), `part` (the district, where several feed an assembly) and
    `unit` (a number that rows of one unit share).
    """
    rows = standing(frame, places, as_of_day)
    if rows["unit"].is_unique:
        return rows
    return rows.groupby("unit", sort=False, as_index=False).last()


def standing(frame: pd.DataFrame, places: Places, as_of_day: int) -> pd.DataFrame:
    """Every row of each unit's newest day, oldest first; of each field the last one given is in force."""
    rows = dated(frame, places, as_of_day)
    rows = _without_wholes(_newest(rows))
    return rows if rows["unit"].is_unique else rows.sort_values(_ORDER, kind="stable")


def dated(frame: pd.DataFrame, places: Places, as_of_day: int) -> pd.DataFrame:
    """Every row up to the day, with its `day`, `part` and `unit`."""
    said, received = numbers(frame, "as_on_day", {}), numbers(frame, "received_day", {})
    day = np.where(np.isnan(said), received, said)
    chosen = day <= as_of_day
    rows = places_filled(frame[chosen], day=day[chosen], received=received[chosen])
    rows["part"] = _parts(rows, places)
    rows["unit"] = _units(rows)
    return rows


def _parts(rows: pd.DataFrame, places: Places) -> np.ndarray:
    """The sender where it is one of several districts of the row's assembly, else ""."""
    shared = {
        (assembly.ac_no, district)
        for assembly in places.assemblies
        if assembly.other_districts
        for district in (assembly.district, *assembly.other_districts)
    }
    part = np.full(len(rows), "", dtype=object)
    fed = np.flatnonzero(rows["ac_no"].isin({ac_no for ac_no, _ in shared}))
    pairs = zip(rows["ac_no"].iloc[fed], rows["sender"].iloc[fed], strict=True)
    part[fed] = [sender if (ac_no, sender) in shared else "" for ac_no, sender in pairs]
    return part


def _newest(rows: pd.DataFrame) -> pd.DataFrame:
    unit = rows["unit"].to_numpy()
    day = rows["day"].to_numpy()
    newest = np.full(unit.max(initial=-1) + 1, -np.inf)
    np.maximum.at(newest, unit, day)
    kept: pd.DataFrame = rows[day == newest[unit]]
    return kept


def _units(rows: pd.DataFrame) -> Codes:
    """One number a unit and part; a booth is one whichever district writes of it."""
    part = rows["part"].where(rows["level"] != Level.BOOTH, "")
    return codes_of(_addresses(rows).assign(part=part), [*IDENTITY, "part"])


def _addresses(rows: pd.DataFrame) -> pd.DataFrame:
    """What names each row's unit: its whole address; a booth's number is its own within an assembly."""
    is_booth = rows["level"] == Level.BOOTH
    own = {name: rows[name].mask(is_booth, "") for name in ("mandal", "shakti_kendra")}
    return rows[list(IDENTITY)].assign(**own)


def _without_wholes(rows: pd.DataFrame) -> pd.DataFrame:
    """Drop what a stranger said of a unit whose own districts reported it."""
    is_part = (rows["part"] != "").to_numpy()
    if not is_part.any():
        return rows
    place = codes_of(_addresses(rows), IDENTITY)
    return rows[is_part | ~np.isin(place, place[is_part])]
