"""What only one version says: one row a sentence or a stretch of one, the most telling first."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from mediacomp.alignment.changes import Changes
from mediacomp.alignment.model import Alignment, Content
from mediacomp.alignment.stretches import Only
from mediacomp.article import Article, Token
from mediacomp.language.lemmas import is_function_word
from mediacomp.language.marks import quoted_spans
from mediacomp.measures.tables import table

HALF = 10.0
"""Weight of content, names, numbers and quotation marks together at which salience is one half."""

_COLUMNS = {
    "sentence": "Int64",
    "start": "Int64",
    "end": "Int64",
    "text": "string",
    "whole_sentence": "boolean",
    "salience": "Float64",
    "said_elsewhere": "Int64",
    "holds": "string",
}


def omissions(alignment: Alignment, changes: Changes) -> pd.DataFrame:
    """What only ``alignment.a`` says.

    Returns
    -------
    pandas.DataFrame
        One row a sentence or stretch, by falling salience, then in reading order: sentence, start, end, text,
        whole_sentence, salience, said_elsewhere (number of the sentence of the other version that says the same;
        such rows come last and are no omissions), holds (names, numbers and quotation it contains).

    Notes
    -----
    salience = w / (w + 10), where w is the informativeness of the stretch's tokens (see
    `mediacomp.alignment.similarity`) plus 1 for each name, each number and each quotation in it.
    """
    return _only(alignment.a, alignment.content_a, changes.only_a)


def additions(alignment: Alignment, changes: Changes) -> pd.DataFrame:
    """What only ``alignment.b`` says; columns as in `omissions`."""
    return _only(alignment.b, alignment.content_b, changes.only_b)


def _only(article: Article, content: Content, found: Sequence[Only]) -> pd.DataFrame:
    quoted = [(span.start, span.end) for span in quoted_spans(article.text)]
    rows = [_row(article, content, only, quoted) for only in found]
    rows.sort(key=lambda row: (row["said_elsewhere"] is not None, -row["salience"], row["start"]))  # type: ignore[operator]
    return table(rows, _COLUMNS)


def _row(article: Article, content: Content, only: Only, quoted: Sequence[tuple[int, int]]) -> dict[str, object]:
    sentence = article.sentences[only.sentence]
    tokens = sentence.tokens[only.first : only.last + 1]
    start, end = (sentence.start, sentence.end) if only.whole_sentence else (tokens[0].start, tokens[-1].end)
    held = {
        "names": _names(tokens, only.first, article.language),
        "numbers": [t.text for t in tokens if any(c.isdigit() for c in t.norm)],
        "quotation": [article.text[s:e] for s, e in quoted if start <= s and e <= end],
    }
    weight = float(content.weights[only.sentence][only.first : only.last + 1].sum()) + sum(map(len, held.values()))
    return {
        "sentence": only.sentence,
        "start": start,
        "end": end,
        "text": article.text[start:end],
        "whole_sentence": only.whole_sentence,
        "salience": round(weight / (weight + HALF), 4),
        "said_elsewhere": only.said_elsewhere,
        "holds": "; ".join(f"{name}: {', '.join(texts)}" for name, texts in held.items() if texts) or None,
    }


def _names(tokens: Sequence[Token], first: int, language: str) -> list[str]:
    """Runs of capitalised words; the first word of a sentence counts only within a run or in capitals."""
    if language == "de":  # every German noun has a capital
        return []
    runs: list[list[tuple[int, Token]]] = [[]]
    for n, token in enumerate(tokens, first):
        if token.text[:1].isupper() and not is_function_word(token.norm, language):
            runs[-1].append((n, token))
        elif runs[-1]:
            runs.append([])
    return [
        " ".join(token.text for _, token in run)
        for run in runs
        if run and (len(run) > 1 or run[0][0] > 0 or run[0][1].text.isupper())
    ]
