"""A pair of texts that tries everything a text can try, with tables in which every word
is marked.
"""

from __future__ import annotations

from typing import Any

from mediacomp.text.article import Article
from tests.views.seed_tables import (
    LINKS,
    PASSAGES,
    SENTENCES,
    SUBSTITUTIONS,
    Tables,
    empty_tables,
    frame,
)

ATTACKS = (
    "<script>alert(1)</script>",
    "</style></script></svg><b>out",
    '<img src=x onerror="alert(1)">',
    "[a](javascript:alert(1)) {{ 7 * 7 }} {% raw %}",
    "zero\u200bwidth \u202eright-to-left\u202c מילה",
    "esc\x1b[31mape bell\x07 nul\x00 c1\x9b tab\tend",
    "lone \ud800 and \udfff surrogates",
    "😀 👩‍👩‍👧 e\u0301",
    "w" * 10_000,
)


def hostile_pair() -> tuple[Article, Article, Tables]:
    a = Article.from_sentences(list(ATTACKS), label='A "<i>&\x1b[2J')
    b = Article.from_sentences([*reversed(ATTACKS)], label="B </title>\ud800")
    return a, b, hostile_tables(a, b)


def hostile_tables(a: Article, b: Article) -> Tables:
    last = len(ATTACKS) - 1
    sentences: list[dict[str, Any]] = []
    for version, article in (("a", a), ("b", b)):
        for s in article.sentences:
            row = {
                "version": version,
                "sentence": s.index,
                "role": "body",
                "start": s.start,
                "end": s.end,
            }
            sentences.append(
                row
                | {
                    "text": s.text,
                    "status": "partial",
                    "coverage": 0.5,
                    "moved": s.index % 2 == 0,
                }
            )
    links = [
        {
            "a": at,
            "b": last - at,
            "group": at,
            "cardinality": "1:1",
            "relation": "partial",
            "moved": at % 2 == 0,
        }
        | {"sure": at % 3 > 0, "probability": 0.5, "similarity": 0.5}
        for at in range(len(ATTACKS))
    ]
    words = [
        {
            "sentence_a": s.index,
            "start_a": s.start,
            "end_a": s.start + 4,
            "text_a": s.text,
            "kind": "<b>",
        }
        | {
            "sentence_b": t.index,
            "start_b": t.start,
            "end_b": t.start + 4,
            "text_b": t.text,
            "in_quotation": False,
        }
        for s, t in zip(a.sentences, reversed(b.sentences), strict=True)
    ]
    only = [
        {
            "sentence": s.index,
            "start": s.start + 2,
            "end": s.end,
            "text": s.text,
            "whole_sentence": False,
            "holds": s.text,
        }
        for s in a.sentences
    ]
    found = {"sentences": frame(sentences, SENTENCES), "links": frame(links, LINKS)}
    found |= {
        "substitutions": frame(words, SUBSTITUTIONS),
        "omissions": frame(only, PASSAGES),
    }
    return empty_tables() | found
