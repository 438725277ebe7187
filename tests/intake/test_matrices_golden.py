"""Golden workbooks: matrices, lists and the areas that come as one."""

from __future__ import annotations

from datetime import date

from builders.grids import codes, read_rows, the_record, values


def test_layout_c_tour_chart_is_unpivoted_and_its_leaders_are_forgotten():
    reading = read_rows(
        [
            ["विधानसभा प्रवास – लोकसभा कोरबा"],
            ["क्र.", "पदाधिकारी", "22.01.2024", "23.01.2024"],
            [1, "जिला अध्यक्ष राम साहू", "कटघोरा", "-"],
            [2, "प्रदेश महामंत्री", "कोरबा", "रामपुर"],
        ]
    )
    tours = {(r.place.ac_no, r.fields["start_date"], r.fields["leader_role"]) for r in reading.records}
    assert tours == {
        (22, date(2024, 1, 22), "जिला अध्यक्ष"),
        (21, date(2024, 1, 22), "प्रदेश महामंत्री"),
        (20, date(2024, 1, 23), "प्रदेश महामंत्री"),
    }


def test_layout_d_department_list_gives_counts_only():
    reading = read_rows(
        [
            ["लोकसभा प्रबंधन समिति – लोकसभा कोरबा"],
            ["क्र.", "विभाग", "प्रमुख", "उप प्रमुख", "मोबाइल"],
            [1, "कार्यालय", "राम", "श्याम", "▮"],
            [2, "मीडिया", "-", None, None],
            [3, "यात्रा", "रिक्त", None, None],
        ]
    )
    assert [dict(r.fields) for r in reading.records] == [{"dept_total": 3, "dept_named": 1}]
    assert reading.records[0].place.seat_no == 4
    assert reading.removed.names == 1


def test_layout_e_morcha_calendar_tells_dates_words_and_promises_apart():
    reading = read_rows(
        [
            ["मोर्चा सम्मेलन – लोकसभा कोरबा, दिनांक 25.01.2024"],
            ["मोर्चा", "रामपुर", "कोरबा", "कटघोरा", "मरवाही"],
            ["युवा मोर्चा", "15.01.2024", "हो गया", "28 को", "-"],
        ]
    )
    said = {(r.place.ac_no, r.item, *next(iter(r.fields.items()))) for r in reading.records}
    assert said == {
        (20, "yuva", "event_held_date", date(2024, 1, 15)),
        (21, "yuva", "status", "complete"),
        (22, "yuva", "event_planned_date", date(2024, 1, 28)),
    }


def test_layout_b_office_list_drops_names_and_phones():
    reading = read_rows(
        [
            ["कार्यालय सूची – लोकसभा कोरबा"],
            ["क्र.", "विधानसभा", "कार्यालय की स्थिति", "प्रभारी का नाम एवं मोबाइल", "उद्घाटन दिनांक"],
            [1, "21 कोरबा", "कार्यरत", "राम साहू ▮", "१५.०१.२०२४"],
            [2, "22 कटघोरा", "स्थान तय", "रिक्त", "-"],
        ]
    )
    assert values(reading, "office_incharge_named") == [True, False]
    assert values(reading, "office_status") == ["active", "site_fixed"]
    assert values(reading, "office_inaug_date") == [date(2024, 1, 15), None]
    assert reading.removed.names == 1


def test_lok_sabha_office_among_assembly_offices_is_the_seat():
    reading = read_rows(
        [["कार्यालय"], ["विधानसभा", "कार्यालय की स्थिति"], ["लोकसभा कोरबा", "सक्रिय"], ["22 कटघोरा", "बंद"]]
    )
    assert [(r.place.level.value, r.item) for r in reading.records] == [
        ("seat", "seat"),
        ("assembly", "assembly"),
    ]


def test_review_attendance_is_by_designation():
    reading = read_rows(
        [
            ["समीक्षा बैठक – लोकसभा कोरबा"],
            ["पदनाम", "आमंत्रित", "उपस्थित"],
            ["सांसद", 1, 1],
            ["लोकसभा प्रभारी", 2, 1],
        ]
    )
    assert [(r.item, r.fields["attendance_actual"]) for r in reading.records] == [
        ("mp", 1),
        ("ls_in_charge", 1),
    ]


def test_posts_are_filled_where_somebody_is_named():
    reading = read_rows(
        [
            ["लोकसभा कोरबा – दायित्व"],
            ["दायित्व", "नाम", "मोबाइल"],
            ["लोकसभा प्रभारी", "राम", "▮"],
            ["लोकसभा संयोजक", "रिक्त", None],
        ]
    )
    assert [(r.item, r.fields["post_filled"]) for r in reading.records] == [
        ("ls_in_charge", True),
        ("ls_convenor", False),
    ]


def test_several_tours_of_one_unit_stay_apart():
    rows = [["विधानसभा", "प्रवास दिनांक"], ["22 कटघोरा", "05.01.2024"], ["22 कटघोरा", "09.01.2024"]]
    assert len({r.item for r in read_rows([["प्रवास – लोकसभा कोरबा"], *rows]).records}) == 2


def test_tick_in_a_tour_chart_means_the_place_of_the_sheet():
    reading = read_rows(
        [["प्रवास – विधानसभा 22 कटघोरा"], ["पदाधिकारी", "05.01.2024", "06.01.2024"], ["सांसद", "✓", None]]
    )
    assert the_record(reading, 22).fields["start_date"] == date(2024, 1, 5)


def test_unknown_place_in_a_chart_is_asked_about():
    reading = read_rows([["प्रवास"], ["पदाधिकारी", "05.01.2024", "06.01.2024"], ["सांसद", "कटघोरा", "झूमरी"]])
    assert "place-unknown" in codes(reading)


def test_morchas_across_and_seats_down_are_seats_as_their_heading_says():
    rows = [
        ["मोर्चा सम्मेलन"],
        ["लोकसभा", "युवा मोर्चा", "महिला मोर्चा"],
        ["कोरबा", "हो गया", "-"],
        ["बस्तर", "शेष", "हो गया"],
    ]
    assert {(r.place.seat_no, r.place.ac_no) for r in read_rows(rows).records} == {(4, None), (10, None)}


def test_names_that_are_seats_and_assemblies_are_nobodys_without_a_heading():
    rows = [
        ["सम्मेलन"],
        ["नाम", "युवा मोर्चा", "महिला मोर्चा"],
        ["कोरबा", "हो गया", "-"],
        ["बस्तर", "शेष", "हो गया"],
    ]
    assert not read_rows(rows).records
