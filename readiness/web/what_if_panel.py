"""The what-if page's panels: a slider for each area's weight, and the order that comes of it at once.

The weights live in the visitor's session only; leaving the page or the reset button forgets them.
"""

from __future__ import annotations

import streamlit as st

from readiness.views.what_if_page import Weights, WhatIfView, weights_in_force, what_if_page
from readiness.web import cache, panels, show
from readiness.web.keys import State
from readiness.web.visit import Visit

_MOST = 100.0


def what_if(visit: Visit) -> None:
    """The whole page; the heading stands above the sliders, filled once these are read."""
    above, (left, right) = st.container(), st.columns([1, 2])
    with left:
        tried = _sliders(visit)
    view = cache.view(visit, what_if_page, visit.place, tried)
    with above:
        _heading(view, visit)
    with right:
        panels.draw(show.listed(view.table, visit))
    panels.stamp(view.stamp)


def _heading(view: WhatIfView, visit: Visit) -> None:
    panels.draw(show.crumbs(view.crumbs, visit))
    panels.heading(view.title, view.sentence)
    panels.draw(panels.remark(view.firmness), panels.remark(visit.words("web.what_if.nothing_kept")))


def _sliders(visit: Visit) -> Weights:
    """One slider an area, at the weight in force until it is moved."""
    words, in_force = visit.words, weights_in_force(cache.situation(visit))
    st.button(words("web.what_if.reset"), key="what-if-reset", on_click=_reset, args=(in_force,))
    return tuple((area, _slider(area, weight, visit)) for area, weight in in_force)


def _slider(area: str, weight: float, visit: Visit) -> float:
    label = visit.words(f"views.area.{area}")
    return float(st.slider(label, 0.0, _MOST, weight, 1.0, format="%g", key=_key(area)))


def _reset(in_force: Weights) -> None:
    for area, weight in in_force:
        st.session_state[_key(area)] = weight


def _key(area: str) -> str:
    return f"{State.WEIGHT}-{area}"
