"""The units one level down with their booth and panna counts: from a number to the list behind it."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.views.answering import answers_for
from readiness.views.gaps import AREA, COUNTS, booth_gap
from readiness.views.links import link_to, step_name
from readiness.views.page import TableView
from readiness.views.situation import Situation
from readiness.views.sources import Row, source_of
from readiness.views.table_parts import Cells, Shape, count, table, text
from readiness.views.unit_sums import inside, number, place_of, sums
from readiness.views.units import units_in_force

PANNA, PANNA_COUNTS = "panna_committees", ["panna_total", "panna_committee_working"]

_COLUMNS = (
    "place",
    "booths",
    "formed",
    "verified",
    "active",
    "gap",
    "designation",
    "panna_total",
    "panna_working",
    "source",
)


def children_tables(
    situation: Situation, place: Place, words: Words, *, for_export: bool
) -> tuple[TableView, ...]:
    """Tables of the next levels down for which units are known: mandals, shakti kendras, booths."""
    tables = []
    for level in _levels_below(place.level):
        units = _units(situation, place, level, for_export=for_export)
        if not units.empty:
            tables.append(units_table(situation, units, level, words))
            break
    return tuple(tables)


def units_table(situation: Situation, units: pd.DataFrame, level: Level, words: Words) -> TableView:
    """Units of one level, those with the most booths left first."""
    rows = sorted(units.to_dict("records"), key=lambda unit: -(booth_gap(unit) or 0))
    shape = Shape(f"units_{level}", _COLUMNS, is_fine=True)
    return table(shape, [_row(situation, unit, level, words) for unit in rows], words)


def _levels_below(level: Level) -> list[Level]:
    """Mandals below an assembly; where a level is not reported, the next finer one stands in."""
    return [each for each in Level if each.is_finer_than(level) and each.is_finer_than(Level.ASSEMBLY)]


def _units(situation: Situation, place: Place, level: Level, *, for_export: bool) -> pd.DataFrame:
    """Booth counts and panna counts side by side, one row a unit of the level inside the place."""
    if place.level.depth < Level.ASSEMBLY.depth:
        return pd.DataFrame()
    booths = _sums(situation, AREA, place, level, COUNTS, for_export=for_export)
    panna = _sums(situation, PANNA, place, level, PANNA_COUNTS, for_export=for_export)
    if booths.empty or panna.empty:
        return booths if panna.empty else panna
    keys = ["seat_no", "ac_no", "mandal", "shakti_kendra", "booth_no"]
    both = booths.merge(panna[[*keys, *PANNA_COUNTS]], on=keys, how="outer")
    return both[both["sheet"].notna()]


def _sums(
    situation: Situation, area: str, place: Place, level: Level, counts: list[str], *, for_export: bool
) -> pd.DataFrame:
    units = inside(units_in_force(situation, area, place.seat_no, for_export=for_export), place)
    return _only_keys(sums(units, level, counts), level)


def _only_keys(rows: pd.DataFrame, level: Level) -> pd.DataFrame:
    """What lies below the level is not the unit's own address."""
    if level is Level.MANDAL:
        rows = rows.assign(shakti_kendra="", booth_no="")
    return rows.assign(booth_no="") if level is Level.SHAKTI_KENDRA else rows


def _row(situation: Situation, unit: Row, level: Level, words: Words) -> Cells:
    place = place_of(unit, level)
    source = source_of(situation.observations, unit, "booth_total", words)
    figures = [number(unit, field) for field in COUNTS]
    panna = [number(unit, field) for field in PANNA_COUNTS]
    return (
        text(step_name(situation, place, words), link_to(place)),
        *(count(value, words, source) for value in figures),
        count(booth_gap(unit), words, source, replace(link_to(place), area=AREA)),
        text(answers_for(situation, AREA, level, words)),
        *(count(value, words) for value in panna),
        text(source.text),
    )
