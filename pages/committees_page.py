"""Booth and panna committees and shakti kendras: how many of the formed are verified and at work."""

from readiness.web import frame, show, stories

visit = frame.visit()

show.page(stories.story("committees", visit), visit)
