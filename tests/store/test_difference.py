from datetime import date
from pathlib import Path

from builders.observations import A_DAY, a_reading, a_record, observations_of
from readiness.intake.records import Record
from readiness.store.difference import Difference, difference
from readiness.store.observations import Observations
from readiness.store.store import Store

LATER = date(2024, 2, 1)

WEEK_1 = (
    a_record(mandal="पाली", booth_total=50, bc_formed=40),
    a_record(mandal="कटघोरा", row=7, booth_total=60, bc_formed=30),
)


def against(earlier: Observations, *records: Record, sender: str = "Korba") -> Difference:
    return difference(earlier.with_reading(a_reading(*records, sender=sender), LATER))


def test_the_same_figures_in_another_order_differ_in_nothing() -> None:
    found = against(observations_of(*WEEK_1), *reversed(WEEK_1))
    assert (found.has_earlier, found.new, found.gone, found.changes, found.same) == (True, (), (), (), 2)


def test_a_rise_and_a_fall_are_told_apart() -> None:
    found = against(
        observations_of(*WEEK_1),
        a_record(mandal="पाली", bc_formed=45),
        a_record(mandal="कटघोरा", row=7, bc_formed=28),
    )
    assert found.rise_and_fall("bc_formed") == (5.0, 2.0)
    assert {(c.unit.place.mandal, c.before, c.after) for c in found.changes} == {
        ("पाली", 40, 45),
        ("कटघोरा", 30, 28),
    }


def test_a_field_that_is_missing_now_is_no_change_to_zero() -> None:
    found = against(
        observations_of(*WEEK_1), a_record(mandal="पाली", booth_total=50, bc_formed=None), WEEK_1[1]
    )
    assert found.changes == () and found.same == 2


def test_a_figure_that_comes_for_the_first_time_has_no_step() -> None:
    found = against(
        observations_of(*WEEK_1), a_record(mandal="पाली", booth_total=50, bc_formed=40, bc_active=9)
    )
    (change,) = found.changes
    assert (change.field, change.before, change.after, change.step) == ("bc_active", None, 9, None)


def test_units_that_came_and_units_left_out_are_named() -> None:
    found = against(observations_of(*WEEK_1), WEEK_1[0], a_record(mandal="रामगढ़", row=8, booth_total=9))
    assert [unit.place.mandal for unit in found.new] == ["रामगढ़"]
    assert [unit.place.mandal for unit in found.gone] == ["कटघोरा"]


def test_a_summary_of_mandals_leaves_no_booth_out() -> None:
    booths = observations_of(
        *(a_record(mandal="पाली", booth_no=str(n), row=n, bc_formed=1) for n in (1, 2)), report_id=2
    )
    found = against(observations_of(*WEEK_1).joined(booths), *WEEK_1)
    assert (found.has_earlier, found.new, found.gone, found.same) == (True, (), (), 2)


def test_a_stored_report_is_compared_with_what_came_before_it_only() -> None:
    now = observations_of(a_record(mandal="पाली", bc_formed=45), WEEK_1[1], report_id=2)
    later = observations_of(a_record(mandal="पाली", bc_formed=50), report_id=3)
    found = difference(observations_of(*WEEK_1).joined(now).joined(later), 2)
    assert [(change.before, change.after) for change in found.changes] == [(40, 45)]
    assert found.gone == ()


def test_another_office_is_not_compared_with() -> None:
    found = against(observations_of(*WEEK_1), WEEK_1[0], sender="Koriya")
    assert not found.has_earlier and found.new == () and found.gone == ()


def test_another_spelling_is_the_same_unit() -> None:
    earlier = observations_of(a_record(mandal="खण्डगाँव", bc_formed=5))
    found = against(earlier, a_record(mandal="खंडगांव", bc_formed=5))
    assert (found.same, found.new, found.gone) == (1, (), ())


def test_a_later_report_is_listed_under_the_spelling_that_came_first(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "s.db")
    store.add(a_reading(a_record(mandal="खण्डगाँव", shakti_kendra="काँपा", bc_formed=5)), received=A_DAY)
    store.add(
        a_reading(a_record(mandal="खंडगांव", shakti_kendra="कांपा", bc_formed=6), digest="d2"), received=A_DAY
    )
    frame = store.observations().of("booth_committees")
    assert set(frame["mandal"]) == {"खण्डगाँव"} and set(frame["shakti_kendra"]) == {"काँपा"}


def test_the_same_name_in_two_assemblies_is_two_mandals() -> None:
    both = observations_of(a_record(mandal="खण्डगाँव", bc_formed=5)).joined(
        observations_of(a_record(ac_no=23, mandal="खंडगांव", bc_formed=5), report_id=2)
    )
    assert both.of("booth_committees")["mandal"].tolist() == ["खण्डगाँव", "खंडगांव"]


def test_names_that_stand_in_one_table_are_two_mandals_however_alike_they_sound(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "s.db")
    both = (a_record(mandal="मंडल ग", bc_formed=5), a_record(mandal="मंडल घ", bc_formed=6, row=7))
    store.add(a_reading(both[0]), received=A_DAY)
    store.add(a_reading(*both, digest="d2"), received=A_DAY)
    frame = store.observations().of("booth_committees")
    assert frame["mandal"].tolist() == ["मंडल ग", "मंडल ग", "मंडल घ"]
