"""Other words in the same place: one row a substitution."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.changes import Changes
from mediacomp.changes.stretches.one_sided import Extent
from mediacomp.changes.stretches.substitution_kinds import (
    is_trivial,
    kind,
    wordnet_relation,
)
from mediacomp.changes.stretches.substitutions import Substitution
from mediacomp.measures.tables import Column, side_cells, span_cells, table
from mediacomp.text.article import Article
from mediacomp.text.marks import quoted_spans
from mediacomp.text.spans import Token

COLUMNS = {
    "sentence_a": Column("Int64", "the two linked sentences", sentence_of="a"),
    "sentence_b": Column("Int64", "the two linked sentences", sentence_of="b"),
    **dict.fromkeys(
        ("start_a", "end_a", "start_b", "end_b"),
        Column("Int64", "places in the two texts", unit="code points"),
    ),
    **dict.fromkeys(("text_a", "text_b"), Column("string", "the words themselves")),
    "kind": Column("string", "the first that fits of the list below"),
    "trivial": Column(
        "boolean",
        "whether they are the same words in another spelling or form, the same number, "
        "or small words that carry grammar alone; such a row is no substitution to "
        "speak of and ranks last wherever rows are ranked",
    ),
    "wordnet": Column(
        "string",
        "what WordNet 3.0 says b's phrase is to a's: `synonym`, `similar`, `hypernym` "
        "(broader), `hyponym` (narrower), `antonym`; `<NA>` if nothing or not "
        "English. It explains what was found; of the kinds, `antonym` and some "
        "derivations (`word form`) rest on WordNet",
    ),
    "in_quotation": Column(
        "boolean", "whether either text stands inside quotation marks"
    ),
    "probability": Column(
        "Float64",
        "of the strongest word link in it, from which it is believed: 0.5 if both its "
        "neighbours are linked, 0.65 if one, 0.85 if none or if one small word stands "
        "for one with content; 0.9 and a neighbour where "
        "the sentences' link is doubtful; a spelling always, another name or number "
        "only in a sure link beside a linked neighbour",
        unit="0 to 1",
    ),
}


def substitutions(alignment: Alignment, changes: Changes) -> pd.DataFrame:
    """Words and phrases of one version and what stands in their place in the other.

    Returns
    -------
    pandas.DataFrame
        One row a substitution in reading order of a: sentence_a, sentence_b, start_a,
        end_a, start_b, end_b, text_a, text_b, kind ("spelling", "number", "antonym",
        "word form", "name", "paraphrase", "other"), trivial (whether only the form of
        the words differs, or small ones), wordnet ("synonym", "hypernym",
        "hyponym", "similar", "antonym" or ``<NA>``; it explains and does not decide),
        in_quotation (whether either text stands inside quotation marks), probability
        (of the strongest word link).
    """
    quoted = [_quoted(own) for own in alignment.sides]
    return table(
        (_row(alignment, found, quoted) for found in changes.substitutions), COLUMNS
    )


def _row(
    alignment: Alignment, found: Substitution, quoted: Sequence[list[tuple[int, int]]]
) -> dict[str, object]:
    one, two = (_tokens(own.article, found.ends[own]) for own in alignment.sides)
    languages = alignment.languages
    places = (one[0].start, one[-1].end), (two[0].start, two[-1].end)
    row: dict[str, object] = {}
    for own in alignment.sides:
        where = span_cells(own.article, *places[own])
        row |= side_cells(own.name, {"sentence": found.ends[own].sentence, **where})
    opening = found.ends[0].first == 0, found.ends[1].first == 0
    sort = kind(one, two, found.probability, languages, opening)
    return row | {
        "kind": sort or "other",
        "trivial": is_trivial(one, two, sort, languages),
        "wordnet": wordnet_relation(one, two)
        if all(x.has_wordnet for x in languages)
        else None,
        "in_quotation": any(
            start <= place[0] and place[1] <= end
            for place, spans in zip(places, quoted, strict=True)
            for start, end in spans
        ),
        "probability": found.probability,
    }


def _quoted(own: Side) -> list[tuple[int, int]]:
    spans = quoted_spans(own.article.text, language=own.language)
    return [(span.start, span.end) for span in spans]


def _tokens(article: Article, part: Extent) -> list[Token]:
    tokens = article.sentences[part.sentence].tokens
    return list(tokens[part.first : part.last + 1])
