"""A second calculation, in plain loops and from the rules alone, agrees at every level to 1e-9."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from builders.observations import a_place, a_record, observations_of
from builders.reference_scores import POSTS, WEIGHTS, Reference, Sent
from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.scoring import board
from readiness.scoring.score import score
from readiness.scoring.tree import COARSE
from readiness.store.observations import Observations

DAY = date(2024, 2, 1)
DAYS = st.integers(0, 40).map(lambda back: DAY - timedelta(days=back))
SENDERS = st.sampled_from(
    ["Korba", "Koriya", "Manendragarh-Chirmiri-Bharatpur", "Gaurela-Pendra-Marwahi", ""]
)
AC_NOS = [1, 2, 3, 20, 22, 24, 50]
SEAT_OF = {50: 8}
MANDALS, KENDRAS = st.sampled_from([None, "पाली", "नगर"]), st.sampled_from([None, "एक", "दो"])
FEW = st.one_of(st.none(), st.integers(0, 3))


@st.composite
def counted_places(draw) -> Place:
    ac_no = draw(st.sampled_from(AC_NOS))
    seat_no = SEAT_OF.get(ac_no, 4)
    level = draw(st.sampled_from(["seat", "assembly", "mandal", "kendra", "booth", "booth"]))
    if level == "seat":
        return Place.of_seat(seat_no)
    mandal, kendra = draw(MANDALS), draw(KENDRAS)
    if level == "assembly":
        return Place.of_assembly(seat_no, ac_no)
    if level == "mandal":
        return a_place(seat_no, ac_no, mandal or "पाली")
    if level == "kendra":
        return a_place(seat_no, ac_no, mandal, kendra or "एक")
    return a_place(seat_no, ac_no, mandal, kendra, draw(st.sampled_from(["1", "2", "3"])))


def the_sizes(place: Place) -> st.SearchStrategy[int | None]:
    return FEW if place.level is Level.BOOTH else st.one_of(st.none(), st.integers(0, 300))


@st.composite
def committee_records(draw):
    place = draw(counted_places())
    area = draw(
        st.sampled_from(["booth_committees", "booth_committees", "panna_committees", "shakti_kendras"])
    )
    fields = {
        "booth_committees": (
            "booth_total",
            "bc_formed",
            "bc_verified",
            "bc_active",
            "joint_sk_meetings_planned",
            "joint_sk_meetings_held",
        ),
        "panna_committees": (
            "panna_total",
            "panna_committee_working",
            "panna_pramukh_named",
            "sample_size",
            "sample_confirmed",
        ),
        "shakti_kendras": ("sk_total", "sk_reviewed", "sk_convenor_named"),
    }[area]
    said = {name: draw(the_sizes(place)) for name in fields}
    if area == "shakti_kendras":
        said["sk_review_date"] = draw(st.one_of(st.none(), DAYS))
    return a_record(area, place=place, as_on=draw(DAYS), **said)


@st.composite
def expected_records(draw):
    ac_no = draw(st.sampled_from(AC_NOS))
    seat = SEAT_OF.get(ac_no, 4)
    place = draw(st.sampled_from([Place.of_seat(seat), Place.of_assembly(seat, ac_no)]))
    area = draw(st.sampled_from(["offices", "offices", "management_committees", "posts"]))
    maybe_day = st.one_of(st.none(), st.integers(-5, 40).map(lambda back: DAY - timedelta(days=back)))
    flag, item = st.one_of(st.none(), st.integers(0, 1)), ""
    if area == "posts":
        item = draw(st.sampled_from([*POSTS[place.level], "other"]))
        said = {"post_filled": draw(flag)}
    elif area == "management_committees":
        said = {"last_meeting_date": draw(maybe_day), "convenor_named": draw(flag)}
    else:
        said = {
            "office_status": draw(st.sampled_from([None, "active", "inaugurated", "site_fixed", "equipped"])),
            "office_incharge_named": draw(flag),
            "office_open_days": draw(st.one_of(st.none(), st.integers(4, 7))),
            "last_activity_date": draw(maybe_day),
            "test_call": draw(st.sampled_from([None, "answered", "not_answered"])),
            "inaug_planned_date": draw(maybe_day),
            "office_inaug_date": draw(maybe_day),
        }
    return a_record(area, place=place, item=item, as_on=draw(DAYS), **said)


def reports_of(records):
    return st.lists(st.tuples(SENDERS, st.lists(records, min_size=1, max_size=8)), min_size=1, max_size=6)


REGISTERS = st.lists(
    st.tuples(
        st.sampled_from(AC_NOS),
        st.sampled_from(["पाली", "नगर"]),
        st.sampled_from(["एक", "दो"]),
        st.sampled_from("1234"),
    ),
    max_size=8,
    unique_by=lambda row: (row[0], row[3]),
)


def as_observations(reports, register) -> Observations:
    parts = defaultdict(list)
    for number, (sender, records) in enumerate(reports, 1):
        for area, frame in observations_of(*records, report_id=number, sender=sender).frames.items():
            parts[area].append(frame)
    frames = {area: pd.concat(each, ignore_index=True) for area, each in parts.items()}
    seen = Observations(frames, {number: f"{number}.xlsx" for number in range(1, len(reports) + 1)})
    rows = [
        a_record("register", seat_no=SEAT_OF.get(ac, 4), ac_no=ac, mandal=m, shakti_kendra=k, booth_no=b)
        for ac, m, k, b in register
    ]
    return seen.joined(observations_of(*rows, report_id=99)) if rows else seen


def sets(number: int) -> settings:
    return settings(max_examples=number, phases=[Phase.generate], suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module", autouse=True)
def _only_scores():
    """Checks have tests of their own; here they would only cost time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(board, "open_flags", lambda bench: {})
        yield


@sets(120)
@given(reports=reports_of(committee_records()), register=REGISTERS)
def test_the_loops_agree_on_counts_at_every_level(definitions, reports, register):
    agree(definitions, reports, register, list(Level))


@sets(80)
@given(reports=reports_of(st.one_of(committee_records(), expected_records(), expected_records())))
def test_the_loops_agree_on_expected_units_from_the_state_to_an_assembly(definitions, reports):
    agree(definitions, reports, [], COARSE)


def agree(definitions, reports, register, levels) -> None:
    card = score(as_observations(reports, register), definitions, DAY, levels)
    sent = [
        Sent(record, sender, number)
        for number, (sender, records) in enumerate(reports, 1)
        for record in records
    ]
    reference = Reference(sent, definitions.places, DAY, register)
    for place in (each for each in card.scores if each.seat_no in (None, 1, 4, 8)):
        for area in WEIGHTS:
            compare(card.of(place, area), reference.score(area, place), place)


def compare(found, expected, place: Place) -> None:
    if expected is None:
        assert found is None or found.value is None, place
        return
    assert (found.value is None) == (expected.value is None), place
    if expected.value is not None:
        assert found.value == pytest.approx(expected.value, abs=1e-9), place
    assert found.low == pytest.approx(expected.low, abs=1e-9), place
    assert found.high == pytest.approx(expected.high, abs=1e-9), place
    assert found.coverage_pct == pytest.approx(expected.coverage, abs=1e-9), place
