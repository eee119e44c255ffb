"""Who did it: told in one version and not in the other, where the verb is passive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from mediacomp.alignment.alignment import Side
from mediacomp.changes.markers.marked import NEAR, Marked, endings, is_small
from mediacomp.changes.markers.marked_links import Way, same_word
from mediacomp.findings.facts.dates.date_words import date_words
from mediacomp.findings.markers import be_forms
from mediacomp.text.kept import kept_with
from mediacomp.text.spans import Token

_KEPT = "_agents"
Agent = tuple[tuple[int, int], tuple[int, int]]
"""Tokens of both sides, first and last included: who and the verb, and the verb
alone.
"""


def dropped_agents(way: Way) -> Iterator[Agent]:
    """Verbs of which this version says who did it, and the other does not."""
    yield from _turned_passive(way)
    yield from _cut_off(way)


def is_told_elsewhere(
    own: Side, who: Sequence[Token], other: Side, verb: Token
) -> bool:
    """Whether a version says somewhere who did it, with the verb that stands alone in
    one of its sentences: "was [discovered by a volunteer]" here, "was [found]" there,
    "was found by volunteer Ann Lee" in another sentence. ``who`` is the agent here with
    its verb.
    """
    by = own.language.words("wording", "agent")
    k = next((k for k, token in enumerate(who) if token.norm in by), len(who))
    agents = _agents(other).get(verb.norm, frozenset())
    return any(
        token.norm in agents
        for token in who[k + 1 :]
        if not own.language.is_function_word(token.norm)
    )


def _agents(side: Side) -> Mapping[str, Set[str]]:
    """The words behind "by" of a version, by the word before it."""
    return kept_with(side.article, _KEPT, lambda: _found_agents(side))


def _found_agents(side: Side) -> Mapping[str, Set[str]]:
    by = side.language.words("wording", "agent")
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in side.article.sentences:
        for k, token in enumerate(sentence.tokens):
            if k and token.norm in by:
                behind = sentence.tokens[k + 1 : k + 1 + NEAR]
                found[sentence.tokens[k - 1].norm].update(t.norm for t in behind)
    return found


def _cut_off(way: Way) -> Iterator[Agent]:
    """ "Was shot by police" here and "was shot" there."""
    own, other = way.own, way.other
    by = own.language.words("wording", "agent")
    for k, token in enumerate(own.tokens):
        if token.norm not in by:
            continue
        # What the other version says, too, is no longer what was dropped: "by a dog
        # [yesterday]".
        who = _up_to_answered(_behind_by(k, own), way)
        told = {own.tokens[n].norm for n in who if not is_small(n, own)}
        if not told or any(token.norm in told for token in other.tokens):
            continue
        pair = _passive_near(k, who[-1], way)
        if pair:
            s, t = pair
            whole = min(own.verb_starts[s], k), max(s, who[-1])
            yield whole, (other.verb_starts[t], t)


def _up_to_answered(who: range, way: Way) -> range:
    answered = (n for n in who if n in way.answers and not is_small(n, way.own))
    return range(who.start, next(answered, who.stop))


def _passive_near(k: int, last: int, way: Way) -> tuple[int, int] | None:
    """A passive verb right before the word of an agent, or at the end of the clause
    behind it, as the language has it, and the passive verb that answers it and has no
    such word.
    """
    own, other = way.own, way.other
    places = range(k - 1, max(-1, k - NEAR), -1)
    if own.language.words("wording", "verb_last"):
        places = range(last + 1, min(len(own.tokens), last + 2 * NEAR))
    for s in places:
        if own.tokens[s].kind == "punctuation":
            return None
        if not _is_passive(s, own) or s not in way.answers:
            continue
        for t in sorted(way.answers.get(s, ())):
            passive = _is_passive(t, other) and same_word(s, t, own, other)
            if passive and not _has_agent(t, other):
                return s, t
        return None
    return None


def _is_passive(k: int, side: Marked) -> bool:
    """Whether a participle stands behind a form of "be", or alone, as in a heading or
    behind a noun ("the man shot by police").
    """
    shaped = _is_participle(k, side)
    auxiliaries = be_forms(side.language)
    before = side.tokens[k - 1].norm if k else ""
    helped = before in auxiliaries
    # A noun may end like a participle, but has a capital where nouns have one.
    noun = side.language.capital_nouns and not side.tokens[k].text.islower()
    return helped or (shaped and not noun and not is_small(k, side))


def _has_agent(verb: int, side: Marked) -> bool:
    by = side.language.words("wording", "agent")
    return any(t.norm in by for t in side.tokens[verb + 1 : verb + 2 * NEAR])


def _behind_by(k: int, side: Marked) -> range:
    """The noun phrase behind the word of an agent: to the clause's mark or the next
    small word; nothing where it tells a way, a time or a measure ("by selling", "by
    law", "by Monday", "by 5 percent").
    """
    language, last = side.language, k
    while last + 1 < len(side.tokens) and last - k < 2 * NEAR:
        token = side.tokens[last + 1]
        if token.kind != "word":
            break
        opens = last == k and token.norm in language.openers
        if is_small(last + 1, side) and not opens:
            break
        last += 1
    who = range(k + 1, last + 1)
    behind = side.tokens[last + 1] if last + 1 < len(side.tokens) else None
    counted = behind is not None and behind.kind == "number"
    ways = language.words("wording", "no_agents")
    way = [side.tokens[n].norm in ways for n in who] == [True]
    return range(0) if counted or way or _is_no_person(who, side) else who


def _is_no_person(who: range, side: Marked) -> bool:
    times = date_words(side.language)
    known = side.language.words("speakers", "times")
    gerunds = endings(side, "gerund_endings")
    first = next((n for n in who if not is_small(n, side)), None)
    if first is None:
        return True
    norm = side.tokens[first].norm
    timed = norm in times.weekdays or norm in times.months or norm in known
    return (
        timed or norm in times.numbers.small or bool(gerunds and norm.endswith(gerunds))
    )


def _turned_passive(way: Way) -> Iterator[Agent]:
    """Verbs that are active here and passive there, where nobody is said to have done
    it.
    """
    active, passive = way.own, way.other
    for s, t in sorted(way.links):
        start = passive.verb_starts[t]
        if not _is_helped(t, passive):
            continue
        if not same_word(s, t, active, passive) or active.verb_starts[s] != s:
            continue
        if _has_agent(t, passive):
            continue
        turned = way.earliest_after[s + 1] < start
        agent = _agent(s, active)
        if (
            turned
            and agent
            and not any(x in way.answers and not is_small(x, active) for x in agent)
        ):
            yield (agent[0], s), (start, t)


def _is_helped(verb: int, side: Marked) -> bool:
    """Whether a participle stands right behind a form of "to be"."""
    if side.verb_starts[verb] == verb:
        return False
    helped = side.tokens[verb - 1].norm in be_forms(side.language)
    return helped and _is_participle(verb, side)


def _is_participle(k: int, side: Marked) -> bool:
    """Whether a word has the shape of a participle."""
    norm, past = side.tokens[k].norm, side.language.words("speakers", "past")
    return norm.endswith(endings(side, "participle_endings")) or norm in past


def _agent(verb: int, side: Marked) -> range:
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
        if any(not is_small(n, side) for n in range(k, verb))
        else range(0)
    )
