"""Two slots where they stand: how near what is around them comes, and whether they may
count the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediacomp.alignment.alignment import Alignment, Link, Side
from mediacomp.changes.clauses.parties import is_content
from mediacomp.changes.facts.counted import Slot
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import is_person, relation

AROUND, REACH, BESIDE = 9, 5, 3
"""Words on either side of a slot in which the same are sought, that are around it, and
right beside it.
"""

LEAST = 5
"""Letters of a noun that ends another one, where nouns are written as one word."""

Pair = tuple[Slot, Slot]


@dataclass(frozen=True, eq=False)
class Seen:
    """Two slots where they stand, and the link between their sentences, if any."""

    alignment: Alignment
    pair: Pair
    link: Link | None

    def around(self, reach: int | None = REACH) -> float:
        """The lesser of how near the words around either slot come to the other
        sentence, 0 to 1, weighted by informativeness; of all words where ``reach`` is
        None.
        """
        return min(self._near(own, reach) for own in self.alignment.sides)

    def _near(self, own: Side, reach: int | None) -> float:
        fact, other = self.pair[own].fact, self.pair[1 - own.number].fact
        near = own.content.near[fact.sentence].get(other.sentence)
        if near is None:
            return 0.0
        first = 0 if reach is None else max(0, fact.first - reach)
        last = len(near) if reach is None else fact.last + 1 + reach
        weights = own.content.weights[fact.sentence].copy()
        weights[fact.first : fact.last + 1] = 0
        total = float(weights[first:last].sum())
        return float(near[first:last] @ weights[first:last]) / total if total else 0.0

    def shared(self) -> float:
        """The lesser share of the content words around either slot that stand around
        the other as well, 0 to 1, weighted by informativeness.
        """
        words = [self._words(own) for own in self.alignment.sides]
        both = words[0].keys() & words[1].keys()
        return min(
            sum(some[word] for word in both) / (sum(some.values()) or 1.0)
            for some in words
        )

    def _words(self, own: Side) -> dict[str, float]:
        """Lemmas of the content words around a slot, with their weights; not those that
        are counted.
        """
        slot = self.pair[own]
        fact, language = slot.fact, own.language
        tokens = own.article.sentences[fact.sentence].tokens
        weights = own.content.weights[fact.sentence]
        first, last = max(0, fact.first - AROUND), fact.last + 1 + AROUND
        found = {
            language.lemma(tokens[k].norm): float(weights[k])
            for k in range(first, min(len(tokens), last))
            if not fact.first <= k <= fact.last and is_content(tokens[k], language)
        }
        return {
            word: weight for word, weight in found.items() if word not in slot.words
        }

    def joined(self) -> float:
        """How surely a word link joins the two, 0 to 1."""
        if self.link is None:
            return 0.0
        links = self.alignment.closeness[self.link.ends]
        a, b = (slot.fact for slot in self.pair)
        return max(
            (
                links.get((s, t), 0.0)
                for s in range(a.core, a.last + 1)
                for t in range(b.core, b.last + 1)
            ),
            default=0.0,
        )


def places_of(pair: Pair) -> tuple[int, int]:
    """The sentences of two slots."""
    a, b = pair
    return a.fact.sentence, b.fact.sentence


def related(one: str, two: str, languages: tuple[Language, Language]) -> bool:
    """Whether two nouns that are counted may mean the same: synonyms, one broader than
    the other, or people in general and people of a sort ("eleven people", "seven
    residents"). Where nouns are written as one word, what ends with another is a sort
    of it ("Löschfahrzeuge", "Fahrzeuge").
    """
    if not one or not two or one == two:
        return False
    if not all(each.has_wordnet for each in languages):
        compounds = languages[0] is languages[1] and languages[0].capital_nouns
        short, long = sorted((one, two), key=len)
        return compounds and len(short) >= LEAST and long.endswith(short)
    if relation(one, two) in ("synonym", "hypernym", "hyponym", "similar"):
        return True
    anyone = languages[0].words("amounts", "anyone")
    return any(x in anyone and is_person(y) for x, y in ((one, two), (two, one)))
