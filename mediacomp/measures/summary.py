"""The headline figures: one row a measure, both versions side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from mediacomp.alignment.alignment import Alignment, Content
from mediacomp.changes.substitutions import Changes
from mediacomp.languages.language import Language
from mediacomp.measures.difference import disagreement
from mediacomp.measures.kinship import Kinship
from mediacomp.measures.sentences import alike, carried, taken_by
from mediacomp.measures.tables import Column, table
from mediacomp.text.article import Article

COLUMNS = {
    "measure": Column("string", "name, as in the list below"),
    **dict.fromkeys(
        ("value_a", "value_b"), Column("Float64", "its value for either version")
    ),
    "unit": Column(
        "string",
        "sentences, words, share, per 100 linked content words, links, quotations, "
        "grade",
    ),
    "note": Column("string", "what to mind, or `<NA>`"),
}
_STATUSES = {
    "sentences kept": ("kept",),
    "sentences reworded": ("reworded",),
    "sentences partial": ("partial",),
    "sentences omitted or added": ("omitted", "added"),
    "sentences doubtful": ("doubtful",),
}


_SHARES = (
    "words unchanged",
    "words substituted",
    "words omitted or added",
    "words doubtful",
)


def summary(
    alignment: Alignment,
    changes: Changes,
    kinship: Kinship,
    tables: Mapping[str, pd.DataFrame],
) -> pd.DataFrame:
    """The headline figures.

    Parameters
    ----------
    tables
        The tables "sentences", "links", "quotations", "readability" and "diversity" of
        the same comparison.

    Returns
    -------
    pandas.DataFrame
        One row a measure: measure, value_a, value_b, unit, note. The five counts of
        sentences add up to the number of sentences, the four shares of words to 1.

    Notes
    -----
    substitution rate = 100 × content words inside substitutions / content words that
    are linked or substituted. omission rate = the share of an article's informative
    content that the other version surely lacks; with doubtful sentences, whose
    statement the other perhaps makes, it is 1 − coverage.
    """
    sides = [_side(alignment, changes, version) for version in ("a", "b")]
    rows = [
        _pair("kinship", [kinship.probability] * 2, "probability", str(kinship)),
        _pair(
            "sentences",
            [len(alignment.a.sentences), len(alignment.b.sentences)],
            "sentences",
        ),
        _pair("words", [side["words"] for side in sides], "words"),
    ]
    found = tables["sentences"]
    for measure, statuses in _STATUSES.items():
        counted = [
            int((found["status"].isin(statuses) & (found["version"] == version)).sum())
            for version in "ab"
        ]
        rows.append(_pair(measure, counted, "sentences"))
    for measure in _SHARES:
        rows.append(_pair(measure, [side[measure] for side in sides], "share"))
    rows += [
        _pair(
            "substitution rate",
            [s["substitution rate"] for s in sides],
            "per 100 linked content words",
        ),
        _pair("omission rate", [s["omission rate"] for s in sides], "share"),
        _pair(
            "omission rate with doubtful",
            [s["omission rate with doubtful"] for s in sides],
            "share",
        ),
        _pair("moved links", [int(tables["links"]["moved"].sum())] * 2, "links"),
        _pair(
            "quotations altered",
            [int(tables["quotations"]["altered"].sum())] * 2,
            "quotations",
        ),
        _measure(tables["readability"], "Flesch–Kincaid", "grade", "harder sentences"),
        _measure(tables["diversity"], "MTLD", "words", "more varied words"),
    ]
    return table(rows, COLUMNS)


def _pair(
    measure: str, values: list[Any], unit: str, note: str | None = None
) -> dict[str, object]:
    return {
        "measure": measure,
        "value_a": values[0],
        "value_b": values[1],
        "unit": unit,
        "note": note,
    }


def _measure(
    found: pd.DataFrame, measure: str, unit: str, more: str
) -> dict[str, object]:
    """Row of one measure among several of its kind; its note says too if they
    disagree.
    """
    row = found[found["measure"] == measure].iloc[0]
    note = None if pd.isna(row["note"]) else str(row["note"])
    notes = [part for part in (note, disagreement(found, more)) if part]
    return _pair(
        measure, [row["value_a"], row["value_b"]], unit, "; ".join(notes) or None
    )


def _side(
    alignment: Alignment, changes: Changes, version: str
) -> dict[str, float | int | None]:
    article: Article = getattr(alignment, version)
    language = Language.of(article.language)
    content: Content = getattr(alignment, f"content_{version}")
    taken = taken_by(changes.substitutions, version)
    held = carried(content, getattr(changes, f"only_{version}"), taken)
    replaced = _replaced(alignment, version, taken)
    same = alike(alignment, version)
    total = unchanged = substituted = doubtful = content_held = content_replaced = 0
    mass = kept = doubted = 0.0
    linked = {getattr(link, version) for link in alignment.links}
    for sentence in article.sentences:
        k = sentence.index
        words = np.array([t.kind != "punctuation" for t in sentence.tokens], bool)
        whole = np.ones(len(words), bool) if k in same else held[k]
        small = np.array(
            [language.is_function_word(t.norm) for t in sentence.tokens], bool
        )
        total += int(words.sum())
        substituted += int((words & replaced[k]).sum())
        unchanged += int((words & whole & ~replaced[k]).sum())
        content_held += int((words & whole & ~small).sum())
        content_replaced += int((words & replaced[k] & ~small).sum())
        mass += float(content.weights[k].sum())
        kept += float(content.weights[k][whole].sum())
        if k not in linked and not content.missing[k]:
            doubtful += int((words & ~whole).sum())
            doubted += float(content.weights[k][~whole].sum())
    return {
        "words": total,
        "words unchanged": round(unchanged / total, 4) if total else None,
        "words substituted": round(substituted / total, 4) if total else None,
        "words doubtful": round(doubtful / total, 4) if total else None,
        "words omitted or added": round(
            1
            - round(unchanged / total, 4)
            - round(substituted / total, 4)
            - round(doubtful / total, 4),
            4,
        )
        if total
        else None,
        "substitution rate": round(100 * content_replaced / content_held, 2)
        if content_held
        else None,
        "omission rate": round(1 - (kept + doubted) / mass, 4) if mass else None,
        "omission rate with doubtful": round(1 - kept / mass, 4) if mass else None,
    }


def _replaced(
    alignment: Alignment, version: str, taken: list[tuple[int, int, int]]
) -> list[np.ndarray]:
    """For each sentence, which tokens stand in another's place: in a substitution, or
    linked to another form.
    """
    article: Article = getattr(alignment, version)
    content: Content = getattr(alignment, f"content_{version}")
    found = [np.zeros(len(s.tokens), bool) for s in article.sentences]
    kept = [np.zeros(len(s.tokens), bool) for s in article.sentences]
    for (i, j), pairs in alignment.words.items():
        for s, t in pairs:
            same = (
                alignment.a.sentences[i].tokens[s].norm
                == alignment.b.sentences[j].tokens[t].norm
            )
            kept[i if version == "a" else j][s if version == "a" else t] |= same
    for k, linked in enumerate(content.linked):
        found[k] = linked & ~kept[k]
    for sentence, first, last in taken:
        found[sentence][first : last + 1] = True
    for sentence in alike(alignment, version):
        found[sentence][:] = False
    return found
