"""Forms: labels at the left, values beside them, one or several on a sheet."""

from __future__ import annotations

from builders.grids import fields_of, read_rows, units, values

FIGURES = [["कुल बूथ", 112], ["बूथ समिति गठित", 100], ["शेष समिति", 12], ["सत्यापित समितियाँ", 80]]


def test_form_under_its_assembly_is_one_record():
    reading = read_rows([["विधानसभा 22 कटघोरा – प्रपत्र"], ["विवरण", "जानकारी"], *FIGURES])
    assert units(reading) == [(22, None, None)]
    assert values(reading, "bc_pending") == [12]


def test_form_with_running_numbers_is_no_list_of_what_its_labels_say():
    rows = [["विधानसभा 22 कटघोरा"], ["क्र.", "विषय", "संख्या"]]
    rows += [[n, label, value] for n, (label, value) in enumerate(FIGURES, 1)]
    reading = read_rows(rows)
    assert values(reading, "bc_formed") == [100]
    assert "issues_open" not in fields_of(reading)


def test_label_that_comes_again_begins_the_next_form():
    one = [["विधानसभा", "20 रामपुर"], ["कुल बूथ", 220], ["समिति गठित", 200], ["समिति सत्यापित", 150]]
    other = [["विधानसभा", "21 कोरबा"], ["कुल बूथ", 230], ["समिति गठित", 210], ["समिति सत्यापित", 170]]
    reading = read_rows([["कोरबा लोकसभा"], *one, [], *other])
    assert [place[0] for place in units(reading)] == [20, 21]
    assert values(reading, "bc_formed") == [200, 210]


def test_line_over_each_form_says_whose_it_is():
    form = [["कार्यालय की स्थिति", "चालू"], ["उद्घाटन दिनांक", "12.01.2024"], ["कितने दिन खुला", 6]]
    rows = [["विधानसभा – 20 रामपुर"], *form, [], ["विधानसभा – 21 कोरबा"], *form]
    assert [place[0] for place in units(read_rows(rows))] == [20, 21]


def test_same_word_in_two_parts_of_one_form_is_two_figures():
    rows = [["विधानसभा", "22 कटघोरा"], ["(अ) बूथ समिति"], ["कुल बूथ", 112], ["गठित", 100],
            ["(ब) पन्ना समिति"], ["कुल पन्ना", 2400], ["गठित", 1500]]  # fmt: skip
    reading = read_rows(rows)
    assert {place[0] for place in units(reading)} == {22}
    assert [v for v in values(reading, "bc_formed") if v is not None] == [100]
    assert [v for v in values(reading, "panna_committee_formed") if v is not None] == [1500]


def test_list_of_posts_is_no_form():
    rows = [["कोरबा लोकसभा – दायित्व"], ["दायित्व", "स्थिति"], ["लोकसभा प्रभारी", "भरा"],
            ["लोकसभा संयोजक", "रिक्त"], ["विधानसभा प्रभारी", "भरा"]]  # fmt: skip
    assert len(read_rows(rows).records) == 3


def test_units_across_need_no_word_for_what_they_are():
    rows = [["कोरबा लोकसभा"], ["विवरण", "रामपुर", "कोरबा", "कटघोरा", "पाली-तानाखार"],
            ["कुल बूथ", 220, 230, 240, 250], ["गठित समितियाँ", 200, 210, 220, 230], ["शेष", 20, 20, 20, 20],
            ["सत्यापित", 100, 110, 120, 130]]  # fmt: skip
    reading = read_rows(rows)
    assert [place[0] for place in units(reading)] == [20, 21, 22, 23]
    assert values(reading, "bc_verified") == [100, 110, 120, 130]


def test_labels_over_a_table_make_it_no_form():
    labels = [["जिला", "कोरबा"], ["दिनांक", "12.01.2024"], ["कुल मंडल", 6], ["कुल शक्ति केंद्र", 40],
              ["विधानसभा", "22 कटघोरा"], ["कुल पन्ना", 5000]]  # fmt: skip
    table = [["मंडल", "कुल बूथ", "गठित बूथ समिति"], ["दर्री", 40, 30], ["बालको", 42, 33]]
    assert values(read_rows([*labels, [], *table]), "bc_formed") == [30, 33]


def turned_under(title: str) -> list[tuple[int | None, int | None]]:
    rows = [[title], ["विवरण", "कोरबा", "बिलासपुर", "रायगढ़"], ["कुल बूथ", 1800, 1700, 1600],
            ["समिति गठित", 1500, 1600, 1400], ["समिति सत्यापित", 1000, 1100, 900]]  # fmt: skip
    return [(r.place.seat_no, r.place.ac_no) for r in read_rows(rows).records]


def test_names_across_a_table_on_its_side_are_of_the_level_that_the_title_says():
    assert turned_under("लोकसभावार बूथ समिति") == [(4, None), (5, None), (2, None)]
    assert turned_under("विधानसभावार बूथ समिति") == [(4, 21), (5, 30), (2, 16)]
    assert turned_under("बूथ समिति की स्थिति") == []


def test_designations_across_with_called_and_present_below_are_read_post_by_post():
    reading = read_rows(
        [
            ["लोकसभा बस्तर (10) – समीक्षा बैठक 17/01/2024 – पदवार उपस्थिति"],
            ["दायित्व →", "प्रदेश पदाधिकारी", "जिला अध्यक्ष", "सांसद", "विधायक", "पूर्व विधायक"],
            ["आमंत्रित", 4, 10, 1, 8, 11],
            ["उपस्थित", 2, 5, 1, 4, 6],
        ]
    )
    found = {record.item: record.fields for record in reading.records}
    assert len(found) == 5 and {record.place.seat_no for record in reading.records} == {10}
    assert [each["attendance_target"] for each in found.values()] == [4, 10, 1, 8, 11]
    assert [each["attendance_actual"] for each in found.values()] == [2, 5, 1, 4, 6]
