"""Arithmetic between columns: it settles what words leave open, and never reads a heading by itself."""

from __future__ import annotations

from builders.grids import codes, read_rows, values

TITLE = ["लोकसभा रायपुर – प्रबंधन समिति"]


def test_larger_of_two_columns_that_say_the_same_is_the_whole():
    rows = [
        TITLE,
        ["विधानसभा", "Departments constituted", "Departments headed"],
        ["45 बलौदाबाजार", 18, 9],
        ["46 भाटापारा", 18, 15],
        ["47 धरसींवा", 18, 13],
    ]
    reading = read_rows(rows)
    assert values(reading, "dept_total") == [18, 18, 18]
    assert values(reading, "dept_named") == [9, 15, 13]
    assert "heading-read-loosely" in codes(reading)


def test_two_rows_prove_nothing():
    rows = [
        TITLE,
        ["विधानसभा", "Departments constituted", "Departments headed"],
        ["45 बलौदाबाजार", 18, 9],
        ["46 भाटापारा", 18, 15],
    ]
    assert values(read_rows(rows), "dept_total") == []


def test_pages_and_their_heads_are_told_apart_by_which_is_more():
    rows = [
        ["52 आरंग : पन्ना समिति"],
        ["मंडल", "पन्नों की सं.", "पन्ना प्रमुख नियत", "पन्ना समिति बनी"],
        ["आरंग नगर", 1032, 913, 600],
        ["चंदखुरी", 2083, 1898, 900],
        ["खरोरा", 1500, 1318, 700],
    ]
    reading = read_rows(rows)
    assert values(reading, "panna_total") == [1032, 2083, 1500]
    assert values(reading, "panna_pramukh_named") == [913, 1898, 1318]


def test_heading_with_a_strange_word_stays_a_question_where_its_rows_deny_it():
    rows = [
        ["22 कटघोरा : बूथ समिति"],
        ["मंडल", "कुल बूथ", "गठित", "खमरछठ सत्यापित"],
        ["दर्री", 50, 40, 47],
        ["बालको", 52, 41, 50],
        ["छुरी", 48, 30, 44],
    ]
    assert values(read_rows(rows), "bc_verified") == []
