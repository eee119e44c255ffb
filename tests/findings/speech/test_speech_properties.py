"""Broken quotation marks of every sort: no crash, nothing runs away, the work grows
with the text.
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from mediacomp.findings.speech import Speech, speech_in
from mediacomp.text.article import Article
from mediacomp.text.marks import quotations
from mediacomp.text.paragraphs import paragraphs

CORPUS = sorted(
    (Path(__file__).parents[3] / "benchmarks" / "corpus" / "articles").glob("*.txt")
)
MARKS = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "„",
    "«",
    "»",
    "``",
    "''",
    "‹",
    "「",
    "」",
    "\n\n“",
    "\n",
    "…",
    "\ud800",
    "\0",
]
CASES = 1000


def broken(text: str, rng: Random) -> str:
    """A text with marks put in, taken out and turned into others."""
    signs = list(text)
    for _ in range(rng.randint(1, 12)):
        place = rng.randrange(len(signs))
        quoted = [k for k, sign in enumerate(signs) if sign in '“”"‘’']
        act = rng.choice(["put in", "take out", "exchange"])
        if act == "put in":
            signs.insert(place, rng.choice(MARKS))
        elif quoted:
            signs[rng.choice(quoted)] = "" if act == "take out" else rng.choice(MARKS)
    return "".join(signs)


def check(article: Article, found: list[Speech]) -> None:
    quoted = [s for s in found if s.kind != "indirect"]
    ends = [0, *(s.end for s in quoted)]
    for before, speech in zip(ends, quoted, strict=False):
        assert before <= speech.start < speech.end <= len(article.text)
    for speech in found:
        assert 0 < speech.confidence < 1
        for part in (speech.speaker, speech.cue):
            assert part is None or article.text[part.start : part.end].strip()


def test_a_thousand_broken_texts() -> None:
    rng = Random(4)
    texts = [path.read_bytes().decode() for path in CORPUS]
    for _ in range(CASES):
        text = rng.choice(texts)
        start = rng.randrange(max(1, len(text) - 900))
        article = Article.from_text(broken(text[start : start + 900], rng))
        check(article, speech_in(article))


def test_no_quotation_is_longer_than_its_paragraph_group() -> None:
    rng = Random(5)
    texts = [path.read_bytes().decode() for path in CORPUS]
    for _ in range(CASES):
        text = broken(rng.choice(texts)[:1500], rng)
        starts = [paragraph.start for paragraph in paragraphs(text)]
        for quote in quotations(text):
            mark = text[quote.start]
            assert all(
                text[at] in (mark, "`", "'")
                for at in starts
                if quote.start < at < quote.end
            )


@pytest.mark.parametrize(
    "piece",
    [
        "the mayor said that ",
        '“a” ‘b’ "c" ',
        "Ann Lee, a farmer, ",
        "‘no “and ",
        "“He said.\n\n",
        "said ",
    ],
)
def test_work_grows_with_the_text(piece: str) -> None:
    small, large = (
        Article.from_text("“" + piece * (size // len(piece)))
        for size in (4_000, 16_000)
    )
    speech_in(small)
    assert calls(large) < 6 * calls(small)


def calls(article: Article) -> int:
    """How many functions are called while the article is searched."""
    count = 0

    def note(*_: Any) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        speech_in(article)
    finally:
        sys.setprofile(before)
    return count


def test_a_hundred_thousand_characters_without_a_closing_mark() -> None:
    text = "“" + "The river rose, and the mayor, Ann Lee, said so. " * 2050
    article = Article.from_text(text)
    (quote,) = [s for s in speech_in(article) if s.kind != "indirect"]
    assert quote.unbalanced
    assert (quote.start, quote.end) == (0, len(text.rstrip()))
