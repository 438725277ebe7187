"""Readers of data/indicators: one indicator a file, closed, with worked examples that become tests.

Adding an indicator is adding a file here; nothing else names it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, ValidationError, model_validator

from readiness.definitions.errors import Fault, nearest
from readiness.definitions.levels import Level
from readiness.definitions.measures import Closed, Measure, Units
from readiness.definitions.places_files import faults_of
from readiness.definitions.settings import Method


class Label(Closed):
    """The indicator's name on a screen."""

    hi: str
    en: str

    def text(self, lang: str) -> str:
        """The name in that language."""
        return self.hi if lang == "hi" else self.en


class Example(Closed):
    """A worked example: rows as reported at one place, and the share they give; None means not known.

    `rows` hold field values (dates as ISO text); `level` and `item` may stand in a row. `low` and `high`
    are the share if all that is missing were worst or best.
    """

    says: str
    rows: tuple[Mapping[str, int | float | bool | str], ...]
    level: Level = Level.ASSEMBLY
    share: float | None = None
    low: float | None = None
    high: float | None = None


class Thresholds(Closed):
    """From which share of 100 the indicator alone is green, and amber."""

    green: float
    amber: float

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if not 0 <= self.amber <= self.green <= 100:
            raise ValueError("0 <= amber <= green <= 100 does not hold")
        return self


class Indicator(Closed):
    """One indicator: what it measures, where it counts, and who answers for it.

    `weight` is its part in `area`; `also` gives its part in further areas. `levels` are the levels at which
    it is shown. `responsible` is a designation (data/words/*/scoring.toml, designation),
    `responsible_at` another one for units of that level.
    """

    id: str
    area: str
    unit: str
    better: Literal["more", "less"] = "more"
    weight: float = Field(gt=0)
    also: Mapping[str, float] = Field(default_factory=dict)
    levels: tuple[Level, ...] = Field(min_length=1)
    responsible: str
    responsible_at: Mapping[Level, str] = Field(default_factory=dict)
    source: str
    label: Label
    measure: Measure
    bands: Thresholds
    example: tuple[Example, ...] = Field(min_length=2)

    @property
    def weights(self) -> Mapping[str, float]:
        """Its weight in every area it counts in."""
        return {self.area: self.weight, **self.also}

    def answers_at(self, level: Level) -> str:
        """The designation that answers for a unit of that level."""
        return self.responsible_at.get(level, self.responsible)


def read_indicators(data: Path, method: Method | None) -> tuple[tuple[Indicator, ...], list[Fault]]:
    """Every indicator under data/indicators in id order; faulty files are left out and listed."""
    faults: list[Fault] = []
    found = [
        each for path in sorted((data / "indicators").glob("*.toml")) for each in _indicator(path, faults)
    ]
    if method is not None:
        faults.extend(_unknown_names(found, method))
    return tuple(found), faults


def _indicator(path: Path, faults: list[Fault]) -> list[Indicator]:
    file = f"indicators/{path.name}"
    try:
        indicator = Indicator.model_validate(tomllib.loads(path.read_text("utf-8")))
    except tomllib.TOMLDecodeError as error:
        faults.append(Fault(file, "", str(error)))
        return []
    except ValidationError as error:
        faults.extend(faults_of(error, Indicator, file))
        return []
    if indicator.id != path.stem:
        faults.append(Fault(file, "id", f"is {indicator.id}, the file says {path.stem}"))
    return [indicator]


def _unknown_names(indicators: Sequence[Indicator], method: Method) -> Iterator[Fault]:
    for indicator in indicators:
        file = f"indicators/{indicator.id}.toml"
        for area in indicator.weights:
            yield from _unless_known(area, method.areas, file, "area")
        if isinstance(indicator.measure, Units):
            yield from _unless_known(indicator.measure.units, method.units, file, "measure.units")
        elif indicator.measure.kind == "ratio":
            yield from _unless_known(indicator.measure.base, method.bases, file, "measure.base")


def _unless_known(name: str, known: Mapping[str, object], file: str, key: str) -> Iterator[Fault]:
    if name not in known:
        yield Fault(file, key, f"unknown name {name}", nearest(name, known))
