"""When a page fails, the reader gets one sentence in his language and the log gets the whole story."""

from __future__ import annotations

import logging

from readiness.definitions.errors import UnknownName
from readiness.web import frame
from readiness.web.panels import button, draw, nothing

_LOG = logging.getLogger(__name__)


def say_so(error: Exception) -> bool:
    """Draw the sentence in place of the framework's own; True says that it was handled."""
    visit = frame.visit()
    is_known = isinstance(error, UnknownName)
    if not is_known:
        _LOG.error("a page failed", exc_info=error)
    key = "web.failure.no_such_place" if is_known else "web.failure.our_mistake"
    draw(nothing(visit.words(key), " ", button(visit.url("state"), visit.words("web.upload.to_state"))))
    return True
