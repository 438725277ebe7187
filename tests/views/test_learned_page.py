"""Learned words in the reader's own words: headings by their field, names by their assembly."""

from __future__ import annotations

from readiness.definitions.load import Definitions
from readiness.definitions.words import Words
from readiness.desk.learning import HEADING, PLACE, Learned
from readiness.views.learned_page import learned_rows, meanings

WORD = Learned("Korba", HEADING, "बनीं समितियाँ", "bc_formed")
TOWN = Learned("", PLACE, "पाली ताना", "23")


def test_a_word_is_said_with_its_office_and_its_meaning(
    definitions: Definitions, hindi: Words, english: Words
) -> None:
    said = [(row.office, row.meaning) for row in learned_rows([TOWN, WORD], definitions, hindi)]
    assert said == [("सभी जिले", "23 पाली-तानाखार"), ("कोरबा", "गठित बूथ समिति")]
    assert learned_rows([WORD], definitions, english)[0].meaning == "Booth committees formed"


def test_each_kind_can_mean_what_there_is_of_its_kind(definitions: Definitions, hindi: Words) -> None:
    town, word = learned_rows([TOWN, WORD], definitions, hindi)
    assert len(meanings(town, definitions, hindi).options) == 90
    offered = dict(meanings(word, definitions, hindi).options)
    assert "bc_active" in offered and "phone" not in offered


def test_a_meaning_that_exists_no_more_is_shown_as_it_was_kept(
    definitions: Definitions, hindi: Words
) -> None:
    gone = [Learned("Korba", HEADING, "x", "old_field"), Learned("Korba", PLACE, "y", "91")]
    assert [row.meaning for row in learned_rows(gone, definitions, hindi)] == ["old_field", "91"]
