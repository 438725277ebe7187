"""The rows that stand today: each unit's latest report, for lists beside the scores."""

from __future__ import annotations

from datetime import date

import pandas as pd

from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.scoring.current import current
from readiness.store.observations import Observations, day_of


def in_force(observations: Observations, definitions: Definitions, area: str, as_of: date) -> pd.DataFrame:
    """An area's rows as scored on `as_of`: one a unit (and a district, where several feed an assembly).

    Columns: those of Observations, `day` (the figures' day) and `part` (the district, or "").
    """
    return current(observations.of(area), definitions.places, day_of(as_of)).reset_index(drop=True)


def place_of(row: pd.Series) -> Place:
    """The place a row of an observations frame speaks of."""
    return Place(
        Level(str(row["level"])),
        int(row["seat_no"]) or None,
        int(row["ac_no"]) or None,
        str(row["mandal"]) or None,
        str(row["shakti_kendra"]) or None,
        str(row["booth_no"]) or None,
        str(row["cluster"]) or None,
    )
