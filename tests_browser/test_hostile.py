"""A text that attacks the page it is shown on does nothing there."""

from __future__ import annotations

import html

import pytest

import mediacomp as mc
from tests.views.html_checks import Page
from tests_browser.browser import opened

ATTACKS = (
    "<script>document.title+='0'</script>",
    "<img src=x onerror=document.title+='1'>",
    "</style></script></title><script>document.title+='2'</script>",
    "<svg onload=document.title+='3'></svg>",
    '"><img src=x onerror="document.title+=\'4\'">',
    "<a href=\"javascript:void(document.title+='5')\">more</a>",
    "[more](javascript:void(document.title+='6'))",
)
CLICK = (
    "<script>document.querySelectorAll('a').forEach(function (link) { "
    "link.click(); });</script>"
)
PLAIN = (
    "<!doctype html><html><head><title>fine</title></head><body>{body}</body></html>"
)


def text(colour: str, attacks: tuple[str, ...]) -> str:
    """Sentences with an attack in each; the colour makes every one of them a marked
    change.
    """
    said = [
        f"Harbour {at} was {colour} when {attack} the ferry came in."
        for at, attack in enumerate(attacks)
    ]
    return "\n\n".join(said)


def title(source: str) -> str:
    """A page's title after every link on it was clicked."""
    document = opened(source + CLICK)
    return html.unescape(
        document[document.index("<title>") + 7 : document.index("</title>")]
    )


@pytest.fixture(scope="module")
def hostile() -> mc.Comparison:
    a = mc.Article.from_text(text("grey", ATTACKS), label=f"A {ATTACKS[2]}")
    b = mc.Article.from_text(text("green", ATTACKS[::-1]), label=f"B {ATTACKS[4]}")
    return mc.compare(a, b, encoder="lexical")


@pytest.fixture(scope="module", params=["report", "view"])
def page(request: pytest.FixtureRequest, hostile: mc.Comparison) -> str:
    """The report, and the view alone as a notebook shows it, without the report's
    policy.
    """
    if request.param == "report":
        return hostile.to_html() or ""
    return PLAIN.format(body=hostile._repr_html_())


def test_the_attacks_work_where_nothing_is_escaped() -> None:
    struck = title(PLAIN.format(body="<br>".join(ATTACKS)))
    assert sorted(struck.removeprefix("fine")) == ["0", "1", "2", "3", "4", "5"]


def test_no_attack_runs(page: str) -> None:
    assert page.count("document.title+=") >= 2 * len(
        ATTACKS
    )  # the words are there to be read
    assert title(page) == html.unescape(
        page[page.index("<title>") + 7 : page.index("</title>")]
    )


def test_no_element_is_made_of_article_text(
    page: str, report: str, two_views: str
) -> None:
    found = Page(opened(page))
    ours = {
        tag for usual in (report, two_views) for tag, _ in Page(opened(usual)).elements
    }
    assert {tag for tag, _ in found.elements} <= ours
    # The view's own, and that of the report's figures.
    whole = 'class="report"' in page
    assert len(found.all("script")) == 1 + whole
    assert all(
        (picture["src"] or "").startswith("data:image/svg+xml;base64,")
        for picture in found.all("img")
    )
    assert [
        name
        for _, attributes in found.elements
        for name in attributes
        if name.startswith("on")
    ] == []
    assert [
        link["href"]
        for link in found.all("a")
        if not (link.get("href") or "").startswith("#")
    ] == []
