"""Gaps by the designation that is responsible, most gaps first."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("responsibility", visit), visit)
