"""Who sent what and when, who is silent, which figures to check."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("reports", visit), visit)
