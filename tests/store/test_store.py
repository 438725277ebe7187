from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from builders.observations import A_DAY, a_reading, a_record
from readiness.definitions.errors import UnknownName
from readiness.definitions.findings import Finding, Severity, Where
from readiness.definitions.scope import Scope
from readiness.intake.records import Doubt, Outcome, Reading, Removed
from readiness.store import migrations, writing
from readiness.store.errors import NothingToStore, StoredAlready, StoreError
from readiness.store.reports import Arrival
from readiness.store.store import Store, default_url

KORBA = Scope(frozenset({4}))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "deep" / "store.db")


def test_a_new_store_is_empty_and_makes_its_folder(store: Store) -> None:
    assert store.is_empty and store.reports() == [] and store.observations().is_empty


def test_what_was_stored_comes_back_with_its_cell(store: Store) -> None:
    stored = store.add(
        a_reading(
            a_record(
                mandal="पाली", row=9, booth_total=112, bc_formed=None, doubts={"bc_formed": Doubt.CLAIMED}
            ),
            a_record("offices", item="assembly", inaug_date=date(2024, 1, 3), office_stage="closed"),
        ),
        received=A_DAY,
        by="कार्यालय",
    )
    row = store.observations().of("booth_committees").iloc[0]
    assert (row["mandal"], row["booth_total"], row["row"], row["cells"]["booth_total"]) == (
        "पाली",
        112,
        9,
        "C",
    )
    assert row["doubts"] == {"bc_formed": "claimed"} and row["bc_formed"] != 0
    assert store.observations().files == {stored.report_id: "कोरबा_22जन.xlsx"}
    assert (stored.records, stored.areas, stored.seat_nos) == (2, ("booth_committees", "offices"), (4,))
    assert (stored.by, stored.as_on, stored.already) == ("कार्यालय", A_DAY, False)


def test_the_store_gives_the_same_frames_as_the_records_themselves(store: Store) -> None:
    reading = a_reading(
        a_record(mandal="पाली", booth_total=1), a_record("offices", office_stage="closed", open_days=None)
    )
    tried = store.observations().with_reading(reading, A_DAY)
    store.add(reading, received=A_DAY)
    for area in tried.areas:
        left, right = (
            tried.of(area).drop(columns="report_id"),
            store.observations().of(area).drop(columns="report_id"),
        )
        assert left.equals(right) and list(left.dtypes) == list(right.dtypes)


def test_the_same_bytes_are_stored_once(store: Store) -> None:
    first = store.add(a_reading(a_record(booth_total=1)), received=A_DAY)
    version = store.version
    again = store.add(a_reading(a_record(booth_total=1)), received=A_DAY)
    assert (again.report_id, again.already, store.version) == (first.report_id, True, version)
    assert len(store.observations().of("booth_committees")) == 1


def test_the_version_changes_with_every_change(store: Store) -> None:
    versions = {store.version}
    report = store.add(a_reading(a_record(booth_total=1)), received=A_DAY)
    versions.add(store.version)
    store.undo(report.report_id)
    versions.add(store.version)
    store.redo(report.report_id)
    assert len({*versions, store.version}) == 4


def test_an_undone_report_is_listed_but_no_longer_counts(store: Store) -> None:
    report = store.add(a_reading(a_record(booth_total=1)), received=A_DAY)
    assert not store.undo(report.report_id).is_active
    assert store.observations().is_empty and not store.reports()[0].is_active
    assert store.redo(report.report_id).is_active and not store.observations().is_empty


def test_a_file_undone_and_sent_again_is_a_new_report(store: Store) -> None:
    old = store.add(a_reading(a_record(booth_total=1)), received=A_DAY)
    store.undo(old.report_id)
    new = store.add(a_reading(a_record(booth_total=1)), received=A_DAY)
    assert new.report_id != old.report_id and not new.already
    with pytest.raises(StoredAlready, match=str(new.report_id)):
        store.redo(old.report_id)


def test_an_unknown_report_cannot_be_undone(store: Store) -> None:
    with pytest.raises(UnknownName, match="no report 7"):
        store.undo(7)


def test_a_refused_file_is_never_stored(store: Store) -> None:
    with pytest.raises(NothingToStore, match=r"x\.xlsx"):
        store.add(Reading("x.xlsx", "d9", Outcome.REFUSED), received=A_DAY)
    assert store.reports() == []


def test_a_load_that_fails_in_the_middle_leaves_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(writing, "_findings", fail)
    version = store.version
    with pytest.raises(OSError, match="disk full"):
        store.add(a_reading(a_record(booth_total=1)), received=A_DAY)
    assert store.reports() == [] and store.observations().is_empty and store.version == version


def test_several_files_are_stored_together_or_not_at_all(store: Store) -> None:
    good = a_reading(a_record(booth_total=1))
    with pytest.raises(NothingToStore):
        store.add_all([good, Reading("x.xlsx", "d9", Outcome.REFUSED)], Arrival(A_DAY))
    assert store.reports() == []


def test_a_viewer_sees_only_the_seats_in_scope(store: Store) -> None:
    store.add(
        a_reading(a_record(booth_total=1), a_record(seat_no=5, ac_no=25, row=7, booth_total=2)),
        received=A_DAY,
    )
    store.add(a_reading(a_record(seat_no=5, ac_no=25, booth_total=3), digest="d2"), received=A_DAY)
    assert store.observations(KORBA).of("booth_committees")["seat_no"].tolist() == [4]
    assert len(store.reports(KORBA)) == 1 and len(store.reports()) == 2


def test_a_finding_is_shown_only_to_those_who_may_see_its_row(store: Store) -> None:
    reading = a_reading(a_record(row=6, booth_total=1), a_record(seat_no=5, ac_no=25, row=7, booth_total=2))
    findings = [
        Finding("formed-over-total", Severity.RED, Where("f", "शीट1", cell)) for cell in ("D6", "D7", "")
    ]
    store.add(Reading(**{**vars(reading), "findings": tuple(findings)}), received=A_DAY)
    assert [(each.seat_no, each.ac_no) for each in store.findings()] == [(4, 22), (5, 25), (0, 0)]
    assert [each.seat_no for each in store.findings(KORBA)] == [4, 0]
    assert store.observations(KORBA).findings[["row", "seat_no"]].values.tolist() == [[6, 4], [0, 0]]


def test_a_findings_facts_keep_their_dates(store: Store) -> None:
    finding = Finding("stale", Severity.RED, Where(), facts={"day": A_DAY, "n": 3})
    store.add(Reading("f", "d", Outcome.READ_WITH_FINDINGS, findings=(finding,)), received=A_DAY)
    assert store.findings()[0].finding.facts == {"day": A_DAY, "n": 3}


def test_figures_without_a_day_are_of_the_day_given_else_of_receipt(store: Store) -> None:
    undated = a_record(as_on=None, booth_total=1)
    store.add(a_reading(undated), received=A_DAY)
    store.add(a_reading(undated, digest="d2"), received=A_DAY, as_on=date(2024, 1, 20))
    days = store.observations().of("booth_committees")["as_on_day"]
    assert (days[0] - days[1]) == 2
    assert len(store.observations(as_of=date(2024, 1, 21)).of("booth_committees")) == 1


def test_what_was_removed_is_remembered_in_numbers(store: Store) -> None:
    reading = a_reading(a_record(booth_total=1))
    store.add(Reading(**{**vars(reading), "removed": Removed(phones=12, names=30)}), received=A_DAY)
    assert store.reports()[0].removed == Removed(12, 0, 0, 0, 30)


def test_practice_is_known_until_it_is_undone(store: Store) -> None:
    report = store.add(a_reading(a_record(booth_total=1)), received=A_DAY, is_practice=True)
    assert store.is_practice
    store.undo(report.report_id)
    assert not store.is_practice


def test_every_deed_is_logged(store: Store) -> None:
    report = store.add(a_reading(a_record(booth_total=1)), received=A_DAY, by="डेटा प्रभारी")
    store.undo(report.report_id)
    store.note("export", "महामंत्री", kind="deck")
    assert [deed.deed for deed in store.deeds()] == ["export", "undo", "load"]
    assert store.deeds()[2].facts == {"file": "कोरबा_22जन.xlsx", "records": 1}


def test_a_store_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "s.db")
    with store.engine.begin() as connection:
        connection.execute(text("INSERT INTO schema_version VALUES (99, 'then')"))
    with pytest.raises(StoreError, match="update it"):
        Store.open(tmp_path / "s.db")


def test_missing_steps_are_applied_to_an_older_store_and_keep_its_reports(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "s.db")
    store.add(a_reading(a_record(booth_total=1)), received=A_DAY)
    added = [*migrations.STEPS, lambda connection: connection.execute(text("CREATE TABLE later (n INTEGER)"))]
    migrations.migrate(store.engine, added)
    assert migrations.version_of(store.engine) == len(added) and len(store.reports()) == 1


def test_a_step_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "s.db")
    good = [*migrations.STEPS, lambda connection: connection.execute(text("CREATE TABLE later (n INTEGER)"))]
    with pytest.raises(ZeroDivisionError):
        migrations.migrate(store.engine, [*good, lambda _: 1 / 0])
    assert migrations.version_of(store.engine) == len(migrations.STEPS)


def test_the_store_lives_in_var_unless_the_environment_says_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("READINESS_STORE", raising=False)
    assert Path(default_url()).parts[-2:] == ("var", "readiness.db")
    monkeypatch.setenv("READINESS_STORE", "sqlite:///x.db")
    assert default_url() == "sqlite:///x.db"


def test_sqlite_is_opened_with_the_safe_settings(store: Store) -> None:
    with store.engine.connect() as connection:
        found = [
            connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous")
        ]
    assert found == ["delete", 3]
