"""One Lok Sabha seat: two headline scores and how they came about, its assemblies, its gaps."""

from readiness.views.seat_view import seat_view
from readiness.web import cache, charts, frame, panels
from readiness.web.visit import on_seat

visit = on_seat(frame.visit())
view = cache.view(visit, seat_view, visit.place.seat_no)

panels.heading(view.title, view.sentence, panels.seat_actions(view, visit))
panels.draw(panels.score_cards((view.committees, view.offices), visit))
charts.map_beside(
    view.map,
    visit,
    panels.section(visit.words("web.part.ranking_assemblies"), panels.ranking(view.ranked, visit)),
)
panels.draw(panels.decisions(view.decisions, visit))
panels.draw(panels.gap_section(view.gaps, view.hidden_note, visit))
panels.draw(
    panels.side_by_side(
        panels.section(visit.words("web.part.opened"), panels.opened_offices(view.opened, visit)),
        panels.section(visit.words("web.part.silent"), panels.silent(view.silent, visit)),
    ),
    panels.section(visit.words("web.part.findings"), panels.findings(view.findings, visit)),
)
panels.stamp(view.stamp)
