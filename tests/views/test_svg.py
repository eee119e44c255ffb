from __future__ import annotations

import io
import re
from xml.etree import ElementTree

import numpy as np
import pytest
from matplotlib.figure import Figure

import mediacomp as mc
from mediacomp.views.charts.plots import picture
from mediacomp.views.charts.registry import PLOTS
from mediacomp.views.charts.svg import on_dark, smaller
from mediacomp.views.palette import dark_shades


def drawn(hatch: str) -> str:
    figure, content = Figure(figsize=(2, 2)), io.StringIO()
    axes = figure.subplots()
    axes.bar(0.123456789, 1, hatch=hatch, edgecolor="#4f4a78", facecolor="#ddd")
    axes.set_title("Rain & hail")
    figure.savefig(content, format="svg", metadata={"Description": "a < b  c"})
    return content.getvalue()


@pytest.mark.parametrize("hatch", ["...", "///", "|||", "OO", "*", ""])
def test_it_stays_a_drawing_of_the_same_parts(hatch: str) -> None:
    before = drawn(hatch)
    after = smaller(before)
    assert len(after) < 0.8 * len(before)
    tags = [
        [part.tag for part in ElementTree.fromstring(text).iter()]
        for text in (before, after)
    ]
    assert tags[0] == tags[1]
    assert "a &lt; b  c" in after
    assert smaller(after) == after


def test_dots_lie_where_the_circles_were() -> None:
    before, after = drawn("..."), smaller(drawn("..."))
    assert len(after) < len(before) / 5
    found = ElementTree.fromstring(after).iter("{http://www.w3.org/2000/svg}pattern")
    (path,) = next(iter(found)).findall("{http://www.w3.org/2000/svg}path")
    places = [
        part.split() for part in path.attrib["d"].replace("h0", "").split("M")[1:]
    ]
    dots = np.array(places, dtype=float)
    assert len(dots) > 100
    # A grid: as far from one to the next as matplotlib set them.
    steps = {round(step, 2) for step in np.diff(sorted(set(dots[:, 0])))}
    assert len(steps) <= 2
    assert "stroke-linecap:round" in path.attrib["style"]


def test_a_dark_page_gets_every_colour_of_its_own() -> None:
    before = smaller(drawn("..."))
    after = on_dark(before)
    rules, rest = after.partition("</style>")[0], after.partition("</style>")[2]
    assert "@media (prefers-color-scheme:dark)" in rules
    assert before.endswith(rest)
    for light, dark in dark_shades().items():
        for what in ("fill", "stroke"):
            rule = f'[style*="{what}:{light}"]{{{what}:{dark}!important}}'
            assert (rule in rules) == (f"{what}:{light}" in before)
    assert '[style*="fill:#ffffff"]' in rules


@pytest.mark.parametrize("name", PLOTS)
def test_no_colour_of_a_chart_is_left_light_on_a_dark_page(name: str) -> None:
    a, b = (
        mc.Article.from_text(
            f"About {many} people saw the seal. “We {word}close the old pier,” said "
            f"Ann Lee. {more}",
            label=label,
        )
        for many, word, more, label in (
            (212, "may ", "The mayor of Port Ellery said nothing.", "One"),
            (221, "", "Crews of Carrow Sands left for the harbour.", "Two"),
        )
    )
    c = mc.compare(a, b, encoder="lexical")
    drawing = picture(c.plot, name, "svg").decode()
    colours = set(re.findall(r"(?:fill|stroke)[:=]\"?(#\w{6})", drawing))
    assert colours <= set(dark_shades())
