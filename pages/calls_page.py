"""Call-backs: what is claimed, whom to call, what the calls leave of the claim."""

from readiness.web import calls_doors, calls_panel, frame
from readiness.web.visit import on_seat

visit = on_seat(frame.visit())

calls_panel.calls(calls_doors.calls_of(visit), visit)
