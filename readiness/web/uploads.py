"""The upload page's panels: the place to drop files, each file as it was read, the buttons that decide."""

from __future__ import annotations

import streamlit as st

from readiness.desk.learning import PLACE, Learned, suggestions
from readiness.intake.records import Reading
from readiness.views.upload_view import TableRow, UploadView
from readiness.web import arrivals
from readiness.web.arrivals import Waiting
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.panels import draw, findings, nothing
from readiness.web.tables import link, link_to, table
from readiness.web.visit import Visit


def form(visit: Visit) -> None:
    """Where files are dropped or chosen; they are sent at once, with a bar."""
    words, limit = visit.words, visit.definitions.web.upload_limit_mb
    label = tag(
        "label",
        words("web.upload.choose"),
        tag("small", words("web.upload.choose_note", n=limit)),
        tag("input", type="file", name="files", multiple=True, aria_label=words("web.upload.choose")),
    )
    sending = tag("p", words("web.upload.sending"), class_="r-sending", role="status")
    too_large = tag("p", words("web.upload.too_large", n=limit), class_="r-too-large", role="alert")
    bar = tag("progress", value="0", max="1", aria_label=words("web.upload.sending"))
    address = visit.changed("upload", Query.BATCH, "").replace("/upload", "/files", 1)
    draw(
        tag(
            "form",
            label,
            sending,
            bar,
            too_large,
            class_="r-upload",
            method="post",
            action=address,
            enctype="multipart/form-data",
        )
    )


def last_accepted(visit: Visit) -> None:
    """What was accepted last in this sitting, and the button that takes it back."""
    names = arrivals.last_accepted()
    if names:
        draw(
            tag(
                "p",
                visit.words("web.upload.accepted", file=visit.words("views.comma").join(names)),
                role="status",
            )
        )
        st.button(visit.words("web.upload.undo"), key="undo", on_click=arrivals.undo)


def batch(visit: Visit) -> None:
    """Every file of the batch that the address names, while it waits for a decision."""
    if Query.BATCH not in visit.asked:
        return
    sign = st.empty()
    found = arrivals.waiting(visit, lambda done, total: _say_progress(sign, visit, done, total))
    sign.empty()
    if found is None:
        draw(nothing(visit.words("web.upload.forgotten")))
    elif not found.readings:
        draw(
            nothing(
                visit.words("web.upload.all_done"),
                link(visit.url("state"), visit.words("web.upload.to_state")),
            )
        )
    else:
        _files(found, visit)


def _say_progress(sign: st.delta_generator.DeltaGenerator, visit: Visit, done: int, total: int) -> None:
    bar = tag("progress", value=f"{done}", max=f"{total}")
    sign.html(tag("p", visit.words("web.upload.reading", n=done, total=total), bar, role="status"))


def _files(found: Waiting, visit: Visit) -> None:
    shown = [(reading, arrivals.shown(reading, visit)) for reading in found.readings]
    good = tuple(reading for reading, view in shown if view.can_accept)
    if len(good) > 1:
        label = visit.words("web.upload.accept_all", n=len(good))
        st.button(label, key="accept-all", type="primary", on_click=arrivals.accept, args=(visit, *good))
    for reading, view in shown:
        _file(reading, view, visit)


def _file(reading: Reading, view: UploadView, visit: Visit) -> None:
    words, name, chosen = visit.words, view.digest[:12], (visit, reading)
    with st.container(key=f"file-{name}"):
        draw(_described(view, visit))
        for number, learned in enumerate(suggestions(reading)):
            label = words("web.upload.remember", written=learned.written, meaning=_meaning(learned, visit))
            st.button(label, f"learn-{name}-{number}", on_click=arrivals.confirm, args=(visit, learned))
        with st.container(key=f"decide-{name}", horizontal=True):
            if view.can_accept:
                accept = words("web.upload.accept")
                st.button(accept, f"accept-{name}", type="primary", on_click=arrivals.accept, args=chosen)
            st.button(words("web.upload.discard"), f"discard-{name}", on_click=arrivals.discard, args=chosen)


def _meaning(learned: Learned, visit: Visit) -> str:
    """What would be remembered, as the reader says it: an assembly's name or a field's."""
    definitions, lang = visit.definitions, visit.words.lang
    if learned.kind == PLACE:
        assembly = definitions.places.assembly(int(learned.meaning))
        return f"{assembly.ac_no} {definitions.places.name(assembly.place, lang)}"
    field = definitions.layouts.fields[learned.meaning]
    return field.hi if lang == "hi" else field.en


def _described(view: UploadView, visit: Visit) -> Html:
    words = visit.words
    return tag(
        "article",
        tag("h2", view.file),
        tag("p", tag("b", view.outcome_word), " · ", view.sender),
        tag("p", view.advice, class_="r-advice"),
        _effect(view, visit) if view.can_accept else None,
        tag("p", tag("b", words("web.upload.removed")), ": ", view.removed),
        _recognised(view, visit) if view.tables else None,
        _to_check(view, visit) if view.findings else None,
        class_=f"r-file{'' if view.can_accept else ' is-refused'}",
    )


def _effect(view: UploadView, visit: Visit) -> Html:
    lines = [tag("li", link_to(row.link, row.text, visit)) for row in view.effects]
    lines += [tag("li", change) for change in view.changes]
    said = (
        tag("ul", join(lines), class_="r-effects") if lines else tag("p", visit.words("web.upload.no_effect"))
    )
    return tag("div", tag("h3", visit.words("web.upload.effect")), said, _changes(view))


def _changes(view: UploadView) -> Html | None:
    """Field by field, what differs from the office's last report."""
    changes = view.change_table
    rows = [tuple(cell.text for cell in row) for row in changes.rows]
    heads = [head.label for head in changes.heads]
    return tag("details", tag("summary", changes.title), table(heads, rows)) if rows else None


def _recognised(view: UploadView, visit: Visit) -> Html:
    words = visit.words
    heads = [words(f"web.upload.{key}") for key in ("sheet", "areas", "level", "rows", "totals")]
    rows = [(row.sheet, row.areas, row.level, row.records_text, row.totals_text) for row in view.tables]
    columns = (_columns(row, visit) for row in view.tables if row.columns)
    return tag("details", tag("summary", words("web.upload.recognised")), table(heads, rows), join(columns))


def _columns(row: TableRow, visit: Visit) -> Html:
    words = visit.words
    heads = [words(f"web.upload.{key}") for key in ("column", "header", "meaning")]
    return tag(
        "details",
        tag("summary", f"{row.sheet}: ", words("web.upload.columns", n=len(row.columns))),
        table(heads, row.columns),
    )


def _to_check(view: UploadView, visit: Visit) -> Html:
    title = visit.words("web.upload.to_check", n=len(view.findings))
    return tag("details", tag("summary", title), findings(view.findings, visit), open=len(view.findings) <= 6)
