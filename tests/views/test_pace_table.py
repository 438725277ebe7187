"""What each day must bring until the target date, as a table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from builders.observations import a_record, observations_of
from builders.situations import a_situation
from readiness.definitions import changes
from readiness.definitions.load import Definitions
from readiness.definitions.words import Words
from readiness.scoring.pace import progress
from readiness.views.pace_table import PACED, pace_table

OLD, NEW, TODAY = date(2024, 1, 10), date(2024, 1, 20), date(2024, 1, 25)


def test_an_assembly_says_what_a_day_must_bring(definitions: Definitions, hindi: Words) -> None:
    known = changes.changed(definitions, {changes.TARGET: "2024-01-30"})
    reports = [
        observations_of(
            a_record(ac_no=22, mandal="पाली", as_on=day, booth_total=100, bc_active=active), report_id=number
        )
        for number, (day, active) in enumerate(((OLD, 40), (NEW, 70)), 1)
    ]
    seen = reports[0].joined(reports[1])
    moved = progress(seen, known, (OLD, TODAY), PACED)
    situation = replace(a_situation(known, seen), as_of=TODAY)
    table = pace_table(situation, moved, 4, hindi)
    assert table.title == "रफ़्तार – 30 जन. 2024 तक तैयार होने के लिए"
    assert [[cell.text for cell in row] for row in table.rows if row[0].text == "कटघोरा"] == [
        ["कटघोरा", "सक्रिय बूथ समिति", "70", "80", "1", "3", "24 जन. 2024", "समय पर"]
    ]


def test_without_a_target_the_table_says_where_to_set_one(definitions: Definitions, hindi: Words) -> None:
    table = pace_table(a_situation(definitions), None, None, hindi)
    assert table.rows == () and "नियम" in table.empty
