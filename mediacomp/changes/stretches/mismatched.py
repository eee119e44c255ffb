"""Phrases of which the one is no answer to the other, or can't be read: "says | that",
"convert [the] mill | turn [it]".
"""

from __future__ import annotations

from mediacomp.changes.markers.marked import NEAR
from mediacomp.changes.opposites import denies
from mediacomp.changes.stretches.groups import is_mark
from mediacomp.changes.stretches.joints import classes
from mediacomp.changes.stretches.phrases import Pair, Phrase
from mediacomp.changes.stretches.whole_phrases import helping
from mediacomp.languages.wordnet import relation

_JOINING = ("articles", "prepositions", "conjunctions", "relatives")


def is_mismatched(phrase: Phrase, pair: Pair) -> bool:
    """Whether a word of grammar alone stands for a single content word, which tells a
    reader nothing: "says | that", or an auxiliary without its unanswered verb:
    "welcomed | were [disappointed]". A gerund may stand for a preposition.
    """
    sides = phrase.a, phrase.b
    auxiliaries = [language.auxiliaries for language in pair.languages]
    led = [
        pair.tokens[n][max(side)].norm in auxiliaries[n] and _leads_on(side, n, pair)
        for n, side in enumerate(sides)
    ]
    # "Which will be [moved]", "whose future is [uncertain]"; "the country will [get]".
    cut = any(
        on and not side <= pair.small[n]
        for n, (on, side) in enumerate(zip(led, sides, strict=True))
    )
    if all(led) or cut or _helps_alone(phrase, pair) or _denied_by_no(phrase, pair):
        return True
    for n, (small, full) in enumerate((sides, sides[::-1])):
        content = [
            pair.tokens[1 - n][k].norm for k in full if k not in pair.small[1 - n]
        ]
        texts = _texts(small, n, pair)
        if content and _leads_on(small, n, pair) and texts <= auxiliaries[n]:
            return True
        if len(content) == 1 and texts <= classes(pair.languages[n], *_JOINING):
            endings = pair.languages[1 - n].words("wording", "gerund_endings")
            return not content[0].endswith(tuple(endings))
    return False


def _denied_by_no(phrase: Phrase, pair: Pair) -> bool:
    """Whether one side is denied by its verb and the other by what stands before its
    noun: "will not be [cut]", "no further [cuts]" are one, and no opposites.
    """
    sides = phrase.a, phrase.b
    verbs, nouns = (
        [denied(side, n, pair) for n, side in enumerate(sides)]
        for denied in (_is_denied, _is_of_none)
    )
    return (verbs[0] and nouns[1]) or (verbs[1] and nouns[0])


def _is_denied(side: set[int], n: int, pair: Pair) -> bool:
    norms = (pair.tokens[n][k].norm for k in helping(side, n, pair))
    return any(denies(norm, pair.languages[n]) for norm in norms)


def _is_of_none(side: set[int], n: int, pair: Pair) -> bool:
    """Whether "no" leads to a noun, over what says more of it."""
    tokens, language = pair.tokens[n], pair.languages[n]
    determiners = language.words("function_words", "determiners")
    for token in tokens[max(0, min(side) - NEAR) : min(side)][::-1]:
        if is_mark(token) or token.norm in language.auxiliaries:
            return False
        if token.norm in determiners and denies(token.norm, language):
            return True
    return False


def _texts(side: set[int], n: int, pair: Pair) -> set[str]:
    """The words of a side: a capital is a name's, but for the first of a sentence."""
    tokens = pair.tokens[n]
    return {tokens[k].text if k else tokens[k].norm for k in side}


def _helps_alone(phrase: Phrase, pair: Pair) -> bool:
    """Whether an auxiliary stands for a verb that means something else: "rose", "[were]
    6 percent higher"; not "has", "owns", nor "is", "remains".
    """
    one, two = pair.languages
    words = [_texts(side, n, pair) for n, side in enumerate((phrase.a, phrase.b))]
    if one is not two or not one.has_wordnet or {len(side) for side in words} != {1}:
        return False
    (a,), (b,) = words
    if (a in one.auxiliaries) == (b in one.auxiliaries):
        return False
    both = {a, b}
    tied = both & one.words("speech", "be") and both & one.words("roles", "copulas")
    return not tied and relation(one.lemma(a), one.lemma(b)) != "synonym"


def tells_nothing(phrase: Phrase, pair: Pair) -> bool:
    """Whether an article stands for a pronoun: "convert [the] mill", "turn [it]"."""
    for n, (one, two) in enumerate(((phrase.a, phrase.b), (phrase.b, phrase.a))):
        pronouns = classes(pair.languages[1 - n], "pronouns")
        pronouns -= classes(pair.languages[1 - n], "possessives")
        norms = {pair.tokens[1 - n][k].norm for k in two}
        if one <= pair.articles[n] and norms <= pronouns:
            return True
    return False


def _leads_on(side: set[int], n: int, pair: Pair) -> bool:
    """Whether an unanswered content word follows."""
    return max(side) + 1 in pair.loose[n] - pair.small[n]
