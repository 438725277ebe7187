"""Golden headings: what a column is called, and what the program makes of it."""

from __future__ import annotations

import pytest

from builders.grids import a_grid, codes, read_sheets, the_definitions
from readiness.intake.headers import Surroundings, match_headers
from readiness.intake.lexicon import lexicon_of
from readiness.intake.profiles import Profile
from readiness.intake.records import How


def matched(*paths: tuple[str, ...] | str, focus: tuple[str, ...] = ()) -> list[str | None]:
    lexicon = lexicon_of(the_definitions().layouts)
    listed = [path if isinstance(path, tuple) else (path,) for path in paths]
    matches = match_headers(listed, lexicon, Surroundings(focus))
    return [match.field if match.how != How.SUGGESTED else None for match in matches]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("कुल बूथ", "booth_total"),
        ("बूथों की कुल संख्या", "booth_total"),
        ("No. of Polling Stations", "booth_total"),
        ("गठित बूथ समितियों की संख्या", "bc_formed"),
        ("जिन बूथों पर समिति बन चुकी है", "bc_formed"),
        ("BOOTH SAMITI GATHIT", "bc_formed"),
        ("बूथ समिति (गठित)", "bc_formed"),
        ("समिति गठन शेष बूथ", "bc_pending"),
        ("बूथ समिति अगठित", "bc_pending"),
        ("booth samitiyon ka satyapan", "bc_verified"),
        ("वास्तविक रूप में कार्यरत पन्ना समिति", "panna_committee_working"),
        ("नियुक्त पन्ना प्रमुखों की संख्या", "panna_pramukh_named"),
        ("शक्ति केन्द्र प्रभारी बने", "sk_convenor_named"),
        ("बी.एल.ए.-2 नियुक्त", "bla2_named"),
        ("वॉट्सऐप ग्रुप की संख्या", "booth_whatsapp_groups"),
        ("दिवार लेखन पूर्ण (नग)", "wall_done"),
        ("मकान मालिक की लिखित सहमति", "wall_consent"),
        ("कार्यालय प्रभारी का नाम व मो. नं.", "office_incharge_named"),
        ("पिछली समिति बैठक कब हुई", "last_meeting_date"),
        ("मण्डल का नाम", "mandal_name"),
        ("वि.स. क्र.", "ac_no"),
        ("मोबाइल नंबर", "!mobile"),
        ("जाति", "!sensitive"),
    ],
)
def test_heading_written_many_ways_is_one_field(heading: str, field: str):
    assert matched(heading) == [field]


def test_bare_word_takes_its_subject_from_the_parent_heading():
    paths = (("बूथ समिति", "गठित"), ("पन्ना समिति", "गठित"), ("शक्ति केंद्र", "कुल"))
    assert matched(*paths) == ["bc_formed", "panna_committee_formed", "sk_total"]


def test_bare_word_takes_its_subject_from_the_left():
    assert matched("कुल बूथ", "गठित", "शेष", "कुल पन्ना", "गठित") == [
        "booth_total",
        "bc_formed",
        "bc_pending",
        "panna_total",
        "panna_committee_formed",
    ]


def test_bare_word_means_what_the_table_is_about():
    assert matched("प्रभारी", focus=("offices",)) == ["office_incharge_named"]
    assert matched("प्रभारी", focus=("shakti_kendras",)) == ["sk_convenor_named"]
    assert matched("लक्ष्य", focus=("wall_writing",)) == ["wall_target"]
    assert matched("अंतिम बैठक दिनांक", focus=("management_committees",)) == ["last_meeting_date"]


def test_bare_word_with_nothing_around_is_not_guessed():
    assert matched("गठित") == [None]
    assert matched("सत्यापित") == [None]


def test_parent_of_two_things_is_not_guessed():
    assert matched(("पन्ना समिति/प्रमुख", "गठित")) == [None]


def test_unknown_word_makes_a_suggestion_not_a_match():
    assert matched("पुनरीक्षित बूथ समिति गठित") == [None]
    reading = read_sheets(
        a_grid([["विधानसभा 22 कटघोरा"], ["मंडल", "कुल बूथ", "पुनरीक्षित बूथ समिति"], ["दर्री", 5, 4]])
    )
    assert codes(reading) & {"heading-suggested", "heading-unknown"}
    assert "bc_formed" not in reading.records[0].fields


def test_every_collected_heading_is_understood():
    bare = {
        "गठित",
        "शेष",
        "गठन शेष",
        "अगठित",
        "Pending",
        "Remaining",
        "Shesh",
        "सत्यापित",
        "Verified",
        "Satyapit",
        "Satyapan",
        "Members",
        "No. of members",
        "Sadasya sankhya",
    }
    for heading in the_definitions().layouts.headings:
        if heading.script != "krutidev" and heading.header not in bare:
            assert matched(heading.header) == [heading.field], heading.header


def test_changed_format_is_told_as_old_and_new_heading():
    profile = Profile("Korba", last_headings={"booth_committees": ("मंडल", "कुल बूथ", "समिति गठित")})
    rows = [["जिला कोरबा, विधानसभा 22 कटघोरा"], ["मंडल", "कुल बूथ", "गठित समितियाँ"], ["दर्री", 5, 4]]
    reading = read_sheets(a_grid(rows), profiles={"Korba": profile})
    finding = next(each for each in reading.findings if each.code == "heading-changed")
    assert finding.facts["before"] == "समिति गठित"
    assert finding.seen == "गठित समितियाँ"


def test_heading_word_of_the_other_script_and_spelling_are_one():
    for heading in ("Kul Booth", "कुल बूथ", "कुल  बूथ\u200d", "कुल बूथ :"):
        assert matched(heading) == ["booth_total"]


def test_a_thing_before_another_heading_in_one_cell_is_its_parent():
    assert matched("पन्ना समिति पन्ना प्रमुख", focus=("panna_committees",)) == ["panna_pramukh_named"]
    assert matched("Panna Committee Panna Pramukh", focus=("panna_committees",)) == ["panna_pramukh_named"]


def test_a_question_for_a_place_or_a_person_is_answered_by_its_name():
    kendras = ("shakti_kendras",)
    assert matched("किस मंडल में", focus=kendras) == ["mandal_name"]
    assert matched("शक्ति केंद्र संयोजक कौन हैं (नाम, नंबर)", focus=kendras) == ["sk_convenor_named"]


def test_a_target_that_was_given_is_a_target():
    assert matched("कितनी दीवारें लिखने का लक्ष्य मिला", focus=("wall_writing",)) == ["wall_target"]


def test_what_was_made_or_taken_on_a_tour_was_held():
    assert matched("Night halts made", focus=("pravas",)) == ["night_halts"]
    assert matched("Big meetings taken", focus=("pravas",)) == ["big_meetings"]
