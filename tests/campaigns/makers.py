"""The workbooks the clerks make, one function a layout; each returns the bytes and the true triples."""

from __future__ import annotations

from campaigns.clerks import (
    DAY,
    DISTRICTS,
    MANDALS,
    NAMES,
    SEAT_OF,
    SEATS,
    Clerk,
    Made,
    Maker,
    Sheet,
    Triple,
    write,
)

PARENTS = {
    "bc": ["बूथ समिति", "Booth Committee", "बूथ समिति की स्थिति"],
    "panna": ["पन्ना समिति", "Panna Committee", "पन्ना समिति/प्रमुख"],
}
BARE = {
    "booth_total": ["कुल", "Total", "कुल बूथ"],
    "bc_formed": ["गठित", "Formed", "बनी"],
    "bc_pending": ["शेष", "Pending", "बाकी"],
    "bc_verified": ["सत्यापित", "Verified", "सत्यापन"],
    "bc_active": ["सक्रिय", "Active", "कार्यरत"],
    "panna_total": ["कुल पन्ना", "Total", "कुल"],
    "panna_committee_formed": ["गठित", "Formed", "बनी"],
    "panna_committee_working": ["कार्यरत", "Working", "सक्रिय"],
}


def at(
    ac: int, mandal: str | None = None, sk: str | None = None, booth: str | None = None
) -> tuple[object, ...]:
    return (SEAT_OF[ac], ac, mandal, sk, booth)


def ladder(k: Clerk, names: list[str]) -> dict[str, int]:
    """Plausible counts that hang together."""
    total = k.r.randint(38, 119)
    formed = k.r.randint(total // 2, total)
    verified = k.r.randint(formed // 2, formed)
    pages = total * k.r.randint(17, 40)
    made = k.r.randint(pages // 3, pages)
    values = {
        "booth_total": total,
        "bc_formed": formed,
        "bc_pending": total - formed,
        "bc_verified": verified,
        "bc_active": k.r.randint(verified // 2, verified),
        "panna_total": pages,
        "panna_committee_formed": made,
        "panna_pramukh_named": k.r.randint(pages // 3, pages),
        "panna_committee_working": k.r.randint(made // 3, made),
        "booth_president_named": formed,
        "bla2_named": k.r.randint(0, total),
        "booth_whatsapp_groups": k.r.randint(0, total),
        "sk_total": max(1, total // 6),
        "sk_convenor_named": k.r.randint(0, total // 6),
        "sk_reviewed": k.r.randint(0, total // 6),
        "wall_target": 200,
        "wall_done": k.r.randint(20, 199),
        "wall_consent": k.r.randint(10, 150),
        "programmes_planned": 12,
        "outreach_prog_held": k.r.randint(0, 12),
        "villages_total": k.r.randint(30, 90),
        "villages_covered": k.r.randint(1, 30),
    }
    return {name: values[name] for name in names}


def put(k: Clerk, values: dict[str, int], place: tuple[object, ...], truth: set[Triple]) -> list[object]:
    cells: list[object] = []
    for name, value in values.items():
        total = values.get("booth_total") if name.startswith("bc_") else values.get("panna_total")
        cell, true = k.count(value, total if name not in ("booth_total", "panna_total") else None)
        cells.append(cell)
        if true is not None:
            truth.add((place, name, true))
    return cells


def total_row(
    k: Clerk, rows: list[list[object]], start: int, lead: int, width: int, label_at: int = 1
) -> list[object]:
    row: list[object] = [None] * lead
    row[label_at] = k.r.choice(["योग", "कुल योग", "महायोग", "Total", "कुल", "योग :-"])
    for column in range(lead, width):
        values = [r[column] for r in rows[start:] if column < len(r)]
        row.append(
            sum(v for v in values if isinstance(v, int))
            if all(v is None or isinstance(v, int) for v in values)
            else None
        )
    return row


def summary_sheet(k: Clerk, ac: int, names: list[str], truth: set[Triple], kind: str = "booth") -> Sheet:
    """Layout A: mandal rows, headings flat or in two levels."""
    sheet = Sheet(
        k.r.choice([k.assembly(ac).replace("(", "").replace(")", ""), f"{ac} {NAMES[ac][0]}", f"AC {ac}"])
    )
    two = k.r.random() < 0.5 and all(n in BARE for n in names)
    lead = [k.say("क्र.", "S.No"), k.say(k.r.choice(["मंडल", "मंडल का नाम", "मण्डल"]), "Mandal")]
    width = 2 + len(names)
    sheet.rows.append([k.title(kind) + f" - {k.say('जिला', 'District')} {DISTRICTS[SEAT_OF[ac]]}"])
    sheet.rows.append([k.dated(f"{k.say('विधानसभा', 'Vidhan Sabha')} : {k.assembly(ac)}")])
    if k.r.random() < 0.7:
        sheet.merges += [(0, 0, 0, width - 1), (1, 0, 1, width - 1)]
    if k.r.random() < 0.4:
        sheet.rows.append([])
    if two:
        _two_rows(k, sheet, lead, names)
    else:
        sheet.rows.append([*lead, *[k.head(n) for n in names]])
    if k.r.random() < 0.3:
        sheet.rows.append(list(range(1, width + 1)))
    start = len(sheet.rows)
    for n, mandal in enumerate(MANDALS[ac], 1):
        sheet.rows.append([n, k.spelt(mandal), *put(k, ladder(k, names), at(ac, mandal), truth)])
        if k.r.random() < 0.08:
            sheet.rows.append([])
    _closing(k, sheet, start, width)
    return sheet


def _two_rows(k: Clerk, sheet: Sheet, lead: list[str], names: list[str]) -> None:
    """Parent headings over bare ones, merged or not."""
    top = len(sheet.rows)
    groups = {
        "bc": [n for n in names if not n.startswith("panna")],
        "panna": [n for n in names if n.startswith("panna")],
    }
    first: list[object] = [*lead]
    for key, group in groups.items():
        own = [w for w in PARENTS[key] if w[0].isascii() == (k.lang == "en")]
        first += [k.r.choice(own), *[None] * (len(group) - 1)] if group else []
    pick = 1 if k.lang == "en" else k.r.choice([0, 2])
    sheet.rows += [first, [None, None, *[BARE[n][pick] for n in names]]]
    if k.r.random() < 0.6:
        split = 2 + len(groups["bc"])
        spans = [(2, split - 1), (split, split + len(groups["panna"]) - 1)]
        sheet.merges += [(top, 0, top + 1, 0), (top, 1, top + 1, 1)]
        sheet.merges += [(top, left, top, right) for left, right in spans if right > left]


def _closing(k: Clerk, sheet: Sheet, start: int, width: int) -> None:
    """A total, a signature, a note: whichever this clerk cares for."""
    if k.r.random() < 0.7:
        sheet.rows.append(total_row(k, [r for r in sheet.rows[start:] if r], 0, 2, width))
    if k.r.random() < 0.6:
        sheet.rows += [[], [None] * (width - 2) + [k.r.choice(["हस्ताक्षर", "जिला अध्यक्ष", "Signature"])]]
    if k.r.random() < 0.2:
        sheet.rows.append(["नोट : जानकारी मंडल अध्यक्षों से प्राप्त"])


def summary(k: Clerk) -> Made:
    truth: set[Triple] = set()
    seat = k.r.choice([4, 4, 3, 7, 6])
    acs = [ac for ac in NAMES if SEAT_OF[ac] == seat][: k.r.randint(1, 4)]
    names = k.r.choice(
        [
            [
                "booth_total",
                "bc_formed",
                "bc_pending",
                "bc_verified",
                "panna_total",
                "panna_committee_formed",
                "panna_committee_working",
            ],
            ["booth_total", "bc_formed", "bc_verified", "bc_active"],
            [
                "sk_total",
                "booth_total",
                "bc_formed",
                "bc_pending",
                "booth_president_named",
                "bla2_named",
                "booth_whatsapp_groups",
                "panna_total",
                "panna_pramukh_named",
            ],
        ]
    )
    sheets = [summary_sheet(k, ac, names, truth) for ac in acs]
    return Made(f"{DISTRICTS[seat]}_बूथ.xlsx", "summary", write(sheets), truth)


def one_sheet(k: Clerk) -> Made:
    """All assemblies on one sheet: an assembly column (merged or repeated) or section rows; sub-totals."""
    truth: set[Triple] = set()
    acs = [20, 21, 22, 23]
    kind, names = k.r.choice(
        [
            ("booth", ["booth_total", "bc_formed", "bc_pending", "bc_verified"]),
            ("sk", ["sk_total", "sk_convenor_named", "sk_reviewed"]),
            ("wall", ["wall_target", "wall_done", "wall_consent"]),
            ("outreach", ["programmes_planned", "outreach_prog_held", "villages_total", "villages_covered"]),
        ]
    )
    style = k.r.choice(["column", "merged", "section"])
    sheet = Sheet(k.r.choice(["Sheet1", "रिपोर्ट", "जानकारी", "Report Jan"]))
    sheet.rows.append([k.dated(k.title(kind))])
    sheet.rows.append([k.say("जिला - कोरबा", "District - Korba")])
    lead = [k.say("क्र.", "Sr. No.")]
    if style != "section":
        lead.append(k.say(k.r.choice(["विधानसभा", "विधानसभा का नाम", "वि.स."]), "Assembly"))
    lead.append(k.say("मंडल", "Mandal"))
    sheet.rows.append([*lead, *[k.head(n) for n in names]])
    width, serial = len(lead) + len(names), 0
    for ac in acs:
        if style == "section":
            sheet.rows.append([f"{k.say('विधानसभा', 'Vidhan Sabha')} - {k.assembly(ac)}"])
            if k.r.random() < 0.5:
                sheet.merges.append((len(sheet.rows) - 1, 0, len(sheet.rows) - 1, width - 1))
        start = len(sheet.rows)
        for n, mandal in enumerate(MANDALS[ac]):
            serial += 1
            own = [] if style == "section" else [k.assembly(ac) if style == "column" or n == 0 else None]
            sheet.rows.append([serial, *own, mandal, *put(k, ladder(k, names), at(ac, mandal), truth)])
        if style == "merged":
            sheet.merges.append((start, 1, len(sheet.rows) - 1, 1))
        if k.r.random() < 0.4:
            sheet.rows.append(total_row(k, sheet.rows, start, len(lead), width, len(lead) - 1))
    return Made("कोरबा जिला 22.01.2024.xlsx", f"one_sheet/{kind}/{style}", write([sheet]), truth)


def roll_up(k: Clerk) -> Made:
    """A row per seat or assembly."""
    truth: set[Triple] = set()
    by_seat = k.r.random() < 0.4
    names = ["booth_total", "bc_formed", "bc_verified", "panna_total", "panna_committee_formed"]
    sheet = Sheet("State")
    sheet.rows.append([k.dated(k.say("प्रदेश सारांश – बूथ समिति", "State summary - booth committees"))])
    head = k.say("लोकसभा", "Lok Sabha") if by_seat else k.say("विधानसभा क्षेत्र", "Vidhan Sabha")
    sheet.rows.append([k.say("क्र", "No"), head, *[k.head(n) for n in names]])
    start = len(sheet.rows)
    for n, unit in enumerate(SEATS if by_seat else NAMES, 1):
        hi, en = SEATS[unit] if by_seat else NAMES[unit]
        place = (unit, None, None, None, None) if by_seat else at(unit)
        sheet.rows.append([n, k.say(hi, en), *put(k, ladder(k, names), place, truth)])
    sheet.rows.append(total_row(k, sheet.rows, start, 2, 2 + len(names)))
    return Made("प्रदेश.xlsx", f"roll_up/{'seat' if by_seat else 'assembly'}", write([sheet]), truth)


def booths(k: Clerk) -> Made:
    """A sheet per mandal, a row per booth with yes and no."""
    truth: set[Triple] = set()
    ac = k.r.choice([22, 33, 62])
    sheets = []
    yes, no = k.r.choice([("हाँ", "नहीं"), ("गठित", "शेष"), ("Yes", "No"), ("✓", "X"), ("पूर्ण", "अपूर्ण"), (1, 0)])
    number = 1
    for mandal in MANDALS[ac][:3]:
        sheet = Sheet(mandal)
        sheet.rows.append(
            [f"{k.say('विधानसभा', 'Vidhan Sabha')} {k.assembly(ac)}, {k.say('मंडल', 'Mandal')} : {mandal}"]
        )
        sheet.rows.append(
            [
                k.say("बूथ क्रमांक", "Booth No."),
                k.say("बूथ का नाम", "Name of booth"),
                k.head("bc_formed") if k.lang == "en" else "बूथ समिति गठित",
                k.say("बूथ अध्यक्ष का नाम", "Booth president name"),
                k.say("पन्ना प्रमुख नियुक्त", "Panna pramukh"),
            ]
        )
        for _ in range(k.r.randint(5, 12)):
            place = at(ac, mandal, None, str(number))
            done = k.r.random() < 0.7
            president = k.r.choice(["राम कुमार साहू", "सुरेश पटेल 9876543210", "रिक्त", "-", None])
            pages = k.r.randint(0, 30)
            sheet.rows.append([number, f"प्राथमिक शाला भवन {number}", yes if done else no, president, pages])
            truth.add((place, "bc_formed", int(done)))
            if president not in ("-", None):
                truth.add((place, "booth_president_named", president != "रिक्त"))
            truth.add((place, "panna_pramukh_named", pages))
            number += 1
        sheets.append(sheet)
    return Made("booths.xlsx", "booths", write(sheets), truth)


def offices(k: Clerk) -> Made:
    truth: set[Triple] = set()
    sheet = Sheet(k.r.choice(["कार्यालय", "Sheet1", "office"]))
    sheet.rows.append([k.dated(k.title("office") + k.say(" – लोकसभा कोरबा", " - Lok Sabha Korba"))])
    fields = ["office_status", "office_incharge_named", "office_inaug_date", "office_open_days"]
    sheet.rows.append([k.say("क्र.", "S.N."), k.say("विधानसभा", "Assembly"), *[k.head(f) for f in fields]])
    words = {
        "active": ["कार्यरत", "संचालित है", "Active", "चालू"],
        "inaugurated": ["उद्घाटित", "उद्घाटन हो गया", "Inaugurated"],
        "equipped": ["सुसज्जित", "furnished"],
        "site_fixed": ["स्थान तय", "भवन चयनित", "site finalised"],
        "inactive": ["बंद", "निष्क्रिय"],
    }
    for n, ac in enumerate([20, 21, 22, 23, 24], 1):
        status = k.r.choice(list(words))
        person = k.r.choice(["श्री अनिल तिवारी 98261 12345", "रमेश साहू, 7000012345", "रिक्त", "-"])
        day, true_day = k.day(k.past())
        days, true_days = k.count(k.r.randint(0, 7))
        sheet.rows.append([n, k.assembly(ac), k.r.choice(words[status]), person, day, days])
        truth.add((at(ac), "office_status", status))
        if person != "-":
            truth.add((at(ac), "office_incharge_named", person != "रिक्त"))
        if true_day:
            truth.add((at(ac), "office_inaug_date", true_day))
        if true_days is not None:
            truth.add((at(ac), "office_open_days", true_days))
    return Made("कार्यालय कोरबा.xlsx", "offices", write([sheet]), truth)


def assembly_table(
    kind: str, fields: list[str], dates: tuple[str, ...] = (), flags: tuple[str, ...] = ()
) -> Maker:
    def make(k: Clerk) -> Made:
        truth: set[Triple] = set()
        sheet = Sheet(k.r.choice(["Sheet1", "प्रपत्र-2", "जानकारी"]))
        sheet.rows.append([k.dated(k.title(kind) + k.say(" लोकसभा - कोरबा", " Lok Sabha - Korba"))])
        sheet.rows.append(
            [
                k.say("क्र.", "S.No."),
                k.say(k.r.choice(["विधानसभा", "विधानसभा क्र. एवं नाम"]), "Assembly Name"),
                *[k.head(f) for f in fields],
                k.say("रिमार्क", "Remarks"),
            ]
        )
        for n, ac in enumerate([20, 21, 22, 23, 24], 1):
            row: list[object] = [n, k.assembly(ac)]
            for f in fields:
                if f in dates:
                    cell, true = k.day(k.past())
                elif f in flags:
                    true = k.r.random() < 0.6
                    cell = k.r.choice(
                        ["हाँ", "प्राप्त", "Yes"] if true else ["नहीं", "अप्राप्त नहीं" if False else "No"]
                    )
                else:
                    cell, true = k.count(k.r.randint(0, 40))
                row.append(cell)
                if true is not None:
                    truth.add((at(ac), f, true))
            row.append(k.r.choice([None, "ठीक है", "कार्य जारी"]))
            sheet.rows.append(row)
        return Made(f"{kind}.xlsx", kind, write([sheet]), truth)

    return make


def seat_form(k: Clerk) -> Made:
    """Label and value, one under another."""
    truth: set[Triple] = set()
    ac = k.r.choice([22, 33, 76])
    sheet = Sheet("फॉर्म")
    sheet.rows.append([k.title("booth")])
    sheet.rows.append([k.say("विधानसभा का नाम", "Assembly"), k.assembly(ac)])
    for name, value in ladder(
        k, ["booth_total", "bc_formed", "bc_pending", "bc_verified", "panna_total", "panna_pramukh_named"]
    ).items():
        cell, true = k.count(value)
        sheet.rows.append([k.head(name), cell])
        if true is not None:
            truth.add((at(ac), name, true))
    return Made("form.xlsx", "form", write([sheet]), truth)


def sideways(k: Clerk) -> Made:
    truth: set[Triple] = set()
    names = ["booth_total", "bc_formed", "bc_verified", "panna_total", "panna_pramukh_named"]
    sheet = Sheet("Sheet1")
    sheet.rows.append([k.dated(k.say("बूथ समिति – लोकसभा कोरबा", "Booth committee - Lok Sabha Korba"))])
    acs = [20, 21, 22, 24]
    sheet.rows.append(
        [k.say(k.r.choice(["विवरण", "मद", "बिन्दु"]), "Particulars"), *[k.say(*NAMES[ac]) for ac in acs]]
    )
    columns = [ladder(k, names) for _ in acs]
    for name in names:
        row: list[object] = [k.head(name)]
        for ac, values in zip(acs, columns, strict=True):
            cell, true = k.count(values[name])
            row.append(cell)
            if true is not None:
                truth.add((at(ac), name, true))
        sheet.rows.append(row)
    return Made("sideways.xlsx", "sideways", write([sheet]), truth)


def tour_chart(k: Clerk) -> Made:
    truth: set[Triple] = set()
    sheet = Sheet("प्रवास")
    sheet.rows.append(
        [k.say("विधानसभा प्रवास चार्ट – लोकसभा कोरबा जनवरी 2024", "Tour chart - Lok Sabha Korba")]
    )
    days = [DAY.replace(day=d) for d in sorted(k.r.sample(range(1, 29), 5))]
    form = k.r.choice(["%d.%m.%Y", "%d/%m/%y", None])
    sheet.rows.append(
        [
            k.say("क्र.", "S.No."),
            k.say("पदाधिकारी", "Leader"),
            *[d if form is None else d.strftime(form) for d in days],
        ]
    )
    for n, role in enumerate(["प्रदेश महामंत्री", "संभाग प्रभारी", "सांसद", "जिला अध्यक्ष"], 1):
        row: list[object] = [n, role]
        for d in days:
            ac = k.r.choice([20, 21, 22, 23, 24, None])
            row.append(k.say(*NAMES[ac]) if ac else k.r.choice([None, "-"]))
            if ac:
                truth.add((at(ac), "start_date", d))
        sheet.rows.append(row)
    return Made("tour.xlsx", "tour_chart", write([sheet]), truth)


def morcha_calendar(k: Clerk) -> Made:
    truth: set[Triple] = set()
    sheet = Sheet("मोर्चा")
    acs = [20, 21, 22, 23, 24]
    sheet.rows.append([k.dated(k.say("मोर्चा सम्मेलन – लोकसभा कोरबा", "Morcha conferences - Lok Sabha Korba"))])
    sheet.rows.append([k.say("मोर्चा", "Morcha"), *[k.say(*NAMES[ac]) for ac in acs]])
    for morcha in [
        "युवा मोर्चा",
        "महिला मोर्चा",
        "किसान मोर्चा",
        "अनु. जाति मोर्चा",
        "अनु. जनजाति मोर्चा",
        "पिछड़ा वर्ग मोर्चा",
        "अल्पसंख्यक मोर्चा",
    ]:
        row: list[object] = [morcha]
        for ac in acs:
            day = k.past()
            cell, fact = k.r.choice(
                [
                    (day.strftime("%d.%m.%y"), ("event_held_date", day)),
                    (day, ("event_held_date", day)),
                    ("हो गया", ("status", "complete")),
                    ("28 को", ("event_planned_date", DAY.replace(day=28))),
                    ("-", None),
                    ("शेष", ("status", "pending")),
                ]
            )
            row.append(cell)
            if fact:
                truth.add((at(ac), *fact))
        sheet.rows.append(row)
    return Made("morcha.xlsx", "morcha_calendar", write([sheet]), truth)


def side_by_side(k: Clerk) -> Made:
    truth: set[Triple] = set()
    names = ["booth_total", "bc_formed", "bc_pending"]
    sheet = Sheet("Sheet2")
    sheet.rows.append(
        [k.dated(k.say("बूथ समिति  विधानसभा 21 कोरबा", "Booth committee Vidhan Sabha 21 Korba"))]
    )
    head = [k.say("क्र.", "No."), k.say("मंडल", "Mandal"), *[k.head(n) for n in names]]
    gap = k.r.choice([[], [None]])
    sheet.rows.append([*head, *gap, *head])
    left, right = MANDALS[21][:3], MANDALS[21][3:]
    for n in range(3):
        row = [n + 1, left[n], *put(k, ladder(k, names), at(21, left[n]), truth), *gap]
        if n < len(right):
            row += [n + 4, right[n], *put(k, ladder(k, names), at(21, right[n]), truth)]
        sheet.rows.append(row)
    return Made("side.xlsx", "side_by_side", write([sheet]), truth)


def stacked(k: Clerk) -> Made:
    """Two tables of one assembly, one below the other, each with its own title and headings."""
    truth: set[Triple] = set()
    ac = k.r.choice([22, 24, 88])
    sheet = Sheet(f"{ac} {NAMES[ac][0]}")
    sheet.rows.append([k.dated(f"{k.say('विधानसभा', 'Vidhan Sabha')} {k.assembly(ac)}")])
    for title, names in (
        (k.say("(अ) बूथ समिति", "A. Booth committees"), ["booth_total", "bc_formed", "bc_verified"]),
        (
            k.say("(ब) पन्ना समिति", "B. Panna committees"),
            ["panna_total", "panna_pramukh_named", "panna_committee_formed"],
        ),
    ):
        sheet.rows += [
            [],
            [title],
            [k.say("क्र.", "No."), k.say("मंडल", "Mandal"), *[k.head(n) for n in names]],
        ]
        start = len(sheet.rows)
        for n, mandal in enumerate(MANDALS[ac], 1):
            sheet.rows.append([n, mandal, *put(k, ladder(k, names), at(ac, mandal), truth)])
        sheet.rows.append(total_row(k, sheet.rows, start, 2, 2 + len(names)))
    return Made("stacked.xlsx", "stacked", write([sheet]), truth)


def departments(k: Clerk) -> Made:
    truth: set[Triple] = set()
    sheet = Sheet("समिति")
    sheet.rows.append(
        [k.say("लोकसभा प्रबंधन समिति – लोकसभा कोरबा", "Lok Sabha management committee - Lok Sabha Korba")]
    )
    sheet.rows.append(
        [
            k.say("क्र.", "No."),
            k.say("विभाग", "Department"),
            k.say("प्रमुख", "Head"),
            k.say("सह प्रमुख", "Deputy"),
            k.say("मोबाइल", "Mobile"),
        ]
    )
    named = 0
    listed = ["मीडिया", "यात्रा", "वाहन", "कार्यालय", "सोशल मीडिया", "प्रचार सामग्री", "विधिक"][
        : k.r.randint(4, 7)
    ]
    for n, department in enumerate(listed, 1):
        person = k.r.choice(["राम साहू", "गीता देवी", None, "रिक्त", "-"])
        named += person in ("राम साहू", "गीता देवी")
        sheet.rows.append(
            [n, department, person, k.r.choice(["मोहन", None]), k.r.choice(["9876543210", None])]
        )
    truth |= {
        ((4, None, None, None, None), "dept_total", len(listed)),
        ((4, None, None, None, None), "dept_named", named),
    }
    return Made("committee.xlsx", "departments", write([sheet]), truth)


def attendance(k: Clerk) -> Made:
    truth: set[Triple] = set()
    sheet = Sheet("बैठक")
    sheet.rows.append(
        [k.dated(k.say("लोकसभा समीक्षा बैठक – लोकसभा कोरबा", "Review meeting - Lok Sabha Korba"))]
    )
    sheet.rows.append(
        [k.say("क्र.", "No."), k.say("पदनाम", "Designation"), k.head("invited"), k.head("review_present")]
    )
    for n, who in enumerate(["सांसद", "विधायक", "जिला अध्यक्ष", "लोकसभा प्रभारी", "विधानसभा संयोजक"], 1):
        invited = k.r.randint(1, 9)
        present = k.r.randint(0, invited)
        sheet.rows.append([n, who, invited, present])
        truth |= {
            ((4, None, None, None, None), "attendance_target", invited),
            ((4, None, None, None, None), "attendance_actual", present),
        }
    return Made("attendance.xlsx", "attendance", write([sheet]), truth)


MAKERS: list[Maker] = [
    summary,
    summary,
    one_sheet,
    one_sheet,
    roll_up,
    booths,
    offices,
    seat_form,
    sideways,
    tour_chart,
    morcha_calendar,
    side_by_side,
    stacked,
    departments,
    attendance,
    assembly_table(
        "mgmt",
        ["convenor_named", "members_named", "committee_meetings_held", "last_meeting_date"],
        ("last_meeting_date",),
        ("convenor_named",),
    ),
    assembly_table(
        "tours",
        ["officebearers_assigned", "officebearers_toured", "mandals_covered", "last_pravas_date"],
        ("last_pravas_date",),
    ),
    assembly_table("plans", ["ac_plan_received", "received_date"], ("received_date",), ("ac_plan_received",)),
    assembly_table(
        "pravas", ["start_date", "big_meetings", "public_meetings", "worker_sammelans"], ("start_date",)
    ),
]
