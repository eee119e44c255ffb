"""What somebody denies in one version and says in the other.

::

    Renner apologised, but [denied] that safety had been put at risk
    Renner [admitted] that the company had put safety at risk

Told where both sentences name the person before the verb, and all that is denied is
said behind the other verb, without a denial there; always doubtfully, since somebody
may admit what they denied before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mediacomp.changes.clauses.parties import is_content
from mediacomp.changes.clauses.stated import SAYING, clause
from mediacomp.changes.disagreements.readings import Disagreement, Reading
from mediacomp.changes.disagreements.tellings import Told
from mediacomp.changes.opposites import denies
from mediacomp.findings.markers import be_forms
from mediacomp.languages.language import Language
from mediacomp.languages.wordnet import is_person
from mediacomp.text.spans import Token

RIGHT = 0.8
"""How probably two such rows can't both be right: no share that was measured."""
LEAST = 2
"""Content words that make a statement: "denied wrongdoing" may be of anything."""


class _Statement(NamedTuple):
    """What a verb reports, at its token: the key of who says it, empty if nobody is
    named, and the lemmas of the content words behind it.
    """

    sentence: int
    verb: int
    by: str
    says: frozenset[str]


def denials(told: Sequence[Told]) -> Iterator[Disagreement]:
    """Where one version has somebody deny what they say in the other."""
    if not told:
        return
    for denying, saying in (told, told[::-1]):
        said = _said(saying)
        for one in _denied(denying):
            near = denying.own.content.near[one.sentence]
            two = next((s for s in said if s.sentence in near and _is_of(s, one)), None)
            if two is not None:
                ends = _reading(denying, one), _reading(saying, two)
                ordered = ends[::-1] if denying.own.number else ends
                yield Disagreement(ordered, RIGHT, sure=False)


def _is_of(said: _Statement, denied: _Statement) -> bool:
    return bool(denied.by) and denied.by == said.by and denied.says <= said.says


def _denied(side: Told) -> list[_Statement]:
    """What is denied, up to the end of the clause."""
    found = [
        _statement(side, i, verb, clause(side.tokens(i), range(verb, verb + 1)).stop)
        for i, verb in _verbs(side, "denying")
    ]
    return [statement for statement in found if len(statement.says) >= LEAST]


def _said(side: Told) -> list[_Statement]:
    """What is said, up to the end of the sentence, without a denial."""
    denying = _forms(side.language, "denying")
    found = []
    for i, verb in _verbs(side, *SAYING):
        tokens = side.tokens(i)
        behind = [token.norm for token in tokens[verb + 1 :]]
        if not any(w in denying or denies(w, side.language) for w in behind):
            found.append(_statement(side, i, verb, len(tokens)))
    return found


def _verbs(side: Told, *sorts: str) -> Iterator[tuple[int, int]]:
    """Sentences and tokens of the verbs of some sorts, neither denied nor passive."""
    verbs, language = _forms(side.language, *sorts), side.language
    for i, sentence in enumerate(side.own.article.sentences):
        tokens = sentence.tokens
        for k in (k for k, token in enumerate(tokens) if token.norm in verbs):
            before = _before(tokens, k)
            passive = before[-1:] and before[-1] in be_forms(language)
            if not passive and not any(denies(word, language) for word in before):
                yield i, k


def _before(tokens: Sequence[Token], k: int) -> list[str]:
    """The words of the clause before a token."""
    start = clause(tokens, range(k, k + 1)).start
    return [token.norm for token in tokens[start:k]]


def _forms(language: Language, *sorts: str) -> frozenset[str]:
    verbs = language.lists("cue_verbs")
    return frozenset[str]().union(*(verbs.get(sort, ()) for sort in sorts))


def _statement(side: Told, sentence: int, verb: int, stop: int) -> _Statement:
    language = side.language
    behind = side.tokens(sentence)[verb + 1 : stop]
    words = (token.norm for token in behind if is_content(token, language))
    return _Statement(
        sentence,
        verb,
        _speaker(side, sentence, verb),
        frozenset(language.lemma(word) for word in words),
    )


def _speaker(side: Told, sentence: int, verb: int) -> str:
    """The key of the last person before a verb, or else of what comes first: "the club,
    a week after the match, denied".
    """
    some = side.parties[sentence].values()
    before = sorted(
        (party for party in some if party.last < verb), key=lambda party: party.first
    )
    keys = [party.key for party in before]
    persons = [key for key in keys if key != key.casefold() or is_person(key)]
    return next(iter(persons[-1:] or keys), "")


def _reading(side: Told, statement: _Statement) -> Reading:
    """The verb that reports."""
    token = side.tokens(statement.sentence)[statement.verb]
    return Reading("outcome", token.norm, statement.sentence, token.start, token.end)
