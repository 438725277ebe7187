"""Ladders: how many units stand on each rung, at every level (domain.md §1.1 and §1.2).

Formed is not working, opened is not functioning: the gaps between the rungs are what the reviewer asks about.
Counts come from the same roll-up as the scores, each unit once; missing stays missing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np

from readiness.definitions.indicators import Example, Indicator, Label, Thresholds
from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.measures import Ratio
from readiness.definitions.places import Place
from readiness.definitions.settings import Ladder
from readiness.scoring.offices import STAGES, offices
from readiness.scoring.placed import Bench
from readiness.scoring.summary import tally
from readiness.scoring.tally import Stat
from readiness.scoring.tree import COARSE, Grid, grow
from readiness.scoring.units import place_of
from readiness.store.observations import Observations

LEVELS = (*COARSE, Level.MANDAL)


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung: the field (or stage) that says it, how many stand there, of how many reported.

    `missing` is the number of units of which nothing is known here. `gap` is what stands on the rung
    below and not on this one; 0 for the lowest.
    """

    name: str
    count: int
    of: int
    missing: int
    gap: int

    @property
    def share_pct(self) -> float | None:
        """Of those reported, None where none are."""
        return 100 * self.count / self.of if self.of else None


@dataclass(frozen=True)
class Ladders:
    """The ladders of data/settings/method.toml at every place of the levels asked for."""

    ladders: Mapping[str, Ladder]
    grids: Mapping[Level, Grid]
    columns: Mapping[str, int]

    @cached_property
    def _rows(self) -> Mapping[Place, int]:
        return {place: row for grid in self.grids.values() for row, place in enumerate(grid.places)}

    def of(self, place: Place, name: str) -> tuple[Rung, ...]:
        """The rungs of one ladder at a place, lowest first; () where the place is not known."""
        if place not in self._rows:
            return ()
        counts = self.grids[place.level].tally.counts[self._rows[place]]
        found = [counts[self.columns[f"{name}.{field}"]] for field in self.ladders[name].rungs]
        heights = [int(each[Stat.NUMERATOR]) for each in found]
        below = [heights[0], *heights]
        return tuple(
            Rung(field, height, int(each[Stat.DENOMINATOR]), int(each[Stat.MISSING]), max(0, under - height))
            for field, height, each, under in zip(
                self.ladders[name].rungs, heights, found, below, strict=False
            )
        )


def ladders(
    observations: Observations, definitions: Definitions, as_of: date, levels: Sequence[Level] = LEVELS
) -> Ladders:
    """All committee ladders as of a day."""
    asked = definitions.settings.method.ladders
    rungs = {each.id: each for name, ladder in asked.items() for each in _rung_indicators(name, ladder)}
    bench = Bench(observations, replace(definitions, indicators=rungs), as_of)
    areas = {ladder.area for ladder in asked.values()}
    rows = {area: bench.rows(area) for area in areas if area in observations.frames}
    finest = max((Level.MANDAL, *levels), key=lambda level: level.depth)
    grids = grow(tally(rows, bench.definitions, finest), bench.definitions, bench.register, tuple(levels))
    return Ladders(asked, grids, {name: at for at, name in enumerate(rungs)})


def office_ladder(
    observations: Observations, definitions: Definitions, place: Place, as_of: date
) -> tuple[Rung, ...]:
    """Offices at and above each stage among all that the place should have: 101 in the state."""
    frame = offices(observations, definitions, as_of)
    inside = [_lies_in(place_of(row), place, definitions) for _, row in frame.iterrows()]
    frame = frame[np.array(inside, dtype=bool)]
    frame = frame.drop_duplicates(["seat_no", "ac_no"])
    known = int(frame["stage"].isin([*STAGES, "closed"]).sum())
    due = _offices_due(place, definitions)
    height = [int(frame["stage"].isin(STAGES[at:]).sum()) for at in range(1, len(STAGES))]
    return tuple(
        Rung(stage, count, known, max(0, due - known), max(0, under - count))
        for stage, count, under in zip(STAGES[1:], height, [height[0], *height], strict=False)
    )


def _rung_indicators(name: str, ladder: Ladder) -> list[Indicator]:
    """Each rung as an indicator that nobody weighs, so that it is counted like one."""
    return [
        Indicator(
            id=f"{name}.{field}",
            area=ladder.area,
            unit=ladder.base,
            weight=1,
            levels=tuple(Level),
            responsible="",
            source="settings/method.toml: ladders",
            label=Label(hi=field, en=field),
            measure=Ratio(
                kind="ratio", area=ladder.area, numerator=field, denominator=ladder.of, base=ladder.base
            ),
            bands=Thresholds(green=100, amber=0),
            example=(Example(says="", rows=()), Example(says="", rows=())),
        )
        for field in ladder.rungs
    ]


def _lies_in(office: Place, place: Place, definitions: Definitions) -> bool:
    if place.level is Level.STATE:
        return True
    if place.level is Level.CLUSTER:
        return definitions.places.cluster_of_seat.get(office.seat_no or 0) == place.cluster
    return office.seat_no == place.seat_no and place.ac_no in (None, office.ac_no)


def _offices_due(place: Place, definitions: Definitions) -> int:
    seats = [seat for seat in definitions.places.seats if _lies_in(seat.place, place, definitions)]
    if place.level is Level.ASSEMBLY:
        return 1
    return len(seats) + sum(len(seat.ac_nos) for seat in seats)
