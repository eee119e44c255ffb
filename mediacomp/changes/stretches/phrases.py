"""Phrases: words of two linked sentences that stand for each other.

Word links are many and small; a reader sees phrases. Here a connected set of links
becomes one, without words that stand apart from the strongest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from mediacomp.alignment.alignment import LIKELY, Alignment, Link
from mediacomp.changes.stretches.groups import is_mark
from mediacomp.languages.language import Language
from mediacomp.text.quote_marks import DOUBLE
from mediacomp.text.spans import Token

_MARKS = frozenset(DOUBLE) | {'"'}
Pairs = Mapping[tuple[int, int], float]


@dataclass
class Phrase:
    """Token numbers on both sides that stand for each other, and the strongest link
    among them.
    """

    a: set[int]
    b: set[int]
    probability: float

    @property
    def ends(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """First and last token on either side."""
        return (min(self.a), max(self.a)), (min(self.b), max(self.b))

    def filled(self) -> Phrase:
        """The same with all that stands between its words."""
        one, two = (set(range(first, last + 1)) for first, last in self.ends)
        return Phrase(one, two, self.probability)


@dataclass(frozen=True)
class Pair:
    """Two linked sentences for the search for phrases: their tokens, and which are
    small, unanswered, articles, between quotation marks; ``sure`` is the link between
    the sentences.
    """

    languages: tuple[Language, Language]
    sure: bool
    tokens: tuple[Sequence[Token], Sequence[Token]]
    small: tuple[set[int], set[int]]
    loose: tuple[set[int], set[int]]
    articles: tuple[set[int], set[int]]
    quoted: tuple[set[int], set[int]]
    links: Pairs

    def answered(self, s: int, t: int) -> bool:
        """Whether two tokens are linked, or both stand outside the sentence."""
        ends = (s == -1 and t == -1) or (
            s == len(self.tokens[0]) and t == len(self.tokens[1])
        )
        return ends or (s, t) in self.links


def pair_of(alignment: Alignment, link: Link) -> Pair:
    """The two sentences of a link."""
    tokens, languages = alignment.tokens(link), alignment.languages
    linked = [own.content.linked[link.ends[own]] for own in alignment.sides]
    links = {
        (s, t): p
        for (s, t), p in alignment.closeness[link.ends].items()
        if p >= LIKELY and not (is_mark(tokens[0][s]) or is_mark(tokens[1][t]))
    }
    words = [
        [(k, t.norm) for k, t in enumerate(side) if not is_mark(t)] for side in tokens
    ]
    return Pair(
        languages,
        link.sure,
        tokens,
        small=_both_sides(
            words, lambda n, k, norm: languages[n].is_function_word(norm)
        ),
        loose=_both_sides(words, lambda n, k, norm: not linked[n][k]),
        articles=_both_sides(words, lambda n, k, norm: norm in languages[n].articles),
        quoted=(_quoted(tokens[0]), _quoted(tokens[1])),
        links=links,
    )


def _quoted(tokens: Sequence[Token]) -> set[int]:
    """The tokens between quotation marks, where as many open as close; not between
    single ones, which may be apostrophes.
    """
    marks = [k for k, t in enumerate(tokens) if is_mark(t) and t.norm[:1] in _MARKS]
    if len(marks) % 2:
        return set()
    pairs = zip(marks[::2], marks[1::2], strict=True)
    return {k for first, last in pairs for k in range(first, last)}


def _both_sides(
    words: Sequence[Sequence[tuple[int, str]]], chosen: Callable[[int, int, str], bool]
) -> tuple[set[int], set[int]]:
    one, two = (
        {k for k, norm in side if chosen(n, k, norm)} for n, side in enumerate(words)
    )
    return one, two


def spoken(tokens: Sequence[Token], chosen: set[int]) -> list[str]:
    """The words from the first to the last of the chosen, marks left out.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> spoken(tokenise("Rain, wind and snow."), {0, 2})
    ['rain', 'wind']
    """
    return [t.norm for t in tokens[min(chosen) : max(chosen) + 1] if not is_mark(t)]


def unchanged(phrase: Phrase, pair: Pair) -> bool:
    """Whether both sides of a phrase have the same words."""
    return spoken(pair.tokens[0], phrase.a) == spoken(pair.tokens[1], phrase.b)


def edge(chosen: set[int], step: int) -> int:
    """The last of the chosen (step 1) or the first (step -1).

    Examples
    --------
    >>> edge({3, 4}, 1), edge({3, 4}, -1)
    (4, 3)
    """
    return max(chosen) if step > 0 else min(chosen)


def components(links: Pairs) -> list[list[tuple[int, int]]]:
    """Connected sets of word links, in the order of the last link of each.

    Examples
    --------
    >>> components({(0, 0): 0.9, (0, 1): 0.8, (3, 2): 0.9})
    [[(0, 0), (0, 1)], [(3, 2)]]
    """
    leads = {word: word for link in links for word in enumerate(link)}

    def lead(word: tuple[int, int]) -> tuple[int, int]:
        while leads[word] != word:
            leads[word] = word = leads[leads[word]]
        return word

    # By hand: for a sentence's few links a graph of scipy's takes ten times as long.
    ends = sorted(links)
    for s, t in ends:
        leads[lead((1, t))] = lead((0, s))
    parts: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for s, t in ends:
        parts.setdefault(lead((0, s)), []).append((s, t))
    return sorted(parts.values(), key=lambda inside: inside[-1])


def solid(inside: Sequence[tuple[int, int]], pair: Pair) -> Phrase:
    """The phrase of connected links, without words that stand apart from the strongest
    one.
    """
    s, t = min(inside, key=lambda link: (-pair.links[link], link))
    return Phrase(
        _run({s for s, _ in inside}, s, pair.loose[0]),
        _run({t for _, t in inside}, t, pair.loose[1]),
        pair.links[s, t],
    )


def _run(chosen: set[int], at: int, loose: set[int]) -> set[int]:
    """The members around ``at`` that only unanswered words keep apart, with those
    words.
    """
    run = {at}
    for step in (-1, 1):
        edge, passed = at, set()
        while edge + step in chosen or edge + step in loose:
            edge += step
            passed.add(edge)
            if edge in chosen:
                run |= passed
                passed.clear()
    return run
