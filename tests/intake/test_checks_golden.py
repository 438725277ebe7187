"""Golden figures: what cannot be right is red, what should be asked is amber."""

from __future__ import annotations

import pytest

from builders.grids import codes, read_rows, the_definitions
from readiness.definitions.findings import Severity
from readiness.definitions.words import Language
from readiness.intake.findings_of import FINDINGS

BOOTHS = ["मंडल", "कुल बूथ", "गठित बूथ समिति", "शेष बूथ", "सत्यापित बूथ समिति", "सक्रिय बूथ समिति"]
WALLS = ["मंडल", "दीवार लेखन लक्ष्य", "दीवार लेखन पूर्ण", "लिखित सहमति", "शासकीय दीवारें"]
OFFICE = ["विधानसभा", "कार्यालय की स्थिति", "कार्यालय प्रभारी", "उद्घाटन दिनांक", "अंतिम गतिविधि दिनांक"]
TITLE = ["विधानसभा 22 कटघोरा – दिनांक 22.01.2024"]


def found(head: list[str], *rows: list[object]) -> set[str]:
    return codes(read_rows([TITLE, head, *rows]))


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (["दर्री", 50, 60, None, 30, 20], "formed-over-total"),
        (["दर्री", 50, 40, 10, 45, 20], "verified-over-formed"),
        (["दर्री", 50, 40, 10, 30, 35], "active-over-verified"),
        (["दर्री", 50, 40, 5, 30, 20], "formed-and-pending"),
    ],
)
def test_broken_ladder_is_red(row: list[object], code: str):
    assert code in found(BOOTHS, row)
    assert FINDINGS[code] == Severity.RED


def test_right_ladder_says_nothing():
    assert not found(BOOTHS, ["दर्री", 50, 40, 10, 30, 20])


def test_walls_need_consent_and_none_may_be_public():
    assert {"walls-without-consent", "public-walls"} <= found(WALLS, ["दर्री", 100, 80, 60, 2])


def test_active_office_needs_somebody_in_charge_and_activity():
    said = found(OFFICE, ["22 कटघोरा", "कार्यरत", "रिक्त", "01.01.2024", "02.01.2024"])
    assert {"active-without-incharge", "active-without-activity"} <= said


def test_office_opened_long_ago_and_not_functioning_is_asked_about():
    assert "inaugurated-not-functioning" in found(OFFICE, ["22 कटघोरा", "उद्घाटित", "राम", "01.01.2024", None])


def test_event_held_after_the_report_is_red():
    assert "event-in-future" in found(OFFICE, ["22 कटघोरा", "उद्घाटित", "राम", "25.01.2024", None])


def test_every_unit_full_is_asked_about():
    rows = [[name, n, n, 0, n - 1, n - 2] for name, n in (("अ नगर", 41), ("ब नगर", 52), ("स नगर", 63))]
    assert "all-full" in found(BOOTHS, *rows)


def test_same_figures_in_two_units_are_asked_about():
    assert "same-figures" in found(BOOTHS, ["दर्री", 51, 42, 9, 33, 24], ["छुरी", 51, 42, 9, 33, 24])


def test_round_figures_are_asked_about():
    rows = [
        [f"नगर {letter}", 50 + n, 40, 10 + n, 30, 20]
        for n, letter in zip((0, 5, 10, 15), "अबसद", strict=True)
    ]
    assert "round-figures" in found(BOOTHS, *rows)


def test_unit_in_two_rows_with_different_figures_is_asked_about():
    assert "unit-twice" in found(BOOTHS, ["दर्री", 51, 42, 9, 33, 24], ["दर्री", 60, 42, 18, 33, 24])


def test_kendra_too_large_is_asked_about():
    head = ["मंडल", "शक्ति केंद्र", "कुल बूथ", "गठित बूथ समिति"]
    assert "kendra-booths" in found(head, ["दर्री", "दर्री एक", 14, 9])


def test_panna_count_too_small_is_asked_about():
    assert "panna-per-booth" in found(["मंडल", "कुल बूथ", "कुल पन्ना"], ["दर्री", 50, 100])


def test_low_sample_is_red():
    assert "sample-low" in found(["मंडल", "नमूना संख्या", "नमूने में पुष्ट"], ["दर्री", 40, 20])


def test_convenor_without_a_date_is_asked_about():
    rows = [["प्रबंधन समिति"], ["विधानसभा", "संयोजक", "संयोजक घोषणा दिनांक"], ["22 कटघोरा", "हाँ", None]]
    assert "convenor-without-date" in codes(read_rows(rows))


def test_typed_percent_that_differs_is_asked_about():
    head = ["मंडल", "कुल बूथ", "गठित बूथ समिति", "प्रतिशत"]
    assert "percent-differs" in found(head, ["दर्री", 50, 25, "90%"])
    assert "percent-differs" not in found(head, ["दर्री", 50, 25, "50%"])


def test_every_finding_has_short_words_in_both_languages():
    words = the_definitions().words
    for code in FINDINGS:
        room = "refusals" if code in ("no-table", "personal-data") else "findings"
        for lang in Language:
            assert words[lang].has(f"{room}.{code}.message"), code
        assert len(words[Language.HI].sentences[f"{room}.{code}.message"].split()) <= 20
