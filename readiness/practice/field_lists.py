"""What a district sends mandal by mandal beside the summary: wall writing with consent, scheme outreach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readiness.definitions.places import Assembly
from readiness.practice.listing import Fact, Listing, Row
from readiness.practice.names import mandal_name
from readiness.practice.plan import Mandal, Plan
from readiness.practice.style import Style

Mandals = Sequence[tuple[Assembly, Mandal]]

_UNIT = ("ac_no", "ac_name", "mandal_name")


def field_lists(mandals: Mandals, plan: Plan, style: Style) -> Iterator[Listing]:
    """Both lists for those mandals."""
    walls = ("booth_total", "wall_target", "wall_done", "booths_covered", "wall_consent", "public_walls")
    yield Listing("wall_writing", (*_UNIT, *walls), [_walls(*each, plan, style) for each in mandals])
    outreach = (
        "programmes_planned",
        "outreach_prog_held",
        "villages_total",
        "villages_covered",
        "teams_formed",
    )
    yield Listing("scheme_outreach", (*_UNIT, *outreach), [_outreach(*each, plan, style) for each in mandals])


def _walls(assembly: Assembly, mandal: Mandal, plan: Plan, style: Style) -> Row:
    chance = plan.chance("walls", assembly.ac_no, mandal.number)
    quality, booths = plan.quality(assembly.seat_no), mandal.counts["booth_total"]
    done = round(booths * 5 * min(1.0, quality + chance.uniform(-0.1, 0.2)))
    has_all_consents = chance.random() < quality
    return {
        **_unit(assembly, mandal, style),
        "booth_total": booths,
        "wall_target": booths * 5,
        "wall_done": done,
        "booths_covered": round(booths * min(1.0, quality + 0.12)),
        "wall_consent": done if has_all_consents else round(done * 0.8),
        "public_walls": 0 if chance.random() < 0.93 else chance.randint(1, 3),
    }


def _outreach(assembly: Assembly, mandal: Mandal, plan: Plan, style: Style) -> Row:
    chance = plan.chance("outreach", assembly.ac_no, mandal.number)
    share = min(1.0, plan.quality(assembly.seat_no) + chance.uniform(-0.1, 0.2))
    planned, villages = chance.randint(10, 24), chance.randint(18, 45)
    return {
        **_unit(assembly, mandal, style),
        "programmes_planned": planned,
        "outreach_prog_held": round(planned * share),
        "villages_total": villages,
        "villages_covered": round(villages * share),
        "teams_formed": chance.randint(4, 10),
    }


def _unit(assembly: Assembly, mandal: Mandal, style: Style) -> dict[str, Fact]:
    return {
        "ac_no": assembly.ac_no,
        "ac_name": style.name(assembly),
        "mandal_name": mandal_name(assembly.ac_no, mandal.number, style.words),
    }
