"""What is said of the map's boundaries: which are in force, and how an installation went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from readiness.definitions.words import Words
from readiness.maps.audit import Audit
from readiness.maps.fetch import NotFetched
from readiness.maps.install import Installed


@dataclass(frozen=True, slots=True)
class BoundariesView:
    """`sentence` is the outcome; `passed` and `failed` are the audit's lines in words."""

    is_done: bool
    sentence: str
    passed: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()


def in_force_view(known: Installed | None, words: Words) -> BoundariesView:
    """Which boundaries are drawn now."""
    if known is None:
        return BoundariesView(False, words("maps.boundaries.in_force_indicative"))
    if not known.is_whole:
        return BoundariesView(False, words("maps.boundaries.damaged"))
    day = date.fromisoformat(known.installed_on)
    return BoundariesView(True, words("maps.boundaries.in_force_installed", day=day, source=known.source))


def installation_view(found: Audit, before: Installed | None, words: Words) -> BoundariesView:
    """How the installation went; on a failure what stays in force, and every failed line."""
    passed, failed = (
        tuple(words(f"maps.boundaries.{told}.{c.code}", **c.facts) for c in found.checks if c.is_passed is ok)
        for told, ok in (("passed", True), ("failed", False))
    )
    kept = "not_installed_kept" if before is not None and before.is_whole else "not_installed"
    return BoundariesView(
        is_done=found.is_passed,
        sentence=words(f"maps.boundaries.{'installed' if found.is_passed else kept}"),
        passed=passed,
        failed=failed,
    )


def not_fetched_view(trouble: NotFetched, words: Words) -> BoundariesView:
    """Why the file could not be brought."""
    sentence = words(f"maps.boundaries.not_fetched.{trouble.code}", **trouble.facts)
    return BoundariesView(False, sentence)
