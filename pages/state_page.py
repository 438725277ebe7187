"""The state: how many seats are ready, which lag and why, who is silent, what to decide."""

from readiness.views.state_view import state_view
from readiness.web import cache, charts, frame, panels

visit = frame.visit()
view = cache.view(visit, state_view)

panels.heading(view.title, view.sentence)
charts.map_beside(
    view.map,
    visit,
    panels.section(visit.words("web.part.ranking_seats"), panels.ranking(view.ranked, visit)),
)
panels.draw(panels.decisions(view.decisions, visit))
panels.draw(
    panels.side_by_side(
        panels.section(visit.words("web.part.silent"), panels.silent(view.silent, visit)),
        panels.section(visit.words("web.part.opened"), panels.opened_offices(view.opened, visit)),
    )
)
panels.stamp(view.stamp)
