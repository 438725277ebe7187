"""A column of one field's own status words is that field's, however loosely its heading says so.

"अभी क्या हाल" over चालू, बंद, उद्घाटन हो गया in a list of offices can only be how the offices are. Only in a
table that can hold the field, where no other column is it, and where just one open column is so filled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from readiness.definitions.layouts import Field, Layouts
from readiness.intake.candidates import Match
from readiness.intake.records import How
from readiness.intake.statuses import Statuses, statuses_of
from readiness.intake.tables import Block

_SHARE = 0.8
_FEWEST_KINDS = 2
_LOOKED_AT = 60
_OPEN = (How.UNKNOWN, How.SUGGESTED)
_SAYS_LITTLE = frozenset({"pending", "missing", "not_received", "not_applicable", "yes", "no"})


def told_by_cells(
    block: Block, matches: Sequence[Match], areas: Sequence[str], layouts: Layouts
) -> list[Match]:
    """The matches, with an open column read as the status field whose words fill it."""
    told = list(matches)
    taken = {match.field for match in matches if match.how not in _OPEN}
    for name, field in _asked(areas, layouts).items():
        if name not in taken:
            found = [at for at in _open(matches) if _shows(block, at, field, statuses_of(layouts))]
            if len(found) == 1:
                told[found[0]] = replace(matches[found[0]], field=name, how=How.KEY, unknown=("=",))
    return told


def _asked(areas: Sequence[str], layouts: Layouts) -> Mapping[str, Field]:
    """The fields of these areas that have status words of their own."""
    return {
        name: field
        for name, field in layouts.fields.items()
        if field.shown_by and any(layouts.areas[area].holds(name) for area in areas)
    }


def _open(matches: Sequence[Match]) -> Iterator[int]:
    return (at for at, match in enumerate(matches) if match.how in _OPEN)


def _shows(block: Block, at: int, field: Field, statuses: Statuses) -> bool:
    """Whether nearly all of the column's texts are the field's words, and of several kinds."""
    column = block.columns[at]
    cells = (value for row in block.body if isinstance(value := block.sheet.rows[row][column], str))
    texts = list(islice(cells, _LOOKED_AT))
    read = [statuses.read(text) for text in texts]
    own = [status for status in read if status in field.shown_by]
    fits = len(own) + sum(status in _SAYS_LITTLE for status in read)
    return len(set(own)) >= _FEWEST_KINDS and fits >= _SHARE * len(texts)
