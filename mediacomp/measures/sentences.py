"""What became of every sentence, and which sentence belongs to which."""

from __future__ import annotations

from dataclasses import asdict

import numpy as np
import pandas as pd

from mediacomp.alignment.alignment import PARTIAL, Alignment, Content, Side
from mediacomp.changes.changes import Changes
from mediacomp.changes.stretches.one_sided import Extent, Only
from mediacomp.measures.tables import Column, table
from mediacomp.text.spans import ROLES, Header, Sentence

ALONE = ("omitted", "added")
"""What a sentence is called that the other side lacks, in the order of the sides."""

SENTENCES = {
    "version": Column("string", "`a` or `b`", words={"a": "A", "b": "B"}),
    "sentence": Column("Int64", "number, `<NA>` for a header", sentence_of="own"),
    "role": Column(
        "string",
        f"{', '.join(f'`{role}`' for role in ROLES)}. Only body sentences take part in "
        "links, coverage and figures",
    ),
    **dict.fromkeys(
        ("start", "end"),
        Column("Int64", "place in that version's text", unit="code points"),
    ),
    "text": Column("string", "the text itself"),
    "status": Column(
        "string",
        "`kept` (the other version has it word for word, typography aside), "
        "`reworded`, `partial` (coverage below 0.78); without a link `omitted` (a) or "
        "`added` (b) where it is surely missing, else `doubtful`; `<NA>` for headers",
        words={
            "omitted": "only in A",
            "added": "only in B",
            "doubtful": "perhaps only there",
        },
    ),
    "coverage": Column(
        "Float64",
        "share of its informativeness that the other version carries: words linked, "
        "substituted or said elsewhere; 1 for kept, 0 without a link",
        unit="0 to 1",
    ),
    "said": Column(
        "Float64",
        "probability that the other version makes the sentence's core statement "
        "anywhere, in one sentence or in pieces; 1 for kept",
        unit="0 to 1",
    ),
    "nearest": Column(
        "Int64",
        "number of the sentence of the other version that comes closest, linked or "
        "not; `<NA>` for headers, or if the other has none",
        sentence_of="other",
    ),
    "moved": Column("boolean", "whether one of its links moved"),
}
LINKS = {
    "a": Column("Int64", "numbers of the two sentences", sentence_of="a"),
    "b": Column("Int64", "numbers of the two sentences", sentence_of="b"),
    "group": Column("Int64", "number of the connected set of links that it belongs to"),
    "cardinality": Column(
        "string", "of that set: `1:1`, `1:n` (a sentence of a split in b), `n:1`, `n:m`"
    ),
    "relation": Column(
        "string",
        "`identical`; `typographic` (same words; quotation marks, dashes, spaces or "
        "case differ); `reworded`; `partial` (less than 0.78 of one side's content "
        "has a word link to the other)",
    ),
    "moved": Column("boolean", "whether it breaks the order of its neighbours"),
    "sure": Column(
        "boolean",
        "whether its probability, times the lesser `said` of its two sentences, "
        "reaches the bound for sure links; the reading view "
        "shows others as doubtful",
    ),
    "probability": Column(
        "Float64", "that the two sentences belong together", unit="0 to 1"
    ),
    "similarity": Column(
        "Float64",
        "(2 · lexical + contextual) / 3, or lexical alone without a model; 0 to 1",
        unit="0 to 1",
    ),
    "lexical": Column(
        "Float64",
        "mean of two TF-IDF cosines, of lemmas and of character 2- to 4-grams; 0 to 1",
        unit="0 to 1",
    ),
    "contextual": Column(
        "Float64",
        "cosine of the sentence vectors; negative ones are 0; `<NA>` with "
        '`encoder="lexical"`',
        unit="0 to 1",
    ),
    "position": Column(
        "Float64",
        "1 − distance of the relative places in the two articles",
        unit="0 to 1",
    ),
    "neighbours": Column(
        "Float64",
        "the greater probability of the pairs right before, (a − 1, b − 1), and right "
        "after, (a + 1, b + 1)",
        unit="0 to 1",
    ),
}


def links(alignment: Alignment) -> pd.DataFrame:
    """The sentence links with their evidence, ordered by (a, b); columns as in
    `mediacomp.alignment.alignment.Link`.

    Examples
    --------
    >>> from mediacomp.alignment.align import align
    >>> from mediacomp.text.article import Article
    >>> a, b = map(Article.from_text, ("Rain fell. It was cold.", "Rain fell."))
    >>> aligned = align(a, b, "lexical")
    >>> links(aligned)[["a", "b", "relation"]].values.tolist()
    [[0, 0, 'identical']]
    """
    return table((asdict(link) for link in alignment.links), LINKS)


def sentences(alignment: Alignment, changes: Changes) -> pd.DataFrame:
    """Every sentence and header of both versions in reading order, a first.

    Returns
    -------
    pandas.DataFrame
        One row a sentence or header: version ("a", "b"), sentence (``<NA>`` for
        headers), role, start, end, text, status ("kept", "reworded", "partial";
        without a link "omitted" or "added" where it is surely missing, else
        "doubtful"; ``<NA>`` for headers), coverage (share of its informative content
        that the other version carries, 0 to 1), said (probability that the other makes
        its core statement), nearest (where it comes closest to that), moved.

    Examples
    --------
    >>> from mediacomp.alignment.align import align
    >>> from mediacomp.text.article import Article
    >>> a, b = map(Article.from_text, ("Rain fell. It was cold.", "Rain fell."))
    >>> aligned = align(a, b, "lexical")
    >>> from mediacomp.changes.changes import changes
    >>> from mediacomp.changes.facts.paired_facts import paired_facts
    >>> found = changes(aligned, paired_facts(aligned))
    >>> sentences(aligned, found)[["version", "text", "status"]].values.tolist()
    [['a', 'Rain fell.', 'kept'], ['a', 'It was cold.', 'omitted'],
     ['b', 'Rain fell.', 'kept']]
    """
    return table(
        (row for own in alignment.sides for row in _rows(alignment, changes, own)),
        SENTENCES,
    )


def carried(
    content: Content, only: tuple[Only, ...], taken: list[Extent]
) -> list[np.ndarray]:
    """For each sentence, which tokens the other version carries: linked, substituted,
    or said elsewhere there.
    """
    found = [linked.copy() for linked in content.linked]
    elsewhere = [
        Extent(o.sentence, o.first, o.last)
        for o in only
        if o.said_elsewhere is not None
    ]
    for sentence, first, last in [*taken, *elsewhere]:
        found[sentence][first : last + 1] = True
    return found


def coverage(content: Content, held: list[np.ndarray], alike: set[int]) -> list[float]:
    """Coverage of each sentence; 1 where the other version has it in the same words
    (``alike``).
    """
    return [
        1.0
        if k in alike
        else round(float(weight[tokens].sum() / weight.sum()), 4)
        if weight.sum()
        else 0.0
        for k, (weight, tokens) in enumerate(zip(content.weights, held, strict=True))
    ]


def _rows(alignment: Alignment, changes: Changes, own: Side) -> list[dict[str, object]]:
    content = own.content
    held = carried(content, changes.only[own], changes.taken(own))
    same, missing = alignment.alike(own), changes.missing(own)
    shares = coverage(content, held, same)
    linked = {link.ends[own] for link in alignment.links}
    moved = {link.ends[own] for link in alignment.links if link.moved}
    rows: list[dict[str, object]] = []
    for piece in own.article.segments:
        if not isinstance(piece, (Header, Sentence)):
            continue
        row: dict[str, object] = {
            "version": own.name,
            "start": piece.start,
            "end": piece.end,
            "text": piece.text,
        }
        if isinstance(piece, Header):
            rows.append(row | {"role": piece.role})
            continue
        k = piece.index
        if k in same:
            status = "kept"
        elif k in linked:
            status = "reworded" if shares[k] >= PARTIAL else "partial"
        elif k in missing:
            status = ALONE[own]
        else:
            status = "doubtful"
        rows.append(
            row
            | {
                "sentence": k,
                "role": "body",
                "status": status,
                "coverage": shares[k],
                "said": 1.0 if k in same else float(content.said[k]),
                "nearest": None if content.nearest[k] < 0 else content.nearest[k],
                "moved": k in moved,
            }
        )
    return rows
