"""From summaries to full tallies of every place: children summed, expected units added, the register as base.

Here silence gets its size: an assembly of which nothing came is missing by the register's count, else as an
assembly of unknown size; an expected office, committee or tour that nobody reported is one missing unit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import overload

import numpy as np
import pandas as pd

from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.measures import Ratio
from readiness.definitions.places import Place
from readiness.scoring.columns import KEYS, Codes
from readiness.scoring.register import Register
from readiness.scoring.summary import Summary, expected_units
from readiness.scoring.tally import Stat, Tally

COARSE = (Level.STATE, Level.CLUSTER, Level.SEAT, Level.ASSEMBLY)


@dataclass(frozen=True)
class Grid:
    """Every place of one level, in a fixed order, with its full tally of `indicators`.

    `parents` gives each place's position among the places of the next coarser level.
    """

    level: Level
    places: Sequence[Place]
    indicators: tuple[str, ...]
    tally: Tally
    parents: Codes


class _PlacesOf(Sequence[Place]):
    """The places of a frame's keys, made when one is first looked at: a state's booths are many."""

    def __init__(self, level: Level, keys: pd.DataFrame) -> None:
        self._level, self._keys = level, keys

    @cached_property
    def _made(self) -> tuple[Place, ...]:
        columns = (self._keys[name].tolist() for name in KEYS[2:])
        return tuple(_place(self._level, row) for row in zip(*columns, strict=True))

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, at: int) -> Place: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Place]: ...
    def __getitem__(self, at: int | slice) -> Place | Sequence[Place]:
        return self._made[at]


def grow(
    summary: Summary, definitions: Definitions, register: Register, levels: Sequence[Level]
) -> Mapping[Level, Grid]:
    """Full tallies of the state, the clusters, seats and assemblies, and of the finer `levels` asked for."""
    makers = _Makers(summary, definitions, register)
    assemblies = makers.assemblies()
    seats = makers.above(Level.SEAT, assemblies)
    clusters = makers.above(Level.CLUSTER, seats)
    grids = {Level.ASSEMBLY: assemblies, Level.SEAT: seats, Level.CLUSTER: clusters}
    grids[Level.STATE] = makers.above(Level.STATE, clusters)
    return grids | {level: makers.below(level) for level in levels if level not in COARSE}


@dataclass(frozen=True)
class _Makers:
    summary: Summary
    definitions: Definitions
    register: Register

    def assemblies(self) -> Grid:
        places = [assembly.place for assembly in self.definitions.places.assemblies]
        seats = {seat.seat_no: at for at, seat in enumerate(self.definitions.places.seats)}
        parents = np.array([seats[place.seat_no or 0] for place in places])
        names = self.summary.indicators
        tally = self._sized(self._own(Level.ASSEMBLY, places), Level.ASSEMBLY, places, names)
        return Grid(Level.ASSEMBLY, tuple(places), names, tally, parents)

    def above(self, level: Level, children: Grid) -> Grid:
        """A coarser level: its children's sum, before what was reported at its own level."""
        places = _places_above(level, self.definitions)
        own = self._own(level, places)
        total = children.tally.grouped(children.parents, len(places))
        once = total.before(own)
        names = self.summary.indicators
        added = self._with_expected(self._asked(own.plus(total), level, names), own, level, names)
        is_once = self._asked_of(names) == Level.ASSEMBLY
        tally = Tally(
            np.where(is_once[None, :, None], once.counts, added.counts),
            np.where(is_once[None, :], once.oldest, added.oldest),
        )
        return Grid(level, tuple(places), names, tally, self._parents(level, places))

    def below(self, level: Level) -> Grid:
        """Mandals, shakti kendras or booths: all that were reported or stand in the register, and of the
        indicators those that are shown at the level."""
        table, known = self.summary.at(level), self.register.places(level)
        names = tuple(n for n in self.summary.indicators if level in self.definitions.indicators[n].levels)
        keys = table.keys
        if len(known):
            keys = pd.concat([keys, known], ignore_index=True).drop_duplicates(KEYS).reset_index(drop=True)
        places = _PlacesOf(level, keys)
        own = table.wide(names).followed_by(len(keys) - len(table.keys))
        return Grid(level, places, names, self._sized(own, level, places, names), self._assembly_of(keys))

    def _own(self, level: Level, places: Sequence[Place]) -> Tally:
        """What the summary says of these places, in their order."""
        table = self.summary.at(level)
        position = {place: at for at, place in enumerate(places)}
        codes = [position.get(_coarse_place(level, row), -1) for row in table.keys.itertuples(index=False)]
        return table.wide(self.summary.indicators).grouped(np.array(codes, dtype=np.int64), len(places))

    def _sized(self, own: Tally, level: Level, places: Sequence[Place], names: Sequence[str]) -> Tally:
        """The register's size where it is known, and an unknown size where nothing is."""
        counts = own.counts.copy()
        known = self.register.counts(places, [self._base(name) for name in names])
        counts[:, :, Stat.MISSING] += np.maximum(0, known - counts[:, :, Stat.SIZE])
        counts[:, :, Stat.SIZE] = np.maximum(known, counts[:, :, Stat.SIZE])
        asked = self._asked(Tally(counts, own.oldest), level, names)
        return self._with_expected(asked, own, level, names)

    def _asked(self, total: Tally, level: Level, names: Sequence[str]) -> Tally:
        """A place that is asked for a figure and gave none, nor the register its size, is of unknown size."""
        asked_of = self._asked_of(names)
        asked = asked_of != "" if level.is_finer_than(Level.ASSEMBLY) else asked_of == level
        unseen = asked[None, :] & (total.of(Stat.SEEN) == 0) & (total.of(Stat.MISSING) == 0)
        counts = total.counts.copy()
        counts[:, :, Stat.UNKNOWN] = np.where(unseen, 1, counts[:, :, Stat.UNKNOWN])
        return Tally(counts, total.oldest)

    def _with_expected(self, total: Tally, own: Tally, level: Level, names: Sequence[str]) -> Tally:
        """Expected units of this level that nobody reported, as missing."""
        expected = np.array([self._expected(name, level) for name in names])
        if not expected.any():
            return total
        counts = total.counts.copy()
        unseen = np.maximum(0, expected[None, :] - own.of(Stat.SEEN))
        counts[:, :, Stat.MISSING] += np.where(expected > 0, unseen, 0)
        return Tally(counts, total.oldest)

    def _expected(self, name: str, level: Level) -> int:
        units = expected_units(self.definitions.indicators[name], self.definitions)
        return sum(max(1, len(each.items)) for each in units if each.level == level)

    def _asked_of(self, indicators: Sequence[str]) -> np.ndarray:
        """For each indicator the level whose places are asked for its counts; "" where units are expected."""
        bases = self.definitions.settings.method.bases
        names = [self._base(name) for name in indicators]
        return np.array([str(bases[name].asked_of) if name else "" for name in names])

    def _base(self, name: str) -> str:
        measure = self.definitions.indicators[name].measure
        return measure.base if isinstance(measure, Ratio) else ""

    def _parents(self, level: Level, places: Sequence[Place]) -> Codes:
        clusters = {cluster.id: at for at, cluster in enumerate(self.definitions.places.clusters)}
        if level != Level.SEAT:
            return np.zeros(len(places), dtype=np.int64)
        of_seat = self.definitions.places.cluster_of_seat
        return np.array([clusters[of_seat[place.seat_no or 0]] for place in places])

    def _assembly_of(self, keys: pd.DataFrame) -> Codes:
        position = {each.ac_no: at for at, each in enumerate(self.definitions.places.assemblies)}
        codes, numbers = pd.factorize(keys["ac_no"].to_numpy())
        return np.array([position.get(int(ac_no), -1) for ac_no in numbers], dtype=np.int64)[codes]


def _places_above(level: Level, definitions: Definitions) -> list[Place]:
    if level == Level.SEAT:
        return [seat.place for seat in definitions.places.seats]
    if level == Level.CLUSTER:
        return [cluster.place for cluster in definitions.places.clusters]
    return [Place.state()]


def _coarse_place(level: Level, row: tuple[object, ...]) -> Place:
    _, cluster, seat_no, ac_no, *_ = row
    return {
        Level.STATE: Place.state(),
        Level.CLUSTER: Place.of_cluster(str(cluster)),
        Level.SEAT: Place.of_seat(int(str(seat_no))),
    }.get(level, Place.of_assembly(int(str(seat_no)), int(str(ac_no))))


def _place(level: Level, row: tuple[int, int, str, str, str]) -> Place:
    seat_no, ac_no, mandal, kendra, booth = row
    return Place(level, seat_no, ac_no, mandal or None, kendra or None, booth or None)
