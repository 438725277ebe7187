"""How a score was made, down to the file, sheet and cell of every figure in it.

The parts are the scorecard's own components; nothing is computed a second time. A figure that was replaced
by a finer report stands in the list too, marked as not counted, so that nobody looks for it in vain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from readiness.definitions.errors import UnknownName
from readiness.definitions.indicators import Indicator
from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.measures import Ratio, Units
from readiness.definitions.places import Place
from readiness.scoring.current import standing
from readiness.scoring.derived import rows_of
from readiness.scoring.flags import OVERALL
from readiness.scoring.measure import tally_rows
from readiness.scoring.score import score
from readiness.scoring.scorecard import Component, Score, Scorecard
from readiness.scoring.superseded import superseded
from readiness.scoring.tally import Stat
from readiness.scoring.units import place_of
from readiness.store.observations import Observations, cell_of, date_of, day_of


@dataclass(frozen=True, slots=True)
class Source:
    """One reported figure: the unit, the field, what was read, its day, and the cell it stands in.

    `value` is a number (dates as days since 1970-01-01) or a word. `counts` is False where a finer report
    of the same unit stands in its place.
    """

    place: Place
    item: str
    field: str
    value: float | str
    day: date
    report_id: int
    file: str
    sheet: str
    cell: str
    counts: bool


@dataclass(frozen=True)
class ExplainedPart:
    """One component of the score, with every figure that went into it."""

    component: Component
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class CitedFile:
    """One file behind a score: how many of its rows are in force, on which areas, and their newest day."""

    report_id: int
    file: str
    areas: tuple[str, ...]
    rows: int
    day: date


@dataclass(frozen=True)
class Explanation:
    """A score opened to its arithmetic; the parts of the overall score are areas and have no sources."""

    place: Place
    area: str
    as_of: date
    method: str
    score: Score
    parts: tuple[ExplainedPart, ...]


def explain(
    observations: Observations, definitions: Definitions, place: Place, area: str, as_of: date
) -> Explanation:
    """Open the place's score in `area` (or "overall"). Raises UnknownName where it has no such score."""
    levels = (place.level,) if place.level.is_finer_than(Level.MANDAL) else ()
    card = score(observations, definitions, as_of, [*Level][:5] + list(levels))
    return explanation_of(card, observations, definitions, place, area)


def explanation_of(
    card: Scorecard, observations: Observations, definitions: Definitions, place: Place, area: str
) -> Explanation:
    """The same for a scorecard at hand, made from these observations."""
    known = card.scores.get(place, {})
    if area not in known:
        raise UnknownName.among("score", area, known)
    found = known[area]
    parts = tuple(
        ExplainedPart(each, _sources(each, area, observations, definitions, (place, card.as_of)))
        for each in found.components
    )
    return Explanation(place, area, card.as_of, card.method, found, parts)


def cited_files(
    observations: Observations, definitions: Definitions, place: Place, as_of: date
) -> tuple[CitedFile, ...]:
    """The files whose rows speak for the place or a place in it, in any scored area; most rows first."""
    observed = {name for each in definitions.settings.method.areas.values() for name in each.observed}
    kept = [
        standing(_inside(observations.of(area), place, definitions), definitions.places, day_of(as_of))[
            ["report_id", "day"]
        ].assign(area=area)
        for area in sorted(observed & {*observations.areas})
    ]
    grouped = pd.concat(kept).groupby("report_id") if kept else ()
    files = [_cited(int(str(report_id)), rows, observations) for report_id, rows in grouped]
    return tuple(sorted(files, key=lambda each: (-each.rows, each.report_id)))


def _cited(report_id: int, rows: pd.DataFrame, observations: Observations) -> CitedFile:
    return CitedFile(
        report_id=report_id,
        file=observations.files.get(report_id, ""),
        areas=tuple(sorted(set(rows["area"]))),
        rows=len(rows),
        day=date_of(rows["day"].max()),
    )


def _sources(
    part: Component,
    area: str,
    observations: Observations,
    definitions: Definitions,
    where: tuple[Place, date],
) -> tuple[Source, ...]:
    if area == OVERALL:
        return ()
    indicator = definitions.indicators[part.indicator]
    place, as_of = where
    frame = observations.of(indicator.measure.area)
    rows = standing(_inside(frame, place, definitions), definitions.places, day_of(as_of))
    rows = rows[_relevant(indicator, rows, definitions)]
    if rows.empty:
        return ()
    counted = _counted_units(indicator, rows, definitions)
    fields = _fields(indicator, definitions)
    return tuple(
        _source(row, field, bool(counted[row["unit"]]), observations)
        for row, field in _last_given(rows, fields)
    )


def _inside(frame: pd.DataFrame, place: Place, definitions: Definitions) -> pd.DataFrame:
    """The rows of the place and of every place in it."""
    inside = np.ones(len(frame), dtype=bool)
    if place.cluster:
        seats = definitions.places.cluster(place.cluster).seat_nos
        inside &= (frame["seat_no"].isin(seats) | (frame["cluster"] == place.cluster)).to_numpy()
    for name in ("seat_no", "ac_no", "mandal", "shakti_kendra", "booth_no"):
        asked = getattr(place, name)
        if asked is not None:
            inside &= (frame[name] == asked).to_numpy()
    return frame[inside]


def _relevant(indicator: Indicator, rows: pd.DataFrame, definitions: Definitions) -> np.ndarray:
    """Rows at the levels and of the items that the indicator counts."""
    measure = indicator.measure
    if isinstance(measure, Ratio):
        return np.ones(len(rows), dtype=bool)
    if not isinstance(measure, Units):
        return (rows["level"] == measure.level).to_numpy()
    chosen = np.zeros(len(rows), dtype=bool)
    for expected in definitions.settings.method.units[measure.units]:
        levels = [level for level in Level if level == expected.level or measure.from_below]
        at_level = rows["level"].isin(levels).to_numpy()
        chosen |= at_level & (rows["item"].isin(expected.items).to_numpy() if expected.items else True)
    return chosen


def _counted_units(indicator: Indicator, rows: pd.DataFrame, definitions: Definitions) -> pd.Series:
    """By unit number, whether it is counted: not where finer reports of the same unit stand."""
    whole = rows.groupby("unit", sort=False, as_index=False).last()
    if not isinstance(indicator.measure, Ratio):
        return pd.Series(True, index=whole["unit"])
    tally = tally_rows(indicator, rows_of(whole, definitions), definitions.settings.method)
    has_figure = tally.counts[:, 0, Stat.DENOMINATOR] > 0
    return pd.Series(~superseded(whole, has_figure) & has_figure, index=whole["unit"])


def _fields(indicator: Indicator, definitions: Definitions) -> Sequence[str]:
    measure = indicator.measure
    if isinstance(measure, Ratio):
        dated = [measure.recent.field] if measure.recent else []
        return [measure.numerator, measure.denominator, *dated]
    return sorted(measure.fields())


def _last_given(rows: pd.DataFrame, fields: Iterable[str]) -> Iterator[tuple[pd.Series, str]]:
    """For each unit and field, the row whose value is in force."""
    for field in fields:
        if field in rows:
            given = rows[rows[field].notna()].drop_duplicates("unit", keep="last")
            for _, row in given.iterrows():
                yield row, field


def _source(row: pd.Series, field: str, counts: bool, observations: Observations) -> Source:
    value = row[field]
    return Source(
        place=place_of(row),
        item=str(row["item"]),
        field=field,
        value=value if isinstance(value, str) else float(value),
        day=date_of(row["day"]),
        report_id=int(row["report_id"]),
        file=observations.files.get(int(row["report_id"]), ""),
        sheet=str(row["sheet"]),
        cell=cell_of(row, field),
        counts=counts,
    )
