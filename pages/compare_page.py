"""Two seats, or the clusters, side by side."""

from readiness.web import frame, panels, show, stories

visit = frame.visit()

ways = panels.compare_ways(stories.compared(visit), visit)
show.page(stories.story("compare", visit), visit, ways)
