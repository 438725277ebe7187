"""What an office said on the phone against what its file says now, figure by figure.

The word counted until the file came; where the two differ is told once, before the file is accepted. A word
on a whole unit is held against the sum of the file's rows within it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from readiness.definitions.levels import Level
from readiness.definitions.words import Words
from readiness.intake.records import Doubt
from readiness.store.observations import UNSTORED
from readiness.views.figures import place_name
from readiness.views.preflight import field_label
from readiness.views.say import count_text
from readiness.views.situation import Situation
from readiness.views.sources import Row
from readiness.views.unit_sums import place_of

_WITHIN = ("seat_no", "ac_no", "mandal", "shakti_kendra", "booth_no", "item")


@dataclass(frozen=True, slots=True)
class Told:
    """One figure of one unit: said on the phone, and written in the file."""

    row: Row
    field: str
    told: float
    written: float


def told_lines(situation: Situation, words: Words) -> tuple[str, ...]:
    """A sentence for each figure that differs; one that all agree; none where nothing was told before."""
    found = list(_told(situation))
    differing = [each for each in found if each.told != each.written]
    if found and not differing:
        return (words("desk.told.same", n=len(found)),)
    return tuple(_line(each, situation, words) for each in differing)


def _told(situation: Situation) -> Iterator[Told]:
    oral = {report.report_id for report in situation.reports if report.is_oral and report.is_active}
    for area in situation.observations.areas:
        frame = situation.observations.of(area)
        written = frame[frame["report_id"] == UNSTORED]
        said = frame[frame["report_id"].isin(oral) & frame["sender"].isin(written["sender"])]
        for row in said.to_dict("records"):
            yield from _against(row, _within(written, row))


def _within(written: pd.DataFrame, row: Row) -> pd.DataFrame:
    """The rows of the file that lie in the unit, of the coarsest level that it has there."""
    for name in _WITHIN:
        if row[name]:
            written = written[written[name] == row[name]]
    coarsest = next((each for each in Level if (written["level"] == str(each)).any()), None)
    return written[written["level"] == str(coarsest)]


def _against(row: Row, written: pd.DataFrame) -> Iterator[Told]:
    doubts = row["doubts"]
    names = (
        [name for name, doubt in doubts.items() if doubt == Doubt.ORAL] if isinstance(doubts, dict) else []
    )
    for name in names:
        if name in written and written[name].notna().any():
            yield Told(row, name, float(str(row[name])), float(written[name].sum()))


def _line(each: Told, situation: Situation, words: Words) -> str:
    step = each.written - each.told
    return words(
        "desk.told.differs",
        place=place_name(situation, place_of(each.row, Level(str(each.row["level"]))), words),
        label=field_label(situation, each.field, words),
        told=count_text(each.told, words),
        written=count_text(each.written, words),
        step=f"{'+' if step > 0 else '−'}{count_text(abs(step), words)}",
    )
