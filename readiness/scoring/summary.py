"""`summarise` one partition of observations, `combine` summaries: the only two steps that scale.

A partition is all the records of one or more whole assemblies, or all records above assembly level. Combining
is summing by place, so it is associative and commutative, and runs the same under any engine that can hold a
frame (`to_frame`, `from_frame`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from readiness.definitions.indicators import Indicator
from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.measures import Goalposts, Ratio, Units
from readiness.definitions.settings import Expected
from readiness.scoring.columns import KEYS, NUMBERED, Codes, Rows, codes_of
from readiness.scoring.current import current
from readiness.scoring.derived import rows_of
from readiness.scoring.measure import tally_rows
from readiness.scoring.rollup import Nodes, roll_up
from readiness.scoring.tally import Stat, Tally
from readiness.store.observations import day_of

_ABOVE = (Level.SEAT, Level.CLUSTER, Level.STATE)


@dataclass(frozen=True)
class LevelTally:
    """Tallies of places of one level: one row of `keys` (KEYS) a place, and only the indicators that
    something was reported of there: booths know nothing of offices."""

    keys: pd.DataFrame
    indicators: tuple[str, ...]
    tally: Tally

    @classmethod
    def empty(cls) -> LevelTally:
        return cls(pd.DataFrame(columns=KEYS), (), Tally.empty(0, 0))

    def wide(self, indicators: Sequence[str]) -> Tally:
        """The tally with exactly these indicators, nothing counted of what the level has not."""
        known = [name for name in indicators if name in self.indicators]
        own, to = [self.indicators.index(name) for name in known], [indicators.index(name) for name in known]
        whole = Tally.empty(len(self.keys), len(indicators))
        whole.counts[:, to], whole.oldest[:, to] = self.tally.counts[:, own], self.tally.oldest[:, own]
        return whole

    def to_frame(self) -> pd.DataFrame:
        """The keys, then `<indicator>.<stat>` and `<indicator>.oldest`."""
        columns = {
            f"{name}.{stat.name.lower()}": self.tally.counts[:, at, stat]
            for at, name in enumerate(self.indicators)
            for stat in Stat
        }
        oldest = {f"{name}.oldest": self.tally.oldest[:, at] for at, name in enumerate(self.indicators)}
        return pd.concat([self.keys, pd.DataFrame({**columns, **oldest}, index=self.keys.index)], axis=1)

    @classmethod
    def from_frame(cls, frame: pd.DataFrame, indicators: Sequence[str]) -> LevelTally:
        """Back from `to_frame`; an indicator whose columns are empty is none of the level's."""
        names = [name for name in indicators if frame[f"{name}.seen"].notna().any()]
        tally = Tally.empty(len(frame), len(names))
        for at, name in enumerate(names):
            tally.oldest[:, at] = frame[f"{name}.oldest"]
            for stat in Stat:
                tally.counts[:, at, stat] = frame[f"{name}.{stat.name.lower()}"]
        return cls(frame[KEYS].reset_index(drop=True), tuple(names), tally)


@dataclass(frozen=True)
class Summary:
    """Tallies of places, level by level; `indicators` has the order that all of them keep.

    Assemblies and what lies in them hold totals; seats, clusters and the state hold only what was reported
    at their own level.
    """

    indicators: tuple[str, ...]
    levels: Mapping[Level, LevelTally]

    def at(self, level: Level) -> LevelTally:
        """The places of one level and their tallies."""
        return self.levels.get(level) or LevelTally.empty()

    def to_frame(self) -> pd.DataFrame:
        """One flat frame of all levels; what a level does not count is missing there."""
        names = [f"{name}.{stat.name.lower()}" for name in self.indicators for stat in Stat]
        oldest = [f"{name}.oldest" for name in self.indicators]
        whole = pd.concat([each.to_frame() for each in self.levels.values()], ignore_index=True)
        return whole.reindex(columns=[*KEYS, *names, *oldest])

    @classmethod
    def from_frame(cls, frame: pd.DataFrame, indicators: Sequence[str]) -> Summary:
        """Back from `to_frame`."""
        levels = {
            Level(str(level)): LevelTally.from_frame(rows.reset_index(drop=True), indicators)
            for level, rows in frame.groupby("level", sort=False)
        }
        return cls(tuple(indicators), levels)


def summarise(
    frames: Mapping[str, pd.DataFrame], definitions: Definitions, as_of: date, finest: Level = Level.ASSEMBLY
) -> Summary:
    """Tally a partition (observed area -> frame) as known on `as_of`, down to places of `finest`."""
    day = day_of(as_of)
    rows = {
        area: current(frames[area], definitions.places, day)
        for area in observed_areas(definitions)
        if area in frames
    }
    return tally(rows, definitions, finest)


def observed_areas(definitions: Definitions) -> tuple[str, ...]:
    """The areas of reports that some indicator reads."""
    return tuple(_by_observed_area(definitions.indicators.values()))


def tally(rows: Mapping[str, pd.DataFrame], definitions: Definitions, finest: Level) -> Summary:
    """Tally rows in force (observed area -> one row a unit), down to places of `finest`."""
    pieces = [
        piece
        for area, members in _by_observed_area(definitions.indicators.values()).items()
        if area in rows and len(rows[area])
        for piece in _area(rows_of(rows[area], definitions), members, definitions)
    ]
    kept: dict[Level, list[LevelTally]] = {}
    for piece in pieces:
        if not Level(piece.level).is_finer_than(finest):
            kept.setdefault(Level(piece.level), []).append(piece.table)
    indicators = tuple(definitions.indicators)
    return Summary(indicators, {level: _joined(tables, indicators) for level, tables in kept.items()})


def combine(summaries: Iterable[Summary]) -> Summary:
    """Sum summaries by place, in any order and grouping. Raises ValueError when there are none."""
    every = list(summaries)
    if not every:
        raise ValueError("nothing to combine")
    indicators = every[0].indicators
    levels = dict.fromkeys(level for each in every for level in each.levels)
    joined = {
        level: _joined([each.levels[level] for each in every if level in each.levels], indicators)
        for level in levels
    }
    return Summary(indicators, joined)


@dataclass(frozen=True)
class _Piece:
    """Tallies of some indicators at one level."""

    level: Level
    indicators: tuple[str, ...]
    nodes: Nodes

    @property
    def table(self) -> LevelTally:
        places = self.nodes.places
        cluster = places["cluster"] if self.level == Level.CLUSTER else ""
        keys = places.assign(level=str(self.level), cluster=cluster)[KEYS]
        return LevelTally(keys, self.indicators, self.nodes.tally)


def _by_observed_area(indicators: Iterable[Indicator]) -> Mapping[str, list[Indicator]]:
    areas: dict[str, list[Indicator]] = {}
    for indicator in indicators:
        areas.setdefault(indicator.measure.area, []).append(indicator)
    return areas


def _area(rows: Rows, members: Sequence[Indicator], definitions: Definitions) -> list[_Piece]:
    ratios = [each for each in members if isinstance(each.measure, Ratio)]
    pieces = _ratio_pieces(rows, ratios, definitions) if ratios else []
    for each in members:
        if not isinstance(each.measure, Ratio):
            pieces += _unit_pieces(rows, each, definitions)
    return pieces


def _ratio_pieces(rows: Rows, members: Sequence[Indicator], definitions: Definitions) -> list[_Piece]:
    tally = Tally.stacked([tally_rows(each, rows, definitions.settings.method) for each in members])
    names = tuple(each.id for each in members)
    inside = {level: _Piece(level, names, nodes) for level, nodes in roll_up(rows.frame, tally).items()}
    return [*inside.values(), *(_own(rows, tally, names, level) for level in _ABOVE)]


def _own(rows: Rows, tally: Tally, names: tuple[str, ...], level: Level) -> _Piece:
    chosen = (rows.frame["level"] == level).to_numpy()
    return _Piece(level, names, Nodes(rows.frame[chosen], tally.at(chosen)))


def _unit_pieces(rows: Rows, indicator: Indicator, definitions: Definitions) -> list[_Piece]:
    tally = tally_rows(indicator, rows, definitions.settings.method)
    units = expected_units(indicator, definitions)
    return [_best_of_units(rows, tally, indicator, each) for each in units]


def expected_units(indicator: Indicator, definitions: Definitions) -> tuple[Expected, ...]:
    """The units an indicator expects at every place; () for a ratio, whose size the reports say."""
    measure = indicator.measure
    if isinstance(measure, Units):
        return definitions.settings.method.units[measure.units]
    return (Expected(level=measure.level),) if isinstance(measure, Goalposts) else ()


def _best_of_units(rows: Rows, tally: Tally, indicator: Indicator, expected: Expected) -> _Piece:
    """Each expected unit once: of several rows about it, the one that says most for it."""
    frame = rows.frame
    chosen = _speaks_for(frame, indicator, expected)
    frame, tally = _cut(frame.loc[chosen, [*KEYS, "item"]], expected.level), tally.at(chosen)
    item = frame["item"] if expected.items else ""
    units = codes_of(frame.assign(item=item), [*KEYS, "item"])
    best = _best(units, tally)
    return _Piece(expected.level, (indicator.id,), Nodes(frame.iloc[best], tally.at(best)))


def _speaks_for(frame: pd.DataFrame, indicator: Indicator, expected: Expected) -> np.ndarray:
    from_below = isinstance(indicator.measure, Units) and indicator.measure.from_below
    finer = [level for level in Level if level.is_finer_than(expected.level)] if from_below else []
    at_level = frame["level"].isin([expected.level, *finer]).to_numpy()
    return at_level & (frame["item"].isin(expected.items).to_numpy() if expected.items else True)


def _cut(frame: pd.DataFrame, level: Level) -> pd.DataFrame:
    """The rows with the address of the place of `level` they lie in."""
    keep = {Level.STATE: 0, Level.CLUSTER: 0, Level.SEAT: 1, Level.ASSEMBLY: 2}.get(level, 5)
    emptied = ["seat_no", "ac_no", "mandal", "shakti_kendra", "booth_no"][keep:]
    rows = frame.assign(level=str(level), cluster=frame["cluster"] if level == Level.CLUSTER else "")
    for name in emptied:
        rows[name] = 0 if name in NUMBERED else ""
    return rows


def _best(units: Codes, tally: Tally) -> np.ndarray:
    """Which rows stand for their unit: proven before claimed before unknown before not due before unmet."""
    counts = tally.counts[:, 0, :]
    worth = (
        counts[:, Stat.NUMERATOR] * 8
        - counts[:, Stat.UNPROVEN]
        + counts[:, Stat.MISSING] * 4
        + counts[:, Stat.NOT_DUE] * 2
    )
    order = np.lexsort((tally.oldest[:, 0], -worth, units))
    return order[np.r_[True, np.diff(units[order]) > 0]] if len(order) else order


def _joined(tables: Sequence[LevelTally], order: Sequence[str]) -> LevelTally:
    """All tables of one level on one set of places, each in its own indicators' columns."""
    names = tuple(name for name in order if any(name in each.indicators for each in tables))
    keys = pd.concat([each.keys for each in tables], ignore_index=True)
    codes = codes_of(keys, KEYS)
    places = keys.iloc[np.unique(codes, return_index=True)[1]].reset_index(drop=True)
    whole = Tally.empty(len(places), len(names))
    ends = np.cumsum([len(each.tally) for each in tables])[:-1]
    for each, rows in zip(tables, np.split(codes, ends), strict=True):
        whole.add(rows, [names.index(name) for name in each.indicators], each.tally)
    return LevelTally(places, names, whole)
