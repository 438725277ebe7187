"""Ladders, change, robustness, pace, responsibility and call-backs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from builders.observations import a_record, observations_of
from readiness.definitions.levels import Level
from readiness.definitions.places import Place
from readiness.scoring.checks import check
from readiness.scoring.comparison import Cause, Change, Movement, changes, ranks
from readiness.scoring.ladder import ladders, office_ladder
from readiness.scoring.offices import red_list
from readiness.scoring.pace import pace, progress
from readiness.scoring.placed import Bench
from readiness.scoring.responsibility import by_designation, gaps
from readiness.scoring.robustness import robustness, what_if
from readiness.scoring.sample import (
    Answer,
    Called,
    answers_of,
    answers_reading,
    confirmed_shares,
    draw_units,
    verify,
    wilson,
)
from readiness.scoring.score import method_stamp, score

DAY = date(2024, 1, 25)
KORBA, KATGHORA = Place.of_seat(4), Place.of_assembly(4, 22)
COMMITTEES = "committee_coordination"


def test_committees_climb_from_formed_to_verified_to_active_at_every_level(definitions):
    seen = observations_of(
        a_record(mandal="पाली", booth_total=100, bc_formed=90, bc_verified=60, bc_active=40),
        a_record(mandal="नगर", booth_total=50, bc_formed=30, bc_verified=30),
    )
    found = ladders(seen, definitions, DAY)
    for place in (KATGHORA, KORBA, Place.state()):
        formed, verified, active = found.of(place, "booth_committees")
        assert (formed.count, formed.of, verified.count, verified.gap) == (120, 150, 90, 30)
        assert (active.count, active.of, active.gap) == (40, 100, 50)
    assert active.share_pct == 40


def test_offices_climb_towards_functioning_and_a_seat_has_nine(definitions):
    seen = observations_of(
        a_record("offices", ac_no=1, office_status="active", office_incharge_named=1),
        a_record("offices", ac_no=2, office_status="inaugurated"),
        a_record("offices", ac_no=3, office_status="active", office_incharge_named=0),
    )
    steps = {each.name: each for each in office_ladder(seen, definitions, KORBA, DAY)}
    assert [steps[name].count for name in ("site_fixed", "inaugurated", "equipped", "functioning")] == [
        3,
        3,
        2,
        1,
    ]
    assert (steps["functioning"].of, steps["functioning"].missing) == (3, 6)
    whole = office_ladder(seen, definitions, Place.state(), DAY)
    assert whole[0].of + whole[0].missing == 101


def test_the_red_list_holds_offices_opened_eleven_days_ago_and_not_functioning(definitions):
    opened = {"office_status": "inaugurated"}
    seen = observations_of(
        a_record("offices", ac_no=1, office_inaug_date=date(2024, 1, 14), **opened),
        a_record("offices", ac_no=2, office_inaug_date=date(2024, 1, 15), **opened),
    )
    assert red_list(seen, definitions, DAY)[["ac_no", "days"]].to_numpy().tolist() == [[1, 11]]


def test_change_is_told_like_for_like_and_new_files_apart(definitions):
    old, new = date(2024, 1, 10), date(2024, 1, 24)
    first = observations_of(a_record(mandal="पाली", as_on=old, booth_total=100, bc_active=40), report_id=1)
    again = a_record(mandal="पाली", as_on=new, booth_total=100, bc_active=50)
    fresh = a_record(mandal="नगर", as_on=new, booth_total=100, bc_active=100)
    seen = first.joined(observations_of(again, fresh, report_id=2))
    found = changes(seen, definitions, (old, DAY)).of(KATGHORA, COMMITTEES)
    assert (found.before, found.now, found.alike, found.raw) == (40, 75, 10, 35)
    assert found.from_files == 25
    assert found.movement is Movement.STEADY


@pytest.mark.parametrize(
    ("before", "now", "alike", "cause"),
    [
        (40.0, 50.0, 10.0, Cause.WORK),
        (40.0, 75.0, 10.0, Cause.BOTH),
        (40.0, 75.0, 0.2, Cause.FILES),
        (40.0, 40.2, 0.2, Cause.NOTHING),
        (None, 75.0, None, Cause.FILES),
        (40.0, 75.0, None, Cause.FILES),
        (40.0, None, None, Cause.NOTHING),
    ],
)
def test_a_score_moves_by_work_or_by_files(before, now, alike, cause):
    raw = None if before is None or now is None else now - before
    files = None if raw is None or alike is None else raw - alike
    assert Change(before, now, alike, raw, files, Movement.STEADY).cause is cause


def test_scores_too_close_to_tell_apart_share_a_rank(definitions):
    one, two, three = (Place.of_seat(number) for number in (1, 2, 3))
    found = ranks({one: 60.0, two: 59.0, three: 50.0}, definitions.settings.comparison)
    assert found == {one: 1, two: 1, three: 3}


def a_state(definitions):
    records = [
        a_record(
            place=Place.of_seat(number),
            booth_total=100,
            bc_formed=100,
            bc_verified=50 + number,
            bc_active=number * 5,
        )
        for number in range(1, 12)
    ]
    return score(observations_of(*records), definitions, DAY)


def test_an_order_that_every_weight_confirms_is_robust(definitions):
    seats = [seat.place for seat in definitions.places.seats]
    found = robustness(a_state(definitions), seats, COMMITTEES, definitions.settings.comparison)
    assert found.bottom == (Place.of_seat(1), Place.of_seat(2), Place.of_seat(3))
    assert (found.is_robust, found.same_pct) == (True, 100)
    assert found.ranks[Place.of_seat(11)] == (1, 1)
    assert found.tie_band == found.bottom


def test_other_weights_are_tried_without_touching_the_method(definitions):
    before, card = method_stamp(definitions), a_state(definitions)
    found = what_if(card, [KORBA], COMMITTEES, {"booths_active": 0.0})
    assert found[KORBA] == pytest.approx(54)
    assert card.of(KORBA, COMMITTEES).value == pytest.approx((35 * 20 + 15 * 54) / 50)
    assert method_stamp(definitions) == before


def test_pace_says_what_a_day_must_bring_and_when_the_work_ends():
    found = pace((100, 160), (date(2024, 1, 10), date(2024, 1, 20)), 220, date(2024, 1, 26))
    assert (found.left, found.needed_a_day, found.done_a_day) == (60, 10, 6)
    assert (found.ends_on, found.is_on_time) == (date(2024, 1, 30), False)


def test_without_movement_there_is_no_end():
    found = pace((5, 5), (date(2024, 1, 10), date(2024, 1, 20)), 9, date(2024, 1, 26))
    assert (found.ends_on, found.is_on_time) == (None, False)


def with_target(definitions, day: date):
    settings = definitions.settings
    target = settings.target.model_copy(update={"day": day})
    return replace(definitions, settings=settings.model_copy(update={"target": target}))


def test_a_days_work_is_counted_in_units_that_reported_both_times(definitions):
    old, new = date(2024, 1, 10), date(2024, 1, 20)
    first = observations_of(a_record(mandal="पाली", as_on=old, booth_total=100, bc_active=40), report_id=1)
    again = a_record(mandal="पाली", as_on=new, booth_total=100, bc_active=60)
    fresh = a_record(mandal="नगर", as_on=new, booth_total=100, bc_active=50)
    seen = first.joined(observations_of(again, fresh, report_id=2))
    known = with_target(definitions, date(2024, 1, 30))
    levels = (Level.SEAT, Level.ASSEMBLY)
    found = progress(seen, known, (old, DAY), levels).of(KATGHORA, "booth_committees")
    assert (found.done, found.wanted, found.left) == (110, 160, 50)
    assert (found.done_a_day, found.needed_a_day) == (2, 5)
    assert found.is_on_time is False
    assert method_stamp(known) == method_stamp(definitions)


def test_without_a_target_date_or_a_report_there_is_no_pace(definitions):
    seen = observations_of(a_record(mandal="पाली", booth_total=100, bc_active=40))
    days, levels = (date(2024, 1, 1), DAY), (Level.SEAT, Level.ASSEMBLY)
    assert progress(seen, definitions, days, levels).of(KATGHORA, "booth_committees") is None
    known = with_target(definitions, date(2024, 1, 30))
    assert progress(seen, known, days, levels).of(Place.of_seat(7), "booth_committees") is None
    first = progress(seen, known, days, levels).of(KATGHORA, "booth_committees")
    assert (first.done_a_day, first.is_on_time) == (None, None)


def test_every_gap_names_the_designation_that_answers_for_it(definitions, hindi):
    seen = observations_of(
        a_record(mandal="पाली", booth_total=100, bc_formed=90, bc_verified=30, bc_active=20)
    )
    found = gaps(score(seen, definitions, DAY), definitions, [KATGHORA])
    active = next(each for each in found if each.indicator == "booths_active")
    assert (active.responsible, active.left) == ("mandal_president", 80)
    grouped = by_designation(found)
    assert sum(map(len, grouped.values())) == len(found)
    assert all(hindi.has(f"scoring.designation.{name}") for name in grouped)


def booths(count: int):
    return [a_record(mandal="पाली", booth_no=str(each), bc_active=1) for each in range(1, count + 1)]


def a_register(count: int):
    first = date(2024, 1, 1)
    return [
        a_record("register", mandal="पाली", booth_no=str(each), as_on=first) for each in range(1, count + 1)
    ]


def test_the_sample_is_the_same_on_every_machine_and_another_each_round(definitions):
    seen = observations_of(*booths(100))
    first = draw_units(seen, definitions, KATGHORA, DAY)
    assert len(first) == definitions.settings.comparison.sample_units
    assert first == draw_units(observations_of(*reversed(booths(100))), definitions, KATGHORA, DAY)
    assert first != draw_units(seen, definitions, KATGHORA, DAY, round_no=2)
    assert set(first) <= {str(each) for each in range(1, 101)}


def test_wilsons_interval_is_the_published_one():
    low, high = wilson(81, 263, 1.96)
    assert (low, high) == (pytest.approx(25.5, abs=0.05), pytest.approx(36.6, abs=0.05))


def test_a_booth_more_exchanges_one_unit_of_the_sample_at_most(definitions):
    first, second = (draw_units(observations_of(*booths(n)), definitions, KATGHORA, DAY) for n in (100, 101))
    assert len(set(first) - set(second)) <= 1


def test_the_sample_stays_the_same_until_newer_figures_come(definitions):
    seen = observations_of(*booths(100))
    later = date(2024, 2, 3)
    assert draw_units(seen, definitions, KATGHORA, DAY) == draw_units(seen, definitions, KATGHORA, later)


def test_without_booths_of_their_own_the_register_says_whom_to_call(definitions):
    seen = observations_of(a_record(mandal="पाली", booth_total=5, bc_active=4), *a_register(5))
    assert draw_units(seen, definitions, KATGHORA, DAY) == ("1", "2", "3", "4", "5")
    assert draw_units(observations_of(a_record(booth_total=5)), definitions, KATGHORA, DAY) == ()


def test_units_that_could_not_be_reached_say_nothing_either_way():
    answers = (Answer.CONFIRMED,) * 15 + (Answer.NOT_CONFIRMED,) * 5 + (Answer.UNREACHABLE,) * 10
    found = verify(Called(answers, (1.0,) * 30), 92.0, 1.96)
    assert (found.asked, found.confirmed, found.unreachable) == (30, 15, 10)
    assert found.verified_pct == pytest.approx(0.92 * 75)
    assert found.low_pct < found.verified_pct < found.high_pct
    assert found.margin == pytest.approx((found.high_pct - found.low_pct) / 2)


def test_a_claim_of_all_booths_and_a_sample_of_all_booths_are_compared_as_they_are():
    answers = (Answer.CONFIRMED,) * 15 + (Answer.NOT_CONFIRMED,) * 15
    found = verify(Called(answers, (0.6,) * 30), 60.0, 1.96)
    assert found.verified_pct == pytest.approx(50)


def test_where_nobody_was_reached_nothing_is_verified():
    found = verify(Called((Answer.UNREACHABLE,), (1.0,)), 92.0, 1.96)
    assert (found.verified_pct, found.low_pct, found.margin, found.unreachable) == (None, None, None, 1)


def asked(seen, confirmed: int, of: int):
    answers = {str(n): Answer.CONFIRMED if n <= confirmed else Answer.NOT_CONFIRMED for n in range(1, of + 1)}
    return seen.with_reading(answers_reading(KATGHORA, answers, DAY), DAY)


def test_answers_are_kept_like_a_report_and_lower_the_trust(definitions):
    seen = observations_of(*booths(20))
    called = asked(seen, 5, 20)
    assert len(answers_of(Bench(called, definitions, DAY), KATGHORA)) == 20
    before = score(seen, definitions, DAY)
    after = score(called, definitions, DAY)
    assert after.of(KATGHORA, COMMITTEES).value == before.of(KATGHORA, COMMITTEES).value
    assert after.of(KATGHORA, COMMITTEES).trust > before.of(KATGHORA, COMMITTEES).trust
    for place in (KATGHORA, KORBA):
        assert "not_confirmed" in after.of(place, COMMITTEES).trust_reasons


def test_calls_about_committees_say_nothing_of_offices(definitions):
    seen = observations_of(*booths(20), a_record("offices", office_status="active", office_incharge_named=1))
    found = score(asked(seen, 5, 20), definitions, DAY).of(KATGHORA, "office_activation")
    assert "not_confirmed" not in found.trust_reasons


def test_a_few_calls_are_not_held_against_anybody(definitions):
    seen = observations_of(*booths(20))
    few = asked(seen, 0, definitions.settings.comparison.sample_least - 1)
    assert confirmed_shares(Bench(few, definitions, DAY)) == {}


def test_an_assembly_whose_mandals_claim_sixty_percent_may_have_so_many_confirmed(definitions):
    seen = observations_of(a_record(mandal="पाली", booth_total=20, bc_active=12), *a_register(20))
    found = confirmed_shares(Bench(asked(seen, 12, 20), definitions, DAY))
    assert found[KATGHORA] == pytest.approx(1)


def test_claims_that_the_telephone_does_not_bear_out_are_red(definitions):
    seen = observations_of(*booths(20))
    codes = [each.finding.code for each in check(asked(seen, 15, 20), definitions, DAY)]
    assert "call-back-low" in codes
    codes = [each.finding.code for each in check(asked(seen, 16, 20), definitions, DAY)]
    assert "call-back-low" not in codes
