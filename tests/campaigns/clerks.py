"""Invented district workbooks with their truth: each by a clerk with habits of his own, drawn from a seed.

Words and layouts here were written without looking at data/layouts, so that agreement says something.
"""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

import xlsxwriter

Triple = tuple[tuple[object, ...], str, object]
DAY = date(2024, 1, 22)
DIGITS = str.maketrans("0123456789", "०१२३४५६७८९")

MANDALS = {
    20: ["करतला", "कोरकोमा", "बरपाली", "रामपुर ग्रामीण", "चिकनीपाली"],
    21: ["बालको नगर", "कोसाबाड़ी", "दर्री", "कोरबा पूर्व", "सर्वमंगला"],
    22: ["कटघोरा नगर", "छुरी", "बांकीमोंगरा", "ढेलवाडीह", "हरदी बाज़ार"],
    23: ["पाली शहर", "तानाखार", "पोड़ी उपरोड़ा", "चैतमा", "जटगा"],
    24: ["मरवाही उत्तर", "पेंड्रा", "गौरेला", "सकोला"],
    33: ["अकलतरा", "बलौदा", "नरियरा", "मुलमुला"],
    62: ["पाटन", "जामगांव", "सेलूद", "अम्लेश्वर"],
    76: ["डोंगरगांव", "कुमर्दा", "लाल बहादुर नगर"],
    88: ["दंतेवाड़ा", "गीदम", "किरंदुल", "बचेली"],
}
NAMES = {
    20: ("रामपुर", "Rampur"),
    21: ("कोरबा", "Korba"),
    22: ("कटघोरा", "Katghora"),
    23: ("पाली-तानाखार", "Pali-Tanakhar"),
    24: ("मरवाही", "Marwahi"),
    33: ("अकलतरा", "Akaltara"),
    62: ("पाटन", "Patan"),
    76: ("डोंगरगाँव", "Dongargaon"),
    88: ("दन्तेवाड़ा", "Dantewada"),
}
SEAT_OF = {20: 4, 21: 4, 22: 4, 23: 4, 24: 4, 33: 3, 62: 7, 76: 6, 88: 10}
SEATS = {
    4: ("कोरबा", "Korba"),
    3: ("जांजगीर-चांपा", "Janjgir-Champa"),
    7: ("दुर्ग", "Durg"),
    6: ("राजनांदगांव", "Rajnandgaon"),
    10: ("बस्तर", "Bastar"),
}
DISTRICTS = {4: "कोरबा", 3: "जांजगीर-चांपा", 7: "दुर्ग", 6: "राजनांदगांव", 10: "दंतेवाड़ा"}

HEADS: dict[str, list[str]] = {
    "booth_total": [
        "कुल बूथ",
        "बूथों की कुल संख्या",
        "मतदान केन्द्र (कुल)",
        "Total booths",
        "No of Polling Stations",
        "बूथ संख्या",
        "Kul booth",
    ],
    "bc_formed": [
        "गठित बूथ समितियाँ",
        "बूथ समिति बनी",
        "जिन बूथों में समिति गठित",
        "Booth committee formed",
        "BC formed (nos)",
        "booth samiti gathit",
        "समिति गठन हुआ (बूथ)",
    ],
    "bc_pending": [
        "शेष बूथ",
        "बूथ समिति शेष",
        "समिति गठन शेष बूथ",
        "Booths pending",
        "BC Balance",
        "बाकी बूथ",
        "booth samiti shesh",
    ],
    "bc_verified": [
        "सत्यापित बूथ समिति",
        "बूथ समिति का सत्यापन",
        "BC verified",
        "Verified booths",
        "सत्यापन हुआ (बूथ)",
        "satyapit booth samiti",
    ],
    "bc_active": [
        "सक्रिय बूथ समिति",
        "कार्यरत बूथ समितियां",
        "Active BC",
        "Working booth committees",
        "वास्तविक रूप से सक्रिय बूथ",
    ],
    "booth_president_named": [
        "बूथ अध्यक्ष",
        "बूथ अध्यक्ष नियुक्त",
        "नियुक्त बूथ अध्यक्षों की संख्या",
        "Booth Presidents",
        "booth adhyaksh",
    ],
    "bla2_named": ["बीएलए-2", "BLA 2 नियुक्त", "बी.एल.ए.-2 की संख्या", "BLA-2 appointed"],
    "booth_whatsapp_groups": ["व्हाट्सएप ग्रुप", "वाट्सएप समूह बने", "WhatsApp groups", "बूथ व्हाट्सएप ग्रुप की संख्या"],
    "panna_total": ["कुल पन्ना", "पन्नों की संख्या", "Total Panna", "कुल पन्ने", "Panna (total)"],
    "panna_pramukh_named": [
        "पन्ना प्रमुख नियुक्त",
        "पन्ना प्रमुख बने",
        "Panna pramukh appointed",
        "नियुक्त पन्ना प्रमुखों की संख्या",
        "panna pramukh",
    ],
    "panna_committee_formed": [
        "पन्ना समिति गठित",
        "पन्ना समितियाँ बनीं",
        "Panna committees formed",
        "panna samiti gathit",
        "गठित पन्ना समितियों की संख्या",
    ],
    "panna_committee_working": [
        "कार्यरत पन्ना समिति",
        "सक्रिय पन्ना समितियाँ",
        "Active panna committees",
        "वास्तविक रूप में कार्यरत पन्ना समिति",
    ],
    "sk_total": ["कुल शक्ति केन्द्र", "शक्ति केंद्रों की संख्या", "Total Shakti Kendra", "कुल श.के."],
    "sk_convenor_named": [
        "शक्ति केंद्र संयोजक नियुक्त",
        "श.के. संयोजक",
        "SK convenors appointed",
        "शक्ति केन्द्र प्रभारी बने",
    ],
    "sk_reviewed": ["शक्ति केंद्र समीक्षा हुई", "समीक्षित शक्ति केन्द्र", "SK reviewed", "समीक्षा किए गए शक्ति केंद्र"],
    "sk_review_date": ["समीक्षा की तिथि", "Review date", "अंतिम समीक्षा दिनांक"],
    "office_status": ["कार्यालय की स्थिति", "स्थिति", "Office Status", "वर्तमान स्थिति", "Status"],
    "office_inaug_date": [
        "उद्घाटन तिथि",
        "उद्घाटन की तारीख",
        "Date of opening",
        "शुभारंभ तिथि",
        "Inauguration date",
    ],
    "office_incharge_named": [
        "कार्यालय प्रभारी",
        "प्रभारी का नाम व मोबाइल",
        "In-charge (name, mobile)",
        "कार्यालय प्रमुख का नाम",
    ],
    "office_open_days": ["सप्ताह में कितने दिन खुला", "पिछले 7 दिन में खुला (दिन)", "Days open", "खुले रहने के दिन"],
    "convenor_named": ["संयोजक", "समिति संयोजक का नाम", "Convenor", "संयोजक नियुक्त (हाँ/नहीं)"],
    "members_named": ["नियुक्त सदस्य", "सदस्यों की संख्या", "Members appointed"],
    "committee_meetings_held": ["समिति की बैठकें", "हुई बैठकों की संख्या", "Meetings held"],
    "last_meeting_date": ["अंतिम बैठक की तिथि", "पिछली बैठक कब हुई", "Last meeting"],
    "wall_target": ["दीवार लेखन का लक्ष्य", "लक्ष्य (दीवार)", "Wall writing target", "दीवारों का लक्ष्य"],
    "wall_done": ["दीवार लेखन पूर्ण", "लिखी गई दीवारें", "Walls painted", "दीवार लेखन हुआ"],
    "wall_consent": ["लिखित सहमति प्राप्त", "मकान मालिक की सहमति", "Written consent", "सहमति पत्र मिले"],
    "programmes_planned": ["नियोजित संपर्क कार्यक्रम", "संपर्क कार्यक्रम का लक्ष्य", "Programmes planned"],
    "outreach_prog_held": ["संपन्न संपर्क कार्यक्रम", "हुए लाभार्थी कार्यक्रम", "Outreach programmes held"],
    "villages_total": ["कुल ग्राम", "कुल गाँव", "Total villages"],
    "villages_covered": ["संपर्कित ग्राम", "गाँव जहाँ संपर्क हुआ", "Villages covered"],
    "officebearers_assigned": ["कुल पदाधिकारी", "नियत पदाधिकारी", "Office bearers assigned"],
    "officebearers_toured": ["प्रवास कर चुके पदाधिकारी", "जिन पदाधिकारियों का प्रवास हुआ", "Office bearers toured"],
    "mandals_covered": ["प्रवास हुए मंडल", "कितने मंडलों में प्रवास", "Mandals covered"],
    "last_pravas_date": ["अंतिम प्रवास तिथि", "पिछला प्रवास कब", "Last tour date"],
    "event_planned_date": ["प्रस्तावित तिथि", "निर्धारित दिनांक", "Planned date"],
    "event_held_date": ["सम्मेलन संपन्न तिथि", "कब हुआ (दिनांक)", "Held on"],
    "attendance_target": ["अपेक्षित उपस्थिति", "उपस्थिति का लक्ष्य", "Expected attendance"],
    "attendance_actual": ["वास्तविक उपस्थिति", "कुल उपस्थिति", "Attendance"],
    "acs_represented": ["कितनी विधानसभाओं का प्रतिनिधित्व", "शामिल विधानसभाएं", "Assemblies represented"],
    "ac_plan_received": ["विधानसभा योजना प्राप्त", "रणनीति पत्र मिला (हाँ/नहीं)", "Assembly plan received"],
    "received_date": ["प्राप्ति दिनांक", "कब मिली", "Received on"],
    "big_meetings": ["बड़ी बैठकें", "बड़ी बैठक (संख्या)", "Big meetings"],
    "public_meetings": ["आम सभा", "जनसभाएं", "Public meetings"],
    "worker_sammelans": ["कार्यकर्ता सम्मेलन", "कार्यकर्ता सम्मेलनों की संख्या", "Workers' sammelan"],
    "start_date": ["प्रवास दिनांक", "प्रवास की तिथि", "Tour date"],
    "invited": ["आमंत्रित", "बुलाए गए", "Invited"],
    "review_present": ["उपस्थित", "उपस्थिति", "Present"],
    "due_date": ["कब तक", "समय-सीमा", "Due date"],
    "status": ["स्थिति", "Status", "वर्तमान स्थिति"],
}
TITLES = {
    "booth": [
        "बूथ समिति एवं पन्ना समिति की प्रगति",
        "बूथ सशक्तिकरण अभियान रिपोर्ट",
        "Booth Committee Progress Report",
        "बूथ/पन्ना समिति पत्रक",
    ],
    "sk": ["शक्ति केंद्र समीक्षा", "Shakti Kendra Review Report", "शक्ति केन्द्रों की समीक्षा की जानकारी"],
    "office": ["चुनाव कार्यालय की जानकारी", "कार्यालय सूची", "Election office status"],
    "mgmt": ["प्रबंधन समिति की जानकारी", "Management Committee report", "चुनाव प्रबंधन समिति"],
    "wall": ["दीवार लेखन अभियान", "Wall writing report", "दीवार लेखन की प्रगति"],
    "outreach": ["लाभार्थी संपर्क अभियान", "योजना संपर्क कार्यक्रम", "Scheme outreach"],
    "tours": ["विधानसभा प्रवास – पदाधिकारी", "पदाधिकारियों का प्रवास", "Office bearers tour of assemblies"],
    "conference": ["लोकसभा सम्मेलन", "Lok Sabha conference report"],
    "plans": ["विधानसभा रणनीति प्राप्ति पत्रक", "Assembly plan status"],
    "pravas": ["लोकसभा प्रवास कार्यक्रम", "Pravas report"],
}


@dataclass
class Sheet:
    """A sheet being written: cells, merges, and what it truly says."""

    name: str
    rows: list[list[object]] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass
class Made:
    """A workbook and its truth."""

    name: str
    kind: str
    data: bytes
    truth: set[Triple]


class Clerk:
    """One district clerk: his language, digits, dates and disorder."""

    def __init__(self, seed: int) -> None:
        self.r = random.Random(seed)
        self.lang = self.r.choice(["hi", "hi", "hi", "en", "mixed"])
        self.digits = self.r.random() < 0.25 and self.lang != "en"
        self.mess = self.r.choice([0.0, 0.1, 0.25])

    def head(self, name: str) -> str:
        words = HEADS[name]
        own = [w for w in words if (w[0].isascii()) == (self.lang == "en")] or words
        return self.r.choice(words if self.lang == "mixed" else own)

    def say(self, hi: str, en: str) -> str:
        return en if self.lang == "en" else hi

    def count(self, value: int, total: int | None = None) -> tuple[object, object]:
        """The cell and the true value."""
        if self.r.random() >= self.mess:
            cell: object = value
            if self.digits:
                cell = str(value).translate(DIGITS)
            elif self.r.random() < 0.1:
                cell = str(value)
            return cell, value
        habits: list[tuple[object, object]] = [
            ("-", None),
            (None, None),
            (f"{value} {self.say('नग', 'nos')}", value),
            (f"लगभग {value}", value),
            (f"{value}+", value),
            (f"{value} ", value),
            ("अप्राप्त", None),
            (f"{value:,}", value),
        ]
        if value == 0:
            habits = [("निरंक", 0), ("शून्य", 0), ("Nil", 0), (0, 0)]
        if total and value <= total and value > 0:
            habits += [(f"{value}/{total}", value), (f"{total} में से {value}", value)]
        return self.r.choice(habits)

    def day(self, value: date) -> tuple[object, object]:
        months = [
            "",
            "जनवरी",
            "फरवरी",
            "मार्च",
            "अप्रैल",
            "मई",
            "जून",
            "जुलाई",
            "अगस्त",
            "सितम्बर",
            "अक्टूबर",
            "नवम्बर",
            "दिसम्बर",
        ]
        short = value.strftime("%d.%m.%y")
        return self.r.choice(
            [
                (value, value),
                (short, value),
                (value.strftime("%d/%m/%Y"), value),
                (value.strftime("%d-%m-%Y"), value),
                (value.strftime("%d.%m.%Y").translate(DIGITS), value),
                (f"{value.day} {months[value.month]} {value.year}", value),
                ("-", None) if self.r.random() < self.mess else (short, value),
            ]
        )

    def past(self, days: int = 25) -> date:
        return DAY - timedelta(days=self.r.randint(1, days))

    def title(self, kind: str) -> str:
        words = TITLES[kind]
        own = [w for w in words if w[0].isascii() == (self.lang == "en")]
        return self.r.choice(own)

    def dated(self, text: str) -> str:
        day = self.r.choice([DAY.strftime("%d.%m.%Y"), DAY.strftime("%d/%m/%y"), "22 जनवरी 2024"])
        return f"{text} {self.say('दिनांक', 'as on')} {day} {self.say('की स्थिति में', '')}".strip()

    def assembly(self, ac: int) -> str:
        hi, en = NAMES[ac]
        name = en if self.lang == "en" else hi
        return self.r.choice([f"{ac} {name}", f"{ac}-{name}", f"{name} ({ac})", f"{ac} - {name}"])

    def spelt(self, name: str) -> str:
        """The same name by another hand."""
        swaps = [("ं", "न्"), ("न्द", "ंद"), ("ड़", "ड़"), ("़", ""), (" ", "  "), ("ां", "ाँ")]
        if self.r.random() < self.mess:
            old, new = self.r.choice(swaps)
            if old != "ं" or ("ं" not in name[-1:] and "ंद" in name):
                return name.replace(old, new)
        return name


def write(sheets: list[Sheet], hidden: tuple[str, ...] = ()) -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_date_format": "dd-mm-yyyy"})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name[:31])
        for r, row in enumerate(sheet.rows):
            for c, value in enumerate(row):
                if value is not None:
                    page.write_datetime(r, c, value) if isinstance(value, date) else page.write(r, c, value)
        for r1, c1, r2, c2 in sheet.merges:
            value = sheet.rows[r1][c1]
            page.merge_range(r1, c1, r2, c2, "" if value is None else value)
        if sheet.name in hidden:
            page.hide()
    book.close()
    return buffer.getvalue()


Maker = Callable[[Clerk], Made]
