"""Names are told by what stands beside them; places, posts and plain words stay."""

from __future__ import annotations

import pytest

from builders.grids import read_rows
from readiness.definitions.load import Definitions
from readiness.intake.names import name_presence, without_names


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("श्री राम कुमार साहू ने बताया", "▮ ने बताया"),
        ("बैठक श्रीमती सीता देवी के घर हुई", "बैठक ▮ के घर हुई"),
        ("रमेश जी से बात हुई", "▮ से बात हुई"),
        ("राम कुमार साहू ▮", "▮"),
        ("दीपक टंकेश्वर - ▮", "▮"),
        ("जिलाध्यक्ष रमेश पटेल", "जिलाध्यक्ष ▮"),
        ("प्रभारी का नाम बदला - विजय शर्मा जी", "प्रभारी का नाम बदला - ▮"),
        ("Shri Ram Kumar Sahu", "▮"),
        ("Smt. Sita Devi attended", "▮"),
        ("राम पिता श्याम लाल", "▮"),
        ("Ramesh S/o Suresh Patel", "▮"),
    ],
)
def test_a_name_goes_and_the_rest_stays(text: str, left: str, definitions: Definitions) -> None:
    scrubbed = without_names(text, definitions.persons)

    assert scrubbed.text == left
    assert scrubbed.removed.names == 1


@pytest.mark.parametrize(
    "text",
    [
        "मुख्यमंत्री जी का प्रवास",
        "माननीय सांसद का प्रवास",
        "शहीद भगत सिंह नगर",
        "पंडित सुंदरलाल शर्मा मंडल",
        "डॉ. अंबेडकर वार्ड",
        "Pali SO Korba",
        "संपर्क ▮ पर करें",
        "बूथ 22 में समन्वय की समस्या",
        "22 कटघोरा",
        "मंडलवार_बालोद",
        "दो बूथ शेष, शीघ्र करेंगे",
        "बूथ समिति > गठित",
        "Booth committees formed",
        "",
    ],
)
def test_what_is_no_name_stays(text: str, definitions: Definitions) -> None:
    assert without_names(text, definitions.persons).text == text


def test_every_place_and_every_known_heading_stays(definitions: Definitions) -> None:
    places = definitions.places
    named = [*places.seats, *places.assemblies, *places.districts]
    texts = {text for unit in named for text in (unit.name_hi, unit.name_en)}
    texts |= {field.hi for field in definitions.layouts.fields.values()}

    assert [text for text in sorted(texts) if without_names(text, definitions.persons).removed.names] == []


@pytest.mark.parametrize("text", ["राम कुमार", "▮", "श्री मोहन", "R. K. Sahu", "राम (▮)"])
def test_a_cell_that_names_somebody_says_so(text: str, definitions: Definitions) -> None:
    assert name_presence(text, definitions.persons)


NOBODY = ["", "-", "--", ".", "रिक्त", "नहीं", "नियुक्त नहीं", "Vacant", "n.a.", "0", "अप्राप्त"]


@pytest.mark.parametrize("text", NOBODY)
def test_a_cell_that_names_nobody_says_so(text: str, definitions: Definitions) -> None:
    assert not name_presence(text, definitions.persons)


def test_of_who_is_responsible_only_the_designation_is_kept():
    rows = [["निर्णय पंजी – लोकसभा कोरबा"], ["क्र.", "निर्णय", "उत्तरदायी", "समय सीमा"]]
    who = ["दुकालू नमूना", "श्री श्याम", "जिला महामंत्री दुकालू नमूना", "प्रदेश महामंत्री एवं जिलाध्यक्ष", "मीडिया विभाग"]
    reading = read_rows([*rows, *([n, f"काम {n}", each, "12.02.2024"] for n, each in enumerate(who, 1))])
    kept = [record.fields["owner_role"] for record in reading.records]
    assert kept == [None, None, "जिला महामंत्री", "प्रदेश महामंत्री एवं जिलाध्यक्ष", "मीडिया विभाग"]
    assert reading.removed.names >= 2
