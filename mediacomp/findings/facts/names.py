"""Names of persons, organisations and places, told by their capitals.

A run of capitals is a name unless a title, a role or the beginning of a sentence
explains the capital. A word that begins a sentence is a name if it has a capital inside
another sentence, is written in capitals throughout, stands for a place, or is no word
of the dictionary.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from mediacomp.findings.facts.places import is_demonym, is_place, is_word
from mediacomp.languages.wordnet import derived
from mediacomp.text.marks import QUOTES
from mediacomp.text.tokens import without_possessive as bare

if TYPE_CHECKING:
    from mediacomp.languages.language import Language
    from mediacomp.text.spans import Token

_CAPITAL = regex.compile(
    r"\p{Lu}[\p{L}\p{M}\p{Nd}]*(?:[.'’‐‑\-]\p{Lu}[\p{L}\p{M}\p{Nd}]*\.?)*\.?"
)
# "U.S.", "EU", "IDs": capitals throughout are a name wherever they stand.
_SHORT = regex.compile(r"(?:\p{Lu}\p{Ll}?\.?){2,}s?|(?:\p{Lu}\.)+")
# Behind these a capital opens something and proves no name.
_STARTS = QUOTES | frozenset(":.?!;-–—(…[")


@dataclass(frozen=True, slots=True)
class NameAt:
    """Tokens ``first`` to ``last`` hold a name, in the text from ``start`` to
    ``end``.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> names(tokenise("the anti-EU vote"), Language.of("en"))
    [NameAt(first=1, last=1, start=9, end=11, name='EU')]
    """

    first: int
    last: int
    start: int
    end: int
    name: str


@dataclass(frozen=True)
class _Lists:
    titles: frozenset[str]
    role: frozenset[str]
    bodies: frozenset[str]
    joins: frozenset[str]
    no_names: frozenset[str]
    function: frozenset[str]
    suffixes: frozenset[str]
    joiners: frozenset[str]
    inner_joins: frozenset[str]
    the: frozenset[str]


@cache
def _lists(language: Language) -> _Lists:
    speakers, words = language.lists("speakers"), language.lists("name_words")
    nothing: frozenset[str] = frozenset()
    return _Lists(
        titles=speakers.get("titles", nothing),
        suffixes=speakers.get("suffixes", nothing) - language.words("amounts", "roman"),
        role=words.get("role", nothing),
        bodies=words.get("bodies", nothing),
        joins=words.get("joins", nothing),
        no_names=words.get("no_names", nothing),
        function=language.function_words,
        joiners=language.words("amounts", "joiners"),
        inner_joins=words.get("joins", nothing)
        - language.words("amounts", "not_joins"),
        the=language.words("amounts", "the"),
    )


def capitals_within(
    tokens: Sequence[Token], taken: frozenset[int] = frozenset()
) -> frozenset[str]:
    """Words, normalised, that have a capital inside a sentence, where nothing but a
    name explains it; not the tokens that are ``taken``.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> sorted(capitals_within(tokenise("Rain fell on Lima’s mills, said Lee.")))
    ['lee', 'lima']
    """
    return frozenset(
        bare(token.norm)
        for k, token in enumerate(tokens)
        if token.text[:1].isupper() and k not in taken and not _opens(tokens, k)
    )


def names(
    tokens: Sequence[Token],
    language: Language,
    known: Iterable[str] = (),
    taken: frozenset[int] = frozenset(),
) -> list[NameAt]:
    """The names among the tokens of a sentence, but for tokens that are ``taken``;
    ``known`` as `capitals_within` says.

    Examples
    --------
    >>> from mediacomp.languages.language import Language
    >>> from mediacomp.text.tokens import tokenise
    >>> tokens = tokenise("Prime Minister Ann Lee’s anti-EU speech angered the Bank of "
    ...     "Lima and J. K. Dorn.")
    >>> [name.name for name in names(tokens, Language.of("en"))]
    ['Ann Lee', 'EU', 'Bank of Lima', 'J. K. Dorn']
    """
    # In German every noun has its capital: a name cannot be told by it, and none is
    # better than all.
    if language.capital_nouns:
        return []
    lists = _lists(language)
    seen = frozenset(known)
    found: list[NameAt] = []
    for run in _runs(tokens, lists, taken):
        for part in _parts(
            _without_opening(tokens, run, lists, seen, language),
            tokens,
            lists,
            language,
        ):
            first, last = _capital(tokens[part[0]]), _capital(tokens[part[-1]])
            if first and last and not _is_plain(tokens, part, lists):
                start, end = (
                    tokens[part[0]].start + first[0],
                    tokens[part[-1]].start + last[1],
                )
                name = _name(tokens, part, start, end)
                # One letter names nobody: "J." of a list, the "I" of a heading.
                if sum(map(str.isalnum, name)) > 1:
                    found.append(NameAt(part[0], part[-1], start, end, name))
    return found


def _capital(token: Token) -> tuple[int, int] | None:
    """Where in a token its capitalised part stands: "[US]-led", "post-[World]",
    "[Stoltenberg]’s".
    """
    if token.text.islower():
        return None
    match = _CAPITAL.search(token.text)
    if (
        token.kind != "word"
        or not match
        or (match.start() and token.text[match.start() - 1].isalnum())
    ):
        return None
    end = match.start() + len(bare(match.group()))
    whole = len(match.group()) == len(token.text) and "." in match.group()[:-1]
    return match.start(), end if whole or not match.group().endswith(".") else end - (
        match.group().count(".") == 1
    )


def _name(tokens: Sequence[Token], part: Sequence[int], start: int, end: int) -> str:
    pieces, at = [], start
    for k in range(part[0], part[-1] + 1):
        token = tokens[k]
        left, right = max(token.start, start), min(token.end, end)
        pieces.append(
            (" " if left > at else "")
            + token.text[left - token.start : right - token.start]
        )
        at = token.end
    return "".join(pieces).translate(
        {0x2019: "'", 0x2018: "'", 0x2011: "-", 0x2010: "-"}
    )


def _runs(
    tokens: Sequence[Token], lists: _Lists, taken: frozenset[int]
) -> Iterable[list[int]]:
    """Runs of tokens with capitals, with particles, initials and "of" inside."""
    run: list[int] = []
    k = 0
    while k < len(tokens):
        if k not in taken and _is_capital(tokens[k], lists):
            run.append(k)
            if bare(tokens[k].text) != tokens[k].text or not _capital_ends(tokens[k]):
                yield run
                run = []
            k += 1
            continue
        step = _bridge(tokens, k, run, lists, taken) if run else 0
        if step:
            run += range(k, k + step)
            k += step
            continue
        if run:
            yield run
            run = []
        k += 1
    if run:
        yield run


def _capital_ends(token: Token) -> bool:
    """Whether the capitalised part reaches to the end of the token: not in "US-led"."""
    part = _capital(token)
    return part is not None and token.text[part[1] :] in ("", ".")


def _is_capital(token: Token, lists: _Lists) -> bool:
    if _capital(token) is None:
        return False
    norm = bare(token.norm)
    # "WHO" is a name though "who" is a function word.
    shouted = token.text.isupper() and len(norm) > 1
    return norm.rstrip(".") not in lists.no_names and (
        shouted or norm.partition("'")[0] not in lists.function
    )


def _bridge(
    tokens: Sequence[Token],
    k: int,
    run: Sequence[int],
    lists: _Lists,
    taken: frozenset[int],
) -> int:
    """How many tokens from ``k`` on join the run before to a capital behind."""

    def leads(to: int) -> bool:
        return to < len(tokens) and to not in taken and _is_capital(tokens[to], lists)

    norm = tokens[k].norm
    if norm == "." or norm == "&":
        return int((norm == "&" or _is_initial(tokens, k)) and leads(k + 1))
    over = _may_follow_join(tokens, k, run, lists)
    if over is None:
        return 0
    if leads(k + 1):
        return 1
    # "Bank of the South": a second small word may stand between.
    return 2 if leads(k + 2) and tokens[k + 1].norm in over else 0


def _may_follow_join(
    tokens: Sequence[Token], k: int, run: Sequence[int], lists: _Lists
) -> frozenset[str] | None:
    """The words that may stand between a joining word and a capital; None where token
    ``k`` joins no names.
    """
    if tokens[k].norm in lists.joiners:
        return lists.the if _may_be_joined(tokens, run, lists) else None
    inner = tokens[k].norm in lists.inner_joins and tokens[k].text.islower()
    return lists.joins if inner else None


def _is_initial(tokens: Sequence[Token], k: int) -> bool:
    """Whether the full stop ``k`` belongs to an initial: "J. Dorn"."""
    return len(tokens[k - 1].text) == 1 and tokens[k - 1].end == tokens[k].start


def _may_be_joined(tokens: Sequence[Token], run: Sequence[int], lists: _Lists) -> bool:
    """Whether "of" goes on with a name: "the Bank of Lima" is one, "Mayor Lee of Lima"
    is two, "the Minister of State" is none.
    """
    named = run[0] and tokens[run[0] - 1].norm in lists.the
    return bool(named) or bare(tokens[run[-1]].norm) in lists.titles


def _opens(tokens: Sequence[Token], k: int) -> bool:
    """Whether a token begins a sentence, a quotation or what follows a colon or
    dash.
    """
    if k == 0:
        return True
    before = tokens[k - 1]
    if before.kind != "punctuation" or before.text[0] not in _STARTS:
        return False
    # behind a closing quotation mark there is a space: “…,” Ann Lee said
    return before.text[0] not in QUOTES or before.end == tokens[k].start


def _without_opening(
    tokens: Sequence[Token],
    run: list[int],
    lists: _Lists,
    known: frozenset[str],
    language: Language,
) -> list[int]:
    """The run without a first word whose capital the beginning of a sentence
    explains.
    """
    first = tokens[run[0]]
    if len(run) > 2 and tokens[run[1]].norm == ".":  # "J. K. Dorn"
        return run
    if not _opens(tokens, run[0]) or _is_name_anywhere(first, known, language):
        return run
    # "Foreign Ministry": the second word says that the first belongs to a name.
    body = len(run) > 1 and bare(tokens[run[1]].norm) in lists.bodies
    return (
        run
        if body or bare(first.norm) in lists.titles or bare(first.norm) in lists.role
        else run[1:]
    )


def _is_name_anywhere(token: Token, known: frozenset[str], language: Language) -> bool:
    norm = bare(token.norm)
    if norm in known or (_SHORT.fullmatch(bare(token.text)) and len(norm) > 1):
        return True
    if not language.has_wordnet:
        return False
    return (
        not is_word(norm)
        or is_place(norm)
        or is_demonym(norm)
        # "Ukrainian" opens a sentence here, and "Ukraine" has its capital elsewhere.
        # Three letters first, since to ask the dictionary takes longer.
        or any(norm[:3] == other[:3] and derived(norm, other) for other in known)
    )


def _parts(
    run: Sequence[int], tokens: Sequence[Token], lists: _Lists, language: Language
) -> Iterable[list[int]]:
    """The names in a run: what stands behind the last title, and before the first what
    is a name by itself.
    """
    parts: list[list[int]] = [[]]
    last_title = -1
    for n, k in enumerate(run):
        if _is_title(tokens, run, n, lists):
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
        if trimmed and (behind or _stands_alone(trimmed, tokens, lists, language)):
            yield from _without_demonym(trimmed, tokens, language)


def _without_office(
    part: list[int], tokens: Sequence[Token], lists: _Lists
) -> list[int]:
    """A part behind "Minister of" without the field of the office: "[Industry] Ann
    Lee".
    """
    while part:
        norm = bare(tokens[part[0]].norm)
        if not is_word(norm) or is_place(norm):
            break
        part = _trimmed(part[1:], tokens, lists)
    return part


def _is_title(
    tokens: Sequence[Token], run: Sequence[int], n: int, lists: _Lists
) -> bool:
    # "Prime Minister": a word of a role counts as a title only beside one.
    norm = bare(tokens[run[n]].norm).rstrip(".")
    following = bare(tokens[run[n + 1]].norm).rstrip(".") if n + 1 < len(run) else ""
    if norm in lists.titles:
        return following not in lists.bodies
    return norm in lists.role and following in lists.titles


def _trimmed(part: list[int], tokens: Sequence[Token], lists: _Lists) -> list[int]:
    """A part without marks, joining words and suffixes at its ends."""
    while part and (
        tokens[part[0]].norm in lists.joins or tokens[part[0]].kind == "punctuation"
    ):
        part = part[1:]
    while part and (
        tokens[part[-1]].norm in lists.joins
        or tokens[part[-1]].kind == "punctuation"
        or (len(part) > 2 and tokens[part[-1]].norm in lists.suffixes)
    ):
        part = part[:-1]
    return part


def _stands_alone(
    part: Sequence[int], tokens: Sequence[Token], lists: _Lists, language: Language
) -> bool:
    """Whether words before a title are a name: "NATO", "Russian", "Supreme Court"; not
    "Opposition".
    """
    first = tokens[part[0]]
    if _SHORT.fullmatch(bare(first.text)) or len(part) > 1:
        return True
    norm = bare(first.norm)
    return (
        not language.has_wordnet
        or not is_word(norm)
        or is_place(norm)
        or is_demonym(norm)
    )


def _without_demonym(
    part: list[int], tokens: Sequence[Token], language: Language
) -> Iterable[list[int]]:
    """ "Japanese Winter Sports League" → "Japanese", "Winter Sports League"."""
    words = [bare(tokens[k].norm) for k in part]
    # Two words first: "South Korean Winter Sports League".
    if language.has_wordnet and len(part) > 2:
        for size in (2, 1):
            if len(part) > size + 1 and is_demonym(" ".join(words[:size])):
                yield part[:size]
                part = part[size:]
                break
    yield part


def _is_plain(tokens: Sequence[Token], part: Sequence[int], lists: _Lists) -> bool:
    """Whether a part is no name after all: one letter, or a single word of a role ("the
    Foreign").
    """
    norm = bare(tokens[part[0]].norm)
    return len(part) == 1 and (
        len(norm.rstrip(".")) < 2 or norm in lists.role or norm in lists.bodies
    )
