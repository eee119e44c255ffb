"""Stretches that are only who somebody is, or what: "[Ms Lee] ruled it out", "Ann Lee,
[head of the federation],", "[union leader] Ann Lee".
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from mediacomp.changes.stretches.groups import is_mark
from mediacomp.findings.facts import Fact
from mediacomp.findings.speech.vocabulary import vocabulary
from mediacomp.languages.language import Language
from mediacomp.text.spans import Token

REACH = 5
"""Words before a name, or behind the comma after it, that may tell what somebody is."""


def is_known_name(
    tokens: Sequence[Token], held: Sequence[Fact], known: Set[str], language: Language
) -> bool:
    """Whether some tokens are nothing but names that the other version has as well,
    each perhaps with "Mr": "[Ms Lee] ruled it out"; not "[in Lima]" and "[mayor Ann
    Lee]", which say where, and what she is. ``held`` are the facts in them.
    """
    words = vocabulary(language)
    titles = words.titles & words.abbreviated
    named = {(fact.start, fact.end) for fact in held}
    return (
        bool(held)
        and all(fact.kind == "name" and fact.value in known for fact in held)
        and all(
            is_mark(token)
            or token.norm.strip(".") in titles
            or any(start <= token.start < end for start, end in named)
            for token in tokens
        )
    )


def whose_role(
    tokens: Sequence[Token],
    facts: Sequence[Fact],
    first: int,
    last: int,
    language: Language,
) -> str | None:
    """Of whom tokens ``first`` to ``last`` of a sentence tell no more than what he is,
    before his name or behind it and a comma; None if of nobody.
    """
    words = vocabulary(language)
    inside = [token.norm for token in tokens[first : last + 1]]
    told = any(map(words.is_person, inside)) and not any(
        norm in words.relatives or norm in words.auxiliaries or language.is_past(norm)
        for norm in inside
    )
    for name in facts if told else ():
        if name.kind != "name":
            continue
        behind = name.last + 2 == first and is_mark(tokens[first - 1])
        if behind or name.first == last + 1:
            return name.value
    return None


def has_role(
    tokens: Sequence[Token], facts: Sequence[Fact], value: str, language: Language
) -> bool:
    """Whether a word for a person stands beside a name.

    Examples
    --------
    >>> from mediacomp import Article
    >>> from mediacomp.findings.facts import facts_in
    >>> article = Article.from_text("So union leader Ann Lee left.")
    >>> tokens, facts = article.sentences[0].tokens, facts_in(article)
    >>> has_role(tokens, facts, "Ann Lee", Language.of("en"))
    True
    """
    words = vocabulary(language)
    for name in facts:
        if name.kind != "name" or name.value != value:
            continue
        near = [*tokens[max(0, name.first - REACH) : name.first]]
        if [token.norm for token in tokens[name.last + 1 : name.last + 2]] == [","]:
            near += tokens[name.last + 2 : name.last + 2 + REACH]
        if any(words.is_person(token.norm) for token in near):
            return True
    return False
