from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from builders.observations import a_record, observations_of
from builders.office import pdf_of, pdf_text
from builders.situations import a_component, a_score, a_situation
from readiness.definitions.findings import Finding, Severity, Where
from readiness.definitions.levels import Level
from readiness.definitions.load import DATA, Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.exports.deck import deck
from readiness.maps import Outlines, read_outlines, shapes
from readiness.store.reports import StoredFinding
from readiness.views.seat_view import seat_view
from readiness.views.situation import Situation
from readiness.views.state_view import state_view


@pytest.fixture(scope="module")
def outlines(definitions: Definitions) -> Outlines:
    return read_outlines(DATA, definitions.maps)


@pytest.fixture
def situation(definitions: Definitions) -> Situation:
    observed = observations_of(
        a_record(ac_no=22, mandal="मंडल शक्ति केंद्र", booth_total=112, bc_formed=100, bc_active=60),
        a_record(ac_no=24, mandal="हृदयपुर", booth_total=90, bc_formed=80, bc_active=20, row=7),
    )
    parts = (a_component("booths_active", 80, 202, 35),)
    areas = ("overall", "committee_coordination", "office_activation")
    scores = {Place.of_seat(4): {area: a_score(58.2, components=parts) for area in areas}}
    scores |= {Place.of_assembly(4, ac_no): {"overall": a_score(40.0 + ac_no)} for ac_no in (1, 2, 22)}
    return a_situation(definitions, observed, scores=scores, is_practice=True)


def opened(content: bytes):  # type: ignore[no-untyped-def]
    return Presentation(BytesIO(content))


def all_text(content: bytes) -> str:
    slides = opened(content).slides
    return " ".join(element.text or "" for slide in slides for element in slide._element.iter(qn("a:t")))


def seat_deck(situation: Situation, outlines: Outlines, words: Words) -> bytes:
    view = seat_view(situation, 4, words, for_export=True)
    style = situation.definitions.export_settings
    return deck(view, shapes(outlines, Level.ASSEMBLY, 4), style, words)


def test_every_slide_carries_the_stamp_and_the_practice_word(
    situation: Situation, outlines: Outlines, hindi: Words
) -> None:
    view = seat_view(situation, 4, hindi, for_export=True)
    slides = opened(seat_deck(situation, outlines, hindi)).slides
    assert len(slides) == 8
    for slide in slides:
        texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert view.stamp.line in texts
        assert "अभ्यास" in texts


def test_real_reports_have_no_watermark(situation: Situation, outlines: Outlines, hindi: Words) -> None:
    slides = opened(seat_deck(replace(situation, is_practice=False), outlines, hindi)).slides
    texts = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    assert not any("अभ्यास" in text for text in texts)


def test_map_chart_and_tables_are_native(situation: Situation, outlines: Outlines, hindi: Words) -> None:
    slides = opened(seat_deck(situation, outlines, hindi)).slides
    freeforms = [element for slide in slides for element in slide._element.iter(qn("a:custGeom"))]
    assert len(freeforms) == 8
    charts = [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]
    assert [len(list(chart.plots[0].categories)) for chart in charts] == [8]
    assert list(charts[0].plots[0].series[0].values)[:3] == [41.0, 42.0, 62.0]
    assert not any(shape.shape_type == 13 for slide in slides for shape in slide.shapes)
    assert sum(shape.has_table for slide in slides for shape in slide.shapes) >= 4


def test_every_run_names_its_fonts_and_its_language(
    situation: Situation, outlines: Outlines, hindi: Words
) -> None:
    for slide in opened(seat_deck(situation, outlines, hindi)).slides:
        for run in slide._element.iter(qn("a:r")):
            properties = run.find(qn("a:rPr"))
            assert properties.get("lang") == "hi-IN"
            faces = [properties.find(qn(tag)).get("typeface") for tag in ("a:latin", "a:ea", "a:cs")]
            assert faces == ["Nirmala UI"] * 3


def test_findings_of_one_kind_share_a_line_that_counts_them(
    situation: Situation, outlines: Outlines, hindi: Words
) -> None:
    facts = {"total": 17, "sum": 172}
    alike = [
        Finding("total-row-differs", Severity.RED, Where("a.xlsx", "22", f"E{row}"), facts=facts)
        for row in (8, 9, 10)
    ]
    other = Finding("macros-ignored", Severity.AMBER, Where("a.xlsx"), "")
    stored = tuple(StoredFinding(each, 1, "a.xlsx", 4, 22) for each in (other, *alike))
    said = all_text(seat_deck(replace(situation, findings=stored), outlines, hindi))
    assert said.count("शीट 22, E8") == 1 and "E9" not in said
    assert said.index("ऐसे 3") < said.index("मैक्रो")


def test_a_place_without_a_report_has_no_bar(situation: Situation, outlines: Outlines, hindi: Words) -> None:
    slides = opened(seat_deck(situation, outlines, hindi)).slides
    chart = next(shape.chart for slide in slides for shape in slide.shapes if shape.has_chart)
    assert list(chart.plots[0].series[0].values)[3:] == [None] * 5


def test_an_empty_store_still_makes_a_deck_that_says_so(
    definitions: Definitions, outlines: Outlines, hindi: Words
) -> None:
    content = seat_deck(a_situation(definitions), outlines, hindi)
    texts = " ".join(
        element.text or "" for s in opened(content).slides for element in s._element.iter(qn("a:t"))
    )
    assert "कोरबा से अभी कोई रिपोर्ट नहीं आई।" in texts


def test_a_phone_number_in_a_mandals_name_does_not_leave(
    situation: Situation, outlines: Outlines, hindi: Words
) -> None:
    observed = observations_of(a_record(ac_no=22, mandal="पाली 9876543210", booth_total=112, bc_active=60))
    content = seat_deck(replace(situation, observations=observed), outlines, hindi)
    texts = " ".join(
        element.text or "" for s in opened(content).slides for element in s._element.iter(qn("a:t"))
    )
    assert "पाली" in texts and "9876543210" not in texts


def test_bastars_mandals_are_not_in_its_deck(
    definitions: Definitions, outlines: Outlines, hindi: Words
) -> None:
    observed = observations_of(a_record(seat_no=10, ac_no=84, mandal="गुप्त मंडल", booth_total=50, bc_active=1))
    view = seat_view(a_situation(definitions, observed), 10, hindi, for_export=True)
    content = deck(view, shapes(outlines, Level.ASSEMBLY, 10), definitions.export_settings, hindi)
    texts = " ".join(
        element.text or "" for s in opened(content).slides for element in s._element.iter(qn("a:t"))
    )
    assert "गुप्त" not in texts and view.hidden_note in texts


def test_the_state_has_a_deck_too(situation: Situation, outlines: Outlines, english: Words) -> None:
    view = state_view(situation, english)
    content = deck(view, shapes(outlines, Level.SEAT), situation.definitions.export_settings, english)
    slides = opened(content).slides
    assert len([element for slide in slides for element in slide._element.iter(qn("a:custGeom"))]) == 11
    languages = {run.find(qn("a:rPr")).get("lang") for s in slides for run in s._element.iter(qn("a:r"))}
    assert languages == {"en-IN"}


@pytest.mark.office
def test_libreoffice_sets_the_matras_right(
    situation: Situation, outlines: Outlines, hindi: Words, tmp_path: Path
) -> None:
    text = pdf_text(pdf_of(seat_deck(situation, outlines, hindi), "pptx", tmp_path))
    for word in ("कोरबा", "विधानसभा", "शक्ति", "हृदयपुर", "सत्यापित", "निर्णय"):
        assert word in text
