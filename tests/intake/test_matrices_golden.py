"""Golden workbooks: matrices, lists and the areas that come as one."""

from __future__ import annotations

from datetime import date

from builders.grids import codes, read_rows, the_definitions, the_record, values
from readiness.intake.items import items_of


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


def test_headings_beneath_each_morcha_say_what_its_cells_are():
    rows = [
        ["मोर्चा सम्मेलन – लोकसभा बस्तर, 09.02.2024"],
        ["विधानसभा", "युवा मोर्चा", None, None, "महिला मोर्चा", None, None],
        [None, *["प्रस्तावित तिथि", "संपन्न तिथि", "उपस्थिति"] * 2],
        ["83 कोंडागांव", date(2024, 2, 17), None, None, date(2024, 1, 28), date(2024, 1, 29), 243],
        ["84 नारायणपुर", "08.02.2024", "हो गया", "लगभग 200", "-", "-", "-"],
    ]
    found = {(r.place.ac_no, r.item): dict(r.fields) for r in read_rows(rows).records}
    assert found == {
        (83, "yuva"): {"event_planned_date": date(2024, 2, 17)},
        (83, "mahila"): {
            "event_planned_date": date(2024, 1, 28),
            "event_held_date": date(2024, 1, 29),
            "attendance_actual": 243,
        },
        (84, "yuva"): {
            "event_planned_date": date(2024, 2, 8),
            "status": "complete",
            "attendance_actual": 200,
        },
    }


def test_title_over_a_matrix_says_that_its_numbers_are_attendance():
    head = ["मोर्चा", "20 रामपुर", "21 कोरबा", "22 कटघोरा"]
    rows = [
        ["लोकसभा कोरबा – मोर्चा सम्मेलन, 25.01.2024"],
        ["तालिका 1: संपन्न होने की तिथि"],
        head,
        ["युवा मोर्चा", "15.01.2024", "हो गया", None],
        ["महिला मोर्चा", None, "18.01.2024", None],
        [None],
        ["तालिका 2: उपस्थिति"],
        head,
        ["युवा मोर्चा", 216, "159 लोग", None],
        ["महिला मोर्चा", None, 300, None],
    ]
    reading = read_rows(rows)
    came = {(r.place.ac_no, r.item): n for r in reading.records if (n := r.fields.get("attendance_actual"))}
    assert came == {(20, "yuva"): 216, (21, "yuva"): 159, (21, "mahila"): 300}
    assert "unit-twice" not in codes(reading)


def test_number_in_a_matrix_is_nobodys_guess_without_a_title():
    rows = [["मोर्चा सम्मेलन"], ["मोर्चा", "20 रामपुर", "21 कोरबा"], ["युवा मोर्चा", 216, 159]]
    assert not [v for r in read_rows(rows).records for v in r.fields.values() if v is not None]


def test_table_below_a_chart_is_a_table_of_its_own():
    rows = [
        ["प्रवास – लोकसभा कोरबा"],
        ["पदाधिकारी", "05.02.2024", "06.02.2024"],
        ["जिला अध्यक्ष", "कटघोरा", "रामपुर"],
        [None],
        ["विधानसभा अनुसार योग"],
        ["विधानसभा", "बड़ी बैठकें", "रात्रि विश्राम"],
        ["22 कटघोरा", 2, 1],
        ["20 रामपुर", 3, 0],
    ]
    reading = read_rows(rows)
    assert [r.fields["big_meetings"] for r in reading.records if "big_meetings" in r.fields] == [2, 3]


def test_every_item_is_known_by_each_of_its_own_words():
    layouts = the_definitions().layouts
    items = items_of(layouts)
    assert not [
        (field, word)
        for field, each in layouts.items.items()
        for key, item in each.items()
        for word in (*item.words, item.hi, item.en)
        if items.known(field, word) != key
    ]


def test_two_castes_of_morcha_that_sound_alike_stay_apart():
    items = items_of(the_definitions().layouts)
    assert (items.known("morcha", "अजा मोर्चा"), items.known("morcha", "अजजा मोर्चा")) == ("sc", "st")
    assert items.known("morcha", "aajaa") is None


def test_morchas_down_and_assemblies_across_are_no_table_on_its_side():
    seven = [
        "युवा मोर्चा",
        "महिला मोर्चा",
        "किसान मोर्चा",
        "अजा मोर्चा",
        "अजजा मोर्चा",
        "ओबीसी मोर्चा",
        "अल्पसंख्यक मोर्चा",
    ]
    rows = [["मोर्चा सम्मेलन – लोकसभा कोरबा"], ["मोर्चा", "20 रामपुर", "21 कोरबा", "22 कटघोरा"]]
    reading = read_rows([*rows, *([name, "हो गया", None, "शेष"] for name in seven)])
    assert len({r.item for r in reading.records}) == 7
    assert {r.place.ac_no for r in reading.records} == {20, 22}


def test_days_without_a_year_take_it_from_the_title():
    rows = [
        ["लोकसभा 4 कोरबा – प्रवास चार्ट, जनवरी 2024"],
        ["नाम / दायित्व", "22 जन.", "23 जन."],
        ["जिला अध्यक्ष", "कोरबा विस", "कटघोरा, रामपुर"],
    ]
    tours = {(r.place.ac_no, r.fields["start_date"]) for r in read_rows(rows).records}
    assert tours == {(21, date(2024, 1, 22)), (22, date(2024, 1, 23)), (20, date(2024, 1, 23))}


def test_tours_with_days_down_and_assemblies_across_name_the_leader_in_the_cell():
    rows = [
        ["प्रवास कार्यक्रम – लोकसभा कोरबा"],
        ["दिनांक", "21 कोरबा", "22 कटघोरा"],
        ["22.01.2024", "सांसद दुकालू नमूना", None],
        ["23.01.2024", "-", "प्रदेश महामंत्री"],
    ]
    records = read_rows(rows).records
    tours = [(r.place.ac_no, r.fields["start_date"].day, r.fields["leader_role"]) for r in records]
    assert tours == [(21, 22, "सांसद"), (22, 23, "प्रदेश महामंत्री")]


def test_tours_with_leaders_down_and_assemblies_across_have_their_day_in_the_cell():
    rows = [
        ["विधानसभा प्रवास – लोकसभा कोरबा, 30.01.2024"],
        ["पदाधिकारी", "20 रामपुर", "21 कोरबा", "22 कटघोरा"],
        ["जिला अध्यक्ष", "22.01.2024", "23 से 24 जनवरी", None],
        ["सांसद", None, "25.01.2024", "26.01.2024"],
    ]
    tours = [
        (r.place.ac_no, r.fields["start_date"].day, r.fields["leader_role"], r.fields.get("end_date"))
        for r in read_rows(rows).records
    ]
    assert tours == [
        (20, 22, "जिला अध्यक्ष", None),
        (21, 23, "जिला अध्यक्ष", date(2024, 1, 24)),
        (21, 25, "सांसद", None),
        (22, 26, "सांसद", None),
    ]


def test_a_word_beside_a_date_says_whether_it_was_held():
    rows = [
        ["कोरबा लोकसभा – विधानसभावार मोर्चा सम्मेलन, दिनांक 22.01.2024"],
        ["मोर्चा", "20 रामपुर", "22 कटघोरा"],
        ["युवा मोर्चा", "30.01.24 प्रस्तावित", "19.01.24 सम्पन्न"],
        ["महिला मोर्चा", "19.01.24 सम्पन्न", "हो गया"],
    ]
    fields = [dict(record.fields) for record in read_rows(rows).records]
    assert fields == [
        {"event_planned_date": date(2024, 1, 30)},
        {"event_held_date": date(2024, 1, 19)},
        {"event_held_date": date(2024, 1, 19)},
        {"status": "complete"},
    ]


GRID = [["Wing", "Korba", "Bilaspur", "Raigarh"], ["Yuva", "12.01.2024", "13.01.2024", None],
        ["Mahila", None, "15.01.2024", "16.01.2024"]]  # fmt: skip


def places_under(title: str) -> set[tuple[int | None, int | None]]:
    return {(r.place.seat_no, r.place.ac_no) for r in read_rows([[title], *GRID]).records}


def test_names_across_that_seats_and_assemblies_share_are_what_the_title_says():
    assert places_under("Morcha conferences - LS wise") == {(4, None), (5, None), (2, None)}
    assert places_under("Morcha conferences - VS wise") == {(4, 21), (5, 30), (2, 16)}


def test_names_across_that_seats_and_assemblies_share_are_nobodys_without_a_word():
    assert places_under("Morcha conferences") == set()
