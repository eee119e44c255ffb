"""An article whose parts are known already."""

from __future__ import annotations

from datetime import date

import pytest

import mediacomp as mc


def test_the_parts_are_kept_apart() -> None:
    article = mc.Article.from_paragraphs(
        [
            "KÖLN — Rain fell. It\nrose.",
            " ",
            "\u200b",
            "By noon, all was dry. A short line",
        ],
        headline="Rain  falls.\nAnd falls",
        outlet="Wire",
        date=date(2021, 3, 12),
        url="https://wire.example/rain",
        byline="Ann Lee",
        section="Weather",
        metadata={"page": "3"},
    )
    assert article.text == (
        "Rain falls. And falls\n\nKÖLN — Rain fell. It\nrose.\n\nBy noon, all was dry. "
        "A short line"
    )
    assert [(h.role, h.text) for h in article.headers] == [
        ("headline", "Rain falls. And falls"),
        ("dateline", "KÖLN —"),
    ]
    assert [s.paragraph for s in article.sentences] == [0, 0, 1, 1]
    for header in article.headers:
        assert article.text[header.start : header.end] == header.text
    for sentence in article.sentences:
        assert article.text[sentence.start : sentence.end] == sentence.text
    assert (article.label, article.outlet, article.section) == (
        "Wire",
        "Wire",
        "Weather",
    )
    assert article.metadata == {"page": "3"}


def test_no_headline_is_looked_for_where_none_is_given() -> None:
    paragraphs = ["Rain in Lima", "Rain fell on Monday. The river rose by a metre."]
    article = mc.Article.from_paragraphs(paragraphs)
    assert article.headers == ()
    assert len(article.sentences) == 3
    assert mc.Article.from_text("\n\n".join(paragraphs)).headers != ()


def test_what_travels_along_enters_no_figure() -> None:
    bare = mc.Article.from_paragraphs(["Rain fell."], label="A")
    told = mc.Article.from_paragraphs(["Rain fell."], label="A", outlet="Wire", url="x")
    assert bare == told


@pytest.mark.parametrize("paragraphs", ["Rain fell.", b"x", 7, [7], None, {"a": "b"}])
def test_what_are_no_paragraphs_is_refused(paragraphs: object) -> None:
    with pytest.raises(mc.InputError, match="paragraphs"):
        mc.Article.from_paragraphs(paragraphs)  # type: ignore[arg-type]


@pytest.mark.parametrize("paragraphs", [[], ["", "…"], ["\u200b"]])
def test_paragraphs_without_a_letter_are_empty(paragraphs: list[str]) -> None:
    with pytest.raises(mc.EmptyTextError):
        mc.Article.from_paragraphs(paragraphs, headline="Rain")
