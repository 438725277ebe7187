"""Conditions on rows in three values: 1 holds, 0 does not, nan not known.

A missing field makes a condition unknown, never false (domain.md §1.10); `given` alone asks about missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from readiness.definitions.measures import Condition
from readiness.scoring.columns import Floats, Rows


def hold_all(conditions: Sequence[Condition], rows: Rows) -> Floats:
    """Whether every condition holds in each row: false beats unknown, unknown beats true."""
    return _every([holds(each, rows) for each in conditions], len(rows))


def holds(condition: Condition, rows: Rows) -> Floats:
    """Whether the condition holds in each row; dates are judged on the row's own `day`."""
    if condition.any is not None:
        return _any([holds(each, rows) for each in condition.any], len(rows))
    if condition.every is not None:
        return hold_all(condition.every, rows)
    return _TESTS[condition.tests()[0]](condition, rows)


def _every(found: Sequence[Floats], length: int) -> Floats:
    stacked = np.vstack([np.ones(length), *found])
    unknown = np.isnan(stacked).any(axis=0)
    return np.where((stacked == 0).any(axis=0), 0.0, np.where(unknown, np.nan, 1.0))


def _any(found: Sequence[Floats], length: int) -> Floats:
    stacked = np.vstack([np.zeros(length), *found])
    unknown = np.isnan(stacked).any(axis=0)
    return np.where((stacked == 1).any(axis=0), 1.0, np.where(unknown, np.nan, 0.0))


def _one_of(condition: Condition, rows: Rows) -> Floats:
    said = rows.texts(condition.field)
    among = np.isin(said, list(condition.one_of or ()))
    return np.where(said == "", np.nan, among.astype(np.float64))


def _at_least(condition: Condition, rows: Rows) -> Floats:
    return _where_known(rows.numbers(condition.field), lambda value: value >= (condition.at_least or 0.0))


def _at_most(condition: Condition, rows: Rows) -> Floats:
    return _where_known(rows.numbers(condition.field), lambda value: value <= (condition.at_most or 0.0))


def _within_days(condition: Condition, rows: Rows) -> Floats:
    age = rows.day - rows.numbers(condition.field)
    return _where_known(age, lambda value: value <= (condition.within_days or 0))


def _passed(condition: Condition, rows: Rows) -> Floats:
    left = rows.numbers(condition.field) - rows.day
    return _where_known(left, lambda value: value <= 0)


def _coming(condition: Condition, rows: Rows) -> Floats:
    left = rows.numbers(condition.field) - rows.day
    return _where_known(left, lambda value: value > 0)


def _not_after(condition: Condition, rows: Rows) -> Floats:
    late = rows.numbers(condition.field) - rows.numbers(condition.not_after or "")
    return _where_known(late, lambda value: value <= 0)


def _share(condition: Condition, rows: Rows) -> Floats:
    needed = rows.numbers(condition.of) * (condition.share_pct or 0.0) / 100
    spare = rows.numbers(condition.field) - needed
    return _where_known(spare, lambda value: value >= -1e-9)


def _given(condition: Condition, rows: Rows) -> Floats:
    stands = rows.texts(condition.field) != ""
    return np.asarray(stands == condition.given, dtype=np.float64)


def _where_known(values: Floats, test: Callable[[Floats], np.ndarray]) -> Floats:
    with np.errstate(invalid="ignore"):
        return np.where(np.isnan(values), np.nan, test(values).astype(np.float64))


_TESTS: Mapping[str, Callable[[Condition, Rows], Floats]] = {
    "one_of": _one_of,
    "at_least": _at_least,
    "at_most": _at_most,
    "within_days": _within_days,
    "passed": _passed,
    "coming": _coming,
    "not_after": _not_after,
    "share_pct": _share,
    "given": _given,
}
