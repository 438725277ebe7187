"""An assembly: its two headline scores, its mandals and what each still lacks."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("assembly", visit), visit)
