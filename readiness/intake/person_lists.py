"""Whether a sheet lists persons, told by the shape of its values when its headings do not say so.

An electoral roll or a list of beneficiaries under strange headings still shows a card number in most rows, or
a sex beside an age. Such a sheet is refused whole (domain.md §8).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from readiness.definitions.limits import SheetLimits
from readiness.definitions.persons import PersonWords
from readiness.intake.folding import plain
from readiness.intake.workbook import Grid, Scalar

_AGES = range(18, 111)
_SHARE, _FEWEST = 0.8, 8


def lists_persons(grid: Grid, limits: SheetLimits, persons: PersonWords) -> bool:
    """Whether the sheet holds many card numbers, or a column of sexes and one of ages."""
    if grid.removed.voter_ids + grid.removed.aadhaar_like > limits.max_card_numbers:
        return True
    columns = [[value for value in column if value is not None] for column in zip(*grid.rows, strict=True)]
    sexes = frozenset(map(plain, persons.sexes))
    return any(_are_sexes(column, sexes) for column in columns) and any(map(_are_ages, columns))


def _are_sexes(column: Sequence[Scalar], sexes: frozenset[str]) -> bool:
    return _mostly([isinstance(value, str) and plain(value) in sexes for value in column])


def _are_ages(column: Sequence[Scalar]) -> bool:
    ages = list(_numbers(column))
    # A running number climbs by one; ages do not.
    return {after - before for before, after in pairwise(ages)} != {1} and _mostly(
        [age in _AGES for age in ages]
    )


def _numbers(column: Sequence[Scalar]) -> Iterator[int]:
    for value in column:
        if isinstance(value, int):
            yield value
        elif isinstance(value, str) and value.isdecimal() and len(value) < 4:
            yield int(value)


def _mostly(hits: Sequence[bool]) -> bool:
    return sum(hits) >= max(_FEWEST, _SHARE * (len(hits) - 2))
