"""The known gap, mandal to booth: which mandals still lack the most booth committees (domain.md §1.6)."""

from __future__ import annotations

from readiness.definitions.levels import Level
from readiness.definitions.words import Words
from readiness.views.answering import answers_for
from readiness.views.rows import GapRow, Link
from readiness.views.say import count_text
from readiness.views.situation import Situation
from readiness.views.sources import Row, source_of
from readiness.views.unit_sums import number, sums
from readiness.views.units import units_in_force

AREA = "booth_committees"
COUNTS = ["booth_total", "bc_formed", "bc_verified", "bc_active"]


def mandal_gaps(situation: Situation, seat_no: int, words: Words, *, for_export: bool) -> tuple[GapRow, ...]:
    """The mandals of the seat that lack booth committees, largest gap first.

    The gap is booths without a committee that works: total less active, or less formed where no
    active figure was given. A mandal without a total has no gap, not a gap of zero. `for_export`
    leaves out the mandals of assemblies that must stay coarse (domain.md §1.8).
    """
    units = units_in_force(situation, AREA, seat_no, for_export=for_export)
    rows = [_row(situation, mandal, words) for mandal in sums(units, Level.MANDAL, COUNTS).to_dict("records")]
    return tuple(sorted((row for row in rows if row.gap), key=lambda row: -(row.gap or 0)))


def booth_gap(unit: Row) -> float | None:
    """Booths without a working committee: total less active, or less formed where active is not said."""
    total, formed, _, active = (number(unit, field) for field in COUNTS)
    done = formed if active is None else active
    return None if total is None or done is None else max(0.0, total - done)


def _row(situation: Situation, unit: Row, words: Words) -> GapRow:
    total, formed, verified, active = (number(unit, field) for field in COUNTS)
    gap = booth_gap(unit)
    assembly = situation.definitions.places.assembly(int(str(unit["ac_no"])))
    mandal = assembly.place.in_mandal(str(unit["mandal"]))
    return GapRow(
        name=str(unit["mandal"]),
        assembly=assembly.name_hi if words.lang == "hi" else assembly.name_en,
        booths=total,
        formed=formed,
        verified=verified,
        active=active,
        gap=gap,
        booths_text=count_text(total, words),
        formed_text=count_text(formed, words),
        verified_text=count_text(verified, words),
        active_text=count_text(active, words),
        gap_text=count_text(gap, words),
        responsible=answers_for(situation, AREA, Level.MANDAL, words),
        link=Link("mandal", mandal, AREA),
        source=source_of(situation.observations, unit, "booth_total", words),
    )
