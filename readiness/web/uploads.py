"""The upload page's panels: the place to drop files, each file as it was read, the buttons that decide."""

from __future__ import annotations

import streamlit as st

from readiness.desk.learning import PLACE, Learned, suggestions
from readiness.intake.records import Reading
from readiness.views.page import TableView
from readiness.views.upload_view import TableRow, UploadView, can_accept
from readiness.web import arrivals
from readiness.web.answers import answer
from readiness.web.arrivals import Progress, Waiting
from readiness.web.html import Html, join, tag
from readiness.web.keys import Query
from readiness.web.panels import SHOWN_ROWS, draw, findings, nothing
from readiness.web.tables import Fold, link, link_to, table
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
    accepted, words = arrivals.last_accepted(), visit.words
    if accepted:
        names = words("views.comma").join(report.file for report in accepted)
        draw(tag("p", words("web.upload.accepted", file=names), class_="r-outcome is-done", role="status"))
        st.button(words("web.upload.undo"), key="undo", on_click=arrivals.undo)


def batch(visit: Visit) -> None:
    """Every file of the batch that the address names, while it waits for a decision."""
    if Query.BATCH not in visit.asked:
        return
    sign = st.empty()
    found = arrivals.waiting(visit, _progress(sign, "web.upload.reading", visit))
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
        _files(found, visit, _progress(sign, "desk.effect.working", visit))
    sign.empty()


def _progress(sign: st.delta_generator.DeltaGenerator, key: str, visit: Visit) -> Progress:
    """A bar in the place of `sign`, moved on after each file."""

    def say(done: int, total: int) -> None:
        bar = tag("progress", value=f"{done}", max=f"{total}")
        sign.html(tag("p", visit.words(key, n=done, total=total), bar, role="status", class_="r-progress"))

    return say


def _files(found: Waiting, visit: Visit, progress: Progress) -> None:
    """Each file as soon as its effect is known, those that were not taken last."""
    good = tuple(filter(can_accept, found.readings))
    if len(good) > 1:
        label = visit.words("web.upload.accept_all", n=len(good))
        st.button(label, key="accept-all", type="primary", on_click=arrivals.accept, args=(visit, *good))
    ordered = sorted(found.readings, key=lambda reading: not can_accept(reading))
    for number, reading in enumerate(ordered):
        progress(number, len(ordered))
        _file(reading, arrivals.shown(reading, visit), visit)


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
        tag("p", view.headline, class_="r-headline") if view.headline else None,
        tag("p", view.advice, class_="r-advice"),
        _effect(view, visit) if view.can_accept else None,
        tag("p", tag("b", words("web.upload.removed")), ": ", view.removed),
        _to_check(view, visit) if view.findings else None,
        _recognised(view, visit) if view.tables else None,
        answer(view.message, view.receipt, _corrections(view, visit), visit),
        class_=f"r-file{'' if view.can_accept else ' is-refused'}",
    )


def _corrections(view: UploadView, visit: Visit) -> str:
    """Where the sender's own workbook with its bad cells painted is downloaded; "" for a refused file."""
    return visit.of_file(view.digest) if view.can_accept else ""


def _effect(view: UploadView, visit: Visit) -> Html | None:
    """What the headline does not say: the other scores, what changed, what had been told on the phone."""
    lines = [tag("li", link_to(row.link, row.text, visit)) for row in view.effects]
    lines += [tag("li", change) for change in (*view.changes, *view.told)]
    return tag(
        "div",
        tag("ul", join(lines), class_="r-effects") if lines else None,
        changes(view.change_table, visit),
    )


def changes(shown: TableView, visit: Visit) -> Html | None:
    """Unit by unit and field by field, what differs from the office's last report."""
    rows = [tuple(cell.text for cell in row) for row in shown.rows]
    if not rows:
        return None
    heads = [head.label for head in shown.heads]
    numeric = [at for at, head in enumerate(shown.heads) if head.is_number]
    fold = Fold(SHOWN_ROWS, visit.words("web.table.rest", n=len(rows) - SHOWN_ROWS))
    title = visit.words("desk.change.title", title=shown.title, n=shown.total)
    return tag("details", tag("summary", title), table(heads, rows, numeric=numeric, fold=fold))


def _recognised(view: UploadView, visit: Visit) -> Html:
    words = visit.words
    heads = [words(f"web.upload.{key}") for key in ("sheet", "areas", "level", "rows", "totals")]
    rows = [(row.sheet, row.areas, row.level, row.records_text, row.totals_text) for row in view.tables]
    columns = (_columns(row, visit) for row in view.tables if row.columns)
    return tag("details", tag("summary", words("web.upload.recognised")), table(heads, rows), join(columns))


def _columns(row: TableRow, visit: Visit) -> Html:
    words = visit.words
    heads = [words(f"web.upload.{key}") for key in ("column", "header", "meaning", "how")]
    return tag(
        "details",
        tag(
            "summary",
            f"{row.sheet}: " if row.sheet else None,
            words("web.upload.columns", n=len(row.columns)),
        ),
        table(heads, row.columns),
    )


def _to_check(view: UploadView, visit: Visit) -> Html:
    title = visit.words("web.upload.to_check", n=len(view.findings))
    return tag("details", tag("summary", title), findings(view.findings, visit), open=len(view.findings) <= 6)
