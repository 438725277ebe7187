"""A sheet that lists persons is refused whole, under whatever headings."""

from __future__ import annotations

import pytest

from builders.files import Rows, an_xlsx
from builders.samples import SHEET, SUMMARY
from readiness.definitions.load import Definitions
from readiness.intake.job import Means, read_here
from readiness.intake.records import Outcome, Reading

SEXES = ["पु", "म", "पु", "पु", "म", "म", "पु", "म", "पु", "म"]
ROLLS: dict[str, Rows] = {
    "an electoral roll": [
        ["क्र.", "मतदाता का नाम", "पिता/पति का नाम", "मकान नं.", "आयु", "लिंग", "EPIC"],
        *[[n, "राम", "श्याम", n, 30 + n * 7 % 40, sex, f"ABC{1234560 + n}"] for n, sex in enumerate(SEXES)],
    ],
    "a roll under strange headings": [
        ["क", "ख", "ग", "घ"],
        *[[n, "राम लाल", 30 + n * 7 % 40, sex] for n, sex in enumerate(SEXES)],
    ],
    "card numbers under strange headings": [
        ["क", "ख", "कुल बूथ"],
        *[[n, f"ABC{1234560 + n}", 5] for n in range(6)],
    ],
    "a list of beneficiaries": [
        ["क्र.", "हितग्राही का नाम", "आधार नंबर", "खाता क्रमांक"],
        *[[n, "राम", f"2345 6789 01{n:02d}", 12345678901 + n] for n in range(6)],
    ],
    "a column of castes": [["मंडल", "कुल बूथ", "जाति"], ["पाली", 12, "क"], ["छुरी", 14, "ख"]],
    "a column of religions": [["मंडल", "कुल बूथ", "धर्म"], ["पाली", 12, "क"], ["छुरी", 14, "ख"]],
}


def read(definitions: Definitions, **sheets: Rows) -> Reading:
    return read_here(an_xlsx(sheets), "रिपोर्ट.xlsx", Means(definitions))


@pytest.mark.parametrize("name", ROLLS)
def test_it_is_refused_and_nothing_of_it_is_kept(name: str, definitions: Definitions) -> None:
    reading = read(definitions, **{"सूची": ROLLS[name]})

    assert reading.outcome is Outcome.REFUSED
    assert reading.refusal is not None and reading.refusal.code == "personal-data"
    assert (reading.tables, reading.records) == ((), ())


@pytest.mark.parametrize("name", ROLLS)
def test_a_good_sheet_beside_it_is_still_read(name: str, definitions: Definitions) -> None:
    reading = read(definitions, **{SHEET: SUMMARY, "सूची": ROLLS[name]})

    assert {record.sheet for record in reading.records} == {SHEET}
    assert "sheet-of-persons" in {finding.code for finding in reading.findings}


def test_counts_that_could_be_ages_are_no_list_of_persons(definitions: Definitions) -> None:
    rows = [["मंडल", "कुल बूथ", "गठित"], *[[f"मंडल {n}", 40 + n * 3, 30 + n] for n in range(10)]]

    assert read(definitions, **{SHEET: rows}).outcome is not Outcome.REFUSED
