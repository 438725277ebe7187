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
from readiness.scoring.columns import codes_of, numbers, texts
from readiness.scoring.current import standing
from readiness.scoring.derived import rows_of
from readiness.scoring.history import NOT_FIGURES, Pair, last_two
from readiness.scoring.measure import tally_rows
from readiness.scoring.placed import Bench, PlacedFinding, What
from readiness.scoring.tally import Stat
from readiness.scoring.units import place_of
from readiness.store.observations import day_of

_SELDOM = ("register", "commitments", "review_attendance", "call_backs")
_JUDGED = (Level.SEAT, Level.ASSEMBLY, Level.MANDAL)
_COARSE = ("cluster", "seat_no", "ac_no")
_AGES = {True: ("report-stale", Severity.RED), False: ("report-ageing", Severity.AMBER)}
_FEW_UNITS = 3


def age_checks(bench: Bench) -> Iterator[PlacedFinding]:
    """Assemblies and seats whose newest figures in an area are ageing or stale."""
    ages, today = bench.definitions.settings.method.ages, day_of(bench.as_of)
    for area in sorted({*bench.observations.areas} - {*_SELDOM}):
        for newest in _newest_of_each(bench.rows(area), older_than=today - ages.ageing_after_days):
            days = today - int(newest["day"])
            code, severity = _AGES[days > ages.stale_after_days]
            yield bench.told(What(code, severity, area), newest, _coarse(newest), days=days)


def change_checks(bench: Bench) -> Iterator[PlacedFinding]:
    """What the last two reports of a unit say together: nothing new, too much, or less without a word."""
    for area in bench.observations.areas:
        judging = _judging(bench, area)
        if not judging:
            continue
        frame = bench.observations.of(area)
        pair = last_two(frame[frame["level"].isin(_JUDGED)], bench.definitions.places, bench.as_of)
        if len(pair.now):
            yield from _only_dates(bench, area, pair)
            for indicator in judging:
                yield from _swings(bench, indicator, pair)


def same_day_checks(bench: Bench) -> Iterator[PlacedFinding]:
    """Two offices that give a unit different figures of one day: the later one counts, and which is right is
    asked. An office's own second file is its correction."""
    places, today = bench.definitions.places, day_of(bench.as_of)
    for area in sorted({*bench.observations.areas} - {*_SELDOM}):
        rows = standing(bench.observations.of(area), places, today)
        told = rows[rows.duplicated("unit", keep=False)]
        for _, own in told.groupby("unit", sort=False):
            field = _contradicted(own) if own["sender"].nunique() > 1 else ""
            if field:
                said = numbers(own, field, {})
                known = said[~np.isnan(said)]
                what = What("same-day-differs", Severity.AMBER, area, field)
                yield bench.told(what, own.iloc[-1], before=int(known[0]), after=int(known[-1]))


def _contradicted(rows: pd.DataFrame) -> str:
    """The first field of numbers that the rows fill differently, "" where they agree or complete each
    other."""
    fields = [name for name in rows.columns if name not in NOT_FIGURES and rows[name].dtype == np.float64]
    return next((name for name in fields if rows[name].nunique() > 1), "")


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


def _newest_of_each(rows: pd.DataFrame, older_than: int) -> Iterator[pd.Series]:
    """The newest row of every assembly (or seat or cluster, for what is reported there) before that day."""
    codes, day = codes_of(rows, _COARSE), rows["day"].to_numpy()
    order = np.lexsort((day, codes))
    last = order[np.flatnonzero(np.diff(codes[order], append=-1))]
    for at in last[day[last] < older_than]:
        yield rows.iloc[int(at)]


def _only_dates(bench: Bench, area: str, pair: Pair) -> Iterator[PlacedFinding]:
    """An assembly whose every unit repeats its figures to the last digit under a new date."""
    what = What("only-date-changed", Severity.AMBER, area)
    same = pair.is_same()
    for _, at in pair.now.groupby(list(_COARSE)).indices.items():
        if len(at) >= _FEW_UNITS and same[at].all():
            row = pair.now.iloc[int(at[0])]
            yield bench.told(what, row, _coarse(row))


def _judging(bench: Bench, area: str) -> Sequence[Indicator]:
    """The area's indicators that count units inside assemblies, where figures move from week to week."""
    return [
        each
        for each in bench.definitions.indicators.values()
        if isinstance(each.measure, Ratio) and each.measure.area == area and Level.MANDAL in each.levels
    ]


def _swings(bench: Bench, indicator: Indicator, pair: Pair) -> Iterator[PlacedFinding]:
    """A rise that is too fast to be likely, and a fall nobody explained."""
    checks = bench.definitions.settings.checks
    before, now = (_shares(bench, indicator, rows) for rows in (pair.before, pair.now))
    days = (pair.now["day"] - pair.before["day"]).to_numpy()
    change = now - before
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
