"""The sources that an article cites: each cue with the one it speaks for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediacomp.alignment.alignment import Alignment
from mediacomp.changes.facts.paired_facts import Facts
from mediacomp.findings.facts import Fact
from mediacomp.findings.findings import findings_of
from mediacomp.findings.speech import Speech
from mediacomp.findings.speech.utterance import Cue, Speaker
from mediacomp.findings.speech.vocabulary import THINKING, Vocabulary, vocabulary
from mediacomp.languages.language import Language
from mediacomp.text.article import Article
from mediacomp.text.spans import Span, Token

LONGEST = 12
"""Words that a source has at most: what is longer is a clause."""
_BEFORE = 200
"""Characters before a cue in which the word before it is looked for."""
_WITH_OBJECT = frozenset(
    (
        "denying",
        "demanding",
        "criticising",
        "praising",
        "promising",
        "thinking",
        "confirming",
    )
)


@dataclass(frozen=True, slots=True)
class Cited:
    """A source with its cue, if it has one of its own; ``first`` to ``last`` are the
    tokens that hold both, ``said`` the place of what it says.
    """

    sentence: int
    start: int
    end: int
    first: int
    last: int
    source: str
    cited: str
    cue: str | None
    colour: str | None
    said: tuple[int, int]

    @property
    def stands(self) -> bool:
        """Whether the sentence names the source, rather than the one before it."""
        return self.start < self.end


def sources_of(
    alignment: Alignment, facts: Facts
) -> tuple[Sequence[Cited], Sequence[Cited]]:
    """The sources that either version cites; the names among the facts tell which are
    cited by name.
    """
    one, two = (
        cited_sources(own.article, [f for f in facts.sides[own] if f.kind == "name"])
        for own in alignment.sides
    )
    return one, two


def cited_sources(article: Article, names: Sequence[Fact]) -> list[Cited]:
    """The attributions of an article, each once, though it may speak for several parts
    of a quotation.
    """
    lists = vocabulary(Language.of(article.language))
    found: dict[tuple[int, int], Cited] = {}
    going_on: list[Cited] = []
    known = _Names(names)
    for item in findings_of(article).speech:
        if item.kind == "scare" or _is_no_source(item, article, lists):
            continue
        cited = _cited(item, article, known, lists)
        if cited:
            kept = found.setdefault((cited.start, cited.end), cited)
            going_on += _going_on(article, item, kept)
    return [*found.values(), *going_on]


def _cited(
    item: Speech, article: Article, known: _Names, lists: Vocabulary
) -> Cited | None:
    """The source of a stretch of speech with its cue, where a sentence has both."""
    cue, speaker = item.cue, item.speaker or item.heard_by
    if item.sentence is None or speaker is None:
        return None
    spans = [span for span in (speaker, cue) if span]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    sentence = _sentence_at(article, start)
    if cue is None and sentence != item.sentence:  # one named before speaks on
        sentence, start, end = item.sentence, item.start, item.start
    if sentence is None or end > article.sentences[sentence].end:
        return None
    tokens = article.sentences[sentence].tokens
    inside = range(
        bisect_right(tokens, start, key=_end), bisect_left(tokens, end, key=_start)
    ) or [0]
    how = _how(speaker, known, lists)
    if cue and cue.text.casefold() in lists.colours:
        end = max(end, tokens[_last_of_verb(tokens, inside[-1], item, lists)].end)
    return Cited(
        *(sentence, start, end, inside[0], inside[-1], speaker.name, how),
        cue.text if cue else None,
        cue.colour if cue else None,
        (item.start, item.end),
    )


def _last_of_verb(
    tokens: Sequence[Token], last: int, item: Speech, lists: Vocabulary
) -> int:
    """The particle of a verb of saying that ends its clause, behind the last token of
    the verb and its source: "teilte die Polizei am Montag mit"; else that token.
    """
    for k in range(last + 1, len(tokens) + 1):
        if k == len(tokens) or tokens[k].kind == "punctuation":
            return k - 1 if tokens[k - 1].norm in lists.separated else last
        said = item.start <= tokens[k].start < item.end
        if said or tokens[k].norm in lists.joining:
            break  # "teilte die Polizei und machte mit": of another verb
    return last


def _going_on(article: Article, item: Speech, cited: Cited) -> Iterator[Cited]:
    """The source in each later sentence of a quotation that goes on unbroken: it has
    no cue there and needs none.
    """
    k = _sentence_at(article, item.start)
    while item.kind != "indirect" and k is not None and k + 1 < len(article.sentences):
        k += 1
        sentence = article.sentences[k]
        if sentence.start >= item.end:
            return
        if k != cited.sentence:
            at = sentence.start
            yield Cited(
                *(k, at, at, 0, 0, cited.source, cited.cited, None, None),
                (at, min(item.end, sentence.end)),
            )


def _is_no_source(item: Speech, article: Article, lists: Vocabulary) -> bool:
    """Whether a phrase beside a verb is its object or no phrase at all: "denied the
    charge", "then, said".
    """
    speaker, cue = item.speaker or item.heard_by, item.cue
    if speaker is None or len(speaker.name.split()) > LONGEST:
        return True
    words = [word.strip(",").casefold() for word in speaker.name.split()]
    if _is_nobody(words, lists) or (cue and _is_relative(cue, speaker, article, lists)):
        return True
    if lists.function.issuperset(words):
        return lists.citing.isdisjoint(words)
    return cue is not None and _is_object(item, cue, speaker)


def _is_object(item: Speech, cue: Cue, speaker: Speaker) -> bool:
    """Whether what stands behind a verb is what was denied or wanted: "denied the
    charge".
    """
    behind = item.kind == "indirect" and speaker.start > cue.start
    return behind and cue.colour in _WITH_OBJECT


def _is_nobody(words: Sequence[str], lists: Vocabulary) -> bool:
    """Whether words say that nobody speaks, or are none: "nobody", "15"."""
    if words[0] in lists.nobody and words[0] not in lists.citing:
        return True
    return not any(c.isalpha() for word in words for c in word)


def _is_relative(
    cue: Cue, speaker: Speaker, article: Article, lists: Vocabulary
) -> bool:
    """Whether a verb of thought stands in a relative clause or belongs to a pronoun:
    "users who think", "they hope".
    """
    if cue.colour != THINKING or speaker.start > cue.start:
        return False
    before = article.text[max(0, cue.start - _BEFORE) : cue.start].split()
    return bool(before) and before[-1].casefold() in lists.relatives | lists.citing


def _sentence_at(article: Article, at: int) -> int | None:
    k = bisect_right(article.sentences, at, key=_start) - 1
    return k if k >= 0 and at < article.sentences[k].end else None


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


class _Names:
    """The names of an article by place, and the words that are in any of them."""

    def __init__(self, names: Sequence[Fact]) -> None:
        self._placed = sorted(names, key=_start)
        self.words = {word for name in names for word in name.value.split()}

    def inside(self, start: int, end: int) -> bool:
        """Whether a name stands within a stretch."""
        first = bisect_left(self._placed, start, key=_start)
        last = bisect_left(self._placed, end, key=_start)
        return any(name.end <= end for name in self._placed[first:last])


def _how(speaker: Speaker, names: _Names, lists: Vocabulary) -> str:
    """ "name" if there is a name in a source or its mention, else "role" ("the mayor",
    "officials"), or "pronoun".
    """
    if speaker.name.casefold() in lists.citing:
        return "pronoun"
    words = {
        word.strip(",.").removesuffix("’s").removesuffix("'s")
        for word in speaker.name.split()
    }
    named = names.inside(speaker.start, speaker.end) or words & names.words
    # "The Department of Trade" is a name, whatever its words are.
    proves = not lists.language.capital_nouns
    capital = any(word[:1].isupper() for word in speaker.name.split()[1:])
    return "name" if named or (proves and capital) else "role"
