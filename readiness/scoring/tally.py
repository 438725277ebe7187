"""A tally: for places and indicators, the counts that add up, from which every score is made.

Sums and oldest days only, so that tallies of parts combine in any order and grouping to the same whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from readiness.scoring.columns import Codes, Floats


class Stat(IntEnum):
    """What is counted for one place and indicator.

    NUMERATOR and DENOMINATOR of what is reported; MISSING: the denominator known but not reported;
    UNPROVEN: the part of the numerator that is claimed without its evidence; NOT_DUE: units not due yet;
    SEEN: units that were reported, with a figure or without; UNKNOWN: assemblies of unknown size unseen;
    SIZE: how many of its base (booths, shakti kendras) the reports speak for, to set against the register.
    """

    NUMERATOR = 0
    DENOMINATOR = 1
    MISSING = 2
    UNPROVEN = 3
    NOT_DUE = 4
    SEEN = 5
    UNKNOWN = 6
    SIZE = 7


WIDTH = len(Stat)


@dataclass(frozen=True)
class Tally:
    """`counts`: rows x indicators x Stat. `oldest`: rows x indicators, the oldest figure's day, else inf."""

    counts: Floats
    oldest: Floats

    @classmethod
    def empty(cls, rows: int, indicators: int) -> Tally:
        return cls(np.zeros((rows, indicators, WIDTH)), np.full((rows, indicators), np.inf))

    @classmethod
    def stacked(cls, tallies: Sequence[Tally]) -> Tally:
        """Side by side: the same rows, the indicators of all."""
        return cls(
            np.concatenate([each.counts for each in tallies], axis=1),
            np.concatenate([each.oldest for each in tallies], axis=1),
        )

    def __len__(self) -> int:
        return len(self.counts)

    def of(self, stat: Stat) -> Floats:
        """Rows x indicators of one count."""
        return self.counts[:, :, stat]

    def at(self, rows: NDArray[np.bool_] | Codes) -> Tally:
        """The chosen rows."""
        return Tally(self.counts[rows], self.oldest[rows])

    def grouped(self, codes: Codes, groups: int) -> Tally:
        """Sums, and oldest days, of the rows of each group 0..groups-1; a negative code is left out."""
        chosen = codes >= 0
        if not chosen.any():
            return Tally.empty(groups, self.counts.shape[1])
        order = np.argsort(codes[chosen], kind="stable")
        present, starts = np.unique(codes[chosen][order], return_index=True)
        rows = np.flatnonzero(chosen)[order]
        whole = Tally.empty(groups, self.counts.shape[1])
        whole.counts[present] = np.add.reduceat(self.counts[rows], starts, axis=0)
        whole.oldest[present] = np.minimum.reduceat(self.oldest[rows], starts, axis=0)
        return whole

    def followed_by(self, rows: int) -> Tally:
        """With as many rows more, of which nothing is counted."""
        if not rows:
            return self
        more = Tally.empty(rows, self.counts.shape[1])
        return Tally(np.concatenate([self.counts, more.counts]), np.concatenate([self.oldest, more.oldest]))

    def add(self, rows: Codes, columns: Sequence[int], part: Tally) -> None:
        """Add a part's rows to these rows, its indicators being these columns; rows may repeat."""
        found, place = np.unique(rows, return_inverse=True)
        if len(found) < len(rows):
            rows, part = found, part.grouped(place, len(found))
        at = np.ix_(rows, np.asarray(columns))
        self.counts[at] += part.counts
        self.oldest[at] = np.minimum(self.oldest[at], part.oldest)

    def plus(self, other: Tally) -> Tally:
        """The sum, row by row."""
        return Tally(self.counts + other.counts, np.minimum(self.oldest, other.oldest))

    def before(self, coarse: Tally) -> Tally:
        """This finer tally where it has figures, `coarse` elsewhere: reported at two levels, counted once.

        Where both have figures the coarser one still says the size: what it holds beyond the finer is
        missing.
        """
        fine, rough = self.counts, coarse.counts
        has_fine = fine[:, :, Stat.DENOMINATOR] > 0
        size = rough[:, :, Stat.DENOMINATOR] + rough[:, :, Stat.MISSING]
        left = np.maximum(fine[:, :, Stat.MISSING], size - fine[:, :, Stat.DENOMINATOR])
        sized = np.where((has_fine | (size == 0))[:, :, None], fine, rough)
        sized[:, :, Stat.MISSING] = np.where(
            has_fine, left, np.maximum(sized[:, :, Stat.MISSING], _unread(fine, rough))
        )
        sized[:, :, Stat.SEEN] = np.maximum(fine[:, :, Stat.SEEN], rough[:, :, Stat.SEEN])
        sized[:, :, Stat.SIZE] = np.maximum(fine[:, :, Stat.SIZE], rough[:, :, Stat.SIZE])
        sized[:, :, Stat.UNKNOWN] = np.where(size > 0, 0, fine[:, :, Stat.UNKNOWN])
        use_rough = ~has_fine & (rough[:, :, Stat.SEEN] > 0)
        return Tally(sized, np.where(use_rough, coarse.oldest, self.oldest))


def _unread(fine: Floats, rough: Floats) -> Floats:
    """What the finer reports know to exist beyond the coarser figure that stands in for them."""
    return fine[:, :, Stat.MISSING] - rough[:, :, Stat.DENOMINATOR]
