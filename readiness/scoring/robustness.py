"""Would other weights tell another story? The order under weights moved up and down, and what-if questions.

Weights are opinions; an order that a quarter more or less overturns should not be read out. Works on a
scorecard at hand and leaves the stored method untouched (OECD/JRC handbook on composite indicators, step 7).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from readiness.definitions.places import Place
from readiness.definitions.settings import Comparison
from readiness.scoring.columns import Floats
from readiness.scoring.scorecard import Scorecard


@dataclass(frozen=True)
class Robustness:
    """`bottom`: the last places, worst first. `same_pct`: in how many of the draws the same set is last.

    `ranks` gives for each place the best and worst rank that nine in ten draws stay within (1 is best).
    """

    bottom: tuple[Place, ...]
    same_pct: float
    is_robust: bool
    ranks: Mapping[Place, tuple[int, int]]

    @property
    def tie_band(self) -> tuple[Place, ...]:
        """Every place that is among the last in some draws and cannot be told from them, worst first."""
        floor = min((self.ranks[place][0] for place in self.bottom), default=0)
        return tuple(place for place, (_, worst) in self.ranks.items() if worst >= floor)


def robustness(card: Scorecard, places: Sequence[Place], area: str, settings: Comparison) -> Robustness:
    """How firm the order of the places in `area` is. Places without a score are left out."""
    scored, shares, weights = _parts(card, places, area)
    moved = _moved(weights, settings)
    order = np.argsort(_values(shares, moved), axis=1, kind="stable")
    usual = np.argsort(_values(shares, weights[None])[0], kind="stable")
    size = min(settings.bottom, len(scored))
    same = (np.sort(order[:, :size], axis=1) == np.sort(usual[:size])[None, :]).all(axis=1)
    same_pct = 100 * float(same.mean()) if len(scored) else 100.0
    return Robustness(
        bottom=tuple(scored[at] for at in usual[:size]),
        same_pct=same_pct,
        is_robust=same_pct >= settings.same_bottom_pct,
        ranks=_rank_bands(scored, order, usual),
    )


def what_if(
    card: Scorecard, places: Sequence[Place], area: str, weights: Mapping[str, float]
) -> Mapping[Place, float]:
    """Each place's score were its components weighed so; a component not named keeps its weight."""
    scored, shares, usual = _parts(card, places, area)
    names = _names(card, places, area)
    asked = usual.copy()
    for name, weight in weights.items():
        if name in names:
            asked[:, names.index(name)] = np.where(np.isnan(shares[:, names.index(name)]), 0.0, weight)
    values = _values(shares, asked[None])[0]
    return {place: float(value) for place, value in zip(scored, values, strict=True)}


def _names(card: Scorecard, places: Sequence[Place], area: str) -> list[str]:
    found = (card.of(place, area) for place in places)
    return sorted({part.indicator for each in found if each for part in each.components})


def _parts(card: Scorecard, places: Sequence[Place], area: str) -> tuple[list[Place], Floats, Floats]:
    """The scored places; their shares (nan where nothing is reported) and weights by component."""
    names = _names(card, places, area)
    scored = [place for place in places if (found := card.of(place, area)) and found.value is not None]
    shares = np.full((len(scored), len(names)), np.nan)
    weights = np.zeros((len(scored), len(names)))
    for row, place in enumerate(scored):
        found = card.of(place, area)
        for part in found.components if found else ():
            if part.share is not None:
                shares[row, names.index(part.indicator)] = part.share
                weights[row, names.index(part.indicator)] = part.weight
    return scored, shares, weights


def _moved(weights: Floats, settings: Comparison) -> Floats:
    """draws x places x components: every component's weight moved by one factor for all places of a draw."""
    spread = settings.weight_spread_pct / 100
    drawn = np.random.default_rng(settings.seed).uniform(
        1 - spread, 1 + spread, (settings.draws, weights.shape[1])
    )
    moved: Floats = weights[None, :, :] * drawn[:, None, :]
    return moved


def _values(shares: Floats, weights: Floats) -> Floats:
    """draws x places: 0-100."""
    whole = weights.sum(axis=2)
    values: Floats = (np.nan_to_num(shares)[None] * weights).sum(axis=2) / np.where(whole > 0, whole, 1.0)
    return 100 * values


def _rank_bands(
    scored: Sequence[Place], order: np.ndarray, usual: np.ndarray
) -> Mapping[Place, tuple[int, int]]:
    if not scored:
        return {}
    ranks = len(scored) - np.argsort(order, axis=1)
    best, worst = np.percentile(ranks, (5, 95), axis=0, method="nearest")
    return {scored[at]: (int(best[at]), int(worst[at])) for at in usual}
