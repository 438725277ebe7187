"""Words the program learned: listed, changed, taken back, carried from one computer to another."""

from readiness.web import frame, learned_panel

visit = frame.visit()

learned_panel.learned(visit)
