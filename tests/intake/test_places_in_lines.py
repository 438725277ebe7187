"""Titles, section rows and sheet names: which names belong to which level's word; when a line says none."""

from __future__ import annotations

import pytest

from builders.grids import codes, read_rows, the_definitions, units, values
from readiness.intake.whereabouts import Clue, locator_of


def said(text: str) -> Clue:
    return locator_of(the_definitions().places, the_definitions().layouts).clue(text)


@pytest.mark.parametrize(
    ("text", "ac_no", "seat_no"),
    [
        ("56 – SIHAWA ASSEMBLY (Kanker PC)", 56, 11),
        ("KASDOL VIDHAN SABHA (JANJGIR-CHAMPA LOK SABHA)", 44, 3),
        ("लोकसभा कोरबा विधानसभा कटघोरा", 22, 4),
        ("लोकसभा रायपुर विधानसभा धरसींवा", 47, 8),
        ("Lok-Sabha: Korba, Vidhan-Sabha: Katghora", 22, 4),
        ("17 सारंगढ़ (लोस रायगढ़)", 17, 2),
        ("विधानसभा क्षेत्र क्रमांक 20 रामपुर – बूथ एवं पन्ना स्तर की समितियाँ", 20, None),
        ("75 राजनांदगांव : बूथ समितियाँ", 75, None),
        ("Vidhan Sabha Segment 56 - Sihawa", 56, None),
        ("वि.स. क्षेत्र 22 कटघोरा", 22, None),
        ("वि०स० 22 कटघोरा", 22, None),
        ("कटघोरा विधानसभा के मंडलों की स्थिति", 22, None),
        ("विधानसभा क्रमांक 22 की बूथ समितियाँ", 22, None),
        ("लोकसभा कार्यालय – कोरबा", None, 4),
        ("बस्तर लोकसभा चुनाव प्रबंधन समिति", None, 10),
        ("लोकसभा प्रबंधन समिति राजनांदगांव – विभागवार सूची", None, 6),
        ("महासमुंद (सम्पूर्ण लोकसभा)", None, 9),
        ("लोकसभा प्रवास – रायपुर संभाग", None, None),
        ("DURG PARLIAMENTARY CONSTITUENCY (7)", None, 7),
    ],
)
def test_each_name_belongs_to_its_own_level(text: str, ac_no: int | None, seat_no: int | None):
    assert (said(text).ac_no, said(text).seat_no) == (ac_no, seat_no)


@pytest.mark.parametrize(
    "text",
    [
        "कोरबा विधानसभा रामपुर",
        "विधानसभा कटघोरा एवं पाली-तानाखार के मंडल",
        "विधानसभा 22 कटघोरा, विधानसभा 23 पाली-तानाखार",
        "विधानसभा कटघोरा (लोकसभा बिलासपुर)",
    ],
)
def test_line_that_names_two_assemblies_names_none(text: str):
    assert said(text).ac_no is None
    assert said(text).conflict


@pytest.mark.parametrize(
    "text",
    ["कोरबा लोकसभा की 8 विधानसभा", "कुल विधानसभा 8", "VS 8", "विधानसभा 90 में से 45", "कोरबा विधानसभा प्रवास"],
)
def test_count_of_assemblies_is_no_assembly(text: str):
    assert said(text).ac_no is None


@pytest.mark.parametrize(
    ("text", "mandal"),
    [
        ("विधानसभा : 24-मरवाही मण्डल : गौरेला ग्रामीण दिनांक : १९.०१.२०२४", "गौरेला ग्रामीण"),
        ("मंडल – नैला (विधानसभा जांजगीर-चांपा, क्र. 34)", "नैला"),
        ("मंडल कटघोरा नगर विधानसभा कटघोरा लोकसभा कोरबा", "कटघोरा नगर"),
        ("कोरबा विधानसभा कटघोरा मंडल", "कटघोरा"),
        ("मंडल पाली", "पाली"),
        ("मंडल : बूथ समिति विवरण", None),
        ("बूथ समिति - मंडल प्रभारियों की सूची", None),
    ],
)
def test_mandal_ends_where_a_date_or_another_word_begins(text: str, mandal: str | None):
    assert said(text).mandal == mandal


def test_running_number_of_a_shakti_kendra_is_no_part_of_its_name():
    assert said("शक्ति केन्द्र क्र. 1 – बालसमुंद").shakti_kendra == "बालसमुंद"


HEAD = ["मंडल", "कुल बूथ", "गठित बूथ समिति"]


def test_section_whose_name_two_levels_have_ends_the_section_above():
    """Its rows belong neither to the assembly above nor, by a guess, to the assembly of that name."""
    rows = [["बूथ समिति"], HEAD, ["विधानसभा रामपुर"], ["करतला", 10, 5], ["कोरबा"], ["बालको", 8, 4]]
    reading = read_rows(rows)
    assert units(reading) == [(20, "करतला", None)]
    assert "place-unknown" in codes(reading)


def test_section_of_an_unknown_assembly_ends_the_section_above():
    rows = [["बूथ समिति"], HEAD, ["विधानसभा 20 रामपुर"], ["करतला", 10, 5], ["विधानसभा खपरीपुर"], ["नगर", 8, 4]]
    assert units(read_rows(rows)) == [(20, "करतला", None)]


def test_bare_sections_of_assemblies_follow_one_another():
    rows = [["बूथ समिति"], HEAD, ["रामपुर"], ["करतला", 10, 5], ["कटघोरा"], ["दीपका", 8, 4]]
    assert units(read_rows(rows)) == [(20, "करतला", None), (22, "दीपका", None)]


def test_section_may_have_a_number_beside_it():
    head = ["क्र.", *HEAD]
    rows = [
        ["बूथ समिति"],
        head,
        ["अ", "विधानसभा 20 रामपुर"],
        [1, "करतला", 10, 5],
        ["ब", "22 कटघोरा"],
        [1, "दीपका", 8, 4],
    ]
    assert units(read_rows(rows)) == [(20, "करतला", None), (22, "दीपका", None)]


def test_new_mandal_section_ends_the_shakti_kendra_above():
    head = ["बूथ नं.", "कुल पन्ना"]
    rows = [["विधानसभा 22 कटघोरा"], head, ["मंडल दीपका"], ["शक्ति केंद्र : नगर"], [1, 30], ["मंडल छुरी"], [2, 20]]
    places = [(r.place.mandal, r.place.shakti_kendra) for r in read_rows(rows).records]
    assert places == [("दीपका", "नगर"), ("छुरी", None)]


@pytest.mark.parametrize(
    "label",
    ["सकल जोड़", "कुल मिलाकर", "समस्त मंडल", "Kul Jama", "Aggregate of Vidhan Sabha", "पूरी विधानसभा",
     "District Grand Total (13 Mandals)", "इस मण्डल का टोटल", "योगफल", "जोड़ – भोजपुर", "Sub-Total (Sihawa AC)"],
)  # fmt: skip
def test_total_in_any_words_is_no_unit(label: str):
    rows = [["विधानसभा 22 कटघोरा"], HEAD, ["दीपका", 10, 5], ["छुरी", 8, 4], [label, 18, 9]]
    reading = read_rows(rows)
    assert values(reading, "booth_total") == [10, 8]
    assert reading.tables[0].totals and reading.tables[0].totals.agrees


def test_booth_at_a_yoga_hall_is_a_booth():
    rows = [["विधानसभा 22 कटघोरा, मंडल : दीपका"], ["बूथ नं.", "बूथ का नाम", "कुल पन्ना"], [5, "योग भवन", 30]]
    assert [record.place.booth_no for record in read_rows(rows).records] == ["5"]


def test_note_under_a_table_is_no_title_of_the_next():
    first = [["विधानसभा 20 रामपुर"], HEAD, ["करतला", 40, 35], ["नोट : विधानसभा 22 कटघोरा की जानकारी अप्राप्त"]]
    walls = ["मंडल", "दीवार लेखन लक्ष्य", "दीवार लेखन पूर्ण"]
    rows = [*first, [], ["दीवार लेखन"], walls, ["करतला", 40, 30]]
    assert {record.place.ac_no for record in read_rows(rows).records} == {20}


def test_sheet_of_booths_called_by_an_assemblys_name_alone_may_be_a_mandals():
    head = ["बूथ नं.", "कुल पन्ना", "पन्ना प्रमुख"]
    assert not read_rows([["जिला कोरबा : पन्ना"], head, [1, 30, 20]], "रामपुर").records
    assert units(read_rows([["जिला कोरबा : पन्ना"], head, [1, 30, 20]], "20 रामपुर")) == [(20, None, "1")]
