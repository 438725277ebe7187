"""Dates as districts type them: day first always, two-digit years are 20yy, month names in both languages.

कल or माह के अंत तक is no date. A number like 15.01 is a doubt, not a date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from readiness.intake.folding import sound, tidy
from readiness.intake.script import DAY_ONLY, DAY_RANGE, MONTH_WORD, MONTHS
from readiness.intake.workbook import Scalar

_MONTHS = {sound(name): number for number, names in enumerate(MONTHS, 1) for name in names.split()}
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})\s*[./\-@]\s*(\d{1,2})\s*[./\-@]\s*(\d{4}|\d{2})(?![\d])")
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_NAMED = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s*[-./, ]?\s*("
    + MONTH_WORD
    + r")\.?\s*[-./,' ]*\s*(\d{4}|\d{2})?(?!\d)"
)
_MONTH_FIRST = re.compile(r"(" + MONTH_WORD + r")\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_MONTH_YEAR = re.compile(r"(" + MONTH_WORD + r")\.?[ ,'-]*(\d{4})(?!\d)")
_EPOCH = date(1899, 12, 30)
_SERIALS = range(36526, 73051)
_YEARS = range(2000, 2100)


def day_of_cell(value: Scalar) -> date | None:
    """The day of a real date cell or of a spreadsheet's serial number."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and int(value) in _SERIALS:
        return _EPOCH + timedelta(days=int(value))
    return None


def find_days(text: str, near: date | None = None) -> tuple[date, ...]:
    """Every date in a text, in order; a date without a year takes the year that puts it nearest `near`."""
    return _find_days(text, near)


@lru_cache(maxsize=32768)
def _find_days(text: str, near: date | None) -> tuple[date, ...]:
    clean = tidy(text)
    ranged = _range_of(clean, near)
    if ranged:
        return ranged
    found = [
        *_hits(_ISO, clean, lambda m: _day(m[3], m[2], m[1])),
        *_hits(_NUMERIC, clean, lambda m: _day(m[1], m[2], m[3])),
        *_hits(_NAMED, clean, lambda m: _named_day(m[1], m[2], m[3], near)),
        *_hits(_MONTH_FIRST, clean, lambda m: _named_day(m[2], m[1], m[3], near)),
    ]
    return tuple(dict.fromkeys(day for _, day in sorted(found)))


def _hits(
    pattern: re.Pattern[str], text: str, day_of: Callable[[re.Match[str]], date | None]
) -> Iterable[tuple[int, date]]:
    for match in pattern.finditer(text):
        day = day_of(match)
        if day:
            yield match.start(), day


def _range_of(text: str, near: date | None) -> tuple[date, ...]:
    """28 से 30 जन. has two days."""
    match = DAY_RANGE.match(text)
    if not match or _NUMERIC.search(text):
        return ()
    first, last = (_find_days(f"{number} {match[3]}", near) for number in (match[1], match[2]))
    return (first[0], last[0]) if first and last else ()


def _named_day(day: str, month: str, year: str | None, near: date | None) -> date | None:
    number = _month(month)
    if number is None:
        return None
    return _day(day, str(number), year) if year else _nearest_year(int(day), number, near)


def _month(word: str) -> int | None:
    heard = sound(word)
    return _MONTHS.get(heard) if heard else None


def _nearest_year(day: int, month: int, near: date | None) -> date | None:
    if near is None:
        return None
    candidates = [each for year in (-1, 0, 1) if (each := _day(str(day), str(month), str(near.year + year)))]
    return min(candidates, key=lambda each: abs(each - near), default=None)


def _day(day: str, month: str, year: str | None) -> date | None:
    number = int(year) if year else 0
    full = number + 2000 if number < 100 else number
    try:
        return date(full, int(month), int(day)) if full in _YEARS else None
    except ValueError:
        return None


def day_in_month_of(text: str, near: date | None) -> date | None:
    """`28 को` in the month of `near`, else the next day of that number after it."""
    match = DAY_ONLY.match(tidy(text))
    if not match or near is None:
        return None
    return _day(match[1], str(near.month), str(near.year))


def month_in(text: str) -> date | None:
    """The middle of the month that a line names with its year: जनवरी 2024, or any date in it."""
    days = find_days(text)
    if days:
        return days[0]
    match = _MONTH_YEAR.search(tidy(text))
    number = _month(match[1]) if match else None
    return _day("15", str(number), match[2]) if match and number else None


def swapped(day: date) -> date | None:
    """The date with day and month changed round, where that is a date."""
    try:
        return day.replace(month=day.day, day=day.month)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Period:
    """When a column's dates should lie: around `near`, and not after it where they tell of what has
    happened."""

    near: date
    before: int
    after: int
    is_bound: bool = False


def is_swapped_column(days: Sequence[date], period: Period | None) -> bool:
    """Whether a column's real dates fit the period only with day and month changed round.

    None of them may have a day above 12. What has happened cannot lie after the report; other dates are
    judged by how many lie in the period as they are, and changed round.
    """
    if period is None or not days or any(day.day > 12 for day in days) or all(d.day == d.month for d in days):
        return False
    turned = [each for day in days if (each := swapped(day))]
    if period.is_bound:
        return any(day > period.near for day in days) and all(day <= period.near for day in turned)
    outside = sum(not _within(day, period) for day in days)
    inside = sum(_within(day, period) for day in turned)
    return outside * 2 > len(days) and inside * 2 > len(days) and inside > len(days) - outside


def _within(day: date, period: Period) -> bool:
    return -period.before <= (day - period.near).days <= period.after
