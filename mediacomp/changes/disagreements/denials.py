"""What somebody denies in one version and admits or confirms in the other.

::

    Renner apologised, but [denied] that safety had been put at risk
    Renner [admitted] that the company had put safety at risk

Told where both sentences name one person before the verb, and the content words of what
is denied stand behind the other verb, in any order, with none between them and without
a denial or a possibility; always doubtfully, since somebody may admit what they denied
before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from mediacomp.changes.clauses.parties import LIST, is_content
from mediacomp.changes.clauses.stated import clause, is_stated, reporting
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.disagreements.tellings import Told
from mediacomp.changes.opposites import denies
from mediacomp.findings.markers import be_forms
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import is_person
from mediacomp.text.spans import Token

RIGHT = 0.8
"""How probably two such rows can't both be right: no share that was measured."""
ADMITTING = ("admitting", "confirming")
"""Sorts of verbs by which somebody says what they might deny."""
LEAST = 2
"""Content words that make a statement: "denied wrongdoing" may be of anything."""
MOST = 3
"""Such verbs of a sentence that are looked at."""
NEAR = 6
"""Tokens before a verb that may deny it or be its subject."""


class _Statement(NamedTuple):
    """What a verb reports, at its token: the key of who says it, empty if nobody is
    named, and the lemmas of the content words behind it.
    """

    sentence: int
    verb: int
    by: str
    says: tuple[str, ...]


def denials(told: Sequence[Told]) -> Iterator[Disagreement]:
    """Where one version has somebody deny what they admit or confirm in the other."""
    if not told:
        return
    for denying, saying in (told, told[::-1]):
        said, also = _said(saying), _denied(saying)
        for one in _denied(denying):
            near = denying.own.content.near[one.sentence]
            two = next((s for s in said if s.sentence in near and _is_of(s, one)), None)
            if two is not None and not any(_is_of(two, other) for other in also):
                ends = _reading(denying, one), _reading(saying, two)
                ordered = ends[::-1] if denying.own.number else ends
                yield Disagreement(ordered, RIGHT, sure=False)


def _is_of(said: _Statement, denied: _Statement) -> bool:
    """Whether one person says what is denied: the same content words, with no other
    between them, and one before them at most, whose "the company had" is.
    """
    if not denied.by or denied.by != said.by:
        return False
    words = set(denied.says)
    first = next((k for k, word in enumerate(said.says) if word in words), None)
    if first is None or first > 1 or (first and is_person(said.says[0])):
        return False
    return set(said.says[first : first + len(denied.says)]) == words


def _denied(side: Told) -> list[_Statement]:
    """What is denied, up to the end of the clause."""
    found = []
    for i, verb in _verbs(side, side.language.words(LIST, "denying")):
        tokens = side.tokens(i)
        before = tokens[max(0, verb - NEAR) : verb]
        plain = not any(denies(token.norm, side.language) for token in before)
        if plain and not _is_passive(before, side.language):
            stop = clause(tokens, range(verb, verb + 1)).stop
            found.append(_statement(side, i, verb, stop))
    return [statement for statement in found if len(statement.says) >= LEAST]


def _said(side: Told) -> list[_Statement]:
    """What is admitted or confirmed as a fact, up to the end of the sentence."""
    return [
        _statement(side, i, verb, len(side.tokens(i)))
        for i, verb in _verbs(side, reporting(side.language, ADMITTING))
        if is_stated(side.tokens(i), range(verb, verb + 1), side.language)
        and not any(denies(t.norm, side.language) for t in side.tokens(i)[verb:])
        and _is_plain(side, i, verb)
    ]


def _is_plain(side: Told, sentence: int, verb: int) -> bool:
    """Whether what is said comes as it is: not as a possibility or under a condition,
    and not as what somebody else said or did.
    """
    tokens, language = side.tokens(sentence), side.language
    loose = language.words("wording", "possibility") | language.words("speech", "if")
    behind = tokens[verb + 1 : verb + 1 + NEAR]
    content = [token.norm for token in behind if is_content(token, language)]
    another = any(word in language.cue_verbs for word in content)
    done = bool(content) and language.is_past(content[0])
    asks = tokens[0].norm in language.auxiliaries
    return not (
        asks or another or done or any(t.norm in loose for t in tokens[verb + 1 :])
    )


def _verbs(side: Told, verbs: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Sentences and tokens of the first of some verbs."""
    for i, sentence in enumerate(side.own.article.sentences):
        places = (k for k, token in enumerate(sentence.tokens) if token.norm in verbs)
        yield from ((i, k) for k in islice(places, MOST))


def _is_passive(before: Sequence[Token], language: Language) -> bool:
    return bool(before) and before[-1].norm in be_forms(language)


def _statement(side: Told, sentence: int, verb: int, stop: int) -> _Statement:
    language = side.language
    behind = side.tokens(sentence)[verb + 1 : stop]
    words = (
        token.norm
        for token in behind
        if is_content(token, language) and token.norm not in language.cue_verbs
    )
    return _Statement(
        sentence,
        verb,
        _speaker(side, sentence, verb),
        tuple(dict.fromkeys(language.lemma(word) for word in words)),
    )


def _speaker(side: Told, sentence: int, verb: int) -> str:
    """The key of the one person before a verb, or else of what comes first: "the club,
    a week after the match, denied"; empty where there are two, or a pronoun is its
    subject. Whoever owns what follows doesn't count: "Lee's lawyer".
    """
    tokens, language = side.tokens(sentence), side.language
    subject = next(
        (
            token.norm
            for token in tokens[max(0, verb - NEAR) : verb][::-1]
            if token.norm not in language.auxiliaries
        ),
        "",
    )
    if subject in language.words("speech", "personal"):
        return ""
    led = language.words("function_words", "prepositions")
    some = [p for p in side.parties[sentence].values() if p.last < verb]
    # "lawyers for Mr Renner"
    owned = [
        {t.norm for t in tokens[max(0, p.first - 2) : p.first]} & led for p in some
    ]
    before = [p for p, of in zip(some, owned, strict=True) if not of]
    keys = [p.key for p in sorted(before, key=lambda p: p.first) if not p.owns]
    persons = [key for key in keys if key != key.casefold() or is_person(key)]
    return "" if len(persons) > 1 else next(iter(persons or keys), "")


def _reading(side: Told, statement: _Statement) -> Reading:
    """The verb that reports."""
    token = side.tokens(statement.sentence)[statement.verb]
    return Reading("outcome", token.norm, statement.sentence, token.start, token.end)
