"""All seats at once: the same three scores of each in a small panel, and the same as a table."""

from __future__ import annotations

from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.views.charts import multiples_chart
from readiness.views.figures import OVERALL, score_figure
from readiness.views.links import crumbs
from readiness.views.page import PageView
from readiness.views.place_pages import ranking_table
from readiness.views.ranking import ranked
from readiness.views.situation import Situation
from readiness.views.stamp import stamp_of
from readiness.views.state_view import ready_text


def seats_page(situation: Situation, words: Words) -> PageView:
    """The seats in scope in number order as panels, in the order of their scores as a table."""
    overall = score_figure(situation, Place.state(), OVERALL, words)
    chart = multiples_chart(situation, words)
    rows = ranked(situation, [seat.place for seat in situation.seats], words)
    return PageView(
        id="compare",
        title=words("views.title.seats", n=len(situation.seats)),
        sentence=ready_text(rows, words),
        stamp=stamp_of(situation, overall, words),
        crumbs=crumbs(situation, Place.state(), words),
        charts=(chart,),
        tables=(ranking_table(rows, words),),
        has_reports=overall.value is not None,
    )
