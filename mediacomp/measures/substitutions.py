"""Other words in the same place: one row a substitution."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.stretches import Extent
from mediacomp.changes.substitutions import Changes, Substitution
from mediacomp.findings.facts.number_words import number_words
from mediacomp.languages import wordnet
from mediacomp.languages.language import Language
from mediacomp.languages.spelling import same_spelling
from mediacomp.measures.tables import Column, side_cells, span_cells, table
from mediacomp.text.article import Article
from mediacomp.text.marks import quoted_spans
from mediacomp.text.spans import Token

SAME_MEANING = 0.7
"""From this probability of its strongest word link on, a substitution between other
words is called a paraphrase.
"""
SHARED_STEM = 4
"""Letters two words must share at their beginning, and at most that many may differ at
the end, for one stem.
"""

COLUMNS = {
    "sentence_a": Column("Int64", "the two linked sentences", sentence_of="a"),
    "sentence_b": Column("Int64", "the two linked sentences", sentence_of="b"),
    **dict.fromkeys(
        ("start_a", "end_a", "start_b", "end_b"),
        Column("Int64", "places in the two texts", unit="code points"),
    ),
    **dict.fromkeys(("text_a", "text_b"), Column("string", "the words themselves")),
    "kind": Column("string", "the first that fits of the list below"),
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
    "probability": Column("Float64", "of the strongest word link in it", unit="0 to 1"),
}


def substitutions(alignment: Alignment, changes: Changes) -> pd.DataFrame:
    """Words and phrases of one version and what stands in their place in the other.

    Returns
    -------
    pandas.DataFrame
        One row a substitution in reading order of a: sentence_a, sentence_b, start_a,
        end_a, start_b, end_b, text_a, text_b, kind ("spelling", "word form", "name",
        "number", "antonym", "paraphrase", "other"), wordnet ("synonym", "hypernym",
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
    return row | {
        "kind": kind(one, two, found.probability, languages[0])
        if languages[0] is languages[1]
        else "other",
        "wordnet": _wordnet(one, two)
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


def kind(
    one: Sequence[Token], two: Sequence[Token], probability: float, language: Language
) -> str:
    """What sort of substitution two stretches are; see `substitutions`."""
    words = [[t for t in side if t.kind != "punctuation"] for side in (one, two)]
    content = [
        [t for t in side if not language.is_function_word(t.norm)] for side in words
    ]
    form_a, form_b = (" ".join(t.norm for t in side) for side in words)
    if same_spelling(form_a, form_b, language):
        return "spelling"
    if all(side and all(_is_number(t, language) for t in side) for side in content):
        return "number"
    if _one_stem([t.norm for t in content[0]], [t.norm for t in content[1]], language):
        return "word form"
    if not language.capital_nouns and all(
        side and all(_has_capital(t) for t in side) for side in content
    ):
        return "name"
    if language.has_wordnet and _wordnet(one, two) == "antonym":
        return "antonym"
    return "paraphrase" if probability >= SAME_MEANING and all(content) else "other"


def _has_capital(token: Token) -> bool:
    return any(c.isupper() for c in token.text)


def _is_number(token: Token, language: Language) -> bool:
    return any(c.isdigit() for c in token.norm) or (
        token.norm in number_words(language).vocabulary
    )


def _one_stem(one: Sequence[str], two: Sequence[str], language: Language) -> bool:
    """Whether the words of either side pair off as forms or derivations of one word."""
    if not one or len(one) != len(two):
        return False
    left = list(two)
    for word in one:
        match = next(
            (other for other in left if _same_stem(word, other, language)), None
        )
        if match is None:
            return False
        left.remove(match)
    return True


def _same_stem(one: str, two: str, language: Language) -> bool:
    lemmas = language.lemma(one), language.lemma(two)
    if lemmas[0] == lemmas[1] or (language.has_wordnet and wordnet.derived(*lemmas)):
        return True
    shared = next(
        (k for k, (x, y) in enumerate(zip(one, two, strict=False)) if x != y),
        min(len(one), len(two)),
    )
    return (
        shared >= SHARED_STEM
        and max(len(one), len(two)) - shared <= SHARED_STEM
        and "-" not in one[shared:] + two[shared:]
    )


def _wordnet(one: Sequence[Token], two: Sequence[Token]) -> str | None:
    phrases = []
    for side in (one, two):
        words = [
            wordnet.LANGUAGE.lemma(t.norm) for t in side if t.kind != "punctuation"
        ]
        content = [w for w in words if not wordnet.LANGUAGE.is_function_word(w)]
        phrases.append([" ".join(words), " ".join(content)])
    pairs = [(x, y) for x in phrases[0] for y in phrases[1] if x and y and x != y]
    return next((found for x, y in pairs if (found := wordnet.relation(x, y))), None)
