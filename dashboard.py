"""The frame of every page: language, day, navigation, the practice watermark. Nothing else.

Served by `readiness.web.serve`; each page is a short story in pages/.
"""

import streamlit as st

from readiness.web import cache, frame, navigation, welcome

visit = frame.visit()
st.set_page_config(page_title=visit.words("web.frame.title"), layout="wide")
page = st.navigation(list(navigation.streamlit_pages(visit.words)), position="hidden")
name = page.url_path or visit.definitions.web.first_page
frame.head(visit, name)
if cache.standing().is_empty and name in navigation.NEEDING_REPORTS:
    welcome.offer(visit)
else:
    page.run()
