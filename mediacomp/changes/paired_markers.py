"""What became of the words of the lists in a linked sentence: the rules behind the
table of wording.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from mediacomp.alignment.alignment import LIKELY, Alignment, Link, turned
from mediacomp.changes.orientation import is_turned
from mediacomp.changes.slots import Pairs, share_linked
from mediacomp.findings.findings import findings_of
from mediacomp.findings.markers import Marker, be_forms
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import derived, relation
from mediacomp.text.spans import Token

SCALE = ("hearsay", "possibility", "expectation", "future", "fact")
"""From the least certain to the most; a verb without any such word states a fact."""
_MODAL = frozenset((*SCALE, "obligation", "assurance"))
_DEGREE = frozenset(("intensifier", "downtoner"))
AROUND = 0.5
"""Share of the words around a change that must be linked where the word itself tells
too little.
"""
AROUND_NEGATION = 0.6
"""The same for a negation: a wrong one costs most trust."""
_STOPS = frozenset((";", ":", '"'))
NEAR = 4
"""Tokens before a word, and half as many behind it, in which a word of a list bears on
it.
"""


_WINDOW = 12
"""Tokens beyond which no word of a list, of three tokens at most, bears on another: a
head is at most five from its ends.
"""


@dataclass(frozen=True)
class _Marked:
    """The tokens of a sentence and its words of the lists, in order."""

    tokens: Sequence[Token]
    found: Sequence[Marker]
    language: Language

    @cached_property
    def firsts(self) -> Sequence[int]:
        return [marker.first for marker in self.found]

    def around(self, at: int) -> Sequence[Marker]:
        """The words of the lists that may bear on a token."""
        return self.found[
            bisect_left(self.firsts, at - _WINDOW) : bisect_right(
                self.firsts, at + _WINDOW
            )
        ]

    @cached_property
    def verb_starts(self) -> Sequence[int]:
        """For each token the first of the auxiliaries right before it."""
        auxiliaries = be_forms(self.language) | self.language.words("wording", "have")
        starts: list[int] = []
        for k in range(len(self.tokens)):
            helped = k and self.tokens[k - 1].norm in auxiliaries
            starts.append(starts[k - 1] if helped else k)
        return starts

    def held(self, group: str) -> set[int]:
        """Tokens of the words of a group."""
        return {
            k
            for marker in self.found
            if marker.group == group
            for k in range(marker.first, marker.last + 1)
        }

    @cached_property
    def negative(self) -> set[int]:
        return self.held("negation")

    @cached_property
    def loaded(self) -> set[int]:
        return self.held("loaded")

    @cached_property
    def stops(self) -> Sequence[int]:
        """Tokens that end a clause."""
        stops = _STOPS | self.language.words("wording", "stops")
        return [k for k, token in enumerate(self.tokens) if token.norm in stops]


class _Way:
    """The word links of two sentences seen from one of them, and what is asked of all
    of them, found once.
    """

    def __init__(self, own: _Marked, other: _Marked, links: Pairs) -> None:
        self.own, self.other, self.links = own, other, links
        self.answers: dict[int, list[int]] = {}
        for s, t in links:
            self.answers.setdefault(s, []).append(t)

    def of(self, first: int, last: int) -> list[int]:
        """Tokens of the other side that are linked to some of this one's."""
        return [t for s in range(first, last + 1) for t in self.answers.get(s, ())]

    @cached_property
    def denied_by(self) -> dict[int, set[int]]:
        """The negative tokens that each token of the other side is linked to."""
        found: dict[int, set[int]] = {}
        for s, t in self.links:
            if s in self.own.negative:
                found.setdefault(t, set()).add(s)
        return found

    @cached_property
    def stay_negative(self) -> set[int]:
        """Tokens that are linked to a negative one."""
        return {s for s, t in self.links if t in self.other.negative}

    @cached_property
    def denies_otherwise(self) -> bool:
        return _denies_otherwise(self.own, self.other, self.links)

    @cached_property
    def deeds(self) -> Sequence[tuple[int, int, int]]:
        """Links of what is no verb here and a deed there, in order, with the start of
        the verb there.
        """
        return [
            (s, t, self.other.verb_starts[t])
            for s, t in sorted(self.links)
            if _is_deed(s, t, self)
        ]

    @cached_property
    def earliest_after(self) -> Sequence[int]:
        """For each token, the first token of the other side that a later word with
        content is linked to.
        """
        size = len(self.own.tokens)
        earliest = [len(self.other.tokens)] * (size + 1)
        for s in range(size - 1, -1, -1):
            later = earliest[s + 1]
            if not _is_small(s, self.own):
                later = min((later, *self.answers.get(s, ())))
            earliest[s] = later
        return earliest


@dataclass(frozen=True, slots=True)
class WordingChange:
    """Tokens of both sides, first and last included, and what differs."""

    kind: str
    change: str
    a: tuple[int, int]
    b: tuple[int, int]
    rule: str

    @property
    def ends(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """The tokens of the two sentences, in the order of the sides."""
        return self.a, self.b


def wording_changes(alignment: Alignment, link: Link) -> list[WordingChange]:
    """What of the wording of two linked sentences differs.

    Where both sides show one change, that of the version that comes first by what it
    says is told, so that the order of the two does not matter.
    """
    if not link.sure:
        return []
    one, two = (
        _Marked(
            own.article.sentences[link.ends[own]].tokens,
            findings_of(own.article).markers(link.ends[own]),
            own.language,
        )
        for own in alignment.sides
    )
    links = {
        pair: p
        for pair, p in alignment.closeness[link.a, link.b].items()
        if p >= LIKELY
    }
    shown = [
        list(_one_way(_Way(one, two, links))),
        [_turned(change) for change in _one_way(_Way(two, one, turned(links)))],
    ]
    found: list[WordingChange] = []
    told: dict[tuple[str, int], list[WordingChange]] = {}
    for changes in reversed(shown) if is_turned(alignment) else shown:
        for change in changes:
            first, last = change.a[0] // _WINDOW, change.a[1] // _WINDOW
            places = [(change.kind, k) for k in range(first, last + 1)]
            near = (other for place in places for other in told.get(place, ()))
            if any(_overlap(change, other) for other in near):
                continue
            for place in places:
                told.setdefault(place, []).append(change)
            found.append(change)
    return found


def _overlap(one: WordingChange, two: WordingChange) -> bool:
    """Whether two changes of a kind share words on both sides: "should", "will
    probably" is one change and not two.
    """
    sides = zip(one.ends, two.ends, strict=True)
    return one.kind == two.kind and all(x[0] <= y[1] and y[0] <= x[1] for x, y in sides)


def _one_way(way: _Way) -> Iterator[WordingChange]:
    """What became of the words of the lists on one side, and of its active verbs."""
    for marker in way.own.found:
        change = _change(marker, way) or _became_fact(marker, way)
        if change:
            yield change
    yield from _agents(way)


def _turned(change: WordingChange) -> WordingChange:
    """A change seen from the other side."""
    words = {
        "added": "dropped",
        "dropped": "added",
        "more certain": "less certain",
        "less certain": "more certain",
    }
    left, arrow, right = change.rule.partition(" → ")
    rule = f"{right} → {left}" if arrow else change.rule
    return WordingChange(
        change.kind, words.get(change.change, change.change), change.b, change.a, rule
    )


def _change(marker: Marker, way: _Way) -> WordingChange | None:
    """What became of a word of a list, told by the words it bears on."""
    own, other, links = way.own, way.other, way.links
    behind = [head for head in marker.heads if head > marker.last]
    if marker.group in _DEGREE or (marker.group == "negation" and not behind):
        behind = list(marker.heads)
    for head in behind:
        if head not in way.answers:
            continue
        at = max(way.answers[head], key=lambda t: (links[head, t], -t))
        sides = own.tokens, other.tokens
        stretches = (
            (head, head),
            _stretch(marker.first, head),
        )  # without the word of the list, and with it
        around = max(
            share_linked(links, sides, stretch, (at, at)) for stretch in stretches
        )
        if marker.group in _MODAL:
            return (
                _certainty(marker, head, at, own, other)
                if around >= AROUND or _same_word(head, at, own, other)
                else None
            )
        if around < (AROUND_NEGATION if marker.group == "negation" else AROUND):
            return None
        if marker.group == "negation":
            return _negation(marker, head, at, way)
        if (
            marker.group in _DEGREE
            and min(abs(head - marker.first), abs(head - marker.last)) == 1
        ):
            return _degree(marker, head, at, way)
        return _loaded(marker, head, at, way) if marker.group == "loaded" else None
    return None


def _near(at: int, side: _Marked, groups: frozenset[str]) -> list[Marker]:
    """The words of some groups that bear on a token: close before it or right behind
    it, in the same clause.
    """
    return [
        m
        for m in side.around(at)
        if m.group in groups
        and (at in m.heads or -NEAR <= m.first - at <= NEAR // 2)
        and not any(
            t.kind == "punctuation"
            for t in side.tokens[min(at, m.last) : max(at, m.first)]
        )
    ]


def _beside(at: int, side: _Marked, groups: frozenset[str]) -> Marker | None:
    """The nearest word of some groups that bears on a token."""
    return min(
        _near(at, side, groups),
        key=lambda m: (abs(m.first - at), m.first),
        default=None,
    )


def _stretch(one: int, *others: int) -> tuple[int, int]:
    return min(one, *others), max(one, *others)


# ----------------------------------------------------------------------
# the kinds


def _certainty(
    marker: Marker, head: int, at: int, own: _Marked, other: _Marked
) -> WordingChange | None:
    there = _beside(at, other, _MODAL)
    group = there.group if there else "fact"
    if any(
        m.group == marker.group for m in _near(at, other, _MODAL)
    ):  # "may have to", "may need to"
        return None
    if group == marker.group or (
        there is None and not (_is_verb(at, other) and _same_word(head, at, own, other))
    ):
        return None
    start = there.first if there else other.verb_starts[at]
    span_a, span_b = _stretch(marker.first, head), _stretch(start, at)
    rule = f"{marker.group} → {group}"
    if marker.group not in SCALE or group not in SCALE:
        return (
            WordingChange("certainty", "other", span_a, span_b, rule) if there else None
        )
    more = SCALE.index(group) > SCALE.index(marker.group)
    return WordingChange(
        "certainty", "more certain" if more else "less certain", span_a, span_b, rule
    )


def _endings(side: _Marked, group: str) -> tuple[str, ...]:
    return tuple(side.language.words("wording", group))


def _is_verb(at: int, side: _Marked) -> bool:
    """Whether a word looks like a finite verb: an ending of the past, or an auxiliary
    before it.
    """
    norm = side.tokens[at].norm
    before = side.tokens[at - 1].norm if at else ""
    auxiliaries = be_forms(side.language) | side.language.words("wording", "have")
    past = side.language.words("speakers", "past")
    if before in side.language.words("wording", "bare_be"):
        return False
    if before in auxiliaries:
        return norm.endswith(_endings(side, "helped_endings")) or norm in past
    return (
        before not in side.language.words("wording", "infinitive")
        and before not in side.language.articles
        and (norm.endswith(_endings(side, "past_endings")) or norm in past)
    )


def _became_fact(marker: Marker, way: _Way) -> WordingChange | None:
    """A plan whose object became a deed: "is set to discuss the expansion of", "has
    expanded".
    """
    if marker.group not in ("possibility", "expectation", "future"):
        return None
    at = bisect_right(way.deeds, marker.last, key=lambda deed: deed[0])
    stop = bisect_left(way.own.stops, marker.last)
    if at == len(way.deeds) or (
        stop < len(way.own.stops) and way.own.stops[stop] < way.deeds[at][0]
    ):
        return None
    s, t, start = way.deeds[at]
    return WordingChange(
        "certainty",
        "more certain",
        (marker.first, s),
        (start, t),
        f"{marker.group} → fact",
    )


def _is_deed(s: int, t: int, way: _Way) -> bool:
    """Whether a linked word is a verb with "have" there, and none here."""
    own, other = way.own, way.other
    have = other.language.words("wording", "have")
    start = other.verb_starts[t]
    done = (
        start < t
        and other.tokens[start].norm in have
        and _is_verb(t, other)
        and not _beside(t, other, _MODAL)
    )
    return (
        done
        and not _is_verb(s, own)
        and _same_word(s, t, own, other)
        and _share_object(s, t, way)
    )


def _share_object(s: int, t: int, way: _Way) -> bool:
    """Whether two words right behind two verbs are linked: what is planned and what is
    done is the same thing.
    """
    behind = range(t + 1, t + NEAR + 1)
    return (
        sum(
            any(y in behind for y in way.answers.get(x, ()))
            for x in range(s + 1, s + NEAR + 1)
        )
        > 1
    )


def _negation(marker: Marker, head: int, at: int, way: _Way) -> WordingChange | None:
    own, other = way.own, way.other
    there = any(
        not way.denied_by.get(m.first, set()) - {marker.first}
        for m in _near(at, other, frozenset(("negation",)))
    )
    answered = any(t in other.negative for t in way.of(marker.first, marker.last))
    doubled = any(  # "not without"
        m.group == "negation"
        and m is not marker
        and head in m.heads
        and m.first not in way.stay_negative
        for m in own.around(head)
    )
    if (
        doubled
        or there
        or answered
        or way.denies_otherwise
        or not _same_word(head, at, own, other)
    ):
        return None
    return WordingChange(
        "negation", "dropped", _stretch(marker.first, head), (at, at), "negation"
    )


def _denies_otherwise(own: _Marked, other: _Marked, links: Pairs) -> bool:
    """Whether the other sentence has a negation or a word that denies, and this one has
    none to answer it.
    """
    implied = other.language.words("wording", "implied_negation")
    answered = {t for s, t in links if own.tokens[s].norm == other.tokens[t].norm}
    unanswered = [
        k
        for k, token in enumerate(other.tokens)
        if k not in answered
        and (
            token.norm in implied
            or k in other.negative
            or _has_prefix(token.norm, other.language)
        )
    ]
    return bool(unanswered)


def _has_prefix(norm: str, language: Language) -> bool:
    """Whether a word is another with a prefix that denies: "unsafe"."""
    return any(
        norm.startswith(prefix)
        and len(norm) > len(prefix) + 3
        and relation(norm[len(prefix) :], norm) == "antonym"
        for prefix in language.words("wording", "prefixes")
    )


def _same_word(head: int, at: int, own: _Marked, other: _Marked) -> bool:
    one, two = (
        own.language.lemma(own.tokens[head].norm),
        other.language.lemma(other.tokens[at].norm),
    )
    return one == two or (
        own.language.has_wordnet
        and (derived(one, two) or relation(one, two) == "synonym")
    )


def _is_similar(head: int, at: int, own: _Marked, other: _Marked) -> bool:
    """Whether WordNet has two words in one cluster: "hazardous", "dangerous"."""
    words = (
        own.language.lemma(own.tokens[head].norm),
        other.language.lemma(other.tokens[at].norm),
    )
    return own.language.has_wordnet and relation(*words) in (
        "similar",
        "hypernym",
        "hyponym",
    )


def _degree(marker: Marker, head: int, at: int, way: _Way) -> WordingChange | None:
    own, other = way.own, way.other
    endings = _endings(other, "adverb_endings")
    if any(
        other.tokens[t].norm.endswith(endings)
        for t in way.answers.get(marker.first, ())
    ):
        return None
    if not (_same_word(head, at, own, other) or _is_similar(head, at, own, other)):
        return None
    if head < marker.first and not _is_verb(
        head, own
    ):  # "rose sharply", not "their bodies completely"
        return None
    there = _beside(at, other, _DEGREE)
    if there and there.group == marker.group:
        return None
    span = _stretch(marker.first, marker.last, head)
    if there:
        rule = f"{marker.group} → {there.group}"
        return WordingChange(
            "degree", "replaced", span, _stretch(there.first, at), rule
        )
    return WordingChange("degree", "dropped", span, (at, at), marker.group)


def _loaded(marker: Marker, head: int, at: int, way: _Way) -> WordingChange | None:
    own, other = way.own, way.other
    answers = way.of(marker.first, marker.last)
    here = frozenset(("loaded",))
    if answers:
        at = max(answers)
        if any(t in other.loaded for t in answers):
            return None
        if _same_word(marker.first, at, own, other) or other.language.is_function_word(
            other.tokens[at].norm
        ):
            return None
        return WordingChange(
            "loaded",
            "replaced",
            (marker.first, marker.last),
            (min(answers), max(answers)),
            "loaded → not on the list",
        )
    if head != marker.last + 1 or _beside(at, other, here):
        return None
    return WordingChange(
        "loaded", "dropped", _stretch(marker.first, head), (at, at), "loaded"
    )


def _agents(way: _Way) -> Iterator[WordingChange]:
    """Verbs that are active here and passive there, where nobody is said to have done
    it.
    """
    active, passive = way.own, way.other
    be, by = (
        be_forms(passive.language),
        passive.language.words("wording", "agent"),
    )
    past = passive.language.words("speakers", "past")
    for s, t in sorted(way.links):
        norm = passive.tokens[t].norm
        start = passive.verb_starts[t]
        if (
            start == t
            or passive.tokens[t - 1].norm not in be
            or not (
                norm.endswith(_endings(passive, "participle_endings")) or norm in past
            )
        ):
            continue
        if not _same_word(s, t, active, passive) or active.verb_starts[s] != s:
            continue
        if any(token.norm in by for token in passive.tokens[t + 1 : t + 2 * NEAR]):
            continue
        turned = way.earliest_after[s + 1] < start
        agent = _agent(s, active)
        if (
            turned
            and agent
            and not any(x in way.answers and not _is_small(x, active) for x in agent)
        ):
            yield WordingChange(
                "agent", "dropped", (agent[0], s), (start, t), "passive without agent"
            )


def _is_small(k: int, side: _Marked) -> bool:
    return side.language.is_function_word(side.tokens[k].norm)


def _agent(verb: int, side: _Marked) -> range:
    """The noun phrase right before a verb: back to the clause's mark or an article,
    with a content word in it.
    """
    articles = side.language.articles
    language = side.language
    k = verb
    if k and side.tokens[k - 1].norm in language.words(
        "function_words", "conjunctions"
    ) | language.words("wording", "infinitive"):  # the subject stands further off
        return range(0)
    while k and side.tokens[k - 1].kind != "punctuation" and verb - k < NEAR:
        k -= 1
        if side.tokens[k].norm in articles:
            break
    return (
        range(k, verb)
        if any(not _is_small(n, side) for n in range(k, verb))
        else range(0)
    )
