"""Settings: weights, bands, days, clusters, committee kinds, and the boundaries of the map."""

from readiness.web import frame, settings_panel

visit = frame.visit()

settings_panel.settings(visit)
settings_panel.boundaries(visit)
