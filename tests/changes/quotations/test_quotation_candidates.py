"""Which quotations are compared: as many as the article is long, never its square."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mediacomp.alignment.align import align
from mediacomp.changes.quotations import likeness
from mediacomp.changes.quotations.account import account
from mediacomp.changes.quotations.candidates import LIKEST, candidates
from mediacomp.changes.quotations.edits import Edit, word_changes
from mediacomp.changes.quotations.pairing import whole_quotations
from mediacomp.changes.quotations.quote_words import quote_words
from mediacomp.findings.speech import speech_in
from mediacomp.measures.quotations import quotation_table
from mediacomp.text.article import Article

if TYPE_CHECKING:
    from mediacomp.changes.quotations.quotation import Quotation


def quoted(text: str, language: str = "en") -> list[Quotation]:
    article = Article.from_text(text, language=language)
    return whole_quotations(article, speech_in(article))


@pytest.mark.parametrize("words", ["We saw no such flood", "We saw flood {k}, day {m}"])
def test_pairs_grow_with_the_length_and_not_with_its_square(words: str) -> None:
    counts = []
    for size in (200, 400):
        text = " ".join(
            f"“{words.format(k=k, m=k % 7)},” said Ann Lee." for k in range(size)
        )
        side = quoted(text)
        assert len(side) == size
        links = [(k, k) for k in range(size)]
        counts.append(len(list(candidates(side, side, links))))
        assert counts[-1] <= 2 * (LIKEST + 2) * size
    assert counts[1] <= 2.2 * counts[0]


def test_of_equal_quotations_the_nearest_go_together() -> None:
    side = quoted(" ".join("“We saw no flood,” said Ann Lee." for _ in range(5)))
    pairs = {(i, j) for i, j, _ in candidates(side, side, [])}
    assert pairs == {(k, k) for k in range(5)}


def test_marks_without_words_are_no_quotations() -> None:
    assert quoted("a " + "“" * 1000) == []


def test_words_are_compared_by_their_own_languages() -> None:
    english, german = (
        quoted("“We do not go,” said Bo."),
        quoted("„Wir gehen nicht“, sagte Bo.", "de"),
    )
    one, two = english[0].quote, german[0].quote
    assert (one.language.code, two.language.code) == ("en", "de")
    assert likeness.likeness(one, two) == likeness.likeness(two, one)


@pytest.mark.parametrize(
    ("text", "end", "told"),
    [
        ("“Rain fell today now.”", 2, "only A has the first 2 words (“Rain fell”)"),
        ("“Rain fell today now.”", 1, "only A has the first word (“Rain”)"),
    ],
)
def test_one_word_is_told_as_one(text: str, end: int, told: str) -> None:
    articles = Article.from_text(text), Article.from_text("“Now.”")
    one, two = (quote_words(x, x.sentences) for x in articles)
    assert account([Edit("cut", ((0, end), (0, 0)))], one, two, False) == told
    assert account([Edit("cut", ((1, 1 + end), (0, 0)))], one, two, False) == (
        "only A has 2 words (“fell today”)"
        if end == 2
        else "only A has a word (“fell”)"
    )


@pytest.mark.parametrize(("shared", "rows"), [(1, 1), (2, 2)])
def test_pieces_that_share_more_than_a_fifth_are_two_rows(
    shared: int, rows: int
) -> None:
    """Five words each, which overlap in the one that they answer."""
    words = [
        "grey",
        "boats",
        "left",
        "harbour",
        "before",
        "dawn",
        "without",
        "lamps",
        "aboard",
        "today",
    ]
    first, second = words[:5], words[5 - shared : 10 - shared]
    whole = " ".join([*first, *second[shared:]])
    pieces = (
        f"“{' '.join(first)},” said Voss. Rain fell. “{' '.join(second)},” said Voss."
    )
    texts = [Article.from_text(t) for t in (f"“{whole},” said Voss.", pieces)]
    for pair in (texts, texts[::-1]):
        found = quotation_table(align(pair[0], pair[1], "lexical"))
        assert len(found) == rows


@pytest.mark.parametrize(
    ("end", "sorts"),
    [
        ("quay because rain fell very hard", ["replaced", "extended"]),
        ("quay because rain fell hard", ["replaced"]),
    ],
)
def test_what_goes_on_for_long_behind_other_words_is_added(
    end: str, sorts: list[str]
) -> None:
    one, two = (
        quoted(f"“We will shut the {words},” said Ann Lee.")[0].quote
        for words in ("mill today", end)
    )
    assert [change.sort for change in word_changes(one, two)] == sorts
