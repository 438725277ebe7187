"""Each row's part in an indicator: what it adds to numerator, denominator and what is missing.

One function a measure kind, over whole columns at once. A numerator above its denominator counts as the
denominator: the check says that it cannot be right, the score does not profit from it.
"""

from __future__ import annotations

import numpy as np

from readiness.definitions.indicators import Indicator
from readiness.definitions.measures import Goalposts, Ratio, Units
from readiness.definitions.settings import Base, Method
from readiness.scoring.columns import Floats, Rows
from readiness.scoring.conditions import hold_all
from readiness.scoring.tally import WIDTH, Stat, Tally


def tally_rows(indicator: Indicator, rows: Rows, method: Method) -> Tally:
    """What every row says for one indicator: rows x 1 x Stat."""
    measure = indicator.measure
    if isinstance(measure, Ratio):
        counts = _ratio(measure, rows, method.bases[measure.base])
    elif isinstance(measure, Units):
        counts = _units(measure, rows)
    else:
        counts = _goalposts(measure, rows)
    if indicator.better == "less":
        counts[:, Stat.NUMERATOR] = counts[:, Stat.DENOMINATOR] - counts[:, Stat.NUMERATOR]
    oldest = np.where(counts[:, Stat.SEEN] > 0, rows.day, np.inf)
    return Tally(counts[:, None, :], oldest[:, None])


def _ratio(measure: Ratio, rows: Rows, base: Base) -> Floats:
    size = _size(rows, base)
    denominator = size if measure.denominator == base.field else rows.numbers(measure.denominator)
    numerator, unproven = _recent(measure, rows, base)
    kept = hold_all(measure.when, rows) == 1
    known = kept & ~np.isnan(numerator) & ~np.isnan(denominator)
    whole = np.where(np.isnan(denominator), size, denominator)
    counts = np.zeros((len(rows), WIDTH))
    counts[:, Stat.DENOMINATOR] = np.where(known, denominator, 0)
    counts[:, Stat.NUMERATOR] = np.where(known, np.clip(numerator, 0, denominator), 0)
    counts[:, Stat.UNPROVEN] = np.where(unproven, counts[:, Stat.NUMERATOR], 0)
    counts[:, Stat.MISSING] = np.where(kept & ~known, np.nan_to_num(whole), 0)
    counts[:, Stat.SEEN] = kept & (known | (np.nan_to_num(whole) > 0))
    counts[:, Stat.SIZE] = np.where(kept, np.nan_to_num(np.where(np.isnan(size), whole, size)), 0)
    return counts


def _size(rows: Rows, base: Base) -> Floats:
    """How many of the base each row is: as it says, and one at the base's own level."""
    said = rows.numbers(base.field)
    is_one = np.isnan(said) & (rows.texts("level") == (base.level or ""))
    return np.where(is_one, 1.0, said)


def _recent(measure: Ratio, rows: Rows, base: Base) -> tuple[Floats, np.ndarray]:
    """The numerator with old dates counted nothing, and whether its date is missing."""
    numerator = rows.numbers(measure.numerator)
    if measure.recent is None:
        return numerator, np.zeros(len(rows), dtype=bool)
    age = rows.day - rows.numbers(measure.recent.field)
    is_one = rows.texts("level") == (base.level or "")
    numerator = np.where(np.isnan(numerator) & is_one & ~np.isnan(age), 1.0, numerator)
    is_old = np.nan_to_num(age) > measure.recent.days
    return np.where(is_old & ~np.isnan(numerator), 0.0, numerator), np.isnan(age)


def _units(measure: Units, rows: Rows) -> Floats:
    met = hold_all(measure.met, rows)
    claimed = np.isnan(met) & (hold_all(measure.claim, rows) == 1) & bool(measure.claim)
    waits = (met != 1) & (hold_all(measure.not_due, rows) == 1) & bool(measure.not_due)
    known = ~np.isnan(met) | claimed
    counts = np.zeros((len(rows), WIDTH))
    counts[:, Stat.NUMERATOR] = ~waits & ((met == 1) | claimed)
    counts[:, Stat.DENOMINATOR] = ~waits & known
    counts[:, Stat.MISSING] = ~waits & ~known
    counts[:, Stat.UNPROVEN] = ~waits & claimed
    counts[:, Stat.NOT_DUE] = waits
    counts[:, Stat.SEEN] = 1
    return counts


def _goalposts(measure: Goalposts, rows: Rows) -> Floats:
    value = rows.numbers(measure.field)
    worst, best = measure.worst, measure.best
    if measure.log:
        value, worst, best = np.log(value), np.log(worst), np.log(best)
    known = ~np.isnan(value)
    counts = np.zeros((len(rows), WIDTH))
    counts[:, Stat.NUMERATOR] = np.where(known, np.clip((value - worst) / (best - worst), 0, 1), 0)
    counts[:, Stat.DENOMINATOR] = known
    counts[:, Stat.MISSING] = ~known
    counts[:, Stat.SEEN] = 1
    return counts
