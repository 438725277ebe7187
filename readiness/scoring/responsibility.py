"""Who answers for which gap: every point lost, with the designation named in the indicator's file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.scoring.scorecard import Component, Scorecard, State


@dataclass(frozen=True, slots=True)
class Gap:
    """What one indicator still lacks at one place, and the designation that answers for it.

    `left` is the number of units reported and not done, `missing` of units not reported; `lost_points`
    of the area's 100 (None where nothing is reported).
    """

    place: Place
    area: str
    indicator: str
    responsible: str
    left: float
    missing: float
    lost_points: float | None


def gaps(card: Scorecard, definitions: Definitions, places: Iterable[Place]) -> tuple[Gap, ...]:
    """Every gap at the places, in the indicator's own area, the most points lost first."""
    found = [gap for place in places for gap in _gaps_at(card, definitions, place)]
    return tuple(sorted(found, key=lambda gap: -(gap.lost_points if gap.lost_points is not None else -1.0)))


def by_designation(found: Sequence[Gap]) -> Mapping[str, tuple[Gap, ...]]:
    """The gaps of each designation, in the order given; designations with the most gaps first."""
    names = {gap.responsible for gap in found}
    grouped = {name: tuple(gap for gap in found if gap.responsible == name) for name in names}
    return dict(sorted(grouped.items(), key=lambda each: (-len(each[1]), each[0])))


def _gaps_at(card: Scorecard, definitions: Definitions, place: Place) -> Iterator[Gap]:
    for area in definitions.settings.method.areas:
        found = card.of(place, area)
        for part in found.components if found else ():
            indicator = definitions.indicators[part.indicator]
            if indicator.area == area and part.state is not State.NOT_DUE and _is_gap(part):
                yield Gap(
                    place=place,
                    area=area,
                    indicator=part.indicator,
                    responsible=indicator.responsible,
                    left=part.denominator - part.numerator,
                    missing=part.missing,
                    lost_points=None if part.points is None else part.weight - part.points,
                )


def _is_gap(part: Component) -> bool:
    return part.numerator < part.denominator or part.missing > 0 or part.unknown > 0 or part.points is None
