"""The sources that an article cites."""

from __future__ import annotations

from mediacomp import Article
from mediacomp.changes.sources.cited import cited_sources


def test_a_quotation_that_goes_on_has_its_source_in_each_sentence() -> None:
    text = "“Rain fell. It was cold. Nobody came,” said Ann Lee. Then it was dry."
    found = cited_sources(Article.from_text(text), ())
    assert [(cited.sentence, text[slice(*cited.said)]) for cited in found] == [
        (2, "“Rain fell. It was cold. Nobody came,”"),
        (1, "It was cold."),
    ]
