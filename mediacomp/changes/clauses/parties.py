"""Whom and what a sentence speaks of, and what one of them does to another.

::

    [the club], furious, suspended [Hurd]        the club  > suspend > Hurd
    [Hurd] was suspended by [the club]           the club  > suspend > Hurd

There is no parser behind it: a verb is the content word between two parties with
nothing but small words beside it, and it is passive if the word of an agent ("by")
stands before the second. What has more between them says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mediacomp.changes.clauses.stated import is_stated
from mediacomp.findings.facts import Fact
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

LIST = "roles"
"""Word list without which nothing is found in a language."""
BEATING = "beating"
"""Word list of the verbs by which somebody wins against another, and their name."""
MOST = 12
"""Parties of a sentence that are looked at: one that has more is a list."""
PHRASE, ASIDE, BETWEEN = 4, 14, 4
"""Words of a noun phrase without a name, of an aside behind a party, and of the small
words between a verb and what it acts on.
"""


@dataclass(frozen=True, slots=True)
class Party:
    """Tokens ``first`` to ``last`` that name somebody or something; ``key`` is what
    both versions call it by: a name as the facts have it, or the lemma of a noun.
    ``owns`` tells that something of theirs follows ("Lee's firm").
    """

    key: str
    first: int
    last: int
    owns: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """What one party does to another: keys of the two and the verb's lemma, with the
    prepositions that go with it; ``first`` and ``last`` are the tokens that say so,
    and ``stated`` tells whether they state it as a fact.
    """

    who: str
    verb: str
    whom: str
    way: tuple[str, ...]
    first: int
    last: int
    stated: bool


def parties(
    tokens: Sequence[Token], names: Sequence[Fact], language: Language
) -> list[Party]:
    """Names, and noun phrases that begin with an article ("the harbour master")."""
    found = [
        Party(name.value, name.first, name.last, name.end < tokens[name.last].end)
        for name in names
    ]
    inside = {k for party in found for k in range(party.first, party.last + 1)}
    for k, token in enumerate(tokens):
        if token.norm in language.openers:
            last = _phrase_end(tokens, k, inside, language)
            if last > k:
                found.append(Party(language.lemma(tokens[last].norm), k, last))
    return sorted(found, key=lambda party: party.first)[:MOST]


def _phrase_end(
    tokens: Sequence[Token], first: int, inside: set[int], language: Language
) -> int:
    """Last token of a noun phrase; ``first`` if none begins there or it leads to a
    name: "the mayor Ann Lee".
    """
    last = first
    for k in range(first + 1, min(len(tokens), first + PHRASE + 1)):
        if k in inside:
            return first
        token = tokens[k]
        if not is_content(token, language):
            break
        # "The angry crowd [stormed]", but "the [wounded] man".
        if last > first and language.is_past(token.norm):
            break
        last = k
    return last


def deeds(
    tokens: Sequence[Token], some: Sequence[Party], language: Language
) -> Iterator[Deed]:
    """What a party does to the next one, where nothing else stands between."""
    firsts = {party.first: party for party in some}
    by = language.words("wording", "agent")
    prepositions = language.words("function_words", "prepositions")
    for one in some:
        before = tokens[one.first - 1].norm if one.first else ""
        # "The son [of Lee] sued": the party of the deed is another.
        verb = None if before in prepositions else _verb(tokens, one, firsts, language)
        other = None if verb is None else _acted_on(tokens, verb, firsts, language)
        if verb is None or other is None or other.key == one.key:
            continue
        small = [token.norm for token in tokens[verb + 1 : other.first]]
        way = tuple(norm for norm in small if norm in prepositions - by)
        who, whom = (other, one) if by & set(small) else (one, other)
        lemma = language.lemma(tokens[verb].norm)
        if _is_defeat(lemma, way, language):
            who, whom, lemma, way = whom, who, BEATING, ()
        elif _is_beating(lemma, way, language):
            lemma, way = BEATING, ()
        ends = range(one.first, other.last + 1)
        stated = _is_done(tokens[one.last + 1 : verb], language)
        stated = stated and is_stated(tokens, ends, language)
        yield Deed(who.key, lemma, whom.key, way, one.first, other.last, stated)


def _is_done(before: Sequence[Token], language: Language) -> bool:
    """Whether the words before a verb leave it a deed: not "hoped [to] beat"."""
    to = language.words("wording", "infinitive")
    return to.isdisjoint(token.norm for token in before)


def _is_beating(lemma: str, way: Sequence[str], language: Language) -> bool:
    """Whether a deed is to beat somebody: "beat Lee", "won against Lee"."""
    if way:
        return any(f"{lemma}_{word}" in language.words(LIST, "won") for word in way[:1])
    return lemma in language.words(LIST, BEATING)


def _is_defeat(lemma: str, way: Sequence[str], language: Language) -> bool:
    """Whether a deed is to be beaten by somebody: "lost to Lee"."""
    return any(f"{lemma}_{word}" in language.words(LIST, "lost") for word in way[:1])


def _verb(
    tokens: Sequence[Token],
    one: Party,
    firsts: Mapping[int, Party],
    language: Language,
) -> int | None:
    """The verb of a party: behind small words and adverbs, and an aside in commas; the
    last one of a chain ("wants to [sue]").
    """
    if one.owns:
        return None
    k = _behind_aside(tokens, one.last + 1)
    while k < len(tokens) and k not in firsts and tokens[k].kind == "word":
        if tokens[k].norm in language.words("function_words", "conjunctions"):
            return None
        if not _is_beside(tokens[k].norm, language):
            return _end_of_chain(tokens, k, firsts, language)
        k += 1
    return None


def _behind_aside(tokens: Sequence[Token], k: int) -> int:
    """Behind the second of two commas, if the first stands at ``k``."""
    if k >= len(tokens) or tokens[k].norm != ",":
        return k
    rest = range(k + 1, min(len(tokens), k + ASIDE))
    return next((n + 1 for n in rest if tokens[n].norm == ","), k + 1)


def _is_beside(norm: str, language: Language) -> bool:
    """Whether a word is a small one or an adverb."""
    adverbs = tuple(language.words("wording", "adverb_endings"))
    return language.is_function_word(norm) or norm.endswith(adverbs)


def _end_of_chain(
    tokens: Sequence[Token],
    verb: int,
    firsts: Mapping[int, Party],
    language: Language,
) -> int:
    to = language.words("wording", "infinitive")
    while verb + 2 < len(tokens) and tokens[verb + 1].norm in to:
        behind = tokens[verb + 2]
        # "Lost to [Ann] Lee", "handed to [the] mayor": whom, not what.
        if verb + 2 in firsts or behind.kind != "word":
            break
        if _is_beside(behind.norm, language):
            break
        verb += 2
    return verb


def _acted_on(
    tokens: Sequence[Token], verb: int, firsts: Mapping[int, Party], language: Language
) -> Party | None:
    """The party behind a verb, with small words and titles and no mark between."""
    titles = language.words("speakers", "titles")
    for k in range(verb + 1, min(len(tokens), verb + BETWEEN + 2)):
        if k in firsts:
            # "Sued [Lee's] firm": the firm was sued.
            return None if firsts[k].owns else firsts[k]
        norm = tokens[k].norm
        if tokens[k].kind != "word" or not (
            norm in titles or language.is_function_word(norm)
        ):
            return None
    return None


def is_content(token: Token, language: Language) -> bool:
    """Whether a token is a word and none of grammar."""
    return token.kind == "word" and not language.is_function_word(token.norm)
