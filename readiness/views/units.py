"""The rows that speak for each unit today, within the viewer's scope and what may leave the office."""

from __future__ import annotations

import pandas as pd

from readiness.definitions.levels import Level
from readiness.scoring.units import in_force
from readiness.store.blocks import day_of
from readiness.views.situation import Situation

TOURS = "pravas"
BELOW_ASSEMBLY = [level.value for level in Level if level.is_finer_than(Level.ASSEMBLY)]


def units_in_force(
    situation: Situation, area: str, seat_no: int | None = None, *, for_export: bool = False
) -> pd.DataFrame:
    """One row per unit of the area, of one seat or of all in scope (clusters too); columns as in `in_force`.

    `for_export` leaves out units below assembly where they must stay hidden, and tours that lie ahead
    (domain.md §1.8).
    """
    units = in_force(situation.observations, situation.definitions, area, situation.as_of)
    wanted = {seat.seat_no for seat in situation.seats if seat_no in (None, seat.seat_no)}
    clusters = {cluster.id for cluster in situation.clusters} if seat_no is None else set()
    units = units[units["seat_no"].isin(wanted) | ((units["seat_no"] == 0) & units["cluster"].isin(clusters))]
    return _without_plans(situation, area, _without_hidden(situation, units)) if for_export else units


def _without_hidden(situation: Situation, units: pd.DataFrame) -> pd.DataFrame:
    privacy = situation.definitions.privacy
    places = zip(units["seat_no"], units["ac_no"], strict=True)
    coarse = [privacy.is_coarse(int(seat_no), int(ac_no)) for seat_no, ac_no in places]
    return units[~(units["level"].isin(BELOW_ASSEMBLY) & pd.Series(coarse, index=units.index, dtype=bool))]


def _without_plans(situation: Situation, area: str, units: pd.DataFrame) -> pd.DataFrame:
    """Without tours that have not begun: neither their days nor where they go may leave the office."""
    dates = [name for name in ("start_date", "end_date") if name in units]
    if area != TOURS or not dates:
        return units
    return units[~(units[dates].max(axis=1) > day_of(situation.as_of))]
