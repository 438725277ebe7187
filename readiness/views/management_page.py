"""Management committees of three kinds, the posts that stand vacant, and who came to the review meetings."""

from __future__ import annotations

from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.scoring.scorecard import Band
from readiness.store.blocks import day_of
from readiness.views.answering import all_answering
from readiness.views.attendance_table import ATTENDANCE, attendance_table
from readiness.views.facts import item_name
from readiness.views.figures import place_name
from readiness.views.links import link_to
from readiness.views.missing_parts import parts_of
from readiness.views.page import CellView, PageView, TableView
from readiness.views.say import reported_day
from readiness.views.situation import Situation
from readiness.views.sources import Row, source_of
from readiness.views.subject_parts import (
    level_word,
    parts_cell,
    place_cell,
    rows_in_order,
    subject_page,
    unit_place,
)
from readiness.views.table_parts import Cells, Shape, count, day, status, table, text
from readiness.views.unit_sums import number

COMMITTEES, POSTS = "management_committees", "posts"
_COMMITTEES = Shape(
    "committees",
    (
        "place",
        "kind",
        "convenor",
        "departments",
        "meetings",
        "last_meeting",
        "missing",
        "designation",
        "source",
    ),
)
_POSTS = Shape("vacant", ("place", "post", "state", "since", "days", "designation", "source"))
_SILENT = Shape("committees_silent", ("place", "kind", "designation"))


def management_page(situation: Situation, words: Words, seat_no: int | None = None) -> PageView:
    """Every committee with what it lacks, every post that is vacant, and who said nothing."""
    committees, posts = _committee_table(situation, seat_no, words), _vacancies(situation, seat_no, words)
    return subject_page(
        situation,
        ("management", (COMMITTEES, POSTS, ATTENDANCE)),
        seat_no,
        words,
        sentence=words("views.sentence.management", n=len(committees.rows), vacant=len(posts.rows)),
        tables=(
            posts,
            committees,
            attendance_table(situation, seat_no, words),
            _silent(situation, seat_no, words),
        ),
    )


def _committee_table(situation: Situation, seat_no: int | None, words: Words) -> TableView:
    units = rows_in_order(situation, COMMITTEES, seat_no)
    parts = parts_of(situation, COMMITTEES, units, words)
    rows = [
        (
            *_committee(situation, unit, words),
            parts_cell(lacking, words),
            _answering(situation, COMMITTEES, unit_place(unit), words),
            _source(situation, unit, words),
        )
        for unit, lacking in zip(units.to_dict("records"), parts, strict=True)
    ]
    return table(_COMMITTEES, rows, words)


def _committee(situation: Situation, unit: Row, words: Words) -> Cells:
    headed, all_of = number(unit, "dept_named"), number(unit, "dept_total")
    departments = words("views.of", n=count(headed, words).text, total=count(all_of, words).text)
    return (
        place_cell(situation, unit, words, COMMITTEES),
        text(item_name(situation, COMMITTEES, str(unit["item"]), words) or level_word(unit, words)),
        yes_or_no(number(unit, "convenor_named"), words),
        CellView(departments, headed),
        count(number(unit, "committee_meetings_held"), words),
        day(reported_day(number(unit, "last_meeting_date")), words),
    )


def yes_or_no(value: float | None, words: Words) -> CellView:
    """Yes, no, or a dash where it was not said."""
    if value is None:
        return text(words("views.dash"))
    return status(words("views.yes" if value else "views.no"), Band.GREEN if value else Band.RED)


def _vacancies(situation: Situation, seat_no: int | None, words: Words) -> TableView:
    units = rows_in_order(situation, POSTS, seat_no).to_dict("records")
    vacant = [unit for unit in units if number(unit, "post_filled") == 0]
    return table(_POSTS, [_vacancy(situation, unit, words) for unit in vacant], words)


def _vacancy(situation: Situation, unit: Row, words: Words) -> Cells:
    since = reported_day(number(unit, "vacant_since"))
    days = None if since is None else day_of(situation.as_of) - day_of(since)
    return (
        place_cell(situation, unit, words, POSTS),
        text(item_name(situation, POSTS, str(unit["item"]), words)),
        status(words("views.status.not_named"), Band.RED),
        day(since, words),
        count(days, words),
        _answering(situation, POSTS, unit_place(unit), words),
        _source(situation, unit, words),
    )


def _silent(situation: Situation, seat_no: int | None, words: Words) -> TableView:
    """Seats and assemblies of which no management committee was reported."""
    told = {unit_place(unit) for unit in rows_in_order(situation, COMMITTEES, seat_no).to_dict("records")}
    missing = [place for place in _expected(situation, seat_no) if place not in told]
    rows = [
        (
            text(place_name(situation, place, words), link_to(place)),
            text(words(f"views.level.{place.level}")),
            _answering(situation, COMMITTEES, place, words),
        )
        for place in missing
    ]
    return table(_SILENT, rows, words)


def _answering(situation: Situation, area: str, place: Place, words: Words) -> CellView:
    return text(all_answering(situation, area, place.level, words))


def _expected(situation: Situation, seat_no: int | None) -> list[Place]:
    seats = [seat for seat in situation.seats if seat_no in (None, seat.seat_no)]
    assemblies = [a.place for a in situation.assemblies if seat_no in (None, a.seat_no)]
    return [*(seat.place for seat in seats), *assemblies]


def _source(situation: Situation, unit: Row, words: Words) -> CellView:
    return text(source_of(situation.observations, unit, "", words).text)
