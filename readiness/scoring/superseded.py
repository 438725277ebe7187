"""Which rows are not counted because finer rows of the same unit are: the roll-up's rule, row by row.

For lists beside a score (explanations, differences between levels); the score itself comes from the roll-up.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from readiness.definitions.levels import Level
from readiness.scoring.columns import codes_of

Mask = NDArray[np.bool_]

_UNIT = {
    Level.STATE: (),
    Level.CLUSTER: ("cluster",),
    Level.SEAT: ("seat_no",),
    Level.ASSEMBLY: ("ac_no", "part"),
    Level.MANDAL: ("ac_no", "part", "mandal"),
    Level.SHAKTI_KENDRA: ("ac_no", "part", "mandal", "shakti_kendra"),
}


def superseded(rows: pd.DataFrame, has_figure: Mask) -> Mask:
    """For each row (with place columns and part), whether rows with figures from below stand in its place."""
    level = rows["level"].to_numpy()
    found = np.zeros(len(rows), dtype=bool)
    for coarse, unit in _UNIT.items():
        finer = [str(each) for each in Level if each.is_finer_than(coarse)]
        found |= (level == coarse) & _shares(rows, unit, np.isin(level, finer) & has_figure)
    return found | _by_loose(rows, level, has_figure) | _by_parts(rows, has_figure)


def within(rows: pd.DataFrame, at: int) -> Mask:
    """Which rows lie in the unit that row number `at` speaks of, itself included."""
    row = rows.iloc[at]
    inside = np.ones(len(rows), dtype=bool)
    for name in _UNIT.get(Level(str(row["level"])), ()):
        inside &= (rows[name] == row[name]).to_numpy()
    return inside


def _by_loose(rows: pd.DataFrame, level: np.ndarray, has_figure: Mask) -> Mask:
    """Shakti kendras and mandals beside finer units that do not say which of them they lie in."""
    no_mandal = (rows["mandal"] == "").to_numpy()
    no_kendra = (rows["shakti_kendra"] == "").to_numpy()
    booths = (level == Level.BOOTH) & has_figure
    kendras = (level == Level.SHAKTI_KENDRA) & has_figure
    in_mandal = _shares(rows, ("ac_no", "part", "mandal"), booths & no_kendra & ~no_mandal)
    in_assembly = _shares(rows, ("ac_no", "part"), booths & no_kendra & no_mandal)
    below_mandals = _shares(rows, ("ac_no", "part"), (booths | kendras) & ~no_kendra & no_mandal)
    is_kendra, is_mandal = level == Level.SHAKTI_KENDRA, level == Level.MANDAL
    of_kendras: Mask = is_kendra & (in_mandal | in_assembly)
    of_mandals: Mask = is_mandal & (in_assembly | below_mandals)
    return of_kendras | of_mandals


def _by_parts(rows: pd.DataFrame, has_figure: Mask) -> Mask:
    """What others said of a whole assembly whose districts reported their parts."""
    is_part = (rows["part"] != "").to_numpy()
    in_assembly = (rows["ac_no"] > 0).to_numpy()
    return ~is_part & in_assembly & _shares(rows, ("ac_no",), is_part & has_figure)


def _shares(rows: pd.DataFrame, unit: Sequence[str], chosen: Mask) -> Mask:
    """Whether any chosen row lies in the same unit as each row."""
    if not unit or not len(rows):
        return np.full(len(rows), bool(chosen.any()))
    if not chosen.any():
        return np.zeros(len(rows), dtype=bool)
    codes = codes_of(rows, unit)
    is_in = np.zeros(codes.max() + 1, dtype=bool)
    is_in[codes[chosen]] = True
    return is_in[codes]
