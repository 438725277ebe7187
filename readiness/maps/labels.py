"""Names on a map that never cover each other: each stands inside its unit, or beside it on a thin line.

Positions are found on paper of a stated size, because only there is it known whether a word fits.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from readiness.definitions.places import Place
from readiness.maps.outlines import Box, Label

EDGE_PX = 5  # kept free at the sheet's sides: letters wider than the mean must not be cut
LETTER_EM = 0.57  # mean width of a letter without its marks, in the text's size
LINE_EM = 1.3  # height of a line
OVERHANG = 2.1  # a word may be this many times as wide as the room inside its unit
DISTANCES = (1.6, 2.4, 3.2, 4.2, 5.4, 7.0)  # from the unit to a label beside it, in half heights of the label
DIRECTIONS = 16

Point = tuple[float, float]
Key = Place | str  # a unit, or the name of an inset


@dataclass(frozen=True, slots=True)
class Paper:
    """What a map is drawn on: the frame shown, in degrees, and the size it is shown at, in pixels.

    No text is put into the boxes of `kept_free`, which are in degrees too.
    """

    frame: Box
    width: float
    height: float
    kept_free: tuple[Box, ...] = ()

    @property
    def per_degree(self) -> Point:
        """Pixels a degree of longitude and of latitude, the frame fitted inside the paper."""
        narrow = math.cos(math.radians((self.frame.south + self.frame.north) / 2))
        wide, high = self.frame.east - self.frame.west, self.frame.north - self.frame.south
        scale = min(self.width / (wide * narrow), self.height / high)
        return scale * narrow, scale

    def on_paper(self, lon: float, lat: float) -> Point:
        """Pixels from the frame's north-west corner."""
        wide, high = self.per_degree
        return (lon - self.frame.west) * wide, (self.frame.north - lat) * high

    def on_ground(self, x: float, y: float) -> Point:
        """Degrees of a spot on the paper."""
        wide, high = self.per_degree
        return self.frame.west + x / wide, self.frame.north - y / high


@dataclass(frozen=True, slots=True)
class Written:
    """Where a unit's lines are centred, in degrees; `anchor` is the spot inside the unit they belong to.

    `joint` is where a line from the anchor meets them, None where they stand inside the unit.
    """

    key: Key
    lines: tuple[str, ...]
    at: Point
    anchor: Point
    joint: Point | None


def written(
    labels: Mapping[Key, Label], lines: Mapping[Key, tuple[str, ...]], paper: Paper, size: float
) -> tuple[Written, ...]:
    """Place every unit's lines, set in letters of `size` pixels.

    Units that barely hold their words choose first, those that cannot hold them last.
    """
    homes = {key: _home(labels[key], lines[key], paper, size) for key in labels}
    fits = {key: _fits(homes[key], labels[key], paper) for key in labels}
    dots = [_Block(*paper.on_paper(label.lon, label.lat), size / 2, size / 2) for label in labels.values()]
    taken = [_covering(box, paper) for box in paper.kept_free]
    placed: dict[Key, Written] = {}
    for key in sorted(labels, key=lambda each: (not fits[each], labels[each].room)):
        spots = _inside(homes[key], labels[key], paper) if fits[key] else ()
        inside = next((block for block in spots if not any(map(block.touches, taken))), None)
        block = inside or _free_beside(homes[key], paper, taken, dots)
        taken.append(block)
        spot = Written(key, lines[key], paper.on_ground(block.x, block.y), labels[key][:2], None)
        placed[key] = spot if inside else _joined(spot, block, paper)
    return tuple(placed[key] for key in lines if key in placed)


@dataclass(frozen=True, slots=True)
class _Block:
    """A block of text on paper: its middle and half its size, in pixels."""

    x: float
    y: float
    half_width: float
    half_height: float

    def moved(self, x: float, y: float) -> _Block:
        return _Block(self.x + x, self.y + y, self.half_width, self.half_height)

    def touches(self, other: _Block) -> bool:
        beside = abs(self.x - other.x) >= self.half_width + other.half_width
        return not (beside or abs(self.y - other.y) >= self.half_height + other.half_height)

    def nearest_to(self, x: float, y: float) -> Point:
        """The point of this block that is nearest to (x, y)."""
        return (
            min(max(x, self.x - self.half_width), self.x + self.half_width),
            min(max(y, self.y - self.half_height), self.y + self.half_height),
        )

    def kept_on(self, paper: Paper) -> _Block:
        """The same block pushed inside the paper's edges."""
        east, south = paper.on_paper(paper.frame.east, paper.frame.south)
        needed = self.half_width + EDGE_PX
        x = min(max(self.x, needed), east - needed)
        y = min(max(self.y, self.half_height), south - self.half_height)
        return _Block(x, y, self.half_width, self.half_height)


def _covering(box: Box, paper: Paper) -> _Block:
    (west, north), (east, south) = paper.on_paper(box.west, box.north), paper.on_paper(box.east, box.south)
    return _Block((west + east) / 2, (north + south) / 2, (east - west) / 2, (south - north) / 2)


def _home(label: Label, lines: Sequence[str], paper: Paper, size: float) -> _Block:
    width, height = max(map(_letters, lines)) * LETTER_EM * size, len(lines) * LINE_EM * size
    return _Block(*paper.on_paper(label.lon, label.lat), width / 2, height / 2).kept_on(paper)


def _letters(line: str) -> int:
    """Signs that take up width: Devanagari vowel signs and half letters stand on their neighbours."""
    return sum(not unicodedata.category(sign).startswith("M") for sign in line)


def _fits(home: _Block, label: Label, paper: Paper) -> bool:
    """Whether the words nearly fit inside the unit."""
    return 2 * home.half_width <= OVERHANG * label.room * paper.per_degree[0]


def _inside(home: _Block, label: Label, paper: Paper) -> Iterator[_Block]:
    """The spots inside the unit, its middle first."""
    yield home
    for spot in label.others:
        yield _Block(*paper.on_paper(*spot), home.half_width, home.half_height).kept_on(paper)


def _beside(home: _Block, paper: Paper) -> Iterator[_Block]:
    for distance in DISTANCES:
        far = distance * home.half_height
        for step in range(DIRECTIONS):
            angle = 2 * math.pi * step / DIRECTIONS
            across = math.cos(angle) * (far + home.half_width)
            yield home.moved(across, math.sin(angle) * far * 1.2).kept_on(paper)


def _free_beside(home: _Block, paper: Paper, taken: Sequence[_Block], dots: Sequence[_Block]) -> _Block:
    """The nearest block beside the unit that covers no other text, nor a spot that one will need."""
    untouched = [block for block in _beside(home, paper) if not any(map(block.touches, taken))]
    clear = [block for block in untouched if not any(map(block.touches, dots))]
    return next(iter([*clear, *untouched]), home)


def _joined(spot: Written, block: _Block, paper: Paper) -> Written:
    joint = block.nearest_to(*paper.on_paper(*spot.anchor))
    return replace(spot, joint=paper.on_ground(*joint))
