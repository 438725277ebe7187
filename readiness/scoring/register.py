"""The dated list of units as the base of every percentage (domain.md §1.5): how many there are, and where.

The register in force on a day is, for each assembly, the newest that had taken effect. Without a register
nothing is invented: sizes stay what the reports say, or unknown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.scoring.columns import KEYS, numbers, places_filled
from readiness.store.observations import date_of, day_of

_UNIT_OF_BASE = {"booth": Level.BOOTH, "shakti_kendra": Level.SHAKTI_KENDRA, "mandal": Level.MANDAL}
_ADDRESS = ("ac_no", "mandal", "shakti_kendra", "booth_no")
_DEPTH = {Level.ASSEMBLY: 1, Level.MANDAL: 2, Level.SHAKTI_KENDRA: 3, Level.BOOTH: 4}


@dataclass(frozen=True)
class Register:
    """`units`: one row a unit in force, place columns filled; empty when no register was loaded.

    `effective` is the newest day of effect among them.
    """

    units: pd.DataFrame
    effective: date | None

    @classmethod
    def in_force(cls, frame: pd.DataFrame | None, as_of: date) -> Register:
        """The register as of a day, from the observations' register frame (`as_on_day` = day of effect)."""
        empty = pd.DataFrame(columns=["level", *KEYS[1:], "as_on_day"])
        if frame is None or frame.empty:
            return cls(empty, None)
        rows = places_filled(frame)
        rows = rows[rows["as_on_day"] <= day_of(as_of)]
        newest = rows.groupby("ac_no")["as_on_day"].transform("max")
        rows = rows[rows["as_on_day"] == newest]
        return cls(rows, date_of(rows["as_on_day"].max()) if len(rows) else None)

    def booths(self, place: Place) -> int:
        """How many booths the register has in an assembly, mandal or kendra; 0 where it does not say."""
        return int(self._counted(place.level, Level.BOOTH).get(_address(place), 0))

    def places(self, level: Level) -> pd.DataFrame:
        """The keys of every unit of that level in the register."""
        depth = _DEPTH[level]
        own = self.units[_named(self.units, level)]
        cut = {name: "" for name in _ADDRESS[depth:]}
        keys = own.assign(level=str(level), cluster="", **cut)
        return keys[KEYS].drop_duplicates().reset_index(drop=True)

    def counts(self, places: Sequence[Place], bases: Sequence[str]) -> np.ndarray:
        """places x bases: how many units of each base the register holds there, 0 where it does not say."""
        known = np.zeros((len(places), len(bases)))
        if self.units.empty or not places:
            return known
        for base in {base for base in bases if base in _UNIT_OF_BASE}:
            counted = self._counted(places[0].level, _UNIT_OF_BASE[base])
            values = np.array([counted.get(_address(place), 0.0) for place in places])
            known[:, [at for at, each in enumerate(bases) if each == base]] = values[:, None]
        return known

    def _counted(self, level: Level, unit: Level) -> Mapping[tuple[object, ...], float]:
        return self._counts_by_level.get((level, unit)) or {}

    @cached_property
    def _counts_by_level(self) -> Mapping[tuple[Level, Level], Mapping[tuple[object, ...], float]]:
        return {
            (level, unit): self._count(level, unit)
            for level in _DEPTH
            for unit in _UNIT_OF_BASE.values()
            if not level.is_finer_than(unit)
        }

    def _count(self, level: Level, unit: Level) -> Mapping[tuple[object, ...], float]:
        """Units of one kind in every place of a level: as listed one by one, else as a row above counts."""
        own = self.units[_named(self.units, unit)].drop_duplicates([*_ADDRESS[: _DEPTH[unit]]])
        address = list(_ADDRESS[: _DEPTH[level]])
        listed = own.groupby(address).size().astype(float)
        field = f"{'sk' if unit == Level.SHAKTI_KENDRA else unit}_total"
        said = self.units.assign(said=numbers(self.units, field, {}))
        summed = said[said["said"].notna()].groupby(address)["said"].sum()
        every = listed.combine_first(summed)
        return {key if isinstance(key, tuple) else (key,): float(value) for key, value in every.items()}


def _named(rows: pd.DataFrame, level: Level) -> pd.Series:
    return rows[_ADDRESS[_DEPTH[level] - 1]] != ""


def _address(place: Place) -> tuple[object, ...]:
    parts = (place.ac_no, place.mandal or "", place.shakti_kendra or "", place.booth_no or "")
    return parts[: _DEPTH[place.level]]
