"""Columns that repeat for each post: who was invited and came, which posts are filled."""

from __future__ import annotations

from builders.grids import a_merge, read_rows, values

ASKED = ["बुलाए गए", "आए"]


def attendance(reading):
    return [
        (r.place.seat_no, r.item, r.fields["attendance_target"], r.fields["attendance_actual"])
        for r in reading.records
        if r.item
    ]


def test_each_post_under_its_group_is_a_record_of_every_row():
    rows = [
        ["समीक्षा बैठकों में दायित्ववार उपस्थिति"],
        ["लोकसभा", "बैठक की तिथि", "जनप्रतिनिधि", None, "लोकसभा", None],
        [None, None, "विधायक", None, "लोकसभा संयोजक", None],
        [None, None, *ASKED, *ASKED],
        ["1. सरगुजा", "19/2/2024", 7, 4, 1, "निरंक"],
        ["4. कोरबा", "17/2/2024", 8, 8, 1, 1],
    ]
    merges = (a_merge(1, 2, 1, 3), a_merge(1, 4, 1, 5), a_merge(2, 2, 2, 3), a_merge(2, 4, 2, 5),
              a_merge(1, 0, 3, 0), a_merge(1, 1, 3, 1))  # fmt: skip
    reading = read_rows(rows, merges=merges)
    assert attendance(reading) == [
        (1, "mla", 7, 4),
        (1, "ls_convenor", 1, 0),
        (4, "mla", 8, 8),
        (4, "ls_convenor", 1, 1),
    ]
    assert [str(day) for day in values(reading, "meeting_date")] == ["2024-02-19", "2024-02-17"]


def test_posts_across_say_which_are_filled():
    rows = [
        ["कोरबा लोकसभा – दायित्व की स्थिति"],
        ["विधानसभा", "विधानसभा प्रभारी का पद", "विधानसभा संयोजक का पद"],
        ["22 कटघोरा", "भरा है", "खाली है"],
        ["23 पाली-तानाखार", "खाली है", "भरा है"],
    ]
    filled = [(r.place.ac_no, r.item, r.fields["post_filled"]) for r in read_rows(rows).records]
    assert filled == [
        (22, "vs_in_charge", True),
        (22, "vs_convenor", False),
        (23, "vs_in_charge", False),
        (23, "vs_convenor", True),
    ]


def test_total_row_under_posts_is_no_seat():
    rows = [
        ["दायित्ववार उपस्थिति"],
        ["लोकसभा", "विधायक बुलाए गए", "विधायक आए", "सांसद बुलाए गए", "सांसद आए"],
        ["कोरबा", 8, 6, 1, 1],
        ["रायपुर", 9, 7, 1, 0],
        ["योग", 17, 13, 2, 1],
    ]
    assert [r.place.seat_no for r in read_rows(rows).records if r.item] == [4, 4, 8, 8]


def test_convenors_of_a_committee_are_no_list_of_posts():
    rows = [
        ["कोरबा लोकसभा – प्रबंधन समिति"],
        ["विधानसभा", "संयोजक", "सह संयोजक", "बैठकें"],
        ["22 कटघोरा", "हाँ", "नहीं", 2],
    ]
    assert values(read_rows(rows), "convenor_named") == [True]
