"""What became of the words of the lists in a linked sentence: the rules behind the
table of wording.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from mediacomp.alignment.alignment import LIKELY, Alignment, Link, turned
from mediacomp.changes.markers.agents import dropped_agents, is_told_elsewhere
from mediacomp.changes.markers.marked import (
    MODAL,
    SCALE,
    WINDOW,
    Marked,
    beside,
    endings,
    is_verb,
    near,
)
from mediacomp.changes.markers.marked_links import Way, is_similar, same_word
from mediacomp.changes.markers.wording_change import WordingChange
from mediacomp.changes.opposites import is_denied
from mediacomp.changes.orientation import is_turned
from mediacomp.changes.slots import share_linked
from mediacomp.findings.findings import findings_of
from mediacomp.findings.markers import Marker

FACT = "fact"
"""Group of what no word of the lists bears on."""
_DEGREE = frozenset(("intensifier", "downtoner"))
AROUND = 0.5
"""Share of the words around a change that must be linked where the word itself tells
too little.
"""
AROUND_NEGATION = 0.6
"""The same for a negation: a wrong one costs most trust."""


def wording_changes(alignment: Alignment, link: Link) -> list[WordingChange]:
    """What of the wording of two linked sentences differs.

    Where both sides show one change, that of the version that comes first by what it
    says is told, so that the order of the two does not matter.
    """
    if not link.sure:
        return []
    one, two = (
        Marked(
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
        list(_one_way(Way(one, two, links))),
        [change.turned for change in _one_way(Way(two, one, turned(links)))],
    ]
    found: list[WordingChange] = []
    told: dict[tuple[str, int], list[WordingChange]] = {}
    for changes in reversed(shown) if is_turned(alignment) else shown:
        for change in changes:
            first, last = change.a[0] // WINDOW, change.a[1] // WINDOW
            places = [(change.kind, k) for k in range(first, last + 1)]
            near = (other for place in places for other in told.get(place, ()))
            if any(change.overlaps(other) for other in near):
                continue
            if change.kind == "agent" and _has_its_agent(alignment, link, change):
                continue
            for place in places:
                told.setdefault(place, []).append(change)
            found.append(change)
    return found


def _has_its_agent(alignment: Alignment, link: Link, change: WordingChange) -> bool:
    """Whether the version with a verb alone says in another sentence who did it."""
    dropped = change.change == "dropped"
    own, other = alignment.sides if dropped else alignment.sides[::-1]
    here, there = (
        side.article.sentences[link.ends[side]].tokens for side in (own, other)
    )
    (first, last), (_, verb) = change.ends if dropped else change.ends[::-1]
    return is_told_elsewhere(own, here[first : last + 1], other, there[verb])


def _one_way(way: Way) -> Iterator[WordingChange]:
    """What became of the words of the lists on one side, and of its active verbs."""
    for marker in way.own.found:
        change = _change(marker, way) or _became_fact(marker, way)
        if change:
            yield change
    for agent in dropped_agents(way):
        yield WordingChange("agent", "dropped", *agent, "passive without agent")


def _change(marker: Marker, way: Way) -> WordingChange | None:
    """What became of a word of a list, told by the words it bears on."""
    own, other, links = way.own, way.other, way.links
    answered = (head for head in _heads(marker, own) if head in way.answers)
    head = next(answered, None)
    if head is None:
        return None
    at = max(way.answers[head], key=lambda t: (links[head, t], -t))
    sides = own.tokens, other.tokens
    # Without the word of the list, and with it.
    stretches = (head, head), _stretch(marker.first, head)
    around = max(share_linked(links, sides, stretch, (at, at)) for stretch in stretches)
    if marker.group in MODAL:
        close = around >= AROUND or same_word(head, at, own, other)
        return _certainty(marker, head, at, own, other) if close else None
    if marker.group == "negation":
        close = around >= AROUND_NEGATION
        return _negation(marker, head, at, way) if close else None
    if around < AROUND:
        return None
    if marker.group in _DEGREE and _is_beside(marker, head):
        return _degree(marker, head, at, way)
    return _loaded(marker, head, at, way) if marker.group == "loaded" else None


def _heads(marker: Marker, own: Marked) -> Sequence[int]:
    """The words that a word of a list may bear on, the likeliest first."""
    if _is_free(marker, own) and own.language.words("wording", "postposed"):
        return sorted(marker.heads, key=lambda head: abs(head - marker.first))
    behind = [head for head in marker.heads if head > marker.last]
    if marker.group in _DEGREE:
        return marker.heads
    if marker.group == "negation" and not behind:
        return [head for head in marker.heads if not _is_joined(head, marker, own)]
    return behind


def _is_joined(head: int, marker: Marker, own: Marked) -> bool:
    """Whether "and" or its like stands between a word and a negation behind it that is
    of another verb: "was warned and did nothing"; not "wanted to pay and did not".
    """
    language = own.language
    between = [token.norm for token in own.tokens[head + 1 : marker.first]]
    if language.words("function_words", "coordinators").isdisjoint(between):
        return False
    return marker.term in language.words("function_words", "pronouns")


def _is_beside(marker: Marker, head: int) -> bool:
    return min(abs(head - marker.first), abs(head - marker.last)) == 1


def _stretch(one: int, *others: int) -> tuple[int, int]:
    return min(one, *others), max(one, *others)


def _certainty(
    marker: Marker, head: int, at: int, own: Marked, other: Marked
) -> WordingChange | None:
    there = beside(at, other, MODAL)
    group = there.group if there else FACT
    # "May have to", "may need to": the same word stands near, if not nearest.
    if any(m.group == marker.group for m in near(at, other, MODAL)):
        return None
    if group == marker.group or _denied_alone((marker, head), (there, at), own, other):
        return None
    if there is None and not _is_same_deed(marker, head, at, own, other):
        return None
    change = _on_scale(marker.group, group)
    if change is None:
        return None
    start = there.first if there else at
    if there is None and is_verb(at, other):
        start = other.verb_starts[at]
    span_a, span_b = _stretch(marker.first, head), _stretch(start, at)
    rule = f"{marker.group} → {group}"
    return WordingChange("certainty", change, span_a, span_b, rule)


def _on_scale(before: str, after: str) -> str | None:
    """How certain one group is beside another; None for a fact beside what is on no
    scale.
    """
    if before in SCALE and after in SCALE:
        more = SCALE.index(after) > SCALE.index(before)
        return "more certain" if more else "less certain"
    return None if after == FACT else "other"


def _denied_alone(
    here: tuple[Marker, int],
    there: tuple[Marker | None, int],
    own: Marked,
    other: Marked,
) -> bool:
    """Whether one of two words and what it bears on is denied: "no plans to raise",
    "could not raise", "might raise" tell more than how sure it is.
    """
    denied = []
    for (marker, bears_on), side in ((here, own), (there, other)):
        first, last = _stretch(marker.first if marker else bears_on, bears_on)
        words = (token.norm for token in side.tokens[max(0, first - 1) : last + 1])
        denied.append(is_denied(words, side.language))
    return denied[0] != denied[1]


def _is_same_deed(
    marker: Marker, head: int, at: int, own: Marked, other: Marked
) -> bool:
    """Whether what a word bears on stands in the other version as a fact: a finite verb
    of the same word, or, beside a word that leaves others their form ("allegedly
    stole", "the alleged killer"), the same form.
    """
    if not same_word(head, at, own, other):
        return False
    if other.language.words("wording", "verb_last") and other.tokens[at].text.islower():
        return True
    one, two = own.tokens[head].norm, other.tokens[at].norm
    same_form = one == two or own.language.lemma(one) == other.language.lemma(two)
    beside_it = _is_free(marker, own) and _is_beside(marker, head)
    return is_verb(at, other) or (beside_it and same_form)


def _is_free(marker: Marker, own: Marked) -> bool:
    """Whether a word is an adverb or an adjective, which leaves the word that it bears
    on its form.
    """
    return " " not in marker.term and not own.language.is_function_word(marker.term)


def _became_fact(marker: Marker, way: Way) -> WordingChange | None:
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
        f"{marker.group} → {FACT}",
    )


def _negation(marker: Marker, head: int, at: int, way: Way) -> WordingChange | None:
    own, other = way.own, way.other
    there = any(
        not way.denied_by.get(m.first, set()) - {marker.first}
        for m in near(at, other, frozenset(("negation",)))
    )
    answered = any(t in other.negative for t in way.of(marker.first, marker.last))
    doubled = any(  # "not without"
        m.group == "negation"
        and m is not marker
        and head in m.heads
        and m.first not in way.stay_negative
        for m in own.around(head)
    )
    # "Not enough staff", "staff shortages": another word may deny it.
    behind = marker.last + 1
    otherwise = behind != head and any(
        not same_word(behind, t, own, other) for t in way.answers.get(behind, ())
    )
    if (
        doubled
        or otherwise
        or there
        or answered
        or way.denies_otherwise
        or not same_word(head, at, own, other)
    ):
        return None
    return WordingChange(
        "negation", "dropped", _stretch(marker.first, head), (at, at), "negation"
    )


def _degree(marker: Marker, head: int, at: int, way: Way) -> WordingChange | None:
    own, other = way.own, way.other
    adverb = endings(other, "adverb_endings")
    if any(
        other.tokens[t].norm.endswith(adverb) for t in way.answers.get(marker.first, ())
    ):
        return None
    if not (same_word(head, at, own, other) or is_similar(head, at, own, other)):
        return None
    if head < marker.first and not is_verb(
        head, own
    ):  # "rose sharply", not "their bodies completely"
        return None
    there = beside(at, other, _DEGREE)
    if there and there.group == marker.group:
        return None
    span = _stretch(marker.first, marker.last, head)
    if there:
        rule = f"{marker.group} → {there.group}"
        return WordingChange(
            "degree", "replaced", span, _stretch(there.first, at), rule
        )
    return WordingChange("degree", "dropped", span, (at, at), marker.group)


def _loaded(marker: Marker, head: int, at: int, way: Way) -> WordingChange | None:
    own, other = way.own, way.other
    answers = way.of(marker.first, marker.last)
    here = frozenset(("loaded",))
    if answers:
        at = max(answers)
        if any(t in other.loaded for t in answers):
            return None
        if same_word(marker.first, at, own, other) or other.language.is_function_word(
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
    if head != marker.last + 1 or beside(at, other, here):
        return None
    return WordingChange(
        "loaded", "dropped", _stretch(marker.first, head), (at, at), "loaded"
    )
