"""Any unit by its name in either script, or by its number."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("search", visit), visit)
