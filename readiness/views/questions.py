"""The reviewer's eighteen questions (domain.md §7), each with the page that answers it."""

from __future__ import annotations

from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.views.figures import COMMITTEES, OVERALL, score_figure
from readiness.views.links import crumbs
from readiness.views.page import CellView, PageView
from readiness.views.rows import Link
from readiness.views.situation import Situation
from readiness.views.stamp import stamp_of
from readiness.views.table_parts import Shape, table, text

PAGES = (
    ("lagging", "state", ""),
    ("booths_left", "committees", "booth_committees"),
    ("opened_idle", "offices", ""),
    ("silent", "reports", ""),
    ("changed", "compare", "changes"),
    ("responsible", "responsibility", ""),
    ("promises", "commitments", ""),
    ("wrong", "findings", ""),
    ("panna", "committees", "panna_committees"),
    ("vacant", "management", ""),
    ("kendras", "committees", "shakti_kendras"),
    ("tours", "programmes", ""),
    ("morchas", "programmes", "morcha_conferences"),
    ("walls", "field-work", ""),
    ("clusters", "compare", "clusters"),
    ("attendance", "management", "review_attendance"),
    ("week", "programmes", "calendar"),
    ("source", "explain", COMMITTEES),
)
"""Question id, the page's url_path, and what on it is meant, in the order in which they are asked."""

TEN = (
    "lagging", "booths_left", "opened_idle", "silent", "wrong",
    "changed", "responsible", "panna", "vacant", "tours",
)  # fmt: skip
"""The ready questions that stand as buttons."""

_QUESTIONS = Shape("questions", ("question", "page"), is_whole=True)
_GLOSSARY = Shape("glossary", ("term", "means"), is_whole=True)


def questions(situation: Situation, words: Words) -> tuple[CellView, ...]:
    """All eighteen as sentences with their links."""
    return tuple(
        text(words(f"views.question.{name}"), Link(page, Place.state(), area)) for name, page, area in PAGES
    )


def ready_questions(situation: Situation, words: Words) -> tuple[CellView, ...]:
    """The ten that stand as buttons."""
    asked = {name: cell for (name, _, _), cell in zip(PAGES, questions(situation, words), strict=True)}
    return tuple(asked[name] for name in TEN)


def help_page(situation: Situation, words: Words) -> PageView:
    """What the words mean, and where each question is answered."""
    terms = words.under("terms")
    names = sorted({key.split(".")[0] for key in terms})
    glossary = [(text(terms[f"{name}.word"]), text(terms[f"{name}.means"])) for name in names]
    places = [text(words(f"views.page.{page}")) for _, page, _ in PAGES]
    asked = zip(questions(situation, words), places, strict=True)
    overall = score_figure(situation, Place.state(), OVERALL, words)
    return PageView(
        id="help",
        title=words("views.title.help"),
        sentence=words("views.sentence.help"),
        stamp=stamp_of(situation, overall, words),
        crumbs=crumbs(situation, Place.state(), words),
        tables=(
            table(_QUESTIONS, asked, words),
            table(_GLOSSARY, glossary, words),
        ),
    )
