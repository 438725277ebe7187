"""`explain`, `findings`, `silent`: how a score was made, what to check, who has not reported."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from readiness.commands.answer import Answer, Json, Request, a_day, table
from readiness.commands.notes import add_notes
from readiness.commands.place_option import asked_place
from readiness.commands.reading_json import finding_json
from readiness.commands.scores import checked_area, checked_seat, place_json, score_json
from readiness.definitions.levels import Level
from readiness.definitions.places import Places
from readiness.definitions.scope import Scope
from readiness.definitions.words import Words
from readiness.scoring.checks import check_bench
from readiness.scoring.explain import ExplainedPart, Explanation, Source, explanation_of
from readiness.scoring.outdated import outdated
from readiness.scoring.placed import Bench, PlacedFinding
from readiness.scoring.score import score
from readiness.scoring.scorecard import Score
from readiness.store.reports import StoredFinding
from readiness.views.findings_view import stored_key
from readiness.views.silence import silent_offices
from readiness.views.situation import situation_of

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add(commands: Commands, common: argparse.ArgumentParser, words: Words) -> None:
    """Add the three commands."""
    explain = commands.add_parser("explain", parents=[common], help=words("cli.help.explain"))
    explain.add_argument("--place", required=True, metavar="PLACE", help=words("cli.option.place"))
    explain.add_argument("--area", required=True, metavar="A", help=words("cli.option.area"))
    explain.set_defaults(run=explain_score)
    findings = commands.add_parser("findings", parents=[common], help=words("cli.help.findings"))
    findings.add_argument("--seat", type=int, metavar="N", help=words("cli.option.seat"))
    findings.set_defaults(run=list_findings)
    add_notes(findings, common, words)
    silent = commands.add_parser("silent", parents=[common], help=words("cli.help.silent"))
    silent.set_defaults(run=list_silent)
    for command in (explain, findings, silent):
        command.add_argument("--as-of", type=a_day, metavar="D", help=words("cli.option.as_of"))


def explain_score(request: Request) -> Answer:
    """One score opened to its arithmetic, down to file, sheet and cell."""
    observations = request.open_store().observations()
    card = score(observations, request.definitions, request.as_of, tuple(Level))
    place = asked_place(request.options.place, request, card.scores)
    area = checked_area(request) or ""
    explained = explanation_of(card, observations, request.definitions, place, area)
    return Answer(_explanation(explained, request), "\n".join(_arithmetic(explained, request)))


def list_findings(request: Request) -> Answer:
    """The figures to check: those found in each report in force, then those that several reports show."""
    seat_no = checked_seat(request)
    scope = Scope.everything() if seat_no is None else Scope(frozenset({seat_no}))
    store = request.open_store()
    everything = replace(store.observations(scope), settled=frozenset())
    bench = Bench(everything, request.definitions, request.as_of)
    compared, past = check_bench(bench), outdated(bench)
    stored = [
        each for each in store.findings(scope) if not past.holds(each.report_id, each.finding.where.sheet)
    ]
    notes = {note.key: note.state.value for note in store.notes()}
    documents = [
        {**document, "note": notes.get(str(document["key"]))}
        for document in (
            *(_stored_finding(each, request) for each in stored),
            *(_compared_finding(each, request) for each in compared if scope.allows(each.place.seat_no)),
        )
    ]
    shown = ("severity", "file", "sheet", "cell", "message")
    rows = [[str(document[name]) for name in shown] for document in documents]
    return Answer({"findings": documents}, table(rows) if rows else request.words("cli.no_findings"))


def list_silent(request: Request) -> Answer:
    """The offices whose report is missing or old, each with a message that can be sent as it is."""
    everything = Scope.everything()
    situation = situation_of(request.open_store(), request.definitions, request.as_of, everything)
    offices = [
        {"office": row.name, "seats": row.seats, "days": row.days, "message": row.message}
        for row in silent_offices(situation, request.words)
    ]
    document = {"as_of": request.as_of.isoformat(), "offices": offices}
    lines = [f"{office['office']} ({office['seats']}): {office['message']}" for office in offices]
    return Answer(document, "\n".join(lines) or request.words("cli.nobody_silent"))


def _stored_finding(each: StoredFinding, request: Request) -> Json:
    place: Json = {"seat_no": each.seat_no or None, "ac_no": each.ac_no or None}
    known = {"key": stored_key(each), "report": each.report_id, "file": each.file}
    return {**known, **place, **finding_json(each.finding, request)}


def _compared_finding(each: PlacedFinding, request: Request) -> Json:
    return {
        "key": each.key,
        "report": None,
        "file": each.finding.where.file,
        "seat_no": each.place.seat_no,
        "ac_no": each.place.ac_no,
        "area": each.area,
        "place": place_json(each.place, request.definitions.places),
        **finding_json(each.finding, request),
    }


def _explanation(explained: Explanation, request: Request) -> Json:
    places = request.definitions.places
    return {
        "place": place_json(explained.place, places),
        "area": explained.area,
        "as_of": explained.as_of.isoformat(),
        "method": explained.method,
        "score": score_json(explained.score),
        "trust": _trust_json(explained.score),
        "components": [_part(part, request) for part in explained.parts],
    }


def _trust_json(score: Score) -> Json:
    """The trust grade with the points that each of its parts lost, and which of them decided it."""
    parts = [
        {"part": each.name, "lost": each.lost, "most": each.most, "decides": each.decides}
        for each in score.trust_parts
    ]
    return {"grade": score.trust or None, "facts": dict(score.trust_facts), "parts": parts}


def _part(part: ExplainedPart, request: Request) -> Json:
    component = part.component
    return {
        "indicator": component.indicator,
        "label": _label(component.indicator, request),
        "weight": component.weight,
        "numerator": component.numerator,
        "denominator": component.denominator,
        "missing": component.missing,
        "points": component.points,
        "low_points": component.low_points,
        "high_points": component.high_points,
        "state": component.state.value,
        "sources": [_source(source, request.definitions.places) for source in part.sources],
    }


def _source(source: Source, places: Places) -> Json:
    return {
        "place": place_json(source.place, places),
        "item": source.item or None,
        "field": source.field,
        "value": source.value,
        "day": source.day.isoformat(),
        "report": source.report_id,
        "file": source.file,
        "sheet": source.sheet,
        "cell": source.cell,
        "counts": source.counts,
    }


def _label(indicator: str, request: Request) -> str:
    """An indicator's label; the parts of the overall score are areas."""
    indicators, words = request.definitions.indicators, request.words
    if indicator in indicators:
        return indicators[indicator].label.text(words.lang)
    return words(f"views.area.{indicator}")


def _arithmetic(explained: Explanation, request: Request) -> Iterator[str]:
    places, words = request.definitions.places, request.words
    name = places.name(explained.place, words.lang) or words("views.state_name")
    yield words("cli.explained", place=name, value=_number(explained.score.value))
    for part in explained.parts:
        weight, points = _number(part.component.weight), _number(part.component.points)
        yield words(
            "cli.component", label=_label(part.component.indicator, request), points=points, weight=weight
        )
        yield from (_cell_line(source, request) for source in part.sources)


def _cell_line(source: Source, request: Request) -> str:
    words = request.words
    value = f"{source.value:g}" if isinstance(source.value, float | int) else source.value
    cell = words("cli.cell", file=source.file, sheet=source.sheet, cell=source.cell)
    return (
        f"    {request.definitions.places.name(source.place, words.lang)}: {source.field} = {value} ← {cell}"
    )


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"
