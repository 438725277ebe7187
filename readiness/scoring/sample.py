"""The call-back sample: a few units of an assembly, drawn so that nobody can choose them, asked by telephone.

Unit numbers only: the call sheet names no person and no number; who is called is looked up by the caller in
their own list. Answers are kept as records of the area `call_backs`, so undo, scope and dates work as for any
report. The interval is Wilson's (1927), which stays inside 0-100 for small samples; units that could not be
reached say nothing either way and are counted beside it.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np

from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.intake.records import Outcome, Reading, Record
from readiness.scoring.columns import numbers
from readiness.scoring.placed import Bench
from readiness.store.observations import Observations

AREA = "call_backs"
_FIELD = "answer"


class Answer(StrEnum):
    CONFIRMED = "confirmed"
    NOT_CONFIRMED = "not_confirmed"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Verified:
    """What is claimed, and what the call-back confirms, 0-100, with its interval.

    `claimed_pct` is None where nothing is claimed; `confirmed_pct`, `low_pct` and `high_pct` where nobody
    was reached. `margin` is half the interval: "verified 71 % (±8)".
    """

    claimed_pct: float | None
    confirmed_pct: float | None
    low_pct: float | None
    high_pct: float | None
    asked: int
    unreachable: int

    @property
    def margin(self) -> float | None:
        """Half the interval's width, in points."""
        return None if self.low_pct is None or self.high_pct is None else (self.high_pct - self.low_pct) / 2


def draw_units(
    observations: Observations, definitions: Definitions, place: Place, as_of: date, round_no: int = 1
) -> tuple[str, ...]:
    """The booth numbers to call in an assembly: those claimed active, from the register or the reports.

    The same assembly, day and round give the same units on every machine; fewer units than the sample
    asks for are all taken.
    """
    bench = Bench(observations, definitions, as_of)
    units = sorted(_claimed(bench, place))
    seed = f"{definitions.settings.comparison.seed}|{place.ac_no}|{as_of.isoformat()}|{round_no}"
    digest = hashlib.sha256(seed.encode()).digest()
    shuffled = np.random.default_rng(list(digest)).permutation(len(units))
    chosen = [units[at] for at in shuffled[: definitions.settings.comparison.sample_units]]
    return tuple(sorted(chosen, key=_by_number))


def answers_reading(place: Place, answers: Mapping[str, Answer], day: date) -> Reading:
    """The answers of one assembly's calls, as a reading that the store takes like any report."""
    records = tuple(
        Record(AREA, place.in_booth(unit), {_FIELD: str(answer)}, {}, AREA, number, as_on=day)
        for number, (unit, answer) in enumerate(sorted(answers.items()), 1)
    )
    content = f"{place.ac_no}|{day.isoformat()}|{sorted((unit, str(each)) for unit, each in answers.items())}"
    digest = hashlib.sha256(content.encode()).hexdigest()
    return Reading(f"{AREA}-{place.ac_no}-{day.isoformat()}", digest, Outcome.READ, records=records)


def verify(answers: Sequence[Answer], claimed_pct: float | None, z: float) -> Verified:
    """What the answers confirm; `z` is the normal quantile of the confidence (1.96 for 95 %)."""
    confirmed = sum(each is Answer.CONFIRMED for each in answers)
    reached = confirmed + sum(each is Answer.NOT_CONFIRMED for each in answers)
    low, high = wilson(confirmed, reached, z)
    share = 100 * confirmed / reached if reached else None
    return Verified(claimed_pct, share, low, high, len(answers), len(answers) - reached)


def wilson(confirmed: int, reached: int, z: float) -> tuple[float | None, float | None]:
    """Wilson's score interval of a share, 0-100; (None, None) where nobody was reached."""
    if not reached:
        return None, None
    share = confirmed / reached
    middle = share + z * z / (2 * reached)
    spread = z * math.sqrt(share * (1 - share) / reached + z * z / (4 * reached * reached))
    whole = 1 + z * z / reached
    return max(0.0, 100 * (middle - spread) / whole), min(100.0, 100 * (middle + spread) / whole)


def answers_at(bench: Bench, place: Place) -> tuple[Answer, ...]:
    """The latest answer of every unit called in the place."""
    rows = bench.rows(AREA)
    chosen = _inside(bench, place, rows["seat_no"].to_numpy(), rows["ac_no"].to_numpy())
    return tuple(Answer(str(each)) for each in rows[chosen].get(_FIELD, []))


def confirmed_shares(bench: Bench) -> Mapping[Place, float]:
    """For every seat and assembly with calls that were answered, the share confirmed, 0-1."""
    if not bench.has(AREA):
        return {}
    rows = bench.rows(AREA)
    places = bench.definitions.places
    asked = {places.assembly(int(ac_no)).place for ac_no in rows["ac_no"].unique()}
    asked |= {Place.of_seat(place.seat_no or 0) for place in asked}
    found = {place: verify(answers_at(bench, place), None, 1.0).confirmed_pct for place in asked}
    return {place: share / 100 for place, share in found.items() if share is not None}


def _claimed(bench: Bench, place: Place) -> set[str]:
    """Booths whose committee is said to be active; all of the register where no booth was reported."""
    rows = bench.rows("booth_committees")
    rows = rows[(rows["level"] == Level.BOOTH) & (rows["ac_no"] == place.ac_no)]
    words = bench.definitions.settings.method.numbers_of_words
    said = set(rows.loc[numbers(rows, "bc_active", words) >= 1, "booth_no"])
    register = bench.register.units
    known = (
        register[(register["ac_no"] == place.ac_no) & (register["booth_no"] != "")]
        if len(register)
        else register
    )
    return said or set(known["booth_no"])


def _inside(bench: Bench, place: Place, seats: np.ndarray, assemblies: np.ndarray) -> np.ndarray:
    if place.ac_no:
        return np.asarray(assemblies == place.ac_no)
    if place.seat_no:
        return np.asarray(seats == place.seat_no)
    members = bench.definitions.places.cluster(place.cluster).seat_nos if place.cluster else ()
    return np.isin(seats, members) if place.cluster else np.ones(len(seats), dtype=bool)


def _by_number(unit: str) -> tuple[int, str]:
    digits = "".join(each for each in unit if each.isdigit())
    return (int(digits) if digits else 0, unit)
