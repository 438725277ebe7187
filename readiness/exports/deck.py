"""The slide deck of one seat or of the state: everything on it native and editable, and stamped.

Comes in: a view, the outlines of its map, settings and words. Goes out: the bytes of a .pptx. No score is
computed and no store is read here.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from readiness.definitions.export_settings import ExportSettings
from readiness.definitions.words import Words
from readiness.exports import deck_slides as slides
from readiness.exports.pptx_page import Kit, new_deck
from readiness.maps import Shape
from readiness.views.seat_view import SeatView
from readiness.views.state_view import StateView


def deck(view: SeatView | StateView, shapes: Sequence[Shape], style: ExportSettings, words: Words) -> bytes:
    """The deck's bytes; a slide whose list is empty says so in a sentence and is not dropped."""
    kit = Kit(style, words, view.stamp)
    pages = new_deck(view.title)
    slides.opening(pages, kit, view)
    slides.mapped(pages, kit, view, shapes)
    slides.headlines(pages, kit, view)
    slides.ranking(pages, kit, view)
    if isinstance(view, SeatView):
        slides.mandals(pages, kit, view)
    slides.opened_offices(pages, kit, view)
    slides.to_chase(pages, kit, view)
    slides.to_decide(pages, kit, view)
    out = BytesIO()
    pages.save(out)
    return out.getvalue()
