"""The room's one door: observations in, a frozen scorecard out.

Reads as its steps: summarise, grow the tree of places, compose areas, hand out scores on asking.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np

from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.measures import Ratio
from readiness.scoring.board import Board, Rules, Scores, UnitsSeen
from readiness.scoring.columns import Codes, Floats
from readiness.scoring.compose import AreaScores, Shares, area_scores, overall_scores, shares_of
from readiness.scoring.flags import OVERALL
from readiness.scoring.placed import Bench
from readiness.scoring.scorecard import Scorecard
from readiness.scoring.summary import Summary, observed_areas, tally
from readiness.scoring.tree import COARSE, Grid, grow
from readiness.store.observations import Observations

LEVELS = (*COARSE, Level.MANDAL)
Tree = Mapping[Level, Grid]
Scored = tuple[Shares, Mapping[str, AreaScores]]


def score(
    observations: Observations, definitions: Definitions, as_of: date, levels: Sequence[Level] = LEVELS
) -> Scorecard:
    """Score every place of `levels` as known on `as_of`.

    Shakti kendras and booths are scored only when `levels` asks for them. Score objects are made when
    they are asked for, so a large scorecard costs little until it is read.
    """
    finest = max((Level.MANDAL, *levels), key=lambda level: level.depth)
    bench = Bench(observations, definitions, as_of)
    rows = {area: bench.rows(area) for area in observed_areas(definitions) if area in observations.frames}
    return scorecard_of(tally(rows, definitions, finest), bench, levels)


def scorecard_of(summary: Summary, bench: Bench, levels: Sequence[Level] = LEVELS) -> Scorecard:
    """The scorecard of combined summaries; of the observations only the register and
    what the checks need is read here."""
    definitions, as_of = bench.definitions, bench.as_of
    tree = grow(summary, definitions, bench.register, tuple({Level.MANDAL, *levels}))
    areas = {
        level: _areas(grid, definitions, _asked(tree, level, definitions)) for level, grid in tree.items()
    }
    boards = tuple(
        Board(tree[level], areas[level][0], areas[level][1], _units(level, tree, areas)) for level in levels
    )
    rules = Rules(definitions.settings, definitions.indicators, as_of, bench)
    return Scorecard(as_of, method_stamp(definitions), Scores(boards, rules), bench.register.effective)


def method_stamp(definitions: Definitions) -> str:
    """The method's version and a digest of every indicator and setting: equal stamps score equally."""
    content = {
        "settings": definitions.settings.model_dump(mode="json", exclude={"target"}),
        "indicators": {name: each.model_dump(mode="json") for name, each in definitions.indicators.items()},
    }
    digest = hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    return f"{definitions.settings.method.version}-{digest[:8]}"


def _areas(grid: Grid, definitions: Definitions, asked: Floats) -> Scored:
    method = definitions.settings.method
    indicators = [definitions.indicators[name] for name in grid.indicators]
    shares = shares_of(grid, indicators, method, asked)
    shown = [each.weights if grid.level in each.levels else {} for each in indicators]
    weights = {name: np.array([each.get(name, 0.0) for each in shown]) for name in method.areas}
    areas = {
        name: area_scores(shares, weights[name], area.combine)
        for name, area in method.areas.items()
        if weights[name].any()
    }
    if not areas:
        return shares, areas
    parts = np.array([method.areas[name].composite for name in areas])
    return shares, {**areas, OVERALL: overall_scores(list(areas.values()), parts, method.combine)}


def _asked(tree: Tree, level: Level, definitions: Definitions) -> Floats:
    """Places x indicators: how many assemblies, or seats, in each place are asked for the counts."""
    bases = definitions.settings.method.bases
    measures = [definitions.indicators[name].measure for name in tree[level].indicators]
    levels = [bases[each.base].asked_of if isinstance(each, Ratio) else Level.ASSEMBLY for each in measures]
    counted = {each: _number_in(tree, level, each) for each in set(levels)}
    places = len(tree[level].places)
    return np.column_stack([counted[each] for each in levels]) if levels else np.ones((places, 0))


def _number_in(tree: Tree, level: Level, unit: Level) -> Floats:
    """How many places of `unit` lie in each place of `level`; 1 where the places are finer than that."""
    if level.is_finer_than(unit) or level == unit:
        return np.ones(len(tree[level].places))
    child = COARSE[COARSE.index(level) + 1]
    inside = _number_in(tree, child, unit)
    return np.bincount(tree[child].parents, inside, minlength=len(tree[level].places)).astype(float)


def _units(level: Level, tree: Tree, areas: Mapping[Level, Scored]) -> Mapping[str, UnitsSeen]:
    """For every area, how many units of the next level down reported, of how many."""
    return {area: _units_of_area(level, area, tree, areas) for area in areas[level][1]}


_NEXT = {
    Level.STATE: Level.SEAT,
    Level.CLUSTER: Level.SEAT,
    Level.SEAT: Level.ASSEMBLY,
    Level.ASSEMBLY: Level.MANDAL,
}


def _units_of_area(level: Level, area: str, tree: Tree, areas: Mapping[Level, Scored]) -> UnitsSeen:
    own = areas[level][1][area]
    alone = UnitsSeen((~np.isnan(own.value)).astype(float), own.applies.astype(float))
    child = _NEXT.get(level)
    if child is None or area not in areas[child][1]:
        return alone
    each, size = areas[child][1][area], len(tree[level].places)
    parents = np.zeros(len(each.value), dtype=np.int64) if level == Level.STATE else tree[child].parents
    due = _counted(parents, each.applies, size)
    reported = _counted(parents, each.applies & ~np.isnan(each.value), size)
    return UnitsSeen(np.where(due > 0, reported, alone.reported), np.where(due > 0, due, alone.due))


def _counted(parents: Codes, chosen: np.ndarray, size: int) -> Floats:
    known = chosen & (parents >= 0)
    return np.bincount(parents[known], minlength=size).astype(float)
