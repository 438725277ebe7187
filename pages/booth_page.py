"""A booth: everything that was reported of it, each figure with its file, sheet and cell."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("booth", visit), visit)
