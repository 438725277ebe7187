"""More workbooks, by other rules: finer levels, other areas, other manners of heading and titling a sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from campaigns.clerks import DAY, MANDALS, Clerk, Made, Maker, Sheet, Triple, write
from campaigns.makers import at

SEAT4 = (4, None, None, None, None)
ACS = [20, 21, 22, 23, 24]


def dressed(k: Clerk, heads: list[str]) -> list[str]:
    """Headings as they are dressed up: numbered, with units, with line breaks, in capitals."""
    manner = k.r.choice(["plain", "numbered", "colon", "break", "bracket", "upper", "plain"])
    return [
        {
            "plain": head,
            "numbered": f"{n}. {head}",
            "colon": f"{head} :-",
            "break": head.replace(" ", "\n", 1),
            "bracket": f"{head} (संख्या)" if n > 2 else head,
            "upper": head.upper(),
        }[manner]
        for n, head in enumerate(heads, 1)
    ]


def table(k: Clerk, sheet: Sheet, lead: list[str], heads: list[str]) -> None:
    sheet.rows.append(dressed(k, [*lead, *heads]))


Cell = tuple[object, object]
Filler = Callable[[Clerk], Cell]


def number(most: int) -> Filler:
    return lambda k: k.count(k.r.randint(0, most))


def yes_no(k: Clerk) -> Cell:
    true = k.r.random() < 0.6
    return k.r.choice(["हाँ", "है", "Yes", "उपलब्ध", "✓"] if true else ["नहीं", "No", "उपलब्ध नहीं", "✗"]), true


def past_day(k: Clerk) -> Cell:
    return k.day(k.past())


def one_of(words: dict[str, list[str]]) -> Filler:
    def fill(k: Clerk) -> Cell:
        true = k.r.choice(list(words))
        return k.r.choice(words[true]), true

    return fill


EVENT = one_of(
    {
        "complete": ["संपन्न", "हो गया", "पूर्ण", "Done"],
        "pending": ["शेष", "बाकी", "लंबित"],
        "postponed": ["स्थगित", "आगे बढ़ाया"],
        "planned": ["प्रस्तावित", "निर्धारित"],
        "cancelled": ["निरस्त", "रद्द"],
    }
)

PLANS: dict[str, tuple[str, str, list[tuple[str, list[str], Filler]]]] = {
    "facilities": (
        "assembly",
        "विधानसभा कार्यालय सुविधा पत्रक – लोकसभा कोरबा",
        [
            ("furniture", ["फर्नीचर", "Furniture", "टेबल कुर्सी/फर्नीचर"], yes_no),
            ("electricity", ["बिजली", "विद्युत कनेक्शन", "Electricity"], yes_no),
            ("computer", ["कम्प्यूटर", "Computer", "कंप्यूटर"], yes_no),
            ("internet", ["इंटरनेट", "Internet", "वाईफाई/इंटरनेट"], yes_no),
            ("office_open_days", ["सप्ताह में कितने दिन खुला", "खुलने के दिन"], number(7)),
        ],
    ),
    "conference": (
        "seat",
        "लोकसभा सम्मेलन की जानकारी",
        [
            ("event_planned_date", ["प्रस्तावित तिथि", "निर्धारित तिथि", "Planned date"], past_day),
            ("attendance_target", ["अपेक्षित उपस्थिति", "उपस्थिति लक्ष्य"], number(5000)),
            ("attendance_actual", ["वास्तविक उपस्थिति", "उपस्थिति", "Attendance"], number(5000)),
            ("acs_represented", ["विधानसभाओं का प्रतिनिधित्व", "प्रतिनिधित्व (विधानसभा)"], number(9)),
            ("status", ["स्थिति", "Status"], EVENT),
        ],
    ),
    "committees": (
        "assembly",
        "विधानसभा चुनाव प्रबंधन समिति – लोकसभा कोरबा",
        [
            ("convenor_named", ["संयोजक (हाँ/नहीं)", "संयोजक नियुक्त", "Convenor"], yes_no),
            ("co_convenor_named", ["सह संयोजक", "सह-संयोजक नियुक्त", "Co-convenor"], yes_no),
            ("members_required", ["अपेक्षित सदस्य", "सदस्य लक्ष्य"], number(40)),
            ("members_named", ["नियुक्त सदस्य", "सदस्य बने", "Members named"], number(40)),
            ("dept_total", ["कुल विभाग", "विभागों की संख्या"], number(30)),
            ("dept_named", ["विभाग प्रमुख नियुक्त", "विभाग प्रमुख बने"], number(30)),
            ("committee_meetings_held", ["बैठकें संपन्न", "समिति बैठकों की संख्या"], number(9)),
        ],
    ),
    "tour_parts": (
        "assembly",
        "विधानसभा प्रवास विवरण – लोकसभा कोरबा",
        [
            ("start_date", ["प्रवास तिथि", "प्रवास प्रारंभ दिनांक"], past_day),
            ("vs_committee_meeting", ["विधानसभा समिति बैठक", "विधानसभा प्रबंधन समिति की बैठक"], number(3)),
            ("reps_meeting", ["जनप्रतिनिधि बैठक", "जनप्रतिनिधियों की बैठक"], number(3)),
            ("local_worker_meeting", ["स्थानीय कार्यकर्ता बैठक", "कार्यकर्ता बैठक"], number(3)),
            ("status", ["प्रवास की स्थिति", "स्थिति"], EVENT),
        ],
    ),
    "seat_tours": (
        "seat",
        "लोकसभा प्रवास प्रगति",
        [
            ("big_meetings", ["बड़ी बैठकें", "बड़ी बैठकों की संख्या"], number(4)),
            ("public_meetings", ["आमसभा", "जनसभाओं की संख्या"], number(4)),
            ("worker_sammelans", ["कार्यकर्ता सम्मेलन", "कार्यकर्ता सम्मेलनों की संख्या"], number(4)),
            ("prabuddh_meet", ["प्रबुद्धजन सम्मेलन", "प्रबुद्ध जन सम्मेलन"], number(3)),
            ("night_halts", ["रात्रि विश्राम", "रात्रि प्रवास"], number(4)),
        ],
    ),
    "walls": (
        "mandal",
        "दीवार लेखन",
        [
            ("wall_target", ["लक्ष्य", "दीवार लक्ष्य"], number(200)),
            ("wall_done", ["लेखन पूर्ण", "दीवार लेखन संपन्न", "लिखी गई"], number(200)),
            ("booths_covered", ["कितने बूथ कवर", "कवर किए गए बूथ"], number(60)),
            ("wall_consent", ["सहमति पत्र", "लिखित सहमति"], number(200)),
            ("public_walls", ["शासकीय दीवार", "सरकारी दीवारों पर"], number(3)),
        ],
    ),
    "outreach": (
        "mandal",
        "लाभार्थी संपर्क कार्यक्रम",
        [
            ("programmes_planned", ["लक्ष्य कार्यक्रम", "नियोजित कार्यक्रम"], number(20)),
            ("outreach_prog_held", ["संपन्न कार्यक्रम", "हुए कार्यक्रम"], number(20)),
            ("villages_total", ["कुल ग्राम", "ग्रामों की संख्या"], number(90)),
            ("villages_covered", ["संपर्क किए गए ग्राम", "कवर ग्राम"], number(90)),
            ("teams_formed", ["गठित टोली", "टोलियों की संख्या"], number(30)),
        ],
    ),
    "kendras": (
        "kendra",
        "शक्ति केंद्र समीक्षा",
        [
            ("booth_total", ["कुल बूथ", "बूथ संख्या"], number(9)),
            ("sk_convenor_named", ["संयोजक", "शक्ति केंद्र संयोजक", "प्रभारी"], yes_no),
            ("sk_reviewed", ["समीक्षा हुई", "समीक्षा (हाँ/नहीं)"], yes_no),
            ("sk_review_date", ["समीक्षा दिनांक", "समीक्षा कब हुई"], past_day),
            ("issues_open", ["लंबित समस्याएँ", "समस्याएं शेष"], number(5)),
        ],
    ),
    "panna_kendra": (
        "kendra",
        "पन्ना समिति",
        [
            ("panna_total", ["कुल पन्ने", "पन्ना संख्या"], number(300)),
            ("panna_pramukh_named", ["प्रमुख नियुक्त", "पन्ना प्रमुख"], number(300)),
            ("panna_committee_formed", ["समिति गठित", "पन्ना समिति बनी"], number(300)),
            ("panna_committee_working", ["कार्यरत", "कार्यरत समिति"], number(300)),
            ("sample_size", ["नमूना जांच", "नमूना संख्या"], number(30)),
            ("sample_confirmed", ["नमूने में सही पाए", "नमूने में पुष्ट"], number(30)),
        ],
    ),
}


def planned(kind: str) -> Maker:
    level, title, fields = PLANS[kind]

    def make(k: Clerk) -> Made:
        truth: set[Triple] = set()
        sheet = Sheet(k.r.choice(["Sheet1", "पत्रक", "Report"]))
        chosen = [f for f in fields if k.r.random() < 0.85] or fields
        lead, units = _units(k, level)
        if level in ("mandal", "kendra"):
            _label_title(k, sheet, title)
        else:
            sheet.rows += [[k.dated(title)], []]
        table(k, sheet, lead, [k.r.choice(heads) for _, heads, _ in chosen])
        for cells, place in units:
            row: list[object] = [*cells]
            for name, _, fill in chosen:
                cell, true = fill(k)
                row.append(cell)
                if true is not None:
                    truth.add((place, name, true))
            sheet.rows.append(row)
        return Made(f"{kind}.xlsx", kind, write([sheet]), truth)

    return make


def _label_title(k: Clerk, sheet: Sheet, title: str) -> None:
    """Labels and values of the title in cells of their own."""
    sheet.rows.append([title])
    sheet.rows.append(["जिला:", "कोरबा", None, "विधानसभा:", k.r.choice(["22 कटघोरा", "कटघोरा", "22-कटघोरा"])])
    sheet.rows.append(["दिनांक:", k.r.choice([DAY, "22.01.2024"])])


def _units(k: Clerk, level: str) -> tuple[list[str], list[tuple[list[object], tuple[object, ...]]]]:
    if level == "seat":
        head = k.r.choice(["लोकसभा", "लोकसभा क्षेत्र", "Lok Sabha"])
        seats = {4: "कोरबा", 5: "बिलासपुर", 2: "रायगढ़", 1: "सरगुजा", 8: "रायपुर", 7: "दुर्ग"}
        return ["क्र.", head], [
            ([n, name], (no, None, None, None, None)) for n, (no, name) in enumerate(seats.items(), 1)
        ]
    if level == "assembly":
        head = k.r.choice(["विधानसभा", "वि.स. का नाम", "Assembly"])
        return ["क्र.", head], [([n, k.assembly(ac)], at(ac)) for n, ac in enumerate(ACS, 1)]
    if level == "mandal":
        return ["क्र.", "मंडल का नाम"], [([n, m], at(22, m)) for n, m in enumerate(MANDALS[22], 1)]
    rows = []
    for mandal in MANDALS[22][:3]:
        for n in range(3):
            kendra = f"{mandal} {k.r.choice(['वार्ड', 'क्षेत्र'])} {n + 1}"
            rows.append(([len(rows) + 1, mandal, kendra], at(22, mandal, kendra)))
    return ["क्र.", "मंडल", k.r.choice(["शक्ति केंद्र", "शक्ति केन्द्र का नाम"])], rows


def booth_bands(k: Clerk) -> Made:
    """Booths under rows that name the mandal and the shakti kendra."""
    truth: set[Triple] = set()
    sheet = Sheet("बूथ")
    sheet.rows.append([f"विधानसभा क्षेत्र – {k.assembly(23)} बूथ समिति की जानकारी"])
    sheet.rows.append(dressed(k, ["बूथ क्र.", "मतदान केन्द्र का नाम", "बूथ समिति गठित", "सत्यापन", "बीएलए-2"]))
    number = 1
    for mandal in MANDALS[23][:3]:
        sheet.rows.append([k.r.choice([f"मंडल – {mandal}", f"मंडल : {mandal}", f"{mandal} मंडल"])])
        for _ in range(4):
            row: list[object] = [number, f"शा. प्रा. शाला {number}"]
            for name in ("bc_formed", "bc_verified", "bla2_named"):
                true = k.r.random() < 0.6
                row.append(k.r.choice(["हाँ", "Yes"]) if true else k.r.choice(["नहीं", "No"]))
                truth.add((at(23, mandal, None, str(number)), name, true))
            sheet.rows.append(row)
            number += 1
    return Made("bands.xlsx", "booth_bands", write([sheet]), truth)


def commitments(k: Clerk) -> Made:
    truth: set[Triple] = set()
    sheet = Sheet("निर्णय")
    sheet.rows.append(["निर्णय पंजी – लोकसभा कोरबा"])
    sheet.rows.append(
        [
            "क्र.",
            k.r.choice(["निर्णय", "करणीय कार्य"]),
            k.r.choice(["उत्तरदायी", "दायित्व"]),
            k.r.choice(["समय सीमा", "कब तक"]),
            "स्थिति",
        ]
    )
    for n in range(1, 5):
        day = DAY + timedelta(days=n * 3)
        cell, true = k.day(day)
        word, status = EVENT(k)
        sheet.rows.append([n, f"कार्य {n}", "जिला महामंत्री", cell, word])
        if true:
            truth.add((SEAT4, "due_date", true))
        truth.add((SEAT4, "status", status))
    return Made("commitments.xlsx", "commitments", write([sheet]), truth)


def traps(k: Clerk) -> Made:
    """Names that are nearly others, a total that doubles, a hidden old sheet, a formula's ghost."""
    truth: set[Triple] = set()
    acs = {
        25: "कोटा",
        90: "कोंटा",
        74: "डोंगरगढ़",
        76: "डोंगरगांव",
        31: "बेलतरा",
        69: "बेमेतरा",
        29: "बिल्हा",
        65: "भिलाई नगर",
        70: "नवागढ़",
        55: "बिन्द्रानवागढ़",
        6: "प्रतापपुर",
        80: "भानुप्रतापपुर",
        30: "बिलासपुर",
        89: "बीजापुर",
    }
    seats = {
        25: 5,
        90: 10,
        74: 6,
        76: 6,
        31: 5,
        69: 7,
        29: 5,
        65: 7,
        70: 7,
        55: 9,
        6: 1,
        80: 11,
        30: 5,
        89: 10,
    }
    sheet, old = Sheet("विधानसभा"), Sheet("पुराना")
    for each in (sheet, old):
        each.rows.append(["क्र.", "विधानसभा", "कुल बूथ", "गठित बूथ समिति"])
    total = 0
    for n, (ac, name) in enumerate(acs.items(), 1):
        booths = k.r.randint(100, 250)
        total += booths
        sheet.rows.append([n, k.spelt(name), booths, booths - 7])
        old.rows.append([n, name, 1, 1])
        place = (seats[ac], ac, None, None, None)
        truth |= {(place, "booth_total", booths), (place, "bc_formed", booths - 7)}
    sheet.rows.append([None, k.r.choice(["योग", "कुल योग", None]), total, total - 7 * len(acs)])
    for n, name in enumerate(["रायपुर", "दुर्ग", "पाली", "बालोद"], len(acs) + 1):
        sheet.rows.insert(2, [n, name, 5, 4])
    sheet.rows[-1][2:] = [total + 20, total - 7 * len(acs) + 16]
    return Made("traps.xlsx", "traps", write([sheet, old], hidden=("पुराना",)), truth)


OTHER_MAKERS: list[Maker] = [*(planned(kind) for kind in PLANS), booth_bands, commitments, traps]
