"""Invented names of mandals, the same in both languages by number, unlike any real unit's name."""

from __future__ import annotations

from random import Random

from readiness.definitions.places import Assembly, Places, Seat
from readiness.definitions.words import Words


def mandal_name(ac_no: int, number: int, words: Words) -> str:
    """The name of an assembly's mandal, by its number from 0."""
    stems, ends = words("practice.names.stems").split("|"), words("practice.names.ends").split("|")
    chance = Random(f"names:{ac_no}")
    chosen = chance.sample(range(len(stems) * len(ends)), number + 1)[number]
    return stems[chosen // len(ends)] + ends[chosen % len(ends)]


def real_names(places: Places) -> frozenset[str]:
    """Every name and alias of a seat, an assembly or a district."""
    units: list[Seat | Assembly] = [*places.seats, *places.assemblies]
    names = [name for unit in units for name in (unit.name_hi, unit.name_en, *unit.aliases)]
    return frozenset([*names, *(n for d in places.districts for n in (d.name_hi, d.name_en))])
