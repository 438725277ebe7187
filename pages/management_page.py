"""Management committees of three kinds and the posts: convenors, departments, meetings, vacancies."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("management", visit), visit)
