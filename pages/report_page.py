"""One report: what came, what it changed, the answer to its sender, the way to take it back."""

from readiness.web import frame, report_panel

visit = frame.visit()

report_panel.report(visit)
