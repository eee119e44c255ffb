"""Where a passage begins and ends once its groups are chosen."""

from __future__ import annotations

from mediacomp.changes.stretches.groups import Words
from mediacomp.changes.stretches.joints import classes
from mediacomp.text.quote_marks import QUOTES

_OPENING, _CLOSING = "([{", ")]}"


def without_dangling(first: int, last: int, words: Words) -> int:
    """The last token without small words and numbers that lead to what a mark opens:
    "on a “", "in the three “".

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> from mediacomp.languages.language import Language
    >>> tokens = tokenise("Lee stood on a “bridge”")
    >>> without_dangling(0, 3, Words.of(tokens, Language.of("en"), []))
    1
    """
    after = words.tokens[last + 1].norm[:1] if last + 1 < len(words.tokens) else ""
    if after != ":" and after not in QUOTES:
        return last
    small = classes(
        words.language, "prepositions", "articles", "auxiliaries", "relatives"
    )
    while last > first and (words.tokens[last].norm in small or words.counts(last)):
        last -= 1
    return last


def with_noun(first: int, last: int, words: Words) -> int:
    """The last token with the noun that a date or an owner before it leads to: "in its
    June [forecast]".

    Examples
    --------
    >>> from mediacomp.findings.findings import findings_of
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("Lee wrote that in its June forecast.")
    >>> tokens, facts = article.sentences[0].tokens, findings_of(article).facts
    >>> words = Words.of(tokens, Language.of("en"), facts)
    >>> with_noun(3, 5, words)
    6
    """
    owners = classes(words.language, "possessives")
    behind = last + 1
    if behind >= len(words.tokens) or words.tokens[first].norm in owners:
        return last
    owned = any(words.tokens[k].norm in owners for k in range(first, last))
    whole = last not in words.facts or not words.is_content(behind)
    return behind if owned and not whole else last


def behind_list(first: int, last: int, words: Words) -> int:
    """The first token of a passage without the last of some names that rule its verb:
    "Lund, Tarn and [Orrin] will sell the mill".

    Examples
    --------
    >>> from mediacomp.findings.findings import findings_of
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.article import Article
    >>> article = Article.from_text("Ann Lee and Tom Dorn will sell the mill.")
    >>> tokens, facts = article.sentences[0].tokens, findings_of(article).facts
    >>> words = Words.of(tokens, Language.of("en"), facts)
    >>> behind_list(3, 8, words)
    5
    """
    joining = classes(words.language, "coordinators")
    names = [words.facts.get(k) for k in (first - 2, first)]
    if first < 2 or words.tokens[first - 1].norm not in joining:
        return first
    if any(fact is None or fact.kind != "name" for fact in names):
        return first
    verb = next((k for k in range(first, last) if words.facts.get(k) != names[1]), last)
    helped = words.tokens[verb].norm in words.language.auxiliaries
    return verb if helped and verb < last else first


def closed(first: int, last: int, words: Words) -> tuple[int, int]:
    """The passage with the bracket behind it whose partner it holds.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> from mediacomp.languages.language import Language
    >>> tokens = tokenise("the mill (in Lund) burned")
    >>> closed(1, 4, Words.of(tokens, Language.of("en"), []))
    (1, 5)
    """
    behind = words.tokens[last + 1].norm[:1] if last + 1 < len(words.tokens) else ""
    if not behind or behind not in _CLOSING:
        return first, last
    inside = [t.norm[:1] for t in words.tokens[first : last + 1]]
    opening = _OPENING[_CLOSING.index(behind)]
    return first, last + int(inside.count(opening) > inside.count(behind))
