"""Names of places, each looked up within its own level; a name that could be two places is nobody's.

कोरबा is a seat, an assembly, a district and a mandal: a bare name is answered only where the level is known
(domain.md §1.4). Nothing here is fuzzy: number, exact name, listed alias, sound. `suggest` is for a
person's eyes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from rapidfuzz import fuzz, process

from readiness.definitions.places import Places
from readiness.intake.folding import joined_sound, plain, tidy
from readiness.intake.script import RESERVED

U = TypeVar("U", int, str)
_SUGGEST_FROM = 75.0
_NEAR_FROM = 78.0
_SHORTEST_PART = 3
_NUMBERED = re.compile(r"^\D{0,3}?(\d{1,3})\s*[-.):,/ ]*\s*(\D*)$|^(\D+?)\s*[-(:,/ ]+\s*(\d{1,3})\s*\)?$")
_BARE_NUMBER = re.compile(r"^\s*0*(\d{1,3})(?:\.0+)?\s*$")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a place cell says. `unit` None with `is_conflict` when number and name disagree."""

    unit: int | None
    is_conflict: bool = False
    name: str = ""


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Every known name of seats, assemblies, districts and clusters, by folded text and by sound."""

    places: Places
    seats: Mapping[str, int]
    assemblies: Mapping[str, int]
    districts: Mapping[str, str]
    clusters: Mapping[str, str]
    ambiguous: frozenset[str]

    def seat(self, text: str) -> Answer:
        """The seat of a cell that is known to hold a seat: number, name, or both."""
        return _answer(text, self.seats, self.places.seat_by_no)

    def assembly(self, text: str) -> Answer:
        """The assembly of a cell that is known to hold an assembly: number, name, or both."""
        return _answer(text, self.assemblies, self.places.assembly_by_no)

    def named_assembly(self, text: str) -> int | None:
        """The assembly of exactly this name, without a number."""
        return _found(text, self.assemblies)

    def district(self, text: str) -> str | None:
        """The district's English name."""
        return _found(text, self.districts)

    def cluster(self, text: str) -> str | None:
        """The cluster's id."""
        return _found(text, self.clusters)

    def bare_assembly(self, text: str) -> int | None:
        """The assembly of a name whose level nobody says: None where another level has the name too."""
        number = _found(text, self.assemblies)
        taken = {plain(text), joined_sound(text)} & self.ambiguous
        return None if taken else number

    def suggest(self, text: str) -> int | None:
        """The assembly a person may have meant; never used without asking."""
        best = process.extractOne(
            joined_sound(text), list(self.assemblies), scorer=fuzz.ratio, score_cutoff=_SUGGEST_FROM
        )
        return self.assemblies[best[0]] if best else None


@lru_cache(maxsize=4)
def gazetteer_of(places: Places) -> Gazetteer:
    """Fold every name of the state once."""
    seats = _index((seat.seat_no, (seat.name_hi, seat.name_en, *seat.aliases)) for seat in places.seats)
    towns = {plain(name) for d in places.districts for name in (d.name_en, d.name_hi)}
    assemblies = _index(
        (a.ac_no, (a.name_hi, a.name_en, *_safe_aliases(a.aliases, a.name_en, towns)))
        for a in places.assemblies
    )
    districts = _index(
        (d.name_en, (d.name_hi, d.name_en, d.lgd_name, *_first_part(d.name_en))) for d in places.districts
    )
    clusters = _index(
        (c.id, (c.name_hi, c.name_en, *_cluster_words(c.name_hi, c.name_en))) for c in places.clusters
    )
    full_names = _index((d.name_en, (d.name_hi, d.name_en)) for d in places.districts)
    taken = frozenset({*seats, *full_names, *clusters, *(joined_sound(town) for town in _PLAIN_TOWNS)})
    return Gazetteer(places, seats, assemblies, districts, clusters, taken)


_PLAIN_TOWNS = ("Raipur", "Durg", "Pali", "Balod")


def _safe_aliases(aliases: Iterable[str], name: str, towns: set[str]) -> list[str]:
    """Aliases without the plain town and district names that must go to a person (stack.md)."""
    refused = {plain(town) for town in _PLAIN_TOWNS} | towns
    return [alias for alias in aliases if plain(alias) not in refused or plain(alias) == plain(name)]


def _first_part(name: str) -> list[str]:
    return [name.split("-")[0]] if "-" in name else []


def _cluster_words(*names: str) -> list[str]:
    return [name.split(" ")[0] for name in names]


def _index(units: Iterable[tuple[U, tuple[str, ...]]]) -> dict[str, U]:
    """Folded name and sound to the unit; a key that two units share is left out."""
    found: dict[str, set[U]] = {}
    for unit, names in units:
        for name in names:
            for key in {plain(name), joined_sound(name)}:
                found.setdefault(key, set()).add(unit)
    return {key: next(iter(each)) for key, each in found.items() if key and len(each) == 1}


def _found(text: str, index: Mapping[str, U]) -> U | None:
    clean = RESERVED.sub(" ", text)
    return index.get(plain(clean)) or index.get(joined_sound(clean))


def _answer(text: str, index: Mapping[str, int], known: Mapping[int, object]) -> Answer:
    clean = tidy(RESERVED.sub(" ", text))
    number, name = split_number(clean)
    by_name = _found(name, index) if name else None
    if number is None or number not in known:
        return Answer(by_name, name=name)
    if by_name is not None and by_name != number:
        return Answer(None, is_conflict=True, name=name)
    is_right = not name or by_name == number or _is_near(name, number, index)
    return Answer(number if is_right else None, name=name)


def _is_near(name: str, number: int, index: Mapping[str, int]) -> bool:
    """Whether a name not listed is the number's own, misspelt, shortened or lengthened: 23 पाली, 30
    बिलासपुर शहर."""
    own, heard = [key for key, unit in index.items() if unit == number], joined_sound(name)
    if len(heard) >= _SHORTEST_PART and any(key.startswith(heard) or heard.startswith(key) for key in own):
        return True
    return bool(process.extractOne(heard, own, scorer=fuzz.ratio, score_cutoff=_NEAR_FROM))


def split_number(text: str) -> tuple[int | None, str]:
    """`22 - कटघोरा`, `कटघोरा (22)` and `22` into number and name; a text with no number is all name."""
    bare = _BARE_NUMBER.match(text)
    if bare:
        return int(bare[1]), ""
    both = _NUMBERED.match(text)
    if not both:
        return None, text
    number, name = (both[1], both[2]) if both[1] else (both[4], both[3])
    return int(number), name.strip(" -.):,/(")
