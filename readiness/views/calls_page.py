"""Call-backs: what an assembly claims, which of its booths to call, and what the calls leave of the claim.

Booth numbers only, no name and no telephone: whom to call is looked up by the caller in his own list.
"""

from __future__ import annotations

from dataclasses import dataclass

from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.placed import Bench
from readiness.scoring.sample import (
    CLAIM,
    Answer,
    Verified,
    answers_of,
    claim_day,
    draw_units,
    units_of,
    verified_at,
)
from readiness.views.figures import COMMITTEES, place_name, score_figure
from readiness.views.links import crumbs, link_to
from readiness.views.page import CellView, TableView
from readiness.views.place_pages import is_hidden
from readiness.views.rows import Link, Stamp
from readiness.views.say import day_text, share_text, whole
from readiness.views.situation import Situation
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import Cells, Shape, count, table, text

PAGE = "calls"
_ASSEMBLIES = Shape("calls", ("place", "claimed", "verified", "asked", "trust"))


@dataclass(frozen=True, slots=True)
class CallRow:
    """One booth to call; `answer` is what it said, "" while it was not asked."""

    unit: str
    answer: str


@dataclass(frozen=True, slots=True)
class CallsView:
    """`result` is "claimed 92 %, verified 71 % (±8)"; `drawn` says how the sample was drawn, `hint` what to
    do where there is none. `rows` are empty for a seat, whose `table` lists its assemblies. `may_leave` is
    False where booth numbers must not be printed."""

    place: Place
    round_no: int
    title: str
    result: str
    drawn: str
    hint: str
    stamp: Stamp
    crumbs: tuple[CellView, ...]
    rows: tuple[CallRow, ...]
    table: TableView
    answers: tuple[tuple[str, str], ...]
    may_leave: bool


def calls_page(
    situation: Situation, place: Place, words: Words, *, round_no: int = 1, for_export: bool = False
) -> CallsView:
    """The calls of an assembly, or of a seat's assemblies; `for_export` also holds for the projector."""
    bench = situation.bench
    assembly = place if place.ac_no else None
    is_coarse = assembly is not None and is_hidden(situation, assembly.in_booth("1"))
    rows = _rows(bench, assembly, round_no) if assembly else ()
    hint = words("views.hidden_below_assembly") if is_coarse else ""
    return CallsView(
        place=place,
        round_no=round_no,
        title=words("views.title.calls", name=place_name(situation, place, words)),
        result=result_text(verified(situation, bench, place), words),
        drawn=_drawn(bench, assembly, len(rows), round_no, words) if assembly and rows else "",
        hint=hint if rows or not assembly else words("views.calls.no_units"),
        stamp=stamp_of(situation, score_figure(situation, place, COMMITTEES, words), words),
        crumbs=crumbs(situation, place, words),
        rows=() if for_export and is_coarse else rows,
        table=_assemblies(situation, bench, place, words),
        answers=tuple((each.value, words(f"views.calls.answer.{each}")) for each in Answer),
        may_leave=bool(rows) and not is_coarse,
    )


def verified(situation: Situation, bench: Bench, place: Place) -> Verified:
    """What the place claims of its booth committees, and what its calls leave of it."""
    score = situation.scorecard.of(place, COMMITTEES)
    parts = score.components if score else ()
    claimed = next((part.share for part in parts if part.indicator == CLAIM), None)
    return verified_at(bench, place, None if claimed is None else 100 * claimed)


def result_text(found: Verified, words: Words) -> str:
    """The claim, what is verified of it with its margin, and how the calls went."""
    claimed = share_text(found.claimed_pct, words)
    if found.verified_pct is None or found.margin is None:
        key = "nobody_reached" if found.asked else "only_claimed"
        return words(f"views.calls.{key}", claimed=claimed, n=found.asked)
    return words(
        "views.calls.result",
        claimed=claimed,
        verified=share_text(found.verified_pct, words),
        margin=whole(found.margin),
        n=found.asked,
        confirmed=found.confirmed,
        other=found.asked - found.confirmed - found.unreachable,
        unreachable=found.unreachable,
    )


def _rows(bench: Bench, place: Place, round_no: int) -> tuple[CallRow, ...]:
    units = draw_units(bench.observations, bench.definitions, place, bench.as_of, round_no)
    known = answers_of(bench, place)
    return tuple(CallRow(unit, known[unit].value if unit in known else "") for unit in units)


def _drawn(bench: Bench, place: Place, n: int, round_no: int, words: Words) -> str:
    facts = {"day": day_text(claim_day(bench, place), words), "total": len(units_of(bench, place))}
    return words("views.calls.drawn", round=round_no, n=n, **facts)


def _assemblies(situation: Situation, bench: Bench, place: Place, words: Words) -> TableView:
    """The assemblies of the seat, each with its claim and what its calls leave of it."""
    seat_no = None if place.ac_no else place.seat_no
    inside = situation.definitions.places.assemblies_of(seat_no) if seat_no else ()
    return table(_ASSEMBLIES, [_cells(situation, bench, each.place, words) for each in inside], words)


def _cells(situation: Situation, bench: Bench, place: Place, words: Words) -> Cells:
    found = verified(situation, bench, place)
    figure = score_figure(situation, place, COMMITTEES, words)
    return (
        text(place_name(situation, place, words), Link(PAGE, place)),
        text(share_text(found.claimed_pct, words)),
        text(_with_margin(found, words)),
        count(found.asked or None, words),
        text(figure.trust_text or words("views.dash"), link_to(place)),
    )


def _with_margin(found: Verified, words: Words) -> str:
    if found.verified_pct is None or found.margin is None:
        return words("views.dash")
    share = share_text(found.verified_pct, words)
    return words("views.calls.with_margin", share=share, margin=whole(found.margin))
