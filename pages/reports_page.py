"""Who sent what and when, who is silent and what to write to them, which figures to check."""

from readiness.web import frame, reports_panel

visit = frame.visit()

reports_panel.reports(visit)
