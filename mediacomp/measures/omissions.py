"""What only one version says: one row a sentence or a stretch of one, the most telling
first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.changes import Changes
from mediacomp.changes.disagreements.readings import Disagreement
from mediacomp.changes.facts.paired_facts import Facts
from mediacomp.changes.sources.cited import Cited
from mediacomp.changes.stretches.one_sided import Only
from mediacomp.findings.facts import Fact
from mediacomp.measures.tables import Column, span_cells, table
from mediacomp.text.article import Article
from mediacomp.text.marks import quoted_spans
from mediacomp.text.spans import Span

HALF = 10.0
"""Sum of the parts at which salience is one half."""
SAID = {"quotations": "quotation", "attributions": "attribution"}
"""What is said and by whom, as the list of what a row holds calls it."""
PARTS = ("content", "names", "numbers", "quotations", "attributions", "place")

COLUMNS = {
    "sentence": Column("Int64", "its number in that version", sentence_of="own"),
    **dict.fromkeys(
        ("start", "end"),
        Column("Int64", "place in that version's text", unit="code points"),
    ),
    "text": Column("string", "the text itself"),
    "whole_sentence": Column("boolean", "whether it is a sentence without a link"),
    "salience": Column(
        "Float64",
        "w / (w + 10), where w is the sum of the six parts below; 0 to 1",
        unit="0 to 1",
    ),
    "said_elsewhere": Column(
        "Int64",
        "number of a sentence of the other version that says the same, though it is "
        "not linked; such a row is shown and counts nowhere as omitted",
        sentence_of="other",
    ),
    "sure": Column(
        "boolean",
        "whether it may be said flatly: a sentence that is surely missing (`said` is "
        "low), or a stretch of a sentence of which all links are sure, if no word of "
        "it has another in its place, and nothing in its place, beside it or in any "
        "sentence may be its answer in other words; false where it "
        "is said elsewhere, and of a stretch where it is said otherwise "
        "(`disagreements`). What is not sure is perhaps said at `nearest` and counts "
        "nowhere as omitted",
    ),
    "content": Column(
        "Float64", "informativeness of its words", unit="informativeness"
    ),
    **dict.fromkeys(
        ("names", "numbers"),
        Column(
            "Int64",
            "how many names, and how many numbers and dates, it holds; each counted "
            "once, as in `facts`",
            unit="mentions",
        ),
    ),
    "quotations": Column("Int64", "how many it holds", unit="quotations"),
    "attributions": Column("Int64", "how many it holds", unit="attributions"),
    "place": Column(
        "Float64",
        "1 in the first sentence of the article, 0 in the last",
        unit="0 to 1",
    ),
    "holds": Column(
        "string",
        "what these numbers count, as written, such as `names: North Korea; numbers: "
        "2022`; `<NA>` if none",
    ),
}


def omissions(
    alignment: Alignment,
    changes: Changes,
    facts: Facts,
    sources: tuple[Sequence[Cited], Sequence[Cited]],
    apart: Sequence[Disagreement],
) -> pd.DataFrame:
    """What only ``alignment.a`` says.

    Parameters
    ----------
    facts, sources, apart
        Names, numbers and dates of both versions, the sources they cite, and where they
        disagree.

    Returns
    -------
    pandas.DataFrame
        One row a sentence or stretch, what is sure first, by falling salience, then in
        reading order: sentence, start, end, text, whole_sentence, salience,
        said_elsewhere (number of the sentence of the other version that says the same;
        such rows come last and are no omissions), sure (whether it may be said flatly),
        the parts of salience, and holds (what the parts count, as written).

    Notes
    -----
    salience = w / (w + 10), where w is the sum of its parts: content (informativeness
    of its tokens, see `mediacomp.text.informativeness`), names, numbers (dates as
    well), quotations and attributions in it, each counted once, and place (1 in the
    first sentence, 0 in the last: news puts first what matters most).
    """
    return _only(alignment.sides[0], changes, facts, sources, apart)


def additions(
    alignment: Alignment,
    changes: Changes,
    facts: Facts,
    sources: tuple[Sequence[Cited], Sequence[Cited]],
    apart: Sequence[Disagreement],
) -> pd.DataFrame:
    """What only ``alignment.b`` says; parameters and columns as in `omissions`."""
    return _only(alignment.sides[1], changes, facts, sources, apart)


def _only(
    own: Side,
    changes: Changes,
    facts: Facts,
    sources: tuple[Sequence[Cited], Sequence[Cited]],
    apart: Sequence[Disagreement],
) -> pd.DataFrame:
    """What only one side says."""
    quoted = [
        Span(span.start, span.end)
        for span in quoted_spans(own.article.text, language=own.language)
    ]
    disputed = [one.ends[own] for one in apart]
    rows = [
        _row(own, only, facts.sides[own], sources[own], quoted)
        for only in changes.only[own]
    ]
    for row in rows:
        # What the other version states otherwise, it does not lack; of a whole sentence
        # that is a part.
        if row["sure"] and not row["whole_sentence"]:
            row["sure"] = not any(
                row["start"] <= one.start and one.end <= row["end"] for one in disputed
            )
    rows.sort(
        key=lambda row: (
            row["said_elsewhere"] is not None,
            not row["sure"],
            -row["salience"],
            row["start"],
        )
    )
    return table(rows, COLUMNS)


def _row(
    own: Side,
    only: Only,
    facts: Sequence[Fact],
    sources: Sequence[Cited],
    quoted: Sequence[Span],
) -> dict[str, Any]:
    article, content = own.article, own.content
    sentence = article.sentences[only.sentence]
    tokens = sentence.tokens[only.first : only.last + 1]
    start, end = (
        (sentence.start, sentence.end)
        if only.whole_sentence
        else (tokens[0].start, tokens[-1].end)
    )
    inside = [fact for fact in facts if start <= fact.start and fact.end <= end]
    held = {
        "names": _texts(
            article, {fact.value: fact for fact in inside if fact.kind == "name"}
        ),
        "numbers": _texts(
            article, {(f.kind, f.value): f for f in inside if f.kind != "name"}
        ),
        "quotations": [
            article.text[s.start : s.end]
            for s in quoted
            if start <= s.start and s.end <= end
        ],
        "attributions": [
            article.text[s.start : s.end]
            for s in sources
            if s.cue and start <= s.start and s.end <= end
        ],
    }
    parts: dict[str, float] = {
        "content": round(
            float(content.weights[only.sentence][only.first : only.last + 1].sum()), 4
        ),
        **{name: len(texts) for name, texts in held.items()},
        "place": round(1 - only.sentence / max(len(article.sentences) - 1, 1), 4),
    }
    weight = sum(parts.values())
    return {
        "sentence": only.sentence,
        **span_cells(article, start, end),
        "whole_sentence": only.whole_sentence,
        "salience": round(weight / (weight + HALF), 4),
        "said_elsewhere": only.said_elsewhere,
        "sure": only.sure,
        **parts,
        "holds": _listed(held),
    }


def _texts(article: Article, facts: Mapping[Any, Fact]) -> list[str]:
    return [
        article.text[fact.start : fact.end]
        for fact in sorted(facts.values(), key=lambda fact: fact.start)
    ]


def _listed(held: Mapping[str, Iterable[str]]) -> str | None:
    return (
        "; ".join(
            f"{SAID.get(name, name)}: {', '.join(texts)}"
            for name, texts in held.items()
            if texts
        )
        or None
    )
