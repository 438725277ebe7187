"""What the words mean, and where each question is answered."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("help", visit), visit)
