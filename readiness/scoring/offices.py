"""The ladder of offices and its red list: opened is not functioning (domain.md §1.2).

The stage is what the office's status says; an office that is said to function while the evidence speaks
against it stands one rung lower, so that the ladder and the score agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np
import pandas as pd

from readiness.definitions.load import Definitions
from readiness.definitions.measures import Units
from readiness.scoring.columns import Floats, Rows
from readiness.scoring.conditions import hold_all
from readiness.scoring.derived import rows_of
from readiness.scoring.units import in_force
from readiness.store.observations import Observations, day_of

AREA = "offices"
STAGES = ("not_found", "site_fixed", "inaugurated", "equipped", "functioning")
"""The rungs, lowest first. `closed` stands outside the ladder, as "" does for an unknown stage."""

_STAGE_OF_STATUS: Mapping[str, str] = {
    **{stage: stage for stage in (*STAGES, "closed")},
    "active": "functioning",
    "complete": "equipped",
    "inactive": "inaugurated",
    "not_started": "not_found",
    "pending": "not_found",
    "planned": "site_fixed",
    "in_progress": "site_fixed",
}


def offices(observations: Observations, definitions: Definitions, as_of: date) -> pd.DataFrame:
    """The offices in force, one row each, with `stage` (STAGES, closed or ""), `inaug_day` and `days` since.

    `days` is nan where no inauguration was reported; a dated inauguration makes the stage at least that.
    """
    frame = in_force(observations, definitions, AREA, as_of)
    rows = rows_of(frame, definitions)
    opened = rows.numbers("office_inaug_date")
    opened = np.where(opened <= day_of(as_of), opened, np.nan)
    stage = _stages(rows, opened, _contradicted(rows, definitions))
    return frame.assign(stage=stage, inaug_day=opened, days=day_of(as_of) - opened)


def red_list(observations: Observations, definitions: Definitions, as_of: date) -> pd.DataFrame:
    """Offices inaugurated more days ago than the setting allows and still not functioning, longest first."""
    frame = offices(observations, definitions, as_of)
    grace = definitions.settings.method.ages.office_overdue_after_days
    late = (frame["days"] > grace) & frame["stage"].isin(["inaugurated", "equipped"])
    return frame[late].astype({"days": int}).sort_values("days", ascending=False, kind="stable")


def _contradicted(rows: Rows, definitions: Definitions) -> np.ndarray:
    """Whether the evidence speaks against functioning, by any functioning indicator's own conditions."""
    measures = (each.measure for each in definitions.indicators.values() if each.measure.area == AREA)
    claims = [measure for measure in measures if isinstance(measure, Units) and measure.claim]
    found = [hold_all(measure.met, rows) == 0 for measure in claims]
    return np.any(found, axis=0) if found else np.zeros(len(rows), dtype=bool)


def _stages(rows: Rows, opened: Floats, contradicted: np.ndarray) -> np.ndarray:
    said = np.array(
        [_STAGE_OF_STATUS.get(str(word), "") for word in rows.texts("office_status")], dtype=object
    )
    said = np.where((said == "functioning") & contradicted, "equipped", said)
    below = np.isin(said, ["", "not_found", "site_fixed"])
    return np.where(below & ~np.isnan(opened), "inaugurated", said)
