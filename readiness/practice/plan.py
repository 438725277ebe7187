"""The invented state: mandals of every assembly, their counts, and the 101 offices, drawn from one seed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from readiness.definitions.load import Definitions
from readiness.definitions.places import Assembly, Seat

Counts = Mapping[str, int]

OFFICE_STAGES = ("not_found", "site_fixed", "inaugurated", "equipped", "active")


@dataclass(frozen=True)
class Mandal:
    """A mandal by its place in its assembly (from 0) and its counts by field name."""

    number: int
    counts: Counts


@dataclass(frozen=True)
class Office:
    """An office of a seat (`ac_no` None) or of an assembly, and how far it is.

    `..._ago` is in days before the day of the report.
    """

    seat_no: int
    ac_no: int | None
    stage: str
    has_incharge: bool
    planned_ago: int
    inaugurated_ago: int | None = None
    open_days: int | None = None
    activity_ago: int | None = None
    is_answered: bool = False


class Plan:
    """Draws each unit from a seed of its own, so that no unit depends on the order of asking."""

    def __init__(self, definitions: Definitions, behind: float = 0.0) -> None:
        """`behind` is how much less of everything was done: the same state some weeks earlier."""
        self._definitions = definitions
        self._settings = definitions.practice
        self._behind = behind

    def mandals(self, assembly: Assembly) -> Sequence[Mandal]:
        """The assembly's mandals in the order of their numbers."""
        chance = self._chance("mandals", assembly.ac_no)
        booths = _shares(self._booths(assembly), chance.randint(*self._settings.mandals), chance)
        quality = _within(self.quality(assembly.seat_no) + chance.uniform(-0.1, 0.1))
        mandals = [
            Mandal(number, self._counts(each, _within(quality + chance.uniform(-0.12, 0.1)), chance))
            for number, each in enumerate(booths)
        ]
        return _with_a_gap(mandals, chance) if chance.random() < 0.3 else mandals

    def offices(self, seat: Seat) -> Sequence[Office]:
        """The seat's own office, then one of each of its assemblies."""
        return [self._office(seat.seat_no, ac_no) for ac_no in (None, *seat.ac_nos)]

    def quality(self, seat_no: int) -> float:
        """How far the seat is, 0 to 1."""
        return _within(self._settings.quality[seat_no] - self._behind)

    def chance(self, *what: object) -> Random:
        """The dice of one file or habit."""
        return self._chance(*what)

    def _chance(self, *what: object) -> Random:
        return Random(f"{self._settings.seed}:{what}")

    def _booths(self, assembly: Assembly) -> int:
        mean = self._settings.booths / len(self._definitions.places.assemblies)
        return round(mean * self._chance("booths", assembly.ac_no).uniform(0.86, 1.14))

    def _counts(self, booths: int, quality: float, chance: Random) -> Counts:
        formed = _part(booths, quality + 0.28, chance)
        verified = _part(formed, quality + 0.22, chance)
        kendras = max(1, round(booths / self._settings.booths_per_kendra))
        pages = booths * chance.randint(*self._settings.pages_per_booth)
        pages_formed = _part(pages, quality + 0.08, chance)
        return {
            "booth_total": booths,
            "bc_formed": formed,
            "bc_pending": booths - formed,
            "bc_verified": verified,
            "bc_active": _part(verified, quality + 0.18, chance),
            "sk_total": kendras,
            "sk_convenor_named": _part(kendras, quality + 0.3, chance),
            "sk_reviewed": _part(kendras, quality + 0.1, chance),
            "joint_sk_meetings_planned": kendras,
            "joint_sk_meetings_held": _part(kendras, quality, chance),
            "panna_total": pages,
            "panna_pramukh_named": _part(pages, quality + 0.2, chance),
            "panna_committee_formed": pages_formed,
            "panna_committee_working": _part(pages_formed, quality + 0.02, chance),
        }

    def _office(self, seat_no: int, ac_no: int | None) -> Office:
        chance = self._chance("office", seat_no, ac_no)
        luck = self.quality(seat_no) + chance.uniform(-0.45, 0.35)
        stage = OFFICE_STAGES[min(4, max(0, int((luck + 0.15) * 5)))]
        office = Office(seat_no, ac_no, stage, luck > 0.35, planned_ago=chance.randint(8, 40))
        if stage in OFFICE_STAGES[2:]:
            since = office.planned_ago - chance.randint(0, 6)
            office = replace(office, inaugurated_ago=since, open_days=chance.randint(1, 4))
            office = replace(office, activity_ago=min(chance.randint(8, 15), since))
        if stage == "active":
            office = replace(office, open_days=chance.choice((6, 7, 7)), is_answered=True)
            office = replace(office, activity_ago=chance.randint(0, 2))
        return office


def _with_a_gap(mandals: Sequence[Mandal], chance: Random) -> Sequence[Mandal]:
    """The mandals with one that has formed nothing at all."""
    empty = chance.randrange(len(mandals))
    kept = {"booth_total", "sk_total", "panna_total", "joint_sk_meetings_planned"}
    return [
        replace(mandal, counts=_emptied(mandal.counts, kept)) if number == empty else mandal
        for number, mandal in enumerate(mandals)
    ]


def _emptied(counts: Counts, kept: set[str]) -> Counts:
    emptied = {name: count if name in kept else 0 for name, count in counts.items()}
    return {**emptied, "bc_pending": counts["booth_total"]}


def _shares(total: int, parts: int, chance: Random) -> list[int]:
    """`total` cut into uneven parts that add up to it."""
    weights = [chance.uniform(0.7, 1.3) for _ in range(parts)]
    shares = [int(total * weight / sum(weights)) for weight in weights]
    return [shares[0] + total - sum(shares), *shares[1:]]


def _part(total: int, share: float, chance: Random) -> int:
    return round(total * _within(share + chance.uniform(-0.06, 0.06)))


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))
