"""Tours of three kinds with their missing parts, conferences, the morcha grid, cluster meetings."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("programmes", visit), visit)
