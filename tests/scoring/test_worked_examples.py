"""Every worked example of every indicator file is a test; a new file brings its own."""

from __future__ import annotations

from datetime import date

import pytest

from builders.observations import A_DAY, a_place, a_record, observations_of
from readiness.definitions.indicators import Example, Indicator
from readiness.definitions.levels import Level
from readiness.definitions.load import load
from readiness.definitions.measures import Ratio
from readiness.definitions.places import Place
from readiness.intake.records import Record
from readiness.scoring.derived import DERIVED
from readiness.scoring.score import score

INDICATORS = load().indicators
CASES = [(each, example) for each in INDICATORS.values() for example in each.example]


def the_place(level: Level) -> Place:
    return {
        Level.STATE: Place.state(),
        Level.CLUSTER: Place.of_cluster("bilaspur"),
        Level.SEAT: Place.of_seat(4),
    }.get(level, Place.of_assembly(4, 22))


def a_unit(indicator: Indicator, example: Example, number: int) -> Place:
    """Counted units are told apart by their names; expected units are the place itself."""
    if not isinstance(indicator.measure, Ratio) or example.level in (
        Level.SEAT,
        Level.ASSEMBLY,
        Level.CLUSTER,
    ):
        return the_place(example.level)
    mandal, kendra, booth = f"म{number}", f"श{number}", str(number)
    return {
        Level.MANDAL: a_place(4, 22, mandal),
        Level.SHAKTI_KENDRA: a_place(4, 22, "म", kendra),
        Level.BOOTH: a_place(4, 22, "म", "श", booth),
    }[example.level]


def records_of(indicator: Indicator, example: Example) -> list[Record]:
    records = []
    for number, row in enumerate(example.rows, 1):
        fields = {name: as_value(value) for name, value in row.items() if name not in ("as_on", "item")}
        day = date.fromisoformat(str(row["as_on"])) if "as_on" in row else A_DAY
        where = a_unit(indicator, example, number)
        item = str(row.get("item", ""))
        records.append(
            a_record(indicator.measure.area, place=where, as_on=day, item=item, row=number, **fields)
        )
    return records


def as_value(value: object) -> object:
    is_date = isinstance(value, str) and len(value) == 10 and value[4] == "-"
    return date.fromisoformat(value) if is_date else value


def shown_at(indicator: Indicator, example: Example) -> Level:
    """The finest coarse level that shows the indicator and lies at or above the example's rows."""
    deepest = min(example.level.depth, Level.ASSEMBLY.depth)
    return max((each for each in indicator.levels if each.depth <= deepest), key=lambda each: each.depth)


@pytest.mark.parametrize(
    ("indicator", "example"), CASES, ids=[f"{each.id}: {example.says}" for each, example in CASES]
)
def test_worked_example(definitions, indicator: Indicator, example: Example):
    level = shown_at(indicator, example)
    card = score(observations_of(*records_of(indicator, example)), definitions, date(2024, 2, 1))
    found = card.of(the_place(level), indicator.area)
    part = next(each for each in found.components if each.indicator == indicator.id)
    whole = part.denominator + part.missing
    share = part.numerator / part.denominator if part.denominator else part.share
    assert share == (None if example.share is None else pytest.approx(example.share))
    if example.low is not None:
        assert (part.numerator - part.unproven) / whole == pytest.approx(example.low)
    if example.high is not None:
        assert (part.numerator + part.missing) / whole == pytest.approx(example.high)


@pytest.mark.parametrize("indicator", INDICATORS.values(), ids=list(INDICATORS))
def test_every_field_an_indicator_reads_is_one_that_reports_can_hold(definitions, indicator: Indicator):
    assert indicator.measure.fields() <= {*definitions.layouts.fields, *DERIVED}
    assert indicator.measure.area in definitions.layouts.areas


@pytest.mark.parametrize("indicator", INDICATORS.values(), ids=list(INDICATORS))
def test_every_indicator_names_a_designation_that_has_words(hindi, indicator: Indicator):
    assert hindi.has(f"scoring.designation.{indicator.responsible}")
