"""How a score was made: its parts, and every figure with its file, sheet and cell."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("explain", visit), visit)
