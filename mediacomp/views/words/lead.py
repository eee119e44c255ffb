"""What a page says first: how the two versions relate, what kinds of thing differ, and
how much only one has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from mediacomp.alignment.alignment import NAMES
from mediacomp.languages.language import Language
from mediacomp.views.words.alone import most_telling, quoted_passage
from mediacomp.views.words.difference_kinds import headlines_told
from mediacomp.views.words.first_findings import telling, told_once
from mediacomp.views.words.kinship_told import (
    correction_told,
    kinship_told,
    unmatched_told,
)
from mediacomp.views.words.marked_findings import CUE_ALONE, WHO_DIFFERS
from mediacomp.views.words.sentence_pieces import elsewhere
from mediacomp.views.words.spelt_out import (
    Record,
    Tables,
    listing,
    names,
    number_of_places,
    only_in,
    records,
    spelt,
)
from mediacomp.views.words.story import at_a_loss, other_words

if TYPE_CHECKING:
    from mediacomp.text.article import Article
    from mediacomp.views.words.finding import Finding

_NAMED = 75
"""The most characters that the lead quotes of what one version has alone."""
_WORDING = (
    ("surer", "certainty"),
    ("certainty", "certainty"),
    ("negation", "denial"),
    ("who did it", "agent"),
    ("", "colour"),
)
"""How findings of wording begin, and what the lead counts them as."""


def related(a: Article, b: Article, tables: Tables) -> str:
    """How the two relate, in a sentence; an empty one where that isn't known.

    Examples
    --------
    >>> from mediacomp import Article
    >>> one = Article.from_text("Rain fell.", label="Morning")
    >>> related(one, one, {})
    'The two versions have the same words.'
    """
    called = names(a, b)
    told = at_a_loss(a, b, called, tables) or kinship_told(called, tables)
    return told[0] if told else ""


def lead(a: Article, b: Article, tables: Tables, found: Sequence[Finding]) -> list[str]:
    """What kinds of thing differ, how much only one has; nothing where how the two
    relate says all.

    Examples
    --------
    >>> from mediacomp import Article
    >>> one = Article.from_text("Rain fell.", label="Morning")
    >>> lead(one, one, {}, ())
    []
    """
    unmatched = unmatched_told(names(a, b), tables)
    noted = correction_told(a, b, dict(zip(NAMES, "AB", strict=True)))
    if at_a_loss(a, b, names(a, b), tables):
        return [*unmatched, *noted]
    told = [*_differing(a, b, tables, found), *noted]
    # Where nothing surely matches, what is called only in one is no more than that.
    shown = None if unmatched else telling(found, tables)
    alone = [
        _only(article, tables, side, shown)
        for side, article in zip(NAMES, (a, b), strict=True)
    ]
    if any(alone):
        whole = "; ".join(part for part in alone if part)
        told += [f"{whole[0].upper()}{whole[1:]}.", *unmatched]
    if not told and (many := len(other_words(tables))):
        told.append(f"They have other words in {number_of_places(many)}.")
    elif not told and records(tables, "substitutions"):
        told.append("They differ in the forms of words or in small words only.")
    return told


def _differing(
    a: Article, b: Article, tables: Tables, found: Sequence[Finding]
) -> list[str]:
    # The story doesn't count a verb of saying, either: both name the source.
    found = [one for one in told_once(found) if one.name not in CUE_ALONE]
    # Of a name that one has there is no more to say where more is to be said.
    found = [one for one in found if not one.lone] or found
    sure = _kinds(one for one in found if one.sure)
    parts = [*sure, *(["the headline"] if headlines_told(a, b, names(a, b)) else [])]
    if any(row["moved"] for row in records(tables, "links")):
        parts.append("the order of sentences")
    doubtful = [
        one for one in _kinds(one for one in found if not one.sure) if one not in sure
    ]
    told = []
    if parts:
        told.append(f"They differ in {listing(parts)}.")
    if doubtful:
        too = ", too" if parts else ""
        told.append(f"Perhaps they differ in {listing(doubtful)}{too}.")
    return told


def _kinds(found: Iterable[Finding]) -> list[str]:
    """What differs, counted, in the order of the findings.

    Examples
    --------
    >>> from mediacomp.views.words.finding import Finding
    >>> one = Finding("fact", "number differs", (None, None), True)
    >>> _kinds([one, one, Finding("source", "source only in A", (None, None), True)])
    ['two numbers', 'a source']
    """
    return [_counted(noun, many) for noun, many in Counter(map(_noun, found)).items()]


def _noun(one: Finding) -> str:
    if one.name == WHO_DIFFERS:
        return "who"
    if one.kind == "wording":
        return next(noun for name, noun in _WORDING if one.name.startswith(name))
    if one.kind == "quotation" and None in one.ends:
        return f"quotation that only {'B' if one.ends[0] is None else 'A'} has"
    return one.kind if one.kind in ("quotation", "source") else one.name.split()[0]


def _counted(noun: str, many: int) -> str:
    if noun == "certainty":
        whose = "a statement is" if many == 1 else f"{spelt(many)} statements are"
        return f"how sure {whose}"
    if noun == "precision":
        whose = "a number is" if many == 1 else f"{spelt(many)} numbers are"
        return f"how exact {whose}"
    if noun == "who":
        return f"who did what{_in_places(many)}"
    if noun == "agent":
        return f"whether they say who did it{_in_places(many)}"
    if noun == "colour":
        return (
            "a word that colours" if many == 1 else f"{spelt(many)} words that colour"
        )
    if noun == "quotation" and many > 1:
        # One quotation may stand against two: places are counted.
        return f"what is quoted in {spelt(many)} places"
    one = "an" if noun.startswith(tuple("aeiou")) else "a"
    thing, space, which = noun.partition(" ")
    return f"{one} {noun}" if many == 1 else f"{spelt(many)} {thing}s{space}{which}"


def _in_places(many: int) -> str:
    return "" if many == 1 else f" in {spelt(many)} places"


def _only(
    article: Article, tables: Tables, side: str, shown: Sequence[Finding] | None
) -> str:
    """How much one version has alone, and the most telling of it in its own words
    where no finding of the first screen shows that.
    """
    every = only_in(tables, side)
    rows = [row for row in every if row["sure"]]
    whole = sum(bool(row["whole_sentence"]) for row in rows)
    parts = [
        f"{spelt(many)} {noun}{'' if many == 1 else 's'}"
        for many, noun in ((whole, "sentence"), (len(rows) - whole, "passage"))
        if many
    ]
    doubtful = sum(not (row["sure"] or elsewhere(row, side)) for row in every)
    if not parts and doubtful:
        what = (
            "one sentence or passage is"
            if doubtful == 1
            else f"{spelt(doubtful)} sentences or passages are"
        )
        return f"perhaps {what} only in {side.upper()}"
    if not parts:
        return ""
    perhaps = f" (and perhaps {spelt(doubtful)} more)" if doubtful else ""
    named = "" if shown is None else _named(article, rows, side, shown)
    return f"only {side.upper()} has {listing(parts)}{perhaps}{named}"


def _named(
    article: Article, rows: list[Record], side: str, shown: Sequence[Finding]
) -> str:
    row = most_telling(rows)
    ends = [one.ends[NAMES.index(side)] for one in shown]
    if any(
        end is not None and row["start"] < end.end and end.start < row["end"]
        for end in ends
    ):
        return ""
    text = quoted_passage(row["text"], _NAMED, Language.of(article.language))
    return f", above all {text}" if len(rows) > 1 else f": {text}"
