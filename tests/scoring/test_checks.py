"""Checks that need several reports: each fires on its case, says where, and can be settled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from builders.observations import a_record, observations_of
from readiness.definitions.findings import Severity
from readiness.definitions.places import Place
from readiness.scoring.checks import check
from readiness.scoring.score import score
from readiness.scoring.scorecard import Band

DAY = date(2024, 1, 25)
EARLIER, LATER = date(2024, 1, 18), date(2024, 1, 23)
KATGHORA = Place.of_assembly(4, 22)


def found(definitions, observations, code: str, as_of: date = DAY):
    return [each for each in check(observations, definitions, as_of) if each.finding.code == code]


def two_reports(before: dict, now: dict, mandals=("पाली",)):
    first = [a_record(mandal=each, as_on=EARLIER, **before) for each in mandals]
    second = [a_record(mandal=each, as_on=LATER, **now) for each in mandals]
    return observations_of(*first, report_id=1).joined(observations_of(*second, report_id=2))


def a_register(booths: int):
    return [
        a_record("register", mandal="पाली", booth_no=str(each), as_on=date(2024, 1, 1))
        for each in range(booths)
    ]


def test_fewer_booths_than_the_register_is_red(definitions):
    booths = [a_record(mandal="पाली", booth_no=str(each), bc_active=1) for each in range(3)]
    (one,) = found(definitions, observations_of(*booths, *a_register(5)), "units-below-register")
    assert one.place == KATGHORA
    assert one.finding.severity is Severity.RED
    assert (one.finding.facts["seen"], one.finding.facts["known"]) == (3, 5)


def test_another_total_than_the_registers_asks(definitions):
    seen = observations_of(a_record(mandal="पाली", booth_total=7, bc_active=2), *a_register(5))
    (one,) = found(definitions, seen, "total-differs-from-register")
    assert one.finding.where.cell == "C6"


def test_a_difference_between_two_levels_asks(definitions):
    seen = observations_of(
        a_record(booth_total=100, bc_active=90),
        a_record(mandal="पाली", booth_total=60, bc_active=20),
        a_record(mandal="नगर", booth_total=40, bc_active=20),
    )
    (one,) = found(definitions, seen, "levels-differ")
    assert (one.finding.facts["coarse"], one.finding.facts["fine"]) == (90, 40)


def test_levels_that_agree_are_not_mentioned(definitions):
    seen = observations_of(
        a_record(booth_total=60, bc_active=20), a_record(mandal="पाली", booth_total=60, bc_active=20)
    )
    assert not found(definitions, seen, "levels-differ")


def test_one_good_booth_may_not_quietly_replace_a_bad_mandal(definitions):
    booth = a_record(mandal="पाली", booth_no="1", bc_formed=1, bc_active=1, row=9)
    for active, codes in ((5, ["levels-differ"]), (90, [])):
        seen = observations_of(
            a_record(mandal="पाली", booth_total=100, bc_formed=100, bc_active=active), booth
        )
        assert [each.finding.code for each in found(definitions, seen, "levels-differ")] == codes


def test_a_jump_within_a_week_asks(definitions):
    seen = two_reports({"booth_total": 100, "bc_active": 10}, {"booth_total": 100, "bc_active": 80})
    (one,) = found(definitions, seen, "jump-too-fast")
    assert (one.finding.facts["before"], one.finding.facts["after"], one.finding.facts["days"]) == (10, 80, 5)


def test_a_fall_asks_unless_a_remark_explains_it(definitions):
    before, now = {"booth_total": 100, "bc_active": 80}, {"booth_total": 100, "bc_active": 60}
    assert found(definitions, two_reports(before, now), "fall-without-remark")
    assert not found(definitions, two_reports(before, {**now, "remarks": "सूची सुधारी"}), "fall-without-remark")


def test_a_report_that_changed_only_its_date_asks(definitions):
    same = {"booth_total": 100, "bc_active": 80}
    assert found(definitions, two_reports(same, same, "कखग"), "only-date-changed")
    assert not found(definitions, two_reports(same, {**same, "bc_active": 81}, "कखग"), "only-date-changed")


def test_old_figures_ask_then_are_red(definitions):
    seen = observations_of(a_record(mandal="पाली", as_on=date(2024, 1, 10), bc_active=1, booth_total=2))
    assert found(definitions, seen, "report-ageing", date(2024, 1, 20))
    (one,) = found(definitions, seen, "report-stale", date(2024, 1, 30))
    assert one.finding.facts["days"] == 20


def test_a_small_sample_asks(definitions):
    seen = observations_of(
        a_record("panna_committees", panna_total=1000, sample_size=20, sample_confirmed=20)
    )
    (one,) = found(definitions, seen, "sample-small")
    assert one.finding.facts["needed"] == 50


def test_a_post_vacant_for_more_than_a_week_asks(definitions):
    seen = observations_of(
        a_record("posts", item="vs_convenor", post_filled=0, vacant_since=date(2024, 1, 10)),
        a_record("posts", item="vs_in_charge", post_filled=0, vacant_since=date(2024, 1, 20)),
    )
    (one,) = found(definitions, seen, "post-vacant")
    assert one.finding.facts["days"] == 15


def test_a_red_check_keeps_its_unit_from_green_whatever_is_said_of_it(definitions):
    full = {"bc_formed": 1, "bc_verified": 1, "bc_active": 1}
    booths = [a_record(mandal="पाली", booth_no=str(each), **full) for each in range(4)]
    seen = observations_of(*booths, *a_register(5))
    reds = score(seen, definitions, DAY).of(KATGHORA, "committee_coordination")
    assert reds.red_checks == 1
    assert "red_check" in reds.why_not_green
    assert reds.band is not Band.GREEN
    keys = frozenset(each.key for each in check(seen, definitions, DAY))
    settled = score(replace(seen, settled=keys), definitions, DAY).of(KATGHORA, "committee_coordination")
    assert settled.red_checks == 1


def test_a_question_that_was_answered_no_longer_lowers_the_trust(definitions):
    same = {"booth_total": 100, "bc_formed": 100, "bc_verified": 95, "bc_active": 80}
    seen = two_reports(same, same, "कखग")
    asked = score(seen, definitions, DAY).of(KATGHORA, "committee_coordination")
    (one,) = found(definitions, seen, "only-date-changed")
    noted = replace(seen, settled=frozenset({one.key}))
    answered = score(noted, definitions, DAY).of(KATGHORA, "committee_coordination")
    assert (asked.trust_facts["ambers"], answered.trust_facts["ambers"]) == (1, 0)
    assert answered.value == asked.value
    assert not found(definitions, noted, "only-date-changed")


def test_every_check_has_words_that_ask_and_do_not_accuse(definitions, hindi, english):
    for words in (hindi, english):
        for key, text in words.under("checks").items():
            assert "फर्जी" not in text and "fake" not in text.lower(), key
    assert {key.split(".")[0] for key in hindi.under("checks")} >= {"jump-too-fast", "levels-differ"}


def test_two_offices_that_contradict_each_other_for_one_day_are_asked(definitions):
    def said(active: int, sender: str, report_id: int):
        record = a_record(mandal="पाली", booth_total=50, bc_active=active)
        return observations_of(record, report_id=report_id, sender=sender)

    both = said(40, "Korba", 1).joined(said(7, "Bilaspur", 2))
    (one,) = found(definitions, both, "same-day-differs")
    assert {one.finding.facts["before"], one.finding.facts["after"]} == {40, 7}
    assert one.finding.severity is Severity.AMBER
    corrected = said(40, "Korba", 1).joined(said(7, "Korba", 2))
    agreed = said(40, "Korba", 1).joined(said(40, "Bilaspur", 2))
    assert not found(definitions, corrected, "same-day-differs")
    assert not found(definitions, agreed, "same-day-differs")
