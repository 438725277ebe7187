"""How far a score can be believed: a grade from A to D and what lowers it, worst first.

Points of 100 are lost for what is not covered, what is old, what is not verified and figures to check, as
data/settings/trust.toml says. A grade is beside a score, never inside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from readiness.definitions.settings import Ages, Trust


@dataclass(frozen=True)
class Evidence:
    """What stands behind a score: 0-100 covered, days of its oldest figure, 0-1 shares unproven and
    confirmed in the call-back sample (None where there was none), and checks open."""

    coverage_pct: float
    age_days: int
    unproven: float
    reds: int
    ambers: int
    confirmed: float | None = None


@dataclass(frozen=True)
class Grade:
    """The grade, the codes of what lowered it (worst first) and the facts that fill their sentences."""

    letter: str
    reasons: tuple[str, ...]
    facts: Mapping[str, int]


def grade(evidence: Evidence, trust: Trust, ages: Ages) -> Grade:
    """The trust grade of one score."""
    lost = _lost(evidence, trust, ages)
    points = 100 - sum(lost.values())
    floors = (("A", trust.grade_a), ("B", trust.grade_b), ("C", trust.grade_c))
    letter = next((name for name, floor in floors if points >= floor), "D")
    reasons = tuple(sorted((code for code in lost if lost[code] >= 0.5), key=lambda code: -lost[code]))
    return Grade(letter, reasons or ("sound",), _facts(evidence))


def _lost(evidence: Evidence, trust: Trust, ages: Ages) -> dict[str, float]:
    flags = evidence.reds * trust.points_per_red + evidence.ambers * trust.points_per_amber
    sampled = evidence.confirmed is not None
    doubt = max(evidence.unproven, 1 - evidence.confirmed if evidence.confirmed is not None else 0.0)
    return {
        "gaps": trust.coverage * (1 - evidence.coverage_pct / 100),
        "old": trust.freshness * _oldness(evidence.age_days, ages),
        "not_confirmed" if sampled and doubt > evidence.unproven else "unproven": trust.verification * doubt,
        "checks": min(trust.checks, flags),
    }


def _oldness(days: int, ages: Ages) -> float:
    """0 up to the ageing day, 1 from the stale day, a straight line between."""
    span = max(1, ages.stale_after_days - ages.ageing_after_days)
    return min(1.0, max(0.0, (days - ages.ageing_after_days) / span))


def _facts(evidence: Evidence) -> Mapping[str, int]:
    return {
        "coverage": round(evidence.coverage_pct),
        "days": evidence.age_days,
        "unproven": round(100 * evidence.unproven),
        "confirmed": round(100 * (evidence.confirmed if evidence.confirmed is not None else 1)),
        "reds": evidence.reds,
        "ambers": evidence.ambers,
    }
