"""An address is checked against what exists, and a view's address brings the same view back."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest

from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Language
from readiness.web.keys import Query
from readiness.web.visit import on_seat, visit_of


def test_an_empty_address_is_the_state_in_hindi_on_the_newest_day(definitions: Definitions) -> None:
    visit = visit_of({}, definitions)
    assert (visit.place, visit.words.lang, visit.as_of) == (Place.state(), Language.HI, None)
    assert not visit.is_mended


def test_an_address_names_place_day_and_language(definitions: Definitions) -> None:
    visit = visit_of({"ac": "21", "mandal": "पाली", "as_of": "2024-01-22", "lang": "en"}, definitions)
    assert visit.place == Place.of_assembly(4, 21).in_mandal("पाली")
    assert (visit.as_of, visit.words.lang) == (date(2024, 1, 22), Language.EN)


@pytest.mark.parametrize(
    "query",
    [
        {"seat": "12"},
        {"seat": "-1"},
        {"ac": "91"},
        {"ac": "1e3"},
        {"lang": "fr"},
        {"as_of": "2024-02-30"},
        {"cluster": "nowhere"},
        {"mandal": "a\x00b"},
    ],
)
def test_what_does_not_exist_is_dropped_and_said(definitions: Definitions, query: dict[str, str]) -> None:
    visit = visit_of(query, definitions)
    assert visit.is_mended
    assert visit.place == Place.state()


def test_a_mandal_without_its_assembly_is_no_place(definitions: Definitions) -> None:
    assert visit_of({"mandal": "कोरबा"}, definitions).place == Place.state()


def test_every_level_survives_its_own_address(definitions: Definitions) -> None:
    assembly = Place.of_assembly(4, 21)
    for place in (
        Place.of_cluster("bilaspur"),
        Place.of_seat(4),
        assembly,
        assembly.in_mandal("पाली नगर"),
        assembly.in_mandal("पाली").in_shakti_kendra("केंद्र 3"),
        assembly.in_mandal("पाली").in_shakti_kendra("केंद्र 3").in_booth("112अ"),
        assembly.in_booth("112"),
    ):
        address = visit_of({"lang": "en"}, definitions).url("booth", place)
        back = visit_of(dict(parse_qsl(urlsplit(address).query)), definitions)
        assert (back.place, back.words.lang) == (place, Language.EN)


def test_changing_one_key_keeps_the_others(definitions: Definitions) -> None:
    visit = visit_of({"seat": "4", "lang": "en"}, definitions)
    assert visit.changed("seat", Query.AS_OF, "2024-01-22") == "/seat?lang=en&seat=4&as_of=2024-01-22"
    assert visit.changed("seat", Query.LANG, "") == "/seat?seat=4"


def test_the_seat_opened_first_is_a_setting(definitions: Definitions) -> None:
    assert on_seat(visit_of({}, definitions)).place == Place.of_seat(definitions.web.first_seat)
    assert on_seat(visit_of({"seat": "7"}, definitions)).place == Place.of_seat(7)
