"""Change between two days, like for like: only units that reported both times can show that work was done.

The raw difference mixes new work with new files; the part that units known on both days do not explain came
from reports that are new or no longer there. Ranks are shared by scores too close to tell apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import pandas as pd

from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.settings import Comparison
from readiness.scoring.columns import IDENTITY
from readiness.scoring.placed import Bench
from readiness.scoring.score import LEVELS, score
from readiness.scoring.scorecard import Scorecard
from readiness.store.observations import Observations

_NOTICED = 0.5


class Movement(StrEnum):
    """What the like-for-like change asks for: a look at why, or nothing."""

    JUMP = "jump"
    FALL = "fall"
    STEADY = "steady"


class Cause(StrEnum):
    """What moved a score: work that the same units show, files that are new or gone, or both."""

    WORK = "work"
    FILES = "files"
    BOTH = "both"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Change:
    """One score on two days. `alike`: the change of the units reported both times, None without any.

    `raw` is the difference of the scores as they stood; `from_files` is the part of it that is due to
    reports that came new or are no longer there.
    """

    before: float | None
    now: float | None
    alike: float | None
    raw: float | None
    from_files: float | None
    movement: Movement

    @property
    def cause(self) -> Cause:
        """Why the score stands where it does: a part of less than half a point is no reason. Where no unit
        reported both times, only files can have moved it."""
        worked = self.alike is not None and abs(self.alike) >= _NOTICED
        filed = abs(self.from_files if self.from_files is not None else self.raw or 0.0) >= _NOTICED
        first = self.before is None and self.now is not None
        if worked and filed:
            return Cause.BOTH
        if worked:
            return Cause.WORK
        return Cause.FILES if filed or first else Cause.NOTHING


@dataclass(frozen=True)
class Changes:
    """Scorecards of two days, and those of the units reported on both."""

    now: Scorecard
    before: Scorecard
    now_alike: Scorecard
    before_alike: Scorecard
    settings: Comparison

    def of(self, place: Place, area: str) -> Change:
        """The change of a place's score in `area`."""
        now, before = value_of(self.now, place, area), value_of(self.before, place, area)
        alike = _difference(value_of(self.now_alike, place, area), value_of(self.before_alike, place, area))
        raw = _difference(now, before)
        return Change(
            before=before,
            now=now,
            alike=alike,
            raw=raw,
            from_files=_difference(raw, alike),
            movement=self._movement(alike),
        )

    def ranks(self, card: Scorecard, places: Iterable[Place], area: str) -> Mapping[Place, int]:
        """Ranks among these places, 1 the best; ties share the better rank."""
        values = {place: value_of(card, place, area) for place in places}
        return ranks({place: value for place, value in values.items() if value is not None}, self.settings)

    def _movement(self, alike: float | None) -> Movement:
        if alike is not None and alike > self.settings.jump_points:
            return Movement.JUMP
        return Movement.FALL if alike is not None and alike < -self.settings.fall_points else Movement.STEADY


def changes(
    observations: Observations,
    definitions: Definitions,
    days: tuple[date, date],
    levels: Sequence[Level] = LEVELS,
    frozen: Scorecard | None = None,
) -> Changes:
    """Compare the first of `days` (a review or the baseline) with the second.

    `frozen` is the scorecard that was frozen on the first day: it is taken as it stands, never scored again.
    """
    earlier, later = days
    common = reported_both_times(observations, definitions, days)
    return Changes(
        now=score(observations, definitions, later, levels),
        before=frozen or score(observations, definitions, earlier, levels),
        now_alike=score(common, definitions, later, levels),
        before_alike=score(common, definitions, earlier, levels),
        settings=definitions.settings.comparison,
    )


def reported_both_times(
    observations: Observations, definitions: Definitions, days: tuple[date, date]
) -> Observations:
    """The observations of the units that were in force on both days, without the register."""
    earlier, later = (Bench(observations, definitions, day) for day in days)
    return _common(earlier, later)


def ranks(values: Mapping[Place, float], settings: Comparison) -> Mapping[Place, int]:
    """1 is the highest; a place within the tie distance of the first of its group shares its rank."""
    ordered = sorted(values, key=lambda place: -values[place])
    found: dict[Place, int] = {}
    for number, place in enumerate(ordered, 1):
        leader = next((other for other in found if found[other] == max(found.values())), None)
        is_tied = leader is not None and values[leader] - values[place] < settings.tie_points
        found[place] = found[leader] if is_tied and leader is not None else number
    return found


def value_of(card: Scorecard, place: Place, area: str) -> float | None:
    """The score's value, None where there is none."""
    found = card.of(place, area)
    return found.value if found else None


def _difference(now: float | None, before: float | None) -> float | None:
    return None if now is None or before is None else now - before


def _common(earlier: Bench, later: Bench) -> Observations:
    """The observations of units that were in force on both days, without the register."""
    frames = later.observations.frames
    kept = {
        area: _of_units(frame, earlier.rows(area), later.rows(area))
        for area, frame in frames.items()
        if area != "register"
    }
    return replace(later.observations, frames=kept)


def _of_units(frame: pd.DataFrame, before: pd.DataFrame, now: pd.DataFrame) -> pd.DataFrame:
    both = set(_names(before)) & set(_names(now))
    return frame[[name in both for name in _names(frame)]]


def _names(rows: pd.DataFrame) -> list[tuple[object, ...]]:
    columns = (rows[name].tolist() for name in IDENTITY)
    return list(zip(*columns, strict=True))
