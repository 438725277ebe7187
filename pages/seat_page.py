"""One Lok Sabha seat: two headline scores and how they came about, its assemblies, its gaps."""

from readiness.views.links import crumbs
from readiness.views.seat_view import seat_view
from readiness.web import cache, charts, drawings, frame, panels, show, stories
from readiness.web.visit import on_seat

visit = on_seat(frame.visit())
words = visit.words
view = cache.view(visit, seat_view, visit.place.seat_no, for_export=visit.is_shown)

panels.draw(
    panels.trail(show.crumbs(cache.view(visit, crumbs, visit.place), visit), panels.seat_actions(view, visit))
)
panels.heading(view.title, view.sentence, panels.documents(visit))
panels.draw(
    panels.contents([(key, words(f"web.part.{name}")) for key, name in panels.SEAT_PARTS.items()], visit)
)
panels.draw(panels.score_cards((view.committees, view.offices), visit))
charts.map_beside(
    view.map,
    visit,
    panels.ranked(words("web.part.ranking_assemblies"), view, drawings.ranking(view, visit), visit),
)
panels.draw(panels.decisions(view.decisions, visit))
panels.draw(panels.ladders(view.ladders, "seat", visit))
panels.draw(panels.gap_section(view.gaps, view.hidden_note, visit))
panels.draw(
    panels.side_by_side(
        panels.section(words("web.part.opened"), panels.opened_offices(view.opened, visit), key="opened"),
        panels.together(
            panels.section(words("web.part.silent"), panels.silent(view.silent, visit), key="silent"),
            panels.section(
                words("web.part.findings"),
                panels.findings(view.findings, visit),
                panels.to_findings(visit),
                key="findings",
            ),
        ),
    ),
    panels.other_scores(view.areas, visit),
    show.listed(stories.pace(visit), visit),
)
panels.stamp(view.stamp)
