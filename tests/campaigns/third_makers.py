"""A third round: English offices, split numbers and names, tables away from the corner, rare areas."""

from __future__ import annotations

from campaigns.clerks import DAY, MANDALS, NAMES, SEATS, Clerk, Made, Maker, Sheet, Triple, write
from campaigns.makers import at
from campaigns.other_makers import ACS, EVENT, SEAT4

MORCHAS = ["भाजयुमो", "महिला मोर्चा", "किसान मोर्चा", "अजा मोर्चा", "अजजा मोर्चा", "ओबीसी मोर्चा", "अल्पसंख्यक मोर्चा"]


def split_numbers(k: Clerk) -> Made:
    """AC number and name in two columns, away from the corner, English."""
    truth: set[Triple] = set()
    sheet = Sheet("Offices")
    sheet.rows += [[], [None, None, "LOK SABHA - 4 KORBA : ELECTION OFFICE STATUS AS ON 22/01/2024"], []]
    sheet.rows.append(
        [
            None,
            "Sl.",
            "AC No.",
            "AC Name",
            "Status of Office",
            "Date of Inauguration",
            "Office Incharge & Contact No.",
            "Days open in last week",
            "Permission obtained",
        ]
    )
    for n, ac in enumerate(ACS, 1):
        word, status = k.r.choice(
            [
                ("Functional", "active"),
                ("Inaugurated", "inaugurated"),
                ("Closed", "closed"),
                ("Site finalised", "site_fixed"),
            ]
        )
        cell, day = k.day(k.past())
        days, true = k.count(k.r.randint(0, 7))
        sheet.rows.append(
            [
                None,
                n,
                ac,
                NAMES[ac][1],
                word,
                cell,
                k.r.choice(["R. K. Sharma 9826012345", "Vacant"]),
                days,
                k.r.choice(["Yes", "No"]),
            ]
        )
        facts = [("office_status", status), ("office_inaug_date", day), ("office_open_days", true)]
        facts.append(("office_incharge_named", sheet.rows[-1][6] != "Vacant"))
        truth |= {(at(ac), name, value) for name, value in facts if value is not None}
    return Made("offices.xlsx", "split_numbers", write([sheet]), truth)


def booth_columns(k: Clerk) -> Made:
    """Booths with merged mandal and shakti kendra columns; only the sheet's name says the assembly."""
    truth: set[Triple] = set()
    sheet = Sheet("22 कटघोरा")
    sheet.rows.append(
        ["मंडल", "शक्ति केन्द्र", "बूथ क्र", "समिति गठन", "समिति सत्यापन", "बूथ अध्यक्ष", "पन्ना संख्या", "पन्ना प्रमुख"]
    )
    number = 1
    for mandal in MANDALS[22][:2]:
        top = len(sheet.rows)
        for kendra in ("पूर्व", "पश्चिम"):
            start = len(sheet.rows)
            for _ in range(3):
                done, checked = k.r.random() < 0.8, k.r.random() < 0.5
                pages, heads = k.r.randint(15, 40), k.r.randint(0, 15)
                sheet.rows.append(
                    [
                        mandal,
                        f"{mandal} {kendra}",
                        number,
                        "हाँ" if done else "नहीं",
                        "हाँ" if checked else "नहीं",
                        k.r.choice(["रमेश", "-"]),
                        pages,
                        heads,
                    ]
                )
                place = at(22, mandal, f"{mandal} {kendra}", str(number))
                truth |= {
                    (place, "bc_formed", int(done)),
                    (place, "bc_verified", int(checked)),
                    (place, "panna_total", pages),
                    (place, "panna_pramukh_named", heads),
                }
                if sheet.rows[-1][5] == "रमेश":
                    truth.add((place, "booth_president_named", True))
                number += 1
            sheet.merges.append((start, 1, len(sheet.rows) - 1, 1))
        sheet.merges.append((top, 0, len(sheet.rows) - 1, 0))
    return Made("booth_columns.xlsx", "booth_columns", write([sheet]), truth)


def target_and_done(k: Clerk) -> Made:
    """लक्ष्य and पूर्ति under the name of the work."""
    truth: set[Triple] = set()
    sheet = Sheet("Sheet1")
    sheet.rows.append(["विधानसभा पाटन (62) – अभियान प्रगति पत्रक दिनांक 22.01.2024"])
    done = k.r.choice(["पूर्ति", "उपलब्धि", "प्राप्ति", "Achievement", "पूर्ण"])
    sheet.rows.append(["क्र.", "मंडल", "दीवार लेखन", None, "पन्ना प्रमुख", None, "लाभार्थी संपर्क", None])
    sheet.rows.append([None, None, *["लक्ष्य", done] * 3])
    sheet.merges += [(1, 2, 1, 3), (1, 4, 1, 5), (1, 6, 1, 7)]
    fields = [
        "wall_target",
        "wall_done",
        "panna_total",
        "panna_pramukh_named",
        "programmes_planned",
        "outreach_prog_held",
    ]
    for n, mandal in enumerate(MANDALS[62], 1):
        row: list[object] = [n, mandal]
        for name in fields:
            cell, true = k.count(k.r.randint(1, 300))
            row.append(cell)
            if true is not None:
                truth.add((at(62, mandal), name, true))
        sheet.rows.append(row)
    return Made("targets.xlsx", "target_and_done", write([sheet]), truth)


def morcha_rows(k: Clerk) -> Made:
    truth: set[Triple] = set()
    sheet = Sheet("मोर्चा")
    sheet.rows.append(["लोकसभा कोरबा – मोर्चा सम्मेलन की स्थिति, दिनांक 22.01.2024"])
    sheet.rows.append(
        ["क्र.", k.r.choice(["मोर्चा का नाम", "मोर्चा"]), "प्रस्तावित तिथि", "सम्मेलन की तिथि", "उपस्थिति", "स्थिति"]
    )
    for n, morcha in enumerate(MORCHAS, 1):
        planned, true_planned = k.day(k.past())
        held, true_held = k.day(k.past())
        present, true = k.count(k.r.randint(100, 2000))
        word, status = EVENT(k)
        sheet.rows.append([n, morcha, planned, held, present, word])
        facts = [
            ("event_planned_date", true_planned),
            ("event_held_date", true_held),
            ("attendance_actual", true),
            ("status", status),
        ]
        truth |= {(SEAT4, name, value) for name, value in facts if value is not None}
    return Made("morcha_rows.xlsx", "morcha_rows", write([sheet]), truth)


def morcha_seats(k: Clerk) -> Made:
    truth: set[Triple] = set()
    sheet = Sheet("7x11")
    sheet.rows.append(["प्रदेश – मोर्चा सम्मेलन, दिनांक 22.01.2024 की स्थिति"])
    sheet.rows.append(["लोकसभा", *MORCHAS])
    for seat, (name, _) in SEATS.items():
        row: list[object] = [name]
        for _ in MORCHAS:
            day = k.past()
            cell, fact = k.r.choice(
                [
                    (day.strftime("%d.%m.%Y"), ("event_held_date", day)),
                    ("संपन्न", ("status", "complete")),
                    ("-", None),
                ]
            )
            row.append(cell)
            if fact:
                truth.add(((seat, None, None, None, None), *fact))
        sheet.rows.append(row)
    return Made("morcha_seats.xlsx", "morcha_seats", write([sheet]), truth)


def split_by_mandal(k: Clerk) -> Made:
    """Fields down, mandals across, under a title that names the assembly."""
    truth: set[Triple] = set()
    sheet = Sheet("सारांश")
    sheet.rows.append(["विधानसभा – 33 अकलतरा (बूथ समिति)"])
    sheet.rows.append(["क्र.", "मद", *MANDALS[33]])
    heads = {
        "booth_total": "कुल बूथ",
        "bc_formed": "बूथ समिति गठित",
        "bc_pending": "बूथ समिति गठन शेष",
        "bc_verified": "सत्यापित बूथ समिति",
    }
    for n, (name, head) in enumerate(heads.items(), 1):
        row: list[object] = [n, head]
        for mandal in MANDALS[33]:
            cell, true = k.count(k.r.randint(1, 90))
            row.append(cell)
            if true is not None:
                truth.add((at(33, mandal), name, true))
        sheet.rows.append(row)
    return Made("split.xlsx", "split_by_mandal", write([sheet]), truth)


def wide_titles(k: Clerk) -> Made:
    """No level word beside the assembly but a number; a letterhead above; unit words in cells."""
    truth: set[Triple] = set()
    sheet = Sheet(k.r.choice(["AC-23", "VS 23", "23 पाली"]))
    sheet.rows += [
        ["भारतीय जनता पार्टी, जिला कोरबा (छ.ग.)"],
        ["कार्यालय : टी.पी. नगर, कोरबा"],
        [f"दिनांक : {DAY.strftime('%d/%m/%Y')}"],
        [],
    ]
    sheet.rows.append(["स. क्र.", "मण्डल का नाम", "बूथ", "गठित समिति", "शेष", "शक्ति केंद्र", "पन्ना प्रमुख बने"])
    for n, mandal in enumerate(MANDALS[23], 1):
        total = k.r.randint(40, 90)
        formed = k.r.randint(10, total)
        kendras, heads = k.r.randint(5, 15), k.r.randint(100, 900)
        sheet.rows.append([n, mandal, f"{total} बूथ", formed, total - formed, kendras, heads])
        facts = {
            "booth_total": total,
            "bc_formed": formed,
            "bc_pending": total - formed,
            "sk_total": kendras,
            "panna_pramukh_named": heads,
        }
        truth |= {(at(23, mandal), name, value) for name, value in facts.items()}
    return Made("letterhead.xlsx", "wide_titles", write([sheet]), truth)


def cluster_meetings(k: Clerk) -> Made:
    truth: set[Triple] = set()
    sheet = Sheet("क्लस्टर")
    sheet.rows.append(["क्लस्टर बैठकों की जानकारी दिनांक 22.01.2024"])
    sheet.rows.append(["क्र.", "क्लस्टर", "बैठक की निर्धारित तिथि", "बैठक संपन्न तिथि", "उपस्थित लोकसभा"])
    for n, name in enumerate(["बस्तर", "रायपुर", "बिलासपुर"], 1):
        planned, true_planned = k.day(k.past())
        held, true_held = k.day(k.past())
        seats = k.r.randint(1, 4)
        sheet.rows.append([n, name, planned, held, seats])
        facts = [
            ("event_planned_date", true_planned),
            ("event_held_date", true_held),
            ("seats_represented", seats),
        ]
        truth |= {((None, None, None, None, None), f, v) for f, v in facts if v is not None}
    return Made("cluster.xlsx", "cluster_meetings", write([sheet]), truth)


THIRD_MAKERS: list[Maker] = [
    split_numbers,
    booth_columns,
    target_and_done,
    morcha_rows,
    morcha_seats,
    split_by_mandal,
    wide_titles,
    cluster_meetings,
]
