"""Checks that lay units beside each other: against the register, part by part, level against level."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from readiness.definitions.findings import Severity
from readiness.definitions.indicators import Indicator
from readiness.definitions.levels import Level
from readiness.definitions.measures import Ratio
from readiness.definitions.places import Place
from readiness.scoring.columns import numbers
from readiness.scoring.derived import rows_of
from readiness.scoring.measure import tally_rows
from readiness.scoring.placed import Bench, PlacedFinding, What
from readiness.scoring.sample import AREA, CALLED, confirmed_shares
from readiness.scoring.superseded import superseded, within
from readiness.scoring.tally import Stat
from readiness.scoring.units import place_of

_COMMITTEES = "booth_committees"
_PANNA = "panna_committees"


def register_checks(bench: Bench) -> Iterator[PlacedFinding]:
    """Fewer booths than the register, and another total than the register's."""
    if bench.register.units.empty or not bench.has(_COMMITTEES):
        return
    rows = bench.rows(_COMMITTEES)
    few = What("units-below-register", Severity.RED, _COMMITTEES)
    for _, own in rows[rows["level"] == Level.BOOTH].groupby("ac_no"):
        place = Place.of_assembly(int(own["seat_no"].iloc[0]), int(own["ac_no"].iloc[0]))
        known = bench.register.booths(place)
        if len(own) < known:
            yield bench.told(few, own.iloc[0], place, seen=len(own), known=known)
    other = What("total-differs-from-register", Severity.AMBER, _COMMITTEES, "booth_total")
    totals = rows[rows["level"].isin([Level.ASSEMBLY, Level.MANDAL]) & (rows["part"] == "")]
    for row, said in _given(totals, "booth_total"):
        known = bench.register.booths(place_of(row))
        if known and said != known:
            yield bench.told(other, row, seen=int(said), known=known)


def part_checks(bench: Bench) -> Iterator[PlacedFinding]:
    """Districts' parts of an assembly that come to more booths than the register has there."""
    if bench.register.units.empty or not bench.has(_COMMITTEES):
        return
    rows = bench.rows(_COMMITTEES)
    what = What("parts-exceed-total", Severity.RED, _COMMITTEES, "booth_total")
    parts = rows[(rows["part"] != "") & (rows["level"] == Level.ASSEMBLY)]
    for _, own in parts.groupby("ac_no"):
        summed = int(np.nansum(numbers(own, "booth_total", {})))
        known = bench.register.booths(place_of(own.iloc[0]))
        if known and summed > known:
            yield bench.told(what, own.iloc[0], seen=summed, known=known)


def level_checks(bench: Bench) -> Iterator[PlacedFinding]:
    """A unit's own figure that its finer reports contradict: more than it, as many but another result,
    or a part of it far better than the whole."""
    for indicator in bench.definitions.indicators.values():
        if isinstance(indicator.measure, Ratio) and bench.has(indicator.measure.area):
            yield from _differences(bench, indicator, indicator.measure)


def _differences(bench: Bench, indicator: Indicator, measure: Ratio) -> Iterator[PlacedFinding]:
    rows = bench.rows(measure.area)
    if rows["level"].nunique() < 2:
        return
    counts = tally_rows(
        indicator, rows_of(rows, bench.definitions), bench.definitions.settings.method
    ).counts[:, 0]
    done, of = counts[:, Stat.NUMERATOR], counts[:, Stat.DENOMINATOR]
    replaced = superseded(rows, of > 0)
    limits = bench.definitions.settings.checks
    slack, jump = limits.level_slack_pct / 100, limits.jump_points / 100
    what = What("levels-differ", Severity.AMBER, measure.area, measure.numerator)
    for at in np.flatnonzero(replaced & (of > 0)):
        inside = within(rows, int(at)) & ~replaced & (of > 0)
        below, size = done[inside].sum(), of[inside].sum()
        is_whole = size >= of[at] * (1 - slack)
        # A few good parts may not quietly take the place of a whole that was reported far worse.
        is_picked = size > 0 and not is_whole and below / size - done[at] / of[at] > jump
        is_more = size > of[at] * (1 + slack)
        if is_more or is_picked or (is_whole and abs(below - done[at]) > slack * of[at]):
            yield bench.told(what, rows.iloc[int(at)], coarse=int(done[at]), fine=int(below))


def sample_checks(bench: Bench) -> Iterator[PlacedFinding]:
    """Samples too small to speak for the pages they stand for."""
    if not bench.has(_PANNA):
        return
    rows = bench.rows(_PANNA)
    share = bench.definitions.settings.checks.sample_share_pct / 100
    what = What("sample-small", Severity.AMBER, _PANNA, "sample_size")
    pages = numbers(rows, "panna_total", {})
    for (row, size), whole in zip(
        _given(rows, "sample_size"), pages[_known(rows, "sample_size")], strict=True
    ):
        if size < share * whole:
            yield bench.told(what, row, size=int(size), needed=int(np.ceil(share * whole)))


def call_back_checks(bench: Bench) -> Iterator[PlacedFinding]:
    """Assemblies whose claims the telephone does not bear out."""
    least = bench.definitions.settings.checks.call_back_confirmed_pct
    what = What("call-back-low", Severity.RED, CALLED)
    for place, share in confirmed_shares(bench).items():
        if 100 * share < least and place.level is Level.ASSEMBLY:
            rows = bench.rows(AREA)
            yield bench.told(what, rows[rows["ac_no"] == place.ac_no].iloc[-1], place, pct=round(100 * share))


def _known(rows: pd.DataFrame, field: str) -> np.ndarray:
    return ~np.isnan(numbers(rows, field, {}))


def _given(rows: pd.DataFrame, field: str) -> Iterator[tuple[pd.Series, float]]:
    """Rows where the field is a number, with it."""
    for _, row in rows[_known(rows, field)].iterrows():
        yield row, float(row[field])
