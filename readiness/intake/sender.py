"""Which district office a file speaks for: a title that names its district, the file's name, or its
assemblies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from readiness.definitions.load import Definitions
from readiness.intake.whereabouts import Clue, Locator, locator_of
from readiness.intake.workbook import Workbook

_LINES_READ = 12
_PART = re.compile(r"[_\s.()\-]+|\d+")


def sender_of(workbook: Workbook, definitions: Definitions) -> str:
    """The district's English name, or "" when nothing says."""
    locator = locator_of(definitions.places, definitions.layouts)
    clues = list(_clues(workbook, locator))
    titled = Counter(clue.district for clue in clues if clue.district)
    if titled:
        return min(titled, key=lambda name: (-titled[name], name)) or ""
    return _of_file_name(workbook.name, locator) or _of_assemblies(clues, definitions)


def _clues(workbook: Workbook, locator: Locator) -> Iterator[Clue]:
    for grid in workbook.sheets:
        yield locator.bare(grid.sheet)
        for row in grid.rows[:_LINES_READ]:
            yield from (locator.clue(value) for value in row if isinstance(value, str))


def _of_file_name(name: str, locator: Locator) -> str:
    parts = [part for part in _PART.split(name.rsplit(".", 1)[0]) if part]
    for length in range(len(parts), 0, -1):
        for start in range(len(parts) - length + 1):
            district = locator.gazetteer.district(" ".join(parts[start : start + length]))
            if district:
                return district
    return ""


def _of_assemblies(clues: list[Clue], definitions: Definitions) -> str:
    """The one district all named assemblies lie in."""
    numbers = {clue.ac_no for clue in clues if clue.ac_no}
    districts = {definitions.places.assembly(number).district for number in numbers}
    return next(iter(districts)) if len(districts) == 1 else ""
