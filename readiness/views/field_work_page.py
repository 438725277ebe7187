"""Field work: walls against the owners' written consent, and scheme outreach in counts only."""

from __future__ import annotations

from readiness.definitions.levels import Level
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Band
from readiness.views.page import CellView, PageView, TableView
from readiness.views.situation import Situation
from readiness.views.sources import Row, source_of
from readiness.views.subject_parts import place_cell, subject_page
from readiness.views.table_parts import Cells, Shape, count, status, table, text
from readiness.views.unit_sums import number, sums
from readiness.views.units import units_in_force

WALLS, OUTREACH = "wall_writing", "scheme_outreach"
_WALLS = Shape(
    "walls", ("place", "target", "walls", "consent", "public", "booths_covered", "lawful", "source")
)
_OUTREACH = Shape("outreach", ("place", "planned", "held", "villages_covered", "villages", "teams", "source"))
_WALL_COUNTS = ["wall_target", "wall_done", "wall_consent", "public_walls", "booths_covered"]
_OUTREACH_COUNTS = [
    "programmes_planned",
    "outreach_prog_held",
    "villages_covered",
    "villages_total",
    "teams_formed",
]


def field_work_page(situation: Situation, words: Words, seat_no: int | None = None) -> PageView:
    """Assembly by assembly; a wall without consent is never green however many were done."""
    walls = _table(situation, WALLS, seat_no, words)
    outreach = _table(situation, OUTREACH, seat_no, words)
    doubtful = sum(row[6].band is not Band.GREEN for row in walls.rows)
    return subject_page(
        situation,
        ("field-work", (WALLS, OUTREACH)),
        seat_no,
        words,
        sentence=words("views.sentence.field_work", n=len(walls.rows), doubtful=doubtful),
        tables=(walls, outreach),
    )


def _table(situation: Situation, area: str, seat_no: int | None, words: Words) -> TableView:
    units = units_in_force(situation, area, seat_no)
    counts = _WALL_COUNTS if area == WALLS else _OUTREACH_COUNTS
    added = sums(units, Level.ASSEMBLY, counts)
    row_of = _wall if area == WALLS else _outreach
    shape = _WALLS if area == WALLS else _OUTREACH
    return table(shape, [row_of(situation, unit, words) for unit in added.to_dict("records")], words)


def _wall(situation: Situation, unit: Row, words: Words) -> Cells:
    source = source_of(situation.observations, unit, "wall_done", words)
    return (
        place_cell(situation, unit, words, WALLS),
        *(count(number(unit, field), words, source) for field in _WALL_COUNTS),
        lawful(unit, words),
        text(source.text),
    )


def lawful(unit: Row, words: Words) -> CellView:
    """Whether every wall done has its owner's written consent and none is public."""
    done, consent, public = (number(unit, field) for field in ("wall_done", "wall_consent", "public_walls"))
    if public:
        return status(words("views.walls.public", n=int(public)), Band.RED)
    if done is None or consent is None:
        return status(words("views.walls.unchecked"), Band.AMBER)
    if consent < done:
        return status(words("views.walls.missing", n=int(done - consent)), Band.RED)
    return status(words("views.walls.lawful"), Band.GREEN)


def _outreach(situation: Situation, unit: Row, words: Words) -> Cells:
    source = source_of(situation.observations, unit, "outreach_prog_held", words)
    return (
        place_cell(situation, unit, words, OUTREACH),
        *(count(number(unit, field), words, source) for field in _OUTREACH_COUNTS),
        text(source.text),
    )
