"""The levels of the campaign line, from the state down to a booth (domain.md §2)."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """A level of the campaign line; members are in order from coarse to fine."""

    STATE = "state"
    CLUSTER = "cluster"
    SEAT = "seat"
    ASSEMBLY = "assembly"
    MANDAL = "mandal"
    SHAKTI_KENDRA = "shakti_kendra"
    BOOTH = "booth"

    @property
    def depth(self) -> int:
        """0 for the state, 6 for a booth."""
        return list(Level).index(self)

    def is_finer_than(self, other: Level) -> bool:
        """Whether this level lies below `other`."""
        return self.depth > other.depth
