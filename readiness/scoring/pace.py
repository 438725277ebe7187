"""Pace: with a target date, what each day must bring, what it did bring, and when the work ends so."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Pace:
    """How the work runs against its target date.

    `left` units; `needed_a_day` until the target (None when it has passed), `done_a_day` between two
    reports (None without two); `ends_on` at that rate (None when nothing moves), and whether in time.
    """

    left: int
    needed_a_day: float | None
    done_a_day: float | None
    ends_on: date | None
    is_on_time: bool | None


def pace(done: tuple[int, int], days: tuple[date, date], total: int, target: date) -> Pace:
    """The pace from `done` units on two `days` (earlier, later) towards `total` by `target`."""
    before, now = done
    earlier, later = days
    left = max(0, total - now)
    rate = (now - before) / (later - earlier).days if later > earlier else None
    until = (target - later).days
    needed = left / until if until > 0 else (0.0 if not left else None)
    ends_on = _end(left, rate, later)
    return Pace(left, needed, rate, ends_on, _in_time(left, rate, ends_on, target))


def _end(left: int, rate: float | None, later: date) -> date | None:
    if not left:
        return later
    return later + timedelta(days=math.ceil(left / rate)) if rate is not None and rate > 0 else None


def _in_time(left: int, rate: float | None, ends_on: date | None, target: date) -> bool | None:
    if left and rate is None:
        return None
    return ends_on is not None and ends_on <= target
