"""What must hold whatever the figures are: honesty never costs, silence never pays, order never matters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from builders.observations import a_record, observations_of
from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.scoring.placed import Bench
from readiness.scoring.score import score, scorecard_of
from readiness.scoring.summary import Summary, combine, summarise

DAY = date(2024, 1, 25)
KORBA, RAIPUR = Place.of_seat(4), Place.of_seat(8)
COMMITTEES = "committee_coordination"
KORBA_ACS = [1, 2, 3, 20, 21, 22, 23, 24]
QUICK = settings(max_examples=12, phases=[Phase.generate], suppress_health_check=list(HealthCheck))


@st.composite
def a_mandal(draw, ac_nos=KORBA_ACS):
    total = draw(st.integers(1, 200))
    formed = draw(st.integers(0, total))
    verified = draw(st.integers(0, formed))
    active = draw(st.integers(0, verified))
    ac_no, name = draw(st.sampled_from(ac_nos)), draw(st.sampled_from(["पाली", "नगर", "चैतमा", "दर्री"]))
    return a_record(
        ac_no=ac_no, mandal=name, booth_total=total, bc_formed=formed, bc_verified=verified, bc_active=active
    )


def unit_of(record):
    return record.place


MANDALS = st.lists(a_mandal(), min_size=2, max_size=12, unique_by=unit_of)


def korba(definitions, *records, register=()):
    rows = [*records, *register]
    return score(observations_of(*rows), definitions, DAY).of(KORBA, COMMITTEES)


def a_register(records):
    """A register that knows every mandal's booths as reported."""
    return [
        a_record("register", place=each.place, booth_total=each.fields["booth_total"], as_on=date(2024, 1, 1))
        for each in records
    ]


@QUICK
@given(MANDALS)
def test_a_true_good_number_never_lowers_a_score(definitions, records):
    *others, last = records
    total = last.fields["booth_total"]
    good = replace(last, fields={name: total for name in last.fields})
    without, having = korba(definitions, *others), korba(definitions, *others, good)
    assert having.value >= without.value - 1e-9
    assert having.low >= without.low - 1e-9


@QUICK
@given(MANDALS, st.sampled_from(["bc_active", "bc_verified"]))
def test_more_work_in_a_unit_never_lowers_a_score(definitions, records, field):
    *others, last = records
    more = replace(last, fields={**last.fields, field: last.fields["bc_formed"]})
    assert korba(definitions, *others, more).value >= korba(definitions, *records).value - 1e-9


@QUICK
@given(MANDALS)
def test_withholding_a_bad_number_never_raises_the_lower_bound(definitions, records):
    register = a_register(records)
    whole = korba(definitions, *records, register=register)
    assert korba(definitions, *records[1:], register=register).low <= whole.low + 1e-9


@QUICK
@given(st.lists(a_mandal(), min_size=2, max_size=8, unique_by=lambda each: each.place.ac_no))
def test_a_silent_assembly_never_raises_the_lower_bound_without_a_register_either(definitions, records):
    assert korba(definitions, *records[1:]).low <= korba(definitions, *records).low + 1e-9


def parted(records, seed: int):
    """Each record's fields dealt out to two records of the same unit and day."""
    dealt = Random(seed)
    for each in records:
        first = {name for name in sorted(each.fields) if dealt.random() < 0.5}
        one = {name: value for name, value in each.fields.items() if name in first}
        other = {name: value for name, value in each.fields.items() if name not in first}
        yield replace(each, fields=one), replace(each, fields=other)


@QUICK
@given(MANDALS, st.integers(0, 1000))
def test_splitting_a_report_in_two_files_changes_nothing(definitions, records, seed):
    first, second = zip(*parted(records, seed), strict=True)
    split = observations_of(*first, report_id=1).joined(observations_of(*second, report_id=2))
    assert score(split, definitions, DAY).of(KORBA, COMMITTEES) == korba(definitions, *records)


@QUICK
@given(st.lists(a_mandal(), min_size=2, max_size=10), st.integers(0, 1000))
def test_order_never_matters(definitions, records, seed):
    placed = [replace(each, row=number) for number, each in enumerate(records, 6)]
    shuffled = Random(seed).sample(placed, len(placed))
    assert korba(definitions, *placed) == korba(definitions, *shuffled)


@QUICK
@given(MANDALS, st.lists(a_mandal(ac_nos=[50]), min_size=1, max_size=3))
def test_another_seat_changes_nothing_here(definitions, records, others):
    elsewhere = [replace(each, place=replace(each.place, seat_no=8)) for each in others]
    assert korba(definitions, *records) == korba(definitions, *records, *elsewhere)


def test_partitions_combine_to_the_whole_in_any_grouping(definitions):
    records = [
        a_record(ac_no=ac, mandal=m, booth_total=50 + ac, bc_active=ac) for ac in KORBA_ACS for m in "कख"
    ]
    records += [a_record("offices", ac_no=ac, office_status="active") for ac in KORBA_ACS]
    records += [a_record("offices", ac_no=None, office_status="inaugurated")]
    seen = observations_of(*records)
    parts = [
        summarise(
            {area: frame[frame["ac_no"] == ac] for area, frame in seen.frames.items()},
            definitions,
            DAY,
            Level.MANDAL,
        )
        for ac in [*KORBA_ACS, 0]
    ]
    left = combine([combine(parts[:3]), combine(parts[3:])])
    right = combine([*parts[5:], combine(reversed(parts[:5]))])
    there = Summary.from_frame(right.to_frame(), right.indicators)
    bench = Bench(seen, definitions, DAY)
    whole = score(seen, definitions, DAY)
    for summary in (left, right, there):
        card = scorecard_of(summary, bench)
        for place in (KORBA, Place.of_assembly(4, 22), Place.state()):
            assert card.scores[place] == whole.scores[place]


def test_nothing_to_combine_is_a_mistake():
    with pytest.raises(ValueError, match="nothing to combine"):
        combine([])
