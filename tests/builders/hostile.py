"""Files made to do harm, or that would do it by accident. Each builder returns bytes."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

from builders.files import an_xls, an_xlsx, with_part

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
KORBA = {"22 कटघोरा": [["मंडल", "कुल बूथ", "गठित"], *[["कटघोरा नगर", 112, 98]] * 20]}


def a_sheet(inside: str) -> bytes:
    """A workbook whose only sheet has this XML inside its root."""
    return with_part(an_xlsx(KORBA), SHEET, _sheet(inside))


def with_strings(book: bytes, items: str, declared: str = "") -> bytes:
    """The workbook with these shared strings, after these declarations."""
    return with_part(book, STRINGS, f'{declared}<sst xmlns="{MAIN}">{items}</sst>'.encode())


def _sheet(inside: str) -> bytes:
    return f'<worksheet xmlns="{MAIN}">{inside}</worksheet>'.encode()


def two_far_corners() -> bytes:
    """Two filled cells, A1 and XFD1048576: a reader that lays out what lies between wants 549 GB."""
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return a_sheet(f"<sheetData>{rows}</sheetData>")


def a_million_declared_rows() -> bytes:
    """A sheet that says it is 1,048,576 × 16,384, with three cells in it."""
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    return a_sheet(f'<dimension ref="A1:XFD1048576"/><sheetData>{row}</sheetData>')


def a_zip_bomb(megabytes: int = 200) -> bytes:
    """A sheet part of blanks: small as it arrives, huge when unpacked."""
    return with_part(an_xlsx(KORBA), SHEET, b"<worksheet>" + b" " * (megabytes << 20))


def a_lying_zip_bomb(megabytes: int = 60) -> bytes:
    """The same, but the zip's directory declares a small size."""
    data = bytearray(a_zip_bomb(megabytes))
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(SHEET.encode()))
    struct.pack_into("<I", data, at + 24, 1000)
    return bytes(data)


def an_entity_bomb() -> bytes:
    """Ten entities, each ten times the one before."""
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    declared = f'<!DOCTYPE x [<!ENTITY e0 "aaaaaaaaaa">{lines}]>'
    return with_strings(an_xlsx(KORBA), "<si><t>&e9;</t></si>", declared)


def an_entity_bomb_in_utf16() -> bytes:
    declared = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY e "aaaa">]>'
    part = declared + "<sst><si><t>&e;</t></si></sst>"
    return with_part(an_xlsx(KORBA), STRINGS, part.encode("utf-16"))


def an_outside_entity() -> bytes:
    """XML that asks for a file of the machine that reads it, far behind where a guard looks."""
    declared = " " * 9000 + '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return with_strings(an_xlsx(KORBA), "<si><t>&e;</t></si>", declared)


def a_tower_of_tags(height: int = 300_000) -> bytes:
    """XML nested as deep as a stack is not."""
    return a_sheet("<a>" * height + "</a>" * height)


def a_huge_shared_string(megabytes: int = 24) -> bytes:
    """One cell's text of so many megabytes, of a pattern too long for a zip to see."""
    block = "".join(chr(0x915 + number * number % 37) for number in range(40_000))
    book = with_strings(an_xlsx(KORBA), f"<si><t>{block * (megabytes * 8)}</t></si>")
    row = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    return with_part(book, SHEET, _sheet(f"<sheetData>{row}</sheetData>"))


def one_string_a_million_times(times: int = 1_000_000) -> bytes:
    """A 10 KB string shown by a million cells."""
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, times + 1))
    book = with_strings(an_xlsx(KORBA), f"<si><t>{'क' * 10_000}</t></si>")
    return with_part(book, SHEET, _sheet(f"<sheetData>{rows}</sheetData>"))


def a_million_merges(count: int = 300_000) -> bytes:
    merges = "".join(f'<mergeCell ref="A1:XFD{n}"/>' for n in range(2, count))
    cells = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
    return a_sheet(f"{cells}<mergeCells>{merges}</mergeCells>")


def every_column_hidden() -> bytes:
    columns = "".join('<col min="1" max="16384" hidden="1"/>' for _ in range(5000))
    return a_sheet(f'<cols>{columns}</cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')


def a_path_out_of_its_folder() -> bytes:
    return with_part(an_xlsx(KORBA), "../../../../tmp/readiness_was_here", b"x")


def ten_thousand_parts() -> bytes:
    target = BytesIO(an_xlsx(KORBA))
    with zipfile.ZipFile(target, "a") as package:
        for number in range(10_000):
            package.writestr(f"xl/media/{number}.png", b"")
    return target.getvalue()


def an_injected_formula() -> bytes:
    """Texts that a spreadsheet would run when they are pasted back into one."""
    rows = [["मंडल", "कुल बूथ"], ['=cmd|" /C calc"!A0', 12], ["@SUM(1)", 13], ["+1+1", 14], ["-2+3", 15]]
    return an_xls({"22 कटघोरा": rows})


def a_dde_link() -> bytes:
    link = f'<externalLink xmlns="{MAIN}"><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>'
    return with_part(an_xlsx(KORBA), "xl/externalLinks/externalLink1.xml", link.encode())


def a_looping_xls() -> bytes:
    """An allocation table in which the workbook's sectors follow each other in a ring."""
    data = bytearray(an_xls(KORBA))
    table = 512 * (1 + struct.unpack_from("<I", data, 76)[0])
    struct.pack_into("<2I", data, table, 1, 0)
    return bytes(data)


def an_xls_of_endless_tables() -> bytes:
    """A header that says the allocation table itself fills four thousand million sectors."""
    data = bytearray(an_xls(KORBA))
    struct.pack_into("<I", data, 44, 0xFFFFFFFE)
    struct.pack_into("<2I", data, 68, 0, 0xFFFFFFFE)
    return bytes(data)


def an_xls_record_too_long() -> bytes:
    """A string record that says it is longer than the file."""
    data = bytearray(an_xls(KORBA))
    at = data.index(b"\xfc\x00", 512)
    struct.pack_into("<HI", data, at + 2, 0xFFFF, 0x7FFFFFFF)
    return bytes(data)


def an_html_of_spans() -> bytes:
    """A table in which every cell covers a million others."""
    cells = '<td rowspan="999999" colspan="999999">x</td>' * 200
    return f"<html><table><tr>{cells}</tr></table></html>".encode()


def a_spreadsheetml_far_away() -> bytes:
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    cell = '<Cell ss:Index="99999999"><Data ss:Type="Number">1</Data></Cell>'
    row = f'<Row ss:Index="99999999">{cell}</Row>'
    return (
        f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}">'
        f'<Worksheet ss:Name="x"><Table>{row}</Table></Worksheet></Workbook>'
    ).encode()


def a_csv_of_one_endless_line() -> bytes:
    return b"a," * 8_000_000


def a_csv_with_an_open_quote() -> bytes:
    return b'"' + b"a,b\n" * 2_000_000


HOSTILE = {
    build.__name__: build
    for build in (
        two_far_corners,
        a_million_declared_rows,
        a_zip_bomb,
        a_lying_zip_bomb,
        an_entity_bomb,
        an_entity_bomb_in_utf16,
        an_outside_entity,
        a_tower_of_tags,
        a_huge_shared_string,
        one_string_a_million_times,
        a_million_merges,
        every_column_hidden,
        a_path_out_of_its_folder,
        ten_thousand_parts,
        an_injected_formula,
        a_dde_link,
        a_looping_xls,
        an_xls_of_endless_tables,
        an_xls_record_too_long,
        an_html_of_spans,
        a_spreadsheetml_far_away,
        a_csv_of_one_endless_line,
        a_csv_with_an_open_quote,
    )
}
