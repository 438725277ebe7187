"""Typed readers of the scoring settings: method.toml (areas, bands, ages, bases, units), trust and checks.

Every threshold and weight that is not an indicator's own stands there; none stands in code.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal, Self, TypeVar

from pydantic import BaseModel, Field, ValidationError, model_validator

from readiness.definitions.errors import Fault
from readiness.definitions.levels import Level
from readiness.definitions.measures import Closed
from readiness.definitions.places_files import faults_of


class Bands(Closed):
    """Scores from `green` are green, from `amber` amber, else red (0-100)."""

    green: float = Field(ge=0, le=100)
    amber: float = Field(ge=0, le=100)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.amber > self.green:
            raise ValueError("amber is above green")
        return self


class Ages(Closed):
    """After how many days a figure is stale (never green), ageing, and an opened office overdue."""

    stale_after_days: int
    ageing_after_days: int
    office_overdue_after_days: int


class Area(Closed):
    """One score: its part in the overall score, how its indicators combine, what is observed for it."""

    composite: float = Field(ge=0)
    observed: tuple[str, ...]
    headline: bool = False
    combine: Literal["sum", "geometric"] = "sum"
    bands: Bands | None = None


class Base(Closed):
    """What a denominator counts: the field that says it, the level that is one of it, and the largest
    number an assembly can have, which stands for an assembly of which nothing is known.

    `asked_of`: the level whose every place is asked for it. Asked of the assemblies, coarser figures are
    the same units again; asked of the seats, figures of seats and assemblies are different units and add up.
    """

    field: str
    level: Level | None = None
    largest_assembly: float = Field(gt=0)
    asked_of: Literal[Level.SEAT, Level.ASSEMBLY] = Level.ASSEMBLY


class Expected(Closed):
    """Units expected at every place of a level: one, or one for each item."""

    level: Level
    items: tuple[str, ...] = ()


class Ladder(Closed):
    """Rungs that units climb, lowest first, each counted out of `of`."""

    area: str
    of: str
    base: str
    rungs: tuple[str, ...] = Field(min_length=1)


class Method(Closed):
    """settings/method.toml. `version` is its owners' own number; the stamp adds a digest of all of it."""

    version: str
    combine: Literal["sum", "geometric"] = "sum"
    bands: Bands
    ages: Ages
    areas: Mapping[str, Area]
    bases: Mapping[str, Base]
    units: Mapping[str, tuple[Expected, ...]]
    numbers_of_words: Mapping[str, float]
    ladders: Mapping[str, Ladder]

    def bands_of(self, area: str) -> Bands:
        """The area's own bands, or the common ones."""
        own = self.areas[area].bands if area in self.areas else None
        return own or self.bands

    def area_of(self, name: str) -> str:
        """The scored area for a name: itself, or the headline for which that area is observed."""
        leads = (area for area, each in self.areas.items() if name in each.observed)
        return name if name in self.areas or name == "overall" else next(leads, name)


class Trust(Closed):
    """settings/trust.toml: points lost for gaps, age, unproven rungs and checks; and the grades' floors."""

    coverage: float
    freshness: float
    verification: float
    checks: float
    points_per_red: float
    points_per_amber: float
    grade_a: float
    grade_b: float
    grade_c: float


class Checks(Closed):
    """settings/checks.toml: when figures of several reports or units ask to be looked at (domain.md §6)."""

    jump_points: float
    jump_days: int
    fall_points: float
    level_slack_pct: float
    sample_share_pct: float
    vacant_days: int
    call_back_confirmed_pct: float


class Comparison(Closed):
    """settings/comparison.toml: ties, flags of change, the robustness of an order, call-back samples."""

    tie_points: float
    jump_points: float
    fall_points: float
    weight_spread_pct: float = Field(gt=0, lt=100)
    draws: int = Field(ge=1000)
    seed: int
    bottom: int = Field(ge=1)
    same_bottom_pct: float
    sample_units: int = Field(ge=1)
    sample_least: int = Field(ge=1)
    confidence_z: float = Field(gt=0)


class Target(Closed):
    """settings/pace.toml: the day by which a ladder's last rung is to hold its indicator's green share."""

    day: date | None = None
    subjects: Mapping[str, str]


class Settings(Closed):
    """All scoring settings; `target` scores nothing and is no part of the method's stamp."""

    method: Method
    trust: Trust
    checks: Checks
    comparison: Comparison
    target: Target


T = TypeVar("T", bound=BaseModel)


def read_settings(data: Path) -> tuple[Settings | None, list[Fault]]:
    """Read the scoring settings under data/settings; None with faults where one is not usable."""
    faults: list[Fault] = []
    method = read_toml(data, "settings/method.toml", Method, faults)
    trust = read_toml(data, "settings/trust.toml", Trust, faults)
    checks = read_toml(data, "settings/checks.toml", Checks, faults)
    comparison = read_toml(data, "settings/comparison.toml", Comparison, faults)
    target = read_toml(data, "settings/pace.toml", Target, faults)
    if method is None or trust is None or checks is None or comparison is None or target is None:
        return None, faults
    read = Settings(method=method, trust=trust, checks=checks, comparison=comparison, target=target)
    return read, faults


def read_toml(data: Path, file: str, model: type[T], faults: list[Fault]) -> T | None:
    """One closed model from one file; what is wrong goes to `faults`."""
    try:
        return model.model_validate(tomllib.loads((data / file).read_text("utf-8")))
    except (tomllib.TOMLDecodeError, FileNotFoundError) as error:
        faults.append(Fault(file, "", str(error)))
    except ValidationError as error:
        faults.extend(faults_of(error, model, file))
    return None
