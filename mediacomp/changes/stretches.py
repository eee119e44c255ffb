"""What only one of two linked articles says: whole sentences, and stretches of one that
a reader would name.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mediacomp.alignment.alignment import Content, Side
from mediacomp.languages.language import Language
from mediacomp.text.marks import QUOTES
from mediacomp.text.spans import Token

ELSEWHERE = 0.7
"""A stretch is said elsewhere when this share of its content comes near words of one
sentence of the other text.
"""
ATTRIBUTION = 6
"""Content words that an attribution at the end of a sentence may have."""
SHORT_ATTRIBUTION = 4
"""Content words of a stretch that is an attribution and nothing else."""
BRIDGE = 3
"""Small words that may stand between two content words of one stretch."""


class Extent(NamedTuple):
    """Tokens ``first`` to ``last`` of a sentence, both included."""

    sentence: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Only:
    """Tokens ``first`` to ``last`` of a sentence that the other article does not answer
    in a linked sentence.

    ``said_elsewhere`` is the number of the other article's sentence that says the same,
    or None.
    """

    sentence: int
    first: int
    last: int
    whole_sentence: bool
    said_elsewhere: int | None


def stretches(
    own: Side,
    *,
    with_link: set[int],
    alike: set[int],
    taken: Sequence[Extent],
) -> tuple[Only, ...]:
    """Whole sentences outside ``with_link``, and runs of words that no link and no
    substitution (``taken``) holds; none in sentences that are ``alike``, which the
    other article has word for word: of "fell fell" only one may have a word link. A
    further copy of a sentence that the other has is a whole sentence said elsewhere.
    """
    covered: dict[int, set[int]] = {}
    for number, first, last in taken:
        covered.setdefault(number, set()).update(range(first, last + 1))
    found = []
    content, language = own.content, own.language
    for sentence in own.article.sentences:
        k, tokens = sentence.index, sentence.tokens
        if not any(t.kind != "punctuation" for t in tokens):
            continue
        copy = int(content.copy[k])
        if copy >= 0:
            found.append(Only(k, 0, len(tokens) - 1, True, copy))
            continue
        if k in alike:
            continue
        whole = k not in with_link
        open_tokens = [
            not is_mark(t) and not content.linked[k][n] and n not in covered.get(k, ())
            for n, t in enumerate(tokens)
        ]
        runs = [(0, len(tokens) - 1)] if whole else _runs(tokens, open_tokens, language)
        found += [
            Only(
                k,
                first,
                last,
                whole,
                None
                if whole or _is_attribution(tokens[first : last + 1], language)
                else _elsewhere(content, k, first, last),
            )
            for first, last in runs
        ]
    return tuple(found)


def _runs(
    tokens: Sequence[Token], open_tokens: Sequence[bool], language: Language
) -> list[tuple[int, int]]:
    """Runs of unanswered content words with the small words between and beside them,
    cut at clause marks.
    """
    small = [is_mark(t) or language.is_function_word(t.norm) for t in tokens]
    runs: list[list[int]] = []
    for n in (n for n, is_open in enumerate(open_tokens) if is_open and not small[n]):
        between = range(runs[-1][-1] + 1, n) if runs else range(0)
        if runs and len(between) <= BRIDGE and all(small[k] for k in between):
            runs[-1].append(n)
        else:
            runs.append([n])
    parts = [part for run in runs for part in _clauses(run, tokens, language)]
    found = []
    for part in parts:
        first, last = part[0], part[-1]
        while first > 0 and open_tokens[first - 1] and small[first - 1]:
            first -= 1
        while last + 1 < len(tokens) and open_tokens[last + 1] and small[last + 1]:
            last += 1
        last = _without_loose_end(tokens, small, first, last, part[-1], language)
        named = _worth_naming(tokens[first : last + 1], small[first : last + 1])
        if named or _is_attribution(tokens[first : last + 1], language):
            found.append((first, last))
    return found


def _without_loose_end(
    tokens: Sequence[Token],
    small: Sequence[bool],
    first: int,
    last: int,
    content: int,
    language: Language,
) -> int:
    """The last token without small words that only lead to what follows: "in recent
    years [in the] face of".
    """
    following = last + 1 < len(tokens) and not is_mark(tokens[last + 1])
    leading = language.leading_words
    before = [k for k in range(first, content) if not small[k]]
    if (
        following
        and last == content
        and before
        and _is_possessive(tokens[last], language)
    ):  # "as [Russia’s] war"
        last, content = last - 1, before[-1]
    while following and last > max(first, content) and tokens[last].norm in leading:
        last -= 1
    return last


def _is_possessive(token: Token, language: Language) -> bool:
    return token.norm.endswith(tuple(language.words("speech", "possessive_endings")))


def _is_attribution(tokens: Sequence[Token], language: Language) -> bool:
    """Whether a stretch is a verb of saying with its subject and little else: "he
    said", "the institute said".
    """
    words = [t for t in tokens if not is_mark(t)]
    content = [t for t in words if not language.is_function_word(t.norm)]
    told = any(t.norm in language.cue_verbs for t in content)
    helped = any(t.norm in language.auxiliaries for t in words)
    return told and not helped and len(words) > 1 and len(content) <= SHORT_ATTRIBUTION


def _clauses(
    run: list[int], tokens: Sequence[Token], language: Language
) -> list[list[int]]:
    """A run of content words cut at quotation marks and at a comma before an
    attribution or after a lone word.
    """
    parts: list[list[int]] = [[run[0]]]
    for at, (before, after) in enumerate(itertools.pairwise(run), 1):
        marks = [t.norm[0] for t in tokens[before + 1 : after] if is_mark(t)]
        quoted = any(mark in QUOTES for mark in marks)
        told = len(run) - at <= ATTRIBUTION and any(
            tokens[n].norm in language.cue_verbs for n in run[at:]
        )
        lone = len(parts[-1]) == 1 and parts[-1][0] == 0
        if quoted or (marks and (told or lone)):
            parts.append([])
        parts[-1].append(after)
    return parts


def _worth_naming(tokens: Sequence[Token], small: Sequence[bool]) -> bool:
    """Whether a stretch holds two content words, or a number or name with its
    preposition.
    """
    content = [t for t, is_small in zip(tokens, small, strict=True) if not is_small]
    if len(content) > 1:
        return True
    word = content[0]
    return (
        len(tokens) > 1
        and word is tokens[-1]
        and word.norm.isalnum()
        and (has_capital(word) or not word.norm.isalpha())
    )


def _elsewhere(content: Content, sentence: int, first: int, last: int) -> int | None:
    """Sentence of the other article that holds most of a stretch's content, if any
    holds enough.
    """
    weight = content.weights[sentence][first : last + 1]
    shares = {
        other: float(near[first : last + 1] @ weight / weight.sum())
        for other, near in content.near[sentence].items()
    }
    best = min(shares, key=lambda other: (-shares[other], other), default=None)
    return best if best is not None and shares[best] >= ELSEWHERE else None


def is_mark(token: Token) -> bool:
    return token.kind == "punctuation"


def has_capital(token: Token) -> bool:
    return any(c.isupper() for c in token.text)
