"""Our own mistakes, as errors that say what was asked, what exists and what to do.

Troubles in a district's data are never raised: they are findings (`readiness.definitions.findings`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Self


class ReadinessError(Exception):
    """The base of every error this program raises on purpose."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one definition file.

    `file` is relative to data/, `key` the dotted path inside it, `nearest` the known name that was
    probably meant, or "".
    """

    file: str
    key: str
    problem: str
    nearest: str = ""

    def __str__(self) -> str:
        hint = f" (nearest known: {self.nearest})" if self.nearest else ""
        return f"{self.file}: {self.key}: {self.problem}{hint}"


class DefinitionFaults(ReadinessError):
    """All faults found in data/, in file order, in `faults`."""

    faults: tuple[Fault, ...]

    @classmethod
    def of(cls, faults: Sequence[Fault]) -> Self:
        """Build the error that lists every fault on its own line."""
        error = cls("\n".join(str(fault) for fault in faults))
        error.faults = tuple(faults)
        return error


class UnknownName(ReadinessError):
    """A name was asked for that the definitions do not hold."""

    @classmethod
    def among(cls, kind: str, asked: object, known: Iterable[object]) -> Self:
        """Say what was asked for, and the nearest names that exist."""
        near = nearest(str(asked), [str(name) for name in known])
        hint = f"; nearest known: {near}" if near else ""
        return cls(f"no {kind} {asked!r}{hint}")


def nearest(asked: str, known: Iterable[str]) -> str:
    """Return the known name closest to `asked`, or "" when none is close."""
    return next(iter(get_close_matches(asked, list(known), n=1, cutoff=0.6)), "")
