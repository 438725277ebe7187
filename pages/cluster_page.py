"""A cluster: its seats side by side, what is missing where, its meetings and tours."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("cluster", visit), visit)
