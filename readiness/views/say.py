"""Numbers, days and shares as the reader's language writes them; what is missing is a dash, never a zero."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from readiness.definitions.words import Words, grouped
from readiness.store.blocks import date_of

_NEAR_DAYS = 180


def whole(value: float) -> int:
    """The nearest whole number; a half goes up, so that a page, a map and a slide agree."""
    return math.floor(value + 0.5)


def count_text(value: float | None, words: Words) -> str:
    """A count in Indian grouping, at most one decimal; the dash where it is missing."""
    if value is None:
        return words("views.dash")
    tenths = whole(value * 10)
    text, rest = grouped(tenths // 10), tenths % 10
    return f"{text}.{rest}" if rest else text


def score_text(value: float | None, words: Words) -> str:
    """A score without decimals; the dash where nothing is reported."""
    return words("views.dash") if value is None else grouped(whole(value))


def share_text(share_pct: float | None, words: Words) -> str:
    """A share as "64 %"; the dash where there is nothing to divide."""
    return words("views.dash") if share_pct is None else words("views.percent", n=whole(share_pct))


def day_text(day: date | None, words: Words) -> str:
    """A date as 22 Jan 2024 in the reader's language; the dash where it is not known."""
    return words("views.dash") if day is None else words.day(day)


def near_day_text(day: date, as_of: date, words: Words) -> str:
    """The same without the year, where the day lies within half a year of the day of the figures."""
    return words.day_of_year(day) if abs((day - as_of).days) < _NEAR_DAYS else words.day(day)


def listed(names: Sequence[str], words: Words, most: int = 3) -> str:
    """ "a, b, c" and how many more there are."""
    shown = words("views.comma").join(names[:most])
    rest = len(names) - most
    return words("views.and_more", names=shown, n=rest) if rest > 0 else shown


def reported_day(number: float | None) -> date | None:
    """The date of a day as observations keep it; None and NaN, where nothing was reported, are None."""
    return None if number is None or math.isnan(number) else date_of(number)
