"""Figures told on the phone: they count at once, marked, until the office's file comes."""

from readiness.web import frame, oral_panel

visit = frame.visit()

oral_panel.oral(visit)
