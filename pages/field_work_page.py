"""Walls against written consent, and scheme outreach."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("field-work", visit), visit)
