"""Golden workbooks: where the tables are and what their rows mean."""

from __future__ import annotations

from builders.grids import (
    a_grid,
    a_merge,
    cell_of,
    codes,
    fields_of,
    read_rows,
    read_sheets,
    the_record,
    units,
    values,
)
from readiness.intake.records import Outcome

TITLE = ["बूथ समिति की प्रगति – विधानसभा 22 कटघोरा, दिनांक 22.01.2024"]
HEAD = ["क्र.", "मंडल", "कुल बूथ", "गठित", "शेष"]
ROWS = [[1, "कटघोरा नगर", 60, 40, 20], [2, "दर्री", 50, 30, 20]]


def test_layout_a_mandal_summary_with_merged_two_level_headings():
    merges = (
        a_merge(0, 0, 0, 6),
        a_merge(1, 2, 1, 4),
        a_merge(1, 5, 1, 6),
        a_merge(1, 0, 2, 0),
        a_merge(1, 1, 2, 1),
    )
    reading = read_rows(
        [
            TITLE,
            ["क्र.", "मंडल", "बूथ समिति", None, None, "पन्ना समिति", None],
            [None, None, "कुल", "गठित", "सत्यापित", "कुल पन्ना", "गठित"],
            [1, "कटघोरा नगर", 60, 40, 30, 1500, 900],
            ["योग", None, 60, 40, 30, 1500, 900],
            [None, None, None, None, None, "जिला अध्यक्ष", "हस्ताक्षर"],
        ],
        merges=merges,
    )
    assert fields_of(reading)[2:] == [
        "booth_total",
        "bc_formed",
        "bc_verified",
        "panna_total",
        "panna_committee_formed",
    ]
    assert reading.tables[0].columns[3].header == "बूथ समिति > गठित"
    assert units(reading) == [(22, "कटघोरा नगर", None)]
    assert reading.tables[0].totals and reading.tables[0].totals.agrees


def test_unmerged_parent_heading_reaches_over_the_blanks_to_its_right():
    reading = read_rows(
        [
            TITLE,
            ["क्र.", "मंडल", "बूथ समिति", None, "पन्ना समिति", None],
            [None, None, "कुल", "गठित", "कुल पन्ना", "गठित"],
            [1, "दर्री", 50, 30, 1200, 800],
        ]
    )
    assert fields_of(reading)[2:] == ["booth_total", "bc_formed", "panna_total", "panna_committee_formed"]


def test_three_heading_rows_are_joined_top_to_bottom():
    merges = (a_merge(1, 2, 1, 5), a_merge(2, 2, 2, 3), a_merge(2, 4, 2, 5))
    reading = read_rows(
        [
            TITLE,
            ["क्र.", "मंडल", "संगठन की स्थिति", None, None, None],
            [None, None, "बूथ समिति", None, "पन्ना समिति", None],
            [None, None, "गठित", "सत्यापित", "गठित", "कार्यरत"],
            [1, "दर्री", 30, 20, 800, 500],
        ],
        merges=merges,
    )
    assert fields_of(reading)[2:] == [
        "bc_formed",
        "bc_verified",
        "panna_committee_formed",
        "panna_committee_working",
    ]


def test_column_number_row_below_the_headings_is_dropped():
    for numbering in ([1, 2, 3, 4, 5], ["(1)", "(2)", "(3)", "(4)", "(5)"], ["क", "ख", "ग", "घ", "ङ"]):
        assert units(read_rows([TITLE, HEAD, numbering, *ROWS])) == [
            (22, "कटघोरा नगर", None),
            (22, "दर्री", None),
        ]


def test_section_rows_carry_their_assembly_down():
    reading = read_rows(
        [
            ["बूथ समिति, जिला कोरबा"],
            HEAD,
            ["विधानसभा – 20 रामपुर"],
            [1, "करतला", 50, 40, 10],
            ["विधानसभा – 21 कोरबा"],
            [2, "बालको", 60, 60, 0],
        ]
    )
    assert units(reading) == [(20, "करतला", None), (21, "बालको", None)]


def test_stacked_tables_are_both_read():
    reading = read_rows(
        [TITLE, HEAD, *ROWS, [], ["पन्ना समिति"], ["क्र.", "मंडल", "कुल पन्ना", "गठित"], [1, "दर्री", 900, 700]]
    )
    assert [table.areas for table in reading.tables] == [("booth_committees",), ("panna_committees",)]
    assert the_record(reading, 22, "दर्री", "panna_committees").fields["panna_committee_formed"] == 700


def test_side_by_side_tables_are_both_read():
    reading = read_rows([TITLE, [*HEAD, None, *HEAD], [*ROWS[0], None, 3, "छुरी", 20, 10, 10], ROWS[1]])
    assert sorted(units(reading)) == [(22, "कटघोरा नगर", None), (22, "छुरी", None), (22, "दर्री", None)]


def test_heading_repeated_down_the_page_is_no_unit():
    assert len(units(read_rows([TITLE, HEAD, ROWS[0], HEAD, ROWS[1]]))) == 2


def test_blank_rows_inside_a_table_do_not_end_it():
    assert len(units(read_rows([TITLE, HEAD, ROWS[0], [], [], ROWS[1]]))) == 2


def test_notes_and_signatures_are_left_out():
    tail = [[], ["नोट: मंडल से प्राप्त जानकारी"], [None, None, None, "हस्ताक्षर", "जिला अध्यक्ष"]]
    assert len(units(read_rows([TITLE, HEAD, *ROWS, *tail]))) == 2


def test_total_by_word_is_compared_and_never_added():
    reading = read_rows([TITLE, HEAD, *ROWS, ["महायोग", None, 110, 71, 40]])
    assert len(units(reading)) == 2
    assert cell_of(reading, "total-row-differs") == "D5"


def test_total_without_a_word_is_told_by_arithmetic():
    assert len(units(read_rows([TITLE, HEAD, *ROWS, [None, None, 110, 70, 40]]))) == 2


def test_total_on_top_is_no_unit():
    reading = read_rows([TITLE, HEAD, [None, "कुल", 110, 70, 40], *ROWS])
    assert len(units(reading)) == 2
    assert "total-row-differs" not in codes(reading)


def test_subtotals_and_grand_total_agree_with_their_own_rows():
    reading = read_rows(
        [
            ["बूथ समिति, जिला कोरबा"],
            ["विधानसभा", "मंडल", "कुल बूथ", "गठित"],
            ["20 रामपुर", "करतला", 50, 40],
            ["20 रामपुर", "बरपाली", 30, 20],
            ["योग रामपुर", None, 80, 60],
            ["21 कोरबा", "बालको", 60, 60],
            ["21 कोरबा", "दर्री", 10, 10],
            ["योग", None, 70, 70],
            ["महायोग", None, 150, 130],
        ]
    )
    assert len(units(reading)) == 4
    assert "total-row-differs" not in codes(reading)


def test_hidden_sheet_is_skipped_and_said():
    reading = read_sheets(
        a_grid([TITLE, HEAD, *ROWS], "22 कटघोरा"), a_grid([TITLE, HEAD, *ROWS], "पुराना", hidden=True)
    )
    assert len(reading.tables) == 1
    assert "sheet-hidden" in codes(reading)


def test_hidden_rows_are_read_and_said():
    reading = read_rows([TITLE, HEAD, *ROWS], hidden_rows=frozenset({2}))
    assert len(units(reading)) == 2
    assert cell_of(reading, "rows-hidden") == "A3"


def test_colour_without_a_word_is_asked_about():
    assert (
        cell_of(read_rows([TITLE, HEAD, [1, "दर्री", 5, None, 2]], fills=frozenset({(2, 3)})), "colour-only")
        == "D3"
    )


def test_answer_in_a_comment_is_asked_about():
    reading = read_rows([TITLE, HEAD, [1, "दर्री", 5, None, 2]], comments={(2, 3): "३ गठित"})
    assert cell_of(reading, "comment-holds-answer") == "D3"


def test_table_on_its_side_keeps_its_cells():
    reading = read_rows(
        [
            ["बूथ समिति – जिला कोरबा"],
            ["विवरण", "रामपुर", "कटघोरा"],
            ["कुल बूथ", 200, 212],
            ["गठित बूथ समिति", 180, 212],
        ]
    )
    record = the_record(reading, 22)
    assert record.fields == {"booth_total": 212, "bc_formed": 212}
    assert record.cell_of("bc_formed") == "C4"


def test_form_of_labels_and_values_is_one_unit():
    reading = read_rows(
        [["प्रपत्र"], ["विधानसभा", "22 कटघोरा"], ["कुल बूथ", 212], ["गठित बूथ समिति", 200], ["शेष", 12]]
    )
    assert the_record(reading, 22).fields == {"booth_total": 212, "bc_formed": 200, "bc_pending": 12}


def test_chat_text_is_refused_with_advice():
    reading = read_rows([["कोरबा में 212 बूथ हैं"], ["समिति 200 में बन गई है"], ["शेष जल्द बनेंगी"]])
    assert reading.outcome == Outcome.REFUSED
    assert reading.refusal and reading.refusal.code == "no-table"


def test_electoral_roll_is_refused_whole():
    reading = read_rows(
        [["क्र.", "मतदाता का नाम", "पिता/पति का नाम", "मकान नं.", "आयु"], [1, "राम", "श्याम", 12, 40]]
    )
    assert reading.outcome == Outcome.REFUSED
    assert reading.refusal and reading.refusal.code == "personal-data"
    assert not reading.records and not reading.tables


def test_booth_sheet_of_a_mandal_takes_the_mandal_from_its_name():
    reading = read_rows(
        [
            ["विधानसभा 22 कटघोरा – बूथ सूची"],
            ["बूथ क्र.", "बूथ का नाम", "समिति गठित"],
            [1, "प्राथमिक शाला", "हाँ"],
            [2, "भवन", "नहीं"],
        ],
        "कटघोरा नगर",
    )
    assert units(reading) == [(22, "कटघोरा नगर", "1"), (22, "कटघोरा नगर", "2")]
    assert values(reading, "bc_formed") == [1, 0]


def test_state_roll_up_has_a_row_for_each_seat():
    reading = read_rows(
        [
            ["प्रदेश सारांश"],
            ["क्र.", "लोकसभा", "कुल बूथ", "गठित बूथ समिति"],
            [1, "कोरबा", 2000, 1500],
            [2, "बस्तर", 1900, 900],
        ]
    )
    assert [record.place.seat_no for record in reading.records] == [4, 10]


def test_order_of_rows_and_sheets_changes_nothing():
    one, two = (
        a_grid([TITLE, HEAD, *ROWS], "22 कटघोरा"),
        a_grid([["विधानसभा 20 रामपुर"], HEAD, [1, "करतला", 9, 5, 4]], "20"),
    )
    said = {(r.place, tuple(r.fields.items())) for r in read_sheets(one, two).records}
    turned = a_grid([TITLE, HEAD, *reversed(ROWS)], "22 कटघोरा")
    assert {(r.place, tuple(r.fields.items())) for r in read_sheets(two, turned).records} == said


def test_empty_sheet_is_empty_and_not_a_report():
    assert "sheet-empty" in codes(read_sheets(a_grid([TITLE, HEAD, *ROWS]), a_grid([[None]], "खाली")))


def test_every_value_remembers_its_cell():
    assert the_record(read_rows([TITLE, HEAD, *ROWS]), 22, "दर्री").cell_of("bc_formed") == "D4"


def test_title_of_labels_and_values_is_no_heading_row():
    rows = [["जिला:", "कोरबा", None, "विधानसभा:", "22 कटघोरा"], HEAD, *ROWS]
    assert units(read_rows(rows)) == [(22, "कटघोरा नगर", None), (22, "दर्री", None)]


def test_data_row_of_words_that_are_headings_too_is_no_heading_row():
    rows = [["बूथ क्र.", "समिति गठित", "समिति सत्यापित"], [1, "No", "No"], [2, "Yes", "No"]]
    assert len(units(read_rows([["विधानसभा 22 कटघोरा"], *rows]))) == 2


def test_a_cell_of_x_of_y_tells_the_total_that_no_column_tells():
    reading = read_rows([TITLE, ["मंडल", "बूथ समिति (गठित/कुल)"], ["दर्री", "65/72"], ["बालको", "40 में से 36"]])
    assert values(reading, "bc_formed") == [65, 36]
    assert values(reading, "booth_total") == [72, 40]
    assert the_record(reading, 22, "दर्री").cell_of("booth_total") == "B3"


def test_two_cells_that_speak_of_different_totals_tell_none():
    reading = read_rows([TITLE, ["मंडल", "गठित बूथ समिति", "सत्यापित बूथ"], ["दर्री", "65/72", "60/65"]])
    assert values(reading, "booth_total") == []


def test_a_ditto_mark_in_a_place_column_repeats_the_name_above():
    head = ["मंडल", "शक्ति केंद्र का नाम", "बूथ संख्या", "गठित बूथ समिति"]
    reading = read_rows(
        [TITLE, head, ["दर्री", "पुराना बाजार", 5, 5], ['"', "स्टेशन", 6, 4], ["तदैव", "नाका", 4, 4]]
    )
    assert [record.place.mandal for record in reading.records] == ["दर्री"] * 3


def test_how_many_pramukhs_there_are_is_not_how_many_pages():
    reading = read_rows([TITLE, ["मंडल", "कुल पन्ना", "पन्ना प्रमुख संख्या"], ["दर्री", 900, 700]])
    assert fields_of(reading)[1:] == ["panna_total", "panna_pramukh_named"]


def test_the_title_spells_out_the_mandal_that_the_sheet_s_name_shortens():
    title = ["विधानसभा क्र. 23 पाली-तानाखार   मंडल - पोड़ी उपरोड़ा"]
    rows = [title, ["बूथ क्र.", "समिति गठित (हाँ/नहीं)"], [121, "हाँ"], [122, "नहीं"]]
    assert read_rows(rows, sheet="पोड़ी मंडल").records[0].place.mandal == "पोड़ी उपरोड़ा"


def test_an_unnamed_total_is_one_also_where_a_row_lacks_its_figure():
    rows = [
        ["विधानसभा 13 कुनकुरी – बूथ समिति गठन"],
        ["मंडल", "कुल बूथ", "बूथ समिति गठित", "शेष", "सत्यापित"],
        ["कुनकुरी", 41, 30, 11, 24],
        ["दुलदुला", 87, 69, 18, 56],
        ["फरसाबहार", 54, 53, 1, "#REF!"],
        [None, 182, 152, 30, 116],
    ]
    assert [record.place.mandal for record in read_rows(rows).records] == ["कुनकुरी", "दुलदुला", "फरसाबहार"]
