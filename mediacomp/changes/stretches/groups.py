"""A sentence in word groups: small words with the content words that they lead to.

    who was in Japan | as part | of his East Asia trip || said ...

A group is what may not be cut when a stretch of a sentence is shown by itself: one that
begins or ends inside of a group has no noun for its adjective, or half a name. There is
no parser; a group begins where a small word follows a content word, at a mark that ends
a clause, where a name and a predicate meet, and before a verb of saying.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mediacomp.findings.facts import Fact
from mediacomp.languages.language import Language
from mediacomp.text.quote_marks import QUOTES
from mediacomp.text.spans import Token

CLAUSE_MARKS = frozenset(",;:–—()[]{}…") | QUOTES
"""Marks at which a group ends; a hyphen does where it stands between spaces."""
_DAYS = frozenset(("weekday", "date"))


@dataclass(frozen=True, slots=True)
class Group:
    """Tokens ``first`` to ``last``, both included; ``mark`` is the last of the marks
    between it and the group before, empty if there are none.
    """

    first: int
    last: int
    mark: str


@dataclass(frozen=True)
class Words:
    """The tokens of a sentence: which are marks, which small, which fact one is part
    of.
    """

    tokens: Sequence[Token]
    language: Language
    small: Sequence[bool]
    facts: Mapping[int, Fact]

    @classmethod
    def of(
        cls, tokens: Sequence[Token], language: Language, facts: Iterable[Fact]
    ) -> Words:
        """What there is to know of the words of a sentence with its facts."""
        small = [is_mark(t) or language.is_function_word(t.norm) for t in tokens]
        inside = {k: fact for fact in facts for k in range(fact.first, fact.last + 1)}
        return cls(tokens, language, small, inside)

    def is_content(self, k: int) -> bool:
        """Whether a token is neither a mark nor small."""
        return not self.small[k]

    def is_cue(self, k: int) -> bool:
        """Whether a token is a verb of saying."""
        return self.tokens[k].norm in self.language.cue_verbs

    def says(self, k: int) -> bool:
        """Whether a token is a verb of saying that can't be a noun with its adjective:
        "a red warning", "a jail term".
        """
        if not self.is_cue(k):
            return False
        norm, language = self.tokens[k].norm, self.language
        before = self.tokens[k - 1] if k else None
        if before is None or self.small[k - 1] or has_capital(before):
            return True
        gerund = tuple(language.lists("wording")["gerund_endings"])
        if norm.endswith(gerund):
            return False
        plain = all(language.lemma(word) == word for word in (norm, before.norm))
        return not (language.has_wordnet and plain and not language.is_past(norm))

    def counts(self, k: int) -> bool:
        """Whether a token is a number of things."""
        fact = self.facts.get(k)
        return fact is not None and fact.kind == "number"

    def is_name(self, token: Token) -> bool:
        """Whether a token has a capital that may make it a name."""
        return has_capital(token) and not self.language.capital_nouns

    def parts(self, k: int) -> bool:
        """Whether a mark ends a clause, rather than an abbreviation or an amount."""
        token = self.tokens[k]
        if not is_mark(token) or k in self.facts or self._is_apostrophe(k):
            return False
        if token.norm == "-":
            return self._is_apart(k)
        if token.norm == ":" and self._is_time(k):
            return False
        return token.norm[:1] in CLAUSE_MARKS

    def _is_apostrophe(self, k: int) -> bool:
        """Whether a mark belongs to the plural before: "the workers' houses"."""
        token, around = self.tokens[k], self.tokens[max(k - 1, 0) : k + 2]
        return (
            token.norm in ("'", "’")
            and len(around) == 3
            and around[0].end == token.start
            and around[0].norm.endswith("s")
            and not is_mark(around[2])
        )

    def _is_time(self, k: int) -> bool:
        """Whether a colon stands between two figures."""
        around = self.tokens[k - 1 : k + 2 : 2] if k else ()
        return len(around) == 2 and all(t.norm.isdecimal() for t in around)

    def _is_apart(self, k: int) -> bool:
        around = self.tokens[k - 1 : k + 2] if k else ()
        return len(around) == 3 and (
            around[0].end < around[1].start and around[1].end < around[2].start
        )

    def one_fact(self, k: int) -> bool:
        """Whether a token and the one before belong to one name, number or date."""
        fact = self.facts.get(k)
        return fact is not None and self.facts.get(k - 1) is fact


def is_mark(token: Token) -> bool:
    """Whether a token is punctuation.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> [is_mark(token) for token in tokenise("Rain, snow")]
    [False, True, False]
    """
    return token.kind == "punctuation"


def has_capital(token: Token) -> bool:
    """Whether a token has a capital letter.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> [has_capital(token) for token in tokenise("the McCoys")]
    [False, True]
    """
    return any(c.isupper() for c in token.text)


def groups(words: Words) -> list[Group]:
    """The word groups of a sentence, in order.

    Examples
    --------
    >>> from mediacomp.text.tokens import tokenise
    >>> text = "Lee, who lives in Lima as part of a trial, paid the old mill."
    >>> words = Words.of(tokenise(text), Language.of("en"), [])
    >>> [text[words.tokens[g.first].start : words.tokens[g.last].end]
    ...     for g in groups(words)]
    ['Lee', 'who lives', 'in Lima', 'as part', 'of a trial', 'paid', 'the old mill']
    """
    found: list[Group] = []
    first, mark, content = -1, "", False
    ends = _last_word(words.tokens) + 1
    for k in range(ends):
        parted = words.parts(k)
        if first >= 0 and (parted or (content and _begins(k, words))):
            _take(found, Group(first, _trimmed(first, k - 1, words), mark), content)
            first, mark, content = -1, "", False
        if parted:
            mark = words.tokens[k].norm[:1]
            continue
        first = k if first < 0 else first
        content = content or words.is_content(k)
    if first >= 0:
        _take(found, Group(first, ends - 1, mark), content)
    return found


def _last_word(tokens: Sequence[Token]) -> int:
    return max((k for k, t in enumerate(tokens) if not is_mark(t)), default=-1)


def _trimmed(first: int, last: int, words: Words) -> int:
    """The last token of a group without the marks at its end, but for a full stop that
    is part of a word ("Ga.").
    """
    tokens = words.tokens
    while last > first and is_mark(tokens[last]) and tokens[last].norm != ".":
        last -= 1
    return last


def _take(found: list[Group], group: Group, content: bool) -> None:
    """Add a group to those found; small words alone belong to what they follow."""
    if content or not found or group.mark:
        found.append(group)
    else:
        last = found.pop()
        found.append(Group(last.first, group.last, last.mark))


def _begins(k: int, words: Words) -> bool:
    """Whether a group that has content ends before token ``k``."""
    if is_mark(words.tokens[k]) or words.one_fact(k):
        return False
    if words.small[k]:
        return not (_joins_names(k, words) or _closes_clause(k, words))
    return not words.small[k - 1] and _meets(k, words)


def _closes_clause(k: int, words: Words) -> bool:
    """Whether an auxiliary belongs to the participle before: "gebaut | worden"."""
    language, before = words.language, words.tokens[k - 1]
    return (
        language.capital_nouns
        and words.tokens[k].norm in language.auxiliaries
        and words.is_content(k - 1)
        and before.norm.isalpha()
        and not has_capital(before)
    )


def _joins_names(k: int, words: Words) -> bool:
    """Whether a small word stands inside a name: "the Health and Safety Executive"."""
    language, tokens = words.language, words.tokens
    if k < 2 or k + 1 >= len(tokens):
        return False
    joining = tokens[k].norm in language.words("function_words", "coordinators")
    led_in = tokens[k - 2].norm in language.articles
    return joining and led_in and all(words.is_name(tokens[n]) for n in (k - 1, k + 1))


def _meets(k: int, words: Words) -> bool:
    """Whether a content word begins a group though one stands right before it: after a
    name or before one, at a day, on either side of a verb of saying.
    """
    here = words.facts.get(k)
    if words.says(k) or words.says(k - 1):
        return True
    if here is not None and here.kind in _DAYS:
        # "in [next] January" is one, "at the [mill] Monday" are two.
        prepositions = words.language.words("function_words", "prepositions")
        led = k > 1 and words.tokens[k - 2].norm in prepositions
        return not led or has_capital(words.tokens[k - 1])
    if has_capital(words.tokens[k - 1]):
        # Behind a German noun something else begins, behind a name a verb does.
        token, language = words.tokens[k], words.language
        verb = language.capital_nouns or language.is_past(token.norm)
        return verb and not has_capital(token)
    named = here is not None and here.kind == "name"
    return named and _is_over(words.facts[k].last + 1, words)


def _is_over(k: int, words: Words) -> bool:
    """Whether a name that ends before token ``k`` is followed by nothing that it could
    describe.
    """
    ends = k >= len(words.tokens) or words.small[k]
    return ends or k in words.facts or words.is_cue(k)
