"""What sort of substitution two stretches are, and whether it is worth a reader's
while.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from mediacomp.changes.markers.marked import MODAL
from mediacomp.changes.opposites import are_opposites, denies, is_denied
from mediacomp.changes.quotations.quote_words import spelt_out
from mediacomp.findings.facts.names.capitals import is_ordinary
from mediacomp.findings.facts.numbers.amounts import amounts
from mediacomp.findings.facts.numbers.number_words import number_words
from mediacomp.languages import wordnet
from mediacomp.languages.language import Language
from mediacomp.languages.packed_wordnet import LANGUAGE
from mediacomp.languages.remembered import remembered
from mediacomp.languages.spelling import same_spelling
from mediacomp.text.spans import Token

SAME_MEANING = 0.9
"""From this probability of its strongest word link on, a substitution between other
words is called a paraphrase; from `WORD_FOR_WORD` on one of a word for a word, or of
words that WordNet relates, in its language.
"""
WORD_FOR_WORD = 0.8
SHARED_STEM = 4
"""Letters two words must share at their beginning, and at most that many may differ at
the end, for one stem.
"""
LONG = 6
"""Letters of a day's name with which a longer word may begin ("Dienstagabend")."""
_GRAMMAR = ("articles", "prepositions", "conjunctions", "auxiliaries", "relatives")
_COLOURED = frozenset(("neutral", "insisting", "doubting", "denying"))
"""Sorts of verbs that tell how far what they report is believed."""
_SURENESS = (*MODAL, "negation", "intensifier", "downtoner")


def kind(
    one: Sequence[Token],
    two: Sequence[Token],
    probability: float,
    languages: tuple[Language, Language],
    opening: tuple[bool, bool] = (False, False),
) -> str | None:
    """What sort of substitution two stretches are: the first that fits of "spelling",
    "number", "antonym", "word form", "name", "paraphrase"; None if none does.

    ``opening`` says which of the two begin their sentences, where a capital makes no
    name of an ordinary word.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> english = Language.of("en"), Language.of("en")
    >>> for pair in [("grey", "gray"), ("four engines", "six engines"),
    ...     ("risen", "fallen"), ("join", "joined"), ("Lima", "Rome"),
    ...     ("start", "begin"), ("spring", "autumn")]:
    ...     print(*pair, kind(*map(tokenise, pair), 0.9, english), sep=" | ")
    grey | gray | spelling
    four engines | six engines | number
    risen | fallen | antonym
    join | joined | word form
    Lima | Rome | name
    start | begin | paraphrase
    spring | autumn | None
    """
    if languages[0] is not languages[1]:
        return None
    language = languages[0]
    words = [_norms(side) for side in (one, two)]
    if _only_spelt(words[0], words[1], language):
        return "spelling"
    content = [[w for w in side if not language.is_function_word(w)] for side in words]
    if all(side and all(_is_number(w, language) for w in side) for side in content):
        return "number"
    if are_opposites(words[0], words[1], language):
        return "antonym"
    stated = [any(_is_number(w, language) for w in side) for side in words]
    if all(stated) and _values(one, language) != _values(two, language):
        return "number"
    named = _all_names(one, two, opening, language)
    if _one_stem(content[0], content[1], language, by_letters=not named):
        return "word form"
    days = [{name for w in side for name in dates_in(w, language)} for side in words]
    if named or (all(days) and days[0] != days[1]):
        return "name"
    denied = [is_denied(side, language) for side in words]
    undone = [_is_undone(side, language) for side in words]
    dated = [bool(some) for some in days]
    sure = [_sureness(side, language) for side in words]
    otherwise = all(sure) and sure[0] != sure[1]
    if otherwise or any(x[0] != x[1] for x in (stated, denied, undone, dated)):
        return None
    lone = len(words[0]) == len(words[1]) == 1
    related = language.has_wordnet and (lone or bool(wordnet_relation(one, two)))
    needed = WORD_FOR_WORD if related else SAME_MEANING
    alike = probability >= needed and all(content)
    other = _another_thing(content, language) or _another_colour(content, language)
    return "paraphrase" if alike and not other else None


def _sureness(words: Sequence[str], language: Language) -> set[str]:
    """How sure a phrase is, by the groups of its words: "could cost", "will cost"."""
    return {
        group
        for group in MODAL
        if not language.words("wording", group).isdisjoint(words)
    }


def _is_undone(words: Sequence[str], language: Language) -> bool:
    """Whether a phrase says that its deed was not done: "refused to resign"."""
    undone = language.words("roles", "undone")
    to = language.words("wording", "infinitive")
    return any(x in undone and y in to for x, y in pairwise(words))


def _only_spelt(one: Sequence[str], two: Sequence[str], language: Language) -> bool:
    """Whether two stretches are the same words, spelt or elided in another way:
    "usine", "l'usine".
    """
    bare = [[language.without_elision(word) for word in side] for side in (one, two)]
    return bare[0] == bare[1] or same_spelling(" ".join(one), " ".join(two), language)


def is_trivial(
    one: Sequence[Token],
    two: Sequence[Token],
    sort: str | None,
    languages: tuple[Language, Language],
) -> bool:
    """Whether the two stretches have the same words in other forms, or differ in small
    words that carry grammar alone.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> english = Language.of("en"), Language.of("en")
    >>> for pair in [("join", "joined"), ("for", "to"), ("may", "will"),
    ...     ("will join", "joined"), ("14", "fourteen"), ("I'm", "I am")]:
    ...     sides = [tokenise(text) for text in pair]
    ...     print(*pair, is_trivial(*sides, kind(*sides, 0.9, english), english))
    join joined True
    for to True
    may will False
    will join joined False
    14 fourteen True
    I'm I am True
    """
    language = languages[0]
    if sort == "spelling":
        return True
    if language is not languages[1] or sort in ("antonym", "name", "paraphrase"):
        return False
    if sort == "number":
        values = [_values(side, language) for side in (one, two)]
        return values[0] == values[1] != []
    words = [
        [word for norm in _norms(side) for word in spelt_out(norm, language)]
        for side in (one, two)
    ]
    small = [[w for w in side if language.is_function_word(w)] for side in words]
    content = [[w for w in side if not language.is_function_word(w)] for side in words]
    lemmas = [sorted(language.lemma(w) for w in side) for side in content]
    telling = [{w for w in side if _tells(w, language)} for side in small]
    return lemmas[0] == lemmas[1] and telling[0] == telling[1]


def wordnet_relation(one: Sequence[Token], two: Sequence[Token]) -> str | None:
    """What WordNet says the second phrase is to the first, None if nothing."""
    phrases = []
    for side in (one, two):
        words = [LANGUAGE.lemma(norm) for norm in _norms(side)]
        content = [w for w in words if not LANGUAGE.is_function_word(w)]
        phrases.append([" ".join(words), " ".join(content)])
    pairs = [(x, y) for x in phrases[0] for y in phrases[1] if x and y and x != y]
    return next((found for x, y in pairs if (found := wordnet.relation(x, y))), None)


def _norms(tokens: Sequence[Token]) -> list[str]:
    return [t.norm for t in tokens if t.kind != "punctuation"]


def _tells(word: str, language: Language) -> bool:
    """Whether a small word says more than grammar: who, how many, how sure, or not."""
    lists = language.lists("function_words")
    bare = language.without_clitic(word)
    grammar = any({word, bare} & lists[group] for group in _GRAMMAR)
    return (
        not grammar
        or denies(word, language)
        or any(word in language.words("wording", group) for group in _SURENESS)
    )


def _is_number(norm: str, language: Language) -> bool:
    known = number_words(language).vocabulary
    return any(c.isdigit() for c in norm) or all(p in known for p in norm.split("-"))


def _values(
    tokens: Sequence[Token], language: Language
) -> list[tuple[Decimal | None, str]]:
    return [(found.number, found.unit) for found in amounts(tokens, language)]


def _all_names(
    one: Sequence[Token],
    two: Sequence[Token],
    opening: tuple[bool, bool],
    language: Language,
) -> bool:
    """Whether all content words of either have the capital of a name."""
    if language.capital_nouns:
        return False
    for side, opens in zip((one, two), opening, strict=True):
        content = [
            token
            for token in side
            if token.kind != "punctuation" and not language.is_function_word(token.norm)
        ]
        if not all(any(c.isupper() for c in token.text) for token in content):
            return False
        if not content or (
            opens and content[0] is side[0] and is_ordinary(side[0].norm, language)
        ):
            return False
    return True


def _another_thing(content: Sequence[Sequence[str]], language: Language) -> bool:
    """Whether two words name two things of one sort (seasons, parties, units), or one
    is the other's first half: "fire", "firefighter"; not the last: "phone",
    "smartphone".
    """
    if not language.has_wordnet or [len(side) for side in content] != [1, 1]:
        return False
    one, two = sorted((language.lemma(side[0]) for side in content), key=len)
    if wordnet.relation(one, two) is not None:
        return False
    return two.startswith(one) or wordnet.siblings(one, two)


def _another_colour(content: Sequence[Sequence[str]], language: Language) -> bool:
    """Whether two verbs of saying or thinking colour what they report in two ways, and
    no dictionary has them as synonyms: "said" and "claimed", "considering" and
    "dismissed".
    """
    sorts = [
        {sort for word in side for sort in _sorts(word, language)} for side in content
    ]
    if not all(sorts) or not sorts[0].isdisjoint(sorts[1]):
        return False
    lemmas = (" ".join(map(language.lemma, side)) for side in content)
    related = language.has_wordnet and wordnet.relation(*lemmas) == "synonym"
    return not (related or _COLOURED.isdisjoint(sorts[0] | sorts[1]))


@remembered
def _sorts(word: str, language: Language) -> frozenset[str]:
    verbs = language.lists("cue_verbs")
    return frozenset(sort for sort, words in verbs.items() if word in words)


@remembered
def dates_in(word: str, language: Language) -> frozenset[str]:
    """Days and months that a word names, or begins with ("Dienstagabend")."""
    return frozenset(
        name
        for name, words in language.lists("dates").items()
        if name[:1].isupper() or name.isdigit()
        if any(word == w or (len(w) >= LONG and word.startswith(w)) for w in words)
    )


def _one_stem(
    one: Sequence[str], two: Sequence[str], language: Language, *, by_letters: bool
) -> bool:
    """Whether the words of either side pair off as forms or derivations of one word;
    of names their first letters prove nothing ("Fairfax", "Fairview").
    """
    if not one or len(one) != len(two):
        return False
    left = list(two)
    for word in one:
        match = next(
            (
                other
                for other in left
                if _derived(word, other, language)
                or (by_letters and _alike(word, other, language))
            ),
            None,
        )
        if match is None:
            return False
        left.remove(match)
    return True


def _derived(one: str, two: str, language: Language) -> bool:
    lemmas = language.lemma(one), language.lemma(two)
    return lemmas[0] == lemmas[1] or (language.has_wordnet and wordnet.derived(*lemmas))


def _alike(one: str, two: str, language: Language) -> bool:
    """Whether two words share their beginning, and the dictionary does not have them
    for two: "forget", "forgive".
    """
    if language.has_wordnet and all(
        wordnet.knows(language.lemma(w)) for w in (one, two)
    ):
        return False
    shared = next(
        (k for k, (x, y) in enumerate(zip(one, two, strict=False)) if x != y),
        min(len(one), len(two)),
    )
    return (
        shared >= SHARED_STEM
        and max(len(one), len(two)) - shared <= SHARED_STEM
        and "-" not in one[shared:] + two[shared:]
    )
