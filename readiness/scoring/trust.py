"""How far a score can be believed: a grade from A to D and what lowers it, worst first.

Points of 100 are lost for what is not covered, what is old, what is not verified and figures to check, as
data/settings/trust.toml says. A grade is beside a score, never inside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class Part:
    """One of the four parts of a grade: the code of its sentence, the points it lost and could have lost.

    `decides` where the grade would be better but for this part's loss; where no part does so by itself, the
    part that lost the most decides.
    """

    name: str
    code: str
    lost: float
    most: float
    decides: bool = False


@dataclass(frozen=True)
class Grade:
    """The grade, the codes of what lowered it (worst first), the facts of their sentences, its parts."""

    letter: str
    reasons: tuple[str, ...]
    facts: Mapping[str, int]
    parts: tuple[Part, ...] = ()


def grade(evidence: Evidence, trust: Trust, ages: Ages) -> Grade:
    """The trust grade of one score."""
    parts = _parts(evidence, trust, ages)
    letter = _letter(sum(each.lost for each in parts), trust)
    worst = sorted((each for each in parts if each.lost >= 0.5), key=lambda each: -each.lost)
    reasons = tuple(each.code for each in worst)
    return Grade(letter, reasons or ("sound",), _facts(evidence), _decided(parts, letter, trust))


def _letter(lost: float, trust: Trust) -> str:
    floors = (("A", trust.grade_a), ("B", trust.grade_b), ("C", trust.grade_c))
    return next((name for name, floor in floors if 100 - lost >= floor), "D")


def _parts(evidence: Evidence, trust: Trust, ages: Ages) -> tuple[Part, ...]:
    flags = evidence.reds * trust.points_per_red + evidence.ambers * trust.points_per_amber
    sampled = evidence.confirmed is not None
    doubt = max(evidence.unproven, 1 - evidence.confirmed if evidence.confirmed is not None else 0.0)
    proof = "not_confirmed" if sampled and doubt > evidence.unproven else "unproven"
    gap, old = 1 - evidence.coverage_pct / 100, _oldness(evidence.age_days, ages)
    return (
        Part("coverage", "gaps", trust.coverage * gap, trust.coverage),
        Part("freshness", "old", trust.freshness * old, trust.freshness),
        Part("verification", proof, trust.verification * doubt, trust.verification),
        Part("checks", "checks", min(trust.checks, flags), trust.checks),
    )


def _decided(parts: tuple[Part, ...], letter: str, trust: Trust) -> tuple[Part, ...]:
    """The same parts with those marked that decided; none where the grade is the best."""
    if letter == "A":
        return parts
    lost, worst = sum(each.lost for each in parts), max(each.lost for each in parts)
    alone = {each.name for each in parts if _letter(lost - each.lost, trust) < letter}
    decisive = alone or {each.name for each in parts if each.lost == worst}
    return tuple(replace(each, decides=each.name in decisive) for each in parts)


def _oldness(days: int, ages: Ages) -> float:
    """0 up to the ageing day, 1 from the stale day, a straight line between."""
    span = max(1, ages.stale_after_days - ages.ageing_after_days)
    return min(1.0, max(0.0, (days - ages.ageing_after_days) / span))


def _facts(evidence: Evidence) -> Mapping[str, int]:
    return {
        "coverage": int(evidence.coverage_pct + 1e-6),  # a hundred is said of all, not of nearly all
        "days": evidence.age_days,
        "unproven": round(100 * evidence.unproven),
        "confirmed": round(100 * (evidence.confirmed if evidence.confirmed is not None else 1)),
        "reds": evidence.reds,
        "ambers": evidence.ambers,
    }
