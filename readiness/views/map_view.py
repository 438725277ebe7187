"""What a map shows: one row a place, each with its step of a legend that never moves with the data.

The same view colours a choropleth, a tile map, a slide's native shapes and a printed picture.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from readiness.definitions.levels import Level
from readiness.definitions.map_settings import Step
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Band, Score, Scorecard
from readiness.views.figures import score_figure
from readiness.views.rows import ScoreFigure
from readiness.views.say import share_text, whole
from readiness.views.situation import Situation

NO_REPORT = "none"


class Measure(StrEnum):
    """What the colour means."""

    SCORE = "score"
    TRUST = "trust"
    COVERAGE = "coverage"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class LegendStep:
    """One class of the legend: its word, and how many places stand in it."""

    step: str
    word: str
    count: int


@dataclass(frozen=True, slots=True)
class MapRow:
    """A place on the map. `step` is its class in the legend, NO_REPORT where there is no figure.

    `text` is what is written on the place ("58", "B", "+4", or a dash), `word` the class in words,
    `band` always the score's band, `detail` the lines that a pointer brings up.
    """

    place: Place
    number: int
    name: str
    value: float | None
    text: str
    step: str
    word: str
    band: Band
    is_stale: bool
    detail: tuple[str, ...]

    @property
    def is_reported(self) -> bool:
        """Whether there is a figure to colour the place by."""
        return self.step != NO_REPORT


@dataclass(frozen=True, slots=True)
class InsetTitle:
    """A city that the map shows once more, larger: its id in maps.toml and its name."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class MapView:
    """A map of seats (level seat) or assemblies; `sentence` says in one line what it shows.

    `cluster` is the cluster whose seats alone are shown.
    """

    level: Level
    seat_no: int | None
    area: str
    measure: Measure
    title: str
    sentence: str
    legend: tuple[LegendStep, ...]
    rows: tuple[MapRow, ...]
    insets: tuple[InsetTitle, ...]
    cluster: str | None = None


def map_view(
    situation: Situation,
    level: Level,
    seat_no: int | None,
    area: str,
    words: Words,
    *,
    measure: Measure = Measure.SCORE,
    before: Scorecard | None = None,
    cluster: str | None = None,
) -> MapView:
    """The seats in scope (level seat), or a seat's assemblies, coloured by `measure` of `area`.

    `before` is the scorecard that a change is measured against; without one every change is unknown.
    `cluster` leaves only its seats.
    """
    places = _places(situation, level, seat_no, cluster)
    rows = tuple(_row(situation, place, area, words, measure, before) for place in places)
    legend = _legend(situation, measure, rows, words)
    since = before.as_of if before else situation.as_of
    title = words(f"maps.title.{measure}", area=words(f"views.area.{area}"), day=since)
    sentence, insets = _sentence(title, legend, words), _insets(situation, places, words)
    return MapView(level, seat_no, area, measure, title, sentence, legend, rows, insets, cluster)


def _places(situation: Situation, level: Level, seat_no: int | None, cluster: str | None) -> Sequence[Place]:
    if level is Level.SEAT:
        inside = situation.definitions.places.cluster(cluster).seat_nos if cluster else None
        return [seat.place for seat in situation.seats if inside is None or seat.seat_no in inside]
    return [unit.place for unit in situation.assemblies if seat_no in (None, unit.seat_no)]


def _row(
    situation: Situation,
    place: Place,
    area: str,
    words: Words,
    measure: Measure,
    before: Scorecard | None,
) -> MapRow:
    figure = score_figure(situation, place, area, words)
    earlier = before.of(place, area) if before else None
    value = _value(figure, measure, earlier)
    step = _step(situation, figure, measure, value)
    return MapRow(
        place=place,
        number=place.ac_no or place.seat_no or 0,
        name=situation.definitions.places.name(place, words.lang),
        value=value,
        text=_text(figure, measure, value, words),
        step=step,
        word=_word(measure, step, words),
        band=figure.band,
        is_stale=figure.is_stale,
        detail=tuple(_detail(figure, measure, value, before, words)),
    )


def _value(figure: ScoreFigure, measure: Measure, earlier: Score | None) -> float | None:
    if figure.value is None:
        return None
    if measure is Measure.COVERAGE:
        return figure.coverage_pct
    if measure is Measure.CHANGE:
        return None if earlier is None or earlier.value is None else figure.value - earlier.value
    return figure.value


def _step(situation: Situation, figure: ScoreFigure, measure: Measure, value: float | None) -> str:
    if value is None:
        return NO_REPORT
    if measure is Measure.SCORE:
        return figure.band.value
    if measure is Measure.TRUST:
        return figure.trust.lower() or NO_REPORT
    return _class_of(value, situation.definitions.maps.scale[measure])


def _class_of(value: float, steps: Iterable[Step]) -> str:
    """The last step, from low to high, that the value reaches."""
    return [step.id for step in steps if step.least is not None and value >= step.least][-1]


def _word(measure: Measure, step: str, words: Words) -> str:
    return words(f"views.band.{step}" if measure is Measure.SCORE else f"maps.step.{measure}.{step}")


def _text(figure: ScoreFigure, measure: Measure, value: float | None, words: Words) -> str:
    if value is None:
        return words("views.dash")
    if measure is Measure.TRUST:
        return figure.trust or words("views.dash")
    if measure is Measure.COVERAGE:
        return share_text(value, words)
    return figure.value_text if measure is Measure.SCORE else f"{whole(value):+d}"


def _detail(
    figure: ScoreFigure, measure: Measure, value: float | None, before: Scorecard | None, words: Words
) -> Iterable[str]:
    yield f"{figure.label}: {figure.value_text} ({figure.band_word})"
    if before is not None and measure is Measure.CHANGE and value is not None:
        yield words("maps.detail.change", n=f"{whole(value):+d}", day=before.as_of)
    yield from filter(None, (figure.range_text, figure.coverage_text, figure.trust_text))
    yield from filter(None, (figure.as_on_text, figure.stale_text))


def _legend(
    situation: Situation, measure: Measure, rows: Sequence[MapRow], words: Words
) -> tuple[LegendStep, ...]:
    """Every class of the measure, also those that no place stands in today."""
    counts = Counter(row.step for row in rows)
    steps = [step.id for step in situation.definitions.maps.scale[measure]]
    return tuple(LegendStep(step, _word(measure, step, words), counts[step]) for step in steps)


def _insets(situation: Situation, places: Sequence[Place], words: Words) -> tuple[InsetTitle, ...]:
    """The cities whose every segment is on the map."""
    shown = {place.ac_no for place in places}
    insets = situation.definitions.maps.inset.items()
    return tuple(InsetTitle(id, words(f"maps.inset.{id}")) for id, each in insets if shown >= {*each.ac_nos})


def _sentence(title: str, legend: Sequence[LegendStep], words: Words) -> str:
    parts = [words("maps.count", word=step.word, n=step.count) for step in legend if step.count]
    return words("maps.sentence", title=title, counts=words("views.comma").join(parts))
