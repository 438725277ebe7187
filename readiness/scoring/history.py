"""The last two reports of each unit, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from readiness.definitions.places import Places
from readiness.scoring.current import dated
from readiness.store.observations import ADDRESS, day_of

NOT_FIGURES = {*ADDRESS, "day", "received", "part", "unit", "remarks", "as_on_date"}


@dataclass(frozen=True)
class Pair:
    """`now` and `before`: the same units in the same order, one row each, on their last two days."""

    now: pd.DataFrame
    before: pd.DataFrame

    def is_same(self) -> np.ndarray:
        """Whether every figure of a unit is what it was; a row without any figure is not."""
        fields = [name for name in self.now.columns if name not in NOT_FIGURES]
        now, before = self.now[fields], self.before[fields]
        same = ((now == before) | (now.isna() & before.isna())).all(axis=1)
        return np.asarray(same & now.notna().any(axis=1))


def last_two(frame: pd.DataFrame, places: Places, as_of: date) -> Pair:
    """Units reported on two days or more up to `as_of`, on the last two of them."""
    if frame["as_on_day"].nunique() < 2:
        return Pair(frame.iloc[:0], frame.iloc[:0])
    rows = dated(frame, places, day_of(as_of)).groupby(["unit", "day"], as_index=False).last()
    newest = rows["unit"].to_numpy() != rows["unit"].shift(-1, fill_value=-1).to_numpy()
    at = np.flatnonzero(newest)
    has_two = at[(at > 0) & (rows["unit"].to_numpy()[at] == rows["unit"].to_numpy()[at - 1])]
    return Pair(rows.iloc[has_two].reset_index(drop=True), rows.iloc[has_two - 1].reset_index(drop=True))
