"""Who came to the review meetings, by designation: expected against present (domain.md §3, §7.16)."""

from __future__ import annotations

import pandas as pd

from readiness.definitions.words import Words
from readiness.views.facts import item_name
from readiness.views.page import TableView
from readiness.views.situation import Situation
from readiness.views.sources import Row
from readiness.views.subject_parts import rows_in_order
from readiness.views.table_parts import Cells, Shape, count, share, table, text
from readiness.views.unit_sums import number

ATTENDANCE = "review_attendance"
_COUNTS = ["attendance_target", "attendance_actual"]
_SHAPE = Shape("attendance", ("designation", "attendance_target", "came", "share", "meetings_counted"))


def attendance_table(situation: Situation, seat_no: int | None, words: Words) -> TableView:
    """One row a designation, the worst attended first; those of whom no count came stand last."""
    units = rows_in_order(situation, ATTENDANCE, seat_no)
    counted = units.reindex(columns=["item", *_COUNTS])
    numbers = counted[_COUNTS].apply(pd.to_numeric, errors="coerce")
    both = numbers.notna().all(axis=1)
    told = numbers.where(both).assign(places=both.astype(int)).groupby(counted["item"]).sum(min_count=1)
    expected = told["attendance_target"].where(told["attendance_target"] > 0)
    worst = told.assign(pct=100 * told["attendance_actual"] / expected)
    rows = worst.sort_values("pct", kind="stable").reset_index().to_dict("records")
    return table(_SHAPE, [_line(situation, row, words) for row in rows], words)


def _line(situation: Situation, row: Row, words: Words) -> Cells:
    return (
        text(item_name(situation, ATTENDANCE, str(row["item"]), words)),
        count(number(row, "attendance_target"), words),
        count(number(row, "attendance_actual"), words),
        share(number(row, "pct"), words),
        count(number(row, "places"), words),
    )
