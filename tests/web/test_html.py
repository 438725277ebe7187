"""Whatever a workbook holds stays text on the page."""

from __future__ import annotations

from readiness.web.html import join, tag


def test_text_is_escaped_and_tags_are_not() -> None:
    assert tag("p", "<b>", tag("i", "x")) == "<p>&lt;b&gt;<i>x</i></p>"


def test_an_attribute_cannot_break_out_of_its_quotes() -> None:
    assert tag("a", "x", title='" onclick="y') == '<a title="&quot; onclick=&quot;y">x</a>'


def test_true_is_a_bare_attribute_and_empty_ones_are_left_out() -> None:
    assert tag("input", type="file", multiple=True, disabled=False, id="", title=None) == (
        '<input type="file" multiple>'
    )


def test_names_of_attributes_become_hyphened() -> None:
    assert tag("th", "x", class_="n", data_head="y") == '<th class="n" data-head="y">x</th>'


def test_join_leaves_out_what_is_not_there() -> None:
    assert join(["a", None, tag("b", "&")]) == "a<b>&amp;</b>"
