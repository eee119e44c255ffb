"""What became of a source: kept, named otherwise, gone, or with another verb."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mediacomp.alignment.alignment import (
    LIKELY,
    SAME,
    Alignment,
    Link,
    Side,
    in_order,
    turned,
)
from mediacomp.changes.facts.paired_facts import Facts
from mediacomp.changes.orientation import is_turned
from mediacomp.changes.sources.attributions import names_the_other, paired, shared
from mediacomp.changes.sources.cited import LONGEST, Cited
from mediacomp.changes.sources.identity import (
    another_source,
    are_told_apart,
    is_named_in,
    is_unnamed,
    may_be_called,
    may_be_one,
    share_a_word,
)
from mediacomp.changes.sources.statement import standing
from mediacomp.findings.facts import Fact
from mediacomp.findings.speech.vocabulary import FINDING, NAMING, SOURCE, vocabulary
from mediacomp.languages.language import Language

CHANGED, RENAMED = "source changed", ("became named", "became unnamed")
"""What two sources are that are two, and one that is named in one version alone."""
_FLAT = frozenset((NAMING, FINDING))
_OF_ONE = 0.5
"""Share of either statement's content words that must be linked to the other's: of two
statements another source, or another verb, is no change.
"""
_GONE = ("lost", "gained")
"""What a source is that only one of two linked sentences has, in the order of sides."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a source: the two mentions in the order of the sides, as far as
    there are two, the status, and whether it is sure.
    """

    ends: tuple[Cited | None, Cited | None]
    status: str
    sure: bool


def judged(
    alignment: Alignment, facts: Facts, found: tuple[Sequence[Cited], Sequence[Cited]]
) -> Iterator[Judged]:
    """The sources that either version cites, paired as far as they go together, each
    with what became of it (the column ``status`` of the table of attribution).

    What is left alone counts as lost only if the other version says the statement
    without its source; where the statement is gone as well, it is only in one version.
    """
    words = [_words_of_names(side) for side in facts.sides]
    pairs = (
        [(a, b) for b, a in paired(alignment.turned(), found[1], found[0])]
        if is_turned(alignment)
        else paired(alignment, found[0], found[1])
    )
    same = {link.ends for link in alignment.links if link.relation in SAME}
    for a, b in pairs:
        unchanged = (a.sentence, b.sentence) in same
        status, sure = ("kept", True) if unchanged else _status(alignment, a, b, words)
        of_one = status == "kept" or shared(alignment, a, b) >= _OF_ONE
        yield Judged((a, b), status, sure and of_one)
    for own, other in alignment.facing:
        met = {pair[own] for pair in pairs}
        there: dict[int, list[Cited]] = defaultdict(list)
        for cited in found[other]:
            there[cited.sentence].append(cited)
        unchanged_here = {ends[own] for ends in same}
        for alone in found[own]:
            if alone in met or alone.cue is None or alone.sentence in unchanged_here:
                continue
            told = _left_alone(alignment, own, alone, there)
            if told:
                yield told


def _words_of_names(facts: Sequence[Fact]) -> set[str]:
    names = [fact.value for fact in facts if fact.kind == "name"]
    return {word for name in names for word in name.casefold().split()}


def _left_alone(
    alignment: Alignment, own: Side, alone: Cited, cited: Mapping[int, list[Cited]]
) -> Judged | None:
    """What became of a source that has no counterpart; None if it is there after all,
    where the statement stands or without a cue that a rule found. ``cited`` are the
    sources there by sentence.
    """
    other = alignment.other(own)
    only = Judged(in_order(own, alone, None), f"only in {own.name}", True)
    links = alignment.links_of(own, alone.sentence)
    linked = {link.ends[other] for link in links if link.sure}
    if not linked:
        # In a sentence that isn't surely missing the statement may stand elsewhere.
        near = (one for link in links for one in cited.get(link.ends[other], ()))
        missing = alignment.lacks(own, alone.sentence)
        return replace(
            only,
            sure=missing and not any(_may_be(alignment, own, alone, x) for x in near),
        )
    answer = _other_verb(alignment, own, other, alone)
    if answer:
        if _tone(answer.colour) == _tone(alone.colour):
            return None
        named = _is_named_there(alignment, own, other, alone)
        return Judged(in_order(own, alone, answer), "verb changed", named)
    if _is_named_there(alignment, own, other, alone):
        return None
    places = standing(own, alone)
    if not linked & set(places):
        return replace(only, sure=False)
    # The statement has a source there: this one, or whoever it is.
    if cited.keys() & places.keys():
        return None
    # What a doubtful link leads to may say the same, and name who does.
    return Judged(in_order(own, alone, None), _GONE[own], all(x.sure for x in links))


def _may_be(alignment: Alignment, own: Side, alone: Cited, other: Cited) -> bool:
    """Whether two sources of a doubtful link may be one: "a survey by Lark", "Lark"."""
    a, b = in_order(own, alone, other)
    one = may_be_one(a, b, alignment.languages)
    return one or names_the_other(alignment, a, b)


def _status(
    alignment: Alignment, a: Cited, b: Cited, words: Sequence[set[str]]
) -> tuple[str, bool]:
    """What became of a source, and whether surely; ``words`` are those of all names of
    either version.
    """
    languages = alignment.languages
    # "Police" and "Ann Lee" may be one: a role stands for whoever is named.
    apart = are_told_apart if {a.cited, b.cited} == {"name", "role"} else another_source
    if _are_two(alignment, a, b) or apart(a.source, b.source, languages):
        return CHANGED, True
    if (
        names_the_other(alignment, a, b)
        or max(a.last - a.first, b.last - b.first) > LONGEST
    ):
        return _verb_status(a, b), True
    renamed = _renamed(a, b, words, languages)
    if renamed:
        return renamed, True
    alike = "pronoun" in (a.cited, b.cited) or may_be_called(a, b, languages)
    alike = alike or share_a_word(a.source, b.source, languages)
    if a.cited == b.cited and not alike:
        # "The officer" may be "the spokesman", "Trump" and "Brown" are words as well.
        return CHANGED, False
    return _verb_status(a, b), alike


def _renamed(
    a: Cited,
    b: Cited,
    words: Sequence[set[str]],
    languages: tuple[Language, Language],
) -> str | None:
    """What a source became that one version alone names, as far as can be told."""
    cited = a.cited, b.cited
    if cited == ("name", "role") and is_unnamed(a, b, words[1], languages):
        return RENAMED[1]
    if cited == ("role", "name") and is_unnamed(b, a, words[0], languages[::-1]):
        return RENAMED[0]
    return None


def _are_two(alignment: Alignment, a: Cited, b: Cited) -> bool:
    """Whether each version speaks of both sources beside the other: "an aide claimed
    that Lee …", "Lee said that an aide …".
    """
    sides = zip((a, b), (b, a), alignment.sides, strict=True)
    return all(_speaks_of(own, cited, other) for cited, other, own in sides)


def _speaks_of(own: Side, cited: Cited, other: Cited) -> bool:
    """Whether what stands on the other side of a cue than its source has the last word
    of another source.
    """
    tokens = own.article.sentences[cited.sentence].tokens
    cue = (cited.cue or "").split()
    if cue and tokens[cited.last].text == cue[-1]:
        beyond = tokens[cited.last + 1 :]
    elif cue and tokens[cited.first].text == cue[0]:
        beyond = tokens[: cited.first]
    else:
        return False
    return is_named_in(beyond, other.source, own.language)


def _verb_status(a: Cited, b: Cited) -> str:
    if a.cue is None or b.cue is None:
        # "Lee: “It rained”" tells who speaks without a verb.
        if a.stands and b.stands:
            return "kept"
        return "cue lost" if a.stands else "cue gained"
    return "verb changed" if _tone(a.colour) != _tone(b.colour) else "kept"


def _tone(colour: str | None) -> str | None:
    return SOURCE if colour in _FLAT else colour


def _other_verb(
    alignment: Alignment, own: Side, other: Side, alone: Cited
) -> Cited | None:
    """The verb of saying that is linked to a cue, where no rule found who speaks."""
    colours = vocabulary(other.language).colours
    for link in alignment.links_of(own, alone.sentence):
        if not link.sure:
            continue
        here, there = in_order(own, *alignment.tokens(link))
        pairs = alignment.closeness[link.ends]
        for (s, t), probability in sorted(
            (turned(pairs) if own.number else pairs).items()
        ):
            colour = colours.get(there[t].norm)
            if (
                colour
                and probability >= LIKELY
                and alone.first <= s <= alone.last
                and here[s].text == alone.cue
            ):
                verb = there[t]
                return Cited(
                    link.ends[other],
                    verb.start,
                    verb.end,
                    t,
                    t,
                    alone.source,
                    alone.cited,
                    verb.text,
                    colour,
                    (verb.start, verb.end),
                )
    return None


def _is_named_there(alignment: Alignment, own: Side, other: Side, alone: Cited) -> bool:
    """Whether a linked sentence names the source, though no rule found what it is said
    to say there, or has the same pronoun before a verb ("[she] demanded", "wants").
    """
    sentences = other.article.sentences
    return any(
        (
            alone.cited != "pronoun"
            and is_named_in(
                sentences[link.ends[other]].tokens, alone.source, other.language
            )
        )
        or _same_pronoun(alignment, link, own, alone)
        for link in alignment.links_of(own, alone.sentence)
    )


def _same_pronoun(alignment: Alignment, link: Link, own: Side, alone: Cited) -> bool:
    """Whether a linked sentence has the pronoun of a source before a verb of saying or
    wanting, and a word linked to what the source says.
    """
    here, there = in_order(own, *alignment.tokens(link))
    language = alignment.other(own).language
    lists = vocabulary(language)
    verbs = lists.colours.keys() | language.words("speech", "wanting")
    who = {word.norm for word in here[alone.first : alone.last + 1]} & lists.citing
    first, last = alone.said
    linked = (here[in_order(own, *pair)[0]] for pair in alignment.words[link.ends])
    return any(
        one.norm in who and two.norm in verbs for one, two in pairwise(there)
    ) and any(
        first <= word.start < last and not own.language.is_function_word(word.norm)
        for word in linked
    )
