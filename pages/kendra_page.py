"""A shakti kendra: its booths and its review."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("kendra", visit), visit)
