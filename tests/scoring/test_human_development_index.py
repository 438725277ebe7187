"""The engine, given another set of indicators as data, reproduces a published index to three decimals.

The Human Development Index: goalposts for four indicators, the education index an arithmetic mean of two, the
whole a geometric mean of three dimensions. Figures and index values are those of the Human Development Report
2021/22, statistical annex, table 1 (figures of 2021): life expectancy, expected and mean years of schooling,
gross national income per head (2017 PPP $), published HDI.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from builders.observations import a_record, observations_of
from readiness.definitions.indicators import read_indicators
from readiness.definitions.places import Place
from readiness.definitions.settings import Area
from readiness.scoring.score import score

PUBLISHED = [
    ("Switzerland", 83.9872, 16.5003, 13.8597, 66_933.00, 0.962),
    ("Norway", 83.2339, 18.1852, 13.0036, 64_660.11, 0.961),
    ("Iceland", 82.6782, 19.1631, 13.7672, 55_782.05, 0.959),
    ("Australia", 84.5265, 21.0546, 12.7268, 49_238.43, 0.951),
    ("Denmark", 81.3753, 18.7148, 12.9608, 60_364.79, 0.948),
    ("Sweden", 82.9833, 19.4169, 12.6096, 54_489.37, 0.947),
    ("Ireland", 81.9976, 18.9449, 11.5823, 76_168.98, 0.945),
    ("Germany", 80.6301, 17.0101, 14.0914, 54_534.22, 0.942),
    ("Netherlands", 81.6873, 18.6931, 12.5825, 55_979.41, 0.941),
    ("Finland", 82.0381, 19.0529, 12.8737, 49_452.17, 0.940),
    ("Singapore", 82.7545, 16.5242, 11.9224, 90_918.64, 0.939),
]
"""Eleven countries, each standing in a seat; Singapore and Ireland lie beyond the best post of income."""

DIMENSIONS = {
    "health": [("life_expectancy", 20, 85, "false")],
    "education": [("expected_schooling", 0, 18, "false"), ("mean_schooling", 0, 15, "false")],
    "income": [("income_per_head", 100, 75_000, "true")],
}

AN_INDICATOR = """
id = "{id}"
area = "{area}"
unit = "country"
weight = 1
levels = ["seat"]
responsible = "state_office_bearer"
source = "Human Development Report 2021/22, technical note 1"
label = {{ hi = "{id}", en = "{id}" }}
bands = {{ green = 80, amber = 55 }}
[measure]
kind = "goalposts"
area = "countries"
field = "{id}"
level = "seat"
worst = {worst}
best = {best}
log = {log}
[[example]]
says = "the worst post"
rows = [{{ {id} = {worst} }}]
[[example]]
says = "the best post"
rows = [{{ {id} = {best} }}]
"""


@pytest.fixture(scope="module")
def index(definitions, tmp_path_factory):
    """The definitions with the index's indicators and areas in the place of ours."""
    data = tmp_path_factory.mktemp("index")
    (data / "indicators").mkdir()
    for area, members in DIMENSIONS.items():
        for name, worst, best, log in members:
            text = AN_INDICATOR.format(id=name, area=area, worst=worst, best=best, log=log)
            (data / "indicators" / f"{name}.toml").write_text(text, encoding="utf-8")
    areas = {area: Area(composite=1, observed=("countries",)) for area in DIMENSIONS}
    method = definitions.settings.method.model_copy(update={"areas": areas, "combine": "geometric"})
    indicators, faults = read_indicators(data, method)
    assert not faults
    settings = definitions.settings.model_copy(update={"method": method})
    return replace(definitions, settings=settings, indicators={each.id: each for each in indicators})


@pytest.fixture(scope="module")
def card(index):
    fields = [name for members in DIMENSIONS.values() for name, *_ in members]
    records = [
        a_record("countries", place=Place.of_seat(number), **dict(zip(fields, figures, strict=True)))
        for number, (_, *figures, _) in enumerate(PUBLISHED, 1)
    ]
    return score(observations_of(*records), index, date(2024, 1, 25))


@pytest.mark.parametrize("number", range(1, len(PUBLISHED) + 1), ids=[each[0] for each in PUBLISHED])
def test_published_index_is_reproduced_to_three_decimals(card, number: int):
    found = card.of(Place.of_seat(number), "overall")
    assert round(found.value / 100, 3) == PUBLISHED[number - 1][-1]
