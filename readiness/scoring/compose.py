"""From tallies to scores: shares, ranges, coverage, areas and the overall score, whole columns at once.

The value weighs what is reported; `low` and `high` count all that is missing as worst or best, over the whole
denominator. So reporting less can never raise `low`, and it costs the band.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from readiness.definitions.indicators import Indicator
from readiness.definitions.measures import Ratio
from readiness.definitions.settings import Method
from readiness.scoring.columns import Floats
from readiness.scoring.tally import Stat, Tally
from readiness.scoring.tree import Grid

Mask = NDArray[np.bool_]
Combine = Literal["sum", "geometric"]


@dataclass(frozen=True)
class Shares:
    """Places x indicators: the share reported (nan where nothing is), its range, and what was covered (0-1).

    `applies`: the indicator counts at this level and something of it is due; `waits`: nothing is due yet.
    """

    tally: Tally
    share: Floats
    low: Floats
    high: Floats
    covered: Floats
    applies: Mask
    waits: Mask

    @cached_property
    def unproven(self) -> Floats:
        """The part of each share that stands on a claim alone, 0-1."""
        claimed, shown = self.tally.of(Stat.UNPROVEN), self.tally.of(Stat.NUMERATOR)
        return claimed / np.where(shown > 0, shown, 1.0)


@dataclass(frozen=True)
class AreaScores:
    """One area at every place of a grid: 0-100, nan where nothing is reported.

    `weights`: places x parts, 0 where a part does not apply; `columns` says which indicator (in an area) or
    area (in the overall score) each part is, by position.
    """

    value: Floats
    low: Floats
    high: Floats
    coverage_pct: Floats
    oldest: Floats
    unproven: Floats
    applies: Mask
    waits: Mask
    weights: Floats
    columns: tuple[int, ...]


def shares_of(grid: Grid, indicators: Sequence[Indicator], method: Method, asked: Floats) -> Shares:
    """Shares of every place of one level. `asked`: places x indicators, how
    many places in each were asked for its counts, at least 1."""
    largest = np.array([_largest(each, method) for each in indicators])
    counts = _Counts(grid.tally, largest, asked)
    shown = np.array([grid.level in each.levels for each in indicators], dtype=bool)[None, :]
    ratios = np.array([_is_ratio(each) for each in indicators], dtype=bool)
    waits = shown & counts.waits
    applies = shown & ~counts.waits & (counts.is_due | ratios)
    return Shares(grid.tally, counts.share, counts.low, counts.high, counts.covered, applies, waits)


def area_scores(shares: Shares, weights: Floats, combine: Combine) -> AreaScores:
    """One area from its indicators' shares; `weights` has one weight an indicator, 0 where it has no part."""
    at = np.flatnonzero(weights)
    parts = np.where(shares.applies[:, at], weights[None, at], 0.0)
    share = shares.share[:, at]
    reported = np.where(np.isnan(share), 0.0, parts)
    return AreaScores(
        value=100 * mean(np.nan_to_num(share), reported, combine),
        low=100 * mean(shares.low[:, at], parts, combine, empty=0.0),
        high=100 * mean(shares.high[:, at], parts, combine, empty=0.0),
        coverage_pct=100 * mean(shares.covered[:, at], parts, "sum", empty=0.0),
        oldest=np.where(reported > 0, shares.tally.oldest[:, at], np.inf).min(axis=1, initial=np.inf),
        unproven=mean(shares.unproven[:, at], reported, "sum", empty=0.0),
        applies=np.any(parts > 0, axis=1),
        waits=~np.any(parts > 0, axis=1) & np.any(shares.waits[:, at], axis=1),
        weights=parts,
        columns=tuple(int(each) for each in at),
    )


def overall_scores(areas: Sequence[AreaScores], weights: Floats, combine: Combine) -> AreaScores:
    """The composite of all areas by their weights in it."""
    applies = np.column_stack([each.applies for each in areas])
    values = np.column_stack([each.value for each in areas]) / 100
    parts = np.where(applies, weights[None, :], 0.0)
    reported = np.where(np.isnan(values), 0.0, parts)

    def over(name: str, used: Floats, how: Combine) -> Floats:
        return mean(np.column_stack([getattr(each, name) for each in areas]), used, how, empty=0.0)

    return AreaScores(
        value=100 * mean(np.nan_to_num(values), reported, combine),
        low=100 * mean(np.column_stack([each.low for each in areas]) / 100, parts, combine, empty=0.0),
        high=100 * mean(np.column_stack([each.high for each in areas]) / 100, parts, combine, empty=0.0),
        coverage_pct=over("coverage_pct", parts, "sum"),
        oldest=np.where(reported > 0, np.column_stack([each.oldest for each in areas]), np.inf).min(axis=1),
        unproven=over("unproven", reported, "sum"),
        applies=np.any(parts > 0, axis=1),
        waits=~np.any(parts > 0, axis=1) & np.any(np.column_stack([each.waits for each in areas]), axis=1),
        weights=parts,
        columns=tuple(range(len(areas))),
    )


def mean(values: Floats, weights: Floats, combine: Combine, empty: float = np.nan) -> Floats:
    """Each row's weighted mean, arithmetic or geometric; `empty` where no weight stands."""
    whole = weights.sum(axis=1)
    safe = np.where(whole > 0, whole, 1.0)
    if combine == "sum":
        found = (values * weights).sum(axis=1) / safe
    else:
        with np.errstate(divide="ignore"):
            logs = np.where(weights > 0, np.log(np.maximum(values, 0.0)), 0.0)
        found = np.exp((logs * weights).sum(axis=1, where=weights > 0) / safe)
    return np.where(whole > 0, found, empty)


@dataclass(frozen=True)
class _Counts:
    """Shares from counts, with what is missing at its worst and at its best."""

    tally: Tally
    largest: Floats
    asked: Floats

    @cached_property
    def missing(self) -> Floats:
        return self.tally.of(Stat.MISSING) + self.tally.of(Stat.UNKNOWN) * self.largest[None, :]

    @cached_property
    def whole(self) -> Floats:
        return self.tally.of(Stat.DENOMINATOR) + self.missing

    @property
    def is_due(self) -> Mask:
        return np.asarray((self.whole > 0) | (self.tally.of(Stat.SEEN) > 0))

    @property
    def waits(self) -> Mask:
        return np.asarray((self.whole == 0) & (self.tally.of(Stat.NOT_DUE) > 0))

    @property
    def _is_none_of_none(self) -> Mask:
        """Reported in full, and there is nothing to count: none of none is none."""
        return np.asarray((self.whole == 0) & (self.tally.of(Stat.SEEN) > 0))

    @property
    def share(self) -> Floats:
        known = self.tally.of(Stat.DENOMINATOR) > 0
        return np.where(known, self._over(Stat.DENOMINATOR), np.where(self._is_none_of_none, 0.0, np.nan))

    def _over(self, stat: Stat) -> Floats:
        below = self.tally.of(stat)
        return self.tally.of(Stat.NUMERATOR) / np.where(below > 0, below, 1.0)

    @property
    def low(self) -> Floats:
        proven = self.tally.of(Stat.NUMERATOR) - self.tally.of(Stat.UNPROVEN)
        return proven / self._safe_whole

    @property
    def high(self) -> Floats:
        best = (self.tally.of(Stat.NUMERATOR) + self.missing) / self._safe_whole
        return np.where(self.whole > 0, best, np.where(self._is_none_of_none, 0.0, 1.0))

    @property
    def covered(self) -> Floats:
        """The reported part of what is known to exist, times the part of assemblies whose size is known."""
        known = self.tally.of(Stat.DENOMINATOR) + self.tally.of(Stat.MISSING)
        part = self.tally.of(Stat.DENOMINATOR) / np.where(known > 0, known, 1.0)
        sized = 1 - np.minimum(1.0, self.tally.of(Stat.UNKNOWN) / self.asked)
        return np.where(self._is_none_of_none, 1.0, part * sized)

    @property
    def _safe_whole(self) -> Floats:
        return np.where(self.whole > 0, self.whole, 1.0)


def _largest(indicator: Indicator, method: Method) -> float:
    measure = indicator.measure
    return method.bases[measure.base].largest_assembly if isinstance(measure, Ratio) else 0.0


def _is_ratio(indicator: Indicator) -> bool:
    return isinstance(indicator.measure, Ratio)
