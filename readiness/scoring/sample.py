"""The call-back sample: a few units of an assembly, drawn so that nobody can choose them, asked by telephone.

Unit numbers only: the call sheet names no person and no number; who is called is looked up by the caller in
their own list. Answers are kept as records of the area `call_backs`, so undo, scope and dates work as for any
report. The interval is Wilson's (1927), which stays inside 0-100 for small samples; units that could not be
reached say nothing either way and are counted beside it.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import numpy as np
import pandas as pd

from readiness.definitions.levels import Level
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.intake.records import Outcome, Reading, Record
from readiness.scoring.columns import numbers
from readiness.scoring.ladder import ladders
from readiness.scoring.placed import Bench
from readiness.store.observations import Observations, date_of

AREA = "call_backs"
CALLED = "booth_committees"
CLAIM = "booths_active"
_FIELD = "answer"
_CLAIMED = (CALLED, "register")


class Answer(StrEnum):
    CONFIRMED = "confirmed"
    NOT_CONFIRMED = "not_confirmed"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Verified:
    """What is claimed of all booths, and what the calls leave of it, 0-100, with its interval.

    `claimed_pct` is None where nothing is claimed; `verified_pct`, `low_pct` and `high_pct` where nobody was
    reached. `margin` is half the interval: "claimed 92 %, verified 71 % (±8)".
    """

    claimed_pct: float | None
    verified_pct: float | None
    low_pct: float | None
    high_pct: float | None
    asked: int
    confirmed: int
    unreachable: int

    @property
    def margin(self) -> float | None:
        """Half the interval's width, in points."""
        return None if self.low_pct is None or self.high_pct is None else (self.high_pct - self.low_pct) / 2


@dataclass(frozen=True, slots=True)
class Called:
    """The answers of a place by unit, and of how many of those reached the claim was "active" (0-1 each).

    A booth that was reported itself is claimed or not; one of which only the mandal's total is known is
    claimed as far as its assembly is.
    """

    answers: tuple[Answer, ...]
    claims: tuple[float, ...]

    @property
    def reached(self) -> int:
        return sum(each is not Answer.UNREACHABLE for each in self.answers)

    @property
    def confirmed(self) -> int:
        return sum(each is Answer.CONFIRMED for each in self.answers)

    @property
    def claimed(self) -> float:
        """How many of those reached were claimed."""
        pairs = zip(self.answers, self.claims, strict=True)
        return sum(claim for answer, claim in pairs if answer is not Answer.UNREACHABLE)

    def __add__(self, other: Called) -> Called:
        return Called(self.answers + other.answers, self.claims + other.claims)


def draw_units(
    observations: Observations, definitions: Definitions, place: Place, as_of: date, round_no: int = 1
) -> tuple[str, ...]:
    """The booth numbers to call in an assembly: those claimed active, from the register or the reports.

    The same figures and round give the same units on every machine and every day until newer figures come;
    a booth more or less exchanges one of them at most. Fewer units than the sample asks for are all taken.
    """
    bench = Bench(observations, definitions, as_of)
    seed = f"{definitions.settings.comparison.seed}|{place.ac_no}|{claim_day(bench, place)}|{round_no}"
    shuffled = sorted(units_of(bench, place), key=lambda unit: _shuffled(f"{seed}|{unit}"))
    return tuple(sorted(shuffled[: definitions.settings.comparison.sample_units], key=_by_number))


def claim_day(bench: Bench, place: Place) -> date:
    """The day of the figures that the sample tests: the newest of the assembly's, else of its register."""
    rows = _committees(bench, place)
    if len(rows):
        return date_of(rows["day"].max())
    return bench.register.effective or bench.as_of


def units_of(bench: Bench, place: Place) -> frozenset[str]:
    """What a sample of the assembly is drawn from: the booths whose committee is said to be active; all of
    the register where no booth was reported by itself."""
    said = {unit for unit, claim in _claims(bench, place).items() if claim >= 1}
    register = bench.register.units
    if said or not len(register):
        return frozenset(said)
    own = register[(register["ac_no"] == place.ac_no) & (register["booth_no"] != "")]
    return frozenset(own["booth_no"])


def answers_reading(
    place: Place, answers: Mapping[str, Answer], day: date, name: str = f"{AREA}.calls"
) -> Reading:
    """The answers of one assembly's calls, as a reading that the store takes like any report."""
    records = tuple(
        Record(AREA, place.in_booth(unit), {_FIELD: str(answer)}, {}, AREA, number, as_on=day)
        for number, (unit, answer) in enumerate(sorted(answers.items()), 1)
    )
    content = f"{place.ac_no}|{day.isoformat()}|{sorted((unit, str(each)) for unit, each in answers.items())}"
    digest = hashlib.sha256(content.encode()).hexdigest()
    return Reading(name, digest, Outcome.READ, records=records)


def verify(called: Called, claimed_pct: float | None, z: float) -> Verified:
    """What the calls leave of the claim; `z` is the normal quantile of the confidence (1.96 for 95 %).

    The share confirmed of those reached is laid on the claim of the whole: of 92 % claimed, with 77 of 100
    claims confirmed, 71 % are verified. Without a claim it stands for itself.
    """
    reached = called.reached
    bounds = (called.confirmed / reached * 100 if reached else None, *wilson(called.confirmed, reached, z))
    scale = claimed_pct * reached / (100 * called.claimed) if claimed_pct and called.claimed else 1.0
    share, low, high = (None if each is None else min(100.0, each * scale) for each in bounds)
    asked = len(called.answers)
    return Verified(claimed_pct, share, low, high, asked, called.confirmed, asked - reached)


def wilson(confirmed: int, reached: int, z: float) -> tuple[float | None, float | None]:
    """Wilson's score interval of a share, 0-100; (None, None) where nobody was reached."""
    if not reached:
        return None, None
    share = confirmed / reached
    middle = share + z * z / (2 * reached)
    spread = z * math.sqrt(share * (1 - share) / reached + z * z / (4 * reached * reached))
    whole = 1 + z * z / reached
    return max(0.0, 100 * (middle - spread) / whole), min(100.0, 100 * (middle + spread) / whole)


def answers_of(bench: Bench, place: Place) -> Mapping[str, Answer]:
    """The latest answer of every unit called in an assembly, by booth number."""
    if not bench.has(AREA):
        return {}
    rows = bench.rows(AREA)
    own = rows[rows["ac_no"] == place.ac_no]
    return {str(row["booth_no"]): Answer(str(row[_FIELD])) for row in own.to_dict("records")}


def called_at(bench: Bench, place: Place) -> Called:
    """The calls of an assembly, a seat, a cluster or the state."""
    return sum((_called(bench, each) for each in _called_assemblies(bench, place)), Called((), ()))


def verified_at(bench: Bench, place: Place, claimed_pct: float | None) -> Verified:
    """What the place claims and what its calls leave of it."""
    return verify(called_at(bench, place), claimed_pct, bench.definitions.settings.comparison.confidence_z)


def confirmed_shares(bench: Bench) -> Mapping[Place, float]:
    """For every seat and assembly with enough calls answered, the share of its claims confirmed, 0-1."""
    assemblies = _called_assemblies(bench, Place.state())
    found = {place: called_at(bench, place) for each in assemblies for place in (each, _seat_of(each))}
    least = bench.definitions.settings.comparison.sample_least
    return {
        place: min(1.0, called.confirmed / called.claimed)
        for place, called in found.items()
        if called.reached >= least and called.claimed
    }


def _called_assemblies(bench: Bench, place: Place) -> tuple[Place, ...]:
    if not bench.has(AREA):
        return ()
    rows = bench.rows(AREA)
    chosen = rows[_inside(bench, place, rows["seat_no"].to_numpy(), rows["ac_no"].to_numpy())]
    return tuple(
        bench.definitions.places.assembly(int(each)).place for each in sorted(chosen["ac_no"].unique())
    )


def _called(bench: Bench, place: Place) -> Called:
    answers, claims = answers_of(bench, place), _claims(bench, place)
    usual = 1.0 if answers.keys() <= claims.keys() else _claimed_share(bench, place)
    return Called(tuple(answers.values()), tuple(claims.get(unit, usual) for unit in answers))


def _claims(bench: Bench, place: Place) -> Mapping[str, float]:
    """Booth number to 0 or 1, for the booths that were reported by themselves."""
    rows = _committees(bench, place)
    rows = rows[rows["level"] == Level.BOOTH]
    said = numbers(rows, "bc_active", bench.definitions.settings.method.numbers_of_words)
    pairs = zip(rows["booth_no"], said, strict=True)
    return {str(unit): min(1.0, float(claim)) for unit, claim in pairs if not np.isnan(claim)}


def _claimed_share(bench: Bench, place: Place) -> float:
    """The part of the assembly's booths said to be active; 1 where nothing is said."""
    frames = bench.observations.frames
    own = {name: frame[frame["ac_no"] == place.ac_no] for name, frame in frames.items() if name in _CLAIMED}
    alone = replace(bench.observations, frames=own)
    found = ladders(alone, bench.definitions, bench.as_of, (place.level,)).of(place, CALLED)
    share = found[-1].share_pct if found else None
    return share / 100 if share else 1.0


def _committees(bench: Bench, place: Place) -> pd.DataFrame:
    rows = bench.rows(CALLED)
    return rows[rows["ac_no"] == place.ac_no]


def _seat_of(place: Place) -> Place:
    return Place.of_seat(place.seat_no or 0)


def _inside(bench: Bench, place: Place, seats: np.ndarray, assemblies: np.ndarray) -> np.ndarray:
    if place.ac_no:
        return np.asarray(assemblies == place.ac_no)
    if place.seat_no:
        return np.asarray(seats == place.seat_no)
    members = bench.definitions.places.cluster(place.cluster).seat_nos if place.cluster else ()
    return np.isin(seats, members) if place.cluster else np.ones(len(seats), dtype=bool)


def _shuffled(text: str) -> bytes:
    """A place in an order that nobody can choose and everybody can repeat."""
    return hashlib.sha256(text.encode()).digest()


def _by_number(unit: str) -> tuple[int, str]:
    digits = "".join(each for each in unit if each.isdigit())
    return (int(digits) if digits else 0, unit)
