"""What became of a source: kept, named otherwise, gone, or with another verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mediacomp.alignment.alignment import LIKELY, Alignment, Side, in_order, turned
from mediacomp.changes.orientation import is_turned
from mediacomp.changes.paired_facts import Facts
from mediacomp.changes.sources.cited import LONGEST, Cited
from mediacomp.changes.sources.likeness import (
    bare,
    is_bare_name,
    is_unnamed,
    plain,
    share_a_word,
)
from mediacomp.changes.sources.pairing import paired
from mediacomp.findings.speech.vocabulary import FINDING, NAMING, SOURCE, vocabulary
from mediacomp.languages.language import Language

_FLAT = frozenset((NAMING, FINDING))
_GONE = ("lost", "gained")
"""What a source is that only one of two linked sentences has, in the order of sides."""


def judged(
    alignment: Alignment, facts: Facts, found: tuple[Sequence[Cited], Sequence[Cited]]
) -> Iterator[tuple[Cited | None, Cited | None, str]]:
    """The sources that either version cites, paired as far as they go together, each
    with what became of it (the column ``status`` of the table of attribution).

    What is left alone counts as lost only if the other version says the statement
    without its source; where the statement is gone as well, it is only in one version.
    """
    words = [
        {
            word
            for fact in side
            if fact.kind == "name"
            for word in fact.value.casefold().split()
        }
        for side in facts.sides
    ]
    pairs = (
        [(a, b) for b, a in paired(alignment.turned(), found[1], found[0])]
        if is_turned(alignment)
        else paired(alignment, found[0], found[1])
    )
    languages = alignment.languages
    same = {
        link.ends
        for link in alignment.links
        if link.relation in ("identical", "typographic")
    }
    for a, b in pairs:
        unchanged = (a.sentence, b.sentence) in same
        named = (
            _names_the_other(alignment, a, b)
            or max(a.last - a.first, b.last - b.first) > LONGEST
        )
        yield (
            a,
            b,
            "kept" if unchanged else _status(a, b, languages, words, named),
        )
    for own, other in alignment.facing:
        met = {pair[own] for pair in pairs}
        unchanged_here = {ends[own] for ends in same}
        linked = {link.ends[own] for link in alignment.links if link.sure}
        for alone in found[own]:
            if alone in met or alone.cue is None or alone.sentence in unchanged_here:
                continue
            answer, status = None, f"only in {own.name}"
            if alone.sentence in linked:
                answer = _other_verb(alignment, own, other, alone)
                if answer and _tone(answer.colour) == _tone(alone.colour):
                    continue
                if not answer and _is_named_there(alignment, own, other, alone):
                    continue
                status = "verb changed" if answer else _GONE[own]
            one, two = in_order(own, alone, answer)
            yield one, two, status


def _status(
    a: Cited,
    b: Cited,
    languages: tuple[Language, Language],
    words: Sequence[set[str]],
    one: bool,
) -> str:
    """What became of a source; ``words`` are those of all names of either version,
    ``one`` if both may be the same.
    """
    if one:
        return _verb_status(a, b)
    if (a.cited, b.cited) == ("name", "role") and is_unnamed(a, b, words[1], languages):
        return "became unnamed"
    if (a.cited, b.cited) == ("role", "name") and is_unnamed(
        b, a, words[0], languages[::-1]
    ):
        return "became named"
    if (
        is_bare_name(a, languages[0])
        and is_bare_name(b, languages[1])
        and not share_a_word(a.source, b.source, languages)
    ):
        return "source changed"
    return _verb_status(a, b)


def _verb_status(a: Cited, b: Cited) -> str:
    if a.cue is None or b.cue is None:
        return "cue lost" if a.cue else "cue gained"
    return "verb changed" if _tone(a.colour) != _tone(b.colour) else "kept"


def _names_the_other(alignment: Alignment, a: Cited, b: Cited) -> bool:
    """Whether the sentence of one source has the other one's name in it: "said Ann Lee,
    a farmer", "a farmer said".
    """
    for cited, sentence in (
        (a, alignment.b.sentences[b.sentence]),
        (b, alignment.a.sentences[a.sentence]),
    ):
        last = bare(cited.source.split()[-1])
        if cited.cited == "name" and last in {
            token.norm.removesuffix("'s") for token in sentence.tokens
        }:
            return True
    return False


def _tone(colour: str | None) -> str | None:
    return SOURCE if colour in _FLAT else colour


def _other_verb(
    alignment: Alignment, own: Side, other: Side, alone: Cited
) -> Cited | None:
    """The verb of saying that is linked to a cue, where no rule found who speaks."""
    colours = vocabulary(other.language).colours
    for link in alignment.links:
        if link.ends[own] != alone.sentence or not link.sure:
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
                )
    return None


def _is_named_there(alignment: Alignment, own: Side, other: Side, alone: Cited) -> bool:
    """Whether a linked sentence names the source, though no rule found what it is said
    to say there.
    """
    language = other.language
    name = plain(alone.source.split()[-1], language)
    return any(
        name == plain(token.norm.removesuffix("'s"), language)
        for link in alignment.links
        if link.ends[own] == alone.sentence
        for token in other.article.sentences[link.ends[other]].tokens
    )
