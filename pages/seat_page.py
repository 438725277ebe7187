"""One Lok Sabha seat: two headline scores and how they came about, its assemblies, its gaps."""

from readiness.views.links import crumbs
from readiness.views.seat_view import seat_view
from readiness.web import cache, charts, frame, panels, show
from readiness.web.visit import on_seat

visit = on_seat(frame.visit())
words = visit.words
view = cache.view(visit, seat_view, visit.place.seat_no, for_export=visit.is_shown)

panels.draw(show.crumbs(cache.view(visit, crumbs, visit.place), visit))
panels.heading(view.title, view.sentence, panels.seat_actions(view, visit), panels.documents(visit))
panels.draw(panels.score_cards((view.committees, view.offices), visit))
charts.map_beside(
    view.map,
    visit,
    panels.section(words("web.part.ranking_assemblies"), panels.ranking(view.ranked, visit), key="ranking"),
    panels.decisions(view.decisions, visit),
)
panels.draw(panels.gap_section(view.gaps, view.hidden_note, visit))
panels.draw(
    panels.side_by_side(
        panels.section(words("web.part.opened"), panels.opened_offices(view.opened, visit), key="opened"),
        panels.section(words("web.part.silent"), panels.silent(view.silent, visit), key="silent"),
    ),
    panels.other_scores(view.areas, visit),
    panels.section(
        words("web.part.findings"),
        panels.findings(view.findings, visit),
        panels.to_findings(visit),
        key="findings",
    ),
)
panels.stamp(view.stamp)
