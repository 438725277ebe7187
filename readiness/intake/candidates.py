"""What the matching of headings passes around: the fields a heading may mean, and the one it was read as."""

from __future__ import annotations

from dataclasses import dataclass

from readiness.intake.records import How

NEXT_BEST = 0.8
"""How far behind the best a field may stand and still be meant, where the best is taken or impossible."""


@dataclass(frozen=True, slots=True)
class Match:
    """The field of one heading and how it was found; `field` is None where nothing is near. `unknown` are the
    words of the heading that were passed over."""

    field: str | None
    how: How
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A field that a heading may mean, and how well it says so."""

    score: float
    field: str
    how: How
    unknown: tuple[str, ...] = ()
    is_told: bool = True
