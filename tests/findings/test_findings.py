"""What is found in an article is found once, and goes with the article."""

from __future__ import annotations

import gc
import weakref
from collections import Counter

import pytest

import mediacomp as mc
from mediacomp.findings import findings
from mediacomp.findings.findings import findings_of

TEXTS = (
    "“Rain fell,” said Ann Lee. It may go on. Schools stay shut.",
    "“Rain fell,” Ann Lee said. It will go on. Schools may stay shut.",
)


def articles() -> tuple[mc.Article, mc.Article]:
    one, two = (mc.Article.from_text(text) for text in TEXTS)
    return one, two


def test_each_is_found_once_an_article_in_all_tables(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: Counter[str] = Counter()

    def counted(name: str) -> None:
        found = getattr(findings, name)

        def call(article: mc.Article) -> object:
            calls[name] += 1
            return found(article)

        monkeypatch.setattr(findings, name, call)

    counted("speech_in")
    counted("sentence_counts")
    a, b = articles()
    mc.compare(a, b, encoder="lexical").tables()
    mc.compare(b, a, encoder="lexical").tables()
    mc.quotations(a)
    assert calls == {"speech_in": 2, "sentence_counts": 2}


def test_findings_do_not_keep_an_article() -> None:
    article = mc.Article.from_text(TEXTS[0])
    assert findings_of(article).speech
    gone = weakref.ref(article)
    del article
    gc.collect()
    assert gone() is None


def test_equal_articles_stay_equal() -> None:
    one, other = (mc.Article.from_text(TEXTS[0]) for _ in range(2))
    assert findings_of(one).counts.size
    assert one == other


def test_counts_cannot_be_written_to() -> None:
    counts = findings_of(articles()[0]).counts
    with pytest.raises(ValueError, match="read-only"):
        counts[0] = 1
