"""What an empty store offers: the first files, or practice data to look at everything with."""

from __future__ import annotations

import streamlit as st

from readiness.web import cache, reports_panel
from readiness.web.html import tag
from readiness.web.panels import button, draw, heading
from readiness.web.visit import Visit


def offer(visit: Visit) -> None:
    """Draw the two ways to begin, and what to send to the offices before."""
    words = visit.words
    heading(words("web.welcome.title"), words("web.welcome.sentence"))
    draw(
        tag("p", button(visit.url("upload"), words("web.welcome.start"), kind="is-main"), class_="r-actions")
    )
    with st.container(key="practice"):
        note = st.empty()
        if st.button(words("web.welcome.practice"), key="load-practice"):
            note.html(tag("p", words("web.welcome.loading"), class_="r-note", role="status"))
            cache.load_practice()
            st.rerun()
        draw(tag("p", words("web.welcome.practice_note"), class_="r-note"))
    draw(reports_panel.templates(visit))
