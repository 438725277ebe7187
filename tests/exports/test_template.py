from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from builders.observations import a_record, observations_of
from builders.situations import a_situation
from readiness.definitions.errors import UnknownName
from readiness.definitions.load import Definitions
from readiness.definitions.words import Language, Words
from readiness.exports.template import template
from readiness.intake.job import Means, read_here
from readiness.intake.records import Outcome, Reading
from readiness.views.situation import Situation
from readiness.views.template_view import template_view

AS_OF = date(2024, 1, 25)


def korba(definitions: Definitions) -> Situation:
    """Two mandals of two assemblies and one office, as Korba's own office reported them."""
    observed = observations_of(
        a_record(ac_no=22, mandal="पाली", booth_total=112, bc_formed=104, bc_verified=97, bc_active=83),
        a_record(
            ac_no=22, mandal="दीपका", booth_total=86, bc_formed=81, bc_verified=None, bc_active=61, row=7
        ),
        a_record("panna_committees", ac_no=22, mandal="पाली", panna_total=3361, panna_pramukh_named=2904),
        a_record(
            "offices",
            ac_no=22,
            item="assembly",
            office_status="active",
            office_inaug_date=date(2024, 1, 8),
            office_incharge_named=1,
            office_open_days=6,
            last_activity_date=date(2024, 1, 24),
            test_call="yes",
        ),
    )
    return a_situation(definitions, observed, as_of=AS_OF)


def sent_back(situation: Situation, district: str, words: Words) -> Reading:
    view = template_view(situation, district, words)
    content = template(view, situation.definitions.export_settings, words)
    return read_here(content, f"{district}.xlsx", Means(situation.definitions))


@pytest.mark.parametrize("lang", Language)
def test_it_loads_back_with_no_finding_and_the_same_values(lang: Language, definitions: Definitions) -> None:
    reading = sent_back(korba(definitions), "Korba", definitions.words[lang])
    assert (reading.outcome, reading.findings, reading.sender) == (Outcome.READ, (), "Korba")
    pali = {
        name: value
        for record in reading.records
        if record.place.mandal == "पाली"
        for name, value in record.fields.items()
    }
    assert (pali["booth_total"], pali["bc_active"], pali["panna_total"]) == (112, 83, 3361)
    assert {record.as_on for record in reading.records} == {AS_OF}


@pytest.mark.parametrize("lang", Language)
def test_the_office_comes_back_as_it_was(lang: Language, definitions: Definitions) -> None:
    reading = sent_back(korba(definitions), "Korba", definitions.words[lang])
    offices = [each for each in reading.records if each.area == "offices" and each.place.ac_no == 22]
    fields = {name: value for name, value in offices[0].fields.items() if name != "office_level"}
    assert fields == {
        "office_status": "active",
        "office_inaug_date": date(2024, 1, 8),
        "office_incharge_named": True,
        "office_open_days": 6,
        "last_activity_date": date(2024, 1, 24),
        "test_call": "yes",
    }
    assert offices[0].item == "assembly"


def test_what_was_not_reported_is_left_empty_and_not_zero(definitions: Definitions, hindi: Words) -> None:
    reading = sent_back(korba(definitions), "Korba", hindi)
    deepka = [
        each for each in reading.records if each.place.mandal == "दीपका" and "bc_verified" in each.fields
    ]
    assert deepka[0].fields["bc_verified"] is None


def test_every_assembly_of_the_district_has_its_sheet_and_spare_rows(
    definitions: Definitions, hindi: Words
) -> None:
    view = template_view(korba(definitions), "Korba", hindi)
    names = [sheet.name for sheet in view.sheets]
    assert names == ["20 रामपुर", "21 कोरबा", "22 कटघोरा", "23 पाली-तानाखार", "कार्यालय सूची"]
    assert [row[0] for row in view.sheets[2].rows] == ["पाली", "दीपका", *[None] * 5]
    assert len(view.instructions) == 4


def test_choices_are_offered_and_nothing_is_locked(definitions: Definitions, hindi: Words) -> None:
    view = template_view(korba(definitions), "Korba", hindi)
    book = load_workbook(BytesIO(template(view, definitions.export_settings, hindi)))
    rules = book["कार्यालय सूची"].data_validations.dataValidation
    lists = [rule.formula1 for rule in rules if rule.type == "list"]
    assert '"स्थान नहीं मिला,स्थान तय,उद्घाटित,सुसज्जित,कार्यरत"' in lists
    assert not any(sheet.protection.sheet for sheet in book)


@pytest.mark.parametrize("district", ["Bastar", "Balod", "Raipur"])
def test_an_office_that_never_reported_gets_an_empty_form_that_reads(
    district: str, definitions: Definitions, hindi: Words
) -> None:
    reading = sent_back(a_situation(definitions, as_of=AS_OF), district, hindi)
    assert reading.outcome in (Outcome.READ, Outcome.READ_WITH_FINDINGS)
    assert not [each for each in reading.findings if each.code.startswith("heading")]


def test_a_hidden_place_gets_no_mandal_names(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(a_record(seat_no=10, ac_no=85, mandal="गुप्त", booth_total=9), sender="Bastar")
    view = template_view(a_situation(definitions, observed), "Bastar", hindi)
    assert "गुप्त" not in str(view)


def test_an_unknown_district_is_named_as_such(definitions: Definitions, hindi: Words) -> None:
    with pytest.raises(UnknownName):
        template_view(a_situation(definitions), "Korbaa", hindi)
