"""Which words of a run of capitals are a name, and which are titles, offices, suffixes
and peoples beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from mediacomp.findings.facts.names.capitals import capital_ends, is_short, is_trade
from mediacomp.findings.facts.names.places import is_demonym, is_place, is_word
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.findings.facts.names.name_words import NameWords
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_ADJECTIVES = 2
"""Small adjectives that belong to a body's name, at most."""


def name_parts(
    run: Sequence[int], tokens: Sequence[Token], lists: NameWords, language: Language
) -> Iterable[list[int]]:
    """The names in a run: what stands behind the last title, and before the first what
    is a name by itself.
    """
    parts: list[list[int]] = [[]]
    last_title = -1
    for n, k in enumerate(run):
        named = [tokens[k] for k in run[n + 1 : n + 3]]
        person = [token.kind for token in named] == ["word", "word"]
        trade = person and is_trade(bare(tokens[k].norm), named[0].norm, language)
        begun = parts[-1][0] if parts[-1] else run[0]
        if trade or _is_title(tokens, run, n, begun, lists):
            last_title = len(parts)
            parts.append([])
        else:
            parts[-1].append(k)
    for n, part in enumerate(parts):
        office = n > 0 and bool(part) and tokens[part[0]].norm in lists.joiners
        trimmed = _trimmed(part, tokens, lists)
        if office and language.has_wordnet:
            trimmed = _without_office(trimmed, tokens, lists)
        behind = last_title < 0 or n >= last_title
        if trimmed and (behind or _stands_alone(trimmed, tokens, language)):
            yield from _without_demonym(trimmed, tokens, lists, language)


def _without_office(
    part: list[int], tokens: Sequence[Token], lists: NameWords
) -> list[int]:
    """A part behind "Minister of" without the field of the office: "[Industry] Ann
    Lee".
    """
    while part:
        norm = bare(tokens[part[0]].norm)
        if (
            not is_word(norm)
            or is_place(norm)
            or norm in lists.given | lists.given_words
        ):
            break
        part = _trimmed(part[1:], tokens, lists)
    return part


def _is_title(
    tokens: Sequence[Token], run: Sequence[int], n: int, begun: int, lists: NameWords
) -> bool:
    """Whether word ``n`` of a run is a title; the part it stands in is ``begun`` by a
    token.
    """
    # "Prime Minister": a word of a role counts as a title only beside one.
    norm = bare(tokens[run[n]].norm).rstrip(".")
    if not capital_ends(tokens[run[n]]):
        norm = norm.partition("-")[0]  # "President-elect"
    following = bare(tokens[run[n + 1]].norm).rstrip(".") if n + 1 < len(run) else ""
    if norm in lists.titles:
        if not following and _is_shortened(tokens, run[n], norm, lists):
            return True
        if _is_of_thing(tokens, run, n, following, lists):
            return False
        if not following:
            # "the Department of Criminal Justice": the field of a body, like a title
            before = {bare(tokens[k].norm) for k in run[:n]}
            if norm in lists.field_ends and before & lists.and_:
                return False  # "the Health and Safety Executive"
            if before & (lists.bodies | lists.institutions) and before & lists.joiners:
                return False
        ends = not following or following in lists.suffixes
        if n and ends and _is_person(tokens, begun, lists):
            return False  # "Ann King", "Ann King Jr."
        return following not in lists.bodies
    behind = bare(tokens[run[n + 2]].norm) if n + 2 < len(run) else ""
    # "the District Attorney's Office" is a body
    return (
        norm in lists.role and following in lists.titles and behind not in lists.bodies
    )


def _is_shortened(tokens: Sequence[Token], k: int, norm: str, lists: NameWords) -> bool:
    """Whether the full stop behind a title shortens it: "Tarn Police [Capt]. Ann
    Dorn".
    """
    if norm not in lists.shortened or k + 2 >= len(tokens):
        return False
    return tokens[k + 1].text == "." and tokens[k + 2].text[0].isupper()


def is_called(tokens: Sequence[Token], k: int, lists: NameWords) -> bool:
    """Whether a small adjective belongs to the name of the body before it: "le Parti
    [socialiste]", "la Banque [centrale] [européenne]"; not "le Conseil explique".

    Examples
    --------
    >>> from mediacomp.findings.facts.names.name_words import name_words
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens, lists = tokenise("le Parti socialiste"), name_words(Language.of("fr"))
    >>> is_called(tokens, 2, lists), is_called(tokens, 1, lists)
    (True, False)
    """
    endings = tuple(lists.called_endings)
    at = k
    while at > max(0, k - _ADJECTIVES) and _may_call(tokens[at], endings, lists):
        at -= 1
    head = tokens[at]
    known = head.norm.rpartition("'")[2] in lists.bodies_called  # "l'Assemblée"
    if at == k or not known or head.text.islower():
        return False
    behind = tokens[k + 1].norm if k + 1 < len(tokens) else ""
    return behind not in lists.the


def _may_call(token: Token, endings: tuple[str, ...], lists: NameWords) -> bool:
    small = token.kind == "word" and token.text.islower()
    plain = token.norm not in lists.reporting and token.norm not in lists.function
    return small and plain and token.norm.endswith(endings)


def _is_of_thing(
    tokens: Sequence[Token],
    run: Sequence[int],
    n: int,
    following: str,
    lists: NameWords,
) -> bool:
    """Whether an article before a noble title tells that a thing is called so: "the
    [Princess] Marga" sank; not "the King of Lima".
    """
    if n or not run[0] or not following or following in lists.joins:
        return False
    noble = bare(tokens[run[0]].norm) in lists.noble
    return noble and tokens[run[0] - 1].norm in lists.the


def _is_person(tokens: Sequence[Token], k: int, lists: NameWords) -> bool:
    """Whether a name begins with what may be a given name, and no article: "Ann King",
    not "the Velmora Mayor".
    """
    norm = bare(tokens[k].norm)
    if k and tokens[k - 1].norm in lists.the:
        return False
    return norm in lists.given | lists.given_words or not (
        is_word(norm) or is_short(tokens[k].text) or is_place(norm) or is_demonym(norm)
    )


def _trimmed(part: list[int], tokens: Sequence[Token], lists: NameWords) -> list[int]:
    """A part without marks, joining words and suffixes at its ends; a particle with a
    capital begins a name: "La Marga", "Al Dorn".
    """
    while part and (
        _only_joins(tokens[part[0]], lists) or tokens[part[0]].kind == "punctuation"
    ):
        part = part[1:]
    while part and (
        tokens[part[-1]].norm in lists.joins
        or tokens[part[-1]].kind == "punctuation"
        or (len(part) > 1 and tokens[part[-1]].norm in lists.suffixes)
    ):
        part = part[:-1]
    return part


def _only_joins(token: Token, lists: NameWords) -> bool:
    small = token.text.islower() or token.norm in lists.function
    return token.norm in lists.joins and small


def _stands_alone(
    part: Sequence[int], tokens: Sequence[Token], language: Language
) -> bool:
    """Whether words before a title are a name: "NATO", "Russian", "Supreme Court"; not
    "Opposition".
    """
    first = tokens[part[0]]
    if is_short(first.text) or len(part) > 1:
        return True
    norm = bare(first.norm)
    return (
        not language.has_wordnet
        or not is_word(norm)
        or is_place(norm)
        or is_demonym(norm)
    )


def _without_demonym(
    part: list[int], tokens: Sequence[Token], lists: NameWords, language: Language
) -> Iterable[list[int]]:
    """ "Japanese Defence Ministry" → "Japanese", "Defence Ministry"; but the "Japanese
    Winter Sports League" is called so.
    """
    words = [bare(tokens[k].norm) for k in part]
    called = lists.bodies.union(lists.institutions) - lists.organs
    # "Republican Ann Lee" is of a party.
    if len(part) > 2 and words[0] in lists.partisans and words[-1] not in called:
        yield part[:1]
        part = part[1:]
    elif words[0] in lists.regional and words[1:2] and words[1] in lists.bodies:
        pass  # "European Court of Rights"
    elif language.has_wordnet and len(part) > 2 and not called & set(words):
        # Two words first: "South Korean Defence Ministry".
        for size in (2, 1):
            if len(part) > size + 1 and is_demonym(" ".join(words[:size])):
                yield part[:size]
                part = part[size:]
                break
    yield part
