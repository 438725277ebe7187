from collections import Counter
from datetime import date
from io import BytesIO

from python_calamine import CalamineWorkbook

from readiness.definitions.load import Definitions
from readiness.practice.booth_list import booth_files
from readiness.practice.plan import Plan

DAY = date(2024, 1, 22)
RAIPUR_CITY_WEST = 49


def rows_of(content: bytes) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()[5:]


def test_every_booth_is_a_row_and_a_mandal_adds_up_to_its_summary(definitions: Definitions) -> None:
    assembly = definitions.places.assembly(RAIPUR_CITY_WEST)
    (file,) = booth_files(definitions, DAY, [assembly])
    active: Counter[object] = Counter()
    for row in rows_of(file.content):
        active[row[1]] += int(str(row[8]).split(".")[0])

    assert list(active.values()) == [m.counts["bc_active"] for m in Plan(definitions).mandals(assembly)]


def test_the_same_day_gives_the_same_bytes(definitions: Definitions) -> None:
    assembly = definitions.places.assembly(RAIPUR_CITY_WEST)

    assert next(booth_files(definitions, DAY, [assembly])) == next(booth_files(definitions, DAY, [assembly]))


def test_the_state_has_every_booth_once(definitions: Definitions) -> None:
    files = list(booth_files(definitions, DAY, definitions.places.assemblies))
    booths = sum(
        m.counts["booth_total"] for a in definitions.places.assemblies for m in Plan(definitions).mandals(a)
    )

    assert len(files) == len(definitions.places.assemblies)
    assert sum(len(rows_of(file.content)) for file in files) == booths
