"""Articles from memory: offsets, segments, and what is refused."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mediacomp.errors import EmptyTextError, InputError
from mediacomp.text.article import Article
from mediacomp.text.spans import Header, Sentence

SEEDS = Path(__file__).parents[2] / "seeds"
ANY_TEXT = st.text(
    alphabet=st.characters(exclude_categories=[]), max_size=200
) | st.text(alphabet="aBT —.!?\n\r\"'“”‘’«»()0-:\ud800\0é中🙂", max_size=200)


def check(article: Article) -> None:
    """What holds for every article."""
    text = article.text
    assert "".join(text[s.start : s.end] for s in article.segments) == text
    assert [sentence.index for sentence in article.sentences] == list(
        range(len(article.sentences))
    )
    numbers = [sentence.paragraph for sentence in article.sentences]
    assert numbers == sorted(numbers)
    pieces: tuple[Header | Sentence, ...] = (*article.sentences, *article.headers)
    for piece in pieces:
        assert text[piece.start : piece.end] == piece.text
    for sentence in article.sentences:
        assert all(
            sentence.start <= t.start < t.end <= sentence.end for t in sentence.tokens
        )
        assert all(text[t.start : t.end] == t.text for t in sentence.tokens)


@settings(max_examples=100)
@given(ANY_TEXT)
@example("\ud800")
@example("\0")
@example("A\x1cB")
@example("“")
@example("🙂")
@example("LIMA — ")
def test_any_string_gives_an_article_or_says_that_it_is_empty(text: str) -> None:
    if not any(map(str.isalnum, text)):
        with pytest.raises(EmptyTextError):
            Article.from_text(text)
        return
    article = Article.from_text(text)
    check(article)
    assert article.sentences
    assert Article.from_text(text) == article
    inside = "".join(
        text[s.start : s.end]
        for s in article.segments
        if isinstance(s, Header | Sentence)
    )
    assert [c for c in inside if c.isalnum()] == [c for c in text if c.isalnum()]


@settings(max_examples=100)
@given(st.lists(ANY_TEXT, max_size=6))
def test_sentences_given_are_kept_as_they_are(items: list[str]) -> None:
    article = Article.from_sentences(items)
    check(article)
    assert [sentence.text for sentence in article.sentences] == items
    assert article.text == "\n".join(items)
    assert article.headers == ()


def test_segments_name_what_they_are() -> None:
    article = Article.from_text(
        "LIMA — Rain fell. The river rose.\n\n* * *\n\nNobody was hurt.\n"
    )
    kinds = [
        (type(s).__name__, article.text[s.start : s.end]) for s in article.segments
    ]
    assert kinds == [
        ("Header", "LIMA —"),
        ("Span", " "),
        ("Sentence", "Rain fell."),
        ("Span", " "),
        ("Sentence", "The river rose."),
        ("Span", "\n\n* * *\n\n"),
        ("Sentence", "Nobody was hurt."),
        ("Span", "\n"),
    ]
    assert [sentence.paragraph for sentence in article.sentences] == [0, 0, 1]


@pytest.mark.parametrize(
    ("name", "sentences", "roles"),
    [("000", 13, ["date"]), ("001", 15, ["headline", "dateline"])],
)
def test_seed_texts(name: str, sentences: int, roles: list[str]) -> None:
    (file,) = SEEDS.glob(f"{name}_*.txt")
    article = Article.from_text(file.read_bytes().decode())
    check(article)
    assert len(article.sentences) == sentences
    assert [header.role for header in article.headers] == roles


def test_defaults() -> None:
    article = Article.from_text("Rain fell.")
    assert (article.label, article.language) == ("untitled", "en")
    assert Article.from_sentences(["Rain fell."]).label == "untitled"


def test_an_article_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Article.from_text("Rain fell.").text = "Snow fell."  # type: ignore[misc]


@pytest.mark.parametrize("language", ["Klingon", "e", "", "-GB", "e n", "1n", None])
def test_what_is_no_language(language: str) -> None:
    with pytest.raises(InputError, match="ISO 639"):
        Article.from_text("Rain.", language=language)
    with pytest.raises(InputError, match="ISO 639"):
        Article.from_sentences(["Rain."], language=language)


@pytest.mark.parametrize(
    ("language", "code"),
    [
        *(("EN", "en"), ("eng", "en"), ("English", "en"), ("en-US", "en")),
        *(("de_AT", "de"), ("ger", "de"), ("Français", "fr"), ("dut", "nl")),
        *(("nb-NO", "no"), ("tlh", "tlh")),
    ],
)
def test_languages_have_many_names(language: str, code: str) -> None:
    assert Article.from_text("Rain.", language=language).language == code
    assert Article.from_sentences(["Rain."], language=language).language == code


def test_what_is_no_text() -> None:
    with pytest.raises(InputError, match="text must be a str, not bytes"):
        Article.from_text(b"Rain fell.")  # type: ignore[arg-type]
    with pytest.raises(InputError, match="label must be a str or None, not int"):
        Article.from_text("Rain fell.", label=1)  # type: ignore[arg-type]


def test_what_is_no_list_of_sentences() -> None:
    with pytest.raises(
        InputError, match=r"not str; for a whole text use Article\.from_text"
    ):
        Article.from_sentences("Rain fell.")
    with pytest.raises(InputError, match=r"sentences\[1\] must be a str, not float"):
        Article.from_sentences(["Rain fell.", float("nan")])  # type: ignore[list-item]
