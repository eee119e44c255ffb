"""What a version tells of people and things: whom its sentences speak of, and what one
of them does to another.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from mediacomp.alignment.alignment import Alignment, Side
from mediacomp.changes.clauses.parties import LIST, Deed, Party, deeds, parties
from mediacomp.changes.disagreements.other_times import Times
from mediacomp.changes.disagreements.readings import Reading
from mediacomp.changes.facts.paired_facts import Facts
from mediacomp.findings.facts import Fact
from mediacomp.text.spans import Token


def tellings(alignment: Alignment, facts: Facts) -> list[Told]:
    """What either version tells; nothing if there is no list for both."""
    one, two = alignment.languages
    if one is not two or not one.knows(LIST):
        return []
    return [Told(own, facts.sides[own]) for own in alignment.sides]


class Told:
    """What a version tells: the parties of its sentences, and their deeds."""

    def __init__(self, own: Side, facts: Sequence[Fact]) -> None:
        self.own, self.language = own, own.language
        self.times = Times(own, facts)
        names: dict[int, list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.kind == "name":
                names[fact.sentence].append(fact)
        self.parties: list[Mapping[str, Party]] = []
        self.deeds: list[list[Deed]] = []
        for sentence in own.article.sentences:
            tokens = sentence.tokens
            some = parties(tokens, names[sentence.index], self.language)
            # Whoever is spoken of twice in a sentence may be either mention.
            often = Counter(party.key for party in some)
            self.parties.append({p.key: p for p in some if often[p.key] == 1})
            self.deeds.append(list(deeds(tokens, some, self.language)))
        self.done = {
            (deed.who, deed.verb, deed.whom) for some in self.deeds for deed in some
        }

    def tokens(self, sentence: int) -> Sequence[Token]:
        """The tokens of a sentence."""
        return self.own.article.sentences[sentence].tokens

    def reading(self, sentence: int, keys: Sequence[str], ends: range) -> Reading:
        """Who comes first and second, and the stretch that says so."""
        tokens = self.tokens(sentence)
        start, end = tokens[ends.start].start, tokens[ends.stop - 1].end
        return Reading("role", ", ".join(keys), sentence, start, end)

    def is_of_other_time(self, other: Told, sentence: int, deed: Deed) -> bool:
        """Whether a deed stands beside a time that another version doesn't name."""
        ends = range(deed.first, deed.last + 1)
        return self.times.differ(other.times, sentence, ends)

    def alike(self, sentence: int, other: int, apart: range) -> float:
        """How near the words outside a stretch come to a sentence of the other version,
        0 to 1, weighted by informativeness; 1 if there are none.
        """
        near = self.own.content.near[sentence].get(other)
        # Only sentences that might be linked were compared word by word.
        if near is None:
            return 0.0
        weights = self.own.content.weights[sentence].copy()
        weights[[apart.start, apart.stop - 1]] = 0
        total = float(weights.sum())
        return float(near @ weights) / total if total else 1.0
