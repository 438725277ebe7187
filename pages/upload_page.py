"""Files come in: what was recognised, what is doubtful, what it does to the scores."""

from readiness.web import frame, inbox_panel, panels, uploads

visit = frame.visit()

panels.heading(visit.words("pages.upload.title"), visit.words("web.upload.sentence"))
uploads.last_accepted(visit)
uploads.form(visit)
inbox_panel.inbox(visit)
uploads.batch(visit)
