"""Columns of an office's stages, each ticked or not: स्थान तय | उद्घाटित | सुसज्जित | कार्यरत.

Together they say one thing, how far the office has come: the last stage that is ticked. One or two such
columns are no ladder and stay what their headings say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from readiness.definitions.layouts import Kind, Layouts
from readiness.intake.candidates import Match
from readiness.intake.parsed import MISSING, Parsed
from readiness.intake.records import How
from readiness.intake.statuses import Statuses, statuses_of
from readiness.intake.tables import Block
from readiness.intake.values import Reader

if TYPE_CHECKING:
    from readiness.intake.recognise import RecognisedTable

STATUS = "office_status"
_LADDER = ("site_fixed", "inaugurated", "equipped", "active")
_FEWEST = 3
_TOGETHER = ("=",)
_TICKS = frozenset({"yes", "no", "complete", "not_started", "pending"})


def stages_of(block: Block, matches: Sequence[Match], layouts: Layouts) -> Mapping[str, int]:
    """The column of each stage, where at least three stages have one; {} where they are no ladder."""
    statuses = statuses_of(layouts)
    found: dict[str, int] = {}
    for column, path, match in zip(block.columns, block.paths, matches, strict=True):
        stage = statuses.read(path[-1]) if path else None
        is_free = match.how != How.PROFILE and _may_be(match, layouts)
        if stage in _LADDER and is_free and _is_ticked(block, column, statuses):
            found.setdefault(stage, column)
    return found if len(found) >= _FEWEST else {}


def without_stages(block: Block, matches: Sequence[Match], stages: Mapping[str, int]) -> list[Match]:
    """The matches, with the columns of stages no field's own: they are read together."""
    taken = set(stages.values())
    return [
        Match(None, How.KEY, _TOGETHER) if column in taken else match
        for column, match in zip(block.columns, matches, strict=True)
    ]


def reached(table: RecognisedTable, row: int, reader: Reader) -> Parsed:
    """The last stage that is ticked in the row."""
    parse = reader.parser(Kind.FLAG)
    ticked = [
        stage
        for stage in _LADDER
        if stage in table.stages and parse(table.sheet.at(row, table.stages[stage])).value is True
    ]
    return Parsed(ticked[-1]) if ticked else MISSING


def _may_be(match: Match, layouts: Layouts) -> bool:
    """Whether the heading's own reading leaves room: a status, a date without days, or none."""
    kind = layouts.fields[match.field].kind if match.field else None
    return kind in (None, Kind.STATUS, Kind.DATE, Kind.FLAG)


def _is_ticked(block: Block, column: int, statuses: Statuses) -> bool:
    """Whether all filled cells of the column say yes or no."""
    cells = [value for row in block.body if (value := block.sheet.rows[row][column]) is not None]
    return bool(cells) and all(isinstance(v, str) and statuses.read(v) in _TICKS for v in cells)
