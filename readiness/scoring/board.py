"""Score objects made from whole columns, one place at a time and only when somebody asks for it.

Holds no rule of its own but the band: what the range, the age, a claim or a red check keeps from green.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain

import numpy as np

from readiness.definitions.indicators import Indicator
from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.settings import Settings
from readiness.scoring.columns import Floats
from readiness.scoring.compose import AreaScores, Shares
from readiness.scoring.flags import OVERALL, Flags, open_flags
from readiness.scoring.placed import Bench
from readiness.scoring.sample import CALLED, confirmed_shares
from readiness.scoring.scorecard import Band, Component, Score, State
from readiness.scoring.tally import Stat
from readiness.scoring.tree import Grid
from readiness.scoring.trust import Evidence, Grade, grade
from readiness.store.observations import date_of, day_of

_FULL = 99.9999


@dataclass(frozen=True)
class UnitsSeen:
    """For one area, a number a place: units of the next level that reported, of those due."""

    reported: Floats
    due: Floats


@dataclass(frozen=True)
class Board:
    """All scores of one level as columns. `areas` holds every area in order, the overall score last."""

    grid: Grid
    shares: Shares
    areas: Mapping[str, AreaScores]
    units: Mapping[str, UnitsSeen]


@dataclass(frozen=True)
class Rules:
    """What turns columns into scores: settings, indicators by name, the day, checks, samples."""

    settings: Settings
    indicators: Mapping[str, Indicator]
    as_of: date
    bench: Bench

    @cached_property
    def confirmed(self) -> Mapping[Place, float]:
        """The shares confirmed by call-back, where calls were made."""
        return confirmed_shares(self.bench)

    @cached_property
    def flags(self) -> Mapping[tuple[Place, str], Flags]:
        """Open checks, looked for when the first score is asked for."""
        return open_flags(self.bench)


class Scores(Mapping[Place, Mapping[str, Score]]):
    """Scores by place, then area; made on first asking."""

    def __init__(self, boards: tuple[Board, ...], rules: Rules) -> None:
        self._boards = {board.grid.level: board for board in boards}
        self._rules = rules
        self._found: dict[Place, Mapping[str, Score]] = {}
        self._rows: dict[Level, Mapping[Place, int]] = {}

    def __getitem__(self, place: Place) -> Mapping[str, Score]:
        if place not in self._found:
            board = self._boards[place.level]
            self._found[place] = scores_at(board, self._rows_of(board)[place], self._rules)
        return self._found[place]

    def __iter__(self) -> Iterator[Place]:
        return chain.from_iterable(board.grid.places for board in self._boards.values())

    def __len__(self) -> int:
        return sum(len(board.grid.places) for board in self._boards.values())

    def _rows_of(self, board: Board) -> Mapping[Place, int]:
        """Each place's row; looked up level by level, for a page of the state asks for no booth."""
        level = board.grid.level
        if level not in self._rows:
            self._rows[level] = {place: row for row, place in enumerate(board.grid.places)}
        return self._rows[level]


def scores_at(board: Board, row: int, rules: Rules) -> Mapping[str, Score]:
    """Every area's score at one place; areas that do not apply at its level are left out."""
    return {
        area: _score(board, row, area, rules)
        for area, each in board.areas.items()
        if each.applies[row] or each.waits[row]
    }


def _score(board: Board, row: int, area: str, rules: Rules) -> Score:
    each = board.areas[area]
    place = board.grid.places[row]
    value = None if np.isnan(each.value[row]) else float(each.value[row])
    flags = rules.flags.get((place, area), Flags())
    oldest = date_of(each.oldest[row]) if value is not None and np.isfinite(each.oldest[row]) else None
    is_stale = (
        oldest is not None and (rules.as_of - oldest).days > rules.settings.method.ages.stale_after_days
    )
    why = _why_not_green(each, row, flags, is_stale) if value is not None else ("not_reported",)
    trust = _grade(each, row, flags, rules, (place, area)) if value is not None else Grade("", (), {})
    seen = board.units[area]
    return Score(
        value=value,
        low=float(each.low[row]),
        high=float(each.high[row]),
        coverage_pct=float(each.coverage_pct[row]),
        band=band_of(value, area, why, rules.settings),
        as_on=oldest,
        is_stale=is_stale,
        red_checks=flags.reds,
        units_reported=int(seen.reported[row]),
        units_due=int(seen.due[row]),
        trust=trust.letter,
        state=_state(value, bool(each.waits[row])),
        trust_reasons=trust.reasons,
        trust_facts=trust.facts,
        trust_parts=trust.parts,
        why_not_green=why if not each.waits[row] else (),
        components=_areas_of(board, row, rules) if area == OVERALL else _components(board, row, area, rules),
    )


def band_of(value: float | None, area: str, why_not_green: tuple[str, ...], settings: Settings) -> Band:
    """The band of a score, amber at best where something keeps it from green."""
    if value is None:
        return Band.NONE
    bands = settings.method.bands_of(area)
    if value < bands.amber:
        return Band.RED
    return Band.GREEN if value >= bands.green and not why_not_green else Band.AMBER


def _why_not_green(each: AreaScores, row: int, flags: Flags, is_stale: bool) -> tuple[str, ...]:
    reasons = {
        "missing": each.coverage_pct[row] < _FULL,
        "stale": is_stale,
        "red_check": flags.reds > 0,
        "unproven": each.unproven[row] > 1e-9,
    }
    return tuple(code for code, stands in reasons.items() if stands)


def _grade(each: AreaScores, row: int, flags: Flags, rules: Rules, where: tuple[Place, str]) -> Grade:
    place, area = where
    evidence = Evidence(
        coverage_pct=float(each.coverage_pct[row]),
        age_days=max(0, day_of(rules.as_of) - int(each.oldest[row])),
        unproven=float(each.unproven[row]),
        reds=flags.reds,
        ambers=flags.ambers,
        confirmed=rules.confirmed.get(place) if _is_called(area, rules) else None,
    )
    return grade(evidence, rules.settings.trust, rules.settings.method.ages)


def _is_called(area: str, rules: Rules) -> bool:
    """Whether call-backs speak of the area: of the one that booth committees feed, and of the whole."""
    areas = rules.settings.method.areas
    return area == OVERALL or CALLED in areas[area].observed


def _state(value: float | None, waits: bool) -> State:
    if waits:
        return State.NOT_DUE
    return State.NOT_REPORTED if value is None else State.REPORTED


def _components(board: Board, row: int, area: str, rules: Rules) -> tuple[Component, ...]:
    each = board.areas[area]
    whole = each.weights[row].sum() or 1.0
    names = board.grid.indicators
    return tuple(
        _component(board.shares, row, column, float(100 * weight / whole), rules.indicators[names[column]])
        for column, weight in zip(each.columns, each.weights[row], strict=True)
        if weight > 0 or board.shares.waits[row, column]
    )


def _component(shares: Shares, row: int, column: int, weight: float, indicator: Indicator) -> Component:
    counts = shares.tally.counts[row, column]
    share = shares.share[row, column]
    waits = bool(shares.waits[row, column])
    value = None if np.isnan(share) or waits else float(share)
    return Component(
        indicator=indicator.id,
        weight=weight,
        numerator=float(counts[Stat.NUMERATOR]),
        denominator=float(counts[Stat.DENOMINATOR]),
        missing=float(counts[Stat.MISSING]),
        points=None if value is None else weight * value,
        low_points=weight * float(shares.low[row, column]),
        high_points=weight * float(shares.high[row, column]),
        state=_state(value, waits),
        unknown=float(counts[Stat.UNKNOWN]),
        unproven=float(counts[Stat.UNPROVEN]),
        not_due=float(counts[Stat.NOT_DUE]),
    )


def _areas_of(board: Board, row: int, rules: Rules) -> tuple[Component, ...]:
    """The overall score's components: the areas, with their part in it."""
    weights = board.areas[OVERALL].weights[row]
    whole = weights.sum() or 1.0
    names = [name for name in board.areas if name != OVERALL]
    return tuple(
        _area_component(board.areas[name], row, name, float(100 * weights[at] / whole))
        for at, name in enumerate(names)
        if weights[at] > 0
    )


def _area_component(each: AreaScores, row: int, name: str, weight: float) -> Component:
    value = None if np.isnan(each.value[row]) else float(each.value[row])
    return Component(
        indicator=name,
        weight=weight,
        numerator=0.0,
        denominator=0.0,
        missing=0.0,
        points=None if value is None else weight * value / 100,
        low_points=weight * float(each.low[row]) / 100,
        high_points=weight * float(each.high[row]) / 100,
        state=_state(value, False),
    )
