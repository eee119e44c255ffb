"""Whom either version names for what it says: which sources are cited, how, and which
are gone.

An attribution is a cue with its source: "Ann Lee said", "according to officials".
Attributions of linked sentences are paired by their source, then by the word links
between them. What is left alone counts as lost only if the other version says the
statement without its source; where the statement is gone as well, it is only in one
version.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from mediacomp.alignment.alignment import (
    LIKELY,
    Alignment,
    Side,
    in_order,
    turned,
)
from mediacomp.changes.orientation import is_turned
from mediacomp.changes.paired_facts import Facts
from mediacomp.changes.paired_sources import LONGEST, Cited
from mediacomp.findings.speech.vocabulary import FINDING, NAMING, SOURCE, vocabulary
from mediacomp.languages.language import Language
from mediacomp.measures.tables import Column, side_cells, span_cells, table

COLUMNS = {
    "status": Column(
        "string",
        "the first that fits of the list below",
        words={
            "kept": "the same source",
            "lost": "source only in A",
            "gained": "source only in B",
            "became unnamed": "named only in A",
            "became named": "named only in B",
            "source changed": "another source",
            "cue lost": "verb of saying only in A",
            "cue gained": "verb of saying only in B",
            "verb changed": "another verb of saying",
            "only in a": "only in A",
            "only in b": "only in B",
        },
    ),
    "sentence_a": Column("Int64", "the sentences it stands in", sentence_of="a"),
    "sentence_b": Column("Int64", "the sentences it stands in", sentence_of="b"),
    **dict.fromkeys(
        ("start_a", "end_a", "start_b", "end_b"),
        Column(
            "Int64",
            "places that hold source and cue; `<NA>` where the source has no cue of "
            "its own and speaks on from the sentence before",
            unit="code points",
        ),
    ),
    **dict.fromkeys(("text_a", "text_b"), Column("string", "the text at these places")),
    **dict.fromkeys(
        ("source_a", "source_b"),
        Column(
            "string",
            'the name that the mention stands for, or the mention ("officials")',
        ),
    ),
    **dict.fromkeys(
        ("cited_a", "cited_b"),
        Column(
            "string",
            '`name`, `role` ("the mayor", "officials"), `pronoun` where the '
            "article doesn't tell whose",
        ),
    ),
    **dict.fromkeys(
        ("cue_a", "cue_b"), Column("string", 'verb of saying, or "according to"')
    ),
    **dict.fromkeys(
        ("colour_a", "colour_b"),
        Column("string", "how the cue colours the statement, as in `quotations`"),
    ),
}
DIFFERING = frozenset(COLUMNS["status"].words) - {"kept", "only in a", "only in b"}
"""Statuses of statements that both make, with another source or none."""
_PARTICLE = 3
_FLAT = frozenset((NAMING, FINDING))
_GONE = ("lost", "gained")
"""What a source is that only one of two linked sentences has, in the order of sides."""


def attribution_table(
    alignment: Alignment, facts: Facts, sources: tuple[Sequence[Cited], Sequence[Cited]]
) -> pd.DataFrame:
    """Sources of what the two versions say.

    Parameters
    ----------
    facts, sources
        The facts of the same alignment, and the sources that either version cites
        (`sources_of`).

    Returns
    -------
    pandas.DataFrame
        One row an attribution, in reading order of a, those only in b last. ``status``
        is the first that fits of "lost" and "gained" (the linked sentence of the other
        version has no source), "became unnamed" and "became named", "source changed"
        (another name), "cue lost" and "cue gained" (the source is clear from the
        sentence before), "verb changed" (a cue of another colour), "kept", and "only in
        a", "only in b" (the sentence has no sure link). ``source`` is the name that the
        mention stands for, or the mention; ``cited`` says whether it is cited by "name"
        or "role"; ``start`` to ``end`` hold source and cue.
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
    rows = [
        _row(alignment, (a, b), status)
        for a, b, status in _judged(alignment, sources, words)
    ]
    return table(sorted(rows, key=_place), COLUMNS)


def _judged(
    alignment: Alignment, found: tuple[Sequence[Cited], ...], words: Sequence[set[str]]
) -> Iterator[tuple[Cited | None, Cited | None, str]]:
    pairs = (
        [(a, b) for b, a in _paired(alignment.turned(), found[1], found[0])]
        if is_turned(alignment)
        else _paired(alignment, found[0], found[1])
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


def _paired(
    alignment: Alignment, one: Sequence[Cited], two: Sequence[Cited]
) -> list[tuple[Cited, Cited]]:
    """Attributions of linked sentences: those of one source, then those that word links
    join.
    """
    there: dict[int, list[Cited]] = defaultdict(list)
    for cited in two:
        there[cited.sentence].append(cited)
    linked: dict[int, list[Cited]] = defaultdict(list)
    for link in alignment.links:
        linked[link.a] += there[link.b]
    candidates = sorted(
        (
            (-_likeness(alignment, a, b), a.start, b.start, a, b)
            for a in one
            for b in linked[a.sentence]
            if a.cue or b.cue
        ),
        key=lambda candidate: candidate[:3],
    )
    found: list[tuple[Cited, Cited]] = []
    used: set[Cited] = set()
    for likeness, _, _, a, b in candidates:
        if likeness < 0 and a not in used and b not in used:
            used |= {a, b}
            found.append((a, b))
    return found


def _inside(links: Mapping[tuple[int, int], float], a: Cited, b: Cited) -> list[float]:
    """Probabilities of the word links between two attributions; asked of the links
    where they are fewer than the pairs of words.
    """
    wide, high = range(a.first, a.last + 1), range(b.first, b.last + 1)
    if len(wide) * len(high) > len(links):
        return [p for (s, t), p in links.items() if s in wide and t in high]
    return [links[s, t] for s in wide for t in high if (s, t) in links]


def _likeness(alignment: Alignment, a: Cited, b: Cited) -> float:
    """2 for one source, up to 1 more for word links between two attributions; little
    for a source in a sure link.

    Two different names are never joined by the sentence alone: each may stand for a
    statement of its own.
    """
    links = alignment.closeness[a.sentence, b.sentence]
    joined = max(_inside(links, a, b), default=0.0)
    same = same_source(a.source, b.source, *alignment.languages)
    if "pronoun" in (a.cited, b.cited) and a.cited != b.cited:
        same = (
            joined >= LIKELY
        )  # a pronoun may stand for anybody, but not for whoever comes next
    if a.cue is None or b.cue is None:
        return 2.0 if same else 0.0
    sure = any(
        link.sure for link in alignment.links if link.ends == (a.sentence, b.sentence)
    )
    beside = 0.1 if sure and _may_be_one(a, b, alignment.languages) else 0.0
    return 2.0 * same + (joined if joined >= LIKELY else beside)


def _may_be_one(a: Cited, b: Cited, languages: tuple[Language, Language]) -> bool:
    """Whether two sources may be one: not two names, nor a name and a role that is new
    ("experts").
    """
    if a.cited == b.cited:
        return a.cited != "name"
    role, language = (a, languages[0]) if a.cited == "role" else (b, languages[1])
    return role.cited != "role" or _is_definite(role, language)


def same_source(
    one: str, two: str, language: Language, of_two: Language | None = None
) -> bool:
    """Whether two sources are one: a shared surname or last noun, or a pronoun that may
    stand for anybody.

    Parameters
    ----------
    language, of_two
        The languages of the two; the same if only one is given.

    Examples
    --------
    >>> english = Language.of("en")
    >>> [same_source(*pair, english) for pair in [("Ann Lee", "Lee"), ("the officials",
    ...     "an official"), ("Ann Lee", "Bo Dorn")]]
    [True, True, False]
    """
    languages = language, of_two or language
    if any(
        source.casefold() in vocabulary(each).citing
        for source, each in zip((one, two), languages, strict=True)
    ):
        return True
    words = [
        [_plain(w, code) for w in source.split()]
        for source, code in zip((one, two), languages, strict=True)
    ]
    if not all(words):
        return False
    return (
        words[0][-1] == words[1][-1]
        or set(words[0]) <= set(words[1])
        or set(words[1]) <= set(words[0])
    )


def _plain(word: str, language: Language) -> str:
    return language.lemma(word.casefold().replace("’", "'").replace(".", ""))


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
    if (a.cited, b.cited) == ("name", "role") and _is_unnamed(
        a, b, words[1], languages
    ):
        return "became unnamed"
    if (a.cited, b.cited) == ("role", "name") and _is_unnamed(
        b, a, words[0], languages[::-1]
    ):
        return "became named"
    if (
        _is_bare_name(a, languages[0])
        and _is_bare_name(b, languages[1])
        and not _share_a_word(a.source, b.source, languages)
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
        last = _bare(cited.source.split()[-1])
        if cited.cited == "name" and last in {
            token.norm.removesuffix("'s") for token in sentence.tokens
        }:
            return True
    return False


def _is_bare_name(cited: Cited, language: Language) -> bool:
    """Whether a source is a name and not a role with a name in it: "the project leader
    for Google".
    """
    the = vocabulary(language).the
    return cited.cited == "name" and all(
        word[:1].isupper()
        for word in cited.source.split()
        if len(word) > _PARTICLE and word.casefold() not in the
    )


def _is_unnamed(
    named: Cited,
    other: Cited,
    words: set[str],
    languages: tuple[Language, Language],
) -> bool:
    """Whether a version has a role without a name for a source: "the company" may be
    one that it named before.
    """
    if not _is_bare_name(named, languages[0]):
        return False
    definite = _is_definite(other, languages[1])
    return not (definite and words & {_bare(word) for word in named.source.split()})


def _is_definite(cited: Cited, language: Language) -> bool:
    """Whether a source may have been named before: "the mayor", "his lawyer"."""
    return cited.source.split()[0].casefold() in vocabulary(language).renamed


def _bare(word: str) -> str:
    return word.casefold().strip(",.").replace("’", "'").removesuffix("'s")


def _share_a_word(one: str, two: str, languages: tuple[Language, Language]) -> bool:
    lists = [vocabulary(language) for language in languages]
    # Two ministries share what both are called: "the Ministry of Health", "of Trade".
    common = frozenset[str]().union(*(w.function | w.institutions for w in lists))
    shared = {_bare(word) for word in one.split()} & {
        _bare(word) for word in two.split()
    }
    return same_source(one, two, *languages) or bool(shared - common)


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
    name = _plain(alone.source.split()[-1], language)
    return any(
        name == _plain(token.norm.removesuffix("'s"), language)
        for link in alignment.links
        if link.ends[own] == alone.sentence
        for token in other.article.sentences[link.ends[other]].tokens
    )


def _row(
    alignment: Alignment, ends: tuple[Cited | None, Cited | None], status: str
) -> dict[str, object]:
    row: dict[str, object] = {"status": status}
    for own in alignment.sides:
        if found := ends[own]:
            where = span_cells(own.article, found.start, found.end)
            cells = {
                "sentence": found.sentence,
                **(where if found.cue else {}),
                "source": found.source,
                "cited": found.cited,
                "cue": found.cue,
                "colour": found.colour,
            }
            row |= side_cells(own.name, cells)
    return row


def _place(row: Mapping[str, object]) -> tuple[bool, list[int]]:
    places = [
        row.get(name) for name in ("sentence_a", "start_a", "sentence_b", "start_b")
    ]
    return row.get("sentence_a") is None, [
        place for place in places if isinstance(place, int)
    ]
