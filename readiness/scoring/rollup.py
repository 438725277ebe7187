"""From rows at any level to totals at booth, shakti kendra, mandal and assembly, each unit counted once.

Works inside assemblies only, on rows of any number of whole assemblies at once. The finer report wins; a
coarser one of the same unit only says how large the unit is. Booths that name no shakti kendra (or no
mandal) cannot be set against the shakti kendras (or mandals) reported beside them: there the booths win too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from readiness.definitions.levels import Level
from readiness.scoring.columns import Codes, codes_of
from readiness.scoring.tally import Stat, Tally

_ADDRESS: Mapping[Level, tuple[str, ...]] = {
    Level.SHAKTI_KENDRA: ("ac_no", "part", "mandal", "shakti_kendra"),
    Level.MANDAL: ("ac_no", "part", "mandal"),
    Level.ASSEMBLY: ("ac_no", "part"),
}
_OWN_NAME = {Level.SHAKTI_KENDRA: "shakti_kendra", Level.MANDAL: "mandal", Level.ASSEMBLY: "ac_no"}


@dataclass(frozen=True)
class Nodes:
    """The units of one level: their addresses, one row each, and their tallies in the same order."""

    places: pd.DataFrame
    tally: Tally


def roll_up(rows: pd.DataFrame, tally: Tally) -> Mapping[Level, Nodes]:
    """Totals at the four levels inside assemblies.

    In: rows with a level, a part and every place column, and the tally of those rows in the same order.
    """
    booths = _only(rows, tally, Level.BOOTH)
    kendras = _kendras(rows, tally, booths)
    mandals = _mandals(rows, tally, booths, kendras)
    assemblies = _assemblies(rows, tally, (booths, kendras, mandals))
    return {
        Level.BOOTH: booths,
        Level.SHAKTI_KENDRA: _without_parts(kendras),
        Level.MANDAL: _without_parts(mandals),
        Level.ASSEMBLY: _parts_before_wholes(assemblies),
    }


def _only(rows: pd.DataFrame, tally: Tally, level: Level) -> Nodes:
    chosen = (rows["level"] == level).to_numpy()
    return Nodes(rows.loc[chosen, _PLACE].reset_index(drop=True), tally.at(chosen))


_PLACE = ["seat_no", "ac_no", "part", "mandal", "shakti_kendra", "booth_no"]


def _kendras(rows: pd.DataFrame, tally: Tally, booths: Nodes) -> Nodes:
    own = _only(rows, tally, Level.SHAKTI_KENDRA)
    places, (of_booth, of_own) = _units(Level.SHAKTI_KENDRA, booths, own)
    total = _sum(booths, of_booth, places).before(_sum(own, of_own, places))
    return Nodes(places, total)


def _mandals(rows: pd.DataFrame, tally: Tally, booths: Nodes, kendras: Nodes) -> Nodes:
    own = _only(rows, tally, Level.MANDAL)
    places, (of_booth, of_kendra, of_own) = _units(Level.MANDAL, booths, kendras, own)
    linked = _sum(kendras, of_kendra, places).before(_sum(own, of_own, places))
    loose = np.where(booths.places["shakti_kendra"] == "", of_booth, -1)
    return Nodes(places, _loose_first(_sum(booths, loose, places), _sum(booths, of_booth, places), linked))


def _assemblies(rows: pd.DataFrame, tally: Tally, finer: tuple[Nodes, Nodes, Nodes]) -> Nodes:
    booths, kendras, mandals = finer
    own = _only(rows, tally, Level.ASSEMBLY)
    places, (of_booth, of_kendra, of_mandal, of_own) = _units(Level.ASSEMBLY, *finer, own)
    linked = _sum(mandals, of_mandal, places).before(_sum(own, of_own, places))
    loose = np.where(kendras.places["mandal"] == "", of_kendra, -1)
    linked = _loose_first(_sum(kendras, loose, places), _sum(kendras, of_kendra, places), linked)
    in_nothing = (booths.places["mandal"] == "") & (booths.places["shakti_kendra"] == "")
    loose = np.where(in_nothing, of_booth, -1)
    return Nodes(places, _loose_first(_sum(booths, loose, places), _sum(booths, of_booth, places), linked))


def _units(level: Level, *sources: Nodes) -> tuple[pd.DataFrame, list[Codes]]:
    """The units of `level` that any source lies in, and for each source which unit each row lies in."""
    every = pd.concat([source.places for source in sources], ignore_index=True)
    own = every[_OWN_NAME[level]].to_numpy()
    named = np.asarray(own != (0 if level == Level.ASSEMBLY else ""))
    codes = np.full(len(every), -1, dtype=np.int64)
    codes[named] = codes_of(every[named], _ADDRESS[level])
    places = _first_of_each(every, codes)
    cut = {name: "" for name in ("mandal", "shakti_kendra", "booth_no") if name not in _ADDRESS[level]}
    ends = np.cumsum([len(source.places) for source in sources])[:-1]
    return places.assign(**cut), np.split(codes, ends)


def _first_of_each(rows: pd.DataFrame, codes: Codes) -> pd.DataFrame:
    """The first row of every code from 0 on, in the codes' order."""
    found, first = np.unique(codes, return_index=True)
    return rows.iloc[first[found >= 0]].reset_index(drop=True)


def _sum(source: Nodes, codes: Codes, places: pd.DataFrame) -> Tally:
    return source.tally.grouped(codes, len(places))


def _loose_first(loose: Tally, every: Tally, linked: Tally) -> Tally:
    """All the finer units where some of them are loose, else what the linked ones came to."""
    has_loose = loose.of(Stat.DENOMINATOR) > 0
    first = every.before(linked)
    return Tally(
        np.where(has_loose[:, :, None], first.counts, linked.counts),
        np.where(has_loose, first.oldest, linked.oldest),
    )


def _without_parts(nodes: Nodes) -> Nodes:
    """Parts of one unit that came from several districts, summed."""
    keys = ["seat_no", "ac_no", "mandal", "shakti_kendra"]
    codes = codes_of(nodes.places, keys)
    places = _first_of_each(nodes.places, codes).assign(part="")
    return Nodes(places, nodes.tally.grouped(codes, len(places)))


def _parts_before_wholes(assemblies: Nodes) -> Nodes:
    """The districts' parts summed, and before what others said of the whole assembly."""
    codes, acs = pd.factorize(assemblies.places["ac_no"])
    is_part = (assemblies.places["part"] != "").to_numpy()
    parts = assemblies.tally.grouped(np.where(is_part, codes, -1), len(acs))
    wholes = assemblies.tally.grouped(np.where(is_part, -1, codes), len(acs))
    places = assemblies.places.drop_duplicates("ac_no").reset_index(drop=True).assign(part="")
    return Nodes(places, parts.before(wholes))
