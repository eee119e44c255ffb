"""The headline figures: one row a measure, both versions side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from mediacomp.alignment.alignment import NAMES, Alignment, Side
from mediacomp.changes.changes import Changes
from mediacomp.changes.stretches.one_sided import Extent
from mediacomp.measures.difference import disagreement, side_values
from mediacomp.measures.kinship import Kinship
from mediacomp.measures.sentences import carried
from mediacomp.measures.tables import Column, of_side, table

COLUMNS = {
    "measure": Column(
        "string",
        "name, as in the list below",
        words={
            "sentences omitted or added": "sentences only in one",
            "words omitted or added": "words only in one",
            "quotations altered": "quotations with other words",
        },
    ),
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


_REST = "words omitted or added"
WORD_COUNTS = {
    "words unchanged": "unchanged words",
    "words substituted": "substituted words",
    _REST: "omitted or added words",
    "words doubtful": "doubtful words",
}
"""What the shares of words are made of, by share."""


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
    sides = [side_figures(alignment, changes, own) for own in alignment.sides]
    rows = [
        _pair("kinship", [kinship.probability] * 2, "probability", str(kinship)),
        _pair(
            "sentences",
            [len(own.article.sentences) for own in alignment.sides],
            "sentences",
        ),
        _pair("words", [side["words"] for side in sides], "words"),
    ]
    found = tables["sentences"]
    many = Counter(zip(found["version"], found["status"], strict=True))
    for measure, statuses in _STATUSES.items():
        counted = [sum(many[name, status] for status in statuses) for name in NAMES]
        rows.append(_pair(measure, counted, "sentences"))
    rows += [
        *(_pair(each, [side[each] for side in sides], "share") for each in WORD_COUNTS),
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
        **side_values(values),
        "unit": unit,
        "note": note,
    }


def _measure(
    found: pd.DataFrame, measure: str, unit: str, more: str
) -> dict[str, object]:
    """Row of one measure among several of its kind; its note says too if they
    disagree.
    """
    at = found["measure"].tolist().index(measure)
    names = ("note", *(of_side("value", name) for name in NAMES))
    told, *values = (found[name].iloc[at] for name in names)
    note = None if pd.isna(told) else str(told)
    notes = [part for part in (note, disagreement(found, more)) if part]
    return _pair(measure, values, unit, "; ".join(notes) or None)


def side_figures(
    alignment: Alignment, changes: Changes, own: Side
) -> dict[str, float | int | None]:
    """What the summary says of one version's words, with what shares and rates are made
    of: words of each kind, content words linked or substituted, those substituted, and
    informative content as a whole, surely left out, and doubtful.
    """
    each = _Tokens.of(alignment, changes, own)
    total, carried_content = int(each.words.sum()), each.content & each.carried
    counts = {
        "unchanged words": int((each.words & each.carried & ~each.replaced).sum()),
        "substituted words": int((each.words & each.replaced).sum()),
        "doubtful words": int((each.words & each.doubted).sum()),
    }
    counts["omitted or added words"] = total - sum(counts.values())
    parts = {
        share: _share(counts[count], total)
        for share, count in WORD_COUNTS.items()
        if share != _REST
    }
    # What is left of rounded shares, so that the four add up to one; no -0.0.
    rest = round(1 - sum(part or 0.0 for part in parts.values()), 4) + 0.0
    held = int(carried_content.sum())
    replaced = int((each.content & each.replaced).sum())
    mass = float(each.weights.sum())
    absent = float(each.weights[~each.carried].sum())
    doubtful = float(each.weights[each.doubted].sum())
    return {
        "words": total,
        **parts,
        _REST: rest if total else None,
        "substitution rate": round(100 * replaced / held, 2) if held else None,
        "omission rate": _share(absent - doubtful, mass),
        "omission rate with doubtful": _share(absent, mass),
        **counts,
        "linked content words": held,
        "substituted content words": replaced,
        "content": round(mass, 2),
        "content omitted": round(absent - doubtful, 2),
        "content doubtful": round(doubtful, 2),
    }


def _share(part: float, whole: float) -> float | None:
    return round(float(part / whole), 4) if whole else None


@dataclass(frozen=True)
class _Tokens:
    """All tokens of one version, sentence after sentence: the informative weight of
    each, and whether it is a word, a content word, carried by the other version, in
    another's place there, or in a sentence of which it is doubtful.
    """

    weights: np.ndarray
    words: np.ndarray
    content: np.ndarray
    carried: np.ndarray
    replaced: np.ndarray
    doubted: np.ndarray

    @classmethod
    def of(cls, alignment: Alignment, changes: Changes, own: Side) -> _Tokens:
        sentences = own.article.sentences
        tokens = [token for sentence in sentences for token in sentence.tokens]
        numbers = [k for k, s in enumerate(sentences) for _ in s.tokens]
        words = np.array([token.kind != "punctuation" for token in tokens], bool)
        small = [own.language.is_function_word(token.norm) for token in tokens]
        same, missing = alignment.alike(own), changes.missing(own)
        linked = {link.ends[own] for link in alignment.links}
        unsure = set(range(len(sentences))) - linked - missing
        held = _joined(carried(own.content, changes.only[own], changes.taken(own)))
        held |= np.array([k in same for k in numbers], bool)
        return cls(
            _joined(own.content.weights, float),
            words,
            words & ~np.array(small, bool),
            held,
            _joined(_replaced(alignment, own, changes.taken(own))),
            np.array([k in unsure for k in numbers], bool) & ~held,
        )


def _joined(each: Sequence[np.ndarray], kind: type = bool) -> np.ndarray:
    return np.concatenate([np.zeros(0, kind), *each])


def _replaced(alignment: Alignment, own: Side, taken: list[Extent]) -> list[np.ndarray]:
    """For each sentence, which tokens stand in another's place: in a substitution, or
    linked to another form.
    """
    found, here = [linked.copy() for linked in own.content.linked], own.number
    here = own.number
    for ends, pairs in alignment.words.items():
        tokens = [side.article.sentences[ends[side]].tokens for side in alignment.sides]
        kept = [p[here] for p in pairs if tokens[0][p[0]].norm == tokens[1][p[1]].norm]
        found[ends[here]][kept] = False
    for sentence, first, last in taken:
        found[sentence][first : last + 1] = True
    for sentence in alignment.alike(own):
        found[sentence][:] = False
    return found
