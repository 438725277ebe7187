from __future__ import annotations

from datetime import date

from builders.observations import a_record, observations_of
from builders.situations import a_score, a_situation
from readiness.definitions.load import Definitions
from readiness.definitions.places import Place
from readiness.definitions.words import Words
from readiness.views.page import PageView
from readiness.views.place_pages import place_page
from readiness.views.rows import Link

KATGHORA = Place.of_assembly(4, 22)
PALI = KATGHORA.in_mandal("पाली")


def texts(page: PageView, table: str) -> list[list[str]]:
    return [[cell.text for cell in row] for each in page.tables if each.id == table for row in each.rows]


def test_the_trail_leads_from_the_state_to_the_booth(definitions: Definitions, hindi: Words) -> None:
    page = place_page(a_situation(definitions), PALI.in_shakti_kendra("केंद्र 1").in_booth("17"), hindi)
    assert [crumb.text for crumb in page.crumbs] == [
        "छत्तीसगढ़",
        "बिलासपुर क्लस्टर",
        "कोरबा",
        "कटघोरा",
        "पाली",
        "केंद्र 1",
        "बूथ 17",
    ]
    pages = [crumb.link.page for crumb in page.crumbs if crumb.link]
    assert pages == ["state", "cluster", "seat", "assembly", "mandal", "kendra", "booth"]


def test_an_assembly_opens_to_its_mandals_largest_gap_first(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(
        a_record(ac_no=22, mandal="पाली", booth_total=40, bc_formed=30, bc_active=35),
        a_record(ac_no=22, mandal="दीपका", booth_total=50, bc_formed=30, bc_active=10, row=7),
        a_record(ac_no=21, mandal="अन्य", booth_total=50, bc_formed=30, bc_active=10, row=8),
    )
    page = place_page(a_situation(definitions, observed), KATGHORA, hindi)
    rows = texts(page, "units_mandal")
    assert [row[:6] for row in rows] == [
        ["दीपका", "50", "30", "–", "10", "40"],
        ["पाली", "40", "30", "–", "35", "5"],
    ]


def test_booths_of_a_mandal_without_kendras_stand_at_once(definitions: Definitions, hindi: Words) -> None:
    booths = [
        a_record(ac_no=22, mandal="पाली", booth_no=str(n), row=n, bc_formed=n % 2, bc_active=n % 2)
        for n in (1, 2)
    ]
    page = place_page(a_situation(definitions, observations_of(*booths)), PALI, hindi)
    assert [row[:6] for row in texts(page, "units_booth")] == [
        ["बूथ 2", "1", "0", "–", "0", "1"],
        ["बूथ 1", "1", "1", "–", "1", "0"],
    ]


def test_a_booth_shows_every_figure_with_its_cell(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(a_record(ac_no=22, mandal="पाली", booth_no="17", bc_formed=1, bc_active=None))
    page = place_page(a_situation(definitions, observed), PALI.in_booth("17"), hindi)
    assert texts(page, "facts") == [
        ["बूथ समितियाँ", "गठित बूथ समिति", "1", "22 जन. 2024", "कोरबा_22जन.xlsx, शीट शीट1, C6"]
    ]


def test_a_cluster_ranks_its_seats(definitions: Definitions, hindi: Words) -> None:
    scores = {Place.of_seat(4): {"overall": a_score(58)}, Place.of_seat(5): {"overall": a_score(31)}}
    page = place_page(a_situation(definitions, scores=scores), Place.of_cluster("bilaspur"), hindi)
    assert [row[0] for row in texts(page, "ranking")][:2] == ["बिलासपुर", "कोरबा"]
    assert page.charts[0].sentence == "बिलासपुर क्लस्टर में सबसे पीछे बिलासपुर है (31)।"


def test_a_cluster_shows_its_own_seats_alone_on_its_map(definitions: Definitions, hindi: Words) -> None:
    page = place_page(a_situation(definitions), Place.of_cluster("bilaspur"), hindi)
    assert page.map is not None
    assert {row.number for row in page.map.rows} == {*definitions.places.cluster("bilaspur").seat_nos}


def test_a_place_that_reports_for_itself_is_not_counted_in_units_below(
    definitions: Definitions, hindi: Words
) -> None:
    scores = {KATGHORA: {"overall": a_score(58, units=(3, 4)), "office_activation": a_score(0, units=(1, 1))}}
    page = place_page(a_situation(definitions, scores=scores), KATGHORA, hindi)
    assert [each.coverage_text for each in page.scores] == ["4 में से 3 मंडल", "1 में से 1 रिपोर्ट"]


def test_a_hidden_place_shows_only_why(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(a_record(seat_no=10, ac_no=84, mandal="गुप्त", booth_total=5, bc_active=1))
    situation = a_situation(definitions, observed)
    place = Place.of_assembly(10, 84)
    inside, outside = (
        place_page(situation, place, hindi),
        place_page(situation, place, hindi, for_export=True),
    )
    assert texts(inside, "units_mandal") and not texts(outside, "units_mandal")
    hidden = place_page(situation, place.in_mandal("गुप्त"), hindi, for_export=True)
    assert hidden.tables == () and hidden.sentence == hidden.note


def test_an_empty_store_gives_an_empty_page_not_zeroes(definitions: Definitions, hindi: Words) -> None:
    page = place_page(a_situation(definitions), KATGHORA, hindi)
    assert (page.sentence, page.has_reports) == ("कटघोरा: अभी कोई रिपोर्ट नहीं।", False)


def test_a_booth_with_figures_has_a_score_of_its_own(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(
        a_record(ac_no=22, mandal="पाली", shakti_kendra="केंद्र 1", booth_no="17", bc_formed=1, bc_active=1),
        a_record(
            ac_no=22, mandal="पाली", shakti_kendra="केंद्र 1", booth_no="18", bc_formed=1, bc_active=0, row=7
        ),
    )
    kendra = PALI.in_shakti_kendra("केंद्र 1")
    for place in (kendra, kendra.in_booth("17")):
        page = place_page(a_situation(definitions, observed), place, hindi)
        assert page.has_reports and page.scores[0].value is not None


def test_ladders_stand_on_the_pages_of_every_level(definitions: Definitions, hindi: Words) -> None:
    observed = observations_of(
        a_record(ac_no=22, mandal="पाली", booth_total=40, bc_formed=30, bc_active=10),
        a_record(ac_no=21, mandal="अन्य", booth_total=60, bc_formed=50, bc_active=20, row=8),
    )
    situation = a_situation(definitions, observed)
    for place, whole in ((Place.of_cluster("bilaspur"), "100"), (KATGHORA, "40"), (PALI, "40")):
        charts = {chart.id: chart for chart in place_page(situation, place, hindi).charts}
        assert charts["booth_committees"].series[0].marks[0].text == whole


def test_a_cluster_and_an_assembly_show_their_red_list(definitions: Definitions, hindi: Words) -> None:
    opened = {"office_status": "inaugurated", "office_inaug_date": date(2024, 1, 1)}
    observed = observations_of(
        a_record("offices", ac_no=22, **opened), a_record("offices", ac_no=21, **opened)
    )
    situation = a_situation(definitions, observed)
    cluster = place_page(situation, Place.of_cluster("bilaspur"), hindi)
    assert len(texts(cluster, "offices_red")) == 2
    assert "offices" in [chart.id for chart in cluster.charts]
    (only,) = texts(place_page(situation, KATGHORA, hindi), "offices_red")
    assert (only[0], only[4]) == ("कटघोरा", "24")
    assert texts(place_page(situation, PALI, hindi), "offices_red") == []


def test_an_assembly_leads_to_its_call_backs(definitions: Definitions, hindi: Words) -> None:
    (link,) = place_page(a_situation(definitions), KATGHORA, hindi).links
    assert link.link == Link("calls", KATGHORA)
