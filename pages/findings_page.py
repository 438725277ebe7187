"""Figures to check, each with a place to note that it was explained or corrected."""

from readiness.views.findings_page import findings_page
from readiness.web import cache, findings_panel, frame

visit = frame.visit()
view = cache.view(visit, findings_page, seat_no=visit.place.seat_no, for_export=visit.is_shown)

findings_panel.findings(view, visit)
