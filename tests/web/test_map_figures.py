from __future__ import annotations

import json

import pytest
from plotly.graph_objects import Figure

from builders.situations import a_score, a_situation
from readiness.definitions.levels import Level
from readiness.definitions.load import DATA, Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.exports.map_look import MapLook, ink_on
from readiness.maps import Outlines, read_outlines
from readiness.views.map_view import MapView, map_view
from readiness.web.map_figures import CONFIG, choropleth, urban_inset

KORBA = Place.of_seat(4)


@pytest.fixture(scope="module")
def outlines(definitions: Definitions) -> Outlines:
    return read_outlines(DATA, definitions.maps)


@pytest.fixture(scope="module")
def look(definitions: Definitions) -> MapLook:
    return MapLook(definitions.export_settings.colour, definitions.maps.scale)


@pytest.fixture(scope="module")
def state(definitions: Definitions, hindi: Words) -> MapView:
    situation = a_situation(definitions, scores={KORBA: {"overall": a_score(58.2)}})
    return map_view(situation, Level.SEAT, None, "overall", hindi)


def test_a_click_tells_the_seats_number(state: MapView, outlines: Outlines, look: MapLook) -> None:
    areas = _layers(choropleth(state, outlines, look))[0]
    assert areas["locations"] == list(range(1, 12))


def test_colours_never_move_with_the_figures(state: MapView, outlines: Outlines, look: MapLook) -> None:
    areas = _layers(choropleth(state, outlines, look))[0]
    assert (areas["zmin"], areas["zmax"]) == (-0.5, 3.5)
    assert [colour for _, colour in areas["colorscale"]][::2] == ["#2A7F86", "#E3A72F", "#B5482A", "#E4E8EB"]


def test_shapes_travel_by_address(state: MapView, outlines: Outlines, look: MapLook) -> None:
    figure = choropleth(state, outlines, look)
    assert _layers(figure)[0]["geojson"] == f"/maps/{outlines.digest}/seats.geojson"
    assert len(figure.to_json()) < 24 * 1024


def test_a_place_without_a_report_is_hatched(state: MapView, outlines: Outlines, look: MapLook) -> None:
    _, hatching, _, names = _layers(choropleth(state, outlines, look))
    assert len(hatching["lon"]) > 100
    assert "10 बस्तर<br><b>रिपोर्ट नहीं</b>" in names["text"]


def test_a_band_is_told_by_its_mark_too(state: MapView, outlines: Outlines, look: MapLook) -> None:
    assert "4 कोरबा<br><b>◆ 58</b>" in _layers(choropleth(state, outlines, look))[-1]["text"]


def test_an_old_figure_is_greyed(
    definitions: Definitions, hindi: Words, outlines: Outlines, look: MapLook
) -> None:
    situation = a_situation(definitions, scores={KORBA: {"overall": a_score(58.2, is_stale=True)}})
    view = map_view(situation, Level.SEAT, None, "overall", hindi)
    marker = _layers(choropleth(view, outlines, look))[0]["marker"]
    assert isinstance(marker, dict)
    assert [each < 1 for each in marker["opacity"]].index(True) == 3


def test_the_city_is_named_once_in_its_inset(
    definitions: Definitions, hindi: Words, outlines: Outlines, look: MapLook
) -> None:
    view = map_view(a_situation(definitions), Level.ASSEMBLY, 8, "overall", hindi)
    whole = _layers(choropleth(view, outlines, look))[-1]["text"]
    city = _layers(urban_inset(view, outlines, look, "raipur"))[-1]["text"]
    assert "रायपुर नगर" in whole
    assert not any(name.startswith(("49 ", "50 ", "51 ")) for name in whole)
    assert sum(name.startswith(("49 ", "50 ", "51 ")) for name in city) == 3


def test_the_library_is_handed_an_empty_world() -> None:
    head, world = str(CONFIG["topojsonURL"]).split(",", 1)
    assert head == "data:application/json"
    assert json.loads(world.rstrip("#"))["type"] == "Topology"


@pytest.mark.parametrize(
    ("ground", "ink"), [("FFFFFF", "1F2933"), ("E3A72F", "1F2933"), ("1F4E79", "FFFFFF")]
)
def test_ink_reads_on_its_ground(ground: str, ink: str) -> None:
    assert ink_on(ground) == ink


def test_a_map_carries_no_geometry(state: MapView, outlines: Outlines, look: MapLook) -> None:
    assert len(choropleth(state, outlines, look).to_json()) < 40_000


def _layers(figure: Figure) -> list[dict[str, object]]:
    return list(figure.to_dict()["data"])
