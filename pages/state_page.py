"""The state: how many seats are ready, which lag and why, who is silent, what to decide."""

from readiness.views.questions import ready_questions
from readiness.views.state_view import state_view
from readiness.web import cache, charts, drawings, frame, panels

visit = frame.visit()
words = visit.words
view = cache.view(visit, state_view)

panels.heading(view.title, view.sentence, panels.documents(visit))
charts.map_beside(
    view.map,
    visit,
    panels.ranked(words("web.part.ranking_seats"), view, drawings.ranking(view, visit), visit),
)
panels.draw(
    panels.decisions(view.decisions, visit),
    panels.ready_questions(cache.view(visit, ready_questions), visit),
)
panels.draw(panels.ladders(view.ladders, "state", visit))
panels.draw(
    panels.side_by_side(
        panels.section(words("web.part.silent"), panels.silent(view.silent, visit), key="silent"),
        panels.section(words("web.part.opened"), panels.opened_offices(view.opened, visit), key="opened"),
    ),
    panels.section(
        words("web.part.findings"),
        panels.findings(view.findings, visit),
        panels.to_findings(visit),
        key="findings",
    ),
)
panels.draw(panels.other_scores(view.scores, visit, words("web.part.state_scores")))
panels.stamp(view.stamp)
