"""Status words as offices write them: whole cells, clauses, negations, and what stays unknown."""

from __future__ import annotations

import pytest

from builders.grids import read_rows, the_definitions, values
from readiness.intake.statuses import statuses_of


def said(text: str) -> str | None:
    return statuses_of(the_definitions().layouts).read(text)


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("फीता कट गया", "inaugurated"),
        ("Ribbon cut / inaugurated", "inaugurated"),
        ("उद्घाटन हो चुका है", "inaugurated"),
        ("ताला बंद", "inactive"),
        ("बंद पड़ा है", "inactive"),
        ("band pada hai", "inactive"),
        ("Shut down", "inactive"),
        ("Inaugurated only", "inactive"),
        ("केवल उद्घाटन हुआ", "inactive"),
        ("चालू हालत में", "active"),
        ("नियमित चल रहा है", "active"),
        ("कार्यालय रोज खुल रहा है", "active"),
        ("Running regularly", "active"),
        ("तैयार नहीं", "not_started"),
        ("Yet to be started", "not_started"),
        ("तिथि तय, खुलना है", "planned"),
        ("khulne ki tithi tay hai", "planned"),
        ("Opening proposed", "planned"),
        ("उद्घाटन 5 को होगा", "pending"),
        ("चालू होने वाला है", "pending"),
        ("मकान देखा जा रहा है", "not_found"),
        ("jagah dekh rahe hain", "not_found"),
        ("भवन मिल गया, फर्नीचर बाकी", "site_fixed"),
        ("ready but not open", "site_fixed"),
        ("रद्द हो गया", "cancelled"),
        ("तिथि आगे बढ़ी", "postponed"),
        ("घोषणा बाकी", "not_named"),
        ("To be appointed", "not_named"),
        ("भरा है", "named"),
        ("आ गया", "yes"),
        ("नहीं आया", "no"),
    ],
)
def test_words_offices_really_use(cell: str, status: str):
    assert said(cell) == status


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("चालू है, बिजली नहीं", "active"),
        ("चालू नहीं, बिजली है", "inactive"),
        ("not active", "inactive"),
        ("active nahi hai", "inactive"),
        ("बंद नहीं है", "active"),
        ("बाकी नहीं", "complete"),
        ("उद्घाटन नहीं हुआ", "not_started"),
        ("सत्यापित नहीं हुई", "unverified"),
    ],
)
def test_negation_denies_only_what_it_stands_by(cell: str, status: str):
    assert said(cell) == status


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("उद्घाटन हो गया पर बंद है", "inactive"),
        ("किराया बकाया, चालू है", "active"),
        ("चालू है, इंटरनेट बाकी", "active"),
        ("सम्पन्न हुआ, रिपोर्ट बाकी", "complete"),
    ],
)
def test_of_two_clauses_the_later_state_counts(cell: str, status: str):
    assert said(cell) == status


@pytest.mark.parametrize("cell", ["झकास", "सक्रिय व निष्क्रिय", "कोरबा में बंद; पाली में चालू"])
def test_what_is_unknown_or_contradicts_itself_stays_unknown(cell: str):
    assert said(cell) is None


def test_every_collected_word_reads_as_listed():
    statuses = statuses_of(the_definitions().layouts)
    wrong = [w for w in the_definitions().layouts.statuses if statuses.read(w.text) != w.status]
    assert not wrong


def _is_hindi_word(text: str) -> bool:
    return all("\u0900" <= letter <= "\u097f" for letter in text)


def test_a_denied_word_never_reads_as_the_word_itself():
    layouts = the_definitions().layouts
    statuses = statuses_of(layouts)
    positive = {"complete", "active", "inaugurated", "verified", "named", "equipped", "site_fixed"}
    words = [w for w in layouts.statuses if w.status in positive and _is_hindi_word(w.text)]
    assert len(words) > 30
    assert not [w.text for w in words if statuses.read(f"{w.text} नहीं") == w.status]


def test_person_called_like_a_status_is_a_person():
    title = ["कार्यालय – लोकसभा कोरबा"]
    head = ["विधानसभा", "कार्यालय प्रभारी का नाम"]
    rows = [["21 कोरबा", "शेष नारायण"], ["22 कटघोरा", "अभी रिक्त है"], ["20 रामपुर", "घोषणा शेष"]]
    assert values(read_rows([title, head, *rows]), "office_incharge_named") == [True, False, False]


def test_plan_that_did_not_come_is_a_no():
    rows = [["विधानसभा रणनीति – लोकसभा कोरबा"], ["विधानसभा", "कार्ययोजना प्राप्त"]]
    reading = read_rows([*rows, ["21 कोरबा", "आ गया"], ["22 कटघोरा", "अप्राप्त"], ["20 रामपुर", "नहीं आया"]])
    assert values(reading, "ac_plan_received") == [True, False, False]
