"""A mandal: its shakti kendras and booths, and what each still lacks."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("mandal", visit), visit)
