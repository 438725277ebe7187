"""Places named in the first row of their block: carried down where a file cannot merge, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

from builders.grids import Rows, a_grid, a_workbook, codes, read_rows, the_definitions, units
from readiness.intake.interpret import interpret
from readiness.intake.records import Reading

HEAD = ["विधानसभा", "मंडल", "कुल बूथ", "समिति गठित"]
BLOCKS = [
    ["22 कटघोरा", "दर्री", 40, 30],
    [None, "बालको", 42, 33],
    ["23 पाली-तानाखार", "पाली", 50, 41],
    [None, "पोड़ी", 44, 40],
]
CARRIED = [(22, "दर्री", None), (22, "बालको", None), (23, "पाली", None), (23, "पोड़ी", None)]


def read_text(rows: Rows) -> Reading:
    """The reading of a file of lines and commas."""
    return interpret(replace(a_workbook(a_grid(rows), name="रिपोर्ट.csv"), kind="text"), the_definitions())


def test_name_reaches_down_to_the_next_in_a_file_of_text():
    assert units(read_text([HEAD, *BLOCKS])) == CARRIED


def test_blank_is_a_blank_where_cells_could_have_been_merged():
    reading = read_rows([HEAD, *BLOCKS])
    assert units(reading) == [CARRIED[0], CARRIED[2]]
    assert "assembly-missing" in codes(reading)


def test_name_that_comes_again_further_down_carries_nothing():
    rows = [HEAD, *BLOCKS, ["22 कटघोरा", "छुरी", 39, 20], [None, "दीपका", 30, 20]]
    assert units(read_text(rows)) == [CARRIED[0], CARRIED[2], (22, "छुरी", None)]


def test_blank_without_a_smaller_unit_carries_nothing():
    rows = [HEAD, *BLOCKS, [None, None, 12, 10]]
    assert (22, "बालको", None) not in units(read_text(rows))


def test_total_ends_what_was_said_above():
    rows = [
        HEAD,
        *BLOCKS[:2],
        ["योग", None, 82, 63],
        [None, "अनाम", 44, 40],
        ["23 पाली-तानाखार", "पाली", 50, 41],
    ]
    assert (22, "अनाम", None) not in units(read_text(rows))
