"""What sort of substitution two stretches are, and whether it is worth a reader's
while.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from mediacomp.changes.markers.marked import MODAL
from mediacomp.changes.opposites import are_opposites, denies, is_denied
from mediacomp.changes.quotations.quote_words import spelt_out
from mediacomp.changes.stretches.stems import one_stem
from mediacomp.changes.stretches.unlike import (
    another_colour,
    another_thing,
    is_undone,
    sureness,
)
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
LONG = 6
"""Letters of a day's name with which a longer word may begin ("Dienstagabend")."""
_GRAMMAR = ("articles", "prepositions", "conjunctions", "auxiliaries", "relatives")
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
    sides = _Sides((one, two), opening, languages[0])
    told = next((sort for sort, fits in _SORTS if fits(sides)), None)
    if told is None and _is_paraphrase(sides, probability):
        return "paraphrase"
    return told


@dataclass(frozen=True)
class _Sides:
    """Two stretches in one language, and what the rules ask of them."""

    tokens: tuple[Sequence[Token], Sequence[Token]]
    opening: tuple[bool, bool]
    language: Language

    @cached_property
    def words(self) -> list[list[str]]:
        return [_norms(side) for side in self.tokens]

    @cached_property
    def content(self) -> list[list[str]]:
        small = self.language.is_function_word
        return [[w for w in side if not small(w)] for side in self.words]

    @cached_property
    def telling(self) -> list[set[str]]:
        """Small words that say more than grammar."""
        small = self.language.is_function_word
        return [
            {w for w in side if small(w) and _tells(w, self.language)}
            for side in self.words
        ]

    @cached_property
    def stated(self) -> list[bool]:
        """Whether either has a number."""
        return [any(_is_number(w, self.language) for w in side) for side in self.words]

    @cached_property
    def days(self) -> list[set[str]]:
        """Days and months that either names."""
        return [
            {name for w in side for name in dates_in(w, self.language)}
            for side in self.words
        ]

    @cached_property
    def named(self) -> bool:
        return _all_names(*self.tokens, self.opening, self.language)


def _are_spelt(sides: _Sides) -> bool:
    return _only_spelt(sides.words[0], sides.words[1], sides.language)


def _are_numbers(sides: _Sides) -> bool:
    return all(
        side and all(_is_number(w, sides.language) for w in side)
        for side in sides.content
    )


def _are_opposed(sides: _Sides) -> bool:
    return are_opposites(sides.words[0], sides.words[1], sides.language)


def _have_other_values(sides: _Sides) -> bool:
    one, two = sides.tokens
    return all(sides.stated) and _values(one, sides.language) != _values(
        two, sides.language
    )


def _are_forms(sides: _Sides) -> bool:
    one, two = sides.content
    # "Were without power", "still had no power": the small words tell the difference.
    if one == two and sides.telling[0] != sides.telling[1]:
        return False
    return one_stem(one, two, sides.language, by_letters=not sides.named)


def _are_names(sides: _Sides) -> bool:
    return sides.named or (all(sides.days) and sides.days[0] != sides.days[1])


_SORTS: tuple[tuple[str, Callable[[_Sides], bool]], ...] = (
    ("spelling", _are_spelt),
    ("number", _are_numbers),
    ("antonym", _are_opposed),
    ("number", _have_other_values),
    ("word form", _are_forms),
    ("name", _are_names),
)
"""The first that fits is told."""


def _is_paraphrase(sides: _Sides, probability: float) -> bool:
    """Whether two stretches probably say the same, and nothing tells otherwise."""
    language, words = sides.language, sides.words
    lone = len(words[0]) == len(words[1]) == 1
    related = language.has_wordnet and (lone or bool(wordnet_relation(*sides.tokens)))
    likely = probability >= (WORD_FOR_WORD if related else SAME_MEANING)
    return (
        likely
        and all(sides.content)
        and not _tell_otherwise(sides)
        and not another_thing(sides.content, language)
        and not another_colour(sides.content, language)
    )


def _tell_otherwise(sides: _Sides) -> bool:
    """Whether one side alone has a number or a day, or denies, or says that it wasn't
    done, or the two are sure in two ways.
    """
    language, words = sides.language, sides.words
    only_one = (
        sides.stated,
        [is_denied(side, language) for side in words],
        [is_undone(side, language) for side in words],
        [bool(some) for some in sides.days],
    )
    sure = [sureness(side, language) for side in words]
    return any(x != y for x, y in only_one) or (all(sure) and sure[0] != sure[1])


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


@remembered
def dates_in(word: str, language: Language) -> frozenset[str]:
    """Days and months that a word names, or begins with ("Dienstagabend")."""
    return frozenset(
        name
        for name, words in language.lists("dates").items()
        if name[:1].isupper() or name.isdigit()
        if any(word == w or (len(w) >= LONG and word.startswith(w)) for w in words)
    )
