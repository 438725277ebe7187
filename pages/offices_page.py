"""The 101 offices: how far each has climbed, which were opened and do not function."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("offices", visit), visit)
