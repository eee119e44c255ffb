"""What is too large is refused before it is worked on, and docs/limits.md says when."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import mediacomp as mc
from mediacomp.alignment import limits, nearest, pieces
from mediacomp.corpus import shard
from mediacomp.measures import quotations
from mediacomp.reading import archives, files, survey
from mediacomp.reading.documents import front_matter
from mediacomp.reading.pages import web, web_page
from mediacomp.reading.tables import lines
from mediacomp.reading.versions import git_versions
from mediacomp.views.charts import quotations as chart

PAGE = Path(__file__).parent.parent / "docs" / "limits.md"
NUMBERS = {
    "sentences of a version": limits.SENTENCES,
    "characters of a version": limits.CHARACTERS,
    "words and marks of one sentence": limits.TOKENS,
    "characters of one sentence": limits.SENTENCE,
    "quotations and stretches": quotations.QUOTATIONS,
    "rows drawn in the chart": chart.DRAWN,
    "sentences a side up to which": nearest.ALL,
    "table of two sentences": pieces.TABLE,
    "bytes of one text file": files.LARGEST,
    "bytes of a line": lines.LONGEST,
    "bytes that an archive": archives.LARGEST,
    "characters of a web page": web_page.LARGEST_PAGE,
    "tags of such a page": web_page.MOST_TAGS,
    "bytes that `read_url` fetches": web.LARGEST,
    "bytes of a file in a git": git_versions.LARGEST,
    "characters of what stands above": front_matter.LONGEST,
    "lists and objects in brackets": front_matter.BRACKETS,
    "problems of one file": survey.MOST_PROBLEMS,
    "characters of an article that `compare_corpus`": shard.LONGEST,
}


def test_the_page_has_the_numbers_of_the_code() -> None:
    rows = [
        [cell.strip() for cell in line.strip("| ").split("|")]
        for line in PAGE.read_text("utf-8").splitlines()
        if line.startswith("| ") and not line.startswith("| limit")
    ]
    told = {name: int(number.replace(",", "")) for name, number, _ in rows}
    assert len(told) == len(NUMBERS)
    for begins, number in NUMBERS.items():
        assert [n for name, n in told.items() if name.startswith(begins)] == [number]


@pytest.mark.parametrize("limit", ["x", 1.5, True, 0, -1])
def test_what_is_no_limit_is_told(limit: Any) -> None:
    one = mc.Article.from_text("Rain fell.")
    with pytest.raises(mc.InputError, match="limit must be a number of sentences"):
        mc.compare(one, one, encoder="lexical", limit=limit)


def test_more_sentences_than_the_limit_are_refused() -> None:
    two = mc.Article.from_text("Rain fell. It rose.", label="Wire")
    with pytest.raises(mc.TooLargeError, match="'Wire' has 2 sentences; at most 1 "):
        mc.compare(two, two, encoder="lexical", limit=1)
    assert len(mc.compare(two, two, encoder="lexical", limit=2).links) == 2


def test_more_characters_than_the_limit_are_refused() -> None:
    long = mc.Article.from_sentences(["rain " * 50])
    with pytest.raises(mc.TooLargeError, match="250 characters; at most 100 "):
        mc.compare(long, long, encoder="lexical", limit=1)
    assert len(mc.compare(long, long, encoder="lexical", limit=None).links) == 1


def test_a_sentence_without_an_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TOKENS", 4)
    a = mc.Article.from_text("Rain fell. The river rose very fast.", label="Wire")
    with pytest.raises(mc.TooLargeError, match="sentence 2 of 'Wire' has 6 words"):
        mc.compare(a, a, encoder="lexical")


def test_too_many_quotations_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quotations, "QUOTATIONS", 1)
    a = mc.Article.from_text("“Rain fell,” Ann Lee said. “It rose,” Bo Roe said.")
    with pytest.raises(mc.TooLargeError, match="2 quotations; at most 1 "):
        _ = mc.compare(a, a, encoder="lexical").quotations
