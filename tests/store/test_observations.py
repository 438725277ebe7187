from datetime import date

import numpy as np

from builders.observations import a_place, a_reading, a_record, observations_of
from readiness.intake.records import Doubt
from readiness.store.observations import ADDRESS, UNSTORED, Observations, cell_of, date_of, day_of


def test_a_missing_figure_is_nan_and_never_zero() -> None:
    frame = observations_of(
        a_record(mandal="पाली", booth_total=112, bc_formed=None),
        a_record(mandal="कटघोरा", row=7, booth_total=0, bc_formed=9),
    ).of("booth_committees")
    assert np.isnan(frame.at[0, "bc_formed"])
    assert frame.at[1, "booth_total"] == 0


def test_a_field_no_row_carries_has_no_column() -> None:
    frame = observations_of(a_record(booth_total=1)).of("booth_committees")
    assert "bc_active" not in frame.columns


def test_an_area_nobody_reported_is_an_empty_frame_with_its_address_columns() -> None:
    frame = Observations().of("pravas")
    assert list(frame.columns) == list(ADDRESS) and frame.empty


def test_flags_and_counts_share_a_numeric_column() -> None:
    frame = observations_of(
        a_record(booth_no="1", bc_formed=True), a_record(mandal="पाली", bc_formed=12, row=7)
    ).of("booth_committees")
    assert frame["bc_formed"].tolist() == [1.0, 12.0] and frame["bc_formed"].dtype == "float64"


def test_dates_are_days_and_texts_stay_texts() -> None:
    frame = observations_of(
        a_record("offices", office_stage="functioning", inaug_date=date(2024, 1, 2)),
        a_record("offices", office_stage=None, inaug_date=None, row=7),
    ).of("offices")
    assert date_of(frame.at[0, "inaug_date"]) == date(2024, 1, 2)
    assert frame["office_stage"].tolist() == ["functioning", None]


def test_every_value_remembers_its_cell_and_its_doubt() -> None:
    record = a_record(mandal="पाली", booth_total=112, bc_formed=50, doubts={"bc_formed": Doubt.APPROXIMATE})
    row = observations_of(record).of("booth_committees").iloc[0]
    assert (row["sheet"], row["row"], row["cells"]["bc_formed"]) == ("शीट1", 6, "D")
    assert row["doubts"] == {"bc_formed": "approximate"}
    assert (cell_of(row, "bc_formed"), cell_of(row, "bc_active")) == ("D6", "")


def test_a_trial_reading_comes_last_and_leaves_the_rest_alone() -> None:
    stored = observations_of(a_record(mandal="पाली", booth_total=112))
    tried = stored.with_reading(a_reading(a_record(mandal="पाली", bc_formed=7)), date(2024, 2, 1))
    frame = tried.of("booth_committees")
    assert frame["report_id"].tolist() == [1, UNSTORED]
    assert np.isnan(frame.at[1, "booth_total"]) and len(stored.of("booth_committees")) == 1


def test_joining_keeps_numbers_numeric_and_texts_as_objects() -> None:
    both = observations_of(a_record("offices", open_days=3)).joined(
        observations_of(a_record("offices", office_stage="closed"), report_id=2)
    )
    frame = both.of("offices")
    assert frame["open_days"].dtype == "float64" and frame["office_stage"].tolist() == [None, "closed"]
    assert frame["seat_no"].dtype == "int64" and frame["mandal"].tolist() == ["", ""]


def test_a_cluster_record_has_its_cluster_and_no_seat() -> None:
    frame = observations_of(a_record("cluster_meetings", place=a_place(cluster="bastar"))).of(
        "cluster_meetings"
    )
    assert frame.loc[0, ["cluster", "seat_no", "ac_no"]].tolist() == ["bastar", 0, 0]


def test_days_go_there_and_back() -> None:
    assert date_of(day_of(date(2024, 2, 29))) == date(2024, 2, 29)
