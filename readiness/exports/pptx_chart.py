"""Native, editable bar charts of ranked places: the numbers stay in the chart's own workbook."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from readiness.exports.pptx_page import Box, Kit, set_fonts
from readiness.exports.safety import cell_text
from readiness.views.rows import RankedRow

_WHOLE_HEIGHT = (
    f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
    '<c:yMode val="edge"/><c:x val="0.3"/><c:y val="0"/><c:w val="0.62"/><c:h val="1"/>'
    "</c:manualLayout></c:layout>"
)


def ranked_bars(slide: Slide, kit: Kit, box: Box, rows: Sequence[RankedRow], title: str) -> None:
    """Horizontal bars 0-100, first row at the top, each in its band's colour with its value at its end.

    A place without a report keeps its line and has no bar: missing is not zero.
    """
    data = CategoryChartData(number_format="0")
    data.categories = [cell_text(row.name) for row in rows]
    data.add_series(cell_text(title), [row.headline.value for row in rows])
    frame = slide.shapes.add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED,
        Inches(box.left),
        Inches(box.top),
        Inches(box.width),
        Inches(box.height),
        data,
    )
    frame._element._nvXxPr.cNvPr.set("descr", title)
    _dress(frame.chart, kit)
    _fill_frame(frame.chart)
    _colour_bars(frame.chart, kit, rows)


def _dress(chart: Chart, kit: Kit) -> None:
    chart.has_legend = chart.has_title = False
    chart.font.size = Pt(kit.style.deck.body_pt - 4)
    chart.font.color.rgb = RGBColor.from_string(kit.style.colour.ink)
    for properties in chart._chartSpace.iter(qn("a:defRPr")):
        set_fonts(properties, kit)
    value, category = chart.value_axis, chart.category_axis
    value.minimum_scale, value.maximum_scale = 0, 100
    value.has_major_gridlines = value.visible = False
    category.reverse_order = True
    category.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    category.major_tick_mark = XL_TICK_MARK.NONE
    category.format.line.color.rgb = RGBColor.from_string(kit.style.colour.line)


def _fill_frame(chart: Chart) -> None:
    """Let the bars use the frame's whole height, so that a table beside it keeps line with them."""
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    layout = parse_xml(_WHOLE_HEIGHT)
    area.insert(0, layout)


def _colour_bars(chart: Chart, kit: Kit, rows: Sequence[RankedRow]) -> None:
    plot = chart.plots[0]
    plot.gap_width = 45
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.position, labels.show_value = XL_LABEL_POSITION.OUTSIDE_END, True
    labels.number_format, labels.number_format_is_linked = "0", False
    labels.font.size, labels.font.bold = Pt(kit.style.deck.body_pt - 2), True
    for properties in _label_fonts(chart):
        set_fonts(properties, kit)
    for number, row in enumerate(rows):
        fill = plot.series[0].points[number].format.fill
        fill.solid()
        fill.fore_color.rgb = RGBColor.from_string(kit.style.colour.of_band(row.headline.band))


def _label_fonts(chart: Chart) -> list[etree._Element]:
    return list(chart._chartSpace.iter(qn("a:defRPr")))
