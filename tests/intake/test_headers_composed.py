"""Headings nobody listed: what they say, what stands around and beneath, and what is never passed over."""

from __future__ import annotations

from datetime import date

import pytest

from builders.grids import a_grid, codes, read_rows, read_sheets, the_definitions
from readiness.intake.headers import Surroundings, match_headers
from readiness.intake.lexicon import lexicon_of
from readiness.intake.records import How, Reading

MANDALS = ("दर्री", "छुरी", "दीपका")


def said(*path: str, focus: tuple[str, ...] = ()) -> str | None:
    """The field that one heading says in a table whose title is about these areas."""
    lexicon = lexicon_of(the_definitions().layouts)
    around = Surroundings(focus, titled=focus)
    match = match_headers([path], lexicon, around)[0]
    return None if match.how in (How.SUGGESTED, How.UNKNOWN) else match.field


def a_reading(title: str, headings: list[str], *columns: list[object]) -> Reading:
    """A sheet of three mandals with these columns."""
    rows = [[title], ["मंडल", *headings], *(list(row) for row in zip(MANDALS, *columns, strict=True))]
    return read_sheets(a_grid(rows))


def fields_in(reading: Reading) -> dict[str, str | None]:
    applied = {How.EXACT, How.ALIAS, How.KEY, How.DROPPED}
    return {c.header: c.field if c.how in applied else None for t in reading.tables for c in t.columns}


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (("बूथ समितियाँ", "परीक्षण", "मौके पर सत्यापन हुआ"), "bc_verified"),
        (("बूथ समितियाँ", "परीक्षण", "क्रियाशील पाई गईं"), "bc_active"),
        (("पन्ना स्तर", "पन्ना समितियाँ", "धरातल पर कार्यरत"), "panna_committee_working"),
        (("दीवार लेखन", "करना था"), "wall_target"),
        (("योजना संपर्क कार्यक्रम", "होने थे"), "programmes_planned"),
        (("योजना संपर्क कार्यक्रम", "हुए"), "outreach_prog_held"),
        (("शक्ति केन्द्र", "कितने हैं"), "sk_total"),
        (("BOOTH", "Booth Committees", "Verified"), "bc_verified"),
        (("Panna pramukh bana diye",), "panna_pramukh_named"),
        (("बीते 7 दिन में कितने दिन ताला खुला",), "office_open_days"),
        (("जिन बूथों में दीवारें लिखीं",), "booths_covered"),
        (("Departments to be headed",), "dept_total"),
        (("Departments headed so far",), "dept_named"),
        (("ग्राम", "मंडल में कुल"), "villages_total"),
        (("मंडल", "जहाँ पदाधिकारी पहुँचे"), "mandals_covered"),
        (("केन्द्र के बूथों की संख्या",), "booth_total"),
        (("बू.स. सत्यापित",), "bc_verified"),
        (("नियमित बैठक करने वाली बूथ समितियाँ",), "bc_active"),
        (("BOOTH CTTEES", "Phys. verfd."), "bc_verified"),
        (("बूथ समिति", "सत्या."), "bc_verified"),
        (("बूथ समिति", "Actv."), "bc_active"),
        (("No. of Mdls.",), "mandal_total"),
        (("प्रवास योजना (संख्या)",), "pravas_planned"),
        (("इस बूथ में दीवार लेखन का लक्ष्य",), "wall_target"),
        (("बूथ समिति", "एक्टिव"), "bc_active"),
        (("बूथ समिति", "वेरिफाइड"), "bc_verified"),
        (("वॉल राइटिंग", "कंप्लीट"), "wall_done"),
    ],
)
def test_heading_is_read_by_what_it_speaks_of_and_what_was_done(path: tuple[str, ...], field: str):
    assert said(*path) == field


@pytest.mark.parametrize(
    ("heading", "area", "field"),
    [
        ("Samitis found functional", "booth_committees", "bc_active"),
        ("कब करना तय है", "morcha_conferences", "event_planned_date"),
        ("कितने आए", "morcha_conferences", "attendance_actual"),
        ("सबसे ताज़ा प्रवास की तारीख", "officebearer_tours", "last_pravas_date"),
        ("किसके जिम्मे", "commitments", "owner_role"),
        ("किस तारीख तक पूरा करना है", "commitments", "due_date"),
        ("Net", "offices", "internet"),
        ("Power", "offices", "electricity"),
        ("Last sat on", "management_committees", "last_meeting_date"),
    ],
)
def test_heading_is_completed_by_what_the_table_is_about(heading: str, area: str, field: str):
    assert said(heading, focus=(area,)) == field


@pytest.mark.parametrize(
    "heading",
    [
        "असत्यापित बूथ समितियाँ",
        "निष्क्रिय बूथ समितियाँ",
        "बूथ अध्यक्ष शेष",
        "पन्ना प्रमुख बाकी",
        "बीएलए-2 नहीं बने",
        "बिना सहमति लिखी दीवारें",
        "बूथ समिति सत्यापन का लक्ष्य",
        "लक्ष्य में से बची दीवारें",
        "महिला बूथ अध्यक्ष",
        "नई गठित बूथ समितियाँ",
    ],
)
def test_what_undoes_a_meaning_is_never_passed_over(heading: str):
    assert said(heading, focus=("booth_committees", "wall_writing")) is None


def test_who_did_it_says_nothing_of_what_was_done():
    assert said("प्रदेश टोली द्वारा सत्यापित बूथ समितियाँ") == "bc_verified"


def test_question_of_yes_or_no_is_no_negation():
    assert said("प्रवास हुआ या नहीं", focus=("pravas",)) == "status"
    assert said("दायित्व भरा है या खाली", focus=("posts",)) == "post_filled"


def test_numbers_beneath_tell_a_count_from_a_name_and_from_a_date():
    reading = a_reading(
        "विधानसभा 22 कटघोरा", ["शक्ति केन्द्र", "पिछले माह समीक्षित", "बूथ"], [9, 8, 11], [7, 5, 11], [52, 44, 61]
    )
    assert list(fields_in(reading).values())[1:] == ["sk_total", "sk_reviewed", "booth_total"]


def test_days_beneath_tell_when_from_how_many():
    days = [date(2024, 1, day) for day in (5, 9, 12)]
    reading = a_reading("विधानसभा 22 कटघोरा", ["शक्ति केन्द्र कुल", "समीक्षा हुई"], [9, 8, 11], days)
    assert fields_in(reading)["समीक्षा हुई"] == "sk_review_date"


def test_unknown_word_is_passed_over_where_the_rest_tells_and_the_cells_bear_it_out():
    heading = "खरगोशी बूथ समिति गठित"
    reading = a_reading("विधानसभा 22 कटघोरा", ["कुल बूथ", heading], [52, 44, 61], [50, 40, 61])
    assert fields_in(reading)[heading] == "bc_formed"
    assert "heading-read-loosely" in codes(reading)


def test_unknown_word_is_asked_about_where_the_cells_say_otherwise():
    heading = "खरगोशी बूथ समिति गठित"
    reading = a_reading("विधानसभा 22 कटघोरा", ["कुल बूथ", heading], [52, 44, 61], ["राम", "श्याम", "मोहन"])
    assert fields_in(reading)[heading] is None


def test_field_is_read_from_the_column_that_says_it_best():
    headings = ["कुल बूथ", "समिति", "बूथ समिति गठित"]
    reading = a_reading("विधानसभा 22 कटघोरा", headings, [52, 44, 61], [1, 2, 3], [50, 40, 61])
    assert fields_in(reading)["बूथ समिति गठित"] == "bc_formed"
    assert fields_in(reading)["समिति"] != "bc_formed"


def test_level_of_the_rows_tells_whose_convenor_is_meant():
    rows = [
        ["विधानसभा 22 कटघोरा", None, None],
        ["मंडल", "शक्ति केन्द्र", "संयोजक का नाम"],
        ["दर्री", "अयोध्यापुरी", "राम"],
        ["दर्री", "जमनीपाली", "रिक्त"],
        ["दर्री", "गोपालपुर", "श्याम"],
    ]
    assert fields_in(read_sheets(a_grid(rows)))["संयोजक का नाम"] == "sk_convenor_named"


def test_parent_names_the_thing_and_the_heading_below_asks_for_its_number():
    assert said("विधानसभा", "क्रमांक") == "ac_no"
    assert said("विधानसभा", "नाम") == "ac_name"


def test_a_units_heading_over_counts_counts_the_units():
    rows = [
        ["विधानसभावार रणनीति"],
        ["विधानसभा", "मंडल संख्या", "कुल बूथ"],
        ["अंतागढ़", 6, 200],
        ["भानुप्रतापपुर", 4, 222],
        ["कांकेर", 4, 230],
    ]
    assert [column.field for column in read_rows(rows).tables[0].columns] == [
        "ac_name",
        "mandal_total",
        "booth_total",
    ]


def test_a_table_that_only_one_area_could_hold_is_that_areas():
    rows = [
        ["क्लस्टर बैठकें – प्रदेश कार्यालय (दिनांक 30.01.2024)"],
        ["क्लस्टर का नाम", "बैठक की निर्धारित तिथि", "बैठक कब हुई", "अपेक्षित", "पहुंचे"],
        ["बस्तर", "18.12.2023", "18.12.2023", 54, 44],
        ["रायपुर", "19.12.2023", "20.12.2023", 56, 40],
    ]
    reading = read_rows(rows)
    assert [table.areas for table in reading.tables] == [("cluster_meetings",)]
    assert [record.fields["attendance_actual"] for record in reading.records] == [44, 40]


@pytest.mark.parametrize("heading", ["दायित्व भरा/रिक्त", "दायित्व भरा है या रिक्त", "दायित्व भरा / खाली"])
def test_stroke_before_an_opposite_asks_and_denies_nothing(heading: str):
    assert said(heading, focus=("posts",)) == "post_filled"


def test_cut_word_that_may_be_too_many_things_is_no_word():
    assert said("बूथ समिति", "वि.") is None


def test_meeting_of_the_committee_on_a_tour_is_a_part_of_the_tour():
    assert said("प्रबंधन समिति की बैठक", focus=("pravas",)) == "ls_mgmt_meeting"
    assert said("प्रबंधन समिति की बैठक", focus=("management_committees",)) == "committee_meetings_held"


@pytest.mark.parametrize(
    "heading",
    ["कुल मतदाता", "कुल लाभार्थी", "संवेदनशील बूथ", "महिला पन्ना प्रमुख", "वाहन संख्या", "झंडे", "2023 lead", "Voters"],
)
def test_heading_of_something_else_means_no_field(heading: str):
    assert said(heading, focus=("booth_committees", "panna_committees", "scheme_outreach")) is None


def test_table_is_found_though_most_of_its_headings_are_strange():
    strange = ["कुल मतदाता", "वाहन संख्या", "झंडे", "बैनर", "प्रशिक्षण वर्ग", "सेल्फी"]
    rows = [["22 कटघोरा – बूथ समिति"], ["#", "मंडल", "कुल बूथ", "समिति गठित", *strange],
            [1, "दर्री", 40, 30, 1, 2, 3, 4, 5, 6], [2, "बालको", 42, 33, 1, 2, 3, 4, 5, 6]]  # fmt: skip
    fields = fields_in(read_rows(rows))
    assert fields["समिति गठित"] == "bc_formed"
    assert {fields[heading] for heading in strange} == {None}


def test_bare_date_over_different_days_is_the_units_own_and_not_the_reports():
    rows = [["विधानसभा कार्ययोजना"], ["वि.स.", "कार्ययोजना प्राप्त", "दिनांक"], ["20 रामपुर", "हाँ", "12.01.2024"],
            ["22 कटघोरा", "हाँ", "14.01.2024"]]  # fmt: skip
    assert fields_in(read_rows(rows))["दिनांक"] == "received_date"


def test_bare_date_over_one_day_is_the_reports():
    rows = [["विधानसभा कार्ययोजना"], ["वि.स.", "कार्ययोजना प्राप्त", "दिनांक"], ["20 रामपुर", "हाँ", "12.01.2024"],
            ["22 कटघोरा", "नहीं", "12.01.2024"]]  # fmt: skip
    assert fields_in(read_rows(rows))["दिनांक"] == "as_on_date"
