"""Call-backs as they are shown: the claim, the sample, what is left of the claim."""

from __future__ import annotations

from dataclasses import replace

from builders.observations import a_record, observations_of
from builders.situations import A_DAY, a_situation
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.exports.call_sheet import call_sheet
from readiness.scoring.sample import Answer, answers_reading
from readiness.scoring.score import score
from readiness.views.calls_page import calls_page
from readiness.views.situation import Situation

KATGHORA, KORBA, JAGDALPUR = Place.of_assembly(4, 22), Place.of_seat(4), Place.of_assembly(10, 86)


def a_called_situation(
    definitions: Definitions, confirmed: int = 0, refused: int = 0, place: Place = KATGHORA
) -> Situation:
    """An assembly of 50 booths of which 40 are said to be active, and the answers of some of these."""
    rows = [
        a_record(place=place.in_mandal("पाली").in_booth(str(n)), booth_total=1, bc_active=int(n <= 40), row=n)
        for n in range(1, 51)
    ]
    seen = observations_of(*rows)
    first = calls_page(a_situation(definitions, seen), place, definitions.words["en"]).rows
    told = [Answer.CONFIRMED] * confirmed + [Answer.NOT_CONFIRMED] * refused
    answers = {row.unit: answer for row, answer in zip(first, told, strict=False)}
    seen = seen.with_reading(answers_reading(place, answers, A_DAY), A_DAY) if answers else seen
    return replace(a_situation(definitions, seen), scorecard=score(seen, definitions, A_DAY))


def test_only_booths_that_are_claimed_are_called_and_none_is_answered_yet(
    definitions: Definitions, hindi: Words
) -> None:
    view = calls_page(a_called_situation(definitions), KATGHORA, hindi)
    assert len(view.rows) == 30 and {row.answer for row in view.rows} == {""}
    assert {int(row.unit) for row in view.rows} <= set(range(1, 41))
    assert view.result == "दावा: 80\u00a0% बूथ समितियाँ सक्रिय; अभी कोई कॉल दर्ज नहीं।"
    assert view.drawn == "नमूना 1: 22 जन. 2024 के दावे वाले 40 बूथों में से 30"


def test_the_result_says_what_is_left_of_the_claim(definitions: Definitions, hindi: Words) -> None:
    view = calls_page(a_called_situation(definitions, 15, 5), KATGHORA, hindi)
    assert view.result.startswith("दावा 80\u00a0% → सत्यापित 60\u00a0% (±")
    assert view.result.endswith("20 कॉल: 15 पुष्ट, 5 नहीं, 0 से संपर्क नहीं।")
    assert [row.answer for row in view.rows].count("confirmed") == 15


def test_a_seat_lists_its_assemblies_with_claim_and_verification(
    definitions: Definitions, hindi: Words
) -> None:
    table = calls_page(a_called_situation(definitions, 15, 5), KORBA, hindi).table
    rows = {row[0].text: [cell.text for cell in row[1:4]] for row in table.rows}
    assert len(rows) == 8
    claimed, verified, asked = rows["कटघोरा"]
    assert (claimed, asked) == ("80\u00a0%", "20") and verified.startswith("60\u00a0% (±")
    assert rows["रामपुर"] == ["–", "–", "–"]


def test_without_booths_it_says_what_to_load(definitions: Definitions, hindi: Words) -> None:
    seen = observations_of(a_record(booth_total=50, bc_active=40))
    view = calls_page(a_situation(definitions, seen), KATGHORA, hindi)
    assert view.rows == () and "बूथ सूची जोड़ें" in view.hint and not view.may_leave


def test_booth_numbers_of_a_coarse_assembly_are_neither_projected_nor_printed(
    definitions: Definitions, hindi: Words
) -> None:
    situation = a_called_situation(definitions, place=JAGDALPUR)
    assert calls_page(situation, JAGDALPUR, hindi, for_export=True).rows == ()
    office = calls_page(situation, JAGDALPUR, hindi)
    assert len(office.rows) == 30 and not office.may_leave


def test_the_sheet_is_one_page_of_paper(definitions: Definitions, hindi: Words, english: Words) -> None:
    for words in (hindi, english):
        body = call_sheet(calls_page(a_called_situation(definitions), KATGHORA, words), words)
        assert body.startswith(b"%PDF")
        assert body.count(b"/Type/Page/") + body.count(b"/Type /Page\n") <= 1
