"""Figures that ask to be looked at once several reports or units lie side by side (domain.md §6).

To be checked, never an accusation: a finding says what to ask. Checks that one report alone can fail belong
to intake; here are those that need the register, two levels, two dates or two districts. A note that explains
a finding (`Observations.settled`) answers a question, an amber one; a red one says that figures cannot be
right, and they only become right by another report (docs/decisions/008).
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from readiness.definitions.findings import Severity
from readiness.definitions.load import Definitions
from readiness.scoring.checks_of_time import age_checks, change_checks, same_day_checks, vacancy_checks
from readiness.scoring.checks_of_units import (
    call_back_checks,
    level_checks,
    part_checks,
    register_checks,
    sample_checks,
)
from readiness.scoring.placed import Bench, PlacedFinding
from readiness.store.observations import Observations

_CHECKS = (
    register_checks,
    part_checks,
    level_checks,
    sample_checks,
    call_back_checks,
    age_checks,
    change_checks,
    same_day_checks,
    vacancy_checks,
)


def check(observations: Observations, definitions: Definitions, as_of: date) -> tuple[PlacedFinding, ...]:
    """Every finding that still counts as of a day, red first."""
    return check_bench(Bench(observations, definitions, as_of))


def check_bench(bench: Bench) -> tuple[PlacedFinding, ...]:
    """The same on a bench that others use too."""
    found = {each.key: each for one in _CHECKS for each in one(bench)}
    settled = bench.observations.settled
    counting = [each for key, each in found.items() if not is_answered(key, each.finding.severity, settled)]
    return tuple(sorted(counting, key=lambda each: each.finding.severity != Severity.RED))


def is_answered(key: str, severity: str, settled: Collection[str]) -> bool:
    """Whether a note settles the finding: it answers what was asked, never what cannot be right."""
    return severity != Severity.RED and key in settled
