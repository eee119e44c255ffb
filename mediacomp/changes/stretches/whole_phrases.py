"""Phrases with what they can't be read without: the other half of a word, a denial."""

from __future__ import annotations

from mediacomp.changes.opposites import denies
from mediacomp.changes.stretches.phrases import Pair, Phrase, edge
from mediacomp.changes.stretches.substitution_kinds import dates_in
from mediacomp.languages import wordnet


def with_denial(phrase: Phrase, pair: Pair) -> Phrase:
    """A phrase of which one side is denied before its auxiliaries, with both: "[had not
    been listened to]", "[had been ignored]".
    """
    before = [helping(side, n, pair) for n, side in enumerate((phrase.a, phrase.b))]
    denied = [
        any(denies(pair.tokens[n][k].norm, pair.languages[n]) for k in gap)
        for n, gap in enumerate(before)
    ]
    if denied[0] == denied[1]:
        return phrase
    return Phrase(
        phrase.a | set(before[0]), phrase.b | set(before[1]), phrase.probability
    )


def helping(side: set[int], n: int, pair: Pair) -> list[int]:
    """Auxiliaries and negations right before a phrase."""
    language, at = pair.languages[n], min(side) - 1
    gap = []
    auxiliaries = language.auxiliaries
    while at >= 0 and (
        pair.tokens[n][at].norm in auxiliaries
        or (
            denies(pair.tokens[n][at].norm, language)
            and at
            and pair.tokens[n][at - 1].norm in auxiliaries
        )
    ):
        gap.append(at)
        at -= 1
    return gap


def whole_words(phrase: Phrase, pair: Pair) -> Phrase:
    """A phrase with the other half of a word that it ends in, written with a hyphen
    ("[140-]metre-high") or known as one ("press [conference]"), and without a word that
    leads on to a day.
    """
    a, b = (
        _whole(_without_lead(side, n, pair), n, pair)
        for n, side in enumerate((phrase.a, phrase.b))
    )
    return Phrase(a, b, phrase.probability)


def _without_lead(side: set[int], n: int, pair: Pair) -> set[int]:
    """A phrase without a preposition at its end that leads to a day or a number: "said
    [on] Monday".
    """
    tokens, last = pair.tokens[n], max(side)
    led = pair.languages[n].words("function_words", "prepositions")
    led -= pair.languages[n].words("function_words", "verb_particles")  # "went up 5 %"
    if len(side) == 1 or last + 1 == len(tokens) or tokens[last].norm not in led:
        return side
    behind = tokens[last + 1]
    dated = behind.kind == "number" or dates_in(behind.norm, pair.languages[n])
    return side - {last} if dated else side


def _whole(side: set[int], n: int, pair: Pair) -> set[int]:
    tokens, language = pair.tokens[n], pair.languages[n]
    for step in (-1, 1):
        mark, half = edge(side, step) + step, edge(side, step) + 2 * step
        if 0 <= half < len(tokens) and tokens[mark].text == "-":
            first, last = sorted((half, edge(side, step)))
            if tokens[last].end - tokens[first].start == sum(
                len(token.text) for token in tokens[first : last + 1]
            ):
                side = side | {mark, half}
    at = max(side)
    if language.has_wordnet and at + 1 in pair.loose[n] - pair.small[n]:
        name = f"{tokens[at].norm} {language.lemma(tokens[at + 1].norm)}"
        side = side | {at + 1} if wordnet.knows(name) else side
    return side
