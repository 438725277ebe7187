from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from builders.situations import a_score, a_situation
from readiness.definitions.levels import Level
from readiness.definitions.load import DATA, Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.exports.map_picture import map_picture
from readiness.maps import Outlines, read_outlines
from readiness.views.map_view import MapView, map_view
from readiness.views.rows import Stamp

STAMP = Stamp("आंतरिक – केवल संगठनात्मक उपयोग", "22 जन. 2024 की स्थिति", "पद्धति 1", "")
KORBA = Place.of_seat(4)


@pytest.fixture(scope="module")
def outlines(definitions: Definitions) -> Outlines:
    return read_outlines(DATA, definitions.maps)


def test_a_map_is_a_full_sheet_coloured_by_band(
    definitions: Definitions, hindi: Words, outlines: Outlines
) -> None:
    view = _view(definitions, hindi, {KORBA: 58.2})
    content = map_picture(view, outlines, STAMP, definitions.export_settings)
    picture = Image.open(BytesIO(content))
    assert picture.size == (1920, 1080)
    assert picture.text["Description"] == view.sentence
    colours = {colour for _, colour in picture.convert("RGB").getcolors(1 << 20)}
    assert (0xE3, 0xA7, 0x2F) in colours and (0x2A, 0x7F, 0x86) in colours


def test_the_same_map_is_the_same_picture(definitions: Definitions, hindi: Words, outlines: Outlines) -> None:
    view = _view(definitions, hindi, {KORBA: 58.2})
    first, second = (map_picture(view, outlines, STAMP, definitions.export_settings) for _ in range(2))
    assert first == second


def test_an_svg_holds_letters_as_outlines(definitions: Definitions, hindi: Words, outlines: Outlines) -> None:
    view = map_view(a_situation(definitions), Level.ASSEMBLY, 8, "overall", hindi)
    drawn = map_picture(view, outlines, STAMP, definitions.export_settings, "svg").decode()
    assert drawn.lstrip().startswith("<?xml") and "<text" not in drawn


def test_practice_data_carries_its_watermark(
    definitions: Definitions, hindi: Words, outlines: Outlines
) -> None:
    view = _view(definitions, hindi, {KORBA: 58.2})
    marked = Stamp("आंतरिक", "22 जन. 2024", "पद्धति 1", "अभ्यास")
    plain = map_picture(view, outlines, STAMP, definitions.export_settings)
    assert map_picture(view, outlines, marked, definitions.export_settings) != plain


def _view(definitions: Definitions, words: Words, values: dict[Place, float]) -> MapView:
    scores = {place: {"overall": a_score(value)} for place, value in values.items()}
    return map_view(a_situation(definitions, scores=scores), Level.SEAT, None, "overall", words)
