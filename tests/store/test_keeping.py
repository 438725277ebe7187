from pathlib import Path

import pytest

from builders.observations import A_DAY, a_reading, a_record
from readiness.store.errors import StoreError
from readiness.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.open(tmp_path / "s.db")
    store.add(a_reading(a_record(mandal="पाली", booth_total=112)), received=A_DAY)
    return store


def test_a_backup_brings_back_what_was_there(store: Store, tmp_path: Path) -> None:
    saved, version = store.backup(tmp_path / "copies" / "monday.db"), store.version
    store.undo(1)
    store.restore(saved)
    assert store.reports()[0].is_active and store.version == version
    assert store.damages() == []


def test_what_a_restore_replaces_is_kept_beside_the_store(store: Store, tmp_path: Path) -> None:
    saved = store.backup(tmp_path / "monday.db")
    store.add(a_reading(a_record(booth_total=1), digest="d2"), received=A_DAY)
    kept = store.restore(saved)
    assert len(store.reports()) == 1 and len(Store.open(kept).reports()) == 2


def test_a_backup_never_overwrites_a_file(store: Store, tmp_path: Path) -> None:
    (tmp_path / "there.db").write_bytes(b"something")
    with pytest.raises(StoreError, match="there already"):
        store.backup(tmp_path / "there.db")


@pytest.mark.parametrize("content", [b"", b"no database at all", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_file_that_is_no_store_restores_nothing(store: Store, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad.db").write_bytes(content)
    with pytest.raises(StoreError, match="nothing was changed"):
        store.restore(tmp_path / "bad.db")
    assert len(store.reports()) == 1


def test_a_damaged_copy_is_not_brought_back(store: Store, tmp_path: Path) -> None:
    saved = store.backup(tmp_path / "monday.db")
    saved.write_bytes(saved.read_bytes().replace("पाली".encode(), "पालि".encode()))
    with pytest.raises(StoreError, match="nothing was changed"):
        store.restore(saved)


def test_erase_leaves_nothing_but_the_line_that_says_so(store: Store, tmp_path: Path) -> None:
    version = store.version
    store.erase("महामंत्री")
    assert store.is_empty and store.findings() == [] and store.version != version
    assert [(deed.deed, deed.by) for deed in store.deeds()] == [("erase", "महामंत्री")]
    assert "पाली".encode() not in (tmp_path / "s.db").read_bytes()


def test_practice_can_be_erased_and_the_real_reports_stay(store: Store) -> None:
    store.add(a_reading(a_record(booth_total=1), digest="d2"), received=A_DAY, is_practice=True)
    assert store.erase_practice() == 1
    assert [report.is_practice for report in store.reports()] == [False] and not store.is_practice
