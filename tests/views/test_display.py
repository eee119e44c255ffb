"""What `Comparison.show` gives of the texts: simple for a class, layers for lessons."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pandas as pd
import pytest
import regex

from mediacomp.errors import InputError
from mediacomp.views.words.listed import LAYERS
from tests.views.html_checks import Page
from tests.views.pairs import NAMES, compared

SAID = regex.compile(r"\b(?:reworded|partial|kept|moved|only in|differs|more)\b")


def grid(html: str) -> str:
    """The texts as a reader of the page sees them."""
    found = regex.search(r"<tbody.*</table>", html, flags=regex.DOTALL)
    assert found is not None
    return str(found[0])


def keys(html: str) -> set[str]:
    return {
        key
        for each in regex.findall(r'data-n="([^"]*)"', grid(html))
        for key in each.split()
    }


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"layers": 5}, "layers must be a list of names, .* not 5"),
        ({"layers": [["only"]]}, "layers must be a list of names"),
        ({"layers": [pd.NA]}, "layers must be a list of names"),
        ({"layers": {"only": True}}, "layers must be a list of names"),
        ({"layers": ["onyl"]}, "there is no layer 'onyl'"),
        ({"simple": "links"}, "simple must be True or False, not 'links'"),
        ({"simple": pd.NA}, "simple must be True or False"),
        ({"table": 5}, "there is no table 5"),
        ({"table": pd.NA}, "there is no table <NA>"),
        ({"table": ["links"]}, "there is no table"),
        ({"table": "links", "simple": pd.NA}, "shows a table"),
    ],
)
def test_what_cannot_be_shown_is_told(asked: dict[str, Any], told: str) -> None:
    with pytest.raises(InputError, match=told):
        compared(NAMES[0]).show(**asked)


@pytest.mark.parametrize("name", NAMES)
def test_a_simple_view_has_texts_and_at_most_four_findings(name: str) -> None:
    c = compared(name)
    html = c.show(simple=True)._repr_html_()
    page = Page(html)
    assert page.faults == []
    listed = regex.findall(r'data-f="([^"]*)"', html)
    assert 1 <= len(listed) <= 4
    assert keys(html) <= set(" ".join(listed).split())
    assert all(set(each.split()) & keys(html) for each in listed)
    words = Page(regex.sub(r"<small.*?</small>|<sup.*?</sup>", "", grid(html))).text
    assert all(s.text.split()[-1] in words for s in (*c.a.sentences, *c.b.sentences))
    assert "carried" not in words
    assert not regex.search(r'class="mc-(?:strip|tiles|figures|story)', html)
    assert regex.search(r'<p class="mc-lead">', html)


def test_a_simple_view_counts_no_words() -> None:
    # Of four findings the first would be number 3, and the next 8.
    simple = compared("practice").show(simple=True)._repr_html_()
    assert ">212</mark>" in simple or ">212 passengers</mark>" in simple
    assert "<sup" not in grid(simple)
    assert "<sup" in grid(compared("practice").show()._repr_html_())


@pytest.mark.parametrize("name", NAMES)
def test_plain_text_says_nothing_of_any_sentence(name: str) -> None:
    html = compared(name).show(layers=[])._repr_html_()
    assert Page(html).faults == []
    below = regex.sub(r'<p class="mc-tag">.*?</p>', "", grid(html))
    assert not regex.search(r"<(?:mark|sup|small)\b", below)
    added = regex.sub(r'<p class="mc-text".*?</p>|<bdi.*?</bdi>', "", grid(html))
    assert not SAID.search(Page(added).text)
    assert not SAID.search(" ".join(regex.findall(r'(?:title|label)="(.*?)"', added)))


def test_layers_build_up() -> None:
    c = compared("practice")
    seen: list[set[str]] = []
    for layers in ([], ["only"], ["only", "words"], ["only", "words", "quotations"]):
        html = c.show(layers=layers)._repr_html_()
        seen.append(keys(html))
        assert regex.findall(r'<li data-layer="(\w+)"', html) == sorted(
            layers, key=list(LAYERS).index
        )
    assert [len(each) for each in seen] == sorted({len(each) for each in seen})
    assert seen[0] == set()
    assert all(one < two for one, two in pairwise(seen))


def test_all_layers_are_all_marks() -> None:
    c = compared("practice")
    assert keys(c.show(layers=[*LAYERS])._repr_html_()) == keys(c._repr_html_())


def test_one_layer_may_be_given_by_its_name() -> None:
    c = compared("practice")
    one, same = c.show(layers="only"), c.show(layers=["only"])
    assert (repr(one), one._repr_html_()) == (repr(same), same._repr_html_())


def test_without_arguments_it_is_the_whole_view() -> None:
    c = compared("practice")
    assert c.show()._repr_html_() == c._repr_html_()


def test_elsewhere_than_in_a_notebook_it_is_a_few_lines() -> None:
    c = compared("practice")
    lines = repr(c.show(simple=True)).split("\n")
    assert len(lines) == 5
    assert "A3 ↔ B3, quoted differently: only A has “may”" in lines
    assert repr(c.show(layers=[])) == "Version A and Version B, plain text"


def test_simple_and_layers_exclude_each_other() -> None:
    with pytest.raises(InputError, match="not both"):
        compared("practice").show(simple=True, layers=["only"])


def test_a_layer_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(InputError, match=r"'quotes'; layers .* only, words, spelling"):
        compared("practice").show(layers=["quotes"])
