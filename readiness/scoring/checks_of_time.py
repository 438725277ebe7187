"""Checks that need a calendar: old figures, jumps and falls, a new date on old figures, empty posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from readiness.definitions.findings import Severity
from readiness.definitions.indicators import Indicator
from readiness.definitions.levels import Level
from readiness.definitions.measures import Ratio
from readiness.definitions.places import Place
from readiness.scoring.columns import numbers, texts
from readiness.scoring.derived import rows_of
from readiness.scoring.history import Pair, last_two
from readiness.scoring.measure import tally_rows
from readiness.scoring.placed import Bench, PlacedFinding, What
from readiness.scoring.tally import Stat
from readiness.scoring.units import place_of
from readiness.store.observations import day_of

_SELDOM = ("register", "commitments", "review_attendance")
_JUDGED = (Level.SEAT, Level.ASSEMBLY, Level.MANDAL)
_FEW_UNITS = 3


def age_checks(bench: Bench) -> Iterator[PlacedFinding]:
    """Assemblies and seats whose newest figures in an area are ageing or stale."""
    ages = bench.definitions.settings.method.ages
    for area in sorted({*bench.observations.areas} - {*_SELDOM}):
        rows = bench.rows(area)
        for _, own in rows.groupby(["cluster", "seat_no", "ac_no"]):
            newest = own.iloc[int(own["day"].to_numpy().argmax())]
            days = day_of(bench.as_of) - int(newest["day"])
            if days > ages.stale_after_days:
                what = What("report-stale", Severity.RED, area)
            elif days > ages.ageing_after_days:
                what = What("report-ageing", Severity.AMBER, area)
            else:
                continue
            yield bench.told(what, newest, _coarse(newest), days=days)


def change_checks(bench: Bench) -> Iterator[PlacedFinding]:
    """What the last two reports of a unit say together: nothing new, too much, or less without a word."""
    for area in sorted({*bench.observations.areas} - {*_SELDOM}):
        pair = last_two(bench.observations.of(area), bench.definitions.places, bench.as_of)
        if len(pair.now):
            yield from _only_dates(bench, area, pair)
            for indicator in _judging(bench, area):
                yield from _swings(bench, indicator, pair)


def vacancy_checks(bench: Bench) -> Iterator[PlacedFinding]:
    """Posts that have been empty for too long."""
    if not bench.has("posts"):
        return
    rows = bench.rows("posts")
    since = numbers(rows, "vacant_since", {})
    filled = numbers(rows, "post_filled", bench.definitions.settings.method.numbers_of_words)
    days = day_of(bench.as_of) - since
    what = What("post-vacant", Severity.AMBER, "posts", "vacant_since")
    for at in np.flatnonzero((filled < 1) & (days > bench.definitions.settings.checks.vacant_days)):
        yield bench.told(what, rows.iloc[int(at)], days=int(days[at]))


def _only_dates(bench: Bench, area: str, pair: Pair) -> Iterator[PlacedFinding]:
    """An assembly whose every unit repeats its figures to the last digit under a new date."""
    what = What("only-date-changed", Severity.AMBER, area)
    same = pair.is_same()
    for _, at in pair.now.groupby(["cluster", "seat_no", "ac_no"]).indices.items():
        if len(at) >= _FEW_UNITS and same[at].all():
            row = pair.now.iloc[int(at[0])]
            yield bench.told(what, row, _coarse(row))


def _judging(bench: Bench, area: str) -> Sequence[Indicator]:
    indicators = bench.definitions.indicators.values()
    return [each for each in indicators if isinstance(each.measure, Ratio) and each.measure.area == area]


def _swings(bench: Bench, indicator: Indicator, pair: Pair) -> Iterator[PlacedFinding]:
    """A rise that is too fast to be likely, and a fall nobody explained."""
    checks = bench.definitions.settings.checks
    before, now = (_shares(bench, indicator, rows) for rows in (pair.before, pair.now))
    days = (pair.now["day"] - pair.before["day"]).to_numpy()
    is_judged = pair.now["level"].isin(_JUDGED).to_numpy()
    change = np.where(is_judged, now - before, np.nan)
    jumps = (change > checks.jump_points) & (days <= checks.jump_days)
    falls = (change < -checks.fall_points) & (texts(pair.now, "remarks") == "")
    field = indicator.measure.numerator if isinstance(indicator.measure, Ratio) else ""
    for code, chosen in (("jump-too-fast", jumps), ("fall-without-remark", falls)):
        what = What(code, Severity.AMBER, indicator.measure.area, field)
        for at in np.flatnonzero(chosen):
            yield bench.told(
                what,
                pair.now.iloc[int(at)],
                label=field,
                days=int(days[at]),
                before=round(before[at]),
                after=round(now[at]),
            )


def _shares(bench: Bench, indicator: Indicator, rows: pd.DataFrame) -> np.ndarray:
    """0-100, nan where a row has no figure."""
    method = bench.definitions.settings.method
    counts = tally_rows(indicator, rows_of(rows, bench.definitions), method).counts[:, 0]
    of = counts[:, Stat.DENOMINATOR]
    return np.where(of > 0, 100 * counts[:, Stat.NUMERATOR] / np.where(of > 0, of, 1), np.nan)


def _coarse(row: pd.Series) -> Place:
    """The assembly of a row, else the seat, cluster or state it speaks of."""
    place = place_of(row)
    if place.seat_no and place.ac_no:
        return Place.of_assembly(place.seat_no, place.ac_no)
    return place
