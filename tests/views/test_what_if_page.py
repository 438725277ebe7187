"""Other weights: the order moves, the method does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders.situations import a_component, a_score, a_situation
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.comparison import Changes
from readiness.scoring.scorecard import Score
from readiness.views.changes_page import changes_page
from readiness.views.situation import Situation
from readiness.views.state_view import state_view
from readiness.views.what_if_page import weights_in_force, what_if_page

STATE = Place.state()


def a_ranked_situation(definitions: Definitions) -> Situation:
    """Eleven seats: the higher the number, the better the committees and the worse the offices."""
    scores = {}
    for number in range(1, 12):
        committees = replace(a_component("", 5 * number, 100, 60), indicator="committee_coordination")
        offices = replace(a_component("", 60 - 5 * number, 100, 40), indicator="office_activation")
        value = committees.points + offices.points
        scores[Place.of_seat(number)] = {"overall": a_score(value, components=(committees, offices))}
    return a_situation(definitions, scores=scores)


def test_under_the_weights_of_the_scores_nothing_moves(definitions: Definitions, hindi: Words) -> None:
    same = (("committee_coordination", 60.0), ("office_activation", 40.0))
    view = what_if_page(a_ranked_situation(definitions), STATE, same, hindi)
    assert view.sentence == "इन भारों पर भी निचले 3 वही हैं: सरगुजा, रायगढ़, जांजगीर-चांपा।"
    assert {row[3].text for row in view.table.rows} == {"0"}


def test_other_weights_turn_the_order_and_say_so(definitions: Definitions, hindi: Words) -> None:
    only_offices = (("committee_coordination", 0.0), ("office_activation", 40.0))
    view = what_if_page(a_ranked_situation(definitions), STATE, only_offices, hindi)
    assert view.sentence == "इन भारों पर निचले 3 बदल जाते हैं: कांकेर, बस्तर, महासमुंद।"
    first = [cell.text for cell in view.table.rows[0]]
    assert first[0] == "कांकेर" and first[2] == "5"
    assert float(view.table.rows[0][2].raw) == pytest.approx(5)


def test_trying_weights_leaves_the_scorecard_as_it_was(definitions: Definitions, hindi: Words) -> None:
    situation = a_ranked_situation(definitions)
    before = {place: each["overall"].value for place, each in situation.scorecard.scores.items()}
    what_if_page(situation, STATE, tuple((name, 1.0) for name, _ in weights_in_force(situation)), hindi)
    assert {place: each["overall"].value for place, each in situation.scorecard.scores.items()} == before


def test_places_rank_alike_on_the_state_page_in_comparisons_and_under_the_same_weights(
    definitions: Definitions, hindi: Words
) -> None:
    situation = a_situation(definitions, scores=dict(map(a_close_score, range(1, 12))))
    card = situation.scorecard
    compared = changes_page(
        situation, STATE, Changes(card, card, card, card, definitions.settings.comparison), hindi
    )
    tried = what_if_page(situation, STATE, (("committee_coordination", 60.0),), hindi)
    said = {row.name: f"{row.rank_text} → {row.rank_text}" for row in state_view(situation, hindi).ranked}
    assert said["सरगुजा"] == "10–11 → 10–11"
    assert {row[0].text: row[4].text for row in tried.table.rows} == said
    assert {row[0].text: row[4].text for row in compared.tables[1].rows} == said


def a_close_score(number: int) -> tuple[Place, dict[str, Score]]:
    """A seat's score, 0.9 above that of the seat before it."""
    part = replace(a_component("", 40 + 0.9 * number, 100, 60), indicator="committee_coordination")
    return Place.of_seat(number), {"overall": a_score(40 + 0.9 * number, components=(part,))}


def test_with_too_few_scores_no_order_is_told(definitions: Definitions, hindi: Words) -> None:
    view = what_if_page(a_situation(definitions), STATE, (), hindi)
    assert view.table.rows == () and view.sentence == "क्रम बताने के लिए और क्षेत्रों के अंक चाहिए।"
