"""Golden workbooks: a wrong place is worse than a question."""

from __future__ import annotations

import pytest

from builders.grids import a_grid, codes, read_rows, read_sheets, the_definitions, units, values
from readiness.intake.gazetteer import gazetteer_of
from readiness.intake.profiles import Profile

HEAD = ["विधानसभा", "कुल बूथ", "गठित बूथ समिति"]


def placed(name: object) -> int | None:
    reading = read_rows([["बूथ समिति"], HEAD, [name, 10, 5], ["22 कटघोरा", 9, 4]])
    found = [record.place.ac_no for record in reading.records if record.fields["booth_total"] == 10]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("name", "ac_no"),
    [
        ("21 कोरबा", 21),
        ("कोरबा (21)", 21),
        (21, 21),
        ("२१-कोरबा", 21),
        ("कोरबा", 21),
        ("Korba", 21),
        ("पाली तानाखार", 23),
        ("Pali-Tanakhar", 23),
        ("जांजगीर-चाम्पा", 34),
        ("दन्तेवाडा", 88),
        ("काँकेर", 81),
        ("डोंगरगाँव", 76),
        ("डोंगरगढ़", 74),
        ("कोटा", 25),
        ("कोंटा", 90),
        ("बेलतरा", 31),
        ("बेमेतरा", 69),
        ("बिल्हा", 29),
        ("भिलाई नगर", 65),
        ("रायपुर पश्चिम", 49),
        ("नवागढ़", 70),
        ("बिन्द्रानवागढ़", 55),
        ("प्रतापपुर", 6),
        ("भानुप्रतापपुर", 80),
        ("विधानसभा 24 मरवाही", 24),
    ],
)
def test_assembly_by_number_name_alias_or_sound(name: object, ac_no: int):
    assert placed(name) == ac_no


@pytest.mark.parametrize(
    "name", ["रायपुर", "दुर्ग", "पाली", "बालोद", "बलरामपुर", "22 कोरबा", "91 कोरबा नगर", "अज्ञात"]
)
def test_doubtful_name_goes_to_a_person(name: str):
    assert placed(name) is None


def test_suggestion_is_made_and_not_used():
    reading = read_rows([["बूथ समिति"], HEAD, ["कटघोड़ी", 10, 5], ["21 कोरबा", 9, 4]])
    assert "place-suggested" in codes(reading)
    assert values(reading, "booth_total") == [9]


def test_bare_sheet_name_on_two_levels_is_never_guessed():
    rows = [["बूथ समिति"], ["मंडल", "कुल बूथ", "गठित"], ["बालको", 10, 5]]
    assert not read_rows(rows, "कोरबा").records
    assert units(read_rows(rows, "कटघोरा")) == [(22, "बालको", None)]


def test_sheet_name_comes_before_the_title():
    rows = [["विधानसभा 21 कोरबा"], ["मंडल", "कुल बूथ", "गठित"], ["छुरी", 10, 5]]
    reading = read_rows(rows, "22 कटघोरा")
    assert units(reading) == [(22, "छुरी", None)]
    assert "title-differs" in codes(reading)


def test_column_comes_before_the_sheet_name():
    reading = read_rows(
        [["बूथ समिति"], ["विधानसभा", "मंडल", "कुल बूथ", "गठित"], ["20 रामपुर", "करतला", 10, 5]], "22 कटघोरा"
    )
    assert units(reading) == [(20, "करतला", None)]


def test_vidhansabha_war_names_no_assembly():
    rows = [["कोरबा – विधानसभा वार बूथ समिति"], ["मंडल", "कुल बूथ", "गठित"], ["बालको", 10, 5]]
    reading = read_rows(rows)
    assert not reading.records
    assert "assembly-missing" in codes(reading)


def test_number_that_contradicts_the_name_is_asked_about():
    assert "place-contradicts" in codes(read_rows([["बूथ समिति"], HEAD, ["22 कोरबा", 10, 5]]))


def test_running_numbers_before_names_are_no_assembly_numbers():
    rows = [["1. रामपुर", 10, 5], ["2. कोरबा", 20, 9], ["3. कटघोरा", 30, 9]]
    assert [unit[0] for unit in units(read_rows([["बूथ समिति"], HEAD, *rows]))] == [20, 21, 22]


def test_merged_place_fills_its_block_and_nothing_more():
    from readiness.intake.workbook import Span

    rows = [
        ["बूथ समिति"],
        ["विधानसभा", "मंडल", "कुल बूथ", "गठित"],
        ["20 रामपुर", "करतला", 10, 5],
        [None, "बरपाली", 8, 4],
        [None, "कोरकोमा", 6, 3],
    ]
    reading = read_rows(rows, merges=(Span(2, 0, 3, 0),))
    assert units(reading) == [(20, "करतला", None), (20, "बरपाली", None)]
    assert "assembly-missing" in codes(reading)


def test_spellings_of_one_mandal_become_one():
    head = ["मंडल", "कुल बूथ", "गठित"]
    one = a_grid([["विधानसभा 22 कटघोरा"], head, ["बांकीमोंगरा", 10, 5]], "अ")
    two = a_grid([["विधानसभा 22 कटघोरा – पन्ना"], ["मंडल", "कुल पन्ना"], ["बाँकीमोंगरा", 300]], "ब")
    assert len({r.place.mandal for r in read_sheets(one, two).records}) == 1


def test_same_mandal_name_in_two_assemblies_stays_two():
    rows = [
        ["बूथ समिति"],
        ["विधानसभा", "मंडल", "कुल बूथ", "गठित"],
        ["20 रामपुर", "नगर", 10, 5],
        ["21 कोरबा", "नगर", 8, 4],
    ]
    assert units(read_rows(rows)) == [(20, "नगर", None), (21, "नगर", None)]


def test_assembly_of_another_seat_goes_to_its_own():
    reading = read_rows([["लोकसभा कोरबा, विधानसभा 33 अकलतरा"], ["मंडल", "कुल बूथ", "गठित"], ["बलौदा", 10, 5]])
    assert reading.records[0].place.seat_no == 3
    assert "other-seat" in codes(reading)


def test_district_file_feeds_every_seat_it_touches():
    rows = [["जिला सारंगढ़-बिलाईगढ़"], HEAD, ["17 सारंगढ़", 10, 5], ["43 बिलाईगढ़", 8, 4]]
    reading = read_rows(rows)
    assert [record.place.seat_no for record in reading.records] == [2, 3]
    assert reading.sender == "Sarangarh-Bilaigarh"


def test_what_an_office_confirmed_is_used_for_that_office():
    profile = Profile("Korba", places={"शहर क्षेत्र": 21}, headings={"बने हुए दल": "bc_formed"})
    sheet = a_grid([["जिला कोरबा"], ["विधानसभा", "कुल बूथ", "बने हुए दल"], ["शहर क्षेत्र", 10, 5]])
    reading = read_sheets(sheet, profiles={"Korba": profile})
    assert reading.records[0].place.ac_no == 21
    assert reading.records[0].fields["bc_formed"] == 5


def test_every_assembly_is_found_by_its_own_names_and_by_no_other():
    book = gazetteer_of(the_definitions().places)
    for assembly in the_definitions().places.assemblies:
        for name in (assembly.name_hi, assembly.name_en, f"{assembly.ac_no} {assembly.name_hi}"):
            assert book.assembly(name).unit == assembly.ac_no


def test_number_with_a_shortened_name_is_the_number():
    assert [placed(name) for name in ("23 पाली", "30 बिलासपुर शहर", "64 दुर्ग")] == [23, 30, 64]


def test_number_before_other_words_is_no_assembly():
    assert gazetteer_of(the_definitions().places).assembly("2. मतदान केन्द्र का नाम").unit is None


OFFICES = ["लोकसभा क्र. 4 कोरबा – चुनाव कार्यालय"]


def test_column_of_units_is_known_by_its_cells_where_its_heading_does_not_say_so():
    rows = [
        OFFICES,
        ["क्र.", "कार्यालय किस क्षेत्र का", "कार्यालय की स्थिति"],
        [1, "लोकसभा कार्यालय – कोरबा", "चालू है"],
        [2, "विधानसभा – रामपुर (20)", "बंद पड़ा है"],
        [3, "वि.स. कार्यालय कटघोरा", "चालू है"],
    ]
    reading = read_rows(rows)
    assert [(r.place.seat_no, r.place.ac_no) for r in reading.records] == [(4, None), (4, 20), (4, 22)]
    assert {"heading-read-loosely"} <= codes(reading)
    assert "unit-twice" not in codes(reading)


def test_section_rows_say_whether_a_bare_name_is_a_seat_or_an_assembly():
    rows = [
        OFFICES,
        ["क्र.", "कहाँ का", "कार्यालय की स्थिति"],
        ["लोकसभा कार्यालय"],
        [1, "कोरबा", "चालू है"],
        ["विधानसभा कार्यालय"],
        [1, "कोरबा", "बंद है"],
        [2, "कटघोरा", "चालू है"],
    ]
    places = [(r.place.seat_no, r.place.ac_no) for r in read_rows(rows).records]
    assert places == [(4, None), (4, 21), (4, 22)]


def test_column_of_kinds_says_whether_a_bare_name_is_a_seat_an_assembly_or_a_cluster():
    rows = [
        ["चुनाव प्रबंधन समितियाँ"],
        ["क्र.", "किस स्तर की समिति", "क्षेत्र", "संयोजक"],
        [1, "क्लस्टर", "बिलासपुर", "रिक्त"],
        [2, "लोकसभा", "बिलासपुर", "रिक्त"],
        [3, "विधानसभा", "बिलासपुर", "रिक्त"],
        [4, "विधानसभा", "कोटा", "रिक्त"],
    ]
    places = [(r.place.cluster, r.place.seat_no, r.place.ac_no) for r in read_rows(rows).records]
    assert places == [
        ("bilaspur", None, None),
        (None, 5, None),
        (None, 5, 30),
        (None, 5, 25),
    ]


def test_bare_name_of_two_levels_stays_nobodys_where_nothing_says_its_level():
    rows = [
        ["चुनाव प्रबंधन समितियाँ"],
        ["क्र.", "क्षेत्र", "संयोजक"],
        [1, "बिलासपुर", "रिक्त"],
        [2, "कोटा", "रिक्त"],
        [3, "लोरमी", "रिक्त"],
    ]
    reading = read_rows(rows)
    assert [r.place.ac_no for r in reading.records] == [25, 26]
    assert "place-suggested" in codes(reading)


def test_running_numbers_typed_as_text_are_no_assemblies():
    rows = [OFFICES, ["क्रम", "मोहल्ला", "कार्यालय की स्थिति"], ["1", "निहारिका", "चालू"], ["2", "बालको", "बंद"]]
    assert {r.place.ac_no for r in read_rows(rows).records} <= {None}


@pytest.mark.parametrize(
    "title",
    [
        "बसना विधानसभा (वि.स. क्र. 40) – शक्ति केंद्रवार बूथ समिति की स्थिति",
        "बसना विधानसभा क्र. 40 – शक्ति केंद्रवार जानकारी",
        "विधानसभा 40 बसना : मंडलवार जानकारी",
    ],
)
def test_what_a_list_goes_by_is_no_name_after_the_number(title: str):
    rows = [[title], ["मंडल", "कुल बूथ", "गठित बूथ समिति"], ["पिथौरा", 10, 5]]
    assert [r.place.ac_no for r in read_rows(rows).records] == [40]


def test_a_mandals_name_ends_where_its_line_goes_on():
    rows = [
        ["विधानसभा 33 अकलतरा, मंडल – अकलतरा नगर : बूथवार जानकारी (22.01.2024)"],
        ["बूथ क्र.", "बूथ समिति गठित"],
        [1, "हाँ"],
    ]
    assert [(r.place.ac_no, r.place.mandal) for r in read_rows(rows).records] == [(33, "अकलतरा नगर")]


def test_a_title_that_lists_levels_names_no_unit():
    rows = [
        ["मंडल, शक्ति केन्द्र एवं मतदान केन्द्र पंजी"],
        ["विधानसभा", "मंडल", "कुल बूथ"],
        ["22 कटघोरा", "छुरी", 10],
    ]
    assert [r.place.shakti_kendra for r in read_rows(rows).records] == [None]


def test_a_cell_that_says_the_seats_level_alone_is_the_titles_seat():
    rows = [
        ["लोकसभा 8 रायपुर : चुनाव कार्यालय की जानकारी"],
        ["विधानसभा", "कार्यालय की स्थिति"],
        ["लोकसभा कार्यालय", "कार्यरत"],
        ["धरसींवा", "कार्यरत"],
        ["आरंग", "बंद"],
    ]
    places = [(r.place.seat_no, r.place.ac_no) for r in read_rows(rows).records]
    assert places == [(8, None), (8, 47), (8, 52)]


def test_count_of_assemblies_beside_a_seat_is_no_assemblys_number():
    rows = [
        ["लोकसभा सम्मेलन"],
        ["LS No", "LS", "Planned for", "VS (No.)"],
        [1, "सरगुजा", "17.02.2024", 7],
        [5, "बिलासपुर", "18.02.2024", 8],
        [8, "रायपुर", "19.02.2024", 6],
    ]
    assert {record.place.ac_no for record in read_rows(rows).records} == {None}


def test_assembly_beside_a_seat_that_is_not_its_own_has_no_place():
    rows = [["बूथ समिति"], ["लोकसभा", *HEAD], ["कोरबा", "22 कटघोरा", 9, 4], ["कोरबा", "52 आरंग", 10, 5]]
    reading = read_rows(rows)
    assert units(reading) == [(22, None, None)]
    assert "place-contradicts" in codes(reading)


def test_row_of_which_only_the_cluster_is_named_is_the_clusters_under_any_title():
    rows = [["लोकसभा 7 दुर्ग – प्रवास"], ["क्लस्टर", "बड़ी बैठकें", "आमसभा", "कार्यकर्ता सम्मेलन"], ["रायपुर", 2, 1, 0]]
    place = read_rows(rows).records[0].place
    assert (place.cluster is not None, place.seat_no) == (True, None)


def test_number_behind_a_kendras_name_is_its_own():
    rows = [
        ["विधानसभा 21 कोरबा, मंडल बालको नगर"],
        ["शक्ति केन्द्र", "कुल बूथ", "गठित बूथ समिति"],
        ["बालको नगर क्र. 1", 5, 4],
        ["बालको नगर क्र. 2", 6, 5],
    ]
    kendras = {record.place.shakti_kendra for record in read_rows(rows).records}
    assert len(kendras) == 2


def test_whole_seat_with_a_running_number_is_no_total():
    rows = [
        ["रायगढ़ लोकसभा – निर्णय"],
        ["क्र.", "कहाँ का काम", "निर्णय", "कब तक"],
        [1, "12-जशपुर", "बूथ समिति का गठन", "22.02.2024"],
        [2, "पूरी लोकसभा", "योजना जमा करना", "02.03.2024"],
    ]
    assert [record.place.ac_no for record in read_rows(rows).records] == [12, None]


def test_the_town_where_a_sammelan_was_held_is_not_whose_sammelan_it_is():
    reading = read_rows(
        [
            ["लोकसभा क्षेत्र 3 – जांजगीर-चांपा : मोर्चा सम्मेलन"],
            ["क्र.", "मोर्चा", "सम्पन्न तिथि", "उपस्थित संख्या", "स्थान"],
            [1, "युवा मोर्चा", "05.01.2024", 752, "जांजगीर"],
            [2, "महिला मोर्चा", "09.01.2024", 890, "अकलतरा"],
            [3, "किसान मोर्चा", "11.01.2024", 901, "अकलतरा"],
        ]
    )
    assert {(record.place.seat_no, record.place.ac_no) for record in reading.records} == {(3, None)}
