"""Pace: with a target date, what each day must bring, what it did bring, and when the work ends so.

What was done counts units that reported both times, so that a new file is never taken for a day's work.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.scoring.columns import numbers
from readiness.scoring.comparison import reported_both_times
from readiness.scoring.ladder import Ladders, Rung, ladders
from readiness.store.observations import Observations, date_of, day_of


@dataclass(frozen=True, slots=True)
class Pace:
    """How the work runs against its target date.

    `done` units of `wanted`, `left` the rest; `needed_a_day` until the target (None when it has passed),
    `done_a_day` between two reports (None without two); `ends_on` at that rate (None when nothing moves),
    and whether in time.
    """

    done: int
    wanted: int
    left: int
    needed_a_day: float | None
    done_a_day: float | None
    ends_on: date | None
    is_on_time: bool | None


@dataclass(frozen=True)
class Progress:
    """The ladders now, and those of the units reported on both days, with the days of their figures."""

    definitions: Definitions
    now: Ladders
    alike_now: Ladders
    alike_before: Ladders
    days: dict[str, tuple[date, date]]

    def of(self, place: Place, ladder: str) -> Pace | None:
        """The pace towards the last rung; None where nothing is reported or no target date is set."""
        target, rungs = self.definitions.settings.target, self.now.of(place, ladder)
        last = rungs[-1] if rungs else None
        if target.day is None or last is None or not last.of:
            return None
        rose = self._risen(place, ladder)
        earlier, later = self.days[ladder]
        days = (later, later) if rose is None else (earlier, later)
        wanted = self._wanted(last, target.subjects[ladder])
        return pace((last.count - (rose or 0), last.count), days, wanted, target.day)

    def _wanted(self, last: Rung, indicator: str) -> int:
        """The green share of all units, those not reported included."""
        return math.ceil(self.definitions.indicators[indicator].bands.green * (last.of + last.missing) / 100)

    def _risen(self, place: Place, ladder: str) -> int | None:
        """Units that rose to the last rung between the days, of those reported on both; None without any."""
        before, now = (of.of(place, ladder) for of in (self.alike_before, self.alike_now))
        return now[-1].count - before[-1].count if before and now and before[-1].of else None


def progress(
    observations: Observations, definitions: Definitions, days: tuple[date, date], levels: Sequence[Level]
) -> Progress:
    """The ladders of the target's subjects as known on two days (earlier, later)."""
    earlier, later = days
    common = reported_both_times(observations, definitions, days)
    known, subjects = definitions.settings.method.ladders, definitions.settings.target.subjects
    return Progress(
        definitions=definitions,
        now=ladders(observations, definitions, later, levels),
        alike_now=ladders(common, definitions, later, levels),
        alike_before=ladders(common, definitions, earlier, levels),
        days={name: _days_of_figures(common, known[name].area, days) for name in subjects},
    )


def _days_of_figures(observations: Observations, area: str, days: tuple[date, date]) -> tuple[date, date]:
    earlier, later = days
    return _newest(observations, area, earlier), _newest(observations, area, later)


def _newest(observations: Observations, area: str, as_of: date) -> date:
    """The day of the newest figures known on a day; the day itself where there are none."""
    frame = observations.of(area)
    days = numbers(frame, "as_on_day", {})
    known = days[days <= day_of(as_of)]
    return date_of(known.max()) if len(known) else as_of


def pace(done: tuple[int, int], days: tuple[date, date], total: int, target: date) -> Pace:
    """The pace from `done` units on two `days` (earlier, later) towards `total` by `target`."""
    before, now = done
    earlier, later = days
    left = max(0, total - now)
    rate = (now - before) / (later - earlier).days if later > earlier else None
    until = (target - later).days
    needed = left / until if until > 0 else (0.0 if not left else None)
    ends_on = _end(left, rate, later)
    return Pace(now, total, left, needed, rate, ends_on, _in_time(left, rate, ends_on, target))


def _end(left: int, rate: float | None, later: date) -> date | None:
    if not left:
        return later
    return later + timedelta(days=math.ceil(left / rate)) if rate is not None and rate > 0 else None


def _in_time(left: int, rate: float | None, ends_on: date | None, target: date) -> bool | None:
    if left and rate is None:
        return None
    return ends_on is not None and ends_on <= target
