"""What became of the words of a quotation: its status, and which sorts of change speak
for it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from mediacomp.changes.quotations.account import account
from mediacomp.changes.quotations.edits import LONG, Edit, Range, word_changes
from mediacomp.changes.quotations.quotation import Quotation
from mediacomp.changes.quotations.quote import Quote, Word, names, negations, numbers
from mediacomp.languages.language import Language
from mediacomp.text.article import Article

ALTERING = ("replaced", "dropped", "inserted")
"""Sorts of change that make a quotation altered."""

_SMALL = 2
"""Words that a cut has at most if it may turn the sense of what stays."""
# Behind a question what is cut may be its answer.
_FULL_STOPS = tuple(".!")

Pair = tuple[list[Word], list[Word]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Status, flags by column and account of a pair of quotations."""

    status: str
    flags: dict[str, bool | None]
    changes: str | None


def verdict(a: Quotation, b: Quotation, articles: tuple[Article, Article]) -> Verdict:
    """What the words of two quotations that belong together say."""
    languages = a.quote.language, b.quote.language
    changes = word_changes(a.quote, b.quote)
    altered = [change for change in changes if change.sort in ALTERING]
    changed = _words(altered, a.quote, b.quote)
    edited = _words(
        [change for change in changes if change.sort == "editor"], a.quote, b.quote
    )
    reordered = _is_reordered(changes, a.quote, b.quote)
    turning = [change for change in changes if _turns_sense(change, (a, b), articles)]
    excused = [change for change in turning if _is_excused(change, a.quote, b.quote)]
    denials = [
        negations([*x, *y], language)
        for x, y, language in zip(changed, edited, languages, strict=True)
    ]
    denied = denials[0] != denials[1] or len(excused) < len(turning)
    flags: dict[str, bool | None] = {
        "altered": denied or reordered or bool(altered),
        "shortened": _is_longer("cut", "dropped", changes),
        "extended": _is_longer("extended", "inserted", changes),
        "cut_marked": _are_marked(changes),
        "reordered": reordered,
        "negation_changed": denied or bool(turning),
        "number_changed": numbers(changed[0], languages[0])
        != numbers(changed[1], languages[1]),
        "name_changed": names(changed[0]) != names(changed[1]),
    }
    same = _between_marks(articles[0], a) == _between_marks(articles[1], b)
    status = next(
        (name for name in ("altered", "shortened", "extended") if flags[name]),
        "verbatim" if same else "typographic",
    )
    return Verdict(status, flags, account(changes, a.quote, b.quote, reordered))


def _are_marked(changes: Sequence[Edit]) -> bool | None:
    """Whether an ellipsis tells of every cut; None where nothing is cut."""
    cuts = [change for change in changes if change.sort in ("cut", "extended")]
    return all(change.marked for change in cuts) if cuts else None


def _words(changes: Sequence[Edit], a: Quote, b: Quote) -> Pair:
    """The changed words of either side."""
    found = [change.words(a, b) for change in changes]
    return (
        [word for words, _ in found for word in words],
        [word for _, words in found for word in words],
    )


def _is_longer(at_end: str, inside: str, changes: Sequence[Edit]) -> bool:
    """Whether words were cut (or added) at an end, or a good many in the middle."""
    return any(
        change.sort == at_end or (change.sort == inside and change.size >= LONG)
        for change in changes
    )


def _turns_sense(
    change: Edit, sides: tuple[Quotation, Quotation], articles: tuple[Article, Article]
) -> bool:
    """Whether a cut of a word or two takes a negation away from what stays: "[Not] one
    penny is missing"; not so where it repeats one: "No penny is missing. [None.]"
    """
    if change.sort not in ("cut", "extended"):
        return False
    longer = int(change.sort == "extended")
    quote, (first, end) = sides[longer].quote, change.ends[longer]
    if end - first > _SMALL or not negations(quote.words[first:end], quote.language):
        return False
    return not (
        _is_sentences(quote, (first, end), articles[longer])
        and _only_repeats(quote.words[first:end], quote.language)
        and all(
            negations(_sentence_beside(side.quote, ends, article), side.quote.language)
            for side, ends, article in zip(sides, change.ends, articles, strict=True)
        )
    )


def _only_repeats(words: Sequence[Word], language: Language) -> bool:
    """Whether all that negates among words is what, beside a denial, denies once more
    ("never"); "not true" would take it back.
    """
    repeating = language.words("quoted_words", "repeating")
    return sum(word.norm in repeating for word in words) == negations(words, language)


def _is_sentences(quote: Quote, ends: Range, article: Article) -> bool:
    """Whether a stretch of a quotation is whole sentences, with a full stop wherever
    the quotation goes on; the dot of an abbreviation is none.
    """
    for at in ends:
        if 0 < at < len(quote.words):
            place = quote.words[at - 1].end
            if article.text[place : place + 1] not in _FULL_STOPS:
                return False
            if not _begins_sentence(quote, at, article):
                return False
    return True


def _begins_sentence(quote: Quote, at: int, article: Article) -> bool:
    """Whether a sentence of an article ends between a word and the one before it."""
    place = quote.words[at - 1].end
    k = bisect_left(article.sentences, place, key=lambda sentence: sentence.end)
    over = article.sentences[k : k + 1]
    return bool(over) and over[0].end <= quote.words[at].start


def _sentence_beside(quote: Quote, ends: Range, article: Article) -> Sequence[Word]:
    """The words of the sentence before a stretch of a quotation; of that behind it
    where the stretch opens the quotation.
    """
    first, end = ends
    places = range(1, len(quote.words))
    borders = [k for k in places if _begins_sentence(quote, k, article)]
    if first:
        return quote.words[max((k for k in borders if k < first), default=0) : first]
    return quote.words[end : min((k for k in borders if k > end), default=None)]


def _is_excused(change: Edit, a: Quote, b: Quote) -> bool:
    """Whether an ellipsis at an end says that more was said; in the middle ("I do …
    think so") it hides what the words deny.
    """
    ends = zip(change.ends, (a, b), strict=True)
    over = all(end == len(quote.words) for (_, end), quote in ends)
    return change.marked and over


def _is_reordered(changes: Sequence[Edit], a: Quote, b: Quote) -> bool:
    """Whether the same words left one place and came up in another."""
    moved = [change for change in changes if change.sort not in ("spelling", "editor")]
    one, two = (sorted(word.norm for word in words) for words in _words(moved, a, b))
    return len(moved) > 1 and len(one) > 0 and one == two


def _between_marks(article: Article, quotation: Quotation) -> list[str]:
    """The characters of a quotation, but for the comma or full stop that its sentence
    needs at the closing mark.
    """
    texts = [article.text[part.start : part.end] for part in quotation.parts]
    return [text[:-1].rstrip(".,") + text[-1:] for text in texts]
