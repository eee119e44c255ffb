"""The words of a quotation and where each stands."""

from __future__ import annotations

from mediacomp import Article
from mediacomp.changes.quotations.quote_words import quote_words


def test_a_word_that_brackets_part_ends_behind_them() -> None:
    article = Article.from_text("“[T]he town regret[s] it.”")
    found = quote_words(article, article.sentences).words
    assert [word.text for word in found] == ["T]he", "town", "regret[s]", "it"]
    assert [word.text for word in found] == [
        article.text[word.start : word.end] for word in found
    ]
