"""What became of the words of the lists in a linked sentence: the rules behind the
table of wording.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediacomp.alignment.align import LIKELY
from mediacomp.alignment.alignment import Alignment, Link
from mediacomp.changes.slots import Pairs, share_linked
from mediacomp.findings.markers import Marker, be_forms, markers
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


@dataclass(frozen=True, slots=True)
class _Side:
    tokens: Sequence[Token]
    found: Sequence[Marker]
    language: Language


@dataclass(frozen=True, slots=True)
class Change:
    """Tokens of both sides, first and last included, and what differs."""

    kind: str
    change: str
    a: tuple[int, int]
    b: tuple[int, int]
    rule: str


def wording_changes(alignment: Alignment, link: Link) -> Iterator[Change]:
    one, two = (
        _Side(tokens, markers(tokens, language), language)
        for tokens, language in (
            (alignment.a.sentences[link.a].tokens, Language.of(alignment.a.language)),
            (alignment.b.sentences[link.b].tokens, Language.of(alignment.b.language)),
        )
    )
    if not link.sure:
        return
    links = {
        pair: p
        for pair, p in alignment.closeness[link.a, link.b].items()
        if p >= LIKELY
    }
    turned = {(t, s): p for (s, t), p in links.items()}
    told: list[Change] = []
    for change in (
        *_one_way(one, two, links),
        *map(_turned, _one_way(two, one, turned)),
    ):
        if not any(_overlap(change, other) for other in told):
            told.append(change)
            yield change


def _overlap(one: Change, two: Change) -> bool:
    """Whether two changes of a kind share words on both sides: "should", "will
    probably" is one change and not two.
    """
    sides = ((one.a, two.a), (one.b, two.b))
    return one.kind == two.kind and all(x[0] <= y[1] and y[0] <= x[1] for x, y in sides)


def _one_way(mine: _Side, other: _Side, links: Pairs) -> Iterator[Change]:
    """What became of the words of the lists on one side, and of its active verbs."""
    for marker in mine.found:
        change = _change(marker, mine, other, links) or _became_fact(
            marker, mine, other, links
        )
        if change:
            yield change
    yield from _agents(mine, other, links)


def _turned(change: Change) -> Change:
    """A change seen from the other side."""
    words = {
        "added": "dropped",
        "dropped": "added",
        "more certain": "less certain",
        "less certain": "more certain",
    }
    left, arrow, right = change.rule.partition(" → ")
    rule = f"{right} → {left}" if arrow else change.rule
    return Change(
        change.kind, words.get(change.change, change.change), change.b, change.a, rule
    )


def _change(marker: Marker, mine: _Side, other: _Side, links: Pairs) -> Change | None:
    """What became of a word of a list, told by the words it bears on."""
    behind = [head for head in marker.heads if head > marker.last]
    if marker.group in _DEGREE or (marker.group == "negation" and not behind):
        behind = list(marker.heads)
    for head in behind:
        answers = [t for s, t in links if s == head]
        if not answers:
            continue
        at = max(answers, key=lambda t: (links[head, t], -t))
        sides = mine.tokens, other.tokens
        stretches = (
            (head, head),
            _stretch(marker.first, head),
        )  # without the word of the list, and with it
        around = max(
            share_linked(links, sides, stretch, (at, at)) for stretch in stretches
        )
        if marker.group in _MODAL:
            return (
                _certainty(marker, head, at, mine, other)
                if around >= AROUND or _same_word(head, at, mine, other)
                else None
            )
        if around < (AROUND_NEGATION if marker.group == "negation" else AROUND):
            return None
        if marker.group == "negation":
            return _negation(marker, head, at, mine, other, links)
        if (
            marker.group in _DEGREE
            and min(abs(head - marker.first), abs(head - marker.last)) == 1
        ):
            return _degree(marker, head, at, mine, other, links)
        return (
            _loaded(marker, head, at, mine, other, links)
            if marker.group == "loaded"
            else None
        )
    return None


def _near(at: int, side: _Side, groups: frozenset[str]) -> list[Marker]:
    """The words of some groups that bear on a token: close before it or right behind
    it, in the same clause.
    """
    return [
        m
        for m in side.found
        if m.group in groups
        and (at in m.heads or -NEAR <= m.first - at <= NEAR // 2)
        and not any(
            t.kind == "punctuation"
            for t in side.tokens[min(at, m.last) : max(at, m.first)]
        )
    ]


def _beside(at: int, side: _Side, groups: frozenset[str]) -> Marker | None:
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
    marker: Marker, head: int, at: int, mine: _Side, other: _Side
) -> Change | None:
    there = _beside(at, other, _MODAL)
    group = there.group if there else "fact"
    if any(
        m.group == marker.group for m in _near(at, other, _MODAL)
    ):  # "may have to", "may need to"
        return None
    if group == marker.group or (
        there is None
        and not (_is_verb(at, other) and _same_word(head, at, mine, other))
    ):
        return None
    start = there.first if there else _verb_start(at, other)
    span_a, span_b = _stretch(marker.first, head), _stretch(start, at)
    rule = f"{marker.group} → {group}"
    if marker.group not in SCALE or group not in SCALE:
        return Change("certainty", "other", span_a, span_b, rule) if there else None
    more = SCALE.index(group) > SCALE.index(marker.group)
    return Change(
        "certainty", "more certain" if more else "less certain", span_a, span_b, rule
    )


def _endings(side: _Side, group: str) -> tuple[str, ...]:
    return tuple(side.language.words("wording", group))


def _is_verb(at: int, side: _Side) -> bool:
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


def _became_fact(
    marker: Marker, mine: _Side, other: _Side, links: Pairs
) -> Change | None:
    """A plan whose object became a deed: "is set to discuss the expansion of", "has
    expanded".
    """
    if marker.group not in ("possibility", "expectation", "future"):
        return None
    have = other.language.words("wording", "have")
    stops = _STOPS | mine.language.words("wording", "stops")
    for s, t in sorted(links):
        if s <= marker.last or any(
            mine.tokens[k].norm in stops for k in range(marker.last, s)
        ):
            continue
        start = _verb_start(t, other)
        done = (
            start < t
            and other.tokens[start].norm in have
            and _is_verb(t, other)
            and not _beside(t, other, _MODAL)
        )
        planned = not _is_verb(s, mine) and _same_word(s, t, mine, other)
        if done and planned and _share_object(s, t, links):
            return Change(
                "certainty",
                "more certain",
                (marker.first, s),
                (start, t),
                f"{marker.group} → fact",
            )
    return None


def _share_object(s: int, t: int, links: Pairs) -> bool:
    """Whether two words right behind two verbs are linked: what is planned and what is
    done is the same thing.
    """
    return len({x for x, y in links if s < x <= s + NEAR and t < y <= t + NEAR}) > 1


def _verb_start(at: int, side: _Side) -> int:
    """First of the auxiliaries before a verb."""
    auxiliaries = be_forms(side.language) | side.language.words("wording", "have")
    k = at
    while k and side.tokens[k - 1].norm in auxiliaries:
        k -= 1
    return k


def _negation(
    marker: Marker, head: int, at: int, mine: _Side, other: _Side, links: Pairs
) -> Change | None:
    others = {t for s, t in links if s != marker.first and _is_negative(s, mine)}
    free = _Side(
        other.tokens, [m for m in other.found if m.first not in others], other.language
    )
    there = _beside(at, free, frozenset(("negation",)))
    answered = any(
        s in range(marker.first, marker.last + 1) and _is_negative(t, other)
        for s, t in links
    )
    kept = {s for s, t in links if _is_negative(t, other)}
    doubled = any(  # "not without"
        m.group == "negation"
        and m is not marker
        and head in m.heads
        and m.first not in kept
        for m in mine.found
    )
    if (
        doubled
        or there
        or answered
        or _denies_otherwise(mine, other, links)
        or not _same_word(head, at, mine, other)
    ):
        return None
    return Change(
        "negation", "dropped", _stretch(marker.first, head), (at, at), "negation"
    )


def _is_negative(at: int, side: _Side) -> bool:
    return any(m.group == "negation" and m.first <= at <= m.last for m in side.found)


def _denies_otherwise(mine: _Side, other: _Side, links: Pairs) -> bool:
    """Whether the other sentence has a negation or a word that denies, and this one has
    none to answer it.
    """
    implied = other.language.words("wording", "implied_negation")
    answered = {t for s, t in links if mine.tokens[s].norm == other.tokens[t].norm}
    unanswered = [
        k
        for k, token in enumerate(other.tokens)
        if k not in answered
        and (
            token.norm in implied
            or _is_negative(k, other)
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


def _same_word(head: int, at: int, mine: _Side, other: _Side) -> bool:
    one, two = (
        mine.language.lemma(mine.tokens[head].norm),
        other.language.lemma(other.tokens[at].norm),
    )
    return one == two or (
        mine.language.has_wordnet
        and (derived(one, two) or relation(one, two) == "synonym")
    )


def _is_similar(head: int, at: int, mine: _Side, other: _Side) -> bool:
    """Whether WordNet has two words in one cluster: "hazardous", "dangerous"."""
    words = (
        mine.language.lemma(mine.tokens[head].norm),
        other.language.lemma(other.tokens[at].norm),
    )
    return mine.language.has_wordnet and relation(*words) in (
        "similar",
        "hypernym",
        "hyponym",
    )


def _degree(
    marker: Marker, head: int, at: int, mine: _Side, other: _Side, links: Pairs
) -> Change | None:
    if any(
        s == marker.first
        and other.tokens[t].norm.endswith(_endings(other, "adverb_endings"))
        for s, t in links
    ):
        return None
    if not (_same_word(head, at, mine, other) or _is_similar(head, at, mine, other)):
        return None
    if head < marker.first and not _is_verb(
        head, mine
    ):  # "rose sharply", not "their bodies completely"
        return None
    there = _beside(at, other, _DEGREE)
    if there and there.group == marker.group:
        return None
    span = _stretch(marker.first, marker.last, head)
    if there:
        rule = f"{marker.group} → {there.group}"
        return Change("degree", "replaced", span, _stretch(there.first, at), rule)
    return Change("degree", "dropped", span, (at, at), marker.group)


def _loaded(
    marker: Marker, head: int, at: int, mine: _Side, other: _Side, links: Pairs
) -> Change | None:
    own = [t for s, t in links if s in range(marker.first, marker.last + 1)]
    here = frozenset(("loaded",))
    if own:
        at = max(own)
        if any(
            m.group == "loaded" and m.first <= t <= m.last
            for m in other.found
            for t in own
        ):
            return None
        if _same_word(marker.first, at, mine, other) or other.language.is_function_word(
            other.tokens[at].norm
        ):
            return None
        return Change(
            "loaded",
            "replaced",
            (marker.first, marker.last),
            (min(own), max(own)),
            "loaded → not on the list",
        )
    if head != marker.last + 1 or _beside(at, other, here):
        return None
    return Change("loaded", "dropped", _stretch(marker.first, head), (at, at), "loaded")


def _agents(active: _Side, passive: _Side, links: Pairs) -> Iterator[Change]:
    """Verbs that are active here and passive there, where nobody is said to have done
    it.
    """
    be, by = (
        be_forms(passive.language),
        passive.language.words("wording", "agent"),
    )
    past = passive.language.words("speakers", "past")
    for (s, t), _ in sorted(links.items()):
        norm = passive.tokens[t].norm
        start = _verb_start(t, passive)
        if (
            start == t
            or passive.tokens[t - 1].norm not in be
            or not (
                norm.endswith(_endings(passive, "participle_endings")) or norm in past
            )
        ):
            continue
        if not _same_word(s, t, active, passive) or _verb_start(s, active) != s:
            continue
        if any(token.norm in by for token in passive.tokens[t + 1 : t + 2 * NEAR]):
            continue
        turned = any(x > s and y < start and not _is_small(x, active) for x, y in links)
        agent = _agent(s, active)
        if (
            turned
            and agent
            and not any(x in agent and not _is_small(x, active) for x, _ in links)
        ):
            yield Change(
                "agent", "dropped", (agent[0], s), (start, t), "passive without agent"
            )


def _is_small(k: int, side: _Side) -> bool:
    return side.language.is_function_word(side.tokens[k].norm)


def _agent(verb: int, side: _Side) -> range:
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
