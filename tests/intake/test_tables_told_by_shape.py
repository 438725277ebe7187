"""Tables told by how they stand: merges, sides, contents of columns; whatever their words are."""

from __future__ import annotations

from builders.grids import a_merge, codes, fields_of, read_rows, units, values

WALLS = ["मंडल", "दीवार लेखन लक्ष्य", "दीवार लेखन पूर्ण"]


def test_side_by_side_tables_have_the_titles_over_their_own_columns():
    rows = [
        ["दीवार लेखन"],
        ["75 राजनांदगांव", None, None, None, "76 डोंगरगांव"],
        [*WALLS, None, *WALLS],
        ["लखोली", 30, 20, None, "अर्जुनी", 11, 4],
    ]
    assert units(read_rows(rows)) == [(75, "लखोली", None), (76, "अर्जुनी", None)]


def test_second_of_two_stacked_tables_has_its_own_title():
    head = ["मंडल", "कुल बूथ", "गठित बूथ समिति"]
    rows = [["75 राजनांदगांव : बूथ समिति"], head, ["लखोली", 30, 20], ["कुल मिलाकर", 30, 20], [],
            ["76 डोंगरगांव : बूथ समिति"], head, ["अर्जुनी", 11, 4]]  # fmt: skip
    assert units(read_rows(rows)) == [(75, "लखोली", None), (76, "अर्जुनी", None)]


def test_section_of_one_table_says_nothing_of_another_table_below():
    rows = [["बूथ समिति"], ["मंडल", "कुल बूथ", "गठित बूथ समिति"], ["विधानसभा 20 रामपुर"], ["करतला", 30, 20], [],
            ["दीवार लेखन"], WALLS, ["बालको", 11, 4]]  # fmt: skip
    reading = read_rows(rows)
    assert units(reading) == [(20, "करतला", None)]
    assert "assembly-missing" in codes(reading)


def test_headings_reach_as_deep_as_their_merges_whatever_their_words():
    rows = [
        ["विधानसभा 22 कटघोरा"],
        ["मंडल", "बूथ समिति", None],
        [None, "कुल बूथ", "खमरछठ"],
        [None, None, "अबूझ"],
        ["दीपका", 10, 5],
    ]
    reading = read_rows(rows, merges=(a_merge(1, 0, 3, 0), a_merge(2, 1, 3, 1)))
    assert units(reading) == [(22, "दीपका", None)]
    assert reading.tables[0].header_rows == (2, 3, 4)


def test_assemblies_across_and_headings_down_are_one_table_with_its_sections():
    rows = [
        ["जिला धमतरी"],
        ["क्र.", "बिन्दु", "56 सिहावा", "57 कुरूद", "जिला योग"],
        [None, "(अ) बूथ समिति"],
        [1, "कुल बूथ", 10, 20, 30],
        [2, "गठित", 5, 9, 14],
        [None, "(ब) पन्ना समिति"],
        [3, "कुल पन्ना", 100, 200, 300],
        [4, "पन्ना प्रमुख नियुक्त", 50, 60, 110],
    ]
    reading = read_rows(rows)
    assert [(r.place.seat_no, r.place.ac_no) for r in reading.records if r.area == "booth_committees"] == [
        (11, 56),
        (9, 57),
    ]
    assert values(reading, "bc_formed") == [5, 9]
    assert values(reading, "panna_pramukh_named") == [50, 60]


def test_column_that_names_assemblies_by_number_and_name_is_theirs_whatever_its_heading():
    rows = [["बूथ समिति"], ["खमरछठ", "मंडल", "कुल बूथ", "गठित"], ["17 सारंगढ़ (लोस रायगढ़)", "कोसीर", 10, 5],
            ["43 बिलाईगढ़ (लोस जांजगीर-चांपा)", "पवनी", 9, 4]]  # fmt: skip
    reading = read_rows(rows)
    assert units(reading) == [(17, "कोसीर", None), (43, "पवनी", None)]
    assert [record.place.seat_no for record in reading.records] == [2, 3]


def test_booths_from_and_to_are_a_shakti_kendra_and_no_booth():
    rows = [["विधानसभा 39 सरायपाली, मंडल : बलौदा"], ["शक्ति केंद्र", "बूथ क्र.", "गठित बूथ समिति"],
            ["कुटेला", "40–44", 4], ["अमरकोट", "59 से 64", 5]]  # fmt: skip
    reading = read_rows(rows)
    assert [(r.place.shakti_kendra, r.place.booth_no) for r in reading.records] == [
        ("कुटेला", None),
        ("अमरकोट", None),
    ]
    assert "booth_range" in fields_of(reading)


def test_row_of_the_seat_in_a_list_of_assemblies_is_the_seats():
    head = ["स्तर", "विधानसभा क्रमांक", "क्षेत्र का नाम", "संयोजक नियुक्त"]
    rows = [["प्रबंधन समिति"], head, ["लोकसभा", None, "कोरबा", "हाँ"], ["विधानसभा", 22, "कटघोरा", "हाँ"]]
    places = [(r.place.seat_no, r.place.ac_no) for r in read_rows(rows).records]
    assert (4, 21) not in places
    assert (4, 22) in places


def test_number_that_counts_in_a_chart_is_no_assembly():
    rows = [["प्रवास चार्ट"], ["नेता", "05.02.2024", "06.02.2024"], ["जिलाध्यक्ष", "4", "3"]]
    assert not read_rows(rows).records


def test_number_alone_outside_the_seat_of_the_title_is_asked_about():
    rows = [["लोकसभा कोरबा : बूथ समिति"], ["वि.स. क्रमांक", "कुल बूथ", "गठित"], [22, 10, 5], [40, 9, 4]]
    reading = read_rows(rows)
    assert units(reading) == [(22, None, None)]
    assert "place-contradicts" in codes(reading)


def test_brackets_after_a_mandal_tell_its_assembly():
    rows = [["बूथ समिति"], ["मंडल", "कुल बूथ", "गठित"], ["करतला (20-रामपुर)", 10, 5], ["छुरी (22-कटघोरा)", 8, 3]]
    assert units(read_rows(rows)) == [(20, "करतला", None), (22, "छुरी", None)]


def test_total_in_a_word_that_no_list_has_is_told_by_its_sums():
    head = ["मंडल", "कुल बूथ", "गठित बूथ समिति", "शेष"]
    rows = [["विधानसभा 22 कटघोरा"], head, ["दीपका", 40, 35, 5], ["छुरी", 38, 34, 4], ["गुणफल", 78, 69, 9]]
    reading = read_rows(rows)
    assert values(reading, "booth_total") == [40, 38]
    assert reading.tables[0].totals and reading.tables[0].totals.agrees


def test_unit_with_a_running_number_is_no_total_whatever_it_sums():
    head = ["क्र.", "मंडल", "कुल बूथ", "गठित बूथ समिति", "शेष"]
    units_ = [[1, "दीपका", 40, 35, 5], [2, "छुरी", 38, 34, 4], [3, "पसान", 78, 69, 9]]
    assert values(read_rows([["विधानसभा 22 कटघोरा"], head, *units_]), "booth_total") == [40, 38, 78]


def test_labels_and_values_above_a_table_are_its_title_and_no_table():
    titles = [["जिला:", "कोरबा", "विधानसभा:", "22 कटघोरा"], ["मंडल:", "दीपका नगर", "दिनांक:", "20.1.2024"]]
    reading = read_rows([*titles, ["बूथ नं.", "कुल पन्ना", "पन्ना प्रमुख"], [1, 30, 20]])
    assert units(reading) == [(22, "दीपका नगर", "1")]
    assert len(reading.tables) == 1


def test_headings_in_unknown_words_over_figures_are_asked_about_and_not_turned_on_their_side():
    head = ["मंडल", "खमरछठ", "अबूझ बात", "नाप", "गठित बूथ समिति"]
    rows = [["विधानसभा 22 कटघोरा"], head, ["पसान", 40, 35, 3, 30], ["छुरी", 38, 34, 2, 31]]
    reading = read_rows(rows)
    assert fields_of(reading) == ["mandal_name", None, None, None, "bc_formed"]
    assert units(reading) == [(22, "पसान", None), (22, "छुरी", None)]


def test_two_titles_of_one_table_that_name_two_assemblies_are_asked_about():
    head = ["मंडल", "कुल बूथ", "गठित बूथ समिति"]
    reading = read_rows([["विधानसभा 22 कटघोरा"], ["विधानसभा 23 पाली-तानाखार"], head, ["दीपका", 4, 3]])
    assert not reading.records
    assert "place-contradicts" in codes(reading)


def test_names_column_of_a_table_on_its_side_is_looked_for_in_its_row():
    """Its columns are rows of the sheet; taken for letters they once ended the reading."""
    rows = [["विधानसभा", "20 रामपुर", "21 कोरबा"], *[["कुल बूथ", 4, 3]], ["गठित बूथ समिति", 2, 1],
            ["बूथ अध्यक्ष नियुक्त", 1, 1], ["मोबाइल", None, None]]  # fmt: skip
    assert [record.place.ac_no for record in read_rows(rows).records] == [20, 21]


def test_rows_of_texts_are_no_title_of_the_table_below():
    rows = [
        ["लोकसभा जांजगीर-चांपा (क्र. 3) का प्रतिवेदन"],
        ["विधानसभा", "उद्घाटन हुआ", "आज की दशा", "कार्यालय प्रमुख बने?"],
        ["33 अकलतरा", "4 फरवरी 2024", "कार्यरत है", "हाँ"],
        ["37 जैजैपुर", "6 फरवरी 2024", "बंद है", "नहीं"],
        [],
        ["मोर्चों के सम्मेलन"],
        ["मोर्चा", "सम्मेलन की तय तारीख", "आए हुए कार्यकर्ता"],
        ["युवा मोर्चा", "14.02.24", 504],
        ["महिला मोर्चा", "22.02.24", 250],
    ]
    conferences = [r.place for r in read_rows(rows).records if r.area == "morcha_conferences"]
    assert {(place.seat_no, place.ac_no) for place in conferences} == {(3, None)}


def test_two_columns_of_dates_head_no_chart():
    rows = [
        ["कोरबा लोकसभा – निर्णय"],
        ["क्र.", "निर्णय", "उत्तरदायी", "कब तक करना है", "स्थिति", "पूरा होने की तारीख"],
        [1, "कार्यालय में कंप्यूटर", "जिला अध्यक्ष", "22.01.2024", "हो चुका", "23.01.2024"],
        [2, "बूथ समिति का गठन", "विधायक", "25.01.2024", "बाकी", "26.01.2024"],
    ]
    assert {record.area for record in read_rows(rows).records} == {"commitments"}


def test_foot_of_a_list_of_departments_is_no_department():
    rows = [["कोरबा लोकसभा चुनाव प्रबंधन समिति"], ["क्र.", "विभाग", "विभाग प्रमुख"], [1, "मीडिया", "हाँ"],
            [2, "प्रचार सामग्री", "नहीं"], [None, "भरे हुए", 1], [None, "रिक्त", 1]]  # fmt: skip
    assert values(read_rows(rows), "dept_total") == [2]


def test_list_of_departments_of_several_units_counts_each_units():
    rows = [["विधानसभा प्रबंधन समिति"], ["विधानसभा", "विभाग", "विभाग प्रमुख"], ["22 कटघोरा", "मीडिया", "हाँ"],
            ["22 कटघोरा", "प्रचार सामग्री", "नहीं"], ["20 रामपुर", "मीडिया", "हाँ"]]  # fmt: skip
    reading = read_rows(rows)
    assert units(reading) == [(22, None, None), (20, None, None)]
    assert values(reading, "dept_named") == [1, 1]


def test_column_of_an_offices_words_says_how_it_is_whatever_its_heading():
    rows = [
        ["कोरबा लोकसभा के चुनाव कार्यालय"],
        ["विधानसभा", "अभी कैसा दिख रहा", "उद्घाटन दिनांक"],
        ["20 रामपुर", "चालू है", "12.01.2024"],
        ["21 कोरबा", "उद्घाटन हो गया", "13.01.2024"],
        ["22 कटघोरा", "बंद पड़ा है", "14.01.2024"],
    ]
    reading = read_rows(rows)
    assert values(reading, "office_status") == ["active", "inaugurated", "inactive"]
    assert "heading-read-loosely" in codes(reading)


def test_list_of_seats_beside_a_cluster_is_no_place():
    rows = [
        ["क्लस्टर बैठकें"],
        ["क्लस्टर", "सम्मिलित लोकसभाएँ", "बैठक हुई (दिनांक)", "कितनी लोकसभा उपस्थित"],
        ["बस्तर", "बस्तर, महासमुंद, कांकेर", "12.01.2024", 3],
        ["बिलासपुर", "बिलासपुर, कोरबा, रायगढ़, सरगुजा", "13.01.2024", 4],
    ]
    assert values(read_rows(rows), "seats_represented") == [3, 4]


def test_posts_down_the_side_are_posts_too():
    rows = [
        ["कोरबा लोकसभा – दायित्व स्थिति"],
        ["दायित्व", "20 रामपुर", "21 कोरबा", "22 कटघोरा"],
        ["विधानसभा प्रभारी", "भरा", "रिक्त", "भरा"],
        ["विधानसभा संयोजक", "रिक्त", "भरा", "भरा"],
        ["विधानसभा सह संयोजक", "भरा", "भरा", "रिक्त"],
    ]
    reading = read_rows(rows)
    assert {record.area for record in reading.records} == {"posts"}
    assert [record.cell_of("post_filled") for record in reading.records[:2]] == ["B3", "B4"]


def test_numbers_that_run_on_under_booths_tell_which_booth():
    rows = [["विधानसभा 22 कटघोरा – मंडल दर्री : बूथ समिति"], ["बूथ सं.", "समिति बनी"], [101, "हाँ"], [102, "नहीं"],
            [103, "हाँ"]]  # fmt: skip
    assert [place[2] for place in units(read_rows(rows))] == ["101", "102", "103"]


def test_second_column_of_beginnings_ends_the_tour():
    rows = [["Korba loksabha pravas"], ["Vidhansabha", "Kab aaye", "Kab gaye", "Raat ruke"],
            ["22 Katghora", "12.01.2024", "13.01.2024", 1],
            ["20 Rampur", "14.01.2024", "14.01.2024", 0]]  # fmt: skip
    assert [str(day) for day in values(read_rows(rows), "end_date")] == ["2024-01-13", "2024-01-14"]


def test_ticks_under_an_offices_stages_say_how_far_it_has_come():
    rows = [
        ["कोरबा लोकसभा के चुनाव कार्यालय"],
        ["विधानसभा", "स्थान तय", "उद्घाटित", "सुसज्जित", "कार्यरत"],
        ["20 रामपुर", "हाँ", "हाँ", "हाँ", "हाँ"],
        ["21 कोरबा", "हाँ", "हाँ", "नहीं", "नहीं"],
        ["22 कटघोरा", "हाँ", "नहीं", "नहीं", "नहीं"],
        ["23 पाली-तानाखार", "नहीं", "नहीं", "नहीं", "नहीं"],
    ]
    reading = read_rows(rows)
    assert values(reading, "office_status") == ["active", "inaugurated", "site_fixed", None]
    assert "heading-read-loosely" in codes(reading)


def test_second_line_of_headings_fills_the_gaps_beside_parents_that_nobody_merged():
    rows = [
        ["कोरबा लोकसभा"],
        ["विधानसभा", "बूथ समिति", None, "शक्ति केन्द्र", None, "पन्ना", None],
        [None, "कुल", "बनी", "कुल", "समीक्षित", "प्रमुख", "समिति"],
        ["20 रामपुर", 220, 200, 40, 30, 5000, 3000],
        ["22 कटघोरा", 230, 210, 42, 31, 5100, 3100],
    ]
    reading = read_rows(rows)
    assert values(reading, "sk_reviewed") == [30, 31]
    assert values(reading, "panna_pramukh_named") == [5000, 5100]


def test_figure_with_its_unit_heads_nothing():
    rows = [["22 कटघोरा : बूथ समिति"], ["मंडल", "समिति गठित", "शेष"], ["दर्री", "30 समितियाँ", "10 बूथ"],
            ["बालको", "33 समितियाँ", "9 बूथ"]]  # fmt: skip
    assert values(read_rows(rows), "bc_formed") == [30, 33]


def test_list_of_tours_is_of_tours_though_its_title_may_mean_office_bearers_too():
    rows = [["विधानसभा प्रवास सूची"], ["दिनांक", "विधानसभा", "प्रवासी (दायित्व)", "रात्रि विश्राम"],
            ["12.01.2024", "20 रामपुर", "प्रदेश महामंत्री", "हाँ"],
            ["13.01.2024", "22 कटघोरा", "सांसद", "नहीं"]]  # fmt: skip
    assert [str(day) for day in values(read_rows(rows), "start_date")] == ["2024-01-12", "2024-01-13"]


def test_form_of_one_morchas_conference_is_a_morchas():
    rows = [["कोरबा लोकसभा – युवा मोर्चा सम्मेलन"], ["निर्धारित तिथि", "12.01.2024"], ["सम्पन्न तिथि", "13.01.2024"],
            ["अपेक्षित उपस्थिति", 1000], ["वास्तविक उपस्थिति", 800]]  # fmt: skip
    assert [(r.area, r.item) for r in read_rows(rows).records] == [("morcha_conferences", "yuva")]


def test_yes_under_a_heading_that_asks_whether_the_office_works_says_that_it_does():
    rows = [["कोरबा लोकसभा के चुनाव कार्यालय"], ["विधानसभा", "कार्यालय चालू है?", "उद्घाटन दिनांक"],
            ["20 रामपुर", "हाँ", "12.01.2024"], ["21 कोरबा", "नहीं", "13.01.2024"]]  # fmt: skip
    assert values(read_rows(rows), "office_status") == ["active", "inactive"]


def test_yes_under_a_heading_that_asks_nothing_of_the_kind_stays_a_yes():
    rows = [["कोरबा लोकसभा के चुनाव कार्यालय"], ["विधानसभा", "कार्यालय की स्थिति", "उद्घाटन दिनांक"],
            ["20 रामपुर", "हाँ", "12.01.2024"]]  # fmt: skip
    assert "active" not in values(read_rows(rows), "office_status")
