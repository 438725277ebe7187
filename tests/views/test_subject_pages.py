from __future__ import annotations

from datetime import date

import pytest

from builders.observations import a_place, a_record, observations_of
from builders.situations import a_report, a_situation
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.intake.records import Record
from readiness.scoring.scorecard import Band
from readiness.views.field_work_page import field_work_page
from readiness.views.management_page import management_page
from readiness.views.offices_page import offices_page
from readiness.views.page import PageView
from readiness.views.programmes_page import morcha_grid, programmes_page
from readiness.views.reports_page import reports_page
from readiness.views.situation import Situation

SEAT = a_place(4, None)


def rows(page: PageView, table: str) -> list[list[str]]:
    return [[cell.text for cell in row] for each in page.tables if each.id == table for row in each.rows]


@pytest.mark.parametrize(
    "page", [offices_page, management_page, programmes_page, field_work_page, reports_page]
)
def test_an_empty_store_gives_sentences_and_no_figures(page, definitions: Definitions, hindi: Words) -> None:  # type: ignore[no-untyped-def]
    shown = page(a_situation(definitions), hindi)
    assert shown.sentence and all(table.empty for table in shown.tables)
    assert not shown.has_reports or shown.id in ("management", "programmes", "offices")


def test_all_101_offices_stand_in_the_list_reported_or_not(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(a_record("offices", ac_no=22, item="assembly", office_status="inaugurated"))
    page = offices_page(a_situation(definitions, observed), hindi)
    assert len(rows(page, "offices_all")) == 101
    assert page.sentence == ("101 कार्यालयों में 0 कार्यरत; 0 उद्घाटित पर कार्यरत नहीं; 100 की जानकारी नहीं।")
    korba = next(row for row in rows(page, "offices_by_seat") if row[0] == "कोरबा")
    assert korba == ["कोरबा", "0", "0", "1", "0", "0", "0", "0", "8"]


def test_the_red_list_names_the_office_and_its_days(definitions: Definitions, hindi: Words) -> None:
    record = a_record(
        "offices", ac_no=22, item="assembly", office_status="inaugurated", office_inaug_date=date(2024, 1, 2)
    )
    page = offices_page(a_situation(definitions, observations_of(record)), hindi, 4)
    assert rows(page, "offices_red")[0][:5] == [
        "कटघोरा",
        "विधानसभा कार्यालय",
        "उद्घाटित",
        "2 जन. 2024",
        "23",
    ]


def test_a_tour_says_which_part_is_left(definitions: Definitions, hindi: Words) -> None:
    tour = a_record(
        "pravas",
        place=SEAT,
        item="seat",
        status="complete",
        big_meetings=1,
        public_meetings=0,
        worker_sammelans=1,
        ls_mgmt_meeting=1,
    )
    page = programmes_page(a_situation(definitions, observations_of(tour)), hindi)
    cells = rows(page, "tours")[0]
    assert cells[4] == "बड़ी बैठकें: 1 शेष"


def test_a_part_that_was_not_reported_is_asked_for_and_not_called_missing(
    definitions: Definitions, hindi: Words
) -> None:
    tour = a_record("pravas", place=SEAT, item="seat", status="complete", big_meetings=2, public_meetings=1)
    page = programmes_page(a_situation(definitions, observations_of(tour)), hindi)
    assert rows(page, "tours")[0][4] == "नहीं बताया: लोकसभा प्रबंधन समिति बैठक"


@pytest.mark.parametrize(
    ("toured", "mandals", "said"),
    [
        (4, 5, "प्रवास कर चुके पदाधिकारी: 6 शेष"),
        (9, 4, "पदाधिकारी पहुँचे मंडल: 1 शेष"),
        (9, 5, "पूरा"),
        (None, 5, "नहीं बताया: प्रवास कर चुके पदाधिकारी"),
    ],
)
def test_office_bearers_tours_are_whole_only_with_every_share(
    toured: int | None, mandals: int, said: str, definitions: Definitions, hindi: Words
) -> None:
    tours = a_record(
        "officebearer_tours",
        ac_no=22,
        officebearers_assigned=10,
        officebearers_toured=toured,
        mandal_total=5,
        mandals_covered=mandals,
        last_pravas_date=date(2024, 1, 20),
    )
    page = programmes_page(a_situation(definitions, observations_of(tours)), hindi)
    assert rows(page, "bearers")[0][4] == said


def test_a_conference_that_lies_ahead_tells_its_target_only(definitions: Definitions, hindi: Words) -> None:
    planned = a_record(
        "seat_conference", place=SEAT, event_planned_date=date(2024, 1, 30), attendance_target=1200
    )
    page = programmes_page(a_situation(definitions, observations_of(planned)), hindi)
    assert rows(page, "events_seat_conference")[0][3] == "लक्ष्य 1,200"


def test_what_is_second_in_rank_stands_closed_below_the_answer(
    definitions: Definitions, hindi: Words
) -> None:
    first = {table.id for table in programmes_page(a_situation(definitions), hindi).tables[:2]}
    second = {t.id for t in programmes_page(a_situation(definitions), hindi).tables if t.is_second}
    assert first == {"tours", "morcha_grid"}
    assert second == {"bearers", "events_seat_conference", "events_cluster_meetings"}


def test_future_tours_do_not_leave_the_office(definitions: Definitions, hindi: Words) -> None:
    tour = a_record("pravas", place=SEAT, item="seat", status="planned", start_date=date(2024, 1, 28))
    situation = a_situation(definitions, observations_of(tour))
    inside, outside = programmes_page(situation, hindi), programmes_page(situation, hindi, for_export=True)
    assert len(rows(inside, "tours")) == 1 and rows(outside, "tours") == []
    assert "28 जन." in str([row[2].text for row in inside.tables[0].rows])
    assert sum(len(series.marks) for series in inside.charts[0].series) == 1
    assert sum(len(series.marks) for series in outside.charts[0].series) == 0


def test_the_morcha_grid_has_seven_columns_and_eleven_rows(definitions: Definitions, hindi: Words) -> None:
    held = a_record(
        "morcha_conferences", place=SEAT, item="mahila", event_held_date=date(2024, 1, 12), status="complete"
    )
    grid = morcha_grid(a_situation(definitions, observations_of(held)), hindi)
    assert (len(grid.rows), len(grid.heads)) == (11, 8)
    korba = next(row for row in grid.rows if row[0].text == "कोरबा")
    assert [cell.text for cell in korba[1:4]] == ["रिपोर्ट नहीं", "हुआ, 12 जन.", "रिपोर्ट नहीं"]


@pytest.mark.parametrize(
    ("figures", "said", "band"),
    [
        ({"wall_done": 50, "wall_consent": 50, "public_walls": 0}, "सहमति पूरी", Band.GREEN),
        ({"wall_done": 50, "wall_consent": 30}, "20 की लिखित सहमति नहीं", Band.RED),
        ({"wall_done": 50}, "हुआ, सहमति की जाँच नहीं", Band.AMBER),
        ({"wall_done": 50, "wall_consent": 50, "public_walls": 2}, "2 शासकीय दीवारें – तुरंत हटवाएँ", Band.RED),
    ],
)
def test_walls_are_green_only_with_every_consent(
    figures: dict[str, int], said: str, band: Band, definitions: Definitions, hindi: Words
) -> None:
    observed = observations_of(a_record("wall_writing", ac_no=22, mandal="पाली", **figures))
    page = field_work_page(a_situation(definitions, observed), hindi)
    cell = page.tables[0].rows[0][6]
    assert (cell.text, cell.band) == (said, band)


def test_vacant_posts_come_with_their_days(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(
        a_record("posts", place=SEAT, item="ls_convenor", post_filled=0, vacant_since=date(2024, 1, 10)),
        a_record("posts", place=SEAT, item="ls_in_charge", post_filled=1, row=7),
    )
    page = management_page(a_situation(definitions, observed), hindi)
    assert [row[1:5] for row in rows(page, "vacant")] == [["लोकसभा संयोजक", "रिक्त", "10 जन. 2024", "15"]]


def test_reports_name_the_sender_in_the_readers_language(
    definitions: Definitions, hindi: Words, english: Words
) -> None:
    situation: Situation = a_situation(definitions, reports=[a_report()])
    assert rows(reports_page(situation, hindi), "reports")[0][0] == "कोरबा"
    assert rows(reports_page(situation, english), "reports")[0][0] == "Korba"


def test_one_seats_page_shows_only_that_seat(definitions: Definitions, hindi: Words) -> None:
    page = offices_page(a_situation(definitions), hindi, 4)
    assert len(rows(page, "offices_all")) == 9
    assert {row[0].link.place for table in page.tables for row in table.rows if row[0].link} <= {
        Place.of_seat(4),
        *(a.place for a in definitions.places.assemblies_of(4)),
    }


def test_attendance_is_added_up_by_designation_and_a_missing_count_counts_nowhere(
    definitions: Definitions, hindi: Words
) -> None:
    def came(item: str, expected: int, present: int | None, **where: object) -> Record:
        counts = {"attendance_target": expected, "attendance_actual": present}
        return a_record("review_attendance", item=item, **counts, **where)

    observed = observations_of(
        came("ls_convenor", 10, 4, place=SEAT),
        came("ls_convenor", 10, 8, ac_no=22, row=7),
        came("ls_in_charge", 5, None, place=SEAT, row=8),
        came("vs_convenor", 4, 1, ac_no=21, row=9),
    )
    page = management_page(a_situation(definitions, observed), hindi)
    assert [row[1:] for row in rows(page, "attendance")] == [
        ["4", "1", "25\u00a0%", "1"],
        ["20", "12", "60\u00a0%", "2"],
        ["–", "–", "–", "0"],
    ]
