"""One upright picture for a phone: the number, the sentence, what to decide, the stamp. Nothing else fits."""

from __future__ import annotations

from textwrap import wrap

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from readiness.definitions.export_settings import ExportSettings
from readiness.definitions.words import Words
from readiness.exports.pictures import Brush, saved
from readiness.exports.safety import clean
from readiness.views.rows import ScoreFigure
from readiness.views.seat_view import SeatView
from readiness.views.state_view import StateView

_INCHES, _DOTS, _LINE = (6.75, 8.4375), 160, 66
_MOST_DECISIONS = 4


def card(view: SeatView | StateView, style: ExportSettings, words: Words) -> bytes:
    """A PNG of 1080 x 1350."""
    figure = Figure(figsize=_INCHES, dpi=_DOTS, facecolor=f"#{style.colour.paper}")
    FigureCanvasAgg(figure)
    brush = Brush(style)
    overall = view.overall if isinstance(view, SeatView) else view.scores[0]
    _practice(figure, view.stamp.practice, brush)
    _title(figure, view, brush)
    _number(figure, overall, brush)
    _decisions(figure, view, brush, words)
    _foot(figure, view, brush)
    return saved(figure, view.sentence, "png")


def _practice(figure: Figure, word: str, brush: Brush) -> None:
    if word:
        font = brush.font(90, bold=True)
        figure.text(
            0.5, 0.3, clean(word), color=brush.colour("watermark"), rotation=25, ha="center",
            fontproperties=font, zorder=-1,
        )  # fmt: skip


def _title(figure: Figure, view: SeatView | StateView, brush: Brush) -> None:
    title = "\n".join(wrap(clean(view.title), 42))
    figure.text(
        0.07, 0.95, title, color=brush.colour("accent"), va="top", fontproperties=brush.font(21, bold=True)
    )
    sentence = "\n".join(wrap(clean(view.sentence), _LINE))
    figure.text(0.07, 0.865, sentence, color=brush.colour("ink"), va="top", fontproperties=brush.font(14))


def _number(figure: Figure, overall: ScoreFigure, brush: Brush) -> None:
    box = FancyBboxPatch(
        (0.07, 0.56), 0.3, 0.18, boxstyle="round,pad=0,rounding_size=0.012", transform=figure.transFigure,
        facecolor=brush.band(overall.band), linewidth=0,
    )  # fmt: skip
    figure.add_artist(box)
    ink = f"#{brush.style.colour.on_band(overall.band)}"
    figure.text(
        0.22, 0.675, overall.value_text, color=ink, ha="center", va="center",
        fontproperties=brush.font(46, bold=True),
    )  # fmt: skip
    font = brush.font(14, bold=True)
    figure.text(0.22, 0.6, overall.band_word, color=ink, ha="center", va="center", fontproperties=font)
    facts = [overall.label, overall.range_text, overall.coverage_text, overall.as_on_text]
    for row, fact in enumerate(filter(None, facts)):
        font = brush.font(15 if row == 0 else 13, bold=row == 0)
        figure.text(0.42, 0.71 - row * 0.042, clean(fact), color=brush.colour("ink"), fontproperties=font)


def _decisions(figure: Figure, view: SeatView | StateView, brush: Brush, words: Words) -> None:
    title = words("exports.deck.decide")
    figure.text(0.07, 0.46, title, color=brush.colour("accent"), fontproperties=brush.font(16, bold=True))
    top = 0.43
    for number, line in enumerate(view.decisions[:_MOST_DECISIONS], 1):
        lines = wrap(clean(line), _LINE + 2)
        figure.text(
            0.07, top, f"{number}.", color=brush.colour("accent"), va="top",
            fontproperties=brush.font(13, bold=True),
        )  # fmt: skip
        figure.text(
            0.12, top, "\n".join(lines), color=brush.colour("ink"), va="top", fontproperties=brush.font(13)
        )
        top -= 0.032 * len(lines) + 0.018


def _foot(figure: Figure, view: SeatView | StateView, brush: Brush) -> None:
    stamp = "\n".join(wrap(clean(view.stamp.line), 110))
    figure.text(0.07, 0.03, stamp, color=brush.colour("quiet"), fontproperties=brush.font(8))
