"""The answer to an office, ready to be sent: a text to copy, a receipt, the workbook of corrections."""

from __future__ import annotations

from readiness.web.html import Html, tag
from readiness.web.panels import button
from readiness.web.visit import Visit


def answer(message: str, receipt: str, corrections: str, visit: Visit) -> Html:
    """The message and the receipt with a button each that copies; the workbook where it has an address."""
    words = visit.words
    download = button(corrections, words("desk.answer.corrections"), is_download=True)
    return tag(
        "details",
        tag("summary", words("desk.answer.title")),
        tag("h3", words("desk.answer.message")),
        copyable(message, visit),
        tag("h3", words("desk.answer.receipt")),
        copyable(receipt, visit),
        tag("p", download, class_="r-actions") if corrections else None,
        class_="r-answer",
    )


def copyable(text: str, visit: Visit) -> Html:
    """A text as it will be sent, line by line, and the button that copies it."""
    return tag(
        "div",
        tag("div", text, class_="r-message"),
        copy_button(visit),
        class_="r-copy",
    )


def copy_button(visit: Visit) -> Html:
    """A button that copies the text beside it."""
    words = visit.words
    done = words("desk.answer.copied")
    return tag("button", words("desk.answer.copy"), type="button", class_="r-box", data_copy=done)
