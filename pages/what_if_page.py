"""What if the areas weighed otherwise: sliders, and the order that comes of them; nothing is stored."""

from readiness.web import frame, what_if_panel

visit = frame.visit()

what_if_panel.what_if(visit)
